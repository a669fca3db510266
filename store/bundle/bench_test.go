package bundle

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
)

// large is the case of the budget: 500 claims, each with a finding, 50
// sources that 200 of them rest on, and 100 MB of captures that do not pack.
func large(b *testing.B) *Case {
	c := ferry()
	var text strings.Builder
	var spans []claim.Span
	for i := range 500 {
		text.WriteString("The council paid the yard ")
		start := text.Len()
		fmt.Fprintf(&text, "$%d", 1000+i)
		spans = append(spans, claim.Span{Start: start, End: text.Len()})
		text.WriteString(" for the work, and said so in its minutes.")
		if i%5 == 4 {
			text.WriteString("\n\n")
		} else {
			text.WriteString(" ")
		}
	}
	a := claim.Plain(text.String())
	a.Title, a.URL = "What the council paid", "https://strait.example/paid"
	hash := a.Hash()
	c.ID, c.Result = hash[:32], &claim.Result{ID: hash[:32], Article: a}
	for i, at := range spans {
		c.Result.Claims = append(c.Result.Claims, claim.Claim{ID: claim.ClaimID(hash, claim.KindNumber, at), Kind: claim.KindNumber, Span: at, Text: a.Text[at.Start:at.End], Sentence: at, Rule: "test", Confidence: .9,
			Number: &claim.Number{Kind: claim.Money, Value: fmt.Sprint(1000 + i), Unit: "USD", Bound: claim.Exact}})
	}
	d := desk{t: b, c: c, head: ledger.Head{Author: "ann", Case: c.ID}, by: "Ann Fell"}
	for i := range 50 {
		d.say(-1, ledger.SourceAdded{Source: ledger.Source{ID: fmt.Sprint("s", i), Kind: "official_document", Title: fmt.Sprint("Minutes ", i), URL: fmt.Sprint("https://strait.example/minutes/", i)}})
	}
	for i := range 500 {
		d.say(i, ledger.FindingSet{Finding: ledger.Verified, Note: "in the minutes"})
		if i < 200 {
			d.say(i, ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: fmt.Sprint("e", i), ClaimID: c.Result.Claims[i].ID, SourceID: fmt.Sprint("s", i%50), Locator: "p. 3", Stance: ledger.Supports}})
		}
	}
	c.Files = nil
	r := rand.NewChaCha8([32]byte{1})
	for _, name := range []string{"a.html", "b.bin", "c.mp4", "d.mp4"} { // two of them are packed in vain
		body := make([]byte, 25<<20)
		if _, err := r.Read(body); err != nil {
			b.Fatal(err)
		}
		c.Files = append(c.Files, File{Name: name, Body: body})
	}
	return c
}

func BenchmarkWrite(b *testing.B) {
	c, k := large(b), key(b)
	b.SetBytes(100 << 20)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(b.Context(), io.Discard, c, Options{Made: made, Keys: []Key{k}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	body := written(b, large(b), Options{Keys: []Key{key(b)}})
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		r, err := Open(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			b.Fatal(err)
		}
		if v, err := r.Verify(b.Context()); err != nil || !v.Good() || v.Octets < 100<<20 {
			b.Fatal(err, v.Problems)
		}
	}
}

// BenchmarkImport checks a bundle and takes it into an empty store.
func BenchmarkImport(b *testing.B) {
	body := written(b, large(b), Options{Profile: Desk, Keys: []Key{key(b)}})
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		s, err := store.Open(filepath.Join(b.TempDir(), "stet.db"), store.Options{})
		if err != nil {
			b.Fatal(err)
		}
		r, err := Open(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			b.Fatal(err)
		}
		if v, err := r.Verify(b.Context()); err != nil || !v.Good() {
			b.Fatal(err, v.Problems)
		}
		c, err := r.Case(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		if _, fresh, err := c.IntoStore(b.Context(), s); err != nil || fresh != 750 {
			b.Fatal(fresh, err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

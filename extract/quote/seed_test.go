package quote

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// seedDir holds the article that the project began with and its annotation.
// It is no part of the tree.
const seedDir = "../../../shared/seed"

// stretchOf is a stretch of the seed; offsets count code points.
type stretchOf struct {
	Text       string
	Start, End int
}

// seedGold is the seed's annotation of reported speech.
type seedGold struct {
	Quotes []struct {
		ID, Kind, Speaker string
		Segments          [][2]int
		Optional          bool
		Parts             []stretchOf `json:"quoted_parts"`
	}
	NotQuotes []stretchOf `json:"not_quotes"`
}

// TestSeed reads the seed article: every quote that must be there is, with its
// speaker; names between marks, footers and acts without content are none.
func TestSeed(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join(seedDir, "article.txt"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the seed article is not here")
	}
	var gold seedGold
	var names struct {
		Entities []struct {
			Start, End      int
			Type, Canonical string
		}
	}
	for file, into := range map[string]any{"seed_quotes.json": &gold, "seed_entities.json": &names} {
		b, err2 := os.ReadFile(filepath.Join(seedDir, file))
		if err := errors.Join(err, err2, json.Unmarshal(b, into)); err != nil {
			t.Fatal(err)
		}
	}
	s := string(raw)
	kinds := map[string]claim.NameType{"PERSON": claim.Person, "ORG": claim.Org, "LOC": claim.Place}
	var people []claim.Claim
	for _, e := range names.Entities {
		if k, ok := kinds[e.Type]; ok {
			m := bytesOf(s, e.Start, e.End)
			people = append(people, claim.Claim{Kind: claim.KindName, Span: m, Name: &claim.Name{Type: k, Canonical: e.Canonical, Mentions: []claim.Span{m}}})
		}
	}
	got := Read(text.New(claim.Plain(s)), people)
	found := 0
	for _, q := range gold.Quotes {
		if q.Optional {
			continue
		}
		want := q.Segments
		for _, p := range q.Parts {
			want = append(want, [2]int{p.Start, p.End})
		}
		for _, seg := range want {
			if !says(got, bytesOf(s, seg[0], seg[1]), q.Speaker) {
				t.Errorf("%s: nothing says %q by %s", q.ID, s[bytesOf(s, seg[0], seg[1]).Start:bytesOf(s, seg[0], seg[1]).End], q.Speaker)
			}
			found++
		}
	}
	if found != 11 {
		t.Errorf("the seed has %d stretches that somebody says, want 11", found)
	}
	for _, n := range gold.NotQuotes {
		sp := bytesOf(s, n.Start, n.End)
		for _, c := range got {
			if c.Quote.Kind != claim.QuoteScare && c.Span.Start < sp.End && sp.Start < c.Span.End && c.Span.Len() < 3*sp.Len() {
				t.Errorf("%q is claimed as %s", n.Text, c.Text)
			}
		}
	}
}

// bytesOf turns code points [start, end) of s into bytes.
func bytesOf(s string, start, end int) claim.Span {
	at, n := claim.Span{}, 0
	for i := range s + " " {
		if n == start {
			at.Start = i
		}
		if n == end {
			at.End = i
		}
		n++
	}
	return at
}

// says reports whether a claim has a segment at most a few words longer or
// shorter than sp whose speaker is who.
func says(cs []claim.Claim, sp claim.Span, who string) bool {
	for _, c := range cs {
		if strings.TrimPrefix(c.Quote.Speaker, "The ") != strings.TrimPrefix(who, "The ") {
			continue
		}
		for _, g := range c.Quote.Segments {
			if d := g.Start - sp.Start; d*d <= 9 && g.End >= sp.End-3 && g.Len() <= sp.Len()+120 {
				return true
			}
		}
	}
	return false
}

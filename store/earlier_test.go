package store

import (
	"fmt"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// dealing is an article on a company with a quote, a name, a deal and a figure.
func dealing(t testing.TB, text, url string) *claim.Result {
	t.Helper()
	r := article(text, url)
	hash := r.Article.Hash()
	add := func(k claim.Kind, words string, set func(*claim.Claim)) {
		i := strings.Index(text, words)
		if i < 0 {
			return
		}
		c := claim.Claim{Kind: k, Text: words, Span: claim.Span{Start: i, End: i + len(words)}, Sentence: claim.Span{Start: 0, End: len(text)}}
		c.ID = claim.ClaimID(hash, k, c.Span)
		set(&c)
		r.Claims = append(r.Claims, c)
	}
	add(claim.KindQuote, "We held on for nine long years", func(c *claim.Claim) {
		c.Quote = &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{c.Span}}
	})
	add(claim.KindQuote, "We held on", func(c *claim.Claim) {
		c.Quote = &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{c.Span}}
	})
	add(claim.KindName, "Ada Brook", func(c *claim.Claim) {
		role := "owner"
		if strings.Contains(text, "mayor") {
			role = "mayor"
		}
		c.Name = &claim.Name{Type: claim.Person, Canonical: "Ada Brook", Role: role, Mentions: []claim.Span{c.Span}}
	})
	add(claim.KindName, "Brook Mills", func(c *claim.Claim) {
		c.Name = &claim.Name{Type: claim.Org, Canonical: "Brook Mills", Mentions: []claim.Span{c.Span}}
	})
	add(claim.KindNumber, "$9 million", func(c *claim.Claim) {
		c.Number = &claim.Number{Kind: claim.Money, Value: "9000000", Unit: "USD", Bound: claim.Exact}
	})
	claim.Sort(r.Claims)
	return r
}

func of(t testing.TB, r *claim.Result, words string) claim.Claim {
	t.Helper()
	for _, c := range r.Claims {
		if c.Text == words {
			return c
		}
	}
	t.Fatalf("no claim %q", words)
	return claim.Claim{}
}

// check verifies claims of a case by the given words, with a source.
func checkWords(t testing.TB, s *Store, id string, r *claim.Result, sensitivity string, words ...string) {
	t.Helper()
	for _, w := range words {
		on := ledger.On(r.Article, of(t, r, w))
		acts := []ledger.Act{ledger.SourceAdded{Source: ledger.Source{ID: "s" + w, Kind: "filing", Title: "Annual report", Sensitivity: sensitivity}},
			ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e" + w, ClaimID: on.Claim, SourceID: "s" + w, Locator: "p. 3", Stance: ledger.Supports}},
			ledger.FindingSet{Finding: ledger.Verified, Note: "read it"}}
		for _, act := range acts {
			if _, _, err := s.Append(t.Context(), id, ledger.Statement{Target: on, Act: act}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

const first = "Brook Mills was sold for $9 million. Ada Brook, the owner, said: “We held on for nine long years.” We held on."

func TestEarlierWork(t *testing.T) {
	s := newStore(t)
	r1 := dealing(t, first, "https://weir.example/1")
	id1 := save(t, s, r1)
	checkWords(t, s, id1, r1, "", "We held on for nine long years", "Ada Brook", "$9 million", "We held on")
	r2 := dealing(t, "A year on: “We held on for nine long years”, owner Ada Brook says. Brook Mills cost $9 million then.", "https://weir.example/2")
	id2 := save(t, s, r2)
	got, err := s.Earlier(t.Context(), id2)
	if err != nil || len(got) != 3 {
		t.Fatalf("%d claims, %v: %+v", len(got), err, got)
	}
	e := got[of(t, r2, "$9 million").ID]
	if len(e) != 1 || e[0].Case != id1 || e[0].Finding != ledger.Verified || e[0].Words != "$9 million" || e[0].Note != "read it" || e[0].At.IsZero() ||
		len(e[0].Evidence) != 1 || e[0].Evidence[0].Source.Title != "Annual report" || e[0].Evidence[0].Evidence.Locator != "p. 3" || e[0].Title != r1.Article.Title {
		t.Errorf("%+v", e)
	}
	if own, err := s.Earlier(t.Context(), id1); err != nil || len(own) != 0 {
		t.Errorf("the other article has nothing checked: %+v, %v", own, err)
	}

	on := ledger.On(r1.Article, of(t, r1, "$9 million"))
	if _, _, err := s.Append(t.Context(), id1, ledger.Statement{Target: on, Act: ledger.GroundsSet{Grounds: ledger.OwnKnowledge}}); err != nil {
		t.Fatal(err)
	}
	if got, err = s.Earlier(t.Context(), id2); err != nil || got[of(t, r2, "$9 million").ID][0].Note != "read it; without a source: own knowledge" {
		t.Errorf("%+v, %v", got, err)
	}

	// Another role, another amount and too short a quote are no likeness.
	r3 := dealing(t, "Ada Brook, the mayor, said: “We held on.” Brook Mills cost $8 million.", "https://weir.example/3")
	if got, err := s.Earlier(t.Context(), save(t, s, r3)); err != nil || len(got) != 0 {
		t.Errorf("%+v, %v", got, err)
	}

	// What is said later is offered too, and what was taken back is not.
	on = ledger.On(r1.Article, of(t, r1, "Ada Brook"))
	if _, _, err := s.Append(t.Context(), id1, ledger.Statement{Target: on, Act: ledger.FindingSet{Finding: ledger.NeedsCorrection}}); err != nil {
		t.Fatal(err)
	}
	on = ledger.On(r1.Article, of(t, r1, "$9 million"))
	if _, _, err := s.Append(t.Context(), id1, ledger.Statement{Target: on, Act: ledger.FindingSet{Finding: ledger.Unchecked}}); err != nil {
		t.Fatal(err)
	}
	got, err = s.Earlier(t.Context(), id2)
	if err != nil || len(got) != 2 || got[of(t, r2, "Ada Brook").ID][0].Finding != ledger.NeedsCorrection {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestEarlierKeepsSecrets(t *testing.T) {
	s := newStore(t)
	r1 := dealing(t, first, "https://weir.example/1")
	id1 := save(t, s, r1)
	checkWords(t, s, id1, r1, "confidential", "Ada Brook")
	r2 := dealing(t, "Ada Brook is the owner.", "https://weir.example/2")
	id2 := save(t, s, r2)
	got, err := s.Earlier(t.Context(), id2)
	if err != nil || len(got) != 1 || len(got[r2.Claims[0].ID][0].Evidence) != 0 {
		t.Errorf("%+v, %v", got, err)
	}
	var finding string
	c, err := s.Case(t.Context(), id1)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Events {
		if st, err := e.Statement(); err == nil && st.Act.Type() == "finding_set" {
			finding = e.Hash
		}
	}
	if _, err := s.Purge(t.Context(), id1, finding); err != nil {
		t.Fatal(err)
	}
	var rows int
	if err := s.read.QueryRow("SELECT count(*) FROM earlier").Scan(&rows); err != nil || rows != 0 {
		t.Errorf("%d rows after a purge, %v", rows, err)
	}
	if got, err := s.Earlier(t.Context(), id2); err != nil || len(got) != 0 {
		t.Errorf("after a purge: %+v, %v", got, err)
	}
}

func TestFoldWords(t *testing.T) {
	for in, want := range map[string]string{"“We held\u00a0on…”": "we held on", "1.5 (million)": "1.5 million", "...": "", "": "", "Straße–Weg": "straße weg"} {
		if got := foldWords(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// BenchmarkEarlier asks for an article of 100 claims in a store in which 10,000
// were checked in 20 others.
func BenchmarkEarlier(b *testing.B) {
	s := newStore(b)
	for i := range 20 {
		r := long(500, fmt.Sprintf("https://example.org/%d", i))
		asQuotes(r, i, i)
		id := save(b, s, r)
		var all []ledger.Statement
		for _, c := range r.Claims {
			all = append(all, ledger.Statement{Target: ledger.On(r.Article, c), Act: ledger.FindingSet{Finding: ledger.Verified}})
		}
		if _, _, err := s.Append(b.Context(), id, all...); err != nil {
			b.Fatal(err)
		}
	}
	r := long(100, "https://example.org/now")
	asQuotes(r, 99, 7)
	id := save(b, s, r)
	if got, err := s.Earlier(b.Context(), id); err != nil || len(got) != 100 {
		b.Fatalf("%d claims, %v", len(got), err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if got, err := s.Earlier(b.Context(), id); err != nil || len(got) != 100 {
			b.Fatalf("%d claims, %v", len(got), err)
		}
	}
}

// asQuotes makes the figures of an article quotes that no other one has.
func asQuotes(r *claim.Result, article, n int) {
	r.Article.Text = fmt.Sprintf("%08d", article) + r.Article.Text[8:] // else it is one article
	for i := range r.Claims {
		c := &r.Claims[i]
		c.Kind, c.Number, c.Text = claim.KindQuote, nil, fmt.Sprintf("these are the words %d of article %d", i, n)
		c.Quote = &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{c.Span}}
		c.ID = claim.ClaimID(r.Article.Hash(), c.Kind, c.Span)
	}
}

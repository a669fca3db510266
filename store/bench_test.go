package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// long is an article of n claims, in paragraphs of five.
func long(n int, url string) *claim.Result {
	var text strings.Builder
	var spans []claim.Span
	for i := range n {
		if i > 0 && i%5 == 0 {
			text.WriteString("\n\n")
		}
		word := fmt.Sprintf("%d boats", 1000+i)
		text.WriteString("In the year that followed the yard on the northern quay built ")
		spans = append(spans, claim.Span{Start: text.Len(), End: text.Len() + len(word)})
		text.WriteString(word + " for owners along the coast, more than in any year before. ")
	}
	r := article(text.String(), url)
	hash := r.Article.Hash()
	for _, s := range spans {
		r.Claims = append(r.Claims, claim.Claim{ID: claim.ClaimID(hash, claim.KindNumber, s), Kind: claim.KindNumber, Span: s,
			Text: r.Article.Text[s.Start:s.End], Sentence: claim.Span{Start: s.Start - 60, End: s.End + 50}, Rule: "count", Confidence: 0.9,
			Number: &claim.Number{Kind: claim.Count, Value: "1000", Bound: claim.Exact, Of: "boats"}})
	}
	return r
}

// BenchmarkSaveArticle saves new articles of 50 claims, 6 KB of text and a
// page of 60 KB. Most of the time is the disk's.
func BenchmarkSaveArticle(b *testing.B) {
	s := newStore(b)
	raw := []byte(strings.Repeat("<div class=story>", 3500))
	results := make([]*claim.Result, 64)
	for i := range results {
		results[i] = long(50, "")
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		r := results[i%len(results)]
		r.Article.Text = fmt.Sprintf("%08d", i) + r.Article.Text[8:]
		url := fmt.Sprintf("https://example.org/%d", i)
		if _, err := s.SaveArticle(b.Context(), r, Capture{Locator: url, Raw: raw}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkAppend appends findings to cases of 50 and of 10,000 claims, with 200
// events and more as it goes on.
func BenchmarkAppend(b *testing.B) {
	for _, n := range []int{50, 10_000} {
		b.Run(fmt.Sprintf("%d claims", n), func(b *testing.B) {
			s, r := newStore(b), long(n, "https://example.org/a")
			id := save(b, s, r)
			for i := range 200 {
				if _, _, err := s.Append(b.Context(), id, verified(r, i%50)); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if c, _, err := s.Append(b.Context(), id, verified(r, i%50)); err != nil || c.Counts.Checked != 50 {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkCase loads a case of 10,000 claims with 1,000 events, nothing of
// it in the cache.
func BenchmarkCase(b *testing.B) {
	path := filepath.Join(b.TempDir(), "stet.db")
	s, r := openStore(b, path, Options{}), long(10_000, "https://example.org/a")
	id := save(b, s, r)
	var all []ledger.Statement
	for i := range 1000 {
		all = append(all, verified(r, i*10))
	}
	if _, _, err := s.Append(b.Context(), id, all...); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		s.cache = map[string]*loaded{}
		c, err := s.Case(b.Context(), id)
		if err != nil || len(c.State.List) != 10_000 || c.Counts.Checked != 1000 {
			b.Fatal(err)
		}
	}
}

// BenchmarkCases lists 1,000 cases.
func BenchmarkCases(b *testing.B) {
	s := newStore(b)
	for i := range 1000 {
		r := article(fmt.Sprintf("%d %s", i, ferryText), fmt.Sprintf("https://example.org/%d", i), "40")
		save(b, s, r)
	}
	b.ReportAllocs()
	for b.Loop() {
		if list, err := s.Cases(b.Context()); err != nil || len(list) != 1000 {
			b.Fatal(err)
		}
	}
}

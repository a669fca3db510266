package store

import (
	"fmt"
	"strings"
	"testing"
)

// manyArticles is a store of n articles of 400 words with five claims each. Every
// article speaks of boats, every hundredth of a lighthouse, and each has a yard of
// its own.
func manyArticles(t testing.TB, n int) *Store {
	s := newStore(t)
	for i := range n {
		var text strings.Builder
		var words []string
		for p := range 10 {
			fmt.Fprintf(&text, "Paragraph %d of the year %d tells how the yard number%dx on the northern quay built its boats for owners along the coast, and what the council thought of it. ", p, 1900+i%100, i)
			if p%2 == 0 {
				words = append(words, fmt.Sprintf("%d00 boats%d", i%97+3, p))
				text.WriteString("They were " + words[len(words)-1] + " in all. ")
			}
			if p == 7 && i%100 == 0 {
				text.WriteString("A lighthouse stands there. ")
			}
			text.WriteString("\n\n")
		}
		r := article(text.String(), fmt.Sprintf("https://example.org/%d", i), words...)
		if _, err := s.SaveArticle(t.Context(), r, Capture{Locator: r.Article.URL, Raw: []byte("<p>")}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// BenchmarkSearch looks in 10,000 articles for a word of all of them, of some, of
// one, of none, and for words as they are being typed. The pages hold as many hits
// as the window asks for.
func BenchmarkSearch(b *testing.B) {
	const most = 400 // as the window asks for
	s := manyArticles(b, 10_000)
	for _, q := range []struct {
		query string
		hits  int
	}{
		{"boats", most}, {"b", most}, {"the yard council", most}, {"lighthouse", 100}, {"lighthouse boats", 100}, {"number7777x", 1},
		{"number77", 111}, {"zeppelin", 0}, {"boats zeppelin", 0},
	} {
		b.Run(q.query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				hits, err := s.Search(b.Context(), q.query, 0, most)
				if err != nil || len(hits) != q.hits {
					b.Fatalf("%d hits, %v; want %d", len(hits), err, q.hits)
				}
			}
		})
	}
}

// TestSearchAmongMany: what stands in some of many articles is found in those and
// in no other, whatever else the query says.
func TestSearchAmongMany(t *testing.T) {
	s := manyArticles(t, 120)
	for query, want := range map[string]int{"lighthouse": 2, "lighthouse boats": 2, "number77x": 1, "zeppelin": 0, "boats zeppelin": 0} {
		hits, err := s.Search(t.Context(), query, 0, 200)
		if err != nil || len(hits) != want {
			t.Errorf("%q: %d hits, %v; want %d", query, len(hits), err, want)
		}
		for _, h := range hits {
			if w := strings.Fields(query)[0]; h.Kind != "article" || !strings.Contains(h.Text, w) {
				t.Errorf("%q finds %+v", query, h)
			}
		}
	}
}

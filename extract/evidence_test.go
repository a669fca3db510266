package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/assets"
	"stet/extract/claim"
	"stet/extract/match"
)

// sampleText returns the text of the sample article.
func sampleText(t testing.TB) string {
	t.Helper()
	a, _, err := ReadFrom(assets.SampleName, bytes.NewReader(assets.Sample))
	if err != nil {
		t.Fatal(err)
	}
	return a.Text
}

// TestCheckFindsAnArticleInItself: every claim of an article is in its own text.
func TestCheckFindsAnArticleInItself(t *testing.T) {
	a := Plain(sampleText(t))
	claims := Matchable(Claims(a))
	if len(claims) < 40 {
		t.Fatalf("%d claims", len(claims))
	}
	told := 0
	results, err := Check(t.Context(), claims, []*match.Source{Source(a)}, func(done, total int) {
		if told++; done != told || total != len(claims) {
			t.Errorf("told %d of %d, want %d of %d", done, total, told, len(claims))
		}
	})
	if err != nil || told != len(claims) {
		t.Fatal(err, told)
	}
	for i, r := range results[0] {
		c := claims[i]
		switch {
		case r.ID != c.ID:
			t.Errorf("%s %q: id %s, want %s", c.Kind, c.Text, r.ID, c.ID)
		case r.Outcome == match.NotFound || r.Outcome == match.Differs:
			t.Errorf("%s %q: %s %v", c.Kind, c.Text, r.Outcome, r.Alarms)
		case c.Kind == claim.KindQuote && r.Outcome != match.Exact && r.Outcome != match.Folded:
			t.Errorf("quote %q: %s", c.Text, r.Outcome)
		}
	}
}

func TestCheckStops(t *testing.T) {
	a := Plain("“We may,” said Ann Lee.")
	claims := Matchable(Claims(a))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	results, err := Check(ctx, claims, []*match.Source{Source(a), Source(a)}, nil)
	if !errors.Is(err, context.Canceled) || len(results) != 2 || len(results[1]) != len(claims) {
		t.Errorf("%v, %d results", err, len(results))
	}
	results, err = Check(t.Context(), nil, []*match.Source{Source(a)}, nil)
	if err != nil || len(results) != 1 || len(results[0]) != 0 {
		t.Errorf("no claims: %v, %v", err, results)
	}
}

// BenchmarkCheck holds 200 claims against 20 sources of 10,000 words, reading the
// sources too.
func BenchmarkCheck(b *testing.B) {
	text := sampleText(b)
	words := len(strings.Fields(text))
	long := strings.Repeat(text+"\n\n", 10_000/words+1)
	claims := Matchable(Claims(Plain(text)))
	for len(claims) < 200 {
		claims = append(claims, claims[:min(len(claims), 200-len(claims))]...)
	}
	b.SetBytes(20 * int64(len(long)))
	b.ReportAllocs()
	for b.Loop() {
		var sources []*match.Source
		for range 20 {
			sources = append(sources, Source(Plain(long)))
		}
		results, err := Check(b.Context(), claims, sources, nil)
		if err != nil || results[19][0].Outcome == match.NotFound {
			b.Fatal(err, results[19][0])
		}
	}
}

// BenchmarkCheckBook holds 100 claims against the text of a book of 300 pages,
// reading that text for it too.
func BenchmarkCheckBook(b *testing.B) {
	text := sampleText(b)
	var book strings.Builder
	for p := range 300 {
		fmt.Fprintf(&book, "%s\n\n%d  THE ANNUAL REPORT\n\n", text[:min(len(text), 2800)], p+1)
	}
	claims := Matchable(Claims(Plain(text)))
	for len(claims) < 100 {
		claims = append(claims, claims[:min(len(claims), 100-len(claims))]...)
	}
	b.SetBytes(int64(book.Len()))
	b.ReportAllocs()
	for b.Loop() {
		results, err := Check(b.Context(), claims[:100], []*match.Source{Source(Plain(book.String()))}, nil)
		if err != nil || !slices.ContainsFunc(results[0], func(r match.Result) bool { return r.Outcome == match.Exact }) {
			b.Fatal(err)
		}
	}
}

// FuzzMatch holds for the claims of any article against any source: passages lie
// inside the text on character boundaries, what was found has a passage, what
// differs has an alarm, and a second look says the same.
func FuzzMatch(f *testing.F) {
	f.Add(brewery, brewery)
	f.Add("“We may,” said Ann Lee, CEO of Tarn Inc., which raised $5m in 2019.", "1\tSales\t$5\n2\tCosts\t(4)\nin millions\n\nMs Lea, the C.E.O., said: we ma-\ny. Tarn raised £5m in 2018.")
	f.Add(council, round)
	f.Fuzz(func(t *testing.T, article, source string) {
		a := Plain(source)
		s := Source(a)
		for _, c := range Matchable(Claims(Plain(article))) {
			r := s.Match(c)
			for _, p := range append([]claim.Span{r.Passage}, r.Candidates...) {
				if _, err := a.Slice(p); err != nil && utf8.ValidString(source) {
					t.Fatalf("%s %q: %v", c.Kind, c.Text, err)
				}
			}
			if (r.Outcome == match.Differs) != (len(r.Alarms) > 0) {
				t.Fatalf("%s %q: %s with %v", c.Kind, c.Text, r.Outcome, r.Alarms)
			}
			if again := s.Match(c); !reflect.DeepEqual(again, r) {
				t.Fatalf("%s %q: the second time %+v, not %+v", c.Kind, c.Text, again, r)
			}
		}
	})
}

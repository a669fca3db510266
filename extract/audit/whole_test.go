package audit

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
)

// FuzzCheck holds that warnings are in order, have a message that can be read
// and spans inside the text, on character boundaries, of some length.
func FuzzCheck(f *testing.F) {
	for _, in := range []string{
		"Rents rose 20% from €50,000 to €60,000, up from 10% to 12%, or two points.",
		"It has 40 boats: 12 in Brest, 18 in Lorient and 10 in Nantes. Of the 40, 50 sank, 20% of 300, or 75.",
		"Yes won 52%, No 40% and blank ballots 13%. £300m ($420m) and £1m ($9m).",
		"The $45 million round values it at $25 million. Born in 1950, the 64-year-old left on Monday, March 3, 2020.",
		"Three joined: A, B and C.\n\n0 of 0, or 0%, doubled from 0 to 0 and fell from 1e9% to \xff%.",
	} {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		d, cs := read(in)
		last := 0
		for _, w := range Check(d, cs) {
			if w.Kind == "" || w.Message == "" || len(w.Spans) == 0 || utf8.ValidString(in) && !utf8.ValidString(w.Message) {
				t.Fatalf("%+v", w)
			}
			if w.Verdict != claim.OK && w.Verdict != claim.Flag && w.Verdict != claim.CannotTell {
				t.Fatalf("verdict %q", w.Verdict)
			}
			if w.Spans[0].Start < last {
				t.Fatalf("%v after %d", w.Spans, last)
			}
			last = w.Spans[0].Start
			for _, s := range w.Spans {
				if s.Len() <= 0 || s.Start < 0 || s.End > len(in) {
					t.Fatalf("span %v of %d bytes", s, len(in))
				}
				if _, err := d.Article.Slice(s); err != nil && utf8.ValidString(in) {
					t.Fatal(err)
				}
			}
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	story := "Rents rose 20% from €50,000 to €60,000 on Monday, 2 March 2020. It has 40 boats: 12 in Brest, 18 in Lorient and 10 in Nantes. " +
		"The mill, which Ms Hale runs, is older than most of its kind and has seen better days. Nobody at the quay would say why.\n\n"
	in := strings.Repeat(story, 400)
	d, cs := read(in)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Check(d, cs)); n != 1200 {
			b.Fatalf("%d warnings, want 1200", n)
		}
	}
}

// BenchmarkLongSentence reads one sentence without an end, and one twenty times
// as long: where the work grows with the length, both read as many bytes a
// second.
func BenchmarkLongSentence(b *testing.B) {
	for _, part := range []string{
		"rose 20% from €50,000 to €60,000 and ", "12 of 40, ", "a total of 12, ", "48%, No ", "£300m ($420m) ", "$4m: $5m and $6m, ", "in 2019, ",
		"the $45 million round values it at $25 million ", "of the 30, 12 and the other 18 ", "nine people (five men and ", "nine people died, five men and ", "the trio, Ann Lee and ", "from 12 to 10 June ",
		"on Tuesday, March 2, ", "raised $20m at a $100m valuation for 30% ", "half (53%) back it, 36% oppose it, ",
	} {
		for _, n := range []int{150, 3000} {
			b.Run(fmt.Sprintf("%s/%d", part, n), func(b *testing.B) { long(b, "It "+strings.Repeat(part, n)) })
		}
	}
}

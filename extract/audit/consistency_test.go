package audit

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/text"
)

// dressed reads a text whose first block is the headline and whose other blocks
// are by turns paragraphs, list items, captions and headings.
func dressed(in string) (*text.Doc, []claim.Claim) {
	a := claim.Plain(in)
	a.Published = published
	kinds := [...]claim.BlockKind{claim.Heading, claim.Paragraph, claim.ListItem, claim.Caption, claim.Paragraph}
	for i := range a.Blocks {
		a.Blocks[i].Kind = kinds[i%len(kinds)]
	}
	d := text.New(a)
	cs := append(number.Read(d), name.Read(d)...)
	claim.Sort(cs)
	return d, cs
}

// FuzzConsistency holds what FuzzCheck does for articles with a headline, lists
// and captions, and for a headline that is no part of the text.
func FuzzConsistency(f *testing.F) {
	for _, in := range []string{
		"Firm cuts 120 jobs\n\nAlder will cut 100 jobs on Monday, 3 March. Three rules apply:\n\n1. No smoking\n\nAlder cuts 90 jobs",
		"Anna Berg (1950–2014) died aged 54. Born in 1950, the 64-year-old, the 64-year-old. Berg, 45, and Berg, 46, were born on 30 February 1962.",
		"Two, A, B and C, (A, “B,” C; and D): A & B, and, or. Four tools: a, the, an and and.",
		"Founded in 1990, 25 years ago, its 30th anniversary is in 2031. It opened in 2031. It will open by 2018. In 2031",
		"Monday and Tuesday, March 2 and 3 (Monday), which fell on a Sun, 9 January 1905, a Friday. Mon. 29 February",
		"It\n\nAlder cut 0 jobs\n\nAnd\n\nAlder cut 2 jobs",
		"between 12 and 10 percent, aged 29-18, 2018-2016, $1.4-1.2bn, 12 to 10 hours, 9-\xff%",
	} {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		d, cs := dressed(in)
		line, _, _ := strings.Cut(in, "\n")
		head := text.New(claim.Plain(line))
		for i, w := range append(Check(d, cs), Title(d, cs, head, number.Read(head))...) {
			if w.Message == "" || len(w.Spans) == 0 || utf8.ValidString(in) && !utf8.ValidString(w.Message) {
				t.Fatalf("warning %d: %+v", i, w)
			}
			for _, s := range w.Spans {
				if s.Len() <= 0 {
					t.Fatalf("span %v of %s", s, w.Kind)
				}
				if _, err := d.Article.Slice(s); err != nil && utf8.ValidString(in) {
					t.Fatalf("%s: %v", w.Kind, err)
				}
			}
		}
	})
}

// BenchmarkLongTexts reads texts of one pattern without an end, one of them ten
// times as long as the other: where the work grows with the length, both read
// as many bytes a second.
func BenchmarkLongTexts(b *testing.B) {
	for _, part := range []string{
		"two, ", "two men, Ann Lee, ", "two (", "two — ", "two men: Ann Lee, Bo Ray, ", "born in 1950, ", "born in 1950, the 64-year-old ", "Ann Lee, 45, ", "Ann Lee, who was born in 1950, ",
		"on Monday, 3 March 2020, ", "will open in 2018, ", "between 12 and 10 percent ", "in 2031, ", "Two rules\n\n", "1. Two rules:\n\n", "“Two” ", "Ann Lee was born in 1950. She, 45, was born in 1960. ",
		"The plant opened in 2031. ", "Founded in 1990, its 30th anniversary ", "2018-2016, ",
	} {
		for _, n := range []int{200, 2000} {
			b.Run(fmt.Sprintf("%s/%d", part, n), func(b *testing.B) { long(b, strings.Repeat(part, n)) })
		}
	}
}

// long checks one text over and over, and that the answer stays the same.
func long(b *testing.B, in string) {
	d, cs := dressed(in)
	want := len(Check(d, cs))
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Check(d, cs)); n != want {
			b.Fatalf("%d warnings, then %d", want, n)
		}
	}
}

func BenchmarkConsistency(b *testing.B) {
	story := "Born in 1950, the 64-year-old took office in 2020. It was signed on Monday, March 3, 2020. Three investors joined: Alder, Birch, Cole and Dean. " +
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

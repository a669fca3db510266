package extract

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

func TestAgain(t *testing.T) {
	const old = `The council met on Monday in the old hall.

It paid $900 for the road, the clerk said. “We have waited nearly nine years for this road, and we will not wait a tenth,” he told the members.

The bridge was built in 1931 and is to be closed for two months.`
	before := claim.Plain(old)
	anchor := func(words string) claim.Anchor {
		i := strings.Index(old, words)
		a, err := before.Anchor(claim.Span{Start: i, End: i + len(words)})
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	const quote = "We have waited nearly nine years for this road, and we will not wait a tenth,"
	for _, tt := range []struct {
		name, words, newer string
		kept               bool
		now                string // part of it
	}{
		{"nothing changed", quote, old, true, ""},
		{"a figure, nothing changed", "$900", old, true, ""},
		{"moved down", quote, "A correction was made on Friday.\n\n" + old, true, ""},
		{"other marks and spaces", quote, strings.ReplaceAll(strings.ReplaceAll(old, "nine years", "nine\u00a0years"), "“", "»"), true, ""},
		{"a word of it", quote, strings.ReplaceAll(old, "nearly nine", "ten"), false, "ten years"},
		{"taken out", quote, strings.ReplaceAll(old, quote, "Enough of this,"), false, ""},
		{"the figure", "$900", strings.ReplaceAll(old, "$900", "$9,000"), false, "$9,000"},
		{"the figure got longer", "$900", strings.ReplaceAll(old, "$900", "$900,000"), false, "$900,000"},
		{"words around a figure", "$900", strings.ReplaceAll(old, "It paid $900 for the road", "The council paid $900 for the new road"), true, ""},
		{"another page", "$900", "The festival opens in June with a parade of boats. There is no charge for children.", false, ""},
		{"a year", "1931", strings.ReplaceAll(old, "1931", "1913"), false, "1913"},
	} {
		got := Again(claim.Plain(tt.newer), []claim.Anchor{anchor(tt.words)})[0]
		if got.Kept != tt.kept || !strings.Contains(got.Now, tt.now) || (tt.now == "") != (got.Now == "") {
			t.Errorf("%s: %+v; want kept %v, now %q", tt.name, got, tt.kept, tt.now)
		}
	}
}

func FuzzAgain(f *testing.F) {
	f.Add("It paid $900 for the road, the clerk said.", "It paid $950 for the road.", 8, 4)
	f.Add("a\nb", "", 0, 1)
	f.Add("„Wir warten seit neun Jahren.“ 中文", "中文", 3, 20)
	f.Fuzz(func(t *testing.T, old, newer string, start, n int) {
		a, err := claim.Plain(old).Anchor(claim.Span{Start: start, End: start + n})
		if err != nil {
			return
		}
		b := claim.Plain(newer)
		got := Again(b, []claim.Anchor{a})[0]
		if got.Kept && got.Now != "" || !strings.Contains(b.Text, got.Now) {
			t.Errorf("%+v", got)
		}
	})
}

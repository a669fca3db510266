package match

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
)

// FuzzQuote holds for any source and any quote: the passage and the candidates lie
// inside the text on character boundaries, the difference has the words of both
// sides in their order, exact is to the letter, and a second look says the same.
func FuzzQuote(f *testing.F) {
	f.Add(interview, "“No, it will … close,” she said. “We have 1,178 [good] workers", "Nora Vance")
	f.Add("Q: Why?\nA: Be- \n cause.\n- 3 -\n[00:01] (laughter) it rained", "[B]ecause it rained", "A")
	f.Add("a b a b a b a b", "b a b a … a [b", "")
	f.Add("a b c. d e f. g h", "g h … a b c", "")
	f.Add("00 000 %0 0% 0", "%0% 0 %0 0 %", "")
	f.Add("\xff\xfe don’t “per cent” 5% ½ ﬁne", "don't percent 5 per cent", "\xff")
	f.Fuzz(func(t *testing.T, source, quote, speaker string) {
		s := plainSource(source)
		c := Claim{Kind: claim.KindQuote, Text: quote, Speaker: speaker}
		r := s.Match(c)
		checkResult(t, s, quote, r)
		for _, p := range append([]claim.Span{r.Passage}, r.Candidates...) {
			if utf8.ValidString(source) && (!edge(source, p.Start) || !edge(source, p.End)) {
				t.Fatalf("passage %v splits a character", p)
			}
		}
		if r.Outcome == Exact && source[r.Passage.Start:r.Passage.End] != bareText(quote) {
			t.Fatalf("exact: %q is not %q", source[r.Passage.Start:r.Passage.End], bareText(quote))
		}
		if (r.Outcome == Differs) != (len(r.Alarms) > 0) {
			t.Fatalf("%s with %v", r.Outcome, r.Alarms)
		}
		if again := s.Match(c); !reflect.DeepEqual(r, again) {
			t.Fatalf("the second time %+v, not %+v", again, r)
		}
	})
}

func edge(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// FuzzReadable holds that the text for readers has the length of the text itself.
func FuzzReadable(f *testing.F) {
	f.Add("The inter-\n   national ﬁrm\n\n12  THE REPORT\n\nof the town")
	f.Fuzz(func(t *testing.T, in string) {
		if out := Readable(in); len(out) != len(in) {
			t.Fatalf("%d bytes became %d", len(in), len(out))
		}
	})
}

package match

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// plainSource reads a text for which no reader has run.
func plainSource(s string) *Source { return Read(s, text.New(claim.Plain(s)), Facts{}) }

const interview = `Interview with Nora Vance, mayor of Harnley

Q: Will the yard close in May?

A: No, it will not close in May. We have 1,187 workers there, and we can’t send them home. I told the council so twice. The council — which isn’t my fan club — did not like it.

Q: What about the ferry?

A: The ferry is a different story. It is losing money every week, and nobody on this island wants to pay for it. Uh, we will decide in autumn.

Q: Some say you never wanted a ferry.

A: That is nonsense. I grew up on that boat. My father sailed it for thirty years, you know, and he never missed a crossing.
`

func TestQuote(t *testing.T) {
	tests := []struct {
		name, claim, speaker string
		want                 Outcome
		alarms               string
	}{
		{"to the letter", "I grew up on that boat.", "Nora Vance", Exact, ""},
		{"with marks", "“I grew up on that boat.”", "", Exact, ""},
		{"a part of a sentence", "a different story", "", Exact, ""},
		{"straight apostrophe", "we can't send them home", "", Folded, ""},
		{"another dash, capital", "the council - which isn't my fan club - did not like it", "", Folded, ""},
		{"ellipsis", "It is losing money … and nobody on this island wants to pay for it.", "", Folded, ""},
		{"ellipsis over a sentence", "We have 1,187 workers there ... I told the council so twice.", "", Folded, ""},
		{"bracketed ellipsis", "It is losing money [...] and nobody on this island wants to pay", "", Folded, ""},
		{"brackets for a pronoun", "[The ferry] is losing money every week", "", Folded, ""},
		{"brackets inside a word", "[W]e can’t send them home", "", Folded, ""},
		{"brackets put in", "I told the [town] council so twice", "", Folded, ""},
		{"sic", "I grew up on that boat [sic].", "", Folded, ""},
		{"sounds left out", "nobody on this island wants to pay for it. We will decide in autumn.", "", Differs, "words_dropped"},
		{"words for a figure", "My father sailed it for 30 years", "", Folded, ""},
		{"reporting clause", "“I told the council so twice,” she said. “The council — which isn’t my fan club — did not like it.”", "", Folded, ""},
		{"negation dropped", "No, it will close in May.", "", Differs, "negation_changed"},
		{"negation put in", "I grew not up on that boat.", "", Differs, "negation_changed"},
		{"negation contracted away", "and we can send them home", "", Differs, "negation_changed"},
		{"negation hidden by an ellipsis", "it will … close in May", "", Differs, "negation_changed"},
		{"negation in brackets", "it [will] close in May", "", Differs, "negation_changed"},
		{"always for never", "he always missed a crossing", "", Differs, "negation_changed"},
		{"number", "We have 1,178 workers there, and we can’t send them home.", "", Differs, "number_changed"},
		{"number in words", "My father sailed it for forty years", "", Differs, "number_changed"},
		{"word", "It is losing cash every week", "", Differs, "words_changed"},
		{"last word", "I grew up on that ship.", "", Differs, "words_changed"},
		{"first word", "We grew up on that boat.", "", Differs, "words_changed"},
		{"number and word", "We have 1,178 labourers there, and we can’t send them home.", "", Differs, "number_changed words_changed"},
		{"dropped", "nobody wants to pay for it", "", Differs, "words_dropped"},
		{"dropped you know", "My father sailed it for thirty years, and he never missed a crossing.", "", Differs, "words_dropped"},
		{"added", "It is losing a lot of money every week", "", Differs, "words_added"},
		{"sentence left out", "We have 1,187 workers there, and we can’t send them home. The council — which isn’t my fan club — did not like it.", "", Differs, "joined"},
		{"two answers", "We can’t send them home. I grew up on that boat.", "", Differs, "joined"},
		{"two answers with an ellipsis", "We can’t send them home … I grew up on that boat.", "", Differs, "joined"},
		{"the interviewer's words", "Some say you never wanted a ferry. That is nonsense.", "Nora Vance", Differs, "joined"},
		{"the interviewer quoted as the mayor", "Some say you never wanted a ferry.", "Nora Vance", Differs, "speaker_differs"},
		{"never said", "The harbour is the heart of this town and I will fight for it.", "", NotFound, ""},
		{"the same small words", "It is a thing that we will have to do for them.", "", NotFound, ""},
		{"empty", "", "", NotFound, ""},
		{"marks only", "“…”", "", NotFound, ""},
	}
	s := plainSource(interview)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := s.Quote(Claim{Kind: claim.KindQuote, Text: tt.claim, Speaker: tt.speaker})
			if r.Outcome != tt.want || alarmList(r) != tt.alarms {
				t.Errorf("%q: %s [%s], want %s [%s]; %v", tt.claim, r.Outcome, alarmList(r), tt.want, tt.alarms, r.Diff)
			}
			checkResult(t, s, tt.claim, r)
		})
	}
}

func alarmList(r Result) string {
	var as []string
	for _, a := range r.Alarms {
		as = append(as, string(a))
	}
	return strings.Join(as, " ")
}

// checkResult holds what is true of any result: the passage lies in the text, and
// the difference has the claim's words in their order.
func checkResult(t *testing.T, s *Source, words string, r Result) {
	t.Helper()
	for _, p := range append([]claim.Span{r.Passage}, r.Candidates...) {
		if p.Start < 0 || p.End < p.Start || p.End > len(s.text) {
			t.Fatalf("passage %v of %d bytes", p, len(s.text))
		}
	}
	if r.Outcome == NotFound {
		if !r.Passage.IsZero() {
			t.Fatalf("not found, yet a passage %v", r.Passage)
		}
		return
	}
	var mine []string
	for _, e := range r.Diff {
		mine = append(mine, forms(e.Claim)...)
	}
	if want := formsWithout(words); !slices.Equal(mine, want) {
		t.Fatalf("the difference has the claim's words as\n%q, want\n%q", mine, want)
	}
	last := -1
	for _, e := range r.Diff {
		if e.Source == "" || goesBack(e) {
			last = -1
			continue
		}
		if e.SourceSpan.Start < last {
			t.Fatalf("the source's words are out of order: %v", r.Diff)
		}
		last = e.SourceSpan.End
		if here := cut(s.text[e.SourceSpan.Start:e.SourceSpan.End], nil); len(here) < len(forms(e.Source)) {
			t.Fatalf("%q is not at %v", e.Source, e.SourceSpan)
		}
	}
}

// goesBack reports whether an edit may stand further up in the source than the one
// before it: where another passage begins or the same words come in another order.
// Both carry an alarm, so an order that changed is never silent.
func goesBack(e Edit) bool {
	return e.Alarm == Joined || e.Op == Keep && e.Alarm == WordsChanged
}

// formsWithout returns the words of a claim outside its reporting clauses.
func formsWithout(s string) []string {
	var out []string
	for _, w := range cut(s, reportingClauses(s)) {
		out = append(out, w.form)
	}
	return out
}

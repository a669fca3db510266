package present

import (
	"slices"
	"strings"
	"testing"

	"stet/extract"
	"stet/extract/claim"
)

// TestSureness: a sure speaker and a guess do not look alike, and the words that give
// him are told.
func TestSureness(t *testing.T) {
	quote := func(rule string, sure float64, speaker string, who, cue string) string {
		a := claim.Plain("Ines Falk left. “The quay is shut,” the mayor of the town said. Rain fell.")
		c := claim.Claim{Kind: claim.KindQuote, Rule: rule, Confidence: sure, Sentence: words(a, "“The quay is shut,” the mayor of the town said."), Quote: &claim.Quote{Kind: claim.QuoteDirect, Speaker: speaker, Segments: []claim.Span{words(a, "The quay is shut,")}}}
		if who != "" {
			c.Quote.SpeakerSpan = words(a, who)
		}
		if cue != "" {
			c.Quote.CueSpan = words(a, cue)
		}
		return sureness(&c, a)
	}
	for _, tt := range []struct{ got, want string }{
		{quote("reporting clause", .98, "Ines Falk", "the mayor of the town", "said"), "sure: “the mayor of the town said”"},
		{quote("cue left", .91, "Ines Falk", "Ines Falk", "said"), "sure: “Ines Falk” … “said”"},
		{quote("clause", .85, "Ines Falk", "the mayor of the town", "said"), "likely: “the mayor of the town said”"},
		{quote("sentence before", .52, "Ines Falk", "Ines Falk", ""), "a guess: “Ines Falk”, named in the sentence before"},
		{quote("same paragraph", .75, "Ines Falk", "Ines Falk", "left"), "likely: “Ines Falk left”, named in the same paragraph"},
		{quote("next quote", .6, "Ines Falk", "", ""), "a guess: as in the next quote"},
		{quote("paragraph before", .22, "", "Ines Falk", ""), "too weak to name anybody: “Ines Falk”, named in the paragraph before"},
		{quote("marks", .3, "", "", ""), ""},
		{quote("manual", 1, "Ines Falk", "", ""), ""},
		{quote(claim.RuleMarksOnly, .7, "", "", ""), ""},
		{quote("reporting clause", 1, "Ines Falk", "", ""), ""}, // an editor entered her
	} {
		if tt.got != tt.want {
			t.Errorf("%q; want %q", tt.got, tt.want)
		}
	}
}

// TestSurenessOfOthers: a figure says it only where it is not plain.
func TestSurenessOfOthers(t *testing.T) {
	for sure, want := range map[float64]string{.97: "", .75: "found by the program: likely", .5: "found by the program: a guess"} {
		c := claim.Claim{Kind: claim.KindNumber, Confidence: sure, Number: &claim.Number{}}
		if got := sureness(&c, &claim.Article{}); got != want {
			t.Errorf("%v: %q; want %q", sure, got, want)
		}
	}
}

// TestTipSaysHowSure: the tip of a mark and the form say the same of what was read.
func TestTipSaysHowSure(t *testing.T) {
	b, s, _, op := desk(t, "")
	op.articles["tip"] = extract.Claims(claim.Plain("“The quay is shut,” Ines Falk said."))
	b.Open("tip")
	b.Wait()
	i := slices.IndexFunc(s.marks, func(m Mark) bool { return m.Kind == claim.KindQuote })
	if i < 0 {
		t.Fatal("no quote")
	}
	b.Select(s.marks[i].ID)
	if want := "sure: “Ines Falk said”"; s.form.Rule != want || !strings.Contains(strings.Join(s.marks[i].Tip, "\n"), want) {
		t.Errorf("form %q, tip %q; want %q", s.form.Rule, s.marks[i].Tip, want)
	}
}

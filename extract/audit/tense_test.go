package audit

import (
	"testing"

	"stet/extract/claim"
)

// TestTense reads an article of 5 March 2020.
func TestTense(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The plant opened in 2031.", "flag 2031"},
		{"The plant opened in 2019.", ""},
		{"The law took effect on 5 June 2025.", "flag 5 June 2025"},
		{"The law took effect in June 2025, the court found.", "flag June 2025"},
		{"In 2031, the plant opened.", "flag 2031"},
		{"The firm has been in York since 2031.", "flag 2031"},
		{"The bridge, completed in 2025, is long.", "flag 2025"},
		{"He was convicted of fraud in 2026.", "flag 2026"},
		{"Sales rose 5 percent in 2021.", "flag 2021"},
		{"The council met on 12 March 2020.", "flag 12 March 2020"},
		{"The council met on 6 March 2020.", ""}, // articles are updated
		{"The mill burned down in 2031. The dam collapsed in 2033.", "cannot_tell 2031; cannot_tell 2033"},
		{"In 2031 the plant opened.", "flag 2031"},
		{"The firm earned $5m in 2031.", "flag 2031"},
		// What is to come, or made up, or belongs to another word.
		{"The plant was to be opened in 2031.", ""},
		{"They won the right to host the Games in 2028.", ""},
		{"The plant is scheduled to have opened in 2031.", ""},
		{"It sold bonds that mature in 2031.", ""},
		{"It sold bonds maturing in 2031.", ""},
		{"She signed for the club for the season in 2021.", ""},
		{"It raised its forecast for growth in 2021.", ""},
		{"The film tells of a city that burned down in 2049.", ""},
		{"The firm met the target in 2031 prices.", ""},
		{"The 2022 Games opened a debate.", ""},
		{"He published a study of floods in 2031.", ""},
		{"If elected in 2024, he leaves.", ""},
		// What lies behind and is said to come.
		{"The plant will open in 2018.", "flag 2018"},
		{"The plant will open in 2022.", "ok 2022"},
		{"The plant will go on sale in 2018.", "flag 2018"},
		{"The firm plans to close by 3 March 2019.", "flag 3 March 2019"},
		{"The plant is expected to be completed by 2018.", "flag 2018"},
		{"The plant is expected to be completed by 2028.", "ok 2028"},
		{"The plant is to open in 2018.", "flag 2018"},
		{"It will cut its waste by 40 percent by 2018.", "flag 2018"},
		{"It will cut its waste by 40 percent by 2028.", "ok 2028"},
		{"It will not forget what was done by 2018.", ""},
		{"The board announced in 2015 that it will open in 2018.", ""},
		{"The board said that it will open in 2018.", ""},
		{"The trial will examine the crash in 2017.", ""},
		{"It will be sold in 2018 prices.", ""},
		{"In 2018 prices it is cheap.", ""},
		{"The owner will, as in 2018, pay.", ""},
	} {
		if got := outcome(tt.in, Tense); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// TestTenseInQuotes holds that what somebody said goes free: it was true then.
func TestTenseInQuotes(t *testing.T) {
	in := "“The plant will open in 2018,” she says."
	d, cs := read(in)
	if got := said(d, Check(d, cs), Tense); got != "flag 2018" {
		t.Errorf("without the quote: %q", got)
	}
	cs = append(cs, claim.Claim{Kind: claim.KindQuote, Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{{Start: 3, End: 32}}}})
	if got := said(d, Check(d, cs), Tense); got != "" {
		t.Errorf("in a quote: %q", got)
	}
}

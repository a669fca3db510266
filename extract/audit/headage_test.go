package audit

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/text"
)

// TestHeadlineConflicts holds ages, terms and stolen goods of a headline against
// the text, and says so where the text contradicts itself too.
func TestHeadlineConflicts(t *testing.T) {
	for _, tt := range []struct{ in, heading, title string }{
		{"Mayor, 61, quits\n\nAnn Hale, 59, quit as mayor on Monday.", "flag 61|59", "flag 59"},
		{"Mayor, 59, quits\n\nAnn Hale, 59, quit as mayor on Monday.", "", ""},
		{"Mayor, 61, quits\n\nAnn Hale, 59, and Carl Moe, 61, met the mayor on Monday.", "", ""},
		{"Girl, 6, killed\n\nThe girl's brother Carl Moe, 8, was hurt on Monday.", "", ""},
		{"Woman, 34, dies in fire\n\nA fire broke out on Monday. Firefighter Carl Moe, 45, said the woman was found in bed.", "", ""},
		{"Mayor, 61, quits\n\nThe mayor's deputy Carl Moe, 45, spoke on Monday.", "", ""},
		{"Mayor, 61, quits\n\nAnn Hale, 59, the mayor of Leeds, quit on Monday.", "flag 61|59", "flag 59"},
		{"Mayor, 61, quits\n\nThe council met. Ben Lund, 59, sang.", "", ""},
		{"Baker jailed for 12 years\n\nA baker was jailed for 10 years on Monday.", "flag 12 years|10 years", "flag 10 years"},
		{"Baker jailed for 12 years\n\nA baker was jailed for 12 years on Monday.", "ok 12 years|12 years", "ok 12 years"},
		{"Baker jailed for 12 years\n\nA baker was jailed for 10 years for theft and two years for fraud.", "", ""},
		{"Thieves steal £4m of gems\n\nThe gems, worth £6m, were stolen by thieves on Monday.", "flag £4m|£6m", "flag £6m"},
		{"Nine killed in Leeds crash\n\nA crash in Leeds has killed eight people.\n\nThe crash in Leeds killed seven people on Monday.", "cannot_tell Nine|eight|seven", "cannot_tell eight|seven"},
		{"Nine killed in Leeds crash\n\nA crash in Leeds has killed eight people.\n\nA crash in Leeds killed 70 people in the war.", "", ""},
	} {
		heading, title := titled(tt.in, TwoValues)
		if heading != tt.heading || title != tt.title {
			t.Errorf("%s\ngot  %s / %s\nwant %s / %s", tt.in, heading, title, tt.heading, tt.title)
		}
	}
}

// TestCaptionConflict finds a headline, a caption and a text that tell of three
// numbers of dead.
func TestCaptionConflict(t *testing.T) {
	a := claim.Plain("Nine killed in Leeds bus crash\n\nA bus crash killed eight people in Leeds on Monday.\n\nThe bus crash in Leeds killed seven people on Monday.")
	a.Published = published
	a.Blocks[0].Kind, a.Blocks[2].Kind = claim.Heading, claim.Caption
	d := text.New(a)
	cs := append(number.Read(d), name.Read(d)...)
	claim.Sort(cs)
	if got, want := said(d, Check(d, cs), TwoValues), "flag Nine|eight; flag seven|eight"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

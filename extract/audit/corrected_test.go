package audit

import (
	"strings"
	"testing"
)

// TestCorrected leaves figures alone that the article itself calls wrong.
func TestCorrected(t *testing.T) {
	for _, in := range []string{
		"Fares have not doubled from £2 to £3.",
		"Fares did not rise 50%, from £2 to £2.50.",
		"It is not true that output doubled from £2m to £5m.",
		"He denied that output had doubled from £2m to £5m.",
		"He claimed that output had doubled from £2m to £5m, which is false.",
		"He claimed that output had doubled from £2m to £5m. That is not true.",
		"He claimed that output had doubled from £2m to £5m. In fact it rose by less.",
		"She said cases had fallen by 20%, from 400,000 to 350,000, but the records show 12.5%.",
		"A typo put the total at 90: 40 in Brest, 30 in Nantes and 10 in Lorient.",
		"The poster wrongly spoke of 15 of the 12 members.",
		"In the vote, he said falsely, Yes won 52%, No 40% and blank ballots 13%.",
	} {
		if got := outcome(in, ""); strings.Contains(got, "flag") || strings.Contains(got, "cannot_tell") {
			t.Errorf("%s: %s", in, got)
		}
	}
	run(t, []probe{
		{"Fares have doubled from £2 to £3.", "growth flag doubled|£2|£3"},
		{"Fares have not only doubled from £2 to £3.", "growth flag doubled|£2|£3"},
		{"Fares have not doubled from £2 to £4.", "growth ok doubled|£2|£4"},
		{"Fares were not capped and have doubled from £2 to £3.", "growth flag doubled|£2|£3"},
		{"He said that output had doubled from £2m to £5m. That is good for the town.", "growth flag doubled|£2m|£5m"},
		{"She said cases had fallen by 20%, from 400,000 to 350,000, but the mood is bad.", "growth flag 20%|400,000|350,000"},
		{"The poster spoke of 15 of the 12 members.", "part_whole flag 15|12"},
	})
}

// TestEdges holds values at the edge of what a figure may stand for.
func TestEdges(t *testing.T) {
	run(t, []probe{
		{"The rate was raised by two percentage points to 20% from 17.5%.", "points cannot_tell two percentage points|17.5%|20%"},
		{"The rate was raised by two percentage points to 20% from 17.8%.", "points ok two percentage points|17.8%|20%"},
		{"Nine of the 12, or 70%, were sold.", "part_whole ok Nine|12; percent_of flag 70%|12|Nine"},
		{"Nine of the 12, or 75%, were sold.", "part_whole ok Nine|12; percent_of ok 75%|12|Nine"},
		{"Some 30 of the 34, or 70%, were sold.", "part_whole ok 30|34; percent_of flag 70%|34|30"},
		{"Some 30 of the 40, or 70%, were sold.", "part_whole ok 30|40; percent_of ok 70%|40|30"},
		{"Up to 60 of the 50 beds are full.", "part_whole flag 60|50"},
		{"Up to 40 of the 50 beds are full.", "part_whole ok 40|50"},
		{"More than 40 of the 50 beds are full.", "part_whole ok 40|50"},
	})
	d, cs := read("The fund took 25% of £25m, or £5m.")
	if got := Check(d, cs)[0].Message; got != "25% of £25m is £6.25m, the text says £5m" {
		t.Errorf("got %q", got)
	}
}

package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

func TestMarks(t *testing.T) {
	tests := []struct{ in, want string }{
		{`"One," he said. "Two."`, `One,|Two.`},
		{`He said: "One." He said: "Two."`, `One.|Two.`},
		{`“One ‘two’ three,” he said.`, `One ‘two’ three,`},
		{`‘One “two” three,’ he said.`, `One “two” three,`},
		{`"One 'two' three," he said.`, `One 'two' three,`},
		{`'One "two" three,' he said.`, `One "two" three,`},
		{`'Tis the season, 'twas said, 'til the end.`, ``},
		{`The '60s and the ’70s, rock 'n' roll.`, ``},
		{`James' book and Charles’ hat, the bosses' cars.`, ``},
		{`'James' book is here,' he said.`, `James' book is here,`},
		{`He’s 5'10" tall and plays a 12" record.`, ``},
		{`"He's 5'10"," she said.`, `He's 5'10",`},
		{`“One.” “Two.”`, `One.|Two.`},
		{`“One,“ he said, “two.“`, `One,|two.`},
		{`”One,” he said.`, `One,`},
		{`''One,'' he said.`, `One,`},
		{"``One,'' he said.", `One,`},
		{`„Eins“, ‚zwei‘, »drei«, ›vier‹`, `Eins|zwei|drei|vier`},
		{`« Un », dit-il, «deux».`, `Un|deux`},
		{`「一つ」と言った。`, `一つ`},
		{`He said, “One and left.`, `One and left.`},
		{`The “one and left.`, ``},
		{`The 'one and left.`, ``},
		{`“”`, ``},
		{`(“One,”) he said—“two”—and left.`, `One,|two`},
		{`He said "one", "two" and "three".`, `one|two|three`},
		{`" One, " he said.`, `One,`},
		{`It's the dogs' 'bone' he wants.`, `bone`},
		{`She wrote “[O]ne … two.”`, `[O]ne … two.`},
	}
	for _, tt := range tests {
		r := newReader(text.New(claim.Plain(tt.in)))
		r.scanMarks()
		var got []string
		for _, q := range r.quotes {
			got = append(got, r.d.Text[q.segments[0].Start:q.segments[0].End])
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, g, tt.want)
		}
	}
}

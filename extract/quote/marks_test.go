package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestNested gives the words of a quote's children, parted by a bar; the quote
// is the first of its text.
func TestNested(t *testing.T) {
	tests := []struct{ in, want string }{
		{`“One ‘two’ three,” he said.`, `two`},
		{`"'One' two 'three,'" he said.`, `One|three,`},
		{`‘One “two” three,’ he said.`, `two`},
		{`“One ‘two “three” four’ five,” he said.`, `two “three” four`},
		{`„Eins ‚zwei‘ drei“, sagte er.`, `zwei`},
		{`« Un “deux” trois », dit-il.`, `deux`},
		{`«Un ‹deux› trois», dit-il.`, `deux`},
		{`»Eins ›zwei‹ drei«, sagte er.`, `zwei`},
		{`“One “two” three,” he said.`, `two`},
		{`“One,” he said, “with ‘two’ in it.”`, `two`},
		{"“One ‘two.’\n\n“Three ‘four,’” he said.", `two.|four,`},
		{`“The sailors’ club isn’t Vance’s,” he said.`, ``},
		{`“One ‘two three,” he said.`, ``},
		{`“One,” he said. ‘Two.’`, ``},
	}
	for _, tt := range tests {
		cs := Read(text.New(claim.Plain("Hugo Varga spoke. "+tt.in)), nil)
		var got []string
		for _, s := range cs[0].Quote.Nested {
			got = append(got, ("Hugo Varga spoke. " + tt.in)[s.Start:s.End])
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, g, tt.want)
		}
	}
}

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
		{`,,Eins'', sagte er. ,,Zwei“`, `Eins|Zwei`},
		{`Yes,, he said, or so,, I think.`, ``},
		{`<<Un>>, dit-il. <<Deux>>`, `Un|Deux`},
		{`>>Eins<<, sagte er.`, `Eins`},
		{`>> REPORTER: if a << b then`, ``},
		{`>> REPORTER: Will it close?`, ``},
		{`if a << b then c`, ``},
		{`We don''t know, and they won''t say.`, ``},
		{`"We don''t know," he said.`, `We don''t know,`},
		{`»Ett», sade han, ”två”.`, `Ett|två`},
		{`„Eins„, sagte er.`, `Eins`},
		{`„Eins”, sagte er, „zwei".`, `Eins|zwei`},
		{`“It is 27” wide,” he said. “We know.”`, `It is 27” wide,|We know.`},
		{`“We sold 27” in May, he said.`, `We sold 27`},
		{`The 6' 2" guard and a 6' ladder.`, ``},
		{`The ‘one said “two” and left.`, `two`},
		{`The 'one said "two" to the 'three.`, `two`},
		{"‘One.\n\n‘Two,’ he said.", `One.|Two,`},
		{"'One.\n\n'Two,' he said.", `One.|Two,`},
		{"“One goes on.\n\nTwo ends it,” he said.", `One goes on.|Two ends it,`},
		{"“One goes on.\n\nIda Falk, the mayor of a town.” It rained.", `One goes on.`},
		{"No quote here.\n\nTwo ends it,” he said.", ``},
		{`“One “two” three,” he said.`, `One “two” three,`},
		{`“One, he said. “Two.”`, `One, he said.|Two.`},
		{`"One “two” three," he said.`, `One “two” three,`},
		{"\"One “two” three.\n\n\"Four,\" he said.", `One “two” three.|Four,`},
		{`"One, “two” he said.`, `One,|two`},
		{`He wrote: “One. Two.’ Three came.`, `One. Two.`},
		{`He wrote: “One. Two.’ Three came. Ida called it “four.”`, `One. Two.|four.`},
		{`He wrote: “One at the dogs’ Three. Ida called it “four.”`, `One at the dogs’ Three. Ida called it|four.`},
		{`He wrote: “One, it's ‘two.’ Three came.`, `One, it's ‘two.’ Three came.`},
		{`<p class="one">Two.</p>`, `one`},
		{`"January 3, "> One, he said.`, `January 3,`},
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

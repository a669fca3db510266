package match

import (
	"strings"
	"testing"
)

// Reports on one invented flood: a wire report, what other desks made of it, and
// what others wrote who were there themselves.
const (
	floodWire = `The river Ambel rose over its banks on Tuesday night and flooded about 340 homes in the lower town of Corvane, the county said. Nobody was hurt. Fire crews brought 61 people to a school on the hill by boat.

"We had two hours' notice, and that is one hour less than we need," said Petra Holm, who heads the county's rescue service. She said the pumps at the old lock had failed shortly before midnight.

The water stood 2.4 metres above its usual level at the bridge, the highest since 1987. Trains between Corvane and Lessing were cancelled, and the road along the east bank was closed. The county put the damage at 12 million euros so far and asked the state for help.

The state's environment minister, Olaf Brandt, is to visit the town on Thursday. A wall that was to protect the lower town was planned in 2009 and never built, because the council and the owners of the meadows could not agree on its course.`

	floodCut = `CORVANE - About 340 homes in the lower town of Corvane were flooded on Tuesday night when the river Ambel rose over its banks, the county said. Nobody was hurt. Fire crews brought 61 people to a school on the hill by boat.

“We had two hours’ notice, and that is one hour less than we need,” said Petra Holm, who heads the county's rescue service. She said the pumps at the old lock had failed shortly before midnight.

The water stood 2.4 meters above its usual level at the bridge, the highest since 1987. Trains between Corvane and Lessing were canceled.`

	floodEdited = `Hundreds of homes under water in Corvane

The river Ambel burst its banks late on Tuesday and flooded around 340 homes in the lower town of Corvane, county officials said. Nobody was hurt. Firefighters brought 61 people to a school on the hill by boat.

"We had two hours' notice, and that is one hour less than we need," said Petra Holm, head of the county's rescue service. She added that the pumps at the old lock had failed just before midnight.

The water stood 2.4 metres above its usual level at the bridge, the highest mark since 1987. Trains between Corvane and Lessing were cancelled, and the road along the east bank stayed closed on Wednesday. The county put the damage at 12 million euros so far and has asked the state for help.

Environment minister Olaf Brandt is to visit the town on Thursday. A wall to protect the lower town was planned in 2009 and never built, because the council and the owners of the meadows could not agree on its course.`

	floodThere = `At half past eleven the light went out in Mill Lane, and then the water came through the letter boxes. By morning the lower part of Corvane was a lake. The county counted 340 flooded homes.

Marta Quist, 71, sat in the gym of the hill school with a blanket around her and her cat in a box. "I heard it before I saw it," she said. "It sounded like somebody dragging a carpet over gravel."

Petra Holm of the rescue service was on the bridge all night. "We had two hours' notice, and that is one hour less than we need," she said in the morning. Why the pumps at the lock stopped she did not know.

Neighbours recall that a wall had been promised to them fifteen years ago. It failed over a strip of meadow. On Wednesday the fire brigade was still pumping out cellars, and the smell of heating oil hung over the lower streets.`

	floodPaper = `Insurers expect claims of 12 to 15 million euros after the flood in Corvane, the trade body said on Wednesday. About 340 houses were hit when the Ambel left its bed on Tuesday night.

Only four in ten households in the lower town are covered against floods, a share below the state's average of 52 percent. After the flood of 1987 many firms had left the area or raised their prices.

"Whoever builds by a river must know what it costs," said Hanno Reuter of the trade body. He called for a duty to insure, as the neighbouring state has had since 2018. Consumer groups are against it, since the dearest policies would fall on those with the least money.`
)

func TestOneOrigin(t *testing.T) {
	many := strings.Repeat("The council met and said nothing of it in those days. ", 2)
	for _, tt := range []struct {
		name string
		a, b string
		one  bool
	}{
		{"a copy", floodWire, floodWire, true},
		{"a copy with other marks and case", floodWire, strings.ToUpper(strings.ReplaceAll(floodWire, `"`, "»")), true},
		{"a copy cut short", floodWire, floodCut, true},
		{"a copy lightly edited", floodWire, floodEdited, true},
		{"two copies, each edited", floodCut, floodEdited, true},
		{"a copy inside a longer page", floodWire, floodPaper + "\n\n" + floodWire, true},
		{"an own report that quotes the same words", floodWire, floodThere, false},
		{"an own report on another side of it", floodWire, floodPaper, false},
		{"two own reports", floodThere, floodPaper, false},
		{"too short to tell", many, many, false},
		{"nothing", "", floodWire, false},
	} {
		a, b := ShinglesOf(tt.a), ShinglesOf(tt.b)
		got := a.Shared(b)
		t.Logf("%s: %.2f", tt.name, got)
		if (got >= OneOrigin) != tt.one {
			t.Errorf("%s: shares %.2f", tt.name, got)
		}
		if got != b.Shared(a) {
			t.Errorf("%s: %.3f one way, %.3f the other", tt.name, got, b.Shared(a))
		}
	}
}

func BenchmarkShingles(b *testing.B) {
	text := strings.Repeat(floodWire+" "+floodThere+" "+floodPaper+"\n", 240) // about 100,000 words
	other := ShinglesOf(floodEdited)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if got := ShinglesOf(text).Shared(other); got < OneOrigin {
			b.Fatalf("shares %.2f", got)
		}
	}
}

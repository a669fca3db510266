package number_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/number"
	"stet/extract/text"
)

// read returns the figures of s as an article of that day.
func read(s, published string) []claim.Claim {
	a := claim.Plain(s)
	a.Published = published
	return number.Read(text.New(a))
}

// show writes a figure on one line: text, kind, value, unit, bound, what it
// counts.
func show(c claim.Claim) string {
	n := c.Number
	v := n.Value
	if n.ValueHigh != "" {
		v += ".." + n.ValueHigh
	}
	if n.Date != nil {
		v = n.Date.Start
		if n.Date.End != "" {
			v += "/" + n.Date.End
		}
		return fmt.Sprintf("%s|%s|%s", c.Text, n.Date.Grain, v)
	}
	s := fmt.Sprintf("%s|%s|%s|%s", c.Text, n.Kind, v, n.Unit)
	if n.Bound != claim.Exact {
		s += "|" + string(n.Bound)
	}
	if n.Of != "" {
		s += "|of " + n.Of
	}
	return s
}

func TestRead(t *testing.T) {
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			var got []string
			for _, c := range read(tt.in, "2020-03-05") {
				got = append(got, show(c))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("Read(%q)\n got  %q\n want %q", tt.in, got, tt.want)
			}
		})
	}
}

// checkSpan is a figure of the desk's checklist; offsets count code points.
type checkSpan struct {
	Start, End  int
	Values      []any
	Unit        string
	Modifier    string
	ModifierMay []string `json:"modifier_alt"`
	Counts      string
}

// TestChecklist reads the desk's own cases, which state text, span, value,
// unit, hedge and counted noun, and holds the share of cases that are wholly
// right above a floor.
func TestChecklist(t *testing.T) {
	f, err := os.Open("testdata/desk_checklist.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cases, right := 0, 0
	for in := bufio.NewScanner(f); in.Scan(); {
		var c struct {
			Text, Ref string
			ID        string `json:"case_id"`
			Spans     []checkSpan
		}
		if err := json.Unmarshal(in.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		cases++
		if why := compare(read(c.Text, c.Ref), c.Text, c.Spans); why != "" {
			t.Logf("%s %q: %s", c.ID, c.Text, why)
			continue
		}
		right++
	}
	const floor = 91
	if right < floor {
		t.Errorf("%d of %d cases right, want %d", right, cases, floor)
	}
}

// compare says what is wrong with the figures got in text, "" for nothing.
func compare(got []claim.Claim, text string, want []checkSpan) string {
	if len(got) != len(want) {
		return fmt.Sprintf("%d figures, want %d", len(got), len(want))
	}
	for i, w := range want {
		n, s := got[i].Number, got[i].Span
		start, end := utf8.RuneCountInString(text[:s.Start]), utf8.RuneCountInString(text[:s.End])
		if start != w.Start || end != w.End {
			return fmt.Sprintf("span %d-%d %q, want %d-%d", start, end, got[i].Text, w.Start, w.End)
		}
		if len(w.Values) > 0 && !valueIn(n, w.Values) {
			return fmt.Sprintf("%q is %s, want %v", got[i].Text, show(got[i]), w.Values)
		}
		if u := strings.NewReplacer("%", "percent").Replace(n.Unit); n.Kind != claim.Age && n.Kind != claim.DateKind && u != w.Unit {
			return fmt.Sprintf("%q has unit %q, want %q", got[i].Text, n.Unit, w.Unit)
		}
		if w.Modifier != "" && modifiers[n.Bound] != w.Modifier && !slices.Contains(w.ModifierMay, modifiers[n.Bound]) {
			return fmt.Sprintf("%q is %s, want %s", got[i].Text, n.Bound, w.Modifier)
		}
		if w.Counts != "" && !strings.HasPrefix(w.Counts, "per ") && n.Of != w.Counts {
			return fmt.Sprintf("%q counts %q, want %q", got[i].Text, n.Of, w.Counts)
		}
	}
	return ""
}

var modifiers = map[claim.Bound]string{claim.Approx: "approx", claim.Nearly: "nearly", claim.MoreThan: "lower_bound_exclusive",
	claim.AtLeast: "lower_bound_inclusive", claim.LessThan: "upper_bound_exclusive", claim.AtMost: "upper_bound_inclusive"}

// valueIn reports whether the value of n is one of those that the case takes.
func valueIn(n *claim.Number, values []any) bool {
	have := n.Value
	switch {
	case n.Date != nil:
		have = n.Date.Start
		if n.Date.End != "" {
			have += "/" + n.Date.End
		}
	case n.ValueHigh != "":
		have = "[" + n.Value + "," + n.ValueHigh + "]"
	case n.Bound == claim.AtLeast:
		have = "[" + n.Value + ",)"
	}
	for _, v := range values {
		if s, ok := v.(string); ok && s == have {
			return true
		}
		if b, err := json.Marshal(v); err == nil && string(b) == n.Value {
			return true
		}
	}
	return false
}

// FuzzRead holds for any text: figures in order and apart, inside the text
// and on character boundaries, hedge and noun too; values short and finite.
func FuzzRead(f *testing.F) {
	for _, tt := range tests {
		f.Add(tt.in, "2020-03-05")
	}
	for _, tt := range foreignDateTests {
		f.Add(tt.in, "2025-12-05")
	}
	f.Add("1e999999999 billion billion billion billion trillion crore", "")
	f.Add("99999999999999999999999999999999999999999999999999999999999999 billion", "0001-01-01")
	f.Add("one hundred thousand million billion trillion quadrillion quintillion dozen", "9999-12-31")
	f.Fuzz(func(t *testing.T, s, published string) {
		a := claim.Plain(s)
		a.Published = published
		end := 0
		for _, c := range number.Read(text.New(a)) {
			if c.Span.Start < end || c.Span.Len() <= 0 {
				t.Fatalf("span %v of %q overlaps the one before, which ends at %d", c.Span, c.Text, end)
			}
			end = c.Span.End
			for _, span := range []claim.Span{c.Span, c.Number.ModifierSpan, c.Number.OfSpan} {
				if _, err := a.Slice(span); err != nil && utf8.ValidString(s) {
					t.Fatal(err)
				}
			}
			for _, v := range []string{c.Number.Value, c.Number.ValueHigh} {
				if len(v) > 300 || strings.Trim(v, "-0123456789.:") != "" {
					t.Fatalf("%q has the value %q", c.Text, v)
				}
			}
			if d := c.Number.Date; d != nil && d.Grain == "" {
				t.Fatalf("%q has a date without grain", c.Text)
			}
		}
	})
}

// TestHostile reads texts made to slow a reader down. Each would take minutes
// if a search had no bound.
func TestHostile(t *testing.T) {
	for _, s := range []string{"May ", "first week of ", "5 or ", "1-", "$1 to ", "one hundred ", "million ", "40C ", "early ", "10 pounds ", "at noon ",
		"a.m. 5 ", "9 billion ", "half a ", "two and a half ", "3,", "the ", "1990s ", "in 3 in ", "last last ",
		"the week before ", "10/1-", "Q4'", "May of that year ", "from Monday to ", "a year and ", "between now and ", "the third Tuesday of ", "early-to-", "two years and "} {
		read(strings.Repeat(s, 1<<17/len(s)), "2020-03-05")
	}
}

// story has a figure every hundred bytes or so, more than most news.
const story = `Nearly 900 workers at the Harlow plant walked out on Tuesday after the company said it would cut 1,200 of its 14,000 jobs, the
third round of cuts since early 2018. The decision, which had been expected by analysts and feared by the town, came after weeks of talks
behind closed doors between the board and the union, and left few in the canteen with any hope that the lines would keep running.

“We have been here before,” said Ines Holm, 52, who has led the union for more than a decade. She stood at the gate in the rain with
colleagues who had brought soup, folding chairs and a brass band, and who said that nobody from the management had come down to speak with
them. A spokesman for the company said that talks would go on and that it wanted to treat everybody fairly and with respect.

Brandt Motors lost €45m in the second quarter, against a profit of €12.5m a year earlier, as sales fell 6.5 percent to $1.2–1.4bn. Its chief
executive has blamed the weather, the strong currency and customers who put off buying until the new models reach the showrooms. Others
point to rivals abroad that build faster and cheaper, and to a string of managers who came and went without leaving much of a mark.

The board will decide in April whether to sell the unit; one in five of its suppliers has already left. For the shops along the high street
the question is a simple one. If the plant goes, said the owner of a bakery that opens before the early shift, there will be nothing left
here but the church, the school and the road out of town, and the young people will be the first to take it.

`

// BenchmarkRead reads one article of 1 MB and one of 16 MB. The second may
// take 20 times as long as the first, no more: the pass is linear.
func BenchmarkRead(b *testing.B) {
	for _, size := range []struct {
		name  string
		bytes int
	}{{"1MB", 1 << 20}, {"16MB", 16 << 20}} {
		b.Run(size.name, func(b *testing.B) {
			stories := size.bytes / len(story)
			a := claim.Plain(strings.Repeat(story, stories))
			a.Published = "2020-03-05"
			d := text.New(a)
			want := len(number.Read(text.New(claim.Plain(story)))) * stories
			b.SetBytes(int64(len(a.Text)))
			b.ReportAllocs()
			for b.Loop() {
				if n := len(number.Read(d)); n != want {
					b.Fatalf("found %d figures, want %d", n, want)
				}
			}
		})
	}
}

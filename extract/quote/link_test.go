package quote

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// linked reads and links s; the ids are "0", "1" and so on.
func linked(s string) []claim.Claim {
	cs := Read(text.New(claim.Plain(s)), nil)
	for i := range cs {
		cs[i].ID = fmt.Sprint(i)
	}
	Link(cs)
	return cs
}

// links tells of each claim with links which claims it names.
func links(cs []claim.Claim) string {
	var out []string
	for i := range cs {
		if q := cs[i].Quote; len(q.Parts)+len(q.Repeats) > 0 {
			out = append(out, fmt.Sprintf("%s parts %v repeats %v", cs[i].Wording(), q.Parts, q.Repeats))
		}
	}
	return strings.Join(out, "\n")
}

func TestLink(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the direct parts of an indirect claim", `Vance said the bid was “an insult” and the talks were “pure theatre”.`,
			"the bid was “an insult” and the talks were “pure theatre” parts [1 2] repeats []"},
		{"a direct quote beside an indirect one is no part", `Vance said the bid was off. “We are done here,” Varga said.`, ""},
		{"the same words again, marks and case aside", "“The harbour will not be sold,” Vance said.\n\nIt rained.\n\n“the harbour WILL not be sold!” Varga repeated.",
			"The harbour will not be sold, parts [] repeats [1]\nthe harbour WILL not be sold! parts [] repeats [0]"},
		{"a fragment of a longer quote", "It rained.\n\nVance said it was “a very old harbour”.\n\n“It is a very old harbour, and it is ours,” Vance said.",
			"it was “a very old harbour” parts [1] repeats []\na very old harbour parts [] repeats [2]\nIt is a very old harbour, and it is ours, parts [] repeats [1]"},
		{"a fragment of somebody else's quote", "It rained.\n\n“A very old harbour,” Vance said.\n\n“It is a very old harbour, and it is ours,” Varga said.", ""},
		{"two words inside a longer quote are chance", "“It is old,” Vance said.\n\n“We know it is old stock,” Vance said.\n\n“It is,” Vance said.",
			"It is old, parts [] repeats [1]\nWe know it is old stock, parts [] repeats [0]"},
		{"one word by two people", "“Never,” Vance said.\n\n“Never,” Varga said.", ""},
		{"two words, one of them long, inside a quote of one person", "Vance called the bid “pure theatre.”\n\nIt rained.\n\n“It was pure theatre, and we left,” Vance said.",
			"the bid “pure theatre.” parts [1] repeats []\npure theatre. parts [] repeats [2]\nIt was pure theatre, and we left, parts [] repeats [1]"},
		{"two small words", "Vance called the bid “a go.”\n\nIt rained.\n\n“It was a go, and we left,” Vance said.",
			"the bid “a go.” parts [1] repeats []"},
		{"four words of the writer's", "Vance said the pier is not safe.\n\nIt rained.\n\n“I know the pier is not safe, and we left,” Vance said.",
			"the pier is not safe parts [] repeats [1]\nI know the pier is not safe, and we left, parts [] repeats [0]"},
		{"the same by somebody else", "Varga said the pier is not safe.\n\nIt rained.\n\n“I know the pier is not safe, and we left,” Vance said.",
			""},
		{"one word by one person", "“Never,” Vance said.\n\nIt rained.\n\n“Never!” Vance shouted.", "Never, parts [] repeats [1]\nNever! parts [] repeats [0]"},
		{"split by a reporting clause, later whole", "“We stay,” Vance said, “until the ice goes.”\n\nIt rained.\n\n“We stay until the ice goes,” Vance said.",
			"We stay, … until the ice goes. parts [] repeats [1]\nWe stay until the ice goes, parts [] repeats [0]"},
	}
	for _, tt := range tests {
		if got := links(linked(tt.in)); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.name, got, tt.want)
		}
	}
}

// TestLinkIsMutual holds that repeats name each other and never what they
// overlap, and that parts are direct claims inside, in stories thrown together.
func TestLinkIsMutual(t *testing.T) {
	pieces := []string{"“The harbour is old,” Vance said. ", "Vance said the harbour was “old and ours”. ", "“The harbour is old and ours,” Varga said. ",
		"“Ours,” Vance said. ", "Varga said the “harbour is old”. ", "\n\n", "Varga: harbour ‘is old and ours’\n\n"}
	rng := rand.New(rand.NewPCG(3, 5))
	for range 300 {
		var b strings.Builder
		for range 1 + rng.IntN(12) {
			b.WriteString(pieces[rng.IntN(len(pieces))])
		}
		cs := linked(b.String())
		of := make(map[string]claim.Claim)
		for _, c := range cs {
			of[c.ID] = c
		}
		for _, c := range cs {
			for _, id := range c.Quote.Repeats {
				if o := of[id]; o.Quote == nil || !slices.Contains(o.Quote.Repeats, c.ID) || c.Span.Overlaps(o.Span) {
					t.Fatalf("%q: %s repeats %s", b.String(), c.ID, id)
				}
			}
			for _, id := range c.Quote.Parts {
				if p := of[id]; p.Quote == nil || p.Quote.Kind != claim.QuoteDirect || !p.Span.Overlaps(c.Span) {
					t.Fatalf("%q: %s has the part %s", b.String(), c.ID, id)
				}
			}
		}
	}
}

// BenchmarkLink links a slogan said 2,000 times and 32,000 times: where the work
// grows with the claims, both link as many a second.
func BenchmarkLink(b *testing.B) {
	for _, n := range []int{2000, 32000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			in := strings.Repeat("“The harbour is ours, ours, ours,” Vance said.\n\n", n)
			cs := linked(in)
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				Link(cs)
			}
			if got := len(cs[0].Quote.Repeats); got == 0 {
				b.Fatal("no repeats")
			}
		})
	}
}

// TestLinkTakesAnything links what Read does not return.
func TestLinkTakesAnything(t *testing.T) {
	cs := []claim.Claim{{Kind: claim.KindName, Name: &claim.Name{}}, {Kind: claim.KindQuote, Text: "so", Quote: &claim.Quote{Kind: claim.QuoteScare}},
		{Kind: claim.KindQuote, Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{{Start: 5, End: 9}, {Start: 10, End: 99}}}}}
	Link(nil)
	Link(cs)
	for _, c := range cs {
		if c.Quote != nil && len(c.Quote.Repeats)+len(c.Quote.Parts) > 0 {
			t.Errorf("%+v", c.Quote)
		}
	}
}

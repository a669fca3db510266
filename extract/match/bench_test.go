package match

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"stet/extract/claim"
)

// longText writes n words of sentences from a small stock of words, the same for
// the same seed, with marked sentences in between.
func longText(n int, marked ...string) string {
	r := rand.New(rand.NewPCG(7, 11))
	stock := strings.Fields(`the a of to and in that it was on for with as harbour council ferry winter report budget line water stone gate river crew
		board vote plan street light market yard boat wind office paper mill road bridge station spring cost price keeper sailor letter answer`)
	for i := range 3000 {
		stock = append(stock, fmt.Sprintf("w%cx%d", 'a'+rune(i%26), i))
	}
	var b strings.Builder
	at := 0
	for i := range n {
		if len(marked) > 0 && i == (at+1)*n/(len(marked)+1) {
			b.WriteString(marked[at] + " ")
			at = min(at+1, len(marked)-1)
		}
		w := stock[r.IntN(45)]
		if r.IntN(3) == 0 {
			w = stock[r.IntN(len(stock))]
		}
		b.WriteString(w)
		switch {
		case i%17 == 16:
			b.WriteString(". ")
		case i%151 == 150:
			b.WriteString(".\n\n")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

const thirty = "We walked the whole line in the winter, gate by gate, and I can tell you that not one keeper had been paid for the water that the council took"

// BenchmarkQuote matches a quote of 30 words, one of them changed, against a text
// of 100,000 words.
func BenchmarkQuote(b *testing.B) {
	text := longText(100_000, thirty+".")
	s := plainSource(text)
	c := Claim{Kind: claim.KindQuote, Text: strings.Replace(thirty, "winter", "summer", 1)}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if r := s.Quote(c); r.Outcome != Differs || len(r.Alarms) != 1 || r.Alarms[0] != WordsChanged {
			b.Fatalf("%s %v", r.Outcome, r.Alarms)
		}
	}
}

// BenchmarkQuoteNowhere looks for a quote that a text of 100,000 words has not.
func BenchmarkQuoteNowhere(b *testing.B) {
	text := longText(100_000)
	s := plainSource(text)
	c := Claim{Kind: claim.KindQuote, Text: thirty}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if r := s.Quote(c); r.Outcome != NotFound {
			b.Fatalf("%s %v", r.Outcome, r.Diff)
		}
	}
}

// BenchmarkRead prepares a text of 100,000 words.
func BenchmarkRead(b *testing.B) {
	text := longText(100_000, thirty+".")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if s := plainSource(text); len(s.words) < 100_000 {
			b.Fatalf("%d words", len(s.words))
		}
	}
}

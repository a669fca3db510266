package main

import (
	"strings"

	"stet/extract/page"
)

// sample is a block with its label.
type sample struct {
	text   string
	values []float64
	kept   float64 // 1 for a block of the true body, else 0
	weight float64 // how much it counts: longer blocks are more of a loss
}

// odds is the natural logarithm of the odds that the block is kept.
func (s sample) odds(w page.Weights) (z float64) {
	for j, x := range s.values {
		z += w[j].Value * x
	}
	return z
}

// short is how many words a block needs to be told by its words alone:
// shorter ones ("More") stand in a text by chance.
const short = 6

// label tells of each block whether it is of the true body: most of its runs
// of four words are. A short block is when its words stand there one after the
// other and blocks told by their words alone are before and after it, or next
// to it.
func label(blocks []page.Sample, gold string) []sample {
	g := tokens(gold)
	gr, joined := runs(g), " "+strings.Join(g, " ")+" "
	out := make([]sample, len(blocks))
	first, last := len(blocks), -1
	lengths := make([]int, len(blocks))
	for i, b := range blocks {
		words := tokens(b.Text)
		lengths[i] = len(words)
		out[i] = sample{text: b.Text, values: b.Values, weight: float64(min(len(words), 60))/15 + .3}
		if !isIn(words, gr, joined) {
			continue
		}
		out[i].kept = 1
		if len(words) >= short {
			first, last = min(first, i), i
		}
	}
	for i := range out {
		if lengths[i] < short && (i < first-1 || i > last+1) {
			out[i].kept = 0
		}
	}
	return out
}

// isIn reports whether most of the words stand in the true text.
func isIn(words []string, gold map[string]int, joined string) bool {
	if len(words) < run4 {
		return len(words) > 0 && strings.Contains(joined, " "+strings.Join(words, " ")+" ")
	}
	n := 0
	for i := 0; i+run4 <= len(words); i++ {
		if gold[strings.Join(words[i:i+run4], " ")] > 0 {
			n++
		}
	}
	return 2*n > len(words)-run4+1
}

// squeezed is s with runs of white space made one space.
func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

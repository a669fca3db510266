package present

import (
	"slices"
	"strconv"
)

// movedWords is how many words and signs a paragraph has at least to be one that
// moved, and not words that went and came.
const movedWords = 4

// paragraphRun is a run of tokens up to and with its end.
type paragraphRun struct{ from, to int }

// paragraphRuns splits words at the ends of paragraphs.
func paragraphRuns(words []string) []paragraphRun {
	var out []paragraphRun
	from := 0
	for i, w := range words {
		if w == paragraphEnd {
			out = append(out, paragraphRun{from, i + 1})
			from = i + 1
		}
	}
	return out
}

// setMovedApart finds the paragraphs that stand in both versions once, word for
// word, but not in the same order, and gives their words a spelling that nothing
// else has: they are not compared with the words of other paragraphs. It returns
// which tokens of either version are theirs.
func (d *differ) setMovedApart() (inA, inB []bool) {
	inA, inB = make([]bool, len(d.a)), make([]bool, len(d.b))
	a, b := paragraphRuns(d.a), paragraphRuns(d.b)
	type place struct{ n, at int }
	find := func(words []string, in []paragraphRun) map[uint64]place {
		out := make(map[uint64]place, len(in))
		for i, p := range in {
			k := d.key(words[p.from:p.to])
			out[k] = place{out[k].n + 1, i}
		}
		return out
	}
	older, newer := find(d.a, a), find(d.b, b)
	var once [][2]int
	for i, p := range a {
		k := d.key(d.a[p.from:p.to])
		if q, ok := newer[k]; ok && q.n == 1 && older[k].n == 1 && slices.Equal(d.a[p.from:p.to], d.b[b[q.at].from:b[q.at].to]) {
			once = append(once, [2]int{i, q.at})
		}
	}
	stay := map[int]bool{}
	for _, p := range increasing(once) {
		stay[p[0]] = true
	}
	for _, p := range once {
		from, to := a[p[0]], b[p[1]]
		if stay[p[0]] || from.to-from.from <= movedWords {
			continue
		}
		for i := from.from; i < from.to; i++ {
			d.a[i], inA[i] = "\x00a"+strconv.Itoa(i), true
		}
		for j := to.from; j < to.to; j++ {
			d.b[j], inB[j] = "\x00b"+strconv.Itoa(j), true
		}
	}
	return inA, inB
}

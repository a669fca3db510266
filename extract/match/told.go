package match

import "strings"

// mostTold is how many words a reporting clause has at most.
const mostTold = 40

// apartTold takes the reporting clauses of the source out of the regions that
// cover them: in “… by 2030,” said the owner. “It is …” they are the writer's
// words between two parts of a quote and no part of what was changed in it.
func (s *Source) apartTold(q *wording, rs []region) []region {
	var out []region
	for _, r := range rs {
		for {
			from, to := s.toldIn(r)
			if r.op == Keep || from == to || r.op == Drop && s.sentencesAround(r, from, to) {
				out = append(out, r)
				break
			}
			parts := s.aroundTold(q, r, from, to)
			if r = parts[len(parts)-1]; r.told {
				out = append(out, parts...)
				break
			}
			out = append(out, parts[:len(parts)-1]...)
		}
	}
	return out
}

// sentencesAround reports whether of dropped words more than a part of a sentence
// remains without words [from,to): that is one edit, whatever lies in it.
func (s *Source) sentencesAround(r region, from, to int) bool {
	before, behind := r, r
	before.s1, behind.s0 = from, to
	return s.sentencesIn(before) || s.sentencesIn(behind)
}

// toldIn returns the words of the first reporting clause in a region, from == to
// where it has none: marks close before it and open behind it.
func (s *Source) toldIn(r region) (from, to int) {
	if r.s1-r.s0 > 2*mostTold {
		return 0, 0
	}
	for i := max(1, r.s0); i < r.s1; i++ {
		if !closesMarks(s.gap(i)) {
			continue
		}
		for k := i + 1; k <= min(r.s1, i+mostTold, len(s.words)-1); k++ {
			switch {
			case opensMarks(s.gap(k)):
				return i, k
			case strings.Contains(s.gap(k), "\n\n"):
				return 0, 0
			}
		}
	}
	return 0, 0
}

// gap is what stands between word i of the source and the one before it.
func (s *Source) gap(i int) string { return s.text[s.words[i-1].end:s.words[i].start] }

// closesMarks reports whether quotation marks close in what stands between two
// words: a straight one closes where no blank is before it.
func closesMarks(gap string) bool {
	i := strings.IndexAny(gap, "”»\"")
	return i >= 0 && !strings.ContainsAny(gap[:i], " \n\t\u00a0")
}

// opensMarks reports whether quotation marks open there, and none closes.
func opensMarks(gap string) bool {
	i := strings.IndexAny(gap, "“„«\"")
	return i > 0 && strings.ContainsAny(gap[:i], " \n\t\u00a0") && !strings.ContainsAny(gap[:i], "”»")
}

// aroundTold parts a region at the reporting clause of words [from,to): what stands
// for the words before it, the clause, and what stands for those behind it.
func (s *Source) aroundTold(q *wording, r region, from, to int) []region {
	c := r.c0 + min(r.c1-r.c0, from-r.s0) // word for word, as far as they go
	if to == r.s1 {
		c = r.c1
	}
	var out []region
	if r.c0 < c || r.s0 < from {
		out = append(out, s.newRegion(q, r.c0, c, r.s0, from))
	}
	out = append(out, region{op: Drop, c0: c, c1: c, s0: from, s1: to, told: true})
	if c < r.c1 || to < r.s1 {
		out = append(out, s.newRegion(q, c, r.c1, to, r.s1))
	}
	out[0].seam = r.seam
	return out
}

// newRegion returns the region of the given words, which stand one for one where
// they are as many on both sides.
func (s *Source) newRegion(q *wording, c0, c1, s0, s1 int) region {
	r := region{op: Change, c0: c0, c1: c1, s0: s0, s1: s1}
	one := c1-c0 == s1-s0
	for c := c0; c < c1; c++ {
		t := step{c: c, s: -1}
		if one {
			t.s = s0 + c - c0
			t.same = s.equal(q, c, t.s)
		}
		r.steps = append(r.steps, t)
	}
	for k := s0; k < s1 && !one; k++ {
		r.steps = append(r.steps, step{c: -1, s: k})
	}
	return s.settle(q, []region{r})[0]
}

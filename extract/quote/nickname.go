package quote

import (
	"strings"

	"stet/extract/claim"
)

// nicknames takes the marks inside people's names for part of the name: the
// words of Robert “Bob” Hale are one name, and what he says is looked for on
// both sides of it.
func (r *reader) nicknames() {
	for _, q := range r.quotes {
		if q.unclosed || q.open == 0 || q.last-q.first > 3 || q.rule != "" || !r.titleCase(q) || !r.is(q.last-1, wordLike) {
			continue
		}
		before, after := q.open-1, q.shut+1
		if r.tok[before].quote >= 0 || r.frame(before) != 0 || !r.nameWord(before) || !r.nameWord(after) || r.tok[after].quote >= 0 || r.lineEnds(before) {
			continue
		}
		if r.is(before, titleNoun|orgNoun) || r.is(after, titleNoun) {
			continue // the Show “Low Ebb” Live
		}
		if r.nicks == nil {
			r.nicks = make(map[int]bool)
		}
		r.nicks[q.open], r.nicks[q.shut] = true, true
		for t := q.open; t <= q.shut; t++ {
			r.tok[t].quote = -1
		}
		q.kind, q.rule, q.confidence = claim.QuoteScare, "nickname", .95
	}
}

// nicknamed makes one figure of each name with a nickname inside, which the name
// reader may have cut in two, or joins it to the figure of that name without it.
func (c *cast) nicknamed(r *reader) {
	for _, q := range r.quotes {
		if !r.nicks[q.open] {
			continue
		}
		in := r.units[r.tok[q.open].unit]
		a, e := r.nameStart(q.open-1, in.first), r.nameEnd(q.open-1, in.last)
		for a < q.open-1 && (r.is(a, title) || r.low(a) == ".") {
			a++
		}
		if e <= q.shut || e-a > 12 {
			continue
		}
		name := r.d.Span(a, e-1)
		nick := r.d.Span(q.open, q.shut)
		bare := foldName(r.d.Text[name.Start:nick.Start] + r.d.Text[nick.End:name.End])
		k, ok := c.byName[bare]
		if !ok {
			k = c.add(figure{name: strings.Join(strings.Fields(r.d.Text[name.Start:name.End]), " "), first: a})
			c.byName[bare] = k
		}
		c.figures[k].mention++
		for t := a; t < e; t++ {
			c.byToken[t] = k
		}
	}
}

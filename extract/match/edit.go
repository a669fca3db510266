package match

import (
	"strings"
	"unicode"

	"stet/extract/claim"
)

// region is a stretch of an alignment: claim words [c0,c1) beside words [s0,s1)
// of the source. Of an empty side only the place counts.
type region struct {
	op             Op
	c0, c1, s0, s1 int
	steps          []step
	seam           bool // another passage begins with it
	told           bool // it is a reporting clause of the source between two parts of a quote
	alarm          Alarm
}

// regions groups the steps of an alignment into stretches that are the same and
// stretches that are not.
func (s *Source) regions(q *wording, steps []step) []region {
	var out []region
	c, at := 0, -1
	for _, t := range steps {
		if t.s >= 0 {
			at = t.s
			break
		}
	}
	at = max(at, 0)
	seam := false
	for _, t := range steps {
		if t.seam {
			seam = true
			continue
		}
		op := Change
		if t.same {
			op = Keep
		}
		if t.s >= 0 && (seam || t.s != at) {
			at = t.s // a new passage
		}
		n := len(out)
		if n == 0 || seam || out[n-1].op != op || t.s > 0 && out[n-1].s1 == t.s && out[n-1].s1 > out[n-1].s0 && s.words[t.s].turn != s.words[t.s-1].turn && op == Keep {
			out = append(out, region{op: op, c0: c, c1: c, s0: at, s1: at, seam: seam})
			n++
		}
		seam = false
		r := &out[n-1]
		r.steps = append(r.steps, t)
		if t.c >= 0 {
			c = t.c + 1
			r.c1 = c
		}
		if t.s >= 0 {
			at = t.s + 1
			r.s1 = at
		}
	}
	return s.settle(q, out)
}

// settle names what each differing stretch is and makes those that are only
// written otherwise a part of what is kept.
func (s *Source) settle(q *wording, rs []region) []region {
	for i := range rs {
		r := &rs[i]
		if r.op == Keep {
			continue
		}
		switch {
		case s.alikeWords(q, *r):
			r.op = Keep
		case r.c0 == r.c1:
			r.op = Drop
		case r.s0 == r.s1:
			r.op = Add
		}
	}
	return rs
}

// alikeWords reports whether the two sides of a region are the same words in
// another writing.
func (s *Source) alikeWords(q *wording, r region) bool {
	if r.c0 == r.c1 || r.s0 == r.s1 || r.c1-r.c0 > 12 || r.s1-r.s0 > 12 {
		return false
	}
	var a, b []string
	for i := r.c0; i < r.c1; i++ {
		a = append(a, q.words[i].form)
	}
	for i := r.s0; i < r.s1; i++ {
		b = append(b, s.form[s.words[i].id])
	}
	if one, other := strings.Join(a, ""), strings.Join(b, ""); one == other || s.scanned() && smudged(one) == smudged(other) {
		return true
	}
	if x, ok := valueOf(a); ok {
		if y, ok := valueOf(b); ok && x.Cmp(y) == 0 {
			return true
		}
	}
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !s.sameWord(q.words[r.c0+i], b[i]) {
			return false
		}
	}
	return true
}

// sameWord reports whether a word of the claim and one of the source are the same
// word: in another spelling, with brackets where letters were put in, or with
// letters that a scanner mixed up.
func (s *Source) sameWord(c cword, form string) bool {
	if c.form == form {
		return true
	}
	if c.bare != "" && (strings.HasPrefix(form, c.bare) || strings.HasSuffix(form, c.bare)) {
		return true
	}
	if n, ok := numberWords[c.form]; ok {
		if m, ok := numberWords[form]; ok {
			return n == m
		}
	}
	x, ok := valueOf([]string{c.form})
	y, good := valueOf([]string{form})
	if ok && good {
		return x.Cmp(y) == 0
	}
	return s.scanned() && smudged(c.form) == smudged(form)
}

// edits writes the regions as the word difference.
func (s *Source) edits(q *wording, rs []region) []Edit {
	var out []Edit
	for _, r := range rs {
		if r.told && r.alarm == "" {
			continue // the writer's words: nothing was left out of the quote
		}
		e := Edit{Op: r.op, Alarm: r.alarm}
		if r.c0 < r.c1 {
			e.ClaimSpan = claim.Span{Start: q.words[r.c0].Start, End: q.words[r.c1-1].End}
			e.Claim = q.say(r.c0, r.c1)
		}
		if r.s0 < r.s1 {
			e.SourceSpan = s.span(r.s0, r.s1)
			e.Source = s.say(r.s0, r.s1)
		}
		if n := len(out); n > 0 && e.Op == Keep && out[n-1].Op == Keep && out[n-1].Alarm == "" && e.Alarm == "" {
			last := &out[n-1]
			last.Claim += " " + e.Claim
			last.Source += " " + e.Source
			last.ClaimSpan.End, last.SourceSpan.End = e.ClaimSpan.End, e.SourceSpan.End
			continue
		}
		out = append(out, e)
	}
	return out
}

// say returns the claim's words from i to j with their marks.
func (q *wording) say(i, j int) string {
	var b strings.Builder
	end := len(q.text)
	for k := i; k < j; k++ {
		w := q.words[k]
		if k > i {
			between(&b, q.text[q.words[k-1].End:w.Start])
		} else if w.Start > 0 && q.text[w.Start-1] == '[' {
			b.WriteByte('[')
		}
		b.WriteString(q.text[w.Start:w.End])
	}
	b.WriteString(closing(q.text[q.words[j-1].End:end]))
	return b.String()
}

// say returns the source's words from i to j with the marks between them and
// without what the page put there.
func (s *Source) say(i, j int) string {
	var b strings.Builder
	for k := i; k < j; k++ {
		w := s.words[k]
		if k > i {
			gap := " "
			if w.flags&asideAt == 0 {
				gap = s.text[s.words[k-1].end:w.start]
			}
			between(&b, gap)
		}
		b.WriteString(s.text[w.start:w.end])
	}
	b.WriteString(closing(s.text[s.words[j-1].end:]))
	return b.String()
}

// between writes the marks between two words of one line, or a blank.
func between(b *strings.Builder, gap string) {
	if len(gap) > 12 || strings.ContainsAny(gap, "“”\"„«»") {
		b.WriteByte(' ')
		return
	}
	space := false
	for _, r := range gap {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
}

// closing returns the marks that stand at the head of s and belong to the word
// before it.
func closing(s string) string {
	for i, r := range s {
		if !strings.ContainsRune(".,;:!?…])", r) || i > 4 {
			return s[:i]
		}
	}
	return s
}

// opensAt reports whether word i of the source is the first of a sentence.
func (s *Source) opensAt(i int) bool {
	return i >= len(s.words) || i == 0 || s.words[i].flags&opens != 0
}

// commaBefore reports whether a mark parts word i of the source from the one
// before it.
func (s *Source) commaBefore(i int) bool {
	if i == 0 || i >= len(s.words) {
		return true
	}
	return strings.ContainsAny(s.text[s.words[i-1].end:s.words[i].start], ",;:—–-(")
}

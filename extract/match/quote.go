package match

import (
	"slices"

	"stet/extract/claim"
)

// How much of a quote a passage must have to be its passage, by weight, and how
// many candidates are shown and looked into.
const (
	leastShare   = .5
	mostShare    = .75
	maxShown     = 5
	lookedInto   = 3
	shortQuote   = 3 // words
	runThatTells = 5 // words in one run
)

// passage is one place that a quote may come from, aligned.
type passage struct {
	span    claim.Span
	regions []region
	score   float64
	alarms  int
	run     int // the longest run of the claim's words
	who     voice
	strange bool // said by somebody else
}

// Quote looks for the words of a quote and says how they differ from the claim's
// and whether the source has the same speaker.
func (s *Source) Quote(c Claim) Result {
	q := s.wordingOf(c.Text)
	found := s.passages(q, c)
	if len(found) == 0 {
		return Result{Outcome: NotFound, Score: 0}
	}
	best := found[0]
	r := Result{Outcome: Folded, Passage: best.span, Score: best.score, Speaker: best.who.name}
	for _, p := range found[1:min(len(found), maxShown+1)] {
		r.Candidates = append(r.Candidates, p.span)
	}
	if !s.tells(q, best) {
		return Result{Outcome: NotFound, Score: best.score, Candidates: s.weak(found)}
	}
	r.Diff = s.edits(q, best.regions)
	for _, g := range best.regions {
		r.alarm(g.alarm)
	}
	if span, ok := s.holdsAt(c.Text, q, best.span); ok && len(r.Alarms) == 0 {
		r.Outcome, r.Passage = Exact, span
	} else {
		r.Passage = s.closed(q, r.Passage)
	}
	if best.strange {
		r.alarm(SpeakerDiffers)
	}
	if len(r.Alarms) > 0 {
		r.Outcome = Differs
	}
	return r
}

// weak returns the passages of a quote that was not found, to be looked at.
func (s *Source) weak(found []passage) []claim.Span {
	var out []claim.Span
	for _, p := range found[:min(len(found), maxShown)] {
		if p.score >= leastShare/2 {
			out = append(out, p.span)
		}
	}
	return out
}

// tells reports whether a passage has enough of a quote to be where it comes
// from.
func (s *Source) tells(q *wording, p passage) bool {
	switch {
	case p.alarms == 0 && p.score > mostShare:
		return true
	case len(q.words) <= shortQuote:
		return p.score >= .6
	case p.run >= runThatTells && p.score >= leastShare*.75:
		return true
	}
	return p.score >= leastShare && p.run >= min(runThatTells-1, (len(q.words)+1)/2) || p.score >= mostShare && p.run >= 2
}

// passages returns the places a quote may come from, the best first.
func (s *Source) passages(q *wording, c Claim) []passage {
	as := s.anchors(q)
	slices.SortFunc(as, func(a, b anchor) int {
		if a.c != b.c {
			return a.c - b.c
		}
		return a.s - b.s
	})
	var out []passage
	for len(out) < maxShown+1 {
		ch, ok := bestChain(q, as)
		if !ok || len(out) > 0 && ch.score < .5*q.weight(s) {
			break
		}
		ps := q.pieces(ch)
		p := s.passageOf(q, ps)
		s.setVoice(&p, c)
		out = append(out, p)
		rest := as[:0:0]
		for _, a := range as {
			if !slices.ContainsFunc(ps, func(p piece) bool { return p.overlaps(a) }) {
				rest = append(rest, a)
			}
		}
		if len(rest) == len(as) {
			break
		}
		as = rest
	}
	slices.SortStableFunc(out, better)
	return out
}

// better puts the passage with more of the claim first, then the one with fewer
// alarms, then the one whose speaker is the claim's.
func better(a, b passage) int {
	switch {
	case a.score > b.score+.02 || b.score > a.score+.02:
		if a.score > b.score {
			return -1
		}
		return 1
	case a.strange != b.strange:
		if b.strange {
			return -1
		}
		return 1
	case a.alarms != b.alarms:
		return a.alarms - b.alarms
	case a.who.fits != b.who.fits:
		if a.who.fits {
			return -1
		}
		return 1
	}
	return 0
}

// overlaps reports whether an anchor lies on the words that p covers.
func (p piece) overlaps(a anchor) bool {
	last := p[len(p)-1]
	return a.s < last.s+last.n && a.s+a.n > p[0].s
}

// weight returns what the whole quote weighs.
func (q *wording) weight(s *Source) float32 {
	w := float32(0)
	for i := range q.words {
		if !q.words[i].editor {
			w += s.weightOf(q.words[i].id, q.words[i].form)
		}
	}
	return w
}

// passageOf aligns a quote with the pieces of a chain.
func (s *Source) passageOf(q *wording, ps []piece) passage {
	rs := s.regions(q, s.align(q, ps))
	rs = s.split(q, s.apartTold(q, rs))
	s.alarms(q, rs)
	p := passage{regions: rs}
	kept := float32(0)
	run, at := 0, -1
	for _, r := range rs {
		if r.op != Keep {
			kept += s.likeness(q, r)
			continue
		}
		for i := r.c0; i < r.c1; i++ {
			if !q.words[i].editor {
				kept += s.weightOf(q.words[i].id, q.words[i].form)
			}
		}
		if r.s0 != at {
			run = 0
		}
		run, at = run+r.c1-r.c0, r.s1
		p.run = max(p.run, run)
	}
	for _, r := range rs {
		if r.alarm != "" {
			p.alarms++
		}
	}
	if w := q.weight(s); w > 0 {
		p.score = min(1, float64(kept/w))
	}
	p.span = s.hull(rs)
	return p
}

// likeness returns the weight that a changed region keeps: half of words that
// are alike.
func (s *Source) likeness(q *wording, r region) float32 {
	w := float32(0)
	for _, t := range r.steps {
		if t.c >= 0 && t.s >= 0 && !q.words[t.c].editor && alike(q.words[t.c].form, s.form[s.words[t.s].id]) {
			w += s.weightOf(q.words[t.c].id, q.words[t.c].form) / 2
		}
	}
	return w
}

// hull returns the stretch of the text from the first to the last word of the
// regions; where they lie far apart, that of the longest part.
func (s *Source) hull(rs []region) claim.Span {
	var best, part claim.Span // in words
	all := claim.Span{Start: len(s.words), End: 0}
	words := 0
	for i, r := range rs {
		if r.s0 >= r.s1 {
			continue
		}
		if i > 0 && r.seam || part.Len() == 0 {
			part = claim.Span{Start: r.s0, End: r.s1}
		}
		part.End = r.s1
		if part.Len() > best.Len() {
			best = part
		}
		all.Start, all.End = min(all.Start, r.s0), max(all.End, r.s1)
		words += r.s1 - r.s0
	}
	if all.Len() > 2*words+apart {
		all = best
	}
	if all.End <= all.Start {
		return claim.Span{}
	}
	return s.span(all.Start, all.End)
}

// closed takes the mark behind a passage in where the claim has one there.
func (s *Source) closed(q *wording, p claim.Span) claim.Span {
	if len(q.words) == 0 || p.End >= len(s.text) {
		return p
	}
	end := q.words[len(q.words)-1].End
	if c := closing(q.text[end:]); c != "" && s.text[p.End] == c[0] {
		p.End++
	}
	return p
}

package quote

import "slices"

// leads tells where the cues of an article can stand, so that a rule need not
// look at every token of a sentence for each of the quotes in it.
type leads struct {
	according []int   // tokens at which accordingAt can find anything, in order
	framed    []int32 // for each token, how many before it can be verbs of speech
}

// leadsOf returns the leads of the article, made when first asked for: the marks
// are scanned by then.
func (r *reader) leadsOf() *leads {
	if r.leads != nil {
		return r.leads
	}
	l := &leads{framed: make([]int32, len(r.tok)+1)}
	for i := range r.tok {
		l.framed[i+1] = l.framed[i]
		if r.tok[i].quote >= 0 {
			continue
		}
		if r.tok[i].frame != 0 {
			l.framed[i+1]++
		}
		switch r.low(i) {
		case "according", "per", "in":
			l.according = append(l.according, i)
		}
	}
	r.leads = l
	return l
}

// cueIn reports whether a token of [lo, hi), outside quotes, can be a cue.
func (r *reader) cueIn(lo, hi int) bool {
	lo, hi = max(lo, 0), min(hi, len(r.tok))
	f := r.leadsOf().framed
	return lo < hi && f[hi] > f[lo]
}

// accordingNear: According to Vance, the pier is “rotten.”
func (r *reader) accordingNear(i int, p *place) source {
	at := r.leadsOf().according
	first, _ := slices.BinarySearch(at, p.lo)
	for _, k := range at[first:] {
		if k >= p.hi {
			break
		}
		if s := r.accordingAt(k, p.hi); s.who.ok() && !r.relayed(k, p.lo, p.hi) && !r.onRecord(r.quotes[i], p, s) {
			return s
		}
	}
	return source{}
}

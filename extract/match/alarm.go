package match

// most words that an editor's brackets may stand for.
const bracketReach = 7

// alarms names what each differing region means. One edit gets one alarm, the
// specific before the general.
func (s *Source) alarms(q *wording, rs []region) {
	for i := range rs {
		r := &rs[i]
		switch r.op {
		case Keep:
			if i > 0 && (r.seam || s.otherTurn(rs[i-1], *r)) && !s.mayGoOn(q, rs[i-1], *r) {
				r.alarm = Joined
				if s.oneSentence(rs[i-1], *r) {
					r.alarm = WordsChanged // in another order
				}
			}
		case Drop:
			if r.told {
				r.alarm = s.sameMouth(*r)
				break
			}
			r.alarm = s.dropped(q, *r)
		case Add:
			r.alarm = s.added(q, *r)
		default:
			r.alarm = s.changed(q, *r)
		}
		if r.op != Keep && r.alarm == "" && r.seam && i > 0 && !s.mayGoOn(q, rs[i-1], *r) {
			r.alarm = Joined
		}
	}
	s.oneAtSeam(rs)
}

// oneAtSeam keeps one alarm where words dropped at the seam of two turns and the
// turn itself both gave one.
func (s *Source) oneAtSeam(rs []region) {
	for i := 1; i < len(rs); i++ {
		if rs[i].alarm == Joined && rs[i-1].alarm == WordsDropped {
			rs[i-1].alarm = ""
		}
	}
}

// oneSentence reports whether b stands before a in the same sentence of the source.
func (s *Source) oneSentence(a, b region) bool {
	if b.s1 > a.s0 || a.s0 >= a.s1 || b.s0 >= b.s1 {
		return false
	}
	for i := b.s0 + 1; i < a.s1; i++ {
		if s.opensAt(i) {
			return false
		}
	}
	return true
}

// otherTurn reports whether b is said by another speaker than a, or in another
// turn.
func (s *Source) otherTurn(a, b region) bool {
	x, y := s.turnOf(a, true), s.turnOf(b, false)
	return x >= 0 && y >= 0 && x != y
}

// turnOf returns the turn of a region's last or first word, -1 where it has no
// word of the source.
func (s *Source) turnOf(r region, last bool) int {
	if r.s0 >= r.s1 {
		return -1
	}
	if last {
		return int(s.words[r.s1-1].turn)
	}
	return int(s.words[r.s0].turn)
}

// apart is how many words an ellipsis may stand for.
const apart = 150

// mayGoOn reports whether an ellipsis leads from a to b, in one answer and not
// too far on.
func (s *Source) mayGoOn(q *wording, a, b region) bool {
	if !q.ellipsisIn(b.c0, b.c0) {
		return false
	}
	gap := b.s0 - a.s1
	return gap >= 0 && gap <= apart && !s.otherTurn(a, b)
}

// dropped returns the alarm of words that the claim leaves out, "" where it may.
func (s *Source) dropped(q *wording, r region) Alarm {
	real, noes, figures := 0, 0, 0
	for i := r.s0; i < r.s1; i++ {
		f := s.form[s.words[i].id]
		real++
		if denier(f) {
			noes++
		}
		if numeral(f) {
			figures++
		}
	}
	marked := r.c0 < len(q.words) && q.words[r.c0].ellipsis
	switch {
	case real == 0:
		return ""
	case noes%2 == 1 && s.deniesRest(r, real):
		return NegationChanged
	case s.sentencesIn(r) && !marked:
		return Joined
	case marked:
		if s.turnInside(r) || r.s1-r.s0 > apart {
			return Joined
		}
		return ""
	case figures == real && real <= 3:
		return NumberChanged
	}
	return WordsDropped
}

// sameMouth returns no alarm where the quotes on both sides of the dropped words
// are not known to be two people's, else Joined.
func (s *Source) sameMouth(r region) Alarm {
	a, b := s.quoteAt(s.span(r.s0-1, r.s0)), s.quoteAt(s.span(r.s1, r.s1+1))
	if a != nil && b != nil && !s.samePerson(a.Quote.Speaker, b.Quote.Speaker) {
		return Joined
	}
	return ""
}

// deniesRest reports whether the dropped words of r take the "no" away from the
// words that are kept: they are little more than it, or it stands at their edge
// with no comma between.
func (s *Source) deniesRest(r region, real int) bool {
	if s.sentencesIn(r) {
		return false
	}
	first, last := denier(s.form[s.words[r.s0].id]), denier(s.form[s.words[r.s1-1].id])
	return real <= 2 || first && !s.commaBefore(r.s0) || last && !s.commaBefore(r.s1)
}

// sentencesIn reports whether a whole sentence lies in the dropped words, or the
// end of one and the beginning of another.
func (s *Source) sentencesIn(r region) bool {
	for i := r.s0 + 1; i < r.s1; i++ {
		if s.opensAt(i) {
			return true
		}
	}
	return r.s0 < r.s1 && s.opensAt(r.s0) && s.opensAt(r.s1)
}

// turnInside reports whether another turn lies in the dropped words.
func (s *Source) turnInside(r region) bool {
	if r.s0 == 0 || r.s1 >= len(s.words) {
		return false
	}
	return s.words[r.s0-1].turn != s.words[r.s1].turn
}

// added returns the alarm of words that the source has not.
func (s *Source) added(q *wording, r region) Alarm {
	real, noes, figures := 0, 0, 0
	editor := q.editorsOnly(r)
	for i := r.c0; i < r.c1; i++ {
		w := q.words[i]
		real++
		if denier(w.form) {
			noes++
		}
		if numeral(w.form) {
			figures++
		}
	}
	switch {
	case noes%2 == 1 && (real <= 2 || editor):
		return NegationChanged
	case editor || real == 0:
		return ""
	case figures == real:
		return NumberChanged
	}
	return WordsAdded
}

// changed returns the alarm of words that stand for others.
func (s *Source) changed(q *wording, r region) Alarm {
	t := s.tally(q, r)
	switch {
	case t.noesHere%2 != t.noesThere%2 || t.denied:
		return NegationChanged
	case s.sentencesIn(r) && r.s1-r.s0 > r.c1-r.c0+2:
		return Joined
	case t.figuresHere && t.figuresThere && !t.valuesMeet:
		return NumberChanged
	case t.editor && r.s1-r.s0 <= bracketReach && (!t.figuresThere || t.valuesMeet):
		return ""
	}
	return WordsChanged
}

// tally is what the words of a changed region hold.
type tally struct {
	noesHere, noesThere       int
	figuresHere, figuresThere bool
	valuesMeet                bool // every figure of the claim is one of the source
	denied                    bool // "possible" became "impossible"
	editor                    bool // all words of the claim are the editor's
}

func (s *Source) tally(q *wording, r region) tally {
	t := tally{editor: q.editorsOnly(r)}
	here, there := map[string]bool{}, map[string]bool{}
	for i := r.c0; i < r.c1; i++ {
		w := q.words[i]
		if denier(w.form) {
			t.noesHere++
		}
		if numeral(w.form) {
			here[figureForm(w.form)] = true
		}
	}
	for i := r.s0; i < r.s1; i++ {
		f := s.form[s.words[i].id]
		if denier(f) {
			t.noesThere++
		}
		if numeral(f) {
			there[figureForm(f)] = true
		}
	}
	t.figuresHere, t.figuresThere = len(here) > 0, len(there) > 0
	t.valuesMeet = len(here) == len(there)
	for f := range here {
		t.valuesMeet = t.valuesMeet && there[f]
	}
	for _, p := range r.steps {
		if p.c >= 0 && p.s >= 0 {
			a, b := q.words[p.c].form, s.form[s.words[p.s].id]
			t.denied = t.denied || !denier(a) && !denier(b) && (denies(a, b) || denies(b, a))
		}
	}
	return t
}

// figureForm returns a figure's word in one writing: "ten" as "10".
func figureForm(f string) string {
	if v, ok := valueOf([]string{f}); ok {
		return v.RatString()
	}
	return f
}

// split parts the changed regions whose words stand one for one into their
// pairs, so that a changed figure and a changed word beside it are two edits.
func (s *Source) split(q *wording, rs []region) []region {
	var out []region
	for _, r := range rs {
		if r.op != Change || !paired(r.steps) || len(r.steps) < 2 || s.tally(q, r).editor {
			out = append(out, r)
			continue
		}
		first := len(out)
		for k, t := range r.steps {
			one := region{op: Change, c0: t.c, c1: t.c + 1, s0: t.s, s1: t.s + 1, steps: r.steps[k : k+1], seam: r.seam && k == 0}
			if s.alikeWords(q, one) {
				one.op = Keep
			}
			n := len(out)
			if n > first && out[n-1].op == one.op && (one.op == Keep || s.class(q, out[n-1]) == s.class(q, one)) {
				out[n-1].c1, out[n-1].s1, out[n-1].steps = one.c1, one.s1, r.steps[k-len(out[n-1].steps):k+1]
				continue
			}
			out = append(out, one)
		}
	}
	return out
}

func paired(steps []step) bool {
	for _, t := range steps {
		if t.c < 0 || t.s < 0 {
			return false
		}
	}
	return true
}

// class says which alarm a changed pair would get.
func (s *Source) class(q *wording, r region) Alarm {
	r.seam = false
	return s.changed(q, r)
}

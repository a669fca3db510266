package quote

// German reports somebody's words over several sentences by the mood of their
// verbs alone: Röhm sprach von Vorwürfen. Seine Mandanten seien nicht da gewesen.

// reportedMood are the forms that no other main clause of news has: the first
// subjunctive of the third person.
var reportedMood = wordSet(`sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme wisse hoffe bleibe brauche stehe liege mache halte sehe nehme trage fehle`)

// germanGoesOn returns the sentence u as indirect speech of whoever spoke in the
// one before it, in the same paragraph; said is that one's speaker, if it has one.
func (r *reader) germanGoesOn(u unit, said mention) []clause {
	if !said.ok() || r.quotedAt(u.first) || !r.moodAt(u) {
		return nil
	}
	return r.told("reported mood", .75, source{who: said}, stretch{u.first, u.last})
}

// moodAt reports whether the main verb of u, the second part of its sentence,
// stands in the mood of reports, and no verb of saying beside it.
func (r *reader) moodAt(u unit) bool {
	t := r.tongue
	for i := u.first + 1; i < u.last && i < u.first+9; i++ {
		w := r.low(i)
		if r.quotedAt(i) || w == "," || w == ":" || t.saying[w] && !reportedMood[w] || t.labels[w] || t.helpers[w] && w != "habe" {
			return false
		}
		if reportedMood[w] && !r.is(i, capital) && r.low(i-1) != "ich" {
			return !t.subordinate[r.low(u.first)]
		}
	}
	return false
}

// germanSpeaker returns who speaks in the sentence u by a verb of saying or of
// calling, or by "laut".
func (r *reader) germanSpeaker(u unit) mention {
	t := r.tongue
	if s := germanAccording(r, u.first, u.last); s.who.ok() {
		return s.who
	}
	for v := u.first; v < u.last && v < u.first+reach; v++ {
		w := r.low(v)
		if r.quotedAt(v) || r.is(v, capital) && v > u.first {
			continue
		}
		verb := v
		switch {
		case t.saying[w], t.labels[w]:
		case t.spoken[w] && r.helperBefore(v, u.first) >= u.first:
			verb = r.helperBefore(v, u.first)
		default:
			continue
		}
		if m := germanVerb(r, verb, u.first, u.last); m.ok() {
			return m
		}
	}
	return mention{}
}

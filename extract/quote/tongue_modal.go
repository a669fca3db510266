package quote

// Whether something was said at all, in German and French: Quote.Modal is the
// word of the article that leaves it open.

// germanModals are the verbs that stand with an infinitive or with a participle
// and "haben": könnte sagen, soll gesagt haben.
var germanModals = wordSet(`soll sollen sollte sollten könnte könnten kann können würde würden dürfte dürften will wollen wollte wollten möchte möchten muss müssen
	müsste müssten mag mögen`)

// frenchModals are the verbs that take an infinitive of saying, and the
// conditional of the helper, by which French papers pass on what they have not
// heard themselves: aurait dit.
var frenchModals = wordSet(`pourrait pourraient devrait devraient doit doivent va vont veut veulent voudrait voudraient souhaite souhaitent souhaitait compte comptent
	comptait entend entendent peut peuvent pouvait devait voulait aurait auraient n'aurait n'auraient refuse refusé`)

// hearsay are the adverbs of both tongues that leave it open.
var hearsay = wordSet(`angeblich offenbar mutmaßlich vermutlich womöglich möglicherweise wohl anscheinend vielleicht apparemment visiblement peut-être prétendument vraisemblablement`)

// tongueModal returns the word beside the cue of s that leaves open whether its
// words were said, "" where none stands in its clause.
func (r *reader) tongueModal(s source) string {
	v := s.cue.last - 1
	verbs := frenchModals
	if r.tongue == german {
		verbs = germanModals
		if w := r.low(v); r.low(v+1) != "haben" && r.tongue.spoken[w] && r.helperBefore(v, r.units[r.tok[v].unit].first) >= 0 {
			verbs = nil // hat gesagt
		}
	}
	for i := v - 1; i >= v-8 && i >= 0 && r.tok[i].unit == r.tok[v].unit && !r.quotedAt(i); i-- {
		w := r.low(i)
		if verbs[w] || hearsay[w] {
			return w
		}
		if !r.is(i, wordLike) && w != "-" || r.tongue == french && s.who.ok() && i < s.who.last && i >= s.who.first {
			break
		}
	}
	for i := v + 1; i <= v+3 && i < len(r.tok) && r.tok[i].unit == r.tok[v].unit && !r.quotedAt(i) && r.is(i, wordLike); i++ {
		if hearsay[r.low(i)] {
			return r.low(i)
		}
	}
	return ""
}

// frenchInfinitives are the verbs of saying behind one of frenchModals.
var frenchInfinitives = wordSet(`dire annoncer affirmer confirmer préciser indiquer déclarer expliquer assurer révéler reconnaître admettre ajouter`)

// frenchModalVerb returns the modal verb that governs the infinitive of saying v:
// pourrait annoncer que; -1 where v is none.
func (r *reader) frenchModalVerb(v, lo int) int {
	if !frenchInfinitives[r.low(v)] {
		return -1
	}
	for h := v - 1; h >= lo && h >= v-3; h-- {
		if w := r.low(h); frenchModals[w] && !r.tongue.helpers[w] {
			if r.low(v) == "dire" && (w == "veut" || w == "veulent" || w == "voulait") {
				return -1 // it means
			}
			return h
		}
		if !r.tongue.adverbs[r.low(h)] {
			break
		}
	}
	return -1
}

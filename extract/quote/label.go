package quote

import "strings"

// labelled reads what a verb of calling, comparing or accusing says of its
// object: "Vance called the bid a sham", "attributed the fall to dues",
// "accused the board of “theft”".
func (s *clauses) labelled(k int) bool {
	r := s.r
	kind, ok := objectVerbs[r.low(k)]
	if !ok || r.frame(k)&nounToo != 0 && r.low(k-1) == "whose" || r.frame(k)&baseForm != 0 && r.low(k-1) != "to" && r.frame(k)&finiteForm == 0 {
		return false
	}
	first := k + 1
	if kind.particle != "" {
		if r.low(first) != kind.particle {
			return false
		}
		first++
	}
	if first >= s.hi || r.quotedAt(first) || !s.objectAt(first) || r.mainClause(s.lo, s.hi) > k {
		return false
	}
	c := s.labelEnd(first)
	if !s.predicate(c, kind) {
		return false
	}
	m := r.subjectOf(k, s.lo, s.hi)
	if !m.ok() || m.first >= k {
		return false
	}
	s.add(c, source{m, stretch{k, first}}, "label", .75)
	s.done = c.last
	return true
}

// stances are the nouns for what somebody holds; restating them is saying so.
var stances = wordSet(`commitment support belief call calls demand demands view views concern concerns opposition intention desire confidence promise pledge plea
	warning willingness doubt doubts hope hopes frustration determination interest criticism regret claim assertion position opinion fear fears
	readiness resolve faith conviction dismay disappointment surprise gratitude`)

// restated reads "Vance reiterated her commitment to an open harbour": the
// stance is what is said.
func (s *clauses) restated(k int) bool {
	r := s.r
	switch r.low(k) {
	case "reiterated", "reiterates", "reaffirmed", "reaffirms", "repeated", "repeats", "expressed", "expresses", "voiced", "voices", "stressed",
		"stresses", "emphasized", "emphasised", "emphasizes", "underlined", "restated", "renewed", "reiterating", "reaffirming", "repeating", "expressing", "voicing":
	default:
		return false
	}
	first := k + 1
	for i := first; i < s.hi-2 && i < first+5 && !r.quotedAt(i); i++ {
		if !stances[r.low(i)] || i == first && !strings.HasSuffix(r.low(i), "s") && r.low(i) != "support" && r.low(i) != "opposition" {
			continue
		}
		switch r.low(i + 1) {
		case "to", "that", "for", "about", "in", "over", "with", "at", "of":
		default:
			return false
		}
		m := r.subjectOf(k, s.lo, s.hi)
		if !m.ok() || m.first >= k {
			return false
		}
		c := s.withoutOccasion(stretch{first, s.cut(i)})
		s.add(c, source{m, stretch{k, k + 1}}, "stance", .7)
		s.done = c.last
		return true
	}
	return false
}

// objectVerb tells how a verb takes object and predicate.
type objectVerb struct {
	particle string // "to" of "refer to"
	link     string // the word between object and predicate, "" where none stands
}

// objectVerbs maps the forms of verbs that say something of their object.
var objectVerbs = func() map[string]objectVerb {
	m := make(map[string]objectVerb)
	for words, v := range map[string]objectVerb{
		"call calls called calling label labels labeled labelled labeling labelling dub dubs dubbed dubbing brand brands branded branding term terms termed deem deems deemed": {},
		`describe describes described describing portray portrays portrayed portraying characterize characterizes characterized characterizing
		characterise characterises characterised characterising tout touts touted touting identify identifies identified identifying hail hails hailed hailing dismiss
		dismisses dismissed dismissing depict depicts depicted depicting paint paints painted painting cast casts casting praise praises praised praising denounce
		denounces denounced denouncing condemn condemns condemned condemning criticized criticised slammed blasted mocked derided`: {link: "as"},
		"refer refers referred referring": {particle: "to", link: "as"},
		"accuse accuses accused accusing": {link: "of"},
		"attribute attributes attributed attributing compare compares compared comparing liken likens likened likening": {link: "to"},
		"blame blames blamed blaming": {link: "for"},
	} {
		for w := range wordSet(words) {
			m[w] = v
		}
	}
	return m
}()

// objectAt reports whether an object can begin at token i.
func (s *clauses) objectAt(i int) bool {
	r := s.r
	if r.nameWord(i) || r.is(i, determiner) {
		return true
	}
	switch r.low(i) {
	case "him", "her", "it", "them", "himself", "herself", "itself", "themselves":
		return true
	}
	return r.is(i, wordLike) && !r.is(i, preposition|auxiliary|conjunction|subordinator|adverb|dayMonth|pronoun)
}

// labelEnd returns the object and predicate that begin at token first: to the
// end of the clause, or of the last quote in it.
func (s *clauses) labelEnd(first int) stretch {
	r := s.r
	for i := first; i < s.hi; i++ {
		if r.quotedAt(i) {
			q := r.quotes[r.tok[i].quote]
			end := min(q.shut+1, s.hi)
			if end >= s.hi || r.low(q.last-1) == "," || !r.is(end, wordLike) && !r.quotedAt(end) || s.leaves(end) || s.placed(end) {
				return stretch{first, end}
			}
			i = q.shut
			continue
		}
		switch r.low(i) {
		case ",", ";", "—", "–", "―", ":", "(":
			return stretch{first, i}
		case "and", "but":
			if r.frame(i+1)&finiteForm != 0 || r.is(i+1, finiteWord) {
				return stretch{first, i}
			}
		}
	}
	return stretch{first, s.hi}
}

// predicate reports whether c holds object and predicate as v takes them.
func (s *clauses) predicate(c stretch, v objectVerb) bool {
	r := s.r
	if c.last-c.first < 2 {
		return false
	}
	quote := false
	for i := c.first; i < c.last; i++ {
		quote = quote || r.quotedAt(i)
		if i == c.first || r.quotedAt(i) {
			continue
		}
		if v.link != "" && r.low(i) == v.link && i+1 < c.last {
			return true
		}
		if v.link == "" && (r.low(i) == "a" || r.low(i) == "an" || r.low(i) == "one") && !r.is(i-1, preposition) {
			return true
		}
	}
	return v.link == "" && quote
}

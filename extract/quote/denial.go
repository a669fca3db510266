package quote

// Denials outside the verb group of a cue: in its subject ("nobody in town
// said"), in its object ("told no one"), around its clause ("it is not true that
// Vance said") and in the noun for what is denied ("rejected the claim that").

// deniedAround reports whether the subject of the cue of s or what stands before
// it denies that anything was said.
func (r *reader) deniedAround(s source) bool {
	first := s.who.first
	if !s.who.ok() || first > s.cue.first {
		return false
	}
	switch r.low(first) {
	case "neither", "nobody", "none", "no", "hardly", "scarcely":
		return true
	}
	if first == 0 || r.tok[first-1].unit != r.tok[s.cue.first].unit {
		return false
	}
	before := r.low(first - 1)
	if r.is(first-1, auxiliary) {
		before = r.low(first - 2) // "nor did Vance say"
	}
	switch before {
	case "nor", "neither", "hardly", "scarcely":
		return true
	case "never", "once", "point", "time", "stage", "moment":
		return r.invertedAt(s.cue.first)
	}
	return r.low(first-1) == "that" && r.untrue(first-2)
}

// untrue reports whether token i ends words by which what follows is not so: "it
// is false", "it is not true".
func (r *reader) untrue(i int) bool {
	switch r.low(i) {
	case "false", "untrue", "wrong", "incorrect":
		return r.is(i-1, auxiliary) && !r.is(i-1, negator)
	case "true", "correct", "so":
		for k := i - 1; k >= 0 && i-k < 4; k-- {
			if r.is(k, negator) {
				return true
			}
			if !r.is(k, auxiliary|adverb) {
				return false
			}
		}
	}
	return false
}

// wholeNone returns the mention m, or the phrase of nobody that it ends:
// "nobody in town" where m is "town", "none of the crew".
func (r *reader) wholeNone(m mention) mention {
	p := m.first - 1
	if !m.ok() || p < 1 || r.tok[p].unit != r.tok[m.first].unit || r.quotedAt(p) {
		return m
	}
	switch r.low(p) {
	case "in", "of", "at", "on", "from", "among", "within", "but":
	default:
		return m
	}
	switch a := p - 1; r.low(a) {
	case "nobody", "none", "neither":
		return r.mention(a, m.last, byPhrase)
	case "one":
		if r.low(a-1) == "no" {
			return r.mention(a-1, m.last, byPhrase)
		}
	case "anyone", "anybody", "any":
		if r.low(a-1) == "hardly" || r.low(a-1) == "scarcely" {
			return r.mention(a-1, m.last, byPhrase)
		}
	}
	return m
}

// toNobody returns the token after "no one" or "nobody" behind the cue of
// telling that ends at token i, or i.
func (r *reader) toNobody(s source) int {
	i := s.cue.last
	if r.frame(s.cue.first)&tellFrame == 0 || r.quotedAt(i) {
		return i
	}
	switch {
	case r.low(i) == "nobody" || r.low(i) == "none":
		return i + 1
	case r.low(i) == "no" && r.low(i+1) == "one":
		return i + 2
	}
	return i
}

// assertions are the nouns for what is said that one rejects or dismisses.
var assertions = wordSet(`claim claims suggestion suggestions allegation allegations assertion assertions accusation accusations report reports
	rumour rumours rumor rumors notion idea charge charges speculation argument arguments contention criticism insinuation insinuations theory theories`)

// rejecting are the verbs that say of one of assertions that it is not so.
var rejecting = wordSet(`reject rejects rejected rejecting dismiss dismisses dismissed dismissing deny denies denied denying dispute disputes disputed
	disputing refute refutes refuted refuting rebut rebuts rebutted rebutting contradict contradicts contradicted contradicting rebuffed`)

// rejects returns the token after "that" where the verb k rejects an assertion
// whose clause follows ("rejected the claim that …", "dismissed suggestions
// that"), or 0.
func (r *reader) rejects(k int) int {
	if !rejecting[r.low(k)] {
		return 0
	}
	n := k + 1
	for n < k+4 && !assertions[r.low(n)] && (r.is(n, determiner|adverb) || r.is(n, wordLike) && assertions[r.low(n+1)]) && !r.quotedAt(n) {
		n++
	}
	if assertions[r.low(n)] && r.low(n+1) == "that" && !r.quotedAt(n) && !r.quotedAt(n+1) {
		return n + 2
	}
	return 0
}

// invertedAt reports whether the base form at token i stands behind its subject
// after a word of denial and an auxiliary: "nor did Vance say".
func (r *reader) invertedAt(i int) bool {
	for k := i - 1; k > 0 && i-k < 8 && r.tok[k].unit == r.tok[i].unit && !r.quotedAt(k); k-- {
		if r.is(k, auxiliary) && !r.is(k, determiner|capital) {
			w := r.low(k - 1)
			return r.atNoTime(k-1) || w == "nor" || w == "neither" || w == "never" || w == "once" && r.low(k-2) == "not"
		}
		if !r.is(k, capital|pronoun|determiner|roleNoun|orgNoun|crowdNoun|title|connector) {
			return false
		}
	}
	return false
}

// charged are the nouns for what somebody is accused of or is said to have done,
// which he can deny in one word.
var charged = wordSet(`charge charges accusation accusations allegation allegations claim claims wrongdoing murder manslaughter assault rape theft fraud
	corruption conspiracy involvement responsibility knowledge guilt report reports rumour rumours rumor rumors suggestion suggestions link links ties
	bribery bribes collusion perjury plagiarism misconduct negligence abuse racism doping offence offences offense offenses crime crimes counts
	account accounts story affair existence intent`)

// granted are the nouns for what a court, an office or an employer denies to
// somebody.
var granted = wordSet(`motion motions request requests appeal appeals bail petition petitions application applications visa visas parole access entry
	permission asylum injunction coverage treatment care service refuge payment payments boarding clearance certiorari stay hearing leave`)

// deniable reports whether the object c of a verb of denying is something that
// the subject m says is not so, rather than does not grant: "denied the charges",
// not "denied the motion", "denied the crew a rise".
func (s *clauses) deniable(m mention, c stretch) bool {
	r := s.r
	named := false
	for i := c.first; i < c.last && !r.quotedAt(i); i++ {
		if granted[r.low(i)] || i > c.first+1 && r.is(i, determiner) && r.is(i-1, wordLike) && !r.is(i-1, preposition|conjunction|adverb|determiner|finiteWord) && !r.pastWord(i-1) {
			return false
		}
		if r.is(i, preposition) && i > c.first {
			break
		}
		named = named || charged[r.low(i)]
	}
	return named || r.words(c.first, c.last) > 2
}

// atNoTime reports whether "at no point" or its like ends at token i.
func (r *reader) atNoTime(i int) bool {
	switch r.low(i) {
	case "point", "time", "stage", "moment":
		return r.low(i-1) == "no" && r.low(i-2) == "at"
	}
	return false
}

// verdict reports whether the content c of an assertion ends with what its
// rejecter calls it, which is told of him instead: "rejected the idea that she lied
// as “absurd”".
func (s *clauses) verdict(c stretch) bool {
	r := s.r
	for e := c.first + 1; e < c.last-1; e++ {
		if r.low(e) == "as" && !r.quotedAt(e) && (r.quotedAt(e+1) || r.is(e+1, determiner) && r.quotedAt(e+2)) {
			return true
		}
	}
	return false
}

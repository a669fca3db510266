package quote

// whoseClause returns whom a relative clause that ends with m describes:
// "officials who were told of the matter said".
func (r *reader) whoseClause(m mention, lo int) mention {
	if !m.ok() {
		return mention{}
	}
	verb := false
	for k := m.last - 1; k > lo && m.last-k < 14; k-- {
		if r.quotedAt(k) || r.breakAt(k) || r.low(k) == ";" || r.low(k) == ":" {
			return mention{}
		}
		verb = verb || r.is(k, finiteWord) || r.frame(k)&(finiteForm|baseForm) != 0 || r.pastWord(k)
		if r.low(k) != "who" {
			continue
		}
		if !verb && k+1 < m.first && r.is(k+1, wordLike) && !r.is(k+1, capital) {
			verb = true // who run the quay
		}
		j := k - 1
		if !verb || k >= m.last-2 || r.isCue(j, anyCue) || r.is(j, preposition|conjunction|auxiliary) || !r.is(j, wordLike) {
			return mention{}
		}
		if r.nameWord(j) {
			return r.nameEndingAt(j, lo)
		}
		return r.phraseEndingAt(j, lo)
	}
	return mention{}
}

// occasion reports whether m is what the subject of a joined verb spoke on: "and
// in a later interview said".
func (r *reader) occasion(m mention, lo int) bool {
	if !m.ok() || m.first-2 <= lo {
		return false
	}
	switch r.low(m.first - 1) {
	case "in", "on", "at", "during":
		return r.low(m.first-2) == "and" || r.low(m.first-2) == "but"
	}
	return false
}

// reducedClause returns the noun that a participle with more words after it
// hangs on, where m ends them: "a study published in May in the Ledger found".
func (r *reader) reducedClause(m mention, lo int) mention {
	if !m.ok() {
		return mention{}
	}
	for k := m.first - 1; k > lo && m.first-k < 10 && r.is(k, wordLike) && !r.quotedAt(k) && !r.is(k, conjunction|auxiliary|finiteWord|pronoun) && r.low(k) != "that"; k-- {
		if !r.pastWord(k) && r.low(k) != "seen" && r.low(k) != "written" && r.low(k) != "led" {
			continue
		}
		if !r.is(k-1, paperNoun|crowdNoun|roleNoun) || !r.is(k+1, preposition|dayMonth) || r.low(k+1) == "that" {
			return mention{}
		}
		return r.phraseEndingAt(k-1, lo)
	}
	return mention{}
}

// objectPhrase returns the phrase that ends with the pronoun at token i: "a
// person close to her".
func (r *reader) objectPhrase(i, lo int) mention {
	switch r.low(i) {
	case "him", "her", "them", "his", "hers", "theirs", "me", "us":
	default:
		return mention{}
	}
	if i-2 < lo || !r.governs(i-1) && !beside[r.low(i-1)] || !r.nounHead(i-2, lo) {
		return mention{}
	}
	if m := r.phraseEndingAt(i-2, lo); m.ok() {
		return r.mention(m.first, i+1, byPhrase)
	}
	return mention{}
}

// beside are the prepositions that tell where somebody is: "a woman behind me".
var beside = wordSet(`behind beside opposite above below around before`)

// example returns the many of whom m is one: "critics such as Vance".
func (r *reader) example(m mention, lo int) mention {
	h := m.first - 2
	if r.low(m.first-1) == "as" && r.low(h) == "such" {
		h--
	} else if w := r.low(m.first - 1); w != "like" && w != "including" {
		return mention{}
	}
	if h < lo || !r.is(h, crowdNoun) || r.quotedAt(h) {
		return mention{}
	}
	if c := r.phraseEndingAt(h, lo); c.ok() {
		return r.mention(c.first, m.last, byPhrase)
	}
	return mention{}
}

// commaBefore reports whether a comma stands in [lo, i).
func (r *reader) commaBefore(i, lo int) bool {
	for k := i - 1; k >= lo && i-k < 40; k-- {
		if r.low(k) == "," && !r.quotedAt(k) {
			return true
		}
	}
	return false
}

// beforeQuoteClause returns whom a relative clause describes that ends with the
// quote closed by token i: "Vance, who calls the bid “thin,” said".
func (r *reader) beforeQuoteClause(i, lo int) mention {
	if !r.closesWithComma(i) {
		return mention{}
	}
	for k := r.quotes[r.tok[i].quote].open - 1; k > lo && i-k < 40 && !r.quotedAt(k); k-- {
		if r.low(k) != "," {
			continue
		}
		switch r.low(k + 1) {
		case "who", "which", "whose":
		default:
			return mention{}
		}
		if r.nameWord(k-1) || r.low(k-1) == "." && r.abbreviation(k-2) {
			return r.nameEndingAt(k-1, lo)
		}
		if r.is(k-1, wordLike) {
			return r.phraseEndingAt(k-1, lo)
		}
		return mention{}
	}
	return mention{}
}

// relative returns the relative pronoun at token i as a mention where it has
// something to stand for.
func (r *reader) relative(i, lo int) mention {
	j := i - 1
	if isBreak(r.low(j)) {
		j--
	}
	if j < lo || r.quotedAt(j) || !r.is(j, wordLike) || r.is(j, auxiliary|preposition) || r.is(j, pronoun) && r.low(j) != "one" {
		return mention{}
	}
	return r.mention(i, i+1, byPronoun)
}

// beforeInsert finds the subject before an insertion that ends with the comma
// or dash at token i: "Vance, who runs the yard, said".
func (r *reader) beforeInsert(i, lo int) mention {
	best := mention{}
	for k := i - 1; k >= lo && i-k < 60; k-- {
		if r.low(k) == ";" && !r.quotedAt(k) {
			lo = k + 1
			if w := k + 1; subjectDeterminer(r.low(w)) && r.breakAt(w+1) && !best.ok() {
				return r.mention(w, w+1, byPronoun) // "; another, less kind, said"
			}
			break
		}
		if !r.breakAt(k) || r.quotedAt(k) || k == lo {
			continue
		}
		m := r.insertHead(k, i, lo)
		if !m.ok() {
			continue
		}
		if a := r.apposedTo(m, lo); a.ok() {
			m = a
		}
		if best.ok() && r.cast.person(m.first) && best.kind == byName && !r.cast.person(best.first) {
			best = m // "Nora Vance, a fellow in Munich, Germany, and co-author, said"
		}
		relative := r.low(k+1) == "who" || r.low(k+1) == "whose" || r.low(k+1) == "which"
		if !best.ok() || relative {
			best = m
		}
		if relative {
			break
		}
	}
	if best.ok() {
		return best
	}
	return r.firstPhrase(lo, i)
}

// clauseHeads are prepositions that open clauses too: "after Vance, the head of
// the yard, warned".
var clauseHeads = wordSet(`after before since until as than`)

// bracketedName returns the name before the bracket that ends with token i, where
// a clause begins with it: "…, Sen. Nora Vance (D-Harnley), said".
func (r *reader) bracketedName(i, lo int) mention {
	if r.low(i) != ")" {
		return mention{}
	}
	k := i - 1
	for k > lo && i-k < 8 && r.low(k) != "(" {
		k--
	}
	if r.low(k) != "(" || k-1 < lo || !r.cast.person(k-1) {
		return mention{}
	}
	m := r.nameEndingAt(k-1, lo)
	if m.kind == byName && (m.first == lo || r.low(m.first-1) == ",") {
		return m
	}
	return mention{}
}

// insertHead returns the mention that an insertion between the breaks at
// tokens k and i belongs to: the name or phrase before k, or the name inside
// when it explains a role before k ("the chairman, Nora Vance, said").
func (r *reader) insertHead(k, i, lo int) mention {
	j := k - 1
	if j < lo || r.quotedAt(j) {
		return mention{}
	}
	if r.low(j) == ")" {
		for j > lo && r.low(j) != "(" {
			j--
		}
		j--
	}
	if j < lo {
		return mention{}
	}
	if m := r.namedOf(k, i, lo); m.ok() {
		return m
	}
	if r.is(j, pronoun) && !r.is(j, determiner) {
		return r.mention(j, j+1, byPronoun)
	}
	if m := r.namedRole(k, i, lo); m.ok() {
		return m
	}
	// "The Bishop of Harnley, the Rev Nora Vance, said"
	if r.low(k+1) == "the" && r.cast.person(i-1) && !r.is(i-1, roleNoun) && r.is(k+2, title) {
		if a := r.nameStart(i-1, k+3); a < k+5 { // the chancellor and a Leeds MP is no name
			return r.mention(a, i, byName)
		}
	}
	if r.nameWord(j) || r.low(j) == "." && r.abbreviation(j-1) {
		m := r.nameEndingAt(j, lo)
		if m.kind == byPhrase && r.nameWord(k+1) && r.nameEnd(k+1, i) == i && r.is(r.headOf(m), roleNoun) && (!r.indefinite(m) || r.cast.person(k+1) && i-k > 2) {
			return r.mention(k+1, i, byName) // "The chief executive of Acme, Nora Vance, said"
		}
		if m.ok() && r.is(m.first-1, preposition) && m.first-1 >= lo && !clauseHeads[r.low(m.first-1)] {
			return mention{}
		}
		return m
	}
	if r.is(k+1, finiteWord) || r.frame(k+1)&finiteForm != 0 && !r.is(k+1, capital) {
		return mention{} // the second of several verbs, no insertion
	}
	if r.nameWord(k+1) && r.nameEnd(k+1, i) == i && r.is(j, roleNoun|orgNoun) {
		return r.mention(k+1, i, byName)
	}
	if e := r.nameEnd(k+1, i); r.is(j, roleNoun) && r.cast.person(k+1) && e < i && r.governs(e) {
		return r.mention(k+1, e, byName) // "the lead author, Nora Vance of the institute, said"
	}
	if r.is(j, roleNoun|orgNoun|crowdNoun|paperNoun) {
		m := r.phraseEndingAt(j, lo)
		if m.ok() && !r.is(m.first-1, preposition) {
			return m
		}
	}
	return mention{}
}

// indefinite reports whether m begins with "a" or "an".
func (r *reader) indefinite(m mention) bool {
	w := r.low(m.first)
	return w == "a" || w == "an"
}

package quote

// governor returns the outermost finite verb of saying whose clause the cue v
// stands in: in "Vance said Varga would describe it as “…”" that is "said".
func (r *reader) governor(v, lo int) int {
	best, crossed := v, false
	lo = r.mainClause(lo, v)
	for k := v - 1; k >= lo; k-- {
		if r.quotedAt(k) && !r.closesWithComma(k) {
			continue
		}
		if r.clauseBreak(k) || r.timeAside(k) > 0 || r.low(best-1) == "who" && isBreak(r.low(best-2)) {
			break
		}
		if r.low(k) == "," && (r.nameWord(k+1) || r.is(k+1, pronoun|determiner)) {
			if r.endsFront(k, lo) {
				break
			}
			crossed = true
		}
		if r.isCue(k, sayFrame|tellFrame) && !weakSay[r.low(k)] && !(crossed && r.frame(k)&participle != 0) {
			best = k
		}
	}
	return best
}

// mainClause returns the first token of the main clause that holds token v,
// after a clause put in front of it ("After Vance called it a sham, Varga …"),
// or lo where none is.
func (r *reader) mainClause(lo, v int) int {
	i := lo
	for r.low(i) == "even" || r.low(i) == "but" || r.low(i) == "and" {
		i++
	}
	switch r.low(i) {
	case "after", "when", "while", "as", "although", "though", "if", "because", "since", "once", "until", "before", "whereas":
	default:
		return lo
	}
	for k := i + 2; k < v-1; k++ {
		if (r.low(k) == "," && !r.quotedAt(k) || r.closesWithComma(k)) && (r.nameWord(k+1) || r.is(k+1, pronoun|determiner|preposition) && r.low(k+1) != "who") && r.mainVerb(k+1, v+1) {
			return k + 1
		}
	}
	return lo
}

// endsFront reports whether the comma at token k ends a clause of time or reason
// put in front of the main one: "later, after Vance spoke, Varga …".
func (r *reader) endsFront(k, lo int) bool {
	for j := k - 1; j > lo && k-j < 20 && !r.quotedAt(j); j-- {
		if !r.breakAt(j-1) && j-1 != lo-1 {
			continue
		}
		switch r.low(j) {
		case "after", "when", "while", "before", "once", "until", "although", "though":
			return true
		}
		return false
	}
	return false
}

// mainVerb reports whether [i, j) holds a verb that can be the main clause's.
func (r *reader) mainVerb(i, j int) bool {
	for ; i < j; i++ {
		if r.quotedAt(i) {
			continue
		}
		if r.is(i, finiteWord) || r.frame(i)&finiteForm != 0 || r.pastWord(i) && !r.is(i-1, determiner) {
			return true
		}
		if r.low(i) == "," {
			return false
		}
	}
	return false
}

// weakSay are verbs that take a clause now and then but mostly something else.
var weakSay = wordSet(`held hold holds holding go goes went going mean meant means meaning offer offered offers offering mention mentioned
	continue continued continues continuing relate related point answer answered written known shown urge urged`)

// clauseBreak reports whether a new main clause may begin at token k: at a
// semicolon, or at a conjunction after a comma.
func (r *reader) clauseBreak(k int) bool {
	w := r.low(k)
	if r.closesWithComma(k) {
		w = ","
	}
	if w == ";" {
		return true
	}
	if w != "," && w != "—" && w != "–" {
		return false
	}
	if r.low(k+1) == "but" && r.is(k+2, preposition) {
		return true // "…, but in a letter she said"
	}
	switch r.low(k + 1) {
	case "and", "but", "while", "as", "when", "though", "although", "after", "before", "yet", "so", "with":
		return r.is(k+2, capital|determiner|pronoun)
	}
	return false
}

// farCue is the frames of a cue that can govern a fragment from afar.
const farCue = sayFrame | tellFrame | askFrame | writeFrame | labelFrame | thinkFrame | showFrame

// ownSubject reports whether a name or pronoun stands right before the verb v.
func (r *reader) ownSubject(v, lo int) bool {
	i := r.skipToSubject(v-1, lo)
	return i >= lo && !r.quotedAt(i) && (r.nameWord(i) || r.is(i, pronoun) && !r.is(i, determiner)) && r.frame(v)&finiteForm != 0 && r.low(v-1) != "to"
}

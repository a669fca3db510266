package quote

// approaching are the verbs by which somebody turns to a body for its word.
var approaching = wordSet(`asked asks ask put puts contacted contacts contact approached approaches approach emailed emails email wrote writes write invited
	pressed challenged questioned rang phoned called sent`)

// bodyAsked returns the body to which the sentence before unit u turns: "I put this to the
// Treasury. It said …". turned tells that it does so, be it to nobody who could be meant.
func (r *reader) bodyAsked(u int) (name string, turned bool) {
	if u == 0 || r.units[u-1].dateline || r.units[u].para-r.units[u-1].para > 1 {
		return "", false
	}
	in := r.units[u-1].stretch
	m := r.unitSpeaker(u - 1)
	writer := r.byWriter(m)
	for k := in.first + 1; k < min(in.last-1, in.first+reach); k++ {
		if r.quotedAt(k) || !approaching[r.low(k)] || r.is(k-1, determiner) {
			continue
		}
		if !writer && !r.forComment(k+1, in.last) {
			return "", false // the company asked the court for time. It said …
		}
		to := k + 1
		switch r.low(k) {
		case "put", "puts", "wrote", "writes", "write", "sent":
			for to < in.last && to < k+8 && r.low(to) != "to" {
				to++
			}
			if r.low(to) != "to" {
				continue
			}
			to++
		}
		if name := r.bodyAt(to, in.last); name != "" {
			return name, true
		}
		return "", writer
	}
	return "", false
}

// forComment reports whether the words in [i, hi) ask for a body's word.
func (r *reader) forComment(i, hi int) bool {
	for ; i < hi && !r.quotedAt(i); i++ {
		switch r.low(i) {
		case "comment", "respond", "response", "reply", "reaction", "explain", "confirm":
			return true
		}
	}
	return false
}

// bodyAt returns the body that the noun phrase at token i names, "" where it names none.
func (r *reader) bodyAt(i, hi int) string {
	if i >= hi || r.quotedAt(i) {
		return ""
	}
	for j := i; j < hi && j < i+4 && (r.is(j, determiner) || r.is(j, capital)); j++ {
		if k := r.cast.at(j); k >= 0 {
			if r.cast.figures[k].org {
				return r.cast.figures[k].name
			}
			return ""
		}
	}
	if !r.is(i, determiner) {
		return ""
	}
	m := r.phraseAt(i, hi)
	if head := r.headOf(m); m.kind == byPhrase && r.bodyNoun(head) {
		return r.resolvePhrase(r.mention(m.first, head+1, byPhrase))
	}
	if m.last == i+2 && r.nameWord(i+1) && r.low(i) == "the" {
		return r.plain(i+1, m.last) // the Treasury
	}
	return ""
}

package quote

import "stet/extract/text"

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
	for k := in.first + 1; k < in.last-1; k++ {
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

// familyFirms takes a lone surname that the name reader gave to a body ("Falk" for Falk
// Mills) back where it can be a person's: behind Mr or Ms, or where two people bear it.
func (c *cast) familyFirms(r *reader) {
	for i, k := range c.byToken {
		if k < 0 || !c.figures[k].org || !r.is(i, capital) || i > 0 && c.byToken[i-1] == k || i+1 < len(r.tok) && c.byToken[i+1] == k {
			continue
		}
		people, last := 0, ""
		for _, o := range c.byKey[r.low(i)] {
			if f := &c.figures[o]; !f.org && !f.other && f.full != last {
				people, last = people+1, f.full
			}
		}
		at, _ := r.addressAt(i, i+1)
		if people == 0 || people == 1 && at < 0 && r.clueAfter(i+1) == unknownGender || r.d.Is(i+1, text.Clitic) && at < 0 {
			continue
		}
		c.byToken[i] = -1
		c.figures[k].mention--
	}
}

package foreign

import (
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/name/lists"
	"stet/extract/text"
)

// body reads a body or place that says by its own first word what it is:
// "Landgericht Kassel", "Université de Lille", "1. FC Norden".
func (r *reader) body(i int) int {
	if end := r.bodyName(i); end > i {
		return end
	}
	w := &r.words[i]
	if w.kind == text.Word && r.ends(w.low, r.selves, r.selfEnds) && !r.word(i+1, i).punct("-") {
		r.add(piece{first: i, last: i, kind: claim.Org, rule: "body", sure: byForm})
		return i + 1
	}
	if w.kind == text.Word && r.ends(w.low, nil, r.streetEnds) && !r.nouns[w.low] {
		r.add(piece{first: i, last: i, kind: claim.Place, rule: "street", sure: byForm})
		return i + 1
	}
	return i
}

// bodyName is body for the names of several words.
func (r *reader) bodyName(i int) int {
	head, first := i, i
	if r.lowHeads[r.words[i].low] && !r.words[i].capital {
		return r.lowBody(i)
	}
	if r.words[i].kind == text.Number {
		if !r.word(i+1, i).punct(".") || !r.clubs[r.word(i+2, i).low] {
			return i
		}
		head = i + 2
	} else if r.adjectiveAt(i) {
		if end := r.proper(i); end > i {
			return end
		}
		head = i + 1
	} else if r.peoples[r.words[i].low] {
		head = i + 1 // Kasseler Landgericht, Technische Universität
		if r.word(head, i).kind != text.Word || !r.word(head, i).capital {
			return i
		}
	}
	w := r.word(head, i)
	kind := claim.Org
	if end := r.described(head); end > head {
		r.add(piece{first: first, last: end, kind: claim.Org, rule: "head", sure: byForm})
		return end + 1
	}
	switch {
	case r.isHead(w.low) && w.capital, r.clubs[w.low] && w.capital:
	case r.ends(w.low, r.sites, nil) && w.capital && head == i:
		kind = claim.Place
	default:
		return i
	}
	last := r.bodyEnd(head)
	if last == head && head == first || last == head+1 && r.words[last].upper && r.bodyNoun(w.low) {
		return i
	}
	if h := r.word(last+1, i); r.upNouns && h.punct("-") && h.glued && r.word(last+2, i).glued && r.peoples[r.words[i].low] {
		return i // das Kasseler Energie-Unternehmen
	}
	if n := r.at[i-1]; n > 0 && r.pieces[n-1].kind == claim.Person && r.word(i-1, i) != &none {
		return i
	}
	r.add(piece{first: first, last: last, kind: kind, rule: "head", sure: byForm})
	return last + 1
}

// described returns the last word of a body whose head an adjective and a field in small
// letters follow: "Centre national d'études spatiales", "Institut français du pétrole".
// What stands before brackets with its initials is all of it, else the noun and its
// adjective.
func (r *reader) described(head int) int {
	if r.upNouns || !r.words[head].capital || !r.isHead(r.words[head].low) || !r.scopes[r.word(head+1, head).low] {
		return head
	}
	last, nouns := head+1, 0
	for k := head + 2; k < head+12; k++ {
		w := r.word(k, head)
		switch {
		case w.punct("("):
			if r.initialled(k+1, head) {
				return k - 1
			}
			return last
		case w.kind != text.Word || r.verbs[w.low]:
			return last
		case r.links[w.low]:
		case r.links[r.words[k-1].low]:
			if nouns++; nouns > 2 || w.capital {
				return last
			}
			last = k
		case last == k-1 && nouns > 0 && r.ends(w.low, nil, fields):
			last = k
		default:
			if !r.bracketAhead(k, head) {
				return last
			}
		}
	}
	return last
}

// fields end adjectives of what a body works on: "spatiales", "scientifique".
var fields = []string{"ale", "ales", "aux", "al", "ique", "iques", "elle", "elles", "aire", "aires", "ive", "ives", "el", "els"}

// bracketAhead reports whether initials in brackets follow within a few words of k.
func (r *reader) bracketAhead(k, head int) bool {
	for i := k; i < k+5; i++ {
		if w := r.word(i, head); w.punct("(") {
			return r.initialled(i+1, head)
		} else if w.kind != text.Word || r.verbs[w.low] {
			return false
		}
	}
	return false
}

// initialled reports whether word i alone stands before a closing bracket and is made of
// the first letters of the words from head on.
func (r *reader) initialled(i, head int) bool {
	w := r.word(i, head)
	if w.kind != text.Word || !w.capital || !r.word(i+1, head).punct(")") || utf8.RuneCountInString(w.text) > 8 {
		return false
	}
	rest := unaccented.Replace(w.low)
	for k := head; k < i && rest != ""; k++ {
		if v := &r.words[k]; v.kind == text.Word && strings.HasPrefix(unaccented.Replace(v.low), rest[:1]) {
			rest = rest[1:]
		}
	}
	return rest == ""
}

// unaccented leaves the accents of first letters away, as initials do.
var unaccented = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "à", "a", "â", "a", "î", "i", "ô", "o", "û", "u", "ç", "c")

// isHead reports whether a word, with or without an ending of its case, begins
// the name of a body.
func (r *reader) isHead(low string) bool {
	if r.ends(low, r.heads, r.headEnds) {
		return true
	}
	base, ok := strings.CutSuffix(low, "n")
	return ok && r.upNouns && r.ends(base, r.heads, r.headEnds)
}

// site reads a building or street whose noun has a small letter: "rue
// Victor-Hugo", "gymnase Jean-Moulin".
func (r *reader) site(i int) int {
	if !r.sites[r.words[i].low] || r.words[i].capital || !r.name(i+1, i) {
		return i
	}
	last := r.runEnd(i + 1)
	r.add(piece{first: i, last: last, kind: claim.Place, rule: "head", sure: byNoun})
	return last + 1
}

// linked reads a place that is joined by small words and hyphens:
// "Bormes-les-Mimosas".
func (r *reader) linked(i int) int {
	last, small := i, false
	for r.word(last+1, i).punct("-") && r.word(last+1, i).glued && r.word(last+2, i).glued && r.word(last+2, i).kind == text.Word {
		if w := r.word(last+2, i); !w.capital {
			if !r.placeLinks[w.low] {
				return i
			}
			small = true
		}
		last += 2
	}
	if !small || r.upNouns || !r.words[last].capital || !r.words[i].capital {
		return i
	}
	r.add(piece{first: i, last: last, kind: claim.Place, rule: "linked", sure: byPlace})
	return last + 1
}

// lowBody reads a body whose head has a small letter: "tribunal de commerce de
// Lille".
func (r *reader) lowBody(i int) int {
	last := i
	for k := i + 1; k < i+6; k++ {
		if r.name(k, i) {
			last = r.runEnd(k)
			break
		}
		if w := r.word(k, i); !w.inside() || !w.punct("'") && !w.punct("’") && !r.links[w.low] && !r.links[r.word(k-1, i).low] && k > i+1 {
			break
		}
	}
	if last == i || !r.links[r.word(i+1, i).low] && last > i+2 {
		return i
	}
	r.add(piece{first: i, last: last, kind: claim.Org, rule: "head", sure: byForm})
	return last + 1
}

// adjectiveAt reports whether word i is an adjective of names in any case.
func (r *reader) adjectiveAt(i int) bool {
	low := r.words[i].low
	if !r.words[i].capital {
		return false
	}
	if r.upNouns {
		low = stem(low)
	}
	return r.adjective[low]
}

// stem returns a German adjective without the ending of its case.
func stem(low string) string {
	for _, end := range [...]string{"er", "es", "en", "em", "e"} {
		if base, ok := strings.CutSuffix(low, end); ok && len(base) > 2 {
			return base
		}
	}
	return low
}

// proper reads an adjective with a capital inside a sentence and its noun,
// which in German are a name together: "der Deutsche Wetterdienst".
func (r *reader) proper(i int) int {
	if !r.upNouns || r.words[i].opens || !r.articles[r.word(i-1, i).low] {
		return i
	}
	k := i + 1
	for r.adjectiveAt2(k, i) {
		k++
	}
	w := r.word(k, i)
	if w.kind != text.Word || !w.capital || r.isRole(w.low) || r.givenName(w) || r.never[w.low] {
		return i
	}
	if r.isHead(w.low) {
		k = r.bodyEnd(k)
	}
	for r.word(k+1, i).punct("-") && r.word(k+1, i).glued && r.word(k+2, i).glued && r.word(k+2, i).capital {
		k += 2 // Deutsche Presse-Agentur
	}
	p := piece{first: i, last: k, kind: claim.Org, rule: "proper-adjective", sure: byNoun}
	if r.words[k].low == w.low && strings.HasSuffix(w.low, "s") && r.articles[r.words[i-1].low] && strings.HasSuffix(r.words[i-1].low, "es") {
		p.cut = 1
	}
	r.add(p)
	return k + 1
}

func (r *reader) adjectiveAt2(k, i int) bool {
	return r.word(k, i) != &none && r.adjectiveAt(k) && r.word(k+1, i).capital
}

// bodyEnd returns the last word of the body's name whose head is word i.
func (r *reader) bodyEnd(i int) int {
	last := i
	for k := i + 1; k < i+10; k++ {
		w := r.word(k, i)
		switch {
		case r.name(k, i) && !r.isRole(w.low) && !(r.upNouns && r.common(w) && last == i && !r.links[r.words[k-1].low]):
			last = k
		case w.punct("-") && w.glued && r.word(k+1, i).glued && last == k-1:
		case r.links[w.low] && (r.name(k+1, i) || r.links[r.word(k+1, i).low] && r.name(k+2, i)):
		default:
			return last
		}
		if last == k && r.upNouns && !r.links[r.word(k+1, i).low] && !r.word(k+1, i).punct("-") {
			if r.givenName(r.word(k+1, i)) || !r.clubs[r.words[i].low] {
				return last // a second noun is another phrase's
			}
		}
	}
	return last
}

// announced reads the name behind the word that says what it is: "der
// Autobauer Tarn", "le groupe Tarn", "im Landkreis Fulda".
func (r *reader) announced(i int) int {
	w := &r.words[i]
	if r.upNouns && !w.capital && !r.in[w.low] {
		return i
	}
	kind, rule, sure := claim.NameType(""), "apposition", byNoun
	switch {
	case r.bodyNoun(w.low) || r.with[w.low]:
		kind = claim.Org
	case r.ends(w.low, r.placeNouns, r.placeEnds):
		kind = claim.Place
	case r.toward[w.low]:
		kind, rule, sure = claim.Place, "in", byPlace
	}
	k := i + 1
	if !r.upNouns && w.low == "start" && r.word(k, i).punct("-") && r.word(k+1, i).low == "up" {
		kind, k = claim.Org, i+3
	}
	for kind == claim.Place && r.particles[r.word(k, i).low] && !r.word(k, i).capital && !r.upNouns {
		k++ // la ville de Lille, le département du Nord
	}
	if !r.upNouns && kind != "" && !r.word(k, i).capital && (r.peoples[r.word(k, i).low] || kind == claim.Org && r.ends(r.word(k, i).low, nil, r.townly) && r.name(k+1, i)) {
		k++ // le groupe portugais Tarn
	}
	if mark := r.word(k, i); mark.text == "„" || mark.text == "«" {
		k++
	}
	if kind == "" || !r.name(k, i) || r.common(r.word(k, i)) || r.address[r.word(k, i).low] || r.at[k] > 0 || (r.upNouns || kind != claim.Org || k == i+1) && r.givenName(r.word(k, i)) && r.person(k) > k {
		return i
	}
	if end := max(r.linked(k), r.listed(k)); end > k {
		return end
	}
	last := r.runEnd(k)
	if r.word(k+1, k).punct(".") && r.word(k+1, k).glued && utf8.RuneCountInString(r.words[k].text) == 1 {
		last = max(last, r.personEnd(k)) // Verlag C. H. Tarn
	}
	if kind == claim.Org && r.form(k) > k {
		return r.endOf(k)
	}
	if r.peoples[r.words[k].low] && last == k {
		return i
	}
	r.add(piece{first: k, last: last, kind: kind, rule: rule, sure: sure})
	return last + 1
}

// runEnd returns the last word of the capitals that begin at k; in a language
// with capital nouns no ordinary noun is among them.
func (r *reader) runEnd(k int) int {
	last := k
	for i := k + 1; i < k+6; i++ {
		w := r.word(i, k)
		switch {
		case w.glued && (w.punct("-") || w.punct("&")) && r.word(i+1, k).glued && r.word(i+1, k).capital:
		case w.punct("&") && r.name(i+1, k):
		case r.name(i, k) && !r.common(w) && !(r.upNouns && r.givenName(w)):
			last = i
		case (r.placeLinks[w.low] || !r.upNouns && r.particles[w.low]) && r.name(i+1, k) && !r.common(r.word(i+1, k)):
		case w.glued && w.punct("-") && r.placeLinks[r.word(i+1, k).low]:
		default:
			return last
		}
	}
	return last
}

// letters reads a word in capitals: the initials of a body, where an article
// or the name in full stands before it.
func (r *reader) letters(i int) int {
	w := &r.words[i]
	n := utf8.RuneCountInString(w.text)
	if i > 1 && r.word(i-1, i).punct("(") && r.at[i-2] > 0 {
		if p := &r.pieces[r.at[i-2]-1]; p.kind == claim.Org && p.last > p.first && r.initialled(i, p.first) {
			r.add(piece{first: i, last: i, kind: claim.Org, rule: "initials", sure: byLetter})
			return i + 1 // "(Cnes)"
		}
	}
	if strings.ContainsAny(w.text, "0123456789") || !w.upper && !mixed(w.text) || n < 2 || n > 7 || r.noBody[w.low] || roman(w.text) || r.shouting(w.sent) {
		return i
	}
	l := r.word(i-1, i)
	bracket := l.punct("(") && r.word(i+1, i).punct(")") && i > 1 && r.at[i-2] > 0
	if !bracket && !r.articles[l.low] && !r.gaz.Look(w.low).Has(lists.AnyOrg) {
		return i
	}
	if h := r.word(i+1, i); h.punct("-") && h.glued {
		return i // what it is a part of decides
	}
	r.add(piece{first: i, last: i, kind: claim.Org, rule: "initials", sure: byLetter})
	return i + 1
}

// mixed reports whether a short word has capitals inside: "GdP", "BaFin".
func mixed(s string) bool {
	ups := 0
	for _, c := range s {
		if c >= 'A' && c <= 'Z' {
			ups++
		}
	}
	return ups >= 2 && len(s) <= 6
}

// roman reports whether a word in capitals is a Roman number.
func roman(s string) bool {
	for _, c := range s {
		if c != 'I' && c != 'V' && c != 'X' && c != 'L' {
			return false
		}
	}
	return true
}

// shouting reports whether a sentence stands in capitals throughout.
func (r *reader) shouting(s int32) bool {
	if r.loudOf != s+1 {
		r.loudOf, r.loud = s+1, r.capitals(s)
	}
	return r.loud
}

func (r *reader) capitals(s int32) bool {
	words, ups := 0, 0
	sent := &r.doc.Sentences[s]
	for t := sent.First; t < sent.Last; t++ {
		if r.doc.Is(t, text.Word) {
			words++
			if w := r.doc.Word(t); text.Lower(w) != w && strings.ToUpper(w) == w {
				ups++
			}
		}
	}
	return words > 2 && ups*10 >= words*7
}

// plain reads capitals in a language where only names have them: two words or
// more inside a sentence are a person's with the article left out, a body's
// with it.
func (r *reader) plain(i int) int {
	if r.upNouns || r.words[i].opens || r.shouting(r.words[i].sent) || !r.name(i, i) || r.common(&r.words[i]) || r.noBody[r.words[i].low] {
		return i
	}
	last := r.runEnd(i)
	l := r.word(i-1, i)
	if l.punct("«") || l.punct("“") || l.punct(`"`) || l.punct(":") || last == i || l.kind == text.Number {
		return i
	}
	p := piece{first: i, last: last, kind: claim.Person, rule: "capitals", sure: byLetter}
	if r.articles[l.low] || r.firmEnds[r.words[last].low] && !r.givenName(&r.words[i]) {
		p.kind = claim.Org
	}
	if p.kind == claim.Person {
		return r.keepPerson(p)
	}
	r.add(p)
	return last + 1
}

package quote

// kin returns whom the subject m of a sentence is where it is a phrase for
// somebody of gender g ("His mother"): a new subject stands before every older
// name. It returns "" for any other subject.
func (r *reader) kin(m mention, g gender) string {
	if w := r.low(m.first); m.last == m.first+1 && (w == "another" || w == "one") && m.first == r.units[r.tok[m.first].unit].first {
		return w // "Another said she had laughed. “I cried,” she said."
	}
	if m.kind != byPhrase || m.first >= m.last || r.is(m.first, capital) && r.cast.at(m.first) >= 0 {
		return ""
	}
	for i := m.first; i < m.last && !r.is(i, preposition); i++ {
		if r.is(i, roleNoun) && genderWords[r.low(i)] == g && !r.possessive(i+1) && !r.is(i+1, roleNoun) && !r.nameWord(i+1) {
			return r.resolve(r.mention(m.first, i+1, byPhrase)) // a verb that is not known may end m
		}
	}
	return ""
}

// askedOf returns the person of gender g, or of one that is not known, whom a
// sentence asks or tells something, where its subject is somebody else; -1 if
// none is: "Vance asked Varga if he was ready. “No,” he said."
func (r *reader) askedOf(in stretch, g gender) int32 {
	for k := in.first; k < in.last-1; k++ {
		if r.frame(k)&(askFrame|tellFrame) == 0 || r.frame(k)&finiteForm == 0 || r.quotedAt(k) || !r.cast.person(k+1) || r.quotedAt(k+1) {
			continue
		}
		to := r.cast.at(k + 1)
		if f := r.cast.figures[to].gender; f == g || f == unknownGender || f == either {
			return to
		}
		return -1
	}
	return -1
}

// byTheWay reports whether the name at token t of the sentence in stands in a
// relative clause between commas or is who did what a passive tells: "Marsh, who
// was appointed by Vance in 2014, asked …".
func (r *reader) byTheWay(t int, in stretch) bool {
	b := t - 1
	for b >= in.first && t-b < 5 && r.is(b, title|roleNoun|determiner) && !r.is(b, preposition) {
		b--
	}
	if r.low(b) == "by" && (r.pastWord(b-1) || irregular[r.low(b-1)]) {
		return true
	}
	for j := t - 1; j > in.first && t-j < 25; j-- {
		switch r.low(j) {
		case ",", "—", "–", ";":
			return false
		case "who", "whose", "whom", "which":
			return r.breakAt(j - 1)
		}
	}
	return false
}

// hinted gives a gender to the people whose name tells none but who speak of
// "her client" or "his party".
func (c *cast) hinted(r *reader) {
	for i, k := range c.byToken {
		if k < 0 || c.byToken[min(i+1, len(c.byToken)-1)] == k && i+1 < len(c.byToken) || c.figures[k].org || c.figures[k].other {
			continue
		}
		f := &c.figures[k]
		if f.gender != unknownGender && f.gender != either {
			continue
		}
		for j := i + 1; j < r.unitEnd(i)-2 && j < i+10 && c.byToken[j] < 0 && !r.quotedAt(j); j++ {
			if r.frame(j)&speech == 0 || !r.isCue(j, speech) {
				continue
			}
			if r.low(j+1) == "that" {
				j++
			}
			if g := possessors[r.low(j+1)]; g != unknownGender && r.is(j+2, roleNoun|orgNoun|crowdNoun) {
				f.gender = g
			}
			break
		}
	}
}

// possessors are the possessive pronouns that tell a gender.
var possessors = map[string]gender{"his": male, "her": female}

// bodyOpening returns the body with which unit u opens before token i ("Korvex
// has raised a million in a round led by Varga, its chief executive said"), ""
// where it opens with somebody or something else.
func (r *reader) bodyOpening(u, i int) string {
	in := r.units[u].stretch
	m := r.firstPhrase(in.first, i)
	if !m.ok() || m.kind == byPronoun || m.last > i {
		return ""
	}
	if m.kind == byPhrase {
		if k := r.cast.at(m.last + 1); k >= 0 && r.cast.figures[k].org && r.low(m.last) == "," {
			return r.cast.figures[k].name // the union, Dockers United, …
		}
		if head := r.headOf(m); r.bodyNoun(head) && !r.nameWord(head) {
			return r.resolvePhrase(m)
		}
		return ""
	}
	if k := r.figureIn(m); k >= 0 {
		if f := &r.cast.figures[k]; f.org || !f.known && f.given() == unknownGender {
			return f.name
		}
		return ""
	}
	if r.cast.at(m.first) >= 0 || m.last >= i || !r.is(m.last, auxiliary|finiteWord) && !r.pastWord(m.last) {
		return ""
	}
	return describe(r.plain(m.first, m.last))
}

// unnamed returns the description of the subject m of unit u where it is one
// person whom the article does not name and whose words the sentence reports ("A
// person close to the regulator said …"): "she" is that person, not an older name.
// Who only asks, or tells her, is somebody else.
func (r *reader) unnamed(m mention, u int, g gender) string {
	if m.kind != byPhrase || m.first >= m.last {
		return ""
	}
	head := m.first + 1
	for head < m.last-1 && !r.is(head, roleNoun|preposition) {
		head++
	}
	if w := r.low(m.first); w != "a" && w != "an" && w != "another" && w != "one" || !r.sentenceHead(m) && !r.behindQuote(m) || !r.is(head, roleNoun) && !r.personWho(m) || r.nameWord(head) {
		return ""
	}
	if h := genderWords[r.low(head)]; h != unknownGender && h != g {
		return ""
	}
	for i := m.last; i < r.units[u].last && i < m.last+reach; i++ {
		if r.quotedAt(i) {
			continue
		}
		asks := r.frame(i)&(askFrame|finiteForm) == askFrame|finiteForm && r.isCue(i, askFrame)
		if asks || r.low(i) == "him" || r.low(i) == "her" && !r.is(i+1, wordLike) || r.low(i) == "her" && r.is(i+1, preposition|subordinator|determiner|adverb) {
			return ""
		}
	}
	for i := m.first; i < m.last; i++ {
		if r.cast.person(i) {
			return ""
		}
	}
	return r.resolvePhrase(m)
}

// sentenceHead reports whether m opens its sentence.
func (r *reader) sentenceHead(m mention) bool {
	return m.ok() && m.first-r.units[r.tok[m.first].unit].first < 2
}

package quote

import "stet/extract/text"

// Words by which an article goes on to call somebody whom it has named.

// namedBehind returns the person whose name explains the definite phrase m, between
// commas: the coroner, Judge Peter Lamb, warned; -1 where none does.
func (r *reader) namedBehind(m mention) int32 {
	if w := r.low(m.first); w != "the" && !owners[w] || r.low(m.last) != "," || r.is(r.headOf(m), paperNoun) && !r.is(r.headOf(m), roleNoun) {
		return -1
	}
	i := m.last + 1
	for n := 0; n < 3 && r.cast.at(i) < 0 && (r.is(i, title|roleNoun) && r.is(i, capital) || r.low(i) == "."); n++ {
		i++
	}
	k := r.cast.at(i)
	if k < 0 || !r.cast.person(i) || r.quotedAt(i) {
		return -1
	}
	for r.cast.at(i) == k || r.low(i) == "." {
		i++
	}
	if r.low(i) != "," || r.low(i+1) == "and" {
		return -1
	}
	return k
}

// nationals are the nouns for people by their country, by which sports pages call
// whom they have just named.
var nationals = wordSet(`spaniard german frenchman frenchwoman italian brazilian argentine argentinian american briton englishman englishwoman scot scotsman scotswoman
	welshman irishman irishwoman dutchman dutchwoman belgian swede dane norwegian finn pole czech slovak hungarian croat serb slovene turk greek russian
	ukrainian canadian mexican colombian chilean uruguayan peruvian nigerian ghanaian kenyan ethiopian egyptian moroccan algerian tunisian senegalese ivorian
	cameroonian austrian swiss portuguese australian jamaican icelander romanian bulgarian estonian latvian lithuanian`)

// calledBy reports whether m calls somebody by his country or his age: the
// Spaniard, the 34-year-old.
func (r *reader) calledBy(m mention) bool {
	if r.low(m.first) != "the" {
		return false
	}
	last := m.last - 1
	if last == m.first+1 && nationals[r.low(last)] {
		return r.is(last, capital)
	}
	return r.low(last) == "old" && r.low(last-2) == "year" && r.d.Is(last-4, text.Number) || r.low(last) == "year-old"
}

// soFarOnly returns whom m stands for where the article has named one person only
// so far, and given him no office: a role that it has not used ("the Rovers
// manager"), a country or an age. The last two take up the speaker of the sentence
// before as well.
func (r *reader) soFarOnly(m mention, head int) string {
	called := r.calledBy(m)
	if called {
		if name := r.speakerBefore(m); name != "" {
			return name
		}
	}
	if r.low(m.first) != "the" || !called && (!r.is(head, roleNoun) || head != m.last-1 || passing[r.low(head)] || r.formerAt(head) || !r.firstUse(head)) {
		return ""
	}
	if !called && !makers[r.low(head)] && !(head > m.first+1 && r.is(head-1, capital)) {
		return "" // "the editor", "the candidate" may be somebody else
	}
	name := r.onlyPerson(max(0, m.first-reach), m)
	if name == "" {
		return ""
	}
	if k, ok := r.cast.byName[foldName(name)]; !ok || !r.cast.figures[k].known || !called && r.cast.figures[k].role != "" || r.figureIn(m) >= 0 && !r.cast.figures[r.figureIn(m)].org {
		return ""
	}
	return name
}

// speakerBefore returns the person who is the subject of the sentence before that
// of m, in its paragraph.
func (r *reader) speakerBefore(m mention) string {
	u := int(r.tok[m.first].unit)
	if u == 0 || r.units[u-1].para != r.units[u].para || r.units[u-1].dateline {
		return ""
	}
	before := r.unitSpeaker(u - 1)
	if i := before.last + 1; before.kind == byPhrase && r.low(before.last) == "," && r.cast.person(i) {
		before = r.mention(i, r.nameEnd(i, r.units[u-1].last), byName) // His manager, Ana Silva, was …
	}
	switch before.kind {
	case byName:
		if k := r.figureIn(before); k >= 0 && !r.cast.figures[k].org && r.fits(m, k) {
			return r.cast.figures[k].name
		}
	case byPronoun:
		if g := pronounGender(r.low(before.first)); g != unknownGender {
			return r.personBefore(before.first, g)
		}
	}
	return ""
}

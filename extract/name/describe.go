package name

import "stet/extract/text"

// headNoun reads the noun phrase at i up to a comma, verb or preposition and
// returns what its last known noun says a name is, nothing when none is known.
func (r *reader) headNoun(i int, p piece) kind {
	k, of, foreigner := nothing, p.first, false
	for j := i; j < i+10; j++ {
		w := r.at(j, of)
		if w.kind == text.Clitic || w.punct("-") {
			continue
		}
		if w.kind != text.Word && w.kind != text.Number {
			break
		}
		if w.shape != 0 {
			foreigner = foreigner || w.flags.Has(fPeople) || r.at(j+1, of).punct("-") // an Australian, a Leeds-based
			if (honorifics[w.low] || roleNouns[w.low]) && !w.is(upper) || w.low == "ceo" {
				k = person
			}
			continue
		}
		if stops[w.low] {
			break
		}
		switch {
		case roleNouns[w.low] && eitherNouns[w.low]:
			if k = person; !r.personLike(p) && (p.first == p.last || foreigner) && r.at(j+1, of).low != "at" {
				k = org
			}
		case roleNouns[w.low] && !(orgNouns[w.low] && k == org):
			k = person
		case orgNouns[w.low]:
			k = org
		case placeNouns[w.low]:
			k = place
		case workNouns[w.low]:
			k = work
		case productNouns[w.low]:
			k = product
		}
	}
	return k
}

// personLike reports whether a candidate begins with a given name and does not
// end in an ordinary word.
func (r *reader) personLike(p piece) bool {
	last := r.words[p.last].flags
	return r.words[p.first].flags.Has(anyGiven) && (p.first == p.last || !last.Has(fSeenLower) || last.Has(fSurname) && !last.Has(fCommon)) && !trades[r.words[p.last].low]
}

// eitherNouns are said of persons and firms alike; of a name of one word, or
// with a people before them ("an Australian partner"), they are said of a firm
// where the name is not made like a person's.
var eitherNouns = set(`developer producer owner leader partner investor designer trader broker specialist star consultant winner supplier organizer
	operator publisher manufacturer champion victim rival`)

// stops end a noun phrase.
var stops = set(`of for in at with that which who whose to from by on as into is was were are has have had said says will would after when where`)

package audit

import (
	"math/big"

	"stet/extract/claim"
)

// resumed finds parts in a sentence that goes on with the count of the one
// before: "It carried 9 million passengers. Of the passengers, 5 million flew
// abroad, 3 million flew home and 1 million changed planes". Row holds the
// amounts of both sentences.
func (p *page) resumed(row []*figure) (addition, bool) {
	at := row[len(row)-1].sentence
	first := p.Sentences[at].First
	if !p.resumes(first) {
		return addition{}, false
	}
	noun := singular(p.Lower(first + 2))
	var total *figure
	var parts []*figure
	for _, f := range row {
		switch {
		case f.sentence == at:
			if f.kind() != claim.Count || !addable(f) || !p.acts(f) {
				return addition{}, false
			}
			parts = append(parts, f)
		case f.kind() != claim.Count || !own(f) || singular(p.nounOf(f)) != noun:
		case total != nil:
			return addition{}, false // which of them?
		default:
			total = f
		}
	}
	if total == nil || !addable(total) || total.low.Sign() == 0 || len(parts) < 3 || len(parts) > maxParts || !p.complete(parts) || p.overlaps(total, parts) {
		return addition{}, false
	}
	a := addition{total, parts, unsure}
	sum := new(big.Rat)
	for _, f := range parts {
		sum.Add(sum, f.low)
	}
	if sum.Cmp(share(total.low, 9, 10)) >= 0 && sum.Cmp(share(total.low, 11, 10)) <= 0 {
		a.sure = sureNear // so near that all of them are meant
	}
	return a, true
}

// resumes reports whether the sentence that begins at token i takes up what the
// one before counted: "Of the passengers,".
func (p *page) resumes(i int) bool {
	return p.is(i, "of") && p.is(i+1, "the", "those", "these") && p.is(i+3, ",") && len(p.Lower(i+2)) > 3
}

// acts reports whether f is told of those who do one thing and so may not do
// another: no noun of its own, a verb behind it or the place where they are.
// What people are or have may be said of them twice.
func (p *page) acts(f *figure) bool {
	w := p.after(f, 0)
	switch w {
	case "were", "was", "are":
		w = p.after(f, 1)
		return placeWords[w]
	case "had", "have", "said", "say", "also", "of", "":
		return false
	}
	if own(f) && !(len(w) > 4 && w[len(w)-2:] == "ed") { // "1.9 million changed planes"
		return false
	}
	return true
}

var placeWords = words("in on at by from near along aboard to")

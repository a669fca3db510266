package audit

import (
	"math/big"
	"slices"

	"stet/extract/claim"
)

// overlaps reports whether the parts of a list may count the same things twice:
// "600 in London, 300 in Leeds and 200 part-timers" parts one staff in two ways,
// and of "30 men, 20 women and 12 juveniles" the first two make up the 50.
func (p *page) overlaps(total *figure, parts []*figure) bool {
	last := parts[len(parts)-1]
	end := min(p.Sentences[last.sentence].Last, last.last+far)
	if p.anyOf(parts[0].first, end, twiceCounted) {
		return true
	}
	bare := true
	for _, f := range parts {
		form := p.form(f)
		bare = bare && form == bareItem
		if form == takenOut {
			return true
		}
	}
	if form, other := p.form(last), p.form(parts[len(parts)-2]); form != other && form != restItem && other != restItem {
		return true
	}
	return !bare && p.fullBefore(total, parts)
}

// fullBefore reports whether the parts before the last one come to the total.
func (p *page) fullBefore(total *figure, parts []*figure) bool {
	sum := new(big.Rat)
	for _, f := range parts[:len(parts)-1] {
		sum.Add(sum, f.low)
	}
	return len(parts) > 2 && sum.Cmp(total.low) == 0
}

// twiceCounted are words of a list whose items share members.
var twiceCounted = words("both overlap overlaps overlapping twice also")

// itemForm is how an item of a list goes on behind its figure.
type itemForm int

const (
	bareItem   itemForm = iota // nothing: "£3m,"
	nounItem                   // what is counted, or a word for it: "30 men", "250 full-time"
	placedItem                 // where, whose or what for: "600 in London", "300 abroad"
	verbItem                   // what they do: "500 take French"
	takenOut                   // some of those before: "12 of them electric"
	restItem                   // what is left: "12 others"
)

// form returns the form of the item of figure f.
func (p *page) form(f *figure) itemForm {
	w := p.after(f, 0)
	switch {
	case w == "of" && (p.after(f, 1) == "them" || p.after(f, 1) == "it" || p.after(f, 1) == "these" || p.after(f, 1) == "those" || p.after(f, 1) == "whom" || p.after(f, 1) == "which"):
		return takenOut
	case leftOver[w] || leftOver[p.before(f)]:
		return restItem
	case placing[w]:
		return placedItem
	case verbs[w]:
		return verbItem
	case w == "" || w == "," || w == "." || w == ")" || w == "(" || w == ";" || w == "and":
		return bareItem
	}
	return nounItem
}

// leftOver are words of the rest of a list.
var leftOver = words("other others remaining more further elsewhere unknown unidentified undecided independent independents")

// placing are words behind a figure that say where or whose it is.
var placing = words("in on at by from near along for to with under over between across inside outside against among abroad overseas here there online")

// unlikeThings reports whether parts count something else than the total, as in
// "500 people, 200 cows and 300 sheep".
func unlikeThings(total *figure, parts []*figure) bool {
	return total.kind() == claim.Count && own(total) && slices.ContainsFunc(parts, func(f *figure) bool {
		return own(f) && !sameThing(total, f) && !sexOrAge[head(f.Number.Of)]
	})
}

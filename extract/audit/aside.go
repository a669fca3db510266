package audit

import (
	"slices"
)

// aside finds a total with its parts told beside it: "twelve jurors, seven women
// and five men,", "25 homes, 14 on the hill and 11 by the river", "90 seats, of
// which the Reds hold 50 and the Blues 40".
func (p *page) aside(row []*figure) (addition, bool) {
	for i, total := range row {
		if i+2 >= len(row) || !addable(total) || !own(total) || total.low.Sign() == 0 {
			continue
		}
		gap := p.between(total, row[i+1])
		of := len(gap) > 1 && gap[0] == "," && gap[1] == "of"
		opens := len(gap) > 0 && (gap[0] == "," || gap[0] == "—" || gap[0] == "–" || gap[0] == "(") && (of || len(gap) == 1)
		if !opens && !behindVerb(gap) {
			continue
		}
		parts := row[i+1:]
		if !opens || gap[0] == "(" {
			if parts = list(parts[:min(len(parts), maxParts)], total); len(parts) < 2 || !p.peopleList(total, parts, opens) {
				continue
			}
		} else {
			parts = list(parts, total)
		}
		if len(parts) < 2 || !p.complete(parts) || unlikeThings(total, parts) {
			return addition{}, false
		}
		sure := unsure
		switch {
		case !slices.ContainsFunc(parts, func(f *figure) bool { return !sexOrAge[head(f.Number.Of)] }) && p.ofPeople(total):
			sure = sureNear
		case !slices.ContainsFunc(parts, func(f *figure) bool { return !p.placed(f) }):
			sure = sureOver
		case of && slices.ContainsFunc(gap, func(w string) bool { return holds[w] }):
			sure = sureOver
		}
		return addition{total, parts, sure}, true
	}
	return addition{}, false
}

// sexOrAge are nouns that part people without one in two parts.
var sexOrAge = words("man men woman women boy girl male female child children adult pensioner teenager")

// holds are verbs of what only one has.
var holds = words("hold holds held won took got went belong belongs")

// placed reports whether f, without a noun of its own, is told of one place or
// source, which shuts out the others: "14 on the hill", "3,000 of them in
// Norway".
func (p *page) placed(f *figure) bool {
	n := 0
	if p.after(f, 0) == "of" && (p.after(f, 1) == "them" || p.after(f, 1) == "which") {
		n = 2
	} else if own(f) {
		return false
	}
	switch p.after(f, n) {
	case "in", "on", "at", "by", "from", "near", "along":
		return true
	}
	return false
}

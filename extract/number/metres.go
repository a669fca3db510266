package number

import "stet/extract/text"

// Words beside a glued "m" that make metres of it; else it is millions.
var (
	lengths = set(`long wide thick high tall deep from away apart above below underwater sprint race final freestyle butterfly backstroke
		breaststroke hurdles pool dash relay run swim wall fence wave waves drop radius dive platform springboard yacht boat ship
		tower tunnel stretch gap hole trench cliff crane mast peak mountain summit statue rule distance distancing exclusion spacing
		social perimeter plunge canvas banner ladder ridge tree trees telescope`)
	extents = set(`wave waves swell tsunami altitude elevation tall deep height depth distance length width feet km metres meters kilometres wide
		swimmer sprinter swam jumped jump ran sprinted`)
)

// metres reports whether the "m" glued to the figure a, before token j, is
// metres: it measures ("10m-deep", "60m high", "1.2m x 80cm"), or the sentence
// speaks of lengths. A figure in groups has its millions elsewhere ("4,810m").
func (r *reader) metres(a *amount, j int, hyphenated bool) bool {
	switch {
	case r.in(j, lengths):
		return true
	case hyphenated, r.plural(j):
		return false
	case r.is(j, "x", "×", "by") && r.kind(j+1, text.Number) && (r.has(j+2, cMeasure) || r.raw(j+2) == "m"), a.grouped:
		return true
	}
	for k := max(r.first, j-12); k < min(r.last, j+6); k++ {
		if r.in(k, extents) {
			return true
		}
	}
	return false
}

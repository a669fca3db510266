package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// relativeSeason reads "last spring", "this summer".
func (r *reader) relativeSeason(i, j int, word string) dated {
	d := dated{from: i, to: j + 1, rule: "relative season", period: period{grain: grainSeason}}
	if !r.dated {
		return d
	}
	s, y := int(r.at(j).value), r.ref.Year()
	d.certain = claim.Inferred
	t := past
	switch word {
	case "next", "coming", "upcoming":
		t = future
	case "this":
		d.period = seasonPeriod(y, s)
		return d
	}
	c := []period{seasonPeriod(y-1, s), seasonPeriod(y, s), seasonPeriod(y+1, s)}
	d.period = choose(r.ref, t, c...)
	if t == past && d.end.After(r.ref) {
		d.period = seasonPeriod(d.end.Year()-1, s)
	}
	return d
}

// season reads "spring 2019", "summer of 1969", "over the summer".
func (r *reader) season(i int) (dated, bool) {
	if y, end := r.yearAfter(i + 1); y > 0 && !(r.is(i, "fall") && r.is(end-1, "year") && !r.is(i-1, "in", "the", "by", "since", "until")) {
		return dated{from: i, to: end, period: seasonPeriod(y, int(r.at(i).value)), certain: r.yearSaid(end), rule: "season"}, true
	}
	next := i + 1
	if !r.is(i-1, "the") || !r.is(i-2, "in", "over", "during", "since", "by", "until", "through") || r.is(next, "of") || r.hyphen(next) || r.kind(next, text.Clitic) ||
		r.kind(next, text.Word) && !r.endsPhrase(next) {
		return dated{}, false
	}
	d := dated{from: i, to: next, period: period{grain: grainSeason}, rule: "season without year"}
	if r.dated {
		y, s := r.ref.Year(), int(r.at(i).value)
		t, sure := r.sureOf(i-1, next)
		if !sure && r.is(i-2, "in", "by", "until") {
			t = future // of the past one the news says "last fall"
		}
		d.period = choose(r.ref, t, seasonPeriod(y-1, s), seasonPeriod(y, s), seasonPeriod(y+1, s))
		d.certain = claim.Inferred
	}
	return d, true
}

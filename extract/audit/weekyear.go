package audit

import (
	"strconv"
	"time"

	"stet/extract/claim"
)

// yearsBack returns the year that a time counted back right beside the date f
// gives it: "two years ago, on Saturday 7 October", "last year, on Monday".
func (p *page) yearsBack(f *figure) (int, bool) {
	i := p.at(f.Span.Start)
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(p.figures) {
			continue
		}
		g := &p.figures[k]
		m, ok := g.moment()
		told := m.written && k < i && p.is(g.first-1, "in") // "In 1984, on Monday 3 March"
		if !ok || m.grain != "year" || g.sentence != f.sentence || !told && (m.written || !p.is(g.last-1, "ago", "earlier") && !p.is(g.first, "last")) {
			continue
		}
		a, b := g, f
		if k > i {
			a, b = f, g
		}
		y, one := m.year()
		if one && b.first-a.last <= 3 && p.only(a.last, b.first, ",", "on", "the", "(", "—", "–", "of") {
			return y, true
		}
	}
	return 0, false
}

// only reports whether each of tokens [from,to) is one of words.
func (p *page) only(from, to int, words ...string) bool {
	for i := from; i < to; i++ {
		if !p.is(i, words...) {
			return false
		}
	}
	return true
}

// yearBeside returns the year of the written day that stands shortly before the
// date f in its paragraph and brings the two close: "on Thursday, March 12,
// 2020. The next day, Friday March 13".
func (p *page) yearBeside(f *figure, t time.Time) (int, bool) {
	for i := p.at(f.Span.Start) - 1; i >= 0 && i > p.at(f.Span.Start)-5; i-- {
		g := &p.figures[i]
		m, ok := g.moment()
		switch {
		case f.sentence-g.sentence > 1 || p.Sentences[g.sentence].Block != p.Sentences[f.sentence].Block:
			return 0, false
		case ok && m.written && m.grain == "year" && g.sentence == f.sentence && p.beginning(g) < 0:
			return m.from.Year(), true // "The 2008 crash began on Monday 15 September"
		case !ok || !m.written || m.grain != "day":
			continue
		}
		return m.from.Year(), apart(inYear(t, m.from.Year()), m.from) <= 60
	}
	return 0, false
}

// judgeBack compares a date with the year that "two years ago" gives it. The
// count may be off by one; then nothing is said.
func (p *page) judgeBack(n dayNamed, t time.Time, y int) (claim.Warning, bool) {
	for _, near := range [...]int{y - 1, y + 1} {
		if inYear(t, y).Weekday() != n.name && inYear(t, near).Weekday() == n.name {
			return claim.Warning{}, false
		}
	}
	return p.compareDay(n, inYear(t, y), ""), true
}

// manyYears is how many figures before and behind a date are looked through for
// the year meant.
const manyYears = 60

// tellsOf reports whether the article speaks of a year in which the date of n
// was the weekday that the text says, so that it may be the year meant: in the
// same paragraph or one of the two before, or more than once. When something was
// founded or somebody lived is no time of what is told.
func (p *page) tellsOf(n dayNamed, t time.Time) bool {
	block, told, at := p.Sentences[n.date.sentence].Block, 0, p.at(n.date.Span.Start)
	for i := max(0, at-manyYears); i < min(len(p.figures), at+manyYears); i++ {
		f := &p.figures[i]
		m, ok := f.moment()
		if !ok || !m.written || inYear(t, m.from.Year()).Weekday() != n.name || p.beginning(f) >= 0 || p.is(f.first-1, "(") && p.is(f.last, ")") {
			continue
		}
		b := p.Sentences[f.sentence].Block
		if told++; told > 1 || b <= block && block-b <= 2 {
			return true
		}
	}
	return false
}

// dayOfEvent returns the weekday of what happened on the date f: the "Monday" of
// "Monday's vote on 12 November". It is -1 for none.
func (p *page) dayOfEvent(f *figure, first int) int {
	if !p.is(f.first-1, "on") || !p.closes(f) && !p.is(f.last, "was", "is", "will", "had", "has", "ended", "went", "passed", "failed") {
		return -1
	}
	for i := f.first - 2; i > first && i > f.first-5; i-- {
		if p.is(i, "'s", "’s") {
			if _, ok := p.weekday(i - 1); ok && i < f.first-2 {
				return i - 1
			}
			return -1
		}
		if p.Capital(i) || clauseWords[p.Lower(i)] {
			return -1
		}
	}
	return -1
}

// firstOf returns the first day of a range of which f is the last one, where
// the month stands only behind that: the "Monday 3" of "Monday 3 to Friday 7
// November 2025".
func (p *page) firstOf(f *figure) (dayNamed, bool) {
	s := p.Sentences[f.sentence]
	i := f.first - 1 // "to"
	name, ok := p.weekday(i - 2)
	m, fixed := f.moment()
	if !ok || !fixed || m.grain != "day" || i-2 < s.First || !p.is(i, "to", "until", "till", "and", "-", "–") {
		return dayNamed{}, false
	}
	day, err := strconv.Atoi(p.Word(i - 1))
	if err != nil || day < 1 || day >= m.from.Day() {
		return dayNamed{}, false
	}
	g, number, date := *f, *f.Number, *f.Number.Date
	from := time.Date(m.from.Year(), m.from.Month(), day, 0, 0, 0, 0, time.UTC)
	date.Start, date.End = from.Format(time.DateOnly), ""
	number.Date, g.Number = &date, &number
	return dayNamed{date: &g, name: name, spans: []claim.Span{p.Span(i-2, i-1), f.Span}}, true
}

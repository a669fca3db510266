package audit

import (
	"fmt"
	"time"

	"stet/extract/claim"
)

// anniversaries holds "25 years ago" and "its 30th anniversary" against the
// year in which it all began.
func (p *page) anniversaries(origins []origin) []claim.Warning {
	var out []claim.Warning
	for i := 0; i+1 < len(p.figures); i++ {
		if w, ok := p.yearsAgo(&p.figures[i], &p.figures[i+1]); ok {
			out = append(out, w)
		}
	}
	for i := range origins {
		if w, ok := p.anniversary(&origins[i]); ok {
			out = append(out, w)
		}
	}
	return out
}

// yearsAgo compares a year with a time counted back that stands right beside
// it: "in 1990, 25 years ago".
func (p *page) yearsAgo(f, g *figure) (claim.Warning, bool) {
	if f.sentence != g.sentence || g.first-f.last > 3 {
		return claim.Warning{}, false
	}
	date, ago := f, g
	if p.countedBack(f) {
		date, ago = g, f
	}
	ref, dated := p.Article.Day()
	a, ok1 := date.moment()
	b, ok2 := ago.moment()
	if !dated || !ok1 || !ok2 || !a.written || !p.countedBack(ago) || p.countedBack(date) || b.grain != "year" {
		return claim.Warning{}, false
	}
	for i := f.last; i < g.first; i++ {
		if !p.is(i, ",", "(", "in", "on", "back", "way", "—", "–", "-") {
			return claim.Warning{}, false
		}
	}
	y, one := a.year()
	stated := ref.Year() - b.from.Year()
	real := ref.Year() - y
	if !one || stated < 1 || real < 0 {
		return claim.Warning{}, false
	}
	off := max(stated-real, real-stated)
	said := fmt.Sprintf("From %d to the article's date, %s, it is %s", y, sayDay(ref), years(real))
	switch {
	case off <= 1:
		return warn(Age, claim.OK, said+", as stated", ago.Span, date.Span), true
	case p.bounded(ago) || off == 2 && stated >= 20 && stated%10 == 0:
		return claim.Warning{}, false
	}
	return warn(Age, claim.Flag, fmt.Sprintf("%s; the text says %d", said, stated), ago.Span, date.Span), true
}

func years(n int) string {
	if n == 1 {
		return "1 year"
	}
	return fmt.Sprintf("%d years", n)
}

// countedBack reports whether f is "25 years ago".
func (p *page) countedBack(f *figure) bool {
	return f.kind() == claim.DateKind && f.last-f.first >= 3 && p.is(f.last-1, "ago") && p.is(f.last-2, "years")
}

// bounded reports whether a word before f makes it rough.
func (p *page) bounded(f *figure) bool {
	return p.has(f.first-3, f.first+1, "about", "around", "some", "almost", "nearly", "over", "more", "less", "roughly", "approximately", "than", "least", "under", "close", "just", "a", "half", "many", "several")
}

// anniversary compares the anniversary that the sentence of o names with the
// year of o: "The club, founded in 1990, marks its 25th anniversary this year".
func (p *page) anniversary(o *origin) (claim.Warning, bool) {
	s := p.Sentences[o.date.sentence]
	if p.is(o.verb, "born", "b") || o.verb == o.date.first || !p.ofSubject(o) {
		return claim.Warning{}, false
	}
	for _, f := range p.beside(o.date.sentence) {
		if f.kind() != claim.Ordinal || !f.known() || !f.low.IsInt() || !p.is(f.last, "anniversary", "birthday") || !p.is(f.first-1, "its") {
			continue
		}
		if i := f.last + 1; i < s.Last && !p.is(i, ".", ",", ";", "this", "next", "last", "in", "and", "—", "–") {
			return claim.Warning{}, false
		}
		when, date, ok := p.celebrated(&f, o)
		if !ok || !f.low.Num().IsInt64() {
			return claim.Warning{}, false
		}
		n, y := int(f.low.Num().Int64()), o.when.from.Year()
		real := when.from.Year() - y
		at := claim.OK
		said := fmt.Sprintf("From %d to %d it is %s", y, when.from.Year(), years(real))
		switch off := max(n-real, real-n); {
		case off == 0:
			said += ", as stated"
		case off == 1:
			at, said = claim.CannotTell, fmt.Sprintf("%s; the text says the %s", said, f.say())
		default:
			at, said = claim.Flag, fmt.Sprintf("%s; the text says the %s", said, f.say())
		}
		spans := spans(&f, o.date)
		if date != nil {
			spans = append(spans, date.Span)
		}
		return warn(Age, at, said, spans...), true
	}
	return claim.Warning{}, false
}

// ofSubject reports whether o is said of the subject of its sentence and in no
// clause with a subject of its own: "the club, founded in 1990,", "Founded in
// 1990, the club", "was founded in 1990 and marks".
func (p *page) ofSubject(o *origin) bool {
	return o.verb == p.Sentences[o.date.sentence].First || p.is(o.verb-1, ",") || p.is(o.verb-1, "was") && (p.is(o.verb-2, "which") || p.is(o.date.last, "and"))
}

// celebrated returns the year in which an anniversary falls: that of a date
// behind it, or the article's own where the verb says that it is now.
func (p *page) celebrated(f *figure, o *origin) (moment, *figure, bool) {
	for _, g := range p.beside(f.sentence) {
		m, ok := g.moment()
		if !ok || g.Span == o.date.Span || g.first < f.last {
			continue
		}
		if _, one := m.year(); one && g.first <= f.last+3 {
			return m, &g, true
		}
	}
	ref, ok := p.Article.Day()
	if !ok || p.is(f.last+1, "in", "next", "last") || !p.has(f.first-6, f.first, "celebrates", "celebrating", "marks", "marking", "is", "has") {
		return moment{}, nil, false
	}
	return moment{from: ref, to: ref.AddDate(0, 0, 1), grain: "day"}, nil, !ref.Equal(time.Time{})
}

package audit

import (
	"fmt"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// dayNamed is a date with the weekday that the text gives it.
type dayNamed struct {
	date    *figure
	spans   []claim.Span // the date and, where it stands outside, the weekday
	name    time.Weekday
	special bool // the name of a day of its own: "Bloody Sunday"
}

// weekdayCheck holds weekdays against the dates beside them. A year that the
// text leaves out is the one that brings the date near the article's own.
func weekdayCheck(p *page) []claim.Warning {
	var out []claim.Warning
	var near []int // warnings about dates without a year
	fits, fails := 0, 0
	for i := range p.figures {
		f := &p.figures[i]
		for _, n := range p.dayNames(f) {
			w, guessed, ok := p.judgeDay(n)
			if !ok {
				continue
			}
			if guessed {
				near = append(near, len(out))
				switch w.Verdict {
				case claim.OK:
					fits++
				case claim.Flag:
					fails++
				}
			}
			out = append(out, w)
		}
	}
	if fails > 1 && fails >= fits {
		for _, i := range near {
			if out[i].Verdict == claim.Flag {
				out[i].Verdict = claim.CannotTell
				out[i].Message += "; so it is with other dates here: is the article's own date right?"
			}
		}
	}
	return out
}

// judgeDay compares one weekday with its date. It also reports whether the year
// was guessed.
func (p *page) judgeDay(n dayNamed) (w claim.Warning, guessed, ok bool) {
	m, fixed := n.date.moment()
	if !fixed {
		return p.undated(n)
	}
	t := m.from
	if m.written {
		return p.compareDay(n, t, ""), false, true
	}
	ref, dated := p.Article.Day()
	if !dated || n.special {
		return w, true, false
	}
	if y, ok := p.yearsBack(n.date); ok {
		w, ok := p.judgeBack(n, t, y)
		return w, false, ok
	}
	if y, ok := p.yearBeside(n.date, t); ok && inYear(t, y).Weekday() == n.name {
		return p.compareDay(n, inYear(t, y), ""), false, true
	}
	if t.Weekday() == n.name {
		return p.compareDay(n, t, ""), true, true
	}
	for y := ref.Year() - 1; y <= ref.Year()+1; y++ {
		c := inYear(t, y)
		if c.Weekday() == n.name && c.Day() == t.Day() && apart(c, ref) <= 270 {
			return p.compareDay(n, c, ""), true, true
		}
		if c.Day() == t.Day() && apart(c, ref) < apart(t, ref) {
			t = c
		}
	}
	if p.tellsOf(n, t) {
		return w, true, false
	}
	w = p.compareDay(n, t, fmt.Sprintf(" (the year is taken from the article's date, %s)", sayDay(ref)))
	if apart(t, ref) > 60 {
		w.Verdict = claim.CannotTell
	}
	return w, true, true
}

func inYear(t time.Time, y int) time.Time {
	return time.Date(y, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// apart returns the days between two days.
func apart(a, b time.Time) int { return int(a.Sub(b).Abs().Hours() / 24) }

// julianUntil is the last year in which a country of Europe counted its days by
// the old calendar (Greece, 1923).
const julianUntil = 1923

// compareDay says whether day t is the weekday that the text gives.
func (p *page) compareDay(n dayNamed, t time.Time, how string) claim.Warning {
	be := "was"
	if ref, ok := p.Article.Day(); ok && t.After(ref) {
		be = "is"
	}
	said := fmt.Sprintf("%s %s a %s", sayDay(t), be, t.Weekday())
	switch {
	case t.Weekday() == n.name:
		return warn(Weekday, claim.OK, said+", as stated", n.spans...)
	case t.Year() <= julianUntil && oldStyle(t) == n.name:
		return warn(Weekday, claim.CannotTell, fmt.Sprintf("%s; the text says %s, which it was by the old calendar", said, n.name), n.spans...)
	}
	return warn(Weekday, claim.Flag, fmt.Sprintf("%s, the text says %s%s", said, n.name, how), n.spans...)
}

// oldStyle returns the weekday of the day that the Julian calendar calls t. It
// fell behind by a day in 1700, 1800 and 1900, and by ten before.
func oldStyle(t time.Time) time.Weekday {
	behind := t.Year()/100 - t.Year()/400 - 2
	return t.AddDate(0, 0, behind).Weekday()
}

// undated says in which years a date without a year fits its weekday, where
// nothing tells the year.
func (p *page) undated(n dayNamed) (w claim.Warning, guessed, ok bool) {
	d := n.date.Number.Date
	if d == nil || len(d.Start) != len("--03-03") || n.special {
		return w, true, false
	}
	t, err := time.Parse("2006--01-02", "2020"+d.Start)
	if err != nil {
		return w, true, false
	}
	said := fmt.Sprintf("No year is said and the article's date is not known: is %s a %s in that year?", t.Format("2 January"), n.name)
	return warn(Weekday, claim.CannotTell, said, n.spans...), true, true
}

// dayNames returns the weekdays that the text gives the date f: one, or those
// of the first and the last day of a range.
func (p *page) dayNames(f *figure) []dayNamed {
	if f.kind() != claim.DateKind || f.Number.Date == nil || f.Number.Date.Grain != "day" && f.Number.Date.Grain != "days" || !p.calendarDay(f) {
		return nil
	}
	s := p.Sentences[f.sentence]
	at := f.first
	name, inside := p.weekday(at)
	if inside {
		if p.is(at+1, "the") && !p.Is(at+2, text.Number) {
			return nil // "said Wednesday the March 3 fire …"
		}
		for i := at + 1; i < f.last; i++ {
			if _, two := p.weekday(i); two {
				return nil // "Monday to Wednesday, March 2"
			}
		}
	} else if at = p.dayBefore(f, s.First); at < 0 {
		if at = p.dayOfEvent(f, s.First); at < 0 {
			return p.dayAfter(f, s.Last)
		}
		name, _ = p.weekday(at)
	} else {
		name, _ = p.weekday(at)
	}
	n := dayNamed{date: f, name: name, special: p.is(at-1, "bloody", "black", "good", "holy", "easter", "super", "cyber", "ash", "fat", "shrove", "palm")}
	if n.spans = []claim.Span{f.Span}; !inside {
		n.spans = append(n.spans, p.Span(at, at))
	}
	if first := p.joinedDay(at, s.First); first < at {
		if !p.is(f.last, "and", "to", "through", "-", "–") || !p.Is(f.last+1, text.Number) {
			return nil
		}
		n.name, _ = p.weekday(first) // "Saturday and Sunday, March 7 and 8"
		n.spans = []claim.Span{f.Span, p.Span(first, first)}
	}
	if _, more := p.weekday(f.last + 1); more && p.is(f.last, "and", "or", "to", "-", "–") && !inside {
		return nil
	}
	if first, ok := p.firstOf(f); ok {
		return []dayNamed{first, n}
	}
	return []dayNamed{n}
}

// months are the names of the months by their first three letters.
var months = map[string]bool{"jan": true, "feb": true, "mar": true, "apr": true, "may": true, "jun": true,
	"jul": true, "aug": true, "sep": true, "oct": true, "nov": true, "dec": true}

// calendarDay reports whether f is a date of month and day, in words or in
// numbers: a weekday alone is no date to hold it against, and "Sunday three
// weeks after 15 January" is another day than the one it names.
func (p *page) calendarDay(f *figure) bool {
	month, words := false, false
	for i := f.first; i < f.last; i++ {
		w := p.Lower(i)
		_, day := p.weekday(i)
		switch {
		case len(w) >= 3 && months[w[:3]]:
			month = true
		case day || !p.Is(i, text.Word) || p.is(i, "of", "the", "st", "nd", "rd", "th"):
		default:
			words = true
		}
	}
	return !words && (month || f.last-f.first >= 5) // 2020-03-03
}

// dayparts may stand between a weekday and its date: "Monday night, March 2".
var dayparts = []string{"night", "morning", "afternoon", "evening"}

// dayBefore returns the weekday that stands right before the date f, -1 for
// none.
func (p *page) dayBefore(f *figure, first int) int {
	i := f.first - 1
	for n := 0; n < 3 && i >= first && (p.is(i, ",", "the", ".", "(") || p.is(i, dayparts...)); n++ {
		i--
	}
	if i < first {
		return -1
	}
	if _, ok := p.weekday(i); ok && !p.is(i+1, "the") {
		return i
	}
	return -1
}

// joinedDay returns the first of the weekdays that are joined to the one at
// token at, or at: the "Friday" of "Friday, Saturday and Sunday".
func (p *page) joinedDay(at, first int) int {
	for at-2 >= first && p.is(at-1, "and", "or", "to", "through", "until", "-", "–", ",", "&", "/") {
		if _, ok := p.weekday(at - 2); !ok {
			break
		}
		at -= 2
	}
	return at
}

// dayAfter reads the weekday behind the date f: "March 3 (Monday)", "3 March, a
// Monday,", "March 3 was a Monday".
func (p *page) dayAfter(f *figure, last int) []dayNamed {
	i := f.last
	bracket := p.is(i, "(") && p.is(i+2, ")")
	if p.is(i, ",", "(") {
		i++
	}
	if p.is(i, "which") && p.is(i-1, ",") {
		i++
	}
	verb := false
	switch {
	case p.is(i, "was", "is") && p.is(i+1, "a"), p.is(i, "falls", "fell") && p.is(i+1, "on"):
		i, verb = i+2, true
		if p.is(i, "a") {
			i++
		}
	case p.is(i, "a") && p.is(i-1, ","):
		i, verb = i+1, true
	}
	if !bracket && !verb {
		return nil
	}
	name, ok := p.weekday(i)
	if !ok || i >= last || p.is(i, "sun") || p.is(i+1, "-") || i+1 < last && p.Tokens[i+1].Kind == text.Word && !p.is(i+1, "and", "when", "this", "in", "on", "at", "but", "so", "that") {
		return nil // "a Monday deadline"
	}
	if f.Number.Date.Grain != "day" {
		return nil
	}
	return []dayNamed{{date: f, name: name, spans: []claim.Span{f.Span, p.Span(i, i)}}}
}

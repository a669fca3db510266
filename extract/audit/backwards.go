package audit

import (
	"fmt"
	"strconv"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// monthOf are the months by their first three letters.
var monthOf = map[string]time.Month{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

// dayOf is a day as a range writes it: month 0 or year 0 where it leaves them
// out.
type dayOf struct {
	year, day int
	month     time.Month
	end       int // the token after it
}

// dayAt reads the day that begins at token i: "12", "12 June", "June 12, 2025",
// after a weekday. It has day 0 for none.
func (p *page) dayAt(i int) dayOf {
	if _, ok := p.weekday(i); ok {
		if i++; p.is(i, ",") {
			i++
		}
	}
	d := dayOf{}
	if m, ok := p.monthAt(i); ok {
		d.month, i = m, i+1
	}
	if d.day = p.smallNumber(i); d.day == 0 {
		return dayOf{}
	}
	if i++; p.is(i, "st", "nd", "rd", "th") {
		i++
	}
	if m, ok := p.monthAt(i); ok && d.month == 0 {
		d.month, i = m, i+1
	}
	d.end = i
	if p.is(i, ",") {
		i++
	}
	if i < len(p.Tokens) && d.month != 0 && p.Is(i, text.Number) && len(p.Word(i)) == 4 {
		d.year, _ = strconv.Atoi(p.Word(i))
		d.end = i + 1
	}
	return d
}

// monthAt returns the month that token i names.
func (p *page) monthAt(i int) (time.Month, bool) {
	if i >= len(p.Tokens) || len(p.Word(i)) < 3 || !p.Capital(i) {
		return 0, false
	}
	w := p.Lower(i)
	m, ok := monthOf[w[:3]]
	return m, ok && (len(w) <= 4 || w == text.Lower(m.String()))
}

// smallNumber returns the number from 1 to 31 that token i is, 0 for none.
func (p *page) smallNumber(i int) int {
	if i >= len(p.Tokens) || len(p.Word(i)) > 2 {
		return 0
	}
	n, err := strconv.Atoi(p.Word(i))
	if err != nil || n < 1 || n > 31 {
		return 0
	}
	return n
}

// daysBackwards finds "from 12 to 10 June" and "from 20 June to 10 June". A date
// that was moved is no range, and without years a range may run into the next.
func daysBackwards(p *page) []claim.Warning {
	if p.Language() != text.English {
		return nil
	}
	var out []claim.Warning
	for i := range p.Tokens {
		if !p.is(i, "from", "between") {
			continue
		}
		a := p.dayAt(i + 1)
		if a.day == 0 || a.end >= len(p.Tokens) || p.is(i, "from") && !p.is(a.end, "to", "until", "till", "through", "-", "–") || p.is(i, "between") && !p.is(a.end, "and") {
			continue
		}
		b := p.dayAt(a.end + 1)
		if b.day == 0 || b.month == 0 || p.movedAbout(i, b.end) {
			continue
		}
		if a.month == 0 {
			a.month, a.year = b.month, b.year
		}
		if a.year == 0 || b.year == 0 {
			a.year, b.year = 0, 0
		}
		if a.month != b.month && a.year == 0 || !(a.date().After(b.date())) || a.year-b.year > 150 {
			continue
		}
		said := fmt.Sprintf("%s comes after %s: the later day stands first", a.say(), b.say())
		out = append(out, warn(RangeOrder, claim.Flag, said, p.Span(i+1, a.end-1), p.Span(a.end+1, b.end-1)))
	}
	return out
}

func (d dayOf) date() time.Time { return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC) }

func (d dayOf) say() string {
	if d.year == 0 {
		return fmt.Sprintf("%d %s", d.day, d.month)
	}
	return sayDay(d.date())
}

// movedAbout reports whether words beside tokens [from,to) tell of a date that
// was moved and of no range.
func (p *page) movedAbout(from, to int) bool {
	s := p.Sentences[p.SentenceAt(p.Tokens[from].Start)]
	near, end := max(s.First, from-8), min(s.Last, to+4)
	return p.has(near, end, moved...) || p.has(near, end, "postponed", "rescheduled", "switched", "put", "deferred", "delayed", "extended", "adjourned", "deadline", "reset", "slid", "crept", "changes", "move", "moves", "moving") ||
		p.has(near, from, choices...)
}

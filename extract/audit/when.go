package audit

import (
	"strconv"
	"strings"
	"time"

	"stet/extract/claim"
)

// moment is the stretch of days [from,to) that a date expression means, in UTC.
type moment struct {
	from, to time.Time
	grain    string // as claim.Date has it
	written  bool   // the text itself gives the year
}

// moment returns what the date f means, and false for what is no date or is
// fixed to no days.
func (f *figure) moment() (moment, bool) {
	d := f.Number.Date
	if f.kind() != claim.DateKind || d == nil || len(d.Start) < len(time.DateOnly) {
		return moment{}, false
	}
	from, err := time.Parse(time.DateOnly, d.Start[:len(time.DateOnly)])
	if err != nil {
		return moment{}, false
	}
	m := moment{from: from, to: from.AddDate(0, 0, 1), grain: d.Grain}
	if len(d.End) >= len(time.DateOnly) {
		if to, err := time.Parse(time.DateOnly, d.End[:len(time.DateOnly)]); err == nil && to.After(from) {
			m.to = to
		}
	}
	m.written = f.Number.Certainty == claim.Stated && strings.Contains(f.Text, strconv.Itoa(from.Year()))
	return m, true
}

// year returns the year that m gives, and false for a stretch of several years.
func (m moment) year() (int, bool) {
	return m.from.Year(), m.to.AddDate(0, 0, -1).Year() == m.from.Year()
}

// day reports whether m is one day.
func (m moment) day() bool { return m.to.Sub(m.from) <= 24*time.Hour }

// say writes m at the grain that it has: "3 March 2020", "March 2020", "2020".
func (m moment) say() string {
	switch {
	case m.day():
		return sayDay(m.from)
	case m.grain == "month":
		return m.from.Format("January 2006")
	}
	return strconv.Itoa(m.from.Year())
}

// sayDay writes a day as a desk does: "3 March 2020".
func sayDay(t time.Time) string { return t.Format("2 January 2006") }

// weekdays are the names of the days and their short forms, in lower case.
var weekdays = map[string]time.Weekday{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

// weekday returns the day that token i names.
func (p *page) weekday(i int) (time.Weekday, bool) {
	if i < 0 || i >= len(p.Tokens) || !p.Capital(i) {
		return 0, false
	}
	w, ok := weekdays[p.Lower(i)]
	return w, ok && !(p.is(i-1, "the") && p.is(i, "sun")) // the paper
}

package number

import (
	"time"

	"stet/extract/claim"
)

// The grains of a date, as claim.Date names them.
const (
	grainDay     = "day"
	grainDays    = "days" // several days, named by the first and the last
	grainWeek    = "week"
	grainWeekend = "weekend"
	grainMonth   = "month"
	grainQuarter = "quarter"
	grainSeason  = "season"
	grainYear    = "year"
	grainDecade  = "decade"
	grainTime    = "time"
)

// period is a stretch of days [start,end) at a grain. The zero start means
// that the text does not fix it; partial then keeps what it says ("--12-15").
type period struct {
	start, end time.Time
	grain      string
	partial    string
	partialEnd string // exclusive, as end
}

// stretch makes the period [start,end) at a grain.
func stretch(start, end time.Time, grain string) period {
	return period{start: start, end: end, grain: grain}
}

// fixed reports whether the period lies at known days.
func (p period) fixed() bool { return !p.start.IsZero() }

// date writes the period as the claim's date. A single day has no end.
func (p period) date() *claim.Date {
	d := &claim.Date{Grain: p.grain, Start: p.partial, End: p.partialEnd}
	if !p.fixed() {
		return d
	}
	d.Start = isoDay(p.start)
	if p.end.Sub(p.start) > 24*time.Hour {
		d.End = isoDay(p.end)
	}
	return d
}

// isoDay writes a day as ISO 8601 does.
func isoDay(t time.Time) string {
	y, m, d := t.Date()
	if y < 0 || y > 9999 {
		return t.Format(time.DateOnly)
	}
	return two(y/100) + two(y) + "-" + two(int(m)) + "-" + two(d)
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

func yearPeriod(y int) period { return stretch(day(y, 1, 1), day(y+1, 1, 1), grainYear) }

func monthPeriod(y int, m time.Month) period {
	return stretch(day(y, m, 1), day(y, m+1, 1), grainMonth)
}

func quarterPeriod(y, q int) period {
	m := time.Month(3*q - 2)
	return stretch(day(y, m, 1), day(y, m+3, 1), grainQuarter)
}

func dayPeriod(t time.Time) period { return stretch(t, t.AddDate(0, 0, 1), grainDay) }

// weekPeriod is the week from Monday to Sunday in which t lies.
func weekPeriod(t time.Time) period {
	back := (int(t.Weekday()) + 6) % 7
	m := t.AddDate(0, 0, -back)
	return stretch(m, m.AddDate(0, 0, 7), grainWeek)
}

func decadePeriod(y int) period {
	y -= y % 10
	return stretch(day(y, 1, 1), day(y+10, 1, 1), grainDecade)
}

// seasonPeriod is the season s of year y in the north: winter (0) begins in
// December of the year before.
func seasonPeriod(y, s int) period {
	m := time.Month(3 * s)
	if s == 0 {
		return stretch(day(y-1, 12, 1), day(y, 3, 1), grainSeason)
	}
	return stretch(day(y, m, 1), day(y, m+3, 1), grainSeason)
}

// validDay reports whether month m of year y has a day d.
func validDay(y int, m time.Month, d int) bool {
	return d >= 1 && d <= 31 && day(y, m, d).Month() == m
}

// year reports whether n is in the range read as a year.
func year(n int) bool { return n >= 1000 && n <= 2100 }

// tense is the direction in which a date lies from the article's day.
type tense int

const (
	past    tense = -1
	unknown tense = 0
	future  tense = 1
)

// choose returns the candidate that the tense asks for: the latest that began
// by ref, the earliest that ends after it, or the nearest. Candidates are in
// order of time.
func choose(ref time.Time, t tense, candidates ...period) period {
	var before, after period
	for _, c := range candidates {
		if !c.start.After(ref) {
			before = c
		}
		if c.end.After(ref) && !after.fixed() {
			after = c
		}
	}
	switch {
	case t == past && before.fixed() || !after.fixed():
		return before
	case t == future && after.fixed() || !before.fixed():
		return after
	}
	if ref.Sub(before.end) <= after.start.Sub(ref) {
		return before
	}
	return after
}

// monthNear returns month m of the year that tense t asks for.
func (r *reader) monthNear(m time.Month, t tense) period {
	if !r.dated {
		return period{grain: grainMonth, partial: "--" + two(int(m)), partialEnd: "--" + two(int(m)%12+1)}
	}
	y := r.ref.Year()
	return choose(r.ref, t, monthPeriod(y-1, m), monthPeriod(y, m), monthPeriod(y+1, m))
}

// dayNear returns day d of month m in the year that the words around tokens
// [from,to) ask for, and in the other year where they do not settle it.
func (r *reader) dayNear(m time.Month, d, from, to int) (p, other period, ok bool) {
	if !validDay(2020, m, d) {
		return period{}, period{}, false
	}
	if !r.dated {
		return period{grain: grainDay, partial: "--" + two(int(m)) + "-" + two(d)}, period{}, true
	}
	var c []period
	for y := r.ref.Year() - 1; y <= r.ref.Year()+1; y++ {
		if validDay(y, m, d) {
			c = append(c, dayPeriod(day(y, m, d)))
		}
	}
	if len(c) == 0 {
		return period{}, period{}, false
	}
	t, sure := r.sureOf(from, to)
	p = chooseNear(r.ref, t, sure, c...)
	return p, otherReading(r.ref, t, p, c...), true
}

// otherReading returns the candidate that p leaves out although the words allow
// it: the one that the tense asks for where a much nearer day was taken, and the
// one on the other side of the article's day where no verb tells and both lie
// within farDays of it.
func otherReading(ref time.Time, t tense, p period, candidates ...period) period {
	if t != unknown {
		if q := choose(ref, t, candidates...); !q.start.Equal(p.start) {
			return q
		}
		return period{}
	}
	q := choose(ref, past, candidates...)
	if q.start.Equal(p.start) {
		q = choose(ref, future, candidates...)
	}
	if q.start.Equal(p.start) || q.start.Sub(ref).Abs() > farDays || p.start.Equal(ref) {
		return period{}
	}
	return q
}

// weekdayNear returns the weekday that tense t asks for; one without a tense
// is taken for the last one, as news does.
func (r *reader) weekdayNear(w time.Weekday, t tense) period {
	if !r.dated {
		return period{grain: grainDay}
	}
	if t == future {
		return dayPeriod(r.ref.AddDate(0, 0, (int(w)-int(r.ref.Weekday())+7)%7))
	}
	return dayPeriod(r.ref.AddDate(0, 0, -((int(r.ref.Weekday()) - int(w) + 7) % 7)))
}

// weekendNear returns the weekend that tense t asks for.
func (r *reader) weekendNear(t tense) period {
	if !r.dated {
		return period{grain: grainWeekend}
	}
	back := (int(r.ref.Weekday()) + 1) % 7 // days since Saturday
	sat := r.ref.AddDate(0, 0, -back)
	if t == future && back > 1 {
		sat = sat.AddDate(0, 0, 7)
	}
	return stretch(sat, sat.AddDate(0, 0, 2), grainWeekend)
}

// near returns the period of a grain that lies n of its kind from the one in
// which t lies.
func near(t time.Time, grain string, n int) period {
	switch grain {
	case grainDay:
		return dayPeriod(t.AddDate(0, 0, n))
	case grainWeek:
		return weekPeriod(t.AddDate(0, 0, 7*n))
	case "fortnight":
		w := weekPeriod(t.AddDate(0, 0, 14*n))
		w.end, w.grain = w.end.AddDate(0, 0, 7), "fortnight"
		return w
	case grainMonth:
		return monthPeriod(t.Year(), t.Month()+time.Month(n))
	case grainQuarter:
		q := (int(t.Month())-1)/3 + n
		return quarterPeriod(t.Year()+floorDiv(q, 4), q-4*floorDiv(q, 4)+1)
	case grainYear:
		return yearPeriod(t.Year() + n)
	case grainDecade:
		return decadePeriod(t.Year() + 10*n)
	}
	return period{grain: grain}
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// third narrows a year or month to its early, middle or late third, as the
// desk reads "early 2018": January to April.
func (p period) third(edge string) period {
	if !p.fixed() {
		return p
	}
	y, m, _ := p.start.Date()
	switch {
	case p.grain == grainYear && edge == "early":
		p.end = day(y, 5, 1)
	case p.grain == grainYear && edge == "mid":
		p.start, p.end = day(y, 5, 1), day(y, 9, 1)
	case p.grain == grainYear && edge == "late":
		p.start = day(y, 9, 1)
	case p.grain == grainMonth && edge == "early":
		p.end = day(y, m, 11)
	case p.grain == grainMonth && edge == "mid":
		p.start, p.end = day(y, m, 11), day(y, m, 21)
	case p.grain == grainMonth && edge == "late":
		p.start = day(y, m, 21)
	case p.grain == "century" && edge == "early":
		p.end = day(y+34, 1, 1)
	case p.grain == "century" && edge == "mid":
		p.start, p.end = day(y+33, 1, 1), day(y+67, 1, 1)
	case p.grain == "century" && edge == "late":
		p.start = day(y+66, 1, 1)
	case p.grain == grainWeek && edge == "early":
		p.end = p.start.AddDate(0, 0, 3)
	case p.grain == grainDecade && edge == "early":
		p.end = day(y+4, 1, 1)
	case p.grain == grainDecade && edge == "mid":
		p.start, p.end = day(y+4, 1, 1), day(y+7, 1, 1)
	case p.grain == grainDecade && edge == "late":
		p.start = day(y+6, 1, 1)
	}
	return p
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// holiday is a day that English-language news names.
type holiday struct {
	words []string // lower case, the first one opens it in the lexicon
	on    func(year int) time.Time
	plain bool // names nothing but the day, so that lower case does too
}

// holidays holds the named days under their first word, the longest form
// first. Days of a calendar that is seen, not computed, are left out.
var holidays = indexHolidays([]struct {
	names string // apart by "|"
	on    func(year int) time.Time
}{
	{"christmas day|christmas|xmas", fixed(12, 25)},
	{"christmas eve", fixed(12, 24)},
	{"boxing day", fixed(12, 26)},
	{"new year 's day|new years day|new year day", fixed(1, 1)},
	{"new year 's eve|new years eve", fixed(12, 31)},
	{"twelfth night", fixed(1, 5)},
	{"groundhog day", fixed(2, 2)},
	{"valentine 's day|valentines day|st valentine 's day", fixed(2, 14)},
	{"international women 's day", fixed(3, 8)},
	{"st patrick 's day|st . patrick 's day|saint patrick 's day", fixed(3, 17)},
	{"april fools ' day|april fool 's day", fixed(4, 1)},
	{"earth day", fixed(4, 22)},
	{"st george 's day", fixed(4, 23)},
	{"anzac day", fixed(4, 25)},
	{"may day|international workers ' day|international workers day", fixed(5, 1)},
	{"cinco de mayo", fixed(5, 5)},
	{"flag day", fixed(6, 14)},
	{"juneteenth", fixed(6, 19)},
	{"canada day", fixed(7, 1)},
	{"independence day|july fourth", fixed(7, 4)},
	{"bastille day", fixed(7, 14)},
	{"halloween|hallowe'en", fixed(10, 31)},
	{"all saints ' day|all saints day", fixed(11, 1)},
	{"all souls ' day|all souls day", fixed(11, 2)},
	{"guy fawkes night|bonfire night", fixed(11, 5)},
	{"veterans day|armistice day|remembrance day", fixed(11, 11)},
	{"st andrew 's day", fixed(11, 30)},
	{"world aids day", fixed(12, 1)},
	{"martin luther king jr . day|martin luther king day|mlk day", nth(time.January, time.Monday, 3)},
	{"australia day", fixed(1, 26)},
	{"inauguration day", every(4, 1, fixed(1, 20))},
	{"presidents ' day|presidents day|president 's day", nth(time.February, time.Monday, 3)},
	{"mother 's day|mothers day", nth(time.May, time.Sunday, 2)},
	{"memorial day", before(nth(time.June, time.Monday, 1), 7)},
	{"father 's day|fathers day", nth(time.June, time.Sunday, 3)},
	{"labor day|labour day", nth(time.September, time.Monday, 1)},
	{"columbus day|indigenous peoples ' day", nth(time.October, time.Monday, 2)},
	{"election day", every(2, 0, before(nth(time.November, time.Monday, 1), -1))},
	{"remembrance sunday", nth(time.November, time.Sunday, 2)},
	{"thanksgiving day|thanksgiving", nth(time.November, time.Thursday, 4)},
	{"black friday", before(nth(time.November, time.Thursday, 4), -1)},
	{"cyber monday", before(nth(time.November, time.Thursday, 4), -4)},
	{"giving tuesday", before(nth(time.November, time.Thursday, 4), -5)},
	{"mardi gras|shrove tuesday|fat tuesday|pancake day", fromEaster(-47)},
	{"ash wednesday", fromEaster(-46)},
	{"palm sunday", fromEaster(-7)},
	{"maundy thursday", fromEaster(-3)},
	{"good friday", fromEaster(-2)},
	{"holy saturday", fromEaster(-1)},
	{"easter sunday|easter day|easter", fromEaster(0)},
	{"easter monday", fromEaster(1)},
	{"ascension day", fromEaster(39)},
	{"pentecost|whit sunday", fromEaster(49)},
	{"whit monday", fromEaster(50)},
	{"corpus christi", fromEaster(60)},
})

// plainDays are the named days whose words mean nothing else.
var plainDays = set("christmas xmas halloween hallowe'en easter thanksgiving juneteenth")

func indexHolidays(list []struct {
	names string
	on    func(year int) time.Time
}) map[string][]holiday {
	m := make(map[string][]holiday)
	for _, l := range list {
		for name := range strings.SplitSeq(l.names, "|") {
			w := strings.Fields(name)
			h := holiday{w, l.on, plainDays[w[0]] || len(w) > 1 && w[len(w)-1] == "day"}
			at := 0
			for at < len(m[w[0]]) && len(m[w[0]][at].words) >= len(w) {
				at++
			}
			m[w[0]] = append(m[w[0]][:at], append([]holiday{h}, m[w[0]][at:]...)...)
		}
	}
	return m
}

func fixed(m time.Month, d int) func(int) time.Time {
	return func(y int) time.Time { return day(y, m, d) }
}

// nth is the nth weekday w of a month.
func nth(m time.Month, w time.Weekday, n int) func(int) time.Time {
	return func(y int) time.Time {
		first := day(y, m, 1)
		return first.AddDate(0, 0, (int(w)-int(first.Weekday())+7)%7+7*(n-1))
	}
}

// every keeps a day that comes in each nth year only, those that leave rest; a
// zero day stands for the others.
func every(n, rest int, on func(int) time.Time) func(int) time.Time {
	return func(y int) time.Time {
		if y%n != rest {
			return time.Time{}
		}
		return on(y)
	}
}

// before is the day that many days before another, after it where negative.
func before(on func(int) time.Time, days int) func(int) time.Time {
	return func(y int) time.Time { return on(y).AddDate(0, 0, -days) }
}

// fromEaster is the day that many days from Easter Sunday in the Gregorian
// calendar, by the method of Meeus, Jones and Butcher.
func fromEaster(days int) func(int) time.Time {
	return func(y int) time.Time {
		a, b, c := y%19, y/100, y%100
		d, e := b/4, b%4
		f := (b + 8) / 25
		g := (b - f + 1) / 3
		h := (19*a + b - d - g + 15) % 30
		i, k := c/4, c%4
		l := (32 + 2*e + 2*i - h - k) % 7
		m := (a + 11*h + 22*l) / 451
		n := h + l - 7*m + 114
		return day(y, time.Month(n/31), n%31+1).AddDate(0, 0, days)
	}
}

// beforeHoliday are words after which a named day dates something.
var beforeHoliday = set("on before after by since until till at last this next around over from between to and during following previous of through the")

// keeping are what people do on a named day: "marked May Day".
var keeping = set("celebrate celebrates celebrated celebrating mark marks marked marking observe observes observed observing")

// holiday reads a named day that dates something: "on Christmas Day", "before
// Easter 2019", "Memorial Day weekend". A Christmas party is none.
func (r *reader) holiday(i int) (dated, bool) {
	for _, h := range holidays[r.word(i)] {
		to, ok := r.phraseEnd(i, h.words)
		if !ok || !r.capital(i) && !h.plain {
			continue
		}
		if r.is(to, "weekend") {
			return r.holidayWeekend(i, to, h.on), true
		}
		if y, end := r.yearAfter(to); y > 0 && !(r.is(to, ",", "in") && !r.in(i-1, beforeHoliday)) {
			return dated{from: i, to: end, period: dayOn(h.on(y)), rule: "holiday"}, true
		}
		if r.is(to, "of") && r.has(to+1, cRelative) && r.is(to+2, "year") && r.dated {
			y := r.ref.Year() + steps[r.word(to+1)]
			return dated{from: i, to: to + 3, period: dayOn(h.on(y)), certain: claim.Inferred, rule: "holiday"}, true
		}
		if !r.in(i-1, beforeHoliday) && !(r.in(i-1, keeping) && r.is(to-1, "day") && !r.is(i, "christmas")) || r.named(to) || r.is(i-1, "the") && !r.is(i-2, "on", "since", "before", "after", "by", "until", "in") {
			return dated{}, false
		}
		if r.has(to, cStop|cVerb|cPast|cChange|cDaypart|cRelative) || to >= r.last || !r.kind(to, text.Word) {
			return r.holidayNear(i, to, h.on), true
		}
		return dated{}, false
	}
	return dated{}, false
}

// holidayWeekend makes the Saturday and Sunday nearest a named day, with the
// day itself where it is the Friday or the Monday beside them.
func (r *reader) holidayWeekend(i, to int, on func(int) time.Time) dated {
	d := dated{from: i, to: to + 1, rule: "weekend"}
	if y, end := r.yearAfter(to + 1); y > 0 {
		d.to, d.period = end, dayOn(on(y))
	} else {
		d = r.holidayNear(i, to+1, on)
	}
	d.grain = grainWeekend
	if !d.fixed() {
		return d
	}
	d.period = weekendAround(d.start)
	return d
}

// dayOn is day t, open where there is none.
func dayOn(t time.Time) period {
	if t.IsZero() {
		return period{grain: grainDay}
	}
	return dayPeriod(t)
}

// weekendAround is the Saturday and Sunday nearest to t, with t itself where it
// is the Friday or the Monday beside them.
func weekendAround(t time.Time) period {
	sat := t.AddDate(0, 0, (int(time.Saturday)-int(t.Weekday())+7)%7)
	if t.Weekday() <= time.Tuesday {
		sat = t.AddDate(0, 0, -1-int(t.Weekday()))
	}
	p := stretch(sat, sat.AddDate(0, 0, 2), grainWeekend)
	switch t.Weekday() {
	case time.Friday:
		p.start = t
	case time.Monday:
		p.end = t.AddDate(0, 0, 1)
	}
	return p
}

// holidayNear makes the holiday of the year that the tense asks for.
func (r *reader) holidayNear(from, to int, on func(int) time.Time) dated {
	d := dated{from: from, to: to, period: period{grain: grainDay}, rule: "holiday", on: on}
	if !r.dated {
		return d
	}
	t, sure := r.sureOf(from, to)
	y := r.ref.Year()
	c := []period{dayOn(on(y - 1)), dayOn(on(y)), dayOn(on(y + 1))}
	for i := range c {
		if !c[i].fixed() {
			return r.rareDay(d, c)
		}
	}
	switch {
	case r.is(from-1, "last", "previous"):
		t, sure = past, true
		if c[1].start.Equal(r.ref) {
			c = c[:1]
		}
	case r.is(from-1, "next", "following"):
		t, sure = future, true
		if c[1].start.Equal(r.ref) {
			c = c[2:]
		}
	}
	d.period, d.certain = chooseNear(r.ref, t, sure, c...), claim.Inferred
	return d
}

// rareDay makes a day that does not come every year of the candidates c: the
// one within four months of the article, where there is one.
func (r *reader) rareDay(d dated, c []period) dated {
	const near = 120 * 24 * time.Hour
	for _, p := range c {
		if p.fixed() && p.start.Sub(r.ref).Abs() <= near {
			d.period, d.certain = p, claim.Inferred
		}
	}
	return d
}

// phraseEnd reports whether words stand at token i and returns the token after
// them.
func (r *reader) phraseEnd(i int, words []string) (int, bool) {
	for _, w := range words {
		if r.word(i) != w && !(w[0] == '\'' && (text.Apostrophe(firstRune(r.raw(i))) || r.kind(i, text.Clitic))) {
			return i, false
		}
		i++
	}
	return i, true
}

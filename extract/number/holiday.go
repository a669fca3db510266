package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// holidays are the days that English-language news names, by the words after
// the first; the longest form stands first. The first word opens them in the
// lexicon.
var holidays = []struct {
	words string
	on    func(year int) time.Time
}{
	{"christmas day", fixed(12, 25)},
	{"christmas eve", fixed(12, 24)},
	{"christmas", fixed(12, 25)},
	{"boxing day", fixed(12, 26)},
	{"new year 's day", fixed(1, 1)},
	{"new year 's eve", fixed(12, 31)},
	{"halloween", fixed(10, 31)},
	{"valentine 's day", fixed(2, 14)},
	{"independence day", fixed(7, 4)},
	{"veterans day", fixed(11, 11)},
	{"thanksgiving day", nth(time.November, time.Thursday, 4)},
	{"thanksgiving", nth(time.November, time.Thursday, 4)},
	{"black friday", func(y int) time.Time { return nth(time.November, time.Thursday, 4)(y).AddDate(0, 0, 1) }},
	{"cyber monday", func(y int) time.Time { return nth(time.November, time.Thursday, 4)(y).AddDate(0, 0, 4) }},
	{"labor day", nth(time.September, time.Monday, 1)},
	{"memorial day", func(y int) time.Time { return nth(time.June, time.Monday, 1)(y).AddDate(0, 0, -7) }},
	{"columbus day", nth(time.October, time.Monday, 2)},
	{"good friday", fromEaster(-2)},
	{"easter sunday", fromEaster(0)},
	{"easter monday", fromEaster(1)},
	{"easter", fromEaster(0)},
	{"ash wednesday", fromEaster(-46)},
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
var beforeHoliday = set("on before after by since until till at last this next around over from between to and")

// holiday reads a named day that dates something: "on Christmas Day", "before
// Easter 2019". A Christmas party is none.
func (r *reader) holiday(i int) (dated, bool) {
	if !r.capital(i) {
		return dated{}, false
	}
	for _, h := range holidays {
		to, ok := r.phraseEnd(i, h.words)
		if !ok {
			continue
		}
		if !r.in(i-1, beforeHoliday) || r.named(to) {
			return dated{}, false
		}
		if y, end := r.yearAfter(to); y > 0 {
			return dated{from: i, to: end, period: dayPeriod(h.on(y)), rule: "holiday"}, true
		}
		if r.has(to, cStop|cVerb|cPast|cChange) || to >= r.last || !r.kind(to, text.Word) {
			return r.holidayNear(i, to, h.on), true
		}
		return dated{}, false
	}
	return dated{}, false
}

// holidayNear makes the holiday of the year that the tense asks for.
func (r *reader) holidayNear(from, to int, on func(int) time.Time) dated {
	d := dated{from: from, to: to, period: period{grain: grainDay}, rule: "holiday"}
	if !r.dated {
		return d
	}
	t := r.tense(from, to)
	switch {
	case r.is(from-1, "last"):
		t = past
	case r.is(from-1, "next"):
		t = future
	}
	y := r.ref.Year()
	d.period = choose(r.ref, t, dayPeriod(on(y-1)), dayPeriod(on(y)), dayPeriod(on(y+1)))
	d.certain = claim.Inferred
	return d
}

// phraseEnd reports whether words stand at token i and returns the token after
// them.
func (r *reader) phraseEnd(i int, words string) (int, bool) {
	for w := range strings.FieldsSeq(words) {
		if r.word(i) != w {
			return i, false
		}
		i++
	}
	return i, true
}

package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// wholeDate reads 2019-11-18, 11/18/2019, 18.11.2019 and 2019.11.18.
func (r *reader) wholeDate(i int) (dated, bool) {
	if t, to, ok := r.isoDate(i); ok {
		return dated{from: i, to: to, period: dayPeriod(t), rule: "date"}, true
	}
	if t, ok := pointedDate(r.raw(i)); ok {
		return dated{from: i, to: i + 1, period: dayPeriod(t), rule: "date"}, true
	}
	if d, ok := r.namedMonthDate(i); ok {
		return d, true
	}
	if !r.joined(i) {
		return dated{}, false
	}
	sep := r.raw(i + 1)
	if !r.kind(i+4, text.Number) || r.raw(i+3) != sep || !r.glued(i+3) || !r.glued(i+4) {
		return r.monthAndYear(i)
	}
	a, ok1 := digits(r.raw(i))
	b, ok2 := digits(r.raw(i + 2))
	y, ok3 := digits(r.raw(i + 4))
	if !ok1 || !ok2 || !ok3 || sep == "-" && len(r.raw(i+4)) != 4 {
		return dated{}, false
	}
	if len(r.raw(i)) == 4 { // 2019/11/18
		return r.monthDayYear(i, i+5, b, y, a)
	}
	if len(r.raw(i+4)) == 2 {
		y = r.fullYear(y)
	}
	return r.threeNumbers(i, i+5, a, b, y)
}

// namedMonthDate reads 2020/Sep/23, 2020-23-Sep and 23-Sep-2020.
func (r *reader) namedMonthDate(i int) (dated, bool) {
	sep := r.raw(i + 1)
	if sep != "/" && sep != "-" || r.raw(i+3) != sep {
		return dated{}, false
	}
	for j := i + 1; j <= i+4; j++ {
		if !r.glued(j) {
			return dated{}, false
		}
	}
	k := i + 2
	if !r.has(k, cMonth) {
		k = i + 4
	}
	other := 2*i + 6 - k // the token of the other two that is not the month's
	y, ok := r.fourDigits(i)
	dayAt := other
	if !ok {
		y, ok = r.fourDigits(other)
		dayAt = i
	}
	d, number := digits(r.raw(dayAt))
	m := time.Month(r.at(k).value)
	if !ok || !number || !r.has(k, cMonth) || !year(y) || !validDay(y, m, d) || r.glued(i+5) && !r.kind(i+5, text.Punct) {
		return dated{}, false
	}
	return dated{from: i, to: i + 5, period: dayPeriod(day(y, m, d)), rule: "date"}, true
}

// joined reports whether the number at token i is joined to a second one by a
// slash or a hyphen.
func (r *reader) joined(i int) bool {
	sep := r.raw(i + 1)
	return r.kind(i, text.Number) && r.kind(i+2, text.Number) && (sep == "/" || sep == "-") && r.glued(i+1) && r.glued(i+2)
}

// monthAndYear reads 11/2016 and 2016-11. "2011-12" is two years.
func (r *reader) monthAndYear(i int) (dated, bool) {
	m, ok := digits(r.raw(i))
	y, isYear := r.fourDigits(i + 2)
	if first, yearFirst := r.fourDigits(i); yearFirst && r.raw(i+1) == "-" && len(r.raw(i+2)) == 2 {
		m, ok = digits(r.raw(i + 2))
		y, isYear = first, m <= first%100 && !r.hyphen(i+3) && !(r.glued(i+3) && r.kind(i+3, text.Word))
	} else if r.raw(i+1) == "-" && (len(r.raw(i)) != 2 || y < 1990 || r.named(i-1) || r.is(i-1, ".", "#")) || r.glued(i+3) && r.raw(i+3) == r.raw(i+1) {
		return dated{}, false
	}
	if !ok || !isYear || m < 1 || m > 12 || !year(y) {
		return dated{}, false
	}
	return dated{from: i, to: i + 3, period: monthPeriod(y, time.Month(m)), rule: "month"}, true
}

// order tells how the article writes a date in numbers, and how that is known.
func (r *reader) order() (monthFirst bool, how claim.Certainty) {
	if r.numeric == 0 {
		r.numeric = r.orderSeen()
	}
	switch r.numeric {
	case monthThenDay:
		return true, claim.Inferred
	case dayThenMonth:
		return false, claim.Inferred
	}
	return true, claim.Assumed
}

// The orders of a date in numbers.
const (
	orderUnknown = iota + 1
	monthThenDay
	dayThenMonth
)

// orderSeen looks for a date that can be read in one way only, then at the
// language and the publisher's country.
func (r *reader) orderSeen() int {
	for i := 2; i+2 < len(r.d.Tokens); i++ {
		if w := r.d.Word(i - 1); w != "/" || r.d.Word(i+1) != "/" || r.d.Tokens[i].Kind != text.Number || len(r.d.Word(i+2)) != 4 {
			continue
		}
		a, ok1 := digits(r.d.Word(i - 2))
		b, ok2 := digits(r.d.Word(i))
		switch {
		case !ok1 || !ok2 || a > 31 || b > 31 || a < 1 || b < 1:
		case a > 12 && b <= 12:
			return dayThenMonth
		case b > 12 && a <= 12:
			return monthThenDay
		}
	}
	host, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(r.d.Article.URL, "https://"), "http://"), "/")
	tld := host[strings.LastIndexByte(host, '.')+1:]
	switch lang := strings.ToLower(r.d.Article.Lang); {
	case commonwealth[tld], strings.HasPrefix(lang, "en-") && commonwealth[lang[3:]]:
		return dayThenMonth
	case tld == "us", tld == "gov", tld == "mil", lang == "en-us":
		return monthThenDay
	}
	return orderUnknown
}

// commonwealth are the domains of countries whose English writes the day
// first.
var commonwealth = set("uk au ie nz in za sg ng ke hk pk gb my")

// threeNumbers reads a/b/y in the article's order. Where both orders give a
// day and nothing tells which, the American one is taken and marked as a
// default.
func (r *reader) threeNumbers(from, to, a, b, y int) (dated, bool) {
	if a > 12 || b > 12 || a == b {
		if a > 12 {
			a, b = b, a
		}
		return r.monthDayYear(from, to, a, b, y)
	}
	monthFirst, how := r.order()
	if !monthFirst {
		a, b = b, a
	}
	d, ok := r.monthDayYear(from, to, a, b, y)
	d.certain = how
	if swapped, valid := r.monthDayYear(from, to, b, a, y); valid && how == claim.Assumed {
		d.other = swapped.period
	}
	return d, ok
}

func (r *reader) monthDayYear(from, to, m, d, y int) (dated, bool) {
	if !year(y) || m < 1 || m > 12 || !validDay(y, time.Month(m), d) {
		return dated{}, false
	}
	return dated{from: from, to: to, period: dayPeriod(day(y, time.Month(m), d)), rule: "date"}, true
}

// pointedDate reads 18.11.2019, the day first, and 2019.11.18.
func pointedDate(w string) (time.Time, bool) {
	p := strings.Split(w, ".")
	if len(p) != 3 {
		return time.Time{}, false
	}
	if len(p[0]) == 4 {
		p[0], p[2] = p[2], p[0]
	}
	d, ok1 := digits(p[0])
	m, ok2 := digits(p[1])
	y, ok3 := digits(p[2])
	if m > 12 {
		m, d = d, m
	}
	ok := ok1 && ok2 && ok3 && len(p[2]) == 4 && len(p[0]) <= 2 && len(p[1]) <= 2 && year(y) && m >= 1 && m <= 12
	return day(y, time.Month(m), d), ok && validDay(y, time.Month(m), d)
}

// isoDate reads 2019-11-18 at token i.
func (r *reader) isoDate(i int) (time.Time, int, bool) {
	if len(r.raw(i)) != 4 || !r.hyphen(i+1) || !r.hyphen(i+3) || !r.kind(i, text.Number) {
		return time.Time{}, i, false
	}
	t, err := time.Parse("2006-1-2", r.raw(i)+"-"+r.raw(i+2)+"-"+r.raw(i+4))
	if err != nil || !year(t.Year()) {
		return time.Time{}, i, false
	}
	return t, i + 5, true
}

// beforeNumeric are words after which two numbers with a slash are a day.
var beforeNumeric = set("on by until till since from before after between to through dated")

// dayInNumbers reads "on 22/04", "Friday 5/12", "from 10/25 to 01/25" and
// "5/1-5/7/2020": a day without a year where the words around it ask for one
// and it is no fraction.
func (r *reader) dayInNumbers(i int) (dated, bool) {
	a, b, ok := r.slashed(i)
	if !ok {
		return dated{}, false
	}
	if r.hyphen(i + 3) {
		return r.slashedRange(i, a, b)
	}
	if r.glued(i+3) && !r.kind(i+3, text.Punct) || r.raw(i+3) == "/" || r.raw(i+3) == "%" || r.is(i+3, "of") || r.plural(i+3) {
		return dated{}, false
	}
	weekday := r.has(i-1, cWeekday) || r.is(i-1, ",") && r.has(i-2, cWeekday)
	nought := len(r.raw(i)) == 2 && len(r.raw(i+2)) == 2 && (r.raw(i)[0] == '0' || r.raw(i + 2)[0] == '0')
	if !weekday && !nought && (!r.in(i-1, beforeNumeric) || fractional(a, b)) {
		return dated{}, false
	}
	return r.numericDay(i, i+3, a, b)
}

// slashed reads the two numbers of 22/04.
func (r *reader) slashed(i int) (a, b int, ok bool) {
	if !r.joined(i) || r.raw(i+1) != "/" || r.glued(i) && !r.hyphen(i-1) || len(r.raw(i)) > 2 || len(r.raw(i+2)) > 2 {
		return 0, 0, false
	}
	a, ok1 := digits(r.raw(i))
	b, ok2 := digits(r.raw(i + 2))
	return a, b, ok1 && ok2 && a > 0 && b > 0 && a <= 31 && b <= 31 && min(a, b) <= 12
}

// fractional reports whether a/b may be a part of one.
func fractional(a, b int) bool {
	switch b {
	case 2, 3, 4, 5, 6, 8, 10, 16:
		return a < b
	}
	return false
}

// numericDay makes the day a/b of the year that the tense asks for.
func (r *reader) numericDay(from, to, a, b int) (dated, bool) {
	open := false
	if a <= 12 && b <= 12 {
		monthFirst, how := r.order()
		if !monthFirst {
			a, b = b, a
		}
		open = how == claim.Assumed
	} else if a > 12 {
		a, b = b, a
	}
	p, other, ok := r.dayNear(time.Month(a), b, from, to)
	if open {
		other, _, _ = r.dayNear(time.Month(b), a, from, to)
	}
	return dated{from: from, to: to, period: p, other: other, certain: r.resolved(p), rule: "date without year"}, ok
}

// slashedRange reads "10/1-11/7" and "5/1-5/7/2020".
func (r *reader) slashedRange(i, a, b int) (dated, bool) {
	c, e, ok := r.slashed(i + 4)
	if !ok {
		return dated{}, false
	}
	last, ok := r.wholeDate(i + 4)
	if !ok && r.is(i-1, "from", "between", "on") && (!r.glued(i+7) || r.kind(i+7, text.Punct)) {
		last, ok = r.numericDay(i+4, i+7, c, e)
	}
	first, ok1 := r.numericDay(i, i+3, a, b)
	if !ok || !ok1 {
		return dated{}, false
	}
	return r.joinDates(first, last), true
}

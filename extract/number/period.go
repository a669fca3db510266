package number

import (
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// plainYear reads a year in digits. Four digits without comma are a year
// where a preposition stands before them or no counted plural after them.
func (r *reader) plainYear(i int) (dated, bool) {
	if d, ok := r.era(i); ok {
		return d, true
	}
	y, ok := r.fourDigits(i)
	if !ok || !year(y) {
		return dated{}, false
	}
	next := i + 1
	if r.has(next, cPercent|cScale|cCurrency|cMeasure|cHundred) || r.raw(next) == "%" || r.has(next, cTime) && !r.is(next, "quarter", "second") ||
		r.hyphen(next) && r.has(next+1, cTime|cMeasure|cPercent) || symbols[r.raw(next)].code != "" && r.kind(next, text.Symbol) {
		return dated{}, false
	}
	if r.glued(i) && (r.raw(i-1) == "/" || r.raw(i-1) == "#" || r.raw(i-1) == "+") {
		return dated{}, false
	}
	if !r.yearlike(i, y) {
		return dated{}, false
	}
	d := dated{from: i, to: i + 1, period: yearPeriod(y), rule: "year"}
	j := i + 1
	if r.hyphen(j) {
		j++
	}
	if r.digitWord2(j) { // "2019 Q3"
		if q, ok := r.labelDate(j); ok && q.to == j+1 {
			if q.rule == "quarter" {
				d.period, d.to, d.rule = quarterPeriod(y, int(r.raw(j)[1]-'0')), j+1, q.rule
			}
		} else if w := r.raw(j); w == "H1" || w == "H2" {
			d.period, d.to, d.rule = halfPeriod(y, int(w[1]-'0')), j+1, "half year"
		}
	}
	return d, true
}

// era reads "AD 79" and "44 BC". A year before our era is on no ISO day.
func (r *reader) era(i int) (dated, bool) {
	n, ok := digits(r.raw(i))
	if !ok || n < 1 || n > 2100 {
		return dated{}, false
	}
	switch next := r.raw(i + 1); {
	case r.raw(i-1) == "AD":
		return dated{from: i - 1, to: i + 1, period: yearPeriod(n), rule: "year"}, true
	case next == "AD" || next == "CE" || next == "A.D.":
		return dated{from: i, to: i + 2, period: yearPeriod(n), rule: "year"}, true
	case next == "BC" || next == "BCE" || next == "B.C.":
		return dated{from: i, to: i + 2, period: period{grain: grainYear}, rule: "year"}, true
	}
	return dated{}, false
}

// digitWord2 reports whether token i is a label of two characters such as
// "Q3".
func (r *reader) digitWord2(i int) bool {
	return r.kind(i, text.Word) && len(r.raw(i)) == 2 && r.digitWord(i)
}

// yearlike reports whether the words around the four digits at token i make a
// year of them.
func (r *reader) yearlike(i, y int) bool {
	if r.is(i-1, "in", "by", "since", "until", "till", "from", "during", "before", "after", "of", "through", "circa", "for", "between", "late", "early") {
		if y < 1900 && r.is(i-1, "from") && r.has(i-2, cChange) {
			return false // "rose from 1061 to 1128"
		}
		return !(r.is(i-1, "of", "for", "from", "by", "after", "before") && r.plural(i+1) && y < 1900)
	}
	if r.is(i-1, ".") && r.glued(i-1) && r.is(i-2, "c", "ca") {
		return true
	}
	near := y >= 1900
	if r.circa(i) {
		return !r.plural(i + 1)
	}
	if last, ok := r.fourDigits(i + 2); ok && r.hyphen(i+1) && y >= 1500 && last > y && year(last) && r.is(i+3, "average", "averages", "level", "levels", "baseline", "period", "mean", "era", "norm", "reference") {
		return true // "above the 1850-1900 average"
	}
	if p, _, ok := r.hedgeBefore(i); ok && p.bound != "" {
		return near && !r.plural(i+1) && r.is(i-1, "least", "around", "about", "to", "than", "above", "below", "over", "under", "beyond")
	}
	if r.plural(i + 1) {
		return near && (r.determined(i-1) || r.capital(i-1) || yearly[r.word(i+1)])
	}
	if y > 2035 && r.named(i-1) && !r.has(i-1, cStop) {
		return false // "RTX 2060"
	}
	if !near {
		return r.is(i-1, "to", "and", "-", "–") && !(r.is(i-3, "from") && r.has(i-4, cChange)) || r.has(i-1, cMonth)
	}
	return true
}

// yearly are plurals that a year stands before, not a count.
var yearly = set(`elections campaigns games olympics results figures levels models sales earnings riots attacks protests polls primaries
	midterms accounts estimates prices budgets plans talks finals championships awards oscars taxes returns rates caucuses races`)

// decade reads "1990s", and "30s" as an age after "his" or as a decade.
func (r *reader) decade(i int) (dated, bool) {
	n, ok := digits(r.raw(i))
	if !r.glued(i+1) && (!ok || n < 1000) || r.raw(i+1) != "s" && (!r.glued(i+1) || r.raw(i+1) != "’s" && r.raw(i+1) != "'s") {
		return dated{}, false
	}
	if ok && n < 100 && r.raw(i-1) == "-" && r.is(i-2, "over", "under") {
		d := dated{from: i, to: i + 2, kind: claim.Age, lo: integer(int64(n)), unit: "year", bound: claim.MoreThan, mod: r.d.Span(i-2, i-2), rule: "age group"}
		if r.is(i-2, "under") {
			d.bound = claim.LessThan
		}
		return d, true
	}
	if !ok || n%10 != 0 {
		return dated{}, false
	}
	switch {
	case n >= 1000 && n <= 2100:
		p := decadePeriod(n)
		if n%100 == 0 && n < 2000 {
			p.end, p.grain = day(n+100, 1, 1), "century"
		}
		return dated{from: i, to: i + 2, period: p, rule: "decade"}, true
	case n >= 20 && n <= 90:
		return r.tensOf(i, i+2, n, "")
	}
	return dated{}, false
}

// shortDecade reads "'90s" and "'08".
func (r *reader) shortDecade(i int) (dated, bool) {
	if n, ok := digits(r.raw(i + 1)); ok && len(r.raw(i+1)) == 2 && text.Apostrophe(firstRune(r.raw(i))) && !r.glued(i) &&
		(!r.glued(i+2) && r.kind(i+2, text.Word) || r.is(i-1, "of", "in", "since", "until", "by") && !text.Apostrophe(firstRune(r.raw(i+2))) && !(r.glued(i+2) && r.kind(i+2, text.Word))) {
		y := 1900 + n
		if n < 30 {
			y += 100
		}
		return dated{from: i, to: i + 2, period: yearPeriod(y), rule: "year"}, true
	}
	if !text.Apostrophe(firstRune(r.raw(i))) || !r.kind(i+1, text.Number) || len(r.raw(i+1)) != 2 || r.raw(i+2) != "s" {
		return dated{}, false
	}
	n, ok := digits(r.raw(i + 1))
	if !ok || n%10 != 0 {
		return dated{}, false
	}
	return dated{from: i, to: i + 3, period: decadePeriod(1900 + n + century(n)), rule: "decade"}, true
}

// century returns 100 for the decades that are read as of this century.
func century(tens int) int {
	if tens < 20 {
		return 100
	}
	return 0
}

// decadeWord reads "sixties".
func (r *reader) decadeWord(i int) (dated, bool) {
	return r.tensOf(i, i+1, int(r.at(i).value), "")
}

// tensOf settles a decade without century: an age after a possessive, else a
// decade where "the" stands before it.
func (r *reader) tensOf(from, to, n int, edge string) (dated, bool) {
	before := from - 1
	if n > 0 && r.is(before, "his", "her", "their", "my", "your", "our", "its") {
		low, high := 0, 9
		switch edge {
		case "early":
			high = 3
		case "mid":
			low, high = 4, 6
		case "late":
			low = 6
		}
		return dated{from: from, to: to, kind: claim.Age, lo: integer(int64(n + low)), hi: integer(int64(n + high)), unit: "year", rule: "age by decade"}, true
	}
	if !r.is(before, "the") || n < 20 && n != 0 {
		return dated{}, false
	}
	if r.kind(to, text.Word) && !r.has(to, cStop|cVerb|cPast) {
		return dated{}, false
	}
	return dated{from: from, to: to, period: decadePeriod(1900 + n + noughts(n)).third(edge), certain: claim.Inferred, rule: "decade"}, true
}

// noughts returns 100 for the first decade of a century: "the noughties" are
// of this one.
func noughts(n int) int {
	if n == 0 {
		return 100
	}
	return 0
}

// weekday reads "Monday", "Tuesday night", "Tuesday, March 3, 2020".
func (r *reader) weekday(i int) (dated, bool) {
	if len(r.at(i).s) < 6 && !r.shortDay(i) {
		return dated{}, false
	}
	if r.recurring(i) {
		return dated{}, false
	}
	if r.is(i-1, "super", "black", "cyber", "ash", "fat", "bloody", "holy", "good") && r.capital(i-1) {
		return dated{}, false // the name of a day
	}
	if r.in(i+1, notDays) || r.in(i+1, papers) && r.capital(i+1) {
		return dated{}, false // a paper, a custom
	}
	j := i + 1
	if r.is(j, ".") && r.glued(j) {
		j++
	}
	if r.is(j, ",") {
		j++
	}
	if r.is(j, "the") {
		j++
	}
	if r.has(j, cMonth) || r.kind(j, text.Number) {
		if d, ok := r.dayNamed(j); ok {
			d.from = i
			return d.onWeekday(time.Weekday(r.at(i).value)), true
		}
	}
	if d, ok := r.weekdayNumber(i, j); ok {
		return d, true
	}
	to := i + 1
	if r.has(to, cDaypart) {
		to++
	}
	d := dated{from: i, to: to, rule: "weekday"}
	if b, ok := r.weekdayBeside(i, to); ok {
		return b, true
	}
	if q, end, ok := r.weekdayOf(time.Weekday(r.at(i).value), to); ok {
		d.period, d.to, d.certain = q, end, r.resolved(q)
		return d, true
	}
	w, t := time.Weekday(r.at(i).value), r.tense(i, to)
	d.period = r.weekdayNear(w, t)
	d.certain = r.resolved(d.period)
	if t == unknown && !d.start.Equal(r.ref) {
		d.other = r.weekdayNear(w, future)
	}
	return d, true
}

// onWeekday settles a date of two readings by the weekday before it: "Friday,
// 3/4/2020".
func (d dated) onWeekday(w time.Weekday) dated {
	if !d.fixed() || !d.other.fixed() {
		return d
	}
	switch first, second := d.start.Weekday() == w, d.other.start.Weekday() == w; {
	case first && !second:
		d.other, d.certain = period{}, claim.Inferred
	case second && !first:
		d.period, d.other, d.certain = d.other, period{}, claim.Inferred
	}
	return d
}

// recurring reports whether the day or month at token i comes again and again:
// "every Monday", "each May".
func (r *reader) recurring(i int) bool {
	return r.is(i-1, "every", "each") || r.is(i-1, "other", "second") && r.is(i-2, "every", "each")
}

// dayNamed reads the date after a weekday: "March 3", "3 March", "3/4/2020",
// "5/12".
func (r *reader) dayNamed(j int) (dated, bool) {
	if r.has(j, cMonth) {
		d, ok := r.monthDate(j)
		return d, ok && d.grain == grainDay
	}
	for _, read := range [...]func(*reader, int) (dated, bool){(*reader).wholeDate, (*reader).dayInNumbers, (*reader).dayMonth} {
		if d, ok := read(r, j); ok && d.grain == grainDay {
			return d, true
		}
	}
	return dated{}, false
}

// notDays are words after a weekday that make a paper or a custom of it.
var notDays = set("times telegraph mirror express mail post herald mass prayers school")

// papers are capitalised words after a weekday that make a paper of it.
var papers = set("tribune world gazette chronicle courier clarion observer independent people star sun record review mercury business age")

// shortDay reports whether the short form of a weekday at token i, which may
// be another word ("sun", "sat"), stands as in a date.
func (r *reader) shortDay(i int) bool {
	next := i + 1
	if !r.capital(i) {
		return r.is(i, "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri") && (r.is(i-1, "on", "next", "this") || r.is(i-1, "last") && !r.is(i, "wed"))
	}
	if r.is(next, ".") && r.glued(next) || r.has(next, cMonth) || r.is(next, ",") && r.has(next+1, cMonth) {
		return true
	}
	if r.is(next, ",") && r.kind(next+1, text.Number) && (r.has(next+2, cMonth) || r.is(next+2, "of")) {
		return true
	}
	return r.kind(next, text.Number) && (r.is(next+1, "st", "nd", "rd", "th") || r.has(next+1, cMonth))
}

// weekdayNumber reads "Friday the 13th": the nearest day that is both.
func (r *reader) weekdayNumber(i, j int) (dated, bool) {
	n, ok := 0, false
	to := j + 1
	if r.kind(j, text.Number) && r.glued(to) && r.is(to, "st", "nd", "rd", "th") {
		n, ok = digits(r.raw(j))
		to++
	} else if r.is(j-1, "the") {
		if s, found := r.spelled(j); found && s.ordinal {
			n, ok = s.val.whole()
			to = s.to
		}
	}
	if !ok && j == i+1 && r.is(i-1, "on") && r.kind(j, text.Number) && len(r.raw(j)) <= 2 && (to >= r.last || r.is(to, ".", ",", "!", "?", ";")) {
		n, ok = digits(r.raw(j)) // "on Sunday 31."
	}
	if !ok || n < 1 || n > 31 || r.kind(to, text.Word) && !r.has(to, cStop|cVerb|cPast) {
		return dated{}, false
	}
	d := dated{from: i, to: to, period: period{grain: grainDay}, rule: "weekday and day"}
	if !r.dated {
		return d, true
	}
	w, t := time.Weekday(r.at(i).value), r.tense(i, to)
	for off := range 366 {
		for _, day := range [...]time.Time{r.ref.AddDate(0, 0, -off), r.ref.AddDate(0, 0, off)} {
			if day.Day() == n && day.Weekday() == w && (t == unknown || (t == past) == !day.After(r.ref)) {
				d.period, d.certain = dayPeriod(day), claim.Inferred
				return d, true
			}
		}
	}
	return d, true
}

// ordinalDay reads "third of March".
func (r *reader) ordinalDay(i int) (dated, bool) {
	if d, ok := r.cardinalDay(i); ok {
		return d, true
	}
	n, ok := r.spelled(i)
	if !ok || !n.ordinal || !r.is(n.to, "of") || !r.monthWord(n.to+1) {
		return dated{}, false
	}
	v, small := n.val.whole()
	if !small || v > 31 {
		return dated{}, false
	}
	return r.monthDay(time.Month(r.at(n.to+1).value), v, r.pastDot(n.to+1), i)
}

// cardinalDay reads "on fifteen August nineteen ninety-three".
func (r *reader) cardinalDay(i int) (dated, bool) {
	if !r.is(i-1, "on", "since", "until", "by") {
		return dated{}, false
	}
	n, ok := r.spelled(i)
	v, small := n.val.whole()
	if !ok || n.ordinal || !small || v < 1 || v > 31 || !r.monthWord(n.to) || r.has(n.to, cFuture) && !r.capital(n.to) {
		return dated{}, false
	}
	to := r.pastDot(n.to)
	if y, _ := r.yearAfter(to); y == 0 && to < r.last && !r.kind(to, text.Punct) {
		return dated{}, false // "on three May evenings"
	}
	return r.monthDay(time.Month(r.at(n.to).value), v, to, i)
}

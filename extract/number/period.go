package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// plainYear reads a year in digits. Four digits without comma are a year
// where a preposition stands before them or no counted plural after them.
func (r *reader) plainYear(i int) (dated, bool) {
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
			switch n := int(r.raw(j)[1] - '0'); q.rule {
			case "quarter":
				d.period, d.to, d.rule = quarterPeriod(y, n), j+1, q.rule
			}
		}
	}
	return d, true
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
		return !(r.is(i-1, "of", "for", "from", "by", "after", "before") && r.plural(i+1) && y < 1900)
	}
	near := y >= 1900
	if p, _, ok := r.hedgeBefore(i); ok && p.bound != "" {
		return near && !r.plural(i+1) && r.is(i-1, "least", "around", "about", "to", "than", "above", "below", "over", "under", "beyond")
	}
	if r.plural(i + 1) {
		return near && (r.determined(i-1) || r.capital(i-1) || yearly[r.word(i+1)])
	}
	if !near {
		return r.is(i-1, "to", "and", "-", "–") || r.has(i-1, cMonth)
	}
	return true
}

// yearly are plurals that a year stands before, not a count.
var yearly = set(`elections campaigns games olympics results figures levels models sales earnings riots attacks protests polls primaries
	midterms accounts estimates prices budgets plans talks finals championships awards oscars taxes returns rates caucuses races`)

// decade reads "1990s", and "30s" as an age after "his" or as a decade.
func (r *reader) decade(i int) (dated, bool) {
	if !r.glued(i+1) || r.raw(i+1) != "s" && r.raw(i+1) != "’s" && r.raw(i+1) != "'s" {
		return dated{}, false
	}
	n, ok := digits(r.raw(i))
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
	if n, ok := digits(r.raw(i + 1)); ok && len(r.raw(i+1)) == 2 && text.Apostrophe(firstRune(r.raw(i))) && !r.glued(i) && !r.glued(i+2) && r.kind(i+2, text.Word) {
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
	if r.is(before, "his", "her", "their", "my", "your", "our", "its") {
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
	if !r.is(before, "the") || n < 20 {
		return dated{}, false
	}
	if r.kind(to, text.Word) && !r.has(to, cStop|cVerb|cPast) {
		return dated{}, false
	}
	return dated{from: from, to: to, period: decadePeriod(1900 + n).third(edge), certain: claim.Inferred, rule: "decade"}, true
}

// clock reads "4:30 a.m.", "5 p.m. ET", "17.45 GMT".
func (r *reader) clock(i int) (dated, bool) {
	hour, minute, to, ok := r.hourMinute(i)
	if !ok {
		return dated{}, false
	}
	marked := false
	switch {
	case r.is(to, "a.m.", "am", "a.m"), r.is(to, "p.m.", "pm", "p.m"):
		if hour > 12 || hour < 1 {
			return dated{}, false
		}
		pm := r.word(to)[0] == 'p'
		hour = hour%12 + map[bool]int{true: 12}[pm]
		marked = true
		to++
	case r.is(to, "o'clock"):
		marked = true
		to++
	}
	if z := r.raw(to); zones[z] {
		marked = true
		to++
	}
	if !marked && r.hyphen(to) && to-i == 3 {
		if end, ok := r.clock(to + 1); ok { // "9:30-11:00 a.m."
			marked = true
			if h, _ := digits(end.partial[len(end.partial)-5 : len(end.partial)-3]); h > 12 && hour < 12 && hour+12 <= h {
				hour += 12
			}
		}
	}
	if !marked && !(to-i == 3 && r.is(i-1, "at", "by", "from", "until", "since", "before", "after", "around", "about")) {
		return dated{}, false
	}
	d := dated{from: i, to: to, period: period{grain: grainTime, partial: "T" + two(hour) + ":" + two(minute)}, rule: "time"}
	if t, ok := r.dayOf(i, to); ok {
		d.partial = t.Format(time.DateOnly) + d.partial
		d.certain = claim.Inferred
	}
	return d, true
}

var zones = map[string]bool{"GMT": true, "UTC": true, "ET": true, "EST": true, "EDT": true, "PT": true, "PST": true, "PDT": true, "CT": true,
	"CST": true, "CDT": true, "MT": true, "BST": true, "CET": true, "CEST": true, "IST": true, "AEST": true, "JST": true}

// hourMinute reads the digits of a clock time.
func (r *reader) hourMinute(i int) (hour, minute, to int, ok bool) {
	w := r.raw(i)
	if r.raw(i+1) == ":" && r.glued(i+1) && r.glued(i+2) && r.kind(i+2, text.Number) && len(r.raw(i+2)) == 2 {
		h, ok1 := digits(w)
		m, ok2 := digits(r.raw(i + 2))
		return h, m, i + 3, ok1 && ok2 && h < 25 && m < 60
	}
	if whole, part, found := strings.Cut(w, "."); found && len(part) == 2 {
		h, ok1 := digits(whole)
		m, ok2 := digits(part)
		return h, m, i + 1, ok1 && ok2 && h < 25 && m < 60
	}
	h, ok := digits(w)
	return h, 0, i + 1, ok && h < 25 && len(w) <= 2
}

// dayOf returns the day of a clock time in tokens [from,to): one named beside
// it, the last one named in the sentence, or the article's.
func (r *reader) dayOf(from, to int) (time.Time, bool) {
	j := to
	if r.is(j, "on", ",") {
		j++
	}
	if r.has(j, cWeekday|cMonth|cDay) {
		if d, ok := r.oneDate(j); ok && d.fixed() && d.grain == grainDay {
			return d.start, true
		}
	}
	for k := len(r.out) - 1; k >= max(r.begun, len(r.out)-5); k-- {
		if d := r.out[k].Number.Date; d != nil && d.Grain == grainDay {
			t, err := time.Parse(time.DateOnly, d.Start)
			return t, err == nil
		}
	}
	return r.ref, r.dated
}

// weekday reads "Monday", "Tuesday night", "Tuesday, March 3, 2020".
func (r *reader) weekday(i int) (dated, bool) {
	if len(r.at(i).s) < 6 && !r.shortDay(i) {
		return dated{}, false
	}
	if r.is(i-1, "super", "black", "cyber", "ash", "fat", "bloody", "holy", "good") && r.capital(i-1) {
		return dated{}, false // the name of a day
	}
	if r.in(i+1, notDays) {
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
		read := r.monthDate
		if r.kind(j, text.Number) {
			read = r.dayMonth
		}
		if d, ok := read(j); ok && d.grain == grainDay {
			d.from = i
			return d, true
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
	if r.is(to, "of") && r.has(to+1, cRelative) && r.is(to+2, "week") && r.dated {
		if n, ok := steps[r.word(to+1)]; ok {
			week := near(r.ref, grainWeek, n)
			d.period = dayPeriod(week.start.AddDate(0, 0, (int(r.at(i).value)+6)%7))
			d.to, d.certain = to+3, claim.Inferred
			return d, true
		}
	}
	d.period = r.weekdayNear(time.Weekday(r.at(i).value), r.tense(i, to))
	d.certain = r.resolved(d.period)
	return d, true
}

// notDays are words after a weekday that make a paper or a custom of it.
var notDays = set("times telegraph mirror express mail post herald mass prayers school")

// shortDay reports whether the short form of a weekday at token i, which may
// be another word ("sun", "sat"), stands as in a date.
func (r *reader) shortDay(i int) bool {
	if !r.capital(i) {
		return false
	}
	next := i + 1
	if r.is(next, ".") && r.glued(next) || r.has(next, cMonth) || r.is(next, ",") && r.has(next+1, cMonth) {
		return true
	}
	return r.kind(next, text.Number) && r.is(next+1, "st", "nd", "rd", "th")
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

// labelDate reads "Q3", "Q3 2019", "H1", "FY2020".
func (r *reader) labelDate(i int) (dated, bool) {
	w := r.raw(i)
	switch {
	case len(w) == 2 && w[0]|0x20 == 'q' && w[1] >= '1' && w[1] <= '4':
		return r.quarterAt(i, i+1, int(w[1]-'0'))
	case len(w) == 2 && w[0]|0x20 == 'h' && (w[1] == '1' || w[1] == '2'):
		return r.halfAt(i, i+1, int(w[1]-'0'))
	case strings.HasPrefix(w, "FY"):
		y, ok := digits(w[2:])
		if ok && len(w) == 4 {
			y += 2000
		}
		if ok && year(y) {
			return dated{from: i, to: i + 1, period: yearPeriod(y), rule: "fiscal year"}, true
		}
	}
	return dated{}, false
}

// quarter reads "third quarter", "third-quarter", "the third quarter of
// 2019", "second half of the year".
func (r *reader) quarter(i int) (dated, bool) {
	e := r.at(i)
	if e.class&cOrdinal == 0 || e.value > 4 {
		return dated{}, false
	}
	j := i + 1
	if r.is(j, "fiscal") || r.hyphen(j) {
		j++
	}
	switch {
	case r.is(j, "quarter"):
		return r.quarterAt(i, j+1, int(e.value))
	case r.is(j, "half") && e.value <= 2 && r.is(j+1, "of"):
		return r.halfAt(i, j+1, int(e.value))
	}
	return dated{}, false
}

// quarterAt finishes quarter q whose words are tokens [from,to).
func (r *reader) quarterAt(from, to, q int) (dated, bool) {
	d := dated{from: from, to: to, rule: "quarter"}
	y, end := r.yearOf(to)
	switch {
	case y > 0:
		d.period, d.to = quarterPeriod(y, q), end
		d.from = r.withThe(from)
	case r.dated:
		d.period = choose(r.ref, r.lean(from, to), quarterPeriod(r.ref.Year()-1, q), quarterPeriod(r.ref.Year(), q), quarterPeriod(r.ref.Year()+1, q))
		d.certain = claim.Inferred
	case r.fiscalYear() > 0:
		d.period, d.certain = quarterPeriod(r.fiscalYear(), q), claim.Inferred
	default:
		d.period = period{grain: grainQuarter}
	}
	return d, true
}

// fiscalYear returns the one fiscal year that an article without a date
// names, 0 for none or several.
func (r *reader) fiscalYear() int {
	if r.fiscalNamed != 0 {
		return max(r.fiscalNamed, 0)
	}
	r.fiscalNamed = -1
	for i := range r.d.Tokens {
		if r.lex[i].s != "fiscal" {
			continue
		}
		k := i + 1
		if r.d.Lower(k) == "year" {
			k++
		}
		y, ok := digits(r.d.Word(k))
		switch {
		case !ok || !year(y) || y == r.fiscalNamed:
		case r.fiscalNamed > 0:
			r.fiscalNamed = -1
			return 0
		default:
			r.fiscalNamed = y
		}
	}
	return max(r.fiscalNamed, 0)
}

// lean is the tense, with the past where the text does not say.
func (r *reader) lean(from, to int) tense {
	if t := r.tense(from, to); t != unknown {
		return t
	}
	return past
}

// withThe takes in the article before a period of a named year.
func (r *reader) withThe(from int) int {
	if r.is(from-1, "the") {
		return from - 1
	}
	return from
}

// halfAt finishes half h of a year whose words are tokens [from,to).
func (r *reader) halfAt(from, to, h int) (dated, bool) {
	y, end := r.yearOf(to)
	if y == 0 && r.is(to, "of") {
		if !r.is(to+2, "year") || !r.dated {
			return dated{}, false
		}
		shift := map[string]int{"the": 0, "this": 0, "last": -1, "next": 1}
		n, ok := shift[r.word(to+1)]
		if !ok {
			return dated{}, false
		}
		y, end = r.ref.Year()+n, to+3
	}
	if y == 0 {
		return dated{}, false
	}
	m := time.Month(6*h - 5)
	return dated{from: r.withThe(from), to: end, period: stretch(day(y, m, 1), day(y, m+6, 1), "half"), rule: "half year"}, true
}

// yearOf reads the year that follows a quarter: "of 2019", "2019", "fiscal
// 2019", "of fiscal year 2019", "of last year".
func (r *reader) yearOf(j int) (int, int) {
	k := j
	if r.is(k, "of") {
		k++
	}
	if r.is(k, "fiscal", "fy") {
		k++
		if r.is(k, "year") {
			k++
		}
	}
	if y, ok := r.fourDigits(k); ok && year(y) {
		return y, k + 1
	}
	if r.dated && r.is(k+1, "year") && (k > j || r.is(k, "this", "last", "next")) {
		switch {
		case r.is(k, "last"):
			return r.ref.Year() - 1, k + 2
		case r.is(k, "this", "the"):
			return r.ref.Year(), k + 2
		case r.is(k, "next"):
			return r.ref.Year() + 1, k + 2
		}
	}
	return 0, j
}

package number

import (
	"time"

	"stet/extract/text"
)

// daysInList is the most days of a month that one list names.
const daysInList = 8

// listedDay reads a day that stands in a list with its month at one end: the
// "3" of "3, 4 and 5 March" and the "15" of "March 8 and 15".
func (r *reader) listedDay(i int) (dated, bool) {
	n, ok := r.dayNumber(i)
	if !ok {
		return dated{}, false
	}
	to := r.pastEnding(i + 1)
	if r.is(to, ",", "and", "or", "&") {
		if d, ok := r.dayBeforeMonth(i, to, n); ok {
			return d, true
		}
	}
	if r.is(i-1, ",", "and", "or", "&") {
		return r.dayAfterMonth(i, to, n)
	}
	return dated{}, false
}

// dayNumber returns the number at token i where it may be a day.
func (r *reader) dayNumber(i int) (int, bool) {
	if !r.kind(i, text.Number) || len(r.raw(i)) > 2 || r.glued(i) && !r.is(i-1, "(") {
		return 0, false
	}
	n, ok := digits(r.raw(i))
	return n, ok && n >= 1 && n <= 31
}

// pastEnding returns the token after a glued "th" at token j, else j.
func (r *reader) pastEnding(j int) int {
	if r.glued(j) && r.is(j, "st", "nd", "rd", "th") {
		return j + 1
	}
	return j
}

// dayBeforeMonth reads day n, tokens [i,to), of the month that ends the list
// which goes on at to.
func (r *reader) dayBeforeMonth(i, to, n int) (dated, bool) {
	last := n
	for j, count := to, 0; count < daysInList; count++ {
		end := r.is(j, "and", "or", "&")
		if !end && !r.is(j, ",") {
			return dated{}, false
		}
		j++
		if !end && r.is(j, "and", "or", "&") {
			end, j = true, j+1
		}
		next, ok := r.dayNumber(j)
		if !ok || next <= last {
			return dated{}, false
		}
		last, j = next, r.pastEnding(j+1)
		if !end {
			continue
		}
		if r.is(j, "of") {
			j++
		}
		if !r.monthWord(j) || r.has(j, cFuture) && !r.capital(j) {
			return dated{}, false
		}
		whole, ok := r.monthDay(time.Month(r.at(j).value), last, r.pastDot(j), i)
		return r.sameMonth(whole, i, to, n), ok
	}
	return dated{}, false
}

// dayAfterMonth reads day n, tokens [i,to), of the month that opened the list
// which ends at i: "March 8 and 15". A counted noun after it makes it a count.
func (r *reader) dayAfterMonth(i, to, n int) (dated, bool) {
	if r.kind(to, text.Word) && !r.endsPhrase(to) || r.has(to, cPercent|cScale|cTime|cCurrency) || r.hyphen(to) || r.raw(to) == "%" || r.raw(to) == ":" && r.glued(to+1) {
		return dated{}, false
	}
	if r.is(i-1, ",") && !r.is(to, "and", "or", "&", ",") {
		return dated{}, false // "On March 8, 15 …"
	}
	last := n
	for j, count := i-1, 0; count < daysInList; count++ {
		if !r.is(j, ",", "and", "or", "&") {
			return dated{}, false
		}
		j--
		if r.is(j, ",") {
			j--
		}
		if r.is(j, "st", "nd", "rd", "th") && r.glued(j) {
			j--
		}
		before, ok := r.dayNumber(j)
		if !ok || before >= last {
			return dated{}, false
		}
		last = before
		k := j - 1
		if r.is(k, ".") && r.glued(k) {
			k--
		}
		if r.monthWord(k) {
			first, ok := r.monthDay(time.Month(r.at(k).value), last, j+1, k)
			if y, end := r.yearAfter(to); y > 0 && ok && validDay(y, time.Month(r.at(k).value), n) {
				return dated{from: i, to: end, period: dayPeriod(day(y, time.Month(r.at(k).value), n)), rule: "date"}, true
			}
			return r.sameMonth(first, i, to, n), ok
		}
		j--
	}
	return dated{}, false
}

// sameMonth is day n, tokens [from,to), of the month of d.
func (r *reader) sameMonth(d dated, from, to, n int) dated {
	d.from, d.to = from, to
	switch {
	case d.fixed() && validDay(d.start.Year(), d.start.Month(), n):
		d.period = dayPeriod(day(d.start.Year(), d.start.Month(), n))
	case d.fixed():
		d.period = period{grain: grainDay}
	case d.partial != "":
		d.partial = d.partial[:len(d.partial)-2] + two(n)
	}
	return d
}

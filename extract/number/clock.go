package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// clock reads "4:30 a.m.", "5 p.m. ET", "17.45 GMT", and the "9" of "9 to 11
// a.m.".
func (r *reader) clock(i int) (dated, bool) {
	hour, minute, to, ok := r.hourMinute(i)
	if !ok {
		return dated{}, false
	}
	digits := to
	hour, to, marked, ok := r.half(hour, to)
	if !ok {
		return dated{}, false
	}
	if end := r.zone(to); end > to {
		marked, to = true, end
	}
	if !marked {
		if h, found := r.halfOfEnd(i, to, hour); found {
			hour, marked = h, true
		}
	}
	if !marked && !(digits-i == 3 && r.is(i-1, "at", "by", "from", "until", "since", "before", "after", "around", "about")) {
		return dated{}, false
	}
	return r.timeAt(i, to, hour, minute), true
}

// timeAt makes the time of tokens [from,to) on the day that the text gives it.
func (r *reader) timeAt(from, to, hour, minute int) dated {
	d := dated{from: from, to: to, period: period{grain: grainTime, partial: "T" + two(hour) + ":" + two(minute)}, rule: "time"}
	if t, ok := r.dayOf(from, to); ok {
		d.partial = t.Format(time.DateOnly) + d.partial
		d.certain = claim.Inferred
	}
	return d
}

// half takes in the half of the day that token j names. It returns the hour of
// the day and the token after it; ok is false where the hour has no such half.
func (r *reader) half(hour, j int) (h, to int, marked, ok bool) {
	switch {
	case r.is(j, "a.m.", "am", "a.m", "p.m.", "pm", "p.m"):
		if hour > 12 || hour < 1 {
			return 0, j, false, false
		}
		h = hour % 12
		if r.word(j)[0] == 'p' {
			h += 12
		}
		return h, j + 1, true, true
	case r.is(j, "o'clock"):
		return hour, j + 1, true, hour <= 12
	case r.is(j, "hours", "hrs") && len(r.raw(j-1)) == 4 && r.is(j-2, "at", "by", "until"):
		return hour, j + 1, true, true
	}
	return hour, j, false, true
}

// halfOfEnd gives the hour at tokens [i,to) the half of the day that stands
// after the second hour: "9 to 11 a.m.", "between 2 and 3 p.m.", "9:30-5 p.m.".
func (r *reader) halfOfEnd(i, to, hour int) (int, bool) {
	if hour < 1 || hour > 12 || !r.hyphen(to) && !r.is(to, "to", "until", "till") && !(r.is(to, "and") && r.is(i-1, "between")) {
		return 0, false
	}
	h, _, j, ok := r.hourMinute(to + 1)
	if !ok || h > 12 || !r.is(j, "a.m.", "am", "a.m", "p.m.", "pm", "p.m") {
		return 0, false
	}
	end, _, _, ok := r.half(h, j)
	switch {
	case !ok:
		return 0, false
	case hour%12+12 <= end:
		return hour%12 + 12, true
	}
	return hour % 12, true // "11 to 2 p.m." begins in the morning
}

// wordHour reads "nine o'clock".
func (r *reader) wordHour(i int) (dated, bool) {
	if !r.is(i+1, "o'clock") || r.at(i).value > 12 {
		return dated{}, false
	}
	return r.timeAt(i, i+2, int(r.at(i).value), 0), true
}

var zones = map[string]bool{"GMT": true, "UTC": true, "ET": true, "EST": true, "EDT": true, "PT": true, "PST": true, "PDT": true, "CT": true,
	"CST": true, "CDT": true, "MT": true, "MST": true, "MDT": true, "BST": true, "CET": true, "CEST": true, "EET": true, "EEST": true, "IST": true,
	"AEST": true, "AEDT": true, "NZST": true, "NZDT": true, "JST": true, "KST": true, "HKT": true, "SGT": true, "MSK": true, "WIB": true, "AKST": true,
	"HST": true}

// zone returns the token after the zone of a time at token j: "ET", "UTC+1",
// "Eastern time", "local time"; j where there is none. The claim's time is the
// one that stands in the text.
func (r *reader) zone(j int) int {
	switch {
	case zones[r.raw(j)]:
		if r.glued(j+1) && r.is(j+1, "+", "-", "−") && r.glued(j+2) && r.kind(j+2, text.Number) {
			return j + 3
		}
		return j + 1
	case r.is(j, "local") && r.is(j+1, "time"):
		return j + 2
	case r.capital(j) && r.is(j, "eastern", "central", "pacific", "mountain"):
		k := j + 1
		if r.is(k, "daylight", "standard") {
			k++
		}
		if r.is(k, "time") {
			return k + 1
		}
		if k == j+1 && !r.capital(k) {
			return k
		}
	}
	return j
}

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
	hours := r.is(i+1, "hours", "hrs") && r.is(i-1, "at", "by", "until")
	if ok && len(w) == 4 && (zones[r.raw(i+1)] || hours) && h/100 < 25 && h%100 < 60 {
		return h / 100, h % 100, i + 1, true // 0915 GMT, at 1800 hours
	}
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

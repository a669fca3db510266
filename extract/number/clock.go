package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

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
	if ok && len(w) == 4 && zones[r.raw(i+1)] && h/100 < 25 && h%100 < 60 {
		return h / 100, h % 100, i + 1, true // 0915 GMT
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

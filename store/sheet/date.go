package sheet

import (
	"strconv"
	"strings"
	"time"

	"stet/extract/claim"
)

// The forms in which people write a day, a month and a year.
const (
	dayForm   = "2 January 2006"
	monthForm = "January 2006"
	yearForm  = "2006"
)

// dateWords says which days a date means: "2018", "May 2026", "19 October
// 2026", "14 to 15 November 2015", "1990s"; "" where the text does not fix
// them. The last day is the last one that belongs to it. Where the words allow
// a second reading, both are said.
func dateWords(d claim.Date) string {
	if d.Other != nil {
		return joined(" or ", oneReading(d), oneReading(*d.Other))
	}
	return oneReading(d)
}

func oneReading(d claim.Date) string {
	if d.Start == "" {
		return ""
	}
	start, err := time.Parse(time.DateOnly, d.Start)
	if err != nil {
		return openDate(d)
	}
	end, err := time.Parse(time.DateOnly, d.End)
	if err != nil || !end.After(start) {
		return start.Format(dayForm)
	}
	switch {
	case newYear(start) && newYear(end) && d.Grain == "decade" && start.Year()%10 == 0 && end.Year() == start.Year()+10:
		return strconv.Itoa(start.Year()) + "s"
	case newYear(start) && newYear(end):
		return stretch(start, end.AddDate(-1, 0, 0), yearForm)
	case start.Day() == 1 && end.Day() == 1:
		return stretch(start, end.AddDate(0, -1, 0), monthForm)
	}
	return stretch(start, end.AddDate(0, 0, -1), dayForm)
}

// openDate says a date of which the text fixes a part: "May", "3 May", "15:00".
func openDate(d claim.Date) string {
	if d.Grain == "month" && d.End != "" {
		start, err := time.Parse("--01", d.Start)
		end, err2 := time.Parse("--01", d.End)
		if err == nil && err2 == nil && end.AddDate(0, 11, 0).Month() == start.Month() {
			return partialDate(d.Start)
		}
	}
	return joined(" to ", partialDate(d.Start), partialDate(d.End))
}

func newYear(t time.Time) bool { return t.YearDay() == 1 }

// stretch says from first to last, both included, and leaves out of the first
// what it shares with the last: "12 to 18 October 2026".
func stretch(first, last time.Time, form string) string {
	from, to := first.Format(form), last.Format(form)
	if from == to {
		return to
	}
	for _, shared := range [...]string{" January 2006", " 2006"} {
		if strings.HasSuffix(form, shared) && first.Format(shared) == last.Format(shared) {
			return strings.TrimSuffix(first.Format(form), first.Format(shared)) + " to " + to
		}
	}
	return from + " to " + to
}

// partialDate says an ISO 8601 date or time of any grain; what is none is left
// as it is.
func partialDate(iso string) string {
	for _, form := range [...][2]string{{time.DateOnly, dayForm}, {"2006-01", monthForm}, {"2006-01-02T15:04", dayForm + ", 15:04"},
		{"2006-01-02T15:04:05", dayForm + ", 15:04:05"}, {time.RFC3339, dayForm + ", 15:04 MST"},
		{"--01", "January"}, {"--01-02", "2 January"}, {"T15:04", "15:04"}} {
		if t, err := time.Parse(form[0], iso); err == nil {
			return t.Format(form[1])
		}
	}
	return iso
}

// timeUnit is a length of time that has a name.
type timeUnit struct {
	seconds int64
	name    string
}

// timeUnits are the lengths of time, the longest first; a month is 30 days and a
// year 365, as in claim.Number.
func timeUnits() []timeUnit {
	return []timeUnit{{365 * 86400, "year"}, {30 * 86400, "month"}, {7 * 86400, "week"}, {86400, "day"}, {3600, "hour"},
		{60, "minute"}, {1, "second"}}
}

// durationWords says a number of seconds, or a range, in the unit that the
// article's words name where that gives a whole number or a half, else in the
// longest that gives a whole one; months are only for who names them.
func durationWords(low, high, words string) string {
	values := []string{low}
	if high != "" {
		values = append(values, high)
	}
	words = strings.ToLower(words)
	for _, u := range timeUnits() {
		if strings.Contains(words, u.name) {
			if v, ok := inUnit(values, u, 2); ok {
				return v
			}
		}
	}
	for _, u := range timeUnits() {
		if v, ok := inUnit(values, u, 1); ok && u.name != "month" {
			return v
		}
	}
	return joined(" to ", grouped(low), grouped(high)) + " seconds"
}

// inUnit says all values in one unit, or false where one of them is no
// multiple of the unit's half (parts 2) or of the whole (parts 1), or less than
// one of them.
func inUnit(values []string, u timeUnit, parts int64) (string, bool) {
	var out []string
	last := int64(0)
	for _, v := range values {
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil || n == 0 && u.seconds > 1 || n > 1<<60/parts || n*parts%u.seconds != 0 {
			return "", false
		}
		if last = n * parts / u.seconds; parts > 1 && last < parts {
			return "", false // "0.5 hours" are 30 minutes
		}
		text := grouped(strconv.FormatInt(last/parts, 10))
		if last%parts != 0 {
			text += ".5"
		}
		out = append(out, text)
	}
	return strings.Join(out, " to ") + " " + claim.Units(u.name, last == parts || last == -parts), true
}

package page

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Dates of the forms that pages use. In isoDate they are tried one after the
// other on a short string.
var (
	isoForm   = regexp.MustCompile(`^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`)
	digits8   = regexp.MustCompile(`^\s*(20\d{2}|19\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?\s*$`)
	slashYear = regexp.MustCompile(`^\s*(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b`)
	dotDay    = regexp.MustCompile(`\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b`)
	dotYear2  = regexp.MustCompile(`(?:^|[^\d.])(\d{1,2})\.(\d{1,2})\.(\d{2})(?:[^\d.]|$)`)
	slashDay  = regexp.MustCompile(`\b(\d{1,2})/(\d{1,2})/(\d{4})\b`)
	monthDay  = regexp.MustCompile(`(?i)\b(\pL{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b`)
	dayMonth  = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\pL{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})\b`)
	inURL     = regexp.MustCompile(`[/_-](20\d{2}|199\d)(?:[/_-](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](\d{1,2})|(\d{2})(\d{2}))(?:[/_.-]|$)`)
)

// monthNames holds the first letters of month names, enough to tell them
// apart, in English, German, French, Spanish, Italian and Dutch.
var monthNames = [12][]string{
	{"jan", "gen", "ene", "jän"}, {"feb", "fév", "fev"}, {"mar", "mär", "maa", "mrz"}, {"apr", "avr", "abr"}, {"may", "mai", "mei", "mag"},
	{"jun", "juin", "giu"}, {"jul", "juil", "lug"}, {"aug", "aoû", "ago"}, {"sep", "set"}, {"oct", "okt", "ott"}, {"nov"}, {"dec", "dez", "déc", "dic"},
}

func month(name string) int {
	name = strings.ToLower(name)
	for i, starts := range monthNames {
		for _, s := range starts {
			if strings.HasPrefix(name, s) {
				return i + 1
			}
		}
	}
	return 0
}

// isoDate reads a date, or a date and time, in any of the forms that pages use
// and returns it as ISO 8601 with the offset that is said; "" where there is
// none. 3/4/2026 says nothing (it is March to some, April to others), 3/14/2026
// does.
func isoDate(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 200 || !mayBeDate(s) {
		return ""
	}
	if m := isoForm.FindStringSubmatch(s); m != nil {
		return isoTime(day(m[1], m[2], m[3]), m[4:])
	}
	if m := digits8.FindStringSubmatch(s); m != nil {
		return isoTime(day(m[1], m[2], m[3]), append(m[4:], "Z")[:4])
	}
	if t := goTime(s); t != "" {
		return t
	}
	if m := slashYear.FindStringSubmatch(s); m != nil {
		return day(m[1], m[2], m[3])
	}
	if m := monthDay.FindStringSubmatch(s); m != nil && month(m[1]) > 0 {
		return day(m[3], strconv.Itoa(month(m[1])), m[2])
	}
	if m := dayMonth.FindStringSubmatch(s); m != nil && month(m[2]) > 0 {
		return day(m[3], strconv.Itoa(month(m[2])), m[1])
	}
	if m := dotDay.FindStringSubmatch(s); m != nil {
		return day(m[3], m[2], m[1])
	}
	if m := dotYear2.FindStringSubmatch(s); m != nil && len(s) <= longestDate {
		return day("20"+m[3], m[2], m[1])
	}
	if m := slashDay.FindStringSubmatch(s); m != nil {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[2])
		switch {
		case a > 12 || a == b:
			return day(m[3], m[2], m[1])
		case b > 12:
			return day(m[3], m[1], m[2])
		}
	}
	return ""
}

// leastDigits is how many digits the shortest form of a date has, "1.2.26".
const leastDigits = 4

// mayBeDate reports whether s has as many digits as a date.
func mayBeDate(s string) bool {
	n := 0
	for i := range len(s) {
		n += int(is('0' <= s[i] && s[i] <= '9'))
	}
	return n >= leastDigits
}

// goTime reads the forms of mail and HTTP headers.
func goTime(s string) string {
	if s == "" || !isLetter(s[0]) && s[0] != '+' && (s[0] < '0' || s[0] > '9') || isLetter(s[0]) && strings.Count(s, ":") < 2 {
		return "" // they begin with a weekday and have a clock time, or are a number
	}
	for _, layout := range [...]string{time.RFC1123Z, time.RFC1123, time.RFC850, time.ANSIC, time.UnixDate, "Mon Jan 2 15:04:05 MST 2006", "Mon, 2 Jan 2006 15:04:05 -0700"} {
		if t, err := time.Parse(layout, s); err == nil && sane(t) {
			return t.UTC().Format(time.RFC3339)
		}
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && len(s) >= 10 {
		if n > 1e11 {
			n /= 1000
		}
		if t := time.Unix(n, 0).UTC(); sane(t) {
			return t.Format(time.RFC3339)
		}
	}
	return ""
}

// sane leaves out the zero dates and far futures of broken templates.
func sane(t time.Time) bool { return t.Year() >= 1980 && t.Year() <= 2100 }

// day is year-month-day when there is such a day, else "".
func day(y, m, d string) string {
	yy, _ := strconv.Atoi(y)
	mm, _ := strconv.Atoi(m)
	dd, _ := strconv.Atoi(d)
	t := time.Date(yy, time.Month(mm), dd, 0, 0, 0, 0, time.UTC)
	if !sane(t) || int(t.Month()) != mm || t.Day() != dd {
		return ""
	}
	return t.Format(time.DateOnly)
}

// isoTime appends hour, minute, second and offset where they are said.
func isoTime(date string, clock []string) string {
	if date == "" || len(clock) < 4 || clock[0] == "" || clock[0] > "23" || clock[1] > "59" {
		return date
	}
	sec, zone := clock[2], clock[3]
	if sec == "" || sec > "59" {
		sec = "00"
	}
	switch {
	case zone == "UTC", zone == "GMT":
		zone = "Z"
	case len(zone) == 5:
		zone = zone[:3] + ":" + zone[3:]
	}
	return date + "T" + clock[0] + ":" + clock[1] + ":" + sec + zone
}

// dateInURL reads the day in an address like /2026/03/04/ or /2026-03-04-.
func dateInURL(address string) string {
	for _, m := range inURL.FindAllStringSubmatch(strings.ToLower(address), -1) {
		mm, dd := m[2]+m[4], m[3]+m[5]
		if n := month(mm); n > 0 {
			mm = strconv.Itoa(n)
		}
		if d := day(m[1], mm, dd); d != "" {
			return d
		}
	}
	return ""
}

// chooseDate takes the first candidate in order of origin: JSON-LD, meta, time
// element, marked-up text, address; but one that the page shows its readers
// before one that stands only in its code, and a date between its headline and
// its text before that. A moment in UTC that falls on
// another day than the one the page or its address shows gives way to the day
// shown: the article's "yesterday" is counted from the day in its own place.
func (m *meta) chooseDate() string {
	if len(m.dates) == 0 {
		return ""
	}
	first := m.dates[0]
	for _, c := range m.dates {
		if !c.Unseen && c.From != fromText && c.From != fromURL {
			first = c
			break
		}
	}
	if first.Unseen && m.headDay != "" {
		return m.headDay
	}
	chosen := first.Value
	t, err := time.Parse(time.RFC3339, chosen)
	if _, offset := t.Zone(); err != nil || offset != 0 {
		return chosen
	}
	shifted := ""
	for _, c := range m.dates {
		if c.From == fromTime && strings.HasPrefix(c.Value, chosen[:len(time.DateOnly)]) {
			return chosen
		}
		if c.From != fromText && c.From != fromURL || len(c.Value) < len(time.DateOnly) {
			continue
		}
		switch shown := c.Value[:len(time.DateOnly)]; {
		case shown == chosen[:len(time.DateOnly)]:
			return chosen
		case shifted != "":
		case shown == dayAway(t, shown):
			shifted = shown
		}
	}
	if shifted != "" {
		return shifted
	}
	return chosen
}

// dayAway returns the day before or after that of t, a moment in UTC, where
// that may be its day in some place of the world: shown, or "".
func dayAway(t time.Time, shown string) string {
	if t.Hour() < 12 && shown == t.AddDate(0, 0, -1).Format(time.DateOnly) || t.Hour() >= 10 && shown == t.AddDate(0, 0, 1).Format(time.DateOnly) {
		return shown
	}
	return ""
}

// longestShown is how many words a line may have in which a page shows its
// date.
const longestShown = 30

// look notes of the dates that the page states in its code whether it shows
// them to readers.
func (m *meta) look(v *view) {
	m.page = v
	for i := range m.dates {
		c := &m.dates[i]
		if c.From == fromJSON || c.From == fromMeta {
			c.Unseen = !v.shows(c.Value)
		}
	}
}

// shows reports whether a short line of the page gives a date, or the day
// before or after a moment in UTC.
func (v *view) shows(date string) bool {
	if len(date) < len(time.DateOnly) {
		return false
	}
	year, moment := date[:4], time.Time{}
	if t, err := time.Parse(time.RFC3339, date); err == nil {
		moment = t.UTC()
	}
	for i := range v.blocks {
		text := v.blocks[i].text
		if v.words[i] > longestShown || !strings.Contains(text, year) && !strings.Contains(text, "."+year[2:]) {
			continue
		}
		if d := isoDate(text); len(d) >= len(time.DateOnly) && (d[:len(time.DateOnly)] == date[:len(time.DateOnly)] ||
			!moment.IsZero() && dayAway(moment, d[:len(time.DateOnly)]) != "") {
			return true
		}
	}
	return false
}

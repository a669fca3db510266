package match

import (
	"strings"

	"stet/extract/claim"
)

// holdDate says how a date of the source stands to one of the claim: the same
// days, a day inside the claim's month or year, or others. A date without a year
// is held against the month and day. Of a date of two readings the one that
// agrees is taken: 3/4/2020 is no error beside 3 April.
func holdDate(c, f *claim.Date) Outcome {
	first := holdReading(c, f)
	for _, pair := range [...][2]*claim.Date{{c.Other, f}, {c, f.Other}} {
		if first == Same || first == Fits || pair[0] == nil || pair[1] == nil {
			continue
		}
		if o := holdReading(pair[0], pair[1]); o == Same || o == Fits {
			first = o
		}
	}
	return first
}

func holdReading(c, f *claim.Date) Outcome {
	a, b := c.Start, f.Start
	if a == "" || b == "" {
		return NotFound
	}
	ae, be := c.End, f.End
	if strings.HasPrefix(a, "--") || strings.HasPrefix(b, "--") {
		a, b, ae, be = yearless(a), yearless(b), yearless(ae), yearless(be)
		if c.Grain == "year" || f.Grain == "year" {
			return NotFound
		}
	}
	if strings.HasPrefix(a, "T") || strings.HasPrefix(b, "T") {
		if a == b {
			return Same
		}
		if strings.HasPrefix(a, "T") && strings.HasPrefix(b, "T") {
			return Differs
		}
		return NotFound
	}
	a, b = day(a), day(b)
	ae, be = end(a, ae), end(b, be)
	switch {
	case a == b && ae == be:
		return Same
	case a <= b && be <= ae:
		return Fits
	case b <= a && ae <= be:
		return NotFound // the source is less exact: nothing speaks against the claim
	}
	return Differs
}

func yearless(s string) string {
	if s == "" || strings.HasPrefix(s, "--") {
		return s
	}
	if len(s) >= 7 {
		return "-" + s[4:]
	}
	return s
}

// day returns a date to the day: its first one where the month or year is all
// that is given.
func day(s string) string {
	s, _, _ = strings.Cut(s, "T")
	return s
}

// end returns the exclusive end of a date; one day where none is given.
func end(start, e string) string {
	if e == "" {
		return start + "~"
	}
	return day(e)
}

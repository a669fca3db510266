package present

import (
	"fmt"
	"strconv"
	"time"

	"stet/extract/claim"
)

// dateDetail writes a date as people do, at its grain: "2018", "May 2026",
// "19 October 2026", "weekend of 17 October 2026"; where the words allow a
// second reading, both: "4 March 2020 or 3 April 2020".
func dateDetail(d *claim.Date) string {
	if d.Other != nil {
		return oneReading(d) + " or " + oneReading(d.Other)
	}
	return oneReading(d)
}

func oneReading(d *claim.Date) string {
	if d.Start == "" {
		return "no fixed date"
	}
	from, err := time.Parse(time.DateOnly, d.Start[:min(len(time.DateOnly), len(d.Start))])
	if err != nil {
		return d.Start
	}
	switch d.Grain {
	case "time":
		return moment(d.Start)
	case "week", "weekend":
		return d.Grain + " of " + longDay(d.Start)
	}
	to, err := time.Parse(time.DateOnly, d.End)
	if err != nil { // a single day
		return longDay(d.Start)
	}
	if s := period(from, to); s != "" {
		return s
	}
	return stretch(from, to.AddDate(0, 0, -1))
}

// period names a whole day, month, quarter, year or decade, from up to before
// to; "" for any other stretch.
func period(from, to time.Time) string {
	year, month, day := from.Date()
	switch {
	case to.Equal(from.AddDate(0, 0, 1)):
		return from.Format("2 January 2006")
	case day != 1:
	case to.Equal(from.AddDate(0, 1, 0)):
		return from.Format("January 2006")
	case to.Equal(from.AddDate(0, 3, 0)) && month%3 == 1:
		return fmt.Sprintf("quarter %d of %d", (month+2)/3, year)
	case month != time.January:
	case to.Equal(from.AddDate(1, 0, 0)):
		return strconv.Itoa(year)
	case to.Equal(from.AddDate(10, 0, 0)) && year%10 == 0:
		return strconv.Itoa(year) + "s"
	}
	return ""
}

// stretch writes two days, both of them in it, in as few words as tell them
// apart: "4 to 6 May 2026".
func stretch(first, last time.Time) string {
	form := "2 January 2006"
	switch {
	case !last.After(first):
		return first.Format(form)
	case first.Year() == last.Year() && first.Month() == last.Month():
		form = "2"
	case first.Year() == last.Year():
		form = "2 January"
	}
	return first.Format(form) + " to " + last.Format("2 January 2006")
}

// moment writes an ISO 8601 time: "19 October 2026, 14:30".
func moment(iso string) string {
	if len(iso) < len("2006-01-02T15:04") {
		return longDay(iso)
	}
	return longDay(iso) + ", " + iso[len("2006-01-02T"):len("2006-01-02T15:04")]
}

// looseDay writes an ISO 8601 day, month or year: "2026-05" is "May 2026".
func looseDay(iso string) string {
	if t, err := time.Parse("2006-01", iso); err == nil {
		return t.Format("January 2006")
	}
	return longDay(iso)
}

// longDay writes the day of an ISO 8601 date or time: "19 October 2026".
func longDay(iso string) string { return day(iso, "2 January 2006") }

// shortDay is the same for a narrow list: "19 Oct 2026".
func shortDay(iso string) string { return day(iso, "2 Jan 2006") }

func day(iso, form string) string {
	if len(iso) < len(time.DateOnly) {
		return iso
	}
	t, err := time.Parse(time.DateOnly, iso[:len(time.DateOnly)])
	if err != nil {
		return iso
	}
	return t.Format(form)
}

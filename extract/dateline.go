package extract

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/number"
	"stet/extract/text"
)

// The opening lines of a text in which its date is looked for, and how many
// words such a line has at most.
const (
	dateLines = 6
	dateWords = 14
)

// dateCompany are the words in lower case that may stand beside the date of a
// text: "Published on 18 November 2025 at 10:31 am".
var dateCompany = map[string]bool{"by": true, "on": true, "at": true, "and": true, "the": true, "published": true, "updated": true, "posted": true,
	"last": true, "first": true, "of": true, "for": true, "in": true, "am": true, "pm": true, "a.m": true, "p.m": true, "date": true, "written": true}

// date guesses the day of a text that states none: that of the first of its
// opening lines that is a full date and little else, a byline beside it at
// most. "Mill to close on 3 May 2026" is a headline, and no such line.
func date(a *claim.Article) {
	if a.Published != "" {
		return
	}
	for _, b := range a.Blocks[:min(dateLines, len(a.Blocks))] {
		line, err := a.Slice(b.Span)
		if err != nil || len(strings.Fields(line)) > dateWords {
			continue
		}
		if day := dayOf(line); day != "" {
			a.Published = day
			if a.Candidates == nil {
				a.Candidates = map[string][]claim.Candidate{}
			}
			a.Candidates["published"] = append([]claim.Candidate{{Value: day, From: "text"}}, a.Candidates["published"]...)
			return
		}
	}
}

// dayOf returns the one day that a line gives, "" where it says more than that.
func dayOf(line string) string {
	day := ""
	d := text.New(claim.Plain(line))
	taken := make([]bool, len(d.Tokens))
	for _, c := range number.Read(d) {
		if c.Number.Date == nil {
			continue
		}
		for i, t := range d.Tokens {
			taken[i] = taken[i] || c.Span.Contains(t.Span)
		}
		start := c.Number.Date.Start
		if _, err := time.Parse(time.DateOnly, start[:min(len(start), len(time.DateOnly))]); err == nil && c.Number.Date.End == "" && day == "" {
			day = start[:len(time.DateOnly)]
		}
	}
	for i, t := range d.Tokens {
		if w := d.Word(i); t.Kind == text.Word && !taken[i] && !d.Capital(i) && !dateCompany[strings.TrimSuffix(w, ".")] {
			return ""
		}
	}
	return day
}

package present

import (
	"fmt"
	"slices"
	"strings"

	"stet/extract/claim"
)

// article returns the view of the sheet's article.
func (s *sheet) article() *ArticleView {
	v := s.head()
	v.Text, v.Blocks, v.Marks = s.result.Article.Text, s.result.Article.Blocks, s.marks()
	return v
}

// head is what the view of the article shows besides its text.
func (s *sheet) head() *ArticleView {
	a := s.result.Article
	v := &ArticleView{CaseID: s.c.ID, Name: title(s.c), Title: a.Headline(), Alarms: s.openAlarms(), Link: a.URL}
	for _, n := range a.Notices {
		if !slices.Contains(a.Alarms, n) {
			v.Notices = append(v.Notices, n)
		}
	}
	v.Notices = append(v.Notices, s.settledAlarms()...)
	if slices.ContainsFunc(s.result.Claims, func(c claim.Claim) bool { return c.Rule == claim.RuleMarksOnly }) {
		v.Notices = append(v.Notices, marksOnly)
	}
	if i := slices.IndexFunc(s.result.Claims, undated); i >= 0 && a.Published == "" {
		v.Notices = append(v.Notices, fmt.Sprintf(noDate, short(s.result.Claims[i].Text, 40)))
	}
	if n := captions(a); n > 0 {
		v.Notices = append(v.Notices, captionsOut(n))
	}
	if len(a.Blocks) > 0 {
		if first, err := a.Slice(a.Blocks[0].Span); err == nil && strings.EqualFold(strings.TrimSpace(first), strings.TrimSpace(v.Title)) {
			v.Title = ""
		}
	}
	var line []string
	if len(a.Byline) > 0 {
		line = append(line, "By "+strings.Join(a.Byline, ", ")+guessed(a, "byline"))
	} else if a.URL != "" {
		line = append(line, "No author given")
	}
	if day := longDay(a.Published); day != "" {
		line = append(line, day+guessed(a, "published"))
	}
	if day := longDay(a.Modified); day != "" && day != longDay(a.Published) {
		line = append(line, "changed "+day+guessed(a, "modified"))
	}
	if a.Site != "" {
		line = append(line, a.Site)
	}
	if len(line) > 0 {
		v.Lines = append(v.Lines, strings.Join(line, " · "))
	}
	if address := a.URL; address != "" {
		v.Lines = append(v.Lines, short(address, 100)+openedAs(address, s.c.Locator))
	} else if s.c.Locator != "" {
		v.Lines = append(v.Lines, short(s.c.Locator, 100))
	}
	return v
}

// sameHead reports whether both sheets show the same above the text.
func (s *sheet) sameHead(t *sheet) bool {
	if s.result.Article == t.result.Article && s.c.Locator == t.c.Locator && slices.Equal(s.openAlarms(), t.openAlarms()) {
		return true
	}
	a, b := s.head(), t.head()
	return a.Name == b.Name && a.Title == b.Title && slices.Equal(a.Lines, b.Lines) && slices.Equal(a.Notices, b.Notices) && slices.Equal(a.Alarms, b.Alarms)
}

// marksOnly is the notice on a text in a language that the readers of quotes do
// not know.
const marksOnly = "This text is not in English, German or French: its quotation marks are found, but who said the words is for you to enter, and of its names only well-known ones are marked."

// noDate is the notice on a text that does not say of which day it is.
const noDate = "Nothing here says of which day this article is, so “%s” and the like have no date. Press i and enter it."

// undated reports whether c is a date that only the article's own could fix.
func undated(c claim.Claim) bool {
	return c.Number != nil && c.Number.Date != nil && c.Number.Date.Start == "" && c.Number.Date.Grain == "day"
}

// openedAs tells the address that was typed where it led to another one.
func openedAs(address, typed string) string {
	if from, _ := where(typed); from != "" && placeKey(from) != placeKey(address) {
		return " (opened as " + short(typed, 60) + ")"
	}
	return ""
}

// guessed says where a value is from that no page states: it was read out of
// the text, or entered on this desk.
func guessed(a *claim.Article, field string) string {
	if a.Guessed(field) {
		switch c := a.Candidates[field][0]; {
		case c.Unseen:
			return " (not shown on the page)"
		case c.From == "url":
			return " (a guess from the address)"
		}
		return " (a guess from the text)"
	}
	if c := a.Candidates[field]; len(c) > 0 && c[0].From == claim.FromDesk {
		return " (entered on this desk)"
	}
	return ""
}

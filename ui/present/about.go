package present

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/store/ledger"
)

// AboutView is the head of the article: what the page says of itself, where it
// says so, and what the desk entered in its place.
type AboutView struct {
	Open   bool
	Fields []AboutField
	Facts  []AboutFact // what cannot be corrected
}

// AboutField is one part of the head that can be corrected.
type AboutField struct {
	Field   ledger.Field
	Label   string
	Value   string // as it is shown and edited; "" for none
	None    string // what to show for no value: "none given"
	Origin  string // "stated in the page’s meta data", "a guess from the text", "entered by M. Ito, 10:31"
	Guess   bool   // nobody stated it
	Entered bool   // by the desk: it can be taken back
	// Others are other values that the page offers.
	Others []AboutOption
	Advice string // what is odd, "" for nothing
}

// AboutOption is another value that the page offers for a field.
type AboutOption struct{ Value, Origin string }

// AboutFact is a line on the article that nobody edits.
type AboutFact struct{ Label, Value string }

// originWords says where a candidate stands.
func originWords(from string) string {
	switch from {
	case "json-ld":
		return "stated in the page’s data for search engines"
	case "meta":
		return "stated in the page’s meta data"
	case "time":
		return "stated in the page’s text, marked as a time"
	case "url":
		return "read from the address"
	case "text":
		return "a guess from the text"
	}
	return from
}

// ShowAbout shows the head of the article.
func (d *Desk) ShowAbout() {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	d.closePanel()
	d.panel = aboutPanel
	d.showPanel()
	d.view.ShowHint("Enter in a field saves it, Esc goes back to the claims.")
}

// AboutOpen reports whether the head of the article is shown.
func (d *Desk) AboutOpen() bool { return d.panel == aboutPanel }

func (d *Desk) aboutView() AboutView {
	if d.shown == nil || d.panel != aboutPanel {
		return AboutView{}
	}
	a := d.shown.result.Article
	v := AboutView{Open: true}
	for _, f := range ledger.Fields {
		v.Fields = append(v.Fields, d.aboutField(f))
	}
	add := func(label, value string) {
		if value != "" {
			v.Facts = append(v.Facts, AboutFact{label, value})
		}
	}
	if a.Modified != "" {
		origin := "as the page says"
		if c := a.Candidates["modified"]; len(c) > 0 {
			origin = originWords(c[0].From)
		}
		add("Changed", moment(a.Modified)+", "+origin)
	}
	add("Language", a.Lang)
	add("Address", a.URL)
	if d.shown.c.Locator != a.URL {
		add("Opened from", d.shown.c.Locator)
	}
	if !d.shown.c.FetchedAt.IsZero() {
		add("Read", d.when(d.shown.c.FetchedAt))
	}
	if via := d.shown.via; len(via) > 1 || len(via) == 1 && via[0] != d.shown.c.Locator {
		add("By way of", strings.Join(via, "\n"))
	}
	add("Characters", thousands(strconv.Itoa(utf8.RuneCountInString(a.Text))))
	return v
}

var aboutLabels = map[ledger.Field]string{ledger.FieldTitle: "Title", ledger.FieldByline: "By", ledger.FieldPublished: "Date", ledger.FieldSite: "Site"}

// valueOf is a field of the article as it is edited.
func valueOf(a *claim.Article, f ledger.Field) string {
	switch f {
	case ledger.FieldTitle:
		return a.Headline()
	case ledger.FieldByline:
		return strings.Join(a.Byline, ", ")
	case ledger.FieldPublished:
		return a.Published
	}
	return a.Site
}

func (d *Desk) aboutField(f ledger.Field) AboutField {
	a := d.shown.result.Article
	out := AboutField{Field: f, Label: aboutLabels[f], Value: valueOf(a, f), None: "none given"}
	if f == ledger.FieldPublished {
		out.Value = moment(out.Value)
	}
	options := a.Candidates[string(f)]
	if c, ok := d.shown.state.Corrections[f]; ok {
		out.Entered, out.Origin = true, "entered by "+c.Name+", "+d.when(c.At)
		if c.Contested {
			out.Advice = "Two of you entered something else without knowing of each other. Enter it once more to settle it."
		}
	} else if len(options) > 0 && out.Value != "" {
		out.Origin, out.Guess = originWords(options[0].From), options[0].From == "text"
		if i := slices.IndexFunc(options, func(o claim.Candidate) bool { return o.From != "text" && strings.Contains(o.Value, options[0].Value) }); out.Guess && i > 0 {
			out.Origin, out.Guess = originWords(options[i].From)+", with more words", false
		}
	}
	for _, o := range options {
		value := o.Value
		if f == ledger.FieldPublished {
			value = moment(value)
		}
		if f == ledger.FieldByline {
			value = strings.Join(authors(value), ", ")
		}
		if o.From != claim.FromDesk && value != out.Value && value != "" && len(out.Others) < mostOthers &&
			!slices.ContainsFunc(out.Others, func(have AboutOption) bool { return have.Value == value }) {
			out.Others = append(out.Others, AboutOption{value, originWords(o.From)})
		}
	}
	if f == ledger.FieldPublished && out.Advice == "" {
		out.Advice = d.dateAdvice(a)
	}
	return out
}

// mostOthers is how many other values of a field are offered.
const mostOthers = 4

// dateAdvice points out a date that cannot be, and one that is missed.
func (d *Desk) dateAdvice(a *claim.Article) string {
	day, ok := a.Day()
	switch {
	case !ok && slices.ContainsFunc(d.shown.result.Claims, undated):
		return "Without it, “Tuesday” or “last month” in the text have no date."
	case ok && day.After(d.now().AddDate(0, 0, 1)):
		return "That day is still to come."
	}
	return ""
}

// CorrectHead says what a field of the head is; "" that there is none. Dates are
// taken in any form that the readers know. It returns what is wrong with what
// was typed, "" when it is taken.
func (d *Desk) CorrectHead(f ledger.Field, typed string, then Then) string {
	if d.shown == nil {
		return "Open an article first."
	}
	values, wrong := d.fieldValues(f, trim(typed))
	if wrong == "" {
		wrong = d.askAuthor(f, trim(typed))
	}
	if wrong != "" {
		return wrong
	}
	before := d.shown
	d.sayTyped(aboutLabels[f]+" entered", "", func(s *sheet) ([]ledger.Statement, error) {
		have, corrected := s.state.Corrections[f]
		if corrected && !have.Contested && slices.Equal(have.Values, values) {
			return nil, nil
		}
		if !corrected && strings.Join(values, ", ") == valueOf(s.result.Article, f) && !s.guessedField(f) {
			return nil, nil // what the page states already
		}
		return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: ledger.ArticleCorrected{Field: f, Said: true, Values: values}}}, nil
	}, then)
	if f == ledger.FieldPublished {
		d.enqueue(func() { d.do(func() { d.tellDated(before) }) })
	}
	return ""
}

// tellDated says how many figures of the text mean something else since its
// date was entered.
func (d *Desk) tellDated(before *sheet) {
	if d.shown == nil || d.shown.hash != before.hash {
		return
	}
	n := 0
	for _, f := range d.shown.facts[:d.shown.listed] {
		if was := before.fact(f.claim.ID); was != nil && was.detail != f.detail {
			n++
		}
	}
	switch n {
	case 0:
	case 1:
		d.view.ShowHint("The text was read again with that date: 1 claim means something else now.")
	default:
		d.view.ShowHint(fmt.Sprintf("The text was read again with that date: %d claims mean something else now.", n))
	}
}

// guessedField reports whether nobody stated the value of a field: to enter it
// is to state it.
func (s *sheet) guessedField(f ledger.Field) bool {
	return s.result.Article.Guessed(string(f)) || f == ledger.FieldTitle && s.result.Article.Title == ""
}

// AsPage takes back what the desk entered for a field: it is as the page has
// it.
func (d *Desk) AsPage(f ledger.Field) {
	d.say(aboutLabels[f]+" as the page has it", "", func(s *sheet) ([]ledger.Statement, error) {
		if _, ok := s.state.Corrections[f]; !ok {
			return nil, nil
		}
		return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: ledger.ArticleCorrected{Field: f}}}, nil
	})
}

// askAuthor asks whether a date, or figures, are an author; "" where there is
// nothing to ask, or where the same was typed once more.
func (d *Desk) askAuthor(f ledger.Field, typed string) string {
	if f != ledger.FieldByline || typed == "" || typed == d.doubted || !d.noName(typed) {
		d.doubted = ""
		return ""
	}
	d.doubted = typed
	return "That looks like a date and not like a name. The date has a field of its own below. Enter once more has it as the author."
}

// noName reports whether a byline, or one of its authors, is a day or has no
// letter in it.
func (d *Desk) noName(typed string) bool {
	return d.dayOf(typed) != "" || slices.ContainsFunc(authors(typed), func(a string) bool {
		return d.dayOf(a) != "" || !strings.ContainsFunc(a, unicode.IsLetter)
	})
}

// longestField is the most that a field can hold, in bytes.
const longestField = 2000

// fieldValues reads what was typed into a field.
func (d *Desk) fieldValues(f ledger.Field, typed string) (values []string, wrong string) {
	typed = strings.Join(strings.Fields(typed), " ")
	switch {
	case typed == "":
		return nil, ""
	case len(typed) > longestField:
		return nil, "That is too long. Shorten it."
	case f == ledger.FieldByline:
		return authors(typed), ""
	case f == ledger.FieldPublished:
		day := d.dayOf(typed)
		if day == "" {
			return nil, "Enter a day, like 18 November 2026 or 2026-11-18."
		}
		return []string{day}, ""
	}
	return []string{typed}, ""
}

// authors splits a byline as it is typed: "By Ann Hale and Bo Lind".
func authors(typed string) []string {
	if len(typed) > 3 && strings.EqualFold(typed[:3], "by ") {
		typed = typed[3:]
	}
	var out []string
	for _, part := range strings.FieldsFunc(strings.NewReplacer(" and ", ",", " & ", ",", " und ", ",", " et ", ",").Replace(typed), func(r rune) bool { return r == ',' || r == ';' }) {
		if part = trim(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// dayOf reads a day as it is typed, "" where it is none: as ISO 8601, with
// figures as the desk writes them, else as the readers of articles do.
func (d *Desk) dayOf(typed string) string {
	for _, form := range [...]string{time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339} {
		if _, err := time.Parse(form, typed); err == nil {
			return typed
		}
	}
	for _, form := range [...]string{"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "2.1.2006", "2006/1/2", "2 January 2006, 15:04"} {
		if t, err := time.Parse(form, typed); err == nil {
			if t.Hour()+t.Minute() > 0 {
				return t.Format("2006-01-02T15:04")
			}
			return t.Format(time.DateOnly)
		}
	}
	if d.read == nil {
		return ""
	}
	day := ""
	for _, c := range d.read(typed) {
		if c.Number == nil || c.Number.Date == nil || c.Number.Date.Grain != "day" {
			continue
		}
		start := c.Number.Date.Start
		if _, err := time.Parse(time.DateOnly, start); err != nil || day != "" {
			return ""
		}
		day = start
	}
	return day
}

package present

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// headed is the mill with what the page says of itself.
func headed() claim.Result {
	r := mill()
	a := r.Article
	a.Modified = "2026-11-19T08:00:00Z"
	a.Candidates = map[string][]claim.Candidate{
		"title":     {{Value: a.Title, From: "meta"}, {Value: "Mill to close | The Weir", From: "text"}, {Value: "Mill to close, owner says", From: "text"}},
		"byline":    {{Value: "R. Vane", From: "text"}},
		"published": {{Value: a.Published, From: "json-ld"}, {Value: "2026-11-17", From: "url"}},
	}
	return r
}

func field(v AboutView, f ledger.Field) AboutField {
	i := slices.IndexFunc(v.Fields, func(x AboutField) bool { return x.Field == f })
	return v.Fields[i]
}

func TestAboutShowsOrigins(t *testing.T) {
	d, s, _, op := desk(t, "")
	d.ShowAbout()
	if s.about.Open || s.hint != "Open an article first." {
		t.Errorf("without an article: %q", s.hint)
	}
	op.articles["mill"] = headed()
	d.Open("mill")
	d.Wait()
	d.ShowAbout()
	if !s.about.Open || !d.AboutOpen() {
		t.Fatal("not shown")
	}
	title, by, date, site := field(s.about, ledger.FieldTitle), field(s.about, ledger.FieldByline), field(s.about, ledger.FieldPublished), field(s.about, ledger.FieldSite)
	if title.Origin != "stated in the page’s meta data" || title.Guess || len(title.Others) != 1 || title.Others[0] != (AboutOption{"Mill to close | The Weir", "a guess from the text"}) {
		t.Errorf("title %+v", title)
	}
	if !by.Guess || by.Origin != "a guess from the text" || by.Value != "R. Vane" {
		t.Errorf("byline %+v", by)
	}
	if date.Value != "18 November 2026, 09:00" || date.Others[0] != (AboutOption{"17 November 2026", "read from the address"}) {
		t.Errorf("date %+v", date)
	}
	if site.Value != "The Weir" || site.Origin != "" {
		t.Errorf("site %+v", site)
	}
	if !slices.Contains(s.about.Facts, AboutFact{"Changed", "19 November 2026, 08:00, as the page says"}) {
		t.Errorf("facts %+v", s.about.Facts)
	}
	if want := "By R. Vane (a guess from the text) · 18 November 2026 · changed 19 November 2026 · The Weir"; s.article.Lines[0] != want {
		t.Errorf("line %q; want %q", s.article.Lines[0], want)
	}
	d.shown.result.Article.Candidates["modified"] = []claim.Candidate{{Value: "2026-11-19", From: "text"}}
	if v := d.aboutView(); !slices.Contains(v.Facts, AboutFact{"Changed", "19 November 2026, 08:00, a guess from the text"}) {
		t.Errorf("facts %+v", v.Facts)
	}
	d.shown.via = []string{"https://sho.rt/1", "https://weir.example/m"}
	if v := d.aboutView(); !slices.Contains(v.Facts, AboutFact{"By way of", "https://sho.rt/1\nhttps://weir.example/m"}) {
		t.Errorf("facts %+v", v.Facts)
	}
	a := *op.articles["mill"].Article
	a.Candidates = map[string][]claim.Candidate{"title": {{Value: a.Title, From: "text"}, {Value: a.Title + " | The Weir", From: "meta"}}}
	d.shown.result.Article = &a
	if title := d.aboutField(ledger.FieldTitle); title.Guess || title.Origin != "stated in the page’s meta data, with more words" {
		t.Errorf("a title of which the site was cut off: %+v", title)
	}
	d.ShowWarnings()
	if s.about.Open || !s.warnings.Open {
		t.Error("two lists stand in the place of the claims")
	}
	d.ShowAbout()
	if !s.about.Open || s.warnings.Open {
		t.Error("the warnings stay")
	}
	d.Select(d.Row(0).ID)
	if s.about.Open {
		t.Error("a claim is chosen behind the head of the article")
	}
}

func TestHeadIsCorrected(t *testing.T) {
	d, s, lib, op := desk(t, "")
	op.articles["mill"] = headed()
	d.Open("mill")
	d.Wait()
	d.ShowAbout()
	for _, tt := range []struct {
		f           ledger.Field
		typed, says string
		want        string // of the line under the headline
	}{
		{ledger.FieldPublished, "Tuesday", "Enter a day, like 18 November 2026 or 2026-11-18.", ""},
		{ledger.FieldPublished, "3 Nov 2026", "", "By R. Vane (a guess from the text) · 3 November 2026 (entered on this desk) · changed 19 November 2026 · The Weir"},
		{ledger.FieldByline, "By Ada Vane and Bo Lind", "", "By Ada Vane, Bo Lind (entered on this desk) · 3 November 2026 (entered on this desk) · changed 19 November 2026 · The Weir"},
		{ledger.FieldByline, "2026-02-03", "That looks like a date and not like a name. The date has a field of its own below. Enter once more has it as the author.", ""},
		{ledger.FieldByline, "3 February 2026", "That looks like a date and not like a name. The date has a field of its own below. Enter once more has it as the author.", ""},
		{ledger.FieldByline, "3 February 2026", "", "By 3 February 2026 (entered on this desk) · 3 November 2026 (entered on this desk) · changed 19 November 2026 · The Weir"},
		{ledger.FieldByline, "Ada Vane, 12", "That looks like a date and not like a name. The date has a field of its own below. Enter once more has it as the author.", ""},
		{ledger.FieldByline, " ", "", "No author given · 3 November 2026 (entered on this desk) · changed 19 November 2026 · The Weir"},
		{ledger.FieldSite, "The Weir Daily", "", "No author given · 3 November 2026 (entered on this desk) · changed 19 November 2026 · The Weir Daily"},
		{ledger.FieldTitle, strings.Repeat("x", longestField+1), "That is too long. Shorten it.", ""},
	} {
		if got := d.CorrectHead(tt.f, tt.typed, nil); got != tt.says {
			t.Errorf("%q: %q; want %q", tt.typed, got, tt.says)
		}
		d.Wait()
		if tt.want != "" && s.article.Lines[0] != tt.want {
			t.Errorf("%q: line %q; want %q", tt.typed, s.article.Lines[0], tt.want)
		}
	}
	if by := field(s.about, ledger.FieldByline); !by.Entered || by.Value != "" || by.None != "none given" || by.Origin != "entered by M. Ito, 10:31" || by.Others[0].Value != "R. Vane" {
		t.Errorf("byline %+v", by)
	}
	if card := s.cases[0]; card.Detail != "The Weir Daily · 3 Nov 2026" {
		t.Errorf("the card says %q", card.Detail)
	}
	events := len(lib.events[lib.order[0]])
	d.CorrectHead(ledger.FieldByline, "", nil)             // said already
	d.CorrectHead(ledger.FieldTitle, d.shown.c.Title, nil) // stated by the page
	d.AsPage(ledger.FieldTitle)                            // never corrected
	d.Wait()
	if n := len(lib.events[lib.order[0]]); n != events {
		t.Errorf("%d events for nothing", n-events)
	}
	d.AsPage(ledger.FieldByline)
	d.Wait()
	if by := field(s.about, ledger.FieldByline); by.Entered || by.Value != "R. Vane" {
		t.Errorf("taken back: %+v", by)
	}
	d.Undo()
	d.Wait()
	if by := field(s.about, ledger.FieldByline); !by.Entered || by.Value != "" {
		t.Errorf("undone: %+v", by)
	}
	if !d.AboutOpen() {
		t.Error("a correction closes the list")
	}
	d.CorrectHead(ledger.FieldByline, "R. Vane", nil) // a guess that is entered is stated
	d.Wait()
	if by := field(s.about, ledger.FieldByline); !by.Entered || by.Value != "R. Vane" {
		t.Errorf("entered as guessed: %+v", by)
	}
}

func TestDaysAsTheyAreTyped(t *testing.T) {
	d, _, _, _ := desk(t, "")
	d.read = func(words string) []claim.Claim {
		if words != "the 3rd of May 2026" {
			return nil
		}
		return []claim.Claim{{Number: &claim.Number{Date: &claim.Date{Start: "2026-05-03", Grain: "day"}}}}
	}
	for typed, want := range map[string]string{"2026-11-18": "2026-11-18", "18 November 2026": "2026-11-18", "Nov 18, 2026": "2026-11-18", "18.11.2026": "2026-11-18",
		"2026-11-18T09:30": "2026-11-18T09:30", "18 November 2026, 09:30": "2026-11-18T09:30", "the 3rd of May 2026": "2026-05-03", "May 2026": "", "soon": ""} {
		if got := d.dayOf(typed); got != want {
			t.Errorf("%q is %q; want %q", typed, got, want)
		}
	}
}

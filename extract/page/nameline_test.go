package page

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// TestNamedLines reads writers from lines that give a name and a date, on pages
// whose class names say nothing.
func TestNamedLines(t *testing.T) {
	for _, tt := range []struct{ name, line, menu, want string }{
		{"name and date", `<div class="x1"><a href="/people/lk">Ann Hale</a><span> · </span><span>4 min read</span><span> · </span><span>Feb 9, 2026</span></div>`, "", "Ann Hale"},
		{"name and day", `<p>Ann de la Hale | 09.02.2026 um 14:26</p>`, "", "Ann de la Hale"},
		{"time alone", `<p>Ann Hale • 5 minutes</p>`, "", "Ann Hale"},
		{"a section, by the menu", `<p>Fair Trade · Feb 9, 2026</p>`, `<li><a href="/f">Fair Trade</a></li>`, ""},
		{"a section, by its address", `<p><a href="/category/fair">Fair Trade</a> · Feb 9, 2026</p>`, "", ""},
		{"a place", `<p>New Delhi, Feb 9, 2026</p>`, "", ""},
		{"a place after a dash", `<p>Port Harrow – 9 February 2026</p>`, "", ""},
		{"a photographer", `<p>Foto Ann Hale | 09.02.2026</p>`, "", ""},
		{"no date", `<p>Ann Hale | Harrow</p>`, "", ""},
		{"a sentence", `<p>Ann Hale · she was born on 9 February 1961 and moved to the coast with her two brothers</p>`, "", ""},
	} {
		page := `<html><head><title>Ferry line orders two boats</title></head><body><nav><ul><li><a href="/">News</a></li>` + tt.menu + `</ul></nav><div>` +
			`<div role="heading" aria-level="1">Ferry line orders two boats</div>` + tt.line + paragraphs(6) + `</div></body></html>`
		p, err := fetch.FromBytes("a.html", []byte(page))
		if err != nil {
			t.Fatal(err)
		}
		a, err := Read(p)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(a.Byline, ", "); got != tt.want || tt.want != "" && strings.Contains(a.Text, tt.want) {
			t.Errorf("%s: by %q, want %q\n%.120s", tt.name, got, tt.want, a.Text)
		}
		if a.Title != "Ferry line orders two boats" {
			t.Errorf("%s: title %q", tt.name, a.Title)
		}
	}
}

// TestHeadingByRole takes an element with the role of a heading for the headline
// of which the title element is a short form.
func TestHeadingByRole(t *testing.T) {
	const page = `<html><head><title>Ferry line orders boats – The Weir</title></head><body><div><div class="q" role="heading" aria-level="LEVEL">Ferry line orders two new boats</div>`
	for level, want := range map[string]string{"1": "Ferry line orders two new boats", "2": "Ferry line orders boats – The Weir"} {
		p, err := fetch.FromBytes("a.html", []byte(strings.Replace(page, "LEVEL", level, 1)+paragraphs(6)+`</div></body></html>`))
		if err != nil {
			t.Fatal(err)
		}
		if a, err := Read(p); err != nil || a.Title != want {
			t.Errorf("level %s: %v, %v, want %q", level, a.Title, err, want)
		}
	}
}

// TestFrontOfTables parts headline, writer and date of a page laid out with
// tables.
func TestFrontOfTables(t *testing.T) {
	const line = `<font size=5><b>Ferry line orders two boats</b></font><br><font size=1>By <a href="/hale">Ann Hale</a>, February 3, 2026</font><br><br>`
	p, err := fetch.FromBytes("a.html", []byte(`<html><head><title>The Weir - Ferry line orders two boats</title></head><body><table><tr><td>`+line+paragraphs(6)+`</td></tr></table></body></html>`))
	if err != nil {
		t.Fatal(err)
	}
	a, err := Read(p)
	if err != nil || a.Title != "Ferry line orders two boats" || strings.Join(a.Byline, ", ") != "Ann Hale" || a.Published != "2026-02-03" || !strings.HasPrefix(a.Text, "The Harrow Ferry") {
		t.Errorf("%q by %q, %s, %v: %.80s", a.Title, a.Byline, a.Published, err, a.Text)
	}
	b := block{text: "One line\nAnd a link", links: []claim.Link{{Span: claim.Span{Start: 15, End: 19}, URL: "/a"}}, bold: 8}
	got := b.lines()
	if len(got) != 2 || got[0].bold != 8 || got[1].bold != 0 || got[1].linked != 4 || got[1].text[got[1].links[0].Span.Start:] != "link" {
		t.Errorf("lines %+v", got)
	}
}

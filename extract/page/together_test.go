package page

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/fetch"
)

func TestTogether(t *testing.T) {
	const more = "<p>The engineer told the board that the piles would last until 2071, and that nothing else in the harbour is as old as they are.</p>"
	const moreWords = "The engineer told the board that the piles would last until 2071, and that nothing else in the harbour is as old as they are."
	tests := []struct {
		name, html string
		want       []string
		left       map[string]string // pieces left out, with their reason
	}{
		{"points of a list", "<ul><li>Pay: up 6%</li><li>Hours: 36 a week</li><li>Bonus: £900</li></ul>" + more,
			[]string{"Pay: up 6%", "Hours: 36 a week", "Bonus: £900", moreWords}, nil},
		{"list of links", `<ul><li><a href="/1">Ferry fares to rise</a></li><li><a href="/2">Quay opens late in 2027</a></li><li><a href="/3">Choir wins again</a></li></ul>` + more,
			[]string{moreWords}, nil},
		{"terms", "<dl><dt>Price</dt><dd>£399 a foot</dd><dt>Warranty</dt><dd>3 years</dd><dd>5 for the piles</dd></dl>" + more,
			[]string{"Price\n£399 a foot", "Warranty\n3 years\n5 for the piles", moreWords}, nil},
		{"terms in div elements", "<dl><div><dt>Price</dt><dd>£399 a foot</dd></div><div><dt>Warranty</dt><dd>3 years</dd></div></dl>" + more,
			[]string{"Price\n£399 a foot", "Warranty\n3 years", moreWords}, nil},
		{"terms with paragraphs", "<dl><dt>Who pays?</dt><dd><div>The town pays half of it, the board said, and the county the other half, until the year 2046.</div></dd></dl>",
			[]string{"Who pays?", "The town pays half of it, the board said, and the county the other half, until the year 2046."}, nil},
		{"fact box", "<div class=factbox><h3>Key figures</h3><p>Founded: 1903</p><p>Members: 4,200</p><p>Chair: Paula Wren</p></div>" + more,
			[]string{"Key figures", "Founded: 1903", "Members: 4,200", "Chair: Paula Wren", moreWords}, nil},
		{"fact box in an aside", "<aside><h4>In figures</h4><p>Built: 1903</p><p>Length: 240 m</p><p>Cost: £12 million</p></aside>" + more,
			[]string{"In figures", "Built: 1903", "Length: 240 m", "Cost: £12 million", moreWords}, nil},
		{"date line in the text", "<p class=date>3 May 2026, 14.10</p>" + more, []string{moreWords}, map[string]string{"3 May 2026, 14.10": "byline or date line"}},
		{"text around an element", "<div>Text before<p>inner words</p>text after</div>" + more, []string{"Text before", "inner words", "text after", moreWords}, nil},
		{"years of a life", more + "<h3>About her</h3><p>Paula Wren, born in 1971, led the harbour from 2015 to 2024.</p>",
			[]string{moreWords, "About her", "Paula Wren, born in 1971, led the harbour from 2015 to 2024."}, nil},
		{"share buttons", `<div class=share><a href=#>Share on Facebook</a><a href=#>Share on X</a></div>` + more,
			[]string{moreWords}, map[string]string{"Share on Facebook Share on X": "share links"}},
		{"a sentence about sharing", "<p>Share prices of the ferry line fell by 4% on Tuesday after the board had met.</p>" + more,
			[]string{"Share prices of the ferry line fell by 4% on Tuesday after the board had met.", moreWords}, nil},
		{"newsletter with its sentence", "<div class=newsletter-signup><h3>Sign up for The Briefing</h3><p>The best of the harbour in your inbox every morning. 120,000 readers have it already.</p></div>" + more,
			[]string{moreWords}, map[string]string{"The best of the harbour in your inbox every morning. 120,000 readers have it already.": "newsletter box"}},
		{"pull quote", "<p>“We did not expect the piles to rot in a single year,” said Paula Wren, who leads the board, on Monday.</p><aside class=pullquote><p>“We did not expect the piles to rot in a single year”</p></aside>" + more,
			[]string{"“We did not expect the piles to rot in a single year,” said Paula Wren, who leads the board, on Monday.", moreWords},
			map[string]string{"“We did not expect the piles to rot in a single year”": repeatReason}},
		{"a quote of its own", "<blockquote>“Nobody has asked us what we think of the quay,” said the ferry's captain.</blockquote>" + more,
			[]string{"“Nobody has asked us what we think of the quay,” said the ferry's captain.", moreWords}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := readIn(t, tt.html)
			if got := kept(a); !slices.Equal(got, tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			why := reasons(a)
			for text, reason := range tt.left {
				if why[text] != reason {
					t.Errorf("%q: left out as %q, want %q", text, why[text], reason)
				}
			}
		})
	}
}

func TestLiveBlog(t *testing.T) {
	page := `<html><head><title>Storm live: the quay holds</title></head><body><main><h1>Storm live: the quay holds</h1>
<div class=summary><h2>Key events</h2><ul><li><time>20.14</time> Ferry stays in port</li><li><time>18.00</time> Lights go out</li></ul></div><div class=posts>
<article class=post><p class=time><time>22.10</time></p><h2>Closing summary</h2><p>We are closing for the night. The wind fell to 40 miles an hour, and the quay held.</p></article>
<article class=post><p class=time><time>8:14 pm GMT</time></p><h2>Ferry stays in port</h2><p>The ferry will not leave before the morning, the line said, and 300 people sleep aboard.</p></article>
<article class=post><p class=time><time>Monday 18:00</time></p><h2>Lights go out</h2><p>Some 400 houses are without power in Harrow, the council told the town on Monday evening.</p></article></div></main></body></html>`
	a, err := Read(fetch.Page{Body: []byte(page), Type: fetch.HTML})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range a.Blocks {
		got = append(got, string(b.Kind)+" "+a.Text[b.Span.Start:b.Span.End])
	}
	want := []string{
		"heading Key events", "list_item 20.14 Ferry stays in port", "list_item 18.00 Lights go out",
		"caption 22.10", "heading Closing summary", "paragraph We are closing for the night. The wind fell to 40 miles an hour, and the quay held.",
		"caption 8:14 pm GMT", "heading Ferry stays in port", "paragraph The ferry will not leave before the morning, the line said, and 300 people sleep aboard.",
		"caption Monday 18:00", "heading Lights go out", "paragraph Some 400 houses are without power in Harrow, the council told the town on Monday evening."}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	// The time of an article that is none is its date line.
	if a := readIn(t, "<p>22.10</p>"); slices.ContainsFunc(a.Blocks, func(b claim.Block) bool { return b.Kind == claim.Caption }) {
		t.Errorf("a single time is kept: %q", a.Text)
	}
}

func TestIsTime(t *testing.T) {
	for s, want := range map[string]bool{"22.10": true, "8:14 pm GMT": true, "14.30 Uhr": true, "Mon 3 Mar 18:00": true, "18h05": true,
		"22.10 Polls close": false, "1998": false, "3.5": false, "at most 20:1 odds": false, "": false} {
		if isTime(s) != want {
			t.Errorf("isTime(%q) = %v", s, !want)
		}
	}
}

func TestFact(t *testing.T) {
	for s, want := range map[string]bool{"Founded: 1903": true, "Members: 4,200": true, "Cost of the quay: about £12 million": true, "Phone: 01632 960 001": false,
		"Tel: 01632 960 001": false, "E-mail: a1@post.example": false, "She said: no": false, "12: 30": false, "The board met. Cost: £12": false} {
		if got := fact.MatchString(s) && !contact.MatchString(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// The writer and the date between headline and text are no text, in a page of
// any length.
func TestLinesUnderHeadline(t *testing.T) {
	page := func(under string) string {
		return `<html><head><title>Quay to cost the town more</title></head><body><article><h1>Quay to cost the town more</h1>` + under + "<p>" + openingWords + "</p><p>" + closingWords + "</p></article></body></html>"
	}
	for under, want := range map[string][]string{
		"<p>By Ann Hale</p><p>3 May 2026</p>":                  nil,
		"<p>By Monday night the quay had cost 40 people.</p>":  {"By Monday night the quay had cost 40 people."},
		"<p>On 3 May 2026 the town met to vote on it all.</p>": {"On 3 May 2026 the town met to vote on it all."},
	} {
		a, err := Read(fetch.Page{Body: []byte(page(under)), Type: fetch.HTML})
		if err != nil {
			t.Fatal(err)
		}
		if got := kept(a); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", under, got, want)
		}
	}
}

func TestSectionInTitle(t *testing.T) {
	tests := []struct{ name, title, h1, want string }{
		{"section", "Новости", "Завод в Перми уволил 300 человек", "Завод в Перми уволил 300 человек"},
		{"no spaces", "工場", "工場が従業員300人を解雇", "工場が従業員300人を解雇"},
		{"in the title", "Harbour to close | Post", "Harbour to close", "Harbour to close"},
		{"another line on top", "Harbour to close after 90 years", "Business news", "Harbour to close after 90 years"},
		{"two headings", "News", "Harbour to close after 90 years</h1><h1>Ferry fares to rise in the summer", "News"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := `<html><head><meta charset="utf-8"><title>` + tt.title + "</title></head><body><article><h1>" + tt.h1 + "</h1><p>" + openingWords + "</p><p>" + closingWords + "</p></article></body></html>"
			a, err := Read(fetch.Page{Body: []byte(page), Type: fetch.HTML})
			if err != nil {
				t.Fatal(err)
			}
			if a.Title != tt.want || !strings.Contains(a.Text, openingWords) {
				t.Errorf("title %q of %q, want %q", a.Title, tt.h1, tt.want)
			}
		})
	}
}

package page

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"stet/extract/fetch"
)

// places name the stories of a front page.
var places = [...]string{"Harrow", "Lorn", "Skerry", "Ardmore", "Kilbride", "Dunmore", "Westray", "Fearn", "Melvich", "Tongue", "Brora", "Golspie", "Wick", "Reay"}

// teaserRows are n teasers of articles, made as form says: the address and the
// place are put in, each more than once.
func teaserRows(n int, form string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.NewReplacer("{a}", fmt.Sprintf("/news/2026/%d", 4100+i), "{p}", places[i%len(places)], "{n}", fmt.Sprint(12+7*i)).Replace(form))
	}
	return b.String()
}

const (
	rowOfHeading = `<article><h2><a href="{a}">{p} harbour orders {n} new moorings</a></h2><p>The harbour of {p} has ordered {n} moorings for the boats that come in spring, its board said on…</p></article>`
	rowOfCard    = `<div class="card"><a href="{a}"><img src="x.jpg"><h3>{p} harbour orders {n} new moorings</h3><p>Its board wants them laid before the boats come to {p} in spring.</p></a><span class="time">{n} min ago</span></div>`
	rowOfLine    = `<li><a href="{a}">{p} harbour orders {n} new moorings for the boats that come in spring</a></li>`
	rowOfTitle   = `<div class="item"><div class="t"><a href="{a}">{p} harbour orders {n} new moorings for spring</a></div><div class="d">The board of {p} wants {n} moorings laid before the boats come in spring, and has asked three yards for their price.</div></div>`
	rowOfReview  = `<section><h2><a href="{a}">{p} harbour and its {n} moorings</a></h2><p>` + reviewText + reviewText + `</p></section>`
	reviewText   = "We went to {p} in the rain and found {n} moorings, of which half were taken by boats from the south; the water is deep, the pier is short, the shop sells rope and good bread, and the man who keeps the light tells everybody who asks that nobody has drowned here since his father's days. "
)

// TestFrontPages tells pages that list articles from articles with lists.
func TestFrontPages(t *testing.T) {
	whole := func(title, head, body string) string {
		return `<!doctype html><html><head><title>` + title + `</title>` + head + `</head><body><nav><a href="/">News</a> <a href="/sport">Sport</a></nav><main>` + body + `</main><footer><p>© Harrow Post</p></footer></body></html>`
	}
	tests := []struct {
		name, page string
		want       Wall
	}{
		{"front page", whole("Harrow Post", "", teaserRows(12, rowOfHeading)), WallFront},
		{"section with its name", whole("Harbours | Harrow Post", `<meta property="og:type" content="website">`, `<h1>News from the harbours</h1>`+teaserRows(9, rowOfHeading)), WallFront},
		{"cards", whole("Harrow Post", "", `<div class="grid">`+teaserRows(12, rowOfCard)+`</div>`), WallFront},
		{"titles that are no headings", whole("Harrow Post", "", `<h1>Harbours</h1>`+teaserRows(12, rowOfTitle)), WallFront},
		{"nothing but headlines", whole("Harrow Post", "", `<ul>`+teaserRows(14, rowOfLine)+`</ul>`), WallFront},
		{"front page with its stories stated", whole("Harrow Post", ld(`[{"@type":"NewsArticle","headline":"a"},{"@type":"NewsArticle","headline":"b"}]`), teaserRows(12, rowOfHeading)), WallFront},
		{"menu and nothing else", whole("Harrow Post", "", `<nav><ul>`+teaserRows(14, rowOfLine)+`</ul></nav>`), ""},

		{"article with related ones", story("", paragraphs(6), `<section><h2>Related</h2>`+teaserRows(12, rowOfHeading)+`</section>`), ""},
		{"short article with related ones", story("", paragraphs(2), `<section><h2>Related</h2>`+teaserRows(12, rowOfHeading)+`</section>`), ""},
		{"short article with cards", story("", paragraphs(1), `<section>`+teaserRows(12, rowOfCard)+`</section>`), ""},
		{"article that states it is one", whole("Harrow Post", `<meta property="og:type" content="article">`, teaserRows(12, rowOfHeading)), ""},
		{"list of places with text", whole("Twelve harbours worth a visit", "", `<h1>Twelve harbours worth a visit</h1>`+teaserRows(12, rowOfReview)), ""},
		{"article that ends in a list of links", story("", paragraphs(6)+`<h2>Sources</h2><ul>`+teaserRows(12, rowOfLine)+`</ul>`, ""), ""},
		{"article with few teasers in it", story("", paragraphs(2)+teaserRows(2, rowOfHeading)+paragraphs(2)+teaserRows(2, rowOfHeading)+paragraphs(1), ""), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := fetch.FromBytes("page.html", []byte(tt.page))
			if err != nil {
				t.Fatal(err)
			}
			a, err := Read(p)
			var wall *WallError
			if errors.As(err, &wall) {
				if wall.Wall != tt.want {
					t.Errorf("error %v, want %q", err, tt.want)
				}
				return
			}
			if errors.Is(err, ErrNoText) && tt.want == "" {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if Wall(a.Wall) != tt.want || (tt.want != "") != (len(a.Alarms) > 0 && strings.Contains(a.Alarms[0], "lists articles")) {
				t.Errorf("wall %q, alarms %q, want %q\n%s", a.Wall, a.Alarms, tt.want, a.Text)
			}
		})
	}
}

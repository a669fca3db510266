package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"stet/extract/claim"
	"stet/extract/fetch"
)

// TestSelections reads pages that say a thing in places, letters or numbers
// that a careless selector takes or misses.
func TestSelections(t *testing.T) {
	const p = `<p>The harbour board of Wick Sands approved a new <a href="quay">quay</a> on Monday at a cost of three million pounds, it said in a statement.</p>`
	tests := []struct {
		name, page string
		got        func(*claim.Article) string
		want       string
	}{
		{"canonical among other relations", `<head><link rel="shortlink Canonical" href=" https://a.example/wick/ "></head>` + p, link, "https://a.example/wick/quay"},
		{"a canonical link in the body is somebody's", `<body><link rel=canonical href="https://b.example/">` + p, link, "quay"},
		{"base without an address before one with", `<head><base target=_top><base href="https://a.example/x/"></head>` + p, link, "https://a.example/x/quay"},
		{"relative base on a saved page", `<head><base href="/y/"><link rel=canonical href="https://a.example/wick/"></head>` + p, link, "https://a.example/y/quay"},
		{"address for those who share it", `<head><meta property="og:url" content="https://a.example/wick/"></head>` + p, link, "https://a.example/wick/quay"},
		{"day in a saved page's own address", `<head><link rel=canonical href="https://a.example/2026/03/02/quay"></head>` + p, dayOf, "2026-03-02"},
		{"site in a saved page's own address", `<head><link rel=canonical href="https://harrowpost.example/quay"><title>New quay for Wick - Harrow Post</title></head>` + p, title, "New quay for Wick"},
		{"language in capitals", `<html lang="DE-at">` + p, func(a *claim.Article) string { return a.Lang }, "de"},
		{"language of XHTML", `<html xml:lang="fr">` + p, func(a *claim.Article) string { return a.Lang }, "fr"},
		{"title of a drawing", `<body><svg><title>Arrow to the left</title></svg><title>New quay for Wick</title>` + p, title, "New quay for Wick"},
		{"empty title", `<head><title></title><title>New quay for Wick</title></head>` + p, title, "New quay for Wick"},
		{"script type in capitals", `<script type="Application/LD+JSON">{"@type":"Article","headline":"New quay for Wick"}</script>` + p, title, "New quay for Wick"},
		{"comment in JSON-LD that never ends", `<script type="application/ld+json">{"@type":"Article","headline":"New quay for Wick"}/* the end</script>` + p, title, "New quay for Wick"},
		{"marked by relation", p + `<a rel="nofollow Author" href=/ann>Ann Hale</a>`, by, "Ann Hale"},
		{"name inside the author", p + `<div itemprop=author><span>Harbours</span><b itemprop="name">Ann Hale</b></div>`, by, "Ann Hale"},
		{"empty name inside the author", p + `<div itemprop=author>Ann Hale<b itemprop="name"></b></div>`, by, "Ann Hale"},
		{"class of a body without a sidebar", `<body class="no-sidebar">` + p + `<a rel=author>Ann Hale</a>`, by, "Ann Hale"},
		{"in a comment", p + `<div id=comments><div><a rel=author>Tom Okoro</a></div></div>`, by, ""},
		{"in a footer", p + `<footer><a rel=author>Tom Okoro</a></footer>`, by, ""},
		{"picture of the author", p + `<span class="author-avatar">Tom Okoro</span>`, by, ""},
		{"five by class are a list", p + strings.Repeat(`<span class=author>Tom Okoro</span>`, 5), by, ""},
		{"a text is no byline", p + `<div class=author>Ann Hale ` + strings.Repeat("has long written of harbours and quays, ", 5) + `</div>`, by, ""},
		{"publication before another time", `<time datetime=2026-03-09>9</time><time pubdate datetime=2026-03-02>2</time>` + p, dayOf, "2026-03-02"},
		{"no update", `<time class=updated datetime=2026-03-09>9</time><time datetime=2026-03-02>2</time>` + p, dayOf, "2026-03-02"},
		{"marked by itemprop", `<span itemprop="datePublished" content="2026-03-02">today</span>` + p, dayOf, "2026-03-02"},
		{"by class", `<span class="entry-date">2 March 2026</span>` + p, dayOf, "2026-03-02"},
		{"candidates for a seat", strings.Repeat(p, 12) + `<span class="candidate">2 March 2026</span>`, dayOf, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Read(fetch.Page{Type: fetch.HTML, Body: []byte(tt.page)})
			if err != nil {
				t.Fatal(err)
			}
			if got := tt.got(a); got != tt.want {
				t.Errorf("got %q, want %q; candidates %v", got, tt.want, a.Candidates)
			}
		})
	}
}

func title(a *claim.Article) string { return a.Title }
func by(a *claim.Article) string    { return strings.Join(a.Byline, ", ") }
func dayOf(a *claim.Article) string { return a.Published }
func link(a *claim.Article) string {
	if len(a.Links) == 0 {
		return ""
	}
	return a.Links[0].URL
}

// TestPlainText looks at how far a text is read.
func TestPlainText(t *testing.T) {
	for _, tt := range []struct {
		in, want string
		ok       bool
	}{
		{"<b>2  March</b>\n<i>2026</i>", "2 March 2026", true},
		{"<div>2 March</div><div>2026</div>", "2 March 2026", true},
		{"20<b hidden>x</b>2<script>y</script>6", "2026", true},
		{strings.Repeat(" \n", 2000) + "2026", "2026", true},
		{strings.Repeat("20 March ", 3), "20 March 20 March 20 March", false},
		{"", "", true},
	} {
		doc, err := html.Parse(strings.NewReader("<body>" + tt.in))
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := plainText(doc, 20); got != tt.want || ok != tt.ok {
			t.Errorf("plainText(%.40q) = %q, %v, want %q, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
	doc, err := html.Parse(strings.NewReader(strings.Repeat("<i></i>", 5000) + "2026"))
	if s, ok := plainText(doc, 20); ok || err != nil {
		t.Errorf("five thousand elements before a text: %q, %v, %v", s, ok, err)
	}
}

// TestNaming reads what makers call things.
func TestNaming(t *testing.T) {
	for h, want := range map[string]names{
		"":                                 {},
		"story":                            {},
		"Story-Body":                       {body: true},
		"articlebody":                      {body: true},
		"c-entry_content clearfix":         {body: true},
		"td-post-content":                  {body: true},
		"main-content":                     {body: true},
		"mainland":                         {},
		"bodywork":                         {},
		"photo-credit":                     {credit: true},
		"byline":                           {byline: true},
		"post-meta":                        {byline: true},
		"metal":                            {},
		"candidate":                        {},
		"update":                           {},
		"date-line":                        {byline: true},
		"comments":                         {box: true, beside: true},
		"no-comments-here":                 {box: true},
		"nav":                              {box: true},
		"navigate":                         {},
		"main-nav":                         {box: true},
		"ad_slot":                          {box: true},
		"gradient adhesive":                {},
		"relatedcontent":                   {box: true},
		"tags":                             {box: true},
		"vintages":                         {},
		"author-bio":                       {box: true, byline: true},
		"widget-area":                      {box: true, beside: true},
		strings.Repeat("a-", 200) + "body": {},
	} {
		if got := namesIn(strings.ToLower(h)); got != want {
			t.Errorf("%.40q says %+v, want %+v", h, got, want)
		}
	}
}

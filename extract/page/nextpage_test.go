package page

import (
	"net/url"
	"strings"
	"testing"

	"stet/extract/fetch"
)

func TestContinues(t *testing.T) {
	const own = "https://post.example/2026/the-quay.html"
	for _, tt := range []struct {
		own, to string
		want    bool
	}{
		{own, "https://post.example/2026/the-quay.html?page=2", true},
		{own, "https://post.example/2026/the-quay-2.html", true},
		{own, "https://post.example/2026/the-quay_2.html", true},
		{own, "https://post.example/2026/the-quay/2/", true},
		{own, "https://post.example/2026/the-quay/page/3", true},
		{own, "https://post.example/2026/the-quay/seite-2", true},
		{"", "?page=2", true},
		{own, "https://post.example/2026/the-quay.html?page=1", false},
		{own, "https://post.example/2026/the-quay.html?page=200", false},
		{own, "https://post.example/2026/the-quay.html", false},
		{own, "https://post.example/2026/the-quay-and-2-piers.html", false},
		{own, "https://post.example/2026/next-story.html", false},
		{own, "https://other.example/2026/the-quay.html?page=2", false},
		{own, "https://post.example/2026/the-quay/comment-page-2", false},
		{"https://post.example/", "https://post.example/2", false},
	} {
		from, err := url.Parse(tt.own)
		if err != nil {
			t.Fatal(err)
		}
		to, err := url.Parse(tt.to)
		if err != nil {
			t.Fatal(err)
		}
		if got := continues(from, to); got != tt.want {
			t.Errorf("%s after %s: %v, want %v", tt.to, tt.own, got, tt.want)
		}
	}
}

// TestNextPage tells that an article goes on, and that a shorter text is whole.
func TestNextPage(t *testing.T) {
	whole := func(foot string) string {
		return `<!doctype html><html><head><title>The quay at Harrow</title></head><body><article><h1>The quay at Harrow</h1>` + paragraphs(6) + foot + `</article></body></html>`
	}
	tests := []struct {
		name, page, alarm string
	}{
		{"pager", whole(`<div class="pager"><a href="/quay?page=1">1</a> <a href="/quay?page=2">2</a> <a href="/quay?page=2">Next page</a></div>`), "goes on"},
		{"word", whole(`<p class="nav"><a href="/quay/seite-2">Weiter →</a></p>`), "goes on"},
		{"next story", whole(`<p class="nav"><a href="/the-pier">Next</a></p>`), ""},
		{"pages of readers' comments", whole(`<div id="comments" class="comments"><p>Well said, and about time.</p><a href="/quay?page=2">2</a></div>`), ""},
		{"none", whole(""), ""},
		{"two whole sentences", `<html><head><title>Quay shut</title></head><body><article><h1>Quay shut</h1><p>The quay at Harrow is shut since Monday.</p><p>It opens again on Friday, the town says.</p></article></body></html>`, ""},
		{"one line", `<html><head><title>Quay shut</title></head><body><article><h1>Quay shut</h1><p>The quay at Harrow is shut since Monday.</p></article></body></html>`, "little text"},
		{"text in the page's data alone", `<html><head><title>Shell</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Quay shut","articleBody":"The quay at Harrow is shut since Monday, when a crane fell into the water.\n\nIt opens again on Friday, the town says, once the divers have been down."}</script></head><body><div id="root"></div><script src="a.js"></script></body></html>`, "copy that it holds"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := fetch.FromBytes("page.html", []byte(tt.page))
			if err != nil {
				t.Fatal(err)
			}
			p.FinalURL = "https://harrow.example/quay"
			a, err := Read(p)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(a.Alarms, " "); (tt.alarm == "") != (got == "") || !strings.Contains(got, tt.alarm) {
				t.Errorf("alarms %q, want %q", got, tt.alarm)
			}
			if tt.name == "text in the page's data alone" && !strings.Contains(a.Text, "divers") {
				t.Errorf("text %q", a.Text)
			}
		})
	}
}

package page

import (
	"testing"

	"stet/extract/fetch"
)

// TestTitleAgainstHeading tells which of a page's title and first heading is the
// headline, and that this is no block of the body.
func TestTitleAgainstHeading(t *testing.T) {
	for _, tt := range []struct{ name, head, h1, want string }{
		{"nothing else votes", "<title>Quay latest</title>", "What the town should know of its new quay", "What the town should know of its new quay"},
		{"another statement votes", `<title>Ferry: a guide</title><meta property="og:title" content="Ferry: a guide">`, "What the town should know of its new quay", "Ferry: a guide"},
		{"an article before it", "<title>Quay in twelve figures</title>", "The quay in twelve figures", "The quay in twelve figures"},
		{"a section's name", "<title>Board says quay will open in June</title>", "Harbour news", "Board says quay will open in June"},
	} {
		page := "<html><head>" + tt.head + "</head><body><article><h1>" + tt.h1 + "</h1><p>" + openingWords + "</p><p>" + closingWords + "</p></article></body></html>"
		a, err := Read(fetch.Page{Body: []byte(page), Type: fetch.HTML})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if a.Title != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, a.Title, tt.want)
		}
		if got := kept(a); tt.want == tt.h1 && len(got) > 0 {
			t.Errorf("%s: the body has %q", tt.name, got)
		}
	}
}

package page

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/fetch"
)

// TestCutShort tells pages and texts that end in the middle.
func TestCutShort(t *testing.T) {
	page := "<!DOCTYPE html><html><head><title>Two boats</title></head><body><article><h1>Two boats</h1>" + strings.Repeat("<p>"+ferryStory+"</p>", 6)
	for _, tt := range []struct {
		name, typ, body string
		status          int
		want            bool
	}{
		{"within a text", fetch.HTML, page + "<p>The council will", 200, true},
		{"within a tag", fetch.HTML, page + "<p>The council will meet.</p", 200, true},
		{"a saved page", fetch.HTML, page + "<p>The council will", 0, true},
		{"whole", fetch.HTML, page + "<p>The council will meet.</p></article></body></html>", 200, false},
		{"without end tags", fetch.HTML, page + "<p>The council will meet.</p>\n", 200, false},
		{"a word after the end", fetch.HTML, page + "</article></body></html>\nserved in 3 ms", 200, false},
		{"a piece of a page", fetch.HTML, strings.Repeat("<p>"+ferryStory+"</p>", 6) + "<p>The council will", 200, false},
		{"text", fetch.Text, ferryStory + "\n\n" + ferryStory[:len(ferryStory)-9], 200, true},
		{"text of a file", fetch.Text, ferryStory + "\n\n" + ferryStory[:len(ferryStory)-9], 0, false},
		{"text with a line's end", fetch.Text, ferryStory + "\n\n" + ferryStory[:len(ferryStory)-9] + "\n", 200, false},
		{"whole text", fetch.Text, ferryStory + "\n\n" + ferryStory, 200, false},
		{"text with a name under it", fetch.Text, ferryStory + "\n\nAnn Reed, Harbour News", 200, false},
		{"text without full stops", fetch.Text, strings.ReplaceAll(ferryStory, ".", "") + "\n\n" + strings.ReplaceAll(ferryStory, ".", ""), 200, false},
	} {
		a, err := Read(fetch.Page{Body: []byte(tt.body), Type: tt.typ, Status: tt.status})
		if err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		if got := slices.Contains(a.Notices, cutShort); got != tt.want {
			t.Errorf("%s: %v; notices %q", tt.name, got, a.Notices)
		}
	}
}

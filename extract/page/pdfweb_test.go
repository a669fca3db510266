package page

import (
	"fmt"
	"strings"
	"testing"

	"stet/extract/page/pdf"
)

const ferryStory = "Two ferries were ordered for the harbour on Monday, said Ann Reed, who has run the port for nine years and wants to see them in May."

// TestFurniture tells the article of a printed web page from what stands around it.
func TestFurniture(t *testing.T) {
	p := func(kind pdf.Kind, level, article int, text string) pdf.Paragraph {
		return pdf.Paragraph{Kind: kind, Level: level, Article: article, Text: text}
	}
	story := func(article int) []pdf.Paragraph {
		return []pdf.Paragraph{p(pdf.Heading, 1, article, "Two ferries ordered"), p(pdf.Plain, 0, article, ferryStory), p(pdf.Plain, 0, article, ferryStory)}
	}
	for name, tt := range map[string]struct {
		before []pdf.Paragraph
		mid    []pdf.Paragraph
		after  []pdf.Paragraph
		marked int
		want   string
	}{
		"before the headline": {before: []pdf.Paragraph{p(pdf.Heading, 2, 0, "We value your privacy"), p(pdf.Item, 0, 0, "Harbour news")},
			want: "We value your privacy: outside the article|Harbour news: outside the article"},
		"outside the article": {after: []pdf.Paragraph{p(pdf.Heading, 3, 0, "Jill"), p(pdf.Plain, 0, 9, "A fine pair of boats.")}, marked: 4,
			want: "Jill: outside the article|A fine pair of boats.: outside the article"},
		"comments": {after: []pdf.Paragraph{p(pdf.Heading, 2, 0, "Comments (2)"), p(pdf.Plain, 0, 0, "They have one boat.")},
			want: "Comments (2): readers' comments|They have one boat.: readers' comments"},
		"a form for comments": {after: []pdf.Paragraph{p(pdf.Heading, 3, 0, "Leave a Reply"), p(pdf.Plain, 0, 0, "Required fields are marked *")},
			want: "Leave a Reply: readers' comments|Required fields are marked *: readers' comments"},
		"a newsletter in the middle": {mid: []pdf.Paragraph{p(pdf.Heading, 2, 0, "Sign up for our newsletter"), p(pdf.Plain, 0, 0, "The harbour in your inbox each day."), p(pdf.Plain, 0, 0, "The council met in May.")},
			want: "Sign up for our newsletter: newsletter box|The harbour in your inbox each day.: newsletter box"},
		"pointers": {after: []pdf.Paragraph{p(pdf.Heading, 2, 0, "Related stories"), p(pdf.Item, 0, 0, "A quay for three boats"), p(pdf.Plain, 0, 0, "The council will meet again.")},
			want: "Related stories: pointer to other articles|A quay for three boats: pointer to other articles"},
		"a button":                {mid: []pdf.Paragraph{{Kind: pdf.Plain, Text: "Accept all", Button: true}}, want: "Accept all: button"},
		"the article's own words": {mid: []pdf.Paragraph{p(pdf.Heading, 2, 0, "What comments the council made"), p(pdf.Plain, 0, 0, "The town shared its plans by email."), p(pdf.Caption, 0, 0, "Photograph: Jan Reed"), p(pdf.Table, 0, 0, "Share\tPrice")}},
	} {
		ps := append(append(append(append([]pdf.Paragraph{}, tt.before...), story(tt.marked)...), tt.mid...), tt.after...)
		cut := furniture(&pdf.Document{Title: "Two ferries ordered | The Harbour News", Paragraphs: ps})
		var got []string
		for i, p := range ps {
			if cut[i] != "" {
				got = append(got, fmt.Sprintf("%s: %s", p.Text, cut[i]))
			}
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s:\ngot  %q\nwant %q", name, s, tt.want)
		}
	}
	// Where nearly all would go, nothing does.
	if cut := furniture(&pdf.Document{Title: "Boats", Paragraphs: []pdf.Paragraph{p(pdf.Plain, 0, 0, ferryStory), p(pdf.Plain, 0, 0, ferryStory), p(pdf.Heading, 1, 0, "Boats")}}); len(cut) > 0 {
		t.Errorf("all is gone: %v", cut)
	}
}

func TestIsPrinted(t *testing.T) {
	for _, tt := range []struct {
		doc  pdf.Document
		want bool
	}{
		{pdf.Document{Producer: "Skia/PDF m156"}, true},
		{pdf.Document{Producer: "Skia/PDF m156 Google Docs Renderer"}, false},
		{pdf.Document{Producer: "LibreOffice 7.4"}, false},
		{pdf.Document{Dropped: []pdf.Piece{{Text: "https://harbour.example/two 1/2", Reason: "running foot, on 2 pages"}}}, true},
		{pdf.Document{Dropped: []pdf.Piece{{Text: "Harbour report", Reason: "running head, on 2 pages"}}}, false},
		{pdf.Document{Dropped: []pdf.Piece{{Text: "https://harbour.example", Reason: "set at an angle"}}}, false},
	} {
		if got := isPrinted(&tt.doc); got != tt.want {
			t.Errorf("%+v: %v", tt.doc, got)
		}
	}
}

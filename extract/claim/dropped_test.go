package claim

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// woven is an article of three blocks with a piece left out at every place.
func woven() *Article {
	return &Article{
		Text:   "One é.\n\nTwo.\n\nThree.",
		Blocks: []Block{{Heading, 2, Span{0, 7}}, {Paragraph, 0, Span{9, 13}}, {Paragraph, 0, Span{15, 21}}},
		Links:  []Link{{Span{0, 3}, "u"}, {Span{15, 20}, "v"}},
		Dropped: []Dropped{
			{Text: "Left é 0", Reason: "r", Kind: Paragraph, Before: 0, Links: []Link{{Span{0, 4}, "w"}}},
			{Text: "Left 1a", Reason: "r", Kind: ListItem, Before: 1},
			{Text: "Left 1b", Reason: "r", Kind: Heading, Level: 3, Before: 1},
			{Text: "No place", Reason: "r", Before: 0},
			{Text: "Left 3", Reason: "r", Kind: Caption, Before: 3, Links: []Link{{Span{5, 6}, "x"}}},
		},
	}
}

func TestWith(t *testing.T) {
	tests := []struct {
		name   string
		pieces []int
		blocks string
		links  string
		left   string
	}{
		{"none", nil, "One é.|Two.|Three.", "One Three", "Left é 0@0 Left 1a@1 Left 1b@1 No place@1 Left 3@3"},
		{"the first", []int{0}, "Left é 0|One é.|Two.|Three.", "Left One Three", "Left 1a@2 Left 1b@2 No place@2 Left 3@4"},
		{"one of two at a place", []int{2}, "One é.|Left 1b|Two.|Three.", "One Three", "Left é 0@0 Left 1a@1 No place@2 Left 3@4"},
		{"in any order", []int{2, 1}, "One é.|Left 1a|Left 1b|Two.|Three.", "One Three", "Left é 0@0 No place@3 Left 3@5"},
		{"the last", []int{4}, "One é.|Two.|Three.|Left 3", "One Three 3", "Left é 0@0 Left 1a@1 Left 1b@1 No place@1"},
		{"without a place, out of range", []int{3, 5, -1}, "One é.|Two.|Three.", "One Three", "Left é 0@0 Left 1a@1 Left 1b@1 No place@1 Left 3@3"},
		{"all", []int{0, 1, 2, 3, 4}, "Left é 0|One é.|Left 1a|Left 1b|Two.|Three.|Left 3", "Left One Three 3", "No place@4"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := woven()
			got := a.With(tt.pieces...)
			var blocks, links, left []string
			for _, b := range got.Blocks {
				blocks = append(blocks, slice(t, got, b.Span))
			}
			for _, k := range got.Links {
				links = append(links, slice(t, got, k.Span))
			}
			for _, d := range got.Dropped {
				left = append(left, fmt.Sprintf("%s@%d", d.Text, d.Before))
			}
			if s := strings.Join(blocks, "|"); s != tt.blocks || got.Text != strings.Join(blocks, "\n\n") {
				t.Errorf("blocks %q in %q, want %q", s, got.Text, tt.blocks)
			}
			if s := strings.Join(links, " "); s != tt.links {
				t.Errorf("links %q, want %q", s, tt.links)
			}
			if s := strings.Join(left, " "); s != tt.left {
				t.Errorf("left %q, want %q", s, tt.left)
			}
			if !reflect.DeepEqual(a, woven()) {
				t.Error("With changed its receiver")
			}
		})
	}
}

func slice(t *testing.T, a *Article, s Span) string {
	t.Helper()
	out, err := a.Slice(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestWithAround puts a piece into texts without blocks and with white space
// around them.
func TestWithAround(t *testing.T) {
	d := []Dropped{{Text: "Left", Kind: Paragraph, Before: 0}, {Text: "Last", Kind: Paragraph, Before: 1}}
	for _, tt := range []struct {
		in   Article
		want string
	}{
		{Article{Dropped: d}, "Left\n\nLast"},
		{Article{Text: "\n One \n", Blocks: []Block{{Paragraph, 0, Span{2, 5}}}, Dropped: d}, "\n Left\n\nOne\n\nLast \n"},
	} {
		if got := tt.in.With(0, 1); got.Text != tt.want {
			t.Errorf("With in %q gives %q, want %q", tt.in.Text, got.Text, tt.want)
		}
	}
}

func TestDroppedPoints(t *testing.T) {
	b, err := json.Marshal(Result{Article: &Article{Text: "x", Dropped: []Dropped{{Text: "é x", Kind: Paragraph, Links: []Link{{Span{3, 4}, "u"}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	want := `"dropped":[{"text":"é x","reason":"","kind":"paragraph","before":0,"links":[{"start":2,"end":3,"url":"u"}]}]`
	if !strings.Contains(string(b), want) {
		t.Errorf("got %s, want %s in it", b, want)
	}
}

func TestGuessed(t *testing.T) {
	a := Article{Candidates: map[string][]Candidate{
		"title":    {{Value: "T", From: "meta"}, {Value: "U", From: "text"}},
		"byline":   {{Value: "A", From: "text"}, {Value: "B", From: "meta"}},
		"modified": {{Value: "2026-03-02", From: "json-ld", Unseen: true}},
	}}
	for key, want := range map[string]bool{"title": false, "byline": true, "published": false, "modified": true} {
		if a.Guessed(key) != want {
			t.Errorf("Guessed(%q) = %v", key, !want)
		}
	}
}

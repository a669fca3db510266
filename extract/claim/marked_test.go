package claim

import (
	"slices"
	"testing"
)

// TestMarked: the stretches of the text that a claim is about, the first where it
// stands.
func TestMarked(t *testing.T) {
	s := func(start, end int) Span { return Span{Start: start, End: end} }
	for _, tt := range []struct {
		name string
		c    Claim
		want []Span
	}{
		{"a quote", Claim{Span: s(10, 20), Quote: &Quote{Segments: []Span{s(10, 20)}}}, []Span{s(10, 20)}},
		{"split, and again in the headline", Claim{Span: s(10, 40), Quote: &Quote{Segments: []Span{s(10, 20), s(30, 40)}, Also: []Span{s(0, 5)}}},
			[]Span{s(10, 20), s(30, 40), s(0, 5)}},
		{"a figure with its hedge before it", Claim{Span: s(10, 20), Number: &Number{ModifierSpan: s(4, 9)}}, []Span{s(4, 20)}},
		{"a figure with its hedge apart", Claim{Span: s(10, 20), Number: &Number{ModifierSpan: s(30, 34)}}, []Span{s(10, 20), s(30, 34)}},
		{"a name", Claim{Span: s(50, 60), Name: &Name{Mentions: []Span{s(10, 15), s(50, 60)}}}, []Span{s(50, 60), s(10, 15)}},
		{"a deal", Claim{Span: s(5, 90), Deal: &Deal{}}, []Span{s(5, 90)}},
	} {
		if got := tt.c.Marked(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

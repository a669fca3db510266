// Package reader draws an article with its claims marked in it.
//
// The pane lays its text out itself: words are measured once, wrapped into
// lines and only the lines in sight are drawn, because the toolkit's own text
// widgets take seconds for a long article and know no backgrounds. Layout is
// pure (document.go, layers.go, layout.go, hit.go) and knows nothing of
// drawing; pane.go, body.go and paint.go are the widget.
//
// Offsets are UTF-8 bytes of Document.Text, as everywhere in the program.
package reader

import (
	"slices"

	"stet/extract/claim"
)

// Tone is the colour of a finding. It never stands alone: Mark.Sign says the
// same in a character.
type Tone int

// The tones.
const (
	ToneOpen  Tone = iota // nobody has checked it
	ToneGood              // stands
	ToneBad               // must be changed or is contradicted
	TonePart              // could not be settled
	ToneQuiet             // needs no check
)

// Mark is one claim in the text.
type Mark struct {
	ID   string
	Kind claim.Kind
	// Spans are the marked stretches, in order and apart: both halves of a
	// split quote, every mention of a name, a figure with its hedge. The
	// first is where the claim is shown when it is selected and where its
	// sign stands.
	Spans []claim.Span
	Tone  Tone
	Sign  string // of the finding, one character; "" for a claim nobody has checked
	// Tip is the lines shown while the pointer rests on the mark.
	Tip []string
	// Beside are stretches that go with the mark, a quote's speaker and cue:
	// they are pointed out while it is the current one or under the pointer.
	Beside []claim.Span
}

// KindWarning is the kind of a mark that is no claim: figures that do not go
// together. It has an underline of dots and no fill.
const KindWarning claim.Kind = "warning"

// The kinds of the marks that show two versions of a text in one: what is new
// is filled and underlined, what was taken out filled and struck through.
const (
	KindAdded   claim.Kind = "added"
	KindRemoved claim.Kind = "removed"
	KindMoved   claim.Kind = "moved" // new in this place only: a fill and a line of dots
)

// Passage is a stretch of the text to point out besides the marks: a warning,
// or the passage of a source. An empty one at the end of a block, or at the start
// of the text, points out the gap there: something would stand in it.
type Passage = claim.Span

// Document is what a pane shows.
type Document struct {
	Title  string   // shown above the text, "" where the text starts with it
	Lines  []string // under the title: byline, date, source
	Text   string
	Blocks []claim.Block
	Marks  []Mark // in any order; may overlap and nest
}

// layer is a stretch of text over which the same marks lie.
type layer struct {
	span  claim.Span
	marks []int // indices into Document.Marks, outermost (longest) first
}

// layers returns the marked stretches of the text in order and apart. Spans
// outside the text or empty are left out. A stretch under n marks appears
// once, with n indices; the cost is that of sorting the spans' ends.
func layers(marks []Mark, size int) []layer {
	type edge struct{ at, mark, length int } // length < 0 closes
	var edges []edge
	for i, m := range marks {
		for _, s := range m.Spans {
			if s.Start >= 0 && s.Start < s.End && s.End <= size {
				edges = append(edges, edge{s.Start, i, s.Len()}, edge{s.End, i, -s.Len()})
			}
		}
	}
	slices.SortFunc(edges, func(a, b edge) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.length - b.length // close before opening
	})
	var out []layer
	var open []edge
	for i, e := range edges {
		if e.length > 0 {
			at, _ := slices.BinarySearchFunc(open, e, func(o, e edge) int {
				if o.length != e.length {
					return e.length - o.length
				}
				return o.mark - e.mark
			})
			open = slices.Insert(open, at, e)
		} else if at := slices.IndexFunc(open, func(o edge) bool { return o.mark == e.mark && o.length == -e.length }); at >= 0 {
			open = slices.Delete(open, at, at+1)
		}
		if i+1 == len(edges) || edges[i+1].at == e.at || len(open) == 0 {
			continue
		}
		l := layer{span: claim.Span{Start: e.at, End: edges[i+1].at}, marks: make([]int, len(open))}
		for k, o := range open {
			l.marks[k] = o.mark
		}
		out = append(out, l)
	}
	return out
}

// signs returns for every mark the place of its sign, whether it has one now or
// not: the end of its first span.
func signs(marks []Mark, size int) []signAt {
	var out []signAt
	for i, m := range marks {
		if len(m.Spans) == 0 {
			continue
		}
		if s := m.Spans[0]; s.Start >= 0 && s.Start < s.End && s.End <= size {
			out = append(out, signAt{s.End, i, s.Len()})
		}
	}
	slices.SortStableFunc(out, func(a, b signAt) int {
		if a.at != b.at {
			return a.at - b.at
		}
		return a.length - b.length // the innermost mark's sign comes first
	})
	return out
}

type signAt struct{ at, mark, length int }

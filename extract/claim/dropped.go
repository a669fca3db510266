package claim

import (
	"slices"
	"strings"
)

// Dropped is a piece of the page that was left out of the article's text, with
// what is needed to put it back, see Article.With.
type Dropped struct {
	Text   string `json:"text"`   // whole, as it would stand in the article
	Reason string `json:"reason"` // a few words for the editor: "newsletter box"
	// Kind and Level are those of the block that it would be. Kind is "" where
	// the article was read by a version of the program that kept no place.
	Kind  BlockKind `json:"kind,omitempty"`
	Level int       `json:"level,omitempty"`
	// Before is the index in Article.Blocks of the block that it stood before:
	// len(Blocks) where it stood after the last one. Pieces are in the order of
	// the page.
	Before int    `json:"before"`
	Links  []Link `json:"links,omitempty"` // spans into Text
}

// points returns a copy whose spans count code points of its own text.
func (d Dropped) points() Dropped {
	links := slices.Clone(d.Links)
	p := PointsOf(d.Text)
	for i := range links {
		links[i].Span = p.Span(links[i].Span)
	}
	d.Links = links
	return d
}

// With returns a copy of a in which the dropped pieces of the given indices
// stand in the text again, where the page has them, set apart by empty lines
// as blocks are; the copy's Dropped are the rest. All other text stays to the
// letter, so that claims are found again by their anchors. Indices that are
// out of range, or of a piece whose place is not known, are passed over.
func (a *Article) With(pieces ...int) *Article {
	w := weave{from: a, to: *a}
	w.to.Blocks, w.to.Links, w.to.Pages, w.to.Dropped = nil, nil, nil, nil
	next := 0
	for i := range len(a.Blocks) + 1 {
		for next < len(a.Dropped) && (a.Dropped[next].Before <= i || i == len(a.Blocks)) {
			if d := a.Dropped[next]; d.Kind != "" && slices.Contains(pieces, next) {
				w.piece(d, i)
			} else {
				d.Before = len(w.to.Blocks)
				w.to.Dropped = append(w.to.Dropped, d)
			}
			next++
		}
		if i < len(a.Blocks) {
			w.block(a.Blocks[i])
		}
	}
	w.copy(len(a.Text))
	w.to.Text = w.text.String()
	return &w.to
}

// weave makes an article of another one and pieces that go between its blocks.
type weave struct {
	from *Article
	to   Article
	text strings.Builder
	done int // bytes of from.Text that are copied
	link int // links of from that are copied
	page int // page marks of from that are copied
}

// copy copies from's text up to byte end, with the links that begin in it.
func (w *weave) copy(end int) {
	by := w.text.Len() - w.done
	for ; w.link < len(w.from.Links) && w.from.Links[w.link].Span.Start < end; w.link++ {
		k := w.from.Links[w.link]
		w.to.Links = append(w.to.Links, Link{k.Span.shifted(by), k.URL})
	}
	for ; w.page < len(w.from.Pages) && w.from.Pages[w.page].Start < end; w.page++ {
		m := w.from.Pages[w.page]
		m.Start += by
		w.to.Pages = append(w.to.Pages, m)
	}
	w.text.WriteString(w.from.Text[w.done:end])
	w.done = end
}

func (w *weave) block(b Block) {
	w.copy(b.Span.Start)
	by := w.text.Len() - w.done
	w.copy(b.Span.End)
	w.to.Blocks = append(w.to.Blocks, Block{b.Kind, b.Level, b.Span.shifted(by)})
}

// piece puts d before from's block i, or after the last one.
func (w *weave) piece(d Dropped, i int) {
	last := i == len(w.from.Blocks)
	if !last {
		w.copy(w.from.Blocks[i].Span.Start)
	}
	if last && w.text.Len() > 0 {
		w.text.WriteString("\n\n")
	}
	at := w.text.Len()
	w.text.WriteString(d.Text)
	w.to.Blocks = append(w.to.Blocks, Block{d.Kind, d.Level, Span{at, w.text.Len()}})
	for _, k := range d.Links {
		w.to.Links = append(w.to.Links, Link{k.Span.shifted(at), k.URL})
	}
	if !last {
		w.text.WriteString("\n\n")
	}
}

func (s Span) shifted(by int) Span { return Span{s.Start + by, s.End + by} }

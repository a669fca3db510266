package claim

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
)

// Amendments are what an editor says about the reading of an article: which
// pieces of the page belong to it, and what its title, byline, date and site
// are. The article that was read stays as it is; Article.Amended gives the one
// that the desk works on. The zero Amendments change nothing.
type Amendments struct {
	// Nil fields are as the page has them; "" and an empty byline say that
	// there is none.
	Title     *string   `json:"title,omitempty"`
	Byline    *[]string `json:"byline,omitempty"`
	Published *string   `json:"published,omitempty"` // ISO 8601
	Site      *string   `json:"site,omitempty"`
	// Blocks are in the order of their ids, each once.
	Blocks []BlockChoice `json:"blocks,omitempty"`
}

// BlockChoice says whether a piece of the page is in the article's text.
type BlockChoice struct {
	ID   string `json:"id"` // Piece.ID
	Keep bool   `json:"keep"`
	// Words are the beginning of the piece: in a page whose piece is reworded
	// they tell which one was meant. "" for a piece that only its id names.
	Words string `json:"words,omitempty"`
}

// FromDesk is the origin of a candidate that an editor entered.
const FromDesk = "desk"

// TakenOut is the reason of a piece that an editor took out of the text.
const TakenOut = "taken out on this desk"

// IsZero reports whether m changes nothing.
func (m Amendments) IsZero() bool {
	return m.Title == nil && m.Byline == nil && m.Published == nil && m.Site == nil && len(m.Blocks) == 0
}

// Piece is a block of an article or a piece that was left out of it.
type Piece struct {
	// ID tells the piece from all others of the page, by its words and by how
	// many pieces before it have the same: the same in every reading of a page
	// that holds it.
	ID      string
	Block   int // index in Article.Blocks, -1 for a piece left out
	Dropped int // index in Article.Dropped, -1 for a block
}

// Pieces returns the blocks of a and what was left out between them, in the
// order of the page. A piece whose place is not known is not among them.
func (a *Article) Pieces() []Piece {
	out := make([]Piece, 0, len(a.Blocks)+len(a.Dropped))
	seen := map[string]int{}
	add := func(text string, block, dropped int) {
		h := sha256.Sum256([]byte(text))
		words := hex.EncodeToString(h[:16])
		out = append(out, Piece{words + "-" + strconv.Itoa(seen[words]), block, dropped})
		seen[words]++
	}
	next := 0
	for i := range len(a.Blocks) + 1 {
		for ; next < len(a.Dropped) && (a.Dropped[next].Before <= i || i == len(a.Blocks)); next++ {
			if a.Dropped[next].Kind != "" {
				add(a.Dropped[next].Text, -1, next)
			}
		}
		if i < len(a.Blocks) {
			add(a.Text[a.Blocks[i].Span.Start:a.Blocks[i].Span.End], i, -1)
		}
	}
	return out
}

// Amended returns the article as the desk has it: a itself where m changes
// nothing in it. A choice about a piece that the page does not hold is passed
// over, and so is one to take out the only block.
func (a *Article) Amended(m Amendments) *Article {
	out := a
	if len(m.Blocks) > 0 {
		out = a.chosen(m.Blocks)
	}
	if m.Title == nil && m.Byline == nil && m.Published == nil && m.Site == nil {
		return out
	}
	c := *out
	was := c.Candidates
	c.Candidates = make(map[string][]Candidate, len(was)+4)
	for k, v := range was {
		c.Candidates[k] = v
	}
	set := func(key, value string) {
		list := []Candidate{{Value: value, From: FromDesk}}
		for _, v := range was[key] {
			if v.Value != value {
				list = append(list, v)
			}
		}
		c.Candidates[key] = list
	}
	if m.Title != nil {
		c.Title = *m.Title
		set("title", c.Title)
	}
	if m.Byline != nil {
		c.Byline = slices.Clone(*m.Byline)
		set("byline", strings.Join(c.Byline, ", "))
	}
	if m.Published != nil {
		c.Published = *m.Published
		set("published", c.Published)
	}
	if m.Site != nil {
		c.Site = *m.Site
		set("site", c.Site)
	}
	return &c
}

// chosen moves the pieces of a in and out of its text. A boilerplate block that
// is put in becomes a paragraph where it stands.
func (a *Article) chosen(choices []BlockChoice) *Article {
	keep := a.meant(choices)
	out, in := map[int]bool{}, map[string]bool{}
	b := a
	for _, p := range a.Pieces() {
		switch k, ok := keep[p.ID]; {
		case ok && k && p.Dropped >= 0:
			in[p.ID] = true
		case ok && k && a.Blocks[p.Block].Kind == Boilerplate:
			if b == a {
				c := *a
				c.Blocks, b = slices.Clone(a.Blocks), &c
			}
			b.Blocks[p.Block].Kind = Paragraph
		case ok && !k && p.Block >= 0:
			out[p.Block] = true
		}
	}
	if len(out) > 0 && len(out)-len(in) < len(a.Blocks) {
		b = b.without(out)
	}
	if len(in) == 0 {
		return b
	}
	var back []int
	for _, p := range b.Pieces() {
		if p.Dropped >= 0 && in[p.ID] {
			back = append(back, p.Dropped)
		}
	}
	return b.With(back...)
}

// The likeness of a piece and the one that a choice was made on: the share of
// words in common, and how many words it takes to tell.
const (
	leastAlike = .6
	leastWords = 4
)

// meant returns the choices by the ids of the pieces of a: a choice on a piece
// that is not there any more counts for the one that is most like it, where the
// page has one.
func (a *Article) meant(choices []BlockChoice) map[string]bool {
	pieces := a.Pieces()
	keep, here := make(map[string]bool, len(choices)), make(map[string]bool, len(pieces))
	for _, p := range pieces {
		here[p.ID] = true
	}
	for _, c := range choices {
		keep[c.ID] = c.Keep
	}
	for _, c := range choices {
		was := strings.Fields(strings.ToLower(c.Words))
		if here[c.ID] || len(was) < leastWords {
			continue
		}
		best, high := "", leastAlike
		for _, p := range pieces {
			if _, chosen := keep[p.ID]; chosen || c.Keep != (p.Dropped >= 0) {
				continue
			}
			if v := alike(was, a.words(p, len(was))); v >= high {
				best, high = p.ID, v
			}
		}
		if best != "" {
			keep[best] = c.Keep
		}
	}
	return keep
}

// words returns the first words of a piece, about n of them, in lower case.
func (a *Article) words(p Piece, n int) []string {
	text := ""
	if p.Dropped >= 0 {
		text = a.Dropped[p.Dropped].Text
	} else {
		text = a.Text[a.Blocks[p.Block].Span.Start:a.Blocks[p.Block].Span.End]
	}
	out := strings.Fields(strings.ToLower(text[:min(len(text), 4<<10)]))
	return out[:min(len(out), n+n/4+1)]
}

// alike returns the share of words that two pieces have in common (Dice).
func alike(a, b []string) float64 {
	count := make(map[string]int, len(a))
	for _, w := range a {
		count[w]++
	}
	n := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return 2 * float64(n) / float64(max(1, len(a)+len(b)))
}

// without returns a copy of a in which the given blocks are among the pieces
// left out. All other text stays to the letter.
func (a *Article) without(out map[int]bool) *Article {
	c := *a
	c.Blocks, c.Links, c.Dropped = nil, nil, nil
	next, cuts := 0, a.cuts(out)
	link := 0
	for i := range len(a.Blocks) + 1 {
		for ; next < len(a.Dropped) && (a.Dropped[next].Before <= i || i == len(a.Blocks)); next++ {
			d := a.Dropped[next]
			d.Before = len(c.Blocks)
			c.Dropped = append(c.Dropped, d)
		}
		if i == len(a.Blocks) {
			break
		}
		b := a.Blocks[i]
		var links []Link
		for ; link < len(a.Links) && a.Links[link].Span.Start < b.Span.End; link++ {
			links = append(links, a.Links[link])
		}
		if out[i] {
			d := Dropped{Text: a.Text[b.Span.Start:b.Span.End], Reason: TakenOut, Kind: b.Kind, Level: b.Level, Before: len(c.Blocks)}
			d.Links = moved(links, -b.Span.Start)
			c.Dropped = append(c.Dropped, d)
			continue
		}
		by := -cutBefore(cuts, b.Span.Start)
		c.Blocks = append(c.Blocks, Block{b.Kind, b.Level, b.Span.shifted(by)})
		c.Links = append(c.Links, moved(links, by)...)
	}
	var text strings.Builder
	done := 0
	for _, s := range cuts {
		text.WriteString(a.Text[done:s.Start])
		done = s.End
	}
	text.WriteString(a.Text[done:])
	c.Text = text.String()
	return &c
}

// cuts returns the stretches of text that go with the given blocks, in order
// and apart: each with the space behind it, those at the end with the space
// before them.
func (a *Article) cuts(out map[int]bool) []Span {
	last := len(a.Blocks) - 1
	for last >= 0 && out[last] {
		last--
	}
	var cuts []Span
	for i := range last {
		if out[i] {
			cuts = append(cuts, Span{a.Blocks[i].Span.Start, a.Blocks[i+1].Span.Start})
		}
	}
	if last < len(a.Blocks)-1 {
		from := 0
		if last >= 0 {
			from = a.Blocks[last].Span.End
		}
		cuts = append(cuts, Span{from, a.Blocks[len(a.Blocks)-1].Span.End})
	}
	return cuts
}

// cutBefore is how many bytes of the cuts lie before byte at.
func cutBefore(cuts []Span, at int) int {
	n := 0
	for _, s := range cuts {
		if s.End <= at {
			n += s.Len()
		}
	}
	return n
}

func moved(links []Link, by int) []Link {
	var out []Link
	for _, k := range links {
		out = append(out, Link{k.Span.shifted(by), k.URL})
	}
	return out
}

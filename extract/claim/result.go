package claim

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"sort"
	"unicode/utf8"
)

// Schema is the name and version of the JSON that Result becomes.
const Schema = "stet.extract/1"

// Result is everything that was read out of one article.
type Result struct {
	ID       string
	Article  *Article
	Claims   []Claim // in order of Span.Start
	Warnings []Warning
}

// Points returns a deep copy of r whose spans count Unicode code points
// instead of bytes. Offsets inside a character round down to its start.
func (r Result) Points() Result {
	p := PointsOf(r.Article.Text)
	out := Result{ID: r.ID, Article: p.placed(r.Article, p.Span)}
	for _, c := range r.Claims {
		out.Claims = append(out.Claims, c.Map(p.Span))
	}
	for _, w := range r.Warnings {
		w.Spans = mapSpans(w.Spans, p.Span)
		out.Warnings = append(out.Warnings, w)
	}
	return out
}

// Map returns a deep copy of c with f of every span that is there.
func (c Claim) Map(f func(Span) Span) Claim {
	keep := func(s Span) Span {
		if s.IsZero() {
			return s
		}
		return f(s)
	}
	c.Span, c.Sentence = f(c.Span), keep(c.Sentence)
	if c.Quote != nil {
		q := *c.Quote
		q.Segments = mapSpans(q.Segments, f)
		q.SpeakerSpan, q.CueSpan = keep(q.SpeakerSpan), keep(q.CueSpan)
		if q.Nested != nil {
			q.Nested = mapSpans(q.Nested, f)
		}
		if q.Also != nil {
			q.Also = mapSpans(q.Also, f)
		}
		q.Parts, q.Repeats = slices.Clone(q.Parts), slices.Clone(q.Repeats)
		c.Quote = &q
	}
	if c.Number != nil {
		n := *c.Number
		n.ModifierSpan, n.OfSpan = keep(n.ModifierSpan), keep(n.OfSpan)
		c.Number = &n
	}
	if c.Name != nil {
		n := *c.Name
		n.Mentions = mapSpans(n.Mentions, f)
		c.Name = &n
	}
	if c.Deal != nil {
		d := *c.Deal
		d.Places = slices.Clone(d.Places)
		for i := range d.Places {
			d.Places[i].Span = f(d.Places[i].Span)
		}
		c.Deal = &d
	}
	return c
}

func mapSpans(ss []Span, f func(Span) Span) []Span {
	out := make([]Span, len(ss))
	for i, s := range ss {
		out[i] = f(s)
	}
	return out
}

// every is the number of bytes between two notes of the running count, and so
// the most that one look-up reads.
const every = 64

// Points converts spans of one text between bytes and Unicode code points: the
// one place of the program that does.
type Points struct {
	text   string
	counts []int // counts[i] is the number of code points before byte every*i
}

// PointsOf returns the conversion for text.
func PointsOf(text string) Points {
	p := Points{text: text, counts: make([]int, 0, len(text)/every+1)}
	n := 0
	for i := range len(text) {
		if i%every == 0 {
			p.counts = append(p.counts, n)
		}
		if begins(text, i) {
			n++
		}
	}
	return p
}

// begins reports whether a code point begins at byte i. A stray byte is a code
// point of its own, as in range loops.
func begins(text string, i int) bool {
	if utf8.RuneStart(text[i]) {
		return true
	}
	for j := i - 1; j >= 0 && j > i-utf8.UTFMax; j-- {
		if utf8.RuneStart(text[j]) {
			r, n := utf8.DecodeRuneInString(text[j:])
			return r == utf8.RuneError && n <= 1 || j+n <= i
		}
	}
	return true
}

// Span returns the span in code points of s, which counts bytes.
func (p Points) Span(s Span) Span { return Span{p.point(s.Start), p.point(s.End)} }

// Bytes returns the span in bytes of s, which counts code points. What lies
// past the text's end comes out at its end.
func (p Points) Bytes(s Span) Span { return Span{p.byte(s.Start), p.byte(s.End)} }

func (p Points) point(b int) int {
	if b <= 0 || len(p.counts) == 0 {
		return 0
	}
	b = min(b, len(p.text))
	i := min(b/every, len(p.counts)-1)
	n := p.counts[i]
	for j := every * i; j < b; j++ {
		if begins(p.text, j) {
			n++
		}
	}
	return n
}

func (p Points) byte(point int) int {
	if point <= 0 {
		return 0
	}
	i := max(sort.SearchInts(p.counts, point+1)-1, 0)
	if len(p.counts) == 0 {
		return 0
	}
	n := p.counts[i]
	for j := every * i; j < len(p.text); j++ {
		if begins(p.text, j) {
			if n == point {
				return j
			}
			n++
		}
	}
	return len(p.text)
}

// placed returns a copy of a with f of every span.
func (p Points) placed(a *Article, f func(Span) Span) *Article {
	c := *a
	c.Blocks = slices.Clone(a.Blocks)
	for i := range c.Blocks {
		c.Blocks[i].Span = f(c.Blocks[i].Span)
	}
	c.Links = slices.Clone(a.Links)
	for i := range c.Links {
		c.Links[i].Span = f(c.Links[i].Span)
	}
	c.Pages = slices.Clone(a.Pages)
	for i := range c.Pages {
		c.Pages[i].Start = p.point(c.Pages[i].Start)
	}
	c.Candidates = maps.Clone(a.Candidates)
	c.Dropped = slices.Clone(a.Dropped)
	for i := range c.Dropped {
		c.Dropped[i] = c.Dropped[i].points()
	}
	return &c
}

// Sort puts claims into the order of the contract: by start, then the longer
// first, then by kind.
func Sort(cs []Claim) {
	slices.SortStableFunc(cs, func(a, b Claim) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End),
			cmp.Compare(slices.Index(Kinds[:], a.Kind), slices.Index(Kinds[:], b.Kind)))
	})
}

// MarshalJSON writes [start, end].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair [2]int
	if err := json.Unmarshal(b, &pair); err != nil {
		return fmt.Errorf("span: %w", err)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}

type blockJSON struct {
	Kind  BlockKind `json:"kind"`
	Level int       `json:"level,omitempty"`
	Start int       `json:"start"`
	End   int       `json:"end"`
}

// MarshalJSON writes the block with start and end of their own.
func (b Block) MarshalJSON() ([]byte, error) {
	return json.Marshal(blockJSON{b.Kind, b.Level, b.Span.Start, b.Span.End})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (b *Block) UnmarshalJSON(data []byte) error {
	var w blockJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("block: %w", err)
	}
	*b = Block{w.Kind, w.Level, Span{w.Start, w.End}}
	return nil
}

type linkJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	URL   string `json:"url"`
}

// MarshalJSON writes the link with start and end of their own.
func (l Link) MarshalJSON() ([]byte, error) {
	return json.Marshal(linkJSON{l.Span.Start, l.Span.End, l.URL})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (l *Link) UnmarshalJSON(data []byte) error {
	var w linkJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("link: %w", err)
	}
	*l = Link{Span{w.Start, w.End}, w.URL}
	return nil
}

type claimJSON struct {
	ID         string  `json:"id"`
	Kind       Kind    `json:"kind"`
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Text       string  `json:"text"`
	Sentence   Span    `json:"sentence"`
	Rule       string  `json:"rule"`
	Confidence float64 `json:"confidence"`
	Quote      *Quote  `json:"quote,omitempty"`
	Number     *Number `json:"number,omitempty"`
	Name       *Name   `json:"name,omitempty"`
	Deal       *Deal   `json:"deal,omitempty"`
}

// MarshalJSON writes the claim with start and end of their own.
func (c Claim) MarshalJSON() ([]byte, error) {
	return json.Marshal(claimJSON{c.ID, c.Kind, c.Span.Start, c.Span.End, c.Text, c.Sentence,
		c.Rule, c.Confidence, c.Quote, c.Number, c.Name, c.Deal})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Claim) UnmarshalJSON(data []byte) error {
	var w claimJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("claim: %w", err)
	}
	*c = Claim{w.ID, w.Kind, Span{w.Start, w.End}, w.Text, w.Sentence, w.Rule, w.Confidence,
		w.Quote, w.Number, w.Name, w.Deal}
	return nil
}

type articleJSON struct {
	Title      string                 `json:"title,omitempty"`
	Byline     []string               `json:"byline,omitempty"`
	Published  string                 `json:"published,omitempty"`
	Modified   string                 `json:"modified,omitempty"`
	Site       string                 `json:"site,omitempty"`
	URL        string                 `json:"url,omitempty"`
	Lang       string                 `json:"lang,omitempty"`
	Text       string                 `json:"text"`
	SHA256     string                 `json:"sha256"`
	Blocks     []Block                `json:"blocks"`
	Links      []Link                 `json:"links,omitempty"`
	Pages      []PageMark             `json:"pages,omitempty"`
	Candidates map[string][]Candidate `json:"candidates,omitempty"`
	Dropped    []Dropped              `json:"dropped,omitempty"`
	Notices    []string               `json:"notices,omitempty"`
	Alarms     []string               `json:"alarms,omitempty"`
	Wall       string                 `json:"wall,omitempty"`
}

// MarshalJSON writes the article with the hash of its text.
func (a Article) MarshalJSON() ([]byte, error) {
	blocks := a.Blocks
	if blocks == nil {
		blocks = []Block{}
	}
	return json.Marshal(articleJSON{a.Title, a.Byline, a.Published, a.Modified, a.Site, a.URL, a.Lang, a.Text,
		a.Hash(), blocks, a.Links, a.Pages, a.Candidates, a.Dropped, a.Notices, a.Alarms, a.Wall})
}

// UnmarshalJSON reads what MarshalJSON writes; the hash is not read but
// computed again when it is asked for.
func (a *Article) UnmarshalJSON(data []byte) error {
	var w articleJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("article: %w", err)
	}
	*a = Article{w.Title, w.Byline, w.Published, w.Modified, w.Site, w.URL, w.Lang, w.Text, w.Blocks,
		w.Links, w.Pages, w.Candidates, w.Dropped, w.Notices, w.Alarms, w.Wall}
	return nil
}

// UnmarshalJSON reads what MarshalJSON writes: offsets count code points there
// and bytes in r. Fields that it does not know are left out.
func (r *Result) UnmarshalJSON(data []byte) error {
	var w struct {
		Schema   string    `json:"schema"`
		ID       string    `json:"id"`
		Article  *Article  `json:"article"`
		Claims   []Claim   `json:"claims"`
		Warnings []Warning `json:"warnings"`
	}
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("result: %w", err)
	}
	if w.Schema != Schema || w.Article == nil {
		return fmt.Errorf("result: not of the form %s", Schema)
	}
	p := PointsOf(w.Article.Text)
	*r = Result{ID: w.ID, Article: p.placed(w.Article, p.Bytes)}
	for _, c := range w.Claims {
		r.Claims = append(r.Claims, c.Map(p.Bytes))
	}
	for _, x := range w.Warnings {
		x.Spans = mapSpans(x.Spans, p.Bytes)
		r.Warnings = append(r.Warnings, x)
	}
	return nil
}

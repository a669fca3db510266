package pdf

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind tells what part of a text a paragraph is.
type Kind int

// The kinds of paragraph.
const (
	Plain Kind = iota
	Heading
	Item // of a list, without its bullet
	Table
	Caption
	Note  // a footnote
	Quote // a block quotation, in a file that says so
)

// Paragraph is a paragraph in the order of reading. Notes stand after all others.
type Paragraph struct {
	Kind  Kind
	Level int // of a heading, 1 to 3
	// Text is its wording: lines joined by a space, words that were parted at a
	// line's end joined. Rows of a table are lines, cells are set apart by tabs.
	Text  string
	Pages []Mark // the first begins at 0
	Links []Link
	// Article numbers the outermost article that the file says it is of, 0 for
	// none; Button is true where it says that it is part of a form.
	Article int
	Button  bool
}

// Mark says on which page a paragraph goes on from byte At of its text.
type Mark struct{ At, Page int }

// Document is what a PDF says.
type Document struct {
	Paragraphs []Paragraph
	Dropped    []Piece
	Pages      int      // how many there are
	Labels     []string // what the file calls each, "" where that is its number
	Read       int      // how many of them were read: less where there was too much
	Pictures   int      // pages that show a picture and no text
	Recognised bool     // the text is an invisible one under pictures: a scan that a machine has read
	Letters    int      // characters that are drawn, without spaces
	Lost       int      // how many of them the file gives no letter for
	BrokenOff  bool     // the file has no end
	// Title, Author, Created and Lang are the file's properties, "" where it has
	// none. Created is as the file writes it: "D:20260304100000Z".
	Title, Author, Created, Lang string
	// Producer is the program that wrote the file, "" where it does not say.
	Producer string
}

// Read reads a PDF. It returns ErrLocked for one that needs a password and
// ErrDamaged for one without pages; it does not panic.
func Read(b []byte) (d *Document, err error) {
	defer func() {
		if r := recover(); r != nil { // a fault of this package must not end the program
			d, err = nil, fmt.Errorf("%w: %v", ErrDamaged, r)
		}
	}()
	return read(b)
}

func read(b []byte) (*Document, error) {
	f, err := open(b)
	if err != nil {
		return nil, err
	}
	leaves := f.leaves()
	if len(leaves) == 0 {
		return nil, ErrDamaged
	}
	d := &Document{Pages: len(leaves), Labels: f.labels(len(leaves)), BrokenOff: f.brokenOff()}
	f.properties(d)
	st := f.structure()
	sheets := f.sheets(leaves, st, d)
	d.Dropped = append(d.Dropped, unrun(sheets)...)
	d.compose(sheets, st)
	slices.SortStableFunc(d.Dropped, func(a, b Piece) int { return cmp.Compare(a.Page, b.Page) })
	return d, nil
}

// sheets draws the pages, as far as the limits go.
func (f *file) sheets(leaves []leaf, st *structure, d *Document) []sheet {
	work, left := maxWork, maxGlyphs
	fonts := map[ref]*font{}
	own := scratch{seen: map[spot]bool{}}
	var out []sheet
	hidden, shown := 0, 0
	for i, l := range leaves {
		if work <= 0 || left <= 0 {
			break
		}
		d.Read++
		pg := f.paint(l, i+1, &work, &left, fonts, st.marked[l.own], &own)
		pg.label = d.Labels[i]
		glyphs, others := pg.upright(&own)
		if others != "" {
			d.Dropped = append(d.Dropped, Piece{Text: others, Reason: "set at an angle", Page: pg.number, Pages: 1})
		}
		for k := range glyphs {
			if glyphs[k].hidden {
				hidden++
			} else if glyphs[k].text != " " {
				shown++
			}
			if glyphs[k].text != " " {
				d.Letters++
			}
			d.Lost += strings.Count(glyphs[k].text, "\ufffd")
		}
		if len(glyphs) == 0 && pg.pictures > 0 {
			d.Pictures++
		}
		pg.glyphs = nil
		ws := words(glyphs, st.elements)
		pg.linked(ws)
		byLine(ws)
		out = append(out, sheet{page: pg, words: ws})
	}
	d.Recognised = hidden > 20 && hidden > 9*shown
	return out
}

// properties reads what the file says of itself (14.3.3).
func (f *file) properties(d *Document) {
	info := f.dict(f.trailer["Info"])
	get := func(k name) string {
		t, _ := f.resolve(info[k]).(text)
		return strings.TrimSpace(strings.ToValidUTF8(docText(t), ""))
	}
	d.Producer = get("Producer")
	d.Title, d.Author, d.Created = get("Title"), get("Author"), get("CreationDate")
	t, _ := f.resolve(f.dict(f.trailer["Root"])["Lang"]).(text)
	d.Lang = docText(t)
}

// compose makes paragraphs of the words of all pages.
func (d *Document) compose(sheets []sheet, st *structure) {
	em := bodySize(sheets)
	var all [][]line
	for _, s := range sheets {
		for _, part := range columns(s.words, em, 0) {
			all = append(all, lines(part, s.page))
		}
	}
	m := measure(all)
	m.tags, m.headed = st.elements, st.headed
	var body, notes []chunk
	for _, ls := range all {
		cs := m.paragraphs(ls)
		n := m.noteStart(cs, notes)
		notes = append(notes, m.takeNotes(cs[n:])...)
		if cs = cs[:n]; n > 0 {
			cs[n-1].last = true
		}
		body = append(body, cs...)
	}
	m.indents = indented(body)
	for i := 0; i < len(body); {
		j := i + 1
		for j < len(body) && m.continues(&body[j-1], &body[j]) {
			j++
		}
		d.add(m.paragraph(body[i:j]))
		i = j
	}
	for i := 0; i < len(notes); {
		j := i + 1
		for j < len(notes) && noteSign(&notes[j].lines[0]) == "" {
			j++
		}
		d.add(m.paragraph(notes[i:j]))
		i = j
	}
}

func (d *Document) add(p Paragraph) {
	if p.Text != "" {
		d.Paragraphs = append(d.Paragraphs, p)
	}
}

// bodySize is the size of most of the words.
func bodySize(sheets []sheet) float64 {
	letters := map[int]int{}
	for _, s := range sheets {
		for i := range s.words {
			letters[halfPoints(s.words[i].size)] += len(s.words[i].text)
		}
	}
	best, most := 20, 0
	for _, size := range slices.Sorted(maps.Keys(letters)) {
		if letters[size] > most {
			best, most = size, letters[size]
		}
	}
	return float64(best) / 2
}

// indented reports whether paragraphs begin with an indented line: a third of
// those that may.
func indented(cs []chunk) bool {
	n, all := 0, 0
	for i := range cs {
		if cs[i].kind == Plain && len(cs[i].lines) > 1 {
			all++
			if cs[i].indented {
				n++
			}
		}
	}
	return n*3 > all
}

// continues reports whether b, which begins a column, goes on with the
// paragraph a, which ends the one before.
func (m *measures) continues(a, b *chunk) bool {
	// Chromium marks the parts of a paragraph in two columns as two.
	if _, same := m.tagged(&a.lines[len(a.lines)-1], &b.lines[0]); same && a.last && b.first && a.kind != Table && b.kind != Table {
		return true
	}
	if !a.last || !b.first || a.kind != Plain && a.kind != Item || !b.flows() || halfPoints(a.lines[0].size) != halfPoints(b.lines[0].size) {
		return false
	}
	end := a.lines[len(a.lines)-1].ending()
	next := &b.lines[0]
	r, _ := utf8.DecodeRuneInString(next.words[0].text)
	fits := a.slack > next.firstWidth()+0.35*next.size // and would stand there, had the paragraph gone on
	switch {
	case endsInHyphen(end), openEnded(end) && (unicode.IsLower(r) || unicode.IsDigit(r)):
		return true
	case openEnded(end):
		return !fits || len(a.lines) > 1
	case b.kind != Plain:
		return false
	}
	return !fits && a.kind == Plain && !b.indented && m.indents && len(b.lines) > 1
}

// flows reports whether a chunk may be the rest of a paragraph: running text, or
// what only looks like an item for a dash at its start.
func (c *chunk) flows() bool {
	_, sure := c.lines[0].bullet()
	return c.kind == Plain || c.kind == Item && !sure && !c.lines[0].numbered()
}

// paragraph joins the lines of chunks.
func (m *measures) paragraph(cs []chunk) Paragraph {
	p := Paragraph{Kind: cs[0].kind, Level: cs[0].level}
	e := m.tag(&cs[0].lines[0])
	p.Article, p.Button = int(e.article), e.form
	var b []byte
	page := 0
	for i := range cs {
		for k := range cs[i].lines {
			l := &cs[i].lines[k]
			next, links := m.lineText(&cs[i], l, p.Kind, i == 0 && k == 0)
			if next == "" {
				continue
			}
			b = m.append(b, next, cs[i].kind == Table)
			for _, k := range links {
				k.Start, k.End = max(k.Start+len(b)-len(next), 0), min(k.End+len(b)-len(next), len(b))
				if k.Start < k.End {
					p.Links = addLink(p.Links, k)
				}
			}
			if l.page.number != page {
				page = l.page.number
				p.Pages = append(p.Pages, Mark{At: len(b) - len(next), Page: page})
			}
		}
	}
	p.Text = string(b)
	if len(p.Pages) > 0 {
		p.Pages[0].At = 0
	}
	return p
}

// lineText is a line of a chunk as it is to be read, and what of it leads
// somewhere. The first line of an item loses its sign.
func (m *measures) lineText(c *chunk, l *line, kind Kind, first bool) (string, []Link) {
	var b strings.Builder
	var links []Link
	switch {
	case c.kind == Table && c.cuts == nil:
		links = m.writeMarked(&b, l)
	case c.kind == Table:
		links = writeRow(&b, l, c.cuts)
	default:
		links = l.write(&b, m.notesOf(c, l))
	}
	full := b.String()
	if !first {
		return full, links
	}
	s := kind.opened(l, full)
	for i := range links {
		links[i].Start, links[i].End = max(links[i].Start+len(s)-len(full), 0), max(links[i].End+len(s)-len(full), 0)
	}
	return s, links
}

// notesOf are the numbers that are left out of a line: those of the notes on its
// page, in the text; the numbers before the notes themselves stay.
func (m *measures) notesOf(c *chunk, l *line) map[string]bool {
	if c.kind == Note {
		return nil
	}
	if m.notes[l.page.number] == nil { // a note that did not fit
		return m.notes[l.page.number+1]
	}
	return m.notes[l.page.number]
}

// append adds a line to a paragraph's text.
func (m *measures) append(b []byte, next string, row bool) []byte {
	tail := string(b[max(0, len(b)-longestWord):])
	switch {
	case len(b) == 0:
	case row:
		b = append(b, '\n')
	case endsInHyphen(tail):
		between, goes := m.unhyphen(tail, next)
		if goes {
			_, n := utf8.DecodeLastRuneInString(tail)
			b = b[:len(b)-n]
		}
		b = append(b, between...)
	case !tight(tail, next):
		b = append(b, ' ')
	}
	return append(b, next...)
}

// tight reports whether no space belongs between the end of a line and the start
// of the next: a dash or stroke that touches the word before it or after it.
func tight(before, after string) bool {
	r, n := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune("–—/", r) {
		last, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
		return unicode.IsLetter(last) || unicode.IsDigit(last)
	}
	r, n = utf8.DecodeRuneInString(after)
	if r != '–' && r != '—' {
		return false
	}
	first, _ := utf8.DecodeRuneInString(after[n:])
	return unicode.IsLetter(first) || unicode.IsDigit(first)
}

// longestWord is how many bytes before a hyphen are looked at.
const longestWord = 128

// opened is the first line of a paragraph as it is to be read: an item without
// its sign, a note's number set apart.
func (k Kind) opened(l *line, s string) string {
	switch k {
	case Item:
		if sign, _ := l.bullet(); sign != "" {
			return strings.TrimSpace(strings.TrimPrefix(s, sign))
		}
	case Note:
		if sign := noteSign(l); sign != "" && strings.HasPrefix(s, sign) {
			if r, _ := utf8.DecodeRuneInString(s[len(sign):]); unicode.IsLetter(r) {
				return sign + " " + s[len(sign):]
			}
		}
	}
	return s
}

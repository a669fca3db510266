package sheet

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"

	"stet/extract/claim"
)

// Measures of a page, in millimetres, and of letters, in points.
const (
	pdfMargin = 16.0
	pdfWidth  = 210 - 2*pdfMargin
	pdfBottom = 18.0
	pdfBody   = 10.5
	pdfSmall  = 8.0
	pdfLine   = 5.4 // height of a line of the article
	pdfRow    = 4.0 // of a line of the table
)

// WritePDF writes the article with the numbers of its claims, the table of
// findings, the sources and what the arithmetic came to, with bookmarks and page
// numbers. The fonts are embedded; letters that they do not have are shown as a
// box, and the last page says so.
func (s *Sheet) WritePDF(w io.Writer) error {
	font, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	p := &pages{Fpdf: fpdf.New("P", "mm", "A4", ""), s: s, font: font, has: map[rune]bool{}}
	p.start()
	p.article()
	p.table()
	p.lists()
	if err := p.Output(w); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return nil
}

// pages is a PDF under work.
type pages struct {
	*fpdf.Fpdf
	s     *Sheet
	font  *sfnt.Font
	glyph sfnt.Buffer
	has   map[rune]bool
	boxes bool // a letter was shown as a box
}

func (p *pages) start() {
	p.AddUTF8FontFromBytes("go", "", goregular.TTF)
	p.AddUTF8FontFromBytes("go", "B", gobold.TTF)
	p.AddUTF8FontFromBytes("go", "I", goitalic.TTF)
	p.SetCatalogSort(true)
	p.SetCreationDate(p.s.Made)
	p.SetModificationDate(p.s.Made)
	p.SetTitle("Fact-check: "+p.s.Title, true)
	p.SetCreator(p.s.Program, true)
	p.SetMargins(pdfMargin, pdfMargin, pdfMargin)
	p.SetAutoPageBreak(true, pdfBottom)
	p.AliasNbPages("{pages}")
	p.SetFooterFunc(func() {
		p.SetY(-12)
		p.SetFont("go", "", pdfSmall)
		p.SetTextColor(90, 90, 84)
		p.CellFormat(pdfWidth-20, 5, p.fit(p.s.Title, pdfWidth-24), "", 0, "L", false, 0, "")
		p.CellFormat(20, 5, strconv.Itoa(p.PageNo())+" / {pages}", "", 0, "R", false, 0, "")
	})
	p.AddPage()
}

// stands are signs that the font does not have, and what stands for them.
var stands = map[rune]string{'✓': "√", '✗': "×", '⇄': "↔", '₹': "Rs ", '\u2011': "-", '\u2009': " ", '\u202f': "\u00a0", '\u00ad': "", '\t': "    "}

// letters returns text in letters that the font has.
func (p *pages) letters(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch other, ok := stands[r]; {
		case ok:
			b.WriteString(other)
		case r == '\n' || p.drawn(r):
			b.WriteRune(r)
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r):
		default:
			p.boxes = true
			b.WriteRune('□')
		}
	}
	return b.String()
}

func (p *pages) drawn(r rune) bool {
	ok, known := p.has[r]
	if !known {
		i, err := p.font.GlyphIndex(&p.glyph, r)
		ok = err == nil && i != 0 && r < 0x10000
		p.has[r] = ok
	}
	return ok
}

// fit cuts text to a width with the font that is set.
func (p *pages) fit(text string, width float64) string {
	r := []rune(p.letters(text))
	if p.GetStringWidth(string(r)) <= width {
		return string(r)
	}
	for len(r) > 0 && p.GetStringWidth(string(r)+"…") > width {
		r = r[:len(r)-1]
	}
	return string(r) + "…"
}

// ink sets the colour of letters to that of a finding's tone.
func (p *pages) ink(tone string) {
	_, hex := fills(tone)
	v, _ := strconv.ParseUint(hex, 16, 32)
	p.SetTextColor(int(v>>16), int(v>>8&255), int(v&255))
}

func (p *pages) black() { p.SetTextColor(28, 28, 26) }

func (p *pages) heading(text string, level int) {
	if p.GetY() > 297-pdfBottom-24 {
		p.AddPage()
	}
	p.Ln(3)
	p.Bookmark(p.letters(text), level, -1)
	p.SetFont("go", "B", 13)
	p.black()
	p.MultiCell(pdfWidth, 6.5, p.letters(text), "", "L", false)
	p.Ln(1.5)
}

// article writes the head and the blocks.
func (p *pages) article() {
	s := p.s
	p.Bookmark(p.letters(s.Title), 0, -1)
	p.SetFont("go", "B", 18)
	p.black()
	p.MultiCell(pdfWidth, 8, p.letters(s.Title), "", "L", false)
	p.Ln(2)
	p.SetFont("go", "", pdfSmall)
	for _, f := range s.head() {
		if f.Name != "Title" {
			p.SetTextColor(90, 90, 84)
			p.MultiCell(pdfWidth, pdfRow, p.letters(f.Name+": "+f.Value), "", "L", false)
		}
	}
	p.Ln(3)
	for i, g := range s.groups() {
		for _, parts := range g.Parts {
			if i > 0 || !p.isTitle(parts) {
				p.block(g, parts)
			}
		}
	}
}

// isTitle reports whether a block repeats the title that stands above it.
func (p *pages) isTitle(parts []part) bool {
	var b strings.Builder
	for _, x := range parts {
		if len(x.Ends) > 0 {
			return false // its claims are to be seen
		}
		b.WriteString(x.Text)
	}
	return strings.EqualFold(strings.TrimSpace(b.String()), strings.TrimSpace(p.s.Title))
}

// block writes one block: claims in the colour of their finding, their numbers
// raised behind them.
func (p *pages) block(g group, parts []part) {
	indent, size, bold := 0.0, pdfBody, ""
	switch g.Kind {
	case claim.Heading:
		size, bold = 12.5, "B"
		p.Ln(1.5)
	case claim.BlockQuote, claim.Caption:
		indent = 8
	case claim.ListItem:
		indent = 6
	}
	if g.Kind == claim.ListItem {
		p.SetFont("go", "", size)
		p.black()
		p.SetX(pdfMargin + 2)
		p.CellFormat(4, pdfLine, "•", "", 0, "L", false, 0, "")
	}
	p.SetLeftMargin(pdfMargin + indent)
	p.SetX(pdfMargin + indent)
	for _, x := range parts {
		p.SetFont("go", bold, size)
		p.black()
		if x.Tone != "" {
			p.ink(x.Tone)
		}
		p.Write(pdfLine, p.letters(x.Text))
		for _, e := range x.Ends {
			p.ink(e.Tone)
			p.SetFont("go", "B", size)
			p.SubWrite(pdfLine, p.letters(e.Sign)+strconv.Itoa(e.No), 6.5, 6.5, 0, "")
		}
	}
	p.SetLeftMargin(pdfMargin)
	p.Ln(pdfLine + 2.2)
}

// The columns of the table of findings, in millimetres.
var pdfColumns = [...]struct {
	name  string
	width float64
}{{"", 9}, {"Exact words", 52}, {"Says", 39}, {"Finding", 30}, {"Sources and notes", 48}}

// table writes a row for every claim.
func (p *pages) table() {
	p.AddPage()
	p.heading("Findings", 0)
	p.tableHead()
	for _, r := range p.s.Rows {
		p.row(r)
	}
}

func (p *pages) tableHead() {
	p.SetFont("go", "B", pdfSmall)
	p.SetFillColor(43, 58, 74)
	p.SetTextColor(255, 255, 255)
	for _, c := range pdfColumns {
		p.CellFormat(c.width, 5.5, c.name, "", 0, "L", true, 0, "")
	}
	p.Ln(5.5)
}

// row writes a claim; one that does not fit the page goes on to the next, and a
// cell longer than a page is cut there.
func (p *pages) row(r Row) {
	var proof []string
	for _, e := range r.Sources {
		proof = append(proof, joined(" ", "["+strconv.Itoa(e.Source)+"]", e.Title, e.Locator, e.Stance))
	}
	cells := [len(pdfColumns)]string{strconv.Itoa(r.No), joined("\n", r.Words, r.Place), joined("\n", r.Kind, r.About, r.Value),
		joined("\n", r.Finding, r.Decision, joined("", wrapped("“", r.Wording, "”")), joined(" ", r.Checker, stamp(r.At))),
		strings.Join(append(proof, r.Notes...), "\n")}
	p.SetFont("go", "", pdfSmall)
	var lines [len(pdfColumns)][]string
	n := 1
	const most = 60 // lines on a page
	for i, c := range cells {
		lines[i] = p.broken(c, pdfColumns[i].width-2)
		if len(lines[i]) > most {
			lines[i] = append(lines[i][:most-1], "…")
		}
		n = max(n, len(lines[i]))
	}
	height := float64(n)*pdfRow + 2
	if p.GetY()+height > 297-pdfBottom {
		p.AddPage()
		p.tableHead()
		p.SetFont("go", "", pdfSmall)
	}
	x, y := p.GetX(), p.GetY()
	for i, c := range pdfColumns {
		p.black()
		for k, line := range lines[i] {
			p.SetFont("go", "", pdfSmall)
			if i == 3 && k == 0 {
				p.ink(r.Tone)
				p.SetFont("go", "B", pdfSmall)
			}
			p.SetXY(x, y+1+float64(k)*pdfRow)
			p.CellFormat(c.width, pdfRow, line, "", 0, "L", false, 0, "")
			p.black()
		}
		x += c.width
	}
	p.SetDrawColor(217, 217, 212)
	p.Line(pdfMargin, y+height, pdfMargin+pdfWidth, y+height)
	p.SetXY(pdfMargin, y+height)
}

// broken breaks text into lines of a width; a word too long for one is broken
// too.
func (p *pages) broken(text string, width float64) []string {
	var out []string
	for para := range strings.SplitSeq(p.letters(text), "\n") {
		out = append(out, p.SplitText(para, width)...)
	}
	return out
}

func wrapped(before, s, after string) string {
	if s == "" {
		return ""
	}
	return before + s + after
}

// lists writes the arithmetic, the sources and the notes.
func (p *pages) lists() {
	s := p.s
	var warnings, sources []string
	for _, w := range s.Warnings {
		warnings = append(warnings, w.String())
	}
	for _, x := range s.Sources {
		sources = append(sources, sourceLine(x))
	}
	for _, l := range []struct {
		name  string
		lines []string
	}{{"Arithmetic", warnings}, {"Sources", sources}, {"Notes", s.Notes}} {
		if len(l.lines) == 0 {
			continue
		}
		p.heading(l.name, 0)
		p.SetFont("go", "", 9)
		for _, line := range l.lines {
			p.MultiCell(pdfWidth, 4.6, p.letters(line), "", "L", false)
			p.Ln(1)
		}
	}
	p.Ln(4)
	p.SetFont("go", "I", pdfSmall)
	p.SetTextColor(90, 90, 84)
	said := legend() + " All times are UTC."
	if p.boxes {
		said += " A □ stands for a letter that the fonts of this PDF do not have; the Word and HTML sheets have it."
	}
	p.MultiCell(pdfWidth, pdfRow, p.letters(said), "", "L", false)
}

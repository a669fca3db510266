package page

import (
	"errors"
	"fmt"
	"strings"

	"stet/extract/claim"
	"stet/extract/page/pdf"
)

// readPDF makes an article of a PDF: its paragraphs in the order of reading, the
// page on which each stands, running heads and page numbers left out and listed.
func readPDF(body []byte) (*claim.Article, error) {
	doc, err := pdf.Read(body)
	switch {
	case errors.Is(err, pdf.ErrLocked):
		return nil, ErrLocked
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	case len(doc.Paragraphs) == 0 && doc.Pictures > 0:
		return nil, ErrScan
	case doc.Lost*2 > doc.Letters || ciphered(doc):
		return nil, ErrLetters
	}
	w := pdfWriter{doc: doc, d: &draft{}, printed: isPrinted(doc)}
	w.properties()
	cut := map[int]string{}
	if w.printed {
		cut = furniture(doc)
	}
	for i, p := range doc.Paragraphs {
		if w.d.full() {
			break
		}
		if cut[i] != "" {
			w.d.drop(pdfKinds[p.Kind], p.Text, cut[i])
			continue
		}
		w.paragraph(p)
	}
	for ; w.cut < len(doc.Dropped); w.cut++ {
		w.d.drop(claim.Paragraph, doc.Dropped[w.cut].Text, doc.Dropped[w.cut].Reason)
	}
	w.title()
	w.notices()
	return w.d.done(), nil
}

// pdfWriter writes the paragraphs of a PDF as blocks.
type pdfWriter struct {
	doc     *pdf.Document
	d       *draft
	page    int  // of the last mark
	cut     int  // pieces left out that are listed
	printed bool // from a browser
}

var pdfKinds = map[pdf.Kind]claim.BlockKind{pdf.Plain: claim.Paragraph, pdf.Heading: claim.Heading, pdf.Item: claim.ListItem,
	pdf.Table: claim.Table, pdf.Quote: claim.BlockQuote, pdf.Caption: claim.Caption, pdf.Note: claim.Paragraph}

func (w *pdfWriter) paragraph(p pdf.Paragraph) {
	for ; w.cut < len(w.doc.Dropped) && len(p.Pages) > 0 && w.doc.Dropped[w.cut].Page <= p.Pages[0].Page && p.Kind != pdf.Note; w.cut++ {
		w.d.drop(claim.Paragraph, w.doc.Dropped[w.cut].Text, w.doc.Dropped[w.cut].Reason)
	}
	var s passage
	s.write(p.Text)
	for _, k := range p.Links {
		if href := outward(k.URL); href != "" {
			s.links = append(s.links, claim.Link{Span: claim.Span{Start: k.Start, End: k.End}, URL: href})
		}
	}
	w.d.block(pdfKinds[p.Kind], p.Level, &s)
	bs := w.d.a.Blocks
	if len(bs) == 0 {
		return
	}
	at := bs[len(bs)-1].Span
	for _, m := range p.Pages {
		if m.Page == w.page || at.Start+m.At >= at.End {
			continue
		}
		w.page = m.Page
		w.d.a.Pages = append(w.d.a.Pages, claim.PageMark{Start: at.Start + m.At, Number: m.Page, Label: w.doc.Labels[m.Page-1]})
	}
}

// properties offers what the file says of itself.
func (w *pdfWriter) properties() {
	w.d.property("title", w.doc.Title)
	w.d.property("byline", w.doc.Author)
	if !w.printed { // else it is the day of printing
		w.d.property("published", isoDate(pdfDate(w.doc.Created)))
	}
	var m meta
	m.language(w.doc.Lang)
	w.d.a.Lang = m.lang
}

// pdfDate turns a PDF's date, "D:20260304100000+01'00'", into ISO 8601.
func pdfDate(s string) string {
	s = strings.TrimPrefix(s, "D:")
	if len(s) < 8 {
		return ""
	}
	for _, c := range s[:min(len(s), 14)] {
		if c < '0' || c > '9' {
			return s[:4] + "-" + s[4:6] + "-" + s[6:8]
		}
	}
	day := s[:4] + "-" + s[4:6] + "-" + s[6:8]
	if len(s) < 14 {
		return day
	}
	zone := "Z"
	if z := strings.ReplaceAll(s[14:], "'", ""); len(z) >= 5 && (z[0] == '+' || z[0] == '-') {
		zone = z[:3] + ":" + z[3:5]
	}
	return day + "T" + s[8:10] + ":" + s[10:12] + ":" + s[12:14] + zone
}

// title states a title that both the properties and the first page give, and
// offers the largest heading of the first page otherwise.
func (w *pdfWriter) title() {
	text := w.d.text.String()
	best := claim.Block{}
	for _, b := range w.d.a.Blocks[:min(len(w.d.a.Blocks), 12)] {
		m, _ := w.d.pageAt(b.Span.Start)
		if b.Kind == claim.Heading && m == 1 && (best.Level == 0 || b.Level < best.Level) {
			best = b
		}
	}
	if best.Level == 0 {
		return
	}
	shown := strings.Join(strings.Fields(text[best.Span.Start:best.Span.End]), " ")
	for _, c := range w.d.a.Candidates["title"] {
		if folded(c.Value) == folded(shown) || w.printed && strings.HasPrefix(folded(c.Value), folded(shown)+" ") {
			w.d.a.Title = shown
			w.d.a.Candidates = titleFirst(w.d.a.Candidates, shown)
			return
		}
	}
	w.d.candidate("title", shown, fromText)
}

// pageAt is the number of the page on which a place stands, so far.
func (d *draft) pageAt(at int) (int, bool) {
	m, ok := d.a.PageAt(at)
	return m.Number, ok
}

func (w *pdfWriter) notices() {
	note := func(format string, args ...any) {
		w.d.a.Notices = append(w.d.a.Notices, fmt.Sprintf(format, args...))
	}
	doc := w.doc
	if doc.BrokenOff {
		alarm(&w.d.a, pdfCut)
	}
	if doc.Read < doc.Pages {
		note("Only the first %d of %d pages were read: there is more in this PDF than in any article.", doc.Read, doc.Pages)
	}
	if doc.Pictures > 0 {
		note("%d of %d pages are pictures without text and could not be read. Have them recognised by a text recognition (OCR) program, or compare them by eye.", doc.Pictures, doc.Pages)
	}
	if doc.Recognised {
		note("This PDF is a scan whose text a machine has recognised. Compare every figure and name with the picture of the page.")
	}
	if all := len(w.d.text.String()); doc.Lost > 0 && doc.Lost*200 > all {
		note("This PDF does not say which letters some of its characters are (shown as \ufffd). Compare the text with the page, or ask for the original.")
	}
}

package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"stet/extract/claim"
)

// WriteDOCX writes the article as a Word document in which every claim has a
// comment by its checker: finding, value, proposed wording, sources, notes. After
// the article stand the claims whose words are gone, the arithmetic and the
// sources. The markup is that of ECMA-376, transitional.
func (s *Sheet) WriteDOCX(w io.Writer) error {
	d := &document{s: s}
	d.article()
	d.after()
	if err := d.write(w); err != nil {
		return fmt.Errorf("docx: %w", err)
	}
	return nil
}

// write packs the document into the parts of a Word file.
func (d *document) write(w io.Writer) error {
	z := zip.NewWriter(w)
	for _, part := range []struct{ name, body string }{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRels},
		{"docProps/core.xml", d.core()},
		{"word/_rels/document.xml.rels", docxLinks},
		{"word/styles.xml", docxStyles()},
		{"word/comments.xml", `<w:comments ` + docxSpace + `>` + d.comments.String() + `</w:comments>`},
		{"word/document.xml", `<w:document ` + docxSpace + `><w:body>` + d.body.String() + docxPage + `</w:body></w:document>`},
	} {
		h := &zip.FileHeader{Name: part.name, Method: zip.Deflate, Modified: d.s.Made}
		f, err := z.CreateHeader(h)
		if err == nil {
			_, err = io.WriteString(f, xml.Header+part.body)
		}
		if err != nil {
			return err
		}
	}
	return z.Close()
}

// document is the text of a Word document under work.
type document struct {
	s        *Sheet
	body     bytes.Buffer
	comments bytes.Buffer
}

// escapeXML writes text so that it is nothing but text; what XML cannot hold
// becomes U+FFFD.
func escapeXML(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // a buffer takes everything
	return b.String()
}

// runs writes text as runs in a style; line breaks and tabs have elements of
// their own.
func runs(b *bytes.Buffer, text, props string) {
	for i, line := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		if i > 0 {
			b.WriteString(`<w:r><w:br/></w:r>`)
		}
		for k, cell := range strings.Split(line, "\t") {
			if k > 0 {
				b.WriteString(`<w:r><w:tab/></w:r>`)
			}
			if cell != "" {
				b.WriteString(`<w:r>` + props + `<w:t xml:space="preserve">` + escapeXML(cell) + `</w:t></w:r>`)
			}
		}
	}
}

func (d *document) paragraph(style, text string) {
	d.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	runs(&d.body, text, "")
	d.body.WriteString(`</w:p>`)
}

// article writes the blocks with the ranges of the comments.
func (d *document) article() {
	s := d.s
	if len(s.article.Blocks) == 0 || !strings.EqualFold(strings.TrimSpace(s.Title), strings.TrimSpace(d.block(s.article.Blocks[0]))) {
		d.paragraph("Title", s.Title)
	}
	for _, f := range s.head() {
		if f.Name != "Title" {
			d.paragraph("Sheet", f.Name+": "+f.Value)
		}
	}
	var rows []Row
	for _, r := range s.Rows {
		if !r.Orphan && r.Span.Len() > 0 {
			rows = append(rows, r)
			d.comment(r)
		}
	}
	for _, b := range s.article.Blocks {
		style := map[claim.BlockKind]string{claim.Heading: "Heading2", claim.BlockQuote: "Quote", claim.ListItem: "List", claim.Caption: "Caption", claim.Boilerplate: "Sheet"}[b.Kind]
		if style == "" {
			style = "Normal"
		}
		if b.Kind == claim.Heading && b.Span.Start == 0 {
			style = "Title"
		}
		d.body.WriteString(`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
		d.ranged(b.Span, rows)
		d.body.WriteString(`</w:p>`)
	}
}

func (d *document) block(b claim.Block) string {
	text, _ := d.s.article.Slice(b.Span)
	return text
}

// ranged writes a block's text; ranges begin and end where their claims do.
func (d *document) ranged(block claim.Span, rows []Row) {
	text := d.s.article.Text
	cuts := []int{block.Start, block.End}
	var here []Row
	for _, r := range rows {
		if r.Span.Start < block.End && r.Span.End > block.Start {
			here = append(here, r)
			cuts = append(cuts, max(r.Span.Start, block.Start), min(r.Span.End, block.End))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i, at := range cuts {
		for _, r := range here {
			if r.Span.End == at {
				no := strconv.Itoa(r.No)
				d.body.WriteString(`<w:commentRangeEnd w:id="` + no + `"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="` + no + `"/></w:r>`)
			}
		}
		for _, r := range here {
			if r.Span.Start == at {
				d.body.WriteString(`<w:commentRangeStart w:id="` + strconv.Itoa(r.No) + `"/>`)
			}
		}
		if i+1 < len(cuts) {
			runs(&d.body, text[at:cuts[i+1]], "")
		}
	}
}

// comment writes the comment of a claim.
func (d *document) comment(r Row) {
	author := r.Checker
	if author == "" {
		author = "Stet"
	}
	when := r.At
	if when.IsZero() {
		when = d.s.Made
	}
	fmt.Fprintf(&d.comments, `<w:comment w:id="%d" w:author="%s" w:initials="%s"`, r.No, escapeXML(author), escapeXML(initials(author)))
	if !when.IsZero() {
		fmt.Fprintf(&d.comments, ` w:date="%s"`, when.UTC().Format(time.RFC3339))
	}
	d.comments.WriteString(`>`)
	for i, line := range rowLines(r) {
		props := ""
		if i == 0 {
			_, ink := fills(r.Tone)
			props = `<w:rPr><w:b/><w:color w:val="` + ink + `"/></w:rPr>`
		}
		d.comments.WriteString(`<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>`)
		runs(&d.comments, line, props)
		d.comments.WriteString(`</w:p>`)
	}
	d.comments.WriteString(`</w:comment>`)
}

// rowLines says what was found on a claim, the finding first.
func rowLines(r Row) []string {
	out := []string{joined(" · ", strconv.Itoa(r.No), r.Finding, r.Decision)}
	if what := joined(" · ", r.Kind, r.About, r.Value); what != "" {
		out = append(out, what)
	}
	if r.Wording != "" {
		out = append(out, "Proposed: “"+r.Wording+"”")
	}
	for _, e := range r.Sources {
		out = append(out, joined(" ", "["+strconv.Itoa(e.Source)+"]", e.String()))
	}
	return append(out, r.Notes...)
}

func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		for _, r := range w {
			b.WriteRune(r)
			break
		}
	}
	return b.String()
}

// after writes what has no place in the text.
func (d *document) after() {
	s := d.s
	first := true
	for _, r := range s.Rows {
		if !r.Orphan {
			continue
		}
		if first {
			d.paragraph("Heading1", "No longer in the text")
			first = false
		}
		d.paragraph("Normal", joined("\n", append([]string{"“" + r.Words + "”"}, rowLines(r)...)...))
	}
	if len(s.Warnings) > 0 {
		d.paragraph("Heading1", "Arithmetic")
		for _, x := range s.Warnings {
			d.paragraph("Normal", x.String())
		}
	}
	if len(s.Sources) > 0 {
		d.paragraph("Heading1", "Sources")
		for _, x := range s.Sources {
			d.paragraph("Normal", sourceLine(x))
		}
	}
	if len(s.Notes) > 0 {
		d.paragraph("Heading1", "Notes")
		for _, n := range s.Notes {
			d.paragraph("Normal", n)
		}
	}
}

// sourceLine is a source in one line.
func sourceLine(x Source) string {
	seen := ""
	if !x.SeenAt.IsZero() {
		seen = joined(" by ", "seen "+stamp(x.SeenAt), x.SeenBy)
	}
	return joined("; ", "["+strconv.Itoa(x.No)+"] "+x.Title, x.Kind, x.Author, x.Publisher, x.Published, x.URL, x.File, seen, x.Terms, x.Note)
}

func (d *document) core() string {
	s := d.s
	made := ""
	if !s.Made.IsZero() {
		made = `<dcterms:created xsi:type="dcterms:W3CDTF">` + s.Made.UTC().Format(time.RFC3339) + `</dcterms:created>`
	}
	return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>` +
		escapeXML("Fact-check: "+s.Title) + `</dc:title><dc:creator>` + escapeXML(s.Program) + `</dc:creator>` + made + `</cp:coreProperties>`
}

// The fixed parts of a document.
const (
	docxSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	docxTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
	docxRels  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
	docxLinks = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`
	docxPage  = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
)

// docxStyles is the style sheet: sizes are half points, spaces twentieths of a
// point.
func docxStyles() string {
	var b strings.Builder
	b.WriteString(`<w:styles ` + docxSpace + `><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`)
	b.WriteString(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`)
	b.WriteString(`<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>`)
	for _, p := range []struct{ id, name, props, letters string }{
		{"Title", "Title", `<w:spacing w:after="200"/>`, `<w:b/><w:sz w:val="36"/>`},
		{"Heading1", "heading 1", `<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>`, `<w:b/><w:sz w:val="28"/>`},
		{"Heading2", "heading 2", `<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>`, `<w:b/><w:sz w:val="25"/>`},
		{"Quote", "Quote", `<w:ind w:left="567" w:right="567"/>`, `<w:i/>`},
		{"List", "List", `<w:ind w:left="425"/>`, ``},
		{"Caption", "caption", ``, `<w:i/><w:sz w:val="20"/>`},
		{"Sheet", "Sheet", `<w:spacing w:after="20"/>`, `<w:color w:val="57574F"/><w:sz w:val="18"/>`},
		{"CommentText", "annotation text", `<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>`, `<w:sz w:val="20"/>`},
	} {
		b.WriteString(`<w:style w:type="paragraph" w:styleId="` + p.id + `"><w:name w:val="` + p.name + `"/><w:basedOn w:val="Normal"/><w:pPr>` + p.props + `</w:pPr><w:rPr>` + p.letters + `</w:rPr></w:style>`)
	}
	b.WriteString(`</w:styles>`)
	return b.String()
}

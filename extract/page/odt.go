package page

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"stet/extract/claim"
)

// odt reads an OpenDocument text (ODF 1.3, part 3): what LibreOffice writes.
// Tracked changes are taken as accepted, comments left out, hidden and
// struck-out text left out and listed; notes follow the text.
//
// A flat document is one XML file (part 3, 2.2.1).
func odt(body []byte) (*claim.Article, error) {
	if !bytes.HasPrefix(body, []byte("PK")) {
		return flatODT(body), nil
	}
	pack, err := openPacked(body)
	if err != nil {
		return nil, err
	}
	if pack.locked() || encryptedODF(pack) {
		return nil, ErrLocked
	}
	content, err := pack.part("content.xml")
	if err != nil || content == nil {
		return nil, fmt.Errorf("content.xml: %w", firstError(err, ErrDamaged))
	}
	o := &openText{styles: map[string]odfStyle{}}
	styles, err := pack.part("styles.xml")
	if err != nil {
		return nil, err
	}
	o.readStyles(newReader(styles))
	d := &draft{}
	odfProperties(d, pack)
	return o.read(d, content), nil
}

// flatODT reads a document whose parts stand in one file.
func flatODT(body []byte) *claim.Article {
	o := &openText{styles: map[string]odfStyle{}}
	return o.read(&draft{}, body)
}

// read reads a text with the styles and properties that stand in the same part.
func (o *openText) read(d *draft, content []byte) *claim.Article {
	o.r = newReader(content)
	var paras []para
	for t := o.r.next(); t != nil; t = o.r.next() {
		e, ok := t.(xml.StartElement)
		switch {
		case !ok || !strings.HasSuffix(e.Name.Space, "office:1.0"):
		case e.Name.Local == "automatic-styles" || e.Name.Local == "styles":
			o.readStyles(o.r)
		case e.Name.Local == "meta":
			odfMeta(d, o.r)
		case e.Name.Local == "text":
			paras = append(paras, o.flow(claim.Paragraph)...)
		}
	}
	assembleDocument(d, append(paras, o.notes...))
	if o.r.broken {
		d.a.Notices = append(d.a.Notices, endMissing)
	}
	return d.done()
}

// encryptedODF reports whether the manifest says that parts are encrypted.
func encryptedODF(pack *packed) bool {
	m, err := pack.part("META-INF/manifest.xml")
	return err == nil && strings.Contains(string(m), "encryption-data")
}

// openText reads an OpenDocument text.
type openText struct {
	r      *reader
	styles map[string]odfStyle // by family and name
	notes  []para
	later  []para // text boxes of the paragraph that is being read
	para   para
	space  bool // the last character was white space
	up     bool // what is read is raised
}

// odfStyle is what a style says.
type odfStyle struct {
	parent string
	why    string // its text is left out: hidden, struck out
	level  int    // of the outline
	up     bool   // its text is raised
}

// readStyles reads styles up to the end of the element whose start was read.
func (o *openText) readStyles(r *reader) {
	r.each(func(e xml.StartElement) {
		if e.Name.Local != "style" {
			return
		}
		s := odfStyle{parent: attribute(e, "parent-style-name")}
		s.level, _ = strconv.Atoi(attribute(e, "default-outline-level"))
		key := attribute(e, "family") + " " + attribute(e, "name")
		r.each(func(e xml.StartElement) {
			if e.Name.Local != "text-properties" {
				return
			}
			if v := attribute(e, "text-line-through-style"); v != "" && v != "none" {
				s.why = struckReason
			}
			s.up = s.up || raisedODF(attribute(e, "text-position"))
			if attribute(e, "display") == "none" {
				s.why = hiddenReason
			}
		})
		o.styles[key] = s
	})
}

// raisedODF reports whether a style:text-position (20.398) raises text: "super
// 58%", "33% 58%".
func raisedODF(position string) bool {
	how, _, _ := strings.Cut(strings.TrimSpace(position), " ")
	n, err := strconv.ParseFloat(strings.TrimSuffix(how, "%"), 64)
	return how == "super" || err == nil && n > 0
}

// kind tells what a paragraph is by the names of its style and of those that it
// is based on: LibreOffice keeps the English names inside.
func (o *openText) kind(name string, p *para) {
	for n := 0; name != "" && n < 12; n++ {
		switch base := strings.ToLower(strings.ReplaceAll(name, "_20_", " ")); {
		case base == "title":
			p.kind, p.level, p.title = claim.Heading, 1, true
			return
		case base == "subtitle":
			p.kind, p.level = claim.Heading, 2
			return
		case base == "quotations" || base == "quote":
			p.kind = claim.BlockQuote
			return
		case base == "caption" || base == "illustration" || base == "table" || base == "drawing":
			p.kind = claim.Caption
			return
		}
		s := o.styles["paragraph "+name]
		if s.level > 0 {
			p.kind, p.level = claim.Heading, min(s.level, 6)
			return
		}
		name = s.parent
	}
}

// flow reads paragraphs, lists and tables up to the end of the element whose
// start was read.
func (o *openText) flow(kind claim.BlockKind) []para {
	var out []para
	o.r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "p", "h":
			p, boxes := o.paragraph(e, kind)
			out = append(append(out, p), boxes...)
		case "list":
			out = append(out, o.flow(claim.ListItem)...)
		case "table":
			out = append(out, para{kind: claim.Table, rows: o.table()})
		case "tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls", "annotation":
			o.r.skip()
		}
	})
	return out
}

func (o *openText) table() [][]cell {
	var rows [][]cell
	o.r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "table-row":
			rows = append(rows, nil)
		case "table-cell", "covered-table-cell":
			if n := len(rows); n > 0 {
				rows[n-1] = append(rows[n-1], o.flow(claim.Paragraph))
			}
		}
	})
	return rows
}

// paragraph reads a paragraph, and the text boxes that hang on it.
func (o *openText) paragraph(e xml.StartElement, kind claim.BlockKind) (para, []para) {
	before, later, space, up := o.para, o.later, o.space, o.up
	o.para, o.later, o.space, o.up = para{kind: kind}, nil, true, false
	name := attribute(e, "style-name")
	if kind == claim.Paragraph {
		o.kind(name, &o.para)
	}
	if e.Name.Local == "h" {
		level, _ := strconv.Atoi(attribute(e, "outline-level"))
		o.para.kind, o.para.level = claim.Heading, max(1, min(level, 6))
	}
	o.inline(o.styles["paragraph "+name].why)
	p, boxes := o.para, o.later
	o.para, o.later, o.space, o.up = before, later, space, up
	return p, boxes
}

// inline reads text up to the end of the element whose start was read. Why says
// why it is left out, "" where it is not.
func (o *openText) inline(why string) {
	for end := o.r.depth - 1; ; {
		switch t := o.r.next().(type) {
		case nil:
			return
		case xml.CharData:
			o.say(string(t), why)
		case xml.EndElement:
			if o.r.depth == end {
				return
			}
		case xml.StartElement:
			o.element(t, why)
		}
	}
}

func (o *openText) element(e xml.StartElement, why string) {
	switch e.Name.Local {
	case "span":
		st, before := o.styles["text "+attribute(e, "style-name")], o.up
		if st.why != "" {
			why = st.why
		}
		o.up = o.up || st.up
		o.inline(why)
		o.up = before
	case "a":
		o.para.p.openLink(attribute(e, "href"))
		o.inline(why)
		o.para.p.closeLink()
	case "s":
		n, err := strconv.Atoi(attribute(e, "c"))
		if err != nil {
			n = 1
		}
		o.exact(strings.Repeat(" ", max(0, min(n, 100))), why)
		o.r.skip()
	case "tab":
		o.exact("\t", why)
		o.r.skip()
	case "line-break":
		o.exact("\n", why)
		o.space = true
		o.r.skip()
	case "note":
		o.note()
	case "text-box":
		o.later = append(o.later, o.flow(claim.Paragraph)...)
	case "annotation", "annotation-end", "tracked-changes", "title", "desc", "script", "ruby-text":
		o.r.skip()
	default: // fields, meta, bookmarks, frames
		o.inline(why)
	}
}

// note reads the body of a foot- or endnote.
func (o *openText) note() {
	o.r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "note-citation":
			o.r.skip()
		case "note-body":
			o.notes = append(o.notes, o.flow(claim.Paragraph)...)
		}
	})
}

// say adds characters; a run of white space is one space (ODF 1.3, part 3, 6.1.2).
func (o *openText) say(s, why string) {
	var b strings.Builder
	for _, r := range s {
		if r == ' ' || r == '\t' || r == '\n' || r == '\r' {
			if !o.space {
				b.WriteByte(' ')
			}
			o.space = true
			continue
		}
		o.space = false
		b.WriteRune(r)
	}
	o.exact(b.String(), why)
}

// exact adds characters as they are, or lists them as left out.
func (o *openText) exact(s, why string) {
	switch {
	case why == "" && o.up:
		o.para.p.raise(s)
		return
	case why == "":
		o.para.p.write(s)
		return
	}
	if strings.TrimFunc(s, edge) != "" {
		o.para.cut = append(o.para.cut, claim.Dropped{Text: s, Reason: why, Kind: claim.Paragraph})
	}
}

// odfProperties offers what the document says of itself.
func odfProperties(d *draft, pack *packed) {
	part, err := pack.part("meta.xml")
	if err != nil || part == nil {
		return
	}
	odfMeta(d, newReader(part))
}

// odfMeta offers what stands in the element whose start was read.
func odfMeta(d *draft, r *reader) {
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "title":
			d.property("title", r.text())
		case "initial-creator", "creator":
			d.property("byline", r.text())
		case "creation-date":
			d.property("published", isoDate(r.text()))
		case "language":
			var m meta
			m.language(r.text())
			d.a.Lang = m.lang
		}
	})
}

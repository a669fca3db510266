package page

import (
	"encoding/xml"
	"strconv"
	"strings"

	"stet/extract/claim"
)

// wordStory reads the paragraphs and tables of one part of a Word document.
type wordStory struct {
	w     *word
	r     *reader
	para  para
	later []para // text boxes of the paragraph that is being read
	field []field
	aside strings.Builder // struck-out or hidden text of the paragraph
	why   string          // why aside is left out
	up    bool            // what is read is raised
}

// field is a complex field (17.16.18) that is open.
type field struct {
	code   strings.Builder
	result bool // its separator has come: what follows is shown
	link   bool
}

// flow reads paragraphs and tables up to the end of the element whose start was
// read.
func (s *wordStory) flow() []para {
	var out []para
	s.r.each(func(e xml.StartElement) {
		if !isWord(e.Name) {
			if e.Name.Local == "Fallback" { // the same once more, for old programs
				s.r.skip()
			}
			return
		}
		switch e.Name.Local {
		case "p":
			p, boxes := s.paragraph()
			if n := len(out); n > 0 && out[n-1].unended && out[n-1].rows == nil {
				out[n-1].join(p)
			} else {
				out = append(out, p)
			}
			out = append(out, boxes...)
		case "tbl":
			out = append(out, para{kind: claim.Table, rows: s.table()})
		case "del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr":
			s.r.skip()
		}
	})
	return out
}

// join goes on with q: the paragraph mark between the two was deleted.
func (p *para) join(q para) {
	at := len(p.p.b)
	text, links := string(q.p.b), q.p.links
	p.p.b = append(p.p.b, text...)
	for _, k := range links {
		p.p.links = append(p.p.links, claim.Link{Span: claim.Span{Start: k.Span.Start + at, End: k.Span.End + at}, URL: k.URL})
	}
	p.cut = append(p.cut, q.cut...)
	p.unended = q.unended
	if text != "" && at == 0 {
		p.kind, p.level, p.title = q.kind, q.level, q.title
	}
}

// table reads the rows of a table.
func (s *wordStory) table() [][]cell {
	var rows [][]cell
	s.r.each(func(e xml.StartElement) {
		switch {
		case !isWord(e.Name):
		case e.Name.Local == "tr":
			rows = append(rows, nil)
			deleted := false
			s.r.each(func(e xml.StartElement) {
				switch e.Name.Local {
				case "trPr":
					s.r.each(func(e xml.StartElement) { deleted = deleted || e.Name.Local == "del" })
				case "tc":
					rows[len(rows)-1] = append(rows[len(rows)-1], s.flow())
				}
			})
			if deleted {
				rows = rows[:len(rows)-1]
			}
		case e.Name.Local == "tblPr", e.Name.Local == "tblGrid":
			s.r.skip()
		}
	})
	return rows
}

// paragraph reads a paragraph, and the text boxes that hang on it.
func (s *wordStory) paragraph() (para, []para) {
	before, later := s.para, s.later
	s.para, s.later = para{kind: claim.Paragraph}, nil
	s.r.each(s.element)
	s.setAside("")
	for i := range s.field { // a link over several paragraphs goes on
		if s.field[i].link {
			s.para.p.closeLink()
		}
	}
	p, boxes := s.para, s.later
	s.para, s.later = before, later
	return p, boxes
}

// element reads what stands in a paragraph, at any depth.
func (s *wordStory) element(e xml.StartElement) {
	if !isWord(e.Name) {
		switch e.Name.Local {
		case "Fallback":
			s.r.skip()
		case "t":
			if strings.Contains(e.Name.Space, "/math") {
				s.say(s.r.text(), "")
			}
		case "sup":
			if before := s.up; strings.Contains(e.Name.Space, "/math") {
				s.up = true
				s.r.each(s.element)
				s.up = before
			}
		}
		return
	}
	switch e.Name.Local {
	case "pPr":
		s.properties()
	case "r":
		s.run()
	case "hyperlink":
		s.hyperlink(e)
	case "fldSimple":
		if href := hyperlinkOf(attribute(e, "instr")); href != "" {
			s.para.p.openLink(href)
			s.r.each(s.element)
			s.para.p.closeLink()
		}
	case "del", "moveFrom", "sdtPr", "sdtEndPr", "rt":
		s.r.skip()
	}
}

func (s *wordStory) hyperlink(e xml.StartElement) {
	href := s.w.links[attribute(e, "id")]
	if a := attribute(e, "anchor"); a != "" && href != "" {
		href += "#" + a
	}
	s.para.p.openLink(href)
	s.r.each(s.element)
	s.para.p.closeLink()
}

// properties reads a paragraph's properties: style, level, list, deleted mark.
func (s *wordStory) properties() {
	p := &s.para
	s.r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "pStyle":
			st := s.w.styles[attribute(e, "val")]
			if st.kind != "" {
				p.kind, p.level = st.kind, st.level
			} else if st.list {
				p.kind = claim.ListItem
			}
			p.title = st.title
		case "outlineLvl":
			var st wordStyle
			if st.outline(attribute(e, "val")); st.kind != "" {
				p.kind, p.level = st.kind, st.level
			}
		case "numId":
			if p.kind == claim.Paragraph && attribute(e, "val") != "0" {
				p.kind = claim.ListItem
			} else if p.kind == claim.ListItem && attribute(e, "val") == "0" {
				p.kind = claim.Paragraph
			}
		case "rPr":
			s.r.each(func(e xml.StartElement) {
				p.unended = p.unended || e.Name.Local == "del" || e.Name.Local == "moveFrom"
			})
		case "pPrChange", "sectPr":
			s.r.skip()
		}
	})
}

// run reads a run: text of one format.
func (s *wordStory) run() {
	why, before := "", s.up
	defer func() { s.up = before }()
	s.r.each(func(e xml.StartElement) {
		if !isWord(e.Name) {
			if e.Name.Local == "Fallback" {
				s.r.skip()
			}
			return
		}
		switch e.Name.Local {
		case "rPr":
			why = s.runProperties()
		case "t":
			s.say(s.r.text(), why)
		case "tab", "ptab":
			s.say("\t", why)
		case "br", "cr":
			s.say("\n", why)
		case "noBreakHyphen":
			s.say("\u2011", why)
		case "softHyphen":
			s.say("\u00ad", why)
		case "sym":
			s.say(symbol(attribute(e, "char")), why)
		case "fldChar":
			s.fieldMark(attribute(e, "fldCharType"))
		case "instrText":
			if n := len(s.field); n > 0 && s.field[n-1].code.Len() < 4096 {
				s.field[n-1].code.WriteString(s.r.text())
			} else {
				s.r.skip()
			}
		case "footnoteReference":
			s.w.footnotes = append(s.w.footnotes, attribute(e, "id"))
		case "endnoteReference":
			s.w.endnotes = append(s.w.endnotes, attribute(e, "id"))
		case "txbxContent":
			s.later = append(s.later, s.box()...)
		case "delText", "delInstrText", "del", "moveFrom", "rt":
			s.r.skip()
		case "rubyBase":
			s.r.each(s.element)
		}
	})
}

// box reads the text of a text box, which is no part of the paragraph's own.
func (s *wordStory) box() []para {
	fields, aside, why := s.field, s.aside.String(), s.why
	up := s.up
	s.field, s.up = nil, false
	s.aside.Reset()
	s.why = ""
	out := s.flow()
	s.field, s.why, s.up = fields, why, up
	s.aside.WriteString(aside)
	return out
}

// runProperties says why a run is left out, "" where it is not.
func (s *wordStory) runProperties() (why string) {
	s.r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "rStyle":
			if st := s.w.styles[attribute(e, "val")]; st.hide {
				why = hiddenReason
			} else if st.struck {
				why = struckReason
			}
			s.up = s.up || s.w.styles[attribute(e, "val")].raised
		case "vertAlign":
			s.up = attribute(e, "val") == "superscript"
		case "position":
			s.up = s.up || isLifted(e)
		case "vanish":
			why = switched(e, why, hiddenReason)
		case "strike", "dstrike":
			why = switched(e, why, struckReason)
		case "rPrChange":
			s.r.skip()
		}
	})
	return why
}

// leastLift is how many half points text stands above its line at least that is
// raised, and not only set straight.
const leastLift = 4

// isLifted reports a position (17.3.2.24) well above the line.
func isLifted(e xml.StartElement) bool {
	n, err := strconv.Atoi(attribute(e, "val"))
	return err == nil && n >= leastLift
}

// Why words of a document are left out.
const (
	hiddenReason = "hidden text"
	struckReason = "struck out"
)

func switched(e xml.StartElement, before, reason string) string {
	switch {
	case isOn(e):
		return reason
	case before == reason:
		return ""
	}
	return before
}

// say adds text to the paragraph, or to what is left out of it and why. What
// stands between the beginning of a field and its separator is its code.
func (s *wordStory) say(text, why string) {
	for i := range s.field {
		if !s.field[i].result {
			return
		}
	}
	s.setAside(why)
	if why != "" {
		s.aside.WriteString(text)
		return
	}
	if s.up {
		s.para.p.raise(text)
		return
	}
	s.para.p.write(text)
}

// setAside lists what was left out so far, where the reason changes.
func (s *wordStory) setAside(why string) {
	if why == s.why {
		return
	}
	if text := strings.TrimFunc(s.aside.String(), edge); text != "" {
		s.para.cut = append(s.para.cut, claim.Dropped{Text: text, Reason: s.why, Kind: claim.Paragraph})
	}
	s.aside.Reset()
	s.why = why
}

// maxFields is how many fields may be open at a time.
const maxFields = 64

func (s *wordStory) fieldMark(kind string) {
	n := len(s.field)
	switch {
	case kind == "begin" && n < maxFields:
		s.field = append(s.field, field{})
	case kind == "separate" && n > 0:
		f := &s.field[n-1]
		f.result = true
		if href := hyperlinkOf(f.code.String()); href != "" {
			f.link = true
			s.para.p.openLink(href)
		}
	case kind == "end" && n > 0:
		if s.field[n-1].link {
			s.para.p.closeLink()
		}
		s.field = s.field[:n-1]
	}
}

// hyperlinkOf is the address in the code of a HYPERLINK field (17.16.5.25).
func hyperlinkOf(code string) string {
	name, rest, _ := strings.Cut(strings.TrimSpace(code), " ")
	if !strings.EqualFold(name, "HYPERLINK") {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if rest, ok := strings.CutPrefix(rest, `"`); ok {
		href, _, _ := strings.Cut(rest, `"`)
		return href
	}
	href, _, _ := strings.Cut(rest, " ")
	if strings.HasPrefix(href, `\`) {
		return ""
	}
	return href
}

// symbol is a character by its number in a font; symbol fonts have theirs in
// the private area, where only the bullet is sure.
func symbol(char string) string {
	n, err := strconv.ParseUint(char, 16, 32)
	switch {
	case err != nil || n < ' ' || n > 0x10ffff:
		return ""
	case n == 0xf0b7:
		return "•"
	case n >= 0xe000 && n <= 0xf8ff:
		return ""
	}
	return string(rune(n))
}

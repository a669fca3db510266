package page

import (
	"encoding/xml"
	"fmt"
	"path"
	"strings"

	"stet/extract/claim"
)

// docx reads a Word document (ECMA-376, part 1, WordprocessingML). Tracked
// changes are taken as accepted, comments, headers and footers are left out,
// hidden and struck-out text is left out and listed, notes follow the text.
func docx(body []byte) (*claim.Article, error) {
	pack, err := openPacked(body)
	if err != nil {
		return nil, err
	}
	if pack.locked() {
		return nil, ErrLocked
	}
	w := &word{pack: pack}
	main := w.mainPart()
	part, err := pack.part(main)
	if err != nil || part == nil {
		return nil, fmt.Errorf("%s: %w", main, firstError(err, ErrDamaged))
	}
	if w.styles, err = w.readStyles(path.Join(path.Dir(main), "styles.xml")); err != nil {
		return nil, err
	}
	w.links = w.relations(main)
	broken := w.story(part)
	w.notes(path.Join(path.Dir(main), "footnotes.xml"), "footnote", w.footnotes)
	w.notes(path.Join(path.Dir(main), "endnotes.xml"), "endnote", w.endnotes)
	d := &draft{}
	coreProperties(d, pack)
	assembleDocument(d, w.paras)
	if broken {
		d.a.Notices = append(d.a.Notices, endMissing)
	}
	return d.done(), nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// word reads a Word document.
type word struct {
	pack                *packed
	styles              map[string]wordStyle
	links               map[string]string // targets of the part that is read, by relation id
	paras               []para
	footnotes, endnotes []string // ids in the order of the text
}

// para is a paragraph of a document.
type para struct {
	kind    claim.BlockKind
	level   int
	title   bool // styled as the title
	p       passage
	cut     []claim.Dropped // pieces of it that were left out
	rows    [][]cell        // of a table
	unended bool            // its mark is deleted: the next paragraph goes on in it
}

// cell is a cell of a table: its paragraphs.
type cell []para

func isWord(n xml.Name) bool { return strings.Contains(n.Space, "wordprocessingml") }

// mainPart is the part that holds the text, as the package says (ECMA-376,
// part 2), else where Word puts it.
func (w *word) mainPart() string {
	name := "word/document.xml"
	part, err := w.pack.part("_rels/.rels")
	if err != nil {
		return name
	}
	r := newReader(part)
	r.each(func(e xml.StartElement) {
		if strings.HasSuffix(attribute(e, "Type"), "/officeDocument") && attribute(e, "Target") != "" {
			name = strings.TrimPrefix(path.Clean("/"+attribute(e, "Target")), "/")
		}
	})
	return name
}

// relations are the external targets of a part, by id.
func (w *word) relations(part string) map[string]string {
	out := map[string]string{}
	b, err := w.pack.part(path.Join(path.Dir(part), "_rels", path.Base(part)+".rels"))
	if err != nil {
		return out
	}
	newReader(b).each(func(e xml.StartElement) {
		if strings.HasSuffix(attribute(e, "Type"), "/hyperlink") {
			out[attribute(e, "Id")] = attribute(e, "Target")
		}
	})
	return out
}

// story reads the paragraphs of the main part and reports whether it breaks off.
func (w *word) story(part []byte) (broken bool) {
	s := &wordStory{w: w, r: newReader(part)}
	for {
		t := s.r.next()
		if t == nil {
			break
		}
		if e, ok := t.(xml.StartElement); ok && isWord(e.Name) && e.Name.Local == "body" {
			w.paras = append(w.paras, s.flow()...)
		}
	}
	return s.r.broken
}

// notes reads the notes that the text refers to, in its order.
func (w *word) notes(name, element string, ids []string) {
	part, err := w.pack.part(name)
	if err != nil || part == nil || len(ids) == 0 {
		return
	}
	w.links = w.relations(name)
	s := &wordStory{w: w, r: newReader(part)}
	found := map[string][]para{}
	s.r.each(func(e xml.StartElement) {
		if !isWord(e.Name) || e.Name.Local != element {
			return
		}
		if id := attribute(e, "id"); found[id] == nil {
			found[id] = s.flow()
		}
	})
	for _, id := range ids {
		w.paras = append(w.paras, found[id]...)
		delete(found, id)
	}
}

// wordStyle is what a paragraph's style says of it.
type wordStyle struct {
	name, based  string
	kind         claim.BlockKind
	level        int
	title, list  bool
	struck, hide bool
	raised       bool
}

// readStyles reads the styles of a document; a style takes what it does not say
// from the one that it is based on.
func (w *word) readStyles(name string) (map[string]wordStyle, error) {
	out := map[string]wordStyle{}
	part, err := w.pack.part(name)
	if err != nil || part == nil {
		return out, err
	}
	r := newReader(part)
	r.each(func(e xml.StartElement) {
		if e.Name.Local != "style" || !isWord(e.Name) {
			return
		}
		var s wordStyle
		id := attribute(e, "styleId")
		r.each(func(e xml.StartElement) {
			switch e.Name.Local {
			case "name":
				s.name = strings.ToLower(attribute(e, "val"))
			case "basedOn":
				s.based = attribute(e, "val")
			case "outlineLvl":
				s.outline(attribute(e, "val"))
			case "numId":
				s.list = attribute(e, "val") != "0"
			case "strike", "dstrike":
				s.struck = isOn(e)
			case "vanish":
				s.hide = isOn(e)
			case "vertAlign":
				s.raised = attribute(e, "val") == "superscript"
			case "position":
				s.raised = s.raised || isLifted(e)
			}
		})
		s.named()
		out[id] = s
	})
	for id := range out {
		out[id] = inherited(out, id)
	}
	return out, nil
}

// outline makes a heading of outline levels 0 to 8; 9 is body text.
func (s *wordStyle) outline(level string) {
	if len(level) == 1 && level[0] >= '0' && level[0] < '9' {
		s.kind, s.level = claim.Heading, min(int(level[0]-'0')+1, 6)
	}
}

// named tells the kind by the built-in names, which are English in any language
// of Word (ECMA-376, part 1, 17.7.4.9).
func (s *wordStyle) named() {
	switch {
	case strings.HasPrefix(s.name, "heading ") && len(s.name) == 9:
		s.outline(string(s.name[8] - 1))
	case s.name == "title":
		s.kind, s.level, s.title = claim.Heading, 1, true
	case s.name == "subtitle":
		s.kind, s.level = claim.Heading, 2
	case s.name == "quote" || s.name == "intense quote" || s.name == "block text":
		s.kind = claim.BlockQuote
	case s.name == "caption":
		s.kind = claim.Caption
	}
}

// inherited follows basedOn, a few steps at most: it may lead in a circle.
func inherited(all map[string]wordStyle, id string) wordStyle {
	s := all[id]
	for b, n := s.based, 0; b != "" && n < 12; n++ {
		up := all[b]
		if s.kind == "" {
			s.kind, s.level = up.kind, up.level
		}
		s.list, s.title = s.list || up.list, s.title || up.title
		s.struck, s.hide, s.raised = s.struck || up.struck, s.hide || up.hide, s.raised || up.raised
		b = up.based
	}
	return s
}

// coreProperties offers what the document says of itself (ECMA-376, part 2,
// annex F). Programs fill these in by themselves: they are candidates and no more.
func coreProperties(d *draft, pack *packed) {
	part, err := pack.part("docProps/core.xml")
	if err != nil || part == nil {
		return
	}
	r := newReader(part)
	r.each(func(e xml.StartElement) {
		switch e.Name.Local {
		case "title":
			d.property("title", r.text())
		case "creator":
			d.property("byline", r.text())
		case "created":
			d.property("published", isoDate(r.text()))
		case "language":
			m := meta{}
			m.language(r.text())
			d.a.Lang = m.lang
		}
	})
}

package page

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"

	"stet/extract/claim"
)

// endMissing is the notice of a document without its end.
const endMissing = "This document breaks off or is damaged: only what stands before that was read. Compare it with the original."

// rtf reads a document in the Rich Text Format (version 1.9.1). Tracked changes
// are taken as accepted, comments, headers and footers are left out, hidden and
// struck-out text is left out and listed; notes follow the text.
func rtf(body []byte) (*claim.Article, error) {
	r := &rtfReader{b: body, d: &draft{}, fonts: map[int]int{}, styles: map[int]para{}, codepage: 1252}
	r.state = rtfState{skip: 1, para: para{kind: claim.Paragraph}}
	r.run()
	groups := len(r.stack)
	open := groups > 0
	for len(r.stack) > 0 { // notes and cells in the middle of which the document breaks off
		r.close()
	}
	r.endPara()
	r.endTable()
	assembleDocument(r.d, append(r.paras, r.notes...))
	if open && len(r.d.a.Notices) == 0 {
		alarm(&r.d.a, endMissing)
	}
	if open && len(r.d.a.Blocks) == 0 {
		return nil, fmt.Errorf("%d groups are not closed: %w", groups, ErrDamaged)
	}
	return r.d.done(), nil
}

// The limits of a group.
const (
	maxGroups = 512
	maxField  = 4096 // bytes of a field's code
)

// rtfState is what a group inherits and loses at its end.
type rtfState struct {
	to     rtfTarget
	skip   int    // characters after \u that stand in for it
	font   int    // number in the font table
	why    string // text is left out: hidden, struck out
	gone   bool   // text is deleted
	up     bool   // text is raised
	para   para   // kind and level of the paragraph
	style  int
	table  bool
	link   bool // the group is a field's result that leads somewhere
	note   bool // the group is a note
	starts bool // nothing but "\*" has come in the group
}

// rtfTarget is where text goes.
type rtfTarget int

const (
	toText rtfTarget = iota
	toNothing
	toFonts
	toStyles
	toField
	toTitle
	toAuthor
)

// rtfReader reads an RTF document.
type rtfReader struct {
	b        []byte
	at       int
	d        *draft
	state    rtfState
	stack    []rtfState
	fonts    map[int]int  // codepage by number
	styles   map[int]para // kind by number
	codepage int
	bytes    []byte // characters in the code page that are not decoded yet
	high     rune   // the first half of a letter beyond 16 bits, of which the second is still to come, or 0
	drop     int    // characters still to be dropped after \u
	code     strings.Builder
	name     strings.Builder // of a style, title or author
	p        passage
	cut      []claim.Dropped
	aside    strings.Builder
	why      string
	paras    []para
	notes    []para
	rows     [][]cell
	row      []cell
	cell     cell
	saved    []passage // texts around the notes that are open
}

// run goes through the document.
func (r *rtfReader) run() {
	for r.at < len(r.b) {
		switch c := r.b[r.at]; c {
		case '{':
			r.at++
			r.flush()
			if len(r.stack) >= maxGroups {
				r.d.a.Notices = append(r.d.a.Notices, "This RTF document is nested too deeply; only its beginning was read. Compare it with the original.")
				return
			}
			r.stack = append(r.stack, r.state)
			r.state.link, r.state.note, r.state.starts = false, false, true
		case '}':
			r.at++
			r.close()
		case '\\':
			r.at++
			r.control()
		case '\r', '\n':
			r.at++
		default:
			r.at++
			r.char(c)
		}
	}
	r.flush()
}

// close ends a group.
func (r *rtfReader) close() {
	r.flush()
	if len(r.stack) == 0 {
		return
	}
	switch {
	case r.state.note:
		r.endNote()
	case r.state.link:
		r.p.closeLink()
	}
	switch r.state.to {
	case toTitle:
		r.property("title")
	case toAuthor:
		r.property("byline")
	case toStyles:
		r.endStyle()
	}
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	r.drop = 0
}

func (r *rtfReader) property(key string) {
	if r.name.Len() > 0 {
		r.d.property(key, r.name.String())
	}
	r.name.Reset()
}

// control reads what follows a backslash.
func (r *rtfReader) control() {
	if r.at >= len(r.b) {
		return
	}
	c := r.b[r.at]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		r.at++
		r.symbol(c)
		return
	}
	start := r.at
	for r.at < len(r.b) && r.at-start < 32 && r.b[r.at]|0x20 >= 'a' && r.b[r.at]|0x20 <= 'z' {
		r.at++
	}
	word := string(r.b[start:r.at])
	from := r.at
	if r.at < len(r.b) && r.b[r.at] == '-' {
		r.at++
	}
	for r.at < len(r.b) && r.at-from < 11 && r.b[r.at] >= '0' && r.b[r.at] <= '9' {
		r.at++
	}
	n, err := strconv.Atoi(string(r.b[from:r.at]))
	if r.at < len(r.b) && r.b[r.at] == ' ' {
		r.at++
	}
	r.word(word, n, err == nil)
}

func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		if r.at+2 <= len(r.b) {
			n, err := strconv.ParseUint(string(r.b[r.at:r.at+2]), 16, 8)
			if r.at += 2; err == nil {
				r.char(byte(n))
			}
		}
	case '*':
		if r.state.starts { // a destination that may be unknown
			r.at = r.destination(r.at)
		}
	case '~':
		r.say("\u00a0")
	case '-':
		r.say("\u00ad")
	case '_':
		r.say("\u2011")
	case '{', '}', '\\':
		r.char(c)
	case '\r', '\n':
		r.flush()
		r.endPara()
	}
}

// destination looks at the word after "\*": a group of a name that is not known
// is passed over.
func (r *rtfReader) destination(at int) int {
	for _, known := range [...]string{`\fldinst`, `\shpinst`, `\shptxt`, `\ud`, `\footnote`} {
		if strings.HasPrefix(string(r.b[at:min(len(r.b), at+len(known))]), known) {
			return at
		}
	}
	r.state.to = toNothing
	return at
}

// char takes a character of the code page.
func (r *rtfReader) char(c byte) {
	if r.drop > 0 {
		r.drop--
		return
	}
	r.state.starts = false
	if r.state.to != toNothing {
		r.bytes = append(r.bytes, c)
	}
}

// flush decodes the characters that wait.
func (r *rtfReader) flush() {
	if len(r.bytes) == 0 {
		return
	}
	page := r.codepage
	if p, ok := r.fonts[r.state.font]; ok && p > 0 {
		page = p
	}
	s := decodePage(r.bytes, page)
	r.bytes = r.bytes[:0]
	r.put(s)
}

// say puts text that is not of the code page.
func (r *rtfReader) say(s string) {
	if r.drop > 0 {
		r.drop--
		return
	}
	r.flush()
	r.put(s)
}

// put hands text to where it goes.
func (r *rtfReader) put(s string) {
	if r.high != 0 && r.state.to != toNothing { // its other half did not come
		r.high, s = 0, "\ufffd"+s
	}
	switch r.state.to {
	case toText:
		switch {
		case r.state.gone:
		case r.state.why != "":
			r.setAside(r.state.why)
			r.aside.WriteString(s)
		case r.state.up:
			r.setAside("")
			r.p.raise(s)
		default:
			r.setAside("")
			r.p.write(s)
		}
	case toField:
		if r.code.Len() < maxField {
			r.code.WriteString(s)
		}
	case toStyles, toTitle, toAuthor:
		if r.name.Len() < maxField {
			r.name.WriteString(s)
		}
	}
}

// setAside lists what was left out so far, where the reason changes.
func (r *rtfReader) setAside(why string) {
	if why == r.why {
		return
	}
	if s := strings.TrimFunc(r.aside.String(), edge); s != "" {
		r.cut = append(r.cut, claim.Dropped{Text: strings.ToValidUTF8(s, "\ufffd"), Reason: r.why, Kind: claim.Paragraph})
	}
	r.aside.Reset()
	r.why = why
}

// endPara ends a paragraph.
func (r *rtfReader) endPara() {
	if r.state.to != toText {
		return
	}
	if r.high != 0 {
		r.put("")
	}
	r.setAside("")
	p := para{kind: r.state.para.kind, level: r.state.para.level, title: r.state.para.title, p: r.p, cut: r.cut}
	r.p, r.cut = passage{href: r.p.href}, nil
	p.p.closeLink()
	switch {
	case len(r.saved) > 0:
		r.notes = append(r.notes, p)
	case r.state.table:
		r.cell = append(r.cell, p)
	default:
		r.endTable()
		r.paras = append(r.paras, p)
	}
}

func (r *rtfReader) endCell() {
	if r.state.to == toText && len(r.saved) == 0 {
		r.state.table = true
		r.endPara()
		r.row, r.cell = append(r.row, r.cell), nil
	}
}

func (r *rtfReader) endRow() {
	if len(r.row) > 0 {
		r.rows, r.row = append(r.rows, r.row), nil
	}
}

// endTable writes the rows that were read.
func (r *rtfReader) endTable() {
	if len(r.cell) > 0 {
		r.row, r.cell = append(r.row, r.cell), nil
	}
	if r.endRow(); len(r.rows) > 0 {
		r.paras = append(r.paras, para{kind: claim.Table, rows: r.rows})
		r.rows = nil
	}
}

func (r *rtfReader) startNote() {
	if r.state.to != toText || len(r.saved) >= 4 {
		r.state.to = toNothing
		return
	}
	r.saved = append(r.saved, r.p)
	r.p = passage{}
	r.state.note, r.state.up, r.state.para = true, false, para{kind: claim.Paragraph}
}

func (r *rtfReader) endNote() {
	r.endPara()
	r.p = r.saved[len(r.saved)-1]
	r.saved = r.saved[:len(r.saved)-1]
}

// endStyle keeps what the name of a style tells.
func (r *rtfReader) endStyle() {
	name := strings.ToLower(strings.Trim(r.name.String(), "; "))
	r.name.Reset()
	if name == "" {
		return
	}
	s := wordStyle{name: name}
	s.named()
	if s.kind != "" {
		r.styles[r.state.style] = para{kind: s.kind, level: s.level, title: s.title}
	}
}

// decodePage decodes text of a Windows code page.
func decodePage(b []byte, page int) string {
	label := "windows-" + strconv.Itoa(page)
	switch page {
	case 932:
		label = "shift_jis"
	case 936:
		label = "gbk"
	case 949:
		label = "euc-kr"
	case 950:
		label = "big5"
	case 866:
		label = "ibm866"
	case 10000:
		label = "macintosh"
	case 65001:
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	e, _ := charset.Lookup(label)
	if e == nil {
		e, _ = charset.Lookup("windows-1252")
	}
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\ufffd")
	}
	return string(out)
}

package quote

import (
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// quoted is a stretch of text between quotation marks, with what the rules
// found out about it.
type quoted struct {
	open, shut  int // tokens of the marks; shut is past the paragraph's last token where no mark closes it
	first, last int // tokens of the words, [first, last)
	para        int
	single      bool // marked by ‘ ’ or ' '
	unclosed    bool // runs on in the next paragraph, or its closing mark is lost

	source
	kind       claim.QuoteKind
	rule       string
	confidence float64
	negated    bool
	segments   []claim.Span
	repeats    bool // stands in a heading and again in the body
	joined     bool // its words are segments of an earlier quote's claim
}

// family groups the marks that can close each other.
type family uint8

const (
	noMark    family = iota
	double           // “ ” „ " ″ and doubled single marks
	single           // ‘ ’ ‚ ' ` ´
	guillemet        // « »
	angle            // ‹ ›
	corner           // 「 」
)

func familyOf(word string) family {
	switch word {
	case "“", "”", "„", "‟", `"`, "＂", "〝", "〞":
		return double
	case "‘", "’", "‚", "'", "`", "´", "‛":
		return single
	case "«", "»":
		return guillemet
	case "‹", "›":
		return angle
	case "「", "」", "『", "』":
		return corner
	}
	return noMark
}

// mark is a quotation mark of one or two tokens (two single marks make a
// double one: ”so”).
type mark struct {
	tok, width int
	family     family
	glyph      string
	// spaceLeft and spaceRight tell whether the mark stands free on that
	// side; opening brackets and dashes count as space on the left, closing
	// punctuation as space on the right.
	spaceLeft, spaceRight bool
}

// markScan scans one paragraph.
type markScan struct {
	r     *reader
	para  int
	in    stretch
	stack []mark
	rest  [corner + 1]int // how many glyphs of each family are still to come
	out   []*quoted
}

// scanMarks finds the quotes of every paragraph at the outermost level.
func (r *reader) scanMarks() {
	for p, in := range r.paras {
		first := -1
		for i := in.first; i < in.last; i++ {
			if familyOf(r.d.Word(i)) != noMark {
				first = i
				break
			}
		}
		if first < 0 {
			continue
		}
		s := markScan{r: r, para: p, in: in}
		s.run(first)
		for _, q := range s.out {
			for k := q.open; k <= q.shut && k < in.last; k++ {
				r.tok[k].quote = int32(len(r.quotes))
			}
			r.quotes = append(r.quotes, q)
		}
	}
}

func (s *markScan) run(from int) {
	for i := from; i < s.in.last; i++ {
		s.rest[familyOf(s.r.d.Word(i))]++
	}
	for i := from; i < s.in.last; i++ {
		f := familyOf(s.r.d.Word(i))
		if f == noMark {
			continue
		}
		s.rest[f]--
		if m, ok := s.markAt(i); ok {
			s.take(m)
			if m.width == 2 {
				s.rest[f]--
				i++
			}
		}
	}
	s.finish()
}

// markAt reads the quotation mark at token i; apostrophes, feet and inches
// are none.
func (s *markScan) markAt(i int) (mark, bool) {
	d := s.r.d
	w := d.Word(i)
	f := familyOf(w)
	if f == noMark || d.Is(i, text.Clitic) {
		return mark{}, false
	}
	m := mark{tok: i, width: 1, family: f, glyph: w}
	if f == single && i+1 < s.in.last && familyOf(d.Word(i+1)) == single && d.Tokens[i+1].Glued && !d.Is(i+1, text.Clitic) {
		m.width, m.family, m.glyph = 2, double, `"`
	}
	m.spaceLeft = i == s.in.first || !d.Tokens[i].Glued || opensBefore(d.Word(i-1))
	next := i + m.width
	m.spaceRight = next >= s.in.last || !d.Tokens[next].Glued || closesAfter(d.Word(next))
	if m.family == single && s.apostrophe(m) || s.measure(m) {
		return mark{}, false
	}
	return m, true
}

func opensBefore(w string) bool {
	switch w {
	case "(", "[", "{", "—", "–", "-", "/", "“", "„", "«", "‘", "‹", "…", "...", ":", "―":
		return true
	}
	return false
}

func closesAfter(w string) bool {
	switch w {
	case ")", "]", "}", "—", "–", "-", ",", ".", ";", ":", "!", "?", "”", "»", "’", "›", "…", "...", "/", "'s", "’s", "―":
		return true
	}
	return false
}

// elided are the words that writers open with an apostrophe.
var elided = map[string]bool{"em": true, "n": true, "tis": true, "twas": true, "cause": true, "til": true, "till": true,
	"bout": true, "round": true, "cept": true, "nother": true, "neath": true, "ello": true, "til'": true}

// apostrophe reports whether the single mark m is an apostrophe: an elision
// ('em, '80s, rock 'n' roll), a plural's possessive (the sailors' club), or a
// mark inside a word.
func (s *markScan) apostrophe(m mark) bool {
	d := s.r.d
	if m.spaceLeft {
		next := d.Lower(m.tok + 1)
		glued := m.tok+1 < s.in.last && d.Tokens[m.tok+1].Glued
		if !glued {
			return false
		}
		decade := d.Is(m.tok+1, text.Number) && len(next) == 2
		if decade || elided[next] && (next != "round" && next != "cause" && next != "till" || m.glyph != "‘") {
			return m.glyph != "‘" || decade || s.noCloser(m)
		}
		return m.glyph == "’" && !d.Capital(m.tok+1)
	}
	if m.glyph == "‘" && m.spaceRight && !s.wordBefore(m.tok) {
		return false
	}
	if m.glyph == "´" || !m.spaceRight {
		// Glued on both sides: O’Brien is one token, so this is 5’11 or a
		// lost space; only a capital may follow a mark that closes.
		return !(s.r.d.Is(m.tok+1, text.Word) && d.Capital(m.tok+1)) || !s.openSingle()
	}
	if !s.wordBefore(m.tok) {
		return false
	}
	// Letters before, space after: a plural's possessive or a closing mark.
	before := d.Lower(m.tok - 1)
	if !s.openSingle() {
		return true
	}
	return strings.HasSuffix(before, "s") && d.Is(m.tok+1, text.Word) && !d.Capital(m.tok+1) && s.closerLater(m.tok+1)
}

// openSingle reports whether a single mark is open.
func (s *markScan) openSingle() bool {
	return slices.ContainsFunc(s.stack, func(m mark) bool { return m.family == single })
}

func (s *markScan) wordBefore(i int) bool {
	return i > s.in.first && (s.r.d.Is(i-1, text.Word) || s.r.d.Is(i-1, text.Number))
}

// closerLater reports whether a single mark that must close follows token i
// in the paragraph before another opens.
func (s *markScan) closerLater(i int) bool {
	d := s.r.d
	for ; i < s.in.last; i++ {
		if familyOf(d.Word(i)) != single || d.Is(i, text.Clitic) {
			continue
		}
		if !d.Tokens[i].Glued {
			return false
		}
		if i+1 >= s.in.last || !d.Tokens[i+1].Glued || closesAfter(d.Word(i+1)) {
			return true
		}
	}
	return false
}

func (s *markScan) noCloser(m mark) bool { return !s.closerLater(m.tok + 1) }

// measure reports whether m gives feet or inches: 5'9", a 19" frame.
func (s *markScan) measure(m mark) bool {
	d := s.r.d
	if m.spaceLeft || m.glyph != `"` && m.glyph != "'" && m.glyph != "”" && m.glyph != "’" && m.glyph != "″" || !d.Is(m.tok-1, text.Number) {
		return false
	}
	if m.glyph == "'" || m.glyph == "’" {
		return d.Is(m.tok+1, text.Number)
	}
	// 5'9": the foot mark before the number decides.
	if p := d.Word(m.tok - 2); (p == "'" || p == "’") && d.Is(m.tok-3, text.Number) {
		return true
	}
	if m.glyph != `"` {
		return false
	}
	before, after := 0, 0
	for i := s.in.first; i < s.in.last; i++ {
		if d.Word(i) == `"` {
			if i < m.tok {
				before++
			} else if i > m.tok {
				after++
			}
		}
	}
	return before%2 == 0 || after%2 == 1
}

// take opens or closes with m.
func (s *markScan) take(m mark) {
	at := s.closes(m)
	if at >= 0 {
		s.shut(at, m)
		return
	}
	if !s.mayOpen(m) {
		return
	}
	if top := len(s.stack) - 1; top >= 0 && s.stack[top].family == m.family {
		// The same mark again without a closer: the closer was lost. The
		// earlier quote ends before the new one.
		lost := s.stack[top]
		s.stack = s.stack[:top]
		if m.family != single {
			s.add(lost, m.tok-1, m.tok, true)
		}
	}
	s.stack = append(s.stack, m)
}

// closes returns the index in the stack of the mark that m closes, or -1.
func (s *markScan) closes(m mark) int {
	at := -1
	for i := len(s.stack) - 1; i >= 0; i-- {
		if s.stack[i].family == m.family {
			at = i
			break
		}
	}
	if at < 0 {
		return -1
	}
	open := s.stack[at].glyph
	switch m.glyph {
	case "”", "’", "」", "』", "〞":
		return at
	case "»", "›":
		if open == "«" || open == "‹" {
			return at
		}
	case "«", "‹":
		if open == "»" || open == "›" {
			return at
		}
	case "“":
		if open == "„" || !m.spaceLeft && m.spaceRight {
			return at
		}
	case "‘":
		if open == "‚" || !m.spaceLeft && m.spaceRight {
			return at
		}
	case `"`, "'", "＂", "`", "´":
		if !m.spaceLeft || m.spaceRight {
			return at
		}
		if m.spaceLeft && at == len(s.stack)-1 && s.rest[m.family]%2 == 0 {
			return at // a stray space before the closer
		}
	}
	return -1
}

// mayOpen reports whether m can open a quote.
func (s *markScan) mayOpen(m mark) bool {
	switch m.glyph {
	case "“", "„", "«", "‹", "「", "『", "‟", "〝", "‚":
		return true
	case "‘":
		return m.spaceLeft || !m.spaceRight
	case "”", "»", "›":
		return m.spaceLeft && !m.spaceRight
	case "’", "´":
		return m.spaceLeft && !m.spaceRight && s.closerLater(m.tok+1)
	case "'", "`":
		return m.spaceLeft && !m.spaceRight && s.closerLater(m.tok+1)
	case `"`, "＂":
		return !m.spaceRight || m.spaceLeft
	}
	return false
}

// shut closes the mark at stack index at with m; unclosed marks above it are
// forgotten. Only the outermost quote is kept.
func (s *markScan) shut(at int, m mark) {
	open := s.stack[at]
	s.stack = s.stack[:at]
	if len(s.stack) > 0 && s.hopeless() {
		s.stack = s.stack[:0]
	}
	if len(s.stack) == 0 {
		s.add(open, m.tok+m.width-1, m.tok, false)
	}
}

// hopeless reports whether the outermost open mark is a single one that
// nothing can close any more: it was an apostrophe.
func (s *markScan) hopeless() bool {
	return s.stack[0].family == single && s.rest[single] == 0
}

// finish deals with a mark that is still open at the end of the paragraph: a
// quote that runs on in the next paragraph, which opens with a mark again, or
// one whose closer was lost.
func (s *markScan) finish() {
	if len(s.stack) == 0 {
		return
	}
	open := s.stack[0]
	if open.family == single {
		return
	}
	before := s.r.d.Word(open.tok - 1)
	lead := open.tok == s.in.first || before == "," || before == ":"
	if lead || s.nextOpens(open.family) {
		s.add(open, s.in.last, s.in.last, true)
	}
}

// nextOpens reports whether the next paragraph begins with a mark of family f.
func (s *markScan) nextOpens(f family) bool {
	if s.para+1 >= len(s.r.paras) {
		return false
	}
	return familyOf(s.r.d.Word(s.r.paras[s.para+1].first)) == f
}

// add keeps the quote from the mark open to token shut; its words end before
// token last.
func (s *markScan) add(open mark, shut, last int, unclosed bool) {
	q := &quoted{open: open.tok, shut: shut, first: open.tok + open.width, last: last, para: s.para,
		single: open.family == single, unclosed: unclosed, kind: claim.QuoteDirect}
	if q.first >= q.last || s.r.words(q.first, q.last) == 0 {
		return
	}
	q.segments = []claim.Span{s.r.d.Span(q.first, q.last-1)}
	if len(s.out) > 0 && s.out[len(s.out)-1].shut >= q.open {
		return
	}
	s.out = append(s.out, q)
}

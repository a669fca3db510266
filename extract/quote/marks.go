package quote

import (
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

	place place // as far as asked for
	source
	kind       claim.QuoteKind
	rule       string
	confidence float64
	negated    bool
	segments   []claim.Span
	nested     []claim.Span // the words of the quotes directly inside it, without marks
	also       []claim.Span // where a headline or a pull quote that is no claim gives words of it again
	repeats    bool         // stands in a first line or apart, and again in the body
	meant      mention      // whom an office in a heading stands for, as the body says
	joined     bool         // its words are segments of an earlier quote's claim
}

// family groups the marks that can close each other.
type family uint8

const (
	noMark    family = iota
	double           // “ ” „ " and doubled single marks or commas
	single           // ‘ ’ ‚ ' ` ´
	guillemet        // « » << >>
	angle            // ‹ ›
	corner           // 「 」
)

func familyOf(word string) family {
	switch word {
	case "“", "”", "„", "‟", `"`, "＂", "〝", "〞", "″", "❝", "❞":
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
// double one: ”so”; two commas „, two angles « or »).
type mark struct {
	tok, width int
	family     family
	glyph      string
	// spaceLeft and spaceRight tell whether the mark stands free on that
	// side; opening brackets and dashes count as space on the left, closing
	// punctuation as space on the right, and so do the marks around it.
	spaceLeft, spaceRight bool
}

// makeshift reports whether m is made of commas or angles, which are marks only
// where another closes them.
func (m mark) makeshift() bool { return m.width == 2 && m.glyph != `"` }

// deepest is how many marks may be open at a time: a quote inside a quote
// inside a quote, and as much again for strays. What is deeper opens nothing, and its
// closers close nothing.
const deepest = 8

// markScan scans one paragraph.
type markScan struct {
	r     *reader
	para  int
	in    stretch
	stack []mark
	over  int   // marks open beyond the deepest
	rest  tally // the marks still to come
	seen  tally // the marks gone by
	// carried tells that a quote of the paragraph before has no closer and
	// runs on here.
	carried bool
	out     []*quoted
}

// tally counts the marks of a paragraph.
type tally struct {
	family           [corner + 1]int
	straight         int // " alone
	opening, closing int // “ and «, ” and »
	prime            int // ″
}

func (t *tally) add(w string, n int) {
	t.family[familyOf(w)] += n
	switch w {
	case `"`:
		t.straight += n
	case "“", "«":
		t.opening += n
	case "”", "»":
		t.closing += n
	case "″":
		t.prime += n
	}
}

// scanMarks finds the quotes of every paragraph at the outermost level, with
// the words of those inside them.
func (r *reader) scanMarks() {
	carried := false
	for p, in := range r.paras {
		first := -1
		for i := in.first; i < in.last; i++ {
			if r.markLike(i) {
				first = i
				break
			}
		}
		if first < 0 {
			carried = false
			continue
		}
		s := markScan{r: r, para: p, in: in, carried: carried}
		s.run(first)
		carried = false
		for _, q := range s.out {
			for k := q.open; k <= q.shut && k < in.last; k++ {
				r.tok[k].quote = int32(len(r.quotes))
			}
			r.quotes = append(r.quotes, q)
			carried = q.unclosed && q.shut == in.last && !q.single
		}
	}
}

// markLike reports whether a quotation mark may begin with token i.
func (r *reader) markLike(i int) bool {
	if !r.is(i, markSign) {
		return false
	}
	switch w := r.d.Word(i); w {
	case ",", "<", ">":
		return r.d.Word(i+1) == w && r.d.Tokens[i+1].Glued
	case "&":
		return r.entity(i)
	}
	return true
}

// entity reports whether the name of a mark that HTML escapes begins with the & at
// token i, where a page has escaped it twice: &quot;
func (r *reader) entity(i int) bool {
	switch r.d.Word(i + 1) {
	case "quot", "ldquo", "rdquo":
		return i+2 < len(r.d.Tokens) && r.d.Word(i+2) == ";" && r.d.Tokens[i+1].Glued && r.d.Tokens[i+2].Glued
	}
	return false
}

func (s *markScan) run(from int) {
	for i := from; i < s.in.last; i++ {
		if s.r.tok[i].class&markSign != 0 {
			s.rest.add(s.r.d.Word(i), 1)
		}
	}
	for i := from; i < s.in.last; i++ {
		if !s.r.markLike(i) {
			continue
		}
		s.rest.add(s.r.d.Word(i), -1)
		m, ok := s.markAt(i)
		for k := i + 1; k < i+m.width; k++ {
			s.rest.add(s.r.d.Word(k), -1)
		}
		if ok {
			s.take(m)
		}
		for k := i; k < i+m.width; k++ {
			s.seen.add(s.r.d.Word(k), 1)
		}
		i += m.width - 1
	}
	s.finish()
}

// markAt reads the quotation mark at token i; apostrophes, feet and inches
// are none.
func (s *markScan) markAt(i int) (mark, bool) {
	d := s.r.d
	w := d.Word(i)
	m := mark{tok: i, width: 1, family: familyOf(w), glyph: w}
	if d.Is(i, text.Clitic) {
		return m, false
	}
	switch w {
	case ",":
		m.width, m.family, m.glyph = 2, double, "„"
	case "<":
		m.width, m.family, m.glyph = 2, guillemet, "«"
	case ">":
		m.width, m.family, m.glyph = 2, guillemet, "»"
	case "&":
		m.width, m.family, m.glyph = 3, double, map[string]string{"quot": `"`, "ldquo": "“", "rdquo": "”"}[d.Word(i+1)]
	}
	if m.family == single && i+1 < s.in.last && familyOf(d.Word(i+1)) == single && d.Tokens[i+1].Glued && !d.Is(i+1, text.Clitic) {
		m.width, m.family, m.glyph = 2, double, `"`
	}
	top := len(s.stack) - 1
	m.spaceLeft = i == s.in.first || !d.Tokens[i].Glued || opensBefore(d.Word(i-1)) ||
		top >= 0 && s.stack[top].family != m.family && s.stack[top].tok+s.stack[top].width == i
	next := i + m.width
	m.spaceRight = next >= s.in.last || !d.Tokens[next].Glued || closesAfter(d.Word(next)) || !m.spaceLeft && s.ends(next)
	switch {
	case m.family == single && s.apostrophe(m), s.measure(m):
		return m, false
	case m.width == 2 && w == ",":
		return m, m.spaceLeft && !m.spaceRight && next < s.in.last
	case m.width == 2 && m.family == double && !m.spaceLeft && !m.spaceRight && d.Is(i-1, text.Word) && d.Is(next, text.Word) && !d.Capital(next):
		return m, false // don''t
	}
	return m, true
}

// ends reports whether token i is a straight mark that closes: what follows it
// is not glued or closes too.
func (s *markScan) ends(i int) bool {
	d := s.r.d
	if w := d.Word(i); w != `"` && w != "'" {
		return false
	}
	return i+1 >= s.in.last || !d.Tokens[i+1].Glued || closesAfter(d.Word(i+1))
}

func opensBefore(w string) bool {
	switch w {
	case "(", "[", "{", "—", "–", "-", "/", "“", "„", "«", "‘", "‚", "‹", "…", "...", ":", "―", "❝":
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

// take opens or closes with m.
func (s *markScan) take(m mark) {
	if at := s.closes(m); at >= 0 {
		if s.over > 0 {
			s.over-- // of one that was too deep
			return
		}
		s.shut(at, m)
		return
	}
	if len(s.stack) == 0 && s.stray(m) || !s.mayOpen(m) {
		return
	}
	if len(s.stack) == deepest {
		s.over++
		return
	}
	if top := len(s.stack) - 1; top >= 0 && s.stack[top].family == m.family && !s.paired(m) {
		// The same mark again without a closer: the closer was lost. The
		// earlier quote ends before the new one.
		lost := s.stack[top]
		s.stack = s.stack[:top]
		if k := s.otherCloser(lost, m.tok); k > 0 {
			s.add(lost, k, k, false)
		} else if m.family != single && !lost.makeshift() {
			s.add(lost, m.tok-1, m.tok, true)
		}
	}
	s.stack = append(s.stack, m)
}

// paired reports whether the mark m, which stands inside a quote that the same
// mark opened, has a closer of its own: both “ of “You said “no” to me” have. Inside
// a straight one a turned one needs no more than its own.
func (s *markScan) paired(m mark) bool {
	if m.glyph != "“" && m.glyph != "«" {
		return false
	}
	top := s.stack[len(s.stack)-1]
	if m.glyph == "“" && top.glyph == `"` {
		return s.rest.closing > s.rest.opening && (s.rest.straight > 0 || s.nextOpens(double))
	}
	return top.glyph == m.glyph && s.rest.closing >= s.rest.opening+2
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
	wrong := !m.spaceLeft && m.spaceRight // glued to the word before it, whichever way it turns
	switch m.glyph {
	case "”", "’", "」", "』", "〞", "❞":
		return at
	case "»", "›":
		if open == "«" || open == "‹" || wrong {
			return at
		}
	case "«", "‹":
		if open == "»" || open == "›" || wrong {
			return at
		}
	case "“":
		if open == "„" || wrong {
			return at
		}
	case "‘":
		if open == "‚" || wrong {
			return at
		}
	case "„", "‚", "‟":
		if wrong {
			return at
		}
	case `"`, "'", "＂", "`", "´", "″":
		if !m.spaceLeft || m.spaceRight {
			return at
		}
		if m.spaceLeft && at == len(s.stack)-1 && s.rest.family[m.family]%2 == 0 {
			return at // a stray space before the closer
		}
	}
	return -1
}

// mayOpen reports whether m can open a quote.
func (s *markScan) mayOpen(m mark) bool {
	free := m.spaceLeft && !m.spaceRight
	switch m.glyph {
	case "“", "„", "‹", "「", "『", "‟", "〝", "‚", "❝":
		return true
	case "″":
		return free && s.rest.prime > 0
	case "«":
		return m.width == 1 || (!m.spaceRight || s.r.is(m.tok+2, capital)) && s.angleLater(m.tok+2, ">")
	case "‘":
		return m.spaceLeft || !m.spaceRight
	case "»":
		return free && (m.width == 1 || s.angleLater(m.tok+2, "<"))
	case "”", "›":
		return free
	case "’", "´", "'", "`":
		return free && (s.closerLater(m.tok+1) || m.tok == s.in.first && s.nextOpens(single) || s.overParagraphs(m))
	case `"`, "＂":
		return (!m.spaceRight || m.spaceLeft) && s.r.d.Word(m.tok+1) != ">" // the end of a tag that was left in the text
	}
	return false
}

// angleLater reports whether the next pair of angles behind token i is made of
// w: “<<” opens only where “>>” closes.
func (s *markScan) angleLater(i int, w string) bool {
	for ; i < s.in.last; i++ {
		if k := s.r.d.Word(i); (k == "<" || k == ">") && s.r.markLike(i) {
			return k == w
		}
	}
	return false
}

// stray deals with a mark that closes where nothing is open: the end of a
// quote that began in the paragraph before and was not opened again. A line of
// names before it is who said the words, not a part of them.
func (s *markScan) stray(m mark) bool {
	if !s.carried || m.spaceLeft || !m.spaceRight || m.family == single || len(s.out) > 0 || m.glyph == "“" || m.glyph == "„" {
		return false
	}
	names, head := 0, s.in.first
	for i := head; i < m.tok; i++ {
		if s.r.is(i, capital) {
			names++
		}
		if f := s.r.frame(i); i > head && f&finiteForm != 0 && f&sayFrame != 0 && f&nounToo == 0 && s.r.is(i-1, capital) && s.r.low(i-1) != "i" {
			return false // Oak said 'tis true” and left: the opener is lost
		}
	}
	signed := s.r.is(head, capital) && s.r.is(head+1, capital) && s.r.low(head+2) == ","
	if signed || 2*names > s.r.words(head, m.tok) {
		return false
	}
	s.add(mark{tok: s.in.first, family: m.family}, m.tok+m.width-1, m.tok, false)
	return true
}

// shut closes the mark at stack index at with m; unclosed marks above it are
// forgotten.
func (s *markScan) shut(at int, m mark) {
	open := s.stack[at]
	s.stack = s.stack[:at]
	if len(s.stack) > 0 && s.hopeless() {
		s.stack = s.stack[:0]
	}
	s.add(open, m.tok+m.width-1, m.tok, false)
}

// hopeless reports whether the outermost open mark is a single one that
// nothing can close any more: it was an apostrophe.
func (s *markScan) hopeless() bool {
	return s.stack[0].family == single && s.rest.family[single] == 0 && !s.overParagraphs(s.stack[0])
}

// finish deals with a mark that is still open at the end of the paragraph: a
// quote that runs on in the next paragraph, which opens with a mark again, or
// one whose closer was lost.
func (s *markScan) finish() {
	for _, open := range s.stack {
		runsOn := s.nextOpens(open.family)
		before := s.r.d.Word(open.tok - 1)
		lead := open.tok == s.in.first || before == "," || before == ":" ||
			open.family != single && open.spaceLeft && !open.spaceRight && (sentenceEnd(before) || s.r.isCue(open.tok-1, speech))
		if open.makeshift() || open.family == single && !(runsOn && open.tok == s.in.first) && !s.overParagraphs(open) {
			continue
		}
		if k := s.otherCloser(open, s.in.last); k > 0 && !runsOn {
			s.add(open, k, k, false)
			return
		}
		if lead || runsOn {
			s.add(open, s.in.last, s.in.last, true)
			return
		}
	}
}

package pdf

import (
	"math"
)

// The limits of what is drawn.
const (
	maxGlyphs   = 6 << 20  // of the file
	maxOperands = 1024     // of an operator
	maxWork     = 80 << 20 // bytes of content that are executed, repeats counted
	maxForms    = 16       // drawn inside each other
	formWork    = 400      // what drawing a form counts as, in bytes of content
	maxStates   = 512      // saved graphics states
)

// matrix is [a b c d e f] (8.3.4).
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times returns m applied before n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// moved returns m after a move by x and y in its own space.
func (m matrix) moved(x, y float64) matrix {
	m[4] += x*m[0] + y*m[2]
	m[5] += x*m[1] + y*m[3]
	return m
}

func (m matrix) sane() bool {
	for _, v := range m {
		if math.IsNaN(v) || math.Abs(v) > 1e9 {
			return false
		}
	}
	return true
}

// glyph is a character as it stands on the page: x to the right, y down from the
// page's upper left corner, in points.
type glyph struct {
	text   string
	x, y   float64 // of its origin, on the baseline
	w      float64 // to where the next one would stand
	size   float64
	dx, dy float64 // the direction of its line
	bold   bool
	hidden bool  // drawn invisibly: a recognised text under a scan
	margin bool  // marked as a running head, foot or page number
	artful bool  // marked as an ornament, of whatever kind
	tag    int32 // what the structure says of it, an index of structure.elements
	object int32 // the text object that draws it, counted
}

// state is the graphics state as far as text needs it.
type state struct {
	ctm                     matrix
	font                    *font
	size, char, word, scale float64
	leading, rise           float64
	mode                    int
}

// painter executes the content of one page.
type painter struct {
	f      *file
	page   *page
	work   *int // bytes of content left to execute, in the file
	left   *int // glyphs left, in the file
	fonts  map[ref]*font
	state  state
	saved  []state
	tm, lm matrix
	forms  int
	marks  []mark
	tags   map[int]int32 // by number of marked content, what the structure says
	object int32         // text objects so far
}

// mark is marked content that is open (14.6).
type mark struct {
	margin, artful bool
	tag            int32
	actual         bool   // its text stands in text
	text           string // ActualText, until a glyph has taken it
	taken          bool
}

// run executes content with the resources that belong to it.
func (p *painter) run(b []byte, resources dict) {
	l := lexer{b: b}
	var args array
	for *p.work > 0 && *p.left > 0 {
		at := l.at
		o := l.next(0)
		*p.work -= l.at - at
		switch o := o.(type) {
		case end:
			return
		case closer:
		case keyword:
			if o == "BI" {
				l.at = afterImage(b, l.at)
			} else {
				p.operator(o, args, resources)
			}
			args = args[:0]
		default:
			if len(args) < maxOperands {
				args = append(args, o)
			}
		}
	}
}

// afterImage returns where an inline image ends: after "EI" between white space.
func afterImage(b []byte, at int) int {
	for i := at; i+1 < len(b); i++ {
		if b[i] == 'E' && b[i+1] == 'I' && i > at && isWhite(b[i-1]) && (i+2 == len(b) || isWhite(b[i+2])) {
			// What follows must look like content and not like more of the picture.
			tail := b[i+2 : min(len(b), i+22)]
			odd := false
			for _, c := range tail {
				odd = odd || c >= 0x80 || c < ' ' && !isWhite(c)
			}
			if !odd {
				return i + 2
			}
		}
	}
	return len(b)
}

func (p *painter) operator(op keyword, args array, resources dict) {
	n := func(i int) float64 {
		if i < len(args) {
			return number(args[i])
		}
		return 0
	}
	s := &p.state
	switch op {
	case "q":
		if len(p.saved) < maxStates {
			p.saved = append(p.saved, *s)
		}
	case "Q":
		if k := len(p.saved); k > 0 {
			*s, p.saved = p.saved[k-1], p.saved[:k-1]
		}
	case "cm":
		if m := (matrix{n(0), n(1), n(2), n(3), n(4), n(5)}).times(s.ctm); len(args) == 6 && m.sane() {
			s.ctm = m
		}
	case "gs":
		p.extended(args, resources)
	case "Do":
		p.form(args, resources)
	case "BMC", "BDC":
		p.begin(args, resources)
	case "EMC":
		if k := len(p.marks); k > 0 {
			p.marks = p.marks[:k-1]
		}
	default:
		p.textOperator(op, args, n, resources)
	}
}

func (p *painter) textOperator(op keyword, args array, n func(int) float64, resources dict) {
	s := &p.state
	switch op {
	case "BT":
		p.tm, p.lm = identity, identity
		p.object++
	case "Tf":
		if len(args) >= 2 {
			if k, ok := args[0].(name); ok {
				p.setFont(p.f.dict(resources["Font"])[k], n(1))
			}
		}
	case "Tc":
		s.char = n(0)
	case "Tw":
		s.word = n(0)
	case "Tz":
		s.scale = n(0) / 100
	case "TL":
		s.leading = n(0)
	case "Ts":
		s.rise = n(0)
	case "Tr":
		s.mode = int(n(0))
	case "Td":
		p.moveLine(n(0), n(1))
	case "TD":
		s.leading = -n(1)
		p.moveLine(n(0), n(1))
	case "Tm":
		if m := (matrix{n(0), n(1), n(2), n(3), n(4), n(5)}); m.sane() {
			p.tm, p.lm = m, m
		}
	case "T*":
		p.moveLine(0, -s.leading)
	case "Tj":
		p.showArg(args, 0)
	case "'":
		p.moveLine(0, -s.leading)
		p.showArg(args, 0)
	case "\"":
		s.word, s.char = n(0), n(1)
		p.moveLine(0, -s.leading)
		p.showArg(args, 2)
	case "TJ":
		if len(args) > 0 {
			list, _ := args[0].(array)
			for _, o := range list {
				switch v := o.(type) {
				case text:
					p.show(v)
				case int, float64:
					p.tm = p.tm.moved(-number(v)/1000*s.size*s.scale, 0)
				}
			}
		}
	}
}

func (p *painter) moveLine(x, y float64) {
	if m := p.lm.moved(x, y); m.sane() {
		p.lm, p.tm = m, m
	}
}

func (p *painter) showArg(args array, i int) {
	if i < len(args) {
		if t, ok := args[i].(text); ok {
			p.show(t)
		}
	}
}

// setFont looks a font up, each read once.
func (p *painter) setFont(o object, size float64) {
	p.state.size = size
	r, isRef := o.(ref)
	if isRef && p.fonts[r] != nil {
		p.state.font = p.fonts[r]
		return
	}
	p.state.font = p.f.font(o)
	if isRef {
		p.fonts[r] = p.state.font
	}
}

// extended takes a font from an extended graphics state.
func (p *painter) extended(args array, resources dict) {
	if len(args) == 0 {
		return
	}
	k, _ := args[0].(name)
	if pair := p.f.array(p.f.dict(p.f.dict(resources["ExtGState"])[k])["Font"]); len(pair) == 2 {
		p.setFont(pair[0], p.f.number(pair[1]))
	}
}

// form draws a form: content of its own.
func (p *painter) form(args array, resources dict) {
	if len(args) == 0 || p.forms >= maxForms {
		return
	}
	k, _ := args[0].(name)
	s, ok := p.f.resolve(p.f.dict(resources["XObject"])[k]).(*stream)
	if !ok {
		return
	}
	*p.work -= formWork
	if p.f.name(s.dict["Subtype"]) != "Form" {
		p.page.pictures++
		return
	}
	b, err := p.f.content(s)
	if err != nil {
		return
	}
	own := p.f.dict(s.dict["Resources"])
	if own == nil {
		own = resources
	}
	state, saved, tm, lm, marks := p.state, p.saved, p.tm, p.lm, len(p.marks)
	if m := p.f.array(s.dict["Matrix"]); len(m) == 6 {
		var v matrix
		for i := range v {
			v[i] = p.f.number(m[i])
		}
		if v = v.times(p.state.ctm); v.sane() {
			p.state.ctm = v
		}
	}
	p.saved = nil
	p.forms++
	p.run(b, own)
	p.forms--
	p.state, p.saved, p.tm, p.lm = state, saved, tm, lm
	p.marks = p.marks[:min(len(p.marks), marks)]
}

// content returns a form's content, unpacked once.
func (f *file) content(s *stream) ([]byte, error) {
	if b, ok := f.drawn[s]; ok {
		return b, nil
	}
	b, err := f.decode(s)
	if err == nil {
		f.drawn[s] = b
	}
	return b, err
}

// begin opens marked content.
func (p *painter) begin(args array, resources dict) {
	var m mark
	if k := len(p.marks); k > 0 {
		m.margin, m.artful, m.tag = p.marks[k-1].margin, p.marks[k-1].artful, p.marks[k-1].tag
	}
	if len(args) > 0 {
		tag, _ := args[0].(name)
		m.artful = m.artful || tag == "Artifact"
	}
	if len(args) > 1 {
		d := p.f.dict(args[1])
		if k, ok := args[1].(name); ok {
			d = p.f.dict(p.f.dict(resources["Properties"])[k])
		}
		if m.artful && (p.f.name(d["Type"]) == "Pagination" || p.f.name(d["Type"]) == "Page") {
			m.margin = true
		}
		if id, ok := whole(d["MCID"]); ok && p.forms == 0 {
			m.tag = p.tags[id]
		}
		if t, ok := p.f.resolve(d["ActualText"]).(text); ok {
			m.actual, m.text = true, cleaned(docText(t))
		}
	}
	if len(p.marks) < maxStates {
		p.marks = append(p.marks, m)
	}
}

// show draws a string.
func (p *painter) show(t text) {
	s := &p.state
	if s.font == nil {
		s.font = p.f.font(nil)
	}
	for len(t) > 0 && *p.left > 0 {
		c, sh := s.font.next(t)
		t = t[c.n:]
		word := 0.0
		if c.n == 1 && c.value == ' ' {
			word = s.word
		}
		p.draw(sh, (sh.width*s.size+s.char)*s.scale)
		p.tm = p.tm.moved((sh.width*s.size+s.char+word)*s.scale, 0)
		if !p.tm.sane() {
			p.tm = p.lm
		}
	}
}

// draw puts a glyph on the page.
func (p *painter) draw(sh shape, advance float64) {
	*p.left--
	s := &p.state
	g := glyph{text: sh.text, bold: s.font.bold || s.mode == 2, hidden: s.mode == 3 || s.mode == 7, object: p.object}
	if k := len(p.marks); k > 0 {
		m := &p.marks[k-1]
		g.margin, g.artful, g.tag = m.margin, m.artful, m.tag
		for i := range p.marks { // the outermost says what all of it stands for
			if a := &p.marks[i]; a.actual {
				g.text = ""
				if !a.taken {
					g.text, a.taken = a.text, true
				}
				break
			}
		}
	}
	m := matrix{s.size * s.scale, 0, 0, s.size, 0, s.rise}.times(p.tm).times(s.ctm)
	to := p.tm.times(s.ctm)
	length := math.Hypot(m[0], m[1])
	if !m.sane() || length == 0 {
		return
	}
	g.x, g.y, g.size = m[4], m[5], math.Hypot(m[2], m[3])
	g.dx, g.dy = m[0]/length, m[1]/length
	if g.w = advance * math.Hypot(to[0], to[1]); s.size*s.scale < 0 {
		g.w = -g.w
	}
	if g.size < 0.5 || g.size > 2000 {
		return
	}
	p.page.glyphs = append(p.page.glyphs, g)
}

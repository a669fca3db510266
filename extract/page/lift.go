package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// liftable is raised text that Unicode has raised forms of: a number, or the sign
// before one that stands in a piece of its own.
var liftable = regexp.MustCompile(`^[+\-−–]?\d{1,4}$|^[+\-−–]$`)

// raise writes text that its document has raised. A number keeps its height: 10
// with a raised 6 is 10⁶ and not 106. Letters ("1st"), the pence of a price and
// what is not set after anything are text like any other.
func (p *passage) raise(s string) {
	last, _ := utf8.DecodeLastRune(p.b)
	if len(p.b) == 0 || !liftable.MatchString(s) || unicode.Is(unicode.Sc, last) {
		p.write(s)
		return
	}
	at := len(p.b)
	p.write(superscripts.Replace(s))
	p.lifted = lifted{from: at, to: len(p.b), plain: s}
}

// lifted is the last piece of a passage that was raised.
type lifted struct {
	from, to int
	plain    string
}

// fraction takes the piece down again where a fraction's stroke follows it, apart
// from the whole number before it.
func (p *passage) fraction(s string) {
	up := p.lifted
	stroke, _ := utf8.DecodeRuneInString(s)
	if up.to == 0 || up.to != len(p.b) || !strings.ContainsRune("/⁄∕", stroke) {
		return
	}
	p.lifted = lifted{}
	p.b = p.b[:up.from]
	if last, _ := utf8.DecodeLastRune(p.b); unicode.IsDigit(last) {
		p.b = append(p.b, ' ')
	}
	p.b = append(p.b, up.plain...)
}

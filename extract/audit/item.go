package audit

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// shape is how the item of a list is written.
type shape int

const (
	odd    shape = iota // anything else
	named               // a name: "Harbour Seven", "the Bank of Wales"
	plain               // a word or two in lower case
	quoted              // words between quotation marks
)

// item is one member of a list.
type item struct {
	claim.Span
	shape shape
}

// items is a list as the text gives it.
type items struct {
	list  []item
	spare int  // words "and" that may part two more items: "Marks and Spencer"
	ended bool // "and" stands before the last item
	group bool // the last two may be one: "Florence and the Machine"
}

// enumerate reads the list in tokens [from,to). With closing set the list ends
// with its "and"; the token after it is returned. An open list ("including",
// "among others") is none.
func (p *page) enumerate(from, to int, closing bool) (items, int) {
	var l items
	sep := p.separator(from, to)
	for i := from; i < to; {
		end := p.segment(i, to, sep)
		last := end >= to || closing && p.joint(i, end) >= 0
		if !p.addSegment(&l, i, end, last) {
			return items{}, from
		}
		if i = end + 1; last {
			return l, end
		}
	}
	return items{}, from
}

// separator is the mark between the items of a list: a semicolon where one
// stands in it outside brackets.
func (p *page) separator(from, to int) string {
	if p.segment(from, to, ";") < to {
		return ";"
	}
	return ","
}

// segment returns the token at which the segment that begins at i ends: the
// next separator outside brackets and quotation marks, or to. A comma before a
// closing mark (“Up,” “Down”) ends a segment after the mark.
func (p *page) segment(i, to int, sep string) int {
	depth := 0
	for ; i < to; i++ {
		switch w := p.Word(i); {
		case w == "(" || w == "[" || w == "“":
			depth++
		case (w == ")" || w == "]" || w == "”") && depth > 0:
			if depth--; w == "”" && p.is(i-1, ",") && i+1 < to && depth == 0 {
				return i
			}
		case w == sep && depth == 0 && !p.trails(i+1, to):
			return i
		}
	}
	return to
}

// trails reports whether what follows a comma belongs to the name before it: an
// age, "Jr".
func (p *page) trails(i, to int) bool {
	if p.Is(i, text.Number) && len(p.Word(i)) <= 3 || p.is(i, "jr", "sr", "inc", "ltd", "llc", "md", "phd", "ii", "iii") {
		return i+1 >= to || p.is(i+1, ",", ".", "and", "or", ";")
	}
	return false
}

// joint returns the first "and" or "or" in tokens [from,to) outside brackets
// and quotation marks, -1 for none.
func (p *page) joint(from, to int) int {
	depth := 0
	for i := from; i < to; i++ {
		switch w := p.Word(i); {
		case w == "(" || w == "[" || w == "“":
			depth++
		case (w == ")" || w == "]" || w == "”") && depth > 0:
			depth--
		case depth == 0 && (w == "and" || w == "or" || w == "&" && !p.Tokens[i].Glued && !p.Capital(i+1)):
			return i
		}
	}
	return -1
}

// unclosed are words that leave a list open or say that it is none.
var unclosed = []string{"including", "include", "includes", "included", "such", "among", "amongst", "like", "example", "notably", "etc", "others", "other", "more", "another",
	"mostly", "mainly", "especially", "particularly", "perhaps", "plus", "except", "excluding", "both", "either", "not", "rest", "who", "which", "whose", "because", "if", "...", "…", "e.g.", "?", "but"}

// addSegment adds what stands between two separators to l.
func (p *page) addSegment(l *items, from, to int, last bool) bool {
	if from < to && p.is(from, "and", "or") {
		if !last || len(l.list) == 0 {
			return false
		}
		l.ended = true
		from++
		l.group = p.is(from, "the") && p.Capital(from+1)
	}
	if from >= to || p.has(from, to, unclosed...) {
		return false
	}
	j := p.joint(from, to)
	if j > from && last && !l.ended {
		l.ended = true
		l.list = append(l.list, p.item(from, j))
		from, j = j+1, p.joint(j+1, to)
		l.group = p.is(from, "the") && p.Capital(from+1)
	}
	for k := j; k >= 0; k = p.joint(k+1, to) {
		l.spare++
	}
	if from >= to {
		return false
	}
	l.list = append(l.list, p.item(from, to))
	return true
}

// item reads the item in tokens [from,to).
func (p *page) item(from, to int) item {
	it := item{Span: p.Span(from, to-1)}
	if p.is(from, "“", "\"", "‘") {
		it.shape = quoted
		for from++; to-1 > from && p.is(to-1, "”", "\"", "’", ",", "."); {
			to--
		}
		it.Span = p.Span(min(from, to-1), to-1)
		return it
	}
	end := to
	for i := from; i < to; i++ {
		if p.is(i, "(", "[", ",") {
			end = i
			break
		}
	}
	if end > from && end < to {
		it.Span = p.Span(from, end-1)
	}
	if p.is(from, "the", "a", "an", "his", "her", "their", "its") && end-from > 1 {
		from++
	}
	it.shape = p.shapeOf(from, end)
	return it
}

// inName are words in lower case that stand inside names and between a name and
// its place.
var inName = []string{"of", "the", "de", "la", "von", "van", "der", "den", "al", "bin", "du", "des", "di", "da", "le", "for", "from", "and", "el", "y", "in"}

// shapeOf returns the shape of the words in tokens [from,to).
func (p *page) shapeOf(from, to int) shape {
	if to-from > 7 || from >= to {
		return odd
	}
	small, words := 0, 0
	for i := from; i < to; i++ {
		switch {
		case p.Is(i, text.Word):
			words++
			if !p.Capital(i) {
				small++
				if i == from || i == to-1 || !p.is(i, inName...) {
					small += 10
				}
			}
		case p.Is(i, text.Punct) && !p.is(i, ".", "-", "‑", "/"), p.Is(i, text.Symbol) && !p.is(i, "&"):
			return odd
		}
	}
	switch {
	case words > 0 && small < 10 && p.Capital(from):
		return named
	case words > 0 && words <= 2 && to-from == words && small >= 10*words:
		return plain
	}
	return odd
}

// alike returns the shape that all items share, odd where they differ. One
// short name among words ("finance, sales and HR") is a word.
func (l items) alike() shape {
	if len(l.list) == 0 {
		return odd
	}
	s := l.list[0].shape
	for _, it := range l.list[1:] {
		switch {
		case it.shape == s:
		case it.shape == named && s == plain && it.Len() <= 3:
		default:
			return odd
		}
	}
	return s
}

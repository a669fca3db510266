package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// markText is what a mark that leads to a note or a source looks like.
var markText = regexp.MustCompile(`^(\[\s?(\d{1,3}|[a-z]|[ivx]{1,5}|(note|nb|n|anm\.?) ?\d{1,3})\s?\]|[(\[]?\d{1,3}[)\]]?([,;–-] ?\d{1,3})*|[*†‡§]{1,3}|\p{Ll})$`)

// queryMark is what the editors of an encyclopedia ask for, as a link.
var queryMark = regexp.MustCompile(`^\[\pL[\pL ?]{3,20}\]$`)

// longestMark is the length in bytes past which raised text is no mark.
const longestMark = 24

// isMark reports a mark that leads to a note or a source: raised and a link,
// or a number in brackets that leads to a place on the page.
func isMark(n *html.Node) bool {
	switch n.Data {
	case "sup":
		if n.FirstChild == nil {
			return false
		}
		text, short := plainText(n, longestMark)
		if short && queryMark.MatchString(text) && hasLink(n) {
			return true
		}
		return short && markText.MatchString(text) && (hasLink(n) || n.Parent != nil && n.Parent.Data == "a" && text == soleText(n.Parent) || text[0] == '[')
	case "a":
		href := strings.TrimSpace(attr(n, "href"))
		if !strings.Contains(href, "#") {
			return false
		}
		text, short := plainText(n, longestMark)
		return short && len(text) > 2 && text[0] == '[' && markText.MatchString(text)
	}
	return false
}

func soleText(n *html.Node) string {
	s, _ := plainText(n, longestMark)
	return s
}

func hasLink(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "a" {
			return true
		}
	}
	return false
}

// superscripts are the raised forms of digits and the signs before them, as
// Unicode has them.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "–", "⁻")

// power is a raised number.
var power = regexp.MustCompile(`^[+\-−–]?\d{1,4}$`)

// raised renders a sup element. A number keeps its height: 10 with a raised 6
// is 10⁶ and not 106. The upper number of a fraction is set apart from the whole
// number before it, and stays as it is. Letters ("1st") are text like any other.
func (r *renderer) raised(n *html.Node, children func(*html.Node)) {
	text, short := plainText(n, longestMark)
	if !short || !power.MatchString(text) {
		children(n)
		return
	}
	last, _ := utf8.DecodeLastRuneInString(r.line.b.String())
	switch {
	case overLine(n):
		r.line.space = r.line.space || unicode.IsDigit(last)
		children(n)
	case unicode.Is(unicode.Sc, last): // a price in letters of two sizes
		children(n)
	default:
		r.line.put(superscripts.Replace(text))
		r.line.space = startsApart(n)
	}
}

// overLine reports whether a fraction's line follows n.
func overLine(n *html.Node) bool {
	next := n.NextSibling
	if next == nil || next.Type != html.TextNode {
		return false
	}
	line, _ := utf8.DecodeRuneInString(next.Data)
	return line == '⁄' || line == '∕' || line == '/' && next.NextSibling != nil && next.NextSibling.Data == "sub"
}

// isStruck reports an element whose text its page has struck out.
func isStruck(n *html.Node) bool {
	switch n.Data {
	case "del", "s", "strike":
		return true
	case "span":
		return strings.Contains(attr(n, "style"), "line-through")
	}
	return false
}

// strikes reports whether what is struck out is no text. Where most of the page
// is, an element was not closed.
func (r *renderer) strikes(n *html.Node) bool {
	if r.erased == nil {
		all, struck := 0, 0
		var count func(n *html.Node, out bool)
		count = func(n *html.Node, out bool) {
			switch {
			case n.Type == html.TextNode:
				size := len(strings.TrimSpace(n.Data))
				all += size
				struck += size * int(is(out))
			case n.Type == html.ElementNode && isSkipped(n.Data):
				return
			}
			out = out || n.Type == html.ElementNode && isStruck(n)
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				count(c, out)
			}
		}
		top := r.box
		for top.parent != nil {
			top = top.parent
		}
		count(top.node, false)
		most := struck*3 > all
		r.erased = &most
	}
	return !*r.erased
}

// strike leaves out what n holds. More than a word of it is listed with the
// block that it stands in.
func (r *renderer) strike(n *html.Node) {
	text, _ := plainText(n, maxStruck)
	if words(text) > 1 {
		r.struck = append(r.struck, text)
	}
	r.line.space = r.line.space || startsApart(n)
}

// startsApart reports whether white space begins or ends the text of n.
func startsApart(n *html.Node) bool {
	a, b := n.FirstChild, n.LastChild
	if a == nil {
		return false
	}
	return a.Type == html.TextNode && a.Data != "" && isSpace(a.Data[0]) || b.Type == html.TextNode && b.Data != "" && isSpace(b.Data[len(b.Data)-1])
}

// maxStruck is how many bytes of one struck-out piece are read.
const maxStruck = 20_000

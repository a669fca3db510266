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
	case !r.line.space && isCents(r.line.b.String(), text, textBehind(n)):
		r.line.put(pointIn(r.line.b.String()) + text)
		r.line.space = startsApart(n)
	default:
		r.line.put(superscripts.Replace(text))
		r.line.space = startsApart(n)
	}
}

// Prices whose smaller part is raised: a whole number with the sign before it,
// or at the end of the text with the sign or its code after what is raised.
var (
	signedPrice = regexp.MustCompile(`[$€£¥₽₴₹₺][ \x{a0}]?\d{1,3}(?:[.,' \x{a0}]?\d{3})*$`)
	wholeNumber = regexp.MustCompile(`(?:^|[^\d.,\pL])(\d{1,3}(?:[.,' \x{a0}]?\d{3})*)$`)
	signBehind  = regexp.MustCompile(`^[ \x{a0}]?(?:[$€£¥₽₴₹₺]|(?:EUR|USD|GBP|CHF|PLN|CZK|SEK|NOK|DKK|euros?|Euro|dollars?|zł|Kč|kr)\b)`)
)

// longestPrice is how many bytes before what is raised may be a price.
const longestPrice = 24

// isCents reports whether a raised number is the smaller part of the price that
// it stands in: "$9" with a raised 99 is 9.99 and not 999. Ten keeps what looks
// like its power.
func isCents(before, raised, behind string) bool {
	if len(raised) != 2 || raised[0] < '0' || raised[0] > '9' {
		return false
	}
	before = before[max(0, len(before)-longestPrice):]
	whole := wholeNumber.FindStringSubmatch(before)
	if signedPrice.MatchString(before) {
		return !strings.HasSuffix(before, "10") || raised == "00" || raised > "24" || unicode.IsDigit(rune(before[len(before)-3]))
	}
	return whole != nil && signBehind.MatchString(behind) && (whole[1] != "10" || raised == "00" || raised > "24")
}

// pointIn is the sign that parts cents from the price before: a comma where full
// stops group its thousands.
func pointIn(before string) string {
	whole := before[max(0, len(before)-longestPrice):]
	if i := strings.LastIndexByte(whole, '.'); i > 0 && whole[i-1] >= '0' && whole[i-1] <= '9' {
		return ","
	}
	return "."
}

// textBehind is the beginning of what follows n in its block or the next inline
// element.
func textBehind(n *html.Node) string {
	next := n.NextSibling
	if next == nil && n.Parent != nil && !isBlock(n.Parent.Data) {
		next = n.Parent.NextSibling
	}
	if next == nil {
		return ""
	}
	if next.Type == html.ElementNode && !isBlock(next.Data) {
		s, _ := plainText(next, longestMark)
		return s
	}
	return next.Data
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

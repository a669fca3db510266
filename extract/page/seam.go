package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A seam is where two inline elements meet, or an element and the text beside
// it, with nothing between: "<span>1914</span><span>The terminal opens". The
// page's style, which is not read, draws labels and what they label apart, and
// letters of one word together. What stands at the seam and what the page's
// makers call the two tells which it is.

// seam reports whether a space is due before element n. Two links that touch
// stay as they are: the readers of names and quotes part them by their spans.
func (r *renderer) seam(n *html.Node) bool {
	p := n.PrevSibling
	if p == nil || !isLabel(n.Data) || !r.inWord() || isHidden(n) || isMark(n) {
		return false
	}
	before := r.line.b.String()
	if p.Type == html.TextNode {
		return labels(n) && meets(lastWord(before), firstWord(n), drawnApart(n))
	}
	if p.Type != html.ElementNode || !isLabel(p.Data) || p.Data == "a" && n.Data == "a" {
		return false
	}
	last, first, told := lastWord(before), firstWord(n), toldApart(p, n)
	return meets(last, first, told) && (told || !isCamel(last, first, p, n))
}

// isCamel reports a word of two parts that nothing but its capital parts, as in
// "<b>You</b><i>Tube</i>": a name, until the page's makers tell otherwise.
func isCamel(last, first string, p, n *html.Node) bool {
	return unicode.IsLower(lastRune(last)) && unicode.IsUpper(firstRune(first)) && wordsIn(p, 2) < 2 && wordsIn(n, 3) < 3
}

// wordsIn is how many words stand in n, counted up to most of them.
func wordsIn(n *html.Node, most int) int {
	count := 0
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			if count += len(strings.Fields(d.Data[:min(len(d.Data), longestWord*most)])); count >= most {
				return most
			}
		}
	}
	return count
}

// seamBehind reports whether a space is due between an inline element and the
// text t right behind it.
func (r *renderer) seamBehind(t *html.Node) bool {
	p := t.PrevSibling
	return p != nil && p.Type == html.ElementNode && isLabel(p.Data) && t.Data != "" && !isSpace(t.Data[0]) && r.inWord() &&
		labels(p) && meets(lastWord(r.line.b.String()), wordAt(t.Data), drawnApart(p))
}

// inWord reports whether the line ends in a character that nothing parts yet
// from what comes.
func (r *renderer) inWord() bool {
	return !r.line.space && r.line.breaks == 0 && !r.where.pre && r.line.b.Len() > 0
}

// isLabel reports an inline element that may stand for itself.
func isLabel(name string) bool {
	switch name {
	case "span", "b", "strong", "em", "i", "small", "time", "label", "data", "font", "a", "cite":
		return true
	}
	return false
}

// longestWord is how many bytes of a word beside a seam are looked at.
const longestWord = 40

// lastWord is the end of s from the last white space on.
func lastWord(s string) string {
	for i, n := len(s), 0; i > 0 && n < longestWord; n++ {
		c, size := utf8.DecodeLastRuneInString(s[:i])
		if unicode.IsSpace(c) {
			return s[i:]
		}
		if i -= size; i == 0 {
			return s
		}
	}
	return s[max(len(s)-longestWord, 0):]
}

// wordAt is s up to its first white space.
func wordAt(s string) string {
	s = s[:min(len(s), longestWord)]
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		s = s[:i]
	}
	return s
}

// firstWord is the first word of n's text, "" where white space or a block
// comes first.
func firstWord(n *html.Node) string {
	for c := n.FirstChild; c != nil; {
		switch {
		case c.Type == html.TextNode && c.Data != "":
			return wordAt(c.Data)
		case c.Type == html.ElementNode && isBlock(c.Data):
			return ""
		case c.FirstChild != nil && c.Type == html.ElementNode && !isSkipped(c.Data):
			c = c.FirstChild
		default:
			c = c.NextSibling
		}
	}
	return ""
}

// meets reports whether a word ends between what stands before a seam and what
// after it. Told is whether the page's makers tell the two elements apart, so
// that two whole words may look like one.
func meets(before, after string, told bool) bool {
	last, first := lastRune(before), firstRune(after)
	if before == "" || after == "" || !unicode.IsLetter(first) && !unicode.IsDigit(first) || strings.ContainsAny(before, "/@#") || strings.HasPrefix(before, "www.") {
		return false
	}
	letters := len(before) > 2 && len(after) > 1
	switch {
	case unicode.IsDigit(last) && unicode.IsDigit(first):
		return told
	case unicode.IsDigit(last):
		return !isEnding(after) && (unicode.IsUpper(first) && len(after) > 1 || told || len(after) > 3)
	case unicode.IsDigit(first):
		return len(before) > 2 && (unicode.IsLower(last) || unicode.IsUpper(last) && told)
	case last == '.': // "1."
		return told && strings.Trim(before, "0123456789.") == ""
	case strings.ContainsRune(":?!%)”»", last):
		return unicode.IsUpper(first) && letters
	case !unicode.IsLetter(last) || !letters:
		return false
	case unicode.IsLower(last) && unicode.IsUpper(first):
		return utf8.RuneCountInString(lettersAtEnd(before)) > 2 && len(after) > 2
	}
	return told
}

// lettersAtEnd is the run of letters that s ends in.
func lettersAtEnd(s string) string {
	i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	return s[i+size:]
}

// isEnding reports what is set right after a number: "19th", "2e", "90s".
func isEnding(after string) bool {
	if after = strings.TrimFunc(after, func(r rune) bool { return !unicode.IsLetter(r) }); len(after) > 1 {
		after = strings.ToLower(after)
	}
	switch after {
	case "st", "nd", "rd", "th", "e", "er", "re", "ère", "ème", "eme", "nde", "de", "ste", "te", "ten", "s", "x", "m²", "km²", "a", "b", "c", "d", "k", "m", "bn", "mn", "am", "pm", "h", "min", "px", "gb", "tb", "mb", "kg", "km", "cm", "mm":
		return true
	}
	return false
}

// roles are words in names of elements that label what stands beside them, and
// of styles that part them from it.
var roles = [...]string{"label", "kicker", "eyebrow", "overline", "topline", "dachzeile", "rubrik", "category", "badge", "date", "time", "year", "location", "place", "author", "byline", "speaker",
	"question", "answer", "number", "count", "figure", "value", "unit", "key", "title", "name", "role", "price", "amount", "heading", "headline", "text", "txt", "desc", "source", "prefix", "meta", "copy", "num", "lab",
	"block", "flex", "inline-block", "grid", "row", "col", "item"}

// shapes are words in names of elements that only look other than the text
// around them.
var shapes = [...]string{"cap", "initial", "letter", "lettrine", "hl", "highlight", "mark", "match", "search", "bold", "ital", "font", "color", "size", "sub", "sup", "cent", "decimal", "fraction", "integer", "whole", "hyphen", "nobr", "nowrap", "char", "style", "apple", "letra", "token", "hljs", "mw-", "text-"}

// labels reports whether n's names say that it labels what stands beside it, or
// its own style parts it from that.
func labels(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id":
			if named(a.Val, roles[:]) && !named(a.Val, shapes[:]) {
				return true
			}
		}
	}
	return drawnApart(n)
}

// drawnApart reports whether n's own style parts it from what stands beside it.
func drawnApart(n *html.Node) bool {
	s := attr(n, "style")
	if s == "" {
		return false
	}
	s = strings.ReplaceAll(s, " ", "")
	return strings.Contains(s, "display:block") || strings.Contains(s, "display:inline-block") || strings.Contains(s, "display:flex") || strings.Contains(s, "display:table-cell")
}

// named reports whether one of the words begins a part of a name in a list.
func named(list string, words []string) bool {
	list = strings.ToLower(list[:min(len(list), 200)])
	for part := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
		for _, w := range words {
			if strings.HasPrefix(part, w) && (len(w) > 3 || len(part) <= len(w)+1) {
				return true
			}
		}
	}
	return false
}

// toldApart reports whether two elements have names that tell what each is.
func toldApart(p, n *html.Node) bool {
	a, b := firstOf(attr(p, "class"), attr(p, "id")), firstOf(attr(n, "class"), attr(n, "id"))
	if named(a, shapes[:]) || named(b, shapes[:]) {
		return false
	}
	return a != b && telling(a) && telling(b) || a != b && (labels(p) || labels(n)) || drawnApart(p) || drawnApart(n)
}

// telling reports a name with a word in it, and not "c12" or "s1".
func telling(name string) bool {
	run := 0
	for _, r := range name {
		if unicode.IsLetter(r) {
			if run++; run > 2 {
				return true
			}
		} else {
			run = 0
		}
	}
	return false
}

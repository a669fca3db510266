package page

import (
	"strings"

	"golang.org/x/net/html"
)

// attributes goes through the attributes of a tag from behind its name on and
// returns where the tag ends, -1 where it does not, and whether it closes
// itself. What is not asked for is left out, unless all of it is to stay.
func (s *sieve) attributes(at int, name string, all bool) (end int, closed bool) {
	code := s.code
	from := len(s.cuts)
	bare := -1 // where the last value without quotes ends
	for {
		for at < len(code) && isSpace(code[at]) {
			at++
		}
		if at >= len(code) {
			return -1, false
		}
		if code[at] == '>' {
			return at + 1, code[at-1] == '/' && bare != at
		}
		a := nextAttribute(code, at)
		if a.next < 0 {
			return -1, false
		}
		at = a.next
		if !a.quoted {
			bare = a.to
		}
		switch {
		case all || a.key == a.keyEnd || len(s.cuts)-from >= maxCuts:
		case !isAsked(code[a.key:a.keyEnd], name):
			if n := len(s.cuts); n > from && strings.TrimSpace(code[s.cuts[n-1].to:a.key]) == "" {
				s.cuts[n-1].to = a.to // one piece of several
			} else {
				s.leave(a.key, a.to)
			}
		case a.to-a.value >= heavyPicture:
			s.leavePictures(a.value, a.to)
		}
	}
}

// attributeSpan is where the parts of an attribute are.
type attributeSpan struct {
	key, keyEnd int
	value       int // behind the opening quote; the end of the key where there is none
	to          int // behind the closing quote
	next        int // where the tag goes on, -1 where it does not
	quoted      bool
}

// nextAttribute reads an attribute, as the standard's tokenizer does. One without
// a name is a stray sign.
func nextAttribute(code string, at int) attributeSpan {
	a := attributeSpan{key: at}
	for at < len(code) && !isSpace(code[at]) && code[at] != '>' && code[at] != '/' && (code[at] != '=' || at == a.key) {
		at++
	}
	a.keyEnd, a.value, a.to, a.next = at, at, at, -1
	for at < len(code) && isSpace(code[at]) {
		at++
	}
	if at >= len(code) {
		return a
	}
	if code[at] != '=' {
		a.next = at + int(is(code[at] == '/'))
		return a
	}
	for at++; at < len(code) && isSpace(code[at]); at++ {
	}
	if at >= len(code) {
		return a
	}
	switch q := code[at]; q {
	case '>':
		a.value, a.to, a.next = at, at, at
	case '"', '\'':
		a.value, a.quoted = at+1, true
		if n := strings.IndexByte(code[at+1:], q); n >= 0 {
			a.to, a.next = at+1+n+1, at+1+n+1
		}
	default:
		a.value = at
		for at < len(code) && !isSpace(code[at]) && code[at] != '>' {
			at++
		}
		if a.to = at; at < len(code) {
			a.next = at
		}
	}
	return a
}

// attributeOf is the value of an attribute of a start tag, "" for none.
func attributeOf(tag, key string) string {
	at := strings.IndexFunc(tag, func(r rune) bool { return r < 0x80 && isSpace(byte(r)) })
	for at >= 0 && at < len(tag) && tag[at] != '>' {
		a := nextAttribute(tag, at)
		if strings.EqualFold(tag[a.key:a.keyEnd], key) {
			return html.UnescapeString(tag[a.value : a.to-int(is(a.quoted))])
		}
		for at = a.next; at >= 0 && at < len(tag) && isSpace(tag[at]); at++ {
		}
	}
	return ""
}

// isAsked reports whether something is read of an attribute of the element of
// a name. All attributes of formatting elements tell the parser which of them
// are the same, and those of drawings whether they close themselves.
func isAsked(key, element string) bool {
	switch strings.ToLower(element) {
	case "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "svg", "math":
		return true
	}
	if len(key) > len("data-reactroot") {
		return false
	}
	switch strings.ToLower(key) {
	case "class", "id", "itemprop", "role", "data-component", "data-testid", // see hint
		"hidden", "aria-hidden", "aria-level", "style", "href", "alt", "lang", "xml:lang", "rowspan", "colspan", "type",
		"rel", "property", "name", "content", "http-equiv", "datetime", "pubdate", "value", "placeholder",
		"data-reactroot", "ng-app", "ng-version": // see roots
		return true
	case "media":
		return strings.EqualFold(element, "style") // where it stays, see hidingOf
	case "src":
		return strings.EqualFold(element, "script") || strings.EqualFold(element, "iframe") // see robotMarks
	}
	return false
}

// leavePictures leaves out the letters of heavy pictures in a value.
func (s *sieve) leavePictures(from, to int) {
	for {
		i := strings.Index(s.code[from:to], base64Mark)
		if i < 0 {
			return
		}
		from += i + len(base64Mark)
		n := base64Length(s.code[from:to])
		if n >= heavyPicture {
			s.leave(from, from+n)
		}
		from += n
	}
}

const base64Mark = ";base64,"

// base64Length is how many bytes at the start of s are letters of Base64.
func base64Length(s string) int {
	for i := range len(s) {
		if c := s[i]; !isLetter(c) && !('0' <= c && c <= '9') && c != '+' && c != '/' && c != '=' {
			return i
		}
	}
	return len(s)
}

// drawing returns where the end tag of a drawing stands whose content begins at
// at, 0 where there is anything in it that is not sure to stay in it.
func (s *sieve) drawing(at int) int {
	for {
		i := strings.IndexByte(s.code[at:], '<')
		if i < 0 || at+i+2 >= len(s.code) {
			return 0
		}
		at += i + 1
		ends := s.code[at] == '/'
		if ends {
			at++
		}
		if strings.HasPrefix(s.code[at:], "!--") && !ends {
			from := at + len("!--")
			at = from + commentLength(s.code[from:])
			continue
		}
		name := s.name(at)
		end, _ := s.attributes(at+len(name), name, true)
		switch low := strings.ToLower(name); {
		case end < 0:
			return 0
		case ends && low == "svg":
			return at - len("</")
		case !isDrawn(low), !ends && (low == "title" || low == "desc" || low == "style") && !s.holdsText(end, low),
			!ends && low == "style" && hidesAny(s.code[end:end+rawLength(s.code[end:], low)]):
			return 0
		}
		at = end
	}
}

// holdsText reports whether the element of a name whose content begins at at has
// nothing but text in it.
func (s *sieve) holdsText(at int, name string) bool {
	i := strings.IndexByte(s.code[at:], '<')
	return i >= 0 && closesRaw(s.code[at+i:], name)
}

// isDrawn reports an element of SVG whose content is SVG or text.
func isDrawn(name string) bool {
	switch name {
	case "path", "g", "circle", "rect", "polygon", "polyline", "line", "ellipse", "use", "defs", "symbol", "title", "desc", "style", "text", "tspan",
		"lineargradient", "radialgradient", "stop", "clippath", "mask", "pattern", "image", "animate", "animatetransform", "filter":
		return true
	}
	return strings.HasPrefix(name, "fe")
}

// lookLoose goes to the next heavy thing, whatever it stands in. A page with
// less than one has none.
func (s *sieve) lookLoose() {
	if len(s.code)-s.at < heavyPicture || len(s.code) < heavy {
		s.at = len(s.code)
		return
	}
	i := strings.IndexAny(s.code[s.at:], "<;")
	if i < 0 {
		s.at = len(s.code)
		return
	}
	s.at += i
	rest := s.code[s.at:]
	n, least := 0, heavy
	switch {
	case strings.HasPrefix(rest, base64Mark):
		s.at += len(base64Mark)
		n, least = base64Length(s.code[s.at:]), heavyPicture
	case strings.HasPrefix(rest, "<!--"):
		s.at += len("<!--")
		n = commentLength(s.code[s.at:])
		if strings.HasSuffix(s.code[s.at:s.at+n], "-->") {
			n -= len("-->")
		}
	case opens(rest, "script"), opens(rest, "style"):
		end := strings.IndexByte(rest[:min(len(rest), longestHint)], '>')
		if s.at++; end > 0 {
			name := s.name(s.at)
			s.at += end
			n = rawLength(s.code[s.at:], name)
		}
	default:
		s.at++
	}
	if n >= least {
		s.leave(s.at, s.at+n)
	}
	s.at += n
}

// opens reports whether s begins with the start tag of an element.
func opens(s, name string) bool {
	return len(s) > len(name)+1 && s[0] == '<' && strings.EqualFold(s[1:len(name)+1], name) && (isSpace(s[len(name)+1]) || s[len(name)+1] == '>')
}

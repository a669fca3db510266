package page

import (
	"io"
	"strings"
)

// sieve hands out the code of a page without what no text is read of: what is
// in scripts other than JSON-LD, in style sheets, comments and drawings, and the
// attributes that nothing is asked of. The tags and marks around them stay, so
// that the parser makes the same tree with fewer things in it, in about half the
// time. It goes through the code as the tokenizer of the HTML standard does
// (13.2.5). Where the tokenizer's ways depend on the tree, as with CDATA in
// drawings, it hands out the rest but for heavy things.
type sieve struct {
	code  string
	from  int   // all before it was handed out or left out
	at    int   // all before it was looked at
	cuts  []cut // to be left out between from and at, in order
	done  int   // how many of the cuts were
	svg   int   // how many elements are open at most whose content is no HTML
	math  int
	loose bool // the rest stays but for heavy things
	// sheets are the style sheets that may hide something. The parser need not
	// see them.
	sheets []sheet
}

// sheet is what stands in a style element.
type sheet struct{ css, media string }

// cut is a piece that is left out, from its first byte to the one behind it.
type cut struct{ from, to int }

// maxCuts is how many pieces of one tag are left out.
const maxCuts = 64

// Lengths in bytes from which things are heavy: the parser would hold several
// copies of them. Scripts, style sheets, comments and JSON-LD of the first are
// never handed out, nor the letters of pictures of the second in attributes: a
// page that a browser saved as one file has many of them.
const (
	heavy        = 2 << 20
	heavyPicture = 32 << 10
)

func newSieve(code string) *sieve { return &sieve{code: code} }

func (s *sieve) Read(p []byte) (n int, err error) {
	for n < len(p) {
		to := s.at
		if s.done < len(s.cuts) {
			to = s.cuts[s.done].from
		}
		switch {
		case s.from < to:
			k := copy(p[n:], s.code[s.from:to])
			n, s.from = n+k, s.from+k
		case s.done < len(s.cuts):
			s.from = s.cuts[s.done].to
			s.done++
		case s.at < len(s.code):
			s.cuts, s.done = s.cuts[:0], 0
			s.look()
		case n == 0:
			return 0, io.EOF
		default:
			return n, nil
		}
	}
	return n, nil
}

// leave leaves out a piece behind those before.
func (s *sieve) leave(from, to int) {
	if from < to {
		s.cuts = append(s.cuts, cut{from, to})
	}
}

// look goes on to the end of the next tag, comment or declaration.
func (s *sieve) look() {
	if s.loose {
		s.lookLoose()
		return
	}
	i := strings.IndexByte(s.code[s.at:], '<')
	if i < 0 || s.at+i+2 > len(s.code) {
		s.at = len(s.code)
		return
	}
	at := s.at + i + 1
	switch c := s.code[at]; {
	case isLetter(c):
		s.start(at)
	case c == '/':
		s.end(at + 1)
	case c == '!' || c == '?':
		s.declaration(at)
	default:
		s.at = at
	}
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// foreign reports whether what comes may not be HTML.
func (s *sieve) foreign() bool { return s.svg+s.math > 0 }

// start goes past a start tag whose name is at at, and past what is in its
// element where that is text in any case.
func (s *sieve) start(at int) {
	name := s.name(at)
	before := len(s.cuts)
	end, closed := s.attributes(at+len(name), name, s.foreign())
	if end < 0 { // the tokenizer drops a tag that is not closed
		s.cuts = s.cuts[:before]
		s.leave(at-1, len(s.code))
		s.at = len(s.code)
		return
	}
	tag := s.code[at:end]
	s.at = end
	switch name = strings.ToLower(name); name {
	case "svg":
		s.svg += int(is(!closed))
		if s.svg == 1 && s.math == 0 && s.code[end-2] != '/' {
			if to := s.drawing(end); to > end {
				s.leave(end, to)
				s.at = to
			}
		}
	case "math":
		s.math += int(is(!closed))
	case "plaintext":
		s.loose = true
	case "script", "style", "textarea", "title", "noscript", "iframe", "noembed", "noframes", "xmp":
		s.raw(name, tag)
	case "foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext": // HTML in what is none
		s.loose = s.loose || s.foreign() && !s.holdsText(end, name)
	}
}

// raw goes past what is in an element that holds no tags, of which tag is the
// start.
func (s *sieve) raw(name, tag string) {
	from := s.at
	to := from + rawLength(s.code[from:], name)
	inside := s.code[from:to]
	if s.foreign() && strings.Contains(inside, "<") || name == "script" && hidesEnd(inside) {
		s.loose = true
		return
	}
	switch name {
	case "script":
		if !isJSONLD(tag) || len(inside) >= heavy {
			s.leave(from, to)
		}
	case "style":
		if hidesAny(inside) && len(inside) < heavy {
			s.sheets = append(s.sheets, sheet{inside, attributeOf(tag, "media")})
		}
		s.leave(from, to)
	}
	s.at = to
}

// rawLength is how many bytes of s come before the end tag that ends an element
// without tags in it.
func rawLength(s, name string) int {
	for at := 0; ; {
		i := strings.Index(s[at:], "</")
		if i < 0 {
			return len(s)
		}
		at += i
		if closesRaw(s[at:], name) {
			return at
		}
		at += 2
	}
}

// closesRaw reports whether s begins with that end tag.
func closesRaw(s, name string) bool {
	end := len("</") + len(name)
	return end < len(s) && strings.HasPrefix(s, "</") && strings.EqualFold(s[len("</"):end], name) && (isSpace(s[end]) || s[end] == '/' || s[end] == '>')
}

// hidesAny reports whether a style sheet may hide anything, see hidingOf.
func hidesAny(css string) bool {
	return strings.Contains(css, "display") && strings.Contains(css, "none")
}

// hidesEnd reports a script in which a start tag stands in a comment: the next
// end tag is then a part of it.
func hidesEnd(script string) bool {
	i := strings.Index(script, "<!--")
	for i >= 0 {
		script = script[i+1:]
		if len(script) > len("script") && strings.EqualFold(script[:len("script")], "script") {
			return true
		}
		i = strings.IndexByte(script, '<')
	}
	return false
}

// isJSONLD reports whether the start tag of a script may say that it is JSON-LD.
func isJSONLD(tag string) bool {
	const kind = "ld+json"
	for i := range len(tag) {
		if tag[i] == '&' || len(tag)-i >= len(kind) && strings.EqualFold(tag[i:i+len(kind)], kind) {
			return true
		}
	}
	return false
}

// end goes past an end tag whose name is at at.
func (s *sieve) end(at int) {
	if at >= len(s.code) || !isLetter(s.code[at]) {
		s.past(at, ">")
		return
	}
	name := s.name(at)
	end, _ := s.attributes(at+len(name), name, true)
	if s.at = end; end < 0 {
		s.at = len(s.code)
	}
	switch {
	case strings.EqualFold(name, "svg"):
		s.svg = max(s.svg-1, 0)
	case strings.EqualFold(name, "math"):
		s.math = max(s.math-1, 0)
	}
}

// past goes to what comes after mark, from at on.
func (s *sieve) past(at int, mark string) {
	if i := strings.Index(s.code[at:], mark); i >= 0 {
		s.at = at + i + len(mark)
	} else {
		s.at = len(s.code)
	}
}

// declaration goes past a comment or another declaration, whose sign ("!", "?")
// is at at.
func (s *sieve) declaration(at int) {
	switch {
	case strings.HasPrefix(s.code[at:], "!--"):
		from := at + len("!--")
		end := from + commentLength(s.code[from:])
		if rest := s.code[from:end]; strings.HasSuffix(rest, "-->") {
			s.leave(from, end-len("-->"))
		} else if end == len(s.code) && !strings.HasSuffix(rest, ">") {
			s.leave(from, end)
		}
		s.at = end
	case s.foreign() && strings.HasPrefix(s.code[at:], "![CDATA["):
		s.loose = true
	default:
		s.past(at, ">")
	}
}

// commentLength is how many bytes of s belong to a comment that has begun, with
// its end.
func commentLength(s string) int {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '>')
		if i < 0 {
			return len(s)
		}
		at += i
		if inside := s[:at]; inside == "" || inside == "-" || strings.HasSuffix(inside, "--") || strings.HasSuffix(inside, "--!") {
			return at + 1
		}
		at++
	}
}

// name is the name of a tag that begins at at.
func (s *sieve) name(at int) string {
	for i := at; i < len(s.code); i++ {
		if c := s.code[i]; c == '>' || c == '/' || isSpace(c) {
			return s.code[at:i]
		}
	}
	return s.code[at:]
}

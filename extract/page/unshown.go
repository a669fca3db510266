package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// hiding tells what a page hides by class names that its style sheets know, and
// by rules of the style sheets that stand in the page itself. The sheets that
// it links to are not fetched.
type hiding struct {
	rules  map[string][]rule // by a class or id of theirs
	sheets []string          // of which only what hides was read
	shows  bool              // what they show is read
	n      int               // rules of one reading
}

// rule is what a style sheet says of elements: they are not displayed, or they
// are. Class and ids are as the page has them.
type rule struct {
	tag   string   // "" for any
	names []string // ".class" and "#id", all of which an element must have
	hides bool
}

// Bounds of what is read of style sheets.
const (
	maxStyles = 1 << 20 // bytes in all
	maxRules  = 2000    // that hide, and that show
	maxNested = 4       // @media in @supports in …
)

// hidingOf reads the style sheets of a page.
func hidingOf(t *tree) *hiding {
	h, left := &hiding{}, maxStyles
	sheets := t.sheets
	for _, n := range t.named["style"] {
		if n.FirstChild != nil {
			sheets = append(sheets, sheet{n.FirstChild.Data, attr(n, "media")})
		}
	}
	for _, s := range sheets {
		if left -= len(s.css); left < 0 {
			break
		}
		if strings.Contains(s.css, "none") && !strings.HasPrefix(strings.TrimSpace(s.media), "print") {
			h.sheets = append(h.sheets, uncommented(s.css))
		}
	}
	for _, css := range h.sheets {
		h.sheet(css, true, 0)
	}
	return h
}

// showing reads what the sheets show, which is asked where one hides something.
func (h *hiding) showing() {
	sheets := h.sheets
	h.sheets, h.shows, h.n = nil, true, 0
	for _, css := range sheets {
		h.sheet(css, true, 0)
	}
}

// sheet reads the rules of a style sheet, or of a block in it that always
// holds (sure) or only on some screens.
func (h *hiding) sheet(css string, sure bool, depth int) {
	for len(css) > 0 && h.n < maxRules {
		open := strings.IndexByte(css, '{')
		if open < 0 {
			return
		}
		head := css[:open]
		if at := strings.LastIndexByte(head, ';'); at >= 0 { // @import and the like
			head = head[at+1:]
		}
		head = strings.TrimSpace(head)
		body, rest := inBraces(css[open+1:])
		switch css = rest; {
		case !strings.HasPrefix(head, "@"):
			h.add(head, body, sure)
		case depth < maxNested && (strings.HasPrefix(head, "@media") || strings.HasPrefix(head, "@supports") || strings.HasPrefix(head, "@layer")):
			h.sheet(body, sure && (!strings.HasPrefix(head, "@media") || always(head)), depth+1)
		}
	}
}

// always reports a condition of @media that every screen meets.
func always(media string) bool {
	m := strings.TrimSpace(strings.TrimPrefix(media, "@media"))
	return m == "screen" || m == "all" || m == "only screen"
}

// uncommented is s without comments.
func uncommented(s string) string {
	if !strings.Contains(s, "/*") {
		return s
	}
	var b strings.Builder
	for {
		before, behind, _ := strings.Cut(s, "/*")
		b.WriteString(before)
		_, rest, ok := strings.Cut(behind, "*/")
		if !ok {
			return b.String()
		}
		b.WriteByte(' ')
		s = rest
	}
}

// inBraces splits css, which begins inside a brace, at the brace's end.
func inBraces(css string) (body, rest string) {
	open := 1
	if end := strings.IndexByte(css, '}'); end >= 0 && strings.IndexByte(css[:end], '{') < 0 { // as in most rules
		return css[:end], css[end+1:]
	}
	for i := range len(css) {
		switch css[i] {
		case '{':
			open++
		case '}':
			if open--; open == 0 {
				return css[:i], css[i+1:]
			}
		}
	}
	return css, ""
}

// add takes what one rule says of display. What a rule for some screens or for
// a state of the page shows is taken for shown.
func (h *hiding) add(selectors, body string, sure bool) {
	if !strings.Contains(body, "display") || len(selectors) > 4000 { // as in most; looking from the end takes longer
		return
	}
	at := strings.LastIndex(body, "display")
	value, _, _ := strings.Cut(body[at+len("display"):], ";")
	value, ok := strings.CutPrefix(strings.TrimSpace(value), ":")
	if !ok {
		return
	}
	hides := strings.HasPrefix(strings.TrimSpace(value), "none")
	if hides == h.shows {
		return
	}
	for s := range strings.SplitSeq(selectors, ",") {
		const between = " \t\r\n>+~"
		s = strings.Trim(s, between)
		at := strings.LastIndexAny(s, between) + 1
		if s == "" || hides && (at > 0 || !sure) {
			continue
		}
		if r, ok := ruleFor(s[at:]); ok && h.n < maxRules {
			if h.rules == nil {
				h.rules = map[string][]rule{}
			}
			r.hides = hides
			h.n++
			h.rules[r.names[0]] = append(h.rules[r.names[0]], r)
		}
	}
}

// ruleFor reads "div.a.b" or "#c"; states, attributes and selectors without a
// class or id are not read.
func ruleFor(s string) (r rule, ok bool) {
	if strings.ContainsAny(s, `:[*\()&`) {
		return rule{}, false
	}
	at := strings.IndexAny(s, ".#")
	if at < 0 {
		return rule{}, false
	}
	r.tag = strings.ToLower(s[:at])
	for s = s[at:]; s != ""; {
		end := strings.IndexAny(s[1:], ".#") + 1
		if end == 0 {
			end = len(s)
		}
		if end == 1 || len(r.names) == 8 {
			return rule{}, false
		}
		r.names = append(r.names, s[:end])
		s = s[end:]
	}
	return r, true
}

// hides reports whether an element is not shown by what its classes say.
func (h *hiding) hides(n *html.Node) bool {
	if h == nil || n.Data == "body" || n.Data == "html" {
		return false
	}
	class := attr(n, "class")
	class = class[:min(len(class), longestHint)]
	if class != "" && hiddenByName(class) {
		return true
	}
	if len(h.rules) == 0 {
		return false
	}
	hidden, shown := h.says(n, class)
	if hidden && len(h.sheets) > 0 {
		h.showing()
		hidden, shown = h.says(n, class)
	}
	return hidden && !shown
}

// says reports whether rules hide an element, and whether some show it.
func (h *hiding) says(n *html.Node, class string) (hidden, shown bool) {
	look := func(name string) {
		for _, r := range h.rules[name] {
			if r.fits(n, class) {
				hidden, shown = hidden || r.hides, shown || !r.hides
			}
		}
	}
	for c := range strings.FieldsSeq(class) {
		look("." + c)
	}
	if id := attr(n, "id"); id != "" {
		look("#" + id)
	}
	return hidden, shown
}

func (r *rule) fits(n *html.Node, class string) bool {
	if r.tag != "" && r.tag != n.Data {
		return false
	}
	for _, name := range r.names {
		if name[0] == '#' && attr(n, "id") != name[1:] || name[0] == '.' && !slices.Contains(strings.Fields(class), name[1:]) {
			return false
		}
	}
	return true
}

// hiddenByName reports class names by which the common style sheets (Bootstrap,
// Tailwind, Foundation, UIkit and pop-up scripts) hide an element on a screen
// of usual size, with none beside them that shows it there.
func hiddenByName(class string) bool {
	hidden := false
	for c := range strings.FieldsSeq(class) {
		if hidden = hides(c); hidden {
			break
		}
	}
	if !hidden { // as most are
		return false
	}
	for c := range strings.FieldsSeq(class) {
		switch c {
		case "show", "visible", "is-visible", "shown":
			return false
		}
		if !hides(c) && showsOnScreen(c) {
			return false
		}
	}
	return true
}

// hides reports a class name that hides an element.
func hides(c string) bool {
	switch c {
	case "d-none", "hidden", "is-hidden", "hide", "u-hidden", "uk-hidden", "display-none", "mfp-hide", "lity-hide", "w3-hide", "element-hidden",
		"d-md-none", "d-lg-none", "md:hidden", "lg:hidden", "elementor-hidden-desktop":
		return true
	}
	return false
}

// showsOnScreen reports "d-md-block", "lg:flex", "sm:d-block" and the like.
func showsOnScreen(c string) bool {
	at := strings.LastIndexByte(c, ':')
	display, own := strings.CutPrefix(c[at+1:], "d-")
	if at < 0 {
		size, rest, ok := strings.Cut(display, "-")
		if !own || !ok || len(size) > 3 {
			return false
		}
		display = rest
	}
	switch display {
	case "block", "flex", "grid", "inline", "inline-block", "inline-flex", "table", "table-cell", "table-row", "contents":
		return true
	}
	return false
}

// longText is the length in bytes from which a run of text in an element is
// counted as running text.
const longText = 80

// runningIn is the bytes of running text under n.
func runningIn(n *html.Node) (sum int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			if s := strings.TrimSpace(c.Data); len(s) >= longText {
				sum += len(s)
			}
		case c.Type == html.ElementNode && !isSkipped(c.Data):
			sum += runningIn(c)
		}
	}
	return sum
}

// veil renders a block that hiding hides, marked as such: what a script shows
// in its time may be most of the article, see unveil. Within a line it is left out.
func (r *renderer) veil(n *html.Node) {
	if !isBlock(n.Data) {
		return
	}
	r.where.veiled = true
	r.flush()
	r.block(n)
	r.where.veiled = false
}

// unveil takes the marks off where the hidden text is more than half as much as
// the shown: then scripts show it, or styles that are not in the page.
func unveil(blocks []block) {
	shown, veiled := 0, 0
	for i := range blocks {
		if blocks[i].where.veiled {
			veiled += prose(&blocks[i])
		} else {
			shown += prose(&blocks[i])
		}
	}
	if veiled*2 <= shown {
		return
	}
	for i := range blocks {
		blocks[i].where.veiled = false
	}
}

// veiled drops the blocks that the page hides, where it shows some of the
// text.
func (v *view) veiled(said []verdict) {
	for i := range said {
		if v.blocks[i].where.veiled {
			said[i].keep, said[i].reason = false, unseenReason
		}
	}
}

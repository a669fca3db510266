package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// isBlock reports whether the HTML Standard's rendering section (15.3) shows
// the element as a block, or a part of a list or table.
func isBlock(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
		"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
		"html", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "p", "plaintext", "pre", "search", "section",
		"summary", "table", "caption", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp":
		return true
	}
	return false
}

// isSkipped reports whether an element's content is no running text: scripts,
// controls, pictures, frames.
func isSkipped(name string) bool {
	switch name {
	case "script", "style", "noscript", "template", "head", "title", "meta", "link", "iframe", "frame", "frameset", "noframes",
		"object", "embed", "applet", "svg", "canvas", "audio", "video", "picture", "map", "select", "option", "datalist", "textarea",
		"input", "button", "progress", "meter", "rp", "noembed":
		return true
	}
	return false
}

// isPicture reports whether an element shows a picture, a film or another page.
func isPicture(name string) bool {
	switch name {
	case "img", "picture", "video", "iframe", "object", "amp-img", "embed":
		return true
	}
	return false
}

// isHidden reports whether a reader of the page cannot see the element.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return !strings.EqualFold(a.Val, "until-found")
		case "aria-hidden":
			if strings.EqualFold(a.Val, "true") && n.Data != "p" {
				return true
			}
		case "style":
			style := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") || isOutOfSight(n, style) {
				return true
			}
		case "class":
			for c := range strings.FieldsSeq(a.Val) {
				switch c {
				case "sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "u-visually-hidden", "offscreen", "visuallyHidden", "is-sr-only",
					"screen-reader", "screenreader", "screen-reader-only", "screenreader-only", "show-for-sr", "a11y-hidden", "assistive-text", "element-invisible", "is-visually-hidden",
					"mw-editsection", "headerlink", "header-anchor", "heading-anchor", "anchorjs-link":
					return true
				}
				if n.Data == "span" && opensOnTouch(c) {
					return true
				}
			}
		}
	}
	return false
}

// farOff is a place beyond the edge of any screen.
var farOff = regexp.MustCompile(`(?:^|;)(?:left|top|right|text-indent):-\d{4,}`)

// noSize is a size of letters at which none is seen.
var noSize = regexp.MustCompile(`(?:^|;)font-size:0(?:px|em|rem|%|pt)?(?:;|!|$)`)

// isOutOfSight reports whether a style, in small letters and without spaces,
// puts n off the screen, or its own letters at no size: elements inside one may
// have a size of their own.
func isOutOfSight(n *html.Node, style string) bool {
	if strings.Contains(style, ":-") && farOff.MatchString(style) {
		return strings.Contains(style, "position:absolute") || strings.Contains(style, "position:fixed") || strings.Contains(style, "text-indent:-")
	}
	if !strings.Contains(style, "font-size:0") || !noSize.MatchString(style) {
		return false
	}
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			return false
		}
	}
	return true
}

// opensOnTouch reports a class name of text that is shown only while the reader
// points at something in the sentence.
func opensOnTouch(class string) bool {
	for _, s := range [...]string{"tooltip-content", "tooltip-text", "tooltiptext", "popover", "hovercard", "hover-card", "rollover-block", "popup-content"} {
		if strings.Contains(class, s) {
			return true
		}
	}
	return false
}

func headingLevel(name string) int {
	if len(name) == 2 && name[0] == 'h' && '1' <= name[1] && name[1] <= '6' {
		return int(name[1] - '0')
	}
	return 0
}

// plainText is the text under n that is neither hidden nor script, with runs
// of white space made one space, blocks set apart by a space. It reports false
// where that is longer than most bytes: such a text is read no further, since
// elements nest and each would read all those in it.
func plainText(n *html.Node, most int) (s string, ok bool) {
	var b strings.Builder
	effort := 8*most + 4096 // for nodes, white space and what is hidden
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if effort -= 1 + len(n.Data); effort < 0 || n.Type == html.ElementNode && (isSkipped(n.Data) || isHidden(n)) {
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		apart := n.Type == html.ElementNode && (isBlock(n.Data) || n.Data == "br")
		if apart {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil && effort >= 0; c = c.NextSibling {
			walk(c)
		}
		if apart {
			b.WriteByte(' ')
		}
	}
	walk(n)
	s = strings.Join(strings.Fields(b.String()), " ")
	return s, effort >= 0 && len(s) <= most
}

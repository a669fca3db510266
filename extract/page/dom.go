package page

import (
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

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// hint is what the page's makers call an element: class, id, itemprop, role
// and data-component, in lower case.
func hint(n *html.Node) string {
	var b strings.Builder
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "role", "data-component", "data-testid":
			b.WriteString(strings.ToLower(a.Val))
			b.WriteByte(' ')
		}
	}
	return b.String()
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
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		case "class":
			for c := range strings.FieldsSeq(a.Val) {
				switch c {
				case "sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "u-visually-hidden", "offscreen":
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

// elements calls f for every element under n, in order; f returns false to
// leave out an element's children.
func elements(n *html.Node, f func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || f(c) {
			elements(c, f)
		}
	}
}

// first returns the first element under n with that name, or nil.
func first(n *html.Node, name string) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == name {
			return c
		}
		if m := first(c, name); m != nil {
			return m
		}
	}
	return nil
}

// plainText is the text under n that is neither hidden nor script, with runs
// of white space made one space, blocks set apart by a space.
func plainText(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.Type == html.ElementNode && (isSkipped(n.Data) || isHidden(n)):
			return
		}
		apart := n.Type == html.ElementNode && (isBlock(n.Data) || n.Data == "br")
		if apart {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if apart {
			b.WriteByte(' ')
		}
	}
	walk(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Link is a piece of a paragraph's text that leads to an address.
type Link struct {
	Start, End int // bytes of Paragraph.Text
	URL        string
}

// maxLinks is how many links of a page are kept.
const maxLinks = 2000

// area is where a click leads to an address.
type area struct {
	x0, y0, x1, y1 float64
	url            string
}

// areas are the links of a page (12.5.6.5) in the coordinates of its glyphs.
func (f *file) areas(l leaf) []area {
	var out []area
	annots := f.array(l.dict["Annots"])
	base := l.base()
	for _, o := range annots[:min(len(annots), maxLinks)] {
		d := f.dict(o)
		url, _ := f.resolve(f.dict(d["A"])["URI"]).(text)
		rect := f.array(d["Rect"])
		if f.name(d["Subtype"]) != "Link" || url == "" || len(url) > 4096 || len(rect) != 4 {
			continue
		}
		a := identity.moved(f.number(rect[0]), f.number(rect[1])).times(base)
		b := identity.moved(f.number(rect[2]), f.number(rect[3])).times(base)
		out = append(out, area{min(a[4], b[4]), min(a[5], b[5]), max(a[4], b[4]), max(a[5], b[5]), strings.ToValidUTF8(string(url), "")})
	}
	return out
}

// turned is where a place of a page stands when the page is turned by quarters.
func (pg *page) turned(x, y float64, quarter int) (float64, float64) {
	switch quarter {
	case 1:
		return y, pg.w - x
	case 2:
		return pg.w - x, pg.h - y
	case 3:
		return pg.h - y, x
	}
	return x, y
}

// linked notes which words lead somewhere: those whose middle stands in an area.
func (pg *page) linked(ws []word) {
	for i := range ws {
		w := &ws[i]
		x, y := (w.x0+w.x1)/2, w.y-0.3*w.size
		for k := range pg.areas {
			if a := &pg.areas[k]; x >= a.x0 && x <= a.x1 && y >= a.y0-1 && y <= a.y1+1 {
				w.url, w.beyond = a.url, 0
				if r, n := utf8.DecodeLastRuneInString(w.text); w.x1 > a.x1+0.1*w.size && unicode.IsPunct(r) && n < len(w.text) {
					w.beyond = n // a comma after the link
				}
				break
			}
		}
	}
}

// addLink appends a link, or lengthens the last one where it leads to the same
// address and ends just before.
func addLink(ls []Link, k Link) []Link {
	if n := len(ls); n > 0 && ls[n-1].URL == k.URL && k.Start-ls[n-1].End <= 1 {
		ls[n-1].End = k.End
		return ls
	}
	return append(ls, k)
}

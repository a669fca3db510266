package pdf

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
)

// sheet is a page as words.
type sheet struct {
	page  *page
	words []word // sorted by byLine
}

// Piece is a piece of text that was left out.
type Piece struct {
	Text   string
	Reason string
	Page   int // of the first of them, from 1
	Pages  int // on how many pages
}

// edgeLines is how many lines at the top and at the bottom may be running.
const edgeLines = 3

// nearEdges is how many lines of the same words, before and after, a line at an
// edge is compared with.
const nearEdges = 60

// edgeLine is a line at the edge of a page.
type edgeLine struct {
	sheet int
	key   string // its text, figures made one
	text  string
	label string // of its page
	y     float64
	depth int // 0 for the outermost
	foot  bool
	words map[int]bool // by seq
	mark  bool         // the file says that it is one
}

var (
	figures    = regexp.MustCompile(`\d+`)
	pageNumber = regexp.MustCompile(`(?i)^[-–—·•|/\s]*(?:(?:page|seite|p\.|s\.|pag\.?|página|pagina)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|von|de|sur|di|/|\|)\s*\d{1,4})?[-–—·•|/\s]*$`)
)

// unrun takes running heads, feet and page numbers off the pages: lines at an
// edge that come again at the same height on other pages with the same words,
// figures aside; lone numbers that count with the pages; and what the file marks
// as one.
func unrun(sheets []sheet) []Piece {
	var all []edgeLine
	for i := range sheets {
		all = append(all, edges(sheets[i], i)...)
	}
	alike := map[string][]int{}
	for i, e := range all {
		alike[e.key] = append(alike[e.key], i)
	}
	running := make([]string, len(all))
	for _, group := range alike {
		for at, i := range group { // those of the pages around are enough
			running[i] = why(all, group[max(0, at-nearEdges):min(len(group), at+nearEdges)], i, len(sheets))
		}
	}
	var out []Piece
	index := map[string]int{}
	gone := make([]map[int]bool, len(sheets))
	for i, e := range all {
		if running[i] == "" || e.depth > 0 && !outerGone(all, running, i) {
			continue
		}
		if gone[e.sheet] == nil {
			gone[e.sheet] = map[int]bool{}
		}
		for k := range e.words {
			gone[e.sheet][k] = true
		}
		key := running[i] + e.key
		if at, ok := index[key]; ok {
			out[at].Pages++
			continue
		}
		index[key] = len(out)
		out = append(out, Piece{Text: e.text, Reason: running[i], Page: sheets[e.sheet].page.number, Pages: 1})
	}
	for i := range sheets {
		sheets[i].words = slices.DeleteFunc(sheets[i].words, func(w word) bool { return gone[i][w.seq] })
	}
	for i := range out {
		if n := out[i].Pages; n > 1 {
			out[i].Reason = fmt.Sprintf("%s, on %d pages", out[i].Reason, n)
		}
	}
	return out
}

// edges are the first and the last lines of a page, across its whole width.
func edges(s sheet, n int) []edgeLine {
	ls := lines(s.words, s.page)
	var out []edgeLine
	top := min(edgeLines, (len(ls)+1)/2)
	for d := range top {
		out = append(out, edge(&ls[d], n, d, false))
	}
	for d := range min(edgeLines, len(ls)-top) {
		out = append(out, edge(&ls[len(ls)-1-d], n, d, true))
	}
	for i := range ls { // marked ones may stand anywhere
		if e := edge(&ls[i], n, 0, i*2 > len(ls)); e.mark && i >= edgeLines && len(ls)-1-i >= edgeLines {
			out = append(out, e)
		}
	}
	return out
}

func edge(l *line, n, depth int, foot bool) edgeLine {
	e := edgeLine{sheet: n, text: l.String(), label: l.page.label, y: l.y, depth: depth, foot: foot, words: make(map[int]bool, len(l.words)), mark: true}
	e.key = strings.ToLower(figures.ReplaceAllString(e.text, "#"))
	for i := range l.words {
		e.words[l.words[i].seq] = true
		e.mark = e.mark && (l.words[i].margin || l.words[i].artful)
	}
	return e
}

// why says what a line at the edge is; "" for a line of the text. Group are the
// lines of the same key.
func why(all []edgeLine, group []int, i, pages int) string {
	e := all[i]
	isNumber := pageNumber.MatchString(e.text)
	what := "running head"
	switch {
	case isNumber:
		what = "page number"
	case e.foot:
		what = "running foot"
	}
	if e.mark {
		return what
	}
	same, counting := map[int]bool{}, 0
	for _, k := range group {
		o := all[k]
		if o.foot != e.foot || math.Abs(o.y-e.y) > 4 {
			continue
		}
		same[o.sheet] = true
		if firstNumber(o.text)-firstNumber(e.text) == o.sheet-e.sheet || lastNumber(o.text)-lastNumber(e.text) == o.sheet-e.sheet {
			counting++
		}
	}
	switch {
	case isNumber && pages == 1 && e.depth == 0:
		return numberOfOne(e)
	case isNumber && e.depth == 0 && e.label != "" && strings.EqualFold(strings.Trim(e.text, " -–—·"), e.label):
		return what
	case isNumber && counting >= 2 && e.depth <= 1:
		return what
	case isNumber && e.key != "#" && len(same) >= 2: // roman
		return what
	case isNumber:
		return ""
	case len(same) >= 3, len(same) == 2 && pages <= 4, len(same) == 2 && counting == 2 && strings.Contains(e.key, "#"):
		return what
	}
	return ""
}

// numberOfOne knows the number of the only page of a file: "1", "Page 1 of 1".
func numberOfOne(e edgeLine) string {
	if n := firstNumber(e.text); n == 1 || n > 1 && e.foot && strings.ContainsAny(strings.ToLower(e.text), "pseite-–—/") {
		return "page number"
	}
	return ""
}

func firstNumber(s string) int { return numberOf(figures.FindString(s)) }

func lastNumber(s string) int {
	all := figures.FindAllString(s, 40)
	if len(all) == 0 {
		return 0
	}
	return numberOf(all[len(all)-1])
}

func numberOf(digits string) int {
	n := 0
	for _, c := range digits {
		n = min(n*10+int(c-'0'), 1<<20)
	}
	return n
}

// outerGone reports whether all lines between line i and the edge of its page
// are running ones too.
func outerGone(all []edgeLine, running []string, i int) bool {
	for k := i - 1; k >= 0 && all[k].sheet == all[i].sheet; k-- { // the outer ones stand before it
		if o := all[k]; o.foot == all[i].foot && o.depth < all[i].depth && running[k] == "" {
			return false
		}
	}
	return true
}

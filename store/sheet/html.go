package sheet

import (
	"cmp"
	"crypto/sha256"
	_ "embed" // the template and its style
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"stet/extract/claim"
)

//go:embed sheet.html
var page string

//go:embed sheet.css
var style string

// htmlPage is what the template draws.
type htmlPage struct {
	*Sheet
	Style  template.CSS
	Policy string
	Head   []field
	Legend string
	Groups []group
	Show   shownColumns
	Width  int // columns of the table
}

// shownColumns says which columns of the table hold something in some row:
// paper is dear.
type shownColumns struct{ Decision, Sources, Checker, Notes bool }

func columnsOf(rows []Row) (c shownColumns, n int) {
	for _, r := range rows {
		c.Decision = c.Decision || r.Decision != "" || r.Wording != ""
		c.Sources = c.Sources || len(r.Sources) > 0
		c.Checker = c.Checker || r.Checker != "" || !r.At.IsZero()
		c.Notes = c.Notes || len(r.Notes) > 0
	}
	return c, 5 + one(c.Decision) + one(c.Sources) + one(c.Checker) + one(c.Notes)
}

// group is a run of blocks that one element holds: the items of a list, or a
// single block.
type group struct {
	Kind  claim.BlockKind
	Level int
	Parts [][]part // one list of parts for each block
}

// part is a stretch of a block's text over which the same claims lie.
type part struct {
	Text string
	Tone string // of the innermost claim, "" outside all claims
	Ends []mark // the claims whose number follows it
}

// mark is the number of a claim in the text.
type mark struct {
	No   int
	Sign string
	Tone string
	Text string // for screen readers: "claim 3: Verified"
}

// WriteHTML writes one page that stands by itself: the article with numbered
// marks, the table of findings and the sources. It loads nothing and runs
// nothing; its own policy forbids both. Links lead only to the article and to
// the addresses that the desk gave for its sources.
func (s *Sheet) WriteHTML(w io.Writer) error {
	t, err := template.New("sheet").Funcs(template.FuncMap{
		"stamp": stamp, "numbers": numbers, "join": strings.Join, "iso": iso, "words": findingWords, "sign": findingSign,
	}).Parse(page)
	if err != nil {
		return fmt.Errorf("html: %w", err)
	}
	hash := sha256.Sum256([]byte(style))
	p := htmlPage{Sheet: s, Style: template.CSS(style), Head: shown(s.head()), Legend: legend(),
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) +
			"'; base-uri 'none'; form-action 'none'"}
	p.Groups = s.groups()
	p.Show, p.Width = columnsOf(s.Rows)
	if err := t.Execute(w, p); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	return nil
}

// shown leaves out of the head what the page shows by itself.
func shown(head []field) []field {
	return slices.DeleteFunc(head, func(f field) bool { return f.Name == "Title" || f.Name == "Findings" || f.Name == "Checked" })
}

func iso(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// findingSign and findingWords take a label apart.
func findingSign(label string) string {
	sign, _, _ := strings.Cut(label, " ")
	return sign
}

func findingWords(label string) string {
	_, words, _ := strings.Cut(label, " ")
	return words
}

// groups cuts the article into blocks and parts.
func (s *Sheet) groups() []group {
	var out []group
	rows := make([]Row, 0, len(s.Rows)) // those in the text, by start
	for _, r := range s.Rows {
		if !r.Orphan && r.Span.Len() > 0 {
			rows = append(rows, r)
		}
	}
	slices.SortStableFunc(rows, func(a, b Row) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	next := 0      // rows before it began in an earlier block
	var open []Row // of the earlier ones, those that may reach into this block
	for _, b := range s.article.Blocks {
		text, err := s.article.Slice(b.Span)
		if err != nil {
			continue
		}
		open = slices.DeleteFunc(open, func(r Row) bool { return r.Span.End <= b.Span.Start })
		for ; next < len(rows) && rows[next].Span.Start < b.Span.End; next++ {
			open = append(open, rows[next])
		}
		parts := cut(text, b.Span, open)
		if n := len(out); b.Kind == claim.ListItem && n > 0 && out[n-1].Kind == claim.ListItem {
			out[n-1].Parts = append(out[n-1].Parts, parts)
		} else {
			out = append(out, group{b.Kind, b.Level, [][]part{parts}})
		}
	}
	return out
}

// cut cuts a block's text wherever a claim starts or ends and wherever the
// number of a claim stands. The rows are in the order of their starts.
func cut(text string, block claim.Span, rows []Row) []part {
	bounds := []int{block.Start, block.End}
	ends := map[int][]mark{} // by the place where the numbers stand
	for _, r := range rows {
		place := r.Span.End
		if place > block.Start && place < block.End {
			place = block.Start + numberPlace(text, place-block.Start)
		}
		ends[place] = append(ends[place], mark{r.No, findingSign(r.Finding), r.Tone, "claim " + strconv.Itoa(r.No) + ": " + findingWords(r.Finding)})
		for _, at := range []int{r.Span.Start, r.Span.End, place} {
			if at > block.Start && at < block.End {
				bounds = append(bounds, at)
			}
		}
	}
	slices.Sort(bounds)
	bounds = slices.Compact(bounds)
	parts := make([]part, 0, len(bounds))
	next := 0      // rows before it began before the part
	var over []Row // of those, the ones that lie over it
	for i := 1; i < len(bounds); i++ {
		from, to := bounds[i-1], bounds[i]
		for ; next < len(rows) && rows[next].Span.Start <= from; next++ {
			over = append(over, rows[next])
		}
		over = slices.DeleteFunc(over, func(r Row) bool { return r.Span.End <= from })
		p := part{Text: text[from-block.Start : to-block.Start], Ends: ends[to]}
		inner := 0 // length of the shortest claim over the part
		for _, r := range over {
			if inner == 0 || r.Span.Len() < inner {
				inner, p.Tone = r.Span.Len(), r.Tone
			}
		}
		parts = append(parts, p)
	}
	return parts
}

// longestTail is how many characters a number may stand behind its claim.
const longestTail = 24

// numberPlace returns where in text the number of a claim that ends at byte at
// stands: past the rest of the word, its closing punctuation and its closing
// quotation marks, so that the number parts nothing that belongs together.
func numberPlace(text string, at int) int {
	n := 0
	for i, r := range text[at:] {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), unicode.Is(unicode.Pf, r), unicode.Is(unicode.Pe, r),
			strings.ContainsRune("'\"‘’“.,;:!?…%‰‑-·\u00ad\u200d", r):
		default:
			return at + i
		}
		if n++; n > longestTail {
			return at
		}
	}
	return len(text)
}

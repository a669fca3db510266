package main

import (
	"fmt"
	"strings"
	"unicode"

	"stet/extract/claim"
)

// known is what is known of a page.
type known struct {
	URL                 string
	Title, Author, Date *string // nil where nothing is known
	With, Without       []string
}

// tally counts what was read right.
type tally struct {
	titles, title             int // pages with a title; equal, or one holding the other
	authors, author           int // pages with a writer; the same names
	authorless, inventedNames int
	dates, date               int
	dateless, inventedDates   int // a date shown as stated, on pages without one
	with, kept                int // strings
	without, absent           int
}

// figures are shares, 0 to 1.
type figures struct {
	Title         float64 `json:"title"`
	Author        float64 `json:"author"`
	InventedNames float64 `json:"invented_names"` // of the pages without a writer
	Date          float64 `json:"date"`
	InventedDates float64 `json:"invented_dates"` // of the pages without a date
	Kept          float64 `json:"kept"`
	Absent        float64 `json:"absent"`
}

func (f figures) String() string {
	return fmt.Sprintf("title %.3f, author %.3f (invented %.3f), date %.3f (invented as stated %.3f), strings kept %.3f, absent %.3f",
		f.Title, f.Author, f.InventedNames, f.Date, f.InventedDates, f.Kept, f.Absent)
}

func (t *tally) figures() figures {
	share := func(n, of int) float64 { return float64(n) / float64(max(of, 1)) }
	return figures{share(t.title, t.titles), share(t.author, t.authors), share(t.inventedNames, t.authorless), share(t.date, t.dates),
		share(t.inventedDates, t.dateless), share(t.kept, t.with), share(t.absent, t.without)}
}

func (t *tally) add(k known, a *claim.Article) {
	if k.Title != nil && *k.Title != "" {
		t.titles++
		count(&t.title, sameTitle(*k.Title, a.Title))
	}
	switch {
	case k.Author == nil:
	case *k.Author == "":
		t.authorless++
		count(&t.inventedNames, len(a.Byline) > 0)
	default:
		t.authors++
		count(&t.author, sameNames(*k.Author, a.Byline))
	}
	switch {
	case k.Date == nil:
	case *k.Date == "":
		t.dateless++
		count(&t.inventedDates, a.Published != "" && !a.Guessed("published"))
	default:
		t.dates++
		count(&t.date, strings.HasPrefix(a.Published, *k.Date))
	}
	text := squeezed(a.Text)
	for _, s := range k.With {
		t.with++
		count(&t.kept, strings.Contains(text, squeezed(s)))
	}
	for _, s := range k.Without {
		t.without++
		count(&t.absent, !strings.Contains(text, squeezed(s)))
	}
}

func count(n *int, yes bool) {
	if yes {
		*n++
	}
}

// sameTitle reports whether two titles are equal but for case, marks and
// spaces, or one holds the other.
func sameTitle(want, got string) bool {
	x, y := folded(want), folded(got)
	return y != "" && (strings.Contains(x, y) || strings.Contains(y, x))
}

// sameNames reports whether the names of want, set apart by semicolons or
// commas, are those of got, in any order.
func sameNames(want string, got []string) bool {
	left := map[string]bool{}
	for _, s := range strings.FieldsFunc(want, func(r rune) bool { return r == ';' || r == ',' }) {
		if s = folded(s); s != "" {
			left[s] = true
		}
	}
	if len(left) != len(got) {
		return false
	}
	for _, s := range got {
		if !left[folded(s)] {
			return false
		}
	}
	return true
}

// folded is s in lower case, everything but letters and digits made one space.
func folded(s string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }), " "))
}

// squeezed is s with runs of white space made one space.
func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// wrong says what is wrong with a field of a, "" for nothing.
func wrong(field string, k known, a *claim.Article) string {
	var one tally
	one.add(k, a)
	switch {
	case field == "title" && one.titles > one.title:
		return fmt.Sprintf("want %q, got %q of %v", *k.Title, a.Title, a.Candidates["title"])
	case field == "author" && (one.authors > one.author || one.inventedNames > 0):
		return fmt.Sprintf("want %q, got %q of %v", *k.Author, a.Byline, a.Candidates["byline"])
	case field == "date" && (one.dates > one.date || one.inventedDates > 0):
		return fmt.Sprintf("want %q, got %q of %v", *k.Date, a.Published, a.Candidates["published"])
	}
	return ""
}

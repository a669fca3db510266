package present

import (
	"context"
	"slices"
	"strings"

	"stet/store/ledger"
)

// FindKind tells what the palette can go to.
type FindKind string

// The kinds, in the order in which they are offered.
const (
	FindAction  FindKind = "action" // the window's own
	FindClaim   FindKind = "claim"
	FindSource  FindKind = "source"
	FindArticle FindKind = "article"
	FindFilter  FindKind = "filter" // a saved one
)

// Find is one thing that the palette can go to.
type Find struct {
	Kind   FindKind
	ID     string // of a claim, source or article; the name of a filter
	Text   string
	Detail string
}

// Find returns the claims and sources of the article on show, and the articles,
// in which every word of query occurs: up to most of a kind, those whose text
// begins with the query first.
func (d *Desk) Find(query string, most int) []Find {
	words := strings.Fields(strings.ToLower(query))
	var out []Find
	add := func(found []Find) {
		slices.SortStableFunc(found, func(a, b Find) int { return Begins(b.Text, query) - Begins(a.Text, query) })
		out = append(out, found[:min(most, len(found))]...)
	}
	var filters []Find
	for _, s := range d.ownFilters {
		if how := s.Say(); containsAll(strings.ToLower(s.Name+"\n"+how), words) {
			filters = append(filters, Find{FindFilter, s.Name, s.Name, how})
		}
	}
	add(filters)
	if d.shown != nil {
		var claims, sources []Find
		for i, f := range d.shown.facts[:d.shown.listed] {
			if !d.shown.inRow(i) && containsAll(d.shown.hay(f), words) {
				claims = append(claims, Find{FindClaim, f.claim.ID, f.text, f.kind + after(" · ", f.detail)})
			}
		}
		for _, src := range d.shown.state.Sources {
			where := or(src.URL, src.File)
			if containsAll(strings.ToLower(strings.Join([]string{src.Title, src.Author, src.Publisher, where}, "\n")), words) {
				sources = append(sources, Find{FindSource, src.ID, or(src.Title, where), where})
			}
		}
		add(claims)
		add(sources)
	}
	var articles []Find
	for _, c := range d.cases {
		if containsAll(strings.ToLower(strings.Join([]string{title(c), c.Site, c.Locator}, "\n")), words) {
			articles = append(articles, Find{FindArticle, c.ID, title(c), origin(c)})
		}
	}
	add(articles)
	return out
}

// Begins is 2 where text begins with the query, 1 where a word of it does, else 0.
func Begins(text, query string) int {
	text, query = strings.ToLower(text), strings.ToLower(trim(query))
	switch {
	case query == "":
		return 0
	case strings.HasPrefix(text, query):
		return 2
	case strings.Contains(text, " "+query):
		return 1
	}
	return 0
}

// GoTo goes to what the palette found.
func (d *Desk) GoTo(f Find) {
	switch f.Kind {
	case FindClaim:
		if d.shown == nil {
			return
		}
		if i, ok := d.shown.at[f.ID]; ok && !slices.Contains(d.list, i) {
			d.SetFilter(Filter{}) // it would be hidden
		}
		d.Select(f.ID)
	case FindSource:
		d.ReadSource(f.ID)
	case FindArticle:
		d.OpenCase(f.ID)
	case FindFilter:
		d.UseFilter(f.ID)
	}
}

// ReadSource shows the text of a source of the case, whether or not the current
// claim has it.
func (d *Desk) ReadSource(id string) {
	if d.shown == nil {
		return
	}
	if src, ok := d.shown.state.Source(id); ok {
		d.readSource(src)
	}
}

// readSource shows the text of a source where the desk keeps one.
func (d *Desk) readSource(src ledger.Source) {
	e := d.evidence()
	switch {
	case d.archive == nil || !e.held[src.ID].Text:
		d.view.ShowHint("There is no text of this source: " + or(e.held[src.ID].Failure, "no copy of it is kept."))
		return
	case e.texts[src.ID] != nil:
		d.openSource(src.ID)
		return
	}
	d.wg.Go(func() {
		text, err := d.archive.SourceText(context.Background(), src.ID)
		d.do(func() {
			switch {
			case !d.on(e):
			case err != nil:
				d.fail("The text of the source could not be read", err)
			default:
				e.texts[src.ID] = text
				d.openSource(src.ID)
			}
		})
	})
}

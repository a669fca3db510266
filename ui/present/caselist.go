package present

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// CaseOrder is how the list of articles is put in order.
type CaseOrder string

// The orders. All but the first and the second put the articles into groups.
const (
	Newest    CaseOrder = ""      // opened last first
	ByTitle   CaseOrder = "title" // A to Z
	ByStory   CaseOrder = "story"
	BySite    CaseOrder = "site"
	ByCheck   CaseOrder = "check" // to do, under way, done
	noStory             = "No story"
	noSite              = "No site"
	mostHints           = 80 // characters of what was found
)

// CaseOrders returns the orders as the list's menu has them.
func CaseOrders() []Choice[CaseOrder] {
	return []Choice[CaseOrder]{{Newest, "Newest first", ""}, {ByCheck, "To do first", ""}, {ByStory, "By story", ""}, {BySite, "By site", ""}, {ByTitle, "By title", ""}}
}

// casesView is what narrows and orders the list of articles.
type casesView struct {
	order CaseOrder
	query string            // as it was typed
	found map[string]string // by case: what Library.Search found, for the query
}

// OrderCases puts the list of articles in order.
func (d *Desk) OrderCases(o CaseOrder) {
	d.listing.order = o
	d.showCases()
}

// SearchCases narrows the list of articles to those that have all words of a
// query in their title, site or story, or, found off the drawing thread, in their
// text, claims or sources; "" shows all again.
func (d *Desk) SearchCases(query string) {
	query = strings.Join(strings.Fields(query), " ")
	if d.listing.query == query {
		return
	}
	d.listing.query, d.listing.found = query, nil
	d.showCases()
	if query == "" {
		return
	}
	d.wg.Go(func() {
		places, err := d.lib.Search(context.Background(), query)
		d.do(func() {
			switch {
			case d.listing.query != query: // typed on
				return
			case err != nil:
				d.fail("The articles could not be searched", err)
				return
			}
			d.listing.found = map[string]string{}
			for _, p := range places {
				if d.listing.found[p.Case] == "" {
					d.listing.found[p.Case] = or(short(p.Text, mostHints), " ")
				}
			}
			d.showCases()
			d.trace("search %d", len(places))
		})
	})
}

// SetStory says which story the article on show is of.
func (d *Desk) SetStory(story string) {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	story = short(strings.Join(strings.Fields(story), " "), longestName)
	id := d.shown.c.ID
	d.enqueue(func() {
		err := d.lib.SetStory(context.Background(), id, story)
		d.do(func() {
			if err != nil {
				d.fail("The story was not noted", err)
				return
			}
			for i := range d.cases {
				if d.cases[i].ID == id {
					d.cases[i].Story = story
				}
			}
			d.showCases()
			if story == "" {
				d.view.ShowHint("The article is of no story now.")
			} else {
				d.view.ShowHint("The article is of the story “" + story + "”. The list of articles can be put in order by story.")
			}
		})
	})
}

// Story is the story of the article on show, Stories those of all articles in
// order, each once.
func (d *Desk) Story() string {
	for _, c := range d.cases {
		if d.shown != nil && c.ID == d.shown.c.ID {
			return c.Story
		}
	}
	return ""
}

// Stories returns the stories of all articles in order, each once.
func (d *Desk) Stories() []string {
	var out []string
	for _, c := range d.cases {
		out = append(out, prefixed(c.Story)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// showCases lists the articles as the user wants them.
func (d *Desk) showCases() {
	l := CaseList{All: d.showOff}
	words := strings.Fields(strings.ToLower(d.listing.query))
	var cases []Case
	for _, c := range d.cases {
		current := d.shown != nil && c.ID == d.shown.c.ID
		if c.Archived {
			if l.Off++; !d.showOff && !current && len(words) == 0 { // a search is for all
				continue
			}
		}
		if len(words) == 0 || d.listing.found[c.ID] != "" || containsAll(strings.ToLower(strings.Join([]string{title(c), c.Site, c.Story, c.Locator}, "\n")), words) {
			cases = append(cases, c)
		}
	}
	d.listing.sort(cases)
	group := ""
	for _, c := range cases {
		if g := d.listing.group(c); g != group {
			group = g
			l.Rows = append(l.Rows, CaseRow{Heading: g})
		}
		l.Rows = append(l.Rows, d.caseRow(c))
	}
	if len(cases) == 0 && len(words) > 0 {
		l.Empty = "No article has these words."
	}
	d.view.ShowCases(l)
}

// caseRow is the row of an article.
func (d *Desk) caseRow(c Case) CaseRow {
	r := CaseRow{ID: c.ID, Title: title(c), Detail: origin(c), Current: d.shown != nil && c.ID == d.shown.c.ID, Off: c.Archived, Done: c.Done}
	if found := trim(d.listing.found[c.ID]); found != "" {
		r.Detail = found
	}
	if c.Archived {
		r.Detail = "taken off the list"
	}
	if c.Total > 0 {
		r.Counts, r.Percent = fmt.Sprintf("%d/%d", c.Checked, c.Total), 100*c.Checked/c.Total
	}
	if c.Done {
		r.Counts, r.Percent = "✓ done", 100
	}
	return r
}

// The groups of ByCheck, in order.
var checkGroups = [...]string{"To do", "Under way", "All checked", "Done"}

func checkGroup(c Case) int {
	switch {
	case c.Done:
		return 3
	case c.Total > 0 && c.Checked == c.Total:
		return 2
	case c.Checked > 0:
		return 1
	}
	return 0
}

// group is the heading that an article stands under, "" for none.
func (v casesView) group(c Case) string {
	switch v.order {
	case ByStory:
		return or(c.Story, noStory)
	case BySite:
		return or(c.Site, noSite)
	case ByCheck:
		return checkGroups[checkGroup(c)]
	}
	return ""
}

// sort puts cases, the newest first, in order; in a group the newest stays first.
func (v casesView) sort(cases []Case) {
	by := func(key func(Case) string) {
		slices.SortStableFunc(cases, func(a, b Case) int {
			ka, kb := strings.ToLower(key(a)), strings.ToLower(key(b))
			if (ka == "") != (kb == "") { // without one: last
				return cmp.Compare(kb, ka)
			}
			return cmp.Or(cmp.Compare(ka, kb), cmp.Compare(key(a), key(b)))
		})
	}
	switch v.order {
	case ByTitle:
		by(title)
	case ByStory:
		by(func(c Case) string { return c.Story })
	case BySite:
		by(func(c Case) string { return c.Site })
	case ByCheck:
		slices.SortStableFunc(cases, func(a, b Case) int { return checkGroup(a) - checkGroup(b) })
	}
}

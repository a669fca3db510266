package present

import (
	"slices"
	"testing"
)

// caseTitles are the rows of the list of articles: titles, headings as "# To do".
func caseTitles(rows []CaseRow) []string {
	var out []string
	for _, r := range rows {
		if r.Heading != "" {
			out = append(out, "# "+r.Heading)
		} else {
			out = append(out, r.Title)
		}
	}
	return out
}

func TestCasesAreOrdered(t *testing.T) {
	d, s, _, _ := desk(t, "")
	d.cases = []Case{
		{ID: "1", Title: "Quay", Site: "The Weir", Story: "Harbour", Total: 4, Checked: 2},
		{ID: "2", Title: "Alder", Total: 3},
		{ID: "3", Title: "Mill", Site: "The Weir", Story: "harbour fees", Total: 2, Checked: 2, Done: true},
		{ID: "4", Title: "Boats", Site: "Courier", Story: "Harbour", Total: 5, Checked: 5},
	}
	for _, tt := range []struct {
		order CaseOrder
		want  []string
	}{
		{Newest, []string{"Quay", "Alder", "Mill", "Boats"}},
		{ByTitle, []string{"Alder", "Boats", "Mill", "Quay"}},
		{ByStory, []string{"# Harbour", "Quay", "Boats", "# harbour fees", "Mill", "# No story", "Alder"}},
		{BySite, []string{"# Courier", "Boats", "# The Weir", "Quay", "Mill", "# No site", "Alder"}},
		{ByCheck, []string{"# To do", "Alder", "# Under way", "Quay", "# All checked", "Boats", "# Done", "Mill"}},
	} {
		d.OrderCases(tt.order)
		if got := caseTitles(s.cases); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q; want %q", tt.order, got, tt.want)
		}
	}
	if r := s.cases[7]; !r.Done || r.Counts != "✓ done" || r.Percent != 100 {
		t.Errorf("%+v", r)
	}
}

// TestCasesAreSearched: by what the list shows at once, by all text once it is
// found; articles off the list are found too.
func TestCasesAreSearched(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Open("big")
	d.Wait()
	all := len(s.cases)
	d.SearchCases("nine years")
	d.Wait()
	if len(s.cases) != 1 || s.cases[0].Detail != "… nine years …" {
		t.Fatalf("%+v", s.cases)
	}
	d.SearchCases("weir")
	d.Wait()
	if len(s.cases) != 1 || s.cases[0].Detail == "" {
		t.Errorf("by the site: %+v", s.cases)
	}
	d.SearchCases("nothing like it")
	d.Wait()
	if len(s.cases) != 0 || s.noCases != "No article has these words." {
		t.Errorf("%+v, %q", s.cases, s.noCases)
	}
	d.SearchCases(" ")
	if len(s.cases) != all || s.noCases != "" {
		t.Errorf("%d articles after the search", len(s.cases))
	}
	d.TakeOffList()
	d.Wait()
	if len(s.cases) != all-1 {
		t.Fatalf("%d articles", len(s.cases))
	}
	d.SearchCases("council paid")
	d.Wait()
	if len(s.cases) != 1 || !s.cases[0].Off {
		t.Errorf("one taken off is not found: %+v", s.cases)
	}
}

func TestStoryIsNoted(t *testing.T) {
	d, s, lib, _ := desk(t, "")
	d.SetStory("Harbour")
	if s.hint != "Open an article first." {
		t.Errorf("says %q", s.hint)
	}
	d.Open("mill")
	d.Wait()
	d.OrderCases(ByStory)
	d.SetStory("  Harbour   fees ")
	d.Wait()
	if d.Story() != "Harbour fees" || lib.cases[lib.order[0]].Story != "Harbour fees" || s.cases[0].Heading != "Harbour fees" || !slices.Equal(d.Stories(), []string{"Harbour fees"}) {
		t.Errorf("story %q, rows %q", d.Story(), caseTitles(s.cases))
	}
	d.SetStory("")
	d.Wait()
	if d.Story() != "" || s.cases[0].Heading != "No story" {
		t.Errorf("story %q, rows %q", d.Story(), caseTitles(s.cases))
	}
	d.MarkDone("enough", nil)
	d.Wait()
	if !s.cases[1].Done || s.cases[1].Counts != "✓ done" {
		t.Errorf("done: %+v", s.cases[1])
	}
}

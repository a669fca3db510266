package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/store"
	"stet/store/ledger"
	"stet/ui/present"
)

// yard is a page about a yard, as it was first and as it is later, with a date
// that it states or does not.
func yard(later bool, head string) string {
	sum, end := "$72 million", "The yard carries on, Ada Moe said."
	if later {
		sum, end = "$75 million", ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<!doctype html><html lang=en><head><title>The yard at Lind grows</title>%s</head><body><article><h1>The yard at Lind grows</h1>", head)
	fmt.Fprintf(&b, "<p>The yard at Lind raised %s last month, and it means to build two ferries a year with that money on the slips by the river.</p>", sum)
	b.WriteString("<p>Nobody in the town had thought that possible when the old yard was shut, and many had gone elsewhere to look for work since then.</p>")
	fmt.Fprintf(&b, "<p>%s It opens again on Friday with 140 people, more than it had in its best years, and most of them are from the town itself.</p></article></body></html>", end)
	return b.String()
}

func desk(t *testing.T) (library, *store.Store) {
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return library{s}, s
}

func find(t *testing.T, d present.Docket, text string) claim.Claim {
	t.Helper()
	i := slices.IndexFunc(d.State.List, func(c claim.Claim) bool { return c.Text == text })
	if i < 0 {
		t.Fatalf("no claim %q", text)
	}
	return d.State.List[i]
}

// TestOpenAgain fetches an address that has changed: the same case has another
// version, what was said is carried, and what the desk amended is done again.
func TestOpenAgain(t *testing.T) {
	later, agent := false, ""
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/short" {
			http.Redirect(w, r, "/yard", http.StatusFound)
			return
		}
		agent = r.UserAgent()
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, yard(later, ""))
	}))
	defer site.Close()
	l, s := desk(t)
	a := agents{s}
	if err := a.SetAgent(t.Context(), "Reader/1"); err != nil {
		t.Fatal(err)
	}
	o := opener{s, a.Agent, &fetch.Pace{}}
	open := func(path string) present.Docket {
		t.Helper()
		r, err := o.Open(t.Context(), site.URL+path, func(float64) {})
		if err != nil {
			t.Fatal(err)
		}
		if path == "/short" && (len(r.Via) != 1 || r.URL != site.URL+"/yard") {
			t.Errorf("came to %s by %q", r.URL, r.Via)
		}
		d, err := l.Keep(t.Context(), r)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	first := open("/short")
	if first.Was != "" || first.Before.Hash != "" || agent != "Reader/1" {
		t.Errorf("first: was %q, before %+v, as %q", first.Was, first.Before, agent)
	}
	sum, people := find(t, first, "$72 million"), find(t, first, "140")
	found := func(c claim.Claim) ledger.Statement {
		return ledger.Statement{Target: ledger.On(first.Result.Article, c), Act: ledger.FindingSet{Finding: ledger.Verified}}
	}
	p := first.Result.Article.Pieces()
	out := p[slices.IndexFunc(p, func(p claim.Piece) bool {
		return p.Block >= 0 && strings.HasPrefix(first.Result.Article.Text[first.Result.Article.Blocks[p.Block].Span.Start:], "Nobody")
	})]
	title := ledger.Statement{Target: ledger.OnArticle(first.Result.Article), Act: ledger.ArticleCorrected{Field: ledger.FieldTitle, Said: true, Values: []string{"Lind"}}}
	take := ledger.Statement{Target: ledger.OnArticle(first.Result.Article), Act: ledger.SetBlock(out.ID, ledger.LeftOut, "Nobody")}
	d, _, err := l.Say(t.Context(), first.ID, found(sum), found(people), title, take)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(d.Result.Article.Text, "Nobody") || d.Title != "Lind" || d.State.Of(find(t, d, "140").ID).Finding != ledger.Verified {
		t.Fatalf("amended: %q, title %q", d.Result.Article.Text, d.Title)
	}
	if same := open("/yard"); same.Was != d.Result.Article.Hash() || same.Result.Article.Hash() != same.Was || same.ID != first.ID {
		t.Errorf("unchanged: was %.8s, is %.8s", same.Was, same.Result.Article.Hash())
	}
	later = true
	next := open("/yard")
	text := next.Result.Article.Text
	if next.ID != first.ID || next.Was != d.Result.Article.Hash() || next.Before.Hash != next.Was || !strings.Contains(text, "$75 million") || strings.Contains(text, "Nobody") || next.Title != "Lind" {
		t.Fatalf("later: %q, title %q, before %+v", text, next.Title, next.Before)
	}
	if f := next.State.Of(find(t, next, "$75 million").ID); f.Finding != ledger.Stale {
		t.Errorf("the changed sum is %q", f.Finding)
	}
	if a, err := l.Edition(t.Context(), next.ID, next.Before.Hash); err != nil || a.Text != d.Result.Article.Text {
		t.Errorf("the text before: %v", err)
	}
	if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
		t.Errorf("%v, %v", rep.Problems, err)
	}
}

// TestNewerText: a text that was copied out of a browser becomes a version of
// the page's article, with the head of that.
func TestNewerText(t *testing.T) {
	l, _ := desk(t)
	a, page, err := extract.ReadFrom("yard.html", strings.NewReader(yard(false, `<meta property="og:site_name" content="The Quay"><meta property="article:published_time" content="2026-11-18">`)))
	r, err := reading("https://quay.example/yard", a, page, err)
	if err != nil {
		t.Fatal(err)
	}
	first, err := l.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	r, err = opener{}.OpenText(t.Context(), "The yard at Lind raised $75 million last month.\n\nIt opens again on Friday.", first.Read)
	if err != nil {
		t.Fatal(err)
	}
	r.Case, r.Locator = first.ID, first.Locator
	next, err := l.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	b := next.Result.Article
	if next.ID != first.ID || next.Was != first.Result.Article.Hash() || b.Title != a.Title || b.Site != "The Quay" || b.Published != a.Published || next.Locator != first.Locator {
		t.Errorf("version %+v of %+v", next.Case, first.Case)
	}
	if n := b.Notices; len(n) != 1 || !strings.HasPrefix(n[0], "This text was copied on ") {
		t.Errorf("notices %q", n)
	}
	if friday := find(t, next, "Friday"); friday.Number.Date.Start != "2026-11-20" {
		t.Errorf("Friday is %q", friday.Number.Date.Start)
	}
	r.Case = "nowhere"
	if _, err := l.Keep(t.Context(), r); err == nil {
		t.Error("a version of no article is kept")
	}
}

// TestDateIsEntered: the day of the article, entered on the desk, dates "Friday"
// and "last month" in it, and taken back leaves them open.
func TestDateIsEntered(t *testing.T) {
	l, _ := desk(t)
	r, err := opener{}.OpenText(t.Context(), "The yard opens on Friday with 140 people.\n\nIt raised $72 million last month.", nil)
	if err != nil {
		t.Fatal(err)
	}
	d, err := l.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	starts := func(d present.Docket) string {
		var out []string
		for _, c := range d.Result.Claims {
			if c.Number != nil && c.Number.Date != nil {
				out = append(out, c.Number.Date.Start)
			}
		}
		return strings.Join(out, " ")
	}
	if got := starts(d); strings.TrimSpace(got) != "" {
		t.Fatalf("without a day of its own it has %q", got)
	}
	people := find(t, d, "140")
	verified := ledger.Statement{Target: ledger.On(d.Result.Article, people), Act: ledger.FindingSet{Finding: ledger.Verified}}
	on := ledger.Statement{Target: ledger.OnArticle(d.Result.Article), Act: ledger.ArticleCorrected{Field: ledger.FieldPublished, Said: true, Values: []string{"2026-11-18"}}}
	dated, events, err := l.Say(t.Context(), d.ID, verified, on)
	if err != nil {
		t.Fatal(err)
	}
	if got := starts(dated); !strings.Contains(got, "2026-11-20") || !strings.Contains(got, "2026-10-01") {
		t.Errorf("dated: %q", got)
	}
	if dated.Result.Article.Hash() != d.Result.Article.Hash() || dated.State.Of(people.ID).Finding != ledger.Verified {
		t.Error("the date changes the text or a finding")
	}
	back, err := dated.State.Inverse(events[1].Hash, events[1].Author, "x")
	if err != nil {
		t.Fatal(err)
	}
	undone, _, err := l.Say(t.Context(), d.ID, back)
	if err != nil {
		t.Fatal(err)
	}
	if got := starts(undone); strings.TrimSpace(got) != "" || undone.Result.Article.Published != "" {
		t.Errorf("taken back: %q", got)
	}
	none := ledger.Statement{Target: ledger.OnArticle(d.Result.Article), Act: ledger.ArticleCorrected{Field: ledger.FieldByline, Said: true}}
	if _, _, err := l.Say(t.Context(), d.ID, none); err != nil {
		t.Fatal(err)
	}
	again, err := l.Load(t.Context(), d.ID)
	if err != nil || len(again.Result.Article.Byline) != 0 || len(again.Result.Article.Candidates["byline"]) != 1 {
		t.Errorf("no author: %+v, %v", again.Result.Article.Candidates, err)
	}
}

// TestOpenAgainAsks asks the site for the page only if it is another one, and
// keeps nothing where it is not; a page that came back is kept.
func TestOpenAgainAsks(t *testing.T) {
	later, asked := false, ""
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = r.Header.Get("If-None-Match")
		tag := map[bool]string{false: `"v1"`, true: `"v2"`}[later]
		if w.Header().Set("Etag", tag); asked == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, yard(later, ""))
	}))
	defer site.Close()
	l, s := desk(t)
	o := opener{s, agents{s}.Agent, &fetch.Pace{}}
	none := func(float64) {}
	r, err := o.Open(t.Context(), site.URL+"/yard", none)
	if err != nil || asked != "" {
		t.Fatalf("%v, asked with %q", err, asked)
	}
	d, err := l.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	same, err := o.OpenAgain(t.Context(), d.Case, none)
	if err != nil || asked != `"v1"` || !same.Same.Equal(d.FetchedAt) || same.Result.Article != nil {
		t.Errorf("the same page: %+v, %v, asked with %q", same.Same, err, asked)
	}
	later = true
	next, err := o.OpenAgain(t.Context(), d.Case, none)
	if err != nil || !next.Same.IsZero() || !strings.Contains(next.Result.Article.Text, "$75 million") {
		t.Errorf("another page: %+v, %v", next.Same, err)
	}
}

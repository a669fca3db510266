package store

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestSameCase(t *testing.T) {
	s := newStore(t)
	id := save(t, s, ferry())
	tests := []struct {
		name string
		text string
		c    Capture
		same bool
	}{
		{"same address", "Another text.", Capture{Locator: "https://example.org/ferry"}, true},
		{"plain http, campaign, fragment", "Third text.", Capture{Locator: "http://EXAMPLE.org:80/ferry?utm_source=x&fbclid=1#top"}, true},
		{"same text from a file", ferryText, Capture{Locator: "/home/kim/draft.txt"}, true},
		{"the file that was the case's", "Fourth text.", Capture{Locator: "/home/kim/draft.txt"}, true},
		{"redirected to it", "Fifth text.", Capture{Locator: "https://sho.rt/1", FinalURL: "https://example.org/ferry"}, true},
		{"other query", "Sixth text.", Capture{Locator: "https://example.org/ferry?page=2"}, false},
		{"other text, pasted", "Seventh text.", Capture{Locator: "-"}, false},
		{"same text, pasted", "Seventh text.", Capture{Locator: "-"}, false},
		{"no text", "", Capture{Locator: "https://example.org/empty1"}, false},
		{"no text elsewhere", "", Capture{Locator: "https://example.org/empty2"}, false},
	}
	ids := map[string]string{}
	for _, tt := range tests {
		r := article(tt.text, tt.c.FinalURL)
		got, err := s.SaveArticle(t.Context(), r, tt.c)
		if err != nil || (got == id) != tt.same {
			t.Errorf("%s: case %.8s, want the same %v, %v", tt.name, got, tt.same, err)
		}
		ids[tt.name] = got
	}
	if ids["other text, pasted"] != ids["same text, pasted"] || ids["no text"] == ids["no text elsewhere"] {
		t.Errorf("cases %v", ids)
	}
	other := newStore(t)
	if got := save(t, other, ferry()); got != id {
		t.Errorf("another desk calls the case %s, want %s", got, id)
	}
}

func TestFindCase(t *testing.T) {
	s := newStore(t)
	id := save(t, s, ferry())
	for _, what := range []string{id, id[:8], "https://example.org/ferry", "http://example.org/ferry#x"} {
		if got, err := s.FindCase(t.Context(), what); err != nil || got != id {
			t.Errorf("FindCase(%q) = %.8s, %v", what, got, err)
		}
	}
	for _, what := range []string{"", id[:3], "zzzz", "https://example.org/other", "%", "____", "0'; DROP TABLE casefile; --"} {
		if got, err := s.FindCase(t.Context(), what); !errors.Is(err, ErrNotFound) {
			t.Errorf("FindCase(%q) = %.8s, %v; want ErrNotFound", what, got, err)
		}
	}
	// Two cases whose ids begin alike.
	if _, err := s.write.Exec("INSERT INTO casefile (id, opened_at, seen_at) VALUES (? || 'ff', 0, 0)", id[:8]); err != nil {
		t.Fatal(err)
	}
	if _, err := s.FindCase(t.Context(), id[:8]); !errors.Is(err, ErrAmbiguous) {
		t.Errorf("%v, want ErrAmbiguous", err)
	}
}

// TestChangedText: what was said stays with the words that stayed, and with
// the case where they went.
func TestChangedText(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 0), verified(r, 1)); err != nil {
		t.Fatal(err)
	}
	later := article(strings.Replace(ferryText, "40 cars", "two lorries", 1), r.Article.URL, "$72 million")
	if got := save(t, s, later); got != id {
		t.Fatalf("case %s, want %s", got, id)
	}
	c, err := s.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if got := c.State.Of(later.Claims[0].ID).Finding; got != ledger.Verified {
		t.Errorf("the claim that stayed is %s", got)
	}
	want := Counts{Total: 1, Checked: 1, Orphans: 1, Warnings: 1}
	if len(c.State.Orphans) != 1 || c.Counts != want {
		t.Errorf("orphans %v, counts %+v; want one, %+v", c.State.Orphans, c.Counts, want)
	}
	if len(c.Versions) != 2 || c.Versions[0].Current || !c.Versions[1].Current {
		t.Errorf("versions %+v", c.Versions)
	}
	save(t, s, ferry())
	if c, err = s.Case(t.Context(), id); err != nil || c.Counts.Checked != 2 || len(c.State.Orphans) != 0 || len(c.Versions) != 2 {
		t.Errorf("back to the first text: %+v, %v", c.Counts, err)
	}
	raw, err := s.Blob(t.Context(), c.Capture.RawSHA256)
	if err != nil || string(raw) != "<p>"+ferryText || hashOf(raw) != c.Capture.RawSHA256 {
		t.Errorf("page %q, %v", raw, err)
	}
}

// TestRoundTrip: an article comes out of the store as it went in.
func TestRoundTrip(t *testing.T) {
	s, r := newStore(t), ferry()
	r.Article.Links = []claim.Link{{Span: claim.Span{Start: 0, End: 8}, URL: "https://example.org/l"}}
	r.Article.Candidates = map[string][]claim.Candidate{"title": {{Value: "t", From: "meta"}}}
	r.Article.Notices = []string{"read in part"}
	r.Claims = append(r.Claims, claim.Claim{ID: "q", Kind: claim.KindQuote, Span: claim.Span{Start: 1, End: 4}, Text: "ind", Rule: "x", Confidence: 0.97,
		Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{{Start: 1, End: 4}}, Speaker: "Ada"}})
	id := save(t, s, r)
	c, err := openStore(t, s.path, Options{}).Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := r.MarshalJSON()
	got, _ := c.Result.MarshalJSON()
	if string(got) != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestReadBetter: a better reading of the same text takes the place of the one
// before, in the cache too.
func TestReadBetter(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	mustCase(t, s, id)
	better := ferry()
	better.Article.Title = "Ferries raise millions"
	save(t, s, better)
	if c := mustCase(t, s, id); c.Result.Article.Title != better.Article.Title || c.Title != better.Article.Title || len(c.Versions) != 1 {
		t.Errorf("title %q, %d versions", c.Result.Article.Title, len(c.Versions))
	}
	if hits, err := s.Search(t.Context(), "millions", 0, 5); err != nil || len(hits) != 1 {
		t.Errorf("hits %+v, %v", hits, err)
	}
	better.Claims = better.Claims[:1]
	save(t, s, better)
	if c := mustCase(t, s, id); len(c.Result.Claims) != 1 || c.Counts.Total != 1 {
		t.Errorf("%d claims, counts %+v", len(c.Result.Claims), c.Counts)
	}
}

func TestImport(t *testing.T) {
	kim, bo, r := newStore(t), newStore(t), ferry()
	id := save(t, kim, r)
	save(t, bo, r)
	_, added, err := kim.Append(t.Context(), id, verified(r, 0),
		ledger.Statement{Target: ledger.OnArticle(r.Article), Act: ledger.SourceAdded{Source: ledger.Source{ID: "s", Kind: "book", Title: "Almanac of ferries"}}})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := bo.Append(t.Context(), id, ledger.Statement{Target: ledger.On(r.Article, r.Claims[0]), Act: ledger.FindingSet{Finding: ledger.Unverifiable}}); err != nil {
		t.Fatal(err)
	}
	stub := []ledger.Event{added[0], added[1].Stub()}
	for i, step := range []struct {
		events []ledger.Event
		want   int
	}{{stub, 2}, {stub, 0}, {added, 1}, {append(added, added...), 0}, {nil, 0}} {
		if n, err := bo.Import(t.Context(), id, step.events); err != nil || n != step.want {
			t.Errorf("import %d: %d new, %v; want %d", i, n, err, step.want)
		}
	}
	c, err := bo.Case(t.Context(), id)
	if err != nil || c.Counts.Conflicts != 1 || len(c.State.Sources) != 1 || len(c.Events) != 3 {
		t.Errorf("counts %+v, %d events, %v", c.Counts, len(c.Events), err)
	}
	if hits, err := bo.Search(t.Context(), "almanac", 0, 5); err != nil || len(hits) != 1 || hits[0].Kind != "source" {
		t.Errorf("hits %+v, %v", hits, err)
	}
	other := save(t, bo, article("Elsewhere.", "https://example.org/elsewhere"))
	if n, err := bo.Import(t.Context(), other, added); err != nil || n != 2 {
		t.Errorf("the same events in another case: %d, %v", n, err)
	}
	bad := added[0]
	bad.Payload = slices.Clone(bad.Payload)
	bad.Payload[9] ^= 1
	if _, err := bo.Import(t.Context(), id, []ledger.Event{added[1], bad}); !errors.Is(err, ledger.ErrEvent) {
		t.Errorf("tampered event: %v, want ErrEvent", err)
	}
	if rep, err := bo.Check(t.Context()); err != nil || !rep.OK() || rep.Events != 5 {
		t.Errorf("report %+v, %v", rep, err)
	}
}

func TestPurge(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	secret := "Quillfeather"
	src := ledger.Source{ID: "s", Kind: "interview", Title: "Call with " + secret}
	on := ledger.OnArticle(r.Article)
	_, added, err := s.Append(t.Context(), id, verified(r, 0), ledger.Statement{Target: on, Act: ledger.SourceAdded{Source: src}})
	if err != nil {
		t.Fatal(err)
	}
	src.Note = "phone of " + secret
	if _, _, err = s.Append(t.Context(), id, ledger.Statement{Target: on, Act: ledger.SourceEdited{Source: src}}); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Purge(t.Context(), id, added[1].Hash); err != nil || n != 2 {
		t.Fatalf("purged %d, %v; want both versions of the source", n, err)
	}
	c, err := s.Case(t.Context(), id)
	if err != nil || len(c.State.Sources) != 0 || c.Counts.Checked != 1 || len(c.Events) != 3 {
		t.Errorf("after purge: %+v, %v", c.State.Sources, err)
	}
	if rep := ledger.Verify(c.Events); !rep.OK() || rep.Purged != 2 {
		t.Errorf("chain: %+v", rep)
	}
	if n, err := s.Import(t.Context(), id, added); err != nil || n != 0 {
		t.Errorf("a purged payload came back: %d, %v", n, err)
	}
	if hits, err := s.Search(t.Context(), secret, 0, 5); err != nil || len(hits) != 0 {
		t.Errorf("hits %+v, %v", hits, err)
	}
	if _, err := s.Purge(t.Context(), id, strings.Repeat("0", 64)); !errors.Is(err, ErrNotFound) {
		t.Errorf("missing event: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if holds(t, s.path, secret) || holds(t, s.path, strings.ToLower(secret)) {
		t.Error("the file still holds the words, or their index does")
	}
}

// TestAppendOnly: not even this package can change what was said.
func TestAppendOnly(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	if _, _, err := s.Append(t.Context(), id, verified(r, 0)); err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"DELETE FROM event", "UPDATE event SET payload = x'00'", "UPDATE event SET at = 1", "UPDATE event SET seq = 2",
		"UPDATE event SET hash = 'x'", "UPDATE event SET payload = NULL", "UPDATE event SET author = 'x', payload = NULL, purged = 1",
		"UPDATE event SET purged = 1", "INSERT OR REPLACE INTO event SELECT * FROM event"} {
		if _, err := s.write.Exec(q); err == nil {
			t.Errorf("%s: done", q)
		}
	}
	if rep, err := s.Check(t.Context()); err != nil || !rep.OK() || rep.Events != 1 {
		t.Errorf("report %+v, %v", rep, err)
	}
}

func TestSearch(t *testing.T) {
	s := newStore(t)
	for _, w := range []string{"alpha", "beta", "gamma"} {
		save(t, s, article("The Ærø ferry "+w+" carries 40 cars of 1,200 kg.", "https://example.org/"+w, "40"))
	}
	tests := []struct {
		query string
		want  int
	}{
		{"ferry", 3}, {"FERRY alpha", 1}, {"fer", 3}, {"ærø", 3}, {"", 0}, {"  ", 0}, {"ferry NOT alpha", 0}, {`"`, 0}, {`fer"ry`, 0},
		{"alpha OR beta", 0}, {"body:ferry", 0}, {"*", 0}, {"40", 6}, {"ferry*", 3}, {"(", 0}, {"\x00", 0}, {"1,200", 3}, {"^ferry", 3}, {"NEAR(a b)", 0},
	}
	for _, tt := range tests {
		hits, err := s.Search(t.Context(), tt.query, 0, 50)
		if err != nil || len(hits) != tt.want {
			t.Errorf("Search(%q) = %d hits, %v; want %d", tt.query, len(hits), err, tt.want)
		}
	}
	var seen []int64
	for after := int64(0); ; {
		hits, err := s.Search(t.Context(), "ferry", after, 2)
		if err != nil {
			t.Fatal(err)
		}
		if len(hits) == 0 {
			break
		}
		for _, h := range hits {
			seen = append(seen, h.Next)
			after = h.Next
		}
	}
	if len(seen) != 3 || !slices.IsSortedFunc(seen, func(a, b int64) int { return int(b - a) }) {
		t.Errorf("pages %v, want three, newest first", seen)
	}
	save(t, s, article("Nothing.", "https://example.org/alpha"))
	if hits, err := s.Search(t.Context(), "carries", 0, 50); err != nil || len(hits) != 2 {
		t.Errorf("after a change: %d hits, %v; want 2", len(hits), err)
	}
}

func TestSnippet(t *testing.T) {
	long := strings.Repeat("æ", 100) + " the Ferry sails " + strings.Repeat("ø", 100)
	for _, tt := range []struct{ text, query, want string }{
		{"One line\n\nwith a ferry.", "FERRY", "One line with a ferry."},
		{"", "x", ""},
		{long, "none ferry", "… " + strings.Repeat("æ", 33) + " the Ferry sails " + strings.Repeat("ø", 29) + " …"},
		{long, "\xff", strings.Repeat("æ", 35) + " …"},
	} {
		if got := snippet(tt.text, tt.query); got != tt.want {
			t.Errorf("snippet(%.20q, %q) = %q, want %q", tt.text, tt.query, got, tt.want)
		}
	}
}

func TestSettings(t *testing.T) {
	s := newStore(t)
	if v, err := s.Setting(t.Context(), "theme"); err != nil || v != "" {
		t.Errorf("unset: %q, %v", v, err)
	}
	if err := s.SetSettings(t.Context(), map[string]string{"theme": "dark", "width": "900"}); err != nil {
		t.Fatal(err)
	}
	if err := s.SetSettings(t.Context(), map[string]string{"theme": "light"}); err != nil {
		t.Fatal(err)
	}
	all, err := s.Settings(t.Context())
	if err != nil || len(all) != 2 || all["theme"] != "light" {
		t.Errorf("settings %v, %v", all, err)
	}
	a, err := s.Author(t.Context())
	if err != nil || len(a.Key) != 32 || a.Name != "" {
		t.Errorf("author %+v, %v", a, err)
	}
	if err := s.SetAuthorName(t.Context(), "Kim"); err != nil {
		t.Fatal(err)
	}
	b, err := openStore(t, s.path, Options{}).Author(t.Context())
	if err != nil || b.Key != a.Key || b.Name != "Kim" {
		t.Errorf("author %+v, %v; want the key of before", b, err)
	}
}

// TestStoryAndDone: the list of cases knows the story that the desk gave a case,
// and whether somebody said that its check is done.
func TestStoryAndDone(t *testing.T) {
	s := newStore(t)
	id := save(t, s, ferry())
	if err := s.SetStory(t.Context(), id, strings.Repeat("é", MaxStory)); err != nil {
		t.Fatal(err)
	}
	say := func(closed bool) Summary {
		t.Helper()
		c, err := s.Case(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		act := ledger.ArticleClosed{Closed: closed, Reason: "enough"}
		if _, _, err := s.Append(t.Context(), id, ledger.Statement{By: "Kim", Target: ledger.OnArticle(c.Result.Article), Act: act}); err != nil {
			t.Fatal(err)
		}
		list, err := s.Cases(t.Context())
		if err != nil || len(list) != 1 {
			t.Fatal(err)
		}
		return list[0]
	}
	if got := say(true); !got.Done || got.Story != strings.Repeat("é", MaxStory/2) {
		t.Errorf("%+v", got)
	}
	if got := say(false); got.Done {
		t.Error("still done")
	}
	if err := s.SetStory(t.Context(), "nowhere", "x"); !errors.Is(err, ErrNotFound) {
		t.Errorf("%v, want ErrNotFound", err)
	}
}

func TestArchive(t *testing.T) {
	s := newStore(t)
	id := save(t, s, ferry())
	if err := s.SetArchived(t.Context(), id, true); err != nil {
		t.Fatal(err)
	}
	if list, err := s.Cases(t.Context()); err != nil || len(list) != 1 || !list[0].Archived {
		t.Errorf("cases %+v, %v", list, err)
	}
	if err := s.SetArchived(t.Context(), "nowhere", true); !errors.Is(err, ErrNotFound) {
		t.Errorf("%v, want ErrNotFound", err)
	}
	save(t, s, ferry())
	if c, err := s.Case(t.Context(), id); err != nil || c.Archived {
		t.Errorf("opened again: archived %v, %v", c.Archived, err)
	}
}

// TestAllOrNothing: of several statements none is kept where one is refused.
func TestAllOrNothing(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	_, _, err := s.Append(t.Context(), id, verified(r, 0), ledger.Statement{Target: ledger.On(r.Article, r.Claims[1]), Act: ledger.FindingSet{Finding: "sure"}})
	if !errors.Is(err, ledger.ErrStatement) {
		t.Errorf("%v, want ErrStatement", err)
	}
	if c, err := s.Case(t.Context(), id); err != nil || len(c.Events) != 0 || c.Counts.Checked != 0 {
		t.Errorf("%d events, %v", len(c.Events), err)
	}
	if _, _, err := s.Append(t.Context(), "nowhere", verified(r, 0)); !errors.Is(err, ErrNotFound) {
		t.Errorf("%v, want ErrNotFound", err)
	}
	if _, err := s.SaveArticle(t.Context(), nil, Capture{}); err == nil {
		t.Error("no article was saved")
	}
}

// TestGivenUp: a call that is given up says so by its context's error and
// leaves nothing behind.
func TestGivenUp(t *testing.T) {
	s, r := newStore(t), ferry()
	id := save(t, s, r)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	calls := map[string]func() error{
		"Cases":       func() error { _, err := s.Cases(ctx); return err },
		"Case":        func() error { _, err := s.Case(ctx, id); return err },
		"Append":      func() error { _, _, err := s.Append(ctx, id, verified(r, 0)); return err },
		"SaveArticle": func() error { _, err := s.SaveArticle(ctx, r, Capture{}); return err },
		"Search":      func() error { _, err := s.Search(ctx, "ferry", 0, 5); return err },
		"Backup":      func() error { _, err := s.Backup(ctx); return err },
		"Check":       func() error { _, err := s.Check(ctx); return err },
	}
	for name, call := range calls {
		if err := call(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want context.Canceled", name, err)
		}
	}
	if c := mustCase(t, s, id); len(c.Events) != 0 {
		t.Errorf("%d events", len(c.Events))
	}
	if files, err := filepath.Glob(filepath.Join(s.backupDir(), "*")); err != nil || len(files) != 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
}

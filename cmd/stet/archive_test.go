package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/match"
	"stet/store"
	"stet/store/ledger"
	"stet/ui/present"
)

const minutes = `<!doctype html><html lang="en"><head><title>Minutes of the board</title></head><body><article><h1>Minutes of the board</h1>
<p>The board of Tarn Ferries met on the quay on Monday, and all of its members were present at ten in the morning.</p>
<p>Ann Lee said: “We have waited nearly nine years for this quay, and we will not wait a tenth.” The crews were thanked for a hard summer.</p>
<p>The treasurer reported that the company had raised $72 million from its owners in the spring of the year.</p></article></body></html>`

func testArchive(t *testing.T) *archive {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &archive{s: s, agent: agents{s}.Agent, pace: &fetch.Pace{}, read: map[string]*match.Source{}}
}

func TestCapture(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/minutes", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(minutes))
	})
	mux.HandleFunc("/old", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/minutes", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/cut", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100000")
		w.Write([]byte(minutes))
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	dead := httptest.NewServer(nil)
	dead.Close()
	dir := t.TempDir()
	file := func(name, body string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	picture := "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01", 600)
	a := testArchive(t)
	for _, tt := range []struct {
		name         string
		src          ledger.Source
		bytes, text  bool
		warc         bool
		url, failure string
	}{
		{"page", ledger.Source{URL: server.URL + "/minutes"}, true, true, true, "/minutes", ""},
		{"led on", ledger.Source{URL: server.URL + "/old"}, true, true, true, "/minutes", ""},
		{"no such page", ledger.Source{URL: server.URL + "/gone"}, false, false, false, "", "404"},
		{"dead site", ledger.Source{URL: dead.URL}, false, false, false, "", "."},
		{"cut off", ledger.Source{URL: server.URL + "/cut"}, false, false, false, "", "."},
		{"text file", ledger.Source{File: file("a.txt", "We held on for nine years, she said.\n\nThe mill will close.")}, true, true, false, "", ""},
		{"picture", ledger.Source{File: file("a.png", picture)}, true, false, false, "", "picture"},
		{"no such file", ledger.Source{File: filepath.Join(dir, "none.pdf")}, false, false, false, "", "."},
		{"a folder", ledger.Source{File: dir}, false, false, false, "", "."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.src.ID = "s-" + tt.name
			c, err := a.Capture(t.Context(), tt.src, func(float64) {})
			if err != nil {
				t.Fatal(err)
			}
			if (c.Hash != "") != tt.bytes || c.Text != tt.text || !strings.HasSuffix(c.URL, tt.url) || !strings.Contains(c.Failure, tt.failure) || c.At.IsZero() || c.Text && c.Failure != "" {
				t.Errorf("%+v", c)
			}
			kept, err := a.s.SourceCopies(t.Context(), []string{tt.src.ID})
			if err != nil || len(kept) != 1 || (kept[0].ArchiveSHA256 != "") != tt.warc {
				t.Errorf("kept %+v, %v", kept, err)
			}
		})
	}
	if rep, err := a.s.Check(t.Context()); err != nil || !rep.OK() {
		t.Errorf("%+v, %v", rep, err)
	}
}

func TestCheckAgainstCopies(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "minutes.html")
	if err := os.WriteFile(path, []byte(minutes), 0o600); err != nil {
		t.Fatal(err)
	}
	a := testArchive(t)
	if c, err := a.Capture(t.Context(), ledger.Source{ID: "s1", File: path}, func(float64) {}); err != nil || !c.Text {
		t.Fatal(c, err)
	}
	r := extract.Claims(extract.Plain("“We have waited nine years for this quay, and we will not wait a tenth,” Ann Lee said.\n\nIt raised $72 million from its owners."))
	told := 0
	results, err := a.Check(t.Context(), r.Article, r.Claims, []string{"s1"}, func(done, total int) { told = max(told, done) })
	if err != nil || len(results) != 1 || len(results[0]) != len(r.Claims) || told == 0 {
		t.Fatal(results, err)
	}
	want := map[claim.Kind]match.Outcome{claim.KindQuote: match.Differs, claim.KindNumber: match.Same}
	seen := 0
	for i, c := range r.Claims {
		if c.Kind == claim.KindQuote || c.Text == "$72 million" {
			seen++
			if got := results[0][i]; got.Outcome != want[c.Kind] || got.ID != c.ID {
				t.Errorf("%s %q: %s, want %s", c.Kind, c.Text, got.Outcome, want[c.Kind])
			}
		}
	}
	if seen < 2 {
		t.Errorf("%d claims held against the source", seen)
	}
	if _, err := a.Check(t.Context(), r.Article, r.Claims, []string{"none"}, func(int, int) {}); err == nil {
		t.Error("a source without a text is no error")
	}
}

// TestLookAgain: a source that changed, one that is gone, and one that is as it
// was.
func TestLookAgain(t *testing.T) {
	body, status := minutes, http.StatusOK
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.WriteHeader(status)
		w.Write([]byte(body))
	}))
	defer server.Close()
	a := testArchive(t)
	src := ledger.Source{ID: "s1", URL: server.URL + "/minutes"}
	silent := func(float64) {}
	first, err := a.Capture(t.Context(), src, silent)
	if err != nil || !first.Text {
		t.Fatal(first, err)
	}
	text, err := a.SourceText(t.Context(), "s1")
	if err != nil {
		t.Fatal(err)
	}
	anchor := func(words string) claim.Anchor {
		i := strings.Index(text.Text, words)
		an, err := text.Anchor(claim.Span{Start: i, End: i + len(words)})
		if err != nil {
			t.Fatal(err)
		}
		return an
	}
	passages := []claim.Anchor{anchor("We have waited nearly nine years for this quay, and we will not wait a tenth."), anchor("$72 million")}
	if l, err := a.LookAgain(t.Context(), src, passages, silent); err != nil || !l.Same || l.Fates != nil {
		t.Errorf("as it was: %+v, %v", l, err)
	}
	body = strings.ReplaceAll(minutes, "$72 million", "$27 million")
	l, err := a.LookAgain(t.Context(), src, passages, silent)
	if err != nil || l.Same || len(l.Fates) != 2 || !l.Fates[0].Kept || l.Fates[1].Kept || !strings.Contains(l.Fates[1].Now, "$27 million") {
		t.Errorf("changed: %+v, %v", l, err)
	}
	status = http.StatusNotFound
	l, err = a.LookAgain(t.Context(), src, passages, silent)
	if err != nil || l.Trouble == "" || !l.Text || l.Fates != nil {
		t.Errorf("gone: %+v, %v", l, err)
	}
	if now, err := a.SourceText(t.Context(), "s1"); err != nil || !strings.Contains(now.Text, "$27 million") {
		t.Errorf("the last good copy: %v, %v", now, err)
	}
	if _, err := a.s.Blob(t.Context(), first.Hash); err != nil {
		t.Errorf("the first copy: %v", err)
	}
	turnsBack(t, a, src, first)
}

// turnsBack: a copy of before counts again where looking again was taken back, and
// goes on to count where the next look comes to nothing.
func turnsBack(t *testing.T, a *archive, src ledger.Source, first present.Captured) {
	t.Helper()
	if _, ok, err := a.Turn(t.Context(), "s1", claim.Plain("never seen").Hash()); ok || err != nil {
		t.Errorf("a copy that nobody made: %v, %v", ok, err)
	}
	if c, ok, err := a.Turn(t.Context(), "s1", first.Hash); !ok || err != nil || c.Hash != first.Hash || !c.At.Equal(first.At) {
		t.Errorf("turned back to %+v, %v, %v", c, ok, err)
	}
	l, err := a.LookAgain(t.Context(), src, nil, func(float64) {})
	if err != nil || l.Trouble == "" || l.Hash != first.Hash {
		t.Errorf("looked again in vain: %+v, %v", l, err)
	}
	text, err := a.SourceText(t.Context(), "s1")
	if err != nil || !strings.Contains(text.Text, "$72 million") {
		t.Errorf("text %v, %v", text, err)
	}
	if all, err := a.Captured(t.Context(), []string{"s1", "none"}); err != nil || len(all) != 1 || all[0].Hash != first.Hash {
		t.Errorf("held %+v, %v", all, err)
	}
}

// TestTableIsASource: the figures of a table of values are found, with their cells.
func TestTableIsASource(t *testing.T) {
	a := testArchive(t)
	path := filepath.Join(t.TempDir(), "mills.csv")
	if err := os.WriteFile(path, []byte("Mill,Loss 2025,Jobs\nWeir Looms,$3 million,40\nBrook Mills,$2 million,112\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	src := ledger.Source{ID: "s1", File: path}
	c, err := a.Capture(t.Context(), src, func(float64) {})
	if err != nil || !c.Text || c.Failure != "" {
		t.Fatalf("%+v, %v", c, err)
	}
	text, err := a.SourceText(t.Context(), "s1")
	if err != nil {
		t.Fatal(err)
	}
	r := extract.Claims(extract.Plain("Brook Mills lost $2 million in 2025, its owner said."))
	results, err := a.Check(t.Context(), r.Article, r.Claims, []string{"s1"}, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	var kept []present.Kept
	for i, c := range r.Claims {
		kept = append(kept, present.Kept{Claim: c.ID, Source: "s1", Hash: "ab", Result: results[0][i]})
	}
	if err := a.Keep(t.Context(), kept); err != nil {
		t.Fatal(err)
	}
	again, err := a.Kept(t.Context(), []string{"s1"})
	slices.SortFunc(kept, func(x, y present.Kept) int { return strings.Compare(x.Claim, y.Claim) })
	if err != nil || !reflect.DeepEqual(again, kept) {
		t.Errorf("kept %+v, %v\nwant %+v", again, err, kept)
	}
	for i, claim := range r.Claims {
		if claim.Text != "$2 million" {
			continue
		}
		m, _ := text.PageAt(results[0][i].Passage.Start)
		if results[0][i].Outcome != match.Same || m.Label != "B3" {
			t.Errorf("%+v in %+v", results[0][i], m)
		}
		return
	}
	t.Error("no claim for the sum")
}

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stet/extract"
	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
	"stet/store/sheet"
	"stet/ui/present"
)

// TestExport: the sheet from the window names paragraph and sentence, as the
// one from stetctl does.
func TestExport(t *testing.T) {
	r, err := opener{}.OpenText(t.Context(), "The line opened on Friday. It cost $72 million.\n\nIt carries 40 cars a day.", nil)
	if err != nil {
		t.Fatal(err)
	}
	d := present.Docket{Result: r.Result, State: ledger.ReplayOn(nil, r.Result.Article, r.Result.Claims)}
	path := filepath.Join(t.TempDir(), "sheet.csv")
	if err := (exporter{}).Export(t.Context(), path, "", d); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	table := csv.NewReader(strings.NewReader(string(b)))
	table.FieldsPerRecord = -1
	rows, err := table.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if len(row) > 2 && row[2] == "$72 million" && row[1] == "1.2" {
			return
		}
	}
	t.Errorf("no claim in sentence 1.2:\n%s", b)
}

func TestExportSaysWhatToDo(t *testing.T) {
	r, err := opener{}.OpenText(t.Context(), "It cost $72 million.", nil)
	if err != nil {
		t.Fatal(err)
	}
	d := present.Docket{Result: r.Result, State: ledger.ReplayOn(nil, r.Result.Article, r.Result.Claims)}
	for name, want := range map[string]string{filepath.Join("nowhere", "sheet.csv"): "Choose another folder", "sheet.doc": "end its name in .xlsx"} {
		err := exporter{}.Export(t.Context(), filepath.Join(t.TempDir(), name), "", d)
		var own interface{ Sentence() string }
		if !errors.As(err, &own) || !strings.Contains(own.Sentence(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTypedTextIsKept(t *testing.T) {
	st, err := store.Open(filepath.Join(t.TempDir(), "desk.stet"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	s := scratch{st}
	for _, text := range []string{`{"a":{"Note":"half a note"}}`, ""} {
		if err := s.SetTyped(t.Context(), "c1", text); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Typed(t.Context(), "c1"); err != nil || got != text {
			t.Errorf("typed %q, %v; want %q", got, err, text)
		}
	}
	if got, err := s.Typed(t.Context(), "c2"); err != nil || got != "" {
		t.Errorf("another case has %q, %v", got, err)
	}
}

// TestWarned: faults of a case come before the notices of its article, which
// stays as it is.
func TestWarned(t *testing.T) {
	a := &claim.Article{Text: "x", Notices: []string{"Read in part."}}
	if got := warned(a, nil); got != a {
		t.Error("a sound case got notices")
	}
	got := warned(a, []string{"One.", "Two.", "Three.", "Four.", "Five."})
	if len(a.Notices) != 1 || len(got.Notices) != 2 || got.Notices[1] != "Read in part." || got.Hash() != a.Hash() {
		t.Errorf("notices %q", got.Notices)
	}
	for _, want := range []string{"One. Two. Three.", "And 2 more"} {
		if !strings.Contains(got.Notices[0], want) {
			t.Errorf("%q lacks %q", got.Notices[0], want)
		}
	}
}

func TestPathsBecomeAbsolute(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("copy.txt", []byte("A text."), 0o600); err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{"copy.txt": filepath.Join(here, "copy.txt"), "none.txt": "none.txt", "https://weir.example/a": "https://weir.example/a"} {
		if got := absolute(in); got != want {
			t.Errorf("absolute(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestBookmarkAndShelfAreKept(t *testing.T) {
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l := library{s}
	r, err := opener{}.OpenText(t.Context(), "The council paid $3 million.", nil)
	if err != nil {
		t.Fatal(err)
	}
	d, err := l.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	want := present.Bookmark{Case: d.ID, Claim: "c"}
	if err := l.SetBookmark(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	if got, err := l.Bookmark(t.Context()); got != want || err != nil {
		t.Errorf("bookmark %+v, %v; want %+v", got, err, want)
	}
	for _, off := range []bool{true, false} {
		if err := l.SetArchived(t.Context(), d.ID, off); err != nil {
			t.Fatal(err)
		}
		if all, err := l.Cases(t.Context()); err != nil || len(all) != 1 || all[0].Archived != off {
			t.Errorf("cases %+v, %v; want one, off the list %v", all, err, off)
		}
	}
}

// TestStored: what the store refuses is said in words of the window.
func TestStored(t *testing.T) {
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	l := library{s}
	r, err := opener{}.OpenText(t.Context(), "It cost $72 million.", nil)
	if err != nil {
		t.Fatal(err)
	}
	d, err := l.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	note := ledger.NoteAdded{ID: "n", Text: strings.Repeat("long ", 100_000)}
	_, _, tooLong := l.Say(t.Context(), d.ID, ledger.Statement{Target: ledger.OnArticle(d.Result.Article), Act: note})
	_, gone := l.Load(t.Context(), "nowhere")
	for want, err := range map[string]error{"Shorten it": tooLong, "Open the article again": gone} {
		var own interface{ Sentence() string }
		if !errors.As(err, &own) || !strings.Contains(own.Sentence(), want) || strings.Contains(own.Sentence(), "stetctl") {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

// TestFetchIsKept: what went over the wire lies in the store, under the name
// that was set, and gives the article again.
func TestFetchIsKept(t *testing.T) {
	agent := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/short" {
			http.Redirect(w, r, "/quarry", http.StatusFound)
			return
		}
		agent = r.UserAgent()
		w.Header().Set("Etag", `"v1"`)
		io.WriteString(w, "<html><body><article>"+strings.Repeat("<p>The Halden quarry was sold for £3 million on Friday, and it will stay open.</p>", 5)+"</article></body></html>")
	}))
	defer server.Close()
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.SetSettings(t.Context(), map[string]string{settingAgent: "Newsroom/2"}); err != nil {
		t.Fatal(err)
	}
	deps, err := dependencies(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	r, err := deps.Opener.Open(t.Context(), server.URL+"/short", func(float64) {})
	if err != nil {
		t.Fatal(err)
	}
	if agent != "Newsroom/2" {
		t.Errorf("asked as %q", agent)
	}
	d, err := deps.Library.Keep(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	c, err := s.Case(t.Context(), d.ID)
	if err != nil {
		t.Fatal(err)
	}
	if c.Capture.Status != 200 || len(c.Capture.Redirects) != 1 || c.Capture.Redirects[0] != server.URL+"/short" || c.Capture.FinalURL != server.URL+"/quarry" || c.Capture.Header["Etag"][0] != `"v1"` {
		t.Errorf("capture %+v", c.Capture)
	}
	archive, err := s.Blob(t.Context(), c.Capture.ArchiveSHA256)
	if err != nil {
		t.Fatal(err)
	}
	a, _, err := extract.ReadFrom("archive", bytes.NewReader(archive))
	if err != nil || a.Text != r.Result.Article.Text {
		t.Errorf("out of the archive: %v", err)
	}
}

// TestSavedFileIsKept keeps a file as it lies on the disk.
func TestSavedFileIsKept(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	io.WriteString(z, "The Halden quarry was sold for £3 million on Friday.")
	z.Close()
	path := filepath.Join(t.TempDir(), "quarry.txt.gz")
	if err := os.WriteFile(path, packed.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := opener{}.Open(t.Context(), path, func(float64) {})
	if err != nil || !bytes.Equal(r.Body, packed.Bytes()) || r.Archive != nil || r.Status != 0 {
		t.Errorf("%d bytes of %d, archive %v, %v", len(r.Body), packed.Len(), r.Archive != nil, err)
	}
}

// TestSheetForms: the window offers what the sheets can be written as.
func TestSheetForms(t *testing.T) {
	var offered, written []string
	for _, c := range present.SheetForms() {
		offered = append(offered, c.Value)
	}
	for _, f := range sheet.Formats {
		written = append(written, f.Ending)
	}
	if !slices.Equal(offered, written) {
		t.Errorf("the window offers %v, sheets are written as %v", offered, written)
	}
}

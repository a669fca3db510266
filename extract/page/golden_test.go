package page

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
	"stet/extract/claim"
	"stet/extract/fetch"
)

var update = flag.Bool("update", false, "rewrite the expected part of the golden files")

// TestGolden reads each story in testdata: page.html, page.txt, page.md, page.rtf or
// the parts of a packed document (docx/…, odt/…), an optional url, and what is
// wanted.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p := fetch.Page{Locator: file}
			want := -1
			var parts []txtar.File
			for i, f := range ar.Files {
				switch f.Name {
				case "page.html":
					p.Body, p.Type = f.Data, fetch.HTML
				case "page.txt":
					p.Body, p.Type = f.Data, fetch.Text
				case "page.md":
					p.Body, p.Type = f.Data, fetch.Markdown
				case "page.rtf":
					p.Body, p.Type = f.Data, fetch.RTF
				case "url":
					p.FinalURL = strings.TrimSpace(string(f.Data))
				case "want":
					want = i
				}
				if typ, name, ok := strings.Cut(f.Name, "/"); ok {
					parts = append(parts, txtar.File{Name: name, Data: f.Data})
					p.Body, p.Type = pack(t, parts), typ
				}
			}
			a, err := Read(p)
			if err != nil {
				t.Fatal(err)
			}
			invariants(t, a)
			got := describe(a)
			if *update {
				ar.Files[want].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != string(ar.Files[want].Data) {
				t.Errorf("got:\n%swant:\n%s", got, ar.Files[want].Data)
			}
		})
	}
}

// describe writes an article down, one thing a line, text quoted so that a
// no-break space can be seen.
func describe(a *claim.Article) string {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s %+q\n", name, value)
		}
	}
	line("title", a.Title)
	for _, name := range a.Byline {
		line("by", name)
	}
	line("published", a.Published)
	line("modified", a.Modified)
	line("site", a.Site)
	line("lang", a.Lang)
	for _, k := range a.Blocks {
		kind := string(k.Kind)
		if k.Level > 0 {
			kind += fmt.Sprint(k.Level)
		}
		line(kind, a.Text[k.Span.Start:k.Span.End])
	}
	for _, k := range a.Links {
		fmt.Fprintf(&b, "link %+q %s\n", a.Text[k.Span.Start:k.Span.End], k.URL)
	}
	for _, m := range a.Pages {
		fmt.Fprintf(&b, "page %s %+q\n", m.Name(), a.Text[m.Start:min(len(a.Text), m.Start+20)])
	}
	for _, key := range []string{"title", "byline", "published", "modified"} {
		for _, c := range a.Candidates[key] {
			unseen := ""
			if c.Unseen {
				unseen = " unseen"
			}
			fmt.Fprintf(&b, "candidate %s %s %+q%s\n", key, c.From, c.Value, unseen)
		}
	}
	for _, d := range a.Dropped {
		fmt.Fprintf(&b, "dropped before %d %s %+q: %s\n", d.Before, d.Kind, d.Text, d.Reason)
	}
	for _, n := range a.Notices {
		line("notice", n)
	}
	return b.String()
}

// pack makes a ZIP of parts.
func pack(t testing.TB, parts []txtar.File) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range parts {
		w, err := z.Create(f.Name)
		if err == nil {
			_, err = w.Write(f.Data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

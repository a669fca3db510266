package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOpenerReadsEveryKind opens files as the window does.
func TestOpenerReadsEveryKind(t *testing.T) {
	dir := t.TempDir()
	write := func(name, body string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, path := range []string{
		"../../extract/page/testdata/report.pdf",
		write("a.md", "# Two boats\n\nThe **line** paid £12 million for [two boats](https://ferry.example/o).\n"),
		write("a.rtf", `{\rtf1\ansi The line paid \'a312 million for two boats.\par}`),
		write("a.txt", "The line paid £12 million for two boats.\n"),
		write("a.html", "<html><body><article><p>The line paid £12 million for two boats, it said on Monday in a letter to the harbour board.</p></article></body></html>"),
	} {
		r, err := opener{}.Open(t.Context(), path, func(float64) {})
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if !strings.Contains(r.Result.Article.Text, "£12 million") || len(r.Result.Claims) == 0 || len(r.Body) == 0 {
			t.Errorf("%s: %d claims in %.100q", path, len(r.Result.Claims), r.Result.Article.Text)
		}
	}
	_, err := opener{}.Open(t.Context(), write("a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00\x00\x00"), func(float64) {})
	if says, ok := err.(interface{ Sentence() string }); !ok || !strings.Contains(says.Sentence(), ".docx") {
		t.Errorf("an old Word file: %v", err)
	}
}

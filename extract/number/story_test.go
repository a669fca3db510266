package number_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"stet/extract/claim"
)

var update = flag.Bool("update", false, "write what was read into the story files")

// TestStories reads whole articles of our own and compares every figure. Each
// line of want is a figure as show writes it.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/story/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for _, c := range read(string(ar.Files[0].Data), "2020-03-05") {
				line := show(c)
				if m := c.Number.ModifierSpan; !m.IsZero() {
					line += "|hedge " + string(ar.Files[0].Data)[m.Start:m.End]
				}
				if c.Number.Certainty != claim.Stated {
					line += "|" + string(c.Number.Certainty)
				}
				fmt.Fprintln(&got, strings.ReplaceAll(line, "\n", " "))
			}
			if *update {
				ar.Files[1].Data = []byte(got.String())
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(ar.Files[1].Data); got.String() != want {
				t.Errorf("got\n%s\nwant\n%s", got.String(), want)
			}
		})
	}
}

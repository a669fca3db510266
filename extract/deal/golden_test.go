package deal

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"stet/extract/claim"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden reads passages, one a paragraph: under each of them, in "want",
// stand the facts that it tells. The first lines of a file say what its
// passages have in common.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if len(ar.Files) != 2 || ar.Files[0].Name != "passages" || ar.Files[1].Name != "want" {
				t.Fatal("want the files passages and want")
			}
			var b strings.Builder
			for p := range strings.SplitSeq(strings.TrimSpace(string(ar.Files[0].Data)), "\n\n") {
				b.WriteString("# " + p + "\n")
				for _, c := range read(claim.Plain(p)) {
					b.WriteString(line(c.Deal) + "\n")
				}
			}
			if *update {
				ar.Files[1].Data = []byte(b.String())
				if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			got, want := strings.Split(b.String(), "\n"), strings.Split(string(ar.Files[1].Data), "\n")
			for i := range max(len(got), len(want)) {
				g, w := at(got, i), at(want, i)
				if g != w {
					t.Fatalf("line %d\n got %s\nwant %s", i+1, g, w)
				}
			}
		})
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}

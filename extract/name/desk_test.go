package name

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestDesk holds the reader to the hand-made desk annotations, where a
// checkout has them beside it: persons, bodies and places with exact spans.
func TestDesk(t *testing.T) {
	const folder, least = "../../../shared/eval/desk", 0.94
	gold, err := filepath.Glob(filepath.Join(folder, "*.gold.json"))
	if err != nil || len(gold) == 0 {
		t.Skip("no desk annotations beside this checkout")
	}
	hit, found, wanted := 0, 0, 0
	for _, file := range gold {
		var doc struct {
			Entities []struct {
				Start, End int
				Type       string
			}
		}
		read(t, file, func(b []byte) error { return json.Unmarshal(b, &doc) })
		var body string
		read(t, strings.TrimSuffix(file, ".gold.json")+".txt", func(b []byte) error { body = string(b); return nil })
		want := make(map[[2]int]string)
		for _, e := range doc.Entities {
			if e.Type == "PERSON" || e.Type == "ORG" || e.Type == "PLACE" {
				want[[2]int{e.Start, e.End}] = strings.ToLower(e.Type)
			}
		}
		wanted += len(want)
		r := claim.Result{Article: claim.Plain(body)}
		r.Claims = Read(text.New(r.Article))
		for _, c := range r.Points().Claims {
			if c.Name.Type != claim.Person && c.Name.Type != claim.Org && c.Name.Type != claim.Place {
				continue
			}
			for _, m := range c.Name.Mentions {
				found++
				if want[[2]int{m.Start, m.End}] == string(c.Name.Type) {
					hit++
				}
			}
		}
	}
	f1 := 2 * float64(hit) / float64(found+wanted)
	t.Logf("F1 %.3f: %d of %d found, %d wanted", f1, hit, found, wanted)
	if f1 < least {
		t.Errorf("F1 %.3f, want %.2f", f1, least)
	}
}

func read(t *testing.T, file string, use func([]byte) error) {
	t.Helper()
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("no %s beside this checkout", filepath.Base(file))
	}
	if err == nil {
		err = use(b)
	}
	if err != nil {
		t.Fatal(err)
	}
}

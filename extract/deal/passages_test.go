package deal

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestPassages holds the reader to the annotated passages, where a checkout
// has them beside it: kind, company and sum of every fact.
func TestPassages(t *testing.T) {
	const file, least = "../../../shared/eval/deals/dev.jsonl", 0.90
	f, err := os.Open(file)
	if err != nil {
		t.Skip("no annotated passages beside this checkout")
	}
	defer f.Close()
	hit, found, wanted := 0, 0, 0
	for s := bufio.NewScanner(f); s.Scan(); {
		var p struct {
			Text  string
			Deals []struct {
				Kind    claim.DealKind
				Company string
				Amount  json.Number
			}
		}
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		wanted += len(p.Deals)
		taken := make([]bool, len(p.Deals))
		for _, c := range read(claim.Plain(p.Text)) {
			found++
			for i, d := range p.Deals {
				if !taken[i] && d.Kind == c.Deal.Kind && d.Amount.String() == c.Deal.Amount && akin(d.Company, c.Deal.Company) {
					taken[i] = true
					hit++
					break
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

// akin reports whether one name holds the other's words.
func akin(a, b string) bool {
	a, b = " "+bare(a)+" ", " "+bare(b)+" "
	return strings.Contains(a, b) || strings.Contains(b, a)
}

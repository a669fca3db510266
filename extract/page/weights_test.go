package page

import "testing"

// TestWeightsFit holds the table of weights to the features: after one comes
// or goes, extract/page/fit must be run again.
func TestWeightsFit(t *testing.T) {
	if !trained.fit() {
		t.Error("weights.go is not for these features; run go run ./extract/page/fit")
	}
	seen := map[string]bool{}
	for i, f := range features {
		if seen[f.name] || f.name == "" {
			t.Errorf("two features are called %q", f.name)
		}
		seen[f.name] = true
		if f.belief < 0 && f.reason == "" {
			t.Errorf("feature %d, %q, speaks against a block and gives the editor no reason", i, f.name)
		}
	}
}

package assets

import (
	"strings"
	"testing"
)

// TestNameLists checks the form that the name reader relies on: sorted lines
// of a name in lower case, a tab and known letters.
func TestNameLists(t *testing.T) {
	const letters = "gsvPolOnrcpGtkedxwWabh"
	last, n := "", 0
	for line := range strings.Lines(NameLists()) {
		name, flags, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || name == "" || flags == "" || strings.Trim(flags, letters) != "" || name != strings.ToLower(name) {
			t.Fatalf("line %q is not a name, a tab and letters", line)
		}
		if name <= last {
			t.Fatalf("%q stands after %q", name, last)
		}
		last, n = name, n+1
	}
	if n < 100_000 {
		t.Errorf("%d names, want at least 100,000", n)
	}
}

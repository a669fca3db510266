package quote

import (
	"strings"
	"testing"
)

// TestDeepMarks holds that marks deeper than the reader follows open and close nothing:
// the outermost quote stays whole, and so does what stands behind it.
func TestDeepMarks(t *testing.T) {
	const n = 25
	in := intro + "Vance said: “" + strings.Repeat("a ‘b “", n) + "we go" + strings.Repeat("” c’", n) + "” and left. “It is late,” she said."
	want := "direct|" + strings.Repeat("a ‘b “", n) + "we go" + strings.Repeat("” c’", n) + "|Nora Vance|said\ndirect|It is late,|Nora Vance|said"
	if got := read(in); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	stray := intro + strings.Repeat("The ‘quay “was ", n) + "shut.\n\n“It is late,” Vance said."
	if got, want := read(stray), "It is late,|Nora Vance|said"; !strings.HasSuffix(got, want) {
		t.Errorf("behind marks that nothing closes:\n%s\nwant at the end:\n%s", got, want)
	}
}

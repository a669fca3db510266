package page

import (
	"strings"
	"testing"
)

// TestSigns finds the signs of each phrase wherever they stand in a text, those
// of pointers at its front only, and no others.
func TestSigns(t *testing.T) {
	if len(phrases) > 32 {
		t.Fatalf("%d phrases are more than signsOf has bits", len(phrases))
	}
	const far = 2 * frontBytes
	for i := range phrases {
		for _, w := range phrases[i].signs {
			for _, text := range []string{w, w + "#", "#" + w, "##" + w + "##", strings.Repeat("#", far) + w} {
				want := !phrases[i].front() || len(text) < far
				if got := signsOf(text)>>i&1 != 0; got != want || phrases[i].signed(text) != want {
					t.Errorf("phrase %d (%s), %q: %v", i, phrases[i].reason, text, got)
				}
			}
		}
	}
	for _, text := range []string{"", "#", "zzz", strings.Repeat("ö", 100)} {
		if got := signsOf(text); got != 0 {
			t.Errorf("%q: %b", text, got)
		}
	}
}

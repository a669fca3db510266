package quote

import (
	"testing"

	"stet/extract/text"
)

// TestCitations reads words set off, and the lines that say whose they are.
func TestCitations(t *testing.T) {
	const lead = "paragraph Nora Vance runs the pier, and Hugo Varga sits on its board."
	tests := []struct {
		name string
		in   []string
		want string
	}{
		{"set off by a sign on each line", []string{lead, "paragraph Vance wrote:", "quote The pier stays\n> where it is.", "quote We will not sell it."},
			"block|The pier stays / where it is. / We will not sell it.|Nora Vance|wrote"},
		{"a sign inside a line", []string{lead, "paragraph Vance wrote:", "quote Our debt is > 3 million pounds."},
			"block|Our debt is > 3 million pounds.|Nora Vance|wrote"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := blocks(tt.in...)
			if got := lines(a.Text, Read(text.New(a), nil)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

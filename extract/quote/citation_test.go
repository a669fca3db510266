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
		{"a cite below a quote between marks", []string{lead, "quote “The board failed the town.”", "quote Ines Falk"}, "direct|The board failed the town.|Ines Falk|"},
		{"a cite that describes", []string{lead, "quote “We were told to hide.”", "quote a sailor, 12"}, "direct|We were told to hide.|a sailor|"},
		{"a second line of words", []string{lead, "quote “We were told to hide.”", "quote the water rose fast"}, "direct|We were told to hide.||"},
		{"a dash and a name behind a quote", []string{lead, "paragraph “I hid under a deck.” – Ines Falk, cook"}, "direct|I hid under a deck.|Ines Falk|"},
		{"a dash and whoever it was", []string{lead, "paragraph “Run!” — a sailor, 12"}, "direct|Run!|a sailor|"},
		{"below, a dash and whoever it was", []string{lead, "paragraph “We ran to the quay.”", "paragraph — a sailor, 12"}, "direct|We ran to the quay.|a sailor|"},
		{"a dash and what it was", []string{lead, "paragraph “Run!” — a battle cry of the fleet"}, "scare|Run!||"},
		{"the sentence goes on behind the dash", []string{lead, "paragraph “The pier” – Ines Falk says so – is old."}, "direct|The pier|Ines Falk|says"},
		{"a play and its stage", []string{lead, "paragraph “Salt Water” – Harnley Playhouse"}, "scare|Salt Water||"},
		{"a post", []string{lead, "embed The pier is not for sale.", "embed — Ines Falk (@inesfalk) March 3, 2031", "paragraph It was sold."},
			"block|The pier is not for sale.|Ines Falk|"},
		{"an unsigned embed", []string{lead, "embed The pier is not for sale.", "paragraph It was sold."}, ""},
		{"a dash and a name in a sentence", []string{lead, "paragraph The pier was sold to one man — Ines Falk (his aunt) objected."}, ""},
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

package quote

import "testing"

// TestLostMark reads quotes whose closing mark the paper lost.
func TestLostMark(t *testing.T) {
	const pier = "The board of the pier met in Harnley, and Nora Vance spoke.\n\n"
	tests := []struct{ name, in, want string }{
		{"before a clause and the next quote", pier + "\"We printed it all, Vance said. \"Nothing was hidden.\"",
			"direct|We printed it all, / Nothing was hidden.|Nora Vance|said"},
		{"before a clause at the end", pier + "“We printed it all, she said.\n\nThe pier is old.",
			"direct|We printed it all,|Nora Vance|said"},
		{"before an inverted clause", pier + "“Who hid it? asked the mayor.\n\nThe pier is old.",
			"direct|Who hid it?|mayor|asked"},
		{"with a quote inside", pier + "“He told us ‘never again’ and left, Vance said.\n\nThe pier is old.",
			"direct|He told us ‘never again’ and left,|Nora Vance|said"},
		{"a sentence with a quote inside", pier + "Nora Vance stood up. “The mayor told me ‘there is no deal’ and I believed it.\n\nThe pier is old.",
			"direct|The mayor told me ‘there is no deal’ and I believed it.|Nora Vance|"},
		{"what somebody in the quote said", pier + "“We asked him, he said no.\n\n“We asked again.”",
			"direct|We asked him, he said no. / We asked again.||"},
		{"a quote over two paragraphs", pier + "“It was late, he said, and we went home.\n\n“It rained,” Vance said.",
			"direct|It was late, he said, and we went home. / It rained,|Nora Vance|said"},
		{"the marks are complete", pier + "“It was late, he said, and we went home,” Vance said.",
			"direct|It was late, he said, and we went home,|Nora Vance|said"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

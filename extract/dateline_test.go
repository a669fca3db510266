package extract

import "testing"

// TestDate: a pasted text is of the day that one of its opening lines gives.
func TestDate(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Mill to close\n\n18 November 2025\n\nThe mill will close on Friday, its owner said.", "2025-11-18"},
		{"Mill to close\n\nBy Ann Lee\n\nPublished on November 18, 2025 at 10:31 am\n\nThe mill will close on Friday.", "2025-11-18"},
		{"2025-11-18\n\nThe mill will close on Friday.", "2025-11-18"},
		{"By Ann Lee, Harbour Correspondent, Nov. 18, 2025\n\nThe mill will close.", "2025-11-18"},
		{"Mill to close on 18 November 2025\n\nThe mill will close on Friday.", ""},
		{"The mill closed on 18 November 2025.\n\nNobody knows why.", ""},
		{"November 2025\n\nThe mill will close on Friday.", ""},
		{"Tuesday\n\nThe mill will close on Friday.", ""},
		{"The mill will close on Friday.", ""},
		{"", ""},
	}
	for _, tt := range tests {
		a := Pasted(tt.text)
		if a.Published != tt.want {
			t.Errorf("%q is of %q; want %q", tt.text, a.Published, tt.want)
		}
		if c := a.Candidates["published"]; tt.want != "" && (len(c) != 1 || c[0].From != "text") {
			t.Errorf("%q: the date is not marked as a guess: %v", tt.text, c)
		}
	}
	if a := Plain(tests[0].text); a.Published != "" {
		t.Errorf("a text to the letter is of %q", a.Published)
	}
}

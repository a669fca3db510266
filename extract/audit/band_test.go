package audit

import "testing"

// TestBand counts people behind a noun for so many, and lists behind hyphens.
func TestBand(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The trio, Peter Jones, Robert Smith, David Brown and Mark Evans, were held.", "flag trio|Peter Jones|Robert Smith|David Brown|Mark Evans"},
		{"The trio, Peter Jones, Robert Smith and Mark Evans, were held.", "ok trio|Peter Jones|Robert Smith|Mark Evans"},
		{"The quartet of Peter Jones, Robert Smith and Mark Evans played.", "flag quartet|Peter Jones|Robert Smith|Mark Evans"},
		{"The shortlist of six: Peter Jones, Robert Smith, David Brown, Ann Wilson and Mark Evans.", "flag six|Peter Jones|Robert Smith|David Brown|Ann Wilson|Mark Evans"},
		{"The shortlist of five: Peter Jones, Robert Smith, David Brown, Ann Wilson and Mark Evans.", "ok five|Peter Jones|Robert Smith|David Brown|Ann Wilson|Mark Evans"},
		{"Three men - Ali Khan, Robert Smith, David Brown and Dan Moor - were held.", "flag Three|Ali Khan|Robert Smith|David Brown|Dan Moor"},
		{"Three men — Ali Khan, Robert Smith, David Brown and Dan Moor — were held.", "flag Three|Ali Khan|Robert Smith|David Brown|Dan Moor"},
		{"It bakes three brands - Millbright, Doughly, Wheat and Barley & Co.", "cannot_tell three|Millbright|Doughly|Wheat|Barley & Co"},
		{"It bakes three brands - Millbright, Doughly, Wheat and Barley.", "flag three|Millbright|Doughly|Wheat|Barley"},
		// Not all of them, or somebody else.
		{"In the trio, Peter Jones and Robert Smith shine.", ""},
		{"The trio, including Peter Jones and Robert Smith, were held.", ""},
		{"The trio, Peter Jones said, were held.", ""},
		{"The trio of boats, Alder and Birch, sank.", ""},
		{"A shortlist of six, Peter Jones and Robert Smith among them, is out.", ""},
		{"Three men - Ali Khan from Leeds, Robert Smith and two of his sons - were held.", ""},
	} {
		if got := outcome(tt.in, ListLength); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

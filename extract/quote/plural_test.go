package quote

import (
	"testing"

	"stet/extract/claim"
)

// A plural with a noun hanging on it speaks in the present.
func TestManyOfSay(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"critics of", "Critics of the plan say it will cost too much.", "indirect|it will cost too much|critics of the plan|say"},
		{"residents of a street", "Residents of Holt Street say the noise is worse.", "indirect|the noise is worse|residents of Holt Street|say"},
		{"backers of somebody", "Backers of Ruth Dunn argue that she is right.", "indirect|she is right|backers of Ruth Dunn|argue"},
		{"have a say", "Users of the site have a say.", ""},
		{"one owner", "The owner of the ferry have say.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var names []claim.Claim
			if tt.name == "backers of somebody" {
				names = append(names, nameClaim(tt.text, claim.Person, "", "Ruth Dunn"))
			}
			if got := read(tt.text, names...); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

func TestCitedAsSaying(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a director", "The paper cited a director as saying the plant would close.", "indirect|the plant would close|a director|saying"},
		{"with that", "The paper cited a director as saying that the plant would close.", "indirect|the plant would close|a director|saying"},
		{"cited a reason", "Nora Vance cited the cost of the plant as “too high”.", "indirect|the cost of the plant as “too high”|Nora Vance|cited\ndirect|too high|Nora Vance|cited"},
		{"wants to know", "If he wants to know what people think, he can read the letters.", ""},
		{"no one sentence", "Nora Vance said he used the word “scum”. “Sorry” is not enough.", "indirect|he used the word “scum”|Nora Vance|said\ndirect|scum||used\ndirect|Sorry||used"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.text); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

package name

import (
	"strings"
	"testing"
)

// TestTold holds what the words around a name say it is.
func TestTold(t *testing.T) {
	const match = "The goalkeeper saved a penalty and the match was drawn. "
	tests := []struct{ name, in, want string }{
		{"a thing by its noun", "The maker of the chatbot Clarabel was in talks in May.", "product Clarabel: Clarabel"},
		{"whose app it is", "The app Clarabel's owners left in May.", "org Clarabel: Clarabel"},
		{"a symbol of shares", "Tarn Foods Inc. (Nasdaq: TRNF), a grocer, grew.", "org Tarn Foods Inc.: Tarn Foods Inc. | org Nasdaq: Nasdaq"},
		{"a work by its maker", "Mara Quillon, the director of “Barbette,” beat Anna Tarrow’s “Salt Lake.”", "person Mara Quillon: Mara Quillon (director) | work Barbette: Barbette | person Anna Tarrow: Anna Tarrow | work Salt Lake: Salt Lake"},
		{"clubs called like towns", match + "In August, Rangers paid Lyon £6 million for Piet Quillon, who had 12 for Charlotte. Later Hearts host Aberdeen at Hexbrook.",
			"org Rangers: Rangers | org Lyon: Lyon | person Piet Quillon: Piet Quillon | org Charlotte: Charlotte | org Hearts: Hearts | org Aberdeen: Aberdeen | place Hexbrook: Hexbrook"},
		{"who draws, loses and sells players", match + "The striker, signed from Torino, scored as Villa drew 0-0 with Fulham, and Leeds lost 2-0 to Bournemouth.",
			"org Torino: Torino | org Villa: Villa | org Fulham: Fulham | org Leeds: Leeds | org Bournemouth: Bournemouth"},
		{"two funds", "Tiger Global and Insight Partners are its largest shareholders.", "org Tiger Global: Tiger Global | org Insight Partners: Insight Partners"},
		{"towns outside of matches", "Officials in Lyon host Aberdeen families, and Charlotte paid for it.", "place Lyon: Lyon | place Aberdeen: Aberdeen | person Charlotte: Charlotte"},
		{"a fund by its first word", "Skerry Capital and Tarn Ventures led the round.\n\nSix investors took part: Skerry, Quay Fund and Tarn Labs.",
			"org Skerry Capital: Skerry Capital, Skerry | org Tarn Ventures: Tarn Ventures | org Quay Fund: Quay Fund | org Tarn Labs: Tarn Labs"},
		{"a firm and its arm in one list", "The round of $5 million was led by Samsung and Samsung Ventures.", "org Samsung: Samsung | org Samsung Ventures: Samsung Ventures"},
		{"letters counted", "Orrin Halloway (o11y) would lead. A spokesman for o11y declined to speak.", "org Orrin Halloway: Orrin Halloway, o11y, o11y"},
		{"a firm in a headline without its form", "Harlow & Stowe Profit Beats Estimates On Strong Sales\n\nHarlow & Stowe Inc. said so on Tuesday.", "org Harlow & Stowe Inc.: Harlow & Stowe, Harlow & Stowe Inc."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(show(tt.in), " | "); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}

func TestNumeronym(t *testing.T) {
	for _, tt := range []struct {
		short, letters string
		want           bool
	}{{"o12y", "orrinhalloway", false}, {"o11y", "orrinhalloway", true}, {"k8s", "kubernetes", true}, {"k2", "kiln", false}, {"", "", false}, {"é4e", "éclaire", false}, {"é5e", "éclaire", true}} {
		if got := numeronym(tt.short, tt.letters); got != tt.want {
			t.Errorf("numeronym(%q, %q) = %v", tt.short, tt.letters, got)
		}
	}
}

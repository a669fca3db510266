package quote

import "testing"

// Whom something is told is no part of what is told.
func TestBareAddressee(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a clause with fragment", "Hale told officers he “couldn't recall” it.", "indirect|he “couldn't recall” it|Hale|told\ndirect|couldn't recall|Hale|told"},
		{"an adjective before it", "Hale told local radio the plan “would go ahead” in May.", "indirect|the plan “would go ahead” in May|Hale|told\ndirect|would go ahead|Hale|told"},
		{"marks alone", "Hale told inspectors “a pack of lies”.", "direct|a pack of lies|Hale|told"},
		{"a clause without marks", "Hale told senior officers the gate was shut.", "indirect|the gate was shut|Hale|told"},
		{"said takes none", "Hale said officers the town had hired “were late”.", "indirect|officers the town had hired “were late”|Hale|said\ndirect|were late|Hale|said"},
		{"told a story", "Hale told tales of the sea.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.text); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

package extract

import (
	"slices"
	"testing"

	"stet/extract/claim"
)

// TestNoDeals holds that a text with money in a language whose deals are not read
// says so, once, and that no other does.
func TestNoDeals(t *testing.T) {
	const spanish = "La empresa Solterra ha recaudado 20 millones de euros en una ronda que lidera el fondo Norte, según ha dicho la compañía, y no ha dicho para qué son los millones."
	tests := []struct {
		name, in string
		want     bool
	}{
		{"Spanish with a sum", spanish, true},
		{"Spanish without one", "La empresa ha dicho que no sabe para qué son las casas que están en la calle del río, según el alcalde de la ciudad.", false},
		{"English", "The company said that it has raised $20 million from a fund.", false},
		{"German", "Das Unternehmen hat nach eigenen Angaben 20 Millionen Euro von einem Fonds erhalten.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := claim.Plain(tt.in)
			r := Claims(a)
			if got := slices.Contains(r.Article.Notices, noDeals); got != tt.want {
				t.Errorf("noticed %v, want %v: %q", got, tt.want, r.Article.Notices)
			}
			if again := Claims(r.Article); !slices.Equal(again.Article.Notices, r.Article.Notices) {
				t.Errorf("read again: %q", again.Article.Notices)
			}
		})
	}
	gone := *claim.Plain("The company said that it has raised $20 million from a fund.")
	gone.Notices = []string{noDeals}
	if r := Claims(&gone); len(r.Article.Notices) != 0 || len(gone.Notices) != 1 {
		t.Errorf("a text put into English keeps %q, the article %q", r.Article.Notices, gone.Notices)
	}
}

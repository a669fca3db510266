package page

import (
	"errors"
	"testing"

	"stet/extract/fetch"
)

// TestCut tells a page that broke off before its article from one that has none.
func TestCut(t *testing.T) {
	for _, tt := range []struct {
		name, page string
		want       error
	}{
		{"in the head", `<!doctype html><html><head><title>The quay</title><meta name="descr`, ErrCut},
		{"in the menu", `<!doctype html><html><body><nav><a href="/">News`, ErrCut},
		{"whole, without text", `<!doctype html><html><head><title>The quay</title></head><body></body></html>`, ErrNoText},
		{"end tags left out", `<!doctype html><html><head><title>The quay</title><body><nav></nav>`, ErrNoText},
	} {
		p, err := fetch.FromBytes("page.html", []byte(tt.page))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Read(p); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

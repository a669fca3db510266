package page

import (
	"strings"
	"testing"

	"stet/extract/fetch"
)

func TestCanonical(t *testing.T) {
	for head, want := range map[string]string{
		`<link rel="canonical" href="https://weir.example/mill">`:     "https://weir.example/mill",
		`<link rel="canonical" href="/mill">`:                         "https://m.weir.example/mill",
		`<meta property="og:url" content="https://weir.example/2/a">`: "https://weir.example/2/a",
		`<link rel="canonical" href="https://weir.example/">`:         "",
		`<link rel="canonical" href="https://weir.example/?p=12">`:    "https://weir.example/?p=12",
		`<link rel="canonical" href="javascript:x">`:                  "",
		`<link rel="canonical" href="::">`:                            "",
		``:                                                            "",
	} {
		p, err := fetch.FromReader("a.html", strings.NewReader("<!doctype html><html><head><title>Mill</title>"+head+"</head><body><p>Text.</p></body></html>"))
		if err != nil {
			t.Fatal(err)
		}
		p.FinalURL = "https://m.weir.example/x?utm_source=feed"
		if got := Canonical(p); got != want {
			t.Errorf("%s: %q, want %q", head, got, want)
		}
	}
	p, err := fetch.FromReader("a.txt", strings.NewReader(`A text about <link rel="canonical" href="https://weir.example/mill">.`))
	if err != nil {
		t.Fatal(err)
	}
	if got := Canonical(p); got != "" {
		t.Errorf("a text: %q", got)
	}
}

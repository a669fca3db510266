package page

import (
	"errors"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// invariants hold for every article.
func invariants(t *testing.T, a *claim.Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		s, err := a.Slice(b.Span)
		if err != nil && utf8.ValidString(a.Text) || b.Span.Start < end || strings.TrimSpace(s) == "" {
			t.Fatalf("block %+v after %d: %q, %v", b, end, s, err)
		}
		if b.Span.Start < end || between(a.Text[end:b.Span.Start]) != "" {
			t.Fatalf("text between blocks: %q", a.Text[end:b.Span.Start])
		}
		if (b.Level != 0) != (b.Kind == claim.Heading) {
			t.Fatalf("level %d of a %s", b.Level, b.Kind)
		}
		end = b.Span.End
	}
	if between(a.Text[end:]) != "" {
		t.Fatalf("text after the last block: %q", a.Text[end:])
	}
	end = 0
	for _, k := range a.Links {
		if s, err := a.Slice(k.Span); err != nil || k.Span.Start < end || s == "" || k.URL == "" {
			t.Fatalf("link %+v after %d: %q, %v", k, end, s, err)
		}
		end = k.Span.End
	}
	place := 0
	for _, d := range a.Dropped {
		if d.Before < place || d.Before > len(a.Blocks) || d.Kind == "" {
			t.Fatalf("dropped before block %d of %d after %d: %+v", d.Before, len(a.Blocks), place, d)
		}
		place = d.Before
		for _, k := range d.Links {
			if k.Span.Start < 0 || k.Span.End > len(d.Text) || k.Span.Len() <= 0 {
				t.Fatalf("link %+v in dropped %q", k, d.Text)
			}
		}
		if d.Text == "" || d.Reason == "" || !utf8.ValidString(d.Text) && utf8.ValidString(a.Text) {
			t.Fatalf("dropped %+v", d)
		}
	}
}

// between returns what of a text outside its blocks should stand in one: all but
// white space, byte order marks and the ">" that set off what mail quotes.
func between(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' || r == '>' })
}

func FuzzRead(f *testing.F) {
	for _, s := range hostile() {
		f.Add([]byte(s[:min(len(s), 4000)]))
	}
	for _, s := range []string{
		"<p>One<br><br>two <a href='/x'>three </a>four", "<pre> a\n\n b </pre>", "<table><tr><td>1<td>2<tr><td>3<td>4</table>",
		"Title\n\nText with more words.\n\n- one\n- two\n\nSign up for our newsletter.", "<q>x", "<div hidden><s>one two</s></div><del>one two<p>three</del>four",
		"<dl><dt>a<dd>b<dd>c<dt>d<div>e<dt>f</div>g</dl>", "<table><tr><td rowspan=0 colspan=9999>a<td>b<tr><td>c<td colspan=-1>d<tr><td><td>e</table>",
		"<p>5<sup>1</sup>/<sub>2</sub> 10<sup>-6 </sup>m<sup><a href=#a>[1]</a></sup><sup></sup>", "Text.\n\n> Set off by mail.\n>\n> More.\n>", "\xff\xfe<\x00p\x00>\x00a\x00",
		"<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"A B\"},]}</script><p>x", "a\u00a0\u2003b\n \u00a0\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, typ := range []string{fetch.HTML, fetch.Text} {
			a, err := Read(fetch.Page{Body: body, Type: typ, FinalURL: "https://fuzz.example/2026/01/02/x"})
			if err != nil {
				continue
			}
			invariants(t, a)
			if typ == fetch.Text {
				if text, _, _ := (fetch.Page{Body: body}).Text(); unbroken(text) != unbroken(a.Text) {
					t.Fatalf("text changed: %q, was %q", a.Text, text)
				}
			}
		}
	})
}

// unbroken is a text without what the ends of its lines may change: old line
// ends, and words parted over two lines.
func unbroken(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("-\u2010\u00ad", r) {
			return -1
		}
		return r
	}, s)
}

func TestReadNothing(t *testing.T) {
	for _, s := range []string{
		"<html><body><script>render()</script></body></html>", "<p>&nbsp;</p>", "",
		"<body><nav><a href=/>Home</a></nav></body>",
		"<body><nav><h2>Menu</h2><a href=/>Home</a> <a href=/n>News of the day</a></nav><footer><a href=/i>Imprint</a></footer></body>",
		"<body><div role=navigation>Home</div></body>",
		"<body><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></body>",
		"<body><footer>Copyright 2026 Harrow Post. All rights reserved.</footer></body>",
	} {
		if _, err := Read(fetch.Page{Body: []byte(s), Type: fetch.HTML}); !errors.Is(err, ErrNoText) {
			t.Errorf("Read(%q): %v, want ErrNoText", s, err)
		}
	}
	if _, err := Read(fetch.Page{Body: []byte("%PDF-1.7"), Type: fetch.HTML}); !errors.Is(err, fetch.ErrBinary) {
		t.Errorf("got %v, want ErrBinary", err)
	}
}

// longPage is a page of about 100 KB: a menu, an article of 300 paragraphs of
// text, boxes between them, a list of other articles.
func longPage() []byte {
	var b strings.Builder
	b.WriteString(`<!doctype html><html><head><title>Quays of the coast</title></head><body><nav><ul>` +
		strings.Repeat(`<li><a href="/section">Section</a></li>`, 80) + `</ul></nav><article class="story-body"><h1>Quays of the coast</h1>`)
	for range 300 {
		b.WriteString(`<p>The harbour board approved a <a href="/quay">new quay</a> on Monday, at a cost of £3&nbsp;million, <em>the largest</em> sum in ten years, and said that work on it would begin in May; a second quay may follow in 2028.</p>` + "\n")
	}
	b.WriteString(`</article><aside class="related">` + strings.Repeat(`<div class="teaser"><h3><a href="/x">Another story</a></h3></div>`, 100) + `</aside></body></html>`)
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	body := longPage()
	p, err := fetch.FromBytes("page.html", body)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		a, err := Read(p)
		if err != nil || len(a.Blocks) != 300 || len(a.Links) != 300 {
			b.Fatalf("%d blocks, %d links, %v", len(a.Blocks), len(a.Links), err)
		}
	}
}

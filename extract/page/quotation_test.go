package page

import (
	"strings"
	"testing"
)

// TestQuotations renders elements that quote: the marks that browsers draw
// around q, and who is named for a blockquote, in a block of its own.
func TestQuotations(t *testing.T) {
	tests := []struct{ name, lang, in, want string }{
		{"q", "en", `She said <q>it stays</q>.`, "paragraph She said “it stays”."},
		{"q in q", "en", `<q>He said <q>never</q> to me</q>`, "paragraph “He said ‘never’ to me”"},
		{"q with space inside", "en", `<q> it stays </q> she said`, "paragraph “ it stays” she said"},
		{"marks typed in the q", "en", `She said <q>“it stays”</q>.`, "paragraph She said “it stays”."},
		{"marks typed around the q", "en", `She said “<q>it stays</q>”.`, "paragraph She said “it stays”."},
		{"German", "de-DE", `<q>Er sagte <q>nie</q></q>`, "paragraph „Er sagte ‚nie‘“"},
		{"French", "fr", `<q>Oui</q>, dit-elle`, "paragraph «Oui», dit-elle"},
		{"q in a table", "en", `<table><tr><td>a<td><q>b</q><tr><td>c<td>d</table>`, "table a\t“b”\nc\td"},
		{"an empty q", "en", `a <q></q> b`, "paragraph a “” b"},
		{"cite ends a blockquote", "en", `<blockquote>It stays. <cite>Ines Falk</cite></blockquote>`, "quote It stays.|quote Ines Falk"},
		{"cite ends its paragraph", "en", `<blockquote><p>It stays. <cite>Ines Falk</cite> </p></blockquote>`, "quote It stays.|quote Ines Falk"},
		{"cite inside a sentence", "en", `<blockquote>So says <cite>The Pier</cite>, and it stays.</blockquote>`, "quote So says The Pier, and it stays."},
		{"cite outside a blockquote", "en", `It stays. <cite>Ines Falk</cite>`, "paragraph It stays. Ines Falk"},
		{"footer", "en", `<blockquote><p>It stays.</p><footer>Ines Falk, <cite>The Pier</cite></footer></blockquote>`, "quote It stays.|quote Ines Falk, The Pier"},
		{"figcaption under a blockquote", "en", `<figure><blockquote>It stays.</blockquote><figcaption>Ines Falk</figcaption></figure>`, "quote It stays.|quote Ines Falk"},
		{"figcaption under a picture", "en", `<figure><img src=x><figcaption>Ines Falk</figcaption></figure>`, "caption Ines Falk"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _ := parse(`<html lang="` + tt.lang + `"><body>` + tt.in + `</body></html>`)
			var got []string
			for _, b := range render(body(doc).Nodes[0]) {
				got = append(got, string(b.kind)+" "+b.text)
				if b.where.aside {
					t.Errorf("%q stands beside the article", b.text)
				}
			}
			if g := strings.Join(got, "|"); g != tt.want {
				t.Errorf("got %q, want %q", g, tt.want)
			}
		})
	}
}

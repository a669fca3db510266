package extract

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

const mast = `<html><head><title>Holm Ferries to cut 140 jobs, “no choice” says chief</title></head><body><h1>Holm Ferries to cut 140 jobs, “no choice” says chief</h1>
<article><p>Holm Ferries will cut 140 jobs at its yard in Leith, the company said on Monday. Staff were told in the morning and the unions an hour later.</p>
<p>The yard has built ferries for a hundred years. It lost two orders in the spring and has had no new one since then, the company said.</p>
<p>“We had no choice,” said Ada Moe, the chief executive, who joined the company last year from a rival in Bergen.</p></article></body></html>`

// TestHeaded: the headline of a page comes into the text once, with what must be
// checked in it; a text that begins with it stays.
func TestHeaded(t *testing.T) {
	a, _, err := ReadFrom("ferry.html", strings.NewReader(mast))
	if err != nil {
		t.Fatal(err)
	}
	b := Headed(a)
	if strings.HasPrefix(a.Text, "Holm Ferries to cut") || !strings.HasPrefix(b.Text, "Holm Ferries to cut 140 jobs") || b.Blocks[0].Kind != claim.Heading || len(b.Dropped) != len(a.Dropped)-1 {
		t.Fatalf("text %.60q, blocks %+v", b.Text, b.Blocks)
	}
	if c := Headed(b); c != b || strings.Count(c.Text, "to cut 140 jobs") != 1 {
		t.Errorf("again: %.120q", c.Text)
	}
	kinds := map[claim.Kind]int{}
	for _, c := range Claims(b).Claims {
		if c.Span.End <= b.Blocks[0].Span.End {
			kinds[c.Kind]++
		}
	}
	if kinds[claim.KindNumber] != 1 || kinds[claim.KindName] != 1 || kinds[claim.KindQuote] != 1 {
		t.Errorf("claims of the headline: %v", kinds)
	}
	if p := Plain("One line.\n\nAnother."); Headed(p) != p {
		t.Error("a plain text was changed")
	}
}

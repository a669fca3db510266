package audit

import (
	"fmt"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/deal"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/text"
)

// published is the day of the articles in tests, a Thursday.
const published = "2020-03-05"

// read returns the document of a text and what the readers find in it, as the
// facade hands them on; the ids are places in the list.
func read(in string) (*text.Doc, []claim.Claim) {
	a := claim.Plain(in)
	a.Published = published
	return readArticle(a)
}

// readArticle is read for an article with blocks of its own.
func readArticle(a *claim.Article) (*text.Doc, []claim.Claim) {
	d := text.New(a)
	numbers, names := number.Read(d), name.Read(d)
	for i := range numbers {
		numbers[i].ID = fmt.Sprint("n", i)
	}
	for i := range names {
		names[i].ID = fmt.Sprint("m", i)
	}
	all := append(append(deal.Read(d, numbers, names), numbers...), names...)
	claim.Sort(all)
	return d, all
}

// outcome writes the warnings of a kind as tests do: "flag $9m|$3m", the texts
// of the spans in their order. An empty kind takes in all.
func outcome(in, kind string) string {
	d, cs := read(in)
	return said(d, Check(d, cs), kind)
}

// said writes the warnings about d as outcome does.
func said(d *text.Doc, ws []claim.Warning, kind string) string {
	var out []string
	for _, w := range ws {
		if kind != "" && w.Kind != kind {
			continue
		}
		var parts []string
		for _, s := range w.Spans {
			parts = append(parts, d.Text[s.Start:s.End])
		}
		line := string(w.Verdict) + " " + strings.Join(parts, "|")
		if kind == "" {
			line = w.Kind + " " + line
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

// TestNothingToCheck holds that texts without two figures that belong together
// are left alone.
func TestNothingToCheck(t *testing.T) {
	for _, in := range []string{"", " \n", "No figure stands here.", "The mill made 40 boats.", "Call 020 7946 0018."} {
		if got := outcome(in, ""); got != "" {
			t.Errorf("%q: %s", in, got)
		}
	}
}

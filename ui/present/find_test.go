package present

import (
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestFind(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	d.say("source", d.Current(), d.about(d.Current(), func(*sheet, *ledger.ClaimState) []ledger.Act {
		return []ledger.Act{ledger.SourceAdded{Source: ledger.Source{ID: "s1", Kind: ledger.SourceKinds[0], Title: "Annual report of the mill", URL: "https://mill.example/report"}}}
	}))
	d.Wait()
	kinds := func(query string) string {
		out := ""
		for _, f := range d.Find(query, 2) {
			out += string(f.Kind) + ":" + f.Text + "|"
		}
		return out
	}
	for query, want := range map[string]string{
		"brook":       "claim:Brook Mills|claim:Ada Brook|", // what begins with it first
		"report":      "source:Annual report of the mill|",
		"mill report": "source:Annual report of the mill|",
		"weir":        "article:Mill to close, owner says|",
		"zebra":       "",
	} {
		if got := kinds(query); got != want {
			t.Errorf("%q finds %s; want %s", query, got, want)
		}
	}
	if n := len(d.Find("", 2)); n != 4 {
		t.Errorf("nothing typed finds %d", n)
	}
	d.SetFilter(Filter{Kind: claim.KindQuote})
	for _, f := range d.Find("brook mills", 1) {
		d.GoTo(f)
	}
	if s.form.Text != "Brook Mills" || d.Filter() != (Filter{}) || s.list.Selected < 0 {
		t.Errorf("at %q, filter %+v, row %d", s.form.Text, d.Filter(), s.list.Selected)
	}
	d.GoTo(Find{Kind: FindSource, ID: "s1"})
	if s.hint != "There is no text of this source: no copy of it is kept." {
		t.Errorf("says %q", s.hint)
	}
	d.Open("big")
	d.Wait()
	for _, f := range d.Find("owner says", 5) {
		if f.Kind == FindArticle {
			d.GoTo(f)
		}
	}
	d.Wait()
	if s.article.Title != "Mill to close, owner says" && s.article.Name != "Mill to close, owner says" {
		t.Errorf("on show is %q", s.article.Name)
	}
}

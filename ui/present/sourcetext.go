package present

import (
	"fmt"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// SourceView is the text of a source as the desk keeps it, in the place of the
// article. It follows the current claim.
type SourceView struct {
	Open    bool
	Title   string
	Lines   []string // where it is from, and when it was copied
	Text    string
	Blocks  []claim.Block
	Marks   []Mark // the passages of the claims that were held against it
	Current string // claim whose passage is to be looked at, "" for none
	Beside  string // what to say of the current claim: "p. 3 · differs from the source"
}

// OpenSource shows the text of the source of a piece of evidence of the current
// claim; "" stands for the source of the passage on show. Where it is open
// already it is closed.
func (d *Desk) OpenSource(evidence string) {
	if d.archive == nil || d.shown == nil {
		return
	}
	src, ok := d.sourceAt(evidence)
	e := d.evidence()
	switch {
	case evidence == "" && e.open != "":
		d.CloseSource()
		return
	case !ok:
		d.view.ShowHint("No source is shown: press o to add one, or e to look in those of the article.")
		return
	}
	d.readSource(src)
}

// sourceAt returns the source of a piece of evidence of the current claim, or
// for "" that of the passage on show, else the claim's first one.
func (d *Desk) sourceAt(evidence string) (ledger.Source, bool) {
	if d.current == "" {
		return ledger.Source{}, false
	}
	all := d.shown.state.Of(d.current).Evidence
	for _, x := range all {
		if x.ID == evidence {
			return x.Source, true
		}
	}
	if evidence != "" {
		return ledger.Source{}, false
	}
	if p := d.places(); d.place < d.shown.gone && len(p) > 0 {
		return p[d.evidence().which(p)].src, true
	}
	if len(all) > 0 {
		return all[0].Source, true
	}
	return ledger.Source{}, false
}

func (d *Desk) openSource(id string) {
	d.HideChanges()
	d.evidence().open = id
	d.followSource()
	d.view.ShowHint("j and k go from claim to claim in the source, Esc goes back to the article.")
	d.trace("source %s", id)
}

// SourceOpen reports whether the text of a source stands in the article's
// place.
func (d *Desk) SourceOpen() bool { return d.shelf != nil && d.shelf.open != "" }

// CloseSource shows the article again.
func (d *Desk) CloseSource() {
	if d.SourceOpen() {
		d.shelf.open = ""
		d.view.ShowSource(SourceView{})
	}
}

// followSource shows the source that is open as it is for the current claim.
func (d *Desk) followSource() {
	if !d.SourceOpen() || d.shown == nil {
		return
	}
	e := d.evidence()
	src, ok := d.shown.source(e.open)
	text := e.texts[e.open]
	if !ok || text == nil { // taken back meanwhile
		d.CloseSource()
		return
	}
	v := SourceView{Open: true, Title: or(src.Title, or(text.Headline(), sourceTitle(src))), Text: text.Text, Blocks: text.Blocks}
	c := e.held[src.ID]
	v.Lines = append(prefixed(or(c.URL, or(src.URL, src.File))), "copy of "+d.when(c.At))
	for _, f := range d.shown.facts[:d.shown.listed] {
		r := within(e.results[d.pairingOf(f, src.ID)], text)
		p := place{src: src, result: r, span: r.Passage, best: true, loose: f.claim.Quote != nil && f.claim.Quote.Kind == claim.QuoteIndirect}
		if r.Passage.IsZero() {
			continue
		}
		look := outcomeLook(p)
		v.Marks = append(v.Marks, Mark{ID: f.claim.ID, Kind: f.claim.Kind, Spans: []claim.Span{r.Passage}, Look: look, Tip: []string{short(f.text, 80), look.Word}})
		if f.claim.ID == d.current {
			v.Current, v.Beside = d.current, strings.Join(append(prefixed(locator(text, r.Passage)), look.Sign+" "+look.Word), " · ")
		}
	}
	d.view.ShowSource(v)
}

// Citation is how the source of the passage on show is cited, "" where none is.
func (d *Desk) Citation() string {
	if d.archive == nil || d.shown == nil {
		return ""
	}
	src, ok := d.sourceAt("")
	if !ok {
		d.view.ShowHint("No source is shown: press o to add one, or e to look in those of the article.")
		return ""
	}
	e, where := d.evidence(), ""
	if all := d.places(); len(all) > 0 && e.texts[src.ID] != nil {
		where = locator(e.texts[src.ID], all[e.which(all)].span)
	}
	return citation(src, e.texts[src.ID], e.held[src.ID], where)
}

// citation names author, title, publisher, date, place, address, and the copy
// that was seen; what is not known is left out.
func citation(src ledger.Source, text *claim.Article, c Captured, where string) string {
	if text == nil {
		text = &claim.Article{}
	}
	title := or(src.Title, or(text.Title, c.Title))
	lead := or(src.Author, strings.Join(text.Byline, ", "))
	if title != "" && title != baseName(src.File) {
		title = "“" + title + "”"
	} else if title == "" && src.URL == "" {
		title = sourceTitle(src)
	}
	parts := []string{strings.Join(append(prefixed(lead), prefixed(title)...), ": ")}
	parts = append(parts, or(src.Publisher, text.Site), looseDay(or(src.Published, text.Published)), where, or(src.URL, c.URL))
	out := strings.Join(withoutEmpty(parts), ", ")
	if c.Hash == "" {
		return out
	}
	return out + fmt.Sprintf(" (seen %s, copy SHA-256 %s)", c.At.Format("2 January 2006 15:04 UTC"), c.Hash)
}

func withoutEmpty(in []string) []string {
	var out []string
	for _, s := range in {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Package extract is the one pipeline from a locator to what must be checked:
// Read turns a locator into an article, Claims an article into claims. Each
// reader does one thing; what one of them found is handed to the next here
// and nowhere else.
package extract

import (
	"strconv"
	"strings"

	"stet/extract/audit"
	"stet/extract/claim"
	"stet/extract/deal"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/quote"
	"stet/extract/text"
)

// Claims reads everything that must be checked out of a and does its sums
// again. The result's id is
// the first half of the text's hash, so that the same text has the same id.
func Claims(a *claim.Article) claim.Result {
	hash := a.Hash()
	d := text.New(a)
	numbers := number.Read(d)
	names := name.Read(d)
	setIDs(hash, numbers)
	setIDs(hash, names)
	quotes := quote.Read(d, names)
	setIDs(hash, quotes)
	quote.Link(quotes)
	a = noticed(a, d)
	deals := deal.Read(d, numbers, names)
	names = dealt(d, hash, names, deals)
	setIDs(hash, deals)
	cs := make([]claim.Claim, 0, len(quotes)+len(numbers)+len(names)+len(deals))
	cs = append(append(append(append(cs, quotes...), numbers...), names...), deals...)
	claim.Sort(cs)
	warnings := audit.Check(d, cs)
	if t := titleOf(a); t != nil {
		warnings = append(warnings, audit.Title(d, cs, t, number.Read(t))...)
		audit.Sort(warnings)
	}
	setWarningIDs(a, warnings)
	return claim.Result{ID: hash[:32], Article: a, Claims: cs, Warnings: warnings}
}

// titleOf returns the headline of a as a document of its own, nil where a has
// none or its text begins with it.
func titleOf(a *claim.Article) *text.Doc {
	title := strings.TrimSpace(a.Title)
	if title == "" || strings.HasPrefix(strings.TrimSpace(a.Text), title) {
		return nil
	}
	t := claim.Plain(title)
	t.Published, t.URL = a.Published, a.URL
	return text.New(t)
}

// setWarningIDs gives each warning its id; those of one kind about the same
// words are numbered in the order of the text.
func setWarningIDs(a *claim.Article, ws []claim.Warning) {
	seen := make(map[string]int, len(ws))
	for i := range ws {
		words := make([]string, len(ws[i].Spans))
		for k, s := range ws[i].Spans {
			words[k] = a.Text[s.Start:s.End]
		}
		id := claim.WarningID(ws[i].Kind, words, 0)
		if n := seen[id]; n > 0 {
			ws[i].ID = claim.WarningID(ws[i].Kind, words, n)
		} else {
			ws[i].ID = id
		}
		seen[id]++
	}
}

// setIDs gives each claim its id. Two claims of one kind at the same span (a
// round and the valuation that it sets, told by one sentence) are numbered in
// the order in which their reader gave them.
func setIDs(hash string, cs []claim.Claim) {
	seen := make(map[string]int, len(cs))
	for i := range cs {
		id := claim.ClaimID(hash, cs[i].Kind, cs[i].Span)
		seen[id]++
		if n := seen[id]; n > 1 {
			id = claim.ClaimID(hash+"#"+strconv.Itoa(n), cs[i].Kind, cs[i].Span)
		}
		cs[i].ID = id
	}
}

// Sentences returns the sentences of a's text in bytes, in order and apart;
// boilerplate has none.
func Sentences(a *claim.Article) []claim.Span {
	d := text.New(a)
	out := make([]claim.Span, len(d.Sentences))
	for i, s := range d.Sentences {
		out[i] = s.Span
	}
	return out
}

package present

import (
	"context"
	"fmt"
	"strings"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// CheckAll holds every claim of the list against every source of the article
// that has a text, in the background. Stop gives it up; what was done by then
// stays.
func (d *Desk) CheckAll() {
	if d.archive == nil || d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	d.sweep(d.withText(func(ledger.Source) bool { return true }), "")
}

// CheckSource holds every claim of the list against the source of a piece of
// evidence of the current claim; "" stands for the source of the passage on
// show.
func (d *Desk) CheckSource(evidence string) {
	if d.archive == nil || d.shown == nil || d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	source := ""
	for _, x := range d.shown.state.Of(d.current).Evidence {
		if x.ID == evidence {
			source = x.SourceID
		}
	}
	if all := d.places(); evidence == "" && len(all) > 0 {
		source = all[d.evidence().which(all)].src.ID
	}
	if source == "" {
		d.view.ShowHint("No source is shown: press o to add one, or e to look in those of the article.")
		return
	}
	d.sweep(d.withText(func(s ledger.Source) bool { return s.ID == source }), "")
}

// withText returns the sources of the case that have a text and fit.
func (d *Desk) withText(fits func(ledger.Source) bool) []ledger.Source {
	var out []ledger.Source
	for _, src := range d.shown.state.Sources {
		if d.evidence().held[src.ID].Text && fits(src) {
			out = append(out, src)
		}
	}
	return out
}

// sweep holds all claims of the list against the sources, one source after the
// other. In the end it says what that came to, or hint where that is not "".
func (d *Desk) sweep(sources []ledger.Source, hint string) {
	e, s := d.evidence(), d.shown
	if len(sources) == 0 {
		d.view.ShowHint("No source of this article has a text yet: press o and give an address or a file.")
		return
	}
	claims := make([]claim.Claim, s.listed)
	for i, f := range s.facts[:s.listed] {
		claims[i] = f.claim
	}
	what := fmt.Sprintf("Checking %s against %s", plural(s.rows, "claim"), plural(len(sources), "source"))
	ctx := d.begin(what)
	d.halted = "The check was stopped; what was found by then is shown."
	tell := d.progress(ctx, what, len(sources))
	left := len(sources)
	e.left = &left
	d.wg.Go(func() {
		for i, src := range sources {
			results, err := d.archive.Check(ctx, s.result.Article, claims, []string{src.ID}, func(done, total int) { tell(i, done, total) })
			var text *claim.Article
			if err == nil {
				text, err = d.archive.SourceText(ctx, src.ID)
			}
			d.do(func() {
				if left--; err != nil {
					left = 0
				}
				d.swept(ctx, e, s, src, results, text, err)
			})
			if err != nil {
				return
			}
		}
		d.do(func() { d.sweepDone(ctx, e, sources, hint) })
	})
}

// progress returns what shows, in fiftieths, how far a check of so many sources
// is.
func (d *Desk) progress(ctx context.Context, what string, sources int) func(source, done, total int) {
	return func(source, done, total int) {
		if total == 0 || done*50/total == (done-1)*50/total {
			return
		}
		d.do(func() {
			if ctx.Err() == nil {
				d.view.ShowBusy(Busy{what, (float64(source) + float64(done)/float64(total)) / float64(sources)})
			}
		})
	}
}

// swept keeps what one source says of the claims.
func (d *Desk) swept(ctx context.Context, e *shelfOf, s *sheet, src ledger.Source, results [][]match.Result, text *claim.Article, err error) {
	switch {
	case ctx.Err() != nil && err != nil, !d.on(e):
		return
	case err != nil:
		d.cancel()
		d.cancel = nil
		d.view.ShowBusy(Busy{})
		d.fail("The claims could not be held against "+sourceTitle(src), err)
		return
	}
	for i, f := range s.facts[:s.listed] {
		e.results[d.pairingOf(f, src.ID)] = results[0][i]
	}
	e.texts[src.ID] = text
	d.keepResults(s.facts[:s.listed], src.ID, results[0])
	d.noteFound(d.foundIn(src.ID))
	d.refilter()
	d.showCurrent()
}

// sweepDone says what the check came to, or hint.
func (d *Desk) sweepDone(ctx context.Context, e *shelfOf, sources []ledger.Source, hint string) {
	if ctx.Err() != nil {
		return
	}
	d.cancel()
	d.cancel = nil
	d.view.ShowBusy(Busy{})
	if !d.on(e) {
		return
	}
	found, differ, none := 0, 0, 0
	for i, f := range d.shown.facts[:d.shown.listed] {
		switch o, _, _ := d.rowBest(f, sources); {
		case d.shown.inRow(i):
		case o == "":
		case o == match.NotFound:
			none++
		case o == match.Differs:
			differ++
		default:
			found++
		}
	}
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{found, "found"}, {differ, "differ: see the filter “Differs from a source”"}, {none, "not found" + d.soFar()}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	d.view.ShowHint(or(hint, or(strings.Join(parts, " · "), "Nothing here is held against sources.")))
	d.trace("swept %d sources: %d found %d differ %d not", len(sources), found, differ, none)
}

// best returns the best outcome for a claim over the sources that it was held
// against, and the number of the source in the list, from 1; "" for none.
func (d *Desk) best(f *fact, sources []ledger.Source) (o match.Outcome, source int) {
	for i, src := range sources {
		r := d.evidence().results[d.pairingOf(f, src.ID)]
		if r.Outcome != "" && (o == "" || rank(r.Outcome) < rank(o)) {
			o, source = r.Outcome, i+1
		}
	}
	return o, source
}

// matchWord says in the list what sources have of a claim, "" for nothing.
func (d *Desk) matchWord(f *fact) string {
	if d.archive == nil {
		return ""
	}
	o, n, loose := d.rowBest(f, d.shown.state.Sources)
	switch {
	case o == "":
		return ""
	case o == match.NotFound && d.heldAgainstAll(f) && len(d.evidence().busy) == 0:
		return "– in no source"
	case o == match.NotFound:
		return "– not found so far"
	case loose:
		return fmt.Sprintf("? source %d", n)
	}
	return fmt.Sprintf("%s source %d", matchLook(o).Sign, n)
}

// heldAgainstAll reports whether a claim was held against every source that has a
// text, as it is now.
func (d *Desk) heldAgainstAll(f *fact) bool {
	for _, src := range d.withText(func(ledger.Source) bool { return true }) {
		if d.evidence().results[d.pairingOf(f, src.ID)].Outcome == "" {
			return false
		}
	}
	return true
}

// heldBefore counts the claims that were held against a source as the desk has it
// now.
func (d *Desk) heldBefore(source string) int {
	n := 0
	for _, f := range d.shown.facts[:d.shown.listed] {
		if d.evidence().results[d.pairingOf(f, source)].Outcome != "" {
			n++
		}
	}
	return n
}

// differs reports whether all that sources have of fact i is something else.
func (d *Desk) differs(i int) bool {
	if d.archive == nil {
		return false
	}
	o, _, _ := d.rowBest(d.shown.facts[i], d.shown.state.Sources)
	return o == match.Differs
}

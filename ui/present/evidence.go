package present

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// Match is what the texts of the sources say of the current claim: one
// passage after the other, the best first. The finding is the editor's.
type Match struct {
	Busy   string // what is being done; "" for nothing
	Look   Look   // how claim and passage stand to each other; zero for no suggestion
	Source string // "source 2, Minutes of the board · p. 3"
	Says   []string
	// Text is the passage in its context, with what the claim changed in it: see
	// Marks. "" where there is no passage.
	Text   string
	Blocks []claim.Block
	// Marks are the passage (of the claim's kind), words that the claim has and
	// the source has not (KindAdded) and the other way round (KindRemoved).
	Marks  []Mark
	At, Of int    // which of how many passages, from 0
	Use    string // what the key e does with it; "" where it is the evidence already
}

// place is one passage of one source that may bear out the current claim.
type place struct {
	src    ledger.Source
	number int // of the source in the case, from 1
	result match.Result
	span   claim.Span // zero for none
	best   bool       // it is the result's own and not another candidate
	row    string     // evidence that ties the source to the claim, "" for none
	loose  bool       // the claim is in the writer's words: nothing is said of it
}

// spot tells passages apart.
type spot struct {
	claim, source string
	span          claim.Span
}

func (p place) spot() spot { return spot{p.result.ID, p.src.ID, p.span} }

// which returns the index of the passage that the user is at, 0 where that is
// none of them.
func (e *shelfOf) which(all []place) int {
	return max(0, slices.IndexFunc(all, func(p place) bool { return p.spot() == e.on }))
}

// pairingOf is the key under which results are kept.
func (d *Desk) pairingOf(f *fact, source string) pairing {
	return pairing{f.claim.ID, f.entered, source, d.evidence().held[source].Hash}
}

// look holds the current claim against the sources that are attached to it,
// where that was not done yet, in the background.
func (d *Desk) look() {
	if d.archive == nil || d.shown == nil || d.current == "" || d.place >= d.shown.gone {
		return
	}
	e := d.evidence()
	var sources []string
	for _, x := range d.shown.state.Of(d.current).Evidence {
		if e.held[x.SourceID].Text && !x.SourceRemoved {
			sources = append(sources, x.SourceID)
		}
	}
	if !d.lookIn(sources) { // it was held against all of them before
		d.noteFound(d.foundOf(d.shown.facts[d.place]))
	}
}

// foundOf is what the sources that a claim was held against have of it.
func (d *Desk) foundOf(f *fact) []finds {
	var out []finds
	for _, x := range d.shown.state.Of(f.claim.ID).Evidence {
		if n, ok := findsOf(f, x.SourceID, d.evidence().results[d.pairingOf(f, x.SourceID)]); ok {
			out = append(out, n)
		}
	}
	return out
}

// lookIn holds the current claim against the sources among those given that it
// was not held against, and reports whether there are any.
func (d *Desk) lookIn(sources []string) bool {
	e, f := d.evidence(), d.shown.facts[d.place]
	if e.looking[f.claim.ID] != nil {
		return true
	}
	sources = slices.DeleteFunc(slices.Clone(sources), func(id string) bool {
		r, done := e.results[d.pairingOf(f, id)]
		return done && (e.texts[id] != nil || r.Outcome == "" || r.Outcome == match.NotFound && len(r.Candidates) == 0)
	})
	if len(sources) == 0 {
		return false
	}
	ctx, stop := context.WithCancel(d.life)
	e.looking[f.claim.ID] = stop
	article := d.shown.result.Article
	d.wg.Go(func() {
		defer stop()
		results, err := d.archive.Check(ctx, article, []claim.Claim{f.claim}, sources, func(int, int) {})
		texts := make([]*claim.Article, len(sources))
		for i := 0; i < len(sources) && err == nil; i++ {
			texts[i], err = d.archive.SourceText(ctx, sources[i])
		}
		given := ctx.Err() != nil // up, with its article
		d.do(func() {
			delete(e.looking, f.claim.ID)
			switch {
			case !d.on(e) || given && err != nil:
				return
			case err != nil:
				d.showCurrent()
				d.fail("The sources could not be searched", err)
				return
			}
			for i, id := range sources {
				e.results[d.pairingOf(f, id)], e.texts[id] = results[i][0], texts[i]
				d.keepResults([]*fact{f}, id, results[i])
			}
			d.noteFound(d.foundOf(f))
			d.refilter()
			d.showCurrent()
			d.look() // in what was copied meanwhile
			d.trace("matched %s against %d", f.claim.ID, len(sources))
		})
	})
	d.showCurrent()
	return true
}

// places are the passages for the current claim: those of its own sources, then
// those of other sources of the case in which it was found.
func (d *Desk) places() []place {
	e, f := d.evidence(), d.shown.facts[d.place]
	attached := map[string]string{}
	for _, x := range d.shown.state.Of(f.claim.ID).Evidence {
		attached[x.SourceID] = x.ID
	}
	var out []place
	for n, src := range d.shown.state.Sources {
		r, done := e.results[d.pairingOf(f, src.ID)]
		row := attached[src.ID]
		r = within(r, e.texts[src.ID])
		nowhere := r.Outcome == match.NotFound && len(r.Candidates) == 0 // its text is not needed
		if !done || r.Outcome == "" || e.texts[src.ID] == nil && !nowhere || row == "" && r.Outcome == match.NotFound {
			continue
		}
		p := place{src: src, number: n + 1, result: r, span: r.Passage, best: true, row: row, loose: f.claim.Quote != nil && f.claim.Quote.Kind == claim.QuoteIndirect}
		if !r.Passage.IsZero() || len(r.Candidates) == 0 {
			out = append(out, p)
		}
		for _, c := range r.Candidates {
			p.span, p.best = c, false
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(a, b place) int {
		if a.best != b.best {
			if a.best {
				return -1
			}
			return 1
		}
		return cmp.Or(rank(a.result.Outcome)-rank(b.result.Outcome), boolean(b.row != "")-boolean(a.row != ""), cmp.Compare(b.result.Score, a.result.Score))
	})
	return out
}

// within leaves out the passages of a result that the text does not hold: it
// was copied anew while it was searched.
func within(r match.Result, a *claim.Article) match.Result {
	fits := func(s claim.Span) bool {
		if a == nil {
			return false
		}
		_, err := a.Slice(s)
		return err == nil
	}
	if !r.Passage.IsZero() && !fits(r.Passage) {
		r.Passage, r.Diff = claim.Span{}, nil
	}
	r.Candidates = slices.DeleteFunc(slices.Clone(r.Candidates), func(s claim.Span) bool { return !fits(s) })
	return r
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// rank orders outcomes, the best first.
func rank(o match.Outcome) int {
	return slices.Index([]match.Outcome{match.Exact, match.Folded, match.Same, match.Fits, match.Variant, match.Differs, match.NotFound}, o)
}

// suggestion is what the form shows of the passages.
func (d *Desk) suggestion() Match {
	if d.archive == nil || d.place >= d.shown.gone {
		return Match{}
	}
	e, f := d.evidence(), d.shown.facts[d.place]
	if e.looking[f.claim.ID] != nil {
		return Match{Busy: "Looking in the sources…"}
	}
	all := d.places()
	if len(all) == 0 {
		return Match{}
	}
	at := e.which(all)
	p := all[at]
	a := e.texts[p.src.ID]
	if p.result.Found != "" {
		p.result.Found = foundWords(a, p)
	}
	s := Match{Look: outcomeLook(p), At: at, Of: len(all), Says: append(says(p), d.yetToCome(p)...),
		Source: strings.Join(append([]string{fmt.Sprintf("source %d, %s", p.number, short(sourceTitle(p.src), 80))}, append(prefixed(locator(a, p.span)), d.copyWord(p.src.ID)...)...), " · ")}
	if !p.span.IsZero() {
		s.Text, s.Blocks, s.Marks = inContext(a, p, f.claim.Kind)
		if s.Use = "Use as evidence (e)"; d.isEvidence(p, a) {
			s.Use = ""
			s.Says = append(s.Says, "This passage is noted as the evidence. The finding is yours: 1 says verified.")
		}
	}
	return s
}

// copyWord says which copy of a source is looked at.
func (d *Desk) copyWord(source string) []string {
	c := d.evidence().held[source]
	if c.At.IsZero() {
		return nil
	}
	return []string{"copy of " + d.when(c.At)}
}

// isEvidence reports whether the passage is the one that is noted.
func (d *Desk) isEvidence(p place, a *claim.Article) bool {
	points := claim.PointsOf(a.Text)
	at := points.Span(p.span)
	words, err := a.Slice(p.span)
	return err == nil && slices.ContainsFunc(d.shown.state.Of(d.current).Evidence, func(x ledger.Exhibit) bool {
		if x.SourceID != p.src.ID || x.Passage.Exact == "" {
			return false
		}
		if x.Passage.Span == at {
			return true
		}
		there, err := a.Slice(points.Bytes(x.Passage.Span)) // noted in an earlier copy, it may have moved
		return x.Passage.Exact == words && (err != nil || there != words)
	})
}

// StepPassage shows the passage n after the one on show.
func (d *Desk) StepPassage(n int) {
	if d.archive == nil || d.shown == nil || d.current == "" {
		return
	}
	e := d.evidence()
	all := d.places()
	if len(all) < 2 {
		d.view.ShowHint("There is no other passage.")
		return
	}
	e.on = all[(e.which(all)+n%len(all)+len(all))%len(all)].spot()
	d.showCurrent()
}

// Evidence is what the key e does: it looks for the current claim in its
// sources, and in all others where it has none; what was found it makes the
// evidence.
func (d *Desk) Evidence() {
	switch {
	case d.archive == nil || d.shown == nil || d.current == "":
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	case d.barred(d.current):
		return
	}
	s := d.suggestion()
	switch {
	case s.Busy != "":
		d.view.ShowHint(s.Busy)
	case s.Use != "":
		d.usePassage()
	case s.Look != (Look{}) && s.Text != "":
		d.view.ShowHint("This passage is the evidence already. 1 says verified; ] shows another passage.")
	default:
		d.CheckClaim()
	}
}

// CheckClaim holds the current claim against every source of the case that has a
// text.
func (d *Desk) CheckClaim() {
	if d.archive == nil || d.shown == nil || d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	if d.barred(d.current) {
		return
	}
	e := d.evidence()
	var sources []string
	for _, src := range d.shown.state.Sources {
		if e.held[src.ID].Text {
			sources = append(sources, src.ID)
		}
	}
	switch {
	case len(sources) == 0:
		d.view.ShowHint("No source of this article has a text yet: press o and give an address or a file.")
	case d.lookIn(sources):
	case len(d.places()) > 0:
		d.view.ShowHint(fmt.Sprintf("Looked for in %s%s: ] shows the next passage.", plural(len(sources), "source"), d.soFar()))
	default:
		d.view.ShowHint(fmt.Sprintf("Nothing like it stands in %s%s.", plural(len(sources), "source"), d.soFar()))
	}
}

// usePassage notes the passage on show as evidence for the current claim.
func (d *Desk) usePassage() {
	e := d.evidence()
	all := d.places()
	p := all[e.which(all)]
	a := e.texts[p.src.ID]
	anchor, err := a.Anchor(p.span)
	if err != nil {
		return // a passage of another text
	}
	anchor.Span = claim.PointsOf(a.Text).Span(anchor.Span)
	where, id := locator(a, p.span), d.current
	e.on = p.spot()
	d.say("evidence", d.current, d.about(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		n := ledger.Evidence{ID: newID(), ClaimID: id, SourceID: p.src.ID, Stance: ledger.AsFound, Locator: where}
		for _, x := range st.Evidence {
			if x.SourceID == p.src.ID { // its stance is what the editor chose, if they did
				n = x.Evidence
				if n.Locator == "" || n.Passage.Exact != "" {
					n.Locator = where
				}
			}
		}
		n.Passage, n.Match = anchor, told(p)
		return []ledger.Act{ledger.EvidenceAdded{Evidence: n}}
	}))
	hint := "Noted as evidence. The finding is yours: 1 says verified."
	if !p.vague() && p.result.Outcome == match.Differs {
		hint = "Noted as evidence against the words. The finding is yours: 3 says that they need a correction."
	}
	d.view.ShowHint(hint)
}

// vague reports whether the passage is only one to look at.
func (p place) vague() bool { return !p.best || p.loose || p.result.Outcome == match.NotFound }

// told is what the record keeps of the result.
func told(p place) string {
	if p.vague() {
		return "a passage to look at"
	}
	parts := make([]string, len(p.result.Alarms))
	for i, a := range p.result.Alarms {
		parts[i] = string(a)
	}
	return string(p.result.Outcome) + after(": ", strings.Join(parts, ", "))
}

// matchWords says what told kept, as the history has it.
func matchWords(kept string) string { return strings.ReplaceAll(kept, "_", " ") }

// locator says where in a source a passage stands: "p. 3", "par. 12" where it
// has no pages.
func locator(a *claim.Article, s claim.Span) string {
	if s.IsZero() {
		return ""
	}
	if m, ok := a.PageAt(s.Start); ok && m.IsCell() {
		return m.Label
	} else if ok {
		return "p. " + m.Name()
	}
	for i, b := range a.Blocks {
		if s.Start < b.Span.End && len(a.Blocks) > 1 {
			return fmt.Sprintf("par. %d", i+1)
		}
	}
	return ""
}

// baseName is a file's name without its folders, of any system.
func baseName(file string) string {
	if file == "" {
		return ""
	}
	return path.Base(strings.ReplaceAll(file, `\`, "/"))
}

package present

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Looked is what looking at a source again came to.
type Looked struct {
	Captured      // what counts now; Trouble says why nothing new came
	Same     bool // the text is the one of before
	// Fates are what became of the passages, in their order; nil where Same or
	// where nothing new came.
	Fates []Fate
}

// Fate is what became of a passage.
type Fate struct {
	Kept bool
	Now  string // the words of now where they are others; "" where it was kept or is gone
}

// LookAgain fetches the source of a piece of evidence of the current claim
// anew and compares what it says now with what was noted; "" stands for the
// source of the passage on show. Claims whose passages changed are to be
// checked again; the old copy stays.
func (d *Desk) LookAgain(evidence string) {
	if d.archive == nil || d.shown == nil || d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	src, ok := d.sourceAt(evidence)
	e := d.evidence()
	switch {
	case !ok:
		d.view.ShowHint("No source is shown: press o to add one, or e to look in those of the article.")
	case !capturable(src):
		d.view.ShowHint("This source has no address or file that may be looked at again.")
	case !e.held[src.ID].Text:
		d.capture(src, d.current)
	case !e.busy[src.ID]:
		d.lookAgain(e, src)
	}
}

// noted is a passage that was noted as evidence.
type noted struct{ claim, evidence string }

// passagesOf returns the passages that were noted in a source.
func (s *sheet) passagesOf(source string) (all []noted, anchors []claim.Anchor) {
	for _, id := range slices.Sorted(maps.Keys(s.state.Claims)) {
		for _, x := range s.state.Claims[id].Evidence {
			if x.SourceID == source && x.Passage.Exact != "" {
				all, anchors = append(all, noted{id, x.ID}), append(anchors, x.Passage)
			}
		}
	}
	return all, anchors
}

func (d *Desk) lookAgain(e *shelfOf, src ledger.Source) {
	caseID, claimID := d.shown.c.ID, d.current
	all, anchors := d.shown.passagesOf(src.ID)
	e.busy[src.ID] = true
	d.showCurrent()
	d.wg.Go(func() {
		l, err := d.archive.LookAgain(d.life, src, anchors, func(float64) {})
		if err == nil && l.Trouble == "" {
			d.enqueue(func() { d.noteAgain(caseID, claimID, src.ID, l, all) })
		}
		d.do(func() {
			delete(e.busy, src.ID)
			before := 0
			if d.on(e) {
				before = d.heldBefore(src.ID)
			}
			if err == nil {
				e.held[src.ID] = l.Captured
			}
			if err == nil && !l.Same && l.Trouble == "" {
				delete(e.texts, src.ID)
			}
			if !d.on(e) {
				return
			}
			if e.open == src.ID && e.texts[src.ID] == nil { // its text has changed
				d.CloseSource()
			}
			d.showCurrent()
			d.look()
			d.compareOrigins()
			if err != nil {
				d.fail("The source could not be looked at again", err)
				return
			}
			d.view.ShowHint(againHint(l))
			if !l.Same && l.Trouble == "" && before > 1 && d.cancel == nil { // what they came to was of the old text
				d.sweep([]ledger.Source{src}, againHint(l))
			}
			d.trace("looked again at %s same %v trouble %q", src.ID, l.Same, l.Trouble)
		})
	})
}

// againHint says what looking again came to.
func againHint(l Looked) string {
	kept, changed, gone := 0, 0, 0
	for _, f := range l.Fates {
		switch {
		case f.Kept:
			kept++
		case f.Now == "":
			gone++
		default:
			changed++
		}
	}
	switch {
	case l.Trouble != "":
		return "Nothing new came, the copy of before counts: " + l.Trouble
	case l.Same:
		return "The source says what it said: its text has not changed."
	case len(l.Fates) == 0:
		return "The source has changed, and no passage of it was noted yet. Both copies are kept."
	case changed+gone == 0:
		return fmt.Sprintf("The source has changed, but not where it mattered: %s as noted. Both copies are kept.", plural(kept, "passage"))
	}
	return fmt.Sprintf("Check again what rests on it: the source has changed, %d in other words, %d gone, %d as noted.", changed, gone, kept)
}

// noteAgain writes on the ledger what was seen, and what became of the
// passages. It runs in the queue.
func (d *Desk) noteAgain(caseID, claimID, source string, l Looked, all []noted) {
	hashes, err := d.append(caseID, func(s *sheet) ([]ledger.Statement, error) {
		src, ok := s.source(source)
		target, on := s.target(claimID)
		if !ok || !on {
			return nil, nil // taken back meanwhile
		}
		src.ContentHash, src.SeenAt, src.SeenBy = l.Hash, l.At, d.user.Name
		out := []ledger.Statement{{Target: target, Act: ledger.SourceEdited{Source: src}}}
		for i, f := range l.Fates {
			act := ledger.PassageChanged{ID: all[i].evidence}
			if !f.Kept {
				act.Gone, act.Now, act.Hash = f.Now == "", f.Now, l.Hash
			}
			t, ok := s.target(all[i].claim)
			was := slices.ContainsFunc(s.state.Of(all[i].claim).Outdated, func(o ledger.Outdated) bool { return o.Evidence == act.ID })
			if ok && (!f.Kept || was) { // what is back as it was noted needs no other look
				out = append(out, ledger.Statement{Target: t, Act: act})
			}
		}
		return out, nil
	})
	if len(hashes) > 0 {
		d.undo, d.redo = append(d.undo, deed{"looked at the source again", claimID, hashes}), nil
	}
	d.done(caseID, hashes, err, "")
}

// outdated says which passages of a claim's evidence their sources have no
// more, a line each.
func (d *Desk) outdated(st *ledger.ClaimState) []string {
	var out []string
	for _, o := range st.Outdated {
		name := short(sourceTitle(o.Source), 60)
		if o.Gone {
			out = append(out, fmt.Sprintf("%s no longer has the passage (looked at again %s). Check the claim again.", name, d.when(o.At)))
			continue
		}
		out = append(out, fmt.Sprintf("%s has other words now (looked at again %s): “%s”. Check the claim again.", name, d.when(o.At), short(o.Now, 160)))
	}
	return out
}

func passageWord(a ledger.PassageChanged) string {
	switch {
	case a.Hash == "":
		return "the passage as it was noted"
	case a.Gone:
		return "looked at the source again: the passage is gone"
	}
	return "looked at the source again: it has “" + short(a.Now, 100) + "” now"
}

// age says how old a copy is, from one day on.
func age(d time.Duration) string {
	days := int(d.Hours() / 24)
	switch {
	case days < 1:
		return ""
	case days == 1:
		return ", a day old"
	}
	return fmt.Sprintf(", %d days old", days)
}

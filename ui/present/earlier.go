package present

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"stet/store/ledger"
)

// Earlier is a claim of another article that was checked and is much like one
// of the article on show.
type Earlier struct {
	Case      string // id
	Title     string // of its article
	Site      string
	Published string // ISO 8601
	Claim     string // id
	Words     string
	Finding   ledger.Finding
	By        string
	At        time.Time
	Note      string
	Evidence  []EarlierLink
}

// EarlierLink is a source that was attached to it.
type EarlierLink struct {
	Source   ledger.Source
	Evidence ledger.Evidence
}

// EarlierRow is what the form shows of one.
type EarlierRow struct {
	Look Look
	Head string // "verified by M. Ito, 3 Aug 2026, in “Mill to close” (The Weir, 18 Nov 2026)"
	Text string // its words, sources and note
	Case string // opens the article
}

// mostOffered is how many earlier claims the form shows.
const mostOffered = 3

// recall asks in the background what was checked before of what the article on
// show says.
func (d *Desk) recall() {
	if d.shown == nil {
		return
	}
	s := d.shown
	if d.before.caseID == s.c.ID && d.before.hash == s.hash {
		return
	}
	d.before = recalled{caseID: s.c.ID, hash: s.hash}
	d.wg.Go(func() {
		all, err := d.lib.Earlier(d.life, s.c.ID)
		d.do(func() {
			if err != nil || d.before.caseID != s.c.ID || d.before.hash != s.hash || d.shown == nil {
				return // it is a suggestion: nothing is lost
			}
			if d.before.all = all; len(all) == 0 {
				return
			}
			d.refilter()
			d.showCurrent()
			d.trace("recalled %d claims", len(all))
		})
	})
}

// recalled is what was checked before, by claim.
type recalled struct {
	caseID, hash string
	all          map[string][]Earlier
}

// earlierOf returns what was checked before of the current claim.
func (d *Desk) earlierOf(id string) []Earlier {
	if d.shown == nil || d.before.caseID != d.shown.c.ID || d.before.hash != d.shown.hash {
		return nil
	}
	return d.before.all[id]
}

// earlierRows is what the form shows of earlier work, and what the key h does
// with the first of it, "" where there is nothing left to take over.
func (d *Desk) earlierRows(st *ledger.ClaimState, fixed bool) (rows []EarlierRow, use string) {
	all := d.earlierOf(st.ID)
	for _, e := range all[:min(len(all), mostOffered)] {
		look := LookOf(e.Finding)
		where := strings.Join(withoutEmpty([]string{e.Site, shortDay(e.Published)}), ", ")
		if where != "" {
			where = " (" + where + ")"
		}
		r := EarlierRow{Look: look, Case: e.Case, Head: fmt.Sprintf("%s by %s, %s, in “%s”%s", look.Word, e.By, d.when(e.At), short(or(e.Title, "untitled"), 70), where)}
		parts := []string{"“" + short(e.Words, 100) + "”"}
		for _, l := range e.Evidence {
			parts = append(parts, short(sourceTitle(l.Source), 60)+after(", ", l.Evidence.Locator))
		}
		r.Text = strings.Join(append(parts, prefixed(short(e.Note, 120))...), " · ")
		rows = append(rows, r)
	}
	if len(all) > 0 && !fixed && d.leftToTake(st, all[0]) {
		use = "Take over finding and source (h)"
	}
	return rows, use
}

// leftToTake reports whether taking an earlier claim over would say anything.
func (d *Desk) leftToTake(st *ledger.ClaimState, e Earlier) bool {
	own, _ := st.Own(d.user.Key)
	if own.Finding == ledger.Unchecked || own.Stale {
		return true
	}
	return slices.ContainsFunc(e.Evidence, func(l EarlierLink) bool {
		return !slices.ContainsFunc(st.Evidence, func(x ledger.Exhibit) bool { return sameSource(x.Source, l.Source) })
	})
}

// sameSource reports whether two entries are of one source.
func sameSource(a, b ledger.Source) bool {
	return a.ID == b.ID || a.ContentHash != "" && a.ContentHash == b.ContentHash ||
		a.URL != "" && ledger.PageKey(a.URL) == ledger.PageKey(b.URL)
}

// TakeEarlier takes over what was found before on a claim like the current one,
// with its sources. A finding of the user's own stays.
func (d *Desk) TakeEarlier() {
	if d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	all := d.earlierOf(d.current)
	switch {
	case len(all) == 0:
		d.view.ShowHint("No claim like this one was checked in another article.")
		return
	case d.barred(d.current):
		return
	case !d.leftToTake(d.shown.state.Of(d.current), all[0]):
		d.view.ShowHint("All of it was taken over already.")
		return
	}
	e, id := all[0], d.current
	d.say("earlier work taken over", id, d.about(id, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		var acts []ledger.Act
		for _, l := range e.Evidence {
			if slices.ContainsFunc(st.Evidence, func(x ledger.Exhibit) bool { return sameSource(x.Source, l.Source) }) {
				continue
			}
			src := l.Source
			if i := slices.IndexFunc(s.state.Sources, func(o ledger.Source) bool { return sameSource(o, src) }); i >= 0 {
				src = s.state.Sources[i]
			} else {
				src.SameOrigin = "" // of another article's sources
				acts = append(acts, ledger.SourceAdded{Source: src})
			}
			n := l.Evidence
			n.ID, n.ClaimID, n.SourceID = newID(), id, src.ID
			acts = append(acts, ledger.EvidenceAdded{Evidence: n})
		}
		if own, _ := st.Own(d.user.Key); own.Finding == ledger.Unchecked || own.Stale {
			acts = append(acts, ledger.FindingSet{Finding: e.Finding, Note: d.takenNote(e)})
		}
		return acts
	}))
	d.view.ShowHint("Taken over. Look at the source again (L) where it may have changed; Ctrl+Z takes all of it back.")
}

// takenNote says where a finding was taken from.
func (d *Desk) takenNote(e Earlier) string {
	day := e.At.In(d.now().Location()).Format("2 January 2006")
	return strings.Join(append([]string{fmt.Sprintf("As found by %s on %s in “%s”.", e.By, day, short(e.Title, 120))}, prefixed(e.Note)...), " ")
}

package present

import (
	"context"
	"fmt"
	"slices"
	"time"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// Captured is what the desk holds of a source: its bytes and the text that was
// read out of them, or why it does not.
type Captured struct {
	Source  string    // id
	Hash    string    // SHA-256 of the bytes in hex, "" where none came
	At      time.Time // UTC, whole seconds; zero where it was never tried
	URL     string    // the address that answered, "" for a file
	Title   string    // as the page or document gives it
	Text    bool      // there is a text
	Failure string    // why there is not, a sentence
	// Canonical is the address under which the page wants to be known, "" for
	// none.
	Canonical string
	Tried     time.Time // when the source was looked at again in vain, zero for never since At
	Trouble   string    // why that was in vain, a sentence
}

// Archive fetches and keeps what sources say, and holds claims against it.
type Archive interface {
	// Capture fetches the address of a source, or copies its file, and keeps
	// what came of it, a failure too; progress is called as by Opener. An error
	// says that it could not be kept.
	Capture(ctx context.Context, src ledger.Source, progress func(float64)) (Captured, error)
	// Captured returns what is held of the sources; those never tried are left
	// out.
	Captured(ctx context.Context, sources []string) ([]Captured, error)
	// Turn makes the copy of a source that has these bytes the one that counts, in
	// all that is asked from then on until it is captured anew. It reports false
	// where there is no such copy.
	Turn(ctx context.Context, source, hash string) (Captured, bool, error)
	// SourceText is the text of a source that has one.
	SourceText(ctx context.Context, source string) (*claim.Article, error)
	// Check holds claims of article a against the texts of sources. The results
	// stand by source and then by claim; a claim that is not held against
	// sources has the zero Result. Progress may be called from any goroutine.
	// LookAgain captures a source anew and says what became of passages of it,
	// of which the words and those around them count. The older copies stay.
	LookAgain(ctx context.Context, src ledger.Source, passages []claim.Anchor, progress func(float64)) (Looked, error)
	// Keep keeps results for the next time; Kept returns those of sources that
	// are of the program's matcher.
	Keep(ctx context.Context, results []Kept) error
	Kept(ctx context.Context, sources []string) ([]Kept, error)
	// Alike returns how much of their text sources share: those of one origin,
	// see match.OneOrigin.
	Alike(ctx context.Context, sources []string) ([]Likeness, error)
	Check(ctx context.Context, a *claim.Article, claims []claim.Claim, sources []string, progress func(done, total int)) ([][]match.Result, error)
}

// shelfOf keeps, on the drawing thread, what is held of the sources of the
// article on show.
type shelfOf struct {
	caseID   string
	asked    map[string]bool // sources whose captures were or are being looked up
	held     map[string]Captured
	busy     map[string]bool               // sources that are being captured
	results  map[pairing]match.Result      // what was found
	texts    map[string]*claim.Article     // of sources, by the hash of their bytes
	looking  map[string]context.CancelFunc // by claim
	open     string                        // source whose text is shown, "" for none
	on       spot                          // the passage that the user went to last
	alike    []Likeness                    // of the sources in compared
	compared string                        // sources and their bytes
	left     *int                          // how many sources the check under way has yet to come to, nil before the first
	turning  map[pairing]bool              // copies, by source and bytes, that are being turned to or are not there
}

// pairing is a claim, as it was corrected, and the bytes of a source.
type pairing struct{ claim, entered, source, hash string }

// evidence returns what is held for the article on show.
func (d *Desk) evidence() *shelfOf {
	if d.shelf == nil || d.shown == nil || d.shelf.caseID != d.shown.c.ID {
		id := ""
		if d.shown != nil {
			id = d.shown.c.ID
		}
		if d.shelf != nil {
			for _, stop := range d.shelf.looking {
				stop()
			}
		}
		d.shelf = &shelfOf{caseID: id, asked: map[string]bool{}, held: map[string]Captured{}, busy: map[string]bool{},
			results: map[pairing]match.Result{}, texts: map[string]*claim.Article{}, looking: map[string]context.CancelFunc{}, turning: map[pairing]bool{}}
	}
	return d.shelf
}

// on reports whether e is of the article on show.
func (d *Desk) on(e *shelfOf) bool { return d.shown != nil && d.shelf == e && d.shown.c.ID == e.caseID }

// gather looks up what is held of sources that are new on the sheet, then goes
// on with the current claim.
func (d *Desk) gather() {
	if d.archive == nil || d.shown == nil {
		return
	}
	e := d.evidence()
	var ids []string
	for _, src := range d.shown.state.Sources {
		if !e.asked[src.ID] {
			e.asked[src.ID] = true
			ids = append(ids, src.ID)
		}
	}
	if len(ids) == 0 {
		d.followSource()
		d.look()
		d.turnCopies()
		return
	}
	d.wg.Go(func() {
		all, err := d.archive.Captured(context.Background(), ids)
		var kept []Kept
		if err == nil {
			kept, err = d.archive.Kept(context.Background(), ids)
		}
		d.do(func() {
			if err != nil {
				d.fail("What is kept of the sources could not be read", err)
			}
			for _, c := range all {
				if _, newer := e.held[c.Source]; !newer {
					e.held[c.Source] = c
				}
			}
			if d.on(e) {
				if e.remember(kept) {
					d.refilter()
				}
				d.showCurrent()
				d.look()
				d.compareOrigins()
				d.turnCopies()
			}
		})
	})
}

// showCurrent draws the current claim and the list anew.
func (d *Desk) showCurrent() {
	if d.shown != nil && d.current != "" {
		d.view.ShowForm(d.form())
	}
	d.followSource()
}

// capturable reports whether there is an address or file to be captured. What
// is confidential is not asked for by itself: a request can give it away.
func capturable(src ledger.Source) bool {
	return (src.URL != "" || src.File != "") && src.Sensitivity != "confidential" && src.Sensitivity != "sealed"
}

// Capture fetches the source of a piece of evidence of the current claim, again
// where that was tried before.
func (d *Desk) Capture(evidence string) {
	if d.archive == nil || d.shown == nil {
		return
	}
	for _, x := range d.shown.state.Of(d.current).Evidence {
		if x.ID == evidence {
			d.capture(x.Source, d.current)
		}
	}
}

// capture fetches a source in the background and notes on the ledger when it
// was seen and what its bytes are.
func (d *Desk) capture(src ledger.Source, claimID string) {
	e := d.evidence()
	if d.archive == nil || e.busy[src.ID] || !capturable(src) {
		return
	}
	e.busy[src.ID], e.asked[src.ID] = true, true
	d.refilter()
	d.showCurrent()
	caseID := d.shown.c.ID
	d.wg.Go(func() {
		c, err := d.archive.Capture(d.life, src, func(float64) {})
		if err != nil {
			c = Captured{Source: src.ID, Failure: "It could not be kept: " + Sentence(err)}
		}
		if c.Hash != "" {
			d.enqueue(func() { d.seenSource(caseID, claimID, src.ID, c) })
		}
		d.do(func() {
			delete(e.busy, src.ID)
			e.held[src.ID] = c
			if !d.on(e) {
				return
			}
			d.refilter() // "not found so far" may have become "in no source"
			d.showCurrent()
			d.look()
			d.compareOrigins()
			d.view.ShowHint(d.capturedHint(src, c))
			d.trace("captured %s text %v failure %q", src.ID, c.Text, c.Failure)
		})
	})
}

func (d *Desk) capturedHint(src ledger.Source, c Captured) string {
	n := d.evidence().double(src, d.shown.state.Sources)
	switch {
	case n >= 0:
		return fmt.Sprintf("This is the same as source %d: its row offers to use that one.", n+1)
	case c.Text:
		return "A copy of the source is kept, and its text is read."
	case c.Hash != "":
		return "A copy of the source is kept; no text could be read out of it."
	}
	return "The source is noted, but no copy of it could be made: " + short(sourceTitle(src), 60)
}

// seenSource writes on the ledger what was seen of a source. It goes with the
// act that added the source, so that one undo takes back both. It runs in the
// queue.
func (d *Desk) seenSource(caseID, claimID, source string, c Captured) {
	hashes, err := d.append(caseID, func(s *sheet) ([]ledger.Statement, error) {
		src, ok := s.source(source)
		target, on := s.target(claimID)
		if !ok || !on || src.ContentHash == c.Hash {
			return nil, nil // taken back meanwhile, or seen as it was
		}
		src.ContentHash, src.SeenAt, src.SeenBy = c.Hash, c.At, d.user.Name
		if src.Title == "" {
			src.Title = short(or(c.Title, baseName(src.File)), 200)
		}
		return []ledger.Statement{{Target: target, Act: ledger.SourceEdited{Source: src}}}, nil
	})
	if i := lastOf(d.undo, claimID); i >= 0 {
		d.undo[i].hashes = append(d.undo[i].hashes, hashes...)
	}
	d.done(caseID, hashes, err, "")
}

// source returns a source that was not taken off.
func (s *sheet) source(id string) (ledger.Source, bool) {
	i := slices.IndexFunc(s.state.Sources, func(src ledger.Source) bool { return src.ID == id })
	if i < 0 {
		return ledger.Source{}, false
	}
	return s.state.Sources[i], true
}

// lastOf returns the index of the last deed that added a source to a claim, -1
// for none.
func lastOf(deeds []deed, claimID string) int {
	for i := len(deeds) - 1; i >= 0; i-- {
		if deeds[i].claim == claimID && (deeds[i].what == sourceDeed || deeds[i].what == sourceEdited) {
			return i
		}
	}
	return -1
}

// What the acts of the source form are called.
const (
	sourceDeed   = "source"
	sourceEdited = "source edited"
)

// state says what is held of a source: a line, what is wrong, and whether it
// can be tried (again).
func (e *shelfOf) state(src ledger.Source, now time.Time, when func(time.Time) string) (line, failure string, try bool) {
	c, ok := e.held[src.ID]
	switch {
	case e.busy[src.ID]:
		return "being copied…", "", false
	case !capturable(src):
		return "", "", false
	case !ok || c.At.IsZero() && c.Failure == "":
		return "no copy kept", "", true
	case c.Text:
		return "copy of " + when(c.At) + age(now.Sub(c.At)), after("Looked at again "+when(c.Tried)+" in vain, the copy of before counts: ", c.Trouble), false
	case c.Hash != "":
		return "copy of " + when(c.At) + age(now.Sub(c.At)) + ", without text", c.Failure, true
	}
	return "", c.Failure, true
}

// double returns the index in sources of another one that has the same bytes
// was answered by the same address or wants to be known under it, -1 for none.
func (e *shelfOf) double(src ledger.Source, sources []ledger.Source) int {
	c := e.held[src.ID]
	for i, s := range sources {
		if s.ID == src.ID {
			return -1 // the first one stays
		}
		o := e.held[s.ID]
		if c.Hash != "" && c.Hash == o.Hash || meet([]string{c.URL, c.Canonical}, []string{o.URL, o.Canonical, s.URL}) {
			return i
		}
	}
	return -1
}

// meet reports whether one of the addresses of a source is one of another's.
func meet(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x != "" && placeKey(x) == placeKey(y) {
				return true
			}
		}
	}
	return false
}

// UseDouble puts, in a piece of evidence of the current claim, the source that
// was there before in the place of one that turned out to be the same. The
// second one is taken off where no other claim uses it.
func (d *Desk) UseDouble(evidence string) {
	if d.shown == nil || d.barred(d.current) {
		return
	}
	old, n := "", -1
	for _, x := range d.shown.state.Of(d.current).Evidence {
		if x.ID == evidence {
			old, n = x.SourceID, d.evidence().double(x.Source, d.shown.state.Sources)
		}
	}
	if n < 0 {
		return
	}
	first := d.shown.state.Sources[n].ID
	d.say("same source used", d.current, d.about(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		i := slices.IndexFunc(st.Evidence, func(x ledger.Exhibit) bool { return x.ID == evidence && x.SourceID == old })
		if i < 0 {
			return nil
		}
		y := st.Evidence[i].Evidence
		y.SourceID = first
		acts := []ledger.Act{ledger.EvidenceAdded{Evidence: y}}
		for _, c := range s.state.Claims {
			if slices.ContainsFunc(c.Evidence, func(o ledger.Exhibit) bool { return o.SourceID == old && o.ID != evidence }) {
				return acts
			}
		}
		return append(acts, ledger.SourceRemoved{ID: old})
	}))
}

// sourceRow is one piece of evidence with what is held of its source.
func (d *Desk) sourceRow(x ledger.Exhibit) SourceRow {
	r := sourceRow(x)
	r.Joined, r.Contact = d.joined(x.Source), d.contactLine(x)
	if d.archive == nil {
		return r
	}
	e := d.evidence()
	r.Copy, r.Failure, r.Try = e.state(x.Source, d.now(), d.when)
	r.Text = e.held[x.SourceID].Text
	r.Again = r.Text && !e.busy[x.SourceID] && capturable(x.Source)
	if r.Failure != "" && e.held[x.SourceID].Hash == "" {
		r.Failure = "No copy: " + r.Failure
	}
	if n := e.double(x.Source, d.shown.state.Sources); n >= 0 {
		r.Double = fmt.Sprintf("The same as source %d, %s: use that one", n+1, short(sourceTitle(d.shown.state.Sources[n]), 60))
	} else {
		r.Origin = d.originOffer(x.Source)
	}
	return r
}

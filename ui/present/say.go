package present

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"

	"stet/store/ledger"
)

// deed is what one act of the user wrote: undone and done again as one.
type deed struct {
	what   string // "verified"
	claim  string // id, "" for the article as a whole
	hashes []string
}

// saying makes the statements of one act from the sheet as it is when its turn
// in the queue comes.
type saying func(s *sheet) ([]ledger.Statement, error)

// Then is told on the drawing thread whether what was typed is safe on disk,
// before the view shows what came of it. A field keeps its text until then.
type Then func(saved bool)

// say appends what the user does to the ledger, in the background and in
// order, then shows the sheet that comes of it.
func (d *Desk) say(what, claimID string, act saying) { d.sayTyped(what, claimID, act, nil) }

// sayTyped is say for what was typed; then may be nil.
func (d *Desk) sayTyped(what, claimID string, act saying, then Then) {
	if d.shown == nil {
		return
	}
	id := d.shown.c.ID
	d.off, d.onAgain = "", ""
	d.enqueue(func() {
		hashes, err := d.append(id, act)
		if len(hashes) > 0 {
			d.undo, d.redo = append(d.undo, deed{what, claimID, hashes}), nil
		}
		if then != nil {
			d.do(func() { then(err == nil) })
		}
		d.done(id, hashes, err, "")
	})
}

// append says the statements of say in case id, all or none, and returns the
// hashes of their events. It runs in the queue.
func (d *Desk) append(id string, say saying) ([]string, error) {
	if err := d.fetch(id); err != nil {
		return nil, err
	}
	d.follow() // what is said next answers what others have said
	statements, err := say(d.work)
	if err != nil || len(statements) == 0 {
		return nil, err
	}
	if err := d.guard(statements, d.work.result.Article); err != nil {
		return nil, err
	}
	for i := range statements {
		statements[i] = d.work.state.Replacing(statements[i], d.user.Key)
		statements[i].By = d.user.Name
	}
	docket, events, err := d.lib.Say(context.Background(), id, statements...)
	if err != nil {
		return nil, err
	}
	d.work = newSheet(docket, d.work)
	if d.mine == nil {
		d.mine = map[string]bool{}
	}
	hashes := make([]string, len(events))
	for i, e := range events {
		hashes[i], d.mine[e.Hash] = e.Hash, true
	}
	return hashes, nil
}

// fetch makes d.work the sheet of case id. It runs in the queue.
func (d *Desk) fetch(id string) error {
	if d.work != nil && d.work.c.ID == id {
		return nil
	}
	docket, err := d.lib.Load(context.Background(), id)
	if err != nil {
		return err
	}
	d.work, d.undo, d.redo = newSheet(docket, nil), nil, nil
	return nil
}

// done shows what a job of the queue came to.
func (d *Desk) done(id string, hashes []string, err error, hint string) {
	s := d.work
	d.do(func() {
		if len(hashes) > 0 {
			d.saved = d.now()
			if d.unsaved {
				d.view.ShowError("")
			}
			d.unsaved = false
		}
		if err != nil {
			d.unsaved = true
			d.view.ShowHint("")
			d.view.ShowError("Not saved: " + Sentence(err) + " What you typed still stands in its field.")
			d.trace("not saved: %v", err)
		}
		if s != nil && d.shown != nil && d.shown.c.ID == s.c.ID && s.c.ID == id {
			d.apply(s, false)
		}
		if hint != "" {
			d.view.ShowHint(hint)
		}
		for _, h := range hashes {
			d.trace("saved %s", h)
		}
	})
}

// about returns the saying of acts on claim id of the sheet on show.
func (d *Desk) about(id string, acts func(s *sheet, st *ledger.ClaimState) []ledger.Act) saying {
	shown := d.shown
	return func(s *sheet) ([]ledger.Statement, error) {
		t, ok := s.target(id)
		if !ok && s.hash != shown.hash { // another window has brought a new text: the ledger carries it on
			t, ok = shown.target(id)
		}
		if !ok {
			return nil, nil
		}
		var out []ledger.Statement
		for _, a := range acts(s, s.state.Of(id)) {
			out = append(out, ledger.Statement{Target: t, Act: a})
		}
		return out, nil
	}
}

// target returns what an act on claim id names, false where s has no such
// claim.
func (s *sheet) target(id string) (ledger.Target, bool) {
	i, ok := s.at[id]
	switch {
	case !ok:
		return ledger.Target{}, false
	case i >= s.gone:
		return s.state.Of(id).Target, true
	}
	return ledger.On(s.result.Article, s.facts[i].claim), true
}

// SetFinding says what the user found about the current claim. The note and
// wording of an earlier finding of theirs stay.
func (d *Desk) SetFinding(f ledger.Finding) {
	if d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	if d.barred(d.current) {
		return
	}
	pass := d.InSecond()
	d.say(LookOf(f).Word, d.current, d.aboutRow(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		own, _ := st.Own(d.user.Key)
		if own.Finding == f && !own.Stale {
			return nil
		}
		return []ledger.Act{ledger.FindingSet{Finding: f, Note: own.Note, Wording: own.Wording, Unseen: unseen(pass, st, d.user.Key)}}
	}))
	if id := d.current; f.Affirms() {
		d.enqueue(func() {
			if hint := d.againstTick([]string{id}); hint != "" {
				d.do(func() { d.view.ShowHint(hint) })
			}
		})
	}
}

// SetWording proposes the words that would be right. On an unchecked claim
// that is a finding of its own: it needs a correction.
func (d *Desk) SetWording(id, wording string, then Then) {
	if d.barred(id) {
		if then != nil {
			then(false)
		}
		return
	}
	pass := d.InSecond()
	d.sayTyped("wording", id, d.about(id, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		own, _ := st.Own(d.user.Key)
		if own.Wording == wording {
			return nil
		}
		if own.Finding == ledger.Unchecked {
			own.Finding = ledger.NeedsCorrection
		}
		return []ledger.Act{ledger.FindingSet{Finding: own.Finding, Note: own.Note, Wording: wording, Unseen: unseen(pass, st, d.user.Key)}}
	}), then)
}

// SetSpeaker says who said the words of a quote; "" that nobody knows. Of reported
// words the marked ones inside are said by the same: what the readers took for the
// speaker of both is corrected in both.
func (d *Desk) SetSpeaker(id, who string, then Then) {
	if d.barred(id) {
		if then != nil {
			then(false)
		}
		return
	}
	who = trim(who)
	d.sayTyped("speaker", id, func(s *sheet) ([]ledger.Statement, error) {
		var out []ledger.Statement
		for _, id := range s.saidTogether(id) {
			more, err := d.about(id, func(s *sheet, _ *ledger.ClaimState) []ledger.Act {
				i, ok := s.at[id]
				if !ok || s.facts[i].claim.Quote == nil || speaker(&s.facts[i].claim) == who {
					return nil
				}
				return []ledger.Act{ledger.ClaimCorrected{Speaker: &who}}
			})(s)
			if err != nil {
				return nil, err
			}
			out = append(out, more...)
		}
		return out, nil
	}, then)
}

// saidTogether returns id and the ids of the marked words inside its reported ones
// that have the same speaker; one that was given another keeps him.
func (s *sheet) saidTogether(id string) []string {
	out := []string{id}
	i, ok := s.at[id]
	if !ok || s.facts[i].claim.Quote == nil {
		return out
	}
	q := s.facts[i].claim.Quote
	for _, part := range q.Parts {
		k, ok := s.at[part]
		if !ok || k >= s.listed || s.facts[k].claim.Quote == nil || s.facts[k].claim.Quote.Speaker != q.Speaker {
			continue
		}
		out = append(out, part)
	}
	return out
}

// SetWork says where the work on the current claim stands.
func (d *Desk) SetWork(w ledger.WorkState) {
	if d.barred(d.current) {
		return
	}
	d.say(workWord(w), d.current, d.about(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		if st.Work == w {
			return nil
		}
		return []ledger.Act{ledger.WorkStateSet{State: w, Assignee: st.Assignee}}
	}))
}

// Decide says what the desk does with the current claim.
func (d *Desk) Decide(to ledger.Decision) {
	if d.barred(d.current) {
		return
	}
	d.say(decisionWord(to), d.current, d.aboutRow(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		if st.Decision.Decision == to {
			return nil
		}
		return []ledger.Act{ledger.DecisionSet{Decision: to, Note: st.Decision.Note, Wording: st.Decision.Wording}}
	}))
}

// AddNote adds a remark to a claim. Line breaks inside it stay.
func (d *Desk) AddNote(id, text string, then Then) { d.EditNote(id, "", text, then) }

// EditNote puts text in the place of a remark: the old one is taken back and a
// new one added, so that the history keeps both. Remark "" is none.
func (d *Desk) EditNote(id, old, text string, then Then) {
	if text = trim(text); text == "" || id == "" {
		return
	}
	what := "note"
	if old != "" {
		what = "note edited"
	}
	d.sayTyped(what, id, d.about(id, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		add := ledger.NoteAdded{ID: newID(), Text: text}
		i := slices.IndexFunc(st.Notes, func(n ledger.Note) bool { return n.ID == old })
		switch {
		case i < 0:
			return []ledger.Act{add}
		case st.Notes[i].Text == text:
			return nil
		}
		return []ledger.Act{ledger.NoteRemoved{ID: old}, add}
	}), then)
}

// RemoveNote takes a remark of the current claim back.
func (d *Desk) RemoveNote(id string) {
	d.say("note removed", d.current, d.about(d.current, func(*sheet, *ledger.ClaimState) []ledger.Act {
		return []ledger.Act{ledger.NoteRemoved{ID: id}}
	}))
}

// Dismiss takes the current claim off the list, or puts it back where it was
// taken off, and goes to the next one.
func (d *Desk) Dismiss() {
	id := d.current
	switch {
	case id == "":
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	case d.barred(id):
		return
	}
	what, hint := "taken off the list", "Taken off the list. Ctrl+Z brings it back, and the filter “Taken off” shows it."
	act := ledger.Act(ledger.ClaimDismissed{})
	reach := (*sheet).rowWith
	if d.shown.state.Of(id).Dismissed {
		reach = (*sheet).takenOffWith
		what, hint, act = "put back on the list", "Back on the list.", ledger.ClaimRestored{}
	}
	d.Next()
	d.say(what, id, d.aboutAll(id, reach, func(*sheet, *ledger.ClaimState) []ledger.Act { return []ledger.Act{act} }))
	d.view.ShowHint(hint)
}

// Undo takes back the user's last act on this article, in new events; or puts
// an article back that was taken off the list as the last act.
func (d *Desk) Undo() {
	if d.off != "" {
		d.onAgain = d.off
		d.putBack(d.off)
		return
	}
	d.turn(&d.undo, &d.redo, "Undone", "There is nothing to undo.")
}

// Redo does again what was undone last.
func (d *Desk) Redo() {
	if id := d.onAgain; id != "" && d.shown != nil && d.shown.c.ID == id && !d.archived(id) {
		d.onAgain = ""
		d.TakeOffList()
		return
	}
	d.turn(&d.redo, &d.undo, "Done again", "There is nothing to redo.")
}

// turn takes back the last deed of one stack and puts what that wrote onto the
// other.
func (d *Desk) turn(from, to *[]deed, word, none string) {
	if d.shown == nil {
		return
	}
	id := d.shown.c.ID
	d.enqueue(func() {
		if d.work == nil || d.work.c.ID != id || len(*from) == 0 {
			d.do(func() { d.view.ShowHint(none) })
			return
		}
		last := (*from)[len(*from)-1]
		hashes, err := d.append(id, func(s *sheet) ([]ledger.Statement, error) { return d.inverses(s, last) })
		if errors.Is(err, errOvertaken) {
			*from = nil
			d.do(func() {
				d.view.ShowHint("That was changed since from elsewhere; nothing was taken back.")
				d.selectAgain(last)
			})
			return
		}
		if err == nil {
			*from = (*from)[:len(*from)-1]
			*to = append(*to, deed{last.what, last.claim, hashes})
		}
		hint := ""
		if err == nil {
			hint = word + ": " + last.what
		}
		d.done(id, hashes, err, hint)
		d.do(func() { d.selectAgain(last) })
	})
}

// selectAgain goes to the claim of a deed that was turned.
func (d *Desk) selectAgain(done deed) {
	if done.claim != "" {
		d.Select(done.claim)
	}
}

// errOvertaken is returned where somebody wrote after what is to be undone.
var errOvertaken = errors.New("changed since from elsewhere")

func (d *Desk) inverses(s *sheet, last deed) ([]ledger.Statement, error) {
	var out []ledger.Statement
	for i := len(last.hashes) - 1; i >= 0; i-- {
		if d.overtaken(s, last.hashes[i]) {
			return nil, errOvertaken
		}
		st, err := s.state.Inverse(last.hashes[i], d.user.Key, d.user.Name)
		if err != nil {
			return nil, fmt.Errorf("taking back %q: %w", last.what, err)
		}
		out = append(out, st)
	}
	return out, nil
}

// overtaken reports whether the event with the given hash was followed, in
// what it wrote to, by one of another window or person.
func (d *Desk) overtaken(s *sheet, hash string) bool {
	all := s.state.SameRegister(hash)
	after := all[slices.Index(all, hash)+1:]
	return slices.ContainsFunc(after, func(h string) bool { return !d.mine[h] })
}

// newID returns 128 random bits in hex.
func newID() string {
	var b [16]byte
	rand.Read(b[:]) // never fails, see crypto/rand
	return fmt.Sprintf("%x", b)
}

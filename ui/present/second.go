package present

import (
	"fmt"
	"slices"

	"stet/store/ledger"
)

// A second reader's pass is the list narrowed to Second: what others ticked, and
// the user has not, with all that would tell what the others found out of sight.
// It comes into sight claim by claim, as the user says what they found; the
// event of that says how it was given.

// first reports whether somebody other than the user with the given key has a
// finding on the claim that still stands.
func first(st *ledger.ClaimState, key string) bool {
	return slices.ContainsFunc(st.Opinions, func(o ledger.Opinion) bool { return o.Author != key && !o.Stale })
}

// given reports whether the user has a finding that still stands.
func given(st *ledger.ClaimState, key string) bool {
	own, ok := st.Own(key)
	return ok && own.Finding != ledger.Unchecked && !own.Stale
}

// blinded reports whether what others found on a claim is out of sight.
func (s *sheet) blinded(id string) bool {
	if s.blind == "" {
		return false
	}
	st := s.state.Of(id)
	return first(st, s.blind) && !given(st, s.blind)
}

// inPass reports whether claim i is of the second reader's pass: yet to be read,
// or read in it.
func (d *Desk) inPass(i int) bool {
	st := d.shown.state.Of(d.shown.facts[i].claim.ID)
	own, _ := st.Own(d.user.Key)
	return first(st, d.user.Key) && (!given(st, d.user.Key) || own.Unseen)
}

// InSecond reports whether a second reader's pass is under way.
func (d *Desk) InSecond() bool { return d.filter.Stage == Second }

// SecondReading begins a second reader's pass, or ends it.
func (d *Desk) SecondReading() {
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
		return
	case d.InSecond():
		d.SetFilter(Filter{})
		d.view.ShowHint("The second reading has ended: all findings are in sight again. S goes on with it.")
		return
	}
	d.closePanel()
	d.SetFilter(Filter{Stage: Second})
	left := d.unread()
	if len(d.list) == 0 {
		return // the list says why
	}
	if left > 0 {
		if !d.shown.blinded(d.current) || !slices.Contains(d.list, d.place) {
			d.NextUnchecked()
		}
		d.view.ShowHint(fmt.Sprintf("Second reading: %s that others ticked. What they found comes into sight as you say what you found. S ends it.", plural(left, "claim")))
	} else {
		d.view.ShowHint(d.secondResult())
	}
	d.trace("second reading of %d", left)
}

// unread counts the claims of the pass that the user has still to read.
func (d *Desk) unread() (n int) {
	for _, i := range d.list {
		if d.shown.blinded(d.shown.facts[i].claim.ID) {
			n++
		}
	}
	return n
}

// secondResult tells what the pass came to.
func (d *Desk) secondResult() string {
	differ := 0
	for _, i := range d.list {
		if d.shown.state.Of(d.shown.facts[i].claim.ID).Conflict {
			differ++
		}
	}
	said := "Second reading done: " + plural(len(d.list), "claim") + ", "
	if differ == 0 {
		return said + "you found what the others did. S ends it."
	}
	return fmt.Sprintf("%s%d on which you found something else: settle them. S ends it.", said, differ)
}

// toCheck reports whether fact i is one that n goes to.
func (d *Desk) toCheck(i int) bool {
	id := d.shown.facts[i].claim.ID
	if d.InSecond() {
		return d.shown.blinded(id)
	}
	return ToDo.holds(d.shown.state.Of(id))
}

// follow makes the sheet on show hide what the filter says, and reports whether
// that is something else than before.
func (d *Desk) followFilter() bool {
	blind := ""
	if d.InSecond() {
		blind = d.user.Key
	}
	changed := d.shown != nil && d.shown.blind != blind
	if d.shown != nil {
		d.shown.blind = blind
	}
	return changed
}

// unseen reports, for the event of a finding, whether it is given in the pass
// and on a claim that others ticked and the user has not.
func unseen(pass bool, st *ledger.ClaimState, key string) bool {
	own, _ := st.Own(key)
	return pass && first(st, key) && (!given(st, key) || own.Unseen)
}

// hide takes out of a form what would tell what others found.
func (d *Desk) hide(out *Form, st *ledger.ClaimState) {
	out.Look, out.Decision, out.Others, out.Conflict, out.Sides = LookOf(ledger.Unchecked), ledger.Undecided, nil, "", nil
	out.Warnings, out.Notes, out.History, out.Requests, out.Support = nil, nil, nil, nil, ""
	for i := range out.Sources {
		out.Sources[i].Sign, out.Sources[i].Note = "·", ""
	}
	for i := len(st.History) - 1; i >= 0; i-- {
		if e := st.History[i]; e.Event.Author == d.user.Key {
			out.History = append(out.History, d.historyLine(e, st.Target.Anchor.Exact))
		}
	}
	out.Advice = "Second reading: what others found and noted comes into sight when you say what you found."
}

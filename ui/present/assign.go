package present

import (
	"fmt"
	"slices"
	"strings"

	"stet/store/ledger"
)

// longestName is the most that a name can hold, in bytes.
const longestName = 120

// Assign has somebody work on the current claim, or on every claim of the list
// that is not closed; "" takes the name off. "me" is the user.
func (d *Desk) Assign(name string, all bool) {
	name = short(strings.Join(strings.Fields(name), " "), longestName)
	if strings.EqualFold(name, "me") {
		name = d.name
	}
	var ids []string
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
		return
	case all:
		for _, i := range d.list {
			if i < d.shown.listed {
				ids = append(ids, d.shown.facts[i].claim.ID)
			}
		}
	case d.current == "":
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	case d.barred(d.current):
		return
	default:
		ids = []string{d.current}
	}
	what := "assigned to " + name
	if name == "" {
		what = "assigned to nobody"
	}
	said := 0
	d.say(what, d.current, func(s *sheet) ([]ledger.Statement, error) {
		var out []ledger.Statement
		for _, id := range ids {
			st := s.state.Of(id)
			act, changed := assigned(st, name)
			t, ok := s.target(id)
			if !ok || !changed || all && st.Work == ledger.Closed {
				continue
			}
			out = append(out, ledger.Statement{Target: t, Act: act})
		}
		said = len(out)
		return out, nil
	})
	d.enqueue(func() {
		n := said // of the queue
		d.do(func() {
			if n > 0 {
				d.view.ShowHint(fmt.Sprintf("%s %s. The filter “for:%s” shows them. Ctrl+Z takes that back.", capital(plural(n, "claim")), what, or(firstWord(slug(name)), "nobody")))
			} else {
				d.view.ShowHint("Nothing to assign: " + or(name, "nobody") + " has it already.")
			}
		})
	})
}

// firstWord is what stands before the first hyphen of a slug.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, "-")
	return word
}

// assigned is the state of the work on a claim that somebody is to do: one that
// is under way stays so.
func assigned(st *ledger.ClaimState, name string) (act ledger.WorkStateSet, changed bool) {
	act = ledger.WorkStateSet{State: st.Work, Assignee: name}
	switch {
	case name != "" && (st.Work == ledger.Open || st.Work == ""):
		act.State = ledger.Assigned
	case name == "" && st.Work == ledger.Assigned:
		act.State = ledger.Open
	case act.State == "":
		act.State = ledger.Open
	}
	return act, act.Assignee != st.Assignee
}

// Assignee is who the current claim is assigned to, "" for nobody.
func (d *Desk) Assignee() string {
	if d.shown == nil || d.current == "" {
		return ""
	}
	return d.shown.state.Of(d.current).Assignee
}

// Listed is how many claims of the text the list shows.
func (d *Desk) Listed() int {
	if d.shown == nil {
		return 0
	}
	n, _ := slices.BinarySearch(d.list, d.shown.listed)
	return n
}

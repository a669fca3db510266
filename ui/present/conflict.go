package present

import (
	"slices"

	"stet/store/ledger"
)

// Side is what one checker found on a claim, where checkers disagree.
type Side struct {
	Author  string // key
	Name    string // "You" for the user
	When    string
	Look    Look
	Grounds []string // note, wording, how they know, the sources that they attached: a line each
	Act     string   // what settles the disagreement for all with this finding
}

// sides are the findings that disagree, the user's own first; nil where checkers
// agree.
func (d *Desk) sides(st *ledger.ClaimState) []Side {
	if !st.Conflict {
		return nil
	}
	var out []Side
	for _, o := range st.Opinions {
		s := Side{Author: o.Author, Name: o.Name, When: d.when(o.At) + secondWord(o.Unseen), Look: LookOf(o.Finding), Grounds: d.groundsOf(o, st), Act: "Settle on this"}
		if o.Author == d.user.Key {
			s.Name, s.Act = "You", "Settle on mine"
			out = slices.Insert(out, 0, s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// groundsOf is why a checker found it, as far as they said so.
func (d *Desk) groundsOf(o ledger.Opinion, st *ledger.ClaimState) []string {
	var out []string
	if o.Stale {
		out = append(out, "Found before the words or the source changed.")
	}
	if o.Note != "" {
		out = append(out, o.Note)
	}
	if o.Wording != "" {
		out = append(out, "Proposes: “"+o.Wording+"”")
	}
	if o.Grounds != "" {
		out = append(out, groundsWord(ledger.GroundsSet{Grounds: o.Grounds, Word: o.Word}))
	}
	for _, x := range st.Evidence {
		if x.Name == o.Name {
			out = append(out, string(x.Does())+": "+or(x.Source.Title, x.Source.URL)+after(", ", x.Locator))
		}
	}
	if len(out) == 0 {
		out = append(out, "No reason given.")
	}
	return out
}

// SettleOn ends a disagreement between checkers on the current claim with what
// one of them found.
func (d *Desk) SettleOn(author string) {
	if d.barred(d.current) {
		return
	}
	d.say("settled", d.current, d.aboutRow(d.current, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		i := slices.IndexFunc(st.Opinions, func(o ledger.Opinion) bool { return o.Author == author })
		if i < 0 || !st.Conflict {
			return nil
		}
		act := ledger.ConflictSettled{Finding: st.Opinions[i].Finding}
		for _, o := range st.Opinions {
			act.Settles = append(act.Settles, o.Event)
		}
		return []ledger.Act{act}
	}))
}

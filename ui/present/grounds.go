package present

import (
	"fmt"

	"stet/store/ledger"
)

// GroundsView asks how the user knows what they found, or says it.
type GroundsView struct {
	// Ask is what they are asked: they affirmed a claim that no source bears
	// out, or that one contradicts, and have not said how they know. "" for
	// nothing. Nothing waits for the answer.
	Ask  string
	Said string // "own knowledge", "" for nothing
}

// groundsView is what the form shows of the grounds of the user's own finding; those of a
// deal hold for its parts.
func (d *Desk) groundsView(st *ledger.ClaimState, own ledger.Opinion, deal, fixed bool) GroundsView {
	var v GroundsView
	if own.Grounds != "" && own.Finding.Affirms() {
		v.Said = groundsWord(ledger.GroundsSet{Grounds: own.Grounds, Word: own.Word})
	}
	if !fixed && own.Finding.Affirms() && !own.Stale {
		if v.Ask = question(st); v.Ask == noSource && deal {
			v.Ask = "No source yet for the deal and its parts. Add one (o), or say how you know:"
		}
	}
	return v
}

const noSource = "No source yet. Add one (o), or say how you know:"

// question asks how a tick is known that no source bears out, "" where one does.
func question(st *ledger.ClaimState) string {
	switch {
	case st.Questioned:
		return "A source contradicts it. Find again, or say why it stands:"
	case st.Ungrounded && len(st.Evidence) > 0:
		return "Its source does not have it. Add one (o), or say how you know:"
	case st.Ungrounded:
		return noSource
	}
	return ""
}

// groundsWord says what grounds are.
func groundsWord(g ledger.GroundsSet) string {
	switch g.Grounds {
	case "":
		return "took the reason back"
	case ledger.OwnKnowledge:
		return "known without a source: own knowledge" + after(", ", short(g.Word, 120))
	case ledger.AuthorsWord:
		return "known without a source: the author’s word" + after(", ", short(g.Word, 120))
	}
	return "known without a source: " + or(short(g.Word, 160), string(g.Grounds))
}

// Ground says how the user knows what they found about claim id without a
// source. OtherGrounds need a word.
func (d *Desk) Ground(id string, g ledger.Grounds, word string, then Then) {
	if id == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	if d.barred(id) || d.shown == nil {
		return
	}
	own, _ := d.shown.state.Of(id).Own(d.user.Key)
	if !own.Finding.Affirms() {
		d.view.ShowHint("A reason goes with a finding that says the claim is right: 1 or 2 first.")
		return
	}
	word = trim(word)
	d.sayTyped("reason", id, d.about(id, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		own, _ := st.Own(d.user.Key)
		if own.Grounds == g && own.Word == word {
			return nil
		}
		return []ledger.Act{ledger.GroundsSet{Grounds: g, Word: word}}
	}), then)
}

// ungroundedLeft tells of the claims that are ticked and no more.
func (s *sheet) ungroundedLeft() string {
	if n := s.state.Coverage().Questioned; n > 0 {
		return " Sources contradict what was ticked: see the filter “Ticked against a source”."
	}
	switch n := s.state.Coverage().Ungrounded; n {
	case 0:
		return ""
	case 1:
		return " One has neither a source nor a reason: see the filter “No source, no reason”."
	default:
		return fmt.Sprintf(" %d have neither a source nor a reason: see the filter “No source, no reason”.", n)
	}
}

package present

import (
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// FindParts says of the current deal and of every part that only it tells what the
// user found on the deal, else that it is right. Parts on which they found something
// stay, and so do names that the article has elsewhere too or tells more of: a hint
// says which.
func (d *Desk) FindParts() {
	if d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	f := d.shown.fact(d.current)
	if f == nil || f.claim.Deal == nil {
		d.view.ShowHint("Only a deal has parts to tick together.")
		return
	}
	if d.barred(d.current) {
		return
	}
	id, pass := d.current, d.InSecond()
	d.say("a deal with its parts", id, func(s *sheet) ([]ledger.Statement, error) {
		own, _ := s.state.Of(id).Own(d.user.Key)
		to := own.Finding
		if to == ledger.Unchecked || own.Stale {
			to = ledger.Verified
		}
		var out []ledger.Statement
		for _, part := range append([]string{id}, f.claim.Deal.Parts...) {
			i, ok := s.at[part]
			st, _ := s.state.Of(part).Own(d.user.Key)
			if !ok || i >= s.listed || st.Finding != ledger.Unchecked && !st.Stale || wider(&s.facts[i].claim, f.claim.Deal) {
				continue
			}
			t, _ := s.target(part)
			out = append(out, ledger.Statement{Target: t, Act: ledger.FindingSet{Finding: to, Note: st.Note, Wording: st.Wording, Unseen: unseen(pass, s.state.Of(part), d.user.Key)}})
		}
		return out, nil
	})
	if left := d.leftWider(f); left != "" {
		d.view.ShowHint(left)
	}
}

// wider reports whether a part of a deal says more than the deal does: a name that
// stands elsewhere in the article too, or one with an office.
func wider(c *claim.Claim, d *claim.Deal) bool {
	n := c.Name
	if n == nil {
		return false
	}
	if n.Role != "" || n.Employer != "" {
		return true
	}
	return slices.ContainsFunc(n.Mentions, func(m claim.Span) bool {
		return !slices.ContainsFunc(d.Places, func(p claim.DealPart) bool { return p.Span.Start <= m.Start && m.End <= p.Span.End })
	}) && len(n.Mentions) > 1
}

// leftWider says which names FindParts leaves alone, "" for none.
func (d *Desk) leftWider(f *fact) string {
	var names []string
	for _, part := range f.claim.Deal.Parts {
		i, ok := d.shown.at[part]
		if !ok || i >= d.shown.listed || !wider(&d.shown.facts[i].claim, f.claim.Deal) {
			continue
		}
		if own, _ := d.shown.state.Of(part).Own(d.user.Key); own.Finding == ledger.Unchecked || own.Stale {
			names = append(names, short(d.shown.facts[i].claim.Name.Canonical, 40))
		}
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return "The article says more of " + names[0] + " than the deal does: tick the name by itself."
	case n > 3:
		names = append(names[:2:2], "others")
	}
	return "The article says more of " + strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1] + " than the deal does: tick the names by themselves."
}

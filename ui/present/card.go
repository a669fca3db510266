package present

import (
	"fmt"
	"slices"

	"stet/extract/claim"
	"stet/store/ledger"
)

// CardRow is one part of a claim that is made of several: a party or the amount
// of a deal, the role or a way of writing a name.
type CardRow struct {
	Label string // "" where the row goes on with the one above
	Text  string
	Part  string       // id of the claim that is checked for it, the deal's own where nothing else is; "" for nothing to tick
	Look  Look         // of that claim
	Spans []claim.Span // where the text has it
	Field string       // the field in which it is entered, by its key in Fields; "" for none
	None  bool         // the text says nothing of it
}

// card returns the parts of a fact.
func (s *sheet) card(f *fact) []CardRow {
	switch c := &f.claim; {
	case c.Deal != nil:
		return s.dealCard(c.ID, c.Deal)
	case c.Name != nil:
		return s.nameCard(c.Name)
	}
	return nil
}

// mostForms is how many ways of writing a name a card shows.
const mostForms = 8

// nameCard shows the role of a name and how often it is written in which way.
func (s *sheet) nameCard(n *claim.Name) []CardRow {
	var out []CardRow
	if n.Role != "" {
		out = append(out, CardRow{Label: "Role", Text: n.Role})
	}
	if n.Employer != "" {
		row := CardRow{Label: "Works for", Text: n.Employer}
		if i := s.named(n.Employer); i >= 0 {
			row.Part, row.Look = s.facts[i].claim.ID, s.look(s.facts[i].claim.ID)
		}
		out = append(out, row)
	}
	forms, spans := []string{}, map[string][]claim.Span{}
	for _, m := range n.Mentions {
		words, err := s.result.Article.Slice(m)
		if err != nil {
			continue
		}
		words = short(words, 80)
		if spans[words] == nil {
			forms = append(forms, words)
		}
		spans[words] = append(spans[words], m)
	}
	if len(forms) < 2 { // the text shows it
		return out
	}
	label := "Named as"
	for i, form := range forms {
		if i == mostForms {
			out = append(out, CardRow{Text: fmt.Sprintf("and in %d other ways", len(forms)-i)})
			break
		}
		times := ""
		if k := len(spans[form]); k > 1 {
			times = fmt.Sprintf(" · %d times", k)
		}
		out = append(out, CardRow{Label: label, Text: "“" + form + "”" + times, Spans: spans[form]})
		label = ""
	}
	return out
}

// named returns the fact of a name by its fullest form, -1 for none.
func (s *sheet) named(canonical string) int {
	return slices.IndexFunc(s.facts[:s.listed], func(f *fact) bool { return f.claim.Name != nil && f.claim.Name.Canonical == canonical })
}

// FindPart says of a part of the current claim that it is right, or takes that
// back. A part of which something else was found is shown instead.
func (d *Desk) FindPart(id string) {
	if d.shown == nil || d.barred(id) {
		return
	}
	own, _ := d.shown.state.Of(id).Own(d.user.Key)
	to := ledger.Verified
	switch {
	case own.Finding == ledger.Verified && !own.Stale:
		to = ledger.Unchecked
	case own.Finding != ledger.Unchecked && !own.Stale:
		d.Select(id)
		return
	}
	pass := d.InSecond()
	d.say(LookOf(to).Word, d.current, d.about(id, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		return []ledger.Act{ledger.FindingSet{Finding: to, Note: own.Note, Wording: own.Wording, Unseen: unseen(pass, st, d.user.Key)}}
	}))
}

// Point shows stretches of the text of the article, such as the mentions of a
// name.
func (d *Desk) Point(spans []claim.Span) {
	if d.shown != nil {
		d.view.ShowPassage(spans)
	}
}

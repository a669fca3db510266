package present

import (
	"cmp"
	"fmt"
	"slices"

	"stet/extract/claim"
	"stet/store/ledger"
)

// part returns which facts, from up to before to, a stage chooses from.
func (s *sheet) part(g Stage) (from, to int) {
	switch g {
	case TakenOff:
		return s.listed, s.gone
	case Gone:
		return s.gone, s.letGo
	case LetGone:
		return s.letGo, len(s.facts)
	}
	return 0, s.listed
}

func (s *sheet) size(g Stage) int {
	switch from, to := s.part(g); g {
	case TakenOff, Gone, LetGone:
		return to - from
	}
	return s.rows
}

// dismissed returns the claims of the text that were taken off the list, in
// its order.
func (s *sheet) dismissed() []claim.Claim {
	var out []claim.Claim
	off := map[string]bool{}
	for id, st := range s.state.Claims {
		if !st.Dismissed || st.Orphan {
			continue
		}
		if st.Made != nil {
			out = append(out, *st.Made)
		} else {
			off[id] = true
		}
	}
	if len(off) > 0 {
		for _, c := range s.result.Claims {
			if off[c.ID] {
				out = append(out, c)
			}
		}
	}
	slices.SortFunc(out, func(a, b claim.Claim) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// goneFact is a claim whose words are no longer in the text, as it was when
// something was last said about it. It stands nowhere.
func goneFact(st *ledger.ClaimState) *fact {
	c := claim.Claim{Kind: st.Target.Kind, Text: st.Target.Anchor.Exact}
	if st.Made != nil {
		c = *st.Made
	}
	c.ID, c.Span, c.Sentence = st.ID, claim.Span{}, claim.Span{}
	f := newFact(c, &claim.Article{})
	if f.spans = nil; f.detail == "" && st.Target.Sentence != "" {
		f.detail = "in “" + short(st.Target.Sentence, 160) + "”"
	}
	return f
}

// goneLine counts the claims whose words are no longer in the text.
func (s *sheet) goneLine() string {
	if n := s.size(Gone); n > 0 {
		return fmt.Sprintf("%d no longer in the text", n)
	}
	return ""
}

// fixed says why only notes can be added to fact i, "" where all can.
func (s *sheet) fixed(i int) string {
	switch {
	case i >= s.letGo:
		return "These words are no longer in the text. What was said about them stays as it is; notes can be added."
	case i >= s.gone:
		return "These words are no longer in the text. Attach the claim to what stands there now (r), or let it go (l)."
	}
	return ""
}

// place says where fact i stands: "12 of 37".
func (s *sheet) place(i int) string {
	switch {
	case i >= s.letGo:
		return "let go"
	case i >= s.gone:
		return "no longer in the text"
	case i >= s.listed:
		return "taken off the list"
	}
	if s.inRow(i) {
		return "in " + s.place(s.rowOf(i))
	}
	return fmt.Sprintf("%d of %d", s.rowNo[i], s.rows)
}

// before returns what the words of the claim, or of its sentence, were when a
// finding on it was set that is stale now.
func (s *sheet) before(f *fact, st *ledger.ClaimState) []string {
	var out []string
	for _, o := range st.Opinions {
		e, ok := s.state.Entry(o.Event)
		if !ok || !o.Stale || o.SourceChanged || st.Orphan {
			continue
		}
		t, line := e.Said.Target, ""
		switch {
		case t.Anchor.Exact != f.claim.Text:
			line = "The words were “" + short(t.Anchor.Exact, 200) + "” when they were checked."
		case t.Sentence != "":
			line = "The sentence was “" + short(t.Sentence, 300) + "” when it was checked."
		}
		if line != "" && !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return out
}

// barred reports whether nothing but notes can be added to the claim, and says
// so.
func (d *Desk) barred(id string) bool {
	if d.shown == nil {
		return false
	}
	i, ok := d.shown.at[id]
	if !ok || d.shown.fixed(i) == "" {
		return false
	}
	d.view.ShowHint(d.shown.fixed(i))
	d.view.ShowForm(d.form()) // as it was before the key
	return true
}

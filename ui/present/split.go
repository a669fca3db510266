package present

import (
	"fmt"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Split makes two claims or more of the current one, each to be checked by
// itself: the selected words and what is left on either side of them; of a quote
// in several pieces, without a selection, a claim a piece. What the user found,
// attached and noted goes to each of them. The claim itself is taken off the list.
func (d *Desk) Split(selected claim.Span) {
	if d.shown == nil || d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	if d.barred(d.current) {
		return
	}
	old := d.shown.facts[d.place].claim
	spans := d.pieces(old, selected)
	if len(spans) < 2 {
		d.view.ShowHint("Select some of the claim’s words: they become a claim of their own, and the rest another one.")
		return
	}
	parts := make([]claim.Claim, len(spans))
	for i, s := range spans {
		parts[i] = d.manual(s, old.Kind)
	}
	d.say("split in "+fmt.Sprint(len(parts)), parts[0].ID, d.replacing([]string{old.ID}, parts, "split in "+fmt.Sprint(len(parts))))
	d.goTo(parts[0].ID, fmt.Sprintf("%d claims instead of one. Ctrl+Z makes them one again.", len(parts)))
}

// pieces are the spans of a claim that is split, in order and with words in each.
func (d *Desk) pieces(c claim.Claim, selected claim.Span) []claim.Span {
	text := d.shown.result.Article.Text
	if selected.Len() == 0 {
		if c.Quote == nil {
			return nil
		}
		return slices.Clone(c.Quote.Segments)
	}
	selected = wholeWords(text, selected)
	selected.Start, selected.End = max(selected.Start, c.Span.Start), min(selected.End, c.Span.End)
	var out []claim.Span
	for _, s := range []claim.Span{{Start: c.Span.Start, End: selected.Start}, selected, {Start: selected.End, End: c.Span.End}} {
		if s = bareWords(text, s); s.Len() > 0 {
			out = append(out, s)
		}
	}
	return out
}

// bareWords is s without signs and blanks at its ends and without an "and" that
// joined it to what stood beside it; empty where no word is left.
func bareWords(text string, s claim.Span) claim.Span {
	if s.End <= s.Start {
		return claim.Span{}
	}
	const between = " \t\r\n\u00a0,;:–—-."
	for {
		words := text[s.Start:s.End]
		s.Start += len(words) - len(strings.TrimLeft(words, between))
		if s.Start > s.End {
			return claim.Span{}
		}
		s.End = s.Start + len(strings.TrimRight(text[s.Start:s.End], between))
		cut := false
		for _, and := range [...]string{"and", "und", "et", "or", "but"} {
			if rest, ok := strings.CutPrefix(text[s.Start:s.End], and+" "); ok {
				s.Start, cut = s.End-len(rest), true
			}
			if rest, ok := strings.CutSuffix(text[s.Start:s.End], " "+and); ok {
				s.End, cut = s.Start+len(rest), true
			}
		}
		if !cut {
			break
		}
	}
	if !isWord(text[s.Start:s.End]) {
		return claim.Span{}
	}
	return s
}

// Merge makes one claim of those of one kind that the selected words touch: the
// kind of the current claim where it is among them, else of the first. Sources
// and notes of all of them go with it, the user's finding where it is the same on
// all.
func (d *Desk) Merge(selected claim.Span) {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	old := d.merged(selected)
	if len(old) < 2 {
		d.view.ShowHint("Select words that reach over two claims of one kind, then press &.")
		return
	}
	at := old[0].Span
	for _, c := range old[1:] {
		at.Start, at.End = min(at.Start, c.Span.Start), max(at.End, c.Span.End)
	}
	if at.Len() > maxClaim {
		d.view.ShowHint("That is too long for one claim. Select fewer of them.")
		return
	}
	whole := d.manual(at, old[0].Kind)
	joinQuotes(d.shown.result.Article.Text, &whole, old)
	ids := make([]string, len(old))
	for i, c := range old {
		ids[i] = c.ID
	}
	d.say(fmt.Sprintf("%d claims made one", len(old)), whole.ID, d.replacing(ids, []claim.Claim{whole}, "part of a longer claim now"))
	d.goTo(whole.ID, fmt.Sprintf("One claim instead of %d. Ctrl+Z takes that back.", len(old)))
}

// merged are the claims that a selection makes one, in order.
func (d *Desk) merged(selected claim.Span) []claim.Claim {
	var kind claim.Kind
	var out []claim.Claim
	if i, ok := d.shown.at[d.current]; ok && i < d.shown.listed && d.shown.facts[i].claim.Span.Overlaps(selected) {
		kind = d.shown.facts[i].claim.Kind
	}
	for _, f := range d.shown.facts[:d.shown.listed] {
		if c := f.claim; c.Span.Overlaps(selected) && (kind == "" || c.Kind == kind) {
			kind = c.Kind
			out = append(out, c)
		}
	}
	return out
}

// joinQuotes gives a quote of text made of direct ones their pieces: words that
// stand between them were not said.
func joinQuotes(text string, whole *claim.Claim, parts []claim.Claim) {
	if whole.Quote == nil {
		return
	}
	var segments []claim.Span
	for _, p := range parts {
		if p.Quote == nil || p.Quote.Kind != claim.QuoteDirect {
			return
		}
		segments = append(segments, p.Quote.Segments...)
	}
	slices.SortFunc(segments, func(a, b claim.Span) int { return a.Start - b.Start })
	var apart []claim.Span
	for _, s := range segments {
		last := len(apart) - 1
		switch {
		case last >= 0 && s.Start < apart[last].End: // one in another
			return
		case last >= 0 && strings.TrimSpace(text[apart[last].End:s.Start]) == "":
			apart[last].End = s.End
		default:
			apart = append(apart, s)
		}
	}
	whole.Quote.Kind, whole.Quote.Segments = claim.QuoteDirect, apart
}

// replacing is the saying that takes claims off the list and puts others on it in
// their place.
func (d *Desk) replacing(old []string, parts []claim.Claim, why string) saying {
	return func(s *sheet) ([]ledger.Statement, error) {
		var out []ledger.Statement
		for _, id := range old {
			t, ok := s.target(id)
			if i, have := s.at[id]; !ok || !have || i >= s.listed {
				return nil, nil // another window has changed it
			}
			out = append(out, ledger.Statement{Target: t, Act: ledger.ClaimDismissed{Reason: why}})
		}
		for _, c := range parts {
			made := s.making(c)
			if i, have := s.at[c.ID]; have && i < s.listed && !slices.Contains(old, c.ID) {
				continue // these words are a claim already
			}
			out = append(out, made)
			for _, act := range d.inherited(s, old, c.ID) {
				out = append(out, ledger.Statement{Target: made.Target, Act: act})
			}
		}
		return out, nil
	}
}

// inherited are the acts that give a claim what was said about those that it takes
// the place of: sources and notes of all, the finding and the state of the work
// where they are the same on all.
func (d *Desk) inherited(s *sheet, old []string, id string) []ledger.Act {
	to := s.state.Of(id)
	if len(old) == 1 {
		return d.copied(s.state.Of(old[0]), to)
	}
	if len(to.Opinions)+len(to.Evidence)+len(to.Notes) > 0 {
		return nil
	}
	all := &ledger.ClaimState{ID: id, Work: s.state.Of(old[0]).Work, Assignee: s.state.Of(old[0]).Assignee, Opinions: s.state.Of(old[0]).Opinions}
	first, _ := all.Own(d.user.Key)
	linked := map[string]bool{}
	for _, o := range old {
		st := s.state.Of(o)
		if own, _ := st.Own(d.user.Key); own.Finding != first.Finding || own.Stale {
			all.Opinions = nil
		}
		if st.Work != all.Work || st.Assignee != all.Assignee {
			all.Work, all.Assignee = ledger.Open, ""
		}
		for _, x := range st.Evidence {
			if key := x.SourceID + "\x00" + x.Locator; !linked[key] {
				linked[key] = true
				all.Evidence = append(all.Evidence, x)
			}
		}
		for _, n := range st.Notes {
			if !slices.ContainsFunc(all.Notes, func(have ledger.Note) bool { return have.Text == n.Text }) {
				all.Notes = append(all.Notes, n)
			}
		}
	}
	return d.copied(all, to)
}

package present

import (
	"fmt"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// sheet is one case as it stands: what the page says and what the desk says
// about it. It is not changed once made; every event makes the next one.
type sheet struct {
	blind   string // key of a second reader from whom others’ findings are hidden, "" for none; of the drawing thread
	c       Case
	result  claim.Result
	hash    string // of the article's text
	state   *ledger.State
	facts   []*fact        // in the order of state.List, then those taken off it, then those gone from the text
	listed  int            // facts[:listed] are state.List
	rowNo   []int          // of facts[:listed], see numberRows
	rows    int            // in the list
	gone    int            // facts[gone:] are of words no longer in the text
	letGo   int            // facts[letGo:] are those of them that were let go
	read    *claim.Article // as it was read from the page
	earlier Edition        // the text before this one
	via     []string       // the addresses that led to the article
	was     string         // hash of the text before it was opened, "" where it was not
	at      map[string]int // index in facts by claim id
	alarms  []alarm
	counted *ledger.Words // see words; of the drawing thread
}

// fact is one claim with what the list needs of it, made once per claim.
type fact struct {
	claim    claim.Claim
	text     string // on one line
	detail   string
	kind     string
	haystack string // lower case, for the filter
	spans    []claim.Span
	beside   []claim.Span // the speaker's mention and the cue of a quote
	tip      []string     // what the reader's tip says besides the detail
	sure     string       // how sure the program is, and by which words
	entered  string       // hash of the event that corrected it, "" for none
}

// newSheet returns the sheet of a case; before, which may be nil, is the sheet
// that it takes the place of.
func newSheet(d Docket, before *sheet) *sheet {
	s := &sheet{c: d.Case, result: d.Result, hash: d.Result.Article.Hash(), state: d.State, read: d.Read, earlier: d.Before, was: d.Was, via: d.Via,
		facts: make([]*fact, 0, len(d.State.Claims)+len(d.State.List)), at: make(map[string]int, len(d.State.List))}
	if before != nil && before.result.Article != d.Result.Article {
		before = nil
	}
	s.alarms = alarmsOf(d.Result.Warnings, d.State)
	add := func(c claim.Claim) {
		f := before.fact(c.ID)
		if entered := s.entered(c.ID); f == nil || f.entered != entered {
			f = newFact(c, d.Result.Article)
			f.entered = entered
		}
		s.at[c.ID] = len(s.facts)
		s.facts = append(s.facts, f)
	}
	for _, c := range s.state.List {
		add(c)
	}
	s.listed = len(s.facts)
	s.numberRows()
	for _, c := range s.dismissed() {
		add(c)
	}
	s.gone = len(s.facts)
	lost := func(ids []string) {
		for _, id := range ids {
			s.at[id] = len(s.facts)
			s.facts = append(s.facts, goneFact(s.state.Of(id)))
		}
	}
	lost(s.state.Orphans)
	s.letGo = len(s.facts)
	lost(s.state.Released)
	cov := s.state.Coverage()
	s.c.Total, s.c.Checked = cov.Total, cov.Checked
	return s
}

// entered returns the hash of the event that corrected a claim, "" for none.
func (s *sheet) entered(id string) string {
	if x := s.state.Of(id).Correction; x != nil {
		return x.Event
	}
	return ""
}

// speaker is who said the words of a quote.
func speaker(c *claim.Claim) string {
	if c.Quote == nil {
		return ""
	}
	return c.Quote.Speaker
}

// fact returns what the list needs of a claim, nil where s has no such claim.
func (s *sheet) fact(id string) *fact {
	if s == nil {
		return nil
	}
	if i, ok := s.at[id]; ok {
		return s.facts[i]
	}
	return nil
}

func newFact(c claim.Claim, a *claim.Article) *fact {
	f := &fact{claim: c, beside: beside(&c), tip: prefixed(mention(&c, a)), text: short(c.Wording(), 160), detail: Detail(&c), kind: KindWord(&c), spans: c.Marked()}
	if f.sure = sureness(&c, a); c.Quote != nil {
		f.tip = append(f.tip, prefixed(f.sure)...)
	}
	f.haystack = strings.ToLower(strings.Join([]string{f.text, f.detail, f.kind, string(c.Kind)}, "\n"))
	return f
}

// look is how the claim stands as a whole. What was found on words that are
// gone is shown as it was.
func (s *sheet) look(id string) Look {
	if s.blinded(id) {
		return LookOf(ledger.Unchecked)
	}
	st := s.state.Of(id)
	if st.Conflict {
		return conflictLook()
	}
	if n := len(st.Opinions); st.Orphan && n > 0 {
		return LookOf(st.Opinions[n-1].Finding)
	}
	if st.Finding == ledger.Stale && len(st.Outdated) > 0 {
		return Look{"!", "source has changed", ToneOpen}
	}
	if l := LookOf(st.Finding); st.Questioned {
		return Look{"!", l.Word + ", a source contradicts", ToneOpen}
	}
	return LookOf(st.Finding)
}

func (s *sheet) marks() []Mark {
	out := s.warningMarks()
	for _, f := range s.facts[:s.listed] {
		look := s.look(s.state.Row(f.claim.ID))
		tip := append([]string{short(f.kind+" · "+f.detail, 90) + " · " + look.Word}, f.tip...)
		for i := range s.alarms {
			if a := &s.alarms[i]; a.marked() && a.touches(f) {
				tip = append(tip, a.look.Sign+" "+short(a.Message, 100))
			}
		}
		out = append(out, Mark{ID: f.claim.ID, Kind: f.claim.Kind, Spans: f.spans, Beside: f.beside, Look: look,
			Tip: tip, Checked: look != LookOf(ledger.Unchecked)})
	}
	return out
}

func (s *sheet) row(i int) Row {
	f := s.facts[i]
	st := s.state.Of(f.claim.ID)
	return Row{ID: f.claim.ID, Kind: f.claim.Kind, KindWord: f.kind, Text: f.text, Detail: f.detail,
		Look: s.look(f.claim.ID), Sources: len(st.Evidence), Conflict: st.Conflict && !s.blinded(f.claim.ID), Off: i >= s.listed, For: st.Assignee}
}

// coverage is the line at the foot: "checked 24/37 · 3 disputed".
func (s *sheet) coverage() (string, int) {
	cov := s.state.Coverage()
	if cov.Total == 0 {
		return "no claims in this text", 0
	}
	parts := []string{fmt.Sprintf("checked %d/%d", cov.Checked, cov.Total)}
	disputed := 0
	for i, f := range s.facts[:s.listed] {
		if s.inRow(i) {
			continue
		}
		switch st := s.state.Of(f.claim.ID); st.Finding {
		case ledger.NeedsCorrection, ledger.NeedsContext, ledger.ConflictingSources:
			if !st.Conflict { // counted by itself
				disputed++
			}
		}
	}
	for _, p := range []struct {
		n         int
		one, many string
	}{
		{disputed, "1 disputed", "%d disputed"},
		{cov.Conflicts, "1 on which checkers disagree", "%d on which checkers disagree"},
		{cov.Stale, "1 to check again", "%d to check again"},
		{cov.Questioned, "1 ticked against its source", "%d ticked against their sources"},
		{cov.Ungrounded, "1 without source or reason", "%d without source or reason"},
	} {
		switch p.n {
		case 0:
		case 1:
			parts = append(parts, p.one)
		default:
			parts = append(parts, fmt.Sprintf(p.many, p.n))
		}
	}
	return strings.Join(parts, " · "), cov.Percent()
}

package present

import (
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Stage is a group of findings that the list can be narrowed to.
type Stage int

// The stages.
const (
	AnyStage   Stage = iota
	ToDo             // unchecked, or of an earlier text
	Disputed         // to be changed, or on which checkers disagree
	NoSource         // checked without a source
	Unsettled        // not verifiable, or sources conflict
	Done             // checked
	TakenOff         // dismissed
	Gone             // said about words that are no longer in the text
	LetGone          // of those, the ones that were let go
	Differing        // what a source has is something else; the desk knows
	Before           // a claim like it was checked in another article; the desk knows
	Waiting          // somebody was asked, or is to be, and has not answered
	Ungrounded       // affirmed without a source or a reason
	Second           // a second reader's pass over what others ticked; the desk knows
	Questioned       // affirmed though a source contradicts it, without a reason
)

// StageChoices returns the stages in the order of the list's menu.
func StageChoices() []Choice[Stage] {
	return []Choice[Stage]{{AnyStage, "All findings", ""}, {ToDo, "To do", ""}, {Disputed, "Disputed", ""},
		{Unsettled, "Unsettled", ""}, {NoSource, "No source", ""}, {Ungrounded, "No source, no reason", ""}, {Questioned, "Ticked against a source", ""}, {Differing, "Differs from a source", ""}, {Before, "Checked before", ""}, {Waiting, "Waits for an answer", ""}, {Second, "Second reading", ""}, {Done, "Checked", ""},
		{TakenOff, "Taken off", ""}, {Gone, "Left the text", ""}, {LetGone, "Let go", ""}}
}

// ButNames stands in a Filter for quotes, figures and deals; the others for the
// names of one type.
const (
	ButNames claim.Kind = "but_names"
	People   claim.Kind = "name_person"
	Firms    claim.Kind = "name_org"
	Places   claim.Kind = "name_place"
)

// KindChoices returns the kinds in the order of the list's menu; "" is all.
func KindChoices() []Choice[claim.Kind] {
	return []Choice[claim.Kind]{{"", "All kinds", ""}, {ButNames, "All but names", ""}, {claim.KindQuote, "Quotes", ""}, {claim.KindNumber, "Figures", ""},
		{claim.KindName, "Names", ""}, {People, "People", ""}, {Firms, "Organisations", ""}, {Places, "Places", ""}, {claim.KindDeal, "Deals", ""}}
}

// Filter narrows the list of claims. The zero Filter shows all.
type Filter struct {
	Text  string     // every word must occur in the claim, its detail or its kind; terms, see TermKey
	Kind  claim.Kind // "" for all, ButNames
	Stage Stage
}

// Say tells in words how the filter narrows the list: "Quotes · To do · by:ito".
func (f Filter) Say() string {
	var parts []string
	for _, k := range KindChoices() {
		if k.Value == f.Kind && f.Kind != "" {
			parts = append(parts, k.Word)
		}
	}
	for _, s := range StageChoices() {
		if s.Value == f.Stage && f.Stage != AnyStage {
			parts = append(parts, s.Word)
		}
	}
	return strings.Join(append(parts, prefixed(f.Text)...), " · ")
}

// apply returns the indices of the facts that the filter lets through, in
// order, in the room of into.
// me is the user's name.
func (f Filter) apply(s *sheet, me string, into []int) []int {
	into = into[:0]
	words, terms := splitTerms(f.Text)
	from, to := s.part(f.Stage)
	for i := from; i < to; i++ {
		fact := s.facts[i]
		if s.inRow(i) {
			continue
		}
		if !f.holds(&fact.claim) || f.Stage != AnyStage && !f.Stage.holds(s.state.Of(fact.claim.ID)) {
			continue
		}
		if containsAll(s.hay(fact), words) && !slices.ContainsFunc(terms, func(t term) bool { return !t.holds(s, fact, me) }) {
			into = append(into, i)
		}
	}
	return into
}

func (f Filter) holds(c *claim.Claim) bool {
	switch f.Kind {
	case "", c.Kind:
		return true
	case ButNames:
		return c.Kind != claim.KindName
	}
	return c.Name != nil && f.Kind == "name_"+claim.Kind(c.Name.Type)
}

func containsAll(haystack string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(haystack, w) {
			return false
		}
	}
	return true
}

func (g Stage) holds(c *ledger.ClaimState) bool {
	open := c.Finding == ledger.Unchecked || c.Finding == ledger.Stale
	switch g {
	case ToDo:
		return open
	case Done:
		return !open
	case NoSource:
		return !open && len(c.Evidence) == 0 && c.Finding != ledger.NoCheckNeeded
	case Waiting:
		return slices.ContainsFunc(c.Requests, func(q ledger.Inquiry) bool { return q.Open() })
	case Ungrounded:
		return c.Ungrounded
	case Questioned:
		return c.Questioned
	case Disputed:
		return c.Conflict || c.Finding == ledger.NeedsCorrection || c.Finding == ledger.NeedsContext
	case Unsettled:
		return c.Finding == ledger.Unverifiable || c.Finding == ledger.ConflictingSources
	}
	return true
}

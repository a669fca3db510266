package ledger

import "slices"

// Grounds says on what a finding rests that no source bears out.
type Grounds string

// The grounds; the zero value means that nothing was said.
const (
	OwnKnowledge Grounds = "own_knowledge" // the checker knows it
	AuthorsWord  Grounds = "author"        // the author says so
	OtherGrounds Grounds = "other"         // in the checker's words
)

// AllGrounds lists the grounds that a checker may give, in the order of windows.
var AllGrounds = [...]Grounds{OwnKnowledge, AuthorsWord, OtherGrounds}

// GroundsSet says how its author knows what they found without a source. Like a
// finding it is each checker's own. The zero Grounds take it back.
type GroundsSet struct {
	Grounds Grounds `json:"grounds,omitempty"`
	Word    string  `json:"word,omitempty"` // how, needed for OtherGrounds
}

// Type names the act.
func (GroundsSet) Type() string { return "grounds_set" }

func (GroundsSet) register(t Target, author string) register {
	return register{"grounds", t.Claim, author}
}

func (GroundsSet) empty() Act { return GroundsSet{} }

func (a GroundsSet) check(t Target, now bool) string {
	switch {
	case a.Grounds != "" && !word(AllGrounds[:], a.Grounds, now):
		return "grounds"
	case now && a.Grounds == OtherGrounds && a.Word == "":
		return "a word on how it is known"
	case len(a.Word) > maxText:
		return "a shorter word"
	}
	return onClaim(t)
}

// Affirms reports whether f says that the words of a claim are right, be it
// with a change or as somebody's words: what needs a source or a reason.
func (f Finding) Affirms() bool {
	return f == Verified || f == VerifiedAsAttributed || f == VerifiedWithChange
}

// ground gives the opinions their authors' grounds and derives whether the
// claim's finding has any: a source, or what a checker who affirms it said.
func (c *ClaimState) ground() {
	grounded := slices.ContainsFunc(c.Evidence, func(x Exhibit) bool { return !x.SourceRemoved })
	for i := range c.Opinions {
		o := &c.Opinions[i]
		g := c.grounds[o.Author]
		o.Grounds, o.Word = g.Grounds, g.Word
		grounded = grounded || g.Grounds != "" && !o.Stale && o.Finding.Affirms()
	}
	c.Ungrounded = c.Finding.Affirms() && !grounded
}

// groundParts takes the parts of a deal for grounded where the deal itself has
// a source: they were ticked with it.
func (s *State) groundParts() {
	for _, c := range s.List {
		if c.Deal == nil || s.Claims[c.ID] == nil {
			continue
		}
		if !slices.ContainsFunc(s.Claims[c.ID].Evidence, func(x Exhibit) bool { return !x.SourceRemoved }) {
			continue
		}
		for _, part := range c.Deal.Parts {
			if p := s.Claims[part]; p != nil {
				p.Ungrounded = false
			}
		}
	}
}

// secondary reports whether sources support the claim and none of them was
// graded primary or left ungraded.
func secondary(evidence []Exhibit) bool {
	n := 0
	for _, x := range evidence {
		if x.Stance != Supports || x.SourceRemoved || !named(x.Source) {
			continue
		}
		if n++; x.Level != Secondary && x.Level != Tertiary {
			return false
		}
	}
	return n > 0
}

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
	grounded := slices.ContainsFunc(c.Evidence, func(x Exhibit) bool { return x.grounds(c.Finding) })
	said := false
	for i := range c.Opinions {
		o := &c.Opinions[i]
		g := c.grounds[o.Author]
		o.Grounds, o.Word = g.Grounds, g.Word
		said = said || o.reasoned()
	}
	c.Questioned = c.Finding.Affirms() && c.Finding != VerifiedWithChange && c.Contradicted && !said
	c.Ungrounded = c.Finding.Affirms() && !grounded && !said && !c.Questioned
}

// reasoned reports whether the opinion affirms its claim and says how that is known.
func (o Opinion) reasoned() bool { return o.Grounds != "" && !o.Stale && o.Finding.Affirms() }

// groundParts takes the parts of a deal for grounded where the deal itself has
// a source, or a checker said how it is known: they were ticked with it.
func (s *State) groundParts() {
	for _, c := range s.List {
		if c.Deal == nil || s.Claims[c.ID] == nil {
			continue
		}
		st := s.Claims[c.ID]
		sourced := slices.ContainsFunc(st.Evidence, func(x Exhibit) bool { return x.grounds(st.Finding) })
		if !sourced && !slices.ContainsFunc(st.Opinions, Opinion.reasoned) {
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
		if !x.bears() {
			continue
		}
		if n++; x.Level != Secondary && x.Level != Tertiary {
			return false
		}
	}
	return n > 0
}

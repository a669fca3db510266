package deal

// negations say that the verb behind them tells of nothing that happened.
var negations = set(`not never n't isn't wasn't aren't weren't hasn't haven't hadn't won't didn't doesn't isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t won’t didn’t doesn’t`)

// dealVerbs tell a deal when no negation stands before them.
var dealVerbs = set(`acquire acquired acquires acquiring buy bought buys buying purchase purchased purchasing sold sell selling merge merged merging
	raise raised raises raising secured secure securing closed close closing taken takeover invested invest received receive borrowed borrow`)

// planVerbs are what nobody does behind a negation when there is no deal to come.
var planVerbs = set(`looking seeking planning trying hoping going considering negotiating preparing aiming intending pursuing exploring weighing plan seek intend want wish`)

// negated reports whether the word at unit j takes back the deal that unit i tells: "is
// not being bought by Y", "has not raised N", "has no plans to sell itself for N". The verb
// that it takes back must be the one of that deal: "has not raised money since it
// borrowed N" tells of a loan.
func negated(s *sentence, j, i int) bool {
	if j >= i {
		return false
	}
	u := s.at(j)
	planned := false
	switch {
	case u.kind == uWord && negations[u.low] && !s.at(j+1).word("only", "just", "yet", "merely", "least"):
	case u.word("no") && (s.at(j+1).word("plans", "plan", "intention", "talks", "interest", "desire") || s.at(j+1).word("longer")):
		planned = true
	default:
		return false
	}
	v := j + 1
	for ; v <= i && v < j+9; v++ {
		w := s.at(v)
		planned = planned || w.kind == uWord && planVerbs[w.low] || w.word("in") && s.at(v+1).word("talks")
		switch {
		case w.kind == uWord && dealVerbs[w.low]:
			return lastDealVerb(s, v, i)
		case w.word("being", "been", "be", "to", "yet", "ever", "itself", "currently", "actually", "in", "talks", "about", "of", "for", "plans", "plan", "intention", "longer", "interest", "desire"), planned && w.kind == uWord && (planVerbs[w.low] || w.word("a", "an", "the", "new")):
		default:
			return planned && v == i
		}
	}
	return false
}

// lastDealVerb reports whether no other verb of a deal, and no new clause, stands behind
// the one at v and before unit i.
func lastDealVerb(s *sentence, v, i int) bool {
	for k := v + 1; k < i; k++ {
		u := s.at(k)
		if u.kind == uWord && dealVerbs[u.low] || u.mark(";") || u.mark(":") || u.word("since", "because", "but", "although", "though", "until", "when", "after", "before", "while", "which", "who") {
			return false
		}
	}
	return true
}

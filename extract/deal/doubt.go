package deal

import (
	"sort"
	"strings"

	"stet/assets"
	"stet/extract/claim"
	"stet/extract/text"
)

// doubtful reports whether a fact is not one of a company after all: a
// person's earnings, a campaign's donations.
func (r *reader) doubtful(s *sentence, f *fact) bool {
	if public(f.Company) {
		return true
	}
	if r.ofFirm(s, f) {
		return r.saidOfHim(s, f.unit)
	}
	if r.personal(s, f.unit) {
		return !r.founderRaises(s, f)
	}
	person := r.isPerson(f.Company)
	switch f.Kind {
	case claim.Round, claim.TotalRaised, claim.Investment, claim.Debt:
		if r.political(s) {
			return true
		}
		return person && f.Round == "" && !fundingTalk(s)
	case claim.Acquisition, claim.IPO, claim.SPAC, claim.Merger, claim.FundClose:
		return person || f.Acquirer != "" && public(f.Acquirer)
	case claim.Valuation:
		return person || whole(f.Amount) < 6 // a thing's price
	case claim.Revenue, claim.Profit, claim.Layoffs:
		return person
	}
	return false
}

// founderRaises reports whether "she" raises money for the firm whose round was told
// just before: "She hopes to raise N by spring."
func (r *reader) founderRaises(s *sentence, f *fact) bool {
	k := len(r.facts) - 1
	if f.Kind != claim.Round || k < 0 || s.index-r.facts[k].sent > 1 || r.facts[k].Kind != claim.Round || f.Company != r.facts[k].Company || r.political(s) {
		return false
	}
	v := raiseVerb(s, r.left(s, f.unit))
	return v >= 0 && s.at(v).word("raise", "raised", "raising") && s.at(beforeVerb(s, v)).word("he", "she")
}

// ofFirm reports whether the words of a fact are said of firms alone, so that
// a name that reads as a person's is a firm's: "Marlow Tarrant is valued at",
// "raised N from Skerry Capital". Somebody whose office the article tells is a
// person all the same.
func (r *reader) ofFirm(s *sentence, f *fact) bool {
	if i := r.nameIndex(f.Company); i < 0 || r.names[i].Name.Type != claim.Person || r.names[i].Name.Role != "" || r.names[i].Confidence >= 0.9 {
		return false
	}
	switch f.Kind {
	case claim.Valuation:
		if s.at(f.unit + 1).word("valuation") {
			return true
		}
		for j := f.unit - 1; j >= 0 && j > f.unit-9 && s.at(j).kind != uMoney; j-- {
			if s.at(j).word("valued", "valuing", "values", "valuation") {
				return true
			}
		}
	case claim.Round, claim.TotalRaised:
		return !r.political(s) && (f.Round != "" || fundingTalk(s) || r.fromBacker(s, f.unit))
	}
	return false
}

// fromBacker reports whether the sum at unit i comes from a firm: "N from
// Skerry Capital".
func (r *reader) fromBacker(s *sentence, i int) bool {
	n := right(s, i)
	if !s.at(n).word("from") {
		return false
	}
	for j := n + 1; j < n+6; j++ {
		if s.at(j).company() {
			return r.isOrg(s, j) && investor(r.nameAt(s, j))
		}
	}
	return false
}

// saidOfHim reports whether "he" or "she" is the subject of what unit i tells.
func (r *reader) saidOfHim(s *sentence, i int) bool {
	for j := i - 1; j >= 0 && j > i-9; j-- {
		switch u := s.at(j); {
		case u.word("he", "she", "i", "individual", "man", "woman", "him"):
			return true
		case u.company(), u.mark(","), u.mark(";"):
			return false
		}
	}
	return false
}

// whole returns the number of digits before the decimal point.
func whole(amount string) int {
	digits, _, _ := strings.Cut(strings.TrimPrefix(amount, "-"), ".")
	return len(digits)
}

// public reports whether a name is that of a body that has no shares.
func public(name string) bool {
	words := strings.Fields(text.Lower(name))
	if len(words) == 0 || publicNames[strings.Join(words, " ")] {
		return true
	}
	switch words[len(words)-1] {
	case "commission", "department", "court", "senate", "congress", "house", "ministry", "council", "police", "parliament", "committee", "administration",
		"bureau", "party", "embassy", "president", "general", "republicans", "democrats", "army", "legislature", "convention":
		return true
	}
	return false
}

// publicNames are bodies that no word of their name tells apart.
var publicNames = func() map[string]bool {
	m := make(map[string]bool)
	for _, n := range [...]string{"world bank", "imf", "international monetary fund", "european union", "eu", "un", "u.n", "u.n.", "united nations", "nato", "opec", "internet",
		"red cross", "house of representatives", "organization of petroleum exporting countries", "european central bank", "federal reserve", "prime minister", "white house", "unicef", "african union", "arab league"} {
		m[n] = true
	}
	return m
}()

// ordinary reports whether the lists have a word, in lower case, as one that
// is seldom anything but an ordinary word.
func ordinary(low string) bool {
	lists := assets.NameLists()
	at := sort.Search(len(lists), func(i int) bool {
		line := lists[strings.LastIndexByte(lists[:i], '\n')+1:]
		name, _, _ := strings.Cut(line[:min(len(line), 80)], "\t")
		return name >= low
	})
	line := lists[strings.LastIndexByte(lists[:at], '\n')+1:]
	name, rest, _ := strings.Cut(line[:min(len(line), 80)], "\t")
	flags, _, _ := strings.Cut(rest, "\n")
	return name == low && strings.ContainsRune(flags, 'w')
}

// personal reports whether a person, "he" or "she" is the subject of what unit
// i tells.
func (r *reader) personal(s *sentence, i int) bool {
	for j := i - 1; j >= 0 && j > i-9; j-- {
		u := s.at(j)
		switch {
		case u.word("he", "she", "i", "individual", "man", "woman", "him"):
			return true
		case r.person(s, j):
			return s.at(j+1).kind == uWord && !small[s.at(j+1).low] || s.at(j+1).word("had", "has", "put")
		case u.company(), u.mark(","), u.mark(";"):
			return false
		}
	}
	return false
}

// political reports whether the sentence, or the one before or after it,
// speaks of an election campaign, where money is raised without shares.
func (r *reader) political(s *sentence) bool {
	for k := max(0, s.index-1); k <= s.index+1 && k < len(r.sents); k++ {
		for i := range r.sents[k].units {
			if u := &r.sents[k].units[i]; u.kind == uWord && politics[u.low] || u.low == "pac" || u.low == "super pac" || u.low == "pacs" {
				return true
			}
		}
	}
	return false
}

var politics = set(`campaign campaigns donor donors candidate candidates candidacy nominee election elections presidential fundraiser fundraisers fund-raiser pac pacs
	reelection re-election ballot voters primaries caucuses congressional senator senate taxpayers charity donations donation victims refugees`)

// fundingTalk reports whether the sentence has a word that is only said of
// firms' money.
func fundingTalk(s *sentence) bool {
	for i := range s.units {
		if u := s.at(i); u.kind == uWord && (roundOnly[u.low] || u.word("funding", "valuation", "investors", "startup", "venture")) || labelAt(s, i) != "" {
			return true
		}
	}
	return false
}

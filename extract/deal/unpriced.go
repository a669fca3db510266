package deal

import (
	"strconv"
	"strings"

	"stet/extract/claim"
)

// jobs reads job cuts: "laid off 250 employees", "plans to cut 4,000 jobs".
func (r *reader) jobs(s *sentence) {
	for i := range s.units {
		u := &s.units[i]
		if u.kind != uCount || u.claim < 0 {
			continue
		}
		n := r.numbers[u.claim].Number
		if n.Kind != claim.Count || n.Value == "" || vague[strings.TrimSuffix(u.low, " of")] {
			continue
		}
		bare := r.laidOff(s, i)
		if !bare && !s.at(i+1).word("jobs", "employees", "workers", "staff", "people", "positions", "job", "staffers", "roles", "posts") &&
			!s.at(i+2).word("jobs", "employees", "workers", "staff", "people", "positions") {
			continue
		}
		v := -1
		reach := i - 7
		if s.at(r.left(s, i)).word("or") { // "10% of its workforce, or about 700 jobs"
			reach = i - 16
		}
		for j := r.left(s, i); j > reach && j >= 0 && (reach < i-7 || !s.at(j).mark(",")); j-- {
			if w := s.at(j); w.word("cut", "cuts", "cutting", "fire", "fired", "firing", "shed", "shedding", "eliminate", "eliminated", "axe", "axed", "axing",
				"slash", "slashed", "slashing", "dismissed", "sacked") || w.word("laid", "lay", "laying", "lays") && (s.at(j+1).word("off") || s.at(j+2).word("off")) ||
				w.word("layoffs", "letting", "let") && s.at(j+1).word("of", "go") || w.word("let", "lets") && s.at(i+2).word("go") {
				v = j
				break
			}
		}
		if v >= 0 && s.at(v).word("fire", "fired", "firing") && !r.dismisses(s, v, i) {
			continue
		}
		if v < 0 && !s.at(i+2).word("cuts", "cut") && !goes(s, i+1) {
			continue
		}
		if k := partOf(s, i); v >= 0 && k > v {
			u, i, n = s.at(k), k, r.numbers[s.at(k).claim].Number // "cut 400 of its 2,000 jobs"
		}
		f := fact{rule: "job-cuts", conf: 0.8, unit: i, span: r.numbers[u.claim].Span, numbers: []int{u.claim}}
		f.Kind, f.Amount, f.AmountHigh, f.Bound = claim.Layoffs, n.Value, n.ValueHigh, n.Bound
		if _, err := strconv.ParseFloat(n.Value, 64); err != nil {
			continue
		}
		subject := -1
		if v >= 0 {
			subject = r.subject(s, v)
		}
		f.Company = r.company(s, subject)
		r.add(s, f)
	}
}

// dismisses reports whether the verb at v has the number at i for its object: "fired
// 300 workers", "fire the store's 190 staff". Guns are fired too.
func (r *reader) dismisses(s *sentence, v, i int) bool {
	for k := v + 1; k <= r.left(s, i); k++ {
		if u := s.at(k); u.kind == uWord && !u.word("the", "its", "all", "another", "of", "up", "to", "about", "more", "than", "at", "least", "store", "other") && !companyNouns[u.low] {
			return false
		}
	}
	return v == 0 || !s.at(v-1).word("mortar", "gun", "of", "heavy", "a", "the")
}

// goes reports whether the jobs at unit j are said to go: "45 roles would go",
// "300 jobs will be cut", "90 posts are at risk".
func goes(s *sentence, j int) bool {
	if !s.at(j).word("jobs", "positions", "roles", "posts", "workers", "employees", "staff", "people") || !s.at(j+1).word("will", "would", "could", "are", "were", "have", "may", "might", "to") {
		return false
	}
	for k := j + 2; k < j+6; k++ {
		if s.at(k).word("go", "cut", "axed", "shed", "eliminated", "redundant", "risk") || s.at(k).word("lost", "lose") && s.at(j).word("jobs", "positions", "roles", "posts") {
			return true
		}
	}
	return false
}

// partOf returns the number of which the number at unit i is the whole: that
// before "of its"; -1 where there is none.
func partOf(s *sentence, i int) int {
	k := i - 1
	for s.at(k).kind == uRef || s.at(k).word("the", "its", "their", "about", "roughly", "some", "total") {
		k--
	}
	if !s.at(k).word("of") || k >= i-1 {
		return -1
	}
	for k--; s.at(k).word("jobs", "staff", "workers"); k-- {
	}
	if u := s.at(k); u.kind == uCount && u.claim >= 0 {
		return k
	}
	return -1
}

// laidOff reports whether the number at i is the whole object of "lay off".
func (r *reader) laidOff(s *sentence, i int) bool {
	l := r.left(s, i)
	next := s.at(i + 1)
	return s.at(l).word("off") && s.at(l-1).word("lay", "lays", "laid", "laying") && (i+1 >= len(s.units) || next.kind == uPunct && !next.mark("-"))
}

// vague numbers count nothing exactly.
var vague = set(`thousands hundreds dozens millions billions scores tens several many`)

// unpriced reads facts without a sum: a planned offering, a purchase whose
// price is not told, a merger, a round with only a label or a date. Facts of
// the sentence from index before on have their sum and are not told again.
func (r *reader) unpriced(s *sentence, before int) {
	for i := range s.units {
		u := &s.units[i]
		switch {
		case r.goesPublic(s, i):
			r.unpricedIPO(s, i, before)
		case u.kind == uWord && buyingAt(s, i):
			r.unpricedBuy(s, i, before)
		case u.word("acquisitions", "takeovers") && (s.at(i+1).word("including") || s.at(i+1).mark(",") && s.at(i+2).word("including", "among") || s.at(i+1).word("of") || s.at(i+2).word("as") && s.at(i+1).word("such")):
			r.acquisitions(s, i)
		case u.word("merge", "merged", "merging", "merger") && s.at(i+1).word("with"):
			r.merger(s, i, before)
		case u.word("merge", "merged", "merging") || u.word("merger") && s.at(i+1).word("between", "of"):
			r.mergerOfTwo(s, i, before)
		case u.word("raising", "raise") && s.at(i+1).word("money", "funds", "capital", "cash", "at") || u.word("raising", "raise") && s.at(i+2).word("money", "funds", "capital") && s.at(i+1).word("new", "more", "fresh"):
			r.unpricedRaise(s, i, before)
		case u.word("undisclosed") && s.at(i+1).word("sum", "amount") && !r.told(claim.Round, before):
			r.undisclosed(s, i)
		case u.kind == uWord && (u.word("round", "fundraising", "financing") || labelAt(s, i) != ""):
			r.unpricedRound(s, i, before)
		}
	}
}

func (r *reader) told(k claim.DealKind, before int) bool {
	for _, f := range r.facts[before:] {
		if f.Kind == k {
			return true
		}
	}
	return false
}

// goesPublic reports whether an offering is named at unit i.
func (r *reader) goesPublic(s *sentence, i int) bool {
	u := s.at(i)
	switch {
	case u.word("ipo", "flotation"):
		return true
	case u.word("float"):
		return s.at(i-1).word("to", "will") && s.at(i+1).word("on", "in", "this", "next", "its")
	case u.word("offering"):
		return s.at(i - 1).word("public")
	case u.word("public"):
		return s.at(i-1).word("go", "going", "went", "goes", "gone")
	case u.word("listing"):
		return s.at(i-1).word("direct", "market", "stock")
	}
	return false
}

func (r *reader) unpricedIPO(s *sentence, i, before int) {
	if r.told(claim.IPO, before) || r.told(claim.SPAC, before) || s.at(i-1).word("pre") || s.at(i-1).mark("-") {
		return
	}
	acts := false
	for j := max(0, i-12); j < i; j++ {
		if adjectival(s, j, i) {
			continue
		}
		if u := s.at(j); u.kind == uWord && (plan[u.low] || denial[u.low]) || u.word("filed", "files", "filing", "priced", "went", "go", "going", "prepares",
			"cancelled", "canceled", "pulled", "called", "is", "launch", "launched", "completed", "goes", "ahead", "toward", "towards") {
			acts = true
		}
	}
	if !acts {
		return
	}
	f := fact{rule: "offering-planned", conf: 0.8, unit: i, span: s.at(i).Span}
	for k := i - 1; s.at(k).word("initial", "public", "direct", "stock", "market", "go", "going", "went"); k-- {
		f.span.Start = s.at(k).Start
	}
	f.Kind = claim.IPO
	f.Company = r.ownResult(s, i)
	if f.Status = r.status(s, i, claim.IPO); f.Status == claim.Completed && !went(s, i) {
		f.Status = claim.Planned
	}
	if blank(s) {
		f.Kind = claim.SPAC
		for j := i; j < i+10; j++ {
			if s.at(j).word("with", "of", "by") && r.objectName(s, j) != "" && s.at(j+1).company() {
				f.Acquirer = r.objectName(s, j)
				break
			}
		}
		if f.Acquirer == "" {
			f.Kind = claim.IPO
		}
	}
	r.add(s, f)
}

// acquisitions reads "acquisitions, including A, B and C".
func (r *reader) acquisitions(s *sentence, i int) {
	from := i + 1
	for !s.at(from).company() && from < i+4 {
		from++
	}
	targets, _ := r.list(s, from)
	acquirer := r.about(s, i)
	for k, t := range targets {
		if sameName(t, acquirer) || r.isPerson(t) {
			continue
		}
		f := fact{rule: "acquisitions", conf: 0.7, unit: i, span: s.at(i).Span}
		if j := r.unitOf(s, from, t); j >= 0 {
			f.unit, f.span = j, s.at(j).Span
		}
		f.Kind, f.Company, f.Acquirer = claim.Acquisition, t, acquirer
		r.add(s, f)
		if k == 0 {
			r.topic = acquirer
		}
	}
	r.topic = acquirer
}

// unitOf returns the unit from index from on that stands for a name, or -1.
func (r *reader) unitOf(s *sentence, from int, name string) int {
	for j := from; j < len(s.units); j++ {
		if s.at(j).kind != uRef && s.at(j).company() && r.nameAt(s, j) == name {
			return j
		}
	}
	return -1
}

// went reports whether the offering at unit i has taken place.
func went(s *sentence, i int) bool {
	for j := max(0, i-8); j < min(len(s.units), i+8); j++ {
		if s.at(j).word("went", "completed", "priced", "gone", "debuted", "raised", "listed") {
			return true
		}
	}
	return false
}

// adjectival reports whether the word at j only describes the offering at i:
// "its cancelled IPO".
func adjectival(s *sentence, j, i int) bool {
	for k := j + 1; k < i; k++ {
		if u := s.at(k); !u.word("initial", "public", "stock", "market", "direct") && !u.mark("-") {
			return false
		}
	}
	return s.at(j).word("cancelled", "canceled", "planned", "expected", "abandoned", "postponed", "shelved", "proposed", "withdrawn", "scrapped", "halted")
}

func (r *reader) unpricedBuy(s *sentence, i, before int) {
	u := s.at(i)
	if u.word("picked", "scooped") {
		return // without a price "picked up" may mean anything
	}
	if u.word("sold", "acquisition", "purchase", "buyout", "takeover") && !s.at(i+1).word("to", "of") {
		return
	}
	for j := i + 1; j < len(s.units) && j < i+10; j++ {
		if s.at(j).kind == uMoney || s.at(j).word("stake", "shares", "ownership") && !majority(s, i) {
			return
		}
		if s.at(j).mark(";") {
			break
		}
	}
	if o := r.object(s, i); o > 0 && s.at(o-1).word("a", "an") {
		return // a thing: "buy a Kindle"
	}
	if !passive(s, i) && !u.word("acquisition", "takeover", "purchase", "buyout") && !takesPrivate(s, i) && r.subject(s, i) < 0 {
		return
	}
	target, acquirer := r.parties(s, i, min(i+10, len(s.units)))
	if target == "" || acquirer == "" || sameName(target, acquirer) || r.isPerson(target) || r.isPerson(acquirer) {
		return
	}
	for _, f := range r.facts[max(0, len(r.facts)-window):] {
		if f.Kind == claim.Acquisition && sameName(f.Company, target) {
			return
		}
	}
	f := fact{rule: "purchase-without-price", conf: 0.65, unit: i}
	f.Kind, f.Company, f.Acquirer = claim.Acquisition, target, acquirer
	r.add(s, f)
}

func (r *reader) merger(s *sentence, i, before int) {
	if r.told(claim.Merger, before) || r.told(claim.SPAC, before) {
		return
	}
	f := fact{rule: "merger", conf: 0.75, unit: i}
	f.Kind = claim.Merger
	f.Acquirer = r.objectName(s, i+1)
	f.Company = r.company(s, r.subject(s, i))
	if blank(s) {
		f.Kind = claim.SPAC
		if strings.Contains(f.Company, "Acquisition") && !strings.Contains(f.Acquirer, "Acquisition") {
			f.Company, f.Acquirer = f.Acquirer, f.Company
		}
	}
	if o := r.object(s, i+1); f.Acquirer == "" || sameName(f.Company, f.Acquirer) || o >= 0 && s.at(o+1).mark("-") {
		return
	}
	r.add(s, f)
}

// mergerOfTwo reads "A and B will merge" and "a merger of A and B".
func (r *reader) mergerOfTwo(s *sentence, i, before int) {
	if r.told(claim.Merger, before) || r.told(claim.SPAC, before) {
		return
	}
	var both []string
	if s.at(i+1).word("between", "of") {
		both, _ = r.list(s, i+2)
	} else {
		v := i
		for s.at(v-1).word("to", "agreed", "agree", "plan", "plans", "voted", "intend") {
			v--
		}
		both = r.listBefore(s, v)
	}
	if len(both) != 2 {
		return
	}
	f := fact{rule: "merger", conf: 0.75, unit: i}
	r.price(s, i, &f)
	f.Kind, f.Company, f.Acquirer = claim.Merger, both[0], both[1]
	r.add(s, f)
}

// price gives a merger told at unit i the sum of "a deal valued at N".
func (r *reader) price(s *sentence, i int, f *fact) {
	for j := i + 1; j < len(s.units) && j < i+14; j++ {
		if s.at(j).kind != uMoney || !s.at(r.left(s, j)).word("at", "worth", "of") {
			continue
		}
		for k := j - 1; k > i; k-- {
			if s.at(k).word("deal", "merger", "tie-up", "transaction", "combination") {
				r.money(s, j, f)
				return
			}
		}
	}
}

// unpricedRound reads a round of which the text gives the label, date,
// investors or valuation but no sum.
func (r *reader) unpricedRound(s *sentence, i, before int) {
	if r.told(claim.Round, before) || r.told(claim.TotalRaised, before) || r.told(claim.FundClose, before) {
		return
	}
	possessed := s.at(i-1).kind == uClitic || s.at(i-2).kind == uClitic || s.at(i-3).kind == uClitic
	ref := s.at(i-1).kind == uRef || s.at(i-2).kind == uRef || s.at(i-3).kind == uRef
	if !possessed && !ref || r.discussed(s) || labelAt(s, i) == "" && !moneyTalk(s, i) {
		return
	}
	if next := s.at(i + 1); s.at(i).word("fundraising", "financing") && next.kind == uWord && !small[next.low] && !auxiliary[next.low] {
		return
	}
	f := fact{rule: "round-without-sum", conf: 0.55, unit: i}
	f.Kind = claim.Round
	for j := i - 1; j >= max(0, i-4); j-- {
		if s.at(j).kind == uClitic {
			f.Company = r.nameAt(s, j-1)
			break
		}
		if s.at(j).kind == uRef {
			f.Company = r.nameAt(s, j)
			break
		}
	}
	told := false
	for _, g := range r.facts[max(0, len(r.facts)-window):] {
		told = told || g.Kind == claim.Round && sameName(g.Company, f.Company) && s.index-g.sent < 2
	}
	if told && !s.at(i-1).word("previous", "last") && !s.at(i-2).word("previous", "last") {
		return
	}
	r.add(s, f)
}

// moneyTalk reports whether another word than that at unit i tells that a round is one
// of funding, and no game or talk.
func moneyTalk(s *sentence, i int) bool {
	for j := range s.units {
		if u := s.at(j); j != i && (u.kind == uMoney || labelAt(s, j) != "" || u.word("investors", "investor", "funding", "financing", "raise", "raised", "raises", "raising", "venture", "valuation", "backers",
			"valued", "equity", "fundraising", "capital", "oversubscribed", "startup", "start-up", "shareholders", "shares", "joined", "backed", "invested", "debt", "closed", "led")) {
			return true
		}
	}
	return false
}

// unpricedRaise reads "is raising money at a valuation of N": the sum is not
// told, the valuation or a denial is.
func (r *reader) unpricedRaise(s *sentence, i, before int) {
	if r.told(claim.Round, before) || !r.told(claim.Valuation, before) {
		return
	}
	subject := r.subject(s, i)
	if subject < 0 {
		return
	}
	f := fact{rule: "round-without-sum", conf: 0.6, unit: i}
	f.Kind, f.Company = claim.Round, r.nameAt(s, subject)
	r.add(s, f)
}

// undisclosed reads "X raised an undisclosed sum".
func (r *reader) undisclosed(s *sentence, i int) {
	v := raiseVerb(s, r.left(s, i))
	if v < 0 || !strong(s, v) {
		return
	}
	subject := r.subject(s, v)
	if subject < 0 {
		return
	}
	f := fact{rule: "round-without-sum", conf: 0.7, unit: i}
	f.Kind, f.Company = claim.Round, r.nameAt(s, subject)
	f.span = claim.Span{Start: s.at(i).Start, End: s.at(i + 1).End}
	r.add(s, f)
}

// discussed reports whether the sentence only speaks about rounds.
func (r *reader) discussed(s *sentence) bool {
	return len(s.units) > 0 && s.units[len(s.units)-1].mark("?")
}

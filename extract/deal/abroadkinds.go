package deal

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// reach is how many units from its sum a word tells what the sum is.
const foreignReach = 14

// near returns the unit nearest to i, in its clause, that is one of words, -1 for
// none.
func near(s *sentence, i int, words map[string]bool) int {
	best := -1
	for _, by := range [...]int{-1, 1} {
		for j := i + by; j >= 0 && j < len(s.units) && abs(j-i) < foreignReach; j += by {
			u := s.at(j)
			if u.kind == uMoney && !converted(s, j) || u.mark(";") {
				break
			}
			if (u.kind == uWord || u.kind == uRef) && words[u.low] {
				if best < 0 || abs(j-i) < abs(best-i) {
					best = j
				}
				break
			}
		}
	}
	return best
}

// foreignSum reads the fact that the sum at unit i states.
func (r *reader) foreignSum(s *sentence, i int, t *tongue) {
	if r.numbers[s.at(i).claim].Number.Value == "" {
		return
	}
	f := fact{rule: "foreign", conf: 0.7}
	r.money(s, i, &f)
	if no := near(s, i, t.notDeal); no >= 0 && abs(no-i) < 5 {
		return
	}
	if near(s, i, t.price) >= 0 && r.priceOf(s, &f) {
		return
	}
	kind, v := t.kind(s, i)
	f.Kind = kind
	switch kind {
	case claim.Valuation:
		if k := t.objectOf(s, v, i); k >= 0 {
			f.Company = r.doc.Text[s.at(k).Start:s.at(k).End]
		} else {
			f.Company = r.owner(s, i, t)
		}
	case claim.Revenue, claim.Profit:
		if t.loss[s.at(v).low] {
			f.Amount = negative(f.Amount)
		}
		if o := t.firmAfter(s, v, t.of); o >= 0 && o < v+6 {
			f.Company = r.doc.Text[s.at(o).Start:s.at(o).End]
		} else {
			f.Company = r.owner(s, i, t)
		}
	case claim.Acquisition:
		f.Company, f.Acquirer = r.foreignParties(s, i, t)
		if sameName(f.Company, f.Acquirer) {
			return
		}
	case claim.Investment:
		if !r.foreignStake(s, &f, t) {
			return
		}
	case "":
		return
	default:
		f.Company = r.owner(s, i, t)
	}
	r.addForeign(s, f, t)
}

// kind returns what the sum at unit i is, by the nearest word that tells it, and
// the unit of that word; "" for a sum of no deal.
func (t *tongue) kind(s *sentence, i int) (kind claim.DealKind, at int) {
	best := foreignReach
	for _, c := range [...]struct {
		words map[string]bool
		kind  claim.DealKind
		reach int // how far before the sum it may stand, 0 for anywhere around it
	}{
		{t.valued, claim.Valuation, 0}, {t.loss, claim.Profit, 9}, {t.revenue, claim.Revenue, 9}, {t.profit, claim.Profit, 9}, {t.debt, claim.Debt, 0},
		{t.buy, claim.Acquisition, 0}, {t.buyNoun, claim.Acquisition, 0}, {t.offering, claim.IPO, 0}, {t.fund, claim.FundClose, 0},
		{t.takes, claim.Round, 0}, {t.round, claim.Round, 0}, {t.invest, claim.Investment, 0},
	} {
		v := near(s, i, c.words)
		if v < 0 || c.reach > 0 && (v > i || i-v > c.reach) || abs(v-i) >= best || s.at(v).word("steigt", "stieg") && !s.at(len(s.units)-2).word("ein") {
			continue
		}
		kind, at, best = c.kind, v, abs(v-i)
	}
	if kind == claim.Round && near(s, i, t.total) >= 0 {
		kind = claim.TotalRaised
	}
	if kind == claim.Round && near(s, i, t.fund) >= 0 && abs(near(s, i, t.fund)-i) < 4 {
		kind = claim.FundClose // "schließt seinen dritten Fonds mit N"
	}
	return kind, at
}

// foreignStake fills in who puts the sum into whom: "steckt N in X", "steigt mit N
// bei X ein".
func (r *reader) foreignStake(s *sentence, f *fact, t *tongue) bool {
	o, k := t.firmAfter(s, 0, t.into), t.subject(s, 0)
	if o < 0 {
		o = t.refAfter(s, t.into)
	}
	if o < 0 || k < 0 || k == o {
		return false
	}
	if s.at(o).kind == uRef {
		f.Company = r.recentOr(s, s.at(o))
	} else {
		f.Company = r.doc.Text[s.at(o).Start:s.at(o).End]
	}
	if s.at(k).kind == uCaps {
		f.Investors = []string{r.doc.Text[s.at(k).Start:s.at(k).End]}
	}
	return true
}

// priceOf gives the purchase told just before, of which no sum was told, the sum of
// f: "Der Kaufpreis beträgt N".
func (r *reader) priceOf(s *sentence, f *fact) bool {
	k := len(r.facts) - 1
	if k < 0 || r.facts[k].Kind != claim.Acquisition || r.facts[k].Amount != "" || s.index-r.facts[k].sent > 2 {
		return false
	}
	g := &r.facts[k]
	g.Amount, g.AmountHigh, g.Currency, g.Bound = f.Amount, f.AmountHigh, f.Currency, f.Bound
	g.SecondAmount, g.SecondCurrency = f.SecondAmount, f.SecondCurrency
	g.numbers, g.at, g.told = append(g.numbers, f.numbers...), append(g.at, f.at...), append(g.told, g.sent)
	g.span, g.sent, g.unit = f.span, s.index, f.unit
	return true
}

// foreignBuy reads a purchase of which its sentence tells no sum.
func (r *reader) foreignBuy(s *sentence, t *tongue) {
	v := -1
	for j := range s.units {
		switch u := s.at(j); {
		case u.kind == uMoney, u.kind == uWord && (t.denied[u.low] || t.notDeal[u.low]):
			return
		case u.kind == uWord && t.buy[u.low]:
			v = j
		}
	}
	if v < 0 {
		return
	}
	f := fact{rule: "foreign", conf: 0.6, unit: v, span: s.at(v).Span}
	f.Kind = claim.Acquisition
	f.Company, f.Acquirer = r.foreignParties(s, v, t)
	if f.Company == "" || f.Acquirer == "" || sameName(f.Company, f.Acquirer) || t.subject(s, 0) < 0 || s.at(t.subject(s, 0)).kind == uRef {
		return
	}
	r.addForeign(s, f, t)
}

// objectOf returns the firm between the word at v and the sum at i, when the word
// is a verb that has it for its object: "valorise Marisol à N", "bewertet Lichtwerk
// mit N"; -1 for none.
func (t *tongue) objectOf(s *sentence, v, i int) int {
	for k := v + 1; k < i; k++ {
		if s.at(k).kind == uCaps && !t.according[t.prep(s, k)] {
			return k
		}
	}
	return -1
}

// firmAfter returns the first firm from unit from on that stands behind one of the
// prepositions, -1 for none.
func (t *tongue) firmAfter(s *sentence, from int, preps map[string]bool) int {
	for k := from; k < len(s.units); k++ {
		if s.at(k).kind == uCaps && preps[t.prep(s, k)] {
			return k
		}
	}
	return -1
}

func (t *tongue) refAfter(s *sentence, preps map[string]bool) int {
	for k := range s.units {
		if s.at(k).kind == uRef && preps[t.prep(s, k)] {
			return k
		}
	}
	return -1
}

// foreignParties returns what is bought for the sum at i, and who buys it.
func (r *reader) foreignParties(s *sentence, i int, t *tongue) (target, acquirer string) {
	name := func(k int) string {
		switch {
		case k < 0:
			return ""
		case s.at(k).kind == uRef:
			return r.recentOr(s, s.at(k))
		}
		return r.doc.Text[s.at(k).Start:s.at(k).End]
	}
	subject, by := t.subject(s, 0), t.firmAfter(s, 0, t.by)
	if v := near(s, i, t.buy); v >= 0 && givesAway[s.at(v).low] && subject >= 0 {
		return name(t.subject(s, subject+1)), name(t.firmAfter(s, v, sellsTo))
	}
	if v := near(s, i, t.buyNoun); v >= 0 && near(s, i, t.buy) < 0 {
		target = name(t.firmAfter(s, v, t.of))
		if acquirer = name(by); acquirer == "" || acquirer == target {
			acquirer = name(subject)
		}
		return target, acquirer
	}
	passive := slices.ContainsFunc(s.units, func(u unit) bool { return u.kind == uWord && t.be[u.low] })
	if by >= 0 && passive {
		return name(subject), name(by)
	}
	object := -1
	if subject >= 0 {
		object = t.subject(s, subject+1)
	}
	return name(object), name(subject)
}

// givesAway are verbs of selling, whose subject is no buyer; sellsTo go before the buyer.
var (
	givesAway = set(`verkauft verkaufte cède cédé cédée vend vendu vendue`)
	sellsTo   = set(`an à au`)
)

// foreignJobs reads job cuts: "streicht 450 Stellen", "supprime 210 postes".
func (r *reader) foreignJobs(s *sentence, i int, t *tongue) {
	c := s.at(i).claim
	if c >= 0 && (r.numbers[c].Number.Kind != claim.Count || r.numbers[c].Number.Value == "") {
		return
	}
	if !t.jobs[s.at(i+1).low] && !(s.at(i+1).kind == uWord && t.jobs[s.at(i+2).low]) || near(s, i, t.cut) < 0 {
		return
	}
	f := fact{rule: "foreign", conf: 0.7, unit: i, span: s.at(i).Span}
	f.Kind, f.Bound = claim.Layoffs, claim.Exact
	if c >= 0 {
		n := r.numbers[c].Number
		f.Amount, f.AmountHigh, f.Bound, f.numbers = n.Value, n.ValueHigh, n.Bound, []int{c}
	} else if f.Amount = strings.NewReplacer(".", "", "'", "").Replace(s.at(i).low); strings.Trim(f.Amount, "0123456789") != "" || f.Amount == "" {
		return // behind a name the number reader takes it for that of a model
	}
	f.Company = r.owner(s, i, t)
	r.addForeign(s, f, t)
}

// foreignBackers adds who led a round and who took part to the last round told.
func (r *reader) foreignBackers(s *sentence, before int, t *tongue) {
	at := -1
	for k := len(r.facts) - 1; k >= 0 && s.index-r.facts[k].sent <= 2; k-- {
		if kind := r.facts[k].Kind; kind == claim.Round || kind == claim.TotalRaised && k >= before {
			at = k
			break
		}
	}
	if at < 0 {
		return
	}
	f := &r.facts[at]
	r.foreignRound(s, f, t)
	put := func(names []string, lead bool) {
		r.creditTo(s, f, backing{names: names, lead: lead})
	}
	for j := range s.units {
		u := s.at(j)
		if u.kind != uWord {
			continue
		}
		switch {
		case t.led[u.low]:
			for k := j + 1; k < j+6; k++ {
				if t.by[s.at(k).low] {
					put(r.foreignList(s, k+1, t), true)
					break
				}
			}
		case t.from[u.low] && s.index == f.sent:
			if near(s, j, t.led) >= 0 && t.by[u.low] {
				continue // told above
			}
			put(r.foreignList(s, j+1, t), false)
		case t.joins[u.low]:
			put(r.foreignListBefore(s, j, t), false)
		}
	}
}

// foreignRound gives f the label of a later sentence that tells who led it:
// "Angeführt wurde die Series-B-Runde von".
func (r *reader) foreignRound(s *sentence, f *fact, t *tongue) {
	if f.Round != "" || f.sent == s.index || !slices.ContainsFunc(s.units, func(u unit) bool { return u.kind == uWord && t.led[u.low] }) {
		return
	}
	for j := range s.units {
		if u := s.at(j); u.kind == uMoney {
			return
		} else if t.series[u.low] && f.Round == "" {
			if f.Round = foreignLabel(s, j); f.Round != "" {
				f.at = append(f.at, claim.DealPart{Field: "round", Value: f.Round, Span: u.Span})
			}
		}
	}
}

// foreignList reads the firms that begin at unit i.
func (r *reader) foreignList(s *sentence, i int, t *tongue) (names []string) {
	for k := i; k < len(s.units); k++ {
		switch u := s.at(k); {
		case u.kind == uCaps:
			addName(&names, r.doc.Text[u.Start:u.End])
		case u.word("d", "l") && s.at(k+1).kind == uPunct && s.at(k+2).kind == uCaps && s.at(k+2).Start-u.End < 4:
			k++ // "d'Oriane"
		case u.mark(",") && s.at(k+1).kind == uCaps, u.kind == uWord && (t.and[u.low] || t.articles[u.low] || t.roles[u.low] || t.plain[u.low] || t.from[u.low] && s.at(k+1).kind == uCaps || foreignAdjective(u.low) || endsAny(u.low, t.ends)), u.mark("-"):
		default:
			return names
		}
	}
	return names
}

// foreignListBefore reads the firms that end before unit i.
func (r *reader) foreignListBefore(s *sentence, i int, t *tongue) []string {
	var rev []string
	for k := i - 1; k >= 0; k-- {
		switch u := s.at(k); {
		case u.kind == uCaps:
			rev = append(rev, r.doc.Text[u.Start:u.End])
		case u.mark(",") && s.at(k-1).kind == uCaps && len(rev) > 0, u.mark("-"), u.kind == uWord && (t.and[u.low] || t.articles[u.low] || t.roles[u.low] || t.plain[u.low] || t.be[u.low] || foreignAdjective(u.low) || endsAny(u.low, t.ends)):
		default:
			return reversed(rev)
		}
	}
	return reversed(rev)
}

package deal

import (
	"slices"

	"stet/extract/claim"
)

// pairing is a sentence with "respectively": lists of equal length whose first,
// second and further parts belong together.
type pairing struct {
	sums     []int // units of sums or counts
	firms    []int // units of names before them, or else behind them
	others   []int // units of names behind the sums: investors or buyers
	dates    []int
	reversed bool // the companies stand behind the sums
	uneven   bool // as many names as sums stand nowhere: whose each is cannot be told
}

// holds reports whether unit i is one of the sums that are read with the first.
func (p *pairing) holds(i int) bool { return p != nil && slices.Contains(p.sums, i) }

// pairing returns the lists that "respectively" pairs, nil where s has none.
func (r *reader) pairing(s *sentence) *pairing {
	if !slices.ContainsFunc(s.units, func(u unit) bool { return u.word("respectively") }) {
		return nil
	}
	p := &pairing{sums: run(s, 0, func(i int) bool { return s.at(i).kind == uMoney && !converted(s, i) })}
	if len(p.sums) < 2 {
		p.sums = run(s, 0, func(i int) bool { return s.at(i).kind == uCount && s.at(i).claim >= 0 })
	}
	n := len(p.sums)
	if n < 2 {
		return nil
	}
	firm := func(i int) bool { return r.listed(s, i) }
	first, last := p.sums[0], p.sums[n-1]
	for from := 0; from < len(s.units); {
		names := run(s, from, firm)
		if len(names) < 2 {
			break
		}
		from = names[len(names)-1] + 1
		switch {
		case len(names) != n || names[0] > first && names[0] < last:
		case p.firms == nil:
			p.firms, p.reversed = names, names[0] > first
		default:
			p.others = names
		}
	}
	if p.firms == nil {
		if p.uneven = r.namesBefore(s, first, n); !p.uneven {
			return nil
		}
		return p
	}
	if dates := run(s, 0, func(i int) bool { return s.at(i).kind == uDate }); len(dates) == n {
		p.dates = dates
	}
	return p
}

// listed reports whether unit i may name a firm in a list: the name reader takes
// some of one word or two for places and doubts it.
func (r *reader) listed(s *sentence, i int) bool {
	u := s.at(i)
	if u.kind == uName && r.names[u.claim].Name.Type == claim.Place {
		return r.names[u.claim].Confidence < 0.7 && !s.at(i-1).word("in", "near", "at")
	}
	return r.isOrg(s, i) && u.kind != uRef && !r.person(s, i)
}

// listedName returns the name of the firm at unit i of a list.
func (r *reader) listedName(s *sentence, i int) string {
	if n := r.nameAt(s, i); n != "" || s.at(i).kind != uName {
		return n
	}
	return trimThe(r.names[s.at(i).claim].Name.Canonical)
}

// namesBefore reports whether a list of other than n names stands before unit
// first.
func (r *reader) namesBefore(s *sentence, first, n int) bool {
	names := run(s, 0, func(i int) bool { k := s.at(i).kind; return i < first && (k == uName || k == uCaps) })
	return len(names) > 1 && len(names) != n
}

// run returns the first units from unit i on that fit and stand in one list: only
// commas, "and" and small words of description lie between them.
func run(s *sentence, i int, fits func(int) bool) []int {
	var out []int
	for ; i < len(s.units); i++ {
		u := s.at(i)
		switch {
		case fits(i):
			out = append(out, i)
		case len(out) == 0 || u.mark(",") || u.mark(")") || u.mark("(") || u.word("and", "in", "for", "at", "about", "nearly", "around", "&") || u.kind == uClitic || converted(s, i):
		case len(out) > 1:
			return out
		default:
			out = out[:0]
			if fits(i) {
				out = append(out, i)
			}
		}
	}
	return out
}

// paired reads the facts of a sentence with "respectively": what it tells of the
// first company and sum it tells of each.
func (r *reader) paired(s *sentence, p *pairing) {
	if p == nil || p.uneven {
		return
	}
	n := len(r.facts)
	was := slices.IndexFunc(r.facts, func(f fact) bool { return f.sent == s.index && p.holds(f.unit) })
	if was < 0 {
		for _, i := range p.sums {
			if s.at(i).kind == uMoney && len(r.facts) == n {
				r.sum(s, i)
			}
		}
		if len(r.facts) == n {
			return
		}
		was = n
	}
	like := r.facts[was]
	r.facts = slices.DeleteFunc(r.facts, func(f fact) bool { return f.sent == s.index && p.holds(f.unit) })
	for k, i := range p.sums {
		f := fact{Deal: claim.Deal{Kind: like.Kind, Status: like.Status, Acquirer: like.Acquirer, Round: like.Round}, rule: like.rule, conf: like.conf, unit: i, span: s.at(i).Span}
		f.Company = r.listedName(s, p.firms[k])
		if s.at(i).kind == uMoney {
			r.money(s, i, &f)
		} else {
			c := &r.numbers[s.at(i).claim]
			f.Amount, f.AmountHigh, f.Bound, f.numbers = c.Number.Value, c.Number.ValueHigh, c.Number.Bound, []int{s.at(i).claim}
		}
		if like.Amount != "" && like.Amount[0] == '-' {
			f.Amount = negative(f.Amount)
		}
		if p.dates != nil {
			r.takeDate(s, p.dates[k], &f)
		}
		r.pairOther(s, p, k, &f)
		r.add(s, f)
	}
	if last := len(r.facts) - 1; p.dates == nil && r.facts[last].Date != "" && last-len(p.sums)+1 >= 0 { // "in October" is of all
		for k := last - len(p.sums) + 1; k < last; k++ {
			if f := &r.facts[k]; f.sent == s.index && f.Date == "" {
				f.Date = r.facts[last].Date
				f.numbers = append(f.numbers, r.facts[last].numbers[1:]...)
			}
		}
	}
}

// pairOther gives f the buyer or investor that stands at the same place of its
// list.
func (r *reader) pairOther(s *sentence, p *pairing, k int, f *fact) {
	if p.others == nil {
		return
	}
	who := r.nameAt(s, p.others[k])
	switch f.Kind {
	case claim.Acquisition:
		if p.reversed || f.Acquirer == "" || !sameName(f.Acquirer, who) {
			f.Acquirer = who
		}
	case claim.Round, claim.Investment, claim.Debt, claim.FundClose:
		f.Investors, f.paired = []string{who}, true
		if b := s.at(p.others[0] - 1); b.word("by") && s.at(p.others[0]-2).word("led", "headed") {
			f.Lead = []string{who}
		}
	}
}

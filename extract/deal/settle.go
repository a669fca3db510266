package deal

import (
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// window is how many facts back a fact is looked for that is told again.
const window = 100

// settle drops what is told twice, and sums that a fuller fact has.
func (r *reader) settle() {
	var out []fact
	r.inherit()
	for _, f := range r.facts {
		from := max(0, len(out)-window)
		if i := again(out[from:], &f); i >= 0 {
			merge(&out[from+i], &f)
			continue
		}
		if i := slices.IndexFunc(out[from:], func(g fact) bool { return same(&f, &g) || r.headed(&g, &f) }); i >= 0 {
			g := &out[from+i]
			if r.inHead(g) && !r.inHead(&f) {
				r.bodyWins(g, &f)
			}
			merge(g, &f)
			continue
		}
		out = append(out, f)
	}
	r.facts = slices.DeleteFunc(out, func(f fact) bool { return f.Kind == claim.IPO && f.Amount == "" && bySPAC(out, &f) })
}

// bySPAC reports whether the way to the market that f tells of is a merger told
// in the same sentence.
func bySPAC(facts []fact, f *fact) bool {
	return slices.ContainsFunc(facts, func(g fact) bool { return g.Kind == claim.SPAC && g.sent == f.sent && sameName(g.Company, f.Company) })
}

// inherit gives a planned valuation the status of the rumoured deal that sets
// it, and the money put in beside a blank-check merger that of the merger.
func (r *reader) inherit() {
	for i := range r.facts {
		f := &r.facts[i]
		if f.Round == "PIPE" && i > 0 {
			for _, g := range r.facts[max(0, i-window):i] {
				if g.Kind == claim.SPAC && sameName(g.Company, f.Company) {
					f.Status = g.Status
				}
			}
		}
		for j := i - 1; j >= 0 && f.Kind == claim.Valuation && f.Status == claim.Planned && f.sent-r.facts[j].sent <= 1; j-- {
			if g := &r.facts[j]; g.Status == claim.Rumoured && sameName(g.Company, f.Company) {
				f.Status = claim.Rumoured
			}
		}
	}
}

// same reports whether two facts are one: kind, company and sum agree, or one
// has no sum and they are told next to each other.
func same(f, g *fact) bool {
	if !sameName(f.Company, g.Company) || !sameKind(f, g) {
		return false
	}
	if f.Amount == g.Amount && f.Currency == g.Currency {
		return f.Round == g.Round || f.Round == "" || g.Round == "" || f.Amount != ""
	}
	if f.Amount != "" && g.Amount != "" {
		return false
	}
	near := f.sent-g.sent <= 2 && g.sent-f.sent <= 2 || f.Round != "" && f.Round == g.Round
	return near && (f.Round == g.Round || f.Round == "" || g.Round == "") && f.Status == g.Status
}

// again returns the round of the facts before that f means by "the round", -1
// for none: the last one told of the company.
func again(facts []fact, f *fact) int {
	if !f.definite || f.Amount != "" || f.Round != "" {
		return -1
	}
	for i := len(facts) - 1; i >= 0; i-- {
		if g := &facts[i]; g.Kind == claim.Round && sameName(f.Company, g.Company) && (g.Status == f.Status || f.Status == claim.Completed) {
			return i
		}
	}
	return -1
}

// sameKind reports whether two facts are of one kind. What an investor puts in and
// the round that it makes are one when the sums are: "Y puts N into X", "X has
// raised N from Y".
func sameKind(f, g *fact) bool {
	if f.Kind == g.Kind {
		return true
	}
	if f.Kind == claim.Investment {
		f, g = g, f
	}
	if f.Kind != claim.Round || g.Kind != claim.Investment || f.Amount == "" || f.Amount != g.Amount || f.Currency != g.Currency || g.Round != "" {
		return false
	}
	for _, who := range g.Investors {
		if !slices.ContainsFunc(f.Investors, func(n string) bool { return sameName(n, who) }) {
			return false
		}
	}
	return true
}

// inHead reports whether a fact is told in a headline.
func (r *reader) inHead(f *fact) bool {
	i := r.doc.SentenceAt(f.span.Start)
	if i < 0 || i >= len(r.doc.Sentences) {
		return false
	}
	blocks := r.doc.Article.Blocks
	b := r.doc.Sentences[i].Block
	if b >= len(blocks) {
		return false
	}
	if blocks[b].Kind == claim.Heading {
		return true
	}
	words := strings.TrimSpace(r.doc.Text[blocks[b].Span.Start:blocks[b].Span.End])
	return b == 0 && len(blocks) > 1 && len(words) < 200 && !strings.ContainsAny(words[max(0, len(words)-1):], ".!?:\"”’)")
}

// headed reports whether headline g tells the deal that f tells below it, in fewer
// words or with its sum rounded.
func (r *reader) headed(g, f *fact) bool {
	if g.Kind != f.Kind || !sameName(f.Company, g.Company) || !r.inHead(g) || r.inHead(f) {
		return false
	}
	if g.Round != "" && f.Round != "" && g.Round != f.Round || g.Acquirer != "" && f.Acquirer != "" && !sameName(g.Acquirer, f.Acquirer) {
		return false
	}
	return g.Amount == "" || f.Amount == "" || g.Currency == f.Currency && g.AmountHigh == f.AmountHigh && rounded(g.Amount, f.Amount)
}

// rounded reports whether sum a is sum b, or b with fewer digits and within a
// twentieth of it.
func rounded(a, b string) bool {
	x, ok := new(big.Rat).SetString(a)
	y, also := new(big.Rat).SetString(b)
	if !ok || !also {
		return a == b
	}
	d := new(big.Rat).Sub(x, y)
	if d.Sign() == 0 {
		return true
	}
	d.Abs(d).Mul(d, big.NewRat(20, 1))
	return d.Cmp(y.Abs(y)) <= 0 && digits(a) < digits(b)
}

// digits returns how many digits of a decimal tell.
func digits(s string) int {
	whole, part, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return len(strings.TrimRight(whole+strings.TrimRight(part, "0"), "0"))
}

// bodyWins gives headline fact g what the text below it says more exactly.
func (r *reader) bodyWins(g, f *fact) {
	if f.Amount != "" && g.Amount != f.Amount {
		g.Amount, g.AmountHigh, g.Currency, g.Bound = f.Amount, f.AmountHigh, f.Currency, f.Bound
		g.told = append(g.told, g.sent)
		g.span, g.sent, g.unit = f.span, f.sent, f.unit
	}
	g.Status = f.Status
}

func merge(to, from *fact) {
	if from.Kind == claim.Round {
		to.Kind = claim.Round // the fuller of the two
	}
	if to.Amount == "" {
		to.Amount, to.AmountHigh, to.Currency, to.Bound = from.Amount, from.AmountHigh, from.Currency, from.Bound
		to.SecondAmount, to.SecondCurrency = from.SecondAmount, from.SecondCurrency
		to.told = append(to.told, to.sent)
		to.span, to.sent, to.unit = from.span, from.sent, from.unit
	}
	if to.SecondAmount == "" && to.Amount == from.Amount {
		to.SecondAmount, to.SecondCurrency = from.SecondAmount, from.SecondCurrency
	}
	if to.PerShare == "" && (to.Currency == from.Currency || to.Currency == "") {
		to.PerShare, to.PerShareHigh = from.PerShare, from.PerShareHigh
	}
	if to.Basis == "" {
		to.Basis = from.Basis
	}
	if to.Source == "" {
		to.Source = from.Source
	}
	to.told, to.at = append(append(to.told, from.sent), from.told...), append(to.at, from.at...)
	if to.Round == "" {
		to.Round = from.Round
	}
	if to.Acquirer == "" {
		to.Acquirer = from.Acquirer
	}
	if to.Date == "" {
		to.Date = from.Date
	}
	for _, x := range from.Lead {
		addInvestor(&to.Lead, x)
	}
	for _, x := range from.Investors {
		addInvestor(&to.Investors, x)
	}
	to.numbers = append(to.numbers, from.numbers...)
}

func addName(list *[]string, name string) {
	if name != "" && !slices.ContainsFunc(*list, func(s string) bool { return strings.EqualFold(s, name) }) {
		*list = append(*list, name)
	}
}

// addInvestor is addName where one firm may be told by a shorter form of its name:
// the longer one stays.
func addInvestor(list *[]string, name string) {
	for i, n := range *list {
		if sameName(n, name) {
			if len(name) > len(n) && bare(n) != bare(name) {
				(*list)[i] = name
			}
			return
		}
	}
	addName(list, name)
}

// sameName reports whether two forms name the same company.
func sameName(a, b string) bool {
	a, b = bare(a), bare(b)
	return a == b || strings.HasPrefix(a, b+" ") || strings.HasPrefix(b, a+" ")
}

func bare(s string) string {
	s = strings.TrimPrefix(text.Lower(s), "the ")
	for _, suffix := range []string{" inc.", " inc", " corp.", " corp", " co.", " co", " ltd", " ltd.", " llc", " plc"} {
		s = strings.TrimSuffix(s, suffix)
	}
	return strings.TrimSuffix(s, ",")
}

package audit

import (
	"math/big"

	"stet/extract/claim"
)

// isParted returns up to which sum a list of shares is taken for the whole where
// a verb parts it: "split 50% to Anna, 30% to Ben", "divided between Koch (45%)",
// "revenue comes from ads (60%)", "45% were rated good, 30% fair". 0 is for none.
func (p *page) isParted(list []*figure) int64 {
	s, first := p.Sentences[list[0].sentence], list[0]
	from := p.TokenAt(first.from())
	near := max(s.First, from-8)
	switch {
	case len(list) < 3:
		return 0
	case graded[p.after(first, 1)] && p.is(first.last, "were", "was", "are") && !p.is(p.TokenAt(list[1].Span.End), "were", "said"):
		return 115
	case p.is(from-1, "split", "divided", "shared", "apportioned") && p.after(first, 0) == "to":
		return 120
	}
	for i := near; i < from; i++ {
		switch {
		case p.is(i, "split", "divided", "shared") && p.is(i+1, "between", "among", "into"):
			return 120
		case parted[p.Lower(i)] && p.is(i+1, "comes", "came", "come") && p.is(i+2, "from"):
			return 115
		}
	}
	return 0
}

// graded are verbs that give each thing one mark.
var graded = words("rated graded classed classified judged deemed marked ranked described categorised categorized")

// pollShares adds up the answers of a poll, of which each is given once: those
// for, those against and those who do not know.
func (p *page) pollShares(row []*figure) []claim.Warning {
	var out []claim.Warning
	for i := 0; i+2 < len(row); i++ {
		three := row[i : i+3]
		if !p.answered(three) {
			continue
		}
		sum := new(big.Rat)
		rounding := new(big.Rat)
		for _, f := range three {
			sum.Add(sum, f.low)
			rounding.Add(rounding, share(f.shown.step, 1, 2))
		}
		hundred := big.NewRat(100, 1)
		said := three[0].say() + " + " + three[1].say() + " + " + three[2].say() + " = " + decimal(sum, 2) + "%"
		switch off := new(big.Rat).Sub(sum, hundred); {
		case off.Sign() == 0:
			out = append(out, warn(Shares, claim.OK, said, spans(three...)...))
		case new(big.Rat).Abs(off).Cmp(rounding) <= 0:
			out = append(out, warn(Shares, claim.OK, said+": with rounding, 100%", spans(three...)...))
		case off.Sign() > 0 && off.Cmp(big.NewRat(20, 1)) <= 0:
			out = append(out, warn(Shares, claim.Flag, said+", more than the whole", spans(three...)...))
		}
		i += 2
	}
	return out
}

// answered reports whether three percentages are those of one question: the
// words behind one are for, those behind another against, those behind the third
// neither; only the first says of whom.
func (p *page) answered(three []*figure) bool {
	s := p.Sentences[three[0].sentence]
	kinds := map[int]bool{}
	for k, f := range three {
		if !sharing(f) || f.hedged() || f.sentence != three[0].sentence || p.direction(f) != 0 || k > 0 && (p.after(f, 0) == "of" || p.is(f.last, "in", "among")) {
			return false
		}
		end := min(s.Last, f.last+10)
		if k < 2 {
			end = min(end, three[k+1].first)
		}
		kind := 0
		for i := f.last; i < end && kind == 0; i++ {
			switch w := p.Lower(i); {
			case noAnswer[w] || w == "know" && p.is(i-1, "not", "n't", "n’t"):
				kind = 3
			case against[w]:
				kind = 2
			case inFavour[w]:
				kind = 1
			}
		}
		kinds[kind] = true
	}
	return kinds[1] && kinds[2] && kinds[3]
}

var (
	inFavour = words("back backs backed support supports supported favour favor approve approves approved agree agrees agreed for yes")
	against  = words("oppose opposes opposed reject rejects rejected disapprove disapproves disapproved disagree disagrees disagreed against no")
	noAnswer = words("undecided unsure unknown neither")
)

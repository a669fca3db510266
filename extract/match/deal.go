package match

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// Deal holds a deal against the source part by part: company, the other parties
// and what they do in it, the sum, the round.
func (s *Source) Deal(c Claim) Result {
	d := c.Deal
	if d == nil || strings.TrimSpace(d.Company) == "" && d.Amount == "" {
		return Result{Outcome: NotFound}
	}
	told := s.toldDeal(d)
	r := Result{Outcome: Same, Score: 1}
	sum := s.sumOf(c, d)
	if slices.Contains(sum.Alarms, ValueDiffers) && !s.ofKind(d, sum.Passage) {
		sum = Result{Outcome: NotFound, Candidates: append([]claim.Span{sum.Passage}, sum.Candidates...)}
	}
	company := s.namesLike(d.Company)
	parts, met := s.parties(d)
	r.Passage = s.dealPassage(sum, company, parts)
	if !s.dealThere(d, company, sum, met) {
		return Result{Outcome: NotFound, Candidates: sum.Candidates}
	}
	if len(company) == 0 && !s.titled(d.Company) {
		r.alarm(PartyMissing)
	} else if len(company) > 0 && company[0].alarm != "" {
		r.alarm(company[0].alarm)
	}
	for _, p := range parts {
		switch {
		case len(p.found) == 0 && !s.titled(p.name):
			r.alarm(PartyMissing)
		case len(p.found) == 0:
		case p.found[0].alarm != "":
			r.alarm(p.found[0].alarm)
		}
	}
	for _, a := range sum.Alarms {
		r.alarm(a)
	}
	if s.rolesSwapped(d, told) {
		r.alarm(RoleDiffers)
	}
	if s.otherRound(d, told, r.Passage) {
		r.alarm(ValueDiffers)
	}
	switch {
	case len(r.Alarms) > 0:
		r.Outcome, r.Score = Differs, .6
	case sum.Outcome == Fits:
		r.Outcome, r.Score = Fits, .9
	case sum.Outcome == NotFound && d.Amount != "":
		r.Outcome, r.Score = Differs, .5
		if s.sumIn(r.Passage) {
			r.alarm(ValueDiffers)
		} else {
			r.alarm(PartyMissing) // the source is silent on the sum: that is no other one
		}
	}
	r.Candidates = sum.Candidates
	return r
}

// party is one of a deal's parties beside the company, and where it stands.
type party struct {
	name  string
	found []mention
}

// parties returns the parties beside the company, and how many of them the
// source names.
func (s *Source) parties(d *claim.Deal) ([]party, int) {
	var names []string
	for _, n := range append(append([]string{d.Acquirer}, d.Lead...), d.Investors...) {
		if strings.TrimSpace(n) != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	var out []party
	met := 0
	for _, n := range names {
		p := party{n, s.namesLike(n)}
		if len(p.found) > 0 || s.titled(n) {
			met++
		}
		out = append(out, p)
	}
	return out, met
}

// dealThere reports whether the source tells of the deal at all: it names the
// company, or the sum and another party.
func (s *Source) dealThere(d *claim.Deal, company []mention, sum Result, met int) bool {
	sumThere := d.Amount != "" && sum.Outcome != NotFound
	if len(company) > 0 || s.titled(d.Company) {
		return sumThere || met > 0 || d.Amount == "" && s.speaksOf(d, company)
	}
	return sumThere && sum.Outcome != Differs && met > 0
}

// speaksOf reports whether the words of the deal's kind stand near the company.
func (s *Source) speaksOf(d *claim.Deal, company []mention) bool {
	p := s.whole()
	t := p.topicOf(kindWords[d.Kind], nil)
	for _, m := range company {
		if p.share(t, territory{from: m.from, to: m.to, right: len(p.words), rowTo: len(p.words)}) > 0 {
			return true
		}
	}
	return false
}

// kindWords are words that tell of each kind of deal.
var kindWords = map[claim.DealKind]string{
	claim.Valuation: "valued valuation worth", claim.Round: "raised round funding series", claim.TotalRaised: "raised total funding", claim.Investment: "invested investment stake",
	claim.Acquisition: "acquired bought purchase takeover deal paid pay price", claim.Merger: "merger merge", claim.IPO: "listing flotation shares offering ipo", claim.SPAC: "spac merger listing",
	claim.FundClose: "fund closed raised", claim.Debt: "loan debt credit facility bank borrow borrowed lender lent bond", claim.Revenue: "revenue sales", claim.Profit: "profit loss earnings", claim.Layoffs: "layoffs jobs cut redundancies",
}

// toldDeal returns the deal of the source that is of the claim's company and
// kind, nil where the reader found none.
func (s *Source) toldDeal(d *claim.Deal) *claim.Claim {
	var other *claim.Claim
	for i := range s.facts.Deals {
		c := &s.facts.Deals[i]
		if c.Deal == nil || !sameBody(c.Deal.Company, d.Company) {
			continue
		}
		if c.Deal.Kind == d.Kind && (other == nil || other.Deal.Kind != d.Kind || c.Deal.Amount == d.Amount) {
			other = c
		}
	}
	return other
}

// sameBody reports whether two names are of one firm, as far as their words say.
func sameBody(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > 1 && x[0] == "the" {
		x = x[1:]
	}
	if len(y) > 1 && y[0] == "the" {
		y = y[1:]
	}
	n := min(len(x), len(y))
	return slices.Equal(x[:n], y[:n])
}

// sumOf holds the deal's sum against the sums of the source that are about such a
// deal.
func (s *Source) sumOf(c Claim, d *claim.Deal) Result {
	if d.Amount == "" {
		return Result{Outcome: NotFound}
	}
	n := &claim.Number{Kind: claim.Money, Value: d.Amount, ValueHigh: d.AmountHigh, Unit: d.Currency, Bound: d.Bound}
	if d.Kind == claim.Layoffs && d.Currency == "" {
		n.Kind = claim.Count
	}
	q, ok := quantityOf(n, c.Text)
	if !ok {
		return Result{Outcome: NotFound}
	}
	p := s.whole()
	own := map[string]bool{}
	for _, f := range forms(c.Text) {
		own[f] = own[f] || numeral(f) && s.partOf(f, n)
	}
	t := p.topicOf(strings.Join(append([]string{c.Text, d.Company, d.Acquirer, d.Round}, d.Investors...), " "), own)
	kind := p.topicOf(kindWords[d.Kind], nil)
	more := func(f *figure) float64 {
		return .4*p.share(kind, f.territory) + s.kindMeets(d, f) + s.inBody(f) + .1
	}
	return pick(s.ranked(n, q, &about{topic: t, cast: castOf(forms(c.Text), nil), more: more}))
}

// kindMeets weighs what the reader of deals made of a sum of the source: a deal of
// the claim's kind or of another.
func (s *Source) kindMeets(d *claim.Deal, f *figure) float64 {
	for i := range s.facts.Deals {
		if o := s.facts.Deals[i].Deal; o != nil && o.Amount == f.n.Value && o.Amount != "" && o.Currency == f.n.Unit {
			if o.Kind == d.Kind {
				return .2
			}
			return -.3
		}
	}
	return 0
}

// inBody weighs a headline, which says less, against the text below it.
func (s *Source) inBody(f *figure) float64 {
	i := s.doc.SentenceAt(f.Start)
	if i < 0 {
		return 0
	}
	b := s.doc.Sentences[i]
	if s.doc.Article.Blocks[b.Block].Kind == claim.Heading || !strings.ContainsAny(s.text[max(b.Span.Start, b.Span.End-2):b.Span.End], ".?!”\"") {
		return -.12
	}
	return 0
}

// titled reports whether the source's title names a firm: its text calls it "we"
// or "the company".
func (s *Source) titled(name string) bool {
	want, have := nameWords(name), forms(s.facts.Title)
	for i := 0; len(want) > 0 && i+len(want) <= len(have); i++ {
		if slices.Equal(have[i:i+len(want)], want) {
			return true
		}
	}
	return false
}

// dealPassage returns where to look: the sum, with the company's mention nearest
// to it, or the company.
func (s *Source) dealPassage(sum Result, company []mention, parts []party) claim.Span {
	at := sum.Passage
	if at.IsZero() && len(parts) > 0 && len(parts[0].found) > 0 {
		at = s.spans(parts[0].found)[0]
	}
	if at.IsZero() && len(company) > 0 {
		at = s.spans(company)[0]
	}
	if at.IsZero() {
		return at
	}
	return s.doc.Sentence(at)
}

// rolesSwapped reports whether a party does something else in the source's deal:
// the buyer is the bought, or somebody else led the round.
func (s *Source) rolesSwapped(d *claim.Deal, told *claim.Claim) bool {
	if d.Acquirer != "" {
		for i := range s.facts.Deals {
			o := s.facts.Deals[i].Deal
			if o != nil && o.Acquirer != "" && sameBody(o.Company, d.Acquirer) && sameBody(o.Acquirer, d.Company) {
				return true
			}
		}
		return s.boughtBy(d.Company, d.Acquirer)
	}
	if len(d.Lead) == 0 {
		return false
	}
	leads := s.leadsOf(d, told)
	if len(leads) == 0 {
		return false
	}
	for _, l := range d.Lead {
		if !slices.ContainsFunc(leads, func(x string) bool { return sameBody(x, l) }) && len(s.namesLike(l)) > 0 {
			return true
		}
	}
	return false
}

// leadsOf returns who led the round that the claim speaks of, as the source's
// deal or another of its kind has it.
func (s *Source) leadsOf(d *claim.Deal, told *claim.Claim) []string {
	if told != nil && len(told.Deal.Lead) > 0 {
		return told.Deal.Lead
	}
	var out []string
	for i := range s.facts.Deals {
		if o := s.facts.Deals[i].Deal; o != nil && o.Kind == d.Kind {
			out = append(out, o.Lead...)
		}
	}
	return out
}

// boughtBy reports whether a sentence says that the company bought the acquirer:
// the company before a verb of buying and the acquirer behind it.
func (s *Source) boughtBy(company, acquirer string) bool {
	p := s.whole()
	for _, m := range s.namesLike(company) {
		for k := m.to; k < min(m.to+9, len(p.words)) && p.sentence[k] == p.sentence[m.from]; k++ {
			if !buying[p.words[k].form] {
				continue
			}
			if p.form(k+1) == "by" || passive[p.form(k-1)] {
				break
			}
			want := nameWords(acquirer)
			for i := k + 1; i < min(k+8, len(p.words)); i++ {
				if len(want) > 0 && s.runAt(i, want) > 0 {
					return true
				}
			}
		}
	}
	return false
}

var (
	buying  = wordSet("acquire acquires acquired acquiring buy buys bought buying purchase purchases purchased")
	passive = wordSet("was is were are been be being")
)

// otherRound reports whether the source's deal is another round than the claim's.
func (s *Source) otherRound(d *claim.Deal, told *claim.Claim, at claim.Span) bool {
	if d.Round == "" {
		return false
	}
	want := roundName(d.Round)
	if told != nil && told.Deal.Round != "" {
		return roundName(told.Deal.Round) != want
	}
	if at.IsZero() {
		return false
	}
	f := forms(s.text[at.Start:at.End])
	for i, w := range f {
		if w == "series" && i+1 < len(f) && len(f[i+1]) == 1 {
			return "series "+f[i+1] != want
		}
	}
	return false
}

func roundName(s string) string {
	return strings.TrimSuffix(strings.Join(forms(s), " "), " round")
}

package present

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// dealRows is a deal's card under work: the parts that have no row yet.
type dealRows struct {
	s      *sheet
	id     string // of the deal
	places []claim.DealPart
	left   []*fact
	out    []CardRow
}

// dealCard shows the parties, the amount and the terms of a deal, each with the
// claim that is checked for it and where the text says it. What an editor entered
// instead of the readers' word stands nowhere.
func (s *sheet) dealCard(id string, d *claim.Deal) []CardRow {
	r := &dealRows{s: s, id: id, places: d.Places}
	for _, id := range d.Parts {
		if i, ok := s.at[id]; ok && i < s.listed {
			r.left = append(r.left, s.facts[i])
		}
	}
	r.party("Company", "company", d.Company)
	r.party("Buyer", "acquirer", d.Acquirer)
	r.amount(d)
	r.second(d)
	r.share(d)
	r.term("Basis", "basis", basisWord(d.Basis), nil, r.at("basis", string(d.Basis)))
	if d.Round != "" || d.Kind == claim.Round {
		r.must("Round", "round", d.Round, nil, r.at("round", d.Round))
	}
	label := "Led by"
	for _, who := range d.Lead {
		r.party(label, "lead", who)
		label = ""
	}
	if label = "From"; len(d.Lead) > 0 {
		label = "And from"
	}
	for _, who := range d.Investors {
		if !slices.Contains(d.Lead, who) {
			r.party(label, "investors", who)
			label = ""
		}
	}
	r.must("Status", "status", string(d.Status), nil, r.at("status", string(d.Status)))
	var dated *fact
	day := looseDay(d.Date)
	if day != "" {
		dated = r.take(func(c *claim.Claim) bool { return c.Number != nil && c.Number.Date != nil })
	}
	r.must("When", "date", day, dated, r.at("date", d.Date))
	r.term("Told by", "source", d.Source, nil, r.at("source", d.Source))
	label = "Also"
	for _, f := range r.left {
		text := f.text
		if n := f.claim.Number; n != nil && n.Kind == claim.Money { // rounded in the headline
			text = "“" + f.text + "” " + s.where(f.claim.Span)
		}
		r.add(label, text, f, []claim.Span{f.claim.Span})
		label = ""
	}
	return r.out
}

// at returns where the text has a part of the deal, by its field and value.
func (r *dealRows) at(field, value string) []claim.Span {
	var out []claim.Span
	for _, p := range r.places {
		if p.Field == field && p.Value == value {
			out = append(out, p.Span)
		}
	}
	return out
}

func (r *dealRows) add(label, text string, part *fact, at []claim.Span) {
	if text == "" {
		return
	}
	row := CardRow{Label: label, Text: short(text, 120), Spans: at}
	if part != nil {
		row.Part, row.Look = part.claim.ID, r.s.look(part.claim.ID)
	}
	r.out = append(r.out, row)
}

// term is add for a part of which no claim but the deal itself is checked, and which
// is entered in a field.
func (r *dealRows) term(label, field, text string, part *fact, at []claim.Span) {
	n := len(r.out)
	if r.add(label, text, part, at); len(r.out) == n {
		return
	}
	row := &r.out[n]
	if row.Field = field; row.Part == "" {
		row.Part, row.Look = r.id, r.s.look(r.id)
	}
}

// must is term for what every such deal has: where the text does not say it, the row
// tells so.
func (r *dealRows) must(label, field, text string, part *fact, at []claim.Span) {
	if text == "" {
		r.out = append(r.out, CardRow{Label: label, Text: "not said: click to enter it", Field: field, None: true})
		return
	}
	r.term(label, field, text, part, at)
}

// take returns the part that fits and has no row yet, nil where there is none.
func (r *dealRows) take(fits func(*claim.Claim) bool) *fact {
	i := slices.IndexFunc(r.left, func(f *fact) bool { return fits(&f.claim) })
	if i < 0 {
		return nil
	}
	f := r.left[i]
	r.left = slices.Delete(r.left, i, i+1)
	return f
}

func (r *dealRows) party(label, field, who string) {
	if who != "" {
		r.add(label, who, r.take(func(c *claim.Claim) bool {
			return c.Name != nil && (strings.EqualFold(c.Name.Canonical, who) || strings.EqualFold(c.Text, who))
		}), r.at(field, who))
	}
}

// amount shows the sum of a deal; a part that only has its value, in whatever
// unit, is the one that it was taken from.
func (r *dealRows) amount(d *claim.Deal) {
	if d.Amount == "" {
		return
	}
	text := value(d.Amount, claim.Money, d.Currency, "")
	if d.AmountHigh != "" {
		text += " to " + thousands(d.AmountHigh)
	}
	same := func(c *claim.Claim) bool {
		return c.Number != nil && c.Number.Value == strings.TrimPrefix(d.Amount, "-")
	}
	first := r.take(same)
	at := r.at("amount", d.Amount)
	if first != nil && len(at) > 1 {
		at = []claim.Span{first.claim.Span} // the others have rows of their own
	}
	r.add("Amount", d.Bound.Say(text, false), first, at)
	for f := r.take(same); f != nil; f = r.take(same) { // said in the headline and again below
		r.add("", "“"+f.text+"” "+r.s.where(f.claim.Span), f, []claim.Span{f.claim.Span})
	}
}

// second shows the same sum in another currency, as the text has it.
func (r *dealRows) second(d *claim.Deal) {
	if d.SecondAmount == "" {
		return
	}
	part := r.take(func(c *claim.Claim) bool {
		return c.Number != nil && c.Number.Value == d.SecondAmount && c.Number.Unit == d.SecondCurrency
	})
	r.add("Also as", value(d.SecondAmount, claim.Money, d.SecondCurrency, ""), part, r.at("second_amount", d.SecondAmount))
}

// perShare says what is paid for one share, "" where nothing is said of it.
func perShare(d *claim.Deal) string {
	if d.PerShare == "" {
		return ""
	}
	text := value(d.PerShare, claim.Money, d.Currency, "")
	if d.PerShareHigh != "" {
		text += " to " + thousands(d.PerShareHigh)
	}
	return text + " a share"
}

// share shows what is paid for one share.
func (r *dealRows) share(d *claim.Deal) {
	if d.PerShare == "" {
		return
	}
	r.add("For each", perShare(d), r.take(func(c *claim.Claim) bool { return c.Number != nil && c.Number.Value == d.PerShare }), r.at("per_share", d.PerShare))
	if d.PerShareHigh != "" { // where the range is two figures, the second goes with the first
		r.take(func(c *claim.Claim) bool { return c.Number != nil && c.Number.Value == d.PerShareHigh })
	}
}

package present

import (
	"reflect"
	"slices"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Field is one thing that the readers made of a claim, as the editor may enter
// it instead.
type Field struct {
	Key     string // names it in Desk.Correct
	Label   string
	Value   string
	Options []Choice[string] // nil for a field of free text
}

// fields returns what can be entered about a claim, none for a quote, whose
// speaker has a field of its own.
func fields(c *claim.Claim) []Field {
	switch {
	case c.Number != nil:
		return numberFields(c)
	case c.Name != nil:
		return []Field{{"type", "It is a", string(c.Name.Type), nameTypes()}, {"canonical", "Full name", c.Name.Canonical, nil}, {"role", "Role", c.Name.Role, nil},
			{"employer", "Works for", c.Name.Employer, nil}}
	case c.Deal != nil:
		return dealFields(c.Deal)
	}
	return nil
}

func numberFields(c *claim.Claim) []Field {
	n := c.Number
	out := []Field{{"kind", "Kind", string(n.Kind), numberKinds()}, {"bound", "Said as", string(n.Bound), bounds()}}
	if n.Kind == claim.DateKind {
		from, to := days(n.Date)
		return append(out, Field{"from", "From (year-month-day)", from, nil}, Field{"to", "Last day", to, nil})
	}
	low, high := thousands(n.Value), thousands(n.ValueHigh)
	if n.Kind == claim.Duration && n.Unit == "second" {
		low, high = duration(n.Value, c.Text), duration(n.ValueHigh, c.Text)
		return append(out, Field{"value", "Length", low, nil}, Field{"high", "Up to", high, nil}, Field{"of", "Of what", n.Of, nil})
	}
	return append(out, Field{"value", "Value", low, nil}, Field{"high", "Up to", high, nil},
		Field{"unit", "Unit", n.Unit, nil}, Field{"of", "Of what", n.Of, nil})
}

func dealFields(d *claim.Deal) []Field {
	return []Field{{"kind", "Kind", string(d.Kind), dealKinds()}, {"status", "Status", string(d.Status), dealStatuses()},
		{"company", "Company", d.Company, nil}, {"acquirer", "Buyer", d.Acquirer, nil},
		{"bound", "Said as", string(d.Bound), bounds()}, {"amount", "Amount", thousands(d.Amount), nil},
		{"high", "Up to", thousands(d.AmountHigh), nil}, {"currency", "Currency", d.Currency, nil},
		{"second", "Same sum, as", thousands(d.SecondAmount), nil}, {"second_currency", "Its currency", d.SecondCurrency, nil},
		{"per_share", "For a share", thousands(d.PerShare), nil}, {"per_share_high", "Up to, for a share", thousands(d.PerShareHigh), nil},
		{"basis", "Basis", string(d.Basis), bases()}, {"source", "Told by", d.Source, nil},
		{"round", "Round", d.Round, nil}, {"date", "When", d.Date, nil},
		{"lead", "Led by", strings.Join(d.Lead, "; "), nil}, {"investors", "Investors", strings.Join(d.Investors, "; "), nil}}
}

// duration writes seconds for editing.
func duration(seconds, words string) string {
	if seconds == "" {
		return ""
	}
	return span(seconds, words)
}

// days are the first and the last day of a date, the same one for a single day.
func days(d *claim.Date) (first, last string) {
	if d == nil || d.Start == "" {
		return "", ""
	}
	first = d.Start[:min(len(d.Start), len(time.DateOnly))]
	end, err := time.Parse(time.DateOnly, d.End[:min(len(d.End), len(time.DateOnly))])
	if err != nil || len(d.End) > len(time.DateOnly) {
		return first, first
	}
	return first, end.AddDate(0, 0, -1).Format(time.DateOnly)
}

// Fields returns what can be entered about claim id in the place of what the
// readers made of it.
func (d *Desk) Fields(id string) []Field {
	if d.shown == nil {
		return nil
	}
	f := d.shown.fact(id)
	if f == nil || f.claim.Rule == "manual" && f.claim.Number == nil && f.claim.Name == nil && f.claim.Deal == nil {
		return nil
	}
	return fields(&f.claim)
}

// Correct enters the values of fields, by key, about claim id. It returns what
// is wrong with them, as a sentence, or "" when they are taken; then is told
// whether they were saved.
func (d *Desk) Correct(id string, values map[string]string, then Then) string {
	i, ok := 0, false
	if d.shown != nil {
		i, ok = d.shown.at[id]
	}
	if !ok {
		return "Choose a claim first."
	}
	if fixed := d.shown.fixed(i); fixed != "" {
		return fixed
	}
	act, wrong := corrected(&d.shown.facts[i].claim, func(key string) string { return trim(values[key]) })
	if wrong != "" {
		return wrong
	}
	d.sayTyped("correction", id, d.about(id, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		if f := s.fact(id); f == nil || st.Correction != nil && reflect.DeepEqual(st.Correction.ClaimCorrected, act) || asRead(&f.claim, act) {
			return nil
		}
		return []ledger.Act{act}
	}), then)
	return ""
}

// AsRead takes the correction of claim id back: the readers' word holds again.
func (d *Desk) AsRead(id string) {
	if d.barred(id) {
		return
	}
	d.say("correction taken back", id, d.about(id, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		if st.Correction == nil {
			return nil
		}
		return []ledger.Act{ledger.ClaimCorrected{}}
	}))
}

// asRead reports whether act says of c what c says already.
func asRead(c *claim.Claim, act ledger.ClaimCorrected) bool {
	again, _ := corrected(c, func(key string) string {
		for _, f := range fields(c) {
			if f.Key == key {
				return f.Value
			}
		}
		return ""
	})
	return reflect.DeepEqual(again, act)
}

// corrected makes an act of typed fields, or says what is wrong with them.
func corrected(c *claim.Claim, typed func(key string) string) (ledger.ClaimCorrected, string) {
	switch {
	case c.Number != nil:
		r, wrong := numberTyped(c.Number, typed)
		return ledger.ClaimCorrected{Number: r}, wrong
	case c.Name != nil:
		r := &ledger.NameReading{Type: claim.NameType(typed("type")), Canonical: typed("canonical"), Role: typed("role"), Employer: typed("employer")}
		if r.Canonical == "" {
			return ledger.ClaimCorrected{}, "A name needs its full form."
		}
		return ledger.ClaimCorrected{Name: r}, ""
	case c.Deal != nil:
		r, wrong := dealTyped(typed)
		return ledger.ClaimCorrected{Deal: r}, wrong
	}
	return ledger.ClaimCorrected{}, "There is nothing to enter for this claim."
}

const notAValue = "Write the value in digits, such as 1,200, 1.2bn or 12.5."

func numberTyped(n *claim.Number, typed func(string) string) (*ledger.NumberReading, string) {
	r := &ledger.NumberReading{Kind: claim.NumberKind(typed("kind")), Bound: claim.Bound(typed("bound")), Of: typed("of"), Unit: typed("unit")}
	if n.Kind == claim.DateKind {
		date, wrong := dateTyped(n.Date, typed("from"), typed("to"))
		r.Date = date
		return r, wrong
	}
	read, wrong := decimal, notAValue
	if n.Kind == claim.Duration && n.Unit == "second" {
		read, wrong, r.Unit = seconds, "Write the length with its unit, such as 2 years or 90 minutes.", "second"
	}
	var ok, upTo bool
	r.Value, ok = read(typed("value"))
	r.ValueHigh, upTo = read(typed("high"))
	switch {
	case !ok || !upTo:
		return nil, wrong
	case r.Value == "" && r.ValueHigh != "":
		return nil, "Fill in where the range begins too."
	case r.Kind == claim.Money && r.Unit != "":
		r.Unit = strings.ToUpper(r.Unit)
		return r, notCurrency(r.Unit)
	}
	return r, ""
}

// notCurrency says that a currency has no code of three letters.
func notCurrency(code string) string {
	if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return "Write the currency as its code of three letters, such as USD, EUR or GBP."
	}
	return ""
}

// dateTyped makes a date of its first and last day; where they are as they
// were, the date is.
func dateTyped(was *claim.Date, first, last string) (*claim.Date, string) {
	if f, l := days(was); was != nil && f == first && l == last {
		return was, ""
	}
	from, err := time.Parse(time.DateOnly, first)
	to, errTo := time.Parse(time.DateOnly, or(last, first))
	switch {
	case err != nil || errTo != nil:
		return nil, "Write a day as year, month and day: 2026-05-31."
	case to.Before(from):
		return nil, "The last day is before the first."
	case to.Equal(from):
		return &claim.Date{Start: first, Grain: "day"}, ""
	}
	end := to.AddDate(0, 0, 1)
	return &claim.Date{Start: first, End: end.Format(time.DateOnly), Grain: grain(from, end)}, ""
}

// grain is how exactly the days from one up to another are told.
func grain(from, end time.Time) string {
	switch {
	case from.Day() != 1:
	case end.Equal(from.AddDate(0, 1, 0)):
		return "month"
	case end.Equal(from.AddDate(0, 3, 0)) && (from.Month()-1)%3 == 0:
		return "quarter"
	case from.Month() != time.January:
	case end.Equal(from.AddDate(1, 0, 0)):
		return "year"
	case end.Equal(from.AddDate(10, 0, 0)):
		return "decade"
	}
	return "day"
}

func dealTyped(typed func(string) string) (*claim.Deal, string) {
	d := &claim.Deal{Kind: claim.DealKind(typed("kind")), Status: claim.DealStatus(typed("status")), Company: typed("company"), Acquirer: typed("acquirer"),
		Bound: claim.Bound(typed("bound")), Currency: strings.ToUpper(typed("currency")), Round: typed("round"), Date: typed("date"),
		SecondCurrency: strings.ToUpper(typed("second_currency")), Basis: claim.Basis(typed("basis")), Source: typed("source"),
		Lead: listed(typed("lead")), Investors: listed(typed("investors"))}
	for _, lead := range d.Lead { // whoever leads a round puts money in
		if !slices.Contains(d.Investors, lead) {
			d.Investors = append(d.Investors, lead)
		}
	}
	var ok, upTo bool
	d.Amount, ok = decimal(typed("amount"))
	d.AmountHigh, upTo = decimal(typed("high"))
	second := false
	d.SecondAmount, second = decimal(typed("second"))
	var share, shareTo bool
	d.PerShare, share = decimal(typed("per_share"))
	d.PerShareHigh, shareTo = decimal(typed("per_share_high"))
	switch {
	case !ok || !upTo || !second || !share || !shareTo:
		return nil, notAValue
	case d.Amount == "" && d.AmountHigh != "":
		return nil, "Fill in where the range begins too."
	case d.PerShare == "" && d.PerShareHigh != "":
		return nil, "Fill in where the range of the price for a share begins too."
	case d.Amount == "" && d.SecondAmount != "":
		return nil, "Fill in the amount that the second sum stands for too."
	case d.SecondAmount != "" && notCurrency(d.SecondCurrency) != "":
		return nil, notCurrency(d.SecondCurrency)
	case d.Company == "":
		return nil, "A deal needs the company that it is about."
	case d.Currency != "" && notCurrency(d.Currency) != "":
		return nil, notCurrency(d.Currency)
	case d.Amount == "" && d.PerShare == "":
		d.Bound, d.Currency = "", ""
	case d.Amount == "":
		d.Bound = ""
	}
	if d.SecondAmount == "" {
		d.SecondCurrency = ""
	}
	return d, ""
}

// listed parts names at semicolons.
func listed(s string) []string {
	var out []string
	for name := range strings.SplitSeq(s, ";") {
		if name = trim(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

package ledger

import (
	"math/big"
	"slices"
	"time"

	"stet/extract/claim"
)

// ClaimCorrected says what the readers got wrong about a claim, or did not say.
// A correction takes the place of the one before it; one without fields takes
// it back.
type ClaimCorrected struct {
	Speaker *string        `json:"speaker,omitempty"` // of a quote; "" for nobody known
	Number  *NumberReading `json:"number,omitempty"`
	Name    *NameReading   `json:"name,omitempty"`
	Deal    *claim.Deal    `json:"deal,omitempty"` // without Parts and Places
}

// NumberReading is what a figure means, as an editor reads it; the fields are
// those of claim.Number.
type NumberReading struct {
	Kind      claim.NumberKind `json:"kind"`
	Value     string           `json:"value,omitempty"`
	ValueHigh string           `json:"value_high,omitempty"`
	Unit      string           `json:"unit,omitempty"`
	Bound     claim.Bound      `json:"bound"`
	Of        string           `json:"of,omitempty"`
	Date      *claim.Date      `json:"date,omitempty"`
}

// NameReading is whom or what a name names, as an editor reads it; the fields
// are those of claim.Name.
type NameReading struct {
	Type      claim.NameType `json:"type"`
	Canonical string         `json:"canonical"`
	Role      string         `json:"role,omitempty"`
	Employer  string         `json:"employer,omitempty"`
}

// Type names the act.
func (ClaimCorrected) Type() string { return "claim_corrected" }

func (ClaimCorrected) register(t Target, _ string) register {
	return register{"correction", t.Claim, ""}
}

func (ClaimCorrected) empty() Act { return ClaimCorrected{} }

func (a ClaimCorrected) check(t Target, now bool) string {
	what := onClaim(t)
	if a.Speaker != nil && what == "" {
		what = tooLong(*a.Speaker)
	}
	if a.Number != nil && what == "" {
		what = a.Number.lacks(now)
	}
	if a.Name != nil && what == "" {
		what = a.Name.lacks(now)
	}
	if a.Deal != nil && what == "" {
		what = dealLacks(a.Deal, now)
	}
	return what
}

func (n *NumberReading) lacks(now bool) string {
	switch {
	case !word(numberKinds[:], n.Kind, now):
		return "a kind of figure"
	case !word(bounds[:], n.Bound, now):
		return "a bound"
	case notDecimal(n.Value), notDecimal(n.ValueHigh), n.ValueHigh != "" && n.Value == "":
		return "a value in digits"
	case n.Date != nil && (notDay(n.Date.Start) || notDay(n.Date.End)):
		return "a date"
	}
	return tooLong(n.Unit, n.Of)
}

func (n *NameReading) lacks(now bool) string {
	switch {
	case !word(nameTypes[:], n.Type, now):
		return "a type of name"
	case n.Canonical == "":
		return "a name"
	}
	return tooLong(n.Canonical, n.Role, n.Employer)
}

func dealLacks(d *claim.Deal, now bool) string {
	switch {
	case !word(dealKinds[:], d.Kind, now):
		return "a kind of deal"
	case d.Status != "" && !word(dealStatuses[:], d.Status, now):
		return "a status"
	case d.Bound != "" && !word(bounds[:], d.Bound, now):
		return "a bound"
	case d.Basis != "" && !word(bases[:], d.Basis, now):
		return "a basis"
	case notDecimal(d.Amount), notDecimal(d.AmountHigh), notDecimal(d.SecondAmount), d.AmountHigh+d.SecondAmount != "" && d.Amount == "":
		return "an amount in digits"
	case notDecimal(d.PerShare), notDecimal(d.PerShareHigh), d.PerShareHigh != "" && d.PerShare == "":
		return "a price per share in digits"
	case len(d.Parts)+len(d.Places) > 0:
		return "no parts"
	case len(d.Investors) > maxParties, len(d.Lead) > maxParties:
		return "fewer investors"
	}
	return tooLong(append(append([]string{d.Company, d.Acquirer, d.Currency, d.SecondCurrency, d.Round, d.Date, d.Source}, d.Investors...), d.Lead...)...)
}

// maxParties is how many investors one deal may have, and maxDigits how long a
// decimal may be.
const (
	maxParties = 500
	maxDigits  = 60
)

var (
	numberKinds = [...]claim.NumberKind{claim.Money, claim.Percent, claim.PercentagePoints, claim.BasisPoints, claim.Count, claim.Measure,
		claim.Duration, claim.DateKind, claim.Ratio, claim.Ordinal, claim.Score, claim.Age, claim.Change}
	bounds    = [...]claim.Bound{claim.Exact, claim.Approx, claim.Nearly, claim.MoreThan, claim.AtLeast, claim.LessThan, claim.AtMost}
	nameTypes = [...]claim.NameType{claim.Person, claim.Org, claim.Place, claim.Product, claim.Event, claim.Work}
	dealKinds = [...]claim.DealKind{claim.Valuation, claim.Round, claim.TotalRaised, claim.Investment, claim.Acquisition, claim.Merger,
		claim.IPO, claim.SPAC, claim.FundClose, claim.Debt, claim.Revenue, claim.Profit, claim.Layoffs}
	bases        = [...]claim.Basis{claim.PreMoney, claim.PostMoney, claim.WithDebt}
	dealStatuses = [...]claim.DealStatus{claim.Completed, claim.Planned, claim.Rumoured, claim.Denied}
)

// notDecimal reports whether s is there and is no plain decimal.
func notDecimal(s string) bool {
	if s == "" {
		return false
	}
	for _, r := range s {
		if r != '-' && r != '.' && (r < '0' || r > '9') {
			return true
		}
	}
	_, ok := new(big.Rat).SetString(s)
	return !ok || len(s) > maxDigits
}

// notDay reports whether s is there and is no ISO 8601 day or moment.
func notDay(s string) bool {
	if s == "" {
		return false
	}
	if len(s) < len(time.DateOnly) || len(s) > maxDigits {
		return true
	}
	_, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)])
	return err != nil
}

func tooLong(names ...string) string {
	if slices.ContainsFunc(names, func(s string) bool { return len(s) > maxName }) {
		return "a shorter name"
	}
	return ""
}

// Correction is what an editor entered about a claim in the readers' place.
type Correction struct {
	ClaimCorrected
	By    string // who entered it
	At    time.Time
	Event string // hash
}

// apply returns c with the correction, of which nobody need doubt.
func (x *Correction) apply(c claim.Claim) claim.Claim {
	if x == nil {
		return c
	}
	if x.Speaker != nil && c.Quote != nil && c.Quote.Speaker != *x.Speaker {
		q := *c.Quote
		q.Speaker, q.SpeakerSpan = *x.Speaker, claim.Span{}
		c.Quote, c.Confidence = &q, 1
	}
	if r := x.Number; r != nil && c.Number != nil {
		n := *c.Number
		n.Kind, n.Value, n.ValueHigh, n.Unit, n.Bound, n.Date = r.Kind, r.Value, r.ValueHigh, r.Unit, r.Bound, r.Date
		if n.Of != r.Of {
			n.Of, n.OfSpan = r.Of, claim.Span{}
		}
		n.Certainty = claim.Stated
		c.Number, c.Confidence = &n, 1
	}
	if r := x.Name; r != nil && c.Name != nil {
		n := *c.Name
		n.Type, n.Canonical, n.Role, n.Employer = r.Type, r.Canonical, r.Role, r.Employer
		c.Name, c.Confidence = &n, 1
	}
	if r := x.Deal; r != nil && c.Deal != nil {
		d := *r
		d.Parts, d.Places = c.Deal.Parts, c.Deal.Places
		c.Deal, c.Confidence = &d, 1
	}
	return c
}

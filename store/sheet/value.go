package sheet

import (
	"strings"

	"stet/extract/claim"
)

// about says who a claim is of or what it counts: the speaker of a quote, the
// thing counted, the canonical name, the company of a deal.
func about(c claim.Claim) string {
	switch {
	case c.Quote != nil && c.Quote.Speaker == "" && c.Rule == claim.RuleMarksOnly:
		return "speakers are not read in this language"
	case c.Quote != nil && c.Quote.Speaker == "" && c.Quote.Kind != claim.QuoteScare:
		return "speaker unknown"
	case c.Quote != nil:
		return c.Quote.Speaker
	case c.Number != nil:
		return c.Number.Of
	case c.Name != nil:
		return c.Name.Canonical
	case c.Deal != nil:
		return c.Deal.Company
	}
	return ""
}

// Value says a claim's content in words: "more than USD 1,000,000,000", "person,
// chief executive", "round, Series B, USD 72,000,000, led by A, from B and C".
// It is empty where the words fix nothing: "recently".
func Value(c claim.Claim) string {
	switch {
	case c.Quote != nil:
		return joined(", ", string(c.Quote.Kind)+" quote", said(c.Quote))
	case c.Number != nil:
		return numberWords(c.Number, c.Text)
	case c.Name != nil:
		return joined(", ", nameTypeWords(c.Name.Type), c.Name.Post())
	case c.Deal != nil:
		return dealWords(c.Deal)
	}
	return ""
}

func nameTypeWords(t claim.NameType) string {
	if t == claim.Org {
		return "organisation"
	}
	return string(t)
}

// after puts a word before v, unless v is empty.
func after(word, v string) string {
	if v == "" {
		return ""
	}
	return word + v
}

// said is how the article reports a quote.
func said(q *claim.Quote) string {
	words, mark := q.Said()
	return joined(", ", words, mark)
}

// numberWords says a figure as people write it; words are the article's.
func numberWords(n *claim.Number, words string) string {
	v := ""
	switch {
	case n.Date != nil:
		v = dateWords(*n.Date)
	case n.Kind == claim.Money:
		v = money(n.Unit, n.Value, n.ValueHigh)
	case n.Kind == claim.Duration && n.Unit == "second":
		v = durationWords(n.Value, n.ValueHigh, words)
	default:
		v = withUnit(n)
	}
	if v == "" {
		return ""
	}
	return n.Bound.Say(v, n.Date != nil) + assumed(n)
}

// assumed says what of a figure does not stand in the text, if anything: the
// editor signs for it.
func assumed(n *claim.Number) string {
	what := "unit"
	switch {
	case n.Date != nil:
		what = "date"
	case n.Kind == claim.Money:
		what = "currency"
	}
	switch n.Certainty {
	case claim.Inferred:
		return " (" + what + " inferred)"
	case claim.Assumed:
		return " (" + what + " assumed)"
	}
	return ""
}

func withUnit(n *claim.Number) string {
	v := joined(" to ", grouped(n.Value), grouped(n.ValueHigh))
	switch {
	case v == "":
		return ""
	case n.Kind == claim.Ordinal:
		return "no. " + v
	case n.Kind == claim.Ratio && n.ValueHigh != "", n.Kind == claim.Score && n.ValueHigh != "":
		return grouped(n.Value) + " : " + grouped(n.ValueHigh)
	case n.Kind == claim.PercentagePoints:
		return v + " percentage points"
	case n.Kind == claim.BasisPoints:
		return v + " basis points"
	case n.Unit == "%":
		return v + "%"
	case n.Kind == claim.Age && n.Unit == "":
		return v + " years old"
	case n.Unit == "":
		return v
	}
	return v + " " + claim.Units(n.Unit, n.Value == "1" && n.ValueHigh == "")
}

// money returns "USD 1,000,000" or a range; "" without an amount.
func money(currency, low, high string) string {
	v := joined(" to ", grouped(low), grouped(high))
	if v == "" {
		return ""
	}
	return joined(" ", currency, v)
}

// grouped puts commas between the thousands of an exact decimal; anything else
// is left as it is.
func grouped(v string) string {
	sign, rest := "", v
	if strings.HasPrefix(v, "-") || strings.HasPrefix(v, "+") {
		sign, rest = v[:1], v[1:]
	}
	whole, frac, point := strings.Cut(rest, ".")
	if !digits(whole) || point && !digits(frac) {
		return v
	}
	var b strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if point {
		b.WriteString("." + frac)
	}
	return sign + b.String()
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// amount returns the exact decimal of a claim that is one sum, share, count or
// measure, and its unit; "" for other claims: a duration in seconds or the
// number of a street helps nobody who adds up a column.
func amount(c claim.Claim) (value, unit string) {
	switch {
	case c.Number != nil && c.Number.ValueHigh == "" && isDecimal(c.Number.Value) && addsUp(c.Number.Kind):
		return c.Number.Value, c.Number.Unit
	case c.Deal != nil && c.Deal.AmountHigh == "" && isDecimal(c.Deal.Amount):
		return c.Deal.Amount, c.Deal.Currency
	}
	return "", ""
}

func addsUp(k claim.NumberKind) bool {
	switch k {
	case claim.Money, claim.Percent, claim.PercentagePoints, claim.BasisPoints, claim.Count, claim.Measure, claim.Change:
		return true
	}
	return false
}

func isDecimal(v string) bool {
	v = strings.TrimPrefix(v, "-")
	whole, frac, point := strings.Cut(v, ".")
	return digits(whole) && (!point || digits(frac))
}

// joined joins the parts that are not empty.
func joined(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}

func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }

package present

import (
	"fmt"
	"math/big"
	"strings"

	"stet/extract/claim"
)

// Detail is one line on what the readers made of a claim: the speaker of a
// quote, the value of a figure, the role of a name, the parties of a deal.
func Detail(c *claim.Claim) string {
	switch {
	case c.Quote != nil:
		return quoteDetail(c)
	case c.Number != nil:
		return numberDetail(c.Number, c.Text)
	case c.Name != nil:
		return nameDetail(c)
	case c.Deal != nil:
		return dealDetail(c.Deal)
	}
	return ""
}

// weakSpeaker is the confidence below which a speaker whom no reporting word
// names is said to be probable: his rules are wrong too often to be taken as read.
const weakSpeaker = .8

func quoteDetail(c *claim.Claim) string {
	q := c.Quote
	var parts []string
	switch {
	case q.Kind == claim.QuoteScare:
		return "marks that may report nobody’s words"
	case q.Speaker == "" && c.Rule == claim.RuleMarksOnly:
		return "speakers are not read in this language"
	case q.Speaker == "":
		parts = append(parts, "speaker unknown")
	case q.Cue == "" && c.Confidence > 0 && c.Confidence < weakSpeaker:
		parts = append(parts, "probably "+q.Speaker)
	default:
		parts = append(parts, q.Speaker)
	}
	words, mark := q.Said()
	for _, w := range [...]string{words, mark} {
		if w != "" {
			parts = append(parts, w)
		}
	}
	switch n := len(q.Repeats) + len(q.Also) + 1; n {
	case 1:
	case 2:
		parts = append(parts, "twice in the text")
	default:
		parts = append(parts, fmt.Sprintf("%d times in the text", n))
	}
	if len(q.Nested) > 0 {
		parts = append(parts, "with a quote inside")
	}
	if q.Kind == claim.QuoteBlock {
		parts = append(parts, "set off without marks")
	}
	return strings.Join(parts, " · ")
}

func numberDetail(n *claim.Number, words string) string {
	var parts []string
	switch {
	case n.Date != nil:
		day := dateDetail(n.Date)
		if n.Date.Start != "" {
			day = n.Bound.Say(day, true)
		}
		parts = append(parts, day)
	case n.Value != "":
		v := value(n.Value, n.Kind, n.Unit, words)
		if n.ValueHigh != "" {
			v = value(n.Value, n.Kind, "", words) + " to " + value(n.ValueHigh, n.Kind, n.Unit, words)
			switch {
			case n.Kind == claim.Duration && n.Unit == "second":
				v = span(n.Value, words) + " to " + span(n.ValueHigh, words)
			case n.Kind == claim.Money && n.Unit != "":
				v = n.Unit + " " + value(n.Value, n.Kind, "", words) + " to " + value(n.ValueHigh, n.Kind, "", words)
			}
		}
		parts = append(parts, n.Bound.Say(v, false))
	default:
		parts = append(parts, "no exact value")
	}
	if other := n.Converted(); other != "" {
		parts[0] += " = " + other
	}
	if n.Of != "" {
		parts = append(parts, "of "+n.Of)
	}
	switch n.Certainty {
	case claim.Inferred:
		parts = append(parts, "inferred")
	case claim.Assumed:
		parts = append(parts, "assumed")
	}
	return strings.Join(parts, " · ")
}

// value writes an exact decimal with its unit: "USD 1,000,000,000", "12.5%". A
// value without an end ("a third") is rounded to four places.
func value(v string, k claim.NumberKind, unit, words string) string {
	if _, fraction, _ := strings.Cut(v, "."); len(fraction) > 4 {
		if r, ok := new(big.Rat).SetString(v); ok && len(v) < 60 {
			v = strings.TrimRight(r.FloatString(4), "0")
		}
	} else if k == claim.Money && len(fraction) == 1 {
		v += "0"
	}
	digits := thousands(v)
	switch {
	case k == claim.Change && unit == "factor":
		return digits + " times"
	case k == claim.Money && unit != "":
		return unit + " " + digits
	case unit == "%":
		return digits + "%"
	case k == claim.Duration && unit == "second":
		return span(v, words)
	case unit != "":
		return digits + " " + claim.Units(unit, v == "1")
	case k == claim.PercentagePoints:
		return digits + " percentage points"
	case k == claim.BasisPoints:
		return digits + " basis points"
	}
	return digits
}

// thousands puts commas into a decimal: "-1234567.5" becomes "-1,234,567.5".
// What is no decimal stays as it is.
func thousands(v string) string {
	sign, digits := "", v
	if strings.HasPrefix(v, "-") {
		sign, digits = "−", v[1:]
	}
	whole, fraction, point := strings.Cut(digits, ".")
	for _, r := range whole {
		if r < '0' || r > '9' {
			return v
		}
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if point {
		fraction = "." + fraction
	}
	return sign + whole + fraction
}

// span writes seconds in the unit that the words name, else in the largest that
// gives a short decimal: "2.5 years", "90 days". A month is 30 days and a year
// 365, as in claim.Number.
func span(seconds, words string) string {
	n, ok := new(big.Rat).SetString(seconds)
	if !ok || n.Sign() <= 0 || len(seconds) > 30 {
		return thousands(seconds) + " seconds"
	}
	words = strings.ToLower(words)
	for _, named := range []bool{true, false} {
		for _, u := range spans {
			if named && !strings.Contains(words, u.name) || !named && n.Cmp(new(big.Rat).SetInt64(u.size)) < 0 {
				continue
			}
			v := new(big.Rat).Quo(n, new(big.Rat).SetInt64(u.size))
			if text := strings.TrimSuffix(strings.TrimRight(v.FloatString(2), "0"), "."); exactly(v, text) {
				return thousands(text) + " " + claim.Units(u.name, text == "1")
			}
		}
	}
	return thousands(seconds) + " seconds"
}

// spans are the units of time, the largest first, in seconds.
var spans = [...]struct {
	name string
	size int64
}{{"year", 365 * 86400}, {"month", 30 * 86400}, {"week", 7 * 86400}, {"day", 86400}, {"hour", 3600}, {"minute", 60}}

// exactly reports whether a decimal is v.
func exactly(v *big.Rat, decimal string) bool {
	got, ok := new(big.Rat).SetString(decimal)
	return ok && got.Cmp(v) == 0
}

func nameDetail(c *claim.Claim) string {
	n := c.Name
	var parts []string
	if n.Canonical != "" && n.Canonical != c.Text {
		parts = append(parts, n.Canonical)
	}
	if post := n.Post(); post != "" {
		parts = append(parts, post)
	}
	switch len(n.Mentions) {
	case 0, 1:
		parts = append(parts, "named once")
	default:
		parts = append(parts, fmt.Sprintf("named %d times", len(n.Mentions)))
	}
	return strings.Join(parts, " · ")
}

func dealDetail(d *claim.Deal) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	switch {
	case d.Acquirer != "" && d.Company != "":
		add(d.Acquirer + " " + dealVerb(d.Kind) + " " + d.Company)
	default:
		add(d.Company + d.Acquirer)
	}
	if d.Amount != "" {
		amount := value(d.Amount, claim.Money, d.Currency, "")
		if d.AmountHigh != "" {
			amount += " to " + thousands(d.AmountHigh)
		}
		if d.SecondAmount != "" {
			amount += " (" + value(d.SecondAmount, claim.Money, d.SecondCurrency, "") + ")"
		}
		add(d.Bound.Say(amount, false))
	}
	add(basisWord(d.Basis))
	add(perShare(d))
	add(d.Round)
	if len(d.Investors) > 0 {
		add("from " + strings.Join(d.Investors, ", "))
	}
	if d.Status != claim.Completed {
		add(string(d.Status))
	}
	add(looseDay(d.Date))
	if d.Source != "" {
		add("told by " + d.Source)
	}
	return strings.Join(parts, " · ")
}

// dealVerb says what the acquirer of a deal does to the company.
func dealVerb(k claim.DealKind) string {
	switch k {
	case claim.Acquisition:
		return "buys"
	case claim.Merger, claim.SPAC:
		return "merges with"
	case claim.Investment, claim.Round:
		return "invests in"
	}
	return "and"
}

// short cuts text to n characters at a space where one is near, and puts it
// on one line.
func short(text string, n int) string {
	text = strings.Join(strings.Fields(text), " ")
	r := []rune(text)
	if len(r) <= n {
		return text
	}
	cut := string(r[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*2/3 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;") + "…"
}

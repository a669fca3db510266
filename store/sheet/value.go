package sheet

import (
	"strconv"
	"strings"
	"time"

	"stet/extract/claim"
)

// about says who a claim is of or what it counts: the speaker of a quote, the
// thing counted, the canonical name, the parties of a deal.
func about(c claim.Claim) string {
	switch {
	case c.Quote != nil && c.Quote.Speaker == "" && c.Quote.Kind != claim.QuoteScare:
		return "speaker unknown"
	case c.Quote != nil:
		return c.Quote.Speaker
	case c.Number != nil:
		return c.Number.Of
	case c.Name != nil:
		return c.Name.Canonical
	case c.Deal != nil:
		return joined(", ", c.Deal.Company, after("acquirer ", c.Deal.Acquirer))
	}
	return ""
}

// Value says a claim's content in words: "more than USD 1,000,000,000", "person,
// chief executive", "round, Series B, USD 72,000,000, completed".
func Value(c claim.Claim) string {
	switch {
	case c.Quote != nil:
		return joined(", ", string(c.Quote.Kind)+" quote", said(c.Quote))
	case c.Number != nil:
		return numberWords(c.Number)
	case c.Name != nil:
		return joined(", ", nameTypeWords(c.Name.Type), c.Name.Role)
	case c.Deal != nil:
		d := c.Deal
		return joined(", ", spaced(string(d.Kind)), d.Round, bounded(d.Bound, money(d.Currency, d.Amount, d.AmountHigh)),
			string(d.Status), d.Date)
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

func said(q *claim.Quote) string {
	if q.Negated {
		return "denied: " + q.Cue
	}
	return q.Cue
}

func numberWords(n *claim.Number) string {
	switch {
	case n.Date != nil:
		return joined(" ", boundWords(n.Bound), dateWords(*n.Date)) + assumed(n)
	case n.Kind == claim.Money:
		return bounded(n.Bound, money(n.Unit, n.Value, n.ValueHigh)) + assumed(n)
	case n.Kind == claim.Duration && n.Unit == "second":
		return bounded(n.Bound, joined(" to ", seconds(n.Value), seconds(n.ValueHigh))) + assumed(n)
	}
	return bounded(n.Bound, withUnit(n)) + assumed(n)
}

// assumed marks a unit or date that does not stand in the text: the editor
// signs for it.
func assumed(n *claim.Number) string {
	switch n.Certainty {
	case claim.Inferred:
		return " (inferred)"
	case claim.Assumed:
		return " (assumed)"
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
	return v + " " + plural(n.Unit, n.Value == "1" && n.ValueHigh == "")
}

// plural returns an English unit in the plural unless one is true. Of "mile
// per hour" and "degree Celsius" the first noun changes.
func plural(unit string, one bool) string {
	head, tail := unit, ""
	if i := strings.Index(unit, " per "); i >= 0 {
		head, tail = unit[:i], unit[i:]
	} else if rest, ok := strings.CutPrefix(unit, "degree "); ok {
		head, tail = "degree", " "+rest
	}
	switch {
	case one, head == "":
	case strings.HasSuffix(head, "foot"):
		head = strings.TrimSuffix(head, "foot") + "feet"
	case strings.HasSuffix(head, "inch"):
		head += "es"
	case !strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "hertz"):
		head += "s"
	}
	return head + tail
}

// money returns "USD 1,000,000" or a range; "" without an amount.
func money(currency, low, high string) string {
	v := joined(" to ", grouped(low), grouped(high))
	if v == "" {
		return ""
	}
	return joined(" ", currency, v)
}

// seconds returns a number of seconds in the largest of years of 365 days,
// days, hours, minutes and seconds that gives a whole number.
func seconds(v string) string {
	if v == "" {
		return ""
	}
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil || n == 0 {
		return grouped(v) + " seconds"
	}
	for _, u := range []struct {
		size int64
		name string
	}{{365 * 86400, "year"}, {86400, "day"}, {3600, "hour"}, {60, "minute"}} {
		if n%u.size == 0 {
			return grouped(strconv.FormatInt(n/u.size, 10)) + " " + plural(u.name, n == u.size)
		}
	}
	return grouped(v) + " " + plural("second", n == 1)
}

func boundWords(b claim.Bound) string {
	switch b {
	case claim.Approx:
		return "about"
	case claim.Exact, "":
		return ""
	}
	return spaced(string(b))
}

func bounded(b claim.Bound, v string) string {
	if v == "" {
		return ""
	}
	return joined(" ", boundWords(b), v)
}

// dateWords returns the days that a date means; the last day is the last one
// that belongs to it.
func dateWords(d claim.Date) string {
	if d.Start == "" {
		return d.Grain
	}
	start, err := time.Parse(time.DateOnly, d.Start[:min(len(d.Start), len(time.DateOnly))])
	if err != nil || d.Grain == "time" {
		return joined(" to ", d.Start, d.End)
	}
	end, err := time.Parse(time.DateOnly, d.End)
	if err != nil {
		end = start.AddDate(0, 0, 1)
	}
	last := end.AddDate(0, 0, -1)
	switch {
	case !last.After(start):
		return start.Format("2 January 2006")
	case d.Grain == "month" && end.Equal(start.AddDate(0, 1, 0)):
		return start.Format("January 2006")
	case d.Grain == "year" && end.Equal(start.AddDate(1, 0, 0)):
		return start.Format("2006")
	}
	return start.Format("2 January 2006") + " to " + last.Format("2 January 2006")
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

// amount returns the exact decimal of a claim that is one number, and its
// unit; "" where there is none or more than one.
func amount(c claim.Claim) (value, unit string) {
	switch {
	case c.Number != nil && c.Number.ValueHigh == "" && isDecimal(c.Number.Value):
		return c.Number.Value, c.Number.Unit
	case c.Deal != nil && c.Deal.AmountHigh == "" && isDecimal(c.Deal.Amount):
		return c.Deal.Amount, c.Deal.Currency
	}
	return "", ""
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

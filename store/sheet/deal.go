package sheet

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// dealWords says a deal: what it is, the sum, who put the money in or bought,
// how far it has come unless it is done, when, and who says so.
func dealWords(d *claim.Deal) string {
	status := string(d.Status)
	if d.Status == claim.Completed {
		status = ""
	}
	kind, low, high := spaced(string(d.Kind)), d.Amount, d.AmountHigh
	if d.Kind == claim.Profit && strings.HasPrefix(low, "-") && (high == "" || strings.HasPrefix(high, "-")) {
		kind, low, high = "loss", strings.TrimPrefix(low, "-"), strings.TrimPrefix(high, "-")
	}
	sum := d.Bound.Say(money(d.Currency, low, high), false)
	if sum != "" && d.SecondAmount != "" {
		sum += " (" + money(d.SecondCurrency, d.SecondAmount, "") + ")"
	}
	basis := strings.ReplaceAll(string(d.Basis), "_", "-")
	if d.Basis == claim.WithDebt {
		basis = "including debt"
	}
	share := ""
	if d.PerShare != "" {
		share = money(d.Currency, d.PerShare, d.PerShareHigh) + " a share"
	}
	return joined(", ", kind, d.Round, sum, basis, share, other(d),
		after("led by ", listed(d.Lead)), after("from ", listed(others(d))), status, partialDate(d.Date), after("told by ", d.Source))
}

// other names the second party of a deal.
func other(d *claim.Deal) string {
	switch d.Kind {
	case claim.Merger, claim.SPAC:
		return after("with ", d.Acquirer)
	}
	return after("by ", d.Acquirer)
}

// others are the investors that do not lead.
func others(d *claim.Deal) []string {
	return slices.DeleteFunc(slices.Clone(d.Investors), func(n string) bool { return slices.Contains(d.Lead, n) })
}

// listed joins names as a sentence does: "A, B and C".
func listed(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}

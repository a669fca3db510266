package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// oneCoin reads "a dollar", "a euro and 20 cents" where a price stands; not
// "a dollar store", "ten yen to a dollar".
func (r *reader) oneCoin(i int) (amount, bool) {
	e := r.at(i + 1)
	switch e.s {
	case "dollar", "euro", "buck", "penny", "cent", "rupee", "quid":
	default:
		return amount{}, false
	}
	a := amount{num: num{from: i, to: i + 2, val: integer(1)}, stated: true}
	r.money(&a, e.money)
	if r.centsAfter(&a); a.to > i+2 {
		return a, true
	}
	price := r.has(i-1, cSpend|cChange) || r.is(i-1, "for", "than", "about", "nearly", "almost", "under", "just", "only", "by", "even")
	rest := !r.kind(a.to, text.Word) && !r.hyphen(a.to) && !r.kind(a.to, text.Clitic) || r.has(a.to, cStop) && !r.is(a.to, "or", "of", "off") || r.is(a.to, "each", "apiece")
	return a, price && rest
}

// centsAfter takes in "and 45 cents".
func (r *reader) centsAfter(a *amount) {
	j := a.to
	if r.is(j, "and") {
		j++
	}
	if a.minor > 0 || a.scaled || r.is(j, ",") || j == a.to && a.prefix {
		return
	}
	n, ok := r.number(j)
	if !ok || n.ordinal || !n.val.known() {
		return
	}
	e := r.at(n.to)
	if c, small := n.val.whole(); !small || c > 99 || e.class&cCurrency == 0 || e.money.minor == 0 {
		return
	}
	a.val, a.to = a.val.plus(n.val.shift(-e.money.minor)), n.to+1
}

// prices are words beside which a "c" after a figure is cents.
var prices = set("share shares dividend dividends cents cent litre liter price prices payout cheaper dearer $ €")

// priced reports whether "c" after a is cents: prices are told near it, and no
// rule or form before it is named.
func (r *reader) priced(a *amount) bool {
	if r.has(a.from-1, cLabel) || r.is(a.from-1, "rule", "form", "size", "seat") {
		return false
	}
	for k := max(r.first, a.from-12); k < min(r.last, a.to+6); k++ {
		if r.in(k, prices) {
			return true
		}
	}
	return false
}

// resolutions are the lines of a picture that are written like pence: "1080p".
var resolutions = set("144 240 360 480 576 720 1080 1440 2160 4320")

// pixels reports whether a is the resolution of a picture and the sentence
// speaks of no shares.
func (r *reader) pixels(a *amount) bool {
	if !resolutions[r.raw(a.from)] {
		return false
	}
	for k := max(r.first, a.from-clause/2); k < min(r.last, a.to+clause/2); k++ {
		if r.is(k, "share", "shares", "ftse", "pence", "penny", "£", "dividend", "stock") {
			return false
		}
	}
	return true
}

// grand takes in the "grand" of "20 grand": thousands of the article's money.
func (r *reader) grand(a *amount, j int) bool {
	if a.scaled || a.part || a.ordinal || !a.val.known() || !a.val.fits() || a.val.sign() <= 0 {
		return false
	}
	a.to, a.val, a.scaled = j+1, a.val.shift(3), true
	if r.poundMarked() && r.once(&r.purse.pounds, func() bool { return strings.Count(r.d.Text, "£") > 2*strings.Count(r.d.Text, "$") }) {
		r.money(a, currencyWord{code: "GBP"})
		a.certain = claim.Inferred
		return true
	}
	r.money(a, dollar)
	return true
}

// bareCents takes in what is left unsaid: "15 dollars 50", "thirteen dollars
// forty-five".
func (r *reader) bareCents(a *amount) {
	n, ok := r.number(a.to)
	if c, small := n.val.whole(); !ok || !small || c < 10 || c > 99 || n.scaled || n.ordinal || n.digits != a.digits ||
		!r.bare(n.to) || n.digits && len(r.raw(a.to)) != 2 {
		return
	}
	a.val, a.to = a.val.plus(n.val.shift(-2)), n.to
}

// bare reports whether nothing at token i belongs to the number before it.
func (r *reader) bare(i int) bool {
	return i >= r.last || r.is(i, ".", ",", ";", ")", "!", "?", "\"", "”", ":") && !(r.glued(i+1) && r.kind(i+1, text.Number))
}

// added reports whether token j, after a sum and "plus", is what is paid
// besides: "£900 plus VAT".
func (r *reader) added(f *figure, j int) bool {
	return f.kind == claim.Money && r.kind(j, text.Word) && !r.has(j, cStop)
}

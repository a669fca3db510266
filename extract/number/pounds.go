package number

import "stet/extract/text"

// isWon reports whether "won" at token k is Korea's money and no verb: it
// follows a large figure and no object comes after it.
func (r *reader) isWon(a *amount, k int) bool {
	if !a.scaled && !a.grouped {
		return false
	}
	next := k + 1
	if !a.scaled && r.plural(next) {
		return false // "5,000 won prizes"
	}
	return !r.is(next, "the", "a", "an", "their", "his", "her", "its") && !r.kind(next, text.Number) && !r.capital(next) &&
		!r.has(next, cUnit|cTeen|cTens|cOrdinal)
}

// moneyNouns follow "million pounds of" where pounds are money.
var moneyNouns = set(`debt debts investment investments funding public taxpayer taxpayers damage savings spending aid state government eu lottery
	assets cash new extra loans bonds shares stock goods property cuts grants sponsorship revenue sales income funds credit capital business
	budget benefits profit profits losses contracts work orders equity borrowing compensation private council fresh additional it this`)

// isSterling reports whether pounds at token k are money and no weight.
func (r *reader) isSterling(a *amount, k int) bool {
	next := k + 1
	if r.is(next, "sterling", "note", "notes", "coin", "coins") {
		return true
	}
	if r.is(next, ",") {
		next++
	}
	if r.kind(next, text.Number) && r.is(next+1, "ounce", "ounces", "oz") {
		return false
	}
	if a.scaled && !r.has(a.to-1, cHundred) { // "two million pounds of beef"
		return !r.is(k+1, "of") || r.in(k+2, moneyNouns) || r.capital(k+2) || r.kind(k+2, text.Clitic) || r.poundMarked()
	}
	for j := a.from - 1; j >= r.first && j >= a.from-5; j-- {
		switch {
		case r.is(j, "weighs", "weighed", "weighing", "weigh", "weight", "gained", "shed", "lift", "lifted", "drop", "dropped", "overweight"):
			return false
		case r.is(j, "lost", "lose", "losing", "loses"):
			return r.poundMarked()
		case r.has(j, cSpend):
			return true
		}
	}
	if r.is(k+1, "a", "per") && r.is(k+2, "week", "month", "year", "day", "hour", "head", "person") {
		return true
	}
	return r.poundMarked()
}

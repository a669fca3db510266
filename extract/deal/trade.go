package deal

import (
	"strings"

	"stet/extract/claim"
)

// buyer returns the unit of the buying verb or noun that the sum at i belongs
// to, -1 when the clause has none.
func (r *reader) buyer(s *sentence, i int) int {
	for j := i - 1; j >= 0 && j > i-22; j-- {
		u := s.at(j)
		if u.mark(";") || u.kind == uMoney && !s.at(i-1).word("and") {
			return -1
		}
		if buyingAt(s, j) {
			return j
		}
	}
	return -1
}

// buyingAt reports whether unit j tells that something is bought.
func buyingAt(s *sentence, j int) bool {
	u := s.at(j)
	if u.kind != uWord {
		return false
	}
	switch u.low {
	case "acquire", "acquired", "acquires", "acquiring", "buy", "buys", "buying", "bought", "purchase", "purchased", "purchases", "purchasing",
		"acquisition", "takeover", "buyout":
		return !s.at(j+1).word("back", "shares", "stock")
	case "snap", "snapped", "snaps", "snapping", "gobbled", "scooped", "picked", "swallowed":
		return s.at(j + 1).word("up")
	case "take":
		return s.at(j+1).word("over") || takesPrivate(s, j)
	case "taken", "taking", "takes", "took":
		return s.at(j+1).word("over") || majority(s, j) || takesPrivate(s, j)
	case "sell", "sells", "selling":
		return soldTo(s, j)
	case "sold":
		return !s.at(j+1).word("shares", "stock") && s.at(j+1).kind != uMoney && s.at(j+1).kind != uCount && !s.at(j+1).word("a", "more", "over", "about", "just", "around", "nearly")
	}
	return false
}

// takesPrivate reports whether the verb at j buys a firm off the market: "take Tarn
// Labs private", "was taken private".
func takesPrivate(s *sentence, j int) bool {
	firm := passive(s, j)
	for k := j + 1; k < j+7; k++ {
		u := s.at(k)
		if u.word("private") {
			return firm && !s.at(k+1).word("equity", "jet", "jets", "plane", "capital", "lessons", "school")
		}
		if firm = firm || u.company(); u.kind == uPunct && !u.mark("-") {
			return false
		}
	}
	return false
}

// majority reports whether the verb at j takes a majority stake.
func majority(s *sentence, j int) bool {
	for k := j + 1; k < j+4; k++ {
		if s.at(k).word("majority", "controlling") {
			return true
		}
	}
	return false
}

// minority reports whether the sum at i buys only a share of a company.
func minority(s *sentence, v, i int) bool {
	for k := v + 1; k < i; k++ {
		if s.at(k).word("stake", "shareholding", "interest", "holding") {
			return !majority(s, v) && !majority(s, k-3)
		}
	}
	return false
}

// rights reports whether only rights are bought for the sum at i.
func rights(s *sentence, v, i int) bool {
	for k := v + 1; k < i; k++ {
		if s.at(k).word("rights", "licence", "license", "licences", "licenses") {
			return true
		}
	}
	return false
}

// purchase reads the price of a company: "buys X for N", "X was bought for N
// by Y", "paid N for X".
func (r *reader) purchase(s *sentence, i int) bool {
	l := r.left(s, i)
	f := fact{rule: "purchase", conf: 0.85}
	r.money(s, i, &f)
	if offers := s.at(l).word("offered", "offers", "offer", "offering", "bid", "bids"); offers || s.at(l).word("pay", "paid", "pays", "paying", "spent", "spend") {
		return r.paid(s, i, l, offers, &f)
	}
	if s.at(l).word("of") && s.at(l-1).word("offer", "bid") {
		return r.offered(s, i, &f, right(s, i))
	}
	priced := s.at(l).word("at") && s.at(l-1).word("valued") && s.at(l-2).word("deal", "transaction", "sale", "takeover", "acquisition")
	if !priced && !s.at(l).word("for", "worth") && !s.at(l).mark("(") {
		return false
	}
	v := r.buyer(s, i)
	if v < 0 && s.at(l).word("for") && s.at(l-1).company() && s.at(l-2).word("gets", "got", "get", "lands", "landed", "nabs", "nabbed") {
		v = l - 2
	}
	if v < 0 {
		return false
	}
	if minority(s, v, i) || rights(s, v, i) {
		return false
	}
	target, acquirer := r.parties(s, v, i)
	if o := r.object(s, v); target != "" && sameName(target, acquirer) && o >= 0 && s.at(o).kind == uRef {
		target = r.resolveBut(s, o, acquirer)
	}
	if target == "" || sameName(target, acquirer) || r.isPerson(target) {
		return false
	}
	f.Kind, f.Company, f.Acquirer = claim.Acquisition, target, acquirer
	if r.basis(s, i, &f); f.Basis != claim.WithDebt {
		f.Basis = ""
	}
	if sinceThen(s, v) {
		f.Status = claim.Completed
		if who := r.about(s, v); acquirer == "" && !sameName(who, target) {
			f.Acquirer = who
		}
	}
	r.add(s, f)
	return true
}

// paid reads the sum at i that is the object of a verb of paying at l: "paid N for X".
func (r *reader) paid(s *sentence, i, l int, offers bool, f *fact) bool {
	n := right(s, i)
	for j := n; j < n+5; j++ {
		if !s.at(j).word("for") {
			continue
		}
		o := r.object(s, j)
		if o < 0 || r.person(s, o) {
			return false
		}
		f.Kind = claim.Acquisition
		f.Company = r.nameAt(s, o)
		subject := r.subject(s, l)
		f.Acquirer = r.company(s, subject)
		if sameName(f.Company, f.Acquirer) && subject >= 0 && s.at(subject).kind == uRef {
			f.Acquirer = r.resolveBut(s, subject, f.Company)
		}
		if sameName(f.Company, f.Acquirer) {
			return false
		}
		if f.Status = r.status(s, i, f.Kind); offers && f.Status == claim.Completed {
			f.Status = claim.Planned
		}
		r.add(s, *f)
		return true
	}
	return false
}

// sinceThen reports whether the purchase told at unit v is an earlier one with
// which a new deal is compared: "its largest since the purchase of X for N".
func sinceThen(s *sentence, v int) bool {
	k := v - 1
	for s.at(k).kind == uRef && (s.at(k).possed || s.at(k).low == "it") || s.at(k).kind == uDate || s.at(k).word("the", "a", "an") {
		k--
	}
	return s.at(k).word("since")
}

// bought reads "Y's N purchase of X", "a N takeover of X by Y".
func (r *reader) bought(s *sentence, i int, f *fact, next int) bool {
	f.Kind = claim.Acquisition
	if s.at(next).word("of") {
		if o := r.object(s, next); o >= 0 {
			f.Company = r.nameAt(s, o)
			for j := o + 1; j < o+4; j++ {
				if s.at(j).word("by") {
					f.Acquirer = r.objectName(s, j)
				}
			}
		}
	}
	l := r.left(s, i)
	if f.Acquirer == "" && s.at(l).kind == uClitic {
		f.Acquirer = r.nameAt(s, l-1)
	}
	if f.Company == "" {
		if v := r.buyer(s, i); v >= 0 {
			f.Company, f.Acquirer = r.parties(s, v, i)
		}
	}
	if f.Company == "" || sameName(f.Company, f.Acquirer) {
		return true
	}
	if f.Acquirer == "" {
		if a := r.about(s, i); !sameName(a, f.Company) {
			f.Acquirer = a
		}
	}
	r.add(s, *f)
	return true
}

// offered reads "a N offer from Y for X" and "X turned down a N bid from Y".
func (r *reader) offered(s *sentence, i int, f *fact, next int) bool {
	f.Kind = claim.Acquisition
	for j := next; j < next+10; j++ {
		switch {
		case s.at(j).word("from", "by") && f.Acquirer == "":
			f.Acquirer = r.objectName(s, j)
		case s.at(j).word("for") && f.Company == "":
			f.Company = r.objectName(s, j)
		}
	}
	l := r.left(s, i)
	if s.at(l).kind == uRef && s.at(l).possed && f.Acquirer == "" && f.Company != "" { // "dropped its N bid for X"
		if who := r.about(s, l); !sameName(who, f.Company) {
			f.Acquirer = who
		}
	}
	for v := l; v >= 0 && v > l-4 && f.Acquirer == ""; v-- {
		if s.at(v).word("preparing", "considering", "weighing", "planning", "mulling", "readying", "exploring", "plotting", "prepares", "plans") {
			f.Acquirer = strings.Join(r.listBefore(s, v), " and ")
		}
	}
	for v := l; v >= 0 && v > l-5; v-- {
		if s.at(v).word("offer", "bid") && s.at(v-1).word("an", "a", "the") {
			continue
		}
		if !s.at(v).word("made", "makes", "make", "launched", "tabled", "rejected", "down", "off", "received", "rebuffed", "spurned", "accepted", "weighing", "declined", "out", "refused", "away", "from") {
			continue
		}
		for s.at(v).word("down", "off", "out", "away", "of", "from") && v > 0 {
			v--
		}
		who := r.company(s, r.subject(s, v))
		bidder := s.at(v).word("walked", "walks", "backed", "pulled") && f.Acquirer == "" && f.Company != "" // "walked away from an offer for X"
		if bidder || s.at(v).word("made", "makes", "make", "launched", "tabled") {
			f.Acquirer = who
		} else if f.Company == "" {
			f.Company = who
		}
		break
	}
	if f.Company == "" || sameName(f.Company, f.Acquirer) {
		return true
	}
	if f.Status = r.status(s, i, f.Kind); f.Status == claim.Completed {
		f.Status = claim.Planned
	}
	r.add(s, *f)
	return true
}

// sellsItself reads "in talks to sell itself to Y for N".
func (r *reader) sellsItself(s *sentence, i int) bool {
	if !s.at(r.left(s, i)).word("for", "at") {
		return false
	}
	for v := i - 1; v >= 0 && v > i-12; v-- {
		if !s.at(v).word("sell", "sold", "selling", "sells") || !s.at(v+1).word("itself") {
			continue
		}
		f := fact{rule: "sale", conf: 0.8}
		r.money(s, i, &f)
		f.Kind, f.Company = claim.Acquisition, r.company(s, r.subject(s, v))
		for j := v + 2; j < len(s.units) && j < i+6; j++ {
			if s.at(j).word("to") {
				f.Acquirer = r.objectName(s, j)
			}
		}
		if !sameName(f.Company, f.Acquirer) {
			r.add(s, f)
		}
		return true
	}
	return false
}

func (r *reader) objectName(s *sentence, i int) string {
	if o := r.object(s, i); o >= 0 {
		return r.nameAt(s, o)
	}
	return ""
}

// parties returns what was bought and who bought it, for the buying word at v
// and the sum, or the end of the clause, at end.
func (r *reader) parties(s *sentence, v, end int) (target, acquirer string) {
	u := s.at(v)
	switch {
	case u.word("acquisition", "takeover", "purchase", "buyout"):
		return r.nounParties(s, v)
	case u.word("sold") && !passive(s, v) && !soldTo(s, v):
		return "", ""
	case u.word("sold", "sell", "sells", "selling"):
		for j := v + 1; j < v+12 && j < len(s.units); j++ {
			if s.at(j).word("to") && acquirer == "" {
				acquirer = r.objectName(s, j)
			}
		}
		if o := beforeTo(r, s, v); o >= 0 {
			target = r.nameAt(s, o)
		} else if o := r.object(s, v); o >= 0 && o < end && !s.at(o-1).word("to") && r.nameAt(s, o) != acquirer {
			target = r.nameAt(s, o)
		} else {
			target = r.soldSubject(s, v, acquirer)
		}
	case passive(s, v) && u.low != "takes" && u.low != "took" && u.low != "buying" && u.low != "acquiring":
		target = r.company(s, r.subject(s, v))
		for j := v + 1; j < len(s.units) && j < v+14; j++ {
			if s.at(j).word("by") {
				acquirer = r.buyerName(s, j)
				break
			}
		}
	default:
		subject := r.subject(s, v)
		acquirer = r.company(s, subject)
		if b := s.at(subject - 1); subject > 1 && b.word("which", "that") && !s.at(v+1).company() { // "X, which it acquired"
			j := subject - 2
			if s.at(j).mark(",") {
				j--
			}
			if s.at(j).company() {
				return r.nameAt(s, j), acquirer
			}
		}
		target = r.objectName(s, v)
		if s.at(v + 1).word("it") {
			target = ""
		}
		if majority(s, v) {
			target = ""
		}
		for j := v + 1; target == "" && j < end && j < v+9; j++ {
			if s.at(j).word("in", "of", "over", "up") {
				target = r.objectName(s, j)
			}
		}
	}
	return target, acquirer
}

// soldSubject returns whose "the remains" or "the assets" are that the verb at v
// says were sold, else its subject.
func (r *reader) soldSubject(s *sentence, v int, acquirer string) string {
	if !s.at(beforeVerb(s, v)).word("remains", "assets", "remnants", "leftovers", "rest", "rump", "carcass", "brand") {
		return r.company(s, r.subject(s, v))
	}
	for _, n := range [...]string{r.topic, r.last} {
		if n != "" && !sameName(n, acquirer) && !r.investors[n] && !investor(n) {
			return n
		}
	}
	return ""
}

// nounParties is parties for a noun: "Y's acquisition of X", "a takeover of X
// by Y".
func (r *reader) nounParties(s *sentence, v int) (target, acquirer string) {
	if s.at(v + 1).word("of") {
		target = r.objectName(s, v+1)
	}
	for j := v + 2; j < v+9; j++ {
		if s.at(j).word("by") {
			acquirer = r.objectName(s, j)
		}
	}
	if acquirer == "" && s.at(v-1).kind == uClitic {
		acquirer = r.nameAt(s, v-2)
	}
	return target, acquirer
}

// beforeTo returns what is sold in "sold her company, X, to Y", or -1.
func beforeTo(r *reader, s *sentence, v int) int {
	for j := v + 1; j < v+12; j++ {
		if !s.at(j).word("to") {
			continue
		}
		k := j - 1
		if s.at(k).mark(",") {
			k--
		}
		if s.at(k).kind == uClitic && k == j-2 {
			k-- // "its pet-food unit, Wexley's, to"
		}
		k = unitOwner(s, k)
		if k > v && r.isOrg(s, k) {
			return k
		}
		return -1
	}
	return -1
}

// unitOwner returns the name before the words at k that say what part of a firm is sold:
// that of "its Tarn paperboard unit"; k where none stands there.
func unitOwner(s *sentence, k int) int {
	if !s.at(k).word("unit", "division", "business", "subsidiary", "arm", "brand", "operations", "chain", "maker", "assets") {
		return k
	}
	for n := k - 1; n > k-4 && n > 0; n-- {
		if s.at(n).kind == uName || s.at(n).kind == uCaps {
			return n
		}
		if s.at(n).kind != uWord || small[s.at(n).low] {
			break
		}
	}
	return k
}

// soldTo reports whether a buyer follows the verb at v: "sold X to Y".
func soldTo(s *sentence, v int) bool {
	for j := v + 1; j < v+12; j++ {
		if j >= v+8 && !s.at(j-1).mark(",") {
			continue
		}
		if s.at(j).word("to") && unitOwner(s, j-1) < j-1 && objectNear(s, j) {
			return true
		}
		if s.at(j).word("to") && (s.at(j-1).company() || s.at(j-1).mark(",") && (s.at(j-2).company() || s.at(j-2).kind == uClitic && s.at(j-3).company())) && (s.at(j+1).company() || s.at(j+2).company() || s.at(j-1).mark(",") && objectNear(s, j)) {
			return true
		}
	}
	return false
}

// objectNear reports whether a firm is named shortly behind the preposition at j: "to
// U.S. rival Tarn".
func objectNear(s *sentence, j int) bool {
	for k := j + 1; k < j+7; k++ {
		if u := s.at(k); u.company() {
			return true
		} else if u.kind != uWord || small[u.low] && !u.word("the", "a") {
			return false
		}
	}
	return false
}

// buyerName passes over an owner: "by Ann Lee's Acme Corporation".
func (r *reader) buyerName(s *sentence, j int) string {
	for k := j + 1; k < j+6; k++ {
		if s.at(k).company() {
			if s.at(k+1).kind == uClitic && s.at(k+2).company() {
				continue
			}
			return r.nameAt(s, k)
		}
	}
	return ""
}

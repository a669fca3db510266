package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// letterSign reports whether token i is letters that stand for a currency
// before a figure: the "US" of "US$3bn", "EUR" in "EUR 5m", "RM42".
func (r *reader) letterSign(i int) bool {
	next := i + 1
	if next >= r.last {
		return r.codeAndDigits(i) > 0
	}
	switch t := r.d.Tokens[next]; {
	case t.Kind == text.Symbol && (t.Glued || r.kind(next+1, text.Number)):
		return dollarPrefix[r.d.Lower(i)] != "" && prefixed[r.d.Word(next)]
	case t.Kind == text.Number:
		if w := r.d.Word(i); len(w) == 4 {
			if code, _ := scaledCode(w); code != "" {
				return true
			}
		}
		return codes[r.d.Word(i)] != "" || r.spelledSign(i).code != ""
	case t.Kind == text.Punct && t.Glued && r.d.Word(next) == ".":
		return codes[r.d.Word(i)+"."] != "" && r.kind(next+1, text.Number) || r.d.Tokens[i].Len() == 1 && r.is(i, "u") && r.dottedUS(i)
	}
	return r.codeAndDigits(i) > 0
}

// codeAndDigits returns the length of the letters of a token such as "RM42",
// 0 for any other.
func (r *reader) codeAndDigits(i int) int {
	w := r.d.Word(i)
	if len(w) > 24 || w[0] > 'Z' {
		return 0
	}
	n := strings.IndexAny(w, "0123456789")
	if n < 1 || n == 1 && r.letterCode(w[0]) == "" || n > 1 && codes[w[:n]] == "" {
		return 0
	}
	if scale := strings.TrimLeft(w[n:], "0123456789"); scale != "" && gluedScale(scale) == 0 {
		return 0
	}
	return n
}

// prefixed are the signs that letters before them tell apart: "C$", "CN¥".
var prefixed = map[string]bool{"$": true, "＄": true, "¥": true, "￥": true, "£": true, "₵": true, "¢": true}

// spelledSign returns the currency whose word stands before its figure, as in
// India and Malaysia: "Rupees 500 crore".
func (r *reader) spelledSign(i int) currencyWord {
	if r.is(i, "rupees", "ringgit", "ringgits", "taka", "naira", "rupiah") && !r.kind(i-1, text.Number) && !r.has(i-1, cScale|cHundred|cUnit) {
		return r.at(i).money
	}
	return currencyWord{}
}

// scaledCode reads a code of money with the scale before it, as the accounts
// of northern Europe write it, "MSEK 60", "TEUR 450", and returns the power of
// ten; "" for other words.
func scaledCode(w string) (code string, power int) {
	if len(w) != 4 || wordyCodes[w[1:]] || strings.ToUpper(w[1:]) != w[1:] {
		return "", 0
	}
	switch code = codes[w[1:]]; w[0] {
	case 'M':
		return code, 6
	case 'T', 'K', 'k':
		switch code {
		case "EUR", "SEK", "NOK", "DKK", "CHF":
			return code, 3
		}
	}
	return "", 0
}

// gluedScale returns the power of ten of letters glued to a figure: "m", "bn".
func gluedScale(s string) int {
	switch s {
	case "k", "K":
		return 3
	case "m", "M", "mn", "mln":
		return 6
	case "b", "B", "bn", "bln":
		return 9
	case "tn", "trn":
		return 12
	}
	return 0
}

// signed reads an amount of money whose sign or code stands first.
func (r *reader) signed(i int) (amount, bool) {
	from, minus := i, false
	if r.minus(i) && r.kind(i+1, text.Symbol) || r.has(i, cSign) && !r.kind(i+1, text.Number) {
		i, minus = i+1, true
	}
	word, j, ok := r.sign(i)
	if !ok {
		if r.has(i, cArticle) {
			if a, ok := r.oneAge(i); ok {
				return a, true
			}
			if a, ok := r.oneUnit(i); ok {
				return a, true
			}
			return r.oneCoin(i)
		}
		return r.gluedCode(i)
	}
	n, ok := r.number(j)
	if r.raw(j) == "." && r.glued(j+1) && r.kind(j+1, text.Number) {
		n, ok = r.figures(j) // "$.50"
	}
	if !ok || n.ordinal || n.part && !n.digits || n.lone || !n.val.known() {
		return amount{}, false
	}
	if r.kind(i, text.Word) && r.kind(j, text.Number) && !r.meant(r.raw(i), &n) {
		return amount{}, false
	}
	n.from = j
	r.regroup(&n)
	n.from = from
	if !n.scaled && r.is(n.to, "mil") {
		n.val, n.scaled, n.to = n.val.shift(6), true, n.to+1 // "$5 mil"
	}
	if _, power := scaledCode(r.raw(i)); power > 0 && !n.scaled {
		n.val, n.scaled = n.val.shift(power), true
	}
	if minus {
		n.val = n.val.neg()
	}
	a := amount{num: n, stated: true, prefix: true}
	r.money(&a, word)
	r.codeAfter(&a)
	r.centsAfter(&a)
	return a, true
}

// sign reads the currency before a figure and returns the token after it.
func (r *reader) sign(i int) (currencyWord, int, bool) {
	if r.kind(i, text.Symbol) {
		w, ok := symbols[r.raw(i)]
		return w, i + 1, ok && w.minor == 0
	}
	if !r.kind(i, text.Word) {
		return currencyWord{}, i, false
	}
	if r.is(i, "u") && r.dottedUS(i) {
		return currencyWord{code: "USD"}, i + 4, true
	}
	if r.kind(i+1, text.Symbol) && (r.glued(i+1) || r.stands(i)) {
		code := dollarPrefix[r.d.Lower(i)]
		if code == "" || !prefixed[r.raw(i+1)] {
			return currencyWord{}, i, false
		}
		switch s := symbols[r.raw(i+1)]; {
		case s.minor > 0: // Ghana's cedi is written "GH¢"
			return currencyWord{code: "GHS"}, i + 2, code == "GHS"
		case s.code == "JPY" && code != "CNY", s.code == "GBP" && code != "EGP" && code != "IEP", s.code == "GHS":
			code = s.code
		}
		return currencyWord{code: code}, i + 2, true
	}
	next := i + 1
	dot := r.glued(next) && r.raw(next) == "."
	if !dot && !r.kind(next, text.Number) {
		return currencyWord{}, i, false
	}
	w := codeWord(r.raw(i))
	if dot {
		w, next = codeWord(r.raw(i)+"."), next+1
	}
	if w.code == "" {
		w = r.spelledSign(i)
	}
	if w.code == "" && !dot {
		w.code, _ = scaledCode(r.raw(i))
	}
	if w.family == "franc" && !r.swiss() {
		return currencyWord{}, i, false // German for Friday
	}
	return w, next, w.code != "" && r.kind(next, text.Number)
}

// stands reports whether the letters at token i may stand a blank away from
// the sign after them: they are no word of their own, as "us", "a" and "s" are,
// or every sign of the text stands apart ("us $ 40", not "paid us $40").
func (r *reader) stands(i int) bool {
	switch w := r.raw(i); w {
	case "US", "U.S.":
		return r.kind(i+2, text.Number) && !r.is(i-1, "the") // "pays the US $1bn"
	case "HK", "NZ", "NT", "C", "c", "Can":
		return r.kind(i+2, text.Number)
	case "us", "u.s.", "hk", "nz", "nt":
		return r.kind(i+2, text.Number) && !r.glued(i+2)
	}
	return false
}

// dottedUS reports whether token i begins "U.S" before a dollar sign.
func (r *reader) dottedUS(i int) bool {
	return r.is(i+1, ".") && r.glued(i+1) && r.is(i+2, "s") && r.glued(i+2) && r.raw(i+3) == "$" && r.kind(i+4, text.Number)
}

// large reports whether a is in thousands and no year: "6000 DM", but no "2018
// CUP".
func (r *reader) large(a *amount) bool {
	v, ok := a.val.whole()
	return !ok && a.val.known() && a.val.fits() && a.val.exp >= 0 || v >= 1000 && !year(v)
}

// gluedCode reads "RM42" and "EUR5m", which are one word to the tokenizer.
func (r *reader) gluedCode(i int) (amount, bool) {
	if !r.kind(i, text.Word) {
		return amount{}, false
	}
	n := r.codeAndDigits(i)
	if n == 0 {
		return amount{}, false
	}
	w, j := r.raw(i), i+1
	digits := strings.TrimRight(w[n:], "abcdefghijklmnopqrstuvwxyzBKM")
	power := gluedScale(w[n+len(digits):])
	for power == 0 && (r.is(j, ".") || r.is(j, ",")) && r.glued(j) && r.glued(j+1) && r.kind(j+1, text.Number) {
		digits += r.raw(j) + r.raw(j+1)
		j += 2
	}
	v, _, ok := readDigits(digits)
	if !ok {
		return amount{}, false
	}
	m := num{from: i, to: j, val: v.shift(power), digits: true, scaled: power > 0, grouped: j > i+1}
	if power == 0 {
		m = r.scale(m)
	}
	a := amount{num: m, stated: true, prefix: true}
	if n == 1 {
		r.money(&a, currencyWord{code: r.letterCode(w[0])})
		a.certain = claim.Inferred
		return a, a.val.fits() && (m.scaled || m.grouped) // "R500m", but the road R500
	}
	if wordyCodes[w[:n]] && !m.scaled && !m.grouped {
		return amount{}, false // "COP26"
	}
	r.money(&a, codeWord(w[:n]))
	return a, a.val.fits()
}

// money makes a an amount in the currency w.
func (r *reader) money(a *amount, w currencyWord) {
	a.kind, a.unit, a.certain = claim.Money, w.code, claim.Stated
	a.minor = w.minor
	if w.minor > 0 && a.val.known() {
		a.val = a.val.shift(-w.minor)
	}
	if w.family != "" {
		a.unit, a.certain = r.shared(w)
	}
}

// codeAfter takes in a code that tells which dollar was meant: "$5m CAD",
// "$20 USD".
func (r *reader) codeAfter(a *amount) {
	if code := codes[r.raw(a.to)]; code != "" && a.certain != claim.Stated && strings.ToUpper(r.raw(a.to)) == r.raw(a.to) && !r.kind(a.to+1, text.Number) {
		a.unit, a.certain = code, claim.Stated
		a.to++
		return
	}
	e := r.at(a.to)
	if e.class&cCurrency != 0 && e.money.minor == 0 && a.unit == "USD" && r.is(a.to, "dollars") && a.scaled {
		a.to++ // "$5 million dollars"
	}
}

// currencyAfter takes in the currency after a figure: "euros", "Canadian
// dollars", "€", "USD", "p".
func (r *reader) currencyAfter(a *amount, j int) bool {
	e := r.at(j)
	switch {
	case e.class&cCurrency != 0:
		return r.currencyNoun(a, j, j)
	case e.class&cNation != 0 || r.capital(j) || r.has(j+1, cNation):
		for k := j; k <= j+1; k++ {
			if r.has(k, cNation) && r.has(k+1, cCurrency) {
				return r.currencyNoun(a, k, k+1)
			}
		}
	}
	if s, ok := symbols[r.raw(j)]; ok && r.kind(j, text.Symbol) && j == a.to && a.digits {
		if r.glued(j+1) && r.kind(j+1, text.Number) || !r.glued(j) && r.kind(j+1, text.Number) {
			return false
		}
		a.to = j + 1
		r.money(a, s)
		return true
	}
	if code, power := scaledCode(r.raw(j)); code != "" && !a.scaled { // "30 MUSD"
		a.to, a.val, a.scaled = j+1, a.val.shift(power), true
		r.money(a, currencyWord{code: code})
		return true
	}
	if w := codeWord(r.raw(j)); len(w.code) == 3 && r.kind(j, text.Word) && (a.digits || a.scaled) && (r.meant(r.raw(j), &a.num) || r.large(a) || !r.kind(j+1, text.Word)) &&
		(!r.kind(j+1, text.Number) || r.has(j+2, cCurrency) && r.at(j+2).money.minor > 0) {
		a.to = j + 1
		r.money(a, w)
		r.centsAfter(a)
		return true
	}
	if r.is(j, "grand") && !r.kind(j+1, text.Word) && !r.hyphen(j) || r.is(j, "grand") && r.has(j+1, cStop) {
		return r.grand(a, j)
	}
	if j == a.to && r.glued(j) && r.raw(j) == "p" && a.digits && !a.scaled && !r.pixels(a) {
		a.to = j + 1
		r.money(a, currencyWord{"GBP", 2, ""})
		return true
	}
	if j == a.to && r.glued(j) && r.raw(j) == "c" && a.digits && !a.scaled && !r.hyphen(j+1) && r.priced(a) {
		a.to = j + 1
		r.money(a, currencyWord{"USD", 2, "cent"})
		return true
	}
	return false
}

// currencyNoun takes in the currency word at token k, whose adjective, if
// any, is token adj.
func (r *reader) currencyNoun(a *amount, adj, k int) bool {
	e := r.at(k)
	switch e.s {
	case "won":
		if !r.isWon(a, k) {
			return false
		}
	case "pound", "pounds":
		if adj == k && !r.isSterling(a, k) {
			return false
		}
	case "rs":
		if r.raw(k) != "Rs" {
			return false
		}
	case "cent":
		if r.capital(k) && !r.singular(*a) {
			return false // the singer
		}
	case "sen", "sens":
		if r.capital(k) {
			return false // a senator
		}
	case "penny", "pennies":
		if r.is(k+1, "stock", "stocks", "auction", "pinchers") {
			return false
		}
	}
	if needNation[e.s] && adj == k && !a.scaled && !(e.s == "rand" && a.digits) {
		return false
	}
	w := e.money
	if adj < k {
		if code := nationMoney[[2]string{strings.ReplaceAll(r.word(adj), ".", ""), singular(e.s)}]; code != "" {
			w.code, w.family = code, ""
		}
	}
	to := k + 1
	if (e.s == "pounds" || e.s == "pound") && r.is(to, "sterling") {
		w.family = ""
		to++
	}
	a.to = to
	r.money(a, w)
	r.centsAfter(a)
	if a.to == to && w.minor == 0 && !a.scaled {
		r.bareCents(a)
	}
	return true
}

// singular returns a currency word without its plural ending.
func singular(w string) string {
	switch w {
	case "kronor":
		return "krona"
	case "kroner":
		return "krone"
	case "koruny", "korunas":
		return "koruna"
	case "lei":
		return "leu"
	case "leva":
		return "lev"
	case "reais":
		return "real"
	}
	return strings.TrimSuffix(w, "s")
}

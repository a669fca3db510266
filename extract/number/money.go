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
		return symbols[r.d.Word(next)].many && dollarPrefix[r.d.Lower(i)] != ""
	case t.Kind == text.Number:
		return codes[r.d.Word(i)] != ""
	case t.Kind == text.Punct && t.Glued && r.d.Word(next) == "." && r.kind(next+1, text.Number):
		return codes[r.d.Word(i)+"."] != ""
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
	if n < 2 || codes[w[:n]] == "" {
		return 0
	}
	if scale := strings.TrimLeft(w[n:], "0123456789"); scale != "" && gluedScale(scale) == 0 {
		return 0
	}
	return n
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
		return r.gluedCode(i)
	}
	n, ok := r.number(j)
	if !ok || n.ordinal || n.part && !n.digits || n.lone || !n.val.known() {
		return amount{}, false
	}
	n.from = from
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
	if r.kind(i+1, text.Symbol) && (r.glued(i+1) || r.is(i, "us", "u.s.", "hk", "nz") && r.kind(i+2, text.Number)) {
		s := symbols[r.raw(i+1)]
		code := dollarPrefix[r.d.Lower(i)]
		if code == "" || !s.many || !r.glued(i+1) && s.code != "USD" {
			return currencyWord{}, i, false
		}
		if s.code == "JPY" && code != "CNY" {
			code = s.code
		}
		return currencyWord{code: code}, i + 2, true
	}
	code, next := codes[r.raw(i)], i+1
	if r.is(next, ".") && r.glued(next) {
		code, next = codes[r.raw(i)+"."], next+1
	}
	return currencyWord{code: code}, next, code != "" && r.kind(next, text.Number)
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
	m := num{from: i, to: j, val: v.shift(power), digits: true, scaled: power > 0}
	if power == 0 {
		m = r.scale(m)
	}
	a := amount{num: m, stated: true, prefix: true}
	r.money(&a, currencyWord{code: codes[w[:n]]})
	return a, a.val.fits()
}

// money makes a an amount in the currency w.
func (r *reader) money(a *amount, w currencyWord) {
	a.kind, a.unit, a.certain = claim.Money, w.code, claim.Stated
	a.minor = w.minor
	if w.minor > 0 && a.val.known() {
		a.val = a.val.shift(-w.minor)
	}
	if w.many {
		a.unit, a.certain = r.shared(w.code)
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
	if w := r.raw(j); len(w) == 4 && w[0] == 'M' && codes[w[1:]] != "" && !a.scaled { // "30 MUSD"
		a.to, a.val, a.scaled = j+1, a.val.shift(6), true
		r.money(a, currencyWord{code: codes[w[1:]]})
		return true
	}
	if code := codes[r.raw(j)]; code != "" && r.kind(j, text.Word) && (a.digits || a.scaled) && len(code) == 3 && !r.kind(j+1, text.Number) {
		a.to = j + 1
		r.money(a, currencyWord{code: code})
		return true
	}
	if j == a.to && r.glued(j) && r.raw(j) == "p" && a.digits && !a.scaled {
		a.to = j + 1
		r.money(a, currencyWord{"GBP", 2, false})
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
	case "rand", "dong", "euro", "penny", "mark":
		if a.article {
			return false
		}
	}
	w := e.money
	if adj < k {
		key := strings.ReplaceAll(r.word(adj), ".", "") + " " + singular(e.s)
		if code := nationMoney[key]; code != "" {
			w.code, w.many = code, false
		}
	}
	to := k + 1
	if (e.s == "pounds" || e.s == "pound") && r.is(to, "sterling") {
		w.many = false
		to++
	}
	a.to = to
	r.money(a, w)
	r.centsAfter(a)
	if c, ok := digits(r.raw(a.to)); ok && a.to == to && len(r.raw(a.to)) == 2 && w.minor == 0 && !a.scaled && r.bare(a.to) {
		a.val, a.to = a.val.plus(integer(int64(c)).shift(-2)), a.to+1 // "15 dollars 50"
	}
	return true
}

// bare reports whether nothing belongs to the number at token i.
func (r *reader) bare(i int) bool { return !r.kind(i+1, text.Word) && !r.glued(i+1) }

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

// isWon reports whether "won" at token k is Korea's money and no verb: it
// follows a large figure and no object comes after it.
func (r *reader) isWon(a *amount, k int) bool {
	if !a.scaled && !a.grouped {
		return false
	}
	next := k + 1
	return !r.is(next, "the", "a", "an", "their", "his", "her", "its") && !r.kind(next, text.Number) && !r.capital(next) &&
		!r.has(next, cUnit|cTeen|cTens|cOrdinal)
}

// isSterling reports whether pounds at token k are money and no weight.
func (r *reader) isSterling(a *amount, k int) bool {
	if a.scaled && !r.has(a.to-1, cHundred) || r.is(k+1, "sterling") {
		return true
	}
	for j := a.from - 1; j >= r.first && j >= a.from-5; j-- {
		if r.has(j, cSpend) {
			return true
		}
		if r.is(j, "weighs", "weighed", "weighing", "weigh", "weight") {
			return false
		}
	}
	if r.is(k+1, "a", "per") && r.is(k+2, "week", "month", "year", "day", "hour", "head", "person") {
		return true
	}
	if r.sterling == 0 {
		r.sterling = -1
		if strings.Contains(r.d.Text, "£") {
			r.sterling = 1
		}
	}
	return r.sterling > 0
}

// shared settles a sign or word that several countries use.
func (r *reader) shared(code string) (string, claim.Certainty) {
	switch code {
	case "USD":
		return r.dollar()
	case "JPY":
		if r.chinese() {
			return "CNY", claim.Inferred
		}
		return code, claim.Assumed
	case "GBP":
		return code, claim.Inferred
	}
	return code, claim.Assumed
}

// dollar returns the currency of a bare "$": one that the article names in
// words, else that of the publisher's country, else the US dollar as default.
func (r *reader) dollar() (string, claim.Certainty) {
	if r.country == "" {
		r.country, r.assumed = r.namedDollar()
	}
	return r.country, r.assumed
}

func (r *reader) namedDollar() (string, claim.Certainty) {
	found := ""
	for i := range r.d.Tokens {
		if r.lex[i].class&cCurrency == 0 || r.lex[i].money.code != "USD" || r.lex[i].money.minor > 0 || i == 0 {
			continue
		}
		if r.lex[i-1].class&cNation == 0 || i > 1 && r.d.Is(i-2, text.Number) {
			continue
		}
		code := nationMoney[strings.ReplaceAll(r.lex[i-1].s, ".", "")+" dollar"]
		if found != "" && found != code {
			return "USD", claim.Assumed
		}
		found = code
	}
	if found != "" {
		return found, claim.Inferred
	}
	host := r.d.Article.URL
	if _, rest, ok := strings.Cut(host, "://"); ok {
		host, _, _ = strings.Cut(rest, "/")
		host, _, _ = strings.Cut(host, ":")
		if code := countries[host[strings.LastIndexByte(host, '.')+1:]]; code != "" && strings.Count(host, ".") > 0 && !strings.HasSuffix(host, ".co") {
			return code, claim.Inferred
		}
	}
	return "USD", claim.Assumed
}

// chinese reports whether the article speaks of China and not of Japan, so
// that "¥" is the yuan.
func (r *reader) chinese() bool {
	if r.sinic != 0 {
		return r.sinic > 0
	}
	r.sinic = -1
	for _, w := range [...]string{"Beijing", "Shanghai", "China", "Chinese", "yuan", "renminbi", "RMB"} {
		if strings.Contains(r.d.Text, w) {
			r.sinic = 1
		}
	}
	for _, w := range [...]string{"Tokyo", "Japan", " yen"} {
		if strings.Contains(r.d.Text, w) {
			r.sinic = -1
		}
	}
	return r.sinic > 0
}

package deal

// agencies sign their reports between a place and a dash.
var agencies = set(`ap reuters afp bloomberg upi dpa cnn pa ansa tass efe yonhap kyodo xinhua prnewswire`)

// maxDateline is how many units a dateline has at most.
const maxDateline = 14

// afterDateline returns us without the place, date and agency that open a
// report: "OSLO, Norway (AP) —", "Nov 12 (Reuters) -". The agency only tells.
func afterDateline(us []unit) []unit {
	for k := 0; k < len(us) && k < maxDateline; k++ {
		u := &us[k]
		if u.kind == uMoney || u.kind == uRef || u.mark(";") || u.mark(":") {
			return us
		}
		if !dash(u) {
			continue
		}
		n := k + 1
		for n < len(us) && dash(&us[n]) {
			n++
		}
		if signed(us[:k]) {
			return us[n:]
		}
		return us
	}
	return us
}

func dash(u *unit) bool { return u.mark("—") || u.mark("–") || u.mark("-") || u.mark("--") }

// signed reports whether units before a dash end with the name of an agency in
// brackets.
func signed(us []unit) bool {
	n := len(us)
	if n < 3 || !us[n-1].mark(")") && !us[n-1].mark("/") {
		return false
	}
	open := n - 2
	for open > 0 && open > n-5 && !us[open].mark("(") && !us[open].mark("/") {
		open--
	}
	if !us[open].mark("(") && !us[open].mark("/") {
		return false
	}
	last := us[n-2].low
	return agencies[last] || last == "globe newswire" || last == "business wire" || last == "newswire" || last == "wire"
}

package name

import "stet/extract/text"

// beats are what one team does to another.
var beats = set(`beat beats defeated thrashed edged hammered overcame host hosted`)

// plays reports whether what follows at n is a match whose side the name is: a
// team's or town's that beats, draws with or loses to another.
func (r *reader) plays(n int, p piece) bool {
	v, next := r.at(n, p.first), r.at(n+1, p.first)
	if (v.low == "drew" || v.low == "draw") && next.low == "with" || (v.low == "lost" || v.low == "lose") && next.low == "to" {
		return r.at(n+2, p.first).is(capital) && p.first == p.last && r.flagsOf(p).Has(fCity) && !r.flagsOf(p).Has(fCountry)
	} else if !beats[v.low] {
		return false
	}
	other := r.at(n+1, p.first) != next || next.flags.Has(anyOrg|fCity)
	return v.shape == 0 && next.is(capital) && other && !r.words[p.first].flags.Has(anyGiven) && r.flagsOf(p).Has(anyOrg|anyPlace|fCity) || p.first == p.last && beats[v.low] && next.is(capital) && next.flags.Has(anyOrg)
}

// beaten reports whether the name is the side that loses or draws at sport,
// with the score behind it: "beat Harwick City 3-2".
func (r *reader) beaten(p piece) bool {
	l, ll := r.at(p.first-1, p.first).low, r.at(p.first-2, p.first).low
	if !beats[l] && !(l == "with" && ll == "drew") && !(l == "to" && ll == "lost") {
		return false
	}
	a, dash, b := r.at(p.last+1, p.first), r.at(p.last+2, p.first), r.at(p.last+3, p.first)
	return a.kind == text.Number && len(a.text) < 3 && (dash.punct("-") || dash.punct("–")) && b.kind == text.Number && len(b.text) < 3
}

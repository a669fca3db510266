package name

import "stet/extract/text"

// told weighs what the words around a candidate call it, or what only such a name
// does: the app Kiln, an Orrin Swift, Kiln's owner, a club that hosts another.
func (r *reader) told(e *evidence, p piece) {
	l := r.at(p.first-1, p.first)
	n := r.at(p.last+1, p.first)
	if l.shape == 0 && madeNouns[l.low] && p.first == p.last && n.kind != text.Clitic && !r.flagsOf(p).Has(anyOrg|fListed) {
		e.add(product, 110, "noun") // the chatbot Tilda
		e.add(person, -30, "")
	}
	if (l.low == "an" || l.low == "a") && l.shape == 0 && r.oneOfMany(p) {
		e.add(product, 90, "article")
		e.add(org, -30, "")
	}
	if n.kind == text.Clitic && p.first == p.last && r.flagsOf(p).Has(fOrg) && !r.words[p.first].flags.Has(anyGiven) && r.listedOrg(p.last+2, p.first) {
		e.add(org, 110, "owner") // Alphabet's Google
	}
	if p.first == p.last && r.words[p.first].low == "pac" && l.low == "super" {
		e.add(nothing, 150, "super-pac")
	}
	if r.inTicker(p) {
		e.add(nothing, 150, "ticker")
	}
	if r.inMarks(p) && r.madeBy(p) {
		e.add(work, 110, "maker")
		e.add(product, -20, "")
	}
	if r.ofMatches() {
		r.atMatch(e, p)
	}
}

// madeNouns are small-letter nouns right before the name of a thing.
var madeNouns = set(`chatbot app game videogame drug vaccine console smartphone browser robot pill spacecraft rover lander supercomputer submarine yacht ferry trawler tanker frigate`)

// oneOfMany reports whether a name behind "a" begins with a firm's and ends in a
// word that is no noun of the language: "an Orrin Swift".
func (r *reader) oneOfMany(p piece) bool {
	last := &r.words[p.last]
	if p.last != p.first+1 || !r.words[p.first].flags.Has(fOrg) || r.words[p.first].flags.Has(anyGiven) || last.flags != 0 || orgHead[last.low] || trades[last.low] || last.is(upper) {
		return false
	}
	n := r.at(p.last+1, p.first)
	return n == &none || n.kind == text.Punct && !n.punct("-") || n.low == "and" || n.low == "or" || n.low == "had" || n.low == "was" || n.low == "is" || n.low == "worth"
}

// listedOrg reports whether a body of the lists begins at word i.
func (r *reader) listedOrg(i, of int) bool {
	w := r.at(i, of)
	return w.is(capital) && (w.flags.Has(fOrg) && !w.flags.Has(anyGiven) || r.at(i+1, of).is(capital) && r.gaz.Look(r.key(i, i+1)).Has(fOrg))
}

// exchanges list shares under symbols.
var exchanges = set(`nasdaq nyse lse tsx asx nysearca nyseamerican amex otc otcqb otcqx hkex hkse sgx bse nse euronext aim cse tsxv`)

// inTicker reports whether the candidate is the symbol of shares: "(Nasdaq: KILN)".
func (r *reader) inTicker(p piece) bool {
	if p.first != p.last || !r.words[p.first].is(upper) {
		return false
	}
	return r.at(p.first-1, p.first).punct(":") && exchanges[r.at(p.first-2, p.first).low] || r.at(p.first-1, p.first).low == "symbol" || openingMark(r.words, p.first-1) && r.at(p.first-2, p.first).low == "symbol"
}

// makes are offices of those who make what is named in marks behind them.
var makes = set(`director writer author creator star singer composer producer screenwriter stars publisher`)

// madeBy reports whether a maker of works stands before the marks: the director of
// “Kiln”, Ann Lee's “Kiln”.
func (r *reader) madeBy(p piece) bool {
	k := p.first - 2
	if l := r.at(k, p.first); l.kind == text.Clitic {
		return r.at(k-1, p.first).is(capital) && r.at(k-2, p.first).is(capital)
	}
	return r.at(k, p.first).low == "of" && makes[r.at(k-1, p.first).low]
}

// matchWords are words of reports on matches.
var matchWords = set(`match goal goals striker midfielder defender goalkeeper penalty stoppage playoffs playoff innings touchdown rebounds kickoff derby semifinal semi-final
	quarter-final premiership scored scorer equaliser equalizer halftime half-time header fixture referee offside nba nfl mlb nhl`)

// ofMatches reports whether the article tells of matches: of three words that speak
// of them.
func (r *reader) ofMatches() bool {
	if r.sport == 0 {
		r.sport = -1
		n := 0
		for i := range r.words {
			if matchWords[r.words[i].low] {
				if n++; n == 3 {
					r.sport = 1
					break
				}
			}
		}
	}
	return r.sport > 0
}

// atMatch weighs a candidate in a report on matches: clubs are called like towns,
// grounds like anything.
func (r *reader) atMatch(e *evidence, p piece) {
	l, ll, n := r.at(p.first-1, p.first), r.at(p.first-2, p.first), r.at(p.last+1, p.first)
	given := p.last > p.first && r.words[p.first].flags.Has(anyGiven)
	switch {
	case given:
	case n.shape == 0 && (n.low == "host" || n.low == "hosts" || n.low == "face" || n.low == "beat" || n.low == "visit") && r.at(p.last+2, p.first).is(capital) && !r.words[p.first].is(soft):
		e.add(org, 130, "match") // Hearts host Aberdeen
	case (n.low == "drew" || n.low == "lost" || n.low == "won" || n.low == "beat") && r.at(p.last+2, p.first).kind == text.Number && !r.words[p.first].is(soft):
		e.add(org, 120, "match") // Villa drew 0-0
		e.add(person, -30, "")
	case (l.low == "with" || l.low == "to") && ll.kind == text.Number && r.at(p.first-3, p.first).punct("-"):
		e.add(org, 110, "match") // lost 2-0 to Bournemouth
		e.add(place, -20, "")
	case l.low == "from" && (ll.low == "signed" || ll.low == "joined" || ll.low == "bought" || ll.low == "loan") || l.low == "against" && ll.low == "derby":
		e.add(org, 110, "match") // signed from Torino
		e.add(person, -40, "")
	case n.low == "travel" && r.at(p.last+2, p.first).low == "to" && r.at(p.last+3, p.first).is(capital) && !r.words[p.first].is(soft):
		e.add(org, 110, "match")
	case l.shape == 0 && (l.low == "host" || l.low == "hosts" || l.low == "face" || l.low == "over" && (ll.low == "win" || ll.low == "victory") || l.low == "against" && (ll.low == "draw" || ll.low == "win" || ll.low == "match" || ll.low == "game")):
		e.add(org, 100, "match") // a win over Aberdeen
		e.add(place, -20, "")
	case l.low == "to" && ll.low == "travel" && p.first == p.last:
		e.add(org, 60, "match")
	case l.low == "for" && ll.kind == text.Number && p.first == p.last || l.low == "for" && (ll.low == "goals" || ll.low == "goal" || ll.low == "points" || ll.low == "scored"):
		e.add(org, 110, "match") // had 12 for Charlotte
		e.add(person, -40, "")
	case l.low == "at" && p.first == p.last && !r.flagsOf(p).Has(anyOrg|anyPlace|fCity):
		e.add(place, 60, "ground")
		e.add(org, -20, "")
	case paid[l.low] && currency(n):
		e.add(org, 90, "match") // paid Lyon £6m for a player
		e.add(place, -20, "")
	}
}

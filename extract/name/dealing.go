package name

import "stet/extract/text"

// dealing weighs what the words around a candidate say of those who deal in
// firms and money: an investor in a list of investors, a bank that underwrites,
// a brand, a journal, a club that is paid for a player.
func (r *reader) dealing(e *evidence, p piece) {
	f := r.flagsOf(p)
	given := r.words[p.first].flags.Has(anyGiven)
	if !f.Has(anyPlace) && (!given || f.Has(anyOrg)) {
		switch {
		case r.amongInvestors(p):
			e.add(org, 45, "list-of-investors")
			e.add(person, -20, "")
			e.add(place, -30, "")
		case r.underwrites(p):
			e.add(org, firmSaid, "underwrites")
			e.add(person, notPerson, "")
		case r.branded(p):
			e.add(org, 45, "brands")
			e.add(place, -20, "")
		case r.published(p):
			e.add(org, 40, "published-in")
			e.add(place, -18, "")
		}
	}
	if r.at(p.first-1, p.first).low == "to" && r.at(p.first-2, p.first).low == "according" && !f.Has(anyPlace) {
		e.add(org, 12, "according-to")
		e.add(person, 8, "according-to")
		e.add(place, -16, "")
	}
	if !given && paid[r.at(p.first-1, p.first).low] && currency(r.at(p.last+1, p.first)) && r.at(p.first-1, p.first).shape == 0 {
		e.add(org, pick(f.Has(anyPlace|fCity), 60, 10), "paid")
	}
}

// paid are verbs with somebody for their object and a sum behind.
var paid = set(`paid pay pays paying owe owes owed fined`)

// longestList is how many words amongInvestors looks back.
const longestList = 40

// amongInvestors reports whether the candidate stands in a list of those who
// put money in: "led by A, with participation from B and C", "investors
// including A and angel investor B".
func (r *reader) amongInvestors(p piece) bool {
	for k := p.first - 1; k > p.first-longestList; k-- {
		w := r.at(k, p.first)
		switch {
		case w.nameLike() || w.punct(",") || w.punct("&") || w.punct(".") || w.punct("-") || w.low == "and" || w.kind == text.Number && k < p.first-1:
		case w.shape == 0 && (roleNouns[w.low] || w.low == "angel" || w.low == "existing" || w.low == "new"):
			if w.low == "investors" || w.low == "backers" {
				return true
			}
		default:
			return r.investing(k, p.first)
		}
	}
	return false
}

// investing reports whether the words that end at k, in the sentence of word
// of, introduce those who invest.
func (r *reader) investing(k, of int) bool {
	w, before := r.at(k, of).low, r.at(k-1, of).low
	switch w {
	case "by":
		return (before == "led" || before == "co-led" || before == "backed" || before == "anchored") && r.aboutMoney(of)
	case "from":
		return funds[before] || before == "participation" || before == "cheques" || before == "checks" || before == "investments"
	case "of":
		return before == "likes" && r.at(k-2, of).low == "the" && r.aboutMoney(of)
	case "alongside":
		return r.aboutMoney(of)
	case "include", "included", "including", "are", "were", ":", "as":
		for j := k - 1; j > k-6; j-- {
			if low := r.at(j, of).low; low == "investors" || low == "backers" {
				return true
			} else if low == "than" {
				return false
			}
		}
	}
	return false
}

// aboutMoney reports whether the sentence of a word tells of a round or of a
// sum that is put in.
func (r *reader) aboutMoney(of int) bool {
	s := int(r.words[of].sent)
	for i := r.firstWord[s]; i < r.firstWord[s+1] && i < r.firstWord[s]+maxRun; i++ {
		if w := &r.words[i]; currency(w) || w.low == "round" || w.low == "funding" || w.low == "financing" || w.low == "series" || w.low == "valuation" || w.low == "investors" {
			return true
		}
	}
	return false
}

// underwrites reports whether the list in which the candidate stands is one of
// banks: "A, B and C are acting as joint book-running managers".
func (r *reader) underwrites(p piece) bool {
	for k := p.last + 1; k < p.last+longestList; k++ {
		w := r.at(k, p.first)
		switch {
		case w.low == "bookrunners" || w.low == "bookrunner" || w.low == "book-running" || w.low == "underwriters" || w.low == "underwriter":
			return true
		case w.low == "book" && r.at(k+1, p.first).punct("-") && r.at(k+2, p.first).low == "running":
			return true
		case w.nameLike() || w.punct(",") || w.punct("-") || w.punct("&") || underwriting[w.low]:
		default:
			return false
		}
	}
	return false
}

// underwriting are the words between banks and their office.
var underwriting = set(`and is are was were acting act acts acted serving serve as the a joint lead global coordinators co-ordinators managers active passive sole`)

// branded reports whether the candidate is one of a firm's brands: "owns the A
// and B brands".
func (r *reader) branded(p piece) bool {
	i := p.last + 1
	if r.at(i, p.first).low == "and" && r.at(i+1, p.first).nameLike() {
		for i++; r.at(i, p.first).nameLike(); i++ {
		}
	}
	switch r.at(i, p.first).low {
	case "brands", "labels", "chains":
		return p.first > r.firstWord[r.words[p.first].sent]
	}
	return false
}

// published reports whether the candidate is the journal of a study: "a study
// published on Thursday in Tarn Biology".
func (r *reader) published(p piece) bool {
	if r.at(p.first-1, p.first).low != "in" && !(r.at(p.first-1, p.first).low == "journal") || r.flagsOf(p).Has(fCity|fRegion) {
		return false
	}
	for k := p.first - 2; k > p.first-6; k-- {
		switch w := r.at(k, p.first); {
		case w.low == "published" || w.low == "appeared" || w.low == "appears":
			return true
		case w.punct(","):
			return false
		}
	}
	return false
}

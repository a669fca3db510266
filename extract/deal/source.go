package deal

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// tellVerbs say that their subject tells the deal.
var tellVerbs = set(`said says say reported reports wrote writes announced announces confirmed confirms disclosed discloses revealed reveals told
	shows show showed added explained`)

// paperVerbs tell of what a paper holds.
var paperVerbs = set(`shows show showed`)

// tellers are nouns for those who tell a deal and are not named.
var tellers = set(`people person persons sources source insiders officials executives filing filings document documents papers records accounts register statement
	memo spokesman spokeswoman spokesperson company startup start-up firm database regulator prospectus letter banker bankers data release analysts report
	newspaper paper magazine executive chief founder founders boss chairman chairwoman director directors president head manager agency broadcaster website employees investor investors`)

// maxTeller is how many units the words for a source have at most.
const maxTeller = 14

// sourced gives f the source that its sentence names: the one nearest to the
// sum.
func (r *reader) sourced(s *sentence, f *fact) {
	from, to := -1, -1
	best := len(s.units)
	for j := range s.units {
		b, e := r.teller(s, j)
		if m := s.at(b - 2); s.at(b-1).word("that") && m.kind == uMoney && f.unit != b-2 {
			continue // "the N that investors said it was worth" is told of that sum
		}
		if b > f.unit && s.at(b-1).word("and", "while", "but") && s.at(b-2).mark(",") && s.at(j+1).word("that", "it", "its", "they") {
			continue // "Tarn will cut N jobs, and Pebble said that it would not"
		}
		if b < 0 || f.unit >= b && f.unit < e || r.besideTheFact(s, j, f.unit) {
			continue
		}
		if d := abs(j - f.unit); d < best {
			from, to, best = b, e, d
		}
	}
	r.takeSource(s, from, to, f)
}

// takeSource gives f the source that units [from, to) name.
func (r *reader) takeSource(s *sentence, from, to int, f *fact) {
	if from < 0 || from >= to {
		return
	}
	span := claim.Span{Start: s.at(from).Start, End: s.at(to - 1).End}
	f.Source = strings.Join(strings.Fields(r.doc.Text[span.Start:span.End]), " ")
	if rest, ok := strings.CutPrefix(f.Source, "The "); ok && s.at(from).kind == uRef {
		f.Source = "the " + rest // "The company said"
	}
	if u := s.at(from); to == from+1 && u.kind == uRef && pronoun[u.low] {
		if f.Source = r.nameAt(s, from); f.Source == "" {
			return
		}
	}
	f.at = append(f.at, claim.DealPart{Field: "source", Value: f.Source, Span: span})
}

// besideTheFact reports whether the word at j stands in a relative clause that
// does not tell what unit i tells.
func (r *reader) besideTheFact(s *sentence, j, i int) bool {
	for k := j; k >= 0 && k > j-20; k-- {
		if end := asideEnd(s, k); end > j {
			return i < k || i > end
		}
	}
	return s.at(j - 1).word("who")
}

// teller returns the units [from, to) that name who tells something with the
// word at j, -1 where it tells nothing.
func (r *reader) teller(s *sentence, j int) (from, to int) {
	u, next := s.at(j), s.at(j+1)
	switch {
	case u.word("according") && next.word("to"), u.word("reported") && next.word("by"):
		return r.tellerAfter(s, j+2)
	case u.word("report", "reports") && next.word("in", "by", "from"):
		return r.tellerAfter(s, j+2)
	case u.word("wrote") && (s.at(j+2).word("check", "cheque") || next.word("checks", "cheques")):
		return -1, -1 // money put in
	case u.word("carried", "published", "ran") && s.at(j-1).word("had", "has", "have"), u.kind == uWord && tellVerbs[u.low]:
		return r.tellerBefore(s, j)
	}
	return -1, -1
}

// tellerAfter returns the noun phrase at unit j up to what ends it.
func (r *reader) tellerAfter(s *sentence, j int) (from, to int) {
	for to = j; to < len(s.units) && to < j+maxTeller; to++ {
		u := s.at(to)
		if u.kind == uPunct && !u.mark("-") && !u.mark("&") || u.kind == uMoney || u.word("that", "which", "it", "said") || u.word("on", "in") && s.at(to+1).kind == uDate || u.kind == uDate && to > j ||
			u.kind == uRef && to > j && pronoun[u.low] {
			break
		}
	}
	if to == j || to == j+maxTeller {
		return -1, -1
	}
	return trimArticle(s, j, to)
}

// tellerBefore returns the noun phrase before the verb at j.
func (r *reader) tellerBefore(s *sentence, j int) (from, to int) {
	e := j
	for e > 0 {
		b := s.at(e - 1)
		if !(b.kind == uDate || b.word("has", "had", "have", "also", "first", "earlier", "later", "previously", "once") || b.word("on", "in") && s.at(e).kind == uDate) {
			break
		}
		e--
	}
	if passive(s, j) && !s.at(e-1).mark(",") || s.at(e-1).word("is", "are", "was", "were", "be", "been", "being") {
		return -1, -1
	}
	if s.at(e - 1).mark(",") { // "Tarn Labs, the pump maker, said"
		for k := e - 2; k > 0 && k > e-12; k-- {
			if s.at(k).mark(",") {
				if r.isOrg(s, k-1) && !s.at(k+1).word("which", "who", "and", "but") {
					return k - 1, k
				}
				if k+2 == e-1 && r.isOrg(s, k+1) { // "The firm behind the app, Wexcombe, said"
					return k + 1, k + 2
				}
				break
			}
		}
		return -1, -1
	}
	b := e
	for b > 0 && e-b < maxTeller {
		u := s.at(b - 1)
		if u.kind == uPunct && !u.mark("-") && !u.mark("&") || u.kind == uMoney || u.word("that", "which", "but", "while", "as", "when", "after", "although") ||
			u.word("and") && !s.at(b-2).company() && !s.at(b-2).word("two", "three") {
			break
		}
		b--
	}
	if !r.tells(s, b, e, paperVerbs[s.at(j).low]) {
		return -1, -1
	}
	return trimArticle(s, b, e)
}

// tells reports whether units [b, e) name somebody who can tell a deal, or a
// paper that shows it.
func (r *reader) tells(s *sentence, b, e int, paper bool) bool {
	if e <= b || e-b >= maxTeller {
		return false
	}
	if s.at(b).word("he", "she", "i", "we", "you", "who") {
		return false
	}
	return slices.ContainsFunc(s.units[b:e], func(u unit) bool {
		if u.kind == uWord && tellers[u.low] {
			return !paper || !u.word("people", "person", "company", "startup", "firm")
		}
		return !paper && u.company() && !u.possed
	})
}

// trimArticle leaves the article before a noun phrase away.
func trimArticle(s *sentence, from, to int) (int, int) {
	for from < to && (s.at(from).word("the", "a", "an", "in", "on", "by") || s.at(from).kind == uDate) {
		from++
	}
	if from == to {
		return -1, -1
	}
	return from, to
}

// attributed gives the facts of the sentence before s the source that s names
// where it tells no deal of its own: "The Ledger first reported the talks."
func (r *reader) attributed(s *sentence, before int) {
	if len(r.facts) > before || before == 0 {
		return
	}
	for j := range s.units {
		u := s.at(j)
		if !u.word("reported", "announced", "disclosed", "confirmed", "revealed") {
			continue
		}
		object := false
		for k := j + 1; k < j+6 && k < len(s.units) && s.at(k).kind != uPunct && !s.at(k).word("that"); k++ {
			object = object || s.at(k).kind == uWord && reportWords[s.at(k).low]
		}
		from, to := r.teller(s, j)
		if !object || from < 0 {
			continue
		}
		for k := before - 1; k >= 0 && r.facts[k].sent == s.index-1; k-- {
			if f := &r.facts[k]; f.Source == "" {
				r.takeSource(s, from, to, f)
			}
		}
		return
	}
}

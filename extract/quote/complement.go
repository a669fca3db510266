package quote

import (
	"strings"

	"stet/extract/text"
)

// saying are the forms of the one verb whose plain object is nearly always a
// clause.
var saying = wordSet(`say says said saying`)

// complement returns the first token of what the verb k reports, after its
// addressee and what stands on time and place, and whether "that" opens it.
// "Whether" and the like belong to the clause.
func (s *clauses) complement(k, i int) (first int, that bool) {
	r := s.r
	if e := s.timePhrase(i); e > 0 {
		if r.low(e-1) == "that" {
			return e, true
		}
		i = e
	}
	if r.low(i) == "(" {
		if shut := s.bracket(i); shut > 0 {
			i = shut + 1 // "claims (May 4) that …"
		}
	}
	limit := min(s.hi, i+16)
	commas := 0
	for j := i; j < limit && !r.quotedAt(j); j++ {
		switch r.low(j) {
		case "that":
			if r.low(k) == "published" && j > i+1 && r.frame(j-1)&finiteForm != 0 && r.isCue(j-1, speech|showFrame) {
				return -1, false // "a study published in May suggested that"
			}
			if j > i+2 && r.low(j-2) == "," && r.frame(j-1)&finiteForm != 0 && r.isCue(j-1, speech) {
				return -1, false // "in a paper published on Monday, argues that"
			}
			if r.low(j+1) == "of" || j > i && r.low(i) == "for" && strings.HasPrefix(r.low(k), "ask") {
				return -1, false // "asked for the rope that she had lost"
			}
			if r.is(j+1, finiteWord) && !r.is(j+1, pronoun) || r.d.Is(j+1, text.Clitic) {
				if j == i && r.frame(k)&nounToo == 0 {
					return j, false // "said that was late"
				}
				return s.plainStart(k, i), false // "documents that have come to light"
			}
			if j == i || s.adjunct(k, i, j) {
				return j + 1, true
			}
			return s.plainStart(k, i), false
		case "whether", "how", "why", "if", "what":
			if w := r.low(j); (w == "if" || w == "what") && !strings.HasPrefix(r.low(k), "ask") {
				continue
			}
			if j == i || s.adjunct(k, i, j) {
				return j, true
			}
			return s.plainStart(k, i), false
		case ",":
			commas++
			if commas > 2 {
				return s.plainStart(k, i), false
			}
		case ";", ":", "(":
			return s.plainStart(k, i), false
		}
	}
	return s.plainStart(k, i), false
}

// adjunct reports whether the tokens [i, j) after the verb k can stand between
// it and its clause: the addressee, a day, a place, an insertion in commas.
func (s *clauses) adjunct(k, i, j int) bool {
	r := s.r
	if r.frame(k)&(tellFrame|askFrame) != 0 && !r.is(i, preposition) {
		return j-i <= 9 || r.low(j-1) == "," && j-i <= 16 // an insertion in commas
	}
	if r.low(i) == "to" && (strings.HasPrefix(r.low(k), "add") || !r.nameWord(i+1) && !r.is(i+1, crowdNoun|pronoun) && !r.is(i+2, crowdNoun|orgNoun)) {
		return false
	}
	if r.low(i) == "," && r.low(j-1) != "," {
		return false
	}
	if r.frame(k)&(thinkFrame|speech|showFrame) == thinkFrame {
		return s.light(i, j)
	}
	if r.low(i) == "," || r.is(i, preposition|adverb|dayMonth) || (r.low(i) == "late" || r.low(i) == "early") && r.is(i+1, dayMonth) {
		return !s.verbIn(i, j) || r.low(j-1) == ","
	}
	return false
}

// light reports whether nothing but adverbs and days stand in [i, j).
func (s *clauses) light(i, j int) bool {
	for ; i < j; i++ {
		if !s.r.is(i, adverb|dayMonth) {
			return false
		}
	}
	return true
}

// verbIn reports whether a finite verb stands in [i, j).
func (s *clauses) verbIn(i, j int) bool {
	for ; i < j; i++ {
		if s.r.is(i, finiteWord) {
			return true
		}
	}
	return false
}

// plainStart returns where a clause without "that" begins after the verb k, or
// -1.
func (s *clauses) plainStart(k, i int) int {
	r := s.r
	if r.frame(k)&tellFrame != 0 && r.frame(k)&sayFrame == 0 {
		i = s.addressee(i)
	}
	if e := s.timePhrase(i); e > 0 {
		i = e
	}
	for i >= 0 && i < s.hi && (r.is(i, dayMonth) && r.cast.at(i) < 0 || r.low(i) == "on" && r.is(i+1, dayMonth) || r.is(i, adverb) && !r.is(i, capital) && r.low(i) != "there") {
		i++
	}
	if j := s.afterPlace(i); j > 0 {
		return j
	}
	return i
}

// afterPlace returns the pronoun that opens a clause after a phrase of place
// or occasion at token i ("in a filing on Monday it had …"), or 0.
func (s *clauses) afterPlace(i int) int {
	r := s.r
	switch r.low(i) {
	case "in", "at", "on", "during", "before", "from", "through":
	default:
		return 0
	}
	if i < 0 || i >= s.hi {
		return 0
	}
	for j := i + 2; j < s.hi-1 && j < i+15 && !r.quotedAt(j); j++ {
		switch r.low(j) {
		case "that", "which", "who", ",", ";", ":", "and", "but", "since", "after", "as", "because", "when", "before", "until", "while":
			return 0
		case "it", "he", "she", "they", "there":
			if r.is(j+1, finiteWord) || r.pastWord(j+1) || r.contraction(j+1) {
				return j
			}
		case "the", "its":
			if j > i+2 && s.freshNoun(j) {
				return j
			}
		}
	}
	return 0
}

// timeNouns end a phrase that says when something was said.
var timeNouns = wordSet(`week weeks month months year years day days decade weekend morning afternoon evening night quarter spring summer autumn
	winter fall today yesterday time`)

// timePhrase returns the token after a phrase of time at token i that stands
// between a verb and its clause ("over the past week,", "last month", "this
// week"), or 0.
func (s *clauses) timePhrase(i int) int {
	r := s.r
	if i < 0 || i >= s.hi || !(r.is(i, preposition) || r.low(i) == "last" || r.low(i) == "this" || r.low(i) == "earlier" || r.low(i) == "late" || r.low(i) == "early") {
		return 0
	}
	for j := i + 1; j < s.hi && j < i+6; j++ {
		if r.d.Is(j, text.Number) || r.is(j, dayMonth) {
			continue
		}
		if timeNouns[r.low(j)] {
			j++
			if r.low(j) == "," || r.low(j) == "that" {
				j++
			}
			return j
		}
		if !r.is(j, determiner|adverb|preposition) && r.low(j) != "past" && r.low(j) != "last" {
			return 0
		}
	}
	return 0
}

// addressee returns the token after the addressee at token i, or -1.
func (s *clauses) addressee(i int) int {
	r := s.r
	if r.nameWord(i) {
		return r.nameEnd(i, s.hi)
	}
	if r.low(i) == "her" && r.is(i+1, crowdNoun|orgNoun|roleNoun) && !r.is(i+2, finiteWord) && !r.pastWord(i+2) {
		return i + 2 // "told her crew (that) it was late"
	}
	switch r.low(i) {
	case "me", "him", "her", "them", "us", "reporters", "supporters", "lawmakers", "investors", "analysts", "voters", "people", "fans", "staff", "employees", "colleagues", "police":
		return i + 1
	}
	if r.is(i, determiner) {
		j := i + 1
		for j < s.hi && j < i+3 && r.is(j, wordLike) && !r.is(j, determiner|pronoun|preposition|finiteWord) {
			if r.nameWord(j) {
				return r.nameEnd(j, s.hi)
			}
			j++
			if strings.HasSuffix(r.low(j-1), "s") || r.is(j-1, orgNoun|roleNoun) {
				break
			}
		}
		return j
	}
	return s.bareAddressee(i)
}

// airwaves are the nouns without a plural for those whom one tells something.
var airwaves = wordSet("radio television tv parliament congress court staff crew media press police management")

// bareAddressee returns the token after the addressee at token i that is a noun
// without an article, with one or two words before it that describe it, where a
// clause or marks follow: "told officers he …", "told local radio the plan …"; -1
// where none stands there.
func (s *clauses) bareAddressee(i int) int {
	r := s.r
	j := i
	for j < s.hi && j < i+3 && r.is(j, wordLike) && !r.quotedAt(j) && !r.is(j, capital|pronoun|determiner|preposition|conjunction|subordinator|finiteWord|auxiliary|adverb) && !r.d.Is(j, text.Number) {
		j++
	}
	if j == i || j >= s.hi {
		return -1
	}
	w := r.low(j - 1)
	if !airwaves[w] && !r.is(j-1, crowdNoun) && !(strings.HasSuffix(w, "s") && len(w) > 3 && !strings.HasSuffix(w, "ss")) {
		return -1
	}
	if r.quotedAt(j) && r.quotes[r.tok[j].quote].open == j || r.nameWord(j) || r.low(j) == "there" || r.is(j, pronoun|determiner) && !r.is(j, preposition) {
		return j
	}
	return -1
}

// asking are the words that open a question which a denial leaves open.
var asking = wordSet("whether who whom what when where why how which if")

// clauseOpens reports whether a clause without "that" can begin at token
// first after the verb k: with something that can be its subject.
func (s *clauses) clauseOpens(k, first int) bool {
	r := s.r
	if first < 0 || first >= s.hi || r.frame(k)&(sayFrame|tellFrame|thinkFrame|showFrame) == 0 || needThat[r.low(k)] && !s.concedes(k, first) || r.deniedAt(k) && charged[r.low(first)] && r.is(first+1, conjunction|preposition) {
		return false
	}
	if r.quotedAt(first) {
		q := r.quotes[r.tok[first].quote]
		return q.open == first && q.shut < s.hi-2 && !strings.HasPrefix(r.low(k), "read") // a shirt that read “Go”
	}
	if s.oftenSaid(first) || s.bareIt(first) || r.low(first) == "what" && r.frame(k)&(sayFrame|tellFrame|askFrame) == 0 && s.whatTheyCall(first) {
		return false
	}
	if s.yesNo(first) && (first+1 >= s.hi || !r.is(first+1, wordLike) || r.is(first+1, conjunction)) {
		return true // "34% said yes"
	}
	if r.is(first, preposition) {
		// "said in March profits rose" is rare, "said in a statement" is not:
		// a comma must close the phrase.
		for j := first + 1; j < s.hi && j < first+12; j++ {
			if r.low(j) == "," {
				return r.low(first) != "to" && r.low(first) != "of" && !r.is(j+1, subordinator) && s.subjectAt(j+1) && !s.statement(first, j)
			}
		}
		return false
	}
	switch r.low(first) {
	case "when", "where", "who", "which", "whom":
		return r.negatedVerb(k)
	case "if", "although", "because", "there", "what", "most", "despite", "even":
		return true
	case "while", "as", "since", "once":
		return false
	}
	return s.subjectAt(first) || saying[r.low(k)] && r.is(first, wordLike) && !r.is(first, auxiliary|conjunction|preposition) && s.finite(stretch{first, s.hi})
}

// gerundVerbs are the forms of verbs that report what somebody went through:
// "others reported being turned away".
var gerundVerbs = wordSet(`report reports reported recall recalls recalled deny denies denied admit admits admitted acknowledge acknowledges
	acknowledged remember remembers remembered describe describes described`)

// lived reports whether what follows the verb k at token first is something
// gone through: a gerund, or for "report" a thing with a clause of its own
// ("reported queues that reached the quay").
func (s *clauses) lived(k, first int) bool {
	r := s.r
	if first < 0 || first >= s.hi || !gerundVerbs[r.low(k)] || r.quotedAt(first) {
		return false
	}
	if w := r.low(first); strings.HasSuffix(w, "ing") && len(w) > 4 && w != "wrongdoing" && !r.is(first, capital) {
		return true
	}
	if !strings.HasPrefix(r.low(k), "report") {
		return false
	}
	for i := first + 1; i < s.hi && i < first+8; i++ {
		if r.low(i) == "," {
			return false
		}
		if r.low(i) == "that" || r.low(i) == "which" {
			return i+1 < s.hi && (r.is(i+1, finiteWord) || r.pastWord(i+1))
		}
	}
	return false
}

// concedes reports whether the verb k, at token first, takes a clause that a pronoun
// and its verb open: "Vance agreed it was late", not "agreed a price".
func (s *clauses) concedes(k, first int) bool {
	r := s.r
	if w := r.low(k); !strings.HasPrefix(w, "agree") && !strings.HasPrefix(w, "accept") {
		return false
	}
	switch r.low(first) {
	case "he", "she", "it", "they", "we", "i", "there", "this", "that":
		return r.is(first+1, finiteWord) || r.pastWord(first+1)
	}
	return strings.Contains(r.low(first), "'") && r.is(first, finiteWord) // it's
}

// needThat are the forms of verbs whose object is a clause only after "that".
var needThat = wordSet(`charge charged charges charging continue continued continues continuing offer offered offers offering propose proposed proposes proposing
	recommend recommends recommended recommending demand demands demanded demanding go goes went going hold holds held holding
	mean means meant meaning observe observes observed observing agree agrees agreed agreeing accept accepts accepted accepting relate relates related relating
	detail details detailed detailing plead pleads pleaded pleading urge urges urged urging mention mentions mentioned mentioning
	reiterate reiterates reiterated reiterating repeat repeats repeated repeating stress stresses stressed stressing signal signals signalled
	signaled answer answers answered answering show shows showed showing caution counter counters countered affirm affirms affirmed
	maintain maintains maintained maintaining find finds finding`)

// statement reports whether [i, j) names the occasion of the speech: "in a
// statement", "on Twitter".
func (s *clauses) statement(i, j int) bool {
	for ; i < j; i++ {
		if s.r.is(i, paperNoun|dayMonth|titleNoun) || occasions[s.r.low(i)] {
			return true
		}
	}
	return false
}

// subjectAt reports whether token i can open the subject of a clause.
func (s *clauses) subjectAt(i int) bool {
	r := s.r
	if i >= s.hi {
		return false
	}
	if r.d.Is(i, text.Number) || r.d.Is(i, text.Symbol) {
		return true
	}
	switch r.low(i) {
	case "both", "all", "each":
		return true
	}
	if !r.is(i, wordLike) || r.is(i, auxiliary|conjunction) || r.low(i) == "to" || r.low(i) == "of" {
		return false
	}
	return r.is(i, pronoun|determiner|capital|crowdNoun|roleNoun|orgNoun|paperNoun) || strings.HasSuffix(r.low(i), "s") || s.verbIn(i, min(i+6, s.hi))
}

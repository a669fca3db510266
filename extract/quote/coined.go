package quote

import "stet/extract/claim"

// grades are what brokers and rating agencies call a share or a debt.
var grades = wordSet(`buy sell hold neutral overweight underweight outperform underperform accumulate reduce add equal-weight strong market perform sector
	weight equal positive negative stable junk`)

// gradeWords are the words in whose sentence a grade stands.
var gradeWords = wordSet(`rating ratings rate rates rated rating upgrade upgrades upgraded downgrade downgrades downgraded recommendation recommendations outlook
	coverage stock shares`)

// graded reports whether the quote is a broker's grade: three “neutral” ratings.
func (r *reader) graded(s shape) bool {
	if s.n == 0 || s.n > 2 {
		return false
	}
	for i := s.q.first; i < s.q.last; i++ {
		if r.is(i, wordLike) && !grades[r.low(i)] {
			return false
		}
	}
	for i := s.lo; i < s.hi; i++ {
		if gradeWords[r.low(i)] && !r.quotedAt(i) {
			return true
		}
	}
	return false
}

// defining are the verbs by which the writer tells what a word means.
var defining = wordSet(`refers referred means meant describes described denotes denoted stands stood comes came originates originated derives derived
	entered appears appeared dates dated covers covered applies applied has is was had`)

// defined reports whether the quote is a word that the sentence tells about:
// The term “ebb line” refers to a mark on the quay.
func (r *reader) defined(s shape) bool {
	switch s.prev {
	case "term", "word", "phrase", "expression", "name", "acronym", "abbreviation", "concept", "label", "nickname":
	default:
		return false
	}
	return s.n <= 6 && defining[s.next] && !r.reported(s) && !r.usedWord(s) && (s.q.cue.last == 0 || s.q.cue.first < s.q.open-6 || s.q.cue.first > s.q.shut)
}

// shows reports whether what is taken for the speaker of a word or two is a
// thing that shows something: Ice cores reveal “abrupt” warming.
func (r *reader) shows(s shape) bool {
	q := s.q
	if s.n > 2 || q.cue.last == 0 || q.cue.last > q.open || r.frame(q.cue.first)&showFrame == 0 || !r.thing(q.who) {
		return false
	}
	for i := q.who.first; i < q.who.last; i++ {
		if documents[r.low(i)] {
			return false
		}
	}
	return true
}

// readers reports whether the quote of a few words is what the reader of the
// article or its writer may think, not what somebody said: If you think “lazy” is
// the word.
func (r *reader) readers(s shape) bool {
	q := s.q
	if s.n > 3 || q.kind != claim.QuoteDirect || q.cue.last == 0 || r.frame(q.cue.first)&thinkFrame == 0 || r.is(q.first, capital) {
		return false
	}
	for k := q.cue.first - 1; k >= s.lo && k > q.cue.first-4; k-- {
		switch r.low(k) {
		case "you", "i", "we":
			return true
		}
		if !r.is(k, adverb|auxiliary) {
			return false
		}
	}
	return false
}

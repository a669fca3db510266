package quote

import "stet/extract/text"

// moments are the words that lead, before "after" or "before", to a clause that
// tells when something was said: "hours after", "less than a week before".
var moments = wordSet(`hour hours minute minutes moment moments second seconds less more than barely shortly soon right long only about nearly almost
	roughly half couple`)

// timeAside returns where a clause begins that tells of another time behind the
// comma or dash at token k: ", hours after Varga told the board …"; 0 where none
// does.
func (r *reader) timeAside(k int) int {
	if w := r.low(k); w != "," && !r.breakAt(k) {
		return 0
	}
	for j := k + 1; j < k+8 && j < len(r.tok); j++ {
		if r.quotedAt(j) {
			return 0
		}
		switch w := r.low(j); {
		case w == "after" || w == "before" || w == "since" && j > k+1:
			return j + 1
		case !moments[w] && !timeNouns[w] && !r.is(j, determiner|adverb) && !r.d.Is(j, text.Number):
			return 0
		}
	}
	return 0
}

// timed reports whether what follows the comma at token i tells of another time
// at which somebody else, or the same one, said something.
func (s *clauses) timed(i int) bool {
	j := s.r.timeAside(i)
	if j == 0 {
		return false
	}
	if s.r.frame(j)&participle != 0 && s.r.isCue(j, sayFrame|tellFrame) {
		return true // "a day after telling the board …"
	}
	for k := j + 1; k < s.hi && k < j+14 && !s.r.quotedAt(k) && s.r.low(k) != ","; k++ {
		if s.r.frame(k)&finiteForm != 0 && s.r.isCue(k, speech|labelFrame) && !weakSay[s.r.low(k)] {
			return true
		}
		if s.r.is(k, finiteWord) && !s.r.is(k, auxiliary) {
			return false
		}
	}
	return false
}

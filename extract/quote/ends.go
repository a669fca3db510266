package quote

// Where reported words end and the writer goes on in the same sentence.

// goings are the verbs by which a speaker leaves or breaks off, with the words that
// follow them there.
var goings = map[string]map[string]bool{
	"hung":    wordSet("up"),
	"stormed": wordSet("out off away from"),
	"walked":  wordSet("out off away"),
	"left":    wordSet("the without"),
	"slammed": wordSet("the down"),
	"put":     wordSet("down"),
	"broke":   wordSet("down into"),
	"burst":   wordSet("into out"),
	"turned":  wordSet("away back"),
	"sat":     wordSet("down"),
	"drove":   wordSet("off away"),
}

// goesOff reports whether the conjunction at token i leads to what the speaker did
// next, not to what is said: "said she was “sick of it” and hung up", "said the deal
// was dead and left the room". What the clause at first says of somebody he may have
// done.
func (s *clauses) goesOff(first, i int) bool {
	r := s.r
	if r.low(i) != "and" || i+2 >= s.hi || r.quotedAt(i+1) || !goings[r.low(i+1)][r.low(i+2)] {
		return false
	}
	switch r.low(i + 1) {
	case "hung":
		return true
	case "left":
		if r.low(i+2) == "the" && !rooms[r.low(i+3)] {
			return false // "said the union was weak and left the council out"
		}
	}
	if r.quotedAt(i - 1) {
		return true
	}
	m := r.phraseAt(first, i)
	return m.kind == byPhrase && !r.is(r.headOf(m), roleNoun|crowdNoun|orgNoun)
}

// rooms are the places that a speaker leaves.
var rooms = wordSet("room hall court courtroom stage meeting building house chamber office podium studio table field pitch scene")

// countered reports whether the comma at token i, behind a fragment in marks, and "but"
// lead to what somebody else did or was: "said it was “fair”, but her captain walked
// out". What may be so the speaker may have said.
func (s *clauses) countered(i int) bool {
	r := s.r
	if r.low(i) != "," || r.low(i+1) != "but" || !r.quotedAt(i-1) || r.quotedAt(i+2) {
		return false
	}
	k := i + 2
	for ; k < i+8 && k < s.hi && !r.cast.person(k); k++ {
		if r.is(k, finiteWord|auxiliary|preposition|conjunction) || !r.is(k, wordLike) || r.pastWord(k) {
			return false
		}
		if owners[r.low(i+2)] && k > i+2 && r.is(k, roleNoun) && !r.is(k+1, roleNoun) {
			return s.didThen(k + 1)
		}
	}
	for k < s.hi && r.cast.person(k) {
		k++
	}
	return k < s.hi && k > i+2 && s.didThen(k)
}

// didThen reports whether the verb at token k tells in the past what somebody did or
// was; would, had and their like go on with reported words.
func (s *clauses) didThen(k int) bool {
	r := s.r
	switch r.low(k) {
	case "was", "were", "did", "went", "left", "took", "made", "gave", "came", "won", "lost":
		return true
	}
	return r.pastWord(k) && r.frame(k)&thinkFrame == 0
}

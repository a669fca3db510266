package quote

import "stet/extract/text"

// Words on things, words for somebody who speaks, and whose words others bring up.

// sung are what one does with a song whose name follows.
var sung = wordSet("sang sings sing singing sung hummed humming hums")

// notices are the things besides thingsThatSay that words stand on.
var notices = wordSet("notice notices label labels graffiti headstone gravestone tombstone tattoo t-shirt t-shirts doormat mug mugs tag tags flag flags")

// onThing reports whether the words of s stand on a thing that nobody holds up: a
// sticker on the box read “…”, “…,” said one banner; another said “…”. What people
// hold up they say.
func (r *reader) onThing(s shape) bool {
	q, v := s.q, s.q.cue.first
	if q.cue.last <= v || q.who.kind != byPhrase || !q.who.ok() {
		return false
	}
	switch r.low(v) {
	case "read", "reads", "said", "says", "bore", "declared", "declares", "proclaimed", "warned", "warns":
	default:
		return false
	}
	m := q.who
	switch r.low(m.last - 1) {
	case "another", "others", "one", "third":
		i := int(r.tok[q.open].quote)
		return i > 0 && r.quotes[i-1].rule == "sign" && r.quotes[i-1].para == q.para && m.last-m.first <= 2
	}
	h := r.headOf(m)
	if w := r.low(h); !thingsThatSay[w] && !notices[w] {
		return false
	}
	if m.first > v {
		return true
	}
	return r.tok[m.first].unit == r.tok[v].unit && (m.first == 0 || r.tok[m.first-1].unit != r.tok[v].unit || !r.is(m.first-1, wordLike) || r.is(m.first-1, conjunction)) && r.beforeAdverbs(v) < m.last
}

// ofSpeaker reports whether the fragment of s stands in what explains the speaker of
// the quote before it: “…,” said Vance, one of the “big four” skippers. The words are
// the writer's.
func (r *reader) ofSpeaker(s shape) bool {
	i := int(r.tok[s.q.open].quote) - 1
	if i < 0 || s.n > 8 || s.said || !r.attributive(s) {
		return false
	}
	b := r.quotes[i]
	if b.para != s.q.para || b.rule != "reporting clause" || b.cue.first != b.shut+1 || r.tok[b.cue.first].unit != r.tok[s.q.open].unit {
		return false
	}
	k := b.who.last
	if b.who.first < b.cue.first || k >= s.q.open-1 {
		return false
	}
	comma := false
	for ; k < s.q.open; k++ {
		switch w := r.low(k); {
		case r.quotedAt(k), w == ";", w == ":", w == "and", w == "but", w == "as", w == "that", r.isCue(k, anyCue):
			return false
		case w == ",":
			comma = true
		}
	}
	return comma
}

// blame are the forms of verbs that take whom they hold something against, or thank,
// and "for" with what he did.
var blame = wordSet(`slam slams slammed criticize criticizes criticized criticise criticises criticised blast blasts blasted mock mocks mocked condemn condemns
	condemned denounce denounces denounced attack attacks attacked praise praises praised thank thanks thanked rebuke rebukes rebuked scold scolds scolded
	chide chides chided berate berates berated lambast lambasts lambasted lambasted castigate castigates castigated fault faults faulted ridicule ridicules
	ridiculed sue sues sued sack sacks sacked fire fires fired suspend suspends suspended fine fines fined`)

// blamedFor returns whom somebody is blamed for the participle v, which he did: "Vance
// slammed Varga for calling it “thin”".
func (r *reader) blamedFor(v, lo int) mention {
	if r.low(v-1) != "for" {
		return mention{}
	}
	for k := v - 3; k > lo && v-k < 14 && !r.quotedAt(k); k-- {
		if r.low(k) == "," || r.low(k) == "and" {
			return mention{}
		}
		if !blame[r.low(k)] {
			continue
		}
		if r.passive(k) || r.low(k+1) == "by" {
			return mention{}
		}
		switch r.low(k + 1) {
		case "him", "them":
			return r.mention(k+1, k+2, byPronoun)
		case "her":
			if k+2 == v-1 || r.low(k+2) == "as" {
				return r.mention(k+1, k+2, byPronoun)
			}
		}
		if m := r.phraseAt(k+1, v-1); m.ok() && m.kind != byPronoun && r.canSpeak(m) {
			return m
		}
		return mention{}
	}
	return mention{}
}

// ownersWord reports whether the quote is a word or two between single marks, beside quotes
// between double ones, by which the writer calls what somebody owns or does,
// and no cue stands beside it: unravel Varga's ‘pivot’ to the sea.
func (r *reader) ownersWord(s shape) bool {
	if !s.q.single || s.n > 2 || s.titleCase || s.q.rule != "cue left" || r.frame(s.q.cue.first)&labelFrame != 0 || !r.doubleNear(s.q) {
		return false
	}
	for i := s.q.open - 1; i > s.lo && s.q.open-i < 4; i-- {
		if r.d.Is(i, text.Clitic) && !r.contraction(i) {
			return true
		}
		if !r.is(i, wordLike) || r.is(i, preposition|auxiliary|conjunction) {
			return false
		}
	}
	return false
}

// doubleNear reports whether one of the quotes around q stands between double marks.
func (r *reader) doubleNear(q *quoted) bool {
	i := int(r.tok[q.open].quote)
	for k := max(0, i-3); k <= i+3 && k < len(r.quotes); k++ {
		if !r.quotes[k].single {
			return true
		}
	}
	return false
}

package quote

import (
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
)

// turn is the head of a paragraph of a transcript: "VANCE: Yes." or "A: Yes."
type turn struct {
	who    mention
	label  stretch
	colon  int // the last token before what is said, 0 where the paragraph is no turn
	reply  bool
	asks   bool
	dotted bool // "A." for "A:"
}

// leastTurns is how many paragraphs with a speaker and a colon at their head
// make a transcript.
const leastTurns = 4

// turns returns the turn of every paragraph, nil for an article that holds no
// transcript: too few turns, or no speaker with two. Where somebody asks, as in
// an interview, any label that comes twice is a speaker's: "Interviewer:".
func (r *reader) turns() []turn {
	var all []turn // as soon as there is one
	var times, asked map[string]int
	for p, in := range r.paras {
		if r.headline(p) && r.low(in.last-1) != "?" {
			continue
		}
		t := r.turnAt(in)
		if t.colon == 0 {
			continue
		}
		if all == nil {
			all, times, asked = make([]turn, len(r.paras)), make(map[string]int), make(map[string]int)
		}
		all[p] = t
		label := r.lastOf(t.label)
		times[label]++
		if r.low(in.last-1) == "?" {
			asked[label]++
		}
	}
	if all == nil {
		return nil
	}
	r.gluedQuestions(all)
	interview := false
	for _, n := range asked {
		interview = interview || n > 1
	}
	n, most := 0, 0
	for p := range all {
		if all[p].colon == 0 {
			continue
		}
		k := times[r.lastOf(all[p].label)]
		known := all[p].asks || r.speaksInTurn(all[p].label)
		if !known && !(interview && k > 1) || all[p].dotted && asked["Q"]+asked["Q."] == 0 {
			all[p] = turn{}
			continue
		}
		n++
		most = max(most, k)
	}
	if (most < 2 || n < leastTurns && !(interview && n == leastTurns-1)) && !r.surnameTurns(all) {
		return nil
	}
	r.byInitials(all)
	return all
}

// surnameTurns reports whether two of the turns in a row are by two persons of the
// article, each with the surname in upper case: "REED: …", "BELL: …".
func (r *reader) surnameTurns(turns []turn) bool {
	before := ""
	for p := range turns {
		t, name := &turns[p], ""
		if w := r.d.Word(t.label.first); t.colon > 0 && t.label.last == t.label.first+1 && len(w) > 2 && w == strings.ToUpper(w) && r.cast != nil {
			for _, k := range r.cast.byKey[strings.ToLower(w)] {
				if f := &r.cast.figures[k]; !f.org && !f.other && f.first < t.label.first {
					name = f.key
				}
			}
		}
		if name != "" && before != "" && name != before {
			return true
		}
		before = name
	}
	return false
}

// lastOf returns the last word of a label: who is "NORA VANCE:" at first is
// "VANCE:" later.
func (r *reader) lastOf(label stretch) string { return r.d.Word(label.last - 1) }

// gluedQuestions finds the questions whose mark a page has lost between its Q and
// their first word ("QWill you stay?") among answers that have theirs.
func (r *reader) gluedQuestions(turns []turn) {
	replies := 0
	for p := range turns {
		if turns[p].reply {
			replies++
		}
	}
	if replies < 2 {
		return
	}
	for p, in := range r.paras {
		w := r.d.Word(in.first)
		if turns[p].colon == 0 && len(w) > 2 && w[0] == 'Q' && w[1] >= 'A' && w[1] <= 'Z' && w != strings.ToUpper(w) {
			turns[p] = turn{label: stretch{in.first, in.first + 1}, colon: in.first, asks: true}
		}
	}
}

// turnAt reads the head of a paragraph: up to four capitalised words and a
// colon with words after it that are not between marks. Asterisks around it are
// signs for bold letters.
func (r *reader) turnAt(in stretch) turn {
	first := in.first
	for first < in.last && strings.Trim(r.low(first), "*") == "" {
		first++
	}
	for i := first; i < in.last-1 && i < first+6; i++ {
		if r.low(i) == ":" {
			next := i + 1
			for next < in.last && strings.Trim(r.low(next), "*") == "" {
				next++
			}
			if i == first || next == in.last || r.quotedAt(next) && r.quotes[r.tok[next].quote].shut >= in.last-2 || !r.quotedAt(next) && !r.is(next, wordLike) || r.d.Tokens[next].Glued {
				return turn{}
			}
			t := turn{who: r.mention(first, i, byName), label: stretch{first, i}, colon: next - 1}
			if i == first+1 {
				w := r.low(first)
				t.asks, t.reply = askLabels[w], replyLabels[w]
			}
			return t
		}
		if t := r.letterTurn(in, first); t.colon > 0 {
			return t
		}
		if !r.is(i, capital) && r.low(i) != "." || r.quotedAt(i) {
			return turn{}
		}
	}
	return turn{}
}

// askLabels and replyLabels are the labels of a question and of its answer, in English,
// German and French.
var (
	askLabels   = wordSet("q question frage f")
	replyLabels = wordSet("a answer antwort réponse r")
)

// letterTurn reads the head "Q." or "A.", whose full stop stands for the colon;
// "A. Hale" is a name.
func (r *reader) letterTurn(in stretch, first int) turn {
	w := r.d.Word(first)
	colon := first
	if w == "Q" || w == "A" {
		if colon++; r.low(colon) != "." && r.low(colon) != ")" {
			return turn{}
		}
	} else if w != "Q." && w != "A." {
		return turn{}
	}
	if colon+2 >= in.last || !r.is(colon+1, wordLike) || r.quotedAt(colon+1) || r.d.Tokens[colon+1].Glued || w[0] == 'A' && r.cast.person(colon+1) && r.cast.at(colon+1) == r.cast.at(first) && r.cast.at(first) >= 0 {
		return turn{}
	}
	return turn{who: r.mention(first, first+1, byName), label: stretch{first, first + 1}, colon: colon, asks: w[0] == 'Q', reply: w[0] == 'A', dotted: true}
}

// byInitials finds whom labels such as "NV:" mean: the one person of the article
// whose names begin with these letters.
func (r *reader) byInitials(turns []turn) {
	if r.cast == nil {
		return // another language
	}
	byLetters := r.initials()
	for p := range turns {
		t := &turns[p]
		w := r.d.Word(t.label.first)
		if t.colon == 0 || t.label.last != t.label.first+1 || len(w) < 2 || len(w) > 3 || w != strings.ToUpper(w) || r.cast.at(t.label.first) >= 0 && r.cast.person(t.label.first) {
			continue
		}
		if k, ok := byLetters[w]; ok && k >= 0 {
			t.who = r.firstMention(k, len(r.tok))
		}
	}
}

// initials maps the initials of the article's persons to them, to -1 where two
// share them.
func (r *reader) initials() map[string]int32 {
	m := make(map[string]int32)
	for k := range r.cast.figures {
		f := &r.cast.figures[k]
		if f.org || f.other {
			continue
		}
		w := firstLetters(f.name)
		if old, ok := m[w]; !ok {
			m[w] = int32(k)
		} else if old >= 0 && r.cast.figures[old].name != f.name {
			m[w] = -1
		}
	}
	return m
}

// firstLetters returns the first letters of the words of name.
func firstLetters(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		c, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(c)
	}
	return b.String()
}

// speaksInTurn reports whether the label of a paragraph can be a speaker's: Q and
// A, a person of the article, a role such as Moderator, or a name in upper case.
// "Note:" and the teams of a table are none.
func (r *reader) speaksInTurn(label stretch) bool {
	upper := true
	for i := label.first; i < label.last; i++ {
		switch w := r.low(i); {
		case r.cast.person(i), r.is(i, roleNoun), w == "host", w == "q.", w == "a.", w == "interviewer",
			label.last == label.first+1 && (askLabels[w] || replyLabels[w]), r.tongue != nil && r.people[w] != nil:
			return true
		}
		upper = upper && r.d.Word(i) == strings.ToUpper(r.d.Word(i))
	}
	return upper
}

// appendTurn appends what is said in the turn that paragraph p begins, be it a
// word or two only where they ask or answer, and returns the last paragraph of it;
// questions of a nameless interviewer are nobody's claim.
func (r *reader) appendTurn(out []claim.Claim, p int, turns []turn) ([]claim.Claim, int) {
	in, t := r.paras[p], turns[p]
	who := t.who
	if t.reply {
		who = r.interviewee(turns)
	}
	last := r.turnEnd(p, turns, who)
	n := r.words(t.colon+1, in.last)
	asks := r.low(in.last-1) == "?"
	answers := p > 0 && r.turnAbove(p, turns) && r.low(r.paras[p-1].last-1) == "?"
	if t.asks || n < 1 || n < 3 && last == p && !asks && !answers {
		return out, last
	}
	return r.appendAnswer(out, t.colon+1, r.paras[last].last, "turn", .8, who), last
}

// longestTurn is how many paragraphs one turn may run over.
const longestTurn = 12

// turnEnd returns the last paragraph of the turn that p begins: those without a
// label up to the next turn, unless the writer speaks in one of them. Behind the
// last turn of the article the writer does.
func (r *reader) turnEnd(p int, turns []turn, who mention) int {
	next := p + 1
	for next < len(turns) && next <= p+longestTurn && turns[next].colon == 0 {
		in := r.paras[next]
		if r.blockKind(next) == claim.Heading || r.quotedAt(in.first) || r.aboutSpeaker(in, who) || r.hasCue(in) && !r.anyOf(in, ownWords) {
			return p
		}
		next++
	}
	if next >= len(turns) || turns[next].colon == 0 {
		return p
	}
	return next - 1
}

// turnAbove reports whether the paragraph above p belongs to a turn.
func (r *reader) turnAbove(p int, turns []turn) bool {
	for k := p - 1; k >= 0 && k >= p-longestTurn; k-- {
		if turns[k].colon > 0 {
			return true
		}
	}
	return false
}

// interviewee returns the first mention of the person named most often before
// the first turn of the article, if one is.
func (r *reader) interviewee(turns []turn) mention {
	first := 0
	for first < len(turns) && turns[first].colon == 0 {
		first++
	}
	return r.mainPerson(r.paras[first].first)
}

// opening is how many tokens before a question are searched for the one it is
// put to.
const opening = 800

// mainPerson returns a mention of the person named most often before token end,
// of two named as often the first.
func (r *reader) mainPerson(end int) mention {
	if r.tongue != nil {
		return r.mainOf(end)
	}
	count := make(map[int32]int)
	best := int32(-1)
	for i := max(0, end-opening); i < end; i++ {
		if k := r.cast.at(i); r.cast.person(i) && r.cast.at(i-1) != k {
			count[k]++
			if best < 0 || count[k] > count[best] {
				best = k
			}
		}
	}
	if best < 0 {
		return mention{}
	}
	return r.firstMention(best, end)
}

// firstMention returns the first mention of figure k before token end.
func (r *reader) firstMention(k int32, end int) mention {
	first := max(r.cast.figures[k].first, 0)
	for i := first; i < end && i < first+reach; i++ {
		if r.cast.at(i) == k {
			e := i
			for e < end && r.cast.at(e) == k && r.tok[e].para == r.tok[i].para {
				e++
			}
			return r.mention(i, e, byName)
		}
	}
	return mention{}
}

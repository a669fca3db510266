package quote

import "strings"

// modals maps the words that make the saying less than a fact, as they may
// stand before the cue, to what Quote.Modal says of it.
var modals = func() map[string]string {
	m := make(map[string]string)
	for w := range wordSet(`would could may might can will shall should must reportedly allegedly apparently purportedly supposedly seemingly possibly
		presumably perhaps maybe`) {
		m[w] = w
	}
	for w, full := range map[string]string{"wouldn't": "would", "couldn't": "could", "mightn't": "might", "can't": "can", "cannot": "can", "won't": "will", "shan't": "shall",
		"shouldn't": "should", "mustn't": "must", "'ll": "will", "'d": "would"} {
		m[w] = full
	}
	return m
}()

// governing are the words that take "to" and the cue and leave open whether
// anything was said: "expected to say", "has yet to say".
var governing = wordSet(`expected likely unlikely set due slated scheduled poised prepared ready planning plans plan planned intends intend intended
	wants want wanted hopes hope hoped aims aim yet forgot forgets forgotten omitted going about able unable willing unwilling reluctant hesitant refused refuses refusing declined
	declines declining failed fails failing neglected said reported alleged rumoured rumored believed thought understood supposed
	threatened threatens promised promises vowed vows pledged pledges trying tried tries tempted careful expects appeared appears seemed seems`)

// deniers are those of them, and of the words that take "of" or "from" and the
// cue, after which nothing was said.
var deniers = wordSet(`yet forgot forgets forgotten omitted unable unwilling refused refuses refusing declined declines declining failed fails failing neglected reluctant unlikely
	short refrained refrains refraining shied avoided avoids avoiding`)

// onlyWords take the denial off "not": "not only said".
var onlyWords = wordSet("only just merely simply solely")

// manner is how a source stands to its words: whether they were said at all.
type manner struct {
	negated bool
	modal   string
	stretch      // the verb group; the cue where nothing is denied or open
	denied  bool // a word beside the cue denies it
	denies  bool // the verb is one of denying, or hangs on one: "denied saying"
	paired  bool // the cue shares that word with a verb before it: "neither confirmed nor denied"
}

// mannerOf reads the verb group of the cue of s: "would not say", "is expected
// to say", "never said", "neither confirmed nor denied". What is not denied is
// no denial.
func (r *reader) mannerOf(s source) manner {
	m := manner{stretch: s.cue}
	if s.cue.last <= s.cue.first {
		return m
	}
	m.last = r.toNobody(s)
	m.denied = r.deniedAround(s) || m.last > s.cue.last
	m.denies = r.deniedAt(s.cue.first) || r.rejects(s.cue.first) == s.cue.last+1
	m.read(r, s)
	m.negated = m.denies != m.denied || m.denies && m.paired
	if m.denies && m.denied && !m.paired && m.modal == "" {
		m.modal = notDenied
	}
	if w := r.low(s.who.first - 1); m.modal == "" && s.who.first < s.cue.first && (w == "if" || w == "unless" || w == "whether") {
		m.modal = w
	}
	if i := r.units[r.tok[s.cue.first].unit].first; m.modal == "" && s.who.first == i+1 && s.who.first < s.cue.first && r.unreal(i) {
		m.modal = r.low(i)
	}
	return m
}

// unreal reports whether the sentence opens at token i with a condition without "if",
// which was never met: "Had Vance said so, Varga would have quit".
func (r *reader) unreal(i int) bool {
	w := r.low(i)
	return (w == "had" || w == "were") && r.is(i, capital) && (r.nameWord(i+1) || r.is(i+1, pronoun|determiner)) && (i == 0 || r.tok[i-1].unit != r.tok[i].unit)
}

// notDenied is the modality of what somebody did not deny: no denial, and not said
// either.
const notDenied = "not denied"

// affirmed returns the token behind the words with which a sentence goes on from what
// the cue of s is denied of to what it holds for: "did not say that it fell but that
// it “might rise”", "does not claim that it is unsafe, only that …"; 0 where none
// stands before token hi.
func (r *reader) affirmed(s source, hi int) int {
	if s.cue.last <= s.cue.first || r.deniedAt(s.cue.first) {
		return 0
	}
	hi = min(hi, s.cue.last+reach)
	for k := s.cue.last; k < hi-2 && r.tok[k].unit == r.tok[s.cue.first].unit; k++ {
		if r.quotedAt(k) || r.low(k) != "but" && !(r.low(k) == "only" && r.low(k-1) == ",") && !(r.low(k) == "rather" && r.low(k-1) == "but") {
			continue
		}
		if n := k + 1; r.low(n) == "that" && !r.quotedAt(n) {
			return n + 1
		}
	}
	return 0
}

// verbGroup is how many words before the cue can belong to it: "has not yet
// been willing to publicly say".
const verbGroup = 9

// read walks left over the words that touch the cue of s.
func (m *manner) read(r *reader, s source) {
	v := s.cue.first
	lo := max(0, v-verbGroup)
	if s.who.last <= v {
		lo = max(lo, s.who.last)
	}
	start := v
	for i := v - 1; i >= lo && r.tok[i].unit == r.tok[v].unit && !r.quotedAt(i); i-- {
		w, next := r.low(i), r.low(i+1)
		if r.is(i, dayMonth) && r.is(i, capital) {
			return // “a paper of May suggested”
		}
		if m.modal == "" {
			m.modal = modals[w]
		}
		switch {
		case w == "not" && onlyWords[next], w == "longer" && r.low(i-1) == "no":
		case r.is(i, negator) && !governing[w], deniers[w] && (next == "to" || next == "of" || next == "from") || w == "without" || w == "avoided" || w == "avoiding":
			m.denied = true
			if governing[w] && m.modal == "" {
				m.modal = w + " " + next
			}
		case governing[w] && next == "to":
			if m.modal == "" {
				m.modal = w + " to"
			}
		case r.deniedAt(i) && i == v-1 && r.frame(v)&participle != 0: // "denied saying"
			m.denies = true
		case w == "or":
			m.paired = true
		case strings.HasPrefix(w, "stop") && next == "short":
		case modals[w] != "", w == "to", w == "of", w == "from", r.is(i, auxiliary|adverb):
		case r.frame(i)&sayFrame != 0 && (next == "nor" || next == "or"): // "neither confirmed nor denied"
			m.paired = true
		case (w == "times" || w == "again") && next == "to":
			if i = r.deniesOften(i, lo); i < 0 {
				return
			}
			m.denied, w = true, r.low(i)
			if m.modal == "" {
				m.modal = w + " to"
			}
		default:
			return
		}
		if governing[w] && r.is(i-1, determiner) {
			return // "a plan to call"
		}
		if !r.is(i, adverb) || r.is(i, auxiliary|negator) || modals[w] != "" || governing[w] {
			start = i
		}
		if m.denied || m.denies || m.modal != "" {
			m.first = start
		}
	}
}

// deniesOften returns the verb of refusing before the words that end at token i and say
// how often: "refused three times to say"; -1 where none stands there.
func (r *reader) deniesOften(i, lo int) int {
	for j := i - 1; j >= lo && i-j < 4 && r.is(j, wordLike); j-- {
		if deniers[r.low(j)] && governing[r.low(j)] {
			return j
		}
	}
	return -1
}

// deniedAt reports whether the verb v says that its words are not so.
func (r *reader) deniedAt(v int) bool { return v >= 0 && v < len(r.tok) && r.frame(v)&denyFrame != 0 }

// negated reports whether the words of s were not said or are not so.
func (r *reader) negated(s source) bool { return r.mannerOf(s).negated }

// negatedVerb reports whether the verb v is one of denying or is denied
// itself.
func (r *reader) negatedVerb(v int) bool {
	if v < 0 || v >= len(r.tok) {
		return false
	}
	if r.deniedAt(v) {
		return true
	}
	i := v - 1
	for ; i >= 0 && v-i <= 4 && r.tok[i].unit == r.tok[v].unit; i-- {
		if r.is(i, negator) {
			return true
		}
		if !r.is(i, auxiliary|adverb) && r.low(i) != "to" {
			break
		}
	}
	return r.nobodyBefore(i, v)
}

// nobodyBefore reports whether the subject that ends at token i before the verb
// v is nobody: "neither Vance nor Varga", "none of the crew".
func (r *reader) nobodyBefore(i, v int) bool {
	for k := i; k >= 0 && i-k < 8 && r.tok[k].unit == r.tok[v].unit && !r.quotedAt(k); k-- {
		switch r.low(k) {
		case "neither", "nobody", "none", "no":
			return true
		case "nor":
			if r.neitherBefore(k, r.units[r.tok[v].unit].first) >= 0 {
				return true
			}
			continue
		}
		if !r.is(k, capital|connector|preposition|determiner|crowdNoun|orgNoun|roleNoun) && k != i {
			return false
		}
	}
	return false
}

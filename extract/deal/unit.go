package deal

import (
	"sort"
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// unitKind says what a unit of a sentence is.
type unitKind uint8

const (
	uWord   unitKind = iota
	uPunct           // a mark or symbol
	uClitic          // possessive ending
	uName            // mention of a name claim
	uCaps            // capitalised words that no name claim holds
	uMoney           // sum of money
	uCount           // other number
	uDate            // date
	uRef             // "it", "the startup": a company named elsewhere
)

// unit is a piece of a sentence as the patterns of this reader see it: a
// sum with its currency or a name of several words is one unit.
type unit struct {
	claim.Span
	kind   unitKind
	low    string // in lower case
	claim  int    // index into numbers or names, -1 for none
	possed bool   // a possessive reference: "its"
	cur    string // currency of a sum
}

// word reports whether the unit is one of the words, which are separated by
// spaces.
func (u *unit) word(ws ...string) bool {
	if u.kind != uWord {
		return false
	}
	for _, w := range ws {
		if u.low == w {
			return true
		}
	}
	return false
}

func (u *unit) mark(m string) bool { return u.kind == uPunct && u.low == m }

// company reports whether the unit may stand for a company.
func (u *unit) company() bool { return u.kind == uName || u.kind == uCaps || u.kind == uRef }

// sentence is the units of one sentence.
type sentence struct {
	claim.Span
	units []unit
	index int
}

// at returns unit i, or a mark that fits nothing.
func (s *sentence) at(i int) *unit {
	if i < 0 || i >= len(s.units) {
		return &edge
	}
	return &s.units[i]
}

var edge = unit{kind: uPunct, claim: -1}

// marks sorts the spans of claims by where they begin.
type mark struct {
	claim.Span
	kind  unitKind
	claim int
}

// marksOf returns the number and name spans in order and apart; where two
// overlap, the longer one stays.
func marksOf(numbers, names []claim.Claim) []mark {
	var ms []mark
	for i := range numbers {
		n := numbers[i].Number
		if n == nil {
			continue
		}
		k := uCount
		switch n.Kind {
		case claim.Money:
			k = uMoney
		case claim.DateKind:
			k = uDate
		}
		ms = append(ms, mark{numbers[i].Span, k, i})
	}
	for i := range names {
		if names[i].Name == nil {
			continue
		}
		for _, s := range names[i].Name.Mentions {
			ms = append(ms, mark{s, uName, i})
		}
	}
	sort.SliceStable(ms, func(i, j int) bool {
		if ms[i].Start != ms[j].Start {
			return ms[i].Start < ms[j].Start
		}
		return ms[i].End > ms[j].End
	})
	out := ms[:0]
	for _, m := range ms {
		if n := len(out); n > 0 && m.Start < out[n-1].End {
			if m.Len() > out[n-1].Len() {
				out[n-1] = m
			}
			continue
		}
		out = append(out, m)
	}
	return out
}

// sentences cuts the document into units.
func (r *reader) sentences() []sentence {
	marks := marksOf(r.numbers, r.names)
	out := make([]sentence, 0, len(r.doc.Sentences))
	m := 0
	for i := range r.doc.Sentences {
		ds := &r.doc.Sentences[i]
		s := sentence{Span: ds.Span, units: make([]unit, 0, ds.Last-ds.First)}
		for t := ds.First; t < ds.Last; {
			for m < len(marks) && marks[m].End <= r.doc.Tokens[t].Start {
				m++
			}
			if end := r.numbered(t, ds.Last); end > t {
				u := unit{Span: r.doc.Span(t, end-1), kind: uCaps, claim: -1}
				u.low = text.Lower(r.doc.Text[u.Start:u.End])
				s.units = append(s.units, u)
				t = end
				continue
			}
			if m < len(marks) && marks[m].Start <= r.doc.Tokens[t].Start {
				s.units = append(s.units, r.marked(marks[m]))
				for t < ds.Last && r.doc.Tokens[t].Start < marks[m].End {
					t++
				}
				continue
			}
			u := r.plain(t, len(s.units) == 0)
			t++
			if t+1 < ds.Last && r.doc.Tokens[t].Glued && r.doc.Word(t) == "-" && compound[u.low+"-"+r.doc.Lower(t+1)] {
				u.low += "-" + r.doc.Lower(t+1)
				u.kind, u.End = uWord, r.doc.Tokens[t+1].End
				t += 2
			}
			s.units = append(s.units, u)
		}
		s.units = r.fold(afterDateline(s.units))
		out = appendCut(out, s)
	}
	return out
}

// maxUnits is the length in units beyond which a sentence is read in pieces,
// so that the work stays linear in texts without full stops.
const maxUnits = 300

// appendCut appends s, in pieces where it is too long.
func appendCut(out []sentence, s sentence) []sentence {
	for len(s.units) > maxUnits {
		out = append(out, sentence{s.Span, s.units[:maxUnits:maxUnits], len(out)})
		s.units = s.units[maxUnits:]
	}
	s.index = len(out)
	return append(out, s)
}

// marked is the unit of a figure or name.
func (r *reader) marked(m mark) unit {
	u := unit{Span: m.Span, kind: m.kind, claim: m.claim}
	u.low = text.Lower(r.doc.Text[u.Start:u.End])
	if u.kind == uMoney {
		u.cur = r.numbers[u.claim].Number.Unit
	}
	return u
}

// plain makes a unit of a token.
func (r *reader) plain(t int, first bool) unit {
	tok := r.doc.Tokens[t]
	u := unit{Span: tok.Span, low: r.doc.Lower(t), claim: -1}
	switch tok.Kind {
	case text.Word:
		u.kind = uWord
		if r.doc.Capital(t) && !r.makes(t) && !(first && companyNouns[u.low]) && !contraction(u.low) && (!first || r.caps[u.low] > 1 || !ordinary(u.low) || r.described(t)) && !shout(r.doc.Word(t)) && !common[u.low] && !vocabulary[u.low] && !calendar[u.low] && len(u.low) > 1 && !people(u.low) && (!first || r.opensAsName(t)) {
			u.kind = uCaps
		}
	case text.Number:
		u.kind = uCount
	case text.Clitic:
		u.kind = uClitic
	default:
		u.kind = uPunct
	}
	return u
}

// contraction reports whether a word is a pronoun with its verb: "We're".
func contraction(low string) bool {
	head, _, ok := strings.Cut(low, "'")
	return ok && common[head]
}

// described reports whether a comma and the description of a firm follow the
// word that opens a sentence: "Bluefin, valued at".
func (r *reader) described(t int) bool {
	switch r.doc.Lower(t + 2) {
	case "valued", "backed", "founded", "based", "led", "which", "the", "a", "an", "owned":
		return r.doc.Lower(t+1) == ","
	}
	return false
}

// shout reports whether a word is too short for a firm that no list knows, or
// stands in capitals throughout.
func shout(w string) bool {
	return utf8.RuneCountInString(w) < 3 || len(w) > 3 && w == strings.ToUpper(w)
}

// people reports whether a capitalised word that the name reader left out is
// made like the adjective of a people.
func people(low string) bool {
	for _, end := range [...]string{"ese", "ish", "ian", "ians", "ean", "eans", "ican", "icans", "french", "dutch", "greek", "swiss", "ist", "ists", "ocrat", "ocrats", "i'm", "i've"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// makes reports whether the word at token t says what a firm makes: "Robot-maker Tarn".
func (r *reader) makes(t int) bool {
	return r.doc.Word(t+1) == "-" && t+2 < len(r.doc.Tokens) && r.doc.Tokens[t+1].Glued && r.doc.Tokens[t+2].Glued && makers[r.doc.Lower(t+2)]
}

// opensAsName reports whether the capitalised first word of a sentence may be
// a name: what follows is a verb, a comma or a possessive ending.
func (r *reader) opensAsName(t int) bool {
	next := r.doc.Lower(t + 1)
	return r.doc.Is(t+1, text.Clitic) || next == "," || next == "(" || next == ":" || r.doc.Is(t+1, text.Word) && (r.doc.Capital(t+1) || auxiliary[next] || raiseVerbs[next] ||
		investVerbs[next] || buyVerbs[next] || mainVerbs[next] || strings.HasSuffix(next, "ed")) && !companyNouns[next]
}

// fold joins runs of capitals to one unit and "the … startup" to a reference.
func (r *reader) fold(us []unit) []unit {
	out := us[:0]
	for i := 0; i < len(us); i++ {
		u := us[i]
		switch {
		case u.kind == uCaps:
			for i+1 < len(us) && us[i+1].kind == uCaps && r.gap(u.End, us[i+1].Start) == " " {
				i++
				u.End = us[i].End
			}
			u.low = text.Lower(r.doc.Text[u.Start:u.End])
			if len(u.low) < 2 {
				u.kind = uWord
			}
		case u.kind == uName && i+3 < len(us) && us[i+1].kind == uClitic && ownedFirm(us[i+2:]) > 1:
			n := ownedFirm(us[i+2:])
			u.kind, u.claim, u.End = uCaps, -1, us[i+1+n].End
			u.low = text.Lower(r.doc.Text[u.Start:u.End])
			i += n + 1
		case u.kind == uWord && (u.low == "it" || u.low == "its" || u.low == "they" || u.low == "their"):
			u.kind, u.possed = uRef, u.low == "its" || u.low == "their"
		case u.kind == uWord && (u.low == "the" || u.low == "this" || u.low == "that"):
			if n := refLength(us[i:]); n > 0 {
				u.low = us[i+n-1].low
				n += madeThing(us[i+n-1:])
				u.End = us[i+n-1].End
				u.kind = uRef
				i += n - 1
			}
		}
		out = append(out, u)
	}
	return out
}

func (r *reader) gap(from, to int) string {
	if from > to {
		return ""
	}
	return strings.ReplaceAll(r.doc.Text[from:to], "\u00a0", " ")
}

// ownedFirm returns the number of units of a description of a firm at us[0],
// "cosmetics company", 0 where none stands there.
func ownedFirm(us []unit) int {
	for i := 0; i < len(us) && i < 4; i++ {
		if us[i].kind != uWord || small[us[i].low] {
			return 0
		}
		if companyNouns[us[i].low] && (i+1 >= len(us) || us[i+1].kind != uName && us[i+1].kind != uCaps) {
			return i + 1
		}
	}
	return 0
}

// refLength returns the number of units of a noun phrase at us[0] that stands
// for a company, 0 where none does: "the Boston software maker".
func refLength(us []unit) int {
	last := 0
	for i := 1; i < len(us) && i < 8; i++ {
		u := &us[i]
		if u.kind == uName || u.kind == uCaps {
			if last > 0 || i+1 < len(us) && us[i+1].kind == uClitic {
				break
			}
			continue
		}
		if u.kind == uPunct && u.low == "-" {
			continue
		}
		if u.kind != uWord || small[u.low] {
			break
		}
		if companyNouns[u.low] {
			last = i
		}
	}
	if last == 0 || last+1 < len(us) && (us[last+1].kind == uName || us[last+1].kind == uCaps) {
		return 0
	}
	if next := last + 1; next+1 < len(us) && us[next].word("of") && !makers[us[last].low] && (us[next+1].kind == uName || us[next+1].kind == uCaps) {
		return 0 // "the solar business of Acme"
	}
	if next := last + 1; next < len(us) && us[next].kind == uWord && !small[us[next].low] && nounAfter[us[next].low] {
		return 0
	}
	return last + 1
}

// makers are nouns for a firm that what it makes describes.
var makers = set(`maker developer publisher manufacturer producer designer`)

// madeThing returns how many units behind the noun at us[0] name what the firm
// makes, which is no firm itself: "the maker of the app Tilda", "the company
// behind Tilda".
func madeThing(us []unit) int {
	if len(us) < 3 || !(us[1].word("behind") || us[1].word("of") && makers[us[0].low]) {
		return 0
	}
	for k := 2; k < len(us) && k < 8; k++ {
		switch u := &us[k]; {
		case u.kind == uName || u.kind == uCaps:
			if k+1 < len(us) && us[k+1].kind == uClitic {
				return 0
			}
			return k
		case u.word("the", "a", "an", "its"), u.mark("-"), u.kind == uWord && !small[u.low] && !auxiliary[u.low]:
		default:
			return 0
		}
	}
	return 0
}

package quote

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// mentionKind tells what a mention of a speaker is made of.
type mentionKind uint8

const (
	noMention mentionKind = iota
	byPronoun
	byName
	byPhrase // the chief executive, two officials, a spokesman for the firm
)

// mention is the words [first, last) that stand for a speaker.
type mention struct {
	stretch
	kind mentionKind
	span claim.Span
}

func (m mention) ok() bool { return m.kind != noMention }

// mention makes the mention of [first, last) without marks at its ends.
func (r *reader) mention(first, last int, k mentionKind) mention {
	for first < last && !r.is(first, wordLike) && r.d.Tokens[first].Kind != text.Symbol {
		first++
	}
	for last > first && !r.is(last-1, wordLike) && r.low(last-1) != "." {
		last--
	}
	if last > first && r.low(last-1) == "." && !r.abbreviation(last-2) {
		last--
	}
	if first >= last {
		return mention{}
	}
	m := mention{stretch{first, last}, k, r.d.Span(first, last-1)}
	if k != byPronoun && r.cast != nil {
		return r.severed(m)
	}
	return m
}

// severed cuts a mention down to the surname that lost the space before it:
// "Talking to The LedgerVance", "The LedgerVance of the dockers' union".
func (r *reader) severed(m mention) mention {
	for i := m.last - 1; i >= m.first; i-- {
		if !r.is(i, capital) {
			continue
		}
		if at := gluedGiven(r.d.Word(i)); at > 0 && i+1 < m.last && r.cast.person(i) {
			return mention{stretch{i, m.last}, byName, claim.Span{Start: r.d.Tokens[i].Start + at, End: m.span.End}}
		}
		if n := r.cast.glued(r, i); n > 0 {
			end := r.d.Tokens[i].End
			return mention{stretch{i, i + 1}, byName, claim.Span{Start: end - n, End: end}}
		}
	}
	return m
}

// dotted are the short words that a full stop belongs to.
var dotted = wordSet(`mr mrs ms dr st jr sr sen sens rep reps gov govs prof rev gen lt col sgt capt inc corp co cos ltd bros hon pres supt adm maj
	cpl dept univ assn messrs insp det atty amb cllr esq fr`)

// firmEndings may stand behind a comma and belong to the name before it.
var firmEndings = wordSet(`inc corp ltd llc plc`)

// abbreviation reports whether token i is an initial or a short word that a
// full stop belongs to: J., Sen., Jr.
func (r *reader) abbreviation(i int) bool {
	return i >= 0 && r.is(i, capital) && (r.d.Tokens[i].Len() == 1 || dotted[r.low(i)]) && r.low(i+1) == "." && i+1 < len(r.tok) && r.d.Tokens[i+1].Glued
}

// nameWord reports whether token i can be part of a name.
func (r *reader) nameWord(i int) bool {
	if i < 0 || i >= len(r.tok) {
		return false
	}
	t := &r.tok[i]
	if t.class&capital == 0 || t.class&(notName|dayMonth) != 0 && r.cast.at(i) < 0 {
		return false
	}
	return true
}

// nameStart returns the first token of the name that ends with token i, not
// before lo.
func (r *reader) nameStart(i, lo int) int {
	a := i
	for a > lo {
		p := a - 1
		switch {
		case r.quotedAt(p) != r.quotedAt(i) || r.lineEnds(p):
			return a
		case r.nameWord(p) && !(r.frame(p)&(finiteForm|participle) != 0 && p == lo && r.cast.at(p) < 0):
			a = p
		case r.low(p) == "." && p-1 >= lo && (r.abbreviation(p-1) || r.d.Tokens[p].Glued && r.d.Tokens[a].Glued):
			a = p - 1
		case r.is(p, connector) && p > lo && r.nameWord(p-1) && r.low(p) != "and" && !r.lots(p-1):
			a = p - 1
		case r.low(p) == "," && firmEndings[r.low(a)] && p > lo && r.nameWord(p-1):
			a = p - 1 // Tarn Foods, Inc.
		case (r.low(p) == "-" || r.low(p) == "&") && p > lo && r.nameWord(p-1):
			a = p - 1
		case r.nicks[p] && p > lo && r.nameWord(p-1):
			a = p - 1
		case (r.low(p) == "-" || r.low(p) == "–") && p > lo && r.d.Tokens[p].Glued && r.d.Tokens[a].Glued && r.is(p-1, wordLike):
			a = p - 1
		default:
			return a
		}
	}
	return a
}

// nameEnd returns the token after the name that begins with token i, not past
// hi.
func (r *reader) nameEnd(i, hi int) int {
	b := i
	for b < hi && r.quotedAt(b) == r.quotedAt(i) && r.tok[b].para == r.tok[i].para {
		switch {
		case r.nameWord(b) || b > i && r.is(b, capital) && !r.is(b, pronoun):
		case r.low(b) == "." && r.abbreviation(b-1):
		case b > i && (r.is(b, connector) && r.low(b) != "and" || r.low(b) == "&") && b+1 < hi && r.nameWord(b+1):
		case b > i && r.low(b) == "-" && r.d.Tokens[b].Glued && b+1 < hi && r.d.Tokens[b+1].Glued:
		case b > i && r.d.Tokens[b].Glued && r.low(b-1) == "-":
		case r.d.Is(b, text.Number) && b > i:
		case b > i && r.nicks[b] && b+1 < hi && r.nameWord(b+1):
		default:
			return b
		}
		b++
	}
	return b
}

// breakAt reports whether token i is a comma or dash between phrases; a hyphen
// inside a word is none.
func (r *reader) breakAt(i int) bool {
	if i < 0 || i >= len(r.tok) || !isBreak(r.low(i)) {
		return false
	}
	return r.low(i) != "-" || !r.d.Tokens[i].Glued
}

func isBreak(w string) bool {
	return w == "," || w == "—" || w == "–" || w == "-" || w == "―"
}

// isPause reports whether w ends a reporting clause.
func isPause(w string) bool {
	return isBreak(w) || w == "." || w == ":" || w == ";"
}

// canSpeak reports whether m is a name or a person, body or group.
func (r *reader) canSpeak(m mention) bool {
	if m.kind != byPhrase {
		return m.ok()
	}
	for i := m.first; i < m.last; i++ {
		if w := r.low(i); w == "that" && i > m.first || w == "which" {
			return false
		}
	}
	return r.is(r.headOf(m), roleNoun|orgNoun|crowdNoun|paperNoun|title) || r.nameWord(m.last-1)
}

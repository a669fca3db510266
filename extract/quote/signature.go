package quote

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// Rules for lines that say whose words stand before them.

// longestPost is how many paragraphs of an embed are looked at for its signature.
const longestPost = 12

// postEnd returns the last paragraph of the embedded post that begins with
// paragraph p: the one that is signed, as “— Nora Vance (@nvance) March 3”; -1
// where p begins none.
func (r *reader) postEnd(p int) int {
	for last := p; last < len(r.paras) && last < p+longestPost && r.blockKind(last) == claim.Embed; last++ {
		if r.signedTail(r.paras[last]).ok() || last > p && r.signature(r.paras[last]).ok() {
			return last
		}
	}
	return -1
}

// plainPost returns the last paragraph of a post that a plain text holds without
// marks and that is signed with the handle of its account, as the page's embed
// gives it: p itself, or the next paragraph where the signature stands alone; -1
// where none begins at p.
func (r *reader) plainPost(p int) int {
	in := r.paras[p]
	if r.blockKind(p) != claim.Paragraph {
		return -1
	}
	m := r.signedTail(in)
	if m.ok() && r.handle(m.last) && r.words(in.first, m.first) > 3 && !r.mostlyQuoted(stretch{in.first, m.first}) && r.dateBehind(m.last, in.last) {
		return p
	}
	if r.mostlyQuoted(in) {
		return -1
	}
	if p+1 >= len(r.paras) || r.words(in.first, in.last) < 4 || r.low(in.last-1) == ":" || isBreak(r.low(in.first)) {
		return -1
	}
	if m := r.signature(r.paras[p+1]); m.ok() && r.handle(m.last) {
		return p + 1
	}
	return -1
}

// dateBehind reports whether nothing but the handle that stands at token i and a
// date fill [i, end).
func (r *reader) dateBehind(i, end int) bool {
	for i < end && r.low(i) != ")" {
		i++
	}
	for i++; i < end; i++ {
		if r.is(i, wordLike) && !r.is(i, dayMonth) && !r.d.Is(i, text.Number) {
			return false
		}
	}
	return true
}

// handle reports whether an account's name stands at token i: (@nvance).
func (r *reader) handle(i int) bool { return r.low(i) == "(" && r.low(i+1) == "@" }

// dash reports whether w is a dash that may open a signature.
func dash(w string) bool { return w == "—" || w == "–" || w == "―" || w == "-" }

// signature returns the name of a paragraph that is nothing but "— Nora Vance,
// mayor", or who is described there: "— a guest, 12".
func (r *reader) signature(in stretch) mention {
	if !isBreak(r.low(in.first)) {
		return mention{}
	}
	if r.nameWord(in.first + 1) {
		if m := r.mention(in.first+1, r.nameEnd(in.first+1, in.last), byName); in.last-in.first <= 12 || in.last-in.first <= 24 && r.handle(m.last) {
			return m
		}
		return mention{}
	}
	return r.citedAt(in.first+1, in.last)
}

// citedAt returns the name or description that [i, end) consists of, with what
// is added about the person: no clause, no quote.
func (r *reader) citedAt(i, end int) mention {
	if i >= end || end-i > 18 {
		return mention{}
	}
	for k := i; k < end; k++ {
		if r.quotedAt(k) || r.low(k) == ":" || r.low(k) == "?" || r.isCue(k, speech) && !r.is(k, capital) || r.is(k, auxiliary) || r.is(k, finiteWord) && !r.is(k, capital|roleNoun) && r.low(k-1) != "," {
			return mention{}
		}
	}
	if r.nameWord(i) {
		return r.mention(i, r.nameEnd(i, end), byName)
	}
	switch r.low(i) {
	case "a", "an", "the", "one":
		m := r.phraseAt(i, end)
		if m.kind == byPhrase && m.last > i+1 && m.last-i <= 8 && (r.canSpeak(m) || r.low(m.last) == "," && r.d.Is(m.last+1, text.Number)) {
			return m
		}
	}
	return mention{}
}

// signedHere: “I hid under a desk.” – Nora Vance, cook. The quote is the
// paragraph's first word and the signature its last.
func (r *reader) signedHere(i int, p *place) source {
	q := r.quotes[i]
	in := r.paras[q.para]
	if q.open != in.first || q.shut+2 >= in.last || !dash(r.low(q.shut+1)) || r.d.Tokens[q.shut+2].Glued && r.low(q.shut+1) == "-" {
		return source{}
	}
	m := r.citedAt(q.shut+2, in.last)
	if !m.ok() || !sentenceEnd(p.ending) && (m.kind != byName || r.words(q.first, q.last) < 5) {
		return source{}
	}
	return source{who: m}
}

// signedTail returns the name with which a paragraph is signed: "… for ever. —
// Nora Vance (@nvance) March 3".
func (r *reader) signedTail(in stretch) mention {
	for i := in.last - 2; i > in.first && in.last-i < 20; i-- {
		if w := r.low(i); (w == "—" || w == "–" || w == "―") && r.nameWord(i+1) && !r.quotedAt(i) {
			m := r.mention(i+1, r.nameEnd(i+1, in.last), byName)
			if sentenceEnd(r.low(i-1)) || r.lineEnds(i-1) || r.handle(m.last) {
				return m
			}
		}
	}
	return mention{}
}

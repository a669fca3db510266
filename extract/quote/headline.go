package quote

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// headlineWords is the most words a first line can have to pass for a
// headline.
const headlineWords = 25

// headline reports whether paragraph p is a heading, or the short first line
// of a text without headings.
func (r *reader) headline(p int) bool {
	if r.blockKind(p) == claim.Heading {
		return true
	}
	in := r.paras[p]
	if p > 0 || len(r.paras) < 3 || r.words(in.first, in.last) > headlineWords {
		return false
	}
	if r.tok[in.first].unit != r.tok[in.last-1].unit || r.dateline(in) || r.cueAtEnd(in) {
		return false
	}
	end := in.last - 1
	for end > in.first && familyOf(r.d.Word(end)) != noMark {
		end--
	}
	return r.low(end) != "." || r.styled(in)
}

// styled reports whether a line with a full stop is written as headlines are:
// most longer words in upper case, a name and a colon at its head, or a quote
// between single marks.
func (r *reader) styled(in stretch) bool {
	long, up := 0, 0
	for i := in.first; i < in.last; i++ {
		if r.low(i) == ":" && i < in.first+5 || r.quotedAt(i) && r.quotes[r.tok[i].quote].single {
			return true
		}
		if r.frame(i)&finiteForm != 0 && r.frame(i)&nounToo == 0 && r.isCue(i, speech) && !r.is(i, capital) {
			return false // a headline in capitals has them on its verbs too
		}
		if r.is(i, wordLike) && r.d.Tokens[i].Len() > 3 {
			long++
			if r.is(i, capital) {
				up++
			}
		}
	}
	return up*10 >= long*7
}

// dateline reports whether a paragraph begins "PARIS (Reuters) —".
func (r *reader) dateline(in stretch) bool {
	for i := in.first; i < in.last && i < in.first+8; i++ {
		if r.low(i) == "—" || r.low(i) == "(" && i < in.first+4 {
			return true
		}
	}
	return false
}

// cueAtEnd reports whether a paragraph is a sentence of speech, which a
// headline with its colon or single marks is not.
func (r *reader) cueAtEnd(in stretch) bool {
	for i := max(in.first, in.last-4); i < in.last; i++ {
		if r.frame(i)&finiteForm != 0 && r.isCue(i, sayFrame) {
			return true
		}
	}
	if !r.quotedAt(in.first) {
		return false
	}
	q := r.quotes[r.tok[in.first].quote]
	return !q.single && r.low(q.shut+1) != ":" // “I stay”: Nora Vance on the sea
}

// dropRepeats gives the quotes of headings whose words stand in a quote of the body
// that quote's kind and speaker: Link ties the two. It marks those that are no claims
// beside the body's, which has the full words and the speaker and keeps their places:
// the ones of a first line that is a headline only by its looks, unless it names
// another speaker, and those set apart in a paragraph that repeat words of the text.
// Words set apart that stand unmarked in the text are the writer's own.
func (r *reader) dropRepeats() {
	plain := r.plainMarks()
	for i, q := range r.quotes {
		at := int32(-1) // the quote of the body with the same words
		quotes := func(k int) bool {
			if !r.quotedAt(k) || r.tok[k].quote == int32(i) || r.headline(int(r.tok[k].para)) {
				return false
			}
			at = r.tok[k].quote
			return true
		}
		heading := r.blockKind(q.para) == claim.Heading && !r.guessed(q.para)
		twice := (heading || r.headline(q.para) || r.setApart(q) || plain && q.single) && r.occurs(q.first, q.last, quotes)
		if twice && heading {
			r.asInBody(q, r.quotes[at])
		}
		if twice && !heading && r.opensWith(q) {
			r.asInBody(q, r.quotes[at])
			continue
		}
		if q.repeats = twice && !heading && !r.otherSpeaker(q, r.quotes[max(at, 0)]); q.repeats {
			r.quotes[at].also = append(r.quotes[at].also, q.segments...)
		}
		if !twice && q.kind != claim.QuoteScare && r.setApart(q) && r.occurs(q.first, q.last, func(k int) bool { return !r.quotedAt(k) }) {
			q.kind, q.rule, q.confidence, q.source, q.negated = claim.QuoteScare, "pull quote", .9, source{}, false
		}
	}
}

// opensWith reports whether q is the whole first paragraph of the text, a sentence
// between double marks: an article may begin so, a headline is no sentence.
func (r *reader) opensWith(q *quoted) bool {
	in := r.paras[q.para]
	return q.para == 0 && !q.single && q.open == in.first && q.shut == in.last-1 && r.low(q.last-1) == "." && !r.titleCase(q)
}

// guessed reports whether paragraph p is a heading only by its looks: the first
// line of a plain text, which has no title but offers that line as one.
func (r *reader) guessed(p int) bool {
	if r.blocks[p] > 0 || r.d.Article.Title != "" {
		return false
	}
	for _, c := range r.d.Article.Candidates["title"] {
		if c.From == "text" && !strings.HasPrefix(c.Value, "# ") { // marked up as one
			return true
		}
	}
	return false
}

// otherSpeaker reports whether the headline q names somebody else for the words than
// the quote b of the body does.
func (r *reader) otherSpeaker(q, b *quoted) bool {
	return r.tongue == nil && q.who.ok() && b.who.ok() && r.hasName(q.who) && r.hasName(b.who) && foldName(r.resolve(q.who)) != foldName(r.resolve(b.who))
}

// asInBody gives the quote q of a heading the kind and speaker of the quote b of
// the body that has its words, unless the heading names itself whose they are. Where
// it says so by an office ("says mayor"), the body tells who holds it.
func (r *reader) asInBody(q, b *quoted) {
	own := q.cue.last > q.cue.first || q.rule == "headline" || q.rule == "name and colon"
	if own && q.kind != claim.QuoteScare && q.who.ok() {
		if r.byOffice(q.who) && r.words(q.first, q.last) >= wordsAlike && r.hasName(b.who) {
			q.meant = b.who
		}
		return
	}
	q.kind, q.negated, q.source = b.kind, b.negated, source{who: b.who}
	q.rule, q.confidence = "headline", min(b.confidence, .85)
}

// byOffice reports whether m is a role or a body by its kind, without a name: "mayor",
// "the council".
func (r *reader) byOffice(m mention) bool {
	for i := m.first; i < m.last; i++ {
		if r.cast.at(i) >= 0 {
			return false
		}
	}
	return m.ok() && m.kind != byPronoun && r.is(r.headOf(m), roleNoun|orgNoun|title)
}

// hasName reports whether it is known by name whom m means.
func (r *reader) hasName(m mention) bool {
	if !m.ok() {
		return false
	}
	_, ok := r.cast.byName[foldName(r.resolve(m))]
	return ok
}

// plainMarks reports whether the text marks quotes by double marks, so that
// single ones stand in headlines, decks and crossheads only.
func (r *reader) plainMarks() bool {
	singles := 0
	for _, q := range r.quotes {
		if q.single {
			singles++
		}
	}
	return singles*4 < len(r.quotes)
}

// leastApart is the fewest words that a quote set apart from the text shares
// with it by more than chance.
const leastApart = 4

// setApart reports whether q is a paragraph of its own without a clause that
// says whose words they are: a pull quote or a crosshead.
func (r *reader) setApart(q *quoted) bool {
	in := r.paras[q.para]
	if r.d.Is(in.first, text.Number) && r.low(in.first+1) == "." {
		in.first += 2 // 3. “Not for sale”
	}
	closed := q.shut < in.last || q.rule == "signature"
	return q.open == in.first && q.shut >= in.last-1 && closed && q.cue.last == q.cue.first && r.words(q.first, q.last) >= leastApart
}

// headlineName: Vance: yard “finished”; Yard “finished” – Vance. A heading names
// the speaker before a colon at its head, or behind a colon or dash at its end.
func (r *reader) headlineName(i int, _ *place) source {
	q := r.quotes[i]
	if !r.headline(q.para) {
		return source{}
	}
	in := r.paras[q.para]
	end := r.nameEnd(in.first, min(in.last, in.first+8))
	if end > in.first && r.low(end) == ":" && q.open > end {
		return r.inCast(r.mention(in.first, end, byName))
	}
	for k := in.last - 2; k > q.shut && in.last-k < 8; k-- {
		if r.low(k) == ":" || r.breakAt(k) && r.low(k) != "," {
			if r.nameEnd(k+1, in.last) == in.last {
				return r.inCast(r.mention(k+1, in.last, byName))
			}
			break
		}
	}
	if s := r.headlineCue(q, in); s.who.ok() {
		return s
	}
	if k := q.shut + 1; q.open == in.first && r.low(k) == ":" { // “I stay”: Nora Vance on ten years at sea
		if e := r.nameEnd(k+1, in.last); e > k+1 && (e == in.last || r.is(e, preposition) || r.low(e) == ",") {
			return r.inCast(r.mention(k+1, e, byName))
		}
	}
	return source{}
}

// inCast is m as a source if the article names who that is.
func (r *reader) inCast(m mention) source {
	if m.ok() && r.figureIn(m) >= 0 {
		return source{who: m}
	}
	return source{}
}

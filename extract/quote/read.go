// Package quote reads reported speech: which words an article gives as
// somebody's, whose they are, and by which words of the writer one knows.
//
// The reader uses rules only. It finds the quotation marks of a paragraph
// (marks.go, apostrophe.go) and the reporting verbs (lexicon.go, cue.go), ties
// each quote to a subject (mention.go, phrase.go, subject.go, insert.go for what
// is put in between, joined.go for verbs that share one) by the first rule of a
// cascade that fits (attribute.go, leads.go; fragment.go for words inside the writer's
// sentence, governor.go for what governs them, posed.go for clauses in another
// form, floating.go for quotes without a cue), sorts out marks that report
// nobody's words (scare.go, term.go, nickname.go) and headlines that repeat the
// body (headline.go), joins the parts of a quote
// (chain.go), reads words without marks (block.go, turn.go) and in the writer's
// own form (indirect.go, postposed.go, complement.go, content.go, clause.go,
// object.go, act.go, noun.go, label.go), gives both one source (agree.go), tells whether
// they were said at all (negation.go, denial.go),
// looks up who "she" or "the company" is (cast.go, resolve.go,
// pronoun.go, given.go), and links what belongs together (link.go). German and
// French have readers of their own (language.go, tongue.go, roster.go).
//
// Each claim carries the name of its rule and how often that rule is right.
// Where a rule names the wrong speaker more often than not the claim has none:
// "speaker unknown" costs the desk a look, a wrong name costs more.
package quote

import (
	"cmp"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// Read returns the quotes of d in order of Span.Start. A direct quote's span
// reaches from its first word to its last without the marks; one that a
// reporting clause or a new paragraph splits has several segments. An
// indirect claim overlaps the direct ones inside it. The names are the claims
// that the name reader made of the same text; speakers are resolved to their
// canonical forms. Without names the reader uses the full names it sees by
// itself.
func Read(d *text.Doc, names []claim.Claim) []claim.Claim {
	r := newReader(d)
	r.scanMarks()
	r.cutLost()
	if r.tongue == nil && !r.foreign {
		r.nicknames()
	}
	r.cutUnits()
	switch {
	case r.tongue != nil:
		return r.readTongue()
	case r.foreign:
		return r.marksOnly()
	}
	r.cast = newCast(r, names)
	r.attributeAll()
	r.sortOutScares()
	r.dropRepeats()
	r.chainParagraphs()
	blocks := r.blockClaims()                   // takes in the quotes inside them
	told := outside(r.indirectClaims(), blocks) // gives the marked words inside it its source
	out := merge(r.directClaims(), merge(blocks, told))
	r.headingWords(out)
	return slices.CompactFunc(out, func(a, b claim.Claim) bool { return a.Span == b.Span && a.Quote.Kind == b.Quote.Kind })
}

// inOrder compares claims as claim.Sort orders them: by start, then the longer
// first.
func inOrder(a, b claim.Claim) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
}

func putInOrder(cs []claim.Claim) {
	if !slices.IsSortedFunc(cs, inOrder) {
		slices.SortStableFunc(cs, inOrder)
	}
}

// merge returns the claims of a and b in order; each is nearly so.
func merge(a, b []claim.Claim) []claim.Claim {
	putInOrder(a)
	putInOrder(b)
	if len(b) == 0 {
		return a
	}
	out := make([]claim.Claim, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if inOrder(b[0], a[0]) < 0 {
			out, b = append(out, b[0]), b[1:]
		} else {
			out, a = append(out, a[0]), a[1:]
		}
	}
	return append(append(out, a...), b...)
}

// outside returns the claims that do not lie in one of blocks: what somebody
// tells of others in his own words is no speech that the article reports. The
// blocks are in order.
func outside(cs, blocks []claim.Claim) []claim.Claim {
	putInOrder(cs)
	k := 0
	return slices.DeleteFunc(cs, func(c claim.Claim) bool {
		for k < len(blocks) && blocks[k].Span.End <= c.Span.Start {
			k++
		}
		return k < len(blocks) && blocks[k].Span.Contains(c.Span)
	})
}

// reader holds one article while it is read.
type reader struct {
	d        *text.Doc
	tok      []token
	paras    []stretch
	units    []unit
	quotes   []*quoted // at the outermost level, in order
	cast     *cast
	foreign  bool               // in a language other than English
	tongue   *tongue            // of that language, nil where it has none
	people   map[string]*person // whom such a text names, by folded surname
	peopleAt map[int]string     // keys of people by the token of a full name
	traits   []traits           // of each of forms, as far as asked for
	meant    map[int]string     // whom the pronoun at a token means, as far as asked for
	subjects []subject          // unitSpeaker by unit
	bodies   map[int]int32      // saidBefore by unit, as far as asked for
	forms    []string           // the folded words of the article, each once for each way it is written
	blocks   []int32            // the block of each paragraph
	places   *places            // where each word stands, made when first asked for
	store    store              // what the quotes and claims are made of
	leads    *leads             // where cues can stand, made when first asked for
	nicks    map[int]bool       // tokens of the marks around nicknames inside names
}

// token is what the reader knows about the token of the same index in the
// document.
type token struct {
	word  int32 // index into reader.forms
	class class
	frame frame
	quote int32 // index of the quote around it, its marks included; -1 outside
	unit  int32
	para  int32
}

// stretch is the tokens [first, last).
type stretch struct{ first, last int }

// unit is a sentence in which quotes do not count: it ends where the writer's
// sentence ends, however many sentences are quoted inside it.
type unit struct {
	stretch
	para     int
	dateline bool // nothing but "PARIS (Reuters) —" or the time of day in a live report
}

// newReader folds and classifies the tokens of d and cuts it into paragraphs:
// blocks, and inside a block the lines that end with a sentence.
func newReader(d *text.Doc) *reader {
	r := &reader{d: d, tok: make([]token, len(d.Tokens)), meant: make(map[int]string), bodies: make(map[int]int32)}
	r.lookUp(r.chooseLanguage())
	for i := range r.tok {
		r.inPlace(i)
	}
	r.paras = make([]stretch, 0, len(d.Article.Blocks)+4)
	r.blocks = make([]int32, 0, len(d.Article.Blocks)+4)
	for i, s := range d.Sentences {
		fresh := i == 0 || d.Sentences[i-1].Block != s.Block || r.lineEnds(s.First-1)
		if fresh {
			r.paras = append(r.paras, stretch{s.First, s.Last})
			r.blocks = append(r.blocks, int32(s.Block))
		}
		p := len(r.paras) - 1
		r.paras[p].last = s.Last
		for k := s.First; k < s.Last; k++ {
			r.tok[k].para = int32(p)
		}
	}
	return r
}

// lookUp folds and classifies the tokens with the vocabulary v, each way to write a
// word once.
func (r *reader) lookUp(v vocabulary) {
	n := len(r.tok) / 8
	seen := newInterner(n)
	all := make([]lexeme, 0, n)
	r.forms = make([]string, 0, n)
	for i := range r.tok {
		w := r.d.Word(i)
		k, fresh := seen.id(w)
		if fresh {
			low, x := v.look(w, r.d.Tokens[i].Kind)
			r.forms, all = append(r.forms, low), append(all, x)
		}
		r.tok[i] = token{word: k, class: all[k].class, frame: all[k].frame, quote: -1}
	}
}

// lineEnds reports whether a line of the text ends after token i.
func (r *reader) lineEnds(i int) bool {
	return strings.Contains(r.d.Text[r.d.Tokens[i].End:r.d.Tokens[i+1].Start], "\n")
}

// cutUnits joins the document's sentences where the border between them lies
// inside a quote.
func (r *reader) cutUnits() {
	r.units = make([]unit, 0, len(r.d.Sentences)+4)
	for _, s := range r.d.Sentences {
		p := int(r.tok[s.First].para)
		n := len(r.units) - 1
		if n >= 0 && r.units[n].para == p && (r.insideQuote(s.First) || r.clauseAfter(r.units[n].first, s.First, s.Last)) {
			r.units[n].last = s.Last
		} else {
			first := s.First
			if e := r.datelineEnd(s.First, s.Last, p); e > 0 {
				r.units = append(r.units, unit{stretch{first, e}, p, true})
				first = e
			}
			r.units = append(r.units, unit{stretch{first, s.Last}, p, false})
		}
		for k := s.First; k < s.Last; k++ {
			r.tok[k].unit = int32(len(r.units) - 1)
			if k < r.units[len(r.units)-1].first {
				r.tok[k].unit--
			}
		}
	}
	r.subjects = make([]subject, len(r.units))
}

// datelineEnd returns the token after the dash of a dateline ("PARIS, May 3
// (Reuters) —") that opens paragraph p at token first, or 0.
func (r *reader) datelineEnd(first, last, p int) int {
	if first != r.paras[p].first {
		return 0
	}
	if e := r.clockEnd(first, last); e > 0 {
		return e
	}
	w := r.d.Word(first)
	agency := len(w) > 2 && w == strings.ToUpper(w)
	for i := first; i < last && i < first+14; i++ {
		switch r.low(i) {
		case "—", "–", "-", "―":
			if i+1 < last && i > first && !(r.d.Tokens[i].Glued && r.d.Tokens[i+1].Glued && r.low(i) == "-") {
				if !agency {
					return 0
				}
				return i + 1
			}
		case "(":
			agency = true
		case ",", ")", ".", "/":
		default:
			if !r.is(i, capital) && !r.d.Is(i, text.Number) {
				return 0
			}
		}
		if r.quotedAt(i) {
			return 0
		}
	}
	return 0
}

// insideQuote reports whether token i and the one before it stand in the same
// quote.
func (r *reader) insideQuote(i int) bool {
	return i > 0 && r.tok[i].quote >= 0 && r.tok[i].quote == r.tok[i-1].quote
}

// is reports whether token i exists and has one of the classes c.
func (r *reader) is(i int, c class) bool {
	return i >= 0 && i < len(r.tok) && r.tok[i].class&c != 0
}

// frame returns the frames of token i, none outside the document.
func (r *reader) frame(i int) frame {
	if i < 0 || i >= len(r.tok) {
		return 0
	}
	return r.tok[i].frame
}

// low returns the folded text of token i, "" outside the document.
func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.tok) {
		return ""
	}
	return r.forms[r.tok[i].word]
}

// quotedAt reports whether token i stands in a quote, marks included.
func (r *reader) quotedAt(i int) bool {
	return i >= 0 && i < len(r.tok) && r.tok[i].quote >= 0
}

// words counts the words and numbers in [first, last).
func (r *reader) words(first, last int) int {
	n := 0
	for i := max(first, 0); i < last && i < len(r.tok); i++ {
		if r.is(i, wordLike) {
			n++
		}
	}
	return n
}

// speakerFloor is the confidence below which a claim names no speaker: a rule that is
// wrong more often than right shows its mention and says that nobody is known.
const speakerFloor = 0.5

// directClaims makes the claims of the quotes between marks.
func (r *reader) directClaims() []claim.Claim {
	out := make([]claim.Claim, 0, len(r.quotes))
	for _, q := range r.quotes {
		if q.joined && len(out) > 0 {
			whole := out[len(out)-1].Quote
			whole.Also = append(whole.Also, q.also...)
		}
		if q.joined || q.repeats {
			continue
		}
		c := r.d.Claim(claim.KindQuote, claim.Span{Start: q.segments[0].Start, End: q.segments[len(q.segments)-1].End}, q.rule, q.confidence)
		c.Quote = r.store.quote(claim.Quote{Kind: q.kind, Segments: q.segments, Negated: q.negated, Also: q.also})
		if q.kind != claim.QuoteScare {
			c.Quote.Nested = q.nested
			sure := q.confidence
			if q.rule == "sentence subject" && r.thing(q.who) {
				sure = 0 // the bolts were “often lost”: who says so is not told
			}
			r.sign(c.Quote, q.source, sure)
			if q.meant.ok() && c.Quote.Speaker != "" {
				c.Quote.Speaker = r.resolve(q.meant)
			}
		}
		out = append(out, c)
	}
	return out
}

// heardThere reports whether the cue at token i tells what was said before a court
// and not by whom: "the court heard", "a jury has heard", "the inquest was told".
func (r *reader) heardThere(i int) bool {
	if r.tongue != nil || i < 1 {
		return false
	}
	j := i - 1
	switch r.low(i) {
	case "hears":
	case "heard":
		if w := r.low(j); w == "has" || w == "have" || w == "had" || w == "also" {
			j--
		}
	case "told":
		if w := r.low(j); w == "been" {
			j--
		} else if venues[w] && len(r.blocks) > 0 && r.headline(int(r.tok[i].para)) && r.tok[i].unit != r.tok[min(i+1, len(r.tok)-1)].unit {
			return true // Nurse ‘lied’, jury told
		} else if w != "was" && w != "were" {
			return false
		}
		j--
	default:
		return false
	}
	return j >= 0 && venues[r.low(j)]
}

// sign writes speaker and cue of s into q.
func (r *reader) sign(q *claim.Quote, s source, confidence float64) {
	if s.cue.last > s.cue.first {
		m := r.mannerOf(s)
		if m.negated && r.affirmed(s, r.d.TokenAt(q.Segments[0].Start)+1) > 0 {
			m.stretch = s.cue // what the denial leaves out
		}
		q.CueSpan = r.d.Span(m.first, m.last-1)
		q.Cue = r.d.Text[q.CueSpan.Start:q.CueSpan.End]
		if q.Modal = m.modal; r.tongue != nil {
			q.Modal = r.tongueModal(s)
		}
	}
	if !s.who.ok() {
		return
	}
	if q.SpeakerSpan = r.mentionSpan(s.who); q.SpeakerSpan.IsZero() {
		return // who said it is what is asked
	}
	switch {
	case confidence < speakerFloor, s.cue.last > s.cue.first && r.heardThere(s.cue.first):
	case r.tongue != nil:
		q.Speaker = r.labelOf(s.who)
	default:
		q.Speaker = r.resolve(s.who)
	}
}

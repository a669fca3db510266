// Package number reads the figures of an article: money, percentages, counts,
// measures, durations, ages, ratios, scores, ordinals and dates, each with its
// exact value, its unit, its hedge and what it counts.
//
// It goes over the tokens once. At a token that may open a figure a small
// grammar is tried, dates first, then amounts; what names a thing instead of
// counting it (a telephone number, a version, a room) is passed over. Values
// are exact decimals; nothing is rounded but a fraction without end, which
// keeps ten decimals.
//
// The files: lexicon, units, currency and nations hold the words; decimal is the
// exact value; cardinal, speller and vague read the bare number, separator its
// points and commas; figure adds unit and kind, with money (change, pounds, ticker,
// and purse, which settles whose dollars they are), measure (metres,
// temperature), age and ordinal; pair joins two amounts to a range, a ratio or a
// score, by keeps a change and the level it led to apart, and scale lends one the
// other's "million"; rate, points and factor read what compares, person the ages
// of people, tally the lists of names with figures; hedge and noun read around a
// figure; foreign and foreignwords have the words of German and French, foreigndate
// their dates. Dates are date,
// numeric, daylist, year, period, quarter, clock, relative, season, part, edge, shift, ahead,
// phrase, holiday, daterange and open; calendar and tense resolve them. Guard knows what is no figure.
package number

import (
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// Read returns the figures of d in order and apart. A claim's span is the
// figure with its unit and scale word; the hedge has a span of its own, and
// what is counted is in Of. Dates are resolved to the day the article was
// published on; where that is not known a date without a year keeps the part
// that the text gives ("--12-15") and a relative one stays open.
func Read(d *text.Doc) []claim.Claim {
	r := &reader{d: d}
	r.ref, r.dated = d.Article.Day()
	r.lookUp()
	for s, sentence := range d.Sentences {
		r.sentence, r.first, r.last = s, sentence.First, sentence.Last
		r.readSentence()
	}
	return r.out
}

// reader is one pass over a document.
type reader struct {
	d     *text.Doc
	lex   []*entry // a word of the lexicon for every token, blank where unknown
	lang  string   // the article's language, "" where it has no digits
	ref   time.Time
	dated bool // ref is known
	out   []claim.Claim

	sentence    int // the sentence being read
	first, last int // its tokens
	begun       int // len(out) when it began
	titled      int // whether it is a headline: 0 not asked, 1 yes, -1 no

	anchor period // the last date that the text fixed, for "the previous year"
	// fiscalNamed is the one fiscal year that the article names, -1 for none,
	// 0 until asked.
	fiscalNamed int
	numeric     int // how the article writes 3/4/2020, 0 until asked
	game        int // whether the article tells of a game: 0 not asked, 1 yes, -1 no
	purse       purse
}

// blank stands for a word that the lexicon does not hold.
var blank = &entry{}

// lookUp finds every token in the lexicon.
func (r *reader) lookUp() {
	r.lex = make([]*entry, len(r.d.Tokens))
	var fold [longestWord]byte
	digits := 0
	for i, t := range r.d.Tokens {
		r.lex[i] = blank
		if t.Kind == text.Number {
			digits++
		}
		if (t.Kind != text.Word && t.Kind != text.Clitic) || t.Len() > longestWord {
			continue
		}
		n := 0
		for j := t.Start; j < t.End; j++ {
			c := r.d.Text[j]
			switch {
			case 'A' <= c && c <= 'Z':
				c += 'a' - 'A'
			case c == 0xe2 && j+2 < t.End && r.d.Text[j:j+3] == "’":
				c, j = '\'', j+2
			}
			fold[n] = c
			n++
		}
		if !shapes.may(fold[:n]) {
			continue
		}
		if e := lexicon[string(fold[:n])]; e != nil {
			r.lex[i] = e
		}
	}
	r.out = make([]claim.Claim, 0, 2*digits)
	r.lookUpForeign()
}

// at returns the lexicon's word at token i, blank outside the sentence.
func (r *reader) at(i int) *entry {
	if i < r.first || i >= r.last {
		return blank
	}
	return r.lex[i]
}

// has reports whether token i plays one of the parts c.
func (r *reader) has(i int, c class) bool { return r.at(i).class&c != 0 }

// is reports whether token i is one of words, in any case.
func (r *reader) is(i int, words ...string) bool {
	if i < r.first || i >= r.last {
		return false
	}
	have := r.lex[i].s
	if have == "" {
		have = r.d.Word(i)
	}
	for _, w := range words {
		if have == w || len(have) == len(w) && have[0]|0x20 == w[0]|0x20 && strings.EqualFold(have, w) {
			return true
		}
	}
	return false
}

// in reports whether token i is one of the words of set, in any case.
func (r *reader) in(i int, set map[string]bool) bool { return set[r.word(i)] }

// word returns token i in lower case, "" outside the sentence.
func (r *reader) word(i int) string {
	if i < r.first || i >= r.last {
		return ""
	}
	if s := r.lex[i].s; s != "" {
		return s
	}
	return r.d.Lower(i)
}

// raw returns token i to the letter, "" outside the sentence.
func (r *reader) raw(i int) string {
	if i < r.first || i >= r.last {
		return ""
	}
	return r.d.Word(i)
}

func (r *reader) kind(i int, k text.Kind) bool {
	return i >= r.first && i < r.last && r.d.Tokens[i].Kind == k
}

// glued reports whether token i stands at the one before without a space.
func (r *reader) glued(i int) bool { return i > r.first && i < r.last && r.d.Tokens[i].Glued }

// capital reports whether token i is a word of the sentence that begins in
// upper case.
func (r *reader) capital(i int) bool { return r.kind(i, text.Word) && r.d.Capital(i) }

// hyphen reports whether token i is a hyphen between two glued tokens.
func (r *reader) hyphen(i int) bool {
	return r.glued(i) && r.glued(i+1) && dashes[r.raw(i)] && r.raw(i) != "—"
}

// dashes are the marks that join the ends of a range or the parts of a word.
var dashes = map[string]bool{"-": true, "–": true, "‐": true, "‑": true, "−": true, "—": true, "~": true}

// readSentence reads the figures of one sentence.
func (r *reader) readSentence() {
	r.begun, r.titled = len(r.out), 0
	for i := r.first; i < r.last; {
		if !r.starts(i) {
			i++
			continue
		}
		if next := r.guard(i); next > i {
			i = next
			continue
		}
		f, ok := r.figure(i)
		if !ok {
			i++
			continue
		}
		r.emit(f)
		i = max(f.to, i+1)
	}
	r.dropIdle()
}

// starts reports whether a figure may open at token i.
func (r *reader) starts(i int) bool {
	t := r.d.Tokens[i]
	switch t.Kind {
	case text.Number, text.Symbol:
		return true
	case text.Punct:
		return r.looseMinus(i) || (dashes[r.d.Word(i)] || r.d.Word(i) == "." || text.Apostrophe(firstRune(r.d.Word(i)))) &&
			r.glued(i+1) && (r.kind(i+1, text.Number) || r.kind(i+1, text.Symbol))
	case text.Word:
		if r.lex[i].class&startWord != 0 {
			return r.opens(i) || r.letterSign(i)
		}
		return r.letterSign(i) || r.d.Text[t.End-1] <= '9'
	}
	return false
}

// opens looks one word on where the word at token i is too common to try the
// grammar at each: "a", "at", "so".
func (r *reader) opens(i int) bool {
	switch e := r.lex[i]; {
	case e.class&cArticle != 0:
		return r.has(i+1, cScale|cHundred|cFraction|cFew|cTime|cCurrency|cMeasure) || r.is(i+1, "matter", "full", "whole", "single")
	case e.s == "at":
		return r.is(i+1, "the", "that")
	case e.s == "all" && r.capital(i) && r.is(i+1, "saints", "souls"):
		return true // a day's name
	case e.s == "another", e.s == "all":
		return r.has(i+1, cTime) || r.hyphen(i+1) && r.has(i+2, cTime)
	case e.s == "so":
		return r.is(i+1, "far")
	}
	return true
}

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return 0
}

// figure is a figure found, in tokens [from,to).
type figure struct {
	from, to int
	span     claim.Span
	kind     claim.NumberKind
	lo, hi   decimal
	literal  string // the value of a score
	unit     string
	bound    claim.Bound
	mod      claim.Span
	noun     int // the token at which the counted noun may begin, 0 for none
	noNoun   bool
	date     *claim.Date
	certain  claim.Certainty
	rule     string
	idle     bool // dates a figure and is dropped where the sentence has none
	sure     float64
}

// figure reads the figure that opens at token i.
func (r *reader) figure(i int) (figure, bool) {
	if f, ok := r.date(i); ok {
		return f, true
	}
	return r.quantity(i)
}

// emit appends the claim of f.
func (r *reader) emit(f figure) {
	if f.span.IsZero() {
		f.span = r.d.Span(f.from, f.to-1)
	}
	if n := len(r.out); n > 0 && r.out[n-1].Span.End > f.span.Start {
		return
	}
	if f.date == nil {
		r.hedge(&f)
	} else {
		r.dateHedge(&f)
	}
	n := &claim.Number{Kind: f.kind, Value: f.lo.String(), ValueHigh: f.hi.String(), Unit: f.unit, Bound: f.bound,
		ModifierSpan: f.mod, Date: f.date, Certainty: f.certain}
	if f.literal != "" {
		n.Value = f.literal
	}
	if n.Bound == "" {
		n.Bound = claim.Exact
	}
	if n.Certainty == "" {
		n.Certainty = claim.Stated
	}
	if !f.noNoun && f.date == nil {
		n.OfSpan = r.counted(&f)
		if r.hedgePastNoun(&f, n.OfSpan) {
			n.Bound, n.ModifierSpan = f.bound, f.mod
		}
		n.Of = r.d.Text[n.OfSpan.Start:n.OfSpan.End]
	}
	if f.sure == 0 {
		f.sure = sureness(f.kind)
	}
	rule := f.rule
	if f.idle {
		rule = idleRule
	}
	if same := r.bracketed(&f); same != "" {
		rule = same
	}
	c := r.d.Claim(claim.KindNumber, f.span, rule, f.sure)
	c.Number = n
	r.out = append(r.out, c)
}

// idleRule marks a word that only dates a figure ("recently", "so far").
const idleRule = "vague time"

// Rules that mark what repeats the figure before it in a second currency or
// unit, "HK$8bn (US$1bn)", "40 miles (64km)". It is no figure of its own.
const (
	bracketRule    = "same sum in brackets"
	bracketMeasure = "same measure in brackets"
)

// bracketed returns the rule of f where it stands in brackets right after a sum
// in another currency or a measure in another unit, "" where it does not.
func (r *reader) bracketed(f *figure) string {
	n := len(r.out)
	if f.kind != claim.Money && f.kind != claim.Measure || n <= r.begun {
		return ""
	}
	before := r.out[n-1]
	if before.Number.Kind != f.kind || before.Number.Unit == f.unit {
		return ""
	}
	rule := bracketRule
	if f.kind == claim.Measure {
		rule = bracketMeasure
	}
	start := f.span.Start
	if !f.mod.IsZero() && f.mod.End <= start {
		start = f.mod.Start
	}
	switch strings.TrimRight(strings.TrimSpace(r.d.Text[before.Span.End:max(start, before.Span.End)]), " =≈~") {
	case "(", "[", "(or", "(i.e.", "(equivalent to", "(equal to", "(roughly", "(approx.":
		return rule
	case ",", ";", "/":
		if before.Rule == rule {
			return rule
		}
	}
	return ""
}

// dropIdle leaves out the words that date nothing: no figure stands in their
// reach.
func (r *reader) dropIdle() {
	kept := r.out[:r.begun]
	for k, c := range r.out[r.begun:] {
		if c.Rule != idleRule || r.dates(r.begun+k) {
			kept = append(kept, c)
		}
	}
	r.out = kept
}

// reach is how many tokens after "recently" or "so far" a figure may stand
// that it dates.
const reach = 10

// dates reports whether claim k, a word such as "so far", dates a figure: one
// soon after it, or for "so far" right before it.
func (r *reader) dates(k int) bool {
	at := r.d.TokenAt(r.out[k].Span.Start)
	for n := k + 1; n < len(r.out); n++ {
		if f := r.out[n]; datable(f) {
			return r.d.TokenAt(f.Span.Start) <= at+reach
		}
	}
	if k == r.begun || !r.is(at, "so") {
		return false
	}
	last := r.out[k-1]
	return datable(last) && r.d.TokenAt(max(last.Span.End, last.Number.OfSpan.End)) <= at+1
}

// datable reports whether c is a figure of the kind that a word may date.
func datable(c claim.Claim) bool {
	return c.Number.Kind != claim.DateKind && c.Number.Kind != claim.Ordinal && c.Number.Kind != claim.Age
}

// sureness is how often a figure of kind k is read right, measured on the
// desk's own articles and rounded.
func sureness(k claim.NumberKind) float64 {
	switch k {
	case claim.Money, claim.Percent, claim.PercentagePoints, claim.BasisPoints:
		return 0.98
	case claim.DateKind, claim.Duration, claim.Age:
		return 0.93
	case claim.Ordinal, claim.Change, claim.Score:
		return 0.85
	}
	return 0.9
}

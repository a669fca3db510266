// Package deal reads money facts out of an article: who raised, bought, is
// worth, earned or owes how much. It works on the sums and names that the
// other readers found: a sum, the words beside it and the grammar of its
// clause tell the kind of fact, whose it is and who put money in.
package deal

import (
	"slices"
	"sort"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
)

// reader holds what one call of Read works with.
type reader struct {
	doc            *text.Doc
	numbers, names []claim.Claim
	sents          []sentence
	facts          []fact
	topic          string // the company of the last fact
	topicAt        int    // sentence of the last fact
	last           string // the company that the last sentence with one was about
	lastAt         int
	byName         map[string]int // name claims by their forms
	caps           map[string]int // how often each word stands with a capital
	investors      map[string]bool
	things         map[int]bool   // name claims of persons that are none
	meant          map[int]string // what references mean, by where they begin
}

// fact is a deal with the places that it rests on.
type fact struct {
	claim.Deal
	span     claim.Span
	sent     int
	unit     int // of the sum or the word that tells the fact
	rule     string
	conf     float64
	numbers  []int // indexes of the number claims
	told     []int // other sentences that tell of the fact
	at       []claim.DealPart
	definite bool // told as "the round"
	paired   bool // its investors are named by "respectively"
}

// Reads reports whether Read reads texts of a language, by the code that
// text.Doc.Language gives.
func Reads(lang string) bool { return lang == text.English || tongues[lang] != nil }

// Read returns the money facts of d, one claim each, in order of Span.Start.
// numbers and names are the claims of the other readers for the same text,
// with their ids set: Parts holds those ids.
func Read(d *text.Doc, numbers, names []claim.Claim) []claim.Claim {
	if len(d.Tokens) == 0 {
		return nil
	}
	r := &reader{doc: d, numbers: numbers, names: names, investors: make(map[string]bool), meant: make(map[int]string), things: make(map[int]bool), caps: make(map[string]int)}
	for t := range d.Tokens {
		if d.Is(t, text.Word) && d.Capital(t) {
			r.caps[d.Lower(t)]++
		}
	}
	r.indexNames()
	switch lang := d.Language(); lang {
	case text.German, text.French:
		r.abroad(tongues[lang])
	case text.English:
		r.sents = r.sentences()
		r.findThings()
		for i := range r.sents {
			r.sentence(&r.sents[i])
		}
	default:
		return nil
	}
	r.settle()
	return r.claims()
}

// sentence reads the facts of one sentence and takes in what it says of the
// fact before.
func (r *reader) sentence(s *sentence) {
	before := len(r.facts)
	r.presents(s)
	backings := r.backers(s)
	for _, b := range backings {
		for _, n := range b.names {
			r.investors[n] = true
		}
	}
	p := r.pairing(s)
	for i := range s.units {
		if s.units[i].kind == uMoney && !converted(s, i) && !p.holds(i) {
			r.sum(s, i)
		}
	}
	r.jobs(s)
	r.paired(s, p)
	r.unpriced(s, before)
	r.samePeriod(s, before)
	r.perShare(s, before)
	r.credit(s, before, backings)
	r.takenBack(s, before)
	r.attributed(s, before)
	r.noteSubject(s)
}

// converted reports whether the sum at i is the conversion of one before it:
// "£425m ($600m)", "£425m, or about $600m".
func converted(s *sentence, i int) bool { return convertedFrom(s, i) >= 0 }

// convertedFrom returns the sum that the one at i converts, -1 for none.
func convertedFrom(s *sentence, i int) int {
	j := i - 1
	for s.at(j).kind == uWord && approxs[s.at(j).low] || s.at(j).word("equivalent", "to", "equal") || s.at(j).mark("=") || s.at(j).mark("~") {
		j--
	}
	switch k := j - 1; {
	case s.at(j).mark("(") && s.at(k).kind == uMoney:
		return k
	case s.at(j).word("or") && s.at(k).kind == uMoney && s.at(k).cur != s.at(i).cur:
		return k
	case s.at(j).word("or") && s.at(k).mark(",") && s.at(k-1).kind == uMoney && s.at(k-1).cur != s.at(i).cur:
		return k - 1
	}
	return -1
}

// second gives f the sum behind that at unit i that says the same in another
// currency.
func (r *reader) second(s *sentence, i int, f *fact) {
	for j := i + 2; j < i+7; j++ {
		if s.at(j).kind != uMoney {
			continue
		}
		n := r.numbers[s.at(j).claim].Number
		if convertedFrom(s, j) == i && s.at(j).cur != s.at(i).cur && n.Value != "" && n.ValueHigh == "" {
			f.SecondAmount, f.SecondCurrency = n.Value, n.Unit
			f.numbers = append(f.numbers, s.at(j).claim)
			f.at = append(f.at, claim.DealPart{Field: "second_amount", Value: n.Value, Span: s.at(j).Span})
		}
		return
	}
}

// add keeps a fact whose company is known.
func (r *reader) add(s *sentence, f fact) {
	f.Company = strings.TrimSpace(f.Company)
	if f.Company == "" {
		return
	}
	f.sent = s.index
	for k := len(r.facts) - 1; k >= 0 && f.Kind == claim.Valuation && r.facts[k].sent == s.index; k-- {
		if g := &r.facts[k]; slices.Contains(g.Investors, f.Company) { // the money is worth the company's shares
			f.Company = g.Company
			break
		}
	}
	if f.Status == "" {
		f.Status = r.status(s, f.unit, f.Kind)
	}
	f.at = append(f.at, r.statusPlace(s, &f)...)
	if f.Kind == claim.Round && f.Round == "" {
		f.Round = r.label(s, f.unit)
	}
	f.at = append(f.at, r.roundPlace(s, &f)...)
	r.sourced(s, &f)
	if f.span.Len() == 0 {
		f.span = s.at(f.unit).Span
	}
	if f.Date == "" {
		r.dated(s, &f)
	}
	if r.doubtful(s, &f) {
		return
	}
	r.facts = append(r.facts, f)
	r.topic, r.topicAt = f.Company, s.index
	if f.Kind == claim.Acquisition && f.Acquirer != "" && r.opens(s, f.Acquirer) {
		r.topic = f.Acquirer // what follows is told of the subject
	}
	if f.Kind == claim.Investment && len(f.Investors) == 1 && r.opens(s, f.Investors[0]) && !investor(f.Investors[0]) {
		r.topic = f.Investors[0]
	}
}

// opens reports whether a company is the first that a sentence names.
func (r *reader) opens(s *sentence, name string) bool {
	for i := range s.units {
		if s.at(i).company() {
			return r.nameAt(s, i) == name
		}
	}
	return false
}

// money fills in the sum at unit i.
func (r *reader) money(s *sentence, i int, f *fact) {
	c := &r.numbers[s.units[i].claim]
	n := c.Number
	f.Amount, f.AmountHigh, f.Currency, f.Bound = n.Value, n.ValueHigh, n.Unit, n.Bound
	f.unit = i
	f.span = c.Span
	if !n.ModifierSpan.IsZero() && n.ModifierSpan.Start < c.Span.Start {
		f.span.Start = n.ModifierSpan.Start
		if strings.HasPrefix(text.Lower(r.doc.Text[n.ModifierSpan.Start:n.ModifierSpan.End]), "just") && n.Bound == claim.LessThan {
			f.Bound = claim.Nearly // "just under": the passages count it as nearly
		}
	}
	f.numbers = append(f.numbers, s.units[i].claim)
	r.second(s, i, f)
}

// dated takes the date that stands nearest in the clause of a fact: behind it
// first, then before it, as in "In 2016, X raised N".
func (r *reader) dated(s *sentence, f *fact) {
	for j := f.unit + 1; j < len(s.units) && j < f.unit+18; j++ {
		if u := s.at(j); u.kind == uMoney && !converted(s, j) && !perUnit(s, j) || u.mark(";") || opensClause(s, j) {
			break
		} else if u.kind == uDate && !s.at(j-1).word("since", "until", "from", "by") {
			if r.takeDate(s, j, f) {
				return
			}
			break
		}
	}
	for j := f.unit - 1; j >= 0 && j > f.unit-12; j-- {
		u := s.at(j)
		if u.kind == uMoney || u.mark(";") {
			return
		}
		if opensClause(s, j) {
			r.takeDate(s, firstDate(s, j), f)
			return
		}
		if f.Kind == claim.Round && f.Status == claim.Completed && u.kind == uDate && toldOn(s, j) && r.takeDate(s, j, f) {
			return // "said on Tuesday it had closed a round of N"
		}
		if u.kind == uDate && (s.at(j+1).word("when") || s.at(j+1).mark(",") && s.at(j+2).word("when")) && s.at(j-1).word("in", "on") && r.takeDate(s, j, f) {
			return // "was valued at M in 2021, when it raised N"
		}
		if u.kind == uDate && f.Kind == claim.Valuation && s.at(j-1).word("in", "on") && s.at(j+1).mark(",") && roundEnds(s, j-2) && r.takeDate(s, j, f) {
			return // "its last round, a Series E in 2023, valued it at N"
		}
		if u.kind == uDate && j == 0 && (f.Kind == claim.Revenue || f.Kind == claim.Profit) && r.takeDate(s, j, f) {
			return // "A year earlier it lost N"
		}
		if u.kind == uDate && f.Kind == claim.Acquisition && s.at(j-1).word("in", "on") && buyingAt(s, j-2) && r.takeDate(s, j, f) {
			return // "was bought in 2019 by Y for N"
		}
		// "founded in 2012" dates something else.
		if b := s.at(j - 2); u.kind == uDate && s.at(j-1).word("in", "on", "during") && (b.kind == uPunct || b.word("public")) {
			r.takeDate(s, j, f)
			return
		}
	}
}

// roundEnds reports whether the words up to unit j name a round.
func roundEnds(s *sentence, j int) bool {
	for k := j; k > j-4 && k >= 0; k-- {
		if labelAt(s, k) != "" || s.at(k).word("round", "financing") {
			return true
		}
	}
	return false
}

// toldOn reports whether the date at unit j is that on which a firm tells its news:
// "said on Tuesday".
func toldOn(s *sentence, j int) bool {
	v := j - 1
	if s.at(v).word("on") {
		v--
	}
	return s.at(v).word("said", "announced", "confirmed", "disclosed", "revealed")
}

// opensClause reports whether a second verb with a date of its own begins at
// unit j: "is valued at N and last year raised M".
func opensClause(s *sentence, j int) bool {
	d := firstDate(s, j)
	if !s.at(j).word("and", "but") || s.at(d).kind != uDate {
		return false
	}
	v := s.at(d + 1)
	return v.kind == uWord && (raiseVerbs[v.low] || strings.HasSuffix(v.low, "ed") || v.word("bought", "sold", "lost", "made"))
}

// firstDate returns the unit behind unit j and a preposition of time.
func firstDate(s *sentence, j int) int {
	if s.at(j+1).word("in", "on", "during") {
		return j + 2
	}
	return j + 1
}

// takeDate gives a fact the date at unit j at the grain in which it is told.
// It reports whether the date is fixed.
func (r *reader) takeDate(s *sentence, j int, f *fact) bool {
	d := r.numbers[s.at(j).claim].Number.Date
	if d == nil || d.Start == "" || len(d.Start) < len("2006-01-02") && d.Grain != "year" {
		return false
	}
	if day := r.doc.Article.Published; f.Status == claim.Completed && len(day) >= len("2006-01-02") && d.Start[:min(len(d.Start), 10)] > day[:10] {
		return false // what is done is not to come: the month is another year's
	}
	switch d.Grain {
	case "year":
		f.Date = d.Start[:min(4, len(d.Start))]
	case "month":
		if d.End != "" && !oneMonth(d) {
			return false // "the first nine months of 2026"
		}
		f.Date = d.Start[:7]
	case "day":
		f.Date = d.Start
	default:
		return false
	}
	f.numbers = append(f.numbers, s.at(j).claim)
	return true
}

// oneMonth reports whether a date of the grain of months spans no more than one.
func oneMonth(d *claim.Date) bool {
	from, errFrom := time.Parse(time.DateOnly, d.Start)
	to, errTo := time.Parse(time.DateOnly, d.End)
	return errFrom != nil || errTo != nil || to.Sub(from) <= 32*24*time.Hour
}

// claims makes the claims.
func (r *reader) claims() []claim.Claim {
	out := make([]claim.Claim, 0, len(r.facts))
	for i := range r.facts {
		f := &r.facts[i]
		c := r.doc.Claim(claim.KindDeal, f.span, f.rule, f.conf)
		f.Parts, f.Places = r.parts(f), r.places(f)
		d := f.Deal
		c.Deal = &d
		out = append(out, c)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Span.Start < out[j].Span.Start })
	return out
}

// parts returns the ids of the claims that a fact is made of: its sum and
// date, its company, the other party and the investors.
func (r *reader) parts(f *fact) []string {
	var ids []string
	put := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, n := range f.numbers {
		put(r.numbers[n].ID)
	}
	all := append([]string{f.Company, f.Acquirer}, f.Investors...)
	for _, who := range all {
		if i := r.nameIndex(who); i >= 0 {
			put(r.names[i].ID)
		}
	}
	return ids
}

// nameIndex returns the name claim of which who is a form, or -1.
func (r *reader) nameIndex(who string) int {
	if i, ok := r.byName[who]; ok {
		return i
	}
	return -1
}

// indexNames makes the index of names by their forms; canonical forms go
// first.
func (r *reader) indexNames() {
	r.byName = make(map[string]int, 2*len(r.names))
	put := func(form string, i int) {
		if _, ok := r.byName[form]; !ok && form != "" {
			r.byName[form] = i
		}
	}
	for i := range r.names {
		if n := r.names[i].Name; n != nil {
			put(n.Canonical, i)
		}
	}
	for i := range r.names {
		if r.names[i].Name == nil {
			continue
		}
		for _, m := range r.names[i].Name.Mentions {
			put(r.doc.Text[m.Start:m.End], i)
		}
	}
}

package deal

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// This file reads a first list of constructions in languages other than English:
// by the words of a clause, not by its grammar. What it is not sure of it leaves
// to the desk.

// tongue holds the words with which a language tells deals, in lower case.
type tongue struct {
	roles    map[string]bool // nouns that stand before a firm's name
	ends     []string        // endings of such nouns
	plain    map[string]bool // capitalised words that name nothing
	nouns    []string        // endings of those
	refs     map[string]bool // nouns and pronouns that stand for the firm
	articles map[string]bool
	preps    map[string]bool // words before a name that is no subject
	by       map[string]bool // before who does what is told in the passive
	of       map[string]bool // before what is bought, or who is worth it
	be       map[string]bool // forms of the passive
	and      map[string]bool

	// What is told of a sum, by words of its clause.
	notDeal, valued, revenue, profit, loss, debt, buy, buyNoun, price, offering, fund, total, invest, into, round, takes map[string]bool
	cut, jobs                                                                                                            map[string]bool
	led, from, joins                                                                                                     map[string]bool
	planned, rumoured, denied, according                                                                                 map[string]bool
	series                                                                                                               map[string]bool
}

// abroad reads the facts of a text in another language.
func (r *reader) abroad(t *tongue) {
	r.sents = r.foreignSentences(t)
	for i := range r.sents {
		s := &r.sents[i]
		before := len(r.facts)
		for k := range s.units {
			switch s.units[k].kind {
			case uMoney:
				if !converted(s, k) {
					r.foreignSum(s, k, t)
				}
			case uCount:
				r.foreignJobs(s, k, t)
			}
		}
		r.foreignBuy(s, t)
		r.foreignBackers(s, before, t)
	}
}

// foreignSentences cuts the document into units; the names of firms are one unit
// each.
func (r *reader) foreignSentences(t *tongue) []sentence {
	marks := slices.DeleteFunc(marksOf(r.numbers, nil), func(m mark) bool { return r.numbers[m.claim].Span.Len() == 0 })
	out := make([]sentence, 0, len(r.doc.Sentences))
	m := 0
	for i := range r.doc.Sentences {
		ds := &r.doc.Sentences[i]
		s := sentence{Span: ds.Span, units: make([]unit, 0, ds.Last-ds.First)}
		for k := ds.First; k < ds.Last; {
			for m < len(marks) && marks[m].End <= r.doc.Tokens[k].Start {
				m++
			}
			if m < len(marks) && marks[m].Start <= r.doc.Tokens[k].Start {
				s.units = append(s.units, r.marked(marks[m]))
				for k < ds.Last && r.doc.Tokens[k].Start < marks[m].End {
					k++
				}
				continue
			}
			u := r.foreignUnit(k)
			for k++; k+1 < ds.Last && r.doc.Word(k) == "-" && r.doc.Tokens[k].Glued && r.doc.Tokens[k+1].Glued && r.doc.Is(k+1, text.Word) && u.kind != uPunct; k += 2 {
				u.End = r.doc.Tokens[k+1].End // "Start-up", "Hightech-Fonds"
				u.low += "-" + r.doc.Lower(k+1)
			}
			s.units = append(s.units, u)
		}
		s.units = r.firms(s.units, t)
		out = appendCut(out, s)
	}
	return out
}

// foreignUnit makes a unit of a token; an elided article is no part of it:
// "d’Aubrac", "l’entreprise".
func (r *reader) foreignUnit(k int) unit {
	tok := r.doc.Tokens[k]
	u := unit{Span: tok.Span, low: r.doc.Lower(k), claim: -1}
	switch tok.Kind {
	case text.Word:
		w := r.doc.Word(k)
		for at, c := range w {
			if text.Apostrophe(c) && at > 0 && at < 4 {
				if rest := w[at+utf8.RuneLen(c):]; utf8.RuneCountInString(rest) > 1 {
					u.Start, u.low = u.End-len(rest), text.Lower(rest)
				}
				break
			}
		}
		if c, _ := utf8.DecodeRuneInString(r.doc.Text[u.Start:]); unicode.IsUpper(c) {
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

// firms joins the capitals that name a firm to one unit and makes words of all
// others.
func (r *reader) firms(us []unit, t *tongue) []unit {
	out := us[:0]
	for i := 0; i < len(us); i++ {
		u := us[i]
		formed := i+1 < len(us) && us[i+1].kind == uCaps && formWords[us[i+1].low] && !t.roles[u.low] && !t.articles[u.low]
		if formed {
			r.investors[formMark+u.low] = true
		}
		if u.kind != uCaps || t.skips(u.low) && !formed && !r.investors[formMark+u.low] {
			if u.kind == uCaps {
				u.kind = uWord
			}
			if t.refs[u.low] && u.kind == uWord && !t.describes(us[i+1:]) {
				u.kind = uRef
			}
			out = append(out, u)
			continue
		}
		from := i
		joins := func(k int) bool { // "Rook & Co.", "Nord-Invest"
			return k+1 < len(us) && us[k].kind == uPunct && (us[k].low == "&" || us[k].low == "-" && us[k].Start == us[k-1].End && us[k+1].Start == us[k].End) && us[k+1].kind == uCaps
		}
		for i+1 < len(us) && (us[i+1].kind == uCaps && (!t.skips(us[i+1].low) || firmWords[us[i+1].low]) || joins(i+1)) {
			i++
		}
		u.End = us[i].End
		if u.low = text.Lower(r.doc.Text[u.Start:u.End]); !t.firm(out, us[from:i+1], u.low) {
			u.kind = uWord
		}
		out = append(out, u)
	}
	return out
}

// describes reports whether a noun with units us behind it only describes the firm
// that is named there: "la société lyonnaise Verdalia".
func (t *tongue) describes(us []unit) bool {
	for k := 0; k < len(us) && k < 3; k++ {
		switch u := &us[k]; {
		case u.kind == uCaps:
			return !t.skips(u.low) || k+1 < len(us) && formWords[us[k+1].low]
		case u.kind != uWord || !foreignAdjective(u.low) || t.takes[u.low] || t.buy[u.low] || t.cut[u.low]:
			return false
		}
	}
	return false
}

// formWords are the legal forms of firms, before which any word is a name; formMark
// keeps such words apart from the names of investors.
var formWords = set(`ag gmbh se kg kgaa ug sa sas sarl`)

const formMark = "\x00"

// legalForms end the names of firms.
var legalForms = set(`ag gmbh se kg kgaa ug sa sas sarl bank holding gruppe konzern groupe capital ventures partners fonds`)

// skips reports whether a capitalised word names nothing: it opens a sentence, or
// is a common noun.
func (t *tongue) skips(low string) bool {
	if t.plain[low] || t.roles[low] || t.articles[low] || t.preps[low] || t.refs[low] || t.and[low] || t.be[low] || t.planned[low] || t.takes[low] || calendar[low] {
		return true
	}
	for _, e := range t.ends {
		if strings.HasSuffix(low, e) && low != e {
			return true
		}
	}
	for _, e := range t.nouns {
		if strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}

// firm reports whether a run of capitals names a firm: by its last word, by the
// noun before it, or because no article stands before it.
func (t *tongue) firm(before, run []unit, low string) bool {
	if last := run[len(run)-1].low; len(run) > 1 || legalForms[last] || firmWords[last] {
		return utf8.RuneCountInString(low) > 1
	}
	if utf8.RuneCountInString(low) < 3 {
		return false
	}
	if endsAny(low, []string{"fonds", "invest", "kapital", "holding"}) {
		return true // "dem Murfonds"
	}
	if len(before) == 0 {
		return true
	}
	b := &before[len(before)-1]
	if n := len(before) - 2; n >= 0 && (b.low == "de" || b.low == "d") && owned[before[n].low] {
		return true // "le chiffre d'affaires de Calder"
	}
	role := t.roles[b.low] || slices.ContainsFunc(t.ends, func(e string) bool { return strings.HasSuffix(b.low, e) })
	return role || b.kind != uWord || !t.articles[b.low]
}

// owned are nouns, French, for what only firms have, and words before those who back one.
var owned = set(`affaires bénéfice bénéfices perte pertes valorisation rachat acquisition actionnaires actionnaire dette filiale fondateur fondatrice fondateurs
	auprès participation soutien côtés`)

// owner returns the firm that is the subject of the clause around unit i, else
// what the article is about.
func (r *reader) owner(s *sentence, i int, t *tongue) string {
	if k := t.subject(s, 0); k >= 0 {
		if s.at(k).kind == uRef {
			return r.recentOr(s, s.at(k))
		}
		return r.doc.Text[s.at(k).Start:s.at(k).End]
	}
	return r.recentOr(s, nil)
}

func (r *reader) recentOr(s *sentence, ref *unit) string {
	n := r.recent(s)
	if ref != nil && n != "" {
		r.meant[ref.Start] = n
	}
	return n
}

// subject returns the first firm or reference from unit from on that stands behind
// no preposition, -1 for none.
func (t *tongue) subject(s *sentence, from int) int {
	for k := from; k < len(s.units); k++ {
		if u := s.at(k); (u.kind == uCaps || u.kind == uRef) && t.prep(s, k) == "" {
			return k
		}
	}
	return -1
}

// prep returns the preposition that the name at unit k stands behind, "" for none.
func (t *tongue) prep(s *sentence, k int) string {
	for j := k - 1; j >= 0 && j > k-5; j-- {
		u := s.at(j)
		switch {
		case u.kind == uCaps && t.and[s.at(j+1).low]:
			return t.prep(s, j) // the second of a list
		case u.kind == uWord && t.preps[u.low]:
			return u.low
		case u.kind == uWord && (t.articles[u.low] || t.roles[u.low] || t.plain[u.low] || t.and[u.low] || endsAny(u.low, t.ends) || foreignAdjective(u.low)):
		case u.mark("-"):
		default:
			return ""
		}
	}
	return ""
}

func endsAny(w string, ends []string) bool {
	return slices.ContainsFunc(ends, func(e string) bool { return strings.HasSuffix(w, e) })
}

// foreignAdjective reports whether a word may describe the name behind it.
func foreignAdjective(w string) bool {
	return endsAny(w, []string{"ische", "ischen", "ischer", "isches", "liche", "lichen", "er", "en", "aise", "ais", "ois", "oise", "ien", "ienne", "ain", "aine", "belge", "suisse", "russe", "turque", "turc", "grec", "grecque", "tchèque", "allemand", "allemande", "espagnol", "espagnole", "ique"}) && utf8.RuneCountInString(w) > 4
}

// foreignStatus reads how far the deal of unit i has come.
func foreignStatus(s *sentence, i int, t *tongue) claim.DealStatus {
	from, to := 0, len(s.units)
	for j := i; j > 0; j-- {
		if s.at(j).mark(";") {
			from = j
			break
		}
	}
	st := claim.Completed
	for j := from; j < to; j++ {
		switch u := s.at(j); {
		case u.mark(";") && j > i:
			return st
		case u.kind != uWord:
		case t.denied[u.low]:
			return claim.Denied
		case t.rumoured[u.low]:
			st = claim.Rumoured
		case t.planned[u.low] && st == claim.Completed:
			st = claim.Planned
		}
	}
	return st
}

// foreignSource gives f the source behind "laut" or "selon".
func (r *reader) foreignSource(s *sentence, f *fact, t *tongue) {
	paper := false
	for j := range s.units {
		if s.at(j).kind != uWord || !t.according[s.at(j).low] {
			continue
		}
		if s.at(j).low == "nach" { // "nach Informationen des Handelsblatts"
			if !tellings[s.at(j+1).low] || !s.at(j+2).word("des", "der", "von", "dem") {
				continue
			}
			j += 2
			paper = true
		}
		to := j + 1
		for to < len(s.units) && to < j+8 && s.at(to).kind != uPunct && s.at(to).kind != uMoney && !t.be[s.at(to).low] && !t.takes[s.at(to).low] && !t.planned[s.at(to).low] && !t.buy[s.at(to).low] && !(paper && to > j+1 && t.preps[s.at(to).low]) && !(to > j+1 && endsTeller[s.at(to).low]) {
			to++
		}
		if from := j + 1; from < to && to < j+8 {
			if u := s.at(from); t.articles[u.low] && strings.HasPrefix(r.doc.Text[u.Start:], u.low) { // "Les Echos" keeps its article
				from++
			}
			r.takeSource(s, from, to, f)
			return
		}
	}
}

// endsTeller are German prepositions that go on behind the name of who tells: "laut der
// Zeitung bei N".
var endsTeller = set(`bei beim auf mit für um zum zur seit vor`)

// tellings are what a paper's report is called in German behind "nach".
var tellings = set(`informationen angaben recherchen berichten bericht`)

// hedged gives f the bound that a word before its sum states, where the reader of numbers
// knows none in the language: "rund 180 Millionen", "plus de 3 millions".
func hedged(s *sentence, f *fact) {
	if f.Bound != claim.Exact && f.Bound != "" {
		return
	}
	j := f.unit - 1
	if b, ok := hedges[s.at(j).low]; ok && s.at(j).kind == uWord {
		f.Bound, f.span.Start = b, s.at(j).Start
		return
	}
	if b, ok := hedges[s.at(j-1).low+" "+s.at(j).low]; ok {
		f.Bound, f.span.Start = b, s.at(j-1).Start
	}
}

// hedges are words before a sum, German and French.
var hedges = map[string]claim.Bound{
	"rund": claim.Approx, "etwa": claim.Approx, "circa": claim.Approx, "ca": claim.Approx, "ungefähr": claim.Approx, "gut": claim.MoreThan, "über": claim.MoreThan, "mehr als": claim.MoreThan,
	"fast": claim.Nearly, "knapp": claim.Nearly, "beinahe": claim.Nearly, "mindestens": claim.AtLeast, "höchstens": claim.AtMost, "bis zu": claim.AtMost, "weniger als": claim.LessThan, "unter": claim.LessThan,
	"environ": claim.Approx, "quelque": claim.Approx, "près de": claim.Nearly, "presque": claim.Nearly, "plus de": claim.MoreThan, "plus d": claim.MoreThan, "moins de": claim.LessThan, "jusqu'à": claim.AtMost,
}

// addForeign keeps a fact whose company is known.
func (r *reader) addForeign(s *sentence, f fact, t *tongue) {
	if f.Amount != "" {
		hedged(s, &f)
	}
	f.Status = foreignStatus(s, f.unit, t)
	r.foreignSource(s, &f, t)
	r.foreignDate(s, &f)
	if f.Kind == claim.Round {
		for j := range s.units {
			if t.series[s.at(j).low] {
				f.Round = foreignLabel(s, j)
			}
			if f.Round != "" {
				f.at = append(f.at, claim.DealPart{Field: "round", Value: f.Round, Span: s.at(j).Span})
				break
			}
		}
	}
	if f.Company == "" {
		return
	}
	f.sent = s.index
	r.facts = append(r.facts, f)
	r.topic, r.topicAt = f.Company, s.index
	if f.Kind == claim.Acquisition && f.Acquirer != "" {
		r.topic = f.Acquirer
	}
}

// foreignDate gives f the date nearest to its sum; that on which a firm was founded
// is none of its deal.
func (r *reader) foreignDate(s *sentence, f *fact) {
	best := -1
	for j := range s.units {
		if s.at(j).kind != uDate || moneyBetween(s, f.unit, j) && !(j < f.unit && !moneyBetween(s, -1, j)) || founded[s.at(j-1).low] || founded[s.at(j-2).low] || founded[s.at(j+1).low] {
			continue
		}
		if best < 0 || abs(j-f.unit) < abs(best-f.unit) {
			best = j
		}
	}
	if best >= 0 {
		r.takeDate(s, best, f)
	}
}

// founded are participles, German and French, of a firm's beginning.
var founded = set(`gegründet gegründete gegründeten fondée fondé fondées créée créé née`)

// moneyBetween reports whether a sum stands between units i and j.
func moneyBetween(s *sentence, i, j int) bool {
	return slices.ContainsFunc(s.units[min(i, j)+1:max(i, j)], func(u unit) bool { return u.kind == uMoney })
}

// foreignLabel reads "Serie A", "Series-B" and "Seed" at unit j.
func foreignLabel(s *sentence, j int) string {
	if strings.HasPrefix(s.at(j).low, "seed") || s.at(j).low == "amorçage" {
		return "seed"
	}
	if l, ok := strings.CutPrefix(s.at(j).low, "series-"); ok {
		if l, _, _ = strings.Cut(l, "-"); len(l) == 1 && l >= "a" && l <= "k" {
			return "Series " + strings.ToUpper(l)
		}
		return ""
	}
	k := j + 1
	if s.at(k).mark("-") {
		k++
	}
	if l := s.at(k).low; len(l) == 1 && l >= "a" && l <= "k" {
		return "Series " + strings.ToUpper(l)
	}
	return ""
}

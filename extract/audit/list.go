package audit

import (
	"fmt"
	"strconv"
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// listCheck counts the members of a list and holds them against the number that
// was announced: "three investors joined: A, B, C and D".
func listCheck(p *page) []claim.Warning {
	if p.Language() != "en" {
		return nil
	}
	var out []claim.Warning
	for i := range p.figures {
		f := &p.figures[i]
		n, ok := f.announces(p)
		if !ok {
			continue
		}
		next := len(p.Tokens)
		if i+1 < len(p.figures) {
			next = p.figures[i+1].first
		}
		w, found := p.listAfter(f, n, next)
		if !found {
			w, found = p.appositionAfter(f, n)
		}
		if !found {
			w, found = p.blocksAfter(f, n)
		}
		if found {
			out = append(out, w)
		}
	}
	return out
}

// announces returns the number that f may announce: a bare count from two to
// thirty that is no part of another.
func (f *figure) announces(p *page) (int, bool) {
	if f.kind() != claim.Count || !f.known() || f.hedged() || !f.low.IsInt() || f.Number.Unit != "" || f.last-f.first > 3 {
		return 0, false
	}
	n := f.low.Num().Int64()
	if !f.low.Num().IsInt64() || n < 2 || n > 30 {
		return 0, false
	}
	if !p.gathered(f) && p.is(f.first-1, "of") || p.is(f.first-1, "than", "about", "another", "other", "extra", "additional", "further", "least", "top", "or", "chapter", "part", "no", "-", "–", "/") ||
		p.is(f.first-2, "of") && p.is(f.first-1, "the", "these", "those", "its", "their", "his", "her", "our") ||
		p.is(f.last, "-", "–") && p.Tokens[f.last].Glued {
		return 0, false
	}
	return int(n), true
}

// lead is how far, in tokens, a list may begin after the number that announces
// it, and near how far where only a dash or a bracket sets it off.
const (
	lead = 14
	near = 5
)

// listAfter reads the list that a colon, a dash or a bracket sets off. No
// figure may stand between it and f.
func (p *page) listAfter(f *figure, n, next int) (claim.Warning, bool) {
	end, whole := p.listEnd(f)
	for i := f.last; i < min(end, f.last+lead, next); i++ {
		if p.has(i, i+1, unclosed...) || p.is(i, "one", "none", "some", "each", "only") {
			return claim.Warning{}, false
		}
		from, to := i+1, end
		switch w := p.Word(i); {
		case w == ":" && !p.Tokens[i].Glued && i > f.last, w == ":" && p.Word(i-1) != "" && !p.Is(i+1, text.Number):
		case (w == "—" || w == "–" || w == "-") && i-f.last < near && !(p.Tokens[i].Glued && w != "—"):
			if i > f.last && !p.Is(i-1, text.Word) {
				return claim.Warning{}, false
			}
			if w == "-" && p.is(from, "-") && p.Tokens[from].Glued { // "--"
				from++
			}
			to = p.dashAfter(from, end)
		case w == "(" && i-f.last < near:
			for to = from; to < end && !p.is(to, ")"); to++ {
			}
			if to == end {
				return claim.Warning{}, false
			}
		case (w == "are" || w == "were") && i-f.last < near && p.is(f.first-1, "the", "its", "his", "her", "their"):
			if l, _ := p.enumerate(from, end, false); l.ended && p.allNames(l) {
				return p.compareList(f, n, l)
			}
			return claim.Warning{}, false
		case w == "," || w == ";" || w == ")" || w == "—":
			if w != "," || i == f.last {
				return claim.Warning{}, false
			}
			continue
		default:
			continue
		}
		if from >= to || to == end && !whole || p.has(from, to, ":", "—") {
			return claim.Warning{}, false
		}
		l, _ := p.enumerate(from, to, false)
		return p.compareList(f, n, l)
	}
	return claim.Warning{}, false
}

// dashAfter returns the token of the dash that closes a list from token i on, or
// end: a hyphen inside a word is none.
func (p *page) dashAfter(i, end int) int {
	for ; i < end; i++ {
		if p.is(i, "—", "–") || p.is(i, "-") && !p.Tokens[i].Glued && (p.is(i+1, "-") || i+1 < len(p.Tokens) && !p.Tokens[i+1].Glued) {
			return i
		}
	}
	return end
}

// longList is how many tokens a list may have.
const longList = 300

// listEnd returns the token after the last one that a list announced by f may
// hold, and false where the sentence goes on for longer than any list.
func (p *page) listEnd(f *figure) (int, bool) {
	end := p.sentenceEnd(f.sentence)
	return min(end, f.last+longList), end <= f.last+longList
}

// sentenceEnd returns the token after the last word of sentence s: its closing
// marks are left out.
func (p *page) sentenceEnd(s int) int {
	end := p.Sentences[s].Last
	for end > p.Sentences[s].First && p.is(end-1, ".", "!", "”", "\"") && !(p.is(end-1, "”", "\"") && !p.is(end-2, ".", "!")) {
		end--
	}
	return end
}

// compareList says whether l has the n members announced.
func (p *page) compareList(f *figure, n int, l items) (claim.Warning, bool) {
	have := len(l.list)
	if have < 2 {
		return claim.Warning{}, false
	}
	spans := []claim.Span{f.Span}
	for _, it := range l.list {
		spans = append(spans, it.Span)
	}
	what := map[shape]string{named: "names", quoted: "titles"}[l.alike()]
	if what == "" {
		what = "items"
	}
	if n >= have && n <= have+l.spare && !p.counts(f, l, true) && (l.ended || l.alike() != odd) && (l.spare == 0 || l.alike() == named || l.alike() == quoted) {
		return warn(ListLength, claim.OK, fmt.Sprintf("%s %s follow, as announced", inWords(n), what), spans...), true
	}
	if !p.surely(f, n, l) {
		return claim.Warning{}, false
	}
	said := fmt.Sprintf("%s %s follow the announced %s: %s", inWords(have), what, inWords(n), p.series(spans[1:]))
	if last := l.list[have-1]; have == n+1 && strings.Contains(p.Text[last.Start:last.End], "&") {
		return warn(ListLength, claim.CannotTell, said+"; the last two may be one name", spans...), true
	}
	return warn(ListLength, claim.Flag, said, spans...), true
}

// surely reports whether l is beyond doubt a list of something else than n
// members: its items are of one kind and each of them is one thing.
func (p *page) surely(f *figure, n int, l items) bool {
	have := len(l.list)
	if l.spare > 0 || l.group && n == have-1 || have > 30 || p.withPlaces(f, l) || p.counts(f, l, false) {
		return false
	}
	last := l.list[have-1]
	switch noun := p.nounOf(f); l.alike() {
	case plain:
		return l.ended && have > 2 && n <= 10 && have-n <= 2 && n-have <= 2 && (p.singular(l) || fieldsOf[noun]) && noun != "words" && noun != "letters"
	case named:
		if !l.ended && strings.Contains(p.Text[last.Start:last.End], "&") {
			return false // a firm of several names
		}
		if have == n+1 && fieldsOf[noun] {
			return false // "Retail, Food and Drink" may be two divisions
		}
		if p.gathered(f) || person(noun) {
			return have < n && !p.gathered(f) || l.crew(p)
		}
		return have < n || !placeNouns[noun] || p.allOf(l, kindOf(noun))
	case quoted:
		return l.ended
	}
	return false
}

// counts reports whether a member of l is more than one: "two of his sons". With
// head set the number must begin it.
func (p *page) counts(f *figure, l items, head bool) bool {
	for _, it := range l.list {
		for _, g := range p.beside(f.sentence) {
			if g.first != f.first && it.Overlaps(g.Span) && g.kind() == claim.Count && (!head || g.Span.Start == it.Start && g.known() && g.low.Cmp(one) > 0) {
				return true
			}
		}
	}
	return false
}

// fieldsOf are nouns whose members may be in the plural: "three areas: sales,
// schools and roads".
var fieldsOf = words("areas departments fields subjects topics sectors categories groups types kinds industries courses divisions branches priorities factors issues languages colours colors")

// singular reports whether no item is in the plural: "men, women and children"
// are kinds, not members.
func (p *page) singular(l items) bool {
	for _, it := range l.list {
		w := p.Lower(p.TokenAt(it.End - 1))
		if strings.HasSuffix(w, "s") || strings.HasSuffix(w, "men") || w == "children" || w == "people" {
			return false
		}
	}
	return true
}

// nounOf returns the last word of what f counts, in lower case.
func (p *page) nounOf(f *figure) string {
	if s := f.Number.OfSpan; !s.IsZero() && s.End <= len(p.Text) {
		return p.Lower(p.TokenAt(s.End - 1))
	}
	return p.Lower(f.last)
}

// series writes words as a list: "A, B and C".
func series(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// inWords writes a small number as a desk does: in words up to ten.
func inWords(n int) string {
	words := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n >= 0 && n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// regions stand after a town to say where it is: they are no members of a list
// of towns or people.
var regions = []string{"alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois",
	"indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska",
	"nevada", "hampshire", "jersey", "mexico", "york", "carolina", "dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "tennessee", "texas", "utah", "vermont", "virginia",
	"washington", "wisconsin", "wyoming", "d.c.", "england", "scotland", "wales", "ireland", "france", "germany", "italy", "spain", "portugal", "belgium", "netherlands",
	"switzerland", "austria", "sweden", "norway", "denmark", "finland", "poland", "russia", "ukraine", "turkey", "greece", "israel", "egypt", "nigeria", "kenya", "india",
	"pakistan", "china", "japan", "korea", "thailand", "vietnam", "indonesia", "australia", "zealand", "canada", "ontario", "quebec", "brazil", "argentina", "chile", "africa"}

// withPlaces reports whether a list of anything but countries and states has
// one among its members and not only such: "Paris, France, and Rome" may be two
// towns.
func (p *page) withPlaces(f *figure, l items) bool {
	for i := f.last; i < f.last+4; i++ {
		if p.is(i, "countries", "states", "nations", "provinces", "governments", "members") {
			return false
		}
	}
	there := 0
	for _, it := range l.list {
		last := p.TokenAt(it.End - 1)
		if last-p.TokenAt(it.Start) < 2 && p.is(last, regions...) || strings.HasSuffix(p.Text[it.Start:it.End], ".") {
			there++
		}
	}
	return there > 0 && there < len(l.list)
}

package audit

import (
	"fmt"

	"stet/extract/claim"
	"stet/extract/text"
)

// bands are nouns for so many people.
var bands = map[string]int{"duo": 2, "trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6, "septet": 7, "octet": 8}

// bandCheck counts the people named behind a noun that holds their number: "the
// trio, A, B and C, were held", "a quartet of A, B, C and D".
func bandCheck(p *page) []claim.Warning {
	if p.Language() != text.English {
		return nil
	}
	var out []claim.Warning
	for i := range p.Tokens {
		n := bands[p.Lower(i)]
		if n == 0 || i < 1 || !p.is(i-1, "the", "a", "this", "that", "their", "his", "her") && !p.is(i-2, "the", "a", "this", "that", "their", "his", "her") || !p.is(i+1, ",", "of", ":", "—", "–", "-", "(") {
			continue
		}
		if p.is(i+1, ",") && p.has(i-3, i, "in", "of", "from", "among", "for", "like") {
			continue // "In the trio, Hale and Moe shine"
		}
		names, after := p.people(i + 2)
		if len(names) < 2 || !p.is(i+1, "of") && !p.is(after, ",", ".", "—", "–", "-", ")", ";") && after < len(p.Tokens) {
			continue
		}
		spans := append([]claim.Span{p.Span(i, i)}, names...)
		if len(names) == n {
			out = append(out, warn(ListLength, claim.OK, fmt.Sprintf("%s names follow, as announced", inWords(n)), spans...))
			continue
		}
		out = append(out, warn(ListLength, claim.Flag, fmt.Sprintf("%s names follow the announced %s: %s", inWords(len(names)), p.Word(i), p.series(names)), spans...))
	}
	return out
}

// series writes the texts of spans as a list.
func (p *page) series(spans []claim.Span) string {
	var said []string
	for _, s := range spans {
		said = append(said, text.Words(p.Text[s.Start:s.End]))
	}
	return series(said)
}

// people reads names of people that follow each other from token i on, with
// "and" before the last. It returns nothing where something else stands among
// them, and the token after the last one.
func (p *page) people(i int) (names []claim.Span, after int) {
	for ended := false; i < len(p.Tokens) && len(names) < 30; i++ {
		m, ok := p.mentionIn(p.Tokens[i].Span)
		if !ok || m.span.Start != p.Tokens[i].Start || p.claims[m.claim].Name.Type != claim.Person && !(ended && len(names) > 1) {
			return nil, i
		}
		names = append(names, m.span)
		if i = p.TokenAt(m.span.End); ended {
			return names, i
		}
		if p.is(i, ",") && p.is(i+1, "and") {
			i++
		}
		if ended = p.is(i, "and"); !ended && !p.is(i, ",") {
			return nil, i
		}
	}
	return nil, i
}

// gathered reports whether the number f closes a noun phrase for so many:
// "a shortlist of six:", "the group of four —".
func (p *page) gathered(f *figure) bool {
	return p.is(f.first-1, "of") && p.is(f.first-2, "shortlist", "list", "group", "panel", "team", "squad", "party", "gang", "jury", "cast", "crew", "committee", "field", "longlist") &&
		f.Number.Of == "" && p.is(f.last, ":", "—", "–", "-", "(")
}

// crew reports whether the members of l are people. The reader of names may take
// one of them for a place: then each must be two words.
func (l items) crew(p *page) bool {
	known, twos := 0, true
	for _, it := range l.list {
		t := p.nameType(it.Span)
		if t == claim.Person {
			known++
		} else if t != claim.Place {
			return false
		}
		twos = twos && p.TokenAt(it.End)-p.TokenAt(it.Start) == 2
	}
	return known == len(l.list) || l.ended && twos && known > 1 && known == len(l.list)-1
}

package match

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// otherRole reports whether the source says that the person is something else
// than the role, and where; where it says the same it returns that place.
func (s *Source) otherRole(role string, found []mention) (mention, bool) {
	want := postOf(role)
	if len(want.heads) == 0 && len(want.where) == 0 {
		return mention{}, false
	}
	var meets, office, other *mention
	for _, m := range s.allMentions(found) {
		for _, phrase := range s.rolesAt(m) {
			for _, got := range postsOf(phrase) {
				switch {
				case len(got.heads) == 0 && (len(want.where) == 0 || !affiliation(phrase)):
				case want.meets(got) && (len(got.where) > 0 || len(want.where) == 0):
					return m, false
				case want.meets(got):
					meets = cmp.Or(meets, &m)
				default:
					other = cmp.Or(other, &m)
					if len(got.where) > 0 && want.meets(post{heads: got.heads, qualifiers: got.qualifiers}) {
						office = cmp.Or(office, &m) // the office, and elsewhere
					}
				}
			}
		}
	}
	switch {
	case office != nil && len(found) > 0 && office.to-office.from > 1:
		return *office, true
	case meets != nil:
		return *meets, false
	case other != nil:
		return *other, true
	}
	return mention{}, false
}

// affiliation reports whether a phrase is where somebody belongs and no more: "of
// the Tern Trust", "Rivers Alive".
func affiliation(phrase string) bool {
	words := strings.Fields(phrase)
	capital := 0
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) {
			capital++
		} else if i > 1 && i < 4 && capital == 0 && words[1] == "the" {
			continue // "of the broker Fathom & Gray"
		} else if !(particles[w] || w == "&" || i == 0 && (w == "from" || w == "at")) {
			return false
		}
	}
	return capital > 0 && len(words) <= 8
}

// allMentions adds the places where the surname stands alone.
func (s *Source) allMentions(found []mention) []mention {
	p := s.whole()
	out := slices.Clone(found)
	last := p.form(found[0].to - 1)
	for _, i := range p.places(last) {
		if k := int(i); s.capitalWord(k) && !slices.ContainsFunc(out, func(m mention) bool { return m.from <= k && k < m.to }) && !s.partOfName(k) {
			out = append(out, mention{from: k, to: k + 1, outcome: Variant})
		}
	}
	return out
}

// rolesAt returns what the source says beside a mention: the words before the
// name, those between commas or brackets behind it, and those behind "is" or
// "as".
func (s *Source) rolesAt(m mention) []string {
	p := s.whole()
	var out []string
	start := m.from
	for start > 0 && m.from-start < 8 && p.sentence[start-1] == p.sentence[m.from] && !s.clauseEnds(start-1) {
		start--
	}
	if start < m.from {
		out = append(out, s.text[p.words[start].Start:p.words[m.from-1].End])
	}
	name := m.from
	for name > 0 && titles[p.words[name-1].form] && p.sentence[name-1] == p.sentence[m.from] && !s.commaIn(name-1) {
		name-- // "Mrs"
	}
	if name > 0 && s.commaIn(name-1) && p.sentence[name-1] == p.sentence[m.from] { // "the mayor of Harnley, Nora Vance"
		k := name - 1
		for k > 0 && name-k < 8 && p.sentence[k-1] == p.sentence[m.from] && !s.commaIn(k-1) {
			k--
		}
		for i := k; i < name; i++ {
			if definite[p.words[i].form] {
				k = i
				break
			}
		}
		phrase := s.text[p.words[k].Start:p.words[name-1].End]
		if f := p.words[k].form; definite[f] || strings.Contains(phrase, "'s ") || strings.Contains(phrase, "’s ") {
			out = append(out, phrase)
		}
	}
	behind := s.behind(m)
	if len(out) > 0 && len(behind) > 0 && s.belongs(m) { // "Professor Maranzano of the Institute"
		out[len(out)-1] += " " + s.preposition(m) + " " + behind[0]
	}
	if below := s.signedAs(m); below != "" {
		behind = append(behind, below)
	}
	return append(out, behind...)
}

// belongs reports whether "of", "from" or "at" stands right behind a name.
func (s *Source) belongs(m mention) bool {
	return s.preposition(m) != "" && s.capitalWord(m.to+1) || s.preposition(m) != "" && definite[s.whole().form(m.to+1)]
}

func (s *Source) preposition(m mention) string {
	switch f := s.whole().form(m.to); f {
	case "of", "from", "at":
		return f
	}
	return ""
}

// signedAs returns the line below a name that ends its line: under a letter that
// is what the writer is.
func (s *Source) signedAs(m mention) string {
	p := s.whole()
	rest := s.text[p.words[m.to-1].End:]
	line, rest, ok := strings.Cut(rest, "\n")
	if !ok || strings.TrimSpace(line) != "" && !strings.HasPrefix(line, ",") || len(line) > 20 {
		return ""
	}
	below, _, _ := strings.Cut(rest, "\n")
	below = strings.TrimSpace(below)
	if r, _ := utf8.DecodeRuneInString(below); below == "" || len(below) > labelLength || !unicode.IsUpper(r) || strings.HasSuffix(below, ".") || strings.Contains(below, ":") {
		return ""
	}
	start := strings.LastIndexByte(s.text[:p.words[m.from].Start], '\n') + 1
	if strings.TrimSpace(s.text[start:p.words[m.from].Start]) != "" {
		return "" // the name does not begin its line
	}
	return below
}

// behind returns what the source says of a person right behind the name.
func (s *Source) behind(m mention) []string {
	p := s.whole()
	if m.to >= len(p.words) {
		return nil
	}
	gap := s.text[p.words[m.to-1].End:p.words[m.to].Start]
	first := m.to
	switch f := p.words[m.to].form; {
	case strings.ContainsAny(gap, ",(–—:"):
		if f == "who" && m.to+1 < len(p.words) && copula[p.words[m.to+1].form] {
			first += 2
		}
	case copula[f]:
		first++
	case s.belongs(m):
	default:
		return nil
	}
	end := first
	for end < len(p.words) && end-first < 12 && p.sentence[end] == p.sentence[first] {
		end++
		if s.clauseEnds(end-1) || s.belongs(m) && s.bodyEnds(end) {
			break
		}
	}
	if end <= first || p.sentence[first] != p.sentence[m.to-1] && !strings.ContainsAny(gap, "\n") {
		return nil
	}
	return []string{s.text[p.words[first].Start:p.words[end-1].End]}
}

// bodyEnds reports whether the name of a body ends before word k of plain: small
// letters behind a capital that are no part of a name.
func (s *Source) bodyEnds(k int) bool {
	p := s.whole()
	return k < len(p.words) && s.capitalWord(k-1) && !s.capitalWord(k) && !particles[p.words[k].form]
}

// definite are the words that begin what somebody is said to be.
var definite = wordSet("the a an its their our his her my")

var copula = wordSet("is was as became becomes been serves served remains being")

// clauseEnds reports whether a comma, a bracket or another mark stands behind
// word k of plain.
func (s *Source) clauseEnds(k int) bool {
	p := s.whole()
	if k < 0 || k+1 >= len(p.words) {
		return true
	}
	return strings.ContainsAny(s.text[p.words[k].End:p.words[k+1].Start], ",;:()“”\"–—\n")
}

package match

import (
	"slices"
	"strings"

	"stet/extract/claim"
)

// unnamedWords are the nouns for people whom a text does not name, beside those of
// offices.
var unnamedWords = wordSet(`man woman boy girl passenger listener visitor reader caller commuter customer shopper bystander onlooker protester pensioner worker mother father parent
	local villager source insider expert official critic supporter fan voter spectator viewer grandmother grandfather couple child teenager nun monk lady gentleman user subscriber investor employee`)

// maxLeadIn is how many words before a quote may say who speaks.
const maxLeadIn = 60

// unnamedIn returns the last person that the text from byte from to byte to speaks
// of without a name, "a man", "" where it names none so or names somebody behind.
func (s *Source) unnamedIn(from, to int) string {
	p := s.whole()
	last := p.at(to)
	for i := last - 1; i > max(0, last-maxLeadIn) && p.words[i].Start >= from; i-- {
		f := p.words[i].form
		if _, office := officeOf(f); !office && !unnamedWords[f] || s.inMarks(p.words[i].Span) {
			continue
		}
		for k := i - 1; k >= max(0, i-3) && p.words[k].Start >= from && !s.commaIn(k); k-- {
			if w := p.words[k].form; w == "a" || w == "an" || w == "another" || w == "one" {
				if s.namesAfter(i, to) {
					return ""
				}
				return "a " + s.text[p.words[i].Start:p.words[i].End]
			}
		}
	}
	return ""
}

// namesAfter reports whether a person is named between word i of plain and byte
// to: "a member of the chapter, Eudora Sparrow".
func (s *Source) namesAfter(i, to int) bool {
	at := s.whole().words[i].Start
	return len(s.personsIn(claim.Span{Start: at, End: to})) > 0
}

// personsIn returns the people that a stretch of the text names.
func (s *Source) personsIn(in claim.Span) []string {
	var out []string
	for _, n := range s.facts.Names {
		if n.Name == nil || n.Name.Type != claim.Person {
			continue
		}
		for _, m := range n.Name.Mentions {
			if m.Start >= in.Start && m.End <= in.End && !s.inMarks(m) {
				out = append(out, n.Name.Canonical)
				break
			}
		}
	}
	return out
}

// namedUpTo reports whether the source names somebody before byte at.
func (s *Source) namedUpTo(who string, at int) bool {
	return slices.ContainsFunc(s.facts.Names, func(n claim.Claim) bool {
		return n.Name != nil && n.Name.Type == claim.Person && len(n.Name.Mentions) > 0 && n.Name.Mentions[0].Start < at && s.samePerson(who, n.Name.Canonical)
	})
}

// leadIn returns the words of the sentence before the marks that a passage stands
// in, empty where the passage is in none.
func (s *Source) leadIn(p claim.Span) claim.Span {
	if !s.inMarks(p) {
		return claim.Span{}
	}
	open := strings.LastIndexAny(s.text[:p.Start], "“„«\"")
	first := s.doc.SentenceAt(max(0, open-2))
	if open < 2 || first < 0 || p.Start-s.doc.Sentences[first].Span.Start > 10*maxLeadIn {
		return claim.Span{}
	}
	from := max(s.doc.Sentences[first].Span.Start, strings.LastIndex(s.text[:open], "\n\n")+1)
	if strings.ContainsAny(s.text[from:open], "“”„«»\"") {
		return claim.Span{} // a reporting clause between two parts of a quote
	}
	if end := strings.TrimRight(s.text[from:open], " \n"); end == "" || strings.ContainsAny(end[len(end)-1:], ".?!") {
		return claim.Span{}
	}
	return claim.Span{Start: from, End: open}
}

// sentenceOf returns the byte at which the sentence begins that leads to a passage.
func (s *Source) sentenceOf(p claim.Span) int {
	if in := s.leadIn(p); !in.IsZero() {
		return in.Start
	}
	if i := s.doc.SentenceAt(p.Start); i >= 0 {
		return min(p.Start, s.doc.Sentences[i].Span.Start)
	}
	return p.Start
}

// subjectAt returns whom the sentence that leads to a passage in marks is about,
// where that is not the claim's speaker: the only person it names, or somebody
// without a name. It is "" where a pronoun leaves that open.
func (s *Source) subjectAt(p claim.Span, claimed string) string {
	in := s.leadIn(p)
	if in.IsZero() || !s.personal(claimed) {
		return ""
	}
	words := forms(s.text[in.Start:in.End])
	for _, w := range words {
		if pronouns[w] || w == "i" || w == "we" || w == "him" || w == "her" || w == "his" || w == "them" || w == "by" {
			return ""
		}
	}
	switch people := s.personsIn(in); {
	case len(people) == 1 && !s.samePerson(claimed, people[0]) && s.begins(in, people[0]):
		return people[0]
	case len(people) == 0 && len(words) > 1 && (words[0] == "a" || words[0] == "an" || words[0] == "another"):
		return s.unnamedIn(in.Start, in.End)
	}
	return ""
}

// begins reports whether a person is what a sentence begins with: no verb and no
// preposition but of the office stands before the name.
func (s *Source) begins(in claim.Span, who string) bool {
	name := nameOf(who)
	for _, w := range forms(s.text[in.Start:in.End]) {
		switch {
		case len(name) > 0 && (w == name[0] || w == name[len(name)-1]):
			return true
		case w == "to" || w == "about" || w == "with" || w == "when" || w == "after" || w == "asked" || w == "told" || w == "said" || w == "says" || w == "from":
			return false
		}
	}
	return false
}

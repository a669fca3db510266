package match

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// voice is who says a passage, as the source has it.
type voice struct {
	name string // "" where the source does not say
	fits bool   // it is the claim's speaker
}

// setVoice finds who says a passage and whether that is somebody else than the
// claim has.
func (s *Source) setVoice(p *passage, c Claim) {
	name, sure := s.speakerAt(p)
	if !sure && s.turnMost(p) == 0 {
		if other := s.subjectAt(p.span, c.Speaker); other != "" {
			name, sure = other, true
		}
	}
	p.who.name = name
	if name == "" && s.narrated(p.span) && s.personal(c.Speaker) && s.quotes(c.Speaker) {
		p.strange = true // the writer's own words, in a text that quotes the speaker
		return
	}
	if name == "" || strings.TrimSpace(c.Speaker) == "" {
		return
	}
	p.who.fits = s.samePerson(c.Speaker, name)
	if s.crosses(p) {
		return // words of two speakers are joined: that is said already
	}
	p.strange = sure && !p.who.fits && s.otherPerson(c.Speaker, name, s.sentenceOf(p.span)) && !(s.turnMost(p) == 0 && s.namedBeside(p.span, c.Speaker) && !s.namedBeside(p.span, name))
}

// narrated reports whether a passage is the writer's own: no transcript's, in no
// marks and in nothing that the source reports of anybody.
func (s *Source) narrated(p claim.Span) bool {
	if len(s.turns) > 0 || s.inMarks(p) {
		return false
	}
	return !slices.ContainsFunc(s.facts.Quotes, func(q claim.Claim) bool { return q.Span.Overlaps(p) })
}

// quotes reports whether the source has words of somebody between marks.
func (s *Source) quotes(who string) bool {
	return slices.ContainsFunc(s.facts.Quotes, func(q claim.Claim) bool {
		return q.Quote != nil && q.Quote.Kind == claim.QuoteDirect && q.Quote.Speaker != "" && s.samePerson(who, q.Quote.Speaker)
	})
}

// namedBeside reports whether a speaker is named in the sentences of a passage,
// outside of it.
func (s *Source) namedBeside(p claim.Span, who string) bool {
	name := nameOf(who)
	first, last := s.doc.SentenceAt(p.Start), s.doc.SentenceAt(p.End)
	if len(name) == 0 || first < 0 {
		return false
	}
	from, to := s.doc.Sentences[first].Span.Start, s.doc.Sentences[last].Span.End
	for _, part := range []claim.Span{{Start: min(from, p.Start), End: p.Start}, {Start: p.End, End: max(to, p.End)}} {
		if slices.Contains(forms(s.text[part.Start:part.End]), name[len(name)-1]) {
			return true
		}
	}
	return false
}

// crosses reports whether a passage has words of several turns.
func (s *Source) crosses(p *passage) bool {
	turn := int16(-1)
	for _, r := range p.regions {
		if r.op != Keep || r.s0 >= r.s1 {
			continue
		}
		if t := s.words[r.s0].turn; turn >= 0 && t != turn {
			return true
		}
		turn = s.words[r.s1-1].turn
	}
	return false
}

// speakerAt returns who says the words of a passage: whom the source quotes
// there, or the label of the turn that most of them stand in. Of words that a
// turn has between quotation marks without saying whose they are it is not sure.
func (s *Source) speakerAt(p *passage) (name string, sure bool) {
	name, sure = s.quotedAt(p.span)
	turn := s.turnMost(p)
	if turn == 0 || name != "" && s.inMarks(p.span) {
		return name, sure
	}
	return s.turns[turn-1].name, !s.inMarks(p.span)
}

// turnMost returns the turn, counted from 1, that has most of a passage's words;
// 0 for none.
func (s *Source) turnMost(p *passage) int {
	count := map[int16]int{}
	best := int16(0)
	for _, r := range p.regions {
		for i := r.s0; i < r.s1 && r.op == Keep; i++ {
			t := s.words[i].turn
			count[t]++
			if t > 0 && count[t] > count[best] {
				best = t
			}
		}
	}
	return int(best)
}

// inMarks reports whether a passage stands between quotation marks: in its
// paragraph more of them open than close before it.
func (s *Source) inMarks(p claim.Span) bool {
	from := strings.LastIndex(s.text[:p.Start], "\n\n") + 1
	open, straight := 0, 0
	for _, r := range s.text[from:p.Start] {
		switch r {
		case '“', '«', '„':
			open++
		case '”', '»':
			open--
		case '"':
			straight++
		}
	}
	return open > 0 || straight%2 == 1
}

// quotedAt returns the speaker of the quote of the source that covers most of p.
func (s *Source) quotedAt(p claim.Span) (string, bool) {
	best := s.quoteAt(p)
	if best == nil {
		return "", false
	}
	name, far := s.namedBefore(best)
	if name != "" {
		return name, true
	}
	// Who "she" is can be told from a full name; "the Merrow case" names nobody.
	vague := far || s.pronoun(best) && len(nameOf(best.Quote.Speaker)) < 2
	return best.Quote.Speaker, best.Confidence >= leastSure && !vague
}

// leastSure is how often the rule that found a speaker must be right for another
// speaker to be an alarm.
const leastSure = .7

// quoteAt returns the quote of the source that covers most of p and names its
// speaker, nil where there is none.
func (s *Source) quoteAt(p claim.Span) *claim.Claim {
	most := 0
	var best *claim.Claim
	qs := s.facts.Quotes
	from := sort.Search(len(qs), func(i int) bool { return qs[i].Span.Start > p.End })
	for i := from - 1; i >= 0 && i >= from-40; i-- {
		q := qs[i].Quote
		if q == nil || q.Speaker == "" || q.Kind != claim.QuoteDirect && q.Kind != claim.QuoteBlock {
			continue
		}
		covered := 0
		for _, g := range q.Segments {
			if g.Overlaps(p) {
				covered += min(g.End, p.End) - max(g.Start, p.Start)
			}
		}
		if covered > most && covered*2 > p.Len() {
			most, best = covered, &qs[i]
		}
	}
	return best
}

// namedBefore returns the last person that the paragraph names before a quote
// whose speaker is a pronoun for somebody whom the paragraph does not name, ""
// otherwise: "she" is rather the one just named. Far is true where the speaker is
// somebody from another paragraph.
func (s *Source) namedBefore(q *claim.Claim) (name string, far bool) {
	if !s.pronoun(q) {
		return "", false
	}
	from := strings.LastIndex(s.text[:q.Span.Start], "\n\n") + 1
	last := -1
	for _, n := range s.facts.Names {
		if n.Name == nil || n.Name.Type != claim.Person {
			continue
		}
		for _, m := range n.Name.Mentions {
			if m.Start < from || m.Start >= q.Span.Start || len(nameOf(n.Name.Canonical)) < 2 && n.Name.Canonical != q.Quote.Speaker {
				continue
			}
			if n.Name.Canonical == q.Quote.Speaker {
				return "", false
			}
			if m.Start > last {
				name, last = n.Name.Canonical, m.Start
			}
		}
	}
	if name == "" {
		if name = s.unnamedIn(from, q.Span.Start); name != "" {
			return name, false
		}
		return s.subjectBefore(q.Span.Start, from), true
	}
	return name, true
}

// subjectBefore returns the name of two words or more that begins the sentence
// before byte at, in the paragraph from byte from on.
func (s *Source) subjectBefore(at, from int) string {
	p := s.whole()
	i := p.at(at) - 1
	if i < 0 || p.words[i].Start < from {
		return ""
	}
	first := i
	for first > 0 && p.sentence[first-1] == p.sentence[i] && p.words[first-1].Start >= from {
		first--
	}
	end := first
	for end <= i && s.capitalWord(end) && !(end > first && s.commaIn(end-1)) {
		end++
	}
	if end-first < 2 || smallWords[p.words[first].form] {
		return ""
	}
	return s.text[p.words[first].Start:p.words[end-1].End]
}

// pronoun reports whether the source calls a quote's speaker "he" or "she".
func (s *Source) pronoun(q *claim.Claim) bool {
	at := q.Quote.SpeakerSpan
	return !at.IsZero() && at.End <= len(s.text) && pronouns[strings.ToLower(s.text[at.Start:at.End])]
}

var pronouns = wordSet("he she they er sie il elle")

// titles are the words before a name that are no part of it.
var titles = wordSet(`mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur herr frau president minister mayor senator sen rep representative governor gov
	chancellor judge justice captain capt colonel col general gen major sergeant sgt officer chief secretary councillor cllr chair chairman chairwoman chairperson
	commissioner ambassador director ceo cfo coo cto founder bishop father sister rev reverend the st deputy vice former prime hon honourable`)

// nameOf returns the words of a name without its titles, and what stands behind
// a comma or in brackets left out.
func nameOf(s string) []string {
	if i := strings.IndexAny(s, ",(["); i > 0 {
		s = s[:i]
	}
	var out []string
	for _, f := range forms(s) {
		f = strings.TrimSuffix(strings.TrimSuffix(f, "'s"), "'")
		if f != "" && !titles[f] {
			out = append(out, f)
		}
	}
	return out
}

// samePerson reports whether two names may be of one person: they share the
// surname and no first name speaks against it, or one is the other's initials.
func (s *Source) samePerson(a, b string) bool {
	x, y := nameOf(a), nameOf(b)
	if len(x) == 0 || len(y) == 0 {
		return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) || s.sameOffice(a, b)
	}
	if contains(x, y) || contains(y, x) {
		return true
	}
	if initials(x) == strings.Join(y, "") || initials(y) == strings.Join(x, "") {
		return true
	}
	if last := x[len(x)-1]; last == y[len(y)-1] || nearName(last, y[len(y)-1]) && len(x) > 1 && len(y) > 1 {
		return len(x) == 1 || len(y) == 1 || firstNamesMeet(x[0], y[0]) || nearName(x[0], y[0])
	}
	if len(y) == 1 && (slices.Contains(x, y[0]) || firstNamesMeet(x[0], y[0])) || len(x) == 1 && (slices.Contains(y, x[0]) || firstNamesMeet(y[0], x[0])) {
		return true
	}
	if len(x) == len(y) && len(x) == 2 && x[0] == y[1] && x[1] == y[0] {
		return true // the surname first
	}
	return s.sameOffice(a, b)
}

// contains reports whether the words of a name of two words and more stand in
// another one beside each other: "Nora Vance" in "their mayor Nora Vance".
func contains(long, name []string) bool {
	for i := 0; len(name) > 1 && i+len(name) <= len(long); i++ {
		if slices.Equal(long[i:i+len(name)], name) {
			return true
		}
	}
	return false
}

// sameOffice reports whether one speaker is called by an office that the source
// gives to the other: "the mayor" and "Nora Vance, mayor of Harnley".
func (s *Source) sameOffice(a, b string) bool {
	fa, fb := forms(a), forms(b)
	for _, n := range s.facts.Names {
		if n.Name == nil || n.Name.Role == "" {
			continue
		}
		role := forms(n.Name.Role)
		person := nameOf(n.Name.Canonical)
		if len(person) == 0 {
			continue
		}
		last := person[len(person)-1]
		if slices.Contains(fa, last) && officeIn(fb, role) || slices.Contains(fb, last) && officeIn(fa, role) {
			return true
		}
	}
	return false
}

// officeIn reports whether all words of an office, "the" left out, stand in role.
func officeIn(office, role []string) bool {
	n := 0
	for _, w := range office {
		if w == "the" || w == "a" || w == "an" {
			continue
		}
		if !slices.Contains(role, w) {
			return false
		}
		n++
	}
	return n > 0
}

func initials(name []string) string {
	b := ""
	for _, w := range name {
		b += w[:1]
	}
	return b
}

// firstNamesMeet reports whether two first names may be one: the same, one the
// initial of the other, or a short form.
func firstNamesMeet(a, b string) bool {
	if a == b || len(a) == 1 && strings.HasPrefix(b, a) || len(b) == 1 && strings.HasPrefix(a, b) {
		return true
	}
	if len(a) >= 3 && strings.HasPrefix(b, a) || len(b) >= 3 && strings.HasPrefix(a, b) {
		return true
	}
	return nicknames[a] == b || nicknames[b] == a || nicknames[a] != "" && nicknames[a] == nicknames[b]
}

// nicknames are short forms that are not the head of the name.
var nicknames = map[string]string{"bob": "robert", "bobby": "robert", "rob": "robert", "bill": "william", "billy": "william", "will": "william", "liz": "elizabeth", "beth": "elizabeth",
	"betty": "elizabeth", "dick": "richard", "rick": "richard", "jim": "james", "jimmy": "james", "jack": "john", "johnny": "john", "ted": "edward", "ned": "edward", "peggy": "margaret", "meg": "margaret",
	"maggie": "margaret", "tony": "anthony", "mike": "michael", "mick": "michael", "kate": "katherine", "katie": "katherine", "kathy": "katherine", "tom": "thomas", "chuck": "charles", "charlie": "charles",
	"harry": "henry", "hank": "henry", "bert": "albert", "sandy": "alexander", "alex": "alexander", "sasha": "alexander", "andy": "andrew", "drew": "andrew", "becky": "rebecca", "jenny": "jennifer", "steve": "stephen",
	"steven": "stephen", "joe": "joseph", "dave": "david", "dan": "daniel", "danny": "daniel", "sue": "susan", "vicky": "victoria", "hans": "johannes", "fritz": "friedrich", "nell": "eleanor", "ellie": "eleanor",
	"peg": "margaret", "gus": "augustus", "greg": "gregory", "jeff": "jeffrey", "ken": "kenneth", "larry": "lawrence", "matt": "matthew", "nick": "nicholas", "pat": "patricia", "sam": "samuel", "tim": "timothy"}

// otherPerson reports whether the source's speaker is certainly somebody else
// than the claim's: whoever asks the questions, or somebody with a name of their
// own.
func (s *Source) otherPerson(claimed, found string, at int) bool {
	x, y := nameOf(claimed), nameOf(found)
	if asker(found) {
		return !asker(claimed)
	}
	if answerers[strings.Join(forms(found), " ")] || len(x) == 0 || len(y) == 0 || !s.personal(claimed) {
		return false
	}
	return s.personal(found) || s.labelled(found) && s.voiceOf(claimed) || s.described(found, claimed, at)
}

// described reports whether a speaker without a name is somebody else than a
// person whom the source quotes by name: "a barrister", "Mrs Hollis's son", or an
// office that is not the person's.
func (s *Source) described(found, claimed string, at int) bool {
	if !s.quotes(claimed) && !s.namedUpTo(claimed, at) || pronouns[strings.ToLower(found)] || s.personal(found) {
		return false
	}
	f := forms(found)
	if f[0] == "a" || f[0] == "an" {
		return true
	}
	own := nameOf(claimed)
	for _, w := range f {
		if owner, ok := strings.CutSuffix(w, "'s"); ok {
			return !slices.Contains(own, owner)
		}
	}
	got := postOf(found)
	for _, n := range s.facts.Names {
		if n.Name != nil && n.Name.Role != "" && len(got.heads) > 0 && s.samePerson(claimed, n.Name.Canonical) {
			return !got.meets(postOf(n.Name.Role))
		}
	}
	return false
}

// labelled reports whether a name is the label of a turn.
func (s *Source) labelled(name string) bool {
	return slices.ContainsFunc(s.turns, func(t turn) bool { return t.name == name })
}

// voiceOf reports whether the claim's speaker has turns or quotes of their own.
func (s *Source) voiceOf(claimed string) bool {
	for _, t := range s.turns {
		if s.samePerson(claimed, t.name) {
			return true
		}
	}
	for _, q := range s.facts.Quotes {
		if q.Quote != nil && q.Quote.Speaker != "" && s.samePerson(claimed, q.Quote.Speaker) {
			return true
		}
	}
	return false
}

// personal reports whether a speaker is called by the name of a person and not
// by an office, a body, a crowd or what somebody is to another.
func (s *Source) personal(name string) bool {
	words := strings.Fields(name)
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !particles[w] || i == 0 && articles[strings.ToLower(w)] || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			return false
		}
	}
	for _, n := range s.facts.Names {
		if n.Name != nil && n.Name.Canonical == name && n.Name.Type != claim.Person && (n.Name.Type != claim.Place || len(words) < 2) {
			return false // a place of two words that speaks is a person called like one: "Quenby Marsh"
		}
	}
	all := nameOf(name)
	office := 0
	for _, f := range all {
		if bodies[f] {
			return false
		}
		if _, ok := officeOf(f); ok {
			office++
		}
	}
	return len(all) > office
}

var articles = wordSet("the a an der die das le la les un une")

// bodies are the words of names that no person has.
var bodies = wordSet(`company firm ministry department office council government police committee board union association agency bank group party court inc ltd llc plc gmbh ag corp
	university institute spokesman spokeswoman spokesperson official officials statement report residents workers officers department authority port hospital school church team club archive library museum national state city
	commission federation trust foundation fund society ministerium behörde sprecher sprecherin`)

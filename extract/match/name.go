package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// mention is one place where the source names somebody or something.
type mention struct {
	from, to int // words of plain, to left out
	outcome  Outcome
	alarm    Alarm
}

// Name looks for a name: in the claim's form, in another form of the same name,
// or in a spelling so near that one of the two is wrong. What the source says the
// person is is held against the claim's role.
func (s *Source) Name(c Claim) Result {
	name := c.Canonical
	if strings.TrimSpace(name) == "" {
		name = c.Text
	}
	found := s.namesLike(name)
	if len(found) == 0 {
		return Result{Outcome: NotFound}
	}
	best := found[0]
	p := s.whole()
	r := Result{Outcome: best.outcome, Passage: p.span(best.from, best.to), Score: nameScore(best.outcome)}
	r.alarm(best.alarm)
	if c.Role != "" {
		if at, ok := s.otherRole(c.Role, found); ok {
			r.alarm(RoleDiffers)
			r.Outcome = Differs
			r.Passage = p.span(at.from, at.to)
		} else if at.to > at.from && (best.alarm == "" || at.alarm != "") {
			r.Passage = p.span(at.from, at.to)
		}
	}
	r.Found = s.text[r.Passage.Start:r.Passage.End]
	for _, m := range found {
		if span := p.span(m.from, m.to); span != r.Passage && len(r.Candidates) < maxShown {
			r.Candidates = append(r.Candidates, span)
		}
	}
	return r
}

func nameScore(o Outcome) float64 {
	switch o {
	case Same:
		return 1
	case Variant:
		return .8
	}
	return .5
}

// legal are the words at the end of a firm's name that say what it is in law.
var legal = wordSet("inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag se sa sas srl spa bv nv oy ab as kg kgaa ev pty holdings holding group")

// nameWords returns the words of a name that count: without titles before it,
// "the", and what a firm is in law.
func nameWords(name string) []string {
	f := forms(name)
	for i := range f {
		f[i] = strings.TrimSuffix(strings.TrimSuffix(f[i], "'s"), "'")
	}
	for len(f) > 1 && titles[f[0]] && f[0] != "st" {
		f = f[1:]
	}
	for len(f) > 1 && legal[f[len(f)-1]] {
		f = f[:len(f)-1]
	}
	return f
}

// namesLike returns the mentions of a name in the source, those in its own form
// first; where there is none, those in another form, then in another spelling.
func (s *Source) namesLike(name string) []mention {
	want := nameWords(name)
	if len(want) == 0 {
		return nil
	}
	p := s.whole()
	var found []mention
	for _, i := range p.places(want[0]) {
		if n := s.runAt(int(i), want); n > 0 && s.capitalAt(int(i), want) {
			m := mention{from: int(i), to: int(i) + n, outcome: Same}
			if !s.written(m, name) {
				m.outcome = Variant
			}
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b mention) int { return rank(a.outcome) - rank(b.outcome) })
	for _, look := range [...]func([]string) []mention{s.variants, s.misspelt, s.shortForms} {
		if len(found) == 0 {
			found = look(want)
		}
	}
	return found
}

func rank(o Outcome) int {
	if o == Same {
		return 0
	}
	return 1
}

// places returns where a form stands, its possessive too.
func (p *plain) places(form string) []int32 {
	a, b := p.formAt[form], p.formAt[form+"'s"]
	if len(b) == 0 {
		return a
	}
	out := append(append([]int32(nil), a...), b...)
	slices.Sort(out)
	return out
}

// form returns word i without a possessive ending, "" outside the text.
func (p *plain) form(i int) string {
	if i < 0 || i >= len(p.words) {
		return ""
	}
	return strings.TrimSuffix(p.words[i].form, "'s")
}

// runAt returns how many words from i on are the name, 0 where they are not.
func (s *Source) runAt(i int, want []string) int {
	p := s.whole()
	for k, w := range want {
		if p.form(i+k) != w {
			return 0
		}
	}
	return len(want)
}

// capitalAt reports whether a name's first word is written as a name there: with
// a capital or a digit, unless the name is not.
func (s *Source) capitalAt(i int, want []string) bool {
	w := s.whole().words[i]
	r, _ := utf8.DecodeRuneInString(s.text[w.Start:])
	return !unicode.IsLower(r) || len(want) > 1
}

// written reports whether the mention has the claim's letters with their accents
// and, of a firm, no other words before it.
func (s *Source) written(m mention, name string) bool {
	p := s.whole()
	here := strings.ToLower(s.text[p.words[m.from].Start:p.words[m.to-1].End])
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if strings.ContainsFunc(w, func(r rune) bool { return r >= utf8.RuneSelf }) != strings.ContainsFunc(here, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }) {
			if strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }) != strings.ContainsFunc(here, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }) {
				return false
			}
		}
	}
	return true
}

// variants returns the mentions in another form: with the initial or a short
// form of the first name, with or without a middle name, the surname alone, the
// first letters of a body's words.
func (s *Source) variants(want []string) []mention {
	p := s.whole()
	last := want[len(want)-1]
	var full, alone []mention
	others := false // somebody else of that surname
	for _, at := range p.places(last) {
		i := int(at)
		if len(want) < 2 || !s.capitalWord(i) {
			continue
		}
		switch from, fits := s.firstNameAt(i, want); {
		case fits && s.middleNear(from, i, want):
			others = true // a letter of the double name is another
		case fits:
			full = append(full, mention{from: from, to: i + 1, outcome: Variant})
		case from < i:
			others = true
		default:
			alone = append(alone, mention{from: i, to: i + 1, outcome: Variant})
		}
	}
	if len(full) > 0 {
		return append(full, alone...)
	}
	if len(alone) > 0 && !others {
		return alone
	}
	return nil
}

// middleNear reports whether the words between first name and surname are the
// claim's but for a letter or two.
func (s *Source) middleNear(from, to int, want []string) bool {
	if to-from != len(want)-1 {
		return false
	}
	for k := 1; k < to-from; k++ {
		if nearName(s.whole().form(from+k), want[k]) {
			return true
		}
	}
	return false
}

// firstNameAt looks at the words before a surname at i. It returns where the
// name begins, i where the surname stands alone, and whether the first name may
// be the claim's.
func (s *Source) firstNameAt(i int, want []string) (int, bool) {
	p := s.whole()
	for back := 1; back <= 3 && i-back >= 0; back++ {
		k := i - back
		if p.sentence[k] != p.sentence[i] || !s.capitalWord(k) || s.commaIn(k) {
			return i - back + 1, false
		}
		f := p.form(k)
		if titles[f] || askers[f] {
			return i - back + 1, false
		}
		if firstNamesMeet(f, want[0]) {
			return k, true
		}
	}
	return max(0, i-3), false
}

// commaIn reports whether a mark other than a dot or hyphen parts word k of plain
// from the next.
func (s *Source) commaIn(k int) bool {
	p := s.whole()
	if k+1 >= len(p.words) {
		return false
	}
	return strings.ContainsAny(s.text[p.words[k].End:p.words[k+1].Start], ",;:()\n–—“”\"")
}

func (s *Source) capitalWord(i int) bool {
	p := s.whole()
	if i < 0 || i >= len(p.words) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.text[p.words[i].Start:])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// shortForms returns the mentions of a body by its first letters, by the words
// of which those are the first letters, or by its name less a word.
func (s *Source) shortForms(want []string) []mention {
	p := s.whole()
	var out []mention
	if len(want) >= 2 {
		short := ""
		for _, w := range want {
			if !smallWords[w] {
				short += w[:1]
			}
		}
		for _, i := range p.formAt[short] {
			w := p.words[i]
			if len(short) >= 3 && strings.ToUpper(s.text[w.Start:w.End]) == s.text[w.Start:w.End] {
				out = append(out, mention{from: int(i), to: int(i) + 1, outcome: Variant})
			}
		}
	}
	if len(out) == 0 && len(want) == 1 && len(want[0]) >= 3 && len(want[0]) <= 6 {
		out = s.spelledOut(want[0])
	}
	if len(out) == 0 && len(want) >= 3 {
		for _, part := range [][]string{want[:len(want)-1], want[1:]} {
			for _, i := range p.places(part[0]) {
				if s.runAt(int(i), part) > 0 && s.capitalWord(int(i)) {
					out = append(out, s.shortened(int(i), part, want)...)
				}
			}
		}
	}
	return out
}

// shortened returns the mention of a body by part of its name from word i on. Where
// another word stands for the one left out it is another body's name, and one so
// near that an editor must look if what both share is more than "University of".
func (s *Source) shortened(i int, part, want []string) []mention {
	end := i + len(part)
	own := 0
	for _, w := range part {
		if !smallWords[w] && !bodies[w] && !legal[w] {
			own++
		}
	}
	p := s.whole()
	if part[0] == want[0] && end < len(p.words) && s.capitalWord(end) && !s.commaIn(end-1) && p.sentence[end] == p.sentence[i] && !legal[p.form(end)] {
		if f := p.form(end); own >= 2 || commonStart(f, want[len(want)-1]) >= 4 {
			return []mention{{i, end + 1, Differs, Spelling}}
		}
		return nil
	}
	if own == 0 || smallWords[part[len(part)-1]] {
		return nil
	}
	return []mention{{from: i, to: end, outcome: Variant}}
}

// commonStart returns how many bytes two words have in common at their start.
func commonStart(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// spelledOut returns the runs of capitalised words whose first letters are short.
func (s *Source) spelledOut(short string) []mention {
	p := s.whole()
	var out []mention
	for i := range p.words {
		if !s.capitalWord(i) || p.words[i].form[0] != short[0] {
			continue
		}
		k, at := 0, i
		for at < len(p.words) && k < len(short) && at < i+2*len(short) && p.sentence[at] == p.sentence[i] {
			f := p.words[at].form
			if f[0] == short[k] && s.capitalWord(at) {
				k++
			} else if !smallWords[f] {
				break
			}
			at++
		}
		if k == len(short) {
			out = append(out, mention{from: i, to: at, outcome: Variant})
		}
	}
	return out
}

// readMentions gathers the capitalised words of the source, for near spellings.
func (s *Source) readMentions() []mention {
	p := s.whole()
	var out []mention
	for i := range p.words {
		if s.capitalWord(i) && len(p.words[i].form) >= 3 {
			out = append(out, mention{from: i, to: i + 1})
		}
	}
	return out
}

// misspelt returns the mentions whose spelling is so near that one of the two is
// wrong. A name of two words and more must have one of them to the letter; a
// single one must be long, and never stand in small letters.
func (s *Source) misspelt(want []string) []mention {
	p := s.whole()
	var out []mention
	for _, m := range s.people() {
		f := p.form(m.from)
		for k, w := range want {
			if !nearName(f, w) && !(k == 0 && len(want) > 1 && nearFirst(f, w)) && !(k == len(want)-1 && k > 0 && nearLast(f, w) && p.form(m.from-1) == want[k-1]) || m.from-k < 0 || m.from-k+len(want) > len(p.words) {
				continue
			}
			if len(want) == 1 {
				if len(w) >= 5 && len(p.formAt[f]) > 0 && !s.inSmall(f) && !s.partOfName(m.from) {
					out = append(out, mention{m.from, m.from + 1, Differs, Spelling})
				}
				continue
			}
			if s.restMeets(m.from-k, k, want) {
				out = append(out, mention{m.from - k, m.from - k + len(want), Differs, Spelling})
			}
		}
	}
	return out
}

// restMeets reports whether the words of a name but the kth stand from word i
// of the source on, each to the letter or one more of them nearly.
func (s *Source) restMeets(i, k int, want []string) bool {
	p := s.whole()
	exact := 0
	for n, w := range want {
		f := p.form(i + n)
		switch {
		case n == k:
		case f == w || n == 0 && firstNamesMeet(f, w):
			exact++
		case !nearName(f, w):
			return false
		}
		if n > 0 && s.commaIn(i+n-1) {
			return false
		}
	}
	return exact > 0 && s.capitalWord(i)
}

// nearName reports whether two words of a name differ by so few letters that
// one of them is likely misspelt.
func nearName(a, b string) bool {
	if a == b || len(b) < 3 || abs(len(a)-len(b)) > 2 {
		return false
	}
	most := 1
	if len(b) >= 7 {
		most = 2
	}
	if a[0] != b[0] && a[len(a)-1] != b[len(b)-1] {
		return false
	}
	return distance(a, b, most) <= most
}

// nearFirst reports whether two first names are one name in two languages or
// spellings, two letters apart: "Tomasz" and "Thomas".
func nearFirst(a, b string) bool {
	return a != b && min(len(a), len(b)) >= 5 && a[0] == b[0] && distance(a, b, 2) <= 2
}

// nearLast reports whether two surnames behind the same first name begin alike
// and sound alike: "Roux" and "Rouks".
func nearLast(a, b string) bool {
	return a != b && min(len(a), len(b)) >= 4 && a[:2] == b[:2] && distance(a, b, 2) <= 2
}

// inSmall reports whether a word stands in small letters somewhere: then it is
// no name only.
func (s *Source) inSmall(form string) bool {
	p := s.whole()
	for _, i := range p.formAt[form] {
		if !s.capitalWord(int(i)) {
			return true
		}
	}
	return false
}

// partOfName reports whether another capitalised word stands right beside word i.
func (s *Source) partOfName(i int) bool {
	return i > 0 && s.capitalWord(i-1) && !s.commaIn(i-1) && s.whole().sentence[i-1] == s.whole().sentence[i] && !titles[s.whole().form(i-1)]
}

// spans returns where mentions stand.
func (s *Source) spans(ms []mention) []claim.Span {
	out := make([]claim.Span, len(ms))
	for i, m := range ms {
		out[i] = s.whole().span(m.from, m.to)
	}
	return out
}

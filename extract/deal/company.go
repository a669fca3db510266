package deal

import (
	"strings"

	"stet/extract/claim"
)

// nameAt returns the name that unit i stands for, "" when it stands for none:
// a mention gives the fullest form, a reference the company it means.
func (r *reader) nameAt(s *sentence, i int) string {
	u := s.at(i)
	switch u.kind {
	case uName:
		n := r.names[u.claim].Name
		if n.Type == claim.Place && !r.firmLike(s, i) {
			return ""
		}
		return trimThe(n.Canonical)
	case uCaps:
		return r.doc.Text[u.Start:u.End]
	case uRef:
		if pronoun[u.low] && !u.possed && otherNoun(s, i) {
			return ""
		}
		n := r.resolve(s, i)
		if n != "" {
			r.meant[u.Start] = n
		}
		return n
	}
	return ""
}

// otherNoun reports whether the sentence opens with a noun phrase that is no
// company and that the pronoun at unit i may mean: "The aircraft …, and it is
// worth".
func otherNoun(s *sentence, i int) bool {
	if !s.at(0).word("the", "a", "an", "his", "her", "this", "that", "each", "every", "my") {
		return false
	}
	for j := 1; j < i; j++ {
		if s.at(j).company() {
			return false
		}
	}
	return true
}

// trimThe keeps a capitalised article, which belongs to a name.
func trimThe(s string) string { return strings.TrimPrefix(s, "the ") }

// isOrg reports whether unit i is a name that may be a company's.
func (r *reader) isOrg(s *sentence, i int) bool {
	u := s.at(i)
	switch u.kind {
	case uName:
		t := r.names[u.claim].Name.Type
		return (t != claim.Place || r.firmLike(s, i)) && t != claim.Event && t != claim.Work
	case uCaps:
		return true
	}
	return false
}

// firmLike reports whether the place at unit i is told of as only a firm is:
// "Hexford is valued at", "Hexford raised N in a Series A".
func (r *reader) firmLike(s *sentence, i int) bool {
	// The name reader doubts whether it is a place, and a round is no place's.
	if r.names[s.at(i).claim].Confidence < 0.9 {
		if s.at(i-1).word("for", "of", "into") && roundBehind(s, i) {
			return true
		}
		if v := s.at(i + 1); s.at(i-1).kind != uWord && v.kind == uWord && (raiseVerbs[v.low] || mainVerbs[v.low] || v.word("joins", "joined", "denied", "said")) && fundingTalk(s) {
			return true
		}
	}
	if s.at(i-1).word("in", "at", "from", "to", "of", "near", "for", "across", "outside", "and", ",") {
		return false
	}
	if s.at(i+1).word("is", "was", "has") && s.at(i+2).word("valued") || s.at(i+3).word("valued") && s.at(i+2).word("been") {
		return s.at(i+3).word("at") || s.at(i+4).word("at")
	}
	v := i + 1
	if s.at(v).word("has", "had") {
		v++
	}
	return s.at(v).word("raised", "secured", "closed") && s.at(v+1).kind == uMoney && (fundingTalk(s) || r.fromBacker(s, v+1))
}

// roundBehind reports whether a round is what the preposition before unit i goes
// with: "the $16 million round for Hawkmoth".
func roundBehind(s *sentence, i int) bool {
	for k := i - 2; k >= 0 && k > i-5; k-- {
		if u := s.at(k); labelAt(s, k) != "" || u.kind == uWord && (u.word("round", "financing", "fundraise", "raise") || u.word("funding") && s.at(i-1).word("for")) {
			return true
		}
		if s.at(k).kind == uPunct || s.at(k).word("in") {
			return false
		}
	}
	return false
}

// isPerson reports whether a name is a person's.
func (r *reader) isPerson(name string) bool {
	i := r.nameIndex(name)
	return i >= 0 && r.certain(i)
}

// certain reports whether name claim i is a person's beyond doubt: of one
// unknown word the name reader knows little.
func (r *reader) certain(i int) bool {
	n := r.names[i].Name
	if r.things[i] {
		return false
	}
	return n.Type == claim.Person && (r.names[i].Confidence >= 0.58 || strings.Contains(n.Canonical, " ") && r.names[i].Confidence >= 0.4 || n.Role != "")
}

// findThings notes the names of one word that read as a person's and that the
// article calls "it" at once: "Tarrow denied that it had raised N".
func (r *reader) findThings() {
	for k := range r.sents {
		s := &r.sents[k]
		first, it := -1, false
		for j := range s.units {
			r.soldUnit(s, j)
			switch u := s.at(j); {
			case u.word("he", "she", "his", "her", "him", "who", "i"):
				first = -2
			case u.kind == uName && first == -1 && r.names[u.claim].Name.Type == claim.Person:
				first = j
			case u.company() && u.kind != uRef && first == -1:
				first = -2
			case u.kind == uRef && u.low == "it" && first >= 0:
				it = true
			}
		}
		if !it || first < 0 || first > 1 {
			continue
		}
		i := s.at(first).claim
		if n := r.names[i].Name; n.Role == "" && !strings.Contains(n.Canonical, " ") && r.names[i].Confidence < 0.9 {
			r.things[i] = true
		}
	}
}

// person reports whether unit i names a person.
func (r *reader) person(s *sentence, i int) bool {
	u := s.at(i)
	return u.kind == uName && r.certain(u.claim)
}

// resolve returns the company that the reference at unit i of s means: of
// those named before it the one that fits best. A noun phrase behind another
// reference that is the subject means somebody else.
func (r *reader) resolve(s *sentence, i int) string { return r.resolveBut(s, i, "") }

// resolveBut is resolve for a reference that does not mean the company not.
func (r *reader) resolveBut(s *sentence, i int, not string) string {
	if n := r.party(s, s.at(i).low); n != "" && n != not {
		return n
	}
	if n := r.speaksOfItself(s, i); n != "" && n != not {
		return n
	}
	if u := s.at(i); not == "" && !pronoun[u.low] {
		if k := r.otherSubject(s, i); k >= 0 {
			not = r.nameAt(s, k)
		}
	}
	best, high := "", -100
	consider := func(p *sentence, j, bonus int) {
		if !r.subjectLike(p, j) {
			return
		}
		n := r.nameAt(p, j)
		if n == not {
			return
		}
		if p.at(j-1).word("of", "for", "in") {
			bonus -= 3 // no subject
		}
		if v := bonus + r.weight(n) + min(r.mentions(p, j), 4); v > high {
			best, high = n, v
		}
	}
	for j := 0; j < i; j++ {
		consider(s, j, 4)
	}
	for k := s.index - 1; k >= 0 && k > s.index-5; k-- {
		p := &r.sents[k]
		for j := range p.units {
			consider(p, j, k-s.index+3)
		}
	}
	if t := r.recent(s); t != "" && t != not && high < 5+r.weight(t) {
		return t
	}
	for j := i + 1; best == "" && pronoun[s.at(i).low] && j < len(s.units); j++ {
		if r.subjectLike(s, j) && s.at(j-1).mark(",") { // "After it raised N, Acme …"
			return r.nameAt(s, j)
		}
	}
	if best == "" && r.topic != not && s.index-r.topicAt <= 2*far {
		return r.topic // no other firm was named since
	}
	if high < -2 {
		return ""
	}
	return best
}

var pronoun = set(`it its they their`)

// mentions returns how often the article names unit j of p; capitals that no
// name claim holds weigh less than any name.
func (r *reader) mentions(p *sentence, j int) int {
	if u := p.at(j); u.kind == uName {
		return len(r.names[u.claim].Name.Mentions)
	}
	return -1
}

// weight says how well a name fits "the company".
func (r *reader) weight(name string) int {
	w := 0
	if name == r.topic {
		w += 3
	}
	if r.investors[name] {
		w -= 6
	}
	if strings.Contains(name, " Acquisition") { // a blank-check company
		w -= 5
	}
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		if publicBody[word] {
			w -= 6
			break
		}
	}
	return w
}

// publicBody words end the names of bodies that are no companies.
var publicBody = set(`commission department general agency court senate congress house university ministry council police parliament committee union
	office administration bureau authority government association institute foundation party state times post journal news reuters army navy fbi cia nasa
	sec ftc eu un nato federation society reserve court's`)

// otherSubject returns the reference or name that opens the sentence before
// unit i, -1 when none does or a comma with a relative word stands between.
func (r *reader) otherSubject(s *sentence, i int) int {
	for j := 0; j < i; j++ {
		if u := s.at(j); u.kind == uRef && !u.possed {
			return j
		} else if u.company() || u.kind == uPunct {
			return -1
		}
	}
	return -1
}

// subjectLike reports whether unit j is an organisation that no preposition
// or reporting verb claims.
func (r *reader) subjectLike(s *sentence, j int) bool {
	if !r.isOrg(s, j) || r.person(s, j) || s.at(j).kind == uRef {
		return false
	}
	b := s.at(j - 1)
	if b.word("by", "from", "with", "at", "against", "including", "told", "behind", "among") || b.word("them") && s.at(j-2).word("among") || b.word("to") && s.at(j-2).word("according", "sold", "close") || b.word("the") && s.at(j-2).word("to") && s.at(j-3).word("according") {
		return false
	}
	if s.at(j-1).word("app", "chatbot", "game", "drug", "vaccine", "browser", "console", "series", "show") && s.at(j-2).word("the", "its", "a") {
		return false // what a firm makes
	}
	if s.at(j+1).mark("-") && s.at(j+2).kind == uWord || portfolio(s, j) {
		return false // a Quillon-trained accountant
	}
	if s.at(j+1).kind == uClitic && (s.at(j+2).company() || j+2 < len(s.units) && ownedFirm(s.units[j+2:]) > 0) {
		return false
	}
	return !r.reports(s, j) && !r.investors[r.nameAt(s, j)]
}

// portfolio reports whether unit j is one of the companies that an investor is
// known for: "an investor in A and B", "stakes in A, B and C".
func portfolio(s *sentence, j int) bool {
	for k := j - 1; k > 0; k-- {
		switch u := s.at(k); {
		case u.kind == uName || u.kind == uCaps || u.mark(",") || u.word("and"):
		case u.word("in", "of"):
			return s.at(k-1).word("stakes", "investor", "investors", "backer", "backers")
		default:
			return false
		}
	}
	return false
}

// reports reports whether unit j names who reports the news: "Recode reports".
func (r *reader) reports(s *sentence, j int) bool {
	if media[s.at(j).low] {
		return true
	}
	next := s.at(j + 1)
	if next.word("reported", "reports") && !s.at(j+2).word("revenue", "sales", "profit", "a", "net") && s.at(j+2).kind != uMoney && s.at(j+2).kind != uCount {
		return true
	}
	return s.at(j-1).word("reported", "told") || s.at(j-1).word("to") && s.at(j-2).word("according")
}

// noteSubject remembers what a sentence was about.
func (r *reader) noteSubject(s *sentence) {
	for j := range s.units {
		if u := s.at(j); j == 0 && u.kind == uRef && !u.possed && !pronoun[u.low] && r.meant[u.Start] == "" && r.recent(s) != "" {
			return // "The outfit burned N": still of the same firm
		}
		if b := s.at(j - 1); s.at(j+1).kind == uClitic && b.kind == uWord && !small[b.low] && j > 1 {
			continue // "ran Tarn's pump unit"
		}
		if r.subjectLike(s, j) && !s.at(j-1).word("of", "for", "in") {
			r.last, r.lastAt = r.nameAt(s, j), s.index
			return
		}
	}
}

// subject returns the unit that is the subject of the verb at v, -1 when the
// clause has none.
func (r *reader) subject(s *sentence, v int) int {
	i := beforeVerb(s, v)
	u := s.at(i)
	switch {
	case i == 0 && u.kind == uWord && !small[u.low], u.kind == uWord && !small[u.low] && !companyNouns[u.low] && !u.word("and", "or", "either", "both") && i > 0:
		return foreign
	case u.kind == uRef && !u.possed:
		return i
	case r.isOrg(s, i):
		return i
	case u.word("which", "that", "who"):
		for j := i - 1; j >= 0 && j > i-12; j-- {
			if s.at(j).kind == uRef || r.isOrg(s, j) && !s.at(j-1).word("of", "in") {
				return j
			}
		}
	case u.word("and"):
		return r.mainSubject(s, i)
	}
	return r.mainSubject(s, v)
}

// foreign is the subject of a verb that is no company: "the tax would raise".
const foreign = -2

// beforeVerb returns the unit before the verb at v and its auxiliaries,
// adverbs and dates.
func beforeVerb(s *sentence, v int) int {
	i := v - 1
	for ; i >= 0; i-- {
		u := s.at(i)
		switch {
		case u.kind == uWord && (auxiliary[u.low] || strings.HasSuffix(u.low, "ly")), u.kind == uDate:
		case u.word("in", "on", "at", "since", "during") && s.at(i+1).kind == uDate:
		default:
			return i
		}
	}
	return i
}

// mainSubject returns the first name or reference of the sentence, or of its
// last main clause, before unit v that is no object of a preposition.
func (r *reader) mainSubject(s *sentence, v int) int {
	from := 0
	for j := v - 1; j > 0; j-- {
		if s.at(j).mark(";") || s.at(j).mark(":") || s.at(j).word("but", "while", "though", "after", "before", "when", "because", "that") && s.at(j+1).company() {
			from = j + 1
			break
		}
	}
	last := -1
	for j := from; j < v; j++ {
		u := s.at(j)
		if u.kind == uRef && u.possed {
			continue
		}
		if u.kind != uRef && (!r.isOrg(s, j) || r.person(s, j)) {
			continue
		}
		if b := s.at(j - 1); b.word("by", "from", "with", "at", "to", "against", "in", "of", "for", "on", "than", "behind", "after", "since") || b.kind == uClitic && false {
			continue
		}
		if r.investors[r.nameAt(s, j)] {
			continue
		}
		if r.reports(s, j) || s.at(j+1).kind == uClitic && r.isOrg(s, j+2) {
			continue
		}
		if last < 0 {
			last = j
		}
	}
	return last
}

// auxiliary words stand between a subject and its verb.
var auxiliary = set(`has have had is are was were be been being to will would may might could can should did does do also just since now
	recently already then still again so far reportedly said in talks looking planning seeking hoping trying expected set
	about going preparing aiming rumored rumoured believed understood thought never not hasn't haven't hadn't n't have earlier later
	weeks months days years before ago previously quietly apparently finally announced that it plans wants agreed aims hopes intends expects tries rumoured help helped
	talking considering weighing close be on track reported once first last year month week today yesterday`)

// company returns the name of whose fact it is when the grammar gives unit i,
// or what the article is about.
func (r *reader) company(s *sentence, i int) string {
	if i >= 0 {
		if n := r.nameAt(s, i); n != "" {
			return n
		}
	}
	return r.about(s, len(s.units))
}

// about returns the company that the sentence, before unit end, or else the
// article is about.
func (r *reader) about(s *sentence, end int) string {
	if i := r.mainSubject(s, end); i >= 0 {
		if n := r.nameAt(s, i); n != "" && !r.investors[n] {
			return n
		}
	}
	for j := 0; j < end; j++ {
		if r.subjectLike(s, j) && (s.at(j).kind == uName || j == 0) && !s.at(j-1).word("of", "in", "on", "for") {
			return r.nameAt(s, j)
		}
	}
	return r.recent(s)
}

// far is how many sentences back a company is still what the text is about.
const far = 3

// recent returns the company of a fact or subject told shortly before.
func (r *reader) recent(s *sentence) string {
	if r.topic != "" && s.index-r.topicAt <= far {
		return r.topic
	}
	if r.last != "" && s.index-r.lastAt <= far {
		return r.last
	}
	return ""
}

// object returns the name behind the preposition or verb at i: it passes over
// articles and description, "in the Cardiff lender Aldmoor".
func (r *reader) object(s *sentence, i int) int {
	best := -1
	for j := i + 1; j < i+9; j++ {
		u := s.at(j)
		switch {
		case u.kind == uRef && !u.possed:
			if best < 0 {
				return j
			}
			return best
		case u.kind == uCaps && s.at(j+1).kind == uWord && (companyNouns[s.at(j+1).low] || s.at(j+1).word("rival", "peer", "competitor", "supplier")) && s.at(j+2).company():
			// "the Czech rival Tarn"
		case u.kind == uName || u.kind == uCaps:
			if r.isOrg(s, j) {
				if s.at(j+1).kind == uClitic && s.at(j+2).company() {
					continue
				}
				return j
			}
		case u.word("of") && s.at(j-1).kind == uWord && (companyNouns[s.at(j-1).low] || s.at(j-1).word("unit", "division", "arm", "operations", "assets", "rest")):
		case u.kind == uClitic || u.mark("-"):
		case u.kind == uWord && !stopsObject[u.low]:
			if best < 0 && companyNouns[u.low] {
				best = -1
			}
		default:
			return best
		}
	}
	return best
}

var stopsObject = set(`of in on at to for by and or but as with from is was are were has have had will would that which who when while after before
	said says if`)

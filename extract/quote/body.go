package quote

import (
	"stet/extract/text"
)

// firmNouns are the nouns by which an article goes on to call any business.
var firmNouns = wordSet("company firm group business corporation conglomerate startup start-up")

// trades are nouns for businesses that a text goes on with although it has not
// told the trade.
var trades = wordSet("airline carrier retailer supermarket brokerage insurer carmaker automaker chipmaker drugmaker")

// press are the nouns for those whom statements go to.
var press = wordSet("newspaper paper tabloid magazine broadcaster network channel")

// bodyNouns are the nouns by which it goes on to call any other body.
var bodyNouns = wordSet("organization organisation agency body group nonprofit charity foundation association institute network site website outlet")

// sameKinds are the names of one kind of body, and words that tell the kind in
// a name: British Airways is an airline, the Harnley Herald a newspaper.
var sameKinds = []map[string]bool{
	wordSet("airline carrier airlines airways air jet"),
	wordSet("bank lender bancorp banco banque"),
	wordSet("retailer supermarket grocer chain stores"),
	wordSet("insurer insurance assurance"),
	wordSet(`newspaper paper daily tabloid times post guardian telegraph herald tribune journal ledger gazette mail sun mirror observer chronicle echo express
		independent standard globe examiner inquirer courier bugle argus`),
	wordSet("magazine weekly review"),
	wordSet("broadcaster network station channel bbc cnn nbc abc cbs msnbc fox itv npr pbs espn radio television tv"),
	wordSet("police force constabulary"),
	wordSet("council authority borough"),
	wordSet("agency administration bureau service department authority"),
	wordSet("university college school"),
	wordSet("union unison unite federation brotherhood teamsters"),
	wordSet("court tribunal"),
	wordSet("charity foundation trust nonprofit"),
	wordSet("committee panel"),
	wordSet("ministry department office"),
	wordSet("team club united city rovers athletic albion fc"),
	wordSet("regulator watchdog commission authority ofcom ofgem ofwat ofsted sec fca fda ftc fcc"),
	wordSet("carmaker automaker maker manufacturer motors motor"),
	wordSet("hospital trust infirmary"),
	wordSet("campaign committee"),
	wordSet("diocese church parish"),
}

// noFirms are words of names and kinds that no business bears.
var noFirms = wordSet(`government ministry department office court tribunal council authority commission committee union police constabulary force parliament
	congress senate house assembly university college school party agency administration bureau exchange federation association league diocese church
	regulator watchdog army navy embassy consulate un eu nato fbi cia nhs sec fca fda ftc fcc nasdaq nyse reuters bbc charity campaign treasury
	reserve hospital`)

// bodyByKind returns the body that "the company", "the airline" and the like
// stand for, or -1. A kind that the text or the name tells decides; "the
// company" and its like stand for any body that can be one: the subject of the
// sentence before, else the one named most often in the last sentences, else
// the one named most so far. Any other noun ("the court") speaks for itself.
func (r *reader) bodyByKind(m mention, head int) int32 {
	noun := r.low(head)
	if !r.bodyNoun(head) {
		return -1
	}
	u := int(r.tok[m.first].unit)
	said := r.saidBefore(u)
	if u > 0 {
		if b := r.unitSpeaker(u - 1); b.kind == byPhrase && b.ok() && r.low(b.last-1) != noun {
			said = -1 // "The group said so. The company said no."
		}
	}
	if said >= 0 && head == m.first+1 && r.cast.figures[said].alike(noun) {
		return said
	}
	if k := r.bodyOfKind(m.first, noun); k >= 0 && r.sameKindOf(m, head, k) {
		return k
	}
	if k := r.firmOfSentence(m, head); k >= 0 {
		return k
	}
	switch {
	case head != m.first+1:
		return -1
	case trades[noun]:
		return r.tradeSubject(m.first)
	case !firmNouns[noun] && !bodyNouns[noun]:
		return -1
	}
	for _, k := range []int32{r.bodySubject(u), said} {
		if k >= 0 && r.canBe(k, noun) {
			return k
		}
	}
	near := r.mostNamed(m.first, noun)
	if k := r.employerBefore(u); k >= 0 && r.canBe(k, noun) && (near < 0 || r.cast.figures[k].mention >= r.cast.figures[near].mention) {
		return k
	}
	return near
}

// saidBefore returns the body whose words the sentence before unit u reports, be it
// the last of the paragraph before: not one that is named in its words. It returns
// -1 where somebody else speaks there.
func (r *reader) saidBefore(u int) int32 {
	k, ok := r.bodies[u]
	if !ok {
		k = r.findSaid(u)
		r.bodies[u] = k
	}
	return k
}

func (r *reader) findSaid(u int) int32 {
	if u == 0 || r.units[u-1].dateline || r.units[u].para-r.units[u-1].para > 1 || r.headline(r.units[u-1].para) {
		return -1
	}
	m := r.unitSpeaker(u - 1)
	if m.kind == byPhrase {
		return r.soleBody(m)
	}
	if m.kind != byName || m.last <= m.first {
		return -1
	}
	k := r.figureIn(m)
	if k < 0 || r.cast.figures[k].other {
		return -1
	}
	for v := m.last; v < r.units[u-1].last && v < m.last+14; v++ {
		if r.quotedAt(v) {
			break
		}
		if r.frame(v)&finiteForm != 0 && r.isCue(v, speech) {
			if r.cast.figures[k].org || r.neuter(k, v) {
				return k
			}
			return -1
		}
	}
	return -1
}

// soleBody returns the body that the phrase m before ("the company") stands for, -1
// where it is none of firmNouns.
func (r *reader) soleBody(m mention) int32 {
	if m.last != m.first+2 || r.low(m.first) != "the" || !firmNouns[r.low(m.last-1)] {
		return -1
	}
	return r.bodyByKind(m, m.last-1)
}

// neuter reports whether the figure k, taken for a person whose name and office tell
// nothing of him, speaks of itself as "it" behind the verb v: "Cobre Alto said it had
// not agreed to sell its stake".
func (r *reader) neuter(k int32, v int) bool {
	f := &r.cast.figures[k]
	if f.gender == male || f.gender == female || f.role != "" || f.past != "" {
		return false
	}
	it := false
	for i := v + 1; i < r.unitEnd(v) && i < v+reach && !r.quotedAt(i); i++ {
		switch w := r.low(i); w {
		case "he", "she", "his", "her":
			return false
		case "its":
			return it || r.low(i-1) == "that" || i == v+1
		case "it":
			it = true
		}
	}
	return false
}

// plainly are the words before a noun for a body that tell it from no other.
var plainly = wordSet(`local national regional federal central state whole entire new old same ruling german french british american swiss dutch u.s.
	listed embattled troubled struggling ailing private public small big large giant family-owned privately`)

// sameKindOf reports whether what stands before the head of m leaves it the body k:
// "the education authority" is not the Harbour Authority, and no Met Service.
func (r *reader) sameKindOf(m mention, head int, k int32) bool {
	f := &r.cast.figures[k]
	if hasWord(f.role, r.low(head)) {
		return true
	}
	for i := m.first + 1; i < head; i++ {
		if w := r.low(i); r.is(i, wordLike) && !r.is(i, adverb) && !plainly[w] && !hasWord(f.key, w) && r.low(i-1) != "-" && r.low(i+1) != "-" {
			return false
		}
	}
	return true
}

// bodyNoun reports whether the noun at token i names a body by its kind.
func (r *reader) bodyNoun(i int) bool {
	w := r.low(i)
	return r.is(i, orgNoun) || firmNouns[w] || trades[w] || noFirms[w] && !r.is(i, capital)
}

// bodyOfKind returns the last body before token i whose name or kind holds the
// noun, else another word of its kind; -1 if none does.
func (r *reader) bodyOfKind(i int, noun string) int32 {
	alike := int32(-1)
	for j := i - 1; j >= 0 && i-j < 4000; j-- {
		k := r.cast.at(j)
		if k < 0 || !r.cast.figures[k].org {
			continue
		}
		f := &r.cast.figures[k]
		addressed := !press[noun] && r.venue(j) // what told the paper is no bank, but the paper is
		if (hasWord(f.key, noun) || hasWord(f.role, noun)) && !addressed {
			return k
		}
		if alike < 0 && f.alike(noun) && !addressed {
			alike = k
		}
	}
	return alike
}

// alike reports whether the name or the kind of f holds a word for the kind of
// body that noun names.
func (f *figure) alike(noun string) bool {
	for _, kind := range sameKinds {
		if kind[noun] && (anyWord(f.key, kind) || anyWord(f.role, kind)) {
			return true
		}
	}
	return false
}

// anyWord reports whether one of the words of s is in set.
func anyWord(s string, set map[string]bool) bool {
	for s != "" {
		w := firstWord(s)
		if set[w] {
			return true
		}
		s = s[min(len(s), len(w)+1):]
	}
	return false
}

// canBe reports whether the body k can be called by noun, one of firmNouns or
// bodyNouns.
func (r *reader) canBe(k int32, noun string) bool {
	f := &r.cast.figures[k]
	business := !anyWord(f.key, noFirms) && !anyWord(f.role, noFirms)
	return business || bodyNouns[noun]
}

// tradeSubject returns the last business that is the subject of one of the
// sentences before token i, or -1.
func (r *reader) tradeSubject(i int) int32 {
	u := int(r.tok[i].unit)
	for s := u - 1; s >= 0 && s > u-5; s-- {
		m := r.unitSpeaker(s)
		if m.kind != byName || r.units[s].dateline {
			continue
		}
		if k := r.figureIn(m); k >= 0 && r.cast.figures[k].org && r.canBe(k, "company") {
			return k
		}
	}
	return -1
}

// mostNamed returns the body that noun can stand for and that is named most
// often among those of the last sentences before token i, else most of all;
// -1 if none is. Whom or where a statement went to is none of them.
func (r *reader) mostNamed(i int, noun string) int32 {
	near, best := int32(-1), int32(-1)
	from := r.units[max(0, int(r.tok[i].unit)-3)].first
	for j := i - 1; j >= 0 && i-j < 4000; j-- {
		k := r.cast.at(j)
		if k < 0 || !r.cast.figures[k].org || !r.canBe(k, noun) || r.venue(j) {
			continue
		}
		f := &r.cast.figures[k]
		if j >= from && (near < 0 || f.mention > r.cast.figures[near].mention) {
			near = k
		}
		if best < 0 || f.mention > r.cast.figures[best].mention {
			best = k
		}
	}
	if near >= 0 {
		return near
	}
	return best
}

// mail is what is sent to somebody, held with him or put up somewhere.
var mail = wordSet(`statement statements filing filings letter letters email emails e-mail e-mails interview interviews post posts message messages
	submission submissions memo note call briefing presentation complaint testimony evidence disclosure announcement notice response video talk
	conversation conference reply update tweet comment comments remarks report prospectus speech`)

// venue reports whether the name at token i is the addressee or the venue
// of a message: "in a statement to the exchange", "told the Ledger", "on
// Facebook".
func (r *reader) venue(i int) bool {
	k := r.cast.at(i)
	a := i - 1
	for a >= 0 && (r.cast.at(a) == k || r.is(a, determiner) && !r.is(a, pronoun)) {
		a--
	}
	switch r.low(a) {
	case "told", "tells", "telling":
		return true
	case "to", "with", "on", "via", "through", "by", "for", "before":
	default:
		return false
	}
	for j := a - 1; j >= 0 && a-j < 5 && r.tok[j].unit == r.tok[a].unit && !r.d.Is(j, text.Punct); j-- {
		if mail[r.low(j)] || r.is(j, paperNoun) {
			return true
		}
		if r.is(j, finiteWord|preposition) {
			break
		}
	}
	return false
}

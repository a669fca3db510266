package deal

import (
	"strings"

	"stet/extract/claim"
)

// Words that say how far a deal has come.
var (
	rumour = set(`reportedly rumored rumoured rumors rumours rumour rumor sources unnamed supposedly speculation whispers`)
	plan   = set(`will would may might could plans plan planning planned planned wants want wanted seeking seeks seek aims aim aiming hopes hoping hopeful intends considering
		weighing preparing prepares expects expected expecting agreed looking talks going heading negotiating negotiations proposed proposes offered offers eyeing eyes exploring
		targeting targets nearing nears pursuing mulling mulls discussing poised`)
	denial = set(`denied denies deny rejected rejects turned-down cancelled canceled abandoned scrapped collapsed shelved withdrew withdrawn withdrawing
		postponed halted scuttled blocked nixed`)
)

// status reads how far the deal told at unit i of s has come.
func (r *reader) status(s *sentence, i int, k claim.DealKind) claim.DealStatus {
	st, _ := r.statusAt(s, i, k)
	return st
}

// statusPlace returns the word that tells the status of f, none for a deal that
// is just told as done.
func (r *reader) statusPlace(s *sentence, f *fact) []claim.DealPart {
	st, at := r.statusAt(s, f.unit, f.Kind)
	if st != f.Status || at < 0 {
		return nil
	}
	return []claim.DealPart{{Field: "status", Value: string(st), Span: s.at(at).Span}}
}

// statusAt is status with the unit that tells it, -1 for none.
func (r *reader) statusAt(s *sentence, i int, k claim.DealKind) (claim.DealStatus, int) {
	if j := deniedAfter(s, i); j >= 0 {
		return claim.Denied, j
	}
	from, to := clause(s, i)
	aside := false
	for j := i; j >= from; j-- {
		if end := asideEnd(s, j); end > i { // "Alder, which was bought for N, will close"
			from, to, aside = j+1, end, true
		}
	}
	planned := -1
	if k == claim.IPO && onlyFiled(s, from, to) {
		planned = i
	}
	for j := from; j < to; j++ {
		u := s.at(j)
		if end := asideEnd(s, j); end > j { // "Alder, which plans timetables, has raised"
			j = end
			continue
		}
		if u.kind != uWord || j > i && s.at(j-1).word("to") && plan[u.low] {
			continue // the purpose: "raised N to plan ferries"
		}
		if u.word("will", "would", "could") && s.at(j+1).word("help", "allow", "enable", "let", "fund", "support", "use", "give") {
			continue // what the money is for
		}
		if denies(s, j, i) || negated(s, j, i) {
			return claim.Denied, j
		}
		if planned < 0 && j < i+6 && plans(s, j) && !(j > i && k == claim.Revenue) {
			planned = j
		}
	}
	if (k == claim.Revenue || k == claim.Profit) && planned >= 0 && otherClause(s, planned, i) {
		planned = -1 // "will cut 90 jobs after sales fell to N"
	}
	if j := r.hearsay(s); j >= 0 && (!aside || j >= from && j < to || j > to && s.at(to+1).word("according", "people", "a")) {
		return claim.Rumoured, j
	}
	if planned >= 0 {
		if j := reported(s); j >= 0 {
			return claim.Rumoured, j
		}
		return claim.Planned, planned
	}
	return claim.Completed, -1
}

// otherClause reports whether a clause of its own begins between units j and i.
func otherClause(s *sentence, j, i int) bool {
	for k := j + 1; k < i; k++ {
		if s.at(k).word("as", "after", "because") {
			for n := k + 1; n < k+5 && n < i; n++ {
				if s.at(n).word("sales", "revenue", "revenues", "turnover", "profit", "profits", "losses", "loss") {
					return true
				}
			}
		}
		if s.at(k).word("after", "as", "because", "since", "when", "while", "although") && (s.at(k+1).company() || s.at(k+2).word("fell", "rose", "sank", "grew", "climbed", "dropped", "slid", "slipped", "shrank")) {
			return true
		}
	}
	return false
}

// denies reports whether unit j says that the deal told at unit i did not or
// will not happen. Who denies something else behind it leaves the deal: "raised
// N and denied that it would move".
func denies(s *sentence, j, i int) bool {
	u, next := s.at(j), s.at(j+1)
	switch {
	case u.low == "called" && next.word("off"), u.low == "broke" && next.word("down"), u.low == "fell" && next.word("through", "apart"), u.low == "turned" && next.word("down"),
		u.low == "pulled" && (next.word("its", "the", "out") || next.kind == uRef), u.low == "walked" && next.word("away"):
		return true
	case !denial[u.low]:
		return false
	}
	if j > i && u.word("denied", "denies", "deny", "rejected", "rejects") && !s.at(j-1).word("was", "were", "been", "is") {
		return deniesReport(s, j)
	}
	return !(j < i && u.word("denied", "denies", "deny") && s.at(j+1).word("wrongdoing", "allegations", "claims", "charges", "rumours", "rumors"))
}

// reportWords stand for a deal of which somebody has told.
var reportWords = set(`report reports claim claims rumour rumours rumor rumors story talks figure figures sum amount number speculation suggestion suggestions article
	deal round financing investment raise fundraising negotiations discussions account`)

// deniesReport reports whether the object of the denial at j is what was told
// before it: "denied it", "denied the report", or nothing.
func deniesReport(s *sentence, j int) bool {
	for k := j + 1; k < j+9 && s.at(k).kind != uPunct; k++ {
		if s.at(k).word("offer", "bid", "approach") && !s.at(k+1).word("for", "to", "of") {
			return true // "denied it had made an offer"
		}
	}
	o := s.at(j + 1)
	switch {
	case j+1 >= len(s.units) || o.mark(".") || o.mark(";"):
		return true
	case o.kind == uRef && !o.possed && o.low == "it" || o.word("this"):
		return j+2 >= len(s.units) || s.at(j+2).kind == uPunct && !s.at(j+2).mark("-")
	case o.word("doing", "having"):
		return true
	}
	for k := j + 1; k < j+5; k++ {
		if s.at(k).kind == uWord && reportWords[s.at(k).low] {
			return !s.at(k+1).word("that", "of", "about") // of something else
		}
		if s.at(k).kind == uPunct || s.at(k).word("that") {
			return false
		}
	}
	return false
}

// deniedAfter returns the denial in a clause behind the sum at i that takes
// back what the sentence has told: "had raised N, but X denied the report"; -1
// for none.
func deniedAfter(s *sentence, i int) int {
	for j := i + 1; j < len(s.units); j++ {
		if d := s.at(j + 2); s.at(j).mark(";") && s.at(j+1).word("both", "all") && d.word("denied", "denies", "deny", "rejected") && deniesReport(s, j+2) {
			return j + 2
		}
		if s.at(j).kind == uMoney && !converted(s, j) || s.at(j).mark(";") {
			return -1
		}
		if !s.at(j).mark(",") || !s.at(j+1).word("but", "which", "though", "although", "while", "something", "and") {
			continue
		}
		for k := j + 2; k < j+10; k++ {
			if s.at(k).word("denied", "denies", "rejected", "disputed", "disputes") && deniesReport(s, k) {
				return k
			}
			if s.at(k).mark(",") {
				break
			}
			if s.at(k).word("called", "calls") && callsFalse(s, k) {
				return k
			}
		}
	}
	return -1
}

// callsFalse reports whether the verb at k says that a report is not true: "called
// the report false".
func callsFalse(s *sentence, k int) bool {
	report := false
	for j := k + 1; j < k+8 && j < len(s.units); j++ {
		u := s.at(j)
		report = report || u.kind == uWord && reportWords[u.low] || u.low == "it"
		if report && u.word("false", "untrue", "wrong", "inaccurate", "fiction", "nonsense", "baseless", "incorrect", "unfounded") {
			return true
		}
	}
	return false
}

// takenBack gives the facts of the sentence before s the status denied where s
// tells no deal of its own and denies that report: "Tarn denied it."
func (r *reader) takenBack(s *sentence, before int) {
	if len(r.facts) > before || before == 0 {
		return
	}
	for j := range s.units {
		u := s.at(j)
		if !u.word("denied", "denies", "rejected", "rejects", "disputed", "disputes") || s.at(j-1).word("was", "been", "be") || s.at(j-1).mark("-") {
			continue
		}
		if o := s.at(j + 1); !deniesReport(s, j) || o.kind != uWord && o.kind != uRef && !o.company() {
			continue
		}
		for k := before - 1; k >= 0 && r.facts[k].sent == s.index-1; k-- {
			f := &r.facts[k]
			f.Status = claim.Denied
			f.told = append(f.told, s.index)
			f.at = append(f.at, claim.DealPart{Field: "status", Value: string(claim.Denied), Span: u.Span})
		}
		return
	}
}

// plans reports whether unit j says that a deal is still to come.
func plans(s *sentence, j int) bool {
	u := s.at(j)
	switch {
	case u.word("close") && s.at(j+1).word("to") && s.at(j+2).kind == uWord && strings.HasSuffix(s.at(j+2).low, "ing"):
		return true // "is close to raising"
	case plan[u.low]:
		return !(u.low == "expected" && s.at(j-1).word("than"))
	case u.low == "to" && s.at(j-1).word("is", "are", "set", "about"):
		return s.at(j+1).kind == uWord
	case u.low == "to" && j <= 2 && s.at(j-1).company():
		return s.at(j+1).kind == uWord // "Tarn to cut 90 jobs"
	}
	return false
}

// onlyFiled reports whether units [from,to) tell of papers for an offering and of
// no money that came in.
func onlyFiled(s *sentence, from, to int) bool {
	filed := false
	for j := from; j < to; j++ {
		if s.at(j).word("raised", "raising", "priced", "completed", "closed", "debuted", "began") {
			return false
		}
		filed = filed || s.at(j).word("filed", "files", "filing", "registered")
	}
	return filed
}

// asideEnd returns the comma that ends the relative clause which begins with
// the comma at j, -1 where none begins there.
func asideEnd(s *sentence, j int) int {
	if !s.at(j).mark(",") || !s.at(j+1).word("which", "who", "whose", "that") {
		return -1
	}
	for k := j + 2; k < len(s.units) && k < j+30; k++ {
		if s.at(k).mark(",") {
			return k
		}
	}
	return -1
}

// clause returns the bounds of the stretch of s around unit i in which a word
// of time or doubt bears on it.
func clause(s *sentence, i int) (from, to int) {
	from, to = 0, len(s.units)
	for j := i - 1; j > 0; j-- {
		u := s.at(j)
		if u.mark(";") || (u.mark(",") || u.word("and")) && s.at(j+1).kind == uWord && s.at(j+1).low == "and" || u.mark(",") && (s.at(j+1).word("after", "which", "while", "but", "having", "and")) {
			from = j
			break
		}
	}
	for j := i + 1; j < len(s.units); j++ {
		u := s.at(j)
		if u.mark(";") || u.mark(",") && s.at(j+1).word("after", "which", "while", "but", "having") || u.word("and", "but") && s.at(j+1).word("said", "says", "denied", "denies", "added", "insisted") {
			to = j
			break
		}
	}
	return from, to
}

// hearsay returns the unit that says that the sentence rests on unnamed people,
// -1 for none.
func (r *reader) hearsay(s *sentence) int {
	for j := range s.units {
		u := s.at(j)
		switch {
		case u.word("unnamed") && !s.at(j+1).word("people", "sources", "person", "officials", "insiders"):
		case u.kind == uWord && rumour[u.low] && !(u.low == "sources" && s.at(j+1).word("of")):
			return j
		case u.word("said", "believed", "understood", "thought") && s.at(j-1).word("is", "are", "was", "were") && s.at(j+1).word("to"):
			return j
		case u.word("people", "person", "someone", "insiders", "source", "persons") && (s.at(j+1).word("familiar", "briefed", "close", "with", "who") || s.at(j+2).word("familiar", "knowledge", "direct")):
			return j
		case u.word("insiders") && s.at(j+1).word("say", "said", "tell", "told", "expect"):
			return j
		case u.word("talk") && s.at(j+1).word("was", "is"):
			return j
		case u.word("declined", "refused") && s.at(j+1).word("to") && s.at(j+2).word("comment") && s.at(j+3).word("on"):
			return j // on what others have told
		}
	}
	return -1
}

// reported returns the verb that says that a paper is the only source of the
// sentence, -1 for none.
func reported(s *sentence) int {
	for j := range s.units {
		u := s.at(j)
		if u.word("reported", "reports", "says", "said", "wrote", "writes") && (s.at(j-1).company() || s.at(j-1).word("has", "had", "first")) && mediaName(s, j) {
			return j
		}
		if (u.word("according") && s.at(j+1).word("to") || u.word("report", "reports") && s.at(j+1).word("in", "by", "from")) && (mediaAt(s, j+2) || mediaAt(s, j+3)) {
			return j
		}
	}
	return -1
}

func mediaName(s *sentence, j int) bool { return mediaAt(s, j-1) || mediaAt(s, j-2) }

// mediaAt reports whether unit k names a paper or broadcaster.
func mediaAt(s *sentence, k int) bool {
	u := s.at(k)
	if !u.company() {
		return false
	}
	words := strings.Fields(u.low)
	for _, w := range words {
		if media[w] || strings.HasSuffix(w, "news") {
			return true
		}
	}
	return len(words) > 0 && papers[words[len(words)-1]]
}

// label returns the name of the round that the fact at unit i tells of, "" for
// none: the nearest one in its clause, behind the sum first.
func (r *reader) label(s *sentence, i int) string {
	from, to := clause(s, i)
	for j := i; j < to; j++ {
		if j > i && s.at(j).kind == uMoney && !converted(s, j) || s.at(j).word("follows", "following", "after") {
			break
		}
		if l := labelAt(s, j); l != "" {
			return l
		}
	}
	for j := i - 1; j >= from; j-- {
		if s.at(j).kind == uMoney {
			break
		}
		if l := labelAt(s, j); l != "" {
			for k := j - 1; k >= from && k > j-4; k-- {
				if s.at(k).kind == uMoney {
					return "" // the label of the sum before
				}
			}
			return l
		}
	}
	return ""
}

// labelAt reads the label that begins at unit j.
func labelAt(s *sentence, j int) string {
	u := s.at(j)
	next := s.at(j + 1)
	ext := func(l string, k int) string {
		for ; k < j+6; k++ {
			if s.at(k).word("extension") {
				return l + " extension"
			}
			if s.at(k).kind != uWord && !s.at(k).mark("-") {
				break
			}
		}
		b := j - 1
		for s.at(b).kind == uRef || s.at(b).word("the", "a", "an") || s.at(b).kind == uClitic || s.at(b).kind == uName {
			b--
		}
		if s.at(b).word("of", "to") && s.at(b-1).word("extension") { // "an extension of its seed round"
			return l + " extension"
		}
		return l
	}
	switch {
	case u.low == "series" && len(next.low) == 1 && next.low >= "a" && next.low <= "k":
		l := "Series " + strings.ToUpper(next.low)
		if s.at(j+2).mark("+") || s.at(j+2).mark("-") && s.at(j+3).word("plus") {
			return ext(l+"+", j+2)
		}
		return ext(l, j+2)
	case strings.HasPrefix(u.low, "series ") && len(u.low) >= 8 && u.low[7] >= 'a' && u.low[7] <= 'k' && (len(u.low) == 8 || u.low[8] == ' '):
		l := "Series " + strings.ToUpper(u.low[7:8])
		if next.mark("+") || next.mark("-") && s.at(j+2).word("plus") {
			return ext(l+"+", j+1)
		}
		return ext(l, j+1)
	case u.low == "pre" && next.mark("-") && s.at(j+2).low == "seed" || u.low == "pre-seed":
		return ext("pre-seed", j+1)
	case u.low == "pre" && next.mark("-") && s.at(j+2).low == "ipo":
		return "pre-IPO"
	case u.low == "seed":
		return ext("seed", j+1)
	case u.low == "bridge" && (next.word("round", "financing", "funding") || s.at(j-1).word("a")):
		return "bridge"
	case u.low == "inside" && next.word("round"):
		return "inside"
	case u.low == "growth" && next.word("round", "financing", "funding", "equity"):
		return "growth"
	case u.low == "pipe":
		return "PIPE"
	}
	return ""
}

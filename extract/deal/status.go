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
		targeting targets pursuing mulling mulls discussing poised`)
	denial = set(`denied denies deny rejected rejects turned-down cancelled canceled abandoned scrapped collapsed shelved withdrew withdrawn withdrawing
		postponed halted scuttled blocked nixed`)
)

// status reads how far the deal told at unit i of s has come.
func (r *reader) status(s *sentence, i int, k claim.DealKind) claim.DealStatus {
	from, to := clause(s, i)
	for j := i; j >= from; j-- {
		if end := asideEnd(s, j); end > i { // "Alder, which was bought for N, will close"
			from, to = j+1, end
		}
	}
	planned := k == claim.IPO && onlyFiled(s, from, to)
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
		near := j < i+6
		switch {
		case denial[u.low], u.low == "called" && (s.at(j + 1).word("off")), u.low == "broke" && s.at(j+1).word("down"),
			u.low == "fell" && s.at(j+1).word("through", "apart"), u.low == "turned" && s.at(j+1).word("down"), u.low == "pulled" && (s.at(j+1).word("its", "the", "out") || s.at(j+1).kind == uRef),
			u.low == "walked" && s.at(j+1).word("away"):
			return claim.Denied
		case plan[u.low] && near && !(u.low == "expected" && s.at(j-1).word("than")):
			planned = true
		case u.low == "to" && s.at(j-1).word("is", "are", "set", "about") && near && s.at(j+1).kind == uWord:
			planned = true
		case u.low == "to" && j <= 2 && s.at(j-1).company() && near && s.at(j+1).kind == uWord:
			planned = true // "Tarn to cut 90 jobs"
		}
	}
	if r.hearsay(s, i) {
		return claim.Rumoured
	}
	if planned {
		if reported(s) {
			return claim.Rumoured
		}
		return claim.Planned
	}
	return claim.Completed
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
		if u.mark(";") || u.mark(",") && s.at(j+1).word("after", "which", "while", "but", "having") {
			to = j
			break
		}
	}
	return from, to
}

// hearsay reports whether the sentence rests on unnamed people.
func (r *reader) hearsay(s *sentence, i int) bool {
	for j := range s.units {
		u := s.at(j)
		switch {
		case u.word("unnamed") && !s.at(j+1).word("people", "sources", "person", "officials", "insiders"):
		case u.kind == uWord && rumour[u.low] && !(u.low == "sources" && s.at(j+1).word("of")):
			return true
		case u.word("said", "believed", "understood", "thought") && s.at(j-1).word("is", "are", "was", "were") && s.at(j+1).word("to"):
			return true
		case u.word("people", "person", "someone", "insiders") && (s.at(j+1).word("familiar", "briefed", "close", "with", "who") || s.at(j+2).word("familiar", "knowledge")):
			return true
		case u.word("talk") && s.at(j+1).word("was", "is"):
			return true
		}
	}
	return false
}

// reported reports whether a paper is the only source of the sentence.
func reported(s *sentence) bool {
	for j := range s.units {
		u := s.at(j)
		if u.word("reported", "reports", "says") && (s.at(j-1).company() || s.at(j-1).word("has")) && mediaName(s, j) {
			return true
		}
	}
	return false
}

func mediaName(s *sentence, j int) bool {
	for k := j - 1; k >= 0 && k > j-3; k-- {
		low := s.at(k).low
		for w := range strings.FieldsSeq(low) {
			if media[w] || strings.HasSuffix(w, "news") || w == "journal" || w == "times" || w == "post" || w == "herald" || w == "magazine" {
				return true
			}
		}
	}
	return false
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

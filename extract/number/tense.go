package number

import (
	"strings"
	"time"

	"stet/extract/text"
)

// clause is how far, in tokens, a verb may stand from the date that it
// directs.
const clause = 60

// tense returns the direction that the verbs around tokens [from,to) give: the
// nearest verb before it decides, else the first one after it.
func (r *reader) tense(from, to int) tense {
	if r.is(from-1, "since") {
		return past
	}
	if r.is(from-1, "before") && r.at(from-2).unit != "" && r.kind(to, text.Clitic) || r.aheadOf(from) {
		return future // "days before Tuesday's vote", "ahead of the vote on Tuesday"
	}
	if r.is(from-1, "until", "till", "to", "for", "from") {
		if t, ok := r.deferred(from); ok {
			return t
		}
	}
	for j := from - 1; j >= max(r.first, from-clause); j-- {
		if t := r.verbTense(j); t != unknown && (t != future || from-j < 5 || !timetable[r.word(j)]) {
			return t
		}
	}
	for j := to; j < min(r.last, to+clause); j++ {
		if t := r.verbTense(j); t != unknown {
			return t
		}
	}
	return unknown
}

// aheadOf reports whether "ahead of" stands before token i without a verb
// between them.
func (r *reader) aheadOf(i int) bool {
	for j := i - 1; j > max(r.first, i-8); j-- {
		if r.is(j, "of") && r.is(j-1, "ahead") {
			return true
		}
		if r.kind(j, text.Punct) || r.has(j, cPast|cFuture) {
			return false
		}
	}
	return false
}

// sureOf returns the tense of a date and whether its verb stands so near that
// it can be no other's: "died on 20 March". The date of a noun ("the June 7
// primary") has none of its own.
func (r *reader) sureOf(from, to int) (t tense, sure bool) {
	t = r.tense(from, to)
	if r.is(from-1, "since") {
		return past, true
	}
	if t == unknown || r.kind(to, text.Word) && !r.endsPhrase(to) || r.kind(to, text.Clitic) || r.hyphen(to) {
		return t, false
	}
	reach := from - 5
	for j := from - 1; j >= max(r.first, reach) && (!r.kind(j, text.Punct) || r.raw(j) == ","); j-- {
		if r.verbTense(j) == t {
			return t, true
		}
		if reach > from-9 && (r.kind(j, text.Number) || r.is(j, "$", "€", "£", "million", "billion", "m", "bn", "percent", "%")) {
			reach-- // a sum parts a verb and its date by one word: "was valued at $40 million in May"
		}
	}
	for j := to; j < min(r.last, to+6); j++ {
		if r.verbTense(j) == t {
			return t, from-r.first < 4
		}
	}
	return t, false
}

// They bound the days of two readings of a date without a year
// between which a distant verb does not decide.
const (
	farDays   = 200 * 24 * time.Hour
	aheadDays = 100 * 24 * time.Hour // a day to come that a past verb misses
	pastDays  = 30 * 24 * time.Hour  // a day gone that a future verb misses
)

// chooseNear returns the candidate that the tense asks for, unless the verb is
// not sure to be the date's and another candidate lies much nearer: an article
// of 15 June means this year's 23 June.
func chooseNear(ref time.Time, t tense, sure bool, candidates ...period) period {
	p := choose(ref, t, candidates...)
	if sure || t == unknown {
		return p
	}
	q, limit := choose(ref, unknown, candidates...), aheadDays
	if t == future {
		limit = pastDays
	}
	away := q.start.Sub(ref)
	if away < 0 {
		away = ref.Sub(q.end)
	}
	if p.fixed() && p.start.Sub(ref).Abs() > farDays && away <= limit {
		return q
	}
	return p
}

// putOff are the verbs that give an event a later day: "postponed to Friday".
var putOff = set("postponed postponing rescheduled delayed deferred adjourned pushed moved suspended")

// deferred tells the direction of a date that an event was put off to.
func (r *reader) deferred(from int) (tense, bool) {
	for j := from - 2; j >= max(r.first, from-9); j-- {
		if r.in(j, putOff) || r.is(j, "off") && r.is(j-1, "put") {
			if r.is(from-1, "from") {
				return unknown, true
			}
			return future, !r.is(from-1, "for") || r.is(j, "rescheduled")
		}
		if r.verbTense(j) != unknown {
			break
		}
	}
	return unknown, false
}

// verbTense returns the direction of the word at token j, unknown for what is
// no verb or stands in the present.
func (r *reader) verbTense(j int) tense {
	e := r.at(j)
	if foreign[r.lang] != nil {
		return r.foreignVerb(j)
	}
	switch {
	case r.kind(j, text.Clitic) && r.is(j, "'ll"):
		return future
	case !r.kind(j, text.Word) || j > r.first && r.d.Capital(j) && !r.kind(j-1, text.Punct):
		return unknown
	case e.class&cFuture != 0:
		return r.modalTense(j)
	case r.is(j, "be") && r.is(j-1, "to"):
		if r.is(j-2, "expected", "due", "supposed") && r.is(j-3, "once", "originally", "was", "were") {
			return past
		}
		return future
	case r.is(j, "to") && r.is(j-1, "is", "are") && r.kind(j+1, text.Word) && !r.has(j+1, cStop|cArticle): // "is to report"
		return future
	case timetable[e.s] || e.s == "" && timetable[r.raw(j)]:
		if r.is(j-1, "to") {
			return unknown // "expected to close": the verb before it tells
		}
		return future
	case e.class&cPast != 0 && !r.is(j, "set", "cut", "hit", "let", "hurt", "put", "quit", "cost"):
		if r.is(j-1, "be", "is", "are", "being") {
			return unknown // "is closed", "will be shut": the auxiliary tells
		}
		if r.is(j, "have") && (r.has(j-1, cFuture) || r.is(j-1, "to", "would")) {
			return unknown // "will have trouble"
		}
		return past
	case arranged[e.s] || e.s == "" && arranged[r.raw(j)]:
		if r.is(j-1, "is", "are", "am", "'s", "'re", "’s", "’re") {
			return future // "is holding a rally on Friday"
		}
		return unknown
	case strings.HasSuffix(r.raw(j), "'ll") || strings.HasSuffix(r.raw(j), "’ll"):
		return future
	case r.regularPast(j) && (e.s == "" || e.class&(cChange|cContest|cSpend|cTimes|cVerb) != 0) && !r.d.Capital(j):
		if r.is(j-1, "be", "is", "are", "being") || r.is(j-2, "be", "is", "are") {
			return unknown // "will be divulged": the auxiliary tells
		}
		return past
	}
	return unknown
}

// regularPast reports whether the word at token j ends as a regular past does:
// "died" and "agreed", not "need" or "exceed".
func (r *reader) regularPast(j int) bool {
	w := r.raw(j)
	if len(w) < 4 || !strings.HasSuffix(w, "ed") {
		return false
	}
	return !strings.HasSuffix(w, "eed") || strings.HasSuffix(w, "greed") || w == "freed" || w == "guaranteed"
}

// timetable are the verbs whose present tells of a set date to come: "bids
// close on 7 April".
var timetable = map[string]bool{"starts": true, "start": true, "begins": true, "begin": true, "opens": true, "open": true, "closes": true,
	"close": true, "ends": true, "expires": true, "expire": true, "meets": true, "arrives": true, "resumes": true, "runs": true, "kicks": true,
	"meet": true, "holds": true, "hosts": true, "speaks": true, "visits": true, "plays": true, "returns": true, "travels": true,
	"concludes": true, "finishes": true, "premieres": true, "airs": true, "votes": true, "debuts": true}

// arranged are verbs of appointments, whose present tells of one to come.
var arranged = set(`holding hosting organizing organising meeting visiting speaking appearing launching opening releasing airing playing
	traveling travelling heading returning starting leaving arriving closing`)

// modalTense parts words that look ahead from their other senses.
func (r *reader) modalTense(j int) tense {
	switch r.at(j).s {
	case "may", "might", "could", "would", "should", "can", "must":
		if r.capital(j) && r.is(j, "may") && j > r.first || r.is(j+1, "have") {
			return unknown
		}
		return future
	case "set", "going", "due", "likely", "slated", "poised":
		if r.is(j+1, "to", "for", "by", "on", "in", "next") {
			return future
		}
		return unknown
	case "plans", "plan", "hopes", "hope", "aims", "aim", "planned", "planning", "intends", "intend":
		if r.is(j+1, "to") || r.is(j, "planned") && r.is(j+1, "for", "on", "in") {
			return future // "plans to", not the noun
		}
		return unknown
	case "expected":
		if r.is(j-1, "once", "originally") {
			return past
		}
		return future
	case "coming", "scheduled", "upcoming":
		return future
	}
	return future
}

package number

import (
	"strings"

	"stet/extract/text"
)

// clause is how far, in tokens, a verb may stand from the date that it
// directs.
const clause = 60

// tense returns the direction that the verbs around tokens [from,to) give: the
// nearest verb before it decides, else the first one after it.
func (r *reader) tense(from, to int) tense {
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
	switch {
	case r.kind(j, text.Clitic) && r.is(j, "'ll"):
		return future
	case !r.kind(j, text.Word) || j > r.first && r.d.Capital(j) && !r.kind(j-1, text.Punct):
		return unknown
	case e.class&cFuture != 0:
		return r.modalTense(j)
	case r.is(j, "be") && r.is(j-1, "to"):
		return future
	case timetable[e.s] || e.s == "" && timetable[r.raw(j)]:
		return future
	case e.class&cPast != 0 && !r.is(j, "set", "cut", "hit", "let", "hurt", "put", "quit", "cost"):
		if r.is(j-1, "be", "is", "are", "being") {
			return unknown // "is closed", "will be shut": the auxiliary tells
		}
		return past
	case strings.HasSuffix(r.raw(j), "'ll") || strings.HasSuffix(r.raw(j), "’ll"):
		return future
	case len(r.raw(j)) > 4 && strings.HasSuffix(r.raw(j), "ed") && (e.s == "" || e.class&(cChange|cContest|cSpend|cTimes|cVerb) != 0) && !r.d.Capital(j):
		if r.is(j-1, "be", "is", "are", "being") || r.is(j-2, "be", "is", "are") {
			return unknown // "will be divulged": the auxiliary tells
		}
		return past
	}
	return unknown
}

// timetable are the verbs whose present tells of a set date to come: "bids
// close on 7 April".
var timetable = map[string]bool{"starts": true, "start": true, "begins": true, "begin": true, "opens": true, "open": true, "closes": true,
	"close": true, "ends": true, "expires": true, "expire": true, "meets": true, "arrives": true, "resumes": true, "runs": true, "kicks": true}

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
	case "coming", "scheduled", "upcoming":
		return future
	}
	return future
}

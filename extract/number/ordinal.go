package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// Words after an ordinal that make a fixed phrase of it.
var (
	afterHyphen = set("grade grader graders half generation guess guessed guessing hand rate class degree party person ever timer timers world come")
	idioms      = idiomSet(`first: thing things grade grader graders gentleman husband dude daughter couple blush sight instance
		; second: chance chances thought thoughts wind fiddle guess guesses helping helpings nature
		; third: rail wheel reich ; fourth: estate ; fifth: column columnist columnists ; sixth: sense ; seventh: heaven ; eleventh: hour`)
	fixedPhrases = set(`lady ladies aid responder responders name names amendment minister nature thoughts glance base foremost cousin cousins
		baseman opinion world of`)
)

// idiomSet makes a set of "first place" from "first: place thing; …".
func idiomSet(list string) map[string]bool {
	m := make(map[string]bool)
	for l := range strings.SplitSeq(list, ";") {
		head, words, _ := strings.Cut(l, ":")
		for w := range strings.FieldsSeq(words) {
			m[strings.TrimSpace(head)+" "+w] = true
		}
	}
	return m
}

// ordinal settles whether an ordinal ranks something: "his first visit",
// "third-largest", "the 21st". "First" as an adverb and the fixed phrases do
// not.
func (r *reader) ordinal(a amount) (figure, bool) {
	f := r.single(a)
	f.kind, f.noNoun, f.rule = claim.Ordinal, true, "ordinal"
	if a.digits {
		if d, ok := r.dayOfMonth(a); ok {
			return d, true
		}
		return f, !r.street(a.to)
	}
	if a.to-a.from > 1 {
		return f, true
	}
	prev, next := a.from-1, a.to
	if r.street(next) {
		return figure{}, false
	}
	if r.idiomatic(a.from) {
		return figure{}, false
	}
	if v, ok := a.val.whole(); ok && v > 3 && !r.hyphen(next) {
		return f, true // only the first three are adverbs too
	}
	if r.is(prev, "to", "at", "when", "not", "who", "will", "i", "we") && !r.is(prev-1, "compared") || r.is(prev, "come", "comes", "put", "safety") {
		return figure{}, false
	}
	if r.in(next, fixedPhrases) && !(r.is(next, "of") && r.determined(prev)) {
		return figure{}, false
	}
	if !r.determined(prev) && r.participle(next) {
		return figure{}, false // "was first reported"
	}
	if r.hyphen(next) {
		return f, !r.in(next+1, afterHyphen)
	}
	if r.is(a.from, "second") && r.is(prev, "a", "per", "split") && (!r.kind(next, text.Word) || r.is(next, "to")) {
		return figure{}, false
	}
	if r.is(next, "and", "or") && r.has(next+1, cOrdinal) && len(r.out) > r.begun && r.out[len(r.out)-1].Number.Kind == claim.Ordinal {
		return f, true // "first, second and third prizes"
	}
	return f, r.determined(prev) || r.kind(next, text.Word) && !r.has(next, cStop|cPast|cVerb) && !r.capital(next) || r.finish(prev)
}

// idiomatic reports whether the ordinal at token i ranks nothing: "in the
// first place", "a second pair of eyes", "an eleventh-hour deal".
func (r *reader) idiomatic(i int) bool {
	next := i + 1
	if r.hyphen(next) {
		next++
	}
	switch {
	case r.is(next, "place"):
		return r.is(i-2, "in") && r.is(i-1, "the") && !r.is(next+1, "in", "at", "with", "on")
	case r.is(i, "second") && r.is(next, "to"):
		return r.is(next+1, "none")
	case r.is(next, "pair", "set"):
		return r.is(next+1, "of") && r.is(next+2, "eyes", "hands", "ears")
	}
	return idioms[r.word(i)+" "+r.word(next)]
}

// rank reads "No. 1" and "#3": a place in an order, not the number of a train
// or an act. The number is token i.
func (r *reader) rank(i int) (figure, bool) {
	from, n := i-2, r.raw(i)
	switch {
	case r.raw(i-1) == "." && r.raw(i-2) == "No" && r.glued(i-1):
	case r.raw(i-1) == "No" && !r.glued(i) && r.kind(i+1, text.Word) && !r.plural(i+1) && !r.has(i+1, cStop|cPercent|cScale|cTime|cMeasure):
		from = i - 1
	case r.raw(i-1) == "#" && r.glued(i):
		from = i - 1
	default:
		return figure{}, false
	}
	v, ok := digits(n)
	if !ok || v < 1 || v > 500 || r.has(from-1, cLabel) || r.capital(from-1) && from-1 > r.first || r.glued(i+1) && r.kind(i+1, text.Word) ||
		r.is(i+1, "train", "bus", "line", "tram", "route", "of", "downing") {
		return figure{}, false
	}
	if n == "10" && (!r.kind(i+1, text.Word) || r.capital(i+1) || r.has(i+1, cStop|cVerb|cPast) || r.participle(i+1)) {
		return figure{}, false // Downing Street
	}
	return figure{from: from, to: i + 1, kind: claim.Ordinal, lo: integer(int64(v)), noNoun: true, rule: "rank"}, true
}

// dayOfMonth reads "on the 27th", "the 20th of this month": a day of the
// month that the tense asks for.
func (r *reader) dayOfMonth(a amount) (figure, bool) {
	n, ok := a.val.whole()
	if !ok || n < 1 || n > 31 || !r.is(a.from-1, "the") {
		return figure{}, false
	}
	f := figure{from: a.from, to: a.to, kind: claim.DateKind, noNoun: true, rule: "day of the month"}
	p, to := period{grain: grainDay}, a.to
	switch shift, named := steps[r.word(to+1)]; {
	case r.is(to, "of") && named && r.is(to+2, "month"):
		f.to = to + 3
		if m := near(r.ref, grainMonth, shift); r.dated && validDay(m.start.Year(), m.start.Month(), n) {
			p = dayPeriod(m.start.AddDate(0, 0, n-1))
		}
	case r.is(a.from-2, "on", "until", "by", "for") && (!r.kind(to, text.Word) || r.has(to, cStop|cVerb|cPast)) && !r.is(to, "of") && !r.hyphen(to):
		if r.dated {
			p = r.dayInMonth(n, r.tense(a.from, to))
		}
	default:
		return figure{}, false
	}
	f.certain = r.resolved(p)
	f.date = p.date()
	return f, true
}

// dayInMonth returns day n of this month, the last or the next one.
func (r *reader) dayInMonth(n int, t tense) period {
	var c []period
	for shift := -1; shift <= 1; shift++ {
		if m := near(r.ref, grainMonth, shift).start; validDay(m.Year(), m.Month(), n) {
			c = append(c, dayPeriod(m.AddDate(0, 0, n-1)))
		}
	}
	return choose(r.ref, t, c...)
}

// determined reports whether token i is a word that makes a noun of the
// ordinal after it.
func (r *reader) determined(i int) bool {
	return r.kind(i, text.Clitic) || r.is(i, "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "every", "each", "only", "another")
}

// participle reports whether token i looks like a verb in the past.
func (r *reader) participle(i int) bool {
	w := r.word(i)
	return r.kind(i, text.Word) && (r.has(i, cPast) || len(w) > 4 && strings.HasSuffix(w, "ed"))
}

// finish reports whether token i is a verb after which an ordinal is a rank.
func (r *reader) finish(i int) bool {
	return r.is(i, "finished", "finish", "placed", "ranked", "ranks", "rank", "finishing", "ranking", "came")
}

// street reports whether the words after an ordinal make an address of it:
// "42nd Street".
func (r *reader) street(i int) bool {
	return r.is(i, "street", "avenue", "ave", "st", "road", "floor", "amendment", "district", "precinct") && r.capital(i)
}

package number

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// isAge reports whether a bare number is an age: "Name, 43," or "aged 43".
func (r *reader) isAge(a *amount) bool {
	v, ok := a.val.whole()
	if !ok || v > 115 || v < 1 || a.part || a.scaled {
		return false
	}
	prev := a.from - 1
	switch {
	case r.ofPerson(a, v):
		return true
	case r.is(prev, "aged"), r.is(prev, "of") && r.is(prev-1, "age", "ages"), r.is(prev, "age", "ages") && !r.is(a.to, "group"):
		return true
	case r.is(prev, "turned", "turns", "turning", "turn") && (!r.kind(a.to, text.Word) || r.has(a.to, cStop|cRelative|cPeriod) || r.is(a.to, "prior")):
		return true
	case r.is(prev, "under", "over", "than") && r.ofPeople(prev):
		return v >= 5 && (r.has(a.to, cStop|cVerb|cPast) || !r.plural(a.to) && !r.plural(a.to+1))
	case !a.digits:
		return v >= 2 && r.is(prev, "is", "was") && r.is(prev-1, "he", "she") && !r.kind(a.to, text.Word) && r.raw(a.to) != "-"
	case prev == r.first && r.is(prev, "at") && r.is(a.to, ","):
		return v >= 5
	case r.is(prev, "at") && r.is(prev-1, "dies", "died", "dead", "school", "retired", "retires", "married") && !r.kind(a.to, text.Word):
		return v >= 5 // "Ada Quill, painter, dies at 91", "left school at 14"
	case r.is(prev, "is", "was") && r.is(prev-1, "he", "she", "who") && !r.kind(a.to, text.Word) && r.raw(a.to) != "-":
		return v >= 5
	case r.is(prev, ",") && r.capital(prev-1) && !r.has(prev-1, cMonth|cWeekday) && r.is(a.to, "and") && r.kind(a.to+1, text.Number):
		return v >= 5 && r.is(a.to+2, ",") && len(r.raw(a.to+1)) <= 2 // "Ana and Eva Holm, 22 and 19, left"
	case r.is(prev, "and") && len(r.out) > r.begun && r.is(a.to, ","):
		last := r.out[len(r.out)-1]
		return last.Number.Kind == claim.Age && last.Span.End+1 == r.d.Tokens[prev].Start && v >= 5
	case r.is(prev, ",") && r.capital(prev-1) && !r.has(prev-1, cMonth|cWeekday):
		return r.is(a.to, ",", ".") && v >= 5 || a.to == r.last
	case r.is(prev, "(") && r.capital(prev-1) && r.is(a.to, ")"):
		return v >= 16
	}
	return false
}

// peopleWords are those whose years an "under 30" counts.
var peopleWords = set(`people voters women men children adults kids youth youths anyone anybody everyone those americans britons workers patients
	residents girls boys players pupils citizens males females drivers teens teenagers someone nobody`)

// ofPeople reports whether the hedge that ends at token i follows people:
// "voters under 30", "women older than 50".
func (r *reader) ofPeople(i int) bool {
	j := i - 1
	if r.is(i, "than") {
		if !r.is(j, "older", "younger") {
			return false
		}
		j--
	}
	if r.is(j, "aged", "just", "well", "are", "is") {
		j--
	}
	return r.in(j, peopleWords)
}

// Words for one person whose age may follow, and for several.
var (
	persons = set(`man woman boy girl son daughter brother sister mother father mum dad mom wife husband grandmother grandfather grandson
		granddaughter nephew niece uncle aunt cousin partner boyfriend girlfriend fiance fiancee widow widower victim suspect defendant driver
		motorist cyclist pedestrian motorcyclist pensioner teenager student pupil schoolboy schoolgirl toddler child youngster youth lad baby
		actor actress singer rapper comedian presenter broadcaster author novelist poet painter footballer midfielder striker defender goalkeeper
		winger batsman bowler golfer boxer sprinter swimmer jockey captain skipper forward teacher nurse doctor soldier farmer builder plumber
		lawyer solicitor officer constable sergeant passenger patient resident neighbour neighbor gunman attacker killer murderer thief burglar
		businessman businesswoman millionaire billionaire minister mp senator president king queen prince princess duke duchess star heiress
		model stepson stepdaughter stepfather stepmother twin bride groom fisherman hiker climber walker surfer tourist firefighter paramedic
		campaigner activist politician chairman carer grandad grandma veteran`)
	several = set(`twins men women boys girls sons daughters brothers sisters children teenagers toddlers siblings nephews nieces pensioners
		grandchildren grandsons granddaughters parents schoolboys schoolgirls babies`)
	// afterAge begin what follows "he was 17" where 17 is an age.
	afterAge = set("when and at then but while as with now because so before after who if in though although until since by or too just he she they")
)

// person reports whether a phrase for one person or, with many, for several
// ends at token i: "a nurse", "the mother-of-three".
func (r *reader) person(i int, many bool) bool {
	if r.has(i, cUnit|cTeen) || r.kind(i, text.Number) && len(r.raw(i)) <= 2 {
		k := i - 1
		if r.hyphen(k) {
			k--
		}
		if !r.is(k, "of") {
			return false
		}
		if k--; r.hyphen(k) {
			k--
		}
		return r.is(k, "mother", "father", "mum", "dad", "grandmother", "grandfather", "mom", "parent")
	}
	return r.in(i, persons) || many && r.in(i, several)
}

// ofPerson reports whether v, the bare number a, stands where the age of a
// person does: "a man, 34,", "the actor (52)", "a boy of 15", "both 19", "she
// was 17 when", "the mother-of-three is 33".
func (r *reader) ofPerson(a *amount, v int) bool {
	prev, next := a.from-1, a.to
	closed := next >= r.last || r.is(next, ",", ".", ";", ")", "!", "?", ":", "—", "–")
	if next > a.from+1 && !r.hyphen(a.from+1) || r.glued(next) && r.kind(next, text.Word) {
		return false
	}
	switch {
	case r.is(prev, ",") && r.person(prev-1, true):
		return closed || r.is(next, "and") && r.ageNext(next+1)
	case r.is(prev, "and") && r.ageBefore(prev), r.is(prev, ",") && r.ageBefore(prev):
		return closed || r.is(next, "and") && r.ageNext(next+1)
	case r.is(prev, "("):
		return r.person(prev-1, false) && r.is(next, ")")
	case r.is(prev, "of"):
		return r.is(prev-1, "man", "woman", "boy", "girl", "lad", "child", "youth", "teenager") && !r.has(next, cTime|cPercent|cScale) && !r.plural(next) && (closed || r.has(next, cStop|cPast|cVerb|cContest) || r.participle(next))
	case r.is(prev, "both", "all") && r.is(prev-1, ","):
		return v > 2 && closed && (r.person(prev-2, true) || r.is(prev, "both"))
	case r.is(prev, "is", "was", "am") && (r.is(prev-1, "he", "she", "i") || r.person(prev-1, false)):
		return v > 2 && (r.in(next, afterAge) || closed && !r.is(prev-1, "i") || closed && v > 10)
	case r.is(prev, "are", "were") && r.in(prev-1, several):
		return v > 2 && r.is(next, "and") && r.ageNext(next+1)
	}
	return false
}

// ageNext reports whether a bare number that ends its phrase stands at token i:
// "nine and seven,".
func (r *reader) ageNext(i int) bool {
	n, ok := r.number(i)
	v, small := n.val.whole()
	return ok && small && v < 115 && !n.ordinal && !n.scaled && (n.to >= r.last || r.is(n.to, ",", ".", ";", ")"))
}

// ageBefore reports whether the last figure is an age and ends just before
// token i.
func (r *reader) ageBefore(i int) bool {
	if len(r.out) <= r.begun {
		return false
	}
	last := r.out[len(r.out)-1]
	return last.Number.Kind == claim.Age && last.Rule == "age after a name" && last.Span.End <= r.d.Tokens[i].Start && r.d.Tokens[i].Start-last.Span.End <= 1
}

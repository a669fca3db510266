package quote

import "stet/extract/claim"

// Rules for interviews that set no names before what is said: a paragraph of the
// one who asks, in bold letters or as a heading, and the answer below it.

// talk is what a paragraph of an interview holds: a question [first, answer) and
// what is answered to it [answer, last); either may be empty.
type talk struct{ first, answer, last int }

// leastAsked is how many questions with an answer make an interview.
const leastAsked = 3

// longestQuestion is the most words of a paragraph that asks.
const longestQuestion = 80

// talks returns the talk of every paragraph, nil for an article that is no
// interview: too few questions, none of them put to somebody ("you"), or answers
// in which nobody speaks of himself.
func (r *reader) talks() []talk {
	if !r.asksOften() {
		return nil
	}
	all := make([]talk, len(r.paras))
	asked, toYou, ofSelf := 0, 0, 0
	for p := range r.paras {
		all[p] = r.talkAt(p)
	}
	for p := range all {
		t := all[p]
		if t.answer == t.first {
			continue
		}
		reply := stretch{t.answer, t.last}
		if t.answer == t.last {
			if p+1 >= len(all) || all[p+1].answer > all[p+1].first {
				continue
			}
			reply = r.paras[p+1]
		}
		asked++
		if r.anyOf(stretch{t.first, t.answer}, addressees) {
			toYou++
		}
		if r.anyOf(reply, ownWords) {
			ofSelf++
		}
	}
	if asked < leastAsked || 3*toYou < asked || 2*ofSelf < asked {
		return nil
	}
	return all
}

// asksOften reports whether enough paragraphs hold a question of the writer's.
func (r *reader) asksOften() bool {
	n, last := 0, int32(-1)
	for i := range r.tok {
		if t := &r.tok[i]; r.low(i) == "?" && t.para != last && t.quote < 0 {
			n, last = n+1, t.para
		}
	}
	return n >= leastAsked
}

// addressees are the words for whoever is asked, ownWords those by which somebody
// speaks of himself.
var (
	addressees = wordSet(`you your yours yourself you're you've you'd you'll
		sie ihnen ihr ihre ihrer ihrem ihren du dich dir dein deine vous votre vos tu te ton`)
	ownWords = wordSet(`i i'm i've i'd i'll my me we we're we've we'd we'll our us myself
		ich mich mir mein meine meiner meinem meinen wir uns unser unsere je j'ai j'étais me moi mon ma mes nous notre nos`)
)

// anyOf reports whether a word of in is one of words.
func (r *reader) anyOf(in stretch, words map[string]bool) bool {
	for i := in.first; i < in.last; i++ {
		if words[r.low(i)] {
			return true
		}
	}
	return false
}

// talkAt reads paragraph p: its sentences up to the last one at its head that
// asks. Words between marks have a writer who reports them, and so has a
// question with a reporting verb.
func (r *reader) talkAt(p int) talk {
	in := r.paras[p]
	t := talk{in.first, in.first, in.last}
	for t.last > t.first && stars(r.low(t.last-1)) {
		t.last--
	}
	if r.quotedAt(in.first) || r.turnAt(in).colon > 0 {
		return t
	}
	for i := in.first; i < t.last; i++ {
		if r.quotedAt(i) && i < t.answer {
			break
		}
		switch r.low(i) {
		case "?":
			if r.quotedAt(i) || r.words(in.first, i) > longestQuestion {
				return t
			}
			t.answer = i + 1
			for t.answer < t.last && stars(r.low(t.answer)) {
				t.answer++
			}
		case ".", "!":
			if t.answer > t.first && r.tok[i].unit != r.tok[t.answer-1].unit {
				return r.oneWhoAsks(t)
			}
		}
	}
	return r.oneWhoAsks(t)
}

// oneWhoAsks is t where its question is one that an interviewer puts: behind
// another question or an answer in its own paragraph it has to be put to "you".
func (r *reader) oneWhoAsks(t talk) talk {
	if t.answer == t.first {
		return t
	}
	asks := stretch{t.first, t.answer}
	if r.hasCue(asks) && !r.anyOf(asks, addressees) || t.answer < t.last && !r.anyOf(asks, addressees) {
		t.answer = t.first
	}
	return t
}

// stars reports whether w is a run of the signs for bold letters in plain text.
func stars(w string) bool {
	for i := range len(w) {
		if w[i] != '*' && w[i] != '_' && w[i] != '#' {
			return false
		}
	}
	return len(w) > 0
}

// interviewClaims appends the answers of an interview, each one claim of the
// person whom its introduction names most.
func (r *reader) interviewClaims(out []claim.Claim) ([]claim.Claim, []bool) {
	all := r.talks()
	if all == nil {
		return out, nil
	}
	taken := make([]bool, len(all))
	who := mention{}
	for p := 0; p < len(all); p++ {
		if all[p].answer == all[p].first {
			continue
		}
		if !who.ok() {
			if who = r.mainPerson(r.paras[p].first); !who.ok() {
				return out, nil // nobody is introduced
			}
		}
		from, last := all[p].answer, p
		for last+1 < len(all) && r.answersOn(all, last+1, last > p || from < all[p].last, who) {
			last++
		}
		if from == all[p].last {
			from = r.paras[p].last
		}
		if end := r.paras[last].last; from < end && r.words(from, end) > 0 {
			out = r.appendAnswer(out, from, end, "interview", .75, who)
		}
		for k := p; k <= last; k++ {
			taken[k] = true
		}
		p = last
	}
	return out, taken
}

// answersOn reports whether paragraph p belongs to the answer above it: begun
// tells that the answer has words already. Behind the last question only
// paragraphs in which the one who is asked speaks of himself do.
func (r *reader) answersOn(all []talk, p int, begun bool, who mention) bool {
	in := r.paras[p]
	if all[p].answer > all[p].first || r.turnAt(in).colon > 0 || r.quotedAt(in.first) || r.mostlyQuoted(in) && !r.writes(in, func(i int) bool { return ownWords[r.low(i)] }) || r.blockKind(p) != claim.Paragraph || r.aboutSpeaker(in, who) {
		return false
	}
	if !begun || r.anyOf(in, ownWords) {
		return true
	}
	for k := p + 1; k < len(all) && k < p+20; k++ {
		if all[k].answer > all[k].first {
			return true
		}
	}
	return false
}

// aboutSpeaker reports whether the writer speaks in paragraph in: it names the
// one who answers, or stands in brackets.
func (r *reader) aboutSpeaker(in stretch, who mention) bool {
	switch r.low(in.first) {
	case "(", "[", "…", "...", "_", "—":
		return true
	}
	if r.tongue != nil {
		return who.ok() && r.writes(in, func(i int) bool { return r.is(i, capital) && r.low(i) == r.low(who.last-1) })
	}
	k := r.figureIn(who)
	return k >= 0 && r.writes(in, func(i int) bool { return r.cast.at(i) == k })
}

// writes reports whether ok holds for a token of the writer's in.
func (r *reader) writes(in stretch, ok func(i int) bool) bool {
	for i := in.first; i < in.last; i++ {
		if !r.quotedAt(i) && ok(i) {
			return true
		}
	}
	return false
}

// appendAnswer appends the words of tokens [from, end) without marks as a claim of
// who.
func (r *reader) appendAnswer(out []claim.Claim, from, end int, name string, sure float64, who mention) []claim.Claim {
	for end > from && stars(r.low(end-1)) {
		end--
	}
	for from < end && stars(r.low(from)) {
		from++
	}
	if from >= end {
		return out
	}
	s := r.d.Span(from, end-1)
	c := r.d.Claim(claim.KindQuote, s, name, sure)
	c.Quote = &claim.Quote{Kind: claim.QuoteBlock, Segments: []claim.Span{s}}
	r.sign(c.Quote, source{who: who}, sure)
	r.takeIn(c.Quote)
	return append(out, c)
}

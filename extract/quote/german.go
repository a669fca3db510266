package quote

import (
	"strings"

	"stet/extract/text"
)

// germanSubject reads the noun phrase that begins at token i: er; Karl Hahn;
// der Chef der Werft, Karl Hahn; eine Sprecherin des Ministeriums.
func germanSubject(r *reader, i, hi int) mention {
	t := r.tongue
	if g := t.pronouns[r.low(i)]; g != unknownGender && i < hi {
		return r.mention(i, i+1, byPronoun)
	}
	first, run := i, i
	if t.articles[r.low(i)] {
		run++
		for n := 0; n < 3 && run < hi && r.d.Is(run, text.Word) && !r.is(run, capital) && !t.prepositions[r.low(run)] && !t.saying[r.low(run)]; n++ {
			run++ // adjectives
		}
		if r.quotedAt(run) && r.quotes[r.tok[run].quote].open == run { // der „Bote“
			if q := r.quotes[r.tok[run].quote]; q.shut < hi && r.words(q.first, q.last) <= 4 && r.is(q.first, capital) {
				return r.mention(q.first, q.last, byName)
			}
		}
		if r.d.Is(run, text.Number) && r.low(run+1) == "-" && run+2 < hi {
			if r.is(run+2, capital) { // der 47-Jährige
				return r.mention(first, run+3, byPhrase)
			}
			run += 3 // die 34-jährige Ines Falk
		}
	}
	end := r.capitals(run, hi)
	if w := r.low(run); end == run || r.quotedAt(run) || run == first && (t.prepositions[w] || t.subordinate[w] || t.joins[w]) {
		if t.articles[r.low(first)] && !t.definite[r.low(first)] && first+1 <= hi && run == first+1 {
			return r.mention(first, first+1, byPhrase) // viele, mehrere
		}
		return mention{}
	}
	m := r.nameOrPhrase(first, run, end)
	if m.kind == byName {
		return m
	}
	if next := r.germanGenitive(end, hi); next > end {
		run, end = r.lastRun(end, next), next
		if k := r.nameFrom(run, end); end-k > 1 && k > run && r.given(k) != unknownGender {
			return r.mention(k, end, byName)
		}
	}
	if n := r.apposed(end, hi); n.ok() {
		return n
	}
	return r.mention(first, end, byPhrase)
}

// germanGenitive returns the end of the complement that begins at token i: "der
// Werft", "von Acme", "des Ministeriums"; i where none does. Whom something is
// told ("der Zeitung") is none.
func (r *reader) germanGenitive(i, hi int) int {
	w := r.low(i)
	if w != "der" && w != "des" && w != "von" && w != "vom" {
		return i
	}
	k := i + 1
	if w == "von" && r.tongue.articles[r.low(k)] {
		k++
	}
	for k < hi && k < i+3 && r.is(k, wordLike) && !r.is(k, capital) && !r.tongue.prepositions[r.low(k)] {
		k++
	}
	end := r.capitals(k, hi)
	if end == k || r.quotedAt(end) || r.quotedAt(k) {
		return i
	}
	switch r.low(k) {
	case "zeitung", "nachrichtenagentur", "agentur", "presse", "tageszeitung", "sonntagszeitung":
		return i
	}
	return end
}

// lastRun returns the first token of the run of capitals that ends before end.
func (r *reader) lastRun(lo, end int) int {
	k := end
	for k > lo && (r.is(k-1, capital) || r.low(k-1) == "." || r.low(k-1) == "-") {
		k--
	}
	return k
}

// apposed returns the name behind a comma that says who the phrase before it
// is: der Chef der Werft, Karl Hahn, …
func (r *reader) apposed(i, hi int) mention {
	if r.low(i) != "," {
		return mention{}
	}
	end := r.capitals(i+1, hi)
	k := r.nameFrom(i+1, end)
	if end-k < 2 || k > i+2 || end < hi && r.low(end) != "," && r.low(end) != "." && !r.tongue.saying[r.low(end)] {
		return mention{}
	}
	return r.mention(k, end, byName)
}

// germanPhrases steps over what may stand between a verb and its subject:
// adverbs, and phrases such as "am Montag in Harnley".
func (r *reader) germanPhrases(i, hi int) int {
	for n := 0; n < 6 && i < hi; n++ {
		w := r.low(i)
		switch {
		case r.tongue.adverbs[w]:
			i++
		case r.tongue.prepositions[w] && w != "laut":
			k := i + 1
			for k < hi && k < i+4 && r.is(k, wordLike) && !r.is(k, capital) {
				k++
			}
			if k < hi && r.tongue.adverbs[r.low(k)] { // am Montag
				i = k + 1
				continue
			}
			if !r.is(k, capital) {
				return i
			}
			if i = k + 1; i < hi && r.low(i) == "-" {
				i = r.capitals(k, hi)
			}
		default:
			return i
		}
	}
	return i
}

// germanAfter reads “…”, sagte Karl Hahn; so der Minister; hat Hahn erklärt;
// hieß es in dem Papier; wie Hahn sagte; nach Angaben der Polizei.
func germanAfter(r *reader, i, hi int) source {
	t := r.tongue
	for i < hi && (r.low(i) == "," || r.low(i) == "–" || r.low(i) == "—") {
		i++
	}
	if i >= hi || r.quotedAt(i) {
		return source{}
	}
	w := r.low(i)
	if s := germanAccording(r, i, hi); s.who.ok() {
		return s
	}
	switch {
	case w == "so" && (r.low(i+1) == "heißt" || r.low(i+1) == "hieß") && r.low(i+2) == "es":
		return germanAfter(r, i+1, hi) // so heißt es aus dem Ministerium
	case w == "so":
		if m := germanSubject(r, i+1, hi); m.ok() && m.kind != byPronoun && !r.tongue.saying[r.low(m.last)] {
			return source{m, stretch{i, i + 1}}
		}
	case w == "wie":
		if m := germanSubject(r, i+1, hi); m.ok() {
			for v := m.last; v < hi && v < m.last+8; v++ {
				if t.saying[r.low(v)] && !r.quotedAt(v) {
					return source{m, stretch{v, v + 1}}
				}
			}
		}
	case (w == "heißt" || w == "hieß") && r.low(i+1) == "es":
		s := source{cue: stretch{i, i + 2}}
		if k := i + 2; t.prepositions[r.low(k)] && k < hi {
			s.who = r.germanDocument(k, hi)
		}
		return s
	case w == "steht" && t.prepositions[r.low(i+1)]:
		return source{r.germanDocument(i+1, hi), stretch{i, i + 1}}.known()
	case t.saying[w]:
		return source{germanSubject(r, r.germanPhrases(i+1, hi), hi), stretch{i, i + 1}}.known()
	case t.helpers[w]:
		m := germanSubject(r, r.germanPhrases(i+1, hi), hi)
		for p := m.last; m.ok() && p < hi && p < m.last+14 && !r.quotedAt(p) && r.low(p) != ","; p++ {
			if t.spoken[r.low(p)] {
				return source{m, stretch{p, p + 1}}
			}
		}
	case t.spoken[w] && r.behindMarks(i): // Hahn hat „…“ gesagt
		q := r.quotes[r.tok[i-1].quote]
		lo := r.units[r.tok[q.open].unit].first
		if h := r.helperOf(i, q.open, lo); h >= lo {
			return source{germanVerb(r, h, lo, q.open), stretch{i, i + 1}}.known()
		}
	case r.behindMarks(i) && strings.HasSuffix(w, "te") && !t.adverbs[w] && !t.prepositions[w]: // polterte Hahn
		return source{germanSubject(r, i+1, hi), stretch{i, i + 1}}.known()
	}
	return source{}
}

// known is s, or nothing where nobody was found.
func (s source) known() source {
	if !s.who.ok() {
		return source{}
	}
	return s
}

// germanDocument reads the noun behind a preposition: "in dem Papier", "aus dem
// Ministerium", "im Bericht".
func (r *reader) germanDocument(i, hi int) mention {
	k := i + 1
	for k < hi && k < i+5 && r.is(k, wordLike) && !r.is(k, capital) {
		k++
	}
	end := r.capitals(k, hi)
	if end == k {
		return mention{}
	}
	if next := r.germanGenitive(end, hi); next > end {
		end = next
	}
	return r.mention(k, end, byPhrase)
}

// germanAccording reads "laut Hahn", "nach Angaben der Polizei", "Hahn zufolge"
// at token i.
func germanAccording(r *reader, i, hi int) source {
	w := r.low(i)
	switch {
	case (w == "ihm" || w == "ihr") && r.low(i+1) == "zufolge":
		return source{r.mention(i, i+1, byPronoun), stretch{i + 1, i + 2}}
	case w == "laut" || w == "gemäß":
		return source{germanSubject(r, i+1, hi), stretch{i, i + 1}}.known()
	case w == "nach" && germanVoices[r.low(i+1)]:
		return r.germanVoice(i, i+2, hi)
	case w == "nach" && r.tongue.articles[r.low(i+1)] && germanVoices[r.low(i+2)]:
		return r.germanVoice(i, i+3, hi) // nach den Worten des Ministers
	case r.is(i, capital) || r.tongue.articles[w]:
		m := germanSubject(r, i, hi)
		if m.ok() && r.low(m.last) == "zufolge" && m.last < hi {
			return source{m, stretch{m.last, m.last + 1}}
		}
	}
	return source{}
}

// germanVoice reads whose the words are whose noun ends before token k, the cue
// beginning at token i.
func (r *reader) germanVoice(i, k, hi int) source {
	if r.low(k) == "von" || r.low(k) == "vom" {
		return source{germanSubject(r, k+1, hi), stretch{i, k + 1}}.known()
	}
	return source{germanSubject(r, k, hi), stretch{i, k}}.known()
}

// germanVerb finds the subject of the verb v in the sentence that begins at
// lo: before the verb, or behind it where something else stands first.
func germanVerb(r *reader, v, lo, hi int) mention {
	t := r.tongue
	cl := lo
	for cl < v && (t.joins[r.low(cl)] || r.low(cl) == "–" || r.low(cl) == "—" || r.quotedAt(cl)) {
		cl++
	}
	right := func() mention { return germanSubject(r, r.germanPhrases(v+1, hi), hi) }
	if cl == v {
		return right()
	}
	w := r.low(cl)
	if t.subordinate[w] && r.low(v+1) == "," { // wie er erklärte, …
		return germanSubject(r, cl+1, v)
	}
	if t.prepositions[w] && w != "laut" || t.subordinate[w] || t.adverbs[w] && !r.is(cl+1, capital) {
		if m := right(); m.ok() {
			return m
		}
	}
	if r.germanDative(cl) {
		if m := right(); m.ok() && r.low(m.first) != "dem" && r.low(m.first) != "einem" { // dem „Boten“ sagte Hahn
			return m
		}
	}
	for k := v - 1; k > cl; k-- { // the clause of the verb begins behind a comma or "und"
		if w := r.low(k - 1); w == ";" || w == ":" || w == "," && t.joins[r.low(k)] {
			if m := germanSubject(r, k+1, v); m.ok() {
				return m
			}
			break
		}
	}
	if m := germanSubject(r, cl, v); m.ok() {
		return m
	}
	return right()
}

// germanBefore reads Hahn sagte: „…“; am Montag sagte Hahn: „…“; Hahn nannte
// den Plan „…“; laut Hahn „…“.
func germanBefore(r *reader, lo, open int) source {
	t := r.tongue
	for v := open - 1; v >= lo && open-v < 40; v-- {
		if r.quotedAt(v) {
			continue
		}
		w := r.low(v)
		if s := r.germanStated(v, lo); s.cued() {
			return s
		}
		if t.spoken[w] && !t.saying[w] || t.spoken[w] && r.helperBefore(v, lo) >= lo {
			if h := r.helperBefore(v, lo); h >= lo {
				if m := germanVerb(r, h, lo, open); m.ok() {
					return source{m, stretch{v, v + 1}}
				}
			}
			continue
		}
		if t.saying[w] || t.labels[w] {
			if m := germanVerb(r, v, lo, open); m.ok() && m.first < open {
				return source{m, stretch{v, v + 1}}
			}
			return source{}
		}
	}
	for k := lo; k < open; k++ {
		if !r.quotedAt(k) {
			if s := germanAccording(r, k, open); s.who.ok() {
				return s
			}
		}
	}
	return source{}
}

// germanStated reads "In der Mitteilung heißt es" whose verb is token v.
func (r *reader) germanStated(v, lo int) source {
	if w := r.low(v); w != "heißt" && w != "hieß" || r.low(v+1) != "es" {
		return source{}
	}
	s := source{cue: stretch{v, v + 2}}
	if r.tongue.prepositions[r.low(lo)] {
		s.who = r.germanDocument(lo, v)
	}
	return s
}

// helperBefore returns the auxiliary of the participle v, -1 where none stands
// in its clause.
func (r *reader) helperBefore(v, lo int) int { return r.helperOf(v, v, lo) }

// helperOf is helperBefore, which looks from token i backwards. "Haben" behind the
// participle wants a modal verb: soll gesagt haben.
func (r *reader) helperOf(v, i, lo int) int {
	modal := r.low(v+1) == "haben"
	for h := i - 1; h >= lo && i-h < 16; h-- {
		if r.low(h) == "," || r.quotedAt(h) {
			return -1
		}
		if w := r.low(h); modal && (w == "soll" || w == "sollen" || w == "will" || w == "wollen" || w == "dürfte") || !modal && r.tongue.helpers[w] {
			return h
		}
	}
	return -1
}

// germanClauses reads the indirect speech of a sentence: laut X …; X sagte, dass
// …; X sagte, die Werft werde …; …, sagte X.
func germanClauses(r *reader, u unit) []clause {
	lo, hi := u.first, min(u.last, u.first+4*reach)
	if s := germanAccording(r, lo, hi); s.who.ok() {
		return r.told("according to", .9, s, stretch{r.pastApposition(max(s.who.last, s.cue.last), hi), hi})
	}
	if c := r.germanShown(lo, hi); c != nil {
		return c
	}
	if c := r.germanRefused(lo, hi); c != nil {
		return c
	}
	if r.low(lo) == "wie" {
		if s := germanAfter(r, lo, hi); s.who.ok() && r.low(s.cue.last) == "," {
			return r.told("reported clause", .88, s, stretch{s.cue.last + 1, hi})
		}
	}
	for v := lo; v < hi; v++ {
		if r.quotedAt(v) {
			continue
		}
		w := r.low(v)
		if w == "wirft" || w == "warf" || w == "warfen" {
			w = "sagte" // warf X vor, …
		}
		if s := r.germanStated(v, lo); s.who.ok() && r.low(v+2) == "," {
			first := v + 3
			if k := r.low(first); k == "dass" || k == "daß" {
				first++
			}
			return r.told("reported clause", .88, s, stretch{first, hi})
		}
		if c := r.germanSums(v, lo, hi); c != nil {
			return c
		}
		spoken := r.tongue.spoken[w] && r.helperBefore(v, lo) >= lo
		held := germanHolding[w]
		if !r.tongue.saying[w] && !spoken && held == "" {
			continue
		}
		c := r.commaPastPaper(v, min(hi, v+16))
		if c < 0 || !r.germanContent(v, c, hi) || held != "" && (r.low(c-1) != held || !that[r.low(c+1)]) {
			continue
		}
		verb := v
		if spoken {
			verb = r.helperBefore(v, lo)
		}
		m := germanVerb(r, verb, lo, c)
		if !m.ok() || m.last > c {
			continue
		}
		first := c + 1
		if k := r.low(first); k == "dass" || k == "daß" {
			first++
		}
		return r.told("reported clause", .88, source{m, stretch{v, v + 1}}, stretch{first, hi})
	}
	return r.postposed(lo, hi, germanAccording)
}

// germanHolding maps verbs of thinking to the word before the comma behind which a
// clause with "dass" says what is thought: rechnet damit, geht davon aus, ist überzeugt.
var germanHolding = map[string]string{"rechnet": "damit", "rechnete": "damit", "rechnen": "damit", "geht": "aus", "ging": "aus", "gehen": "aus", "gingen": "aus",
	"verwies": "darauf", "verweist": "darauf", "pocht": "darauf", "drohte": "damit", "droht": "damit"}

// that are the German words for it.
var that = wordSet("dass daß")

// commaPastPaper is commaAfter, which steps over the name of a paper between marks:
// sagte der „Post“, dass.
func (r *reader) commaPastPaper(v, hi int) int {
	for c := v + 1; c < hi; c++ {
		if r.quotedAt(c) {
			q := r.quotes[r.tok[c].quote]
			if r.words(q.first, q.last) > 4 || !r.is(q.first, capital) || !r.nameInMarks(q) {
				return -1
			}
			c = q.shut
			continue
		}
		if r.low(c) == "," {
			return c
		}
	}
	return -1
}

// germanShown reads "wie aus einem Bericht hervorgeht, …".
func (r *reader) germanShown(lo, hi int) []clause {
	if r.low(lo) != "wie" || r.low(lo+1) != "aus" {
		return nil
	}
	c := r.commaAfter(lo, min(hi, lo+16))
	if c < 0 || r.low(c-1) != "hervorgeht" && r.low(c-1) != "hervorging" {
		return nil
	}
	s := source{r.germanDocument(lo+1, c), stretch{c - 1, c}}
	return r.told("reported clause", .88, s.known(), stretch{c + 1, hi})
}

// commaAfter returns the first comma behind token v outside marks, -1 if none.
func (r *reader) commaAfter(v, hi int) int {
	for c := v + 1; c < hi; c++ {
		if r.quotedAt(c) {
			return -1
		}
		if r.low(c) == "," {
			return c
		}
	}
	return -1
}

// particles are the halves of German verbs of saying that stand before the
// comma: warf ihm vor, kündigte an.
var particles = wordSet(`vor an auf ein mit hinzu zu bei heraus fest klar`)

// germanContent reports whether a reported clause begins behind the comma c of
// the verb v: with dass, ob or a question word, with a verb in the mood of
// reports, or with the infinitive of what was promised.
func (r *reader) germanContent(v, c, hi int) bool {
	if r.low(c-1) == "mit" && strings.HasPrefix(r.low(v), "teilt") && r.low(c+1) != "und" {
		return true
	}
	switch r.low(c + 1) {
	case "dass", "daß", "ob", "wie", "warum", "weshalb", "wann":
		return true
	case "und", "aber", "so":
		return false
	}
	for k := c + 1; k < hi && k < c+30; k++ {
		if r.quotedAt(k) {
			continue
		}
		if w := r.low(k); germanMood[w] || w == "zu" && k > c+1 && r.is(k+1, wordLike) && !r.is(k+1, capital) && (v+3 >= c || particles[r.low(c-1)]) {
			return true
		}
	}
	return false
}

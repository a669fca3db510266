package quote

import "strings"

// frenchSubject reads the noun phrase that begins at token i: il; Paul Roux; M.
// Roux; le maire de la ville, Paul Roux; un porte-parole de la police.
func frenchSubject(r *reader, i, hi int) mention {
	t := r.tongue
	w := r.low(i)
	if i >= hi || r.quotedAt(i) != r.quotedAt(i-1) && i > 0 && r.quotedAt(i) {
		return mention{}
	}
	if w == "il" && impersonal[r.low(i+1)] {
		return mention{}
	}
	if t.pronouns[w] != unknownGender && w != "nous" && w != "vous" {
		return r.mention(i, i+1, byPronoun)
	}
	if r.is(i, capital) && !t.articles[w] && !t.prepositions[w] && !t.adverbs[w] && !t.joins[w] && !strings.HasPrefix(w, "l'") {
		end := r.capitals(i, hi)
		if end == i {
			return mention{}
		}
		k := r.nameFrom(i, end)
		if k == end {
			k = i
		}
		return r.mention(k, end, byName)
	}
	if !t.articles[w] && !strings.HasPrefix(w, "l'") && !strings.HasPrefix(w, "d'autres") {
		return mention{}
	}
	end := r.frenchPhraseEnd(i, hi)
	if end < i+1 || end == i+1 && !strings.HasPrefix(w, "l'") && w != "certains" && w != "plusieurs" {
		return mention{}
	}
	if m := r.frenchNameIn(i, end); m.ok() {
		return m
	}
	if m := r.apposed(end, hi); m.ok() {
		return m
	}
	return r.mention(i, end, byPhrase)
}

// frenchPhraseEnd returns the token after the noun phrase that begins at i: its
// nouns, adjectives, complements with "de" and names.
func (r *reader) frenchPhraseEnd(i, hi int) int {
	t := r.tongue
	k := i + 1
	for k < hi && k < i+14 && r.quotedAt(k) == r.quotedAt(i) {
		w := r.low(k)
		switch {
		case w == "-" && r.d.Tokens[k].Glued:
		case (w == "'" || w == "’") && r.d.Tokens[k].Glued && r.d.Tokens[k-1].Len() == 1 && k+1 < hi && r.d.Tokens[k+1].Glued: // de l'Insee
		case w == "." && r.d.Tokens[k].Glued && t.titles[r.low(k-1)] != unknownGender:
		case k > i+1 && !r.is(k, capital) && strings.Contains(w[max(0, len(w)-4):], "é") && !t.isRole(w) && !t.articles[r.low(k-1)]:
			return k // une étude publiée …
		case !r.is(k, wordLike) || t.adverbs[w] || t.prepositions[w] || t.joins[w] || t.helpers[w] || w == "que" || w == "qui" || strings.HasPrefix(w, "qu'"):
			return k
		case (t.saying[w] || t.labels[w]) && !t.articles[r.low(k-1)] && k > i+1:
			return k
		}
		k++
	}
	return k
}

// frenchNameIn returns the person named in the phrase [first, end): "le maire
// de Harnley Paul Roux". A name behind "de" is what the noun belongs to.
func (r *reader) frenchNameIn(first, end int) mention {
	for k := first + 1; k < end; k++ {
		if !r.is(k, capital) || r.is(k-1, capital) && r.given(k) == unknownGender {
			continue
		}
		stop := r.capitals(k, end)
		if g := r.given(k); g != unknownGender && stop-k > 1 {
			return r.mention(k, stop, byName)
		}
		switch w := r.low(k - 1); w {
		case "de", "du", "des", "la", "le", "les":
			continue
		}
		if strings.Contains(r.low(k), "'") {
			continue
		}
		if r.roleAt(k-1) || r.low(k-1) == "." || stop-k > 1 {
			return r.mention(k, stop, byName)
		}
	}
	return mention{}
}

// frenchPronoun reads the pronoun of an inversion at token i, the one behind
// the verb: "-il", "-t-elle". It returns the token after it.
func (r *reader) frenchPronoun(i, hi int) (mention, int) {
	if r.low(i) != "-" || i+1 >= hi || !r.d.Tokens[i].Glued {
		return mention{}, i
	}
	k := i + 1
	if r.low(k) == "t" && r.low(k+1) == "-" {
		k += 2
	}
	if k < hi && r.tongue.pronouns[r.low(k)] != unknownGender {
		return r.mention(k, k+1, byPronoun), k + 1
	}
	return mention{}, i
}

// frenchAfter reads « … », a dit Paul Roux; dit-il; a-t-elle ajouté; selon le
// maire; peut-on lire dans le rapport.
func frenchAfter(r *reader, i, hi int) source {
	t := r.tongue
	for i < hi && (r.low(i) == "," || r.low(i) == "–" || r.low(i) == "—") {
		i++
	}
	if i < hi && frenchTo[r.low(i)] && (t.helpers[r.low(i+1)] || t.saying[r.low(i+1)]) {
		i++ // lui a demandé un journaliste
	}
	if i >= hi {
		return source{}
	}
	w := r.low(i)
	if s := frenchAccording(r, i, hi); s.who.ok() {
		return s
	}
	if w == "peut" && r.low(i+2) == "on" && r.low(i+3) == "lire" {
		s := source{cue: stretch{i, i + 4}}
		if r.tongue.prepositions[r.low(i+4)] {
			s.who = frenchSubject(r, i+5, hi)
		}
		return s
	}
	v := i
	if w == "se" {
		v++
	}
	if t.saying[r.low(v)] {
		if m, _ := r.frenchPronoun(v+1, hi); m.ok() {
			return source{m, stretch{v, v + 1}}
		}
		if m := frenchSubject(r, r.frenchPhrases(v+1, hi), hi); m.ok() {
			return source{m, stretch{v, v + 1}}
		}
	}
	if !t.helpers[w] {
		if m, _ := r.frenchPronoun(i+1, hi); m.ok() && m.kind == byPronoun && r.is(i, wordLike) && !r.is(i, capital) && !unspoken[w] && (r.low(m.first) == "il" || r.low(m.first) == "elle") {
			return source{m, stretch{i, i + 1}}
		}
		return source{}
	}
	m, k := r.frenchPronoun(i+1, hi)
	p := r.frenchParticiple(k, hi)
	if !m.ok() {
		k = i + 1
		p = r.frenchParticiple(k, hi)
		if w := r.low(k); p.last == 0 && r.behindMarks(i) && (strings.HasSuffix(w, "é") || strings.HasSuffix(w, "i") || strings.HasSuffix(w, "u")) {
			p = stretch{k, k + 1} // a lâché le maire
		}
		if p.last > 0 {
			m = frenchSubject(r, r.frenchPhrases(p.last, hi), hi)
		}
	}
	if p.last == 0 {
		return source{}
	}
	return source{m, p}.known()
}

// frenchTo are the pronouns of whom somebody says something to, before the verb.
var frenchTo = wordSet(`lui leur nous vous me te`)

// impersonal are the verbs whose "il" is nobody.
var impersonal = wordSet(`faut faudra fallait faudrait y s'agit s'agissait semble semblait suffit reste convient pleut`)

// unspoken are the verbs whose inversion asks and reports nothing.
var unspoken = wordSet(`est était faut peut doit y a va veut sera serait fait peut-être reste existe suffit vient sait semble`)

// frenchParticiple returns the participle of saying that stands at token i or
// behind an adverb or two, "fait savoir" as well; empty if none.
func (r *reader) frenchParticiple(i, hi int) stretch {
	for k := i; k < hi && k < i+4 && (k == i || !r.quotedAt(k) || r.quotedAt(i)); k++ {
		w := r.low(k)
		switch {
		case r.tongue.spoken[w], strings.HasSuffix(w, "ée") && r.tongue.spoken[w[:len(w)-1]], strings.HasSuffix(w, "és") && r.tongue.spoken[w[:len(w)-1]],
			strings.HasSuffix(w, "ées") && r.tongue.spoken[w[:len(w)-2]]:
			return stretch{k, k + 1} // s'est-elle félicitée
		case w == "fait":
			switch r.low(k + 1) {
			case "savoir", "valoir", "remarquer", "observer", "part":
				return stretch{k, k + 2}
			}
			return stretch{}
		case w == "tenu" && r.low(k+1) == "à":
			return stretch{}
		case !r.is(k, wordLike) || r.tongue.articles[w]:
			return stretch{}
		}
	}
	return stretch{}
}

// frenchPhrases steps over what may stand between a verb and its subject: days,
// adverbs, "à la presse", "dans un communiqué".
func (r *reader) frenchPhrases(i, hi int) int {
	for n := 0; n < 5 && i < hi; n++ {
		w := r.low(i)
		switch {
		case r.tongue.adverbs[w]:
			i++
		case r.tongue.prepositions[w]:
			k := i + 1
			for k < hi && k < i+3 && (r.tongue.articles[r.low(k)] || w == "en") && !r.is(k, capital) {
				k++
			}
			if k >= hi || !r.is(k, wordLike) {
				return i
			}
			if r.is(k, capital) {
				i = k + 1
				continue
			}
			i = k + 1
			if r.is(i, capital) && r.capitals(i, hi) == i+1 { // à l'agence Reuters
				i++
			}
		default:
			return i
		}
	}
	return i
}

// frenchAccording reads "selon X", "d'après X", "pour X", "aux yeux de X" at
// token i.
func frenchAccording(r *reader, i, hi int) source {
	k, named := i+1, false
	switch w := r.low(i); {
	case w == "selon", w == "d'après":
		if k = r.frenchVoice(k); k > i+2 {
			if m := r.frenchOwner(k, hi); m.ok() {
				return source{m, stretch{i, min(k+1, m.first)}}
			}
			k = i + 1
		}
	case w == "à" && r.low(i+1) == "en" && r.low(i+2) == "croire":
		k = i + 3
	case w == "pour":
		named = true
	case w == "aux" && r.low(i+1) == "yeux" && r.low(i+2) == "de":
		k = i + 3
	case w == "de" && (r.low(i+1) == "l'avis") && r.low(i+2) == "de":
		k = i + 3
	default:
		return source{}
	}
	m := frenchSubject(r, k, hi)
	if r.low(k) == "lui" && k == i+1 {
		m = r.mention(k, k+1, byPronoun)
		return source{m, stretch{i, k}}
	}
	if m.kind == byPronoun && r.low(m.first) != "il" && r.low(m.first) != "elle" || named && m.kind != byName {
		return source{}
	}
	if named && m.last < hi && r.low(m.last) != "," {
		return source{}
	}
	return source{m, stretch{i, k}}.known()
}

// frenchVerb finds the subject of the verb group that begins at token v in the
// sentence that begins at lo.
func frenchVerb(r *reader, v, lo, hi int) mention {
	t := r.tongue
	if m, _ := r.frenchPronoun(v+1, hi); m.ok() {
		return m
	}
	for v > lo && (t.adverbs[r.low(v-1)] || r.low(v-1) == "l'") {
		v--
	}
	cl := lo
	for cl < v && (t.joins[r.low(cl)] || !r.is(cl, wordLike) || r.quotedAt(cl)) {
		cl++
	}
	if r.low(v-1) != "," && !t.joins[r.low(v-1)] { // behind the last comma, where the phrase ends at the verb
		for k := v - 1; k > cl && v-k < 16; k-- {
			if w := r.low(k - 1); w == "," || w == ";" || w == "que" || t.joins[w] || t.adverbs[w] {
				if m := frenchSubject(r, k, v); m.ok() && (m.last >= v-1 || m.kind == byName) {
					return m
				}
			}
		}
	}
	for n := 0; cl < v && n < 4; n++ {
		w := r.low(cl)
		if !t.prepositions[w] && !t.subordinate[w] {
			if m := frenchSubject(r, cl, v); m.ok() {
				return m
			}
		}
		for cl < v && r.low(cl) != "," && !t.adverbs[r.low(cl)] {
			cl++
		}
		cl++
	}
	return mention{}
}

// frenchBefore reads Paul Roux a dit : « … »; le maire juge le plan « … »; pour
// Paul Roux, « … ».
func frenchBefore(r *reader, lo, open int) source {
	t := r.tongue
	for v := open - 1; v >= lo && open-v < 40; v-- {
		if r.quotedAt(v) {
			continue
		}
		w := r.low(v)
		if frenchSaid[w] && v > lo && r.low(v-1) != "en" {
			return source{frenchVerb(r, v, lo, open), stretch{v, v + 1}}.known()
		}
		if (w == "appelé" || w == "exhorté" || w == "invité") && r.low(open-1) != "à" {
			continue // un plan appelé « … »
		}
		if t.spoken[w] || w == "savoir" || w == "valoir" {
			if h := r.frenchHelper(v, lo); h >= lo {
				if m := frenchVerb(r, h, lo, open); m.ok() {
					return source{m, stretch{v, v + 1}}
				}
				return source{}
			}
		}
		if (t.saying[w] || t.labels[w]) && !t.articles[r.low(v-1)] && r.low(v-1) != "de" {
			if m := frenchVerb(r, v, lo, open); m.ok() {
				return source{m, stretch{v, v + 1}}
			}
			return source{}
		}
	}
	for k := lo; k < open; k++ {
		if !r.quotedAt(k) {
			if s := frenchAccording(r, k, open); s.who.ok() {
				return s
			}
		}
	}
	return source{}
}

// frenchHelper returns the auxiliary of the participle v, -1 where none stands
// before it.
func (r *reader) frenchHelper(v, lo int) int {
	for h := v - 1; h >= lo && v-h < 7; h-- {
		w := r.low(h)
		if r.tongue.helpers[w] {
			return h
		}
		if w == "," || r.tongue.articles[w] || r.quotedAt(h) {
			return -1
		}
	}
	return -1
}

// frenchClauses reads the indirect speech of a sentence: selon X, …; X a dit que
// …; …, a indiqué X.
func frenchClauses(r *reader, u unit) []clause {
	lo, hi := u.first, min(u.last, u.first+4*reach)
	if s := frenchAccording(r, lo, hi); s.who.ok() {
		return r.told("according to", .9, s, stretch{r.pastApposition(r.nextComma(max(s.who.last, s.cue.last), hi), hi), hi})
	}
	if c := r.frenchShown(lo, hi); c != nil {
		return c
	}
	for v := lo; v < hi; v++ {
		w := r.low(v)
		refused := max(r.frenchRefusal(v, lo), r.frenchModalVerb(v, lo))
		known := w == "savoir" || w == "valoir"
		if r.quotedAt(v) || !r.tongue.saying[w] && !r.tongue.spoken[w] && !known && refused < 0 {
			continue
		}
		verb := v
		if refused >= 0 {
			verb = refused
		} else if r.tongue.spoken[w] || v > lo && r.low(v-1) == "fait" && (w == "savoir" || w == "valoir") {
			h := r.frenchHelper(v, lo)
			if h < 0 && !r.tongue.saying[w] {
				continue
			}
			if h >= 0 {
				verb = h
			}
		}
		q, cut := r.que(v+1, min(hi, v+10))
		if q < 0 && refused < 0 && frenchInfinitive(r.low(v+1), r.low(v+2)) {
			q = v + 1
		}
		if q < 0 {
			continue
		}
		m := frenchVerb(r, verb, lo, q)
		if !m.ok() || m.last > q {
			continue
		}
		out := r.told("reported clause", .88, source{m, stretch{v, v + 1}}, stretch{q, hi})
		if len(out) > 0 && out[0].parts[0].first == q {
			out[0].cut = cut
		}
		return out
	}
	return r.postposed(lo, hi, frenchAccording)
}

// frenchSaid are the participles that say what somebody calls something:
// évoquant « une faute ».
var frenchSaid = wordSet(`évoquant dénonçant parlant qualifiant jugeant fustigeant pointant critiquant invoquant saluant déplorant estimant affirmant assurant
	expliquant ajoutant déclarant promettant réclamant regrettant soulignant vantant condamnant précisant lançant`)

// nextComma returns the comma that ends a phrase put in front, a few words
// behind token i at most; i where none does.
func (r *reader) nextComma(i, hi int) int {
	for k := i; k < hi && k < i+8 && !r.quotedAt(k); k++ {
		if r.low(k) == "," {
			return k
		}
	}
	return i
}

// que returns the first token of the clause that "que" or "qu'" opens behind
// token i, with the bytes of it that are "qu'"; -1 where none does before a
// comma.
func (r *reader) que(i, hi int) (first, cut int) {
	for k := i; k < hi; k++ {
		if r.quotedAt(k) {
			return -1, 0
		}
		switch w := r.low(k); {
		case w == "que" || w == "si" && k == i:
			if k+1 >= hi || w == "si" {
				return k, 0
			}
			return k + 1, 0
		case k == i && (w == "s'il" || w == "s'ils" || w == "quand" || w == "combien" || w == "pourquoi"):
			return k, 0
		case strings.HasPrefix(w, "qu'") && len(w) > 3:
			word := r.d.Word(k)
			return k, len(word) - len(strings.TrimLeft(word[2:], "'’‘ʼ"))
		case w == "," || w == ":" || w == ";":
			return -1, 0
		}
	}
	return -1, 0
}

package quote

import "strings"

// Whose the words are in French where a noun tells it, and what is said without "que".

// frenchVoices are the nouns for what somebody says: selon les mots du ministre.
var frenchVoices = wordSet(`mots propos termes dires déclarations explications informations estimations calculs aveux`)

// frenchVoice returns the "de" behind the noun for somebody's words that begins at
// token k with its article, k where none does.
func (r *reader) frenchVoice(k int) int {
	if (r.low(k) == "les" || r.low(k) == "ses") && frenchVoices[r.low(k+1)] && (r.low(k+2) == "du" || r.low(k+2) == "de" || r.low(k+2) == "des") {
		return k + 2
	}
	return k
}

// frenchOwner reads the noun phrase behind the "de" at token k, which "du" and "des"
// hold with their article.
func (r *reader) frenchOwner(k, hi int) mention {
	if r.low(k) == "de" {
		return frenchSubject(r, k+1, hi)
	}
	end := r.frenchPhraseEnd(k, hi)
	if end < k+2 {
		return mention{}
	}
	if m := r.frenchNameIn(k, end); m.ok() {
		return m
	}
	return r.mention(k+1, end, byPhrase)
}

// frenchShown reads "comme l'a souligné la maire, …" and "il ressort d'un rapport que
// …" at the head of a sentence.
func (r *reader) frenchShown(lo, hi int) []clause {
	switch {
	case r.low(lo) == "comme":
		c := r.commaAfter(lo, min(hi, lo+14))
		if c < 0 {
			return nil
		}
		for v := lo + 1; v < c; v++ {
			if !r.tongue.spoken[r.low(v)] && !r.tongue.saying[r.low(v)] {
				continue
			}
			m := frenchSubject(r, v+1, c)
			if !m.ok() {
				m = frenchSubject(r, lo+1, v)
			}
			return r.told("reported clause", .88, source{m, stretch{v, v + 1}}.known(), stretch{c + 1, hi})
		}
	case r.low(lo) == "il" && (r.low(lo+1) == "ressort" || r.low(lo+1) == "ressortait"):
		q, cut := r.que(lo+2, min(hi, lo+12))
		k := lo + 2
		if q < 0 || r.low(k) != "de" && r.low(k) != "du" && !strings.HasPrefix(r.low(k), "d'") {
			return nil
		}
		out := r.told("reported clause", .88, source{r.mention(k, q-1, byPhrase), stretch{lo + 1, lo + 2}}, stretch{q, hi})
		if len(out) > 0 && out[0].parts[0].first == q {
			out[0].cut = cut
		}
		return out
	}
	return nil
}

// frenchRefusal returns the verb with which somebody declines to tell what the
// infinitive v would: a refusé de dire si, n'a pas voulu préciser quand; -1 where
// v is none.
func (r *reader) frenchRefusal(v, lo int) int {
	switch r.low(v) {
	case "dire", "préciser", "indiquer", "confirmer":
	default:
		return -1
	}
	switch r.low(v - 1) {
	case "de":
		switch r.low(v - 2) {
		case "refuse", "refusent", "refusait":
			return v - 2
		case "refusé":
			return r.frenchHelper(v-2, lo)
		}
	case "voulu", "souhaité":
		if r.low(v-2) == "pas" {
			return r.frenchHelper(v-1, lo)
		}
	}
	return -1
}

// frenchInfinitive reports whether a and b behind a verb of saying open what is
// said in the infinitive: dit ne pas vouloir, affirme avoir payé.
func frenchInfinitive(a, b string) bool {
	switch a {
	case "ne", "n'en", "ne s'en":
		return b == "pas" || b == "plus" || b == "rien" || b == "jamais"
	case "avoir", "être", "vouloir", "pouvoir", "devoir", "n'avoir", "n'être", "s'être":
		return true
	}
	return false
}

package quote

import (
	"strings"

	"stet/extract/text"
)

// inciseEnd returns the comma or full stop that ends a reporting clause inside a
// French quote, whose verb and subject end at token i: what the writer adds about
// the speaker belongs to it. « C'est cher, soupire Paul, 34 ans, qui attend son
// train. On paie. »
func (r *reader) inciseEnd(i, hi int) int {
	if i < hi && r.addedBehind(i) {
		i = r.pauseFrom(i, hi)
	}
	for n := 0; n < 5 && i < hi && r.low(i) == "," && r.addedAt(i+1, hi); n++ {
		i = r.pauseFrom(i+1, hi)
	}
	return i
}

// pauseFrom returns the first comma or sentence's end from token i on, hi where
// none stands.
func (r *reader) pauseFrom(i, hi int) int {
	for i < hi && r.low(i) != "," && !sentenceEnd(r.low(i)) {
		i++
	}
	return i
}

// addedBehind reports whether what follows a name without a comma at token i is
// said about the speaker: en souriant, (PS) de Harnley, devant la gare, qui attend.
func (r *reader) addedBehind(i int) bool {
	switch w := r.low(i); w {
	case "en":
		return strings.HasSuffix(r.low(i+1), "ant")
	case "(", "qui", "de", "du", "des":
		return true
	default:
		return strings.HasPrefix(w, "d'") || r.tongue.prepositions[w]
	}
}

// addedAt reports whether the words behind a comma at token i are said about the
// speaker: his age, his office, a clause with qui, what he does meanwhile.
func (r *reader) addedAt(i, hi int) bool {
	w := r.low(i)
	switch {
	case i >= hi:
		return false
	case w == "qui", w == "dont", strings.HasPrefix(w, "âgé"), strings.HasPrefix(w, "originaire"):
		return true
	case r.d.Is(i, text.Number):
		return r.low(i+1) == "ans"
	case w == "en":
		return strings.HasSuffix(r.low(i+1), "ant")
	case w == "avant", w == "sans":
		return r.low(i+1) == "de" || w == "sans" && strings.HasSuffix(r.low(i+1), "er")
	case r.tongue.isRole(w):
		return true
	case w == "un", w == "une", w == "le", w == "la":
		return r.roleAt(i+1) || r.low(i+2) == "qui"
	}
	_, noun, ok := strings.Cut(w, "l'")
	return ok && strings.HasPrefix(w, "l'") && r.tongue.isRole(noun)
}

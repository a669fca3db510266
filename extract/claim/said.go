package claim

import "strings"

// Said gives the words by which the article reports the quote, as a reader sees
// at once whether anything was said: "said", "did not say", "may announce", "if …
// thinks". The second part is "not said" where the quote is negated and its words
// alone do not show it ("nobody" is the subject), "" otherwise. Both are empty
// where nothing reports the words.
func (q *Quote) Said() (words, mark string) {
	words = q.Cue
	switch m := q.Modal; {
	case m == "":
	case m == "if" || m == "unless" || m == "whether":
		words = strings.TrimSpace(m + " … " + q.Cue)
	case !holdsModal(q.Cue, m):
		words = strings.TrimSpace(m + " " + q.Cue)
	}
	if q.Negated && !saysNo(words) {
		mark = "not said"
	}
	return words, mark
}

// holdsModal reports whether the cue has the word m in one of its forms, as the
// whole verb group has.
func holdsModal(cue, m string) bool {
	cue = plain(cue)
	first, _, _ := strings.Cut(m, " ")
	return strings.Contains(cue, first) || strings.Contains(cue, "n't") || strings.Contains(cue, "'ll") || strings.Contains(cue, "'d ")
}

// plain returns s in lower case with straight apostrophes.
func plain(s string) string { return strings.ReplaceAll(strings.ToLower(s), "’", "'") }

// noWords are the words, and noStems the heads of words, that say no themselves.
const noWords = " not never no nor neither nobody none yet without hardly scarcely cannot short unable unwilling nicht nie niemals kein keine pas jamais "

var noStems = [...]string{"den", "dismiss", "reject", "refut", "rebut", "disput", "contradict", "declin", "refus", "fail", "neglect", "refrain", "avoid", "bestr", "bestreit",
	"dementier", "verneint", "démen"}

// saysNo reports whether the words of a cue show that nothing was said or that
// it is not so.
func saysNo(cue string) bool {
	for w := range strings.FieldsSeq(plain(cue)) {
		if strings.HasSuffix(w, "n't") || strings.Contains(noWords, " "+w+" ") {
			return true
		}
		for _, stem := range noStems {
			if strings.HasPrefix(w, stem) {
				return true
			}
		}
	}
	return false
}

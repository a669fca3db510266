package ledger

import (
	"strings"
	"unicode"

	"stet/extract/claim"
)

// alikeSentence is the share of words that two sentences must have in common,
// counted twice over the words of both (Dice), for a claim in the one to be
// what a claim in the other has become.
const alikeSentence = .5

// mostBeside is how many claims with the same words beside them are looked at:
// in a table of like rows nobody can say which is which.
const mostBeside = 8

// besideKeys are the last bytes before an anchor and the first behind it, with
// its kind; none of those that are too few.
func besideKeys(k claim.Kind, a claim.Anchor) []string {
	var out []string
	if n := len(a.Prefix) - enoughAround; n >= 0 {
		out = append(out, string(k)+"\x00before\x00"+a.Prefix[n:])
	}
	if len(a.Suffix) >= enoughAround {
		out = append(out, string(k)+"\x00after\x00"+a.Suffix[:enoughAround])
	}
	return out
}

// changed returns the claim of t's kind, without those that are taken, that
// stands beside the same words as t did in the sentence most like t's.
func (ix index) changed(t Target, taken map[string]bool) (best claim.Claim, ok bool) {
	if t.Sentence == "" {
		return best, false
	}
	words, most, nearest := wordCount(t.Sentence), 0., 0
	for _, key := range besideKeys(t.Kind, t.Anchor) {
		beside := ix.byBeside[key]
		if len(beside) > mostBeside {
			continue
		}
		for _, c := range beside {
			sentence, err := ix.article.Slice(c.Sentence)
			if err != nil || taken[c.ID] || len(sentence) > keptWords {
				continue
			}
			score, far := inCommon(words, wordCount(sentence)), distance(ix.place(t), c.Span.Start)
			if score >= alikeSentence && (score > most || score == most && far < nearest) {
				best, most, nearest, ok = c, score, far, true
			}
		}
	}
	return best, ok
}

// wordCount counts the words of a text.
func wordCount(text string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }) {
		out[w]++
	}
	return out
}

// inCommon is the share of words that two texts have in common, 0 to 1.
func inCommon(a, b map[string]int) float64 {
	all, both := 0, 0
	for w, n := range a {
		all, both = all+n, both+min(n, b[w])
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(both) / float64(all)
}

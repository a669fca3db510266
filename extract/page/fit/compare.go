package main

import (
	"fmt"
	"strings"
	"unicode"

	"stet/extract/page"
)

// run4 is the number of words in a shingle.
const run4 = 4

// result is how well one page was read. Text is compared as runs of four
// words, counted as often as they stand; a text of fewer words is one run.
type result struct {
	precision, recall float64
	empty             bool // nothing was read, so that there is no precision
	found, paragraphs int  // of the true paragraphs of five words and more: those that stand whole in the text read
	glued, words      int  // words that are two neighbours of the true text run together; words read
	junk              bool // the last run read isn't in the true text
}

func (r result) f1() float64 {
	if r.precision+r.recall == 0 {
		return 0
	}
	return 2 * r.precision * r.recall / (r.precision + r.recall)
}

// tokens are the runs of letters, digits and underscores of s.
func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_' })
}

// runs counts the shingles of words.
func runs(words []string) map[string]int {
	m := map[string]int{}
	for i := 0; len(words) > 0 && i < max(1, len(words)-run4+1); i++ {
		m[strings.Join(words[i:min(i+run4, len(words))], " ")]++
	}
	return m
}

// compare holds a text that was read against the true one.
func compare(gold, text string) result {
	g, p := tokens(gold), tokens(text)
	gr, pr := runs(g), runs(p)
	shared, all := 0, 0
	for s, n := range pr {
		shared += min(n, gr[s])
		all += n
	}
	r := result{empty: len(p) == 0, words: len(p)}
	if all > 0 {
		r.precision = float64(shared) / float64(all)
	}
	if len(g) > 0 {
		r.recall = float64(shared) / float64(max(1, len(g)-run4+1))
	}
	joined := " " + strings.Join(p, " ") + " "
	for line := range strings.Lines(gold) {
		if words := tokens(line); len(words) >= 5 {
			r.paragraphs++
			if strings.Contains(joined, " "+strings.Join(words, " ")+" ") {
				r.found++
			}
		}
	}
	have, glue := map[string]bool{}, map[string]bool{}
	for i, w := range g {
		have[w] = true
		if i > 0 {
			glue[g[i-1]+w] = true
		}
	}
	for _, w := range p {
		if glue[w] && !have[w] {
			r.glued++
		}
	}
	if len(p) >= run4 {
		r.junk = gr[strings.Join(p[len(p)-run4:], " ")] == 0
	}
	return r
}

// figures are those of some pages together.
type figures struct {
	F1         float64 `json:"f1"` // of the means of precision and recall
	Precision  float64 `json:"precision"`
	Recall     float64 `json:"recall"`
	Paragraphs float64 `json:"paragraphs"` // share of whole ones over all pages
	Glue       float64 `json:"glue"`       // glued words per 10,000
	Junk       float64 `json:"junk"`       // share of pages that end in what is not the article
	Empty      int     `json:"empty"`
}

func (f figures) String() string {
	return fmt.Sprintf("%.4f %.3f %.3f %.3f %5.2f %.3f %5d", f.F1, f.Precision, f.Recall, f.Paragraphs, f.Glue, f.Junk, f.Empty)
}

func summary(results []result) (f figures) {
	var nonEmpty, words, paragraphs float64
	for _, x := range results {
		if x.empty {
			f.Empty++
		} else {
			f.Precision += x.precision
			nonEmpty++
		}
		f.Recall += x.recall
		f.Glue += float64(x.glued)
		words += float64(x.words)
		f.Paragraphs += float64(x.found)
		paragraphs += float64(x.paragraphs)
		if x.junk {
			f.Junk++
		}
	}
	n := float64(max(len(results), 1))
	f.Precision, f.Recall, f.Junk = f.Precision/max(nonEmpty, 1), f.Recall/n, f.Junk/n
	f.F1 = 2 * f.Precision * f.Recall / max(f.Precision+f.Recall, 1e-9)
	f.Paragraphs, f.Glue = f.Paragraphs/max(paragraphs, 1), 1e4*f.Glue/max(words, 1)
	return f
}

// stringsFound returns, over docs with strings that must and must not be in the
// text, the share of those that are and of those that are not.
func stringsFound(docs []*doc, weights page.Weights) (kept, absent float64) {
	var with, have, without, free int
	for _, d := range docs {
		text, err := d.read(weights)
		if err != nil {
			text = "" // nothing that a reader could be shown
		}
		text = squeezed(text)
		for _, s := range d.with {
			with++
			if strings.Contains(text, squeezed(s)) {
				have++
			}
		}
		for _, s := range d.without {
			without++
			if !strings.Contains(text, squeezed(s)) {
				free++
			}
		}
	}
	return float64(have) / float64(max(with, 1)), float64(free) / float64(max(without, 1))
}

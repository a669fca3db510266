package ledger

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// WordCount counts the words of a text by what has become of them. Ticked, Plain
// and Left add up to Total.
type WordCount struct {
	Total  int
	Ticked int // in claims that were checked, and in none that was not
	Plain  int // that need no check
	Left   int
	Open   int // those of Left that are in claims to be checked
}

// Percent returns the share that is not left in whole percent, rounded down, so
// that 100 means every word; 100 where there is none.
func (w WordCount) Percent() int {
	if w.Total == 0 {
		return 100
	}
	return 100 * (w.Total - w.Left) / w.Total
}

func (w *WordCount) add(o WordCount) {
	w.Total, w.Ticked, w.Plain = w.Total+o.Total, w.Ticked+o.Ticked, w.Plain+o.Plain
	w.Left, w.Open = w.Left+o.Left, w.Open+o.Open
}

// Words is the coverage of a text by words, as on a printout where every word gets
// a line through it.
type Words struct {
	WordCount
	Blocks []WordCount  // of the article's blocks; zero for boilerplate
	Gaps   []claim.Span // stretches from a word that is left to the last one before one that is not, none over two blocks
}

// Words counts over a, the article that s was replayed on. A word is left while a
// claim that it belongs to is to be checked, and where neither a claim nor a tick
// covers it.
func (s *State) Words(a *claim.Article) Words {
	c := s.counter(a)
	w := Words{Blocks: make([]WordCount, len(a.Blocks))}
	for i, b := range a.Blocks {
		if b.Kind != claim.Boilerplate {
			w.Blocks[i] = c.count(b.Span, &w.Gaps)
			w.add(w.Blocks[i])
		}
	}
	return w
}

// WordsIn counts over stretches of a, which are in order and apart: sentences.
func (s *State) WordsIn(a *claim.Article, spans []claim.Span) []WordCount {
	c, out := s.counter(a), make([]WordCount, len(spans))
	for i, span := range spans {
		out[i] = c.count(span, nil)
	}
	return out
}

// wordCounter knows what covers the words of a text. It counts from left to right.
type wordCounter struct {
	text                string
	open, ticked, plain *cover
}

func (s *State) counter(a *claim.Article) wordCounter {
	var open, ticked, plain []claim.Span
	for i := range s.List {
		c := &s.List[i]
		switch s.Of(s.Row(c.ID)).Finding {
		case Unchecked, Stale:
			open = append(open, c.Marked()...)
		case NoCheckNeeded:
			plain = append(plain, c.Marked()...)
		default:
			ticked = append(ticked, c.Marked()...)
		}
	}
	for _, t := range s.Ticks {
		plain = append(plain, t.Span)
	}
	return wordCounter{a.Text, over(open), over(ticked), over(plain)}
}

// count counts the words of span and adds the stretches that are left to left,
// unless that is nil.
func (c wordCounter) count(span claim.Span, left *[]claim.Span) WordCount {
	var n WordCount
	goesOn := false // the last word was left as well
	for word := range words(c.text, span) {
		n.Total++
		open, ticked, plain := c.open.has(word), c.ticked.has(word), c.plain.has(word)
		switch {
		case !open && ticked:
			n.Ticked++
		case !open && plain:
			n.Plain++
		default:
			n.Left++
			if open {
				n.Open++
			}
			if left != nil && goesOn {
				(*left)[len(*left)-1].End = word.End
			} else if left != nil {
				*left = append(*left, word)
			}
			goesOn = true
			continue
		}
		goesOn = false
	}
	return n
}

// words yields the words of text in s: runs of letters and digits, with the signs
// inside them that belong to one word ("state-owned", "don’t", "1,000").
func words(text string, s claim.Span) func(yield func(claim.Span) bool) {
	return func(yield func(claim.Span) bool) {
		start, end := -1, -1 // of the word; end < the place where a sign inside it began
		for i := s.Start; i < s.End; {
			r, n := utf8.DecodeRuneInString(text[i:s.End])
			switch {
			case isLetter(r):
				if start < 0 {
					start = i
				}
				end = i + n
			case start >= 0 && (end != i || !joins(r)):
				if !yield(claim.Span{Start: start, End: end}) {
					return
				}
				start = -1
			}
			i += n
		}
		if start >= 0 {
			yield(claim.Span{Start: start, End: end})
		}
	}
}

// isLetter reports whether r is a letter, a mark on one, or a digit.
func isLetter(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }

// joins reports whether a sign can stand inside a word.
func joins(r rune) bool {
	switch r {
	case '\'', '’', '-', '‐', '‑', '.', ',', ':', '/', '@', '_', '\u00ad':
		return true
	}
	return false
}

// cover is a set of spans in order and apart that is asked from left to right.
type cover struct{ spans []claim.Span }

// over joins spans that overlap.
func over(spans []claim.Span) *cover {
	slices.SortFunc(spans, func(a, b claim.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out []claim.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
		} else {
			out = append(out, s)
		}
	}
	return &cover{out}
}

// has reports whether any of the spans overlaps s. The starts of what it is asked
// must not go down.
func (c *cover) has(s claim.Span) bool {
	for len(c.spans) > 0 && c.spans[0].End <= s.Start {
		c.spans = c.spans[1:]
	}
	return len(c.spans) > 0 && c.spans[0].Overlaps(s)
}

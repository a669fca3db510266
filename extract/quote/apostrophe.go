package quote

import (
	"slices"
	"strings"

	"stet/extract/text"
)

// elided are the words that writers open with an apostrophe.
var elided = map[string]bool{"em": true, "n": true, "tis": true, "twas": true, "cause": true, "til": true, "till": true,
	"bout": true, "round": true, "cept": true, "nother": true, "neath": true, "ello": true, "til'": true}

// apostrophe reports whether the single mark m is an apostrophe: an elision
// ('em, '80s, rock 'n' roll), a plural's possessive (the sailors' club), or a
// mark inside a word.
func (s *markScan) apostrophe(m mark) bool {
	d := s.r.d
	if m.spaceLeft {
		next := d.Lower(m.tok + 1)
		glued := m.tok+1 < s.in.last && d.Tokens[m.tok+1].Glued
		if !glued {
			return false
		}
		decade := d.Is(m.tok+1, text.Number) && len(next) == 2
		if decade || elided[next] && (next != "round" && next != "cause" && next != "till" || m.glyph != "‘") {
			return m.glyph != "‘" || decade || s.noCloser(m)
		}
		return m.glyph == "’" && !d.Capital(m.tok+1)
	}
	if m.glyph == "‘" && m.spaceRight && !s.wordBefore(m.tok) {
		return false
	}
	if m.glyph == "´" || !m.spaceRight {
		// Glued on both sides: O’Brien is one token, so this is 5’11 or a
		// lost space; only a capital may follow a mark that closes.
		return !(s.r.d.Is(m.tok+1, text.Word) && d.Capital(m.tok+1)) || !s.openSingle()
	}
	if !s.wordBefore(m.tok) {
		return false
	}
	// Letters before, space after: a plural's possessive or a closing mark.
	before := d.Lower(m.tok - 1)
	if !s.openSingle() || s.elides(m.tok) {
		return true
	}
	if !strings.HasSuffix(before, "s") || !d.Is(m.tok+1, text.Word) || d.Capital(m.tok+1) {
		return false
	}
	return s.closerLater(m.tok+1) || s.possessiveOver(m.tok)
}

// possessiveOver reports whether the mark at token i, behind an s and before a
// word that can be what is possessed, stands in a quote that runs on in the next
// paragraph: 'The pupils' books are wet.
func (s *markScan) possessiveOver(i int) bool {
	r := s.r
	if r.is(i+1, preposition|conjunction|subordinator|determiner|pronoun|auxiliary|finiteWord|adverb) || r.isCue(i+1, anyCue) {
		return false
	}
	k := slices.IndexFunc(s.stack, func(m mark) bool { return m.family == single })
	return s.overParagraphs(s.stack[k])
}

// overParagraphs reports whether the single mark m opens a whole sentence of a
// quote that the next paragraph opens again. Its closer is not in its paragraph.
func (s *markScan) overParagraphs(m mark) bool {
	d := s.r.d
	if m.family != single || m.width > 1 || !m.spaceLeft || m.spaceRight || !d.Capital(m.tok+1) || s.para+1 >= len(s.r.paras) {
		return false
	}
	if before := d.Word(m.tok - 1); m.tok != s.in.first && before != "," && before != ":" && !sentenceEnd(before) && !s.r.isCue(m.tok-1, speech) {
		return false
	}
	next := s.r.paras[s.para+1]
	w := d.Lower(next.first + 1)
	return familyOf(d.Word(next.first)) == single && next.first+1 < next.last && d.Tokens[next.first+1].Glued && d.Is(next.first+1, text.Word) && !elided[w]
}

// openSingle reports whether a single mark is open.
func (s *markScan) openSingle() bool {
	return slices.ContainsFunc(s.stack, func(m mark) bool { return m.family == single })
}

func (s *markScan) wordBefore(i int) bool {
	return i > s.in.first && (s.r.d.Is(i-1, text.Word) || s.r.d.Is(i-1, text.Number))
}

// closerLater reports whether a single mark that must close follows token i
// in the paragraph before another opens.
func (s *markScan) closerLater(i int) bool {
	d := s.r.d
	for ; i < s.in.last; i++ {
		if familyOf(d.Word(i)) != single || d.Is(i, text.Clitic) {
			continue
		}
		if s.elides(i) {
			continue // 'Serves 'em right,' or rock 'n' roll
		}
		if !d.Tokens[i].Glued {
			return false
		}
		if i+1 >= s.in.last || !d.Tokens[i+1].Glued || closesAfter(d.Word(i+1)) || s.ends(i+1) {
			return true
		}
	}
	return false
}

// elides reports whether the single mark at token i stands for letters left out of a
// short word inside a quote: before 'em and 'n, or behind 'n'.
func (s *markScan) elides(i int) bool {
	d := s.r.d
	if d.Word(i) == "‘" {
		return false
	}
	if n := i + 1; !d.Tokens[i].Glued && n < s.in.last && d.Tokens[n].Glued && (d.Lower(n) == "em" || d.Lower(n) == "n" || d.Lower(n) == "tis" || d.Lower(n) == "twas") {
		return true
	}
	return d.Tokens[i].Glued && d.Lower(i-1) == "n" && i-2 >= s.in.first && familyOf(d.Word(i-2)) == single && d.Tokens[i-1].Glued
}

func (s *markScan) noCloser(m mark) bool { return !s.closerLater(m.tok + 1) }

// measure reports whether m gives feet or inches: 5'9", a 19" frame.
func (s *markScan) measure(m mark) bool {
	d := s.r.d
	if m.spaceLeft || m.width > 1 || !d.Is(m.tok-1, text.Number) {
		return false
	}
	switch m.glyph {
	case "'", "’":
		return d.Is(m.tok+1, text.Number)
	case `"`, "”", "″":
	default:
		return false
	}
	// 5'9": the foot mark before the number decides.
	if p := d.Word(m.tok - 2); (p == "'" || p == "’" || p == "′") && d.Is(m.tok-3, text.Number) {
		return true
	}
	if m.glyph == "″" {
		return !slices.ContainsFunc(s.stack, func(o mark) bool { return o.glyph == "″" })
	}
	if m.glyph == "”" { // in a quote that another ” closes
		return s.rest.closing > s.rest.opening && d.Is(m.tok+1, text.Word) && !d.Tokens[m.tok+1].Glued && !d.Capital(m.tok+1)
	}
	return m.glyph == `"` && (s.seen.straight%2 == 0 || s.rest.straight%2 == 1)
}

package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/name/lists"
	"stet/extract/text"
)

// Clusters gives the word clusters of a word in lower case: one of 1,024 and
// one of 128, counted from 1; 0 for a word in none.
type Clusters interface {
	Clusters(low string) (fine uint16, coarse uint8)
}

// token is a token as the features need it: hashes of its forms.
type token struct {
	text           string
	low            string
	word, raw      uint32 // hash of the form in lower case, as written
	shape, long    uint32 // of the shape: runs of a class once, every character
	fine           uint32
	coarse         uint32
	flags          lists.Flags // of the word alone
	listed         lists.Flags // of the longest listed name that takes it in
	listedAt       uint8       // where in that name
	capital        bool
	upper          bool
	sent           int32
	head           uint8 // 1 title case, 2 capitals throughout
	hint, hintWord uint32
	votes          uint32
	kind           text.Kind
}

// mix spreads the bits of two numbers.
func mix(a, b uint32) uint32 {
	h := (a^b*0x9E3779B1)*0x85EBCA6B + 0x7F4A7C15
	h ^= h >> 15
	h *= 0xC2B2AE35
	return h ^ h>>13
}

func hashOf(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return mix(h, uint32(len(s)))
}

// document holds the tokens of one text and what the whole of it says.
type document struct {
	d      *text.Doc
	toks   []token
	places map[string][]int32 // of each capitalised word, its first tokens
	lower  map[string]bool    // words seen in small letters
	firm   map[string]uint8   // words seen with a capital inside a sentence
	short  map[string]bool    // initials of names of several words
}

// edge stands beside a sentence.
var edge = token{word: 1, raw: 1, shape: 1, long: 1, fine: 1 << 20, coarse: 1 << 20}

// at returns token i where it lies in sentence s, else the edge.
func (c *document) at(i int, s int32) *token {
	if i < 0 || i >= len(c.toks) || c.toks[i].sent != s {
		return &edge
	}
	return &c.toks[i]
}

// Segments returns the stretches of d to tag, with their features.
func Segments(d *text.Doc, hints []Hint, cl Clusters) []Segment {
	c := &document{d: d, toks: make([]token, len(d.Tokens)), places: make(map[string][]int32), lower: make(map[string]bool), firm: make(map[string]uint8), short: make(map[string]bool)}
	c.fill(cl)
	c.lists()
	c.hints(hints)
	c.survey()
	segs := segments(d)
	for i := range segs {
		s := &segs[i]
		s.Features = make([][]uint32, s.Last-s.First)
		for k := range s.Features {
			f := features{out: make([]uint32, 0, 128)}
			c.local(&f, s.First+k)
			c.global(&f, s.First+k)
			s.Features[k] = f.out
		}
	}
	return segs
}

// fill sets what each token shows by itself.
func (c *document) fill(cl Clusters) {
	table := lists.Names()
	for s := range c.d.Sentences {
		sent := &c.d.Sentences[s]
		for i := sent.First; i < sent.Last; i++ {
			t := &c.toks[i]
			t.text = c.d.Word(i)
			t.low = text.Lower(t.text)
			t.word, t.raw = hashOf(t.low), hashOf(t.text)
			t.shape, t.long = shapes(t.text)
			t.sent = int32(s)
			t.kind = c.d.Tokens[i].Kind
			t.capital, t.upper = hasCapital(t.text), allUpper(t.text)
			fine, coarse := cl.Clusters(strings.ReplaceAll(t.low, "'", ""))
			t.fine, t.coarse = uint32(fine), uint32(coarse)
			if t.capital || t.kind == text.Word {
				t.flags = table.Look(t.low)
			}
		}
		head := headline(c.toks[sent.First:sent.Last])
		for i := sent.First; i < sent.Last; i++ {
			c.toks[i].head = head
		}
	}
}

// headline tells how a sentence uses capitals: 0 as usual, 1 title case, 2
// throughout.
func headline(toks []token) uint8 {
	words, caps, ups := 0, 0, 0
	for i := range toks {
		if t := &toks[i]; t.kind == text.Word {
			words++
			if t.capital {
				caps++
			}
			if t.upper {
				ups++
			}
		}
	}
	switch {
	case words > 2 && ups*10 >= words*7:
		return 2
	case words > 3 && caps*10 >= words*7:
		return 1
	}
	return 0
}

func allUpper(s string) bool {
	n := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n > 1
}

// shapes hashes the classes of a word's characters, runs of one once and each
// by itself.
func shapes(s string) (short, long uint32) {
	short, long = 17, 23
	var lastClass uint32
	for _, c := range s {
		class := uint32(c)
		switch {
		case c < utf8.RuneSelf && (c < '0' || c > 'z'):
		case unicode.IsUpper(c):
			class = 'X'
		case unicode.IsLetter(c):
			class = 'x'
		case unicode.IsDigit(c):
			class = 'd'
		}
		long = mix(long, class)
		if class != lastClass {
			short = mix(short, class)
		}
		lastClass = class
	}
	return short, long
}

// maxListed is the number of words of the longest name looked up.
const maxListed = 6

// lists marks the longest listed name over each token.
func (c *document) lists() {
	const names = lists.AnyName | lists.People | lists.NoName
	table := lists.Names()
	buf := make([]byte, 0, 128)
	for i := range c.toks {
		t := &c.toks[i]
		if !t.capital || t.listed != 0 {
			continue
		}
		best, found := 0, lists.Flags(0)
		buf = buf[:0]
		for j := i; j < i+maxListed; j++ {
			w := c.at(j, t.sent)
			if w == &edge {
				break
			}
			if j > i && !c.d.Tokens[j].Glued {
				buf = append(buf, ' ')
			}
			buf = append(buf, w.low...)
			if f := table.Look(string(buf)); f.Has(names) {
				best, found = j-i+1, f
			}
		}
		for k := range best {
			c.toks[i+k].listed = found & names
			c.toks[i+k].listedAt = uint8(Label(Person, k, best))
		}
	}
}

// hints marks what the rules say over each token.
func (c *document) hints(hints []Hint) {
	for _, h := range hints {
		first := c.d.TokenAt(h.Start)
		end := first
		for end < len(c.toks) && c.toks[end].text != "" && c.d.Tokens[end].Start < h.End {
			end++
		}
		for i := first; i < end; i++ {
			t := &c.toks[i]
			pos := uint32(Label(Person, i-first, end-first))
			t.hint = mix(pos, uint32(h.Kind)+7)
			t.hintWord = mix(t.hint, uint32(h.Rank))
			t.votes = uint32(h.Votes[Person]) | uint32(h.Votes[Org])<<4 | uint32(h.Votes[Place])<<8 | uint32(h.Votes[Misc])<<12 | uint32(h.Votes[None])<<16
		}
	}
}

// most is how many places of a word are looked at.
const most = 7

// survey gathers what the whole document says of its words.
func (c *document) survey() {
	for i := range c.toks {
		t := &c.toks[i]
		switch {
		case t.kind != text.Word:
		case !t.capital:
			c.lower[t.low] = true
		case len(c.places[t.low]) < most:
			c.places[t.low] = append(c.places[t.low], int32(i))
		}
		if t.capital && t.head == 0 && c.at(i-1, t.sent) != &edge && c.firm[t.low] < 9 {
			c.firm[t.low]++
		}
	}
	c.initials()
}

// initials gathers the initials of names of several words.
func (c *document) initials() {
	buf := make([]byte, 0, 16)
	for i := range c.toks {
		if !c.toks[i].capital || c.toks[i].head != 0 || c.toks[i].upper {
			continue
		}
		buf = append(buf[:0], c.toks[i].low[0])
		for j := i + 1; j < i+9; j++ {
			t := c.at(j, c.toks[i].sent)
			if t.capital && t.kind == text.Word {
				if buf = append(buf, t.low[0]); len(buf) > 1 && len(buf) < 7 {
					c.short[string(buf)] = true
				}
			} else if !(t.low == "of" || t.low == "for" || t.low == "and" || t.low == "the" || t.low == "&" || t.low == "on" || t.low == "-") {
				break
			}
		}
	}
}

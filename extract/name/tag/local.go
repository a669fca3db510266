package tag

import (
	"strings"

	"stet/extract/text"
)

// features gathers hashed features.
type features struct{ out []uint32 }

func (f *features) one(id, a uint32) { f.out = append(f.out, mix(id*0x01000193+11, a)) }

func (f *features) two(id, a, b uint32) { f.out = append(f.out, mix(mix(id*0x01000193+13, a), b)) }

func (f *features) three(id, a, b, c uint32) {
	f.out = append(f.out, mix(mix(mix(id*0x01000193+17, a), b), c))
}

// local adds the features of token i and its neighbours.
func (c *document) local(f *features, i int) {
	t := &c.toks[i]
	p, n := c.at(i-1, t.sent), c.at(i+1, t.sent)
	pp, nn := c.at(i-2, t.sent), c.at(i+2, t.sent)
	f.one(0, 0)
	f.one(1, t.raw)
	f.one(2, t.word)
	f.one(3, p.word)
	f.one(4, n.word)
	f.one(5, pp.word)
	f.one(6, nn.word)
	f.two(7, p.word, t.word)
	f.two(8, t.word, n.word)
	f.one(9, t.shape)
	f.one(10, p.shape)
	f.one(11, n.shape)
	f.three(12, p.shape, t.shape, n.shape)
	f.two(13, p.shape, t.shape)
	f.two(14, t.shape, n.shape)
	f.one(15, t.long)
	f.two(16, uint32(t.head), t.shape)
	f.two(17, p.word, t.shape)
	f.two(18, n.word, t.shape)
	f.two(19, pp.word, p.word)
	f.two(20, n.word, nn.word)
	f.three(21, mix(pp.shape, p.shape), t.shape, mix(n.shape, nn.shape))
	affixes(f, t.low)
	if p == &edge {
		f.one(24, t.shape)
		f.one(25, t.word)
	}
	if n == &edge {
		f.one(26, t.shape)
	}
	if c.d.Tokens[i].Glued {
		f.two(27, p.shape, t.shape)
	}
	c.clusterFeatures(f, t, p, n, pp, nn)
	c.listFeatures(f, t, p, n)
	c.around(f, i)
	c.hintFeatures(f, t, p, n)
}

// affixes adds the first and last one to four bytes of a word.
func affixes(f *features, low string) {
	h := uint32(2166136261)
	for k := 0; k < 4 && k < len(low)-1; k++ {
		h = (h ^ uint32(low[k])) * 16777619
		f.two(22, h, uint32(k))
	}
	h = 2166136261
	for k := 0; k < 5 && k < len(low)-1; k++ {
		h = (h ^ uint32(low[len(low)-1-k])) * 16777619
		f.two(23, h, uint32(k))
	}
}

func (c *document) clusterFeatures(f *features, t, p, n, pp, nn *token) {
	for k, w := range [...]*token{pp, p, t, n, nn} {
		f.one(30+uint32(k), w.fine)
		f.one(36+uint32(k), w.coarse)
	}
	f.two(41, p.fine, t.fine)
	f.two(42, t.fine, n.fine)
	f.three(43, p.coarse, t.coarse, n.coarse)
	f.two(44, p.coarse, t.coarse)
	f.two(45, t.coarse, n.coarse)
	f.two(46, t.coarse, t.shape)
	f.two(47, p.fine, t.shape)
	f.two(48, n.fine, t.shape)
	f.two(49, pp.coarse, p.coarse)
	f.two(29, n.coarse, nn.coarse)
}

func (c *document) listFeatures(f *features, t, p, n *token) {
	f.one(50, uint32(t.flags))
	f.one(51, uint32(p.flags))
	f.one(52, uint32(n.flags))
	f.two(53, uint32(t.flags), t.shape)
	f.two(54, uint32(p.flags), uint32(t.flags))
	f.two(55, uint32(t.flags), uint32(n.flags))
	f.two(56, uint32(t.listed), uint32(t.listedAt))
	f.one(57, uint32(p.listed))
	f.one(58, uint32(n.listed))
	for b := uint32(0); b < 22; b++ {
		if t.flags>>b&1 != 0 {
			f.one(59, b)
		}
		if t.listed>>b&1 != 0 {
			f.two(60, b, uint32(t.listedAt))
		}
	}
}

// around adds the nearest small word on each side of the capitals in which
// token i stands, and what is said after a comma: the head of an apposition.
func (c *document) around(f *features, i int) {
	t := &c.toks[i]
	l := i - 1
	for k := 0; k < 6 && c.at(l, t.sent).capital; k++ {
		l--
	}
	r := i + 1
	for k := 0; k < 6 && c.at(r, t.sent).capital; k++ {
		r++
	}
	a, b := c.at(l, t.sent), c.at(r, t.sent)
	f.one(61, a.word)
	f.one(62, b.word)
	f.one(63, a.fine)
	f.one(64, b.fine)
	f.two(65, c.at(l-1, t.sent).word, a.word)
	f.two(66, b.word, c.at(r+1, t.sent).word)
	f.two(67, a.fine, t.shape)
	f.two(68, b.fine, t.shape)
	f.two(69, uint32(min(i-l, 4)), uint32(min(r-i, 4)))
	lastWord := c.at(r-1, t.sent)
	f.two(70, lastWord.word, uint32(min(r-i, 3)))
	f.two(71, lastWord.coarse, uint32(min(r-i, 3)))
	f.two(72, c.at(l+1, t.sent).word, uint32(min(i-l, 3)))
	if b.kind == text.Clitic {
		f.one(73, c.at(r+1, t.sent).word)
		f.one(74, c.at(r+1, t.sent).fine)
	}
	if b.text == "," || strings.HasPrefix(b.text, "(") {
		for k := 1; k < 6; k++ {
			w := c.at(r+k, t.sent)
			if w.kind != text.Word {
				break
			}
			f.one(75, w.word)
			f.one(76, w.fine)
		}
	}
}

func (c *document) hintFeatures(f *features, t, p, n *token) {
	f.one(80, t.hint)
	f.one(81, t.hintWord)
	f.one(82, t.votes)
	f.two(83, t.hint, t.votes)
	f.two(84, p.hint, t.hint)
	f.two(85, t.hint, n.hint)
	f.two(86, t.hint, t.shape)
	f.two(87, t.hint, t.coarse)
	for b := uint32(0); b < 20; b += 4 {
		f.two(88, b, t.votes>>b&15)
		f.three(89, b, t.votes>>b&15, t.hint)
	}
}

// global adds what the rest of the document says of token i.
func (c *document) global(f *features, i int) {
	t := &c.toks[i]
	if !t.capital || t.kind != text.Word {
		return
	}
	low, firm := c.lower[t.low], c.firm[t.low]
	if low {
		f.one(90, 1)
		if firm == 0 {
			f.one(90, 2)
		}
	}
	f.two(91, uint32(min(firm, 3)), t.shape)
	if t.upper && c.short[strings.ReplaceAll(t.low, ".", "")] {
		f.one(92, 1)
	}
	seen := false
	for _, o := range c.places[t.low] {
		if int(o) == i {
			continue
		}
		seen = true
		w := &c.toks[o]
		p, n := c.at(int(o)-1, w.sent), c.at(int(o)+1, w.sent)
		f.one(93, p.word)
		f.one(94, n.word)
		f.one(95, p.fine)
		f.one(96, n.fine)
		if p.capital {
			f.one(97, uint32(p.flags))
			f.one(97, 1<<30)
		}
		if n.capital {
			f.one(98, uint32(n.flags))
			f.one(98, 1<<30)
		}
	}
	if !seen {
		f.one(99, 0)
	}
}

package page

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// sign is a word of phrases, see phrase.
type sign struct {
	word   string
	of     uint32 // a bit for each phrase
	front  bool   // it must begin in the first frontBytes of a text
	within bool   // it is one of phrase.within
}

// signTable tells words apart by their first two bytes.
type signTable struct {
	any [1 << 10]bool // which have any: most looks end here
	by  [1 << 10][]sign
}

func signKey(a, b byte) int { return int(a&31)<<5 | int(b&31) }

func (t *signTable) add(s sign) {
	first, last := 0, 31 // of a word of one byte, whatever comes after it
	if len(s.word) > 1 {
		first = int(s.word[1] & 31)
		last = first
	}
	for b := first; b <= last; b++ {
		k := signKey(s.word[0], byte(b))
		t.any[k], t.by[k] = true, append(t.by[k], s)
	}
}

// at returns a bit for each phrase that has a sign, and one of phrase.within,
// where low goes on from i.
func (t *signTable) at(low string, i int) (found, within uint32) {
	next := byte(0)
	if i+1 < len(low) {
		next = low[i+1]
	}
	k := signKey(low[i], next)
	if !t.any[k] {
		return 0, 0
	}
	for _, s := range t.by[k] {
		switch {
		case s.front && i+len(s.word) > frontBytes || !strings.HasPrefix(low[i:], s.word):
		case s.within:
			within |= s.of
		default:
			found |= s.of
		}
	}
	return found, within
}

// newSignTable is a table of words of which it only matters whether a text has
// any.
func newSignTable(lists ...[]string) *signTable {
	t := new(signTable)
	for _, list := range lists {
		for _, w := range list {
			t.add(sign{word: w, of: 1})
		}
	}
	return t
}

// in reports whether low has a word of the table.
func (t *signTable) in(low string) bool {
	for i := range len(low) {
		if i+1 < len(low) && !t.any[signKey(low[i], low[i+1])] {
			continue
		}
		if found, _ := t.at(low, i); found != 0 {
			return true
		}
	}
	return false
}

// phraseSigns are the words of all phrases, so that one pass over a text finds all
// that are in it.
type phraseSigns struct {
	anywhere, starts signTable
	wide             uint32 // phrases that are not narrowed down
}

var allSigns = sync.OnceValue(func() *phraseSigns {
	t := new(phraseSigns)
	for i := range phrases {
		p := &phrases[i]
		for _, w := range p.signs {
			t.anywhere.add(sign{word: w, of: 1 << i, front: p.front()})
		}
		for _, w := range p.within {
			t.anywhere.add(sign{word: w, of: 1 << i, within: true})
		}
		for _, w := range p.starts {
			t.starts.add(sign{word: w, of: 1 << i})
		}
		if p.starts == nil && p.within == nil {
			t.wide |= 1 << i
		}
	}
	return t
})

// leadRunes is how many signs may stand before the start of a phrase.
const leadRunes = 3

// signsOf returns a bit for each phrase that low, a text in lower case, may be an
// instance of by its words.
func signsOf(low string) (found uint32) {
	t := allSigns()
	narrow := t.wide
	for i, n := 0, 0; i < len(low) && n <= leadRunes; n++ {
		starts, _ := t.starts.at(low, i)
		if narrow |= starts; isWordByte(low[i]) {
			break
		}
		_, size := utf8.DecodeRuneInString(low[i:])
		i += size
	}
	for i := range len(low) {
		if i+1 < len(low) && !t.anywhere.any[signKey(low[i], low[i+1])] { // as nearly everywhere
			continue
		}
		signs, within := t.anywhere.at(low, i)
		found, narrow = found|signs, narrow|within
	}
	return found & narrow
}

// isWordByte reports what \w means in an expression.
func isWordByte(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' || c == '_' }

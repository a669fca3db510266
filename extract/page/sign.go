package page

import (
	"strings"
	"sync"
)

// sign is a word of phrases, see phrase.
type sign struct {
	word  string
	of    uint32 // a bit for each phrase
	front bool   // it must begin in the first frontBytes of a text
}

// signKey tells words apart by their first two bytes.
func signKey(a, b byte) int { return int(a&31)<<5 | int(b&31) }

// signTable holds those of all phrases by signKey, so that one pass over a text finds
// all that are in it.
var signTable = sync.OnceValue(func() *[1 << 10][]sign {
	all := new([1 << 10][]sign)
	for i := range phrases {
		p := &phrases[i]
		for _, w := range p.signs {
			s := sign{w, 1 << i, p.front()}
			if len(w) > 1 {
				k := signKey(w[0], w[1])
				all[k] = append(all[k], s)
				continue
			}
			for b := range byte(32) { // whatever comes after it
				k := signKey(w[0], b)
				all[k] = append(all[k], s)
			}
		}
	}
	return all
})

// signsOf returns a bit for each phrase of which low, a text in lower case, has
// a sign.
func signsOf(low string) (found uint32) {
	all := signTable()
	for i := range len(low) {
		next := byte(0)
		if i+1 < len(low) {
			next = low[i+1]
		}
		for _, s := range all[signKey(low[i], next)] {
			if found&s.of == 0 && (!s.front || i+len(s.word) <= frontBytes) && strings.HasPrefix(low[i:], s.word) {
				found |= s.of
			}
		}
	}
	return found
}

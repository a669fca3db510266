package quote

import "hash/maphash"

// interner numbers the different words of an article from 0 in the order in which
// they come. It does what a map does in a third of the room.
type interner struct {
	slots []int32  // a power of two of them, at most half full: index into words, plus one
	hash  []uint32 // of each word
	words []string
}

// hashSeed differs from run to run, so that no text can be made that is slow to read.
var hashSeed = maphash.MakeSeed()

// newInterner has room for n different words before it grows.
func newInterner(n int) *interner {
	size := 32
	for size < 2*n {
		size *= 2
	}
	return &interner{make([]int32, size), make([]uint32, 0, size/2), make([]string, 0, size/2)}
}

// id returns the number of w, and whether w is new.
func (t *interner) id(w string) (int32, bool) {
	h := uint32(maphash.String(hashSeed, w))
	at := h & uint32(len(t.slots)-1)
	for ; t.slots[at] != 0; at = (at + 1) & uint32(len(t.slots)-1) {
		if k := t.slots[at] - 1; t.hash[k] == h && t.words[k] == w {
			return k, false
		}
	}
	t.hash, t.words = append(t.hash, h), append(t.words, w)
	t.slots[at] = int32(len(t.words))
	if 2*len(t.words) > len(t.slots) {
		t.grow()
	}
	return int32(len(t.words)) - 1, true
}

func (t *interner) grow() {
	t.slots = make([]int32, 2*len(t.slots))
	mask := uint32(len(t.slots) - 1)
	for k, h := range t.hash {
		at := h & mask
		for t.slots[at] != 0 {
			at = (at + 1) & mask
		}
		t.slots[at] = int32(k) + 1
	}
}

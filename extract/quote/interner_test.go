package quote

import (
	"strconv"
	"testing"
)

// TestInterner numbers more words than the first slots hold, each twice.
func TestInterner(t *testing.T) {
	in := newInterner(4)
	for round := range 2 {
		for i := range 1000 {
			if k, fresh := in.id(strconv.Itoa(i)); k != int32(i) || fresh != (round == 0) {
				t.Fatalf("round %d: word %d is number %d, new %t", round, i, k, fresh)
			}
		}
	}
	if k, fresh := in.id(""); k != 1000 || !fresh {
		t.Errorf("the empty word is number %d, new %t", k, fresh)
	}
}

package bundle

import (
	"bytes"
	"testing"

	"stet/store/ledger"
)

// FuzzOpen: no archive makes the reader panic, and what Verify finds good holds
// a case whose spans lie in its text and whose chains are whole.
func FuzzOpen(f *testing.F) {
	f.Add(written(f, ferry(), Options{}))
	f.Add(zipped(f, map[string][]byte{"a/bagit.txt": []byte(bagit), "a/data/x": nil}))
	f.Add([]byte("PK\x05\x06" + string(make([]byte, 18))))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := Open(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		v, err := r.Verify(t.Context())
		if err != nil || !v.Good() {
			return
		}
		c, err := r.Case(t.Context())
		if err != nil {
			t.Fatalf("good, and yet %v", err)
		}
		if what := misplaced(c.Result); what != "" || !ledger.Verify(c.Events).OK() {
			t.Fatalf("good, and yet %s", what)
		}
	})
}

// FuzzManifest: what is read back is what was written.
func FuzzManifest(f *testing.F) {
	f.Add("0000000000000000000000000000000000000000000000000000000000000000  data/x\n")
	f.Add("x")
	f.Fuzz(func(t *testing.T, text string) {
		sums, err := parseManifest(text)
		if err != nil {
			return
		}
		again, err := parseManifest(manifestOf(sums))
		if err != nil || len(again) != len(sums) {
			t.Fatalf("%q: %v", text, err)
		}
		for name, sum := range sums {
			if again[name] != sum {
				t.Fatalf("%q: %s", text, name)
			}
		}
	})
}

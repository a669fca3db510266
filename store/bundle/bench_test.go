package bundle

import (
	"bytes"
	"io"
	"math/rand/v2"
	"testing"
)

// heavy is a case with 100 MB of captures that do not pack.
func heavy(b *testing.B) *Case {
	c := ferry()
	r := rand.NewChaCha8([32]byte{1})
	for _, name := range []string{"a.mp4", "b.mp4", "c.mp4", "d.mp4"} {
		body := make([]byte, 25<<20)
		if _, err := r.Read(body); err != nil {
			b.Fatal(err)
		}
		c.Files = append(c.Files, File{Name: name, Body: body})
	}
	return c
}

func BenchmarkWrite(b *testing.B) {
	c, k := heavy(b), key(b)
	b.SetBytes(100 << 20)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, c, Options{Made: made, Keys: []Key{k}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	body := written(b, heavy(b), Options{Keys: []Key{key(b)}})
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		r, err := Open(bytes.NewReader(body), int64(len(body)))
		if err != nil {
			b.Fatal(err)
		}
		if v, err := r.Verify(b.Context()); err != nil || !v.Good() || v.Octets < 100<<20 {
			b.Fatal(err, v.Problems)
		}
	}
}

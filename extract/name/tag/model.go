package tag

import (
	"math"
	"sync"

	"stet/assets"
	"stet/extract/claim"
	"stet/extract/text"
)

// Model is a trained tagger. Its tables are open-addressing hash tables in which a
// slot of zeros is empty: a feature slot is a hash (uint32) and Labels weights
// (int8), a cluster slot a hash, the fine (uint16) and the coarse cluster (uint8),
// all little-endian.
type Model struct {
	features, clusters []byte
	scale              float32
	trans              [Labels + 1][Labels]float32
}

const (
	featureSize = 4 + Labels
	clusterSize = 7
)

func u32(s []byte) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// Embedded is the model that comes with the program, nil should it be
// damaged. It is opened at the first call.
var Embedded = sync.OnceValue(func() *Model {
	m, err := Open(assets.NameModel())
	if err != nil {
		return nil
	}
	return m
})

// find returns the slot of h in a table of slots of the given size, nil where
// it is not.
func find(table []byte, size int, h uint32) []byte {
	n := len(table) / size
	at := int(uint64(h) * uint64(n) >> 32)
	for range n {
		slot := table[at*size:][:size]
		switch u32(slot) {
		case h:
			return slot
		case 0:
			return nil
		}
		if at++; at == n {
			at = 0
		}
	}
	return nil
}

// key is the hash of a word or feature as the tables have it: never zero.
func key(h uint32) uint32 { return max(h, 1) }

// Clusters returns the clusters of a word in lower case.
func (m *Model) Clusters(low string) (fine uint16, coarse uint8) {
	s := find(m.clusters, clusterSize, key(hashOf(low)))
	if s == nil {
		return 0, 0
	}
	return uint16(s[4]) | uint16(s[5])<<8, s[6]
}

// score adds up what a token's features say of each label.
func (m *Model) score(features []uint32, out *[Labels]float32) {
	var sum [Labels]int32
	for _, h := range features {
		s := find(m.features, featureSize, key(h))
		if s == nil {
			continue
		}
		s = s[4:featureSize]
		for k := range sum {
			sum[k] += int32(int8(s[k]))
		}
	}
	for k := range out {
		out[k] = float32(sum[k]) * m.scale
	}
}

// Tagged is a document with what the tagger made of it.
type Tagged struct {
	d     *text.Doc
	segs  []Segment
	score []Scores
	sums  []Lattice
}

// Tag reads d. The hints are what the rules say.
func (m *Model) Tag(d *text.Doc, hints []Hint) *Tagged {
	t := &Tagged{d: d, segs: Segments(d, hints, m)}
	t.score, t.sums = make([]Scores, len(t.segs)), make([]Lattice, len(t.segs))
	for i := range t.segs {
		t.score[i] = Scores{Emit: make([][Labels]float32, len(t.segs[i].Features)), Trans: &m.trans}
		for k, fs := range t.segs[i].Features {
			m.score(fs, &t.score[i].Emit[k])
		}
		t.segs[i].Features = nil
		t.score[i].Sum(&t.sums[i])
	}
	return t
}

// Name is a name that the tagger found.
type Name struct {
	claim.Span
	Kind Kind
}

// Names returns the likeliest names, in order and apart.
func (t *Tagged) Names() []Name {
	var out []Name
	for i := range t.segs {
		for _, f := range t.score[i].Names() {
			first, last := t.segs[i].First+f.First, t.segs[i].First+f.Last-1
			out = append(out, Name{claim.Span{Start: t.d.Tokens[first].Start, End: t.d.Tokens[last].End}, f.Kind})
		}
	}
	return out
}

// Odds returns the probability that exactly s is a name of each kind; under
// None the probability that no name stands there, whole or in part. ok is
// false where s is not made of whole tokens of one segment: nothing is known
// of it.
func (t *Tagged) Odds(s claim.Span) (p [Kinds]float64, ok bool) {
	first := t.d.TokenAt(s.Start)
	end := first
	for end < len(t.d.Tokens) && t.d.Tokens[end].End <= s.End {
		end++
	}
	if first >= end || t.d.Tokens[first].Start != s.Start || t.d.Tokens[end-1].End != s.End {
		return p, false
	}
	for i := t.segment(first); i < len(t.segs) && t.segs[i].First <= first; i++ {
		if seg := &t.segs[i]; end <= seg.Last {
			a, b := first-seg.First, end-seg.First
			for k := Person; k < Kinds; k++ {
				p[k] = t.score[i].Prob(&t.sums[i], a, b, k)
			}
			p[None] = t.score[i].noName(&t.sums[i], a, b)
			return p, true
		}
	}
	return p, false
}

// segment returns the first segment that ends after token i.
func (t *Tagged) segment(i int) int {
	lo, hi := 0, len(t.segs)
	for lo < hi {
		if mid := (lo + hi) / 2; t.segs[mid].Last > i {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// noName returns the probability that the tokens [first, end) are all outside
// names.
func (s *Scores) noName(l *Lattice, first, end int) float64 {
	sum := l.Alpha[first][0]
	for i := first + 1; i < end; i++ {
		sum += float64(s.Trans[0][0] + s.Emit[i][0])
	}
	return min(1, math.Exp(sum+l.Beta[end-1][0]-l.LogZ))
}

package main

import (
	"cmp"
	"math"
	"slices"

	"stet/extract/name/tag"
)

// keep adds the weights of this round to the mean.
func (f *field) keep() {
	for i, w := range f.weight {
		f.sum[i] += w
	}
	for a := range f.trans {
		for b := range f.trans[a] {
			f.transSum[a][b] += f.trans[a][b]
		}
	}
	f.sums++
}

// mean sets the weights to the mean of the rounds that were kept.
func (f *field) mean() {
	f.weight, f.trans = f.sum, f.transSum
	f.divide(float32(f.sums))
	f.squares, f.sum = nil, nil
}

// plus adds the weights of another field trained on the same texts.
func (f *field) plus(o *field) {
	for i, w := range o.weight {
		f.weight[i] += w
	}
	for a := range f.trans {
		for b := range f.trans[a] {
			f.trans[a][b] += o.trans[a][b]
		}
	}
}

func (f *field) divide(n float32) {
	for i := range f.weight {
		f.weight[i] /= n
	}
	for a := range f.trans {
		for b := range f.trans[a] {
			f.trans[a][b] /= n
		}
	}
}

// levels is how many steps of a weight there are on each side of zero. A third of
// what a byte holds names as well (F1 on GUM news held back .730 with 42 and with
// 127, desk .976), and packs a sixth smaller.
const levels = 42

// quantise keeps the features with the largest weights, at most limit of them
// and none of those in leave, and rounds each weight to a multiple of the scale.
// One feature in two hundred has a weight past the range: it is cut off.
func (f *field) quantise(limit int, leave map[uint32]bool) (map[uint32][tag.Labels]int8, float32) {
	type row struct {
		hash uint32
		top  float32
	}
	var rows []row
	for h, id := range f.index {
		top := float32(0)
		for _, w := range f.weight[int(id)*tag.Labels:][:tag.Labels] {
			top = max(top, w, -w)
		}
		if top > 0 && !leave[h] {
			rows = append(rows, row{h, top})
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Or(cmp.Compare(b.top, a.top), cmp.Compare(a.hash, b.hash)) })
	rows = rows[:min(len(rows), limit)]
	out := make(map[uint32][tag.Labels]int8, len(rows))
	if len(rows) == 0 {
		return out, 1
	}
	scale := rows[len(rows)/200].top / levels
	for _, r := range rows {
		var q [tag.Labels]int8
		for k, w := range f.weight[int(f.index[r.hash])*tag.Labels:][:tag.Labels] {
			q[k] = int8(math.Round(float64(min(max(w/scale, -levels), levels))))
		}
		out[r.hash] = q
	}
	return out, scale
}

package main

import (
	"bufio"
	"fmt"
	"log"
	"path/filepath"
	"strconv"
	"strings"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/name/tag"
	"stet/extract/text"
)

// clusters are the two clusters of each word, counted from 1.
type clusters map[string][2]uint16

func (c clusters) Clusters(low string) (fine uint16, coarse uint8) {
	v := c[low]
	return v[0], uint8(v[1])
}

func readClusters(data string) (clusters, error) {
	c := make(clusters)
	for i, n := range [...]string{"1024", "128"} {
		path := filepath.Join(data, "clusters", "glove_kmeans_"+n+".tsv.gz")
		r, err := open(path)
		if err != nil {
			return nil, err
		}
		defer r.Close()
		sc := bufio.NewScanner(r)
		for sc.Scan() {
			w, number, _ := strings.Cut(sc.Text(), "\t")
			k, err := strconv.Atoi(number)
			if err != nil || k < 0 || i == 1 && k > 254 {
				return nil, fmt.Errorf("%s: bad line for %q", path, w)
			}
			v := c[w]
			v[i] = uint16(k + 1)
			c[w] = v
		}
		if err := sc.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return c, nil
}

// prepared is a story ready for training.
type prepared struct {
	segs   []tag.Segment
	labels [][]int
	weight float32
}

// guideOf numbers the annotation guides that differ from that of news: their
// texts have every feature twice, once for all guides and once for their own,
// so that what is special to them is learned as such and left out of the
// model.
var guideOf = map[string]uint32{"crossner": 1, "btc": 2, "wnut17": 3, "sec": 4}

func (o *options) hints(d *text.Doc) []tag.Hint {
	if o.alone {
		return nil
	}
	return name.Hints(d)
}

// prepare reads a story as the program does.
func (t *trainer) prepare(s *story, weight float32) prepared {
	d := text.New(claim.Plain(s.text))
	segs := tag.Segments(d, t.hints(d), t.words)
	corpus, _, _ := strings.Cut(s.set, "_")
	if g := guideOf[corpus]; g > 0 && t.guides {
		for i := range segs {
			for k, fs := range segs[i].Features {
				for _, x := range fs {
					y := (x ^ g*0x9E3779B1) * 0x85EBCA6B
					t.own[y] = true
					fs = append(fs, y)
				}
				segs[i].Features[k] = fs
			}
		}
	}
	return prepared{segs, labelled(s, segs, d), weight}
}

// labelled returns a label for each token of the segments of a story. A name
// whose ends are none of the program's tokens is left out.
func labelled(s *story, segs []tag.Segment, d *text.Doc) [][]int {
	label := make([]int, len(d.Tokens))
	for _, n := range s.names {
		first := d.TokenAt(n.start)
		end := first
		for end < len(d.Tokens) && d.Tokens[end].End <= n.end {
			end++
		}
		if first >= end || d.Tokens[first].Start != n.start || d.Tokens[end-1].End != n.end {
			continue
		}
		for i := first; i < end; i++ {
			label[i] = tag.Label(n.kind, i-first, end-first)
		}
	}
	out := make([][]int, len(segs))
	for i, seg := range segs {
		out[i] = whole(label[seg.First:seg.Last])
	}
	return out
}

// whole returns labels without the names that a segment cuts.
func whole(labels []int) []int {
	l := append([]int(nil), labels...)
	at := func(i int) int {
		if i < 0 || i >= len(l) {
			return -1
		}
		return l[i]
	}
	for k := range l {
		if !tag.Follows(at(k-1), l[k]) {
			l[k] = 0
		}
	}
	for k := len(l) - 1; k >= 0; k-- {
		if !tag.Follows(l[k], at(k+1)) {
			l[k] = 0
		}
	}
	return l
}

// silverWeight is what a segment counts that only a machine annotated.
const silverWeight = 0.5

// agreed returns the segments of a set annotated by machine on which a model
// trained on the other texts agrees with it: news by the thousand, without
// that set's own ways.
func (t *trainer) agreed(stories []story, f *field) []prepared {
	var out []prepared
	all, kept := 0, 0
	for i := range stories {
		p := t.prepare(&stories[i], silverWeight)
		k := prepared{weight: silverWeight}
		for j, seg := range p.segs {
			all++
			if labels := f.scores(f.dense(seg.Features)).Best(); sameNames(labels, p.labels[j]) {
				kept++
				k.segs, k.labels = append(k.segs, seg), append(k.labels, labels)
			}
		}
		if len(k.segs) > 0 {
			out = append(out, k)
		}
	}
	log.Printf("agreed on %d of %d segments", kept, all)
	return out
}

// sameNames reports whether two labelings have the same persons, bodies and
// places.
func sameNames(a, b []int) bool {
	for i := range a {
		x, y := a[i], b[i]
		if tag.KindOf(x) == tag.Misc {
			x = 0
		}
		if tag.KindOf(y) == tag.Misc {
			y = 0
		}
		if x != y {
			return false
		}
	}
	return true
}

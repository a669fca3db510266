package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"strings"

	"stet/extract/name/tag"
)

// tally counts what was found right, found and wanted.
type tally struct{ right, found, wanted int }

func (t tally) f1() float64 { return 2 * rate(t.right, t.found+t.wanted) }

func rate(a, b int) float64 { return float64(a) / float64(max(b, 1)) }

// score holds the tallies of one set by kind; index tag.None is all together.
type score [tag.Kinds]tally

func (s *score) add(o score) {
	for k := range s {
		s[k].right += o[k].right
		s[k].found += o[k].found
		s[k].wanted += o[k].wanted
	}
}

// write prints one line: F1 of all with precision and recall, then of each
// kind.
func (s *score) write(w io.Writer, what string) {
	all, org := s[tag.None], s[tag.Org]
	fmt.Fprintf(w, "%-32s all %.3f (P %.3f R %.3f)  person %.3f  org %.3f (P %.3f R %.3f)  place %.3f  of %d\n", what, all.f1(), rate(all.right, all.found), rate(all.right, all.wanted),
		s[tag.Person].f1(), org.f1(), rate(org.right, org.found), rate(org.right, org.wanted), s[tag.Place].f1(), all.wanted)
}

// compare scores the names found in a story: exact spans and kinds of persons,
// bodies and places. A leading "the" is left out on both sides, for the guides
// of the sets differ in it.
func compare(s *story, found []span) score {
	var sc score
	want, seen := make(map[span]bool), make(map[span]bool)
	for _, n := range s.names {
		want[bare(s.text, n)] = true
	}
	for n := range want {
		sc[n.kind].wanted++
	}
	for _, n := range found {
		if n = bare(s.text, n); seen[n] {
			continue
		}
		seen[n] = true
		sc[n.kind].found++
		if want[n] {
			sc[n.kind].right++
		}
	}
	sc[tag.None] = tally{}
	for _, k := range []tag.Kind{tag.Person, tag.Org, tag.Place} {
		sc[tag.None].right += sc[k].right
		sc[tag.None].found += sc[k].found
		sc[tag.None].wanted += sc[k].wanted
	}
	return sc
}

func bare(text string, n span) span {
	if n.end-n.start > 4 && strings.EqualFold(text[n.start:n.start+4], "the ") {
		n.start += 4
	}
	return n
}

// half tells on which half of a held-back set a story lies, by a hash of its
// name: 0 to tune on, 1 for the figures.
func half(id string) int {
	h := fnv.New32a()
	io.WriteString(h, id)
	return int(h.Sum32()>>3) & 1
}

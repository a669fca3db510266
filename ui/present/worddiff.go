package present

import (
	"hash/maphash"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
)

// fate says what became of a piece of text from one version to the next.
type fate int

const (
	kept fate = iota
	removed
	added
)

// token is a word or a sign of a text, with the space before it; a paragraph's
// end is a token too, of the word "¶".
type token struct {
	word  string
	space string
	kind  claim.BlockKind // of the block that it ends, for a paragraph's end
	level int
}

// edit is one token of two versions of a text in one.
type edit struct {
	token
	fate  fate
	moved bool // with its paragraph, which stands elsewhere in the other version
}

const paragraphEnd = "¶"

// wordDiff tells two versions of an article apart word by word. What is alike
// comes in the wording of the second. It needs time and memory in proportion to
// the texts: stretches too long to be compared by their common words count as
// replaced.
func wordDiff(before, after *claim.Article) []edit {
	a, b := tokens(before), tokens(after)
	d := &differ{a: wordsOf(a), b: wordsOf(b), same: make([]int, len(a))}
	movedA, movedB := d.setMovedApart()
	for i := range d.same {
		d.same[i] = -1
	}
	d.align(0, len(a), 0, len(b), mostDepth)
	out := make([]edit, 0, len(a)+len(b))
	j := 0
	for i := range a {
		if d.same[i] < 0 {
			out = append(out, edit{a[i], removed, movedA[i]})
			continue
		}
		for ; j < d.same[i]; j++ {
			out = append(out, edit{b[j], added, movedB[j]})
		}
		out = append(out, edit{b[j], kept, false})
		j++
	}
	for ; j < len(b); j++ {
		out = append(out, edit{b[j], added, movedB[j]})
	}
	return tidy(out)
}

// tokens splits the blocks of an article.
func tokens(a *claim.Article) []token {
	var out []token
	for _, b := range a.Blocks {
		text, err := a.Slice(b.Span)
		if err != nil {
			continue
		}
		for at := 0; at < len(text); {
			gap := len(text[at:]) - len(strings.TrimLeftFunc(text[at:], unicode.IsSpace))
			n := tokenLen(text[at+gap:])
			if n == 0 {
				break
			}
			out = append(out, token{word: text[at+gap : at+gap+n], space: text[at : at+gap]})
			at += gap + n
		}
		out = append(out, token{word: paragraphEnd, kind: b.Kind, level: b.Level})
	}
	return out
}

// tokenLen is the length of the word or sign that text starts with. Signs
// between letters or digits belong to their word, and so do the sign of a
// currency and that of per cent: "$1,000", "it's", "co-op", "5%".
func tokenLen(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if n > 0 && unicode.Is(unicode.Sc, r) {
		if next, w := utf8.DecodeRuneInString(text[n:]); unicode.IsDigit(next) {
			r, n = next, n+w
		}
	}
	if n == 0 || !inWord(r) {
		return n
	}
	for n < len(text) {
		r, w := utf8.DecodeRuneInString(text[n:])
		if inWord(r) {
			n += w
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[n+w:])
		if r == '%' {
			return n + w
		}
		if unicode.IsSpace(r) || !strings.ContainsRune(".,'’-:/", r) || !inWord(next) {
			break
		}
		n += w
	}
	return n
}

func wordsOf(ts []token) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		out[i] = t.word
	}
	return out
}

// differ finds which tokens of a stand in b too: same[i] is the index in b of
// token i of a, -1 for none.
type differ struct {
	a, b []string
	same []int
	hash maphash.Hash
}

// mostCells is how many pairs of tokens are compared one by one, mostDepth how
// often stretches between fixed points are split again, and runWords how many
// words make a fixed point that a long text has only once.
const (
	mostCells = 1 << 20
	mostDepth = 8
	runWords  = 4
)

// align compares a[i0:i1] and b[j0:j1]: equal ends, then, in long stretches,
// runs of words that each has once as fixed points, then what lies between.
func (d *differ) align(i0, i1, j0, j1, depth int) {
	for i0 < i1 && j0 < j1 && d.a[i0] == d.b[j0] {
		d.same[i0] = j0
		i0, j0 = i0+1, j0+1
	}
	for i0 < i1 && j0 < j1 && d.a[i1-1] == d.b[j1-1] {
		i1, j1 = i1-1, j1-1
		d.same[i1] = j1
	}
	if i0 == i1 || j0 == j1 {
		return
	}
	if (i1-i0)*(j1-j0) <= mostCells {
		d.common(i0, i1, j0, j1)
		return
	}
	points := d.fixed(i0, i1, j0, j1, runWords)
	if len(points) == 0 {
		points = d.fixed(i0, i1, j0, j1, 1)
	}
	if len(points) == 0 || depth == 0 {
		return
	}
	for _, p := range points {
		d.same[p[0]] = p[1]
		d.align(i0, p[0], j0, p[1], depth-1)
		i0, j0 = p[0]+1, p[1]+1
	}
	d.align(i0, i1, j0, j1, depth-1)
}

// fixed returns pairs of tokens at which n tokens stand that either stretch has
// once, as many as are in the same order in both (patience diff, B. Cohen).
func (d *differ) fixed(i0, i1, j0, j1, n int) [][2]int {
	type seen struct{ inA, inB, i, j int }
	count := map[uint64]*seen{}
	at := func(words []string) *seen {
		k := d.key(words)
		if count[k] == nil {
			count[k] = &seen{}
		}
		return count[k]
	}
	for i := i0; i+n <= i1; i++ {
		s := at(d.a[i : i+n])
		s.inA, s.i = s.inA+1, i
	}
	for j := j0; j+n <= j1; j++ {
		s := at(d.b[j : j+n])
		s.inB, s.j = s.inB+1, j
	}
	var once [][2]int
	for i := i0; i+n <= i1; i++ {
		if s := at(d.a[i : i+n]); s.inA == 1 && s.inB == 1 && d.a[s.i] == d.b[s.j] {
			once = append(once, [2]int{s.i, s.j})
		}
	}
	return increasing(once)
}

// key is a hash of some words.
func (d *differ) key(words []string) uint64 {
	d.hash.Reset()
	for _, w := range words {
		d.hash.WriteString(w)
		d.hash.WriteByte(0)
	}
	return d.hash.Sum64()
}

// increasing returns a longest run of the pairs, which are in the order of
// their first number, whose second numbers rise too.
func increasing(pairs [][2]int) [][2]int {
	var ends []int // ends[k] is the pair with the lowest second number that ends a run of k+1
	before := make([]int, len(pairs))
	for i, p := range pairs {
		k := sort.Search(len(ends), func(k int) bool { return pairs[ends[k]][1] >= p[1] })
		if before[i] = -1; k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	var out [][2]int
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			out = append(out, pairs[i])
		}
	}
	slices.Reverse(out)
	return out
}

// common notes a longest common subsequence of two stretches.
func (d *differ) common(i0, i1, j0, j1 int) {
	n, m := i1-i0, j1-j0
	if n <= 0 || m <= 0 {
		return
	}
	best := make([]int32, (n+1)*(m+1)) // of a[i:] and b[j:]
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			if d.a[i0+i] == d.b[j0+j] {
				best[i*(m+1)+j] = best[(i+1)*(m+1)+j+1] + 1
			} else {
				best[i*(m+1)+j] = max(best[(i+1)*(m+1)+j], best[i*(m+1)+j+1])
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case d.a[i0+i] == d.b[j0+j]:
			d.same[i0+i] = j0 + j
			i, j = i+1, j+1
		case best[(i+1)*(m+1)+j] >= best[i*(m+1)+j+1]:
			i++
		default:
			j++
		}
	}
}

// tidy makes a diff that people can read: a paragraph that came or went begins
// where it begins, one or two words that two changes have between them by
// chance count as changed, and of a change what was removed comes before what
// was added.
func tidy(in []edit) []edit {
	slide(in)
	out := make([]edit, 0, len(in))
	for i := 0; i < len(in); {
		if in[i].fate == kept {
			out = append(out, in[i])
			i++
			continue
		}
		end := changeEnd(in, i)
		var gone, come []edit
		for _, e := range in[i:end] {
			if e.fate != added {
				gone = append(gone, edit{e.token, removed, e.moved})
			}
			if e.fate != removed {
				come = append(come, edit{e.token, added, e.moved})
			}
		}
		out = append(append(out, gone...), come...)
		i = end
	}
	return out
}

// slide moves stretches that were removed or added to where a paragraph begins,
// where the words beside them allow it: of two ways to tell the same change the
// one by whole paragraphs.
func slide(in []edit) {
	begins := func(i int) bool { return i == 0 || in[i-1].word == paragraphEnd }
	for i := 0; i < len(in); {
		end := i
		for end < len(in) && in[end].fate != kept && in[end].fate == in[i].fate {
			end++
		}
		if end == i {
			i++
			continue
		}
		by, alone := 0, (i == 0 || in[i-1].fate == kept) && (end == len(in) || in[end].fate == kept)
		if alone && !begins(i) && !slices.ContainsFunc(in[i:end], func(e edit) bool { return e.moved }) {
			by = slideBy(in, i, end, begins)
		}
		fate := in[i].fate
		for k := min(i, i+by); k < max(end, end+by); k++ {
			in[k].fate = kept
		}
		for k := i + by; k < end+by; k++ {
			in[k].fate = fate
		}
		i = max(end, end+by)
	}
}

// slideBy is how far the stretch in[i:end] can move to begin a paragraph, 0 for
// not at all.
func slideBy(in []edit, i, end int, begins func(int) bool) int {
	for n := 0; end+n < len(in) && in[end+n].fate == kept && in[end+n].word == in[i+n].word; n++ {
		if begins(i + n + 1) {
			return n + 1
		}
	}
	for n := 0; i-n > 0 && in[i-n-1].fate == kept && in[i-n-1].word == in[end-n-1].word; n++ {
		if begins(i - n - 1) {
			return -n - 1
		}
	}
	return 0
}

// islandWords is how many words between two changes still belong to them.
const islandWords = 2

// changeEnd returns where the change that begins at i ends: before words that
// are alike, unless they are an island between longer changes of one paragraph.
func changeEnd(in []edit, i int) int {
	end := i
	for {
		for end < len(in) && in[end].fate != kept {
			end++
		}
		island := end
		for island < len(in) && island-end <= islandWords && in[island].fate == kept && in[island].word != paragraphEnd {
			island++
		}
		more := island
		for more < len(in) && in[more].fate != kept {
			more++
		}
		n := island - end
		if n == 0 || n > islandWords || more == island || min(end-i, more-island) <= 2*n {
			return end
		}
		end = island
	}
}

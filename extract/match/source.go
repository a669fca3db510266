package match

import (
	"math"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// Facts are what the readers found in a source. Each may be empty; then claims
// of that kind are matched by their words alone.
type Facts struct {
	Numbers, Names, Quotes, Deals []claim.Claim
	// Title is the source's title, "" where it has none.
	Title string
}

// Source is a text that is ready to be matched against. It never changes and may
// be used from several goroutines at once. Its memory grows with the text: some
// 30 bytes for every word beside the text itself.
type Source struct {
	doc   *text.Doc
	text  string
	facts Facts
	turns []turn

	words  []entry
	vocab  map[string]int32
	form   []string  // of each word of the vocabulary
	weight []float32 // of each, 0 to 1: the rarer the more
	first  []int32   // where in posts a word's places begin; one longer than form
	posts  []int32   // the places of each word, in order

	figures func() []figure // the figures with what stands around them, made once
	people  func() []mention
	whole   func() *plain // every word, furniture too
	isScan  bool          // it came out of a scanner
	foreign bool          // it is not in English
}

// entry is one word of a source.
type entry struct {
	start, end int32 // bytes of the text
	id         int32 // in the vocabulary
	turn       int16 // index into turns plus one, 0 for none
	flags      uint8
}

// The flags of an entry.
const (
	opens   = 1 << iota // the first word of a sentence
	asideAt             // furniture stands before it
	noisy               // a hyphen and a line end stand inside it
	marked              // a quotation mark stands before it
)

// Read prepares a text for matching. The document is that of Readable of the text
// or of the text itself, and the facts come from it.
func Read(t string, d *text.Doc, f Facts) *Source {
	s := &Source{doc: d, text: t, facts: f, foreign: d.Language() != text.English}
	lines := linesOf(t)
	s.turns = turnsOf(t, lines)
	skip := furniture(lines)
	for _, t := range s.turns {
		skip = append(skip, t.label)
	}
	skip = merged(skip)
	s.index(cut(t, skip), skip)
	s.isScan = s.looksScanned()
	s.figures = sync.OnceValue(s.readFigures)
	s.people = sync.OnceValue(s.readMentions)
	s.whole = sync.OnceValue(func() *plain { return newPlain(d) })
	return s
}

// Text returns the text that passages count bytes of.
func (s *Source) Text() string { return s.text }

// index makes the vocabulary and the places of each word.
func (s *Source) index(ws []word, skip []claim.Span) {
	s.words = make([]entry, len(ws))
	s.vocab = make(map[string]int32, len(ws)/6+16)
	var count []int32
	sentence, turn := 0, 0
	for i, w := range ws {
		id, ok := s.vocab[w.form]
		if !ok {
			id = int32(len(s.form))
			s.vocab[w.form] = id
			s.form = append(s.form, w.form)
			count = append(count, 0)
		}
		count[id]++
		e := entry{start: int32(w.Start), end: int32(w.End), id: id}
		if w.broken {
			e.flags |= noisy
		}
		for len(skip) > 0 && skip[0].End <= w.Start {
			e.flags |= asideAt
			skip = skip[1:]
		}
		for turn < len(s.turns) && s.turns[turn].Start <= w.Start {
			turn++
			e.flags |= opens
		}
		if turn > 0 && w.Start < s.turns[turn-1].End {
			e.turn = int16(min(turn, math.MaxInt16))
		}
		for sentence < len(s.doc.Sentences) && s.doc.Sentences[sentence].Span.Start <= w.Start {
			sentence++
			if i == 0 || s.parted(ws[i-1].End, w.Start) {
				e.flags |= opens
			}
		}
		if i > 0 && strings.ContainsAny(s.text[ws[i-1].End:w.Start], "“”„«»\"") {
			e.flags |= marked
		}
		s.words[i] = e
	}
	s.post(count)
}

// parted reports whether a sentence ends between two words: a mark that ends one
// stands there, or an empty line with a capital behind it.
func (s *Source) parted(from, to int) bool {
	gap := s.text[from:to]
	if strings.ContainsAny(gap, ".?!…。！？:;") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[to:])
	return strings.Count(gap, "\n") > 1 && !unicode.IsLower(r)
}

// post lays out the places of each word and its weight.
func (s *Source) post(count []int32) {
	s.first = make([]int32, len(count)+1)
	s.weight = make([]float32, len(count))
	most := math.Log(float64(len(s.words)) + 2)
	for id, n := range count {
		s.first[id+1] = s.first[id] + n
		s.weight[id] = float32(max(.08, (most-math.Log(float64(n)))/most))
	}
	s.posts = make([]int32, len(s.words))
	at := append([]int32(nil), s.first[:len(count)]...)
	for i, e := range s.words {
		s.posts[at[e.id]] = int32(i)
		at[e.id]++
	}
	for id, f := range s.form {
		if smallWords[f] {
			s.weight[id] = min(s.weight[id], .3)
		}
	}
}

// places returns where the word with the given id stands, in order.
func (s *Source) places(id int32) []int32 {
	if id < 0 {
		return nil
	}
	return s.posts[s.first[id]:s.first[id+1]]
}

// weightOf returns the weight of a word, that of the rarest for one that the
// source has not.
func (s *Source) weightOf(id int32, form string) float32 {
	switch {
	case id >= 0:
		return s.weight[id]
	case smallWords[form]:
		return .3
	}
	return 1
}

// span returns the stretch of the text from word i to word j, j left out.
func (s *Source) span(i, j int) claim.Span {
	if i >= j {
		return claim.Span{}
	}
	return claim.Span{Start: int(s.words[i].start), End: int(s.words[j-1].end)}
}

// outer returns a span of the readable text as one of the text itself: where it
// begins or ends inside a word that a line end parts, the whole word.
func (s *Source) outer(p claim.Span) claim.Span {
	if p.IsZero() {
		return p
	}
	if i := s.wordAt(p.Start); i < len(s.words) && int(s.words[i].start) < p.Start {
		p.Start = int(s.words[i].start)
	}
	if i := s.wordAt(p.End); i < len(s.words) && int(s.words[i].start) < p.End {
		p.End = int(s.words[i].end)
	}
	for p.Start > 0 && !utf8.RuneStart(s.text[p.Start]) {
		p.Start--
	}
	for p.End < len(s.text) && !utf8.RuneStart(s.text[p.End]) {
		p.End++
	}
	return p
}

// wordAt returns the index of the first word that ends behind offset.
func (s *Source) wordAt(offset int) int {
	return sort.Search(len(s.words), func(i int) bool { return int(s.words[i].end) > offset })
}

// smallWords are the words that say little of what a text is about.
var smallWords = wordSet(`a an the and or but of to in on at by for with from as is are was were be been being am it its it's this that these those he she they we you i
	him her them us me his their our your my who which what when where how why not no so if then than there here do does did done doing have has had having will
	would can could may might shall should must just also very more most some any all each into over under about after before up down out off own said say says
	der die das den dem des und oder ein eine einen einem einer ist sind war waren zu mit von auf für im in am an es er sie wir ich nicht auch sich dass als wie
	le la les l un une des du de et ou est sont était il elle ils elles nous vous je ne pas que qui dans sur pour par avec ce cette se sa son ses`)

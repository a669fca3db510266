package match

import (
	"math"
	"sort"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// plain is every word of a source, furniture and labels too, by stem: what
// figures and names are looked for in.
type plain struct {
	words    []word
	stems    []int32 // of each word
	sentence []int32 // of each word, counted from 0
	stemID   map[string]int32
	formAt   map[string][]int32 // where each folded form stands, in order
	weight   []float32          // of each stem
	small    map[string]bool    // forms that stand in small letters
	first    []int32            // where in posts a stem's places begin
	posts    []int32
}

// newPlain cuts the whole text of d.
func newPlain(d *text.Doc) *plain {
	p := &plain{words: cut(d.Text, nil), stemID: map[string]int32{}, formAt: map[string][]int32{}, small: map[string]bool{}}
	p.stems, p.sentence = make([]int32, len(p.words)), make([]int32, len(p.words))
	var count []int
	sentence := 0
	stemOf := map[string]int32{}
	for i, w := range p.words {
		if r, _ := utf8.DecodeRuneInString(d.Text[w.Start:]); unicode.IsLower(r) {
			p.small[w.form] = true
		}
		id, ok := stemOf[w.form]
		if !ok {
			key := meaning(w.form)
			if id, ok = p.stemID[key]; !ok {
				id = int32(len(count))
				p.stemID[key] = id
				count = append(count, 0)
			}
			stemOf[w.form] = id
		}
		p.stems[i] = id
		count[id]++
		p.formAt[w.form] = append(p.formAt[w.form], int32(i))
		for sentence < len(d.Sentences) && d.Sentences[sentence].Span.End <= w.Start {
			sentence++
		}
		p.sentence[i] = int32(sentence)
	}
	p.post(count)
	return p
}

// post lays out the places of each stem and its weight.
func (p *plain) post(count []int) {
	p.first = make([]int32, len(count)+1)
	for id, n := range count {
		p.first[id+1] = p.first[id] + int32(n)
	}
	p.posts = make([]int32, len(p.words))
	next := append([]int32(nil), p.first[:len(count)]...)
	for i, id := range p.stems {
		p.posts[next[id]] = int32(i)
		next[id]++
	}
	p.weight = make([]float32, len(count))
	most := math.Log(float64(len(p.words)) + 2)
	for id, n := range count {
		p.weight[id] = float32(max(.1, (most-math.Log(float64(n)))/most))
	}
}

// stemPlaces returns where the words of a stem stand, in order.
func (p *plain) stemPlaces(id int32) []int32 { return p.posts[p.first[id]:p.first[id+1]] }

// at returns the index of the first word that ends behind offset.
func (p *plain) at(offset int) int {
	return sort.Search(len(p.words), func(i int) bool { return p.words[i].End > offset })
}

// span returns the stretch of the text from word i to word j, j left out.
func (p *plain) span(i, j int) claim.Span {
	return claim.Span{Start: p.words[i].Start, End: p.words[j-1].End}
}

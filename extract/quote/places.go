package quote

// places tells where each word of the article stands.
type places struct {
	same  []int32 // for each of reader.forms, its number among the different ones
	first []int32 // for each number, where its tokens begin in at
	at    []int32 // tokens, those of one word in order
}

// occurrences returns the tokens that are the word at token i in any case, in
// order; none where that is no word.
func (r *reader) occurrences(i int) []int32 {
	if !r.is(i, wordLike) {
		return nil
	}
	if r.places == nil {
		r.places = r.placeWords()
	}
	w := r.places.same[r.tok[i].word]
	return r.places.at[r.places.first[w]:r.places.first[w+1]]
}

func (r *reader) placeWords() *places {
	p := &places{same: make([]int32, len(r.forms)), first: make([]int32, len(r.forms)+2)}
	folded := newInterner(len(r.forms))
	for i, w := range r.forms {
		p.same[i], _ = folded.id(w)
	}
	for i := range r.tok {
		if r.is(i, wordLike) {
			p.first[p.same[r.tok[i].word]+2]++
		}
	}
	for w := 2; w < len(p.first); w++ {
		p.first[w] += p.first[w-1]
	}
	p.at = make([]int32, p.first[len(p.first)-1])
	for i := range r.tok {
		if r.is(i, wordLike) {
			next := &p.first[p.same[r.tok[i].word]+1]
			p.at[*next] = int32(i)
			*next++
		}
	}
	return p
}

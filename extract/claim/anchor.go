package claim

import "unicode/utf8"

// anchorContext is the length of an anchor's prefix and suffix in characters,
// as the Web Annotation clients in use choose it.
const anchorContext = 32

// Anchor finds a claim again in a later version of its text: the words, where
// they stood and what stood around them. Prefix and Suffix are up to 32
// characters long.
type Anchor struct {
	Span   Span   `json:"span"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// Anchor returns the anchor of s, or ErrSpan.
func (a *Article) Anchor(s Span) (Anchor, error) {
	exact, err := a.Slice(s)
	if err != nil {
		return Anchor{}, err
	}
	from, to := s.Start, s.End
	for n := 0; n < anchorContext && from > 0; n++ {
		_, w := utf8.DecodeLastRuneInString(a.Text[:from])
		from -= w
	}
	for n := 0; n < anchorContext && to < len(a.Text); n++ {
		_, w := utf8.DecodeRuneInString(a.Text[to:])
		to += w
	}
	return Anchor{s, exact, a.Text[from:s.Start], a.Text[s.End:to]}, nil
}

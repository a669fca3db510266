package present

import (
	"fmt"
	"slices"
	"strings"

	"stet/extract/claim"
)

// beside returns what goes with a quote in the text: who is named beside the
// cue, and the cue.
func beside(c *claim.Claim) []claim.Span {
	if c.Quote == nil {
		return nil
	}
	var out []claim.Span
	for _, s := range []claim.Span{c.Quote.SpeakerSpan, c.Quote.CueSpan} {
		if s.Len() > 0 {
			out = append(out, s)
		}
	}
	return out
}

// mention says whom the word beside the cue stands for, "" where it is the
// name itself.
func mention(c *claim.Claim, a *claim.Article) string {
	if c.Quote == nil || c.Quote.Speaker == "" || c.Quote.SpeakerSpan.IsZero() {
		return ""
	}
	words, err := a.Slice(c.Quote.SpeakerSpan)
	for _, relative := range [...]string{" who", " which"} { // "Prince, who"
		words = strings.TrimSuffix(strings.TrimSuffix(words, relative), ",")
	}
	if err != nil || strings.EqualFold(words, c.Quote.Speaker) || strings.EqualFold(words, "the "+c.Quote.Speaker) || strings.HasSuffix(words, " "+c.Quote.Speaker) {
		return ""
	}
	return "“" + short(words, 60) + "” is " + short(c.Quote.Speaker, 60)
}

// twins returns the claims that go with a quote: the same words elsewhere, the
// direct words inside it, the reported words around it.
func (s *sheet) twins(f *fact) []Twin {
	q := f.claim.Quote
	if q == nil {
		return nil
	}
	var out []Twin
	add := func(id, how string) {
		if i, ok := s.at[id]; ok && i < s.listed && id != f.claim.ID {
			out = append(out, Twin{id, fmt.Sprintf(how, short(s.facts[i].text, 44))})
		}
	}
	for _, id := range q.Repeats {
		if i, ok := s.at[id]; ok {
			add(id, "said elsewhere too, "+s.where(s.facts[i].claim.Span)+": “%s”")
		}
	}
	for _, id := range q.Parts {
		how := "word for word in it: “%s”"
		if s.state.Row(id) == f.claim.ID {
			how = "word for word in it, checked with it: “%s”"
		}
		add(id, how)
		s.partTwins(id, f, add)
	}
	for _, o := range s.facts[:s.listed] {
		if o.claim.Quote != nil && slices.Contains(o.claim.Quote.Parts, f.claim.ID) {
			add(o.claim.ID, "part of the reported words: “%s”")
		}
	}
	return out
}

// partTwins adds the claims elsewhere that give the marked words id inside the
// reported ones f.
func (s *sheet) partTwins(id string, f *fact, add func(id, how string)) {
	i, ok := s.at[id]
	if !ok || s.facts[i].claim.Quote == nil {
		return
	}
	for _, twin := range s.facts[i].claim.Quote.Repeats {
		k, ok := s.at[twin]
		if ok && !slices.Contains(f.claim.Quote.Repeats, twin) && !f.claim.Span.Contains(s.facts[k].claim.Span) {
			add(twin, "its quoted words said elsewhere too, "+s.where(s.facts[k].claim.Span)+": “%s”")
		}
	}
}

// where says in which part of the article a span stands.
func (s *sheet) where(span claim.Span) string {
	n := 0
	for i, b := range s.result.Article.Blocks {
		here := b.Span.Contains(claim.Span{Start: span.Start, End: span.Start})
		switch {
		case here && b.Kind == claim.Heading && i == 0:
			return "in the headline"
		case here && b.Kind == claim.Heading:
			return "in a heading"
		case b.Kind != claim.Heading && b.Kind != claim.Boilerplate:
			n++
		}
		if here {
			break
		}
	}
	return fmt.Sprintf("paragraph %d", n)
}

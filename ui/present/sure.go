package present

import (
	"strings"

	"stet/extract/claim"
)

// How sure the readers are of what they say, in an editor's words: sure is right nine
// times in ten or oftener, likely seven times.
const (
	sureFrom   = .9
	likelyFrom = .7
)

// sureWord says how sure the program is.
func sureWord(confidence float64) string {
	switch {
	case confidence >= sureFrom:
		return "sure"
	case confidence >= likelyFrom:
		return "likely"
	}
	return "a guess"
}

// sureness says how sure the program is of a claim, and for a quote which words say
// who said it: "sure: “Falk said”", "a guess: “Falk”, named in the sentence before".
// It is "" for what an editor entered, and for a plain claim that is sure.
func sureness(c *claim.Claim, a *claim.Article) string {
	q := c.Quote
	switch {
	case c.Rule == "manual" || c.Rule == claim.RuleMarksOnly || c.Confidence <= 0 || c.Confidence >= 1:
		return ""
	case q == nil || q.Kind == claim.QuoteScare:
		if c.Confidence >= .8 {
			return ""
		}
		return "found by the program: " + sureWord(c.Confidence)
	}
	why := grounded(c, a)
	switch {
	case q.Speaker != "" && why != "":
		return sureWord(c.Confidence) + ": " + why
	case q.Speaker != "":
		return sureWord(c.Confidence)
	case !q.SpeakerSpan.IsZero() && why != "":
		return "too weak to name anybody: " + why
	}
	return ""
}

// grounded is what of the text says who said a quote: the words from the mention to
// the cue where they stand side by side, else each, and where no cue says it, how it
// was found; "" where nothing does.
func grounded(c *claim.Claim, a *claim.Article) string {
	q := c.Quote
	who, _ := a.Slice(q.SpeakerSpan)
	cue, _ := a.Slice(q.CueSpan)
	quoted := func(s string) string { return "“" + short(s, 60) + "”" }
	far := "" // where the cue is that of other words
	if cue != "" && !c.Sentence.Contains(q.CueSpan) {
		far = after(", ", foundWord(c.Rule))
	}
	switch {
	case who != "" && cue != "":
		if whole := side(c, a); whole != "" {
			return quoted(whole) + far
		}
		return quoted(who) + " … " + quoted(cue) + far
	case cue != "":
		return quoted(cue) + far
	case who != "" && foundWord(c.Rule) != "":
		return quoted(who) + ", " + foundWord(c.Rule)
	case who != "":
		return quoted(who) + " beside it"
	}
	return foundWord(c.Rule)
}

// mostBeside is the longest stretch, in bytes, that is shown as one: mention, cue and
// what stands between them.
const mostBeside = 90

// side is the stretch from the mention to the cue, "" where words of the quote or a
// long way lie between them.
func side(c *claim.Claim, a *claim.Article) string {
	who, cue := c.Quote.SpeakerSpan, c.Quote.CueSpan
	all := claim.Span{Start: min(who.Start, cue.Start), End: max(who.End, cue.End)}
	if all.Len() > mostBeside {
		return ""
	}
	for _, s := range c.Quote.Segments {
		if s.Overlaps(all) {
			return ""
		}
	}
	words, err := a.Slice(all)
	if err != nil || strings.Contains(words, "\n") {
		return ""
	}
	return words
}

// foundWord says in an editor's words how a rule of the readers found a speaker whom
// no reporting word names, "" where there is nothing to add.
func foundWord(rule string) string {
	switch rule {
	case "quote goes on":
		return "as in the words before, which go on"
	case "quote before":
		return "as in the quote before"
	case "next quote":
		return "as in the next quote"
	case "same sentence":
		return "named in the same sentence"
	case "sentence subject":
		return "whom the sentence is about"
	case "sentence before":
		return "named in the sentence before"
	case "sentence after":
		return "named in the sentence after"
	case "same paragraph":
		return "named in the same paragraph"
	case "paragraph before", "paragraph before, colon":
		return "named in the paragraph before"
	case "answer", "interview":
		return "who answers a question"
	case "signature":
		return "whose name stands under it"
	case "headline":
		return "as the headline or the text below it has it"
	case "name and colon", "colon", "block after colon":
		return "named before the colon"
	case "list":
		return "as the list that it is part of"
	case "reported mood":
		return "whose words the sentences before tell"
	}
	return ""
}

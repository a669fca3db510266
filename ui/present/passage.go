package present

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/match"
)

// outcomeLook is how the form shows what a passage says of a claim.
func outcomeLook(p place) Look {
	if p.vague() && !p.span.IsZero() {
		return Look{"?", "look here", TonePart}
	}
	return matchLook(p.result.Outcome)
}

// matchLook is how an outcome is shown.
func matchLook(o match.Outcome) Look {
	switch o {
	case match.Exact:
		return Look{"✓", "word for word in the source", ToneGood}
	case match.Folded:
		return Look{"✓", "the same words, written otherwise", ToneGood}
	case match.Same:
		return Look{"✓", "the same in the source", ToneGood}
	case match.Fits:
		return Look{"✓", "fits what the source has", ToneGood}
	case match.Variant:
		return Look{"✓", "another form of the name", ToneGood}
	case match.Differs:
		return Look{"≠", "differs from the source", ToneBad}
	}
	return Look{"–", "not found in the source", TonePart}
}

// mostSaid is how many differences are told in words; all are in the passage.
const mostSaid = 5

// says tells what a result means, a line each.
func says(p place) []string {
	r := p.result
	switch {
	case p.loose && p.best && !p.span.IsZero():
		return []string{"It is told in the writer’s words: this passage shares most of its names, figures and words. Read it."}
	case p.span.IsZero():
		return []string{"Nothing like it stands in this source."}
	case p.best && r.Outcome == match.Differs || p.best && r.Outcome == match.Folded:
		return append(counted(r.Diff), alarms(r)...)
	case p.best && r.Found != "":
		return []string{"The source has “" + short(r.Found, 120) + "”."}
	}
	return nil
}

// foundWords is what the source has, in its own words: of a figure the result
// gives the value alone, "1200000000".
func foundWords(a *claim.Article, p place) string {
	words, err := a.Slice(p.span)
	switch {
	case err == nil && len(words) > 0 && len(words) <= 80:
		return words
	case strings.Trim(p.result.Found, "0123456789.-") == "":
		return ""
	}
	return p.result.Found
}

// counted says how many words were kept, dropped, added and changed, where any
// were.
func counted(diff []match.Edit) []string {
	kept, dropped, added, changed := 0, 0, 0, 0
	for _, e := range diff {
		switch n := len(strings.Fields(e.Claim)); e.Op {
		case match.Keep:
			kept += n
		case match.Drop:
			dropped += len(strings.Fields(e.Source))
		case match.Add:
			added += n
		case match.Change:
			changed += n
		}
	}
	if dropped+added+changed == 0 {
		return nil
	}
	parts := []string{plural(kept, "word") + " kept"}
	for _, c := range []struct {
		n    int
		what string
	}{{dropped, "dropped"}, {added, "added"}, {changed, "changed"}} {
		if c.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	return []string{strings.Join(parts, " · ")}
}

// alarms tells in words what an editor must look at.
func alarms(r match.Result) []string {
	var out []string
	told := map[match.Alarm]bool{}
	for _, e := range r.Diff {
		if e.Alarm == "" {
			continue
		}
		if told[e.Alarm] = true; len(out) == mostSaid {
			out = append(out, "… and more, see the passage.")
		}
		if len(out) < mostSaid {
			out = append(out, editWords(e))
		}
	}
	for _, a := range r.Alarms {
		if !told[a] {
			out = append(out, alarmWords(a, r))
		}
	}
	return out
}

// editWords tells of one difference.
func editWords(e match.Edit) string {
	has, source := quoted(e.Claim), quoted(e.Source)
	switch {
	case e.Alarm == match.Joined:
		return "Two passages are joined into one, or a sentence between them is left out: " + or(source, has)
	case e.Alarm == match.NumberChanged && e.Op == match.Change:
		return "The figure was changed: " + has + ", the source has " + source
	case e.Alarm == match.NegationChanged && e.Op == match.Change:
		return "The sense was turned: " + has + ", the source has " + source
	case e.Alarm == match.NegationChanged && e.Op == match.Drop:
		return "The sense was turned: the source’s " + source + " is left out"
	case e.Alarm == match.NegationChanged:
		return "The sense was turned: " + has + " is not in the source"
	case e.Op == match.Drop:
		return "Left out without an ellipsis: " + source
	case e.Op == match.Add:
		return "Not in the source: " + has
	}
	return "Words were changed: " + has + ", the source has " + source
}

// quoted puts words of a text in marks; a comma at their end is the sentence's.
func quoted(words string) string {
	if words = strings.TrimRight(short(words, 80), " ,;"); words == "" {
		return ""
	}
	return "“" + words + "”"
}

// alarmWords tells of an alarm that no single difference carries.
func alarmWords(a match.Alarm, r match.Result) string {
	has := after(": “", r.Found)
	if has != "" {
		has = short(has, 120) + "”"
	}
	switch a {
	case match.SpeakerDiffers:
		if r.Speaker == "" {
			return "The source has somebody else say it."
		}
		return "The source has " + short(r.Speaker, 80) + " say it."
	case match.ValueDiffers:
		return "The source has another value for it" + has
	case match.UnitDiffers:
		return "The source has it in another unit" + has
	case match.CurrencyDiffers:
		return "The source has another currency" + has
	case match.Spelling:
		return "The source spells the name otherwise" + has
	case match.RoleDiffers:
		return "The source has another role or employer" + has
	case match.PartyMissing:
		return "A party or part of the deal is not in the source" + has
	case match.NumberChanged:
		return "A figure was changed."
	case match.NegationChanged:
		return "The sense was turned."
	case match.Joined:
		return "Two passages are joined into one."
	}
	return capital(strings.ReplaceAll(string(a), "_", " ")) + "."
}

// The most of a source, in bytes, that is shown before and behind a passage.
const aroundPassage = 320

// inContext writes out a passage with what stands around it, and with what the
// claim's words changed in it.
func inContext(a *claim.Article, p place, kind claim.Kind) (string, []claim.Block, []Mark) {
	from, to := around(a, p.span)
	c := &contextWriter{source: a.Text, at: from}
	if from > 0 {
		c.b.WriteString("… ")
	}
	c.upTo(p.span.Start)
	start := c.b.Len()
	if edits := p.result.Diff; p.best && inOrder(edits, p.span) {
		for _, e := range edits {
			c.edit(e)
		}
	}
	c.upTo(p.span.End)
	passage := Mark{ID: "passage", Kind: kind, Spans: []claim.Span{{Start: start, End: c.b.Len()}}, Tip: []string{"the passage"}}
	c.upTo(to)
	if to < len(a.Text) {
		c.b.WriteString(" …")
	}
	text := c.b.String()
	return text, paragraphs(text), append([]Mark{passage}, c.marks...)
}

// around returns the stretch around s that is shown: its paragraphs, or of
// long ones what is near.
func around(a *claim.Article, s claim.Span) (from, to int) {
	from, to = max(0, s.Start-aroundPassage), min(len(a.Text), s.End+aroundPassage)
	if i := strings.LastIndex(a.Text[from:s.Start], "\n\n"); i >= 0 {
		from += i + 2
	} else if from > 0 {
		from = wordStart(a.Text, from, s.Start)
	}
	if i := strings.Index(a.Text[s.End:to], "\n\n"); i >= 0 {
		to = s.End + i
	} else if to < len(a.Text) {
		if i := strings.LastIndexAny(a.Text[s.End:to], " \n"); i >= 0 {
			to = s.End + i
		} else {
			to = s.End
		}
	}
	return from, to
}

// wordStart returns the first place from at on where a word begins, end for
// none.
func wordStart(text string, at, end int) int {
	if i := strings.IndexAny(text[at:end], " \n"); i >= 0 {
		return at + i + 1
	}
	return end
}

// inOrder reports whether the edits go through the passage from its start to
// its end: those of a quote joined of far passages do not.
func inOrder(edits []match.Edit, s claim.Span) bool {
	at := s.Start
	for _, e := range edits {
		if e.Op == match.Add {
			continue
		}
		if e.SourceSpan.Start < at || e.SourceSpan.End > s.End {
			return false
		}
		at = e.SourceSpan.End
	}
	return len(edits) > 0
}

// contextWriter writes a piece of a source with the claim's changes in it.
type contextWriter struct {
	source string
	at     int // in source
	b      strings.Builder
	marks  []Mark
}

// upTo writes the source up to byte offset to.
func (c *contextWriter) upTo(to int) {
	if to > c.at {
		c.b.WriteString(c.source[c.at:to])
		c.at = to
	}
}

// edit writes one stretch of the word difference.
func (c *contextWriter) edit(e match.Edit) {
	if e.Op == match.Keep {
		c.upTo(e.SourceSpan.End)
		return
	}
	if e.Op != match.Add {
		c.upTo(e.SourceSpan.Start)
		c.marked(KindRemoved, "in the source, not in the article", func() { c.upTo(e.SourceSpan.End) })
	}
	if e.Op != match.Drop {
		c.space()
		c.marked(KindAdded, "in the article, not in the source", func() { c.b.WriteString(withoutMark(e.Claim, c.source[c.at:])) })
		if r, _ := utf8.DecodeRuneInString(c.source[c.at:]); inWord(r) {
			c.b.WriteString(" ")
		}
	}
}

// withoutMark is words without the mark at their end where the same one follows in
// the source: it stood there before.
func withoutMark(words, rest string) string {
	if n := len(words); n > 1 && rest != "" && words[n-1] == rest[0] && strings.IndexByte(",.;:!?", rest[0]) >= 0 {
		return words[:n-1]
	}
	return words
}

// space parts words that would run together.
func (c *contextWriter) space() {
	if s := c.b.String(); s != "" && !strings.HasSuffix(s, " ") && !strings.HasSuffix(s, "\n") {
		c.b.WriteString(" ")
	}
}

func (c *contextWriter) marked(kind claim.Kind, tip string, write func()) {
	start := c.b.Len()
	write()
	if end := c.b.Len(); end > start {
		look := Look{"+", tip, ToneGood}
		if kind == KindRemoved {
			look = Look{"−", tip, ToneBad}
		}
		c.marks = append(c.marks, Mark{ID: fmt.Sprintf("difference-%d", len(c.marks)), Kind: kind, Spans: []claim.Span{{Start: start, End: end}}, Look: look, Tip: []string{tip}})
	}
}

// paragraphs are the blocks of a text whose paragraphs an empty line parts.
func paragraphs(text string) []claim.Block {
	var out []claim.Block
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.Index(text[at:], "\n\n"); i >= 0 {
			end = at + i
		}
		if end > at {
			out = append(out, claim.Block{Kind: claim.Paragraph, Span: claim.Span{Start: at, End: end}})
		}
		at = end + 2
	}
	return out
}

package present

import (
	"fmt"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// PlainReasons are why words need no check, the first being what is taken where
// nobody chooses; any other words will do.
func PlainReasons() []string {
	return []string{"nothing in it to check", "common knowledge", "opinion", "description of a scene", "checked with its claims", "on the author"}
}

// region is what is ticked at once.
type region struct {
	span claim.Span
	what string // "sentence"
	next bool   // go on to the next one when it is done
}

// sentences returns the sentences of the article on show, in order.
func (d *Desk) sentences() []claim.Span {
	if d.shown == nil || d.split == nil {
		return nil
	}
	if d.cut.hash != d.shown.hash {
		d.cut.hash, d.cut.spans = d.shown.hash, d.split(d.shown.result.Article)
	}
	return d.cut.spans
}

// cutting is a text cut into sentences.
type cutting struct {
	hash  string // of the text
	spans []claim.Span
}

// sentenceAt returns the index of the sentence that holds byte at or follows it,
// -1 for none.
func (d *Desk) sentenceAt(at int) int {
	all := d.sentences()
	i, _ := slices.BinarySearchFunc(all, at, func(s claim.Span, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	if i == len(all) {
		return -1
	}
	return i
}

// StepSentence goes n sentences on, from the one that the user is at or that of
// the current claim, and points it out.
func (d *Desk) StepSentence(n int) {
	all := d.sentences()
	if len(all) == 0 {
		d.view.ShowHint("Open an article first.")
		return
	}
	i := d.atSentence()
	switch {
	case i >= 0 && !d.cursor.IsZero():
		i += n
	case i >= 0: // the claim's sentence is where to begin
	case n > 0:
		i = 0
	default:
		i = len(all) - 1
	}
	d.goToSentence(max(0, min(i, len(all)-1)))
}

// atSentence is the index of the sentence that the user is at, -1 for none.
func (d *Desk) atSentence() int {
	switch {
	case d.shown == nil:
	case !d.cursor.IsZero():
		return d.sentenceAt(d.cursor.Start)
	case d.current != "" && d.place >= 0 && d.place < d.shown.gone:
		return d.sentenceAt(d.shown.facts[d.place].claim.Span.Start)
	}
	return -1
}

// goToSentence makes sentence i the one that the user is at.
func (d *Desk) goToSentence(i int) {
	d.closePanel()
	d.cursor = d.sentences()[i]
	d.view.ShowPassage([]claim.Span{d.cursor})
	n := d.shown.state.WordsIn(d.shown.result.Article, []claim.Span{d.cursor})[0]
	said := "all of it is ticked"
	switch left, claims := n.Left-n.Open, d.shown.openIn(d.cursor); {
	case left > 0 && claims > 0:
		said = fmt.Sprintf("%s to read and %s to check. Space ticks the words.", plural(left, "word"), plural(claims, "claim"))
	case left > 0:
		said = plural(left, "word") + " to read. Space: no check needed."
	case claims > 0:
		said = plural(claims, "claim") + " to check (n)."
	}
	d.view.ShowHint(fmt.Sprintf("Sentence %d of %d: %s", i+1, len(d.sentences()), said))
	d.trace("sentence %d", i+1)
}

// openIn counts the claims to be checked that have words in span.
func (s *sheet) openIn(span claim.Span) int {
	n := 0
	for i, f := range s.facts[:s.listed] {
		if !s.inRow(i) && s.openFact(f) && touches(f.spans, span) {
			n++
		}
	}
	return n
}

func (s *sheet) openFact(f *fact) bool {
	st := s.state.Of(f.claim.ID).Finding
	return st == ledger.Unchecked || st == ledger.Stale
}

func touches(spans []claim.Span, span claim.Span) bool {
	return slices.ContainsFunc(spans, span.Overlaps)
}

// NextLeft goes to the next sentence of which something is left, past the end to
// the first.
func (d *Desk) NextLeft() {
	all := d.sentences()
	if len(all) == 0 {
		d.view.ShowHint("Open an article first.")
		return
	}
	if i := d.nextLeft(d.atSentence()); i >= 0 {
		d.goToSentence(i)
		return
	}
	d.view.ShowHint("Nothing is left: every word is ticked or needs no check. D marks the article done.")
}

// nextLeft is the index of the first sentence after i with something left, -1
// where there is none.
func (d *Desk) nextLeft(i int) int {
	all := d.sentences()
	counts := d.shown.state.WordsIn(d.shown.result.Article, all)
	for k := range all {
		if at := (i + 1 + k) % len(all); counts[at].Left > 0 {
			return at
		}
	}
	return -1
}

// TickPlain says that the selected words, else the sentence that the user is at,
// need no check; where nothing is left to say that of, it takes that back. Claims
// among the words keep their own findings.
func (d *Desk) TickPlain(selected claim.Span) {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	if selected.Len() > 0 {
		d.tick(region{selected, "selection", false})
		return
	}
	i := d.atSentence()
	if i < 0 {
		d.view.ShowHint("Go to a sentence first (J, K), or select words: Space ticks what needs no check.")
		return
	}
	d.tick(region{d.sentences()[i], "sentence", true})
}

// TickParagraph does the same with the rest of the paragraph.
func (d *Desk) TickParagraph() {
	i := d.atSentence()
	if i < 0 {
		d.view.ShowHint("Go to a sentence of the paragraph first: J, K.")
		return
	}
	at := d.sentences()[i]
	for _, b := range d.shown.result.Article.Blocks {
		if b.Span.Overlaps(at) {
			d.tick(region{b.Span, "paragraph", true})
			return
		}
	}
}

// tick ticks a region, or takes that back, and goes on.
func (d *Desk) tick(r region) {
	a := d.shown.result.Article
	r.span = tight(a.Text, r.span)
	n := d.shown.state.WordsIn(a, []claim.Span{r.span})[0]
	back := n.Left == n.Open
	switch {
	case n.Total == 0:
		d.view.ShowHint("There are no words to tick.")
		return
	case back && !slices.ContainsFunc(d.shown.state.Ticks, func(t ledger.Tick) bool { return t.Span.Overlaps(r.span) }):
		d.view.ShowHint("Every word here is in a claim: 1 to 5 say what you found.")
		return
	}
	hash, reason := d.shown.hash, d.because
	what := "no check needed"
	if back {
		what = "to be read again"
	}
	d.say(what, "", func(s *sheet) ([]ledger.Statement, error) {
		if s.hash != hash { // another window has brought a new text
			return nil, nil
		}
		if back {
			return s.untick(r.span)
		}
		return s.ticking(r.span, or(reason, PlainReasons()[0]))
	})
	d.enqueue(func() { d.do(func() { d.ticked(r, back) }) })
}

// ticked says what came of it and goes on.
func (d *Desk) ticked(r region, back bool) {
	if d.shown == nil || d.unsaved {
		return
	}
	if back {
		d.view.ShowHint("The " + r.what + " is to be read again.")
		return
	}
	if open := d.shown.openIn(r.span); open > 0 {
		d.view.ShowHint(fmt.Sprintf("The %s needs no other check; %s in it to be checked: n.", r.what, isAre(open)))
		return
	}
	if !r.next {
		d.view.ShowHint("The " + r.what + " needs no check. Ctrl+Z takes that back, z says why.")
		return
	}
	if i := d.nextLeft(d.sentenceAt(r.span.End - 1)); i >= 0 {
		d.goToSentence(i)
		return
	}
	d.view.ShowHint("Every word of the article is ticked. D marks it done.")
}

func isAre(n int) string {
	if n == 1 {
		return "1 claim is"
	}
	return fmt.Sprintf("%d claims are", n)
}

// ticking ticks a stretch.
func (s *sheet) ticking(span claim.Span, reason string) ([]ledger.Statement, error) {
	act, err := ledger.TickPassage(s.result.Article, span, reason)
	if err != nil {
		return nil, err
	}
	return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: act}}, nil
}

// untick takes back the ticks on span and leaves them on what lies beside it.
func (s *sheet) untick(span claim.Span) ([]ledger.Statement, error) {
	a := s.result.Article
	var out []ledger.Statement
	for _, t := range s.state.Ticks {
		if !t.Span.Overlaps(span) {
			continue
		}
		out = append(out, ledger.Statement{Target: ledger.OnArticle(a), Act: ledger.PassageTicked{ID: t.ID}})
		for _, rest := range [...]claim.Span{{Start: t.Span.Start, End: span.Start}, {Start: span.End, End: t.Span.End}} {
			rest.End = max(rest.Start, rest.End)
			if rest = tight(a.Text, rest); rest.Len() == 0 {
				continue
			}
			more, err := s.ticking(rest, t.Reason)
			if err != nil {
				return nil, err
			}
			out = append(out, more...)
		}
	}
	return out, nil
}

// tight is s without blanks at its ends.
func tight(text string, s claim.Span) claim.Span {
	words := text[s.Start:s.End]
	s.Start += len(words) - len(strings.TrimLeft(words, " \t\r\n\u00a0"))
	s.End = s.Start + len(trim(text[s.Start:s.End]))
	return s
}

// Because returns why words are ticked that need no check.
func (d *Desk) Because() string { return or(d.because, PlainReasons()[0]) }

// SetBecause changes that for what is ticked from now on.
func (d *Desk) SetBecause(reason string) {
	d.because = trim(reason)
	d.view.ShowHint("Space now says: no check needed, " + d.Because() + ".")
}

// tickSpans are the stretches of the text that need no check, in order and apart,
// without the words of claims, which show their own findings.
func (s *sheet) tickSpans() []claim.Span {
	if len(s.state.Ticks) == 0 {
		return nil
	}
	var claims []claim.Span
	for _, f := range s.facts[:s.listed] {
		claims = append(claims, f.spans...)
	}
	slices.SortFunc(claims, func(a, b claim.Span) int { return a.Start - b.Start })
	var out []claim.Span
	at, next := 0, 0 // all before at is done; claims before next end before it
	for _, t := range s.state.Ticks {
		at = max(at, t.Span.Start)
		for next < len(claims) && claims[next].Start < t.Span.End {
			if c := claims[next]; c.Start > at {
				out = append(out, claim.Span{Start: at, End: c.Start})
			}
			at = max(at, claims[next].End)
			next++
		}
		if at < t.Span.End {
			out = append(out, claim.Span{Start: at, End: t.Span.End})
			at = t.Span.End
		}
	}
	return out
}

// tickWord says what an act did to a passage or to the whole check.
func tickWord(a ledger.Act) string {
	switch a := a.(type) {
	case ledger.PassageTicked:
		if !a.Ticked {
			return "a passage is to be read again"
		}
		return "no check needed: “" + short(a.Anchor.Exact, 60) + "”" + after(", ", short(a.Reason, 120))
	case ledger.ArticleClosed:
		if !a.Closed {
			return "the check goes on"
		}
		return "the check is done" + after(": ", short(a.Reason, 120))
	}
	return a.Type()
}

package present

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/store/ledger"
)

// maxClaim is the most bytes that can be marked as one claim.
const maxClaim = 2000

// MakeClaim makes a claim of a stretch of the text, widened to whole words, and
// makes it the current one; kind "" is guessed from the words.
func (d *Desk) MakeClaim(at claim.Span, kind claim.Kind) {
	if d.shown == nil {
		return
	}
	a := d.shown.result.Article
	text, err := a.Slice(at)
	if err != nil || trim(text) == "" {
		d.view.ShowHint("Select words in the article first, then press m.")
		return
	}
	at = wholeWords(a.Text, at)
	if at.Len() > maxClaim {
		d.view.ShowHint("Select a few sentences at most, then press m.")
		return
	}
	c := d.manual(at, kind)
	if i, ok := d.shown.at[c.ID]; ok && i < d.shown.listed {
		d.Select(c.ID)
		d.view.ShowHint("These words are a claim already.")
		return
	}
	d.say("new claim", c.ID, func(s *sheet) ([]ledger.Statement, error) {
		return []ledger.Statement{s.making(c)}, nil
	})
	d.goTo(c.ID, "A new claim: "+KindWord(&c)+". The Claim menu changes its kind.")
}

// making is the statement that puts c on the list.
func (s *sheet) making(c claim.Claim) ledger.Statement {
	st := ledger.Statement{Target: ledger.On(s.result.Article, c), Act: ledger.Made(s.result.Article, c)}
	if s.state.Of(c.ID).Dismissed {
		st.Act = ledger.ClaimRestored{}
	}
	return st
}

// goTo makes a claim that was said before the current one.
func (d *Desk) goTo(id, hint string) {
	d.enqueue(func() {
		d.do(func() {
			d.marked = id
			if d.Select(id); d.current == id {
				d.view.ShowHint(hint)
			}
		})
	})
}

// ChangeKind makes another kind of claim out of the current one, which was
// made by hand. What the user found and attached goes with it.
func (d *Desk) ChangeKind(kind claim.Kind) {
	if d.shown == nil || d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	if d.barred(d.current) {
		return
	}
	old := d.shown.facts[d.place].claim
	if old.Rule != "manual" {
		d.view.ShowHint("Only a claim that was made by hand can change its kind. Take this one off the list and make one of its words.")
		return
	}
	if old.Kind == kind {
		d.view.ShowHint("It is a " + KindWord(&old) + " already.")
		return
	}
	c := d.manual(old.Span, kind)
	d.say("kind changed", c.ID, func(s *sheet) ([]ledger.Statement, error) {
		from, ok := s.target(old.ID)
		if i, have := s.at[c.ID]; !ok || have && i < s.listed {
			return nil, nil
		}
		made := s.making(c)
		out := []ledger.Statement{{Target: from, Act: ledger.ClaimDismissed{}}, made}
		for _, act := range d.copied(s.state.Of(old.ID), s.state.Of(c.ID)) {
			out = append(out, ledger.Statement{Target: made.Target, Act: act})
		}
		return out, nil
	})
	d.goTo(c.ID, "It is a "+KindWord(&c)+" now. Ctrl+Z takes that back.")
}

// copied are the acts that give a claim what was said about another one that
// it takes the place of: the user's finding, sources and notes, where it has
// none of its own.
func (d *Desk) copied(from, to *ledger.ClaimState) []ledger.Act {
	if len(to.Opinions)+len(to.Evidence)+len(to.Notes) > 0 {
		return nil
	}
	var out []ledger.Act
	if own, ok := from.Own(d.user.Key); ok {
		out = append(out, ledger.FindingSet{Finding: own.Finding, Note: own.Note, Wording: own.Wording})
	}
	if from.Work != ledger.Open {
		out = append(out, ledger.WorkStateSet{State: from.Work, Assignee: from.Assignee})
	}
	for _, x := range from.Evidence {
		e := x.Evidence
		e.ID, e.ClaimID = newID(), to.ID
		out = append(out, ledger.EvidenceAdded{Evidence: e})
	}
	for _, n := range from.Notes {
		out = append(out, ledger.NoteAdded{ID: newID(), Text: n.Text})
	}
	return out
}

// manual is a claim of what the user marked. Its sentence is that of a claim
// which the readers found there, else the block.
func (d *Desk) manual(at claim.Span, kind claim.Kind) claim.Claim {
	s := d.shown
	text := s.result.Article.Text[at.Start:at.End]
	block := s.blockOf(at)
	marked := inMarks(s.result.Article.Text, block, at)
	read := d.readFigure(at, text)
	if kind == "" {
		kind = guessKind(text, marked, read != nil)
	}
	c := claim.Claim{Kind: kind, Span: at, Text: text, Sentence: block}
	switch kind {
	case claim.KindQuote:
		c.Quote = &claim.Quote{Kind: claim.QuoteIndirect, Segments: []claim.Span{at}}
		if marked {
			c.Quote.Kind = claim.QuoteDirect
		}
		s.attribute(c.Quote, at)
	case claim.KindNumber:
		if c.Number = read; read == nil {
			c.Number = &claim.Number{Kind: claim.Count, Bound: claim.Exact}
		}
	case claim.KindName:
		c.Name = &claim.Name{Type: claim.Org, Canonical: text, Mentions: []claim.Span{at}}
	case claim.KindDeal:
		c.Deal = &claim.Deal{}
	}
	for _, f := range s.facts[:s.listed] {
		if f.claim.Sentence.Contains(at) && f.claim.Sentence.Len() < c.Sentence.Len() {
			c.Sentence = f.claim.Sentence
		}
	}
	c.ID, c.Rule, c.Confidence = claim.ClaimID(s.hash, kind, at), "manual", 1
	return c
}

func (s *sheet) blockOf(at claim.Span) claim.Span {
	for _, b := range s.result.Article.Blocks {
		if b.Span.Contains(at) {
			return b.Span
		}
	}
	return claim.Span{}
}

// attribute gives a quote the speaker of a quote that the readers found around
// or inside it.
func (s *sheet) attribute(q *claim.Quote, at claim.Span) {
	for _, f := range s.facts[:s.listed] {
		if have := f.claim.Quote; have != nil && have.Speaker != "" && (f.claim.Span.Contains(at) || at.Contains(f.claim.Span)) {
			q.Speaker, q.SpeakerSpan, q.Cue, q.CueSpan, q.Negated, q.Modal = have.Speaker, have.SpeakerSpan, have.Cue, have.CueSpan, have.Negated, have.Modal
			return
		}
	}
}

// figureWords is how many words around a figure still make it the claim.
const figureWords = 8

// readFigure is what the readers make of the one figure in text, which stands
// at at; nil where there is none, or more than one, or many words besides.
func (d *Desk) readFigure(at claim.Span, text string) *claim.Number {
	if d.read == nil || len(strings.Fields(text)) > figureWords {
		return nil
	}
	var found *claim.Claim
	for _, c := range d.read(text) {
		if c.Number == nil {
			continue
		}
		if found != nil {
			return nil
		}
		found = &c
	}
	if found == nil {
		return nil
	}
	there := found.Map(func(s claim.Span) claim.Span {
		if s.IsZero() {
			return s
		}
		return claim.Span{Start: at.Start + s.Start, End: at.Start + s.End}
	})
	return there.Number
}

// guessKind takes what stands between marks for a quote, a figure that was
// read and what holds a digit for a figure, a few capitalised words for a
// name, and all else for something reported.
func guessKind(text string, marked, figure bool) claim.Kind {
	words, capital := 0, 0
	for _, w := range strings.Fields(text) {
		first, _ := utf8.DecodeRuneInString(w)
		if words++; unicode.IsUpper(first) {
			capital++
		}
	}
	digit := strings.ContainsFunc(text, unicode.IsDigit)
	switch {
	case marked:
		return claim.KindQuote
	case figure, digit && words <= figureWords:
		return claim.KindNumber
	case words <= 5 && capital >= (words+1)/2:
		return claim.KindName
	}
	return claim.KindQuote
}

// inMarks reports whether what stands at at is quoted: a mark opens just
// before it or with it, or one that opened in its block is not closed yet.
func inMarks(article string, block, at claim.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(article[:at.Start])
	first, _ := utf8.DecodeRuneInString(article[at.Start:])
	if opensQuote(before) || opensQuote(first) {
		return true
	}
	var open rune // the mark that is open, 0 for none
	for _, r := range article[min(block.Start, at.Start):at.Start] {
		switch {
		case r == '"' && open == 0, (r == '“' || r == '„' || r == '«') && open == 0:
			open = r
		case r == '"' && open == '"', r == '“' && open == '„', r == '”', r == '»':
			open = 0
		}
	}
	return open != 0
}

func opensQuote(r rune) bool { return r == '"' || r == '“' || r == '„' || r == '«' || r == '‘' }

// wholeWords drops the white space at the ends of s and widens it to where
// words and figures begin and end, a currency's sign and a % included.
func wholeWords(text string, s claim.Span) claim.Span {
	body := text[s.Start:s.End]
	s.Start += len(body) - len(strings.TrimLeftFunc(body, unicode.IsSpace))
	s.End -= len(body) - len(strings.TrimRightFunc(body, unicode.IsSpace))
	for insideWord(text, s.Start) {
		_, n := utf8.DecodeLastRuneInString(text[:s.Start])
		s.Start -= n
	}
	for insideWord(text, s.End) {
		_, n := utf8.DecodeRuneInString(text[s.End:])
		s.End += n
	}
	first, _ := utf8.DecodeRuneInString(text[s.Start:])
	if before, n := utf8.DecodeLastRuneInString(text[:s.Start]); unicode.IsDigit(first) && unicode.Is(unicode.Sc, before) {
		s.Start -= n
	}
	last, _ := utf8.DecodeLastRuneInString(text[:s.End])
	if unicode.IsDigit(last) && strings.HasPrefix(text[s.End:], "%") {
		s.End++
	}
	return s
}

// insideWord reports whether a cut at offset i of text would part a word or a
// figure: "1,0|00", "3.|5".
func insideWord(text string, i int) bool {
	a, n := utf8.DecodeLastRuneInString(text[:i])
	b, m := utf8.DecodeRuneInString(text[i:])
	if n == 0 || m == 0 {
		return false
	}
	switch {
	case inWord(a) && inWord(b):
		return true
	case unicode.IsDigit(a) && joinsDigits(b):
		next, _ := utf8.DecodeRuneInString(text[i+m:])
		return unicode.IsDigit(next)
	case joinsDigits(a) && unicode.IsDigit(b):
		last, _ := utf8.DecodeLastRuneInString(text[:i-n])
		return unicode.IsDigit(last)
	}
	return false
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func joinsDigits(r rune) bool { return r == '.' || r == ',' }

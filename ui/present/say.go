package present

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/store/ledger"
)

// deed is what one act of the user wrote: undone and done again as one.
type deed struct {
	what   string // "verified"
	claim  string // id, "" for the article as a whole
	hashes []string
}

// saying makes the statements of one act from the sheet as it is when its turn
// in the queue comes.
type saying func(s *sheet) ([]ledger.Statement, error)

// Then is told on the drawing thread whether what was typed is safe on disk,
// before the view shows what came of it. A field keeps its text until then.
type Then func(saved bool)

// say appends what the user does to the ledger, in the background and in
// order, then shows the sheet that comes of it.
func (d *Desk) say(what, claimID string, act saying) { d.sayTyped(what, claimID, act, nil) }

// sayTyped is say for what was typed; then may be nil.
func (d *Desk) sayTyped(what, claimID string, act saying, then Then) {
	if d.shown == nil {
		return
	}
	id := d.shown.c.ID
	d.enqueue(func() {
		hashes, err := d.append(id, act)
		if len(hashes) > 0 {
			d.undo, d.redo = append(d.undo, deed{what, claimID, hashes}), nil
		}
		if then != nil {
			d.do(func() { then(err == nil) })
		}
		d.done(id, hashes, err, "")
	})
}

// append says the statements of say in case id, all or none, and returns the
// hashes of their events. It runs in the queue.
func (d *Desk) append(id string, say saying) ([]string, error) {
	if err := d.fetch(id); err != nil {
		return nil, err
	}
	statements, err := say(d.work)
	if err != nil || len(statements) == 0 {
		return nil, err
	}
	for i := range statements {
		statements[i] = d.work.state.Replacing(statements[i], d.user.Key)
		statements[i].By = d.user.Name
	}
	docket, events, err := d.lib.Say(context.Background(), id, statements...)
	if err != nil {
		return nil, err
	}
	d.work = newSheet(docket, d.work)
	hashes := make([]string, len(events))
	for i, e := range events {
		hashes[i] = e.Hash
	}
	return hashes, nil
}

// fetch makes d.work the sheet of case id. It runs in the queue.
func (d *Desk) fetch(id string) error {
	if d.work != nil && d.work.c.ID == id {
		return nil
	}
	docket, err := d.lib.Load(context.Background(), id)
	if err != nil {
		return err
	}
	d.work, d.undo, d.redo = newSheet(docket, nil), nil, nil
	return nil
}

// done shows what a job of the queue came to.
func (d *Desk) done(id string, hashes []string, err error, hint string) {
	s := d.work
	d.do(func() {
		if len(hashes) > 0 {
			d.saved = d.now()
		}
		if err != nil {
			d.view.ShowError("Not saved: " + Sentence(err) + " Try again; what you typed still stands in its field.")
			d.trace("not saved: %v", err)
		}
		if s != nil && d.shown != nil && d.shown.c.ID == s.c.ID && s.c.ID == id {
			d.apply(s, false)
		}
		if hint != "" {
			d.view.ShowHint(hint)
		}
		for _, h := range hashes {
			d.trace("saved %s", h)
		}
	})
}

// about returns the saying of acts on the claim that is current now.
func about(id string, acts func(s *sheet, st *ledger.ClaimState) []ledger.Act) saying {
	return func(s *sheet) ([]ledger.Statement, error) {
		i, ok := s.at[id]
		if !ok {
			return nil, nil // taken off the list in the meantime
		}
		t := ledger.On(s.result.Article, s.facts[i].claim)
		var out []ledger.Statement
		for _, a := range acts(s, s.state.Of(id)) {
			out = append(out, ledger.Statement{Target: t, Act: a})
		}
		return out, nil
	}
}

// SetFinding says what the user found about the current claim. The note and
// wording of an earlier finding of theirs stay.
func (d *Desk) SetFinding(f ledger.Finding) {
	if d.current == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	d.say(LookOf(f).Word, d.current, about(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		own, _ := st.Own(d.user.Key)
		if own.Finding == f && !own.Stale {
			return nil
		}
		return []ledger.Act{ledger.FindingSet{Finding: f, Note: own.Note, Wording: own.Wording}}
	}))
}

// SetWording proposes the words that would be right. On an unchecked claim
// that is a finding of its own: it needs a correction.
func (d *Desk) SetWording(id, wording string, then Then) {
	d.sayTyped("wording", id, about(id, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		own, _ := st.Own(d.user.Key)
		if own.Wording == wording {
			return nil
		}
		if own.Finding == ledger.Unchecked {
			own.Finding = ledger.NeedsCorrection
		}
		return []ledger.Act{ledger.FindingSet{Finding: own.Finding, Note: own.Note, Wording: wording}}
	}), then)
}

// SetWork says where the work on the current claim stands.
func (d *Desk) SetWork(w ledger.WorkState) {
	d.say(workWord(w), d.current, about(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		if st.Work == w {
			return nil
		}
		return []ledger.Act{ledger.WorkStateSet{State: w, Assignee: st.Assignee}}
	}))
}

// Decide says what the desk does with the current claim.
func (d *Desk) Decide(to ledger.Decision) {
	d.say(decisionWord(to), d.current, about(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		if st.Decision.Decision == to {
			return nil
		}
		return []ledger.Act{ledger.DecisionSet{Decision: to, Note: st.Decision.Note, Wording: st.Decision.Wording}}
	}))
}

// AddNote adds a remark to a claim. Line breaks inside it stay.
func (d *Desk) AddNote(id, text string, then Then) { d.EditNote(id, "", text, then) }

// EditNote puts text in the place of a remark: the old one is taken back and a
// new one added, so that the history keeps both. Remark "" is none.
func (d *Desk) EditNote(id, old, text string, then Then) {
	if text = trim(text); text == "" || id == "" {
		return
	}
	what := "note"
	if old != "" {
		what = "note edited"
	}
	d.sayTyped(what, id, about(id, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		add := ledger.NoteAdded{ID: newID(), Text: text}
		i := slices.IndexFunc(st.Notes, func(n ledger.Note) bool { return n.ID == old })
		switch {
		case i < 0:
			return []ledger.Act{add}
		case st.Notes[i].Text == text:
			return nil
		}
		return []ledger.Act{ledger.NoteRemoved{ID: old}, add}
	}), then)
}

// RemoveNote takes a remark of the current claim back.
func (d *Desk) RemoveNote(id string) {
	d.say("note removed", d.current, about(d.current, func(*sheet, *ledger.ClaimState) []ledger.Act {
		return []ledger.Act{ledger.NoteRemoved{ID: id}}
	}))
}

// Dismiss takes the current claim off the list and goes to the next one.
func (d *Desk) Dismiss() {
	id := d.current
	if id == "" {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	d.Next()
	d.say("taken off the list", id, about(id, func(*sheet, *ledger.ClaimState) []ledger.Act {
		return []ledger.Act{ledger.ClaimDismissed{}}
	}))
	d.view.ShowHint("Taken off the list. Ctrl+Z brings it back.")
}

// Settle ends a disagreement between checkers on the current claim with the
// user's own finding.
func (d *Desk) Settle() {
	d.say("settled", d.current, about(d.current, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		own, ok := st.Own(d.user.Key)
		if !ok || !st.Conflict {
			return nil
		}
		act := ledger.ConflictSettled{Finding: own.Finding}
		for _, o := range st.Opinions {
			act.Settles = append(act.Settles, o.Event)
		}
		return []ledger.Act{act}
	}))
}

// Undo takes back the user's last act on this article, in new events.
func (d *Desk) Undo() { d.turn(&d.undo, &d.redo, "Undone", "There is nothing to undo.") }

// Redo does again what was undone last.
func (d *Desk) Redo() { d.turn(&d.redo, &d.undo, "Done again", "There is nothing to redo.") }

// turn takes back the last deed of one stack and puts what that wrote onto the
// other.
func (d *Desk) turn(from, to *[]deed, word, none string) {
	if d.shown == nil {
		return
	}
	id := d.shown.c.ID
	d.enqueue(func() {
		if d.work == nil || d.work.c.ID != id || len(*from) == 0 {
			d.do(func() { d.view.ShowHint(none) })
			return
		}
		last := (*from)[len(*from)-1]
		hashes, err := d.append(id, func(s *sheet) ([]ledger.Statement, error) { return inverses(s, last, d.user) })
		if err == nil {
			*from = (*from)[:len(*from)-1]
			*to = append(*to, deed{last.what, last.claim, hashes})
		}
		hint := ""
		if err == nil {
			hint = word + ": " + last.what
		}
		d.done(id, hashes, err, hint)
		d.do(func() { d.Select(or(last.claim, d.current)) })
	})
}

func inverses(s *sheet, last deed, u User) ([]ledger.Statement, error) {
	var out []ledger.Statement
	for i := len(last.hashes) - 1; i >= 0; i-- {
		st, err := s.state.Inverse(last.hashes[i], u.Key, u.Name)
		if err != nil {
			return nil, fmt.Errorf("taking back %q: %w", last.what, err)
		}
		out = append(out, st)
	}
	return out, nil
}

// maxClaim is the most bytes that can be marked as one claim.
const maxClaim = 2000

// MakeClaim makes a claim of a stretch of the text and makes it the current
// one; kind "" is guessed from the words.
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
	if len(text) > maxClaim {
		d.view.ShowHint("Select a few sentences at most, then press m.")
		return
	}
	for r, n := utf8.DecodeRuneInString(text); unicode.IsSpace(r); r, n = utf8.DecodeRuneInString(text) {
		at.Start, text = at.Start+n, text[n:]
	}
	for r, n := utf8.DecodeLastRuneInString(text); unicode.IsSpace(r); r, n = utf8.DecodeLastRuneInString(text) {
		at.End, text = at.End-n, text[:len(text)-n]
	}
	c := manual(d.shown, at, text, kind)
	if _, ok := d.shown.at[c.ID]; ok {
		d.Select(c.ID)
		return
	}
	d.say("new claim", c.ID, func(s *sheet) ([]ledger.Statement, error) {
		st := ledger.Statement{Target: ledger.On(s.result.Article, c), Act: ledger.Made(s.result.Article, c)}
		if s.state.Of(c.ID).Dismissed {
			st.Act = ledger.ClaimRestored{}
		}
		return []ledger.Statement{st}, nil
	})
	d.enqueue(func() { d.do(func() { d.Select(c.ID) }) })
}

// manual is a claim of what the user marked. Its sentence is that of a claim
// which the readers found there, else the block.
func manual(s *sheet, at claim.Span, text string, kind claim.Kind) claim.Claim {
	if kind == "" {
		kind = guessKind(s.result.Article.Text, at, text)
	}
	c := claim.Claim{ID: claim.ClaimID(s.hash, kind, at), Kind: kind, Span: at, Text: text, Rule: "manual", Confidence: 1}
	switch kind {
	case claim.KindQuote:
		c.Quote = &claim.Quote{Kind: claim.QuoteIndirect, Segments: []claim.Span{at}}
		if inMarks(s.result.Article.Text, at) {
			c.Quote.Kind = claim.QuoteDirect
		}
	case claim.KindNumber:
		c.Number = &claim.Number{Kind: claim.Count, Bound: claim.Exact}
	case claim.KindName:
		c.Name = &claim.Name{Type: claim.Org, Canonical: text, Mentions: []claim.Span{at}}
	case claim.KindDeal:
		c.Deal = &claim.Deal{}
	}
	for _, b := range s.result.Article.Blocks {
		if b.Span.Contains(at) {
			c.Sentence = b.Span
		}
	}
	for _, f := range s.facts {
		if f.claim.Sentence.Contains(at) && f.claim.Sentence.Len() < c.Sentence.Len() {
			c.Sentence = f.claim.Sentence
		}
	}
	return c
}

// guessKind takes what holds a digit for a figure, what stands between marks
// for a quote, a few capitalised words for a name, and all else for something
// reported.
func guessKind(article string, at claim.Span, text string) claim.Kind {
	if inMarks(article, at) {
		return claim.KindQuote
	}
	words, capital, digit := 0, 0, false
	inWord := false
	for _, r := range text {
		digit = digit || unicode.IsDigit(r)
		if letter := unicode.IsLetter(r) || r == '\'' || r == '’' || r == '-' || r == '.'; letter && !inWord {
			words++
			if unicode.IsUpper(r) {
				capital++
			}
			inWord = true
		} else if !letter {
			inWord = false
		}
	}
	switch {
	case digit && words <= 6:
		return claim.KindNumber
	case words > 0 && words <= 5 && capital >= (words+1)/2:
		return claim.KindName
	}
	return claim.KindQuote
}

func inMarks(article string, at claim.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(article[:at.Start])
	first, _ := utf8.DecodeRuneInString(article[at.Start:])
	return opensQuote(before) || opensQuote(first)
}

func opensQuote(r rune) bool { return r == '"' || r == '“' || r == '„' || r == '«' || r == '‘' }

// newID returns 128 random bits in hex.
func newID() string {
	var b [16]byte
	rand.Read(b[:]) // never fails, see crypto/rand
	return fmt.Sprintf("%x", b)
}

package present

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// RequestDraft is a question to the author, or a request for comment, as it is
// entered in the form.
type RequestDraft struct {
	ID       string // "" for a new one
	Kind     ledger.RequestKind
	To       string
	How      string // HowChoices
	Text     string
	Deadline string // "2026-11-26 17:00", "tomorrow 12:00"
	Asked    bool   // else it is still to be asked
	Answer   string
	Silent   bool // there will be no answer
	Whole    bool // it is about the article as a whole, not about a claim
	// Stance makes the answer evidence for the claim; "" does not.
	Stance ledger.Stance
}

// RequestRow is a request about the current claim.
type RequestRow struct {
	ID     string
	Sign   string // "?" while it waits, "!" overdue, "✓" answered, "–" no answer
	Head   string // "Question to R. Vane · asked 10:31, phone · by 26 Nov 17:00"
	Text   string
	Answer string
	Open   bool
	Late   bool
}

// HowChoices returns the ways in which somebody can be asked.
func HowChoices() []Choice[string] {
	return []Choice[string]{{"", "not said how", ""}, {"e-mail", "e-mail", ""}, {"phone", "phone", ""}, {"in person", "in person", ""}, {"message", "message", ""}, {"letter", "letter", ""}}
}

// AnswerChoices returns what an answer can do for its claim; "" is nothing.
func AnswerChoices() []Choice[ledger.Stance] {
	return append([]Choice[ledger.Stance]{{"", "the answer is no evidence", ""}}, StanceChoices()[1:]...) // an answer has no text of its own to be searched
}

// NewRequest returns a draft for the current claim: the author, or whom the
// claim is about, with the deadline that they were given last.
func (d *Desk) NewRequest(kind ledger.RequestKind) RequestDraft {
	r := RequestDraft{Kind: kind}
	if d.shown == nil || d.current == "" {
		return r
	}
	if kind == ledger.ToAuthor {
		r.To = or(strings.Join(d.shown.result.Article.Byline, ", "), "the author")
	} else if f := d.shown.facts[d.place]; f != nil {
		r.To = about(&f.claim)
	}
	for _, q := range slices.Backward(d.shown.state.Requests) {
		if q.Kind != kind || r.To != "" && q.To != r.To {
			continue
		}
		r.To, r.How = q.To, q.How
		if q.Open() {
			r.Deadline = strings.Replace(q.Deadline, "T", " ", 1)
		}
		break
	}
	return r
}

// about is whom a claim is about, "" where it does not say.
func about(c *claim.Claim) string {
	switch {
	case c.Quote != nil:
		return c.Quote.Speaker
	case c.Name != nil:
		return c.Name.Canonical
	case c.Deal != nil:
		return or(c.Deal.Company, c.Deal.Acquirer)
	}
	return ""
}

// RequestOf returns a request of the current claim for editing.
func (d *Desk) RequestOf(id string) (RequestDraft, bool) {
	if d.shown == nil {
		return RequestDraft{}, false
	}
	st := d.shown.state.Of(d.current)
	for _, q := range d.shown.requestsOn(st) {
		if q.ID != id {
			continue
		}
		r := RequestDraft{ID: id, Kind: q.Kind, To: q.To, How: q.How, Text: q.Text, Deadline: strings.Replace(q.Deadline, "T", " ", 1),
			Asked: !q.AskedAt.IsZero(), Answer: q.Answer, Silent: !q.Open() && q.Answer == "", Whole: q.Claim == ""}
		for _, x := range st.Evidence {
			if x.SourceID == answerSource(id) {
				r.Stance = x.Stance
			}
		}
		return r, true
	}
	return RequestDraft{}, false
}

// answerSource is the id of the source that the answer to a request is.
func answerSource(request string) string { return "answer-" + request }

// Ask enters a request about claim id, or what became of it. It returns what
// the draft lacks, as a sentence, or "" when it is taken; then is told whether
// it was saved.
func (d *Desk) Ask(id string, draft RequestDraft, then Then) string {
	draft.To, draft.Text, draft.Answer = trim(draft.To), trim(draft.Text), trim(draft.Answer)
	deadline, ok := parseDeadline(draft.Deadline, d.now())
	switch {
	case id == "" || d.shown == nil:
		return "Choose a claim first."
	case draft.To == "":
		return "Say who is asked."
	case draft.Text == "":
		return "Write down what is asked."
	case !ok:
		return "Write the deadline as 2026-11-26 or 2026-11-26 17:00, or as today or tomorrow with a time."
	}
	if i, ok := d.shown.at[id]; ok && d.shown.fixed(i) != "" {
		return d.shown.fixed(i)
	}
	if draft.Whole {
		d.askOnArticle(draft, deadline, then)
		return ""
	}
	now := d.now().UTC().Truncate(time.Second)
	reqID := or(draft.ID, newID())
	d.sayTyped(requestDeed(draft), id, d.about(id, func(s *sheet, st *ledger.ClaimState) []ledger.Act {
		r := ledger.Request{ID: reqID, Kind: draft.Kind, To: draft.To, How: draft.How, Text: draft.Text, Deadline: deadline, Answer: draft.Answer}
		var old ledger.Request
		if i := slices.IndexFunc(s.state.Requests, func(q ledger.Inquiry) bool { return q.ID == reqID }); i >= 0 {
			old = s.state.Requests[i].Request
		}
		r = draft.timed(r, old, now)
		var acts []ledger.Act
		if r != old || s.wholeRequest(reqID) { // of the article it comes over to the claim
			acts = append(acts, ledger.RequestSet{Request: r})
		}
		return append(append(acts, waiting(st, r)...), d.answerActs(s, st, id, r, draft.Stance)...)
	}), then)
	return ""
}

// timed gives a request the times of asking and answering that follow from the
// draft and from what was known before.
func (draft RequestDraft) timed(r, old ledger.Request, now time.Time) ledger.Request {
	r.AskedAt, r.AnsweredAt = old.AskedAt, old.AnsweredAt
	switch {
	case !draft.Asked && draft.Answer == "":
		r.AskedAt = time.Time{}
	case r.AskedAt.IsZero():
		r.AskedAt = now
	}
	switch over := draft.Answer != "" || draft.Silent; {
	case !over:
		r.AnsweredAt = time.Time{}
	case r.AnsweredAt.IsZero() || r.Answer != old.Answer:
		r.AnsweredAt = now
	}
	return r
}

func requestDeed(r RequestDraft) string {
	switch {
	case r.Answer != "":
		return "answer"
	case r.Kind == ledger.RightOfReply:
		return "right of reply"
	}
	return "question"
}

// waiting sets the state of the work: a claim whose author was asked waits for
// them until the last question is answered.
func waiting(st *ledger.ClaimState, r ledger.Request) []ledger.Act {
	if r.Kind != ledger.ToAuthor {
		return nil
	}
	open := r.Open() || slices.ContainsFunc(st.Requests, func(q ledger.Inquiry) bool {
		return q.ID != r.ID && q.Kind == ledger.ToAuthor && q.Open()
	})
	switch {
	case open && st.Work != ledger.WaitingAuthor && st.Work != ledger.Closed:
		return []ledger.Act{ledger.WorkStateSet{State: ledger.WaitingAuthor, Assignee: st.Assignee}}
	case !open && st.Work == ledger.WaitingAuthor:
		return []ledger.Act{ledger.WorkStateSet{State: ledger.InProgress, Assignee: st.Assignee}}
	}
	return nil
}

// answerActs makes the answer evidence for the claim, or takes that back.
func (d *Desk) answerActs(s *sheet, st *ledger.ClaimState, claimID string, r ledger.Request, stance ledger.Stance) []ledger.Act {
	id := answerSource(r.ID)
	i := slices.IndexFunc(st.Evidence, func(x ledger.Exhibit) bool { return x.SourceID == id })
	if r.Answer == "" || stance == "" {
		if i < 0 {
			return nil
		}
		return []ledger.Act{ledger.EvidenceRemoved{ID: st.Evidence[i].ID}, ledger.SourceRemoved{ID: id}}
	}
	src := ledger.Source{ID: id, Kind: "message", Title: "Answer of " + r.To, Author: r.To, How: r.How, SeenAt: r.AnsweredAt, SeenBy: d.user.Name, Note: r.Answer}
	if r.Kind == ledger.ToAuthor {
		src.Kind = "reporters_notes"
	}
	var acts []ledger.Act
	if old, ok := s.source(id); !ok {
		acts = append(acts, ledger.SourceAdded{Source: src})
	} else if old != src {
		acts = append(acts, ledger.SourceEdited{Source: src})
	}
	e := ledger.Evidence{ID: newID(), ClaimID: claimID, SourceID: id, Stance: stance}
	if i >= 0 {
		if e = st.Evidence[i].Evidence; e.Stance == stance {
			return acts
		}
		e.Stance = stance
	}
	return append(acts, ledger.EvidenceAdded{Evidence: e})
}

// DropRequest takes a request of the current claim off the log.
func (d *Desk) DropRequest(id string) {
	if d.barred(d.current) {
		return
	}
	if d.shown.wholeRequest(id) {
		d.dropOnArticle(id)
		return
	}
	d.say("question taken back", d.current, d.about(d.current, func(_ *sheet, st *ledger.ClaimState) []ledger.Act {
		return append([]ledger.Act{ledger.RequestRemoved{ID: id}}, noLonger(st, id)...)
	}))
}

// requestRows are the requests about a claim.
func (d *Desk) requestRows(st *ledger.ClaimState) []RequestRow {
	var out []RequestRow
	for _, q := range d.shown.requestsOn(st) {
		r := RequestRow{ID: q.ID, Text: q.Text, Answer: q.Answer, Open: q.Open(), Late: q.Overdue(d.now())}
		who := "Question to " + q.To
		if q.Kind == ledger.RightOfReply {
			who = "Right of reply: " + q.To
		}
		if q.Claim == "" {
			who += ", about the article"
		}
		parts := []string{who, "to be asked"}
		if !q.AskedAt.IsZero() {
			parts[1] = "asked " + d.when(q.AskedAt) + after(", ", q.How)
		}
		switch {
		case !r.Open && q.Answer == "":
			r.Sign, parts = "–", append(parts, "no answer as of "+d.when(q.AnsweredAt))
		case !r.Open:
			r.Sign, parts = "✓", append(parts, "answered "+d.when(q.AnsweredAt))
		case r.Late:
			r.Sign, parts = "!", append(parts, "was due "+strings.Replace(q.Deadline, "T", " ", 1))
		default:
			r.Sign, parts = "?", append(parts, prefixed(after("by ", strings.Replace(q.Deadline, "T", " ", 1)))...)
		}
		r.Head = strings.Join(parts, " · ")
		out = append(out, r)
	}
	return out
}

// requestWord says in the history what was entered.
func requestWord(r ledger.Request) string {
	what := "asked "
	if r.AskedAt.IsZero() {
		what = "is to ask "
	}
	if r.Kind == ledger.RightOfReply {
		what = "right of reply, " + what
	}
	what += short(r.To, 60) + ": “" + short(r.Text, 80) + "”"
	switch {
	case r.Open():
		return what
	case r.Answer == "":
		return what + ", no answer"
	}
	return what + ", answer: “" + short(r.Answer, 80) + "”"
}

// askedLine counts the requests that wait, and those of them that are late.
func (s *sheet) askedLine(now time.Time) string {
	open, late := 0, 0
	for _, q := range s.state.Requests {
		if q.Open() {
			open++
		}
		if q.Overdue(now) {
			late++
		}
	}
	switch {
	case open == 0:
		return ""
	case late == 0:
		return plural(open, "open question")
	}
	return fmt.Sprintf("%s, %d overdue", plural(open, "open question"), late)
}

// parseDeadline reads a deadline as people write it: a day, today, tomorrow, each
// with or without a time. It returns ISO 8601, "" for none.
func parseDeadline(typed string, now time.Time) (string, bool) {
	if typed = trim(typed); len(typed) > len(time.DateOnly) && typed[len(time.DateOnly)] == 'T' {
		typed = typed[:len(time.DateOnly)] + " " + typed[len(time.DateOnly)+1:]
	}
	words := strings.Fields(strings.ToLower(typed))
	if len(words) == 0 {
		return "", true
	}
	day := words[0]
	switch day {
	case "today":
		day = now.Format(time.DateOnly)
	case "tomorrow":
		day = now.AddDate(0, 0, 1).Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, day); err != nil || len(words) > 2 {
		return "", false
	}
	if len(words) == 1 {
		return day, true
	}
	t, err := time.Parse("15:04", words[1])
	return day + "T" + t.Format("15:04"), err == nil
}

// ExportLetters writes what people are asked about the article, a letter a
// person, to path, whose extension names the form.
func (d *Desk) ExportLetters(path string, openOnly bool) {
	if d.shown == nil || path == "" {
		d.view.ShowHint("Open an article first.")
		return
	}
	id := d.shown.c.ID
	d.enqueue(func() {
		err := d.fetch(id)
		if err == nil {
			err = d.exporter.Letters(context.Background(), path, Docket{Case: d.work.c, Result: d.work.result, State: d.work.state}, openOnly)
		}
		note := d.searchNote()
		d.do(func() {
			if err != nil {
				d.fail("The questions could not be written", err)
				return
			}
			d.view.ShowHint("Written: " + filepath.Base(path) + " in " + filepath.Dir(path) + "." + note)
			d.trace("letters %s", path)
		})
	})
}

// LettersName proposes a file name for the letters, "" where nobody was asked.
func (d *Desk) LettersName() string {
	name := d.SheetName()
	if name == "" || len(d.shown.state.Requests) == 0 {
		return ""
	}
	return strings.TrimSuffix(name, ".xlsx") + "-questions.html"
}

// LetterForms are the forms of the letters, by the ending of their file.
func LetterForms() []Choice[string] {
	return []Choice[string]{{".html", "Web page (.html)", ""}, {".docx", "Word (.docx)", ""}, {".txt", "Plain text (.txt)", ""}}
}

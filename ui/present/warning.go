package present

import (
	"fmt"
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// KindWarning is the kind of the marks of warnings: they are no claims.
const KindWarning claim.Kind = "warning"

// WarningList is the list of what the arithmetic of the article came to, with
// the warning that the user is at.
type WarningList struct {
	Open     bool // it is shown in the place of the claims
	Rows     []WarningRow
	Selected int // -1 for none
	Card     WarningCard
}

// WarningRow is one sum in the list.
type WarningRow struct {
	ID   string
	Kind string // "percentage"
	Text string // on one line: what was computed
	Look Look
}

// WarningCard is the sum that the user is at.
type WarningCard struct {
	ID        string
	Place     string // "1 of 3"
	Kind      string
	Message   string
	Sentences []string // in which the figures stand
	Look      Look
	Judgement ledger.Judgement
	Reason    string
	By        string // "M. Ito, 10:31", "" for nobody
	Contested bool   // two judged it in ignorance of each other
	Flagged   bool   // there is something to judge
	History   []string
}

// alarm is a warning with what the desk thinks of it.
type alarm struct {
	claim.Warning
	st   ledger.WarningState
	look Look
}

// open reports whether the desk has still to judge it.
func (a *alarm) open() bool { return a.Verdict == claim.Flag && a.st.Judgement == ledger.Unjudged }

// marked reports whether it is shown in the text.
func (a *alarm) marked() bool {
	return a.Verdict == claim.Flag && a.st.Judgement != ledger.Dismissed
}

// alarmsOf returns the warnings of a case: what is flagged first, then what
// could not be told, then what adds up.
func alarmsOf(ws []claim.Warning, state *ledger.State) []alarm {
	out := make([]alarm, 0, len(ws))
	for _, v := range []claim.Verdict{claim.Flag, claim.CannotTell, claim.OK} {
		for _, w := range ws {
			if w.Verdict == v && len(w.Spans) > 0 {
				st := state.Warnings[w.ID]
				w.Message = capital(w.Message)
				out = append(out, alarm{w, st, warningLook(v, st.Judgement)})
			}
		}
	}
	return out
}

func warningLook(v claim.Verdict, j ledger.Judgement) Look {
	switch {
	case v == claim.OK:
		return Look{"✓", "adds up", ToneGood}
	case v == claim.CannotTell:
		return Look{"?", "cannot be told", ToneOpen}
	case j == ledger.Confirmed:
		return Look{"✗", "confirmed", ToneBad}
	case j == ledger.Dismissed:
		return Look{"–", "dismissed", ToneQuiet}
	}
	return Look{"⚠", "to judge", TonePart}
}

// warningWord is what a check looked at, in one or two words.
func warningWord(kind string) string {
	switch kind {
	case "percent_of":
		return "percentage"
	case "part_whole":
		return "part and whole"
	case "points":
		return "points or per cent"
	case "range_order":
		return "range"
	case "list_length":
		return "list"
	case "two_values":
		return "two values"
	case "round_valuation":
		return "valuation"
	case "tense":
		return "date and tense"
	}
	return strings.ReplaceAll(kind, "_", " ") // sum, shares, growth, age, weekday, conversion
}

// warningMarks returns the marks of the warnings. They lie below those of the
// claims: a click in the text finds the claim first.
func (s *sheet) warningMarks() []Mark {
	var out []Mark
	for _, a := range s.alarms {
		if a.marked() {
			out = append(out, Mark{ID: a.ID, Kind: KindWarning, Spans: a.Spans, Look: a.look, Checked: true,
				Tip: []string{a.look.Sign + " " + short(a.Message, 100)}})
		}
	}
	return out
}

// toJudge counts the warnings that nobody has judged yet.
func (s *sheet) toJudge() int {
	n := 0
	for i := range s.alarms {
		if s.alarms[i].open() {
			n++
		}
	}
	return n
}

// warningLine is the number of warnings to judge, for the foot.
func (s *sheet) warningLine() string {
	switch n := s.toJudge(); n {
	case 0:
		return ""
	case 1:
		return "⚠ 1 warning (w)"
	default:
		return fmt.Sprintf("⚠ %d warnings (w)", n)
	}
}

// warningsOn returns what is flagged about the claim's figures.
func (s *sheet) warningsOn(f *fact) []string {
	var out []string
	for i := range s.alarms {
		if a := &s.alarms[i]; a.marked() && a.touches(f) {
			text := a.Message
			if a.st.Judgement == ledger.Confirmed {
				text = strings.TrimSuffix(text, ".") + ". Confirmed by " + a.st.Name + after(": ", a.st.Reason)
			}
			out = append(out, text)
		}
	}
	return out
}

// sumsOn returns what adds up about the claim's figures.
func (s *sheet) sumsOn(f *fact) []string {
	var out []string
	for i := range s.alarms {
		if a := &s.alarms[i]; a.Verdict == claim.OK && a.touches(f) {
			out = append(out, a.look.Sign+" "+a.Message)
		}
	}
	return out
}

func (a *alarm) touches(f *fact) bool { return slices.ContainsFunc(a.Spans, f.claim.Span.Overlaps) }

// ShowWarnings shows the list of warnings at the first that is to be judged.
func (d *Desk) ShowWarnings() {
	if d.noWarnings() {
		return
	}
	at := slices.IndexFunc(d.shown.alarms, func(a alarm) bool { return a.open() })
	d.goToWarning(max(at, 0))
	d.view.ShowHint("1 says that it is a fault, 2 that it is none, j and k go on, Esc goes back to the claims.")
}

// noWarnings says so where the article has none.
func (d *Desk) noWarnings() bool {
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
	case len(d.shown.alarms) == 0:
		d.view.ShowHint("There are no warnings on this text: no sum, date or list in it could be done again.")
	default:
		return false
	}
	return true
}

// HideWarnings shows the claims again.
func (d *Desk) HideWarnings() {
	if d.warning < 0 {
		return
	}
	d.warning = -1
	d.view.ShowPassage(nil)
	d.view.ShowHint("")
	d.showWarnings()
}

// WarningsOpen reports whether the list of warnings is shown.
func (d *Desk) WarningsOpen() bool { return d.warning >= 0 }

// NextWarning goes to the next warning, and past the last to the first; from
// the claims it goes to the first that is to be judged.
func (d *Desk) NextWarning() {
	if d.warning < 0 {
		d.ShowWarnings()
	} else {
		d.goToWarning((d.warning + 1) % len(d.shown.alarms))
	}
}

// StepWarning goes down the list of warnings by n rows, up where n is below 0.
func (d *Desk) StepWarning(n int) {
	if d.warning >= 0 {
		d.goToWarning(max(0, min(d.warning+n, len(d.shown.alarms)-1)))
	}
}

// NextToJudge goes to the next warning that nobody has judged, past the end to
// the first.
func (d *Desk) NextToJudge() {
	if d.warning < 0 {
		return
	}
	n := len(d.shown.alarms)
	for k := 1; k <= n; k++ {
		if i := (d.warning + k) % n; d.shown.alarms[i].open() {
			d.goToWarning(i)
			return
		}
	}
	d.view.ShowHint("Every warning is judged. Esc goes back to the claims.")
}

// IsWarning reports whether id is that of a warning of the article.
func (d *Desk) IsWarning(id string) bool {
	return d.shown != nil && slices.ContainsFunc(d.shown.alarms, func(a alarm) bool { return a.ID == id })
}

// SelectWarning goes to the warning with the given id.
func (d *Desk) SelectWarning(id string) {
	if d.shown == nil {
		return
	}
	if i := slices.IndexFunc(d.shown.alarms, func(a alarm) bool { return a.ID == id }); i >= 0 {
		d.goToWarning(i)
	}
}

func (d *Desk) goToWarning(i int) {
	if d.warning == i {
		return
	}
	if d.warning < 0 {
		d.closePanel()
	}
	d.warning = i
	d.view.ShowHint("")
	d.view.ShowPassage(d.shown.alarms[i].Spans)
	d.showWarnings()
	d.trace("warning %s", d.shown.alarms[i].ID)
}

// Judge says what the desk thinks of a warning. To dismiss one takes a reason:
// whoever reads the sheet must be able to follow it.
func (d *Desk) Judge(id string, j ledger.Judgement, reason string, then Then) {
	reason = trim(reason)
	i := -1
	if d.shown != nil {
		i = slices.IndexFunc(d.shown.alarms, func(a alarm) bool { return a.ID == id })
	}
	switch {
	case i < 0:
	case d.shown.alarms[i].Verdict != claim.Flag:
		d.view.ShowHint("There is nothing to judge here.")
	case j == ledger.Dismissed && reason == "":
		d.view.ShowHint("Say why it is no fault, then press Enter.")
	default:
		d.judge(id, j, reason, then)
		return
	}
	if then != nil {
		then(false)
	}
}

func (d *Desk) judge(id string, j ledger.Judgement, reason string, then Then) {
	d.sayTyped(judgementWord(j), "", func(s *sheet) ([]ledger.Statement, error) {
		i := slices.IndexFunc(s.alarms, func(a alarm) bool { return a.ID == id })
		if i < 0 || s.alarms[i].st.Judgement == j && s.alarms[i].st.Reason == reason {
			return nil, nil
		}
		act := ledger.WarningJudged{ID: id, Judgement: j, Reason: reason, Message: s.alarms[i].Message}
		return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: act}}, nil
	}, then)
}

func judgementWord(j ledger.Judgement) string {
	switch j {
	case ledger.Confirmed:
		return "warning confirmed"
	case ledger.Dismissed:
		return "warning dismissed"
	}
	return "warning to be judged again"
}

// showWarnings shows the list with the warning that the user is at.
func (d *Desk) showWarnings() {
	l := WarningList{Selected: -1}
	if d.shown != nil {
		for i := range d.shown.alarms {
			a := &d.shown.alarms[i]
			l.Rows = append(l.Rows, WarningRow{ID: a.ID, Kind: warningWord(a.Kind), Text: short(a.Message, 160), Look: a.look})
		}
	}
	if l.Open = d.warning >= 0 && d.warning < len(l.Rows); l.Open {
		l.Selected, l.Card = d.warning, d.warningCard(d.warning)
	}
	d.view.ShowWarnings(l)
}

func (d *Desk) warningCard(i int) WarningCard {
	a := &d.shown.alarms[i]
	c := WarningCard{ID: a.ID, Place: fmt.Sprintf("%d of %d", i+1, len(d.shown.alarms)), Kind: warningWord(a.Kind), Message: a.Message,
		Look: a.look, Judgement: a.st.Judgement, Reason: a.st.Reason, Contested: a.st.Contested, Flagged: a.Verdict == claim.Flag}
	if a.st.Judgement != ledger.Unjudged {
		c.By = a.st.Name + ", " + d.when(a.st.At)
	}
	c.Sentences = d.shown.sentencesOf(a.Spans)
	h := d.shown.state.History
	for i := len(h) - 1; i >= 0; i-- {
		if act, ok := h[i].Said.Act.(ledger.WarningJudged); ok && h[i].Known && act.ID == a.ID {
			c.History = append(c.History, d.historyLine(h[i], ""))
		}
	}
	return c
}

// sentencesOf returns the sentences in which the spans stand, each once, in
// the order of the text.
func (s *sheet) sentencesOf(spans []claim.Span) []string {
	var at []claim.Span
	for _, span := range spans {
		i := slices.IndexFunc(s.facts[:s.listed], func(f *fact) bool { return f.claim.Span.Overlaps(span) && f.claim.Sentence.Contains(span) })
		sentence := s.line(span)
		if i >= 0 {
			sentence = s.facts[i].claim.Sentence
		}
		if !slices.ContainsFunc(at, func(have claim.Span) bool { return have.Contains(sentence) }) {
			at = append(at, sentence)
		}
	}
	slices.SortFunc(at, func(a, b claim.Span) int { return a.Start - b.Start })
	out := make([]string, 0, len(at))
	for _, sentence := range at {
		if text, err := s.result.Article.Slice(sentence); err == nil {
			out = append(out, short(text, 400))
		}
	}
	return out
}

// line is the paragraph around a span, for one that no claim's sentence holds.
func (s *sheet) line(span claim.Span) claim.Span {
	text := s.result.Article.Text
	if span.Start < 0 || span.End > len(text) || span.Start > span.End {
		return claim.Span{}
	}
	from := strings.LastIndexByte(text[:span.Start], '\n') + 1
	to := len(text)
	if i := strings.IndexByte(text[span.End:], '\n'); i >= 0 {
		to = span.End + i
	}
	return claim.Span{Start: from, End: to}
}

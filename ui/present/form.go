package present

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/store/ledger"
)

// form is the current claim with all that was said about it.
func (d *Desk) form() Form {
	if d.shown == nil || d.current == "" {
		return Form{}
	}
	s, f := d.shown, d.shown.facts[d.place]
	c, st := &f.claim, d.shown.state.Of(d.current)
	own, _ := st.Own(d.user.Key)
	out := Form{
		ID: c.ID, Place: s.place(d.place), KindWord: f.kind, Kind: c.Kind,
		Text: short(c.Wording(), 600), Detail: f.detail, Rule: ruleLine(f), Manual: c.Rule == "manual",
		Finding: own.Finding, Look: s.look(c.ID), Wording: own.Wording, Work: st.Work, For: st.Assignee, Decision: st.Decision.Decision,
	}
	out.Quote, out.Speaker = c.Quote != nil, speaker(c)
	out.Card, out.Fields = s.card(f), len(fields(c)) > 0
	if c.Deal != nil { // its card says it
		out.Detail = ""
	}
	if x := st.Correction; x != nil {
		out.Entered = "corrected by " + x.By + ", " + d.when(x.At)
	}
	out.Seen = d.marked == c.ID
	out.Off, out.Fixed, out.Lost = st.Dismissed && !st.Orphan, s.fixed(d.place), d.lost(d.place)
	if out.Off {
		out.Warnings = []string{"Taken off the list. Del puts it back."}
	}
	if out.Lost != nil {
		out.Warnings = append(out.Warnings, prefixed(out.Lost.Released)...)
	}
	out.Warnings = append(out.Warnings, d.outdated(st)...)
	if out.Warnings = append(append(out.Warnings, prefixed(out.Fixed)...), s.before(f, st)...); out.Fixed == "" {
		out.Warnings = append(out.Warnings, s.warningsOn(f)...)
		out.Sums, out.Same = s.sumsOn(f), s.twins(f)
	}
	if own.Stale && !st.Orphan {
		out.Finding = ledger.Stale
	}
	out.Others, out.Grounds = d.others(st), d.groundsView(st, own, c.Deal != nil, out.Fixed != "")
	if st.Conflict {
		out.Conflict = "Checkers disagree. Settle on one of these findings, or agree on another, set it, and settle on that."
		out.Others, out.Sides = nil, d.sides(st)
	}
	for _, x := range st.Evidence {
		out.Sources = append(out.Sources, d.sourceRow(x))
	}
	out.Support, out.Match = support(st), d.suggestion()
	out.Earlier, out.TakeOver = d.earlierRows(st, out.Fixed != "")
	out.Requests = d.requestRows(st)
	for _, n := range st.Notes {
		out.Notes = append(out.Notes, NoteRow{n.ID, n.Text, n.Name + ", " + d.when(n.At)})
	}
	for i := len(st.History) - 1; i >= 0; i-- {
		out.History = append(out.History, d.historyLine(st.History[i], f.claim.Text))
	}
	for _, src := range s.state.Sources {
		out.Known = append(out.Known, known(src))
	}
	if out.Fixed == "" {
		out.Advice = advice(&out)
	}
	if s.blinded(c.ID) {
		d.hide(&out, st)
	}
	return out
}

// others are the findings of the other checkers, a line each.
func (d *Desk) others(st *ledger.ClaimState) []string {
	var out []string
	for _, o := range st.Opinions {
		if o.Author != d.user.Key {
			out = append(out, fmt.Sprintf("%s: %s (%s)%s", o.Name, LookOf(o.Finding).Word, d.when(o.At), secondWord(o.Unseen)))
		}
	}
	return out
}

// secondWord says that a finding is a second reader's.
func secondWord(unseen bool) string {
	if unseen {
		return ", as second reader"
	}
	return ""
}

// advice points out a finding that nothing bears out, and a decision that goes
// against it.
func advice(f *Form) string {
	switch f.Finding {
	case ledger.NeedsCorrection:
		if f.Decision == ledger.Stet {
			return "It needs a correction, yet the decision is to let it stand. Say why in a note (t), or decide again (d)."
		}
	}
	return ""
}

// ruleLine says how a claim was found.
func ruleLine(f *fact) string {
	if f.claim.Rule == "manual" {
		return "marked by hand"
	}
	return f.sure
}

func sourceRow(x ledger.Exhibit) SourceRow {
	r := SourceRow{ID: x.ID, Title: sourceTitle(x.Source), Note: or(x.Note, x.Source.Note), URL: x.Source.URL, Gone: x.SourceRemoved, Stance: x.Does()}
	switch x.Does() {
	case ledger.Contradicts:
		r.Sign = "✗"
	case ledger.Context:
		r.Sign = "○"
	case ledger.AsFound:
		r.Sign = "·"
	default:
		r.Sign = "✓"
	}
	parts := []string{sourceWord(x.Source.Kind)}
	if x.Does() == ledger.AsFound {
		parts = append(parts, "what it says is open")
	}
	if x.Locator != "" {
		parts = append(parts, x.Locator)
	}
	if x.Level != "" {
		parts = append(parts, string(x.Level))
	}
	if name := baseName(x.Source.File); name != "" && name != r.Title {
		parts = append(parts, name)
	}
	if s := x.Source.Sensitivity; s != "" && s != "open" {
		parts = append(parts, wordOf(SensitivityChoices(), s))
	}
	if t := x.Source.Attribution; t != "" {
		parts = append(parts, wordOf(TermsChoices(), t))
	}
	r.Detail = strings.Join(parts, " · ")
	return r
}

// known is a source as it can be attached again.
func known(src ledger.Source) KnownSource {
	k := KnownSource{ID: src.ID, Title: sourceTitle(src), Where: or(src.URL, src.File)}
	if src.Vault != "" {
		k.Sensitivity = src.Sensitivity
	}
	return k
}

// support says how well sources bear the claim out.
func support(st *ledger.ClaimState) string {
	var parts []string
	n, level := supporters(st), ""
	if st.Secondary {
		level = "secondary "
	}
	switch {
	case st.Independent > 1 && n > st.Independent:
		parts = append(parts, fmt.Sprintf("%d independent %ssources, %d attached", st.Independent, level, n))
	case st.Independent > 1:
		parts = append(parts, fmt.Sprintf("%d independent %ssources", st.Independent, level))
	case st.SingleSource && n > 1:
		parts = append(parts, fmt.Sprintf("single %ssource, attached %d times", level, n))
	case st.SingleSource:
		parts = append(parts, "single "+level+"source")
	case len(st.Evidence) > 0 && !st.Contradicted:
		parts = append(parts, "none bears it out yet")
	}
	if st.Contradicted {
		parts = append(parts, "contradicted")
	}
	return strings.Join(parts, " · ")
}

func sourceTitle(s ledger.Source) string {
	if t := or(s.Title, or(s.URL, baseName(s.File))); t != "" {
		return short(t, 120)
	}
	return "unknown source"
}

// historyLine says what an event did: "10:31 M. Ito: verified". Where it was
// said of other words than the claim has now, it tells them.
func (d *Desk) historyLine(e *ledger.Entry, now string) string {
	what := "an act of a newer version of Stet"
	if e.Known {
		what = actWord(e.Said.Act)
		if e.Said.Undoes != "" {
			what = d.turned(e.Said.Undoes) + what
		}
	} else if e.Event.Purged() {
		what = "removed for good"
	}
	if was := e.Said.Target.Anchor.Exact; e.Known && was != "" && was != now {
		what += ", of “" + short(was, 80) + "”"
	}
	return d.when(e.Event.Time) + "  " + e.Name() + ": " + what
}

// turned says what taking back an event means: taking back an undo does the act
// again.
func (d *Desk) turned(hash string) string {
	if e, ok := d.shown.state.Entry(hash); ok && e.Known && e.Said.Undoes != "" {
		return "did again: "
	}
	return "took back: "
}

func actWord(a ledger.Act) string {
	switch a := a.(type) {
	case ledger.GroundsSet:
		return groundsWord(a)
	case ledger.FindingSet:
		if a.Wording != "" {
			return LookOf(a.Finding).Word + ", better: “" + short(a.Wording, 60) + "”" + secondWord(a.Unseen)
		}
		return LookOf(a.Finding).Word + secondWord(a.Unseen)
	case ledger.WorkStateSet:
		return "work " + workWord(a.State) + after(", for ", a.Assignee)
	case ledger.DecisionSet:
		return "decided: " + decisionWord(a.Decision)
	case ledger.SourceAdded:
		return "new source " + short(sourceTitle(a.Source), 60)
	case ledger.SourceEdited:
		return "edited source " + short(sourceTitle(a.Source), 60)
	case ledger.SourceRemoved:
		return "removed a source"
	case ledger.EvidenceAdded:
		if e := a.Evidence; e.Stance == ledger.AsFound && e.Match != "" && e.Passage.Exact == "" {
			return "what the program found in the source: " + matchWords(e.Match)
		}
		return "attached a source" + after(", ", a.Evidence.Locator) + after(" – the program had said: ", matchWords(a.Evidence.Match))
	case ledger.PassageChanged:
		return passageWord(a)
	case ledger.EvidenceRemoved:
		return "detached a source"
	case ledger.RequestSet:
		return requestWord(a.Request)
	case ledger.RequestRemoved:
		return "took a question back"
	case ledger.NoteAdded:
		return "note “" + short(a.Text, 60) + "”"
	case ledger.NoteRemoved:
		return "removed a note"
	case ledger.ClaimMade:
		return "marked this claim"
	case ledger.ClaimDismissed:
		return "took it off the list"
	case ledger.ClaimRestored:
		return "put it back on the list"
	case ledger.ClaimCorrected:
		return correctionWord(a)
	case ledger.WarningJudged:
		return judgementWord(a.Judgement) + after(": ", short(a.Reason, 120))
	case ledger.BlockSet, ledger.ArticleCorrected:
		return articleWord(a)
	case ledger.PassageTicked, ledger.ArticleClosed:
		return tickWord(a)
	case ledger.ClaimAttached:
		if a.To == nil {
			return "waits for its words again"
		}
		return "attached it to “" + short(a.To.Anchor.Exact, 60) + "”"
	case ledger.ClaimReleased:
		return "let it go: " + short(a.Reason, 120)
	case ledger.ConflictSettled:
		if a.Finding == "" {
			return "opened the disagreement again"
		}
		return "settled: " + LookOf(a.Finding).Word
	}
	return a.Type()
}

// correctionWord says what was entered in the readers' place.
func correctionWord(a ledger.ClaimCorrected) string {
	c := &claim.Claim{}
	switch {
	case a.Speaker != nil && *a.Speaker == "":
		return "speaker: unknown"
	case a.Speaker != nil:
		return "speaker: " + short(*a.Speaker, 80)
	case a.Number != nil:
		r := a.Number
		c.Number = &claim.Number{Kind: r.Kind, Value: r.Value, ValueHigh: r.ValueHigh, Unit: r.Unit, Bound: r.Bound, Of: r.Of, Date: r.Date}
	case a.Name != nil:
		return "corrected: " + strings.Join(append([]string{a.Name.Canonical, string(a.Name.Type)}, prefixed((&claim.Name{Role: a.Name.Role, Employer: a.Name.Employer}).Post())...), " · ")
	case a.Deal != nil:
		c.Deal = a.Deal
	default:
		return "as the program read it"
	}
	return "corrected: " + KindWord(c) + " · " + short(Detail(c), 120)
}

// articleWord says what an act did to the article as a whole.
func articleWord(a ledger.Act) string {
	switch a := a.(type) {
	case ledger.BlockSet:
		words := "“" + short(a.Words, 60) + "”"
		switch a.Choice {
		case ledger.InText:
			return "put into the text: " + words
		case ledger.LeftOut:
			return "took out of the text: " + words
		}
		return "left as it was read: " + words
	case ledger.ArticleCorrected:
		switch {
		case !a.Said:
			return string(a.Field) + " as the page has it"
		case len(a.Values) == 0:
			return string(a.Field) + ": none"
		}
		return string(a.Field) + ": " + short(strings.Join(a.Values, ", "), 80)
	}
	return a.Type()
}

// when writes a time for the desk: today's by the clock, others with the day.
func (d *Desk) when(t time.Time) string {
	now := d.now()
	t = t.In(now.Location())
	switch {
	case t.Year() == now.Year() && t.YearDay() == now.YearDay():
		return t.Format("15:04")
	case t.Year() == now.Year():
		return t.Format("2 Jan 15:04")
	}
	return t.Format("2 Jan 2006 15:04")
}

func prefixed(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// after returns s behind what leads to it, "" where there is no s.
func after(lead, s string) string {
	if s == "" {
		return ""
	}
	return lead + s
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func trim(s string) string { return strings.TrimSpace(s) }

// sentence makes a sentence of an error's text.
func sentence(text string) string {
	if text == "" {
		return "Something went wrong."
	}
	return strings.TrimRight(capital(text), ".") + "."
}

// capital writes the first letter as a sentence does.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

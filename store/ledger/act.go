package ledger

import (
	"stet/extract/claim"
)

// Act is what a statement does. The types of this file and of amend.go are the
// only acts.
type Act interface {
	// Type is the act's name in payloads: "finding_set".
	Type() string
	// register names what the act sets, given its target and author. Of the
	// acts on one register the last one that nobody replaced holds.
	register(t Target, author string) register
	// empty is the act that leaves the register as it is before any act.
	empty() Act
	// check says what is missing or wrong, "" if nothing. In an act that is
	// said now every word must be one of the ledger's; in one that is read it
	// may be a newer program's, which is kept and shown as it is.
	check(t Target, now bool) string
}

// register is one place that acts write to. Ids are apart from one another
// only within a family.
type register struct{ family, id, author string }

// ClaimMade adds a claim that the editor marked by hand; Made makes it. Its id
// is claim.ClaimID, as for the readers' claims, and its rule "manual".
type ClaimMade struct {
	Claim claim.Claim `json:"claim"` // spans in code points
}

// Made returns the act that adds c, whose spans count bytes of a's text. Of
// very long words it keeps the beginning, as On does.
func Made(a *claim.Article, c claim.Claim) ClaimMade {
	c.Text = beginning(c.Text)
	return ClaimMade{c.Map(claim.PointsOf(a.Text).Span)}
}

// ClaimDismissed takes a claim, read or made by hand, off the list.
type ClaimDismissed struct {
	Reason string `json:"reason,omitempty"`
}

// ClaimRestored brings a dismissed claim back.
type ClaimRestored struct{}

// FindingSet says what its author found. Each checker has a finding of their
// own; nobody's replaces another's.
type FindingSet struct {
	Finding Finding `json:"finding"`
	Note    string  `json:"note,omitempty"`    // how it was found, what was tried
	Wording string  `json:"wording,omitempty"` // the words that would be right
	// Unseen is true for a finding of a second reader's pass: it was given while
	// those of the others were kept out of sight.
	Unseen bool `json:"unseen,omitempty"`
}

// WorkStateSet says where the work on a claim stands.
type WorkStateSet struct {
	State    WorkState `json:"state"`
	Assignee string    `json:"assignee,omitempty"` // a name
}

// DecisionSet says what the desk does with a claim.
type DecisionSet struct {
	Decision Decision `json:"decision"`
	Note     string   `json:"note,omitempty"`
	Wording  string   `json:"wording,omitempty"` // the words that shall stand instead
}

// SourceAdded enters a source. Adding one that is there already edits it.
type SourceAdded struct {
	Source Source `json:"source"`
}

// SourceEdited replaces what is known of a source.
type SourceEdited struct {
	Source Source `json:"source"`
}

// SourceRemoved takes a source off the list; evidence that names it stays.
type SourceRemoved struct {
	ID string `json:"id"`
}

// EvidenceAdded links the target claim to a source.
type EvidenceAdded struct {
	Evidence Evidence `json:"evidence"`
}

// EvidenceRemoved takes the link back.
type EvidenceRemoved struct {
	ID string `json:"id"`
}

// NoteAdded adds a remark to a claim, or to the case where the target names
// no claim.
type NoteAdded struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// NoteRemoved takes a remark back.
type NoteRemoved struct {
	ID string `json:"id"`
}

// ConflictSettled ends a disagreement between checkers. Settles names the
// events of the findings that it was made in knowledge of; a finding set
// later opens the conflict anew. The zero Finding withdraws a settlement.
type ConflictSettled struct {
	Finding Finding  `json:"finding,omitempty"`
	Settles []string `json:"settles,omitempty"` // hashes of events, at least two
	Reason  string   `json:"reason,omitempty"`
}

// WarningJudged says what the desk thinks of a warning on the article. Its
// target is the article as a whole.
type WarningJudged struct {
	ID        string    `json:"id"` // claim.Warning.ID
	Judgement Judgement `json:"judgement,omitempty"`
	Reason    string    `json:"reason,omitempty"`
	Message   string    `json:"message,omitempty"` // what the warning said then
}

// Type names the act.
func (ClaimMade) Type() string { return "claim_made" }

// Type names the act.
func (ClaimDismissed) Type() string { return "claim_dismissed" }

// Type names the act.
func (ClaimRestored) Type() string { return "claim_restored" }

// Type names the act.
func (FindingSet) Type() string { return "finding_set" }

// Type names the act.
func (WorkStateSet) Type() string { return "work_state_set" }

// Type names the act.
func (DecisionSet) Type() string { return "decision_set" }

// Type names the act.
func (SourceAdded) Type() string { return "source_added" }

// Type names the act.
func (SourceEdited) Type() string { return "source_edited" }

// Type names the act.
func (SourceRemoved) Type() string { return "source_removed" }

// Type names the act.
func (EvidenceAdded) Type() string { return "evidence_added" }

// Type names the act.
func (EvidenceRemoved) Type() string { return "evidence_removed" }

// Type names the act.
func (NoteAdded) Type() string { return "note_added" }

// Type names the act.
func (NoteRemoved) Type() string { return "note_removed" }

// Type names the act.
func (ConflictSettled) Type() string { return "conflict_settled" }

// Type names the act.
func (WarningJudged) Type() string { return "warning_judged" }

func (ClaimMade) register(t Target, _ string) register      { return register{"claim", t.Claim, ""} }
func (ClaimDismissed) register(t Target, _ string) register { return register{"claim", t.Claim, ""} }
func (ClaimRestored) register(t Target, _ string) register  { return register{"claim", t.Claim, ""} }
func (FindingSet) register(t Target, author string) register {
	return register{"finding", t.Claim, author}
}
func (WorkStateSet) register(t Target, _ string) register { return register{"work", t.Claim, ""} }
func (DecisionSet) register(t Target, _ string) register  { return register{"decision", t.Claim, ""} }
func (a SourceAdded) register(Target, string) register    { return register{"source", a.Source.ID, ""} }
func (a SourceEdited) register(Target, string) register   { return register{"source", a.Source.ID, ""} }
func (a SourceRemoved) register(Target, string) register  { return register{"source", a.ID, ""} }
func (a EvidenceAdded) register(Target, string) register {
	return register{"evidence", a.Evidence.ID, ""}
}
func (a EvidenceRemoved) register(Target, string) register   { return register{"evidence", a.ID, ""} }
func (a NoteAdded) register(Target, string) register         { return register{"note", a.ID, ""} }
func (a NoteRemoved) register(Target, string) register       { return register{"note", a.ID, ""} }
func (ConflictSettled) register(t Target, _ string) register { return register{"settled", t.Claim, ""} }
func (a WarningJudged) register(Target, string) register     { return register{"warning", a.ID, ""} }
func (ClaimMade) empty() Act                                 { return ClaimDismissed{} }
func (ClaimDismissed) empty() Act                            { return ClaimRestored{} }
func (ClaimRestored) empty() Act                             { return ClaimRestored{} }
func (FindingSet) empty() Act                                { return FindingSet{Finding: Unchecked} }
func (WorkStateSet) empty() Act                              { return WorkStateSet{State: Open} }
func (DecisionSet) empty() Act                               { return DecisionSet{} }
func (a SourceAdded) empty() Act                             { return SourceRemoved{a.Source.ID} }
func (a SourceEdited) empty() Act                            { return SourceRemoved{a.Source.ID} }
func (a SourceRemoved) empty() Act                           { return a }
func (a EvidenceAdded) empty() Act                           { return EvidenceRemoved{a.Evidence.ID} }
func (a EvidenceRemoved) empty() Act                         { return a }
func (a NoteAdded) empty() Act                               { return NoteRemoved{a.ID} }
func (a NoteRemoved) empty() Act                             { return a }
func (ConflictSettled) empty() Act                           { return ConflictSettled{} }
func (a WarningJudged) empty() Act                           { return WarningJudged{ID: a.ID, Message: a.Message} }

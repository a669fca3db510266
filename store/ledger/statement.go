package ledger

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"unicode/utf8"

	"stet/extract/claim"
)

// The most that a statement may hold, in bytes.
const (
	maxText = 256 << 10 // a note, a passage
	maxName = 4 << 10   // an id, a name, a title
)

// Target says what a statement is about: an article by the hash of its text,
// and a claim by its id and by an Anchor, with which it is found again when
// the text has changed. The anchor's span counts Unicode code points of the
// article's text, as all JSON that leaves the program does.
type Target struct {
	Article  string       `json:"article"`            // claim.Article.Hash
	Claim    string       `json:"claim,omitempty"`    // "" for the article as a whole
	Kind     claim.Kind   `json:"kind,omitempty"`     // of the claim
	Anchor   claim.Anchor `json:"anchor,omitzero"`    // of the claim's span
	Sentence string       `json:"sentence,omitempty"` // the words of the claim's sentence, see On
}

// What On keeps of a text, in bytes: a page with one large table is a single
// sentence. Whatever the characters, what is kept fits into a payload.
const (
	keptWords  = 32 << 10 // of a claim
	keptAround = 2 << 10  // of its sentence, on either side of the claim
)

// On returns the target for claim c of article a. A span of c that does not
// lie in the text leaves the anchor with c's words alone. Of very long words
// the anchor keeps the first 32 KiB as Exact, while its Span stays that of the
// whole; of a long sentence 2 KiB on either side of them are kept.
func On(a *claim.Article, c claim.Claim) Target {
	t := Target{Article: a.Hash(), Claim: c.ID, Kind: c.Kind}
	anchor, err := anchorOf(a, c.Span)
	if err != nil {
		anchor = claim.Anchor{Span: c.Span, Exact: beginning(c.Text)}
	}
	anchor.Span = claim.PointsOf(a.Text).Span(anchor.Span)
	t.Anchor = anchor
	if _, err := a.Slice(c.Sentence); err == nil {
		t.Sentence = around(a.Text, c.Sentence, claim.Span{Start: c.Span.Start, End: c.Span.Start + len(anchor.Exact)})
	}
	return t
}

// anchorOf is a.Anchor with Exact cut to what On keeps.
func anchorOf(a *claim.Article, s claim.Span) (claim.Anchor, error) {
	anchor, err := a.Anchor(s)
	anchor.Exact = beginning(anchor.Exact)
	return anchor, err
}

// beginning returns the first keptWords bytes of s, or a character less.
func beginning(s string) string {
	if len(s) <= keptWords {
		return s
	}
	return s[:boundary(s, keptWords)]
}

// boundary returns the character boundary at or before byte i of s.
func boundary(s string, i int) int {
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// around returns the part of the sentence that lies near the words.
func around(text string, sentence, words claim.Span) string {
	from := max(sentence.Start, boundary(text, words.Start-keptAround))
	to := min(sentence.End, boundary(text, words.End+keptAround))
	return text[from:max(from, to)]
}

// whole reports whether the anchor holds all the words of its claim.
func (t Target) whole() bool {
	return len(t.Anchor.Exact) <= keptWords-utf8.UTFMax || utf8.RuneCountInString(t.Anchor.Exact) >= t.Anchor.Span.Len()
}

// OnArticle returns the target for a as a whole: for a source that no claim
// names yet, or a note on the article.
func OnArticle(a *claim.Article) Target { return Target{Article: a.Hash()} }

// Statement is what an event says: who does what to what.
type Statement struct {
	By     string // display name of the author
	Target Target
	Act    Act
	// Replaces lists the hashes of the events, of any author, whose effect
	// the author saw and ends: their acts on the same register no longer
	// hold, whatever the clocks say. State.Replacing fills it in.
	Replaces []string
	// Undoes is the hash of the event that the statement takes back, "" when
	// it is no undo.
	Undoes string
}

type payloadJSON struct {
	Target
	By       string          `json:"by,omitempty"`
	Data     json.RawMessage `json:"data"`
	Replaces []string        `json:"replaces,omitempty"`
	Salt     string          `json:"salt"` // 16 bytes in hex
	Type     string          `json:"type"`
	Undoes   string          `json:"undoes,omitempty"`
}

// payload returns s as canonical JSON with the given salt.
func (s Statement) payload(salt string) ([]byte, error) {
	data, err := json.Marshal(s.Act)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Act.Type(), err)
	}
	b, err := canonical(payloadJSON{s.Target, s.By, data, s.Replaces, salt, s.Act.Type(), s.Undoes})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.Act.Type(), err)
	}
	if len(b) > maxPayload {
		return nil, fmt.Errorf("%s of %d bytes: %w", s.Act.Type(), len(b), ErrStatement)
	}
	return b, nil
}

// errUnknownAct is returned for an act of a newer program.
var errUnknownAct = errors.New("unknown act")

// Statement returns what e says. It returns ErrStatement where the payload
// was purged or is not a statement that this program knows: a newer program
// may know it, so such an event is kept and passed over.
func (e Event) Statement() (Statement, error) {
	if e.Purged() {
		return Statement{}, fmt.Errorf("event %.8s: payload purged: %w", e.Hash, ErrStatement)
	}
	if !isCanonical(e.Payload) {
		canon, err := canonicalise(e.Payload)
		if err != nil || string(canon) != string(e.Payload) {
			return Statement{}, fmt.Errorf("event %.8s: payload not canonical: %w", e.Hash, ErrStatement)
		}
	}
	var w payloadJSON
	if err := json.Unmarshal(e.Payload, &w); err != nil {
		return Statement{}, fmt.Errorf("event %.8s: %w: %w", e.Hash, err, ErrStatement)
	}
	act, err := decodeAct(w.Type, w.Data)
	if err != nil {
		return Statement{}, fmt.Errorf("event %.8s: %w: %w", e.Hash, err, ErrStatement)
	}
	s := Statement{By: w.By, Target: w.Target, Act: act, Replaces: w.Replaces, Undoes: w.Undoes}
	if err := s.check(false); err != nil {
		return Statement{}, fmt.Errorf("event %.8s: %w", e.Hash, err)
	}
	return s, nil
}

func decodeAct(typ string, data []byte) (Act, error) {
	switch typ {
	case "claim_made":
		return decode[ClaimMade](data)
	case "claim_dismissed":
		return decode[ClaimDismissed](data)
	case "claim_restored":
		return decode[ClaimRestored](data)
	case "finding_set":
		return decode[FindingSet](data)
	case "grounds_set":
		return decode[GroundsSet](data)
	case "work_state_set":
		return decode[WorkStateSet](data)
	case "decision_set":
		return decode[DecisionSet](data)
	case "source_added":
		return decode[SourceAdded](data)
	case "source_edited":
		return decode[SourceEdited](data)
	case "source_removed":
		return decode[SourceRemoved](data)
	case "evidence_added":
		return decode[EvidenceAdded](data)
	case "passage_changed":
		return decode[PassageChanged](data)
	case "evidence_removed":
		return decode[EvidenceRemoved](data)
	case "request_set":
		return decode[RequestSet](data)
	case "request_removed":
		return decode[RequestRemoved](data)
	case "note_added":
		return decode[NoteAdded](data)
	case "note_removed":
		return decode[NoteRemoved](data)
	case "conflict_settled":
		return decode[ConflictSettled](data)
	case "claim_corrected":
		return decode[ClaimCorrected](data)
	case "warning_judged":
		return decode[WarningJudged](data)
	case "block_set":
		return decode[BlockSet](data)
	case "article_corrected":
		return decode[ArticleCorrected](data)
	case "passage_ticked":
		return decode[PassageTicked](data)
	case "article_closed":
		return decode[ArticleClosed](data)
	case "claim_attached":
		return decode[ClaimAttached](data)
	case "claim_released":
		return decode[ClaimReleased](data)
	}
	return nil, fmt.Errorf("%.40q: %w", typ, errUnknownAct)
}

func decode[A Act](data []byte) (Act, error) {
	var a A
	if err := json.Unmarshal(data, &a); err != nil {
		return nil, fmt.Errorf("%s: %w", a.Type(), err)
	}
	return a, nil
}

// Check reports, as ErrStatement, what s lacks to be said.
func (s Statement) Check() error { return s.check(true) }

func (s Statement) check(now bool) error {
	if s.Act == nil {
		return fmt.Errorf("no act: %w", ErrStatement)
	}
	what := s.Act.check(s.Target, now)
	switch {
	case what != "":
	case !isHash(s.Target.Article):
		what = "the article's hash"
	case len(s.By) > maxName, len(s.Target.Claim) > maxName:
		what = "a shorter name"
	case len(s.Target.Sentence) > maxText, len(s.Target.Anchor.Exact) > maxText:
		what = "a shorter claim"
	case s.Undoes != "" && !isHash(s.Undoes), slices.ContainsFunc(s.Replaces, notHash):
		what = "hashes of events"
	}
	if what != "" {
		return fmt.Errorf("%s needs %s: %w", s.Act.Type(), what, ErrStatement)
	}
	return nil
}

var (
	stances = [...]Stance{Supports, Contradicts, Context, AsFound}
	levels  = [...]Level{Primary, Secondary, Tertiary}
)

// word reports whether w is one of the words, or, where it need not be one of
// today's, could be one: up to 40 letters, digits and underscores.
func word[W ~string](words []W, w W, now bool) bool {
	return slices.Contains(words, w) || !now && w != "" && len(w) <= 40 && plainKey([]byte(w))
}

func notHash(s string) bool { return !isHash(s) }

func onClaim(t Target) string {
	if t.Claim == "" {
		return "a claim"
	}
	return ""
}

func (a ClaimMade) check(t Target, now bool) string {
	switch c := a.Claim; {
	case t.Claim == "" || c.ID != t.Claim:
		return "the claim's id as its target"
	case !word(claim.Kinds[:], c.Kind, now):
		return "a kind of claim"
	case c.Span.Start < 0 || c.Span.End <= c.Span.Start || c.Text == "":
		return "words of the article"
	case len(c.Text) > maxText:
		return "a shorter claim"
	}
	return ""
}

func (ClaimDismissed) check(t Target, _ bool) string { return onClaim(t) }

func (ClaimRestored) check(t Target, _ bool) string { return onClaim(t) }

func (a FindingSet) check(t Target, now bool) string {
	switch {
	case !word(Findings[:], a.Finding, now):
		return "a finding that an editor may choose"
	case len(a.Note) > maxText, len(a.Wording) > maxText:
		return "a shorter note"
	}
	return onClaim(t)
}

func (a WorkStateSet) check(t Target, now bool) string {
	switch {
	case !word(WorkStates[:], a.State, now):
		return "a work state"
	case len(a.Assignee) > maxName:
		return "a shorter name"
	}
	return onClaim(t)
}

func (a DecisionSet) check(t Target, now bool) string {
	switch {
	case a.Decision != Undecided && !word(Decisions[:], a.Decision, now):
		return "a decision"
	case len(a.Note) > maxText, len(a.Wording) > maxText:
		return "a shorter note"
	}
	return onClaim(t)
}

func (a SourceAdded) check(_ Target, now bool) string  { return a.Source.lacks(now) }
func (a SourceEdited) check(_ Target, now bool) string { return a.Source.lacks(now) }

func (a SourceRemoved) check(Target, bool) string { return lacksID(a.ID) }

func (a EvidenceAdded) check(t Target, now bool) string {
	e := a.Evidence
	switch {
	case lacksID(e.ID) != "":
		return lacksID(e.ID)
	case e.ClaimID != t.Claim:
		return "the evidence's claim as its target"
	case lacksID(e.SourceID) != "":
		return "a source"
	case !word(stances[:], e.Stance, now):
		return "a stance"
	case e.Level != "" && !word(levels[:], e.Level, now):
		return "a level"
	case len(e.Locator) > maxName, len(e.Match) > maxName, len(e.Note) > maxText, len(e.Passage.Exact) > maxText:
		return "a shorter passage or note"
	}
	return onClaim(t)
}

func (a EvidenceRemoved) check(Target, bool) string { return lacksID(a.ID) }

func (a NoteAdded) check(Target, bool) string {
	if a.Text == "" || len(a.Text) > maxText {
		return "a text of 1 to 256 KiB"
	}
	return lacksID(a.ID)
}

func (a NoteRemoved) check(Target, bool) string { return lacksID(a.ID) }

func (a ConflictSettled) check(t Target, now bool) string {
	switch {
	case a.Finding == "":
		return onClaim(t)
	case a.Finding == Unchecked || !word(Findings[:], a.Finding, now):
		return "a finding that an editor may choose"
	case len(a.Settles) < 2 || slices.ContainsFunc(a.Settles, notHash):
		return "the hashes of the findings it settles"
	case len(a.Reason) > maxText:
		return "a shorter reason"
	}
	return onClaim(t)
}

func (a WarningJudged) check(_ Target, now bool) string {
	switch {
	case a.Judgement != Unjudged && !word(Judgements[:], a.Judgement, now):
		return "a judgement"
	case a.Judgement == Dismissed && a.Reason == "" && now:
		return "a reason"
	case len(a.Reason) > maxText, len(a.Message) > maxText:
		return "a shorter reason"
	}
	return lacksID(a.ID)
}

func lacksID(id string) string {
	if id == "" || len(id) > maxName {
		return "an id"
	}
	return ""
}

// lacks says what s needs before it can be kept, "" if nothing.
func (s Source) lacks(now bool) string {
	switch {
	case lacksID(s.ID) != "":
		return lacksID(s.ID)
	case !word(SourceKinds[:], s.Kind, now):
		return "a kind of source"
	case s.Title == "" && s.URL == "" && s.File == "":
		return "a title, an address or a file"
	case s.URL != "" && !webAddress(s.URL):
		return "an http or https address"
	case max(len(s.Title), len(s.Author), len(s.Publisher), len(s.URL), len(s.File), len(s.SeenBy)) > maxName,
		len(s.Note) > maxText:
		return "shorter fields"
	case s.Vault != "" && lacksID(s.Vault) != "":
		return "an id of the vault"
	case now && s.Vault != "" && s.Author+s.Publisher+s.URL+s.File+s.Note+s.ContentHash != "":
		return "nothing but a pseudonym for a source of the vault"
	}
	return ""
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

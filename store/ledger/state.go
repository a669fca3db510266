package ledger

import (
	"time"

	"stet/extract/claim"
)

// State is what a set of events amounts to. It is made by Replay and not
// changed afterwards; callers only read it.
type State struct {
	// List holds the claims to be checked, in the order of claim.Sort: those
	// of the readers and those made by hand, without the dismissed. It is
	// empty when the state was replayed without an article.
	List []claim.Claim
	// Claims holds what was said about each claim, by id; a claim that
	// nothing was said about is missing, see Of.
	Claims map[string]*ClaimState
	// Orphans are the ids of the claims in Claims that are not found in the
	// article's text any more and wait to be attached to another claim or let
	// go, in the order of the text they were made in. Released are those that
	// were let go.
	Orphans, Released []string
	// Sources are the sources that were not removed, in the order in which
	// they were added.
	Sources []Source
	// Notes are the remarks on the case as a whole.
	Notes []Note
	// Requests are the questions to the author and the right-of-reply log, in
	// the order in which they were entered, those on claims too.
	Requests []Inquiry
	// Warnings holds what the desk thinks of warnings, by claim.Warning.ID;
	// one that nothing was said about is missing.
	Warnings map[string]WarningState
	// Corrections holds what editors entered for the article's head, and
	// Blocks, in the order in which they were first chosen, which pieces of
	// the page they put into its text or took out.
	Corrections map[Field]ArticleCorrection
	Blocks      []BlockState
	// Ticks are the passages of the text that need no check, by where they begin;
	// there are none when the state was replayed without an article. Closed says
	// that the whole check is done, nil while it goes on.
	Ticks  []Tick
	Closed *Closing
	// Authors holds the last display name that each author key used.
	Authors map[string]string
	// History is every event, in the ledger's total order.
	History []*Entry

	sources   map[string]Source   // removed ones too
	within    map[string]string   // see Row
	holds     map[string][]string // see Together
	registers map[register][]*Entry
	ticked    []*Entry // the acts behind Ticks
	byHash    map[string]*Entry
}

// Entry is one event with what it says.
type Entry struct {
	Event Event
	Said  Statement // without an Act where Known is false
	// Known is false for a purged event and one of a newer program: it is
	// kept and has no effect.
	Known bool
	// Claim is the id of the claim that it counts for now, after the target
	// was carried to the current text; "" for the case as a whole.
	Claim string
	stale bool
}

// Name returns the author's display name at the time, or the start of the
// key.
func (e *Entry) Name() string {
	if e.Said.By != "" {
		return e.Said.By
	}
	return e.Event.Author[:min(8, len(e.Event.Author))]
}

// ClaimState is what the desk says about one claim. The zero values mean that
// nothing was said, but for Finding and Work, which are then Unchecked and
// Open.
type ClaimState struct {
	ID string
	// Target is the newest target that named the claim.
	Target Target
	// Made is the claim where it was made by hand; the spans of an orphan are
	// as in its payload.
	Made      *claim.Claim
	Dismissed bool
	// Orphan is true where the current text does not hold the claim. Released
	// is why it waits no more, nil where it waits.
	Orphan   bool
	Released *Release

	// Finding is what the checkers agree on or a settlement says. While they
	// disagree it is the newest of theirs; it is Stale where every finding is
	// of an earlier text.
	Finding  Finding
	Opinions []Opinion // one per checker with a finding, oldest first
	Conflict bool      // checkers disagree and nothing settles it
	Settled  *Settlement

	// Correction is what an editor entered in the place of what the readers
	// said, nil for nothing. State.List has it already.
	Correction *Correction

	Work     WorkState
	Assignee string
	Decision Ruling
	Evidence []Exhibit // in the order added
	Notes    []Note
	Requests []Inquiry
	History  []*Entry // all that was said about the claim, in order

	// Independent counts the sources that support the claim and of which it is
	// said or found where, those of one origin once: joined by SameOrigin, address,
	// file or content. Sources that were removed do not count.
	Independent  int
	SingleSource bool // Independent is 1
	// Secondary is true where sources support the claim and all of them are
	// graded secondary or tertiary.
	Secondary bool
	// Ungrounded is true where the finding affirms the claim, no source that
	// could bear it out is attached to it, none contradicts it, and nobody said how
	// they know.
	Ungrounded bool
	// Questioned is true where the finding says that the words are right as they
	// are, a source contradicts them, and nobody said how they know. Contradicted
	// alone is what the sources say, whatever was found.
	Questioned   bool
	Contradicted bool

	// Outdated are the passages of its evidence that their sources have no more,
	// or in other words, and that a checker has not looked at since.
	Outdated []Outdated

	grounds  map[string]GroundsSet // by author
	passages []Outdated            // of any evidence, also of what was noted anew since
}

// Opinion is the finding of one checker.
type Opinion struct {
	Author  string // key
	Name    string
	Finding Finding
	Note    string
	Wording string
	At      time.Time
	Event   string // hash
	// Stale is true where the words of the claim, or of its sentence, have
	// changed since. Finding still says what it was.
	Stale bool
	// SourceChanged is true where it is stale for its source's sake alone, see
	// ClaimState.Outdated.
	SourceChanged bool
	// Unseen is true where it was given without sight of the others' findings.
	Unseen bool
	// Grounds and Word say how its author knows, where no source says it.
	Grounds Grounds
	Word    string
}

// Settlement is how a disagreement between checkers was ended.
type Settlement struct {
	Finding Finding
	Reason  string
	Name    string
	At      time.Time
	Settles []string // hashes of the findings' events
	Event   string   // hash
}

// Ruling is the desk's decision on a claim.
type Ruling struct {
	Decision Decision
	Note     string
	Wording  string
	Name     string
	At       time.Time // zero while undecided
	Event    string    // hash
	// Contested is true where two decisions were taken in ignorance of each
	// other; the newer one is shown.
	Contested bool
}

// Exhibit is a piece of evidence with its source.
type Exhibit struct {
	Evidence
	Source        Source // with its ID alone where it is not in the ledger
	SourceRemoved bool
	Name          string // who added it
	At            time.Time
	Event         string // hash
}

// WarningState is what the desk thinks of a warning.
type WarningState struct {
	Judgement Judgement
	Reason    string
	Message   string // what the warning said then
	Name      string // who judged it
	At        time.Time
	Event     string // hash
	// Contested is true where two judgements were made in ignorance of each
	// other; the newer one is shown.
	Contested bool
}

// Note is a remark.
type Note struct {
	ID    string
	Text  string
	Name  string
	At    time.Time
	Event string // hash
}

// Of returns what was said about the claim with the given id; it is never nil.
func (s *State) Of(id string) *ClaimState {
	if c, ok := s.Claims[id]; ok {
		return c
	}
	return &ClaimState{ID: id, Finding: Unchecked, Work: Open}
}

// Own returns the opinion of the checker with the given key.
func (c *ClaimState) Own(author string) (Opinion, bool) {
	for _, o := range c.Opinions {
		if o.Author == author {
			return o, true
		}
	}
	return Opinion{Author: author, Finding: Unchecked}, false
}

// Source returns the source with the given id, a removed one too.
func (s *State) Source(id string) (Source, bool) {
	src, ok := s.sources[id]
	return src, ok
}

// Entry returns the event with the given hash, or false.
func (s *State) Entry(hash string) (*Entry, bool) {
	e, ok := s.byHash[hash]
	return e, ok
}

// Coverage counts how far the checking of an article has come.
type Coverage struct {
	Total        int // rows, see State.Rows
	Checked      int // with a finding that is not Unchecked or Stale
	Stale        int
	Conflicts    int
	Contradicted int
	SingleSource int
	Ungrounded   int
	Questioned   int
	Orphans      int
	ByFinding    map[Finding]int
	ByKind       map[claim.Kind]KindCount
}

// KindCount is the coverage of one kind of claim.
type KindCount struct{ Total, Checked int }

// Percent returns the checked share in whole percent, rounded down, so that
// 100 means every claim; 0 where there is nothing to check.
func (c Coverage) Percent() int {
	if c.Total == 0 {
		return 0
	}
	return 100 * c.Checked / c.Total
}

// Coverage counts over s.Rows.
func (s *State) Coverage() Coverage {
	rows := s.Rows()
	cov := Coverage{Total: len(rows), Orphans: len(s.Orphans),
		ByFinding: map[Finding]int{}, ByKind: map[claim.Kind]KindCount{}}
	for _, c := range rows {
		finding, kind := Unchecked, cov.ByKind[c.Kind]
		kind.Total++
		if st, ok := s.Claims[c.ID]; ok {
			finding = st.Finding
			cov.Conflicts += one(st.Conflict)
			cov.Contradicted += one(st.Contradicted)
			cov.SingleSource += one(st.SingleSource)
			cov.Ungrounded += one(st.Ungrounded)
			cov.Questioned += one(st.Questioned)
		}
		switch finding {
		case Unchecked:
		case Stale:
			cov.Stale++
		default:
			cov.Checked++
			kind.Checked++
		}
		cov.ByFinding[finding]++
		cov.ByKind[c.Kind] = kind
	}
	return cov
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Package ledger holds what the desk says about claims: findings, decisions,
// sources and the evidence that ties them together. Nothing in it is ever
// changed: every act of an editor is an Event that is appended to the chain
// of its author, and the State that windows and sheets show is what replaying
// all events gives. Merging two ledgers is the union of their events.
package ledger

import (
	"time"

	"stet/extract/claim"
)

// WorkState says where a claim stands in the desk's work.
type WorkState string

// The work states, in the order in which work goes.
const (
	Open           WorkState = "open"
	Assigned       WorkState = "assigned"
	InProgress     WorkState = "in_progress"
	WaitingAuthor  WorkState = "waiting_author"
	WaitingSource  WorkState = "waiting_source"
	ReadyForSecond WorkState = "ready_for_second"
	Closed         WorkState = "closed"
)

// WorkStates lists every work state in order.
var WorkStates = [...]WorkState{Open, Assigned, InProgress, WaitingAuthor, WaitingSource, ReadyForSecond, Closed}

// Finding is what one checker found out about a claim.
type Finding string

// The findings. Stale is set by the program only, when the text has changed.
const (
	Unchecked            Finding = "unchecked"
	Verified             Finding = "verified"
	VerifiedAsAttributed Finding = "verified_as_attributed" // said so; content not proved
	VerifiedWithChange   Finding = "verified_with_change"
	NeedsCorrection      Finding = "needs_correction"
	NeedsContext         Finding = "needs_context"
	ConflictingSources   Finding = "conflicting_sources"
	Unverifiable         Finding = "unverifiable"
	OnAuthor             Finding = "on_author"
	NoCheckNeeded        Finding = "no_check_needed"
	Stale                Finding = "stale"
)

// Findings lists the findings that an editor may choose, in the order of
// windows and sheets; Stale is not among them.
var Findings = [...]Finding{Unchecked, Verified, VerifiedAsAttributed, VerifiedWithChange, NeedsCorrection,
	NeedsContext, ConflictingSources, Unverifiable, OnAuthor, NoCheckNeeded}

// Decision is what the desk does with a claim.
type Decision string

// The decisions; Undecided is the zero value.
const (
	Undecided Decision = ""
	Stet      Decision = "stet" // let it stand
	Fix       Decision = "fix"
	Attribute Decision = "attribute"
	Cut       Decision = "cut"
	Hold      Decision = "hold"
	ToLegal   Decision = "to_legal"
)

// Decisions lists every decision in order.
var Decisions = [...]Decision{Undecided, Stet, Fix, Attribute, Cut, Hold, ToLegal}

// Judgement is what the desk thinks of a warning that the program raised.
type Judgement string

// The judgements; Unjudged is the zero value.
const (
	Unjudged  Judgement = ""
	Confirmed Judgement = "confirmed" // the sum is wrong indeed
	Dismissed Judgement = "dismissed" // a false alarm; the reason says why
)

// Judgements lists every judgement in order.
var Judgements = [...]Judgement{Unjudged, Confirmed, Dismissed}

// SourceKind says what a source is.
type SourceKind string

// SourceKinds lists every kind of source in the order of the form.
var SourceKinds = [...]SourceKind{"web_page", "official_document", "court_record", "filing", "dataset", "paper", "book",
	"interview", "message", "social_post", "press_release", "prior_publication", "media", "expert",
	"own_observation", "reporters_notes"}

// Level says how near a source is to the fact, per link to a claim.
type Level string

// The levels; the zero value means "not graded".
const (
	Primary   Level = "primary"
	Secondary Level = "secondary"
	Tertiary  Level = "tertiary"
)

// Stance says what a source does for a claim.
type Stance string

// The stances.
const (
	Supports    Stance = "supports"
	Contradicts Stance = "contradicts"
	Context     Stance = "context"
	// AsFound leaves it to what the program found in the source's text, see
	// Evidence.Does. It is what holds until an editor says otherwise.
	AsFound Stance = "as_found"
)

// Source is something that claims are checked against.
type Source struct {
	ID          string     `json:"id"`
	Kind        SourceKind `json:"kind"`
	Title       string     `json:"title"`
	Author      string     `json:"author,omitempty"`
	Publisher   string     `json:"publisher,omitempty"`
	Published   string     `json:"published,omitempty"` // ISO 8601 as far as known
	URL         string     `json:"url,omitempty"`       // http or https
	File        string     `json:"file,omitempty"`      // path or name of a file at hand
	SeenAt      time.Time  `json:"seen_at,omitzero"`
	SeenBy      string     `json:"seen_by,omitempty"`
	How         string     `json:"how,omitempty"`          // "file", "phone", "in person"
	ContentHash string     `json:"content_hash,omitempty"` // SHA-256 in hex
	Attribution string     `json:"attribution,omitempty"`  // on_record, background, deep_background, off_record
	Sensitivity string     `json:"sensitivity,omitempty"`  // open, internal, confidential, sealed
	SameOrigin  string     `json:"same_origin_as,omitempty"`
	Grade       string     `json:"grade,omitempty"` // Admiralty: "B2"
	Note        string     `json:"note,omitempty"`
	// Vault is the id of the contact in the vault that says who this is; Title is
	// a pseudonym then, and nothing else here tells of them.
	Vault string `json:"vault,omitempty"`
}

// Evidence links a claim to a source.
type Evidence struct {
	ID       string       `json:"id"`
	ClaimID  string       `json:"claim"`
	SourceID string       `json:"source"`
	Locator  string       `json:"locator,omitempty"` // page, paragraph, time code, cell
	Passage  claim.Anchor `json:"passage,omitzero"`  // in the source's text, in code points
	Level    Level        `json:"level,omitempty"`
	Stance   Stance       `json:"stance"`
	Note     string       `json:"note,omitempty"`
	// Match is what the program had said of claim and passage when the editor
	// took it, or, without a passage, of claim and source when their text was
	// read, "" where it was not asked: "differs: words_dropped".
	Match string `json:"match,omitempty"`
}

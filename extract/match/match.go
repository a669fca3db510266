// Package match holds a claim against the text of a source: it finds the
// passage that the claim rests on and says how the two differ, word by word.
//
// A source is read once (Read) and then asked about as many claims as there
// are, from as many goroutines as there are. Its words are folded (case, marks,
// spaces, ligatures, line-end hyphens) with their offsets kept, what the page or
// the transcript put between them (running heads, page numbers, time codes,
// stage directions, names of speakers) is set aside, and an index says where
// each word stands. A claim is laid on it where its rarer words and longest runs
// meet, and the stretches between those are aligned.
//
// The files: word and fold cut texts into words, furniture sets aside what is
// not the text, index is the source; wording is the claim's own brackets and
// ellipses, anchor finds the place, align and pair the words between, edit and
// alarm what the differences mean, turn and speaker who says it, subject where
// the readers name nobody; number, value, cast, twin (a value beside the one it is
// compared with or a part of) and date, name, post and role, deal and paraphrase are the other kinds of
// claim; context tells whether two figures measure the same thing.
//
// A result is a suggestion with its passage. The finding stays the editor's.
package match

import (
	"stet/extract/claim"
)

// Kind is what a claim is matched as: a kind of claim, or a paraphrase.
type Kind = claim.Kind

// KindParaphrase is what somebody said in the writer's words: an indirect
// quote. The best passage is shown and nothing is said of it.
const KindParaphrase Kind = "paraphrase"

// Claim is what is held against a source. Which fields count depends on Kind.
type Claim struct {
	ID   string
	Kind Kind
	// Text is the claim as the article has it: the quoted words, or the figure
	// or name with as many of the words around it as are wanted for its context.
	Text string
	// Context is the sentence that Text stands in, "" where Text is all there is.
	Context string

	Speaker string // of a quote or paraphrase, "" where not known

	Number    *claim.Number // of a number: value, unit, bound, date, what it counts
	Canonical string        // of a name
	Role      string        // of a name: "chief executive of Tarn"
	Deal      *claim.Deal
}

// Outcome is how a claim and a source stand to each other.
type Outcome string

// The outcomes. A quote is exact, folded, differs or not_found; a number same,
// fits, differs or not_found; a name same, variant, differs or not_found; a deal
// same, fits, differs or not_found; a paraphrase fits or not_found.
const (
	Exact    Outcome = "exact"  // to the letter
	Folded   Outcome = "folded" // the same words, written otherwise
	Same     Outcome = "same"   // the same value or name
	Fits     Outcome = "fits"   // inside the claim's bound or its shown digits
	Variant  Outcome = "variant"
	Differs  Outcome = "differs"
	NotFound Outcome = "not_found"
)

// Alarm names what an editor must look at.
type Alarm string

// The alarms. One edit gets one of them, the specific before the general.
const (
	WordsChanged    Alarm = "words_changed"
	WordsDropped    Alarm = "words_dropped" // inside a sentence, without an ellipsis
	WordsAdded      Alarm = "words_added"
	Joined          Alarm = "joined" // two passages run together, a sentence left out, or another speaker's words
	NumberChanged   Alarm = "number_changed"
	NegationChanged Alarm = "negation_changed"
	SpeakerDiffers  Alarm = "speaker_differs"
	ValueDiffers    Alarm = "value_differs"
	UnitDiffers     Alarm = "unit_differs"
	CurrencyDiffers Alarm = "currency_differs"
	Spelling        Alarm = "spelling"
	RoleDiffers     Alarm = "role_differs"
	PartyMissing    Alarm = "party_missing"
)

// Op is what happened to a stretch of words between source and claim.
type Op string

// The operations. Keep has words on both sides, which may be written otherwise.
const (
	Keep   Op = "keep"
	Drop   Op = "drop"   // the source's words are not in the claim
	Add    Op = "add"    // the claim's words are not in the source
	Change Op = "change" // other words stand there
)

// Edit is one stretch of the word difference. The words of one side in order,
// over all edits, are the words of that side.
type Edit struct {
	Op         Op
	Claim      string     // words of the claim, "" for Drop
	Source     string     // words of the source, "" for Add
	ClaimSpan  claim.Span // in bytes of Claim.Text
	SourceSpan claim.Span // in bytes of the source's text
	Alarm      Alarm      // "" for what is in order
}

// Result is what one source says of one claim.
type Result struct {
	ID      string
	Outcome Outcome
	// Passage is where to look, in bytes of the source's text; zero where nothing
	// was found. A quote joined of far passages has its longest one here.
	Passage claim.Span
	Score   float64 // 0 to 1: how much of the claim the passage covers
	Diff    []Edit  // of a quote that was found
	Alarms  []Alarm // each at most once, in the order of the claim
	// Candidates are other passages to look at, the best first.
	Candidates []claim.Span
	// Speaker is who says the passage as the source has it, "" where it does not say.
	Speaker string
	// Found is the value or name that the passage has, as it stands there.
	Found string
}

// Match holds c against the source by its kind. A claim of another kind, or one
// without words, is not found.
func (s *Source) Match(c Claim) Result {
	var r Result
	switch c.Kind {
	case claim.KindQuote:
		r = s.Quote(c)
	case claim.KindNumber:
		r = s.Number(c)
	case claim.KindName:
		r = s.Name(c)
	case claim.KindDeal:
		r = s.Deal(c)
	case KindParaphrase:
		r = s.Paraphrase(c)
	default:
		r = Result{Outcome: NotFound}
	}
	r.ID = c.ID
	if c.Kind != claim.KindQuote {
		r.Passage = s.outer(r.Passage)
		for i := range r.Candidates {
			r.Candidates[i] = s.outer(r.Candidates[i])
		}
	}
	return r
}

// alarm adds a to the result's alarms, once.
func (r *Result) alarm(a Alarm) {
	if a == "" {
		return
	}
	for _, b := range r.Alarms {
		if a == b {
			return
		}
	}
	r.Alarms = append(r.Alarms, a)
}

package ledger

import (
	"cmp"
	"slices"
	"time"

	"stet/extract/claim"
)

// BlockSet says whether a piece of the page belongs to the article's text. The
// text that was read is not changed by it: State.Amended says what the text
// becomes, and claims are carried to that by their anchors.
type BlockSet struct {
	ID     string      `json:"id"` // claim.Piece.ID
	Choice BlockChoice `json:"choice,omitempty"`
	Words  string      `json:"words,omitempty"` // the beginning of the piece, for people
}

// BlockChoice is what BlockSet says of a piece.
type BlockChoice string

// The choices.
const (
	AsRead   BlockChoice = "" // as the program read it
	InText   BlockChoice = "in"
	LeftOut  BlockChoice = "out"
	keptHead             = 2 << 10 // bytes of BlockSet.Words
)

var blockChoices = [...]BlockChoice{InText, LeftOut}

// SetBlock returns the act on the piece with the given id and words.
func SetBlock(id string, c BlockChoice, words string) BlockSet {
	return BlockSet{id, c, words[:boundary(words, min(len(words), keptHead))]}
}

// Field is a part of an article's head that an editor can correct.
type Field string

// The fields.
const (
	FieldTitle     Field = "title"
	FieldByline    Field = "byline"
	FieldPublished Field = "published" // ISO 8601, the day at least
	FieldSite      Field = "site"
)

// Fields are the fields in the order in which they are shown.
var Fields = [...]Field{FieldTitle, FieldByline, FieldPublished, FieldSite}

// ArticleCorrected says what a field of the article's head is. Without Said it
// takes the correction back: the field is as the page has it.
type ArticleCorrected struct {
	Field  Field    `json:"field"`
	Said   bool     `json:"said,omitempty"`
	Values []string `json:"values,omitempty"` // the authors of a byline, one of any other field; none for "none"
}

// ClaimAttached says that what was said about a claim that left the text counts
// for another one, which To names in the text of that day. Without To the claim
// waits again.
type ClaimAttached struct {
	ID string  `json:"id"` // of the claim that left the text
	To *Target `json:"to,omitempty"`
}

// ClaimReleased lets a claim that left the text go, with the reason.
type ClaimReleased struct {
	ID     string `json:"id"`
	Reason string `json:"reason,omitempty"`
}

// Type names the act.
func (BlockSet) Type() string { return "block_set" }

// Type names the act.
func (ArticleCorrected) Type() string { return "article_corrected" }

// Type names the act.
func (ClaimAttached) Type() string { return "claim_attached" }

// Type names the act.
func (ClaimReleased) Type() string { return "claim_released" }

func (a BlockSet) register(Target, string) register { return register{"block", a.ID, ""} }
func (a ArticleCorrected) register(Target, string) register {
	return register{"article", string(a.Field), ""}
}
func (a ClaimAttached) register(Target, string) register { return register{"place", a.ID, ""} }
func (a ClaimReleased) register(Target, string) register { return register{"place", a.ID, ""} }

func (a BlockSet) empty() Act         { return BlockSet{ID: a.ID, Words: a.Words} }
func (a ArticleCorrected) empty() Act { return ArticleCorrected{Field: a.Field} }
func (a ClaimAttached) empty() Act    { return ClaimAttached{ID: a.ID} }
func (a ClaimReleased) empty() Act    { return ClaimAttached{ID: a.ID} }

func (a BlockSet) check(_ Target, now bool) string {
	switch {
	case a.Choice != AsRead && !word(blockChoices[:], a.Choice, now):
		return "a choice"
	case len(a.Words) > keptHead:
		return "fewer words"
	}
	return lacksID(a.ID)
}

func (a ArticleCorrected) check(_ Target, now bool) string {
	total := 0
	for _, v := range a.Values {
		if total += len(v); v == "" {
			return "values that are not empty"
		}
	}
	switch {
	case !word(Fields[:], a.Field, now):
		return "a field of the article"
	case !a.Said && len(a.Values) > 0, a.Field != FieldByline && len(a.Values) > 1, len(a.Values) > 100:
		return "one value"
	case total > maxName:
		return "a shorter value"
	case now && a.Field == FieldPublished && len(a.Values) == 1 && !isDay(a.Values[0]):
		return "a date like 2026-11-18"
	}
	return ""
}

// isDay reports whether s begins with an ISO 8601 day and nothing else but a
// time of that day.
func isDay(s string) bool {
	for _, form := range [...]string{time.DateOnly, "2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339} {
		if _, err := time.Parse(form, s); err == nil {
			return true
		}
	}
	return false
}

func (a ClaimAttached) check(t Target, _ bool) string {
	switch {
	case onClaim(t) != "":
		return onClaim(t)
	case a.To == nil:
	case a.To.Claim == "" || !isHash(a.To.Article) || len(a.To.Claim) > maxName:
		return "a claim to attach to"
	case len(a.To.Sentence) > maxText, len(a.To.Anchor.Exact) > maxText:
		return "a shorter claim"
	}
	return lacksID(a.ID)
}

func (a ClaimReleased) check(t Target, now bool) string {
	switch {
	case onClaim(t) != "":
		return onClaim(t)
	case now && a.Reason == "":
		return "a reason"
	case len(a.Reason) > maxText:
		return "a shorter reason"
	}
	return lacksID(a.ID)
}

// ArticleCorrection is what an editor entered for a field of the article's
// head in the place of what the page says.
type ArticleCorrection struct {
	Values []string
	Name   string // who entered it
	At     time.Time
	Event  string // hash
	// Contested is true where two said something else in ignorance of each
	// other; the newer one holds.
	Contested bool
}

// BlockState is an editor's choice about a piece of the page.
type BlockState struct {
	ID     string
	Choice BlockChoice // InText or LeftOut
	Words  string
	Name   string
	At     time.Time
	Event  string // hash
}

// Release is why a claim that left the text waits no more.
type Release struct {
	Reason string
	Name   string
	At     time.Time
	Event  string // hash
}

// holdArticle writes what register e says of the article as a whole, and
// reports whether it is of that kind.
func (s *State) holdArticle(heads []*Entry, e *Entry) bool {
	switch act := e.Said.Act.(type) {
	case BlockSet:
		if act.Choice != AsRead {
			s.Blocks = append(s.Blocks, BlockState{act.ID, act.Choice, act.Words, e.Name(), e.Event.Time, e.Event.Hash})
		}
	case ArticleCorrected:
		if !act.Said {
			return true
		}
		c := ArticleCorrection{Values: act.Values, Name: e.Name(), At: e.Event.Time, Event: e.Event.Hash}
		for _, h := range heads {
			if other, ok := h.Said.Act.(ArticleCorrected); ok && !slices.Equal(other.Values, act.Values) {
				c.Contested = true
			}
		}
		s.Corrections[act.Field] = c
	default:
		return false
	}
	return true
}

// Amended is what the desk changes in the reading of the article.
func (s *State) Amended() claim.Amendments {
	var m claim.Amendments
	one := func(f Field) *string {
		c, ok := s.Corrections[f]
		if !ok {
			return nil
		}
		v := ""
		if len(c.Values) > 0 {
			v = c.Values[0]
		}
		return &v
	}
	m.Title, m.Published, m.Site = one(FieldTitle), one(FieldPublished), one(FieldSite)
	if c, ok := s.Corrections[FieldByline]; ok {
		by := append([]string{}, c.Values...) // never nil: JSON knows no pointer to it
		m.Byline = &by
	}
	for _, b := range s.Blocks {
		m.Blocks = append(m.Blocks, claim.BlockChoice{ID: b.ID, Keep: b.Choice == InText, Words: b.Words})
	}
	slices.SortFunc(m.Blocks, func(a, b claim.BlockChoice) int { return cmp.Compare(a.ID, b.ID) })
	return m
}

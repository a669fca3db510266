package ledger

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"stet/extract/claim"
)

// PassageTicked says that a stretch of the text holds nothing that needs a check:
// a turn of phrase, an opinion, what everybody knows. Claims in it keep their own
// findings. Without Ticked it takes the tick back.
type PassageTicked struct {
	ID     string       `json:"id"`
	Anchor claim.Anchor `json:"anchor,omitzero"` // in code points of the target's text
	Ticked bool         `json:"ticked,omitempty"`
	Reason string       `json:"reason,omitempty"`
}

// Tick returns the act that ticks the words of s, a stretch in bytes of a's text,
// and their id. Of very long words the first 32 KiB are ticked. It returns
// claim.ErrSpan where s is no stretch of the text.
func TickPassage(a *claim.Article, s claim.Span, reason string) (PassageTicked, error) {
	s.End = min(s.End, s.Start+keptWords)
	s.End = boundary(a.Text, s.End)
	anchor, err := a.Anchor(s)
	if err != nil {
		return PassageTicked{}, err
	}
	p := claim.PointsOf(a.Text)
	anchor.Span = p.Span(anchor.Span)
	return PassageTicked{claim.ClaimID(a.Hash(), "passage", s), anchor, true, reason}, nil
}

// ArticleClosed says that the check of the article is done. Where something was
// left then, it has a reason. Without Closed the check goes on.
type ArticleClosed struct {
	Closed bool   `json:"closed,omitempty"`
	Words  int    `json:"words,omitempty"`  // that were left then
	Claims int    `json:"claims,omitempty"` // that were left then
	Reason string `json:"reason,omitempty"`
}

// Type names the act.
func (PassageTicked) Type() string { return "passage_ticked" }

// Type names the act.
func (ArticleClosed) Type() string { return "article_closed" }

func (a PassageTicked) register(Target, string) register { return register{"tick", a.ID, ""} }
func (ArticleClosed) register(Target, string) register   { return register{"closed", "", ""} }

func (a PassageTicked) empty() Act { return PassageTicked{ID: a.ID} }
func (ArticleClosed) empty() Act   { return ArticleClosed{} }

func (a PassageTicked) check(_ Target, _ bool) string {
	switch {
	case a.Ticked && (a.Anchor.Exact == "" || a.Anchor.Span.Start < 0 || a.Anchor.Span.End <= a.Anchor.Span.Start):
		return "words of the article"
	case len(a.Anchor.Exact) > maxText, len(a.Reason) > maxText:
		return "a shorter passage"
	}
	return lacksID(a.ID)
}

func (a ArticleClosed) check(_ Target, now bool) string {
	switch {
	case a.Words < 0 || a.Claims < 0:
		return "what was left"
	case now && a.Closed && a.Reason == "" && a.Words+a.Claims > 0:
		return "a reason, since something is left"
	case len(a.Reason) > maxText:
		return "a shorter reason"
	}
	return ""
}

// Tick is a stretch of the text that needs no check.
type Tick struct {
	ID     string
	Span   claim.Span // in bytes of the text that the state was replayed on
	Reason string
	Name   string
	At     time.Time
	Event  string // hash
}

// Closing says that the check of an article is done.
type Closing struct {
	Words, Claims int // that were left then
	Reason        string
	Name          string
	At            time.Time
	Event         string // hash
}

// holdTick writes what register e says of passages and of the whole check, and
// reports whether it is of that kind. Ticks are placed later, see placeTicks.
func (s *State) holdTick(e *Entry) bool {
	switch act := e.Said.Act.(type) {
	case PassageTicked:
		if act.Ticked {
			s.ticked = append(s.ticked, e)
		}
	case ArticleClosed:
		if act.Closed {
			s.Closed = &Closing{act.Words, act.Claims, act.Reason, e.Name(), e.Event.Time, e.Event.Hash}
		}
	default:
		return false
	}
	return true
}

// placeTicks finds the ticked passages in article a. One whose words are not
// there any more is left out, and so is a short one of which nothing stands around
// it any more: they have to be read again.
func (s *State) placeTicks(a *claim.Article) {
	if len(s.ticked) == 0 {
		return
	}
	hash, points := a.Hash(), claim.PointsOf(a.Text)
	for _, e := range s.ticked {
		act := e.Said.Act.(PassageTicked)
		at, ok := placeTick(a, points, act.Anchor, e.Said.Target.Article == hash)
		if ok {
			s.Ticks = append(s.Ticks, Tick{act.ID, at, act.Reason, e.Name(), e.Event.Time, e.Event.Hash})
		}
	}
	slices.SortFunc(s.Ticks, func(a, b Tick) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End), cmp.Compare(a.ID, b.ID))
	})
}

func placeTick(a *claim.Article, points claim.Points, anchor claim.Anchor, same bool) (claim.Span, bool) {
	if same {
		at := points.Bytes(anchor.Span)
		words, err := a.Slice(at)
		return at, err == nil && words == anchor.Exact
	}
	at, ok := find(a.Text, anchor, points)
	s := claim.Span{Start: at, End: at + len(anchor.Exact)}
	if !ok {
		return claim.Span{}, false
	}
	return s, len(anchor.Exact) >= enoughWords || strings.HasSuffix(a.Text[:s.Start], anchor.Prefix) || strings.HasPrefix(a.Text[s.End:], anchor.Suffix)
}

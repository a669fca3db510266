package ledger

import (
	"slices"
	"time"
)

// PassageChanged says that a source was looked at again and has the passage of
// a piece of evidence no more, or in other words. It ends no evidence; findings
// that were made before it have to be made again. Without Hash it takes that
// back.
type PassageChanged struct {
	ID   string `json:"id"`             // of the evidence
	Gone bool   `json:"gone,omitempty"` // nothing like it stands there
	Now  string `json:"now,omitempty"`  // the words of now, where they are others
	Hash string `json:"hash,omitempty"` // SHA-256 of the source's new bytes
}

// Type names the act.
func (PassageChanged) Type() string { return "passage_changed" }

func (a PassageChanged) register(Target, string) register { return register{"passage", a.ID, ""} }

func (a PassageChanged) empty() Act { return PassageChanged{ID: a.ID} }

func (a PassageChanged) check(t Target, _ bool) string {
	switch {
	case a.Hash != "" && !isHash(a.Hash):
		return "the hash of the source"
	case len(a.Now) > maxText:
		return "a shorter passage"
	case onClaim(t) != "":
		return onClaim(t)
	}
	return lacksID(a.ID)
}

// Outdated is a passage that its source has no more as it was noted.
type Outdated struct {
	Evidence string // id
	Source   Source
	Gone     bool   // else it has the words Now
	Now      string // "" where it is gone
	Name     string // who looked
	At       time.Time
	Event    string // hash
}

// outdate settles which changed passages count: those of evidence that was not
// noted anew since. Opinions from before them are stale.
func (c *ClaimState) outdate() {
	if len(c.passages) == 0 {
		return
	}
	order := make(map[string]int, len(c.History))
	for i, e := range c.History {
		order[e.Event.Hash] = i
	}
	for _, x := range c.Evidence {
		i := slices.IndexFunc(c.passages, func(p Outdated) bool { return p.Evidence == x.ID })
		if i < 0 || x.SourceRemoved || order[x.Event] > order[c.passages[i].Event] {
			continue
		}
		p := c.passages[i]
		p.Source = x.Source
		seen := true // by everybody who has a finding
		for k := range c.Opinions {
			if o := &c.Opinions[k]; order[o.Event] < order[p.Event] {
				o.SourceChanged = o.SourceChanged || !o.Stale
				o.Stale, seen = true, false
			}
		}
		if !seen || len(c.Opinions) == 0 {
			c.Outdated = append(c.Outdated, p)
		}
	}
}

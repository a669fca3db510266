package present

import (
	"fmt"
	"slices"
	"strings"

	"stet/store/ledger"
)

// Likeness is how much of their text two sources share.
type Likeness struct {
	A, B  string  // ids of sources
	Share float64 // of the shorter text, 0 to 1
}

// compareOrigins looks in the background for sources that share most of their
// text, where there are others than the last time.
func (d *Desk) compareOrigins() {
	if d.archive == nil || d.shown == nil {
		return
	}
	e := d.evidence()
	var ids, key []string
	for _, src := range d.shown.state.Sources {
		if c := e.held[src.ID]; c.Text {
			ids, key = append(ids, src.ID), append(key, src.ID+" "+c.Hash)
		}
	}
	all := strings.Join(key, "\n")
	if len(ids) < 2 || all == e.compared {
		return
	}
	e.compared = all
	d.wg.Go(func() {
		pairs, err := d.archive.Alike(d.life, ids)
		d.do(func() {
			if err != nil || !d.on(e) || e.compared != all {
				return // it is a suggestion: nothing is lost
			}
			e.alike = pairs
			d.showCurrent()
			d.trace("compared %d sources: %d alike", len(ids), len(pairs))
		})
	})
}

// twinSource returns the source that shares most of its text with src and does
// not count as one with it yet, and the share.
func (d *Desk) twinSource(src ledger.Source) (n int, share float64) {
	n = -1
	for _, l := range d.evidence().alike {
		other := l.B
		if l.B == src.ID {
			other = l.A
		} else if l.A != src.ID {
			continue
		}
		i := slices.IndexFunc(d.shown.state.Sources, func(s ledger.Source) bool { return s.ID == other })
		if i >= 0 && l.Share > share && !d.shown.state.OneOrigin(src.ID, other) {
			n, share = i, l.Share
		}
	}
	return n, share
}

// originOffer offers to count a source as one with another.
func (d *Desk) originOffer(src ledger.Source) string {
	n, share := d.twinSource(src)
	if n < 0 {
		return ""
	}
	if own := d.shown.number(src.ID); own < n && slices.ContainsFunc(d.shown.state.Of(d.current).Evidence, func(x ledger.Exhibit) bool {
		return x.SourceID == d.shown.state.Sources[n].ID
	}) {
		return "" // the later one of the two offers it
	}
	return fmt.Sprintf("Shares %.0f %% of its words with source %d, %s: count them once (O)", 100*share, n+1, short(sourceTitle(d.shown.state.Sources[n]), 60))
}

// joined says which source counts as one with src, "" for none.
func (d *Desk) joined(src ledger.Source) string {
	if src.SameOrigin == "" {
		return ""
	}
	i := slices.IndexFunc(d.shown.state.Sources, func(s ledger.Source) bool { return s.ID == src.SameOrigin })
	if i < 0 {
		return "of one origin with a source that was taken off"
	}
	return fmt.Sprintf("of one origin with source %d", i+1)
}

// JoinOrigin says that the source of a piece of evidence of the current claim
// is of one origin with the one that it shares most of its text with; "" stands
// for the first one that has such an offer.
func (d *Desk) JoinOrigin(evidence string) {
	if d.shown == nil || d.current == "" || d.archive == nil {
		d.view.ShowHint("Choose a claim first: j, k or a click.")
		return
	}
	for _, x := range d.shown.state.Of(d.current).Evidence {
		if evidence != "" && x.ID != evidence {
			continue
		}
		if n, _ := d.twinSource(x.Source); n >= 0 {
			first, second := d.shown.state.Sources[n].ID, x.SourceID
			own := d.shown.number(second)
			if own < n { // the later one is the copy
				first, second = second, first
			}
			d.setOrigin(second, first, "of one origin")
			d.view.ShowHint(fmt.Sprintf("Sources %d and %d are counted once. Ctrl+Z takes it back.", min(own, n)+1, max(own, n)+1))
			return
		}
	}
	d.view.ShowHint("No source of this claim shares most of its text with another. To say so by hand, edit the source.")
}

// number is the index of a source in the list, -1 for none.
func (s *sheet) number(id string) int {
	return slices.IndexFunc(s.state.Sources, func(src ledger.Source) bool { return src.ID == id })
}

// PartOrigin says that the source of a piece of evidence has an origin of its
// own.
func (d *Desk) PartOrigin(evidence string) {
	if d.shown == nil {
		return
	}
	for _, x := range d.shown.state.Of(d.current).Evidence {
		if x.ID == evidence {
			d.setOrigin(x.SourceID, "", "of an origin of its own")
		}
	}
}

// setOrigin writes what a source is of one origin with.
func (d *Desk) setOrigin(source, first, what string) {
	if d.barred(d.current) {
		return
	}
	d.say(what, d.current, d.about(d.current, func(s *sheet, _ *ledger.ClaimState) []ledger.Act {
		src, ok := s.source(source)
		if !ok || src.SameOrigin == first {
			return nil
		}
		src.SameOrigin = first
		return []ledger.Act{ledger.SourceEdited{Source: src}}
	}))
}

// supporters counts the sources that support a claim, those of one origin too.
func supporters(st *ledger.ClaimState) int {
	seen := map[string]bool{}
	for _, x := range st.Evidence {
		if x.Does() == ledger.Supports && !x.SourceRemoved {
			seen[x.SourceID] = true
		}
	}
	return len(seen)
}

// OriginChoices returns the sources that one being edited can be of one origin
// with; "" is its own.
func OriginChoices(known []KnownSource, own string) []Choice[string] {
	out := []Choice[string]{{Value: "", Word: "its own"}}
	for i, k := range known {
		if k.ID != own {
			out = append(out, Choice[string]{Value: k.ID, Word: fmt.Sprintf("as source %d, %s", i+1, short(k.Title, 40))})
		}
	}
	return out
}

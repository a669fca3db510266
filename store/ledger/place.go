package ledger

import (
	"cmp"
	"maps"
	"slices"

	"stet/extract/claim"
)

// placements returns, by the id of a claim that left the text, what the desk
// holds to be its place: the entry of a ClaimAttached or ClaimReleased.
func placements(history []*Entry) map[string]*Entry {
	all := map[string][]*Entry{}
	for _, e := range history {
		if !e.Known {
			continue
		}
		switch act := e.Said.Act.(type) {
		case ClaimAttached:
			all[act.ID] = append(all[act.ID], e)
		case ClaimReleased:
			all[act.ID] = append(all[act.ID], e)
		}
	}
	out := make(map[string]*Entry, len(all))
	for id, entries := range all {
		out[id] = winner(heads(entries))
	}
	return out
}

// attachedTo is the claim that an entry attaches another one to, false where
// it is no such entry.
func attachedTo(e *Entry) (Target, bool) {
	if act, ok := e.Said.Act.(ClaimAttached); ok && act.To != nil {
		return *act.To, true
	}
	return Target{}, false
}

// attach sends the claims that the desk attached to others to where those are
// now. A claim whose own words are found as they were stays with them.
func (c *carriage) attach(placed map[string]*Entry) {
	for _, id := range slices.Sorted(maps.Keys(placed)) {
		e := placed[id]
		to, ok := attachedTo(e)
		if !ok || c.current[id] {
			continue
		}
		from, stale := c.follow(id)
		if c.current[from] {
			if !stale {
				continue
			}
			from = id
		}
		if at, _ := c.follow(to.Claim); at != from { // else it leads back to itself
			c.to[from] = passage{to.Claim, !c.sameAs(at, e.Said.Target)}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.to)) {
		at, stale := c.follow(id)
		c.to[id] = passage{at, stale}
	}
}

// follow returns where a claim is in the end, and whether it is stale on any
// part of the way.
func (c *carriage) follow(id string) (at string, stale bool) {
	for range len(c.to) + 1 {
		p, ok := c.to[id]
		if !ok || c.current[id] {
			break
		}
		id, stale = p.id, stale || p.stale
	}
	return id, stale
}

// sameAs reports whether the current claim with the given id has the words of
// t in the sentence of t.
func (c *carriage) sameAs(id string, t Target) bool {
	i := slices.IndexFunc(c.claims, func(cl claim.Claim) bool { return cl.ID == id })
	return i >= 0 && beginning(c.claims[i].Text) == t.Anchor.Exact && sameAround(c.article, c.claims[i].Span, t)
}

// join makes one of the claims that left the text and are the same: of one
// kind, with the same words in the same sentence, said about in several
// earlier texts. Two of one text stay two.
func (c *carriage) join(history []*Entry) {
	type lost struct {
		t    Target
		last int // index in history
	}
	byID, order := map[string]*lost{}, []*lost{}
	for i, e := range history {
		t := e.Said.Target
		if _, found := c.to[t.Claim]; !e.Known || t.Claim == "" || c.current[t.Claim] || found || t.Sentence == "" {
			continue
		}
		if l := byID[t.Claim]; l != nil {
			l.last = i
			continue
		}
		l := &lost{t, i}
		byID[t.Claim] = l
		order = append(order, l)
	}
	slices.SortStableFunc(order, func(a, b *lost) int {
		return cmp.Or(cmp.Compare(a.t.Anchor.Span.Start, b.t.Anchor.Span.Start), cmp.Compare(a.t.Claim, b.t.Claim))
	})
	nth := map[[4]string]int{} // how many of one text have been seen
	type key struct {
		kind            claim.Kind
		exact, sentence string
		occurrence      int
	}
	groups, keys := map[key][]*lost{}, []key{}
	for _, l := range order {
		in := [4]string{l.t.Article, string(l.t.Kind), l.t.Anchor.Exact, l.t.Sentence}
		k := key{l.t.Kind, l.t.Anchor.Exact, l.t.Sentence, nth[in]}
		nth[in]++
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], l)
	}
	for _, k := range keys {
		newest := slices.MaxFunc(groups[k], func(a, b *lost) int { return cmp.Compare(a.last, b.last) })
		for _, l := range groups[k] {
			if l != newest {
				c.to[l.t.Claim] = passage{newest.t.Claim, true}
			}
		}
	}
}

package ledger

import (
	"cmp"
	"slices"

	"stet/extract/claim"
)

// Rules is the number of the rules by which events become a State. It grows when
// the same events and text come to another one: when claims are carried better.
const Rules = 3

// Replay returns the state of a set of events, whatever their order and
// however often each occurs. Claims have the ids that the events name.
func Replay(events []Event) *State { return ReplayOn(events, nil, nil) }

// ReplayOn returns the state of a set of events on article a, in which the
// readers found the given claims. What was said about claims of an earlier
// text is carried to those of a, see State.Orphans and Opinion.Stale.
func ReplayOn(events []Event, a *claim.Article, claims []claim.Claim) *State {
	return (&State{}).Again(events, a, claims)
}

// Again is ReplayOn for a ledger that has grown: it gives the same state, but
// does not decode anew what before holds already.
func (before *State) Again(events []Event, a *claim.Article, claims []claim.Claim) *State {
	s := &State{Claims: map[string]*ClaimState{}, Warnings: map[string]WarningState{}, Corrections: map[Field]ArticleCorrection{}, Authors: map[string]string{}, sources: map[string]Source{},
		registers: map[register][]*Entry{}, byHash: map[string]*Entry{}}
	for _, e := range Merge(events) {
		entry := &Entry{Event: e}
		if old, ok := before.byHash[e.Hash]; ok && old.Event.Purged() == e.Purged() {
			entry.Said, entry.Known = old.Said, old.Known
		} else if said, err := e.Statement(); err == nil {
			entry.Said, entry.Known = said, true
		}
		if entry.Known {
			entry.Claim = entry.Said.Target.Claim
			s.Authors[e.Author] = entry.Name()
		}
		s.History = append(s.History, entry)
		s.byHash[e.Hash] = entry
	}
	var carried carriage
	if a != nil {
		carried = carry(s.History, a, claims)
		carried.apply(s.History)
	}
	for _, e := range s.History {
		if e.Known {
			s.enter(e)
		}
	}
	s.settleRegisters()
	for _, c := range s.Claims {
		c.conclude()
		if a != nil {
			if c.Orphan = !carried.current[c.ID]; !c.Orphan {
				c.Released = nil // its words are back
			}
			carried.place(c)
		}
	}
	if a != nil {
		s.placeTicks(a)
	}
	s.list(carried)
	return s
}

// target is the entry's target with the claim that it counts for now.
func (e *Entry) target() Target {
	t := e.Said.Target
	t.Claim = e.Claim
	return t
}

// enter notes e with its register and its claim.
func (s *State) enter(e *Entry) {
	r := e.Said.Act.register(e.target(), e.Event.Author)
	s.registers[r] = append(s.registers[r], e)
	if e.Claim == "" {
		return
	}
	c := s.Claims[e.Claim]
	if c == nil {
		c = &ClaimState{ID: e.Claim, Finding: Unchecked, Work: Open}
		s.Claims[e.Claim] = c
	}
	c.Target = e.Said.Target
	c.History = append(c.History, e)
}

// heads returns the entries of a register that nobody replaced, in order. An
// author's own later entry replaces the earlier ones of the same chain.
func heads(entries []*Entry) []*Entry {
	replaced := map[string]bool{}
	latest := map[chain]int64{}
	for _, e := range entries {
		for _, h := range e.Said.Replaces {
			replaced[h] = true
		}
		k := chain{e.Event.Author, e.Event.Case}
		latest[k] = max(latest[k], e.Event.Seq)
	}
	var out []*Entry
	for _, e := range entries {
		if !replaced[e.Event.Hash] && e.Event.Seq == latest[chain{e.Event.Author, e.Event.Case}] {
			out = append(out, e)
		}
	}
	if len(out) == 0 && len(entries) > 0 { // only events that name one another can bring this about
		out = entries[len(entries)-1:]
	}
	return out
}

// winner returns the entry that holds: the last in order, but one that takes
// something away only where no other stands beside it.
func winner(heads []*Entry) *Entry {
	for _, e := range slices.Backward(heads) {
		switch e.Said.Act.(type) {
		case ClaimDismissed, ClaimReleased, SourceRemoved, EvidenceRemoved, NoteRemoved, RequestRemoved:
		default:
			return e
		}
	}
	return heads[len(heads)-1]
}

// settleRegisters writes what each register holds into the state: sources
// first, since evidence shows them, the rest in the order of its first entry.
func (s *State) settleRegisters() {
	order := make([]register, 0, len(s.registers))
	first := make(map[register]int, len(s.registers))
	for i, e := range s.History {
		if !e.Known {
			continue
		}
		r := e.Said.Act.register(e.target(), e.Event.Author)
		if _, ok := first[r]; !ok {
			first[r] = i
			order = append(order, r)
		}
	}
	slices.SortStableFunc(order, func(a, b register) int { return cmp.Compare(rank(a), rank(b)) })
	for _, r := range order {
		h := heads(s.registers[r])
		s.hold(r, h, winner(h))
	}
}

func rank(r register) int { return one(r.family != "source") }

// hold writes what register r holds, e of the given heads.
func (s *State) hold(r register, heads []*Entry, e *Entry) {
	switch act := e.Said.Act.(type) {
	case SourceAdded:
		s.addSource(act.Source)
		return
	case SourceEdited:
		s.addSource(act.Source)
		return
	case SourceRemoved:
		s.keepRemoved(r)
		return
	case WarningJudged:
		s.judge(act, heads, e)
		return
	case RequestSet:
		s.ask(act, e)
		return
	case NoteAdded:
		n := Note{act.ID, act.Text, e.Name(), e.Event.Time, e.Event.Hash}
		if c := s.Claims[e.Claim]; c != nil {
			c.Notes = append(c.Notes, n)
		} else {
			s.Notes = append(s.Notes, n)
		}
		return
	}
	if s.holdArticle(heads, e) || s.holdTick(e) {
		return
	}
	if c := s.Claims[e.Claim]; c != nil {
		s.holdClaim(c, r, heads, e)
	}
}

// judge enters what the desk thinks of a warning, e of the given heads.
func (s *State) judge(act WarningJudged, heads []*Entry, e *Entry) {
	if act.Judgement == Unjudged {
		return
	}
	w := WarningState{Judgement: act.Judgement, Reason: act.Reason, Message: act.Message, Name: e.Name(), At: e.Event.Time, Event: e.Event.Hash}
	for _, h := range heads {
		if other, ok := h.Said.Act.(WarningJudged); ok && other.Judgement != act.Judgement {
			w.Contested = true
		}
	}
	s.Warnings[act.ID] = w
}

func (s *State) holdClaim(c *ClaimState, r register, heads []*Entry, e *Entry) {
	switch act := e.Said.Act.(type) {
	case ClaimMade, ClaimRestored:
		c.Made = s.made(r)
	case ClaimDismissed:
		c.Made, c.Dismissed = s.made(r), true
	case ClaimReleased:
		c.Released = &Release{act.Reason, e.Name(), e.Event.Time, e.Event.Hash}
	case FindingSet:
		if act.Finding != Unchecked {
			c.Opinions = append(c.Opinions, Opinion{Author: e.Event.Author, Name: e.Name(), Finding: act.Finding, Note: act.Note, Wording: act.Wording,
				At: e.Event.Time, Event: e.Event.Hash, Stale: e.stale, Unseen: act.Unseen})
		}
	case PassageChanged:
		if act.Hash != "" {
			c.passages = append(c.passages, Outdated{Evidence: act.ID, Gone: act.Gone, Now: act.Now, Name: e.Name(), At: e.Event.Time, Event: e.Event.Hash})
		}
	case GroundsSet:
		if act.Grounds != "" && !e.stale {
			if c.grounds == nil {
				c.grounds = map[string]GroundsSet{}
			}
			c.grounds[e.Event.Author] = act
		}
	case ClaimCorrected:
		if e.stale { // the values of other words
			act.Number, act.Deal = nil, nil
		}
		if act != (ClaimCorrected{}) {
			c.Correction = &Correction{act, e.Name(), e.Event.Time, e.Event.Hash}
		}
	case WorkStateSet:
		c.Work, c.Assignee = act.State, act.Assignee
	case DecisionSet:
		if act != (DecisionSet{}) {
			c.Decision = Ruling{act.Decision, act.Note, act.Wording, e.Name(), e.Event.Time, e.Event.Hash, false}
		}
		for _, h := range heads {
			if other, ok := h.Said.Act.(DecisionSet); ok && other.Decision != act.Decision {
				c.Decision.Contested = true
			}
		}
	case EvidenceAdded:
		ev := act.Evidence
		ev.ClaimID = c.ID
		src, known := s.sources[ev.SourceID]
		src.ID = ev.SourceID
		gone := !known || !slices.ContainsFunc(s.Sources, func(have Source) bool { return have.ID == src.ID })
		c.Evidence = append(c.Evidence, Exhibit{ev, src, gone, e.Name(), e.Event.Time, e.Event.Hash})
	case ConflictSettled:
		if act.Finding != "" && sameFinding(heads) {
			c.Settled = &Settlement{act.Finding, act.Reason, e.Name(), e.Event.Time, act.Settles, e.Event.Hash}
			for _, h := range heads {
				c.Settled.Settles = append(c.Settled.Settles, h.Said.Act.(ConflictSettled).Settles...)
			}
		}
	}
}

// sameFinding reports whether settlements that were made in ignorance of each
// other say the same; where they do not, the conflict stays.
func sameFinding(heads []*Entry) bool {
	want := heads[0].Said.Act.(ConflictSettled).Finding
	return !slices.ContainsFunc(heads, func(e *Entry) bool { return e.Said.Act.(ConflictSettled).Finding != want })
}

func (s *State) addSource(src Source) {
	s.sources[src.ID] = src
	s.Sources = append(s.Sources, src)
}

// keepRemoved keeps what was last known of a source that was removed, for the
// evidence that names it.
func (s *State) keepRemoved(r register) {
	for _, e := range s.registers[r] {
		switch act := e.Said.Act.(type) {
		case SourceAdded:
			s.sources[r.id] = act.Source
		case SourceEdited:
			s.sources[r.id] = act.Source
		}
	}
}

// made returns the claim of a register that holds one made by hand, or nil.
func (s *State) made(r register) *claim.Claim {
	for _, e := range s.registers[r] {
		if act, ok := e.Said.Act.(ClaimMade); ok {
			c := act.Claim
			return &c
		}
	}
	return nil
}

// list makes State.List and State.Orphans.
func (s *State) list(carried carriage) {
	for _, c := range carried.claims {
		switch st := s.Claims[c.ID]; {
		case st == nil:
			s.List = append(s.List, c)
		case !st.Dismissed:
			s.List = append(s.List, st.Correction.apply(c))
		}
	}
	claim.Sort(s.List)
	s.groundParts()
	s.joinRows()
	for id, c := range s.Claims {
		switch {
		case c.Orphan && c.Released != nil:
			s.Released = append(s.Released, id)
		case c.Orphan:
			s.Orphans = append(s.Orphans, id)
		}
	}
	byPlace := func(a, b string) int {
		ca, cb := s.Claims[a], s.Claims[b]
		return cmp.Or(cmp.Compare(ca.Target.Anchor.Span.Start, cb.Target.Anchor.Span.Start), cmp.Compare(a, b))
	}
	slices.SortFunc(s.Orphans, byPlace)
	slices.SortFunc(s.Released, byPlace)
}

// conclude derives what nobody types: the common finding, conflicts and the
// number of independent sources.
func (c *ClaimState) conclude() {
	slices.SortStableFunc(c.Opinions, func(a, b Opinion) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Author, b.Author))
	})
	c.outdate()
	said := map[Finding]bool{}
	newest := Finding("")
	for _, o := range c.Opinions {
		f := o.Finding
		if o.Stale {
			continue
		}
		if c.Settled != nil && slices.Contains(c.Settled.Settles, o.Event) {
			f = c.Settled.Finding
		}
		said[f], newest = true, f
	}
	switch {
	case newest != "":
		c.Finding = newest
	case len(c.Opinions) > 0:
		c.Finding = Stale
	}
	c.Conflict = len(said) > 1
	c.Independent = independent(c.Evidence)
	c.SingleSource = c.Independent == 1
	c.Secondary = secondary(c.Evidence)
	c.Contradicted = slices.ContainsFunc(c.Evidence, func(x Exhibit) bool { return x.Does() == Contradicts })
	c.ground()
}

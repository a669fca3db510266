package ledger

import (
	"errors"
	"testing"

	"stet/extract/claim"
)

func TestGrounds(t *testing.T) {
	d := newDesk(t, "ann")
	at := target("c1")
	check := func(step string, want bool) {
		t.Helper()
		if got := Replay(d.events).Of("c1").Ungrounded; got != want {
			t.Errorf("%s: without grounds %v, want %v", step, got, want)
		}
	}
	check("nothing said", false)
	d.say(at, found(NeedsCorrection))
	check("what is not affirmed", false)
	d.say(at, found(Verified))
	check("verified and no more", true)
	e := d.say(at, GroundsSet{Grounds: OwnKnowledge})
	check("own knowledge", false)
	if o := Replay(d.events).Of("c1").Opinions[0]; o.Grounds != OwnKnowledge || o.Finding != Verified {
		t.Errorf("opinion %+v", o)
	}
	d.undo(e.Hash)
	check("taken back", true)
	d.say(at, GroundsSet{Grounds: OtherGrounds, Word: "counted them on the day"})
	check("a word", false)
	d.say(at, GroundsSet{})
	d.say(at, SourceAdded{source("s1")})
	d.say(at, EvidenceAdded{Evidence{ID: "e1", ClaimID: "c1", SourceID: "s1", Stance: Supports}})
	check("a source", false)
	d.say(at, SourceRemoved{"s1"})
	check("a source that was taken off", true)
}

func TestGroundsAreEachCheckersOwn(t *testing.T) {
	ann, bob := newDesk(t, "ann"), newDesk(t, "bob")
	ann.say(target("c1"), found(Verified))
	e := bob.say(target("c1"), GroundsSet{Grounds: AuthorsWord})
	ann.learn(bob)
	s := Replay(ann.events)
	if !s.Of("c1").Ungrounded {
		t.Error("the grounds of somebody without a finding count")
	}
	if _, err := s.Inverse(e.Hash, "ann", "Ann"); !errors.Is(err, ErrStatement) {
		t.Errorf("another checker's grounds were taken back: %v", err)
	}
	bob.say(target("c1"), found(VerifiedAsAttributed))
	ann.learn(bob)
	if Replay(ann.events).Of("c1").Ungrounded {
		t.Error("the grounds of a second checker do not count")
	}
}

func TestGroundsCheck(t *testing.T) {
	for _, tt := range []struct {
		act GroundsSet
		now bool
		ok  bool
	}{
		{GroundsSet{Grounds: OwnKnowledge}, true, true},
		{GroundsSet{}, true, true},
		{GroundsSet{Grounds: OtherGrounds}, true, false},
		{GroundsSet{Grounds: OtherGrounds, Word: "x"}, true, true},
		{GroundsSet{Grounds: "hearsay"}, true, false},
		{GroundsSet{Grounds: "hearsay"}, false, true}, // of a newer program
	} {
		if got := tt.act.check(target("c"), tt.now); (got == "") != tt.ok {
			t.Errorf("%+v, now %v: lacks %q", tt.act, tt.now, got)
		}
	}
	if (GroundsSet{Grounds: OwnKnowledge}).check(Target{}, true) == "" {
		t.Error("grounds without a claim")
	}
}

func TestSecondary(t *testing.T) {
	link := func(l Level, s Stance) Exhibit {
		return Exhibit{Evidence: Evidence{Level: l, Stance: s, Note: "says so"}, Source: Source{Title: "A"}}
	}
	for _, tt := range []struct {
		name string
		ev   []Exhibit
		want bool
	}{
		{"none", nil, false},
		{"one", []Exhibit{link(Secondary, Supports)}, true},
		{"two", []Exhibit{link(Secondary, Supports), link(Tertiary, Supports)}, true},
		{"a primary one beside it", []Exhibit{link(Secondary, Supports), link(Primary, Supports)}, false},
		{"a primary one for context alone", []Exhibit{link(Secondary, Supports), link(Primary, Context)}, true},
		{"not graded", []Exhibit{link("", Supports)}, false},
	} {
		if got := secondary(tt.ev); got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

func TestPartsAreGroundedByTheirDeal(t *testing.T) {
	a, cs := page(t, "Brook Mills bought Weir Looms for $9 million.", "Brook Mills bought Weir Looms for $9 million", "$9 million")
	cs[0].Kind, cs[0].Deal = "deal", &claim.Deal{Parts: []string{cs[1].ID}}
	d := newDesk(t, "ann")
	for _, c := range cs {
		d.say(On(a, c), found(Verified))
	}
	if s := ReplayOn(d.events, a, cs); s.Coverage().Ungrounded != 2 {
		t.Errorf("%d without grounds, want 2", s.Coverage().Ungrounded)
	}
	d.say(On(a, cs[0]), SourceAdded{source("s1")})
	d.say(On(a, cs[0]), EvidenceAdded{Evidence{ID: "e1", ClaimID: cs[0].ID, SourceID: "s1", Stance: Supports}})
	if s := ReplayOn(d.events, a, cs); s.Coverage().Ungrounded != 0 {
		t.Errorf("%d without grounds, want 0", s.Coverage().Ungrounded)
	}
}

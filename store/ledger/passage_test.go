package ledger

import "testing"

const newBytes = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

func TestPassageChanged(t *testing.T) {
	d := newDesk(t, "ann")
	at := target("c1")
	evidence := EvidenceAdded{Evidence{ID: "e1", ClaimID: "c1", SourceID: "s1", Stance: Supports}}
	d.say(at, SourceAdded{source("s1")})
	d.say(at, evidence)
	d.say(at, found(Verified))
	d.say(target("c2"), found(Verified))
	check := func(step string, want Finding, outdated int) {
		t.Helper()
		s := Replay(d.events)
		if c := s.Of("c1"); c.Finding != want || len(c.Outdated) != outdated {
			t.Errorf("%s: %s, %d outdated; want %s, %d", step, c.Finding, len(c.Outdated), want, outdated)
		}
		if s.Of("c2").Finding != Verified {
			t.Errorf("%s: the other claim is %s", step, s.Of("c2").Finding)
		}
	}
	check("as it was", Verified, 0)
	e := d.say(at, PassageChanged{ID: "e1", Now: "other words", Hash: newBytes})
	check("changed", Stale, 1)
	if o := Replay(d.events).Of("c1").Outdated[0]; o.Gone || o.Now != "other words" || o.Source.ID != "s1" {
		t.Errorf("%+v", o)
	}
	d.undo(e.Hash)
	check("taken back", Verified, 0)
	d.say(at, PassageChanged{ID: "e1", Gone: true, Hash: newBytes})
	check("gone", Stale, 1)
	d.say(at, found(NeedsCorrection))
	check("checked again", NeedsCorrection, 0)
	d.say(at, PassageChanged{ID: "e1", Now: "yet others", Hash: newBytes})
	check("changed again", Stale, 1)
	evidence.Evidence.Note = "noted anew"
	d.say(at, evidence)
	check("the evidence was noted anew", NeedsCorrection, 0)
	d.say(at, PassageChanged{ID: "e9", Gone: true, Hash: newBytes})
	check("of no evidence", NeedsCorrection, 0)
}

func TestPassageOfRemovedSource(t *testing.T) {
	d := newDesk(t, "ann")
	at := target("c1")
	d.say(at, SourceAdded{source("s1")})
	d.say(at, EvidenceAdded{Evidence{ID: "e1", ClaimID: "c1", SourceID: "s1", Stance: Supports}})
	d.say(at, found(Verified))
	d.say(at, PassageChanged{ID: "e1", Gone: true, Hash: newBytes})
	d.say(at, SourceRemoved{"s1"})
	if c := Replay(d.events).Of("c1"); c.Finding != Verified || len(c.Outdated) != 0 {
		t.Errorf("%s, %d outdated", c.Finding, len(c.Outdated))
	}
}

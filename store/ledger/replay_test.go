package ledger

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
)

func TestFindings(t *testing.T) {
	kim, bo := newDesk(t, "kim"), newDesk(t, "bo")
	c := func() *ClaimState { return Replay(Merge(kim.events, bo.events)).Of("c") }
	k1 := kim.say(target("c"), found(Verified))
	if got := c(); got.Finding != Verified || got.Conflict || len(got.Opinions) != 1 {
		t.Fatalf("one checker: %+v", got)
	}
	b1 := bo.say(target("c"), found(Verified))
	if got := c(); got.Finding != Verified || got.Conflict || len(got.Opinions) != 2 {
		t.Fatalf("two who agree: %+v", got)
	}
	bo.say(target("c"), found(NeedsContext))
	if got := c(); !got.Conflict || got.Finding != NeedsContext {
		t.Fatalf("two who disagree: %+v", got)
	}
	bo.say(target("c"), found(Unchecked))
	if got := c(); got.Conflict || got.Finding != Verified || len(got.Opinions) != 1 {
		t.Fatalf("one took it back: %+v", got)
	}
	b2 := bo.say(target("c"), found(NeedsCorrection))
	kim.learn(bo)
	kim.say(target("c"), ConflictSettled{Finding: NeedsCorrection, Settles: []string{k1.Hash, b2.Hash}})
	if got := c(); got.Conflict || got.Finding != NeedsCorrection || got.Settled == nil || len(got.Opinions) != 2 {
		t.Fatalf("settled: %+v", got)
	}
	bo.learn(kim)
	bo.say(target("c"), found(Unverifiable))
	if got := c(); !got.Conflict {
		t.Fatalf("a new finding opens the conflict: %+v", got)
	}
	if own, ok := c().Own("kim"); !ok || own.Finding != Verified {
		t.Fatalf("kim's own finding: %+v, %v", own, ok)
	}
	_ = b1
}

// TestClocks: what was replaced in knowledge of it stays replaced, whatever
// the clocks say.
func TestClocks(t *testing.T) {
	kim, bo := newDesk(t, "kim"), newDesk(t, "bo")
	kim.now = kim.now.Add(48 * time.Hour) // kim's clock is fast
	kim.say(target("c"), DecisionSet{Decision: Hold})
	bo.learn(kim)
	bo.say(target("c"), DecisionSet{Decision: Cut})
	if got := Replay(bo.events).Of("c").Decision; got.Decision != Cut || got.Contested {
		t.Errorf("decision %+v, want cut", got)
	}
	// Two decisions in ignorance of each other: the newer one, marked.
	liv := newDesk(t, "liv")
	liv.now = liv.now.Add(-time.Hour)
	liv.say(target("c"), DecisionSet{Decision: ToLegal})
	if got := Replay(Merge(bo.events, liv.events)).Of("c").Decision; !got.Contested || got.Decision != Cut {
		t.Errorf("decision %+v, want cut, contested", got)
	}
}

// TestRemovalLoses: what one desk removes and another changes at the same time
// stays.
func TestRemovalLoses(t *testing.T) {
	kim, bo := newDesk(t, "kim"), newDesk(t, "bo")
	kim.say(target(""), SourceAdded{source("s")})
	bo.learn(kim)
	kim.say(target(""), SourceRemoved{"s"})
	if got := Replay(kim.events); len(got.Sources) != 0 {
		t.Errorf("removed source is listed: %+v", got.Sources)
	}
	edited := source("s")
	edited.Title = "Second edition"
	bo.say(target(""), SourceEdited{edited})
	if got := Replay(Merge(kim.events, bo.events)).Sources; len(got) != 1 || got[0].Title != "Second edition" {
		t.Errorf("sources %+v, want the edited one", got)
	}
}

func TestEvidence(t *testing.T) {
	d := newDesk(t, "kim")
	for _, s := range []Source{{ID: "wire", Kind: "web_page", Title: "Wire", URL: "https://a.example/1"},
		{ID: "copy", Kind: "web_page", Title: "Copy of the wire", SameOrigin: "wire"},
		{ID: "again", Kind: "web_page", Title: "Opened twice", URL: "https://a.example/1"},
		{ID: "own", Kind: "interview", Title: "Call"}} {
		d.say(target(""), SourceAdded{s})
	}
	link := func(id, source string, s Stance) Event {
		return d.say(target("c"), EvidenceAdded{Evidence{ID: id, ClaimID: "c", SourceID: source, Stance: s, Note: "says so"}})
	}
	link("1", "wire", Supports)
	link("2", "copy", Supports)
	link("3", "again", Supports)
	if got := Replay(d.events).Of("c"); got.Independent != 1 || !got.SingleSource || len(got.Evidence) != 3 {
		t.Errorf("one origin counts %d, single %v, %d links", got.Independent, got.SingleSource, len(got.Evidence))
	}
	e := link("4", "own", Supports)
	link("5", "missing", Contradicts)
	got := Replay(d.events).Of("c")
	if got.Independent != 2 || got.SingleSource || !got.Contradicted || !got.Evidence[4].SourceRemoved {
		t.Errorf("%+v", got)
	}
	d.undo(e.Hash)
	d.say(target(""), SourceRemoved{"wire"})
	got = Replay(d.events).Of("c")
	if got.Independent != 1 || len(got.Evidence) != 4 || got.Evidence[0].Source.Title != "Wire" || !got.Evidence[0].SourceRemoved {
		t.Errorf("after undo and removal: %+v", got)
	}
}

func TestHandMadeClaim(t *testing.T) {
	a, claims := page(t, ferry, "$72 million", "40")
	d := newDesk(t, "kim")
	s := claim.Span{Start: 0, End: 16}
	made := claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindName, s), Kind: claim.KindName, Span: s, Text: "Lindholm Ferries",
		Rule: "manual", Confidence: 1, Name: &claim.Name{Type: claim.Org, Canonical: "Lindholm Ferries", Mentions: []claim.Span{s}}}
	e := d.say(On(a, made), ClaimMade{made})
	d.say(On(a, claims[1]), ClaimDismissed{"not checkable"})
	st := ReplayOn(d.events, a, claims)
	if len(st.List) != 2 || st.List[0].ID != made.ID || st.List[1].ID != claims[0].ID || st.Of(made.ID).Made == nil {
		t.Errorf("list %+v", st.List)
	}
	if cov := st.Coverage(); cov.Total != 2 || cov.ByKind[claim.KindName].Total != 1 || cov.Percent() != 0 {
		t.Errorf("coverage %+v", cov)
	}
	undo := d.undo(e.Hash)
	if st := ReplayOn(d.events, a, claims); len(st.List) != 1 {
		t.Errorf("after undo %+v", st.List)
	}
	d.undo(undo.Hash)
	if st := ReplayOn(d.events, a, claims); len(st.List) != 2 {
		t.Errorf("after redo %+v", st.List)
	}
}

// TestWarning: a judgement holds for the desk until somebody who saw it judges
// anew; two made in ignorance of each other are marked.
func TestWarning(t *testing.T) {
	kim, bo := newDesk(t, "kim"), newDesk(t, "bo")
	judge := func(d *desk, j Judgement, reason string) Event {
		return d.say(target(""), WarningJudged{ID: "w", Judgement: j, Reason: reason, Message: "2 and 2 make 4, not 5."})
	}
	first := judge(kim, Dismissed, "other years")
	if w := Replay(kim.events).Warnings["w"]; w.Judgement != Dismissed || w.Reason != "other years" || w.Name != "KIM" || w.Event != first.Hash || w.Contested {
		t.Errorf("%+v", w)
	}
	bo.learn(kim)
	second := judge(bo, Confirmed, "")
	if w := Replay(bo.events).Warnings["w"]; w.Judgement != Confirmed || w.Contested {
		t.Errorf("judged anew: %+v", w)
	}
	bo.undo(second.Hash)
	if w := Replay(bo.events).Warnings["w"]; w.Judgement != Dismissed || w.Reason != "other years" {
		t.Errorf("taken back: %+v", w)
	}
	kim.undo(first.Hash)
	if w, ok := Replay(kim.events).Warnings["w"]; ok {
		t.Errorf("nothing was said, got %+v", w)
	}
	ann, liv := newDesk(t, "ann"), newDesk(t, "liv")
	judge(ann, Confirmed, "")
	liv.now = liv.now.Add(time.Hour)
	judge(liv, Dismissed, "rounded")
	if w := Replay(Merge(ann.events, liv.events)).Warnings["w"]; w.Judgement != Dismissed || !w.Contested {
		t.Errorf("in ignorance of each other: %+v", w)
	}
}

// TestCorrection: who said the words, as an editor entered it, stands in the
// list; taken back, the readers' word does.
func TestCorrection(t *testing.T) {
	a, _ := page(t, ferry)
	at := claim.Span{Start: 90, End: 112}
	c := claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindQuote, at), Kind: claim.KindQuote, Span: at, Text: a.Text[at.Start:at.End], Sentence: at,
		Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{at}, Speaker: "Moe", SpeakerSpan: claim.Span{Start: 0, End: 8}}}
	claims := []claim.Claim{c}
	d := newDesk(t, "kim")
	name := "Ada Moe"
	e := d.say(On(a, c), ClaimCorrected{Speaker: &name})
	st := ReplayOn(d.events, a, claims)
	if q := st.List[0].Quote; q.Speaker != "Ada Moe" || st.List[0].Confidence != 1 || !q.SpeakerSpan.IsZero() || st.Of(c.ID).Correction.By != "KIM" {
		t.Errorf("corrected: %+v", q)
	}
	if claims[0].Quote.Speaker != "Moe" {
		t.Error("the readers' claim was changed")
	}
	nobody := ""
	d.say(On(a, c), ClaimCorrected{Speaker: &nobody})
	if q := ReplayOn(d.events, a, claims).List[0].Quote; q.Speaker != "" {
		t.Errorf("nobody: %+v", q)
	}
	d.undo(d.events[len(d.events)-1].Hash)
	if q := ReplayOn(d.events, a, claims).List[0].Quote; q.Speaker != "Ada Moe" {
		t.Errorf("taken back: %+v", q)
	}
	d.undo(e.Hash)
	if q := ReplayOn(d.events, a, claims).List[0].Quote; q.Speaker != "Moe" || q.SpeakerSpan.IsZero() {
		t.Errorf("as the readers say: %+v", q)
	}
}

// TestUnknown: events of a newer program and purged ones are kept, verify and
// have no effect.
func TestUnknown(t *testing.T) {
	d := newDesk(t, "kim")
	d.say(target("c"), found(Verified))
	note := d.say(target("c"), NoteAdded{ID: "n", Text: "a name"})
	payload := []byte(`{"data":{"x":1},"salt":"00","type":"poll_taken"}`)
	next := Event{Author: "kim", Case: "case", Seq: 3, Prev: note.Hash, Time: d.now, Payload: payload, PayloadHash: sum(payload)}
	next.Hash = next.headerHash()
	d.events = append(d.events, next)
	d.events[1] = d.events[1].Stub()
	d.say(target("c"), DecisionSet{Decision: Stet})
	st := Replay(d.events)
	if c := st.Of("c"); c.Finding != Verified || len(c.Notes) != 0 || c.Decision.Decision != Stet {
		t.Errorf("%+v", c)
	}
	if len(st.History) != 4 || st.History[1].Known || st.History[2].Known {
		t.Errorf("history %+v", st.History)
	}
	if r := Verify(d.events); !r.OK() || r.Purged != 1 || r.Events != 4 {
		t.Errorf("verify %+v", r)
	}
	// A whole copy from elsewhere wins over the stub.
	if st := Replay(append(d.events, note)); len(st.Of("c").Notes) != 1 {
		t.Errorf("payload not taken back")
	}
	if got := Replay([]Event{note}).SameRegister(note.Hash); len(got) != 1 {
		t.Errorf("register %v", got)
	}
}

// TestNewerWord: a finding that only a newer program knows is shown, not passed
// over: the one before it no longer holds.
func TestNewerWord(t *testing.T) {
	d := newDesk(t, "kim")
	first := d.say(target("c"), found(Verified))
	payload := []byte(strings.Replace(string(first.Payload), `"verified"`, `"true_in_part"`, 1))
	next := Event{Author: "kim", Case: "case", Seq: 2, Prev: first.Hash, Time: d.now, Payload: payload, PayloadHash: sum(payload)}
	next.Hash = next.headerHash()
	st := Replay(append(d.events, next))
	if got := st.Of("c"); got.Finding != "true_in_part" || len(got.Opinions) != 1 {
		t.Errorf("%+v", got)
	}
}

// random makes the events of three desks that work on a few claims and now
// and then learn from each other.
func random(t testing.TB, r *rand.Rand, n int) []Event {
	desks := []*desk{newDesk(t, "a"), newDesk(t, "b"), newDesk(t, "c")}
	for i := range desks {
		desks[i].now = desks[i].now.Add(time.Duration(r.IntN(10000)) * time.Second)
	}
	var all []Event
	for range n {
		d := desks[r.IntN(3)]
		if r.IntN(4) == 0 {
			d.learn(desks[r.IntN(3)])
		}
		if r.IntN(9) == 0 {
			d.now = d.now.Add(-time.Hour)
		}
		if len(d.events) > 0 && r.IntN(5) == 0 {
			st, err := Replay(d.events).Inverse(d.events[r.IntN(len(d.events))].Hash, d.key, d.key)
			if err == nil {
				all = append(all, d.state(st))
			}
			continue
		}
		id := string(rune('p' + r.IntN(3)))
		all = append(all, d.say(target(id), randomAct(r, id, d.events)))
	}
	return all
}

func randomAct(r *rand.Rand, id string, events []Event) Act {
	n := string(rune('1' + r.IntN(3)))
	switch r.IntN(13) {
	case 0:
		return SourceAdded{source(n)}
	case 1:
		return SourceRemoved{n}
	case 2:
		return EvidenceAdded{Evidence{ID: id + n, ClaimID: id, SourceID: n, Stance: Supports}}
	case 3:
		return EvidenceRemoved{id + n}
	case 4:
		return DecisionSet{Decision: Decisions[r.IntN(len(Decisions))]}
	case 5:
		return WorkStateSet{State: WorkStates[r.IntN(len(WorkStates))]}
	case 6:
		return NoteAdded{ID: id + n, Text: "t" + n}
	case 12:
		return WarningJudged{ID: n, Judgement: Judgements[r.IntN(len(Judgements))], Reason: "r" + id}
	case 7:
		return ClaimDismissed{}
	case 8:
		if len(events) > 1 {
			return ConflictSettled{Finding: Verified, Settles: []string{events[0].Hash, events[len(events)-1].Hash}}
		}
	}
	return found(Findings[r.IntN(len(Findings))])
}

// TestMerge: merging is commutative, associative and idempotent, and the state
// depends on nothing but the set of events.
func TestMerge(t *testing.T) {
	for seed := range uint64(150) {
		r := rand.New(rand.NewPCG(seed, 7))
		events := random(t, r, 25)
		var part [3][]Event
		for _, e := range events {
			for ok := false; !ok; {
				for i := range part {
					if r.IntN(2) == 0 {
						part[i], ok = append(part[i], e), true
					}
				}
			}
		}
		x, y, z := part[0], part[1], part[2]
		want := Replay(events)
		for i, m := range [][]Event{Merge(x, Merge(y, z)), Merge(Merge(x, y), z), Merge(z, y, x), Merge(y, x, x, z, y), append(slices.Clone(x), append(z, y...)...)} {
			r.Shuffle(len(m), func(i, j int) { m[i], m[j] = m[j], m[i] })
			if got := Replay(m); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: merge %d gives another state", seed, i)
			}
			if got := Replay(x).Again(m, nil, nil); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: merge %d gives another state when it grows", seed, i)
			}
		}
		if rep := Verify(events); !rep.OK() {
			t.Fatalf("seed %d: %+v", seed, rep)
		}
	}
}

// TestOrder: no event stands before an earlier one of its chain.
func TestOrder(t *testing.T) {
	for seed := range uint64(50) {
		events := Merge(random(t, rand.New(rand.NewPCG(seed, 3)), 30))
		last := map[string]int64{}
		for _, e := range events {
			if e.Seq != last[e.Author]+1 {
				t.Fatalf("seed %d: event %d of %s after %d", seed, e.Seq, e.Author, last[e.Author])
			}
			last[e.Author] = e.Seq
		}
	}
}

// TestUndo: undoing the last act gives the state before it, and redoing it the
// state after it, histories apart.
func TestUndo(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 11))
		d := newDesk(t, "kim")
		for range r.IntN(12) {
			id := string(rune('p' + r.IntN(3)))
			d.say(target(id), randomAct(r, id, nil))
		}
		before := outcome(d.events)
		id := string(rune('p' + r.IntN(3)))
		act := d.say(target(id), randomAct(r, id, nil))
		after := outcome(d.events)
		undo := d.undo(act.Hash)
		if got := outcome(d.events); !reflect.DeepEqual(got, before) {
			t.Fatalf("seed %d: %s undone by %s:\n%+v\nwant\n%+v", seed, act.Payload, undo.Payload, got, before)
		}
		d.undo(undo.Hash)
		if got := outcome(d.events); !reflect.DeepEqual(got, after) {
			t.Fatalf("seed %d: %s redone:\n%+v\nwant\n%+v", seed, act.Payload, got, after)
		}
	}
}

// outcome is what of a state an undo must restore.
func outcome(events []Event) map[string]any {
	st := Replay(events)
	out := map[string]any{}
	for _, src := range st.Sources {
		out["source "+src.ID] = src
	}
	for id, c := range st.Claims {
		out["claim "+id] = [...]any{c.Finding, c.Dismissed, c.Work, c.Decision.Decision, c.Independent, len(c.Notes), len(c.Evidence)}
		if reflect.DeepEqual(out["claim "+id], [...]any{Unchecked, false, Open, Undecided, 0, 0, 0}) {
			delete(out, "claim "+id)
		}
	}
	return out
}

func BenchmarkAgain(b *testing.B) {
	a, claims := page(b, ferry, "$72 million", "40")
	d := newDesk(b, "kim")
	for i := range 1000 {
		d.state(Statement{Target: On(a, claims[i%2]), Act: FindingSet{Finding: Verified, Note: "checked against the filing"}})
	}
	before := ReplayOn(d.events[:999], a, claims)
	b.ReportAllocs()
	for b.Loop() {
		if st := before.Again(d.events, a, claims); st.Coverage().Checked != 2 {
			b.Fatal(st.Coverage())
		}
	}
}

func BenchmarkReplay(b *testing.B) {
	a, claims := page(b, ferry, "$72 million", "40")
	d := newDesk(b, "kim")
	for i := range 1000 {
		d.state(Statement{Target: On(a, claims[i%2]), Act: FindingSet{Finding: Verified, Note: "checked against the filing"}})
	}
	b.ReportAllocs()
	for b.Loop() {
		if st := ReplayOn(d.events, a, claims); st.Coverage().Checked != 2 {
			b.Fatal(st.Coverage())
		}
	}
}

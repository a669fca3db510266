package present

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"stet/store/ledger"
)

// colleague says acts about claims of the case on show under another key.
func colleague(t *testing.T, d *bench, lib *shelf, say map[string][]ledger.Act) {
	t.Helper()
	head := ledger.Head{Author: "feed", Case: lib.order[0]}
	for _, f := range d.shown.facts {
		for _, a := range say[f.claim.ID] {
			st := ledger.Statement{By: "T. Quill", Target: ledger.On(d.shown.result.Article, f.claim), Act: a}
			e, err := ledger.Append(head, st, clock(), strings.NewReader(fmt.Sprintf("%16d", head.Seq)))
			if err != nil {
				t.Fatal(err)
			}
			head = e.Head()
			lib.events[lib.order[0]] = append([]ledger.Event{e}, lib.events[lib.order[0]]...)
		}
	}
	lib.changed++
	d.Refresh()
	d.Wait()
}

// TestSecondReading: the second reader goes through what the first ticked, sees
// what the first found on a claim once they said what they found, and the record
// says so.
func TestSecondReading(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.SecondReading()
	if s.list.Shown != 0 || !strings.HasPrefix(s.list.Empty, "Nobody else has ticked") {
		t.Errorf("with no first reader: %+v", s.list)
	}
	d.SecondReading()
	ids := []string{d.Row(0).ID, d.Row(1).ID, d.Row(2).ID}
	colleague(t, d, lib, map[string][]ledger.Act{
		ids[0]: {ledger.FindingSet{Finding: ledger.Verified}, ledger.NoteAdded{ID: "n", Text: "fine with me"}, ledger.DecisionSet{Decision: ledger.Stet}},
		ids[1]: {ledger.FindingSet{Finding: ledger.NeedsCorrection, Wording: "three"}}})
	d.Next()
	if s.form.Look.Word != "verified" || len(s.form.Notes) != 1 {
		t.Fatalf("before the pass %+v", s.form)
	}
	d.SecondReading()
	if s.list.Shown != 2 || d.Current() != ids[0] || !strings.HasPrefix(s.hint, "Second reading: 2 claims") {
		t.Fatalf("%+v at %s, says %q", s.list, d.Current(), s.hint)
	}
	f := s.form
	if f.Look != LookOf(ledger.Unchecked) || len(f.Others)+len(f.Notes)+len(f.History) > 0 || f.Decision != ledger.Undecided || !strings.HasPrefix(f.Advice, "Second reading") {
		t.Errorf("told too early: %+v", f)
	}
	if d.Row(0).Look != LookOf(ledger.Unchecked) || s.marks[0].Checked || s.marks[1].Checked {
		t.Errorf("row %+v, marks %+v", d.Row(0), s.marks[:2])
	}
	d.SetFilter(Filter{Stage: Second, Text: "finding:verified"})
	if s.list.Shown != 0 {
		t.Error("the filter tells what is hidden")
	}
	d.SetFilter(Filter{Stage: Second})
	d.Select(ids[0])
	d.SetFinding(ledger.Verified)
	d.Wait()
	if f = s.form; len(f.Others) != 1 || f.Others[0] != "T. Quill: verified (10:31)" || len(f.Notes) != 1 || f.Conflict != "" || !slices.Contains(f.History, "10:31  M. Ito: verified, as second reader") {
		t.Errorf("after the finding %+v", f)
	}
	d.NextUnchecked()
	if d.Current() != ids[1] {
		t.Fatal("n does not go to the next of the pass")
	}
	d.SetFinding(ledger.Verified)
	d.Wait()
	if s.form.Conflict == "" || s.list.Shown != 2 {
		t.Errorf("the disagreement is %q, %d in the list", s.form.Conflict, s.list.Shown)
	}
	d.NextUnchecked()
	if s.hint != "Second reading done: 2 claims, 1 on which you found something else: settle them. S ends it." {
		t.Errorf("says %q", s.hint)
	}
	d.SecondReading()
	if d.InSecond() || s.list.Shown < 3 {
		t.Error("S does not end it")
	}
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	docket, err := lib.Load(context.Background(), lib.order[0])
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []bool{true, true, false} {
		if own, _ := docket.State.Of(ids[i]).Own(key); own.Unseen != want || own.Finding != ledger.Verified {
			t.Errorf("claim %d: %+v", i, own)
		}
	}
}

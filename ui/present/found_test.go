package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// TestStanceFollowsTheText: what a source does for a claim is what its text
// says, until the editor says otherwise.
func TestStanceFollowsTheText(t *testing.T) {
	for _, tt := range []struct {
		name   string
		result match.Result
		chosen ledger.Stance
		want   ledger.Stance
		counts int
	}{
		{"differs", differing(), ledger.AsFound, ledger.Contradicts, 0},
		{"found", match.Result{Outcome: match.Exact, Passage: in(letter, "It was Ada Brook who asked.")}, ledger.AsFound, ledger.Supports, 1},
		{"not found", match.Result{Outcome: match.NotFound}, ledger.AsFound, ledger.Context, 0},
		{"not found, a passage to look at", match.Result{Outcome: match.NotFound, Candidates: []claim.Span{in(letter, "nine")}}, ledger.AsFound, ledger.Context, 0},
		{"the editor knows better", differing(), ledger.Supports, ledger.Supports, 0},
	} {
		b, v, a := checking(t)
		a.results[theQuote] = tt.result
		draft := NewDraft()
		draft.Where, draft.Stance = "https://weir.example/letter", tt.chosen
		if lacks := b.Attach(b.Current(), draft, nil); lacks != "" {
			t.Fatal(lacks)
		}
		b.Wait()
		st := b.shown.state.Of(b.Current())
		if got := v.form.Sources[0].Stance; got != tt.want || st.Independent != tt.counts {
			t.Errorf("%s: %s, %d independent, want %s, %d", tt.name, got, st.Independent, tt.want, tt.counts)
		}
		b.Undo()
		if b.Wait(); len(v.form.Sources) != 0 {
			t.Errorf("%s: one undo leaves %+v", tt.name, v.form.Sources)
		}
		b.Redo()
		if b.Wait(); len(v.form.Sources) != 1 || v.form.Sources[0].Stance != tt.want {
			t.Errorf("%s: done again: %+v", tt.name, v.form.Sources)
		}
	}
}

func TestASourceWithoutATextSaysNothing(t *testing.T) {
	b, v, a := checking(t)
	a.on["https://weir.example/photo"] = nil
	b.attach(t, "https://weir.example/photo")
	if r := v.form.Sources[0]; r.Stance != ledger.AsFound || r.Sign != "·" || !strings.Contains(r.Detail, "open") || v.form.Support != "none bears it out yet" {
		t.Errorf("%+v, support %q", r, v.form.Support)
	}
}

// TestATickAgainstItsSourceIsQuestioned: in the status, in the list and in the
// form, whichever came first.
func TestATickAgainstItsSourceIsQuestioned(t *testing.T) {
	for _, first := range []string{"tick", "source"} {
		b, v, _ := checking(t)
		if first == "tick" {
			b.SetFinding(ledger.Verified)
			b.Wait()
		}
		b.attach(t, "https://weir.example/letter")
		if first == "source" {
			b.SetFinding(ledger.Verified)
			b.Wait()
		}
		if !strings.Contains(v.hint, "something else") || !strings.Contains(v.status.Coverage, "1 ticked against its source") {
			t.Errorf("%s first: hint %q, status %q", first, v.hint, v.status.Coverage)
		}
		if row := b.rowOf(theQuote); row.Look.Sign != "!" || !strings.Contains(row.Look.Word, "contradicts") || v.form.Look != row.Look {
			t.Errorf("%s first: row %+v, form %+v", first, row.Look, v.form.Look)
		}
		if v.form.Grounds.Ask == "" {
			t.Errorf("%s first: nothing is asked", first)
		}
		b.SetFilter(Filter{Stage: Questioned})
		if v.list.Shown != 1 {
			t.Errorf("%s first: %d listed as questioned", first, v.list.Shown)
		}
		b.SetFilter(Filter{})
		b.Ground(b.Current(), ledger.OtherGrounds, "the letter has a slip", nil)
		if b.Wait(); v.form.Look != LookOf(ledger.Verified) || strings.Contains(v.status.Coverage, "against") {
			t.Errorf("%s first: after a reason %+v, %q", first, v.form.Look, v.status.Coverage)
		}
	}
}

// TestASweepNotesWhatAttachedSourcesSay of claims that are not the current one.
func TestASweepNotesWhatAttachedSourcesSay(t *testing.T) {
	b, v, a := checking(t)
	a.results["$2 million"] = match.Result{Outcome: match.Differs, Passage: in(letter, "$3 million"), Found: "3000000", Alarms: []match.Alarm{match.ValueDiffers}}
	b.attach(t, "https://weir.example/letter")
	events := len(b.shown.state.History)
	b.CheckAll()
	if b.Wait(); len(b.shown.state.History) != events {
		t.Errorf("%d events of a check, which is none of the desk's", len(b.shown.state.History)-events)
	}
	b.pick("$2 million")
	b.Evidence()
	b.Wait()
	if st := b.shown.state.Of(b.Current()); !st.Contradicted || !strings.Contains(v.hint, "against the words") {
		t.Errorf("contradicted %v, hint %q", st.Contradicted, v.hint)
	}
}

package present

import (
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// again is a desk on which a passage of the letter is the evidence for the
// quote, and the quote is ticked.
func again(t *testing.T) (*bench, *screen, *attic) {
	t.Helper()
	b, v, a := checking(t)
	b.attach(t, "https://weir.example/letter")
	b.Evidence()
	b.Wait()
	b.SetFinding(ledger.Verified)
	b.Wait()
	if v.form.Match.Use != "" || v.form.Finding != ledger.Verified || !v.form.Sources[0].Again {
		t.Fatalf("%+v", v.form)
	}
	return b, v, a
}

func TestLookAgainFlagsWhatChanged(t *testing.T) {
	b, v, a := again(t)
	events := len(b.shown.state.History)
	b.LookAgain("")
	b.Wait()
	if v.form.Finding != ledger.Verified || !strings.Contains(v.hint, "has not changed") || len(b.shown.state.History) != events+1 {
		t.Errorf("as it was: %s, %q, %d events", v.form.Finding, v.hint, len(b.shown.state.History)-events)
	}
	newer := letterOf()
	newer.Text = strings.ReplaceAll(newer.Text, "nine long years", "ten long years")
	a.on["https://weir.example/letter"], a.now, a.hashes["https://weir.example/letter"] = newer, "We held on for nearly ten long years,", strings.Repeat("ab", 32)
	b.LookAgain("")
	b.Wait()
	if v.form.Finding != ledger.Stale || v.form.Look.Word != "source has changed" || !strings.Contains(strings.Join(v.form.Warnings, "\n"), "“We held on for nearly ten long years,”") {
		t.Errorf("%s, %+v, warnings %q", v.form.Finding, v.form.Look, v.form.Warnings)
	}
	if !strings.Contains(v.hint, "1 in other words") {
		t.Errorf("hint %q", v.hint)
	}
	stale := 0
	for _, f := range b.shown.facts {
		if b.shown.state.Of(f.claim.ID).Finding == ledger.Stale {
			stale++
		}
	}
	if stale != 1 {
		t.Errorf("%d claims flagged", stale)
	}
	b.SetFinding(ledger.NeedsCorrection)
	if b.Wait(); v.form.Finding != ledger.NeedsCorrection || len(b.shown.state.Of(b.Current()).Outdated) != 0 {
		t.Errorf("checked again: %s", v.form.Finding)
	}
	b.Undo()
	b.Undo()
	if b.Wait(); v.form.Finding != ledger.Verified {
		t.Errorf("undone: %s", v.form.Finding)
	}
}

// TestUndoBringsTheFormerCopyBack, with what was found in it, for all claims.
func TestUndoBringsTheFormerCopyBack(t *testing.T) {
	b, v, a := again(t)
	b.CheckAll()
	b.Wait()
	before, shown, hash := b.rowOf("$2 million").Match, v.form.Match, b.shown.state.Sources[0].ContentHash
	a.on["https://weir.example/letter"], a.hashes["https://weir.example/letter"] = claim.Plain("The letter was withdrawn."), strings.Repeat("ab", 32)
	found := a.results
	a.results = map[string]match.Result{}
	b.LookAgain("")
	if b.Wait(); v.form.Match.Text == shown.Text || b.shown.state.Sources[0].ContentHash == hash {
		t.Fatalf("nothing changed: %+v", v.form.Match)
	}
	a.results = found
	b.Undo()
	b.Wait()
	if v.form.Match.Text != shown.Text || !strings.Contains(v.form.Match.Source, "copy of 10:31") || v.form.Finding != ledger.Verified {
		t.Errorf("shown %+v, finding %s", v.form.Match, v.form.Finding)
	}
	if got := b.rowOf("$2 million").Match; got != before || before == "" {
		t.Errorf("list %q, was %q", got, before)
	}
	if held := b.evidence().held[b.shown.state.Sources[0].ID]; held.Hash != hash {
		t.Errorf("holds %.8s, want %.8s", held.Hash, hash)
	}
	b.Redo()
	if b.Wait(); v.form.Match.Text == shown.Text || v.form.Finding != ledger.Stale {
		t.Errorf("done again: %+v, %s", v.form.Match, v.form.Finding)
	}
}

// TestACopyThatTheDeskLacks: a colleague saw other bytes; what is here counts.
func TestACopyThatTheDeskLacks(t *testing.T) {
	b, v, _ := again(t)
	shown := v.form.Match
	s, _ := b.shown.source(b.shown.state.Sources[0].ID)
	s.ContentHash = strings.Repeat("ef", 32)
	b.say("seen", b.Current(), b.about(b.Current(), func(*sheet, *ledger.ClaimState) []ledger.Act {
		return []ledger.Act{ledger.SourceEdited{Source: s}}
	}))
	if b.Wait(); v.form.Match.Text != shown.Text || v.failure != "" {
		t.Errorf("%+v, %q", v.form.Match, v.failure)
	}
}

func TestLookAgainGoneAndDead(t *testing.T) {
	b, v, a := again(t)
	delete(a.on, "https://weir.example/letter")
	b.LookAgain("")
	b.Wait()
	if row := v.form.Sources[0]; v.form.Finding != ledger.Verified || !row.Text || !strings.Contains(row.Failure, "in vain") || !strings.Contains(v.hint, "the copy of before counts") {
		t.Errorf("dead: %s, %+v, %q", v.form.Finding, row, v.hint)
	}
	a.on["https://weir.example/letter"] = claim.Plain("The letter was withdrawn.")
	a.hashes["https://weir.example/letter"] = strings.Repeat("cd", 32)
	b.LookAgain("")
	b.Wait()
	if !strings.Contains(strings.Join(v.form.Warnings, "\n"), "no longer has the passage") || !strings.Contains(v.hint, "1 gone") {
		t.Errorf("gone: %q, %q", v.form.Warnings, v.hint)
	}
	a.on["https://weir.example/letter"] = letterOf()
	a.hashes["https://weir.example/letter"] = strings.Repeat("ef", 32)
	b.LookAgain(v.form.Sources[0].ID)
	if b.Wait(); v.form.Finding != ledger.Verified || len(v.form.Warnings) != 0 {
		t.Errorf("back: %s, %q", v.form.Finding, v.form.Warnings)
	}
}

func TestAge(t *testing.T) {
	for d, want := range map[time.Duration]string{time.Hour: "", 30 * time.Hour: ", a day old", 100 * 24 * time.Hour: ", 100 days old", -time.Hour: ""} {
		if got := age(d); got != want {
			t.Errorf("%s: %q, want %q", d, got, want)
		}
	}
}

// TestLookAgainHoldsTheOthersAgainToo: what other claims came to was of the old
// text, so they are held against the new one.
func TestLookAgainHoldsTheOthersAgainToo(t *testing.T) {
	b, v, a := again(t)
	b.CheckAll()
	b.Wait()
	before := b.rowOf("$2 million").Match
	newer := letterOf()
	newer.Text = strings.ReplaceAll(newer.Text, "nine long years", "ten long years")
	a.on["https://weir.example/letter"], a.now, a.hashes["https://weir.example/letter"] = newer, "We held on for nearly ten long years,", strings.Repeat("ab", 32)
	a.checked = 0
	b.LookAgain("")
	b.Wait()
	if a.checked < 5 || b.rowOf("$2 million").Match != before || before == "" {
		t.Errorf("%d held again, list %q, was %q", a.checked, b.rowOf("$2 million").Match, before)
	}
	if !strings.Contains(v.hint, "1 in other words") {
		t.Errorf("hint %q", v.hint)
	}
}

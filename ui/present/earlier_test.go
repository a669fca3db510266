package present

import (
	"strings"
	"testing"
	"time"

	"stet/store/ledger"
)

// before is a desk whose quote was checked in another article.
func before(t *testing.T) (*bench, *screen) {
	t.Helper()
	b, v, _ := checking(t)
	b.lib.(*shelf).earlier = map[string][]Earlier{theQuote: {{Case: "c9", Title: "Weir mill may close", Site: "The Ferry", Published: "2026-08-02", Words: theQuote, Finding: ledger.VerifiedAsAttributed,
		By: "A. Roe", At: time.Date(2026, 8, 3, 9, 0, 0, 0, time.UTC), Note: "On the tape.", Evidence: []EarlierLink{{
			Source:   ledger.Source{ID: "tape", Kind: "interview", Title: "Interview with Ada Brook", SameOrigin: "x"},
			Evidence: ledger.Evidence{ID: "old", ClaimID: "other", SourceID: "tape", Locator: "04:10", Stance: ledger.Supports, Level: ledger.Primary}}}}}}
	b.before = recalled{}
	b.recall()
	b.Wait()
	return b, v
}

func TestEarlierWorkIsOffered(t *testing.T) {
	b, v := before(t)
	if len(v.form.Earlier) != 1 || v.form.TakeOver == "" || v.form.Finding != ledger.Unchecked || len(v.form.Sources) != 0 {
		t.Fatalf("%+v, finding %s, %d sources: nothing is to be applied by itself", v.form.Earlier, v.form.Finding, len(v.form.Sources))
	}
	e := v.form.Earlier[0]
	if e.Head != "said so by A. Roe, 3 Aug 09:00, in “Weir mill may close” (The Ferry, 2 Aug 2026)" || !strings.Contains(e.Text, "Interview with Ada Brook, 04:10") {
		t.Errorf("%+v", e)
	}
	if b.SetFilter(Filter{Stage: Before}); v.list.Shown != 1 {
		t.Errorf("%d checked before", v.list.Shown)
	}
	b.SetFilter(Filter{})
	b.TakeEarlier()
	b.Wait()
	own, _ := b.shown.state.Of(b.Current()).Own(key)
	if own.Finding != ledger.VerifiedAsAttributed || own.Note != "As found by A. Roe on 3 August 2026 in “Weir mill may close”. On the tape." {
		t.Errorf("%+v", own)
	}
	x := b.shown.state.Of(b.Current()).Evidence
	if len(x) != 1 || x[0].SourceID != "tape" || x[0].ID == "old" || x[0].ClaimID != b.Current() || x[0].Locator != "04:10" || x[0].Source.SameOrigin != "" {
		t.Errorf("%+v", x)
	}
	if v.form.TakeOver != "" || len(v.form.Earlier) != 1 {
		t.Errorf("offered again: %q", v.form.TakeOver)
	}
	b.TakeEarlier()
	if b.Wait(); !strings.Contains(v.hint, "already") {
		t.Errorf("hint %q", v.hint)
	}
	b.Undo()
	if b.Wait(); v.form.Finding != ledger.Unchecked || len(v.form.Sources) != 0 || v.form.TakeOver == "" {
		t.Errorf("undone: %s, %+v", v.form.Finding, v.form.Sources)
	}
}

func TestEarlierWorkKeepsOwnFinding(t *testing.T) {
	b, v := before(t)
	b.SetFinding(ledger.NeedsCorrection)
	b.Wait()
	b.TakeEarlier()
	if b.Wait(); v.form.Finding != ledger.NeedsCorrection || len(v.form.Sources) != 1 {
		t.Errorf("%s, %+v", v.form.Finding, v.form.Sources)
	}
	b.Next()
	if b.TakeEarlier(); !strings.Contains(v.hint, "No claim like this one") {
		t.Errorf("hint %q", v.hint)
	}
}

package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
)

// doubtful is a window on an article with two flagged sums and one that adds
// up.
func doubtful(t *testing.T) *bench {
	b := window(t, 120, 10)
	r := b.lib.result
	for i, v := range []claim.Verdict{claim.Flag, claim.Flag, claim.OK} {
		r.Warnings = append(r.Warnings, claim.Warning{ID: string(rune('a' + i)), Kind: "sum", Verdict: v, Message: "2 and 2 make 4.",
			Spans: []claim.Span{r.Claims[i].Span, r.Claims[i+3].Span}})
	}
	b.lib.result = r
	b.desk.Open("article")
	b.wait()
	return b
}

func TestWarningsAreJudgedByKeys(t *testing.T) {
	b := doubtful(t)
	if b.status.warnings.Hidden || b.status.warnings.Text != "⚠ 2 warnings (w)" {
		t.Fatalf("foot: %q, hidden %v", b.status.warnings.Text, b.status.warnings.Hidden)
	}
	b.press("w")
	if b.sums.box.Hidden || !b.right.Hidden || b.sums.shown.Card.ID != "a" || b.sums.message.Text != "2 and 2 make 4." {
		t.Fatalf("w shows %+v", b.sums.shown.Card)
	}
	b.press("1")
	if b.sums.shown.Card.Judgement != ledger.Confirmed || !strings.HasPrefix(b.sums.judged.Text, "confirmed by M. Ito") {
		t.Errorf("1: %+v", b.sums.shown.Card)
	}
	b.press("n2")
	if b.win.Canvas().Focused() != fyne.Focusable(b.sums.reason) || len(b.lib.events) != 1 {
		t.Fatalf("2 without a reason: focus on %T, %d events", b.win.Canvas().Focused(), len(b.lib.events))
	}
	b.press("two years")
	b.key(fyne.KeyReturn)
	if c := b.sums.shown.Card; c.ID != "b" || c.Judgement != ledger.Dismissed || c.Reason != "two years" || b.sums.reason.Text != "" {
		t.Errorf("dismissed: %+v, field %q", c, b.sums.reason.Text)
	}
	if !b.status.warnings.Hidden {
		t.Errorf("foot still says %q", b.status.warnings.Text)
	}
	b.press("j")
	if c := b.sums.shown.Card; c.ID != "c" || !b.sums.confirm.Hidden || !b.sums.reason.Hidden {
		t.Errorf("at what adds up: %+v, buttons shown", c)
	}
	b.press("3") // no finding is set on the claim that lies behind
	b.key(fyne.KeyDelete)
	if len(b.lib.events) != 2 {
		t.Errorf("%d events", len(b.lib.events))
	}
	b.key(fyne.KeyEscape)
	if !b.sums.box.Hidden || b.right.Hidden {
		t.Error("Esc does not go back to the claims")
	}
}

// TestReasonIsNotLost: a reason that could not be saved stands in its field,
// and comes back with its warning.
func TestReasonIsNotLost(t *testing.T) {
	b := doubtful(t)
	b.press("wt")
	b.press("rounded")
	b.key(fyne.KeyEscape)
	b.press("j")
	if b.sums.reason.Text != "" {
		t.Errorf("the reason went on to another warning: %q", b.sums.reason.Text)
	}
	b.press("k")
	if b.sums.reason.Text != "rounded" {
		t.Errorf("the reason did not come back: %q", b.sums.reason.Text)
	}
	b.press("2") // typed before: it is shown first
	if b.win.Canvas().Focused() != fyne.Focusable(b.sums.reason) || len(b.lib.events) != 0 {
		t.Errorf("an old reason was taken unseen: %d events", len(b.lib.events))
	}
	b.lib.fault = errors.New("the disk is full")
	b.key(fyne.KeyReturn)
	if b.sums.reason.Text != "rounded" || b.sums.shown.Card.Judgement != ledger.Unjudged || !b.failure.box.Visible() {
		t.Errorf("a full disk: field %q, %+v", b.sums.reason.Text, b.sums.shown.Card)
	}
	b.lib.fault = nil
	b.focus(b.sums.reason)
	b.key(fyne.KeyReturn)
	if b.sums.reason.Text != "" || b.sums.shown.Card.Reason != "rounded" {
		t.Errorf("saved: field %q, %+v", b.sums.reason.Text, b.sums.shown.Card)
	}
}

// TestConfirmedIsDismissed: 2, a reason and Enter dismiss a warning that was
// confirmed; Enter by itself leaves it a fault.
func TestConfirmedIsDismissed(t *testing.T) {
	b := doubtful(t)
	b.press("w1t")
	b.press("as printed")
	b.key(fyne.KeyReturn)
	if c := b.sums.shown.Card; c.Judgement != ledger.Confirmed || c.Reason != "as printed" {
		t.Errorf("a reason for a fault: %+v", c)
	}
	b.press("2")
	b.press("another year")
	b.key(fyne.KeyReturn)
	if c := b.sums.shown.Card; c.Judgement != ledger.Dismissed || c.Reason != "another year" {
		t.Errorf("2, a reason, Enter: %+v", c)
	}
	b.menu("Undo")
	b.menu("Redo")
	if h := b.sums.shown.Card.History; !strings.Contains(h[0], "did again: warning dismissed") || !strings.Contains(h[1], "took back: ") {
		t.Errorf("history %q", h)
	}
}

// TestWarningInTheText: a click finds the claim first, a second one the
// warning below it.
func TestWarningInTheText(t *testing.T) {
	b := doubtful(t)
	b.reader.OnClaim("a")
	b.wait()
	if b.sums.box.Hidden || b.sums.shown.Card.ID != "a" {
		t.Errorf("a click on the warning: %+v", b.sums.shown)
	}
	b.reader.OnClaim(b.desk.Row(0).ID)
	b.wait()
	if !b.sums.box.Hidden || b.form.shown.ID != b.desk.Row(0).ID {
		t.Error("a click on a claim leaves the warnings open")
	}
	if !strings.Contains(b.form.warning.Text, "2 and 2 make 4.") {
		t.Errorf("the claim's form says %q", b.form.warning.Text)
	}
}

// TestTwinsLeadOn: the form of a quote leads to the same words elsewhere.
func TestTwinsLeadOn(t *testing.T) {
	b := window(t, 120, 10)
	f := b.form.shown
	f.ID, f.Same = "x", []present.Twin{{ID: b.desk.Row(2).ID, Text: "said elsewhere too"}}
	b.form.show(f)
	if b.form.same.Hidden || len(b.form.same.Objects) != 1 {
		t.Fatal("no way to the same words")
	}
	f.Same = nil
	b.form.show(f)
	if !b.form.same.Hidden {
		t.Error("the way stays where there is none")
	}
}

package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"stet/store/ledger"
	"stet/ui/present"
)

func TestArticleTakenOffIsPutBack(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Take article")
	if !b.blank.Visible() || !b.cases.off.Visible() || b.cases.off.Text != "Show 1 taken off" || b.cases.back.Visible() || len(b.cases.rows) != 0 {
		t.Fatalf("%d rows, button %q", len(b.cases.rows), b.cases.off.Text)
	}
	b.menu("Undo")
	if b.claims.view.Shown != 10 || b.cases.off.Visible() || len(b.cases.rows) != 1 {
		t.Fatalf("undone: %d claims, %d rows", b.claims.view.Shown, len(b.cases.rows))
	}
	b.menu("Take article")
	b.cases.off.OnTapped()
	b.wait()
	if len(b.cases.rows) != 1 || b.cases.off.Text != "Hide those taken off" {
		t.Fatalf("%d rows, button %q", len(b.cases.rows), b.cases.off.Text)
	}
	b.cases.list.Select(0)
	b.wait()
	if b.claims.view.Shown != 10 || !b.cases.back.Visible() {
		t.Fatal("an article that is off the list does not open, or cannot be put back")
	}
	b.cases.back.OnTapped()
	b.wait()
	if b.lib.archived || b.cases.back.Visible() || b.cases.rows[0].Off {
		t.Error("it is still off the list")
	}
}

func TestClaimTakenOffIsPutBackByKey(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	b.key(fyne.KeyDelete)
	if b.claims.view.Shown != 9 {
		t.Fatalf("%d claims", b.claims.view.Shown)
	}
	b.menu("Claims taken off")
	if b.claims.view.Shown != 1 || b.claims.stage.Selected != "Taken off" {
		t.Fatalf("%d claims, filter %q", b.claims.view.Shown, b.claims.stage.Selected)
	}
	b.press("j")
	b.key(fyne.KeyDelete)
	b.focus(b.claims.filter)
	b.key(fyne.KeyEscape)
	if b.claims.view.Shown != 10 || b.claims.stage.Selected != "All findings" || b.win.Canvas().Focused() != b.reader.Keys() {
		t.Errorf("%d claims, filter %q, focus on %T", b.claims.view.Shown, b.claims.stage.Selected, b.win.Canvas().Focused())
	}
}

func TestStatusLeadsToWhatLeftTheText(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jjjjjjjj1")
	if b.status.gone.Visible() {
		t.Fatalf("says %q", b.status.gone.Text)
	}
	b.lib.result = article(9, 1)
	b.lib.changed++
	b.desk.Refresh()
	b.wait()
	if b.claims.view.Shown != 1 || b.status.gone.Text != "1 no longer in the text" || !b.status.gone.Visible() {
		t.Fatalf("%d claims, says %q", b.claims.view.Shown, b.status.gone.Text)
	}
	b.status.gone.OnTapped()
	b.press("j")
	if b.claims.view.Shown != 1 || b.form.shown.Fixed == "" || b.form.shown.Finding != ledger.Verified {
		t.Errorf("form %+v", b.form.shown)
	}
}

func TestRowSaysWhatWasFoundAndHowManySources(t *testing.T) {
	for _, tt := range []struct {
		f       ledger.Finding
		sources int
		want    string
	}{
		{ledger.Unchecked, 0, ""}, {ledger.Unchecked, 2, "2 sources"}, {ledger.Verified, 1, "verified · 1 source"}, {ledger.Verified, 0, "verified"},
		{ledger.Stale, 1, "text has changed · 1 source"},
	} {
		if got := endWords(present.Row{Look: present.LookOf(tt.f), Sources: tt.sources}); got != tt.want {
			t.Errorf("%s with %d sources says %q; want %q", tt.f, tt.sources, got, tt.want)
		}
	}
}

func TestHintOfTheSelectionGoesWithIt(t *testing.T) {
	b := window(t, 120, 10)
	b.reader.SelectAll()
	if b.status.said != selectionHint {
		t.Fatalf("says %q", b.status.said)
	}
	b.reader.Unselect()
	if b.status.said != "" {
		t.Errorf("still says %q", b.status.said)
	}
}

func TestWatchLooksUntilItIsStopped(t *testing.T) {
	b := window(t, 120, 10)
	stop := b.Watch(time.Millisecond)
	b.lib.changed++
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(time.Millisecond) {
		b.mu.Lock()
		n := len(b.todo)
		b.mu.Unlock()
		if n > 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("nobody looks")
		}
	}
	stop()
	b.wait()
}

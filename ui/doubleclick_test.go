package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"stet/store/ledger"
)

// TestDoubleClick clicks a row of the list twice: the form rises under the pointer,
// and the second click, which falls on a finding, says nothing. A later click does,
// and so does a key at once.
func TestDoubleClick(t *testing.T) {
	b := window(t, 120, 10)
	b.claims.list.Select(0)
	b.wait()
	verified := b.form.bar.chips[0]
	test.Tap(verified)
	b.wait()
	if f := b.form.shown.Finding; f != ledger.Unchecked {
		t.Fatalf("the second click of a double click said %q", f)
	}
	b.form.bar.rose = b.form.bar.rose.Add(-time.Minute)
	test.Tap(verified)
	b.wait()
	if f := b.form.shown.Finding; f != ledger.Verified {
		t.Errorf("a click a minute later said %q, want verified", f)
	}
}

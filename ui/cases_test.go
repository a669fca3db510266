package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"stet/ui/present"
)

// TestArticlesAreSearchedAndGrouped: Ctrl+Shift+F searches, Enter opens, Escape
// shows all again; groups have headings that open nothing and are as small as a
// line; what was chosen is kept.
func TestArticlesAreSearchedAndGrouped(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Search all articles")
	if b.win.Canvas().Focused() != fyne.Focusable(b.cases.search) {
		t.Fatal("the search has not the focus")
	}
	b.press("no such word")
	b.wait()
	if len(b.cases.rows) != 0 || !b.cases.empty.Visible() {
		t.Errorf("%d articles found", len(b.cases.rows))
	}
	b.key(fyne.KeyEscape)
	if len(b.cases.rows) != 1 || b.cases.empty.Visible() || b.cases.search.Text != "" {
		t.Errorf("%d articles after Escape, search %q", len(b.cases.rows), b.cases.search.Text)
	}
	b.cases.order.SetSelected("To do first")
	if len(b.cases.rows) != 2 || b.cases.rows[0].Heading != "To do" || fyne.CurrentApp().Preferences().String(prefOrder) != string(present.ByCheck) {
		t.Fatalf("rows %+v", b.cases.rows)
	}
	b.cases.list.Select(0)
	b.wait()
	if b.status.doing != "" || b.failure.box.Visible() {
		t.Error("a heading opens something")
	}
	row := newCaseRow()
	row.set(b.cases.rows[0])
	row.Resize(fyne.NewSize(200, headingHeight))
	if row.first.Text.Text != "To do" || row.bar.Visible() || row.count.Visible() {
		t.Errorf("heading %q, bar %v", row.first.Text.Text, row.bar.Visible())
	}
	row.set(b.cases.rows[1])
	if row.first.Text.Text != "Roads" || !row.detail.Visible() {
		t.Errorf("a row that was a heading shows %q", row.first.Text.Text)
	}
	b.desk.MarkDone("enough", nil)
	b.wait()
	if b.cases.rows[0].Heading != "Done" || b.cases.rows[1].Counts != "✓ done" {
		t.Errorf("done: %+v", b.cases.rows)
	}
}

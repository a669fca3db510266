package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
)

func TestKeysCheckClaims(t *testing.T) {
	b := window(t, 120, 10)
	if b.claims.view.Shown != 10 || b.blank.Visible() || b.win.Title() != "Roads — Stet" {
		t.Fatalf("%d claims, title %q", b.claims.view.Shown, b.win.Title())
	}
	b.press("j1j3jk")
	if len(b.lib.events) != 2 || b.form.shown.Finding != ledger.NeedsCorrection || b.form.head.rightText != "✗  needs correction" {
		t.Errorf("%d events, form %q", len(b.lib.events), b.form.head.rightText)
	}
	if b.status.coverage.text.Text != "checked 2/10 · 1 disputed · 1 without source or reason" || b.status.saved.text.Text != "saved 10:31" {
		t.Errorf("status %q %q", b.status.coverage.text.Text, b.status.saved.text.Text)
	}
	b.menu("Undo")
	if b.form.shown.Finding != ledger.Unchecked || b.status.note.text != "Undone: needs correction" {
		t.Errorf("undone: %q, %q", b.form.shown.Finding, b.status.note.text)
	}
	b.menu("Redo")
	if b.form.shown.Finding != ledger.NeedsCorrection {
		t.Errorf("redone: %q", b.form.shown.Finding)
	}
}

func TestKeysStandStillBehindADialog(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j?")
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("? shows no keys")
	}
	b.press("1jo")
	b.menu("Undo")
	b.menu("Filter")
	if len(b.lib.events) != 0 || b.form.source.box.Visible() || b.win.Canvas().Overlays().Top() == nil {
		t.Error("keys acted behind the dialog")
	}
	b.key(fyne.KeyEscape)
	if b.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape leaves the dialog open")
	}
	b.press("1")
	if len(b.lib.events) != 1 {
		t.Error("keys stay dead after the dialog")
	}
}

func TestTypingInAFieldIsNoCommand(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j/")
	b.press("$106")
	if b.claims.filter.Text != "$106" || len(b.lib.events) != 0 || b.claims.view.Shown == 10 {
		t.Fatalf("filter %q, %d events, %d shown", b.claims.filter.Text, len(b.lib.events), b.claims.view.Shown)
	}
	b.menu("Undo") // goes to the field that has the focus
	if b.claims.filter.Text == "$106" {
		t.Error("Ctrl+Z did not reach the field")
	}
	b.key(fyne.KeyEscape)
	if b.claims.filter.Text != "" || b.claims.view.Shown != 10 {
		t.Errorf("Escape leaves the filter %q", b.claims.filter.Text)
	}
	b.key(fyne.KeyEscape)
	b.press("j")
	if b.form.shown.Place != "2 of 10" {
		t.Errorf("keys act on %q after the filter", b.form.shown.Place)
	}
}

func TestSourceIsAttachedByKeys(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jo")
	if !b.form.source.box.Visible() || b.win.Canvas().Focused() != fyne.Focusable(b.form.source.where) {
		t.Fatal("o opens no form with the focus in it")
	}
	b.key(fyne.KeyReturn)
	if !b.form.source.lacks.Visible() || len(b.lib.events) != 0 {
		t.Error("an empty source says nothing")
	}
	b.press("roads.example/budget.html")
	b.win.Canvas().Focus(b.form.source.locator)
	b.press("p. 4")
	b.key(fyne.KeyReturn)
	if len(b.form.shown.Sources) != 1 || b.form.source.box.Visible() || b.form.shown.Sources[0].Detail != "web page · p. 4" {
		t.Fatalf("sources %+v", b.form.shown.Sources)
	}
	b.press("o")
	b.key(fyne.KeyEscape)
	if b.form.source.box.Visible() {
		t.Error("Escape leaves the source form open")
	}
}

func TestWhatIsTypedIsSavedWithTheClaimItWasTypedFor(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	b.win.Canvas().Focus(b.form.note)
	b.press("asked the council")
	b.reader.OnClaim(b.desk.Row(4).ID)
	b.wait()
	if b.form.note.Text != "" || len(b.form.shown.Notes) != 0 || len(b.lib.events) != 1 {
		t.Fatalf("note %q, %d events", b.form.note.Text, len(b.lib.events))
	}
	b.desk.Select(b.desk.Row(0).ID)
	if n := b.form.shown.Notes; len(n) != 1 || n[0].Text != "asked the council" {
		t.Errorf("notes of the first claim: %+v", n)
	}
	b.win.Canvas().Focus(b.form.wording)
	b.press("$200")
	b.key(fyne.KeyReturn)
	if b.form.shown.Wording != "$200" || b.form.shown.Finding != ledger.NeedsCorrection {
		t.Errorf("wording %q, %q", b.form.shown.Wording, b.form.shown.Finding)
	}
}

func TestF6GoesRound(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	want := []fyne.Focusable{b.claims.list, b.form.note, b.cases.list, b.address, b.reader.Keys(), b.claims.list}
	for i, f := range want {
		b.key(fyne.KeyF6)
		if b.win.Canvas().Focused() != f {
			t.Fatalf("step %d: the focus is on %T; want %T", i, b.win.Canvas().Focused(), f)
		}
	}
	for _, f := range want[4:] { // letters act wherever no text is typed
		b.focus(f)
		b.press("j")
	}
	if b.form.shown.Place != "3 of 10" {
		t.Errorf("letters went astray: %q", b.form.shown.Place)
	}
	b.focus(b.claims.list)
	b.key(fyne.KeyDown)
	b.key(fyne.KeyUp)
	b.key(fyne.KeyUp)
	if b.form.shown.Place != "2 of 10" {
		t.Errorf("arrows in the list go to %q", b.form.shown.Place)
	}
}

func TestErrorIsABarAndNotADialog(t *testing.T) {
	b := window(t, 120, 10)
	b.openAddress("elsewhere")
	b.wait()
	if !b.failure.box.Visible() || b.failure.label.Text != "Elsewhere: there is no such page." || b.win.Canvas().Overlays().Top() != nil {
		t.Errorf("shows %q", b.failure.label.Text)
	}
	b.key(fyne.KeyEscape)
	if b.failure.box.Visible() || b.claims.view.Shown != 10 {
		t.Error("Escape leaves the error, or the article is gone")
	}
}

func TestAddressBeingTypedStays(t *testing.T) {
	b := window(t, 120, 10)
	for _, tt := range []struct{ typed, left string }{{"article", ""}, {"the next one", "the next one"}} {
		b.address.SetText("article")
		b.openAddress(b.address.Text)
		b.address.SetText(tt.typed)
		b.wait()
		if b.address.Text != tt.left {
			t.Errorf("typed %q, the bar shows %q; want %q", tt.typed, b.address.Text, tt.left)
		}
	}
}

func TestSelectionBecomesAClaim(t *testing.T) {
	b := window(t, 600, 10)
	b.reader.SelectAll()
	b.press("m")
	if b.claims.view.Total != 10 || b.status.note.text != "Select a few sentences at most, then press m." {
		t.Errorf("%d claims, says %q", b.claims.view.Total, b.status.note.text)
	}
	s := b.lib.result.Article.Blocks[1].Span
	b.desk.MakeClaim(claim.Span{Start: s.Start, End: s.Start + 4}, claim.KindNumber)
	b.wait()
	if b.claims.view.Total != 11 || !b.form.shown.Manual {
		t.Errorf("%d claims", b.claims.view.Total)
	}
}

func TestMenuCopies(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Select all")
	b.menu("Copy")
	if got := fyne.CurrentApp().Clipboard().Content(); got != b.lib.result.Article.Text {
		t.Errorf("copied %.20q", got)
	}
}

func TestCopiedTextBecomesAnArticle(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Take article")
	if !b.blank.Visible() || b.claims.view.Shown != 0 || b.win.Title() != "Stet" {
		t.Fatalf("%d claims, title %q", b.claims.view.Shown, b.win.Title())
	}
	fyne.CurrentApp().Clipboard().SetContent("some text")
	b.menu("New article")
	if b.claims.view.Shown != 10 {
		t.Errorf("%d claims", b.claims.view.Shown)
	}
}

func TestExportAsksTwiceBeforeItReplaces(t *testing.T) {
	b := window(t, 120, 10)
	dir := t.TempDir()
	path := filepath.Join(dir, "roads.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ path, says string }{
		{filepath.Join(dir, "roads.rtf"), "End the name"}, {filepath.Join(dir, "no", "roads.csv"), "There is no folder"},
		{path, "This file exists already"}, {path, ""},
	} {
		if got := b.export(tt.path); !strings.HasPrefix(got, tt.says) || (tt.says == "") != (got == "") {
			t.Errorf("export(%s) says %q; want %q", tt.path, got, tt.says)
		}
	}
	b.wait()
	b.template = "full"
	b.export(path)
	b.wait()
	if b.lib.exported != path || b.lib.template != "full" {
		t.Errorf("exported to %q", b.lib.exported)
	}
	b.menu("Export")
	if b.win.Canvas().Overlays().Top() == nil {
		t.Fatal("Ctrl+E shows nothing")
	}
	b.key(fyne.KeyEscape)
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the export open")
	}
}

func TestDroppedLocator(t *testing.T) {
	for in, want := range map[string]string{
		"file:///home/me/https:/news.example/a?b=1": "https://news.example/a?b=1", "file:///home/me/http:/news.example/a": "http://news.example/a",
		"file:///home/me/a%20b.html": "/home/me/a b.html", "https://news.example/a": "https://news.example/a",
		"file:///home/me/http:/old.example/2020/https:/news.example/a b": "http://old.example/2020/https://news.example/a%20b", "file:///https://news.example/a": "https://news.example/a", "file:///a%zz": "/a%zz",
	} {
		if got := droppedLocator(in); got != want {
			t.Errorf("droppedLocator(%q) = %q; want %q", in, got, want)
		}
	}
}

func TestWindowIsKept(t *testing.T) {
	b := window(t, 120, 10)
	b.win.Canvas().Capture() // a window that was never painted has no size to keep
	b.left.SetOffset(.25)
	b.toggleArticles()
	b.menu("Larger text")
	b.menu("Larger text")
	again := New(test.NewTempWindow(t, nil), present.Deps{Opener: b.lib, Library: b.lib, Exporter: b.lib, Now: time.Now}, b.do)
	if again.left.Offset != .25 || again.left.Leading.Visible() || again.size != 1.2 {
		t.Errorf("split %v, articles shown %v, zoom %v", again.left.Offset, again.left.Leading.Visible(), again.size)
	}
}

func TestFirstFrameIsTold(t *testing.T) {
	b := window(t, 120, 10)
	told := 0
	b.OnDrawn = func() { told++ }
	b.win.Canvas().Capture()
	b.win.Canvas().Capture()
	if told != 1 {
		t.Errorf("told %d times; want once", told)
	}
}

// BenchmarkFirstFrame is everything between the store and the first frame.
func BenchmarkFirstFrame(b *testing.B) {
	for b.Loop() {
		w := window(b, 3000, 10_000)
		w.win.Canvas().Capture()
		if w.claims.view.Shown != 10_000 {
			b.Fatalf("%d claims", w.claims.view.Shown)
		}
	}
}

func BenchmarkFilterKeystroke(b *testing.B) {
	w := window(b, 3000, 10_000)
	w.win.Canvas().Capture()
	typed := []string{"$", "$1", "$10", "$103", ""}
	b.ReportAllocs()
	for b.Loop() {
		for _, q := range typed {
			w.claims.filter.SetText(q)
		}
	}
	if w.claims.view.Shown != 10_000 {
		b.Fatalf("%d claims", w.claims.view.Shown)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(typed)), "ns/keystroke")
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"stet/extract/claim"
)

// TestAlarmStays: what speaks against a text stands above it, over other acts,
// until the user says that the text is all right; another text has its own.
func TestAlarmStays(t *testing.T) {
	const teaser = "This may be only the beginning."
	b := window(t, 120, 10)
	if b.Window.alarm.box.Visible() {
		t.Error("a bar above an article without alarm")
	}
	doubt := func(said ...string) {
		a := *b.lib.result.Article
		a.URL, a.Notices, a.Alarms = "https://harrowpost.example/boats", append([]string{"A notice."}, said...), said
		b.lib.again = &claim.Result{Article: &a, Claims: b.lib.result.Claims}
		b.desk.Open("article")
		b.wait()
	}
	doubt(teaser)
	bar := b.Window.alarm
	if !bar.box.Visible() || bar.label.Text != teaser || bar.browser.Hidden || bar.link.Host != "harrowpost.example" {
		t.Fatalf("the bar says %q, link %v", bar.label.Text, bar.link)
	}
	b.press("j")
	b.press("1")
	b.desk.Open("article")
	b.wait()
	if !bar.box.Visible() {
		t.Error("the bar went by itself")
	}
	test.Tap(bar.well)
	b.wait()
	if bar.box.Visible() {
		t.Error("the bar stays where the user says that all is well")
	}
	b.desk.Undo()
	b.wait()
	if !bar.box.Visible() {
		t.Error("undo does not bring the bar back")
	}
	b.desk.Redo()
	b.wait()
	b.desk.Open("article")
	b.wait()
	if bar.box.Visible() {
		t.Error("the bar stays after it was dealt with")
	}
	doubt("The page breaks off.")
	if !bar.box.Visible() {
		t.Error("no bar for another reason")
	}
	doubt()
	if bar.box.Visible() {
		t.Error("a bar for a text that has none")
	}
}

package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
)

// tab and shiftEnter press keys as the driver hands them on.
func (b *bench) tab(back bool) {
	c := b.win.Canvas()
	if f, ok := c.Focused().(fyne.Tabbable); ok && f.AcceptsTab() {
		k := c.Focused().(desktop.Keyable)
		if back {
			k.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		b.key(fyne.KeyTab)
		k.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		return
	}
	if back {
		c.FocusPrevious()
	} else {
		c.FocusNext()
	}
	b.wait()
}

func TestTextStaysUntilItIsSaved(t *testing.T) {
	b := window(t, 120, 10)
	b.lib.fault = errors.New("the disk is full")
	b.press("jt")
	b.press("asked the council")
	b.key(fyne.KeyReturn)
	b.focus(b.form.wording)
	b.press("$200")
	b.key(fyne.KeyReturn)
	if b.form.note.Text != "asked the council" || b.form.wording.Text != "$200" || !strings.Contains(b.failure.label.Text, "The disk is full") {
		t.Fatalf("note %q, wording %q, says %q", b.form.note.Text, b.form.wording.Text, b.failure.label.Text)
	}
	b.press("j") // another claim and back
	if b.form.note.Text != "" || b.form.wording.Text != "" {
		t.Errorf("the next claim has note %q, wording %q", b.form.note.Text, b.form.wording.Text)
	}
	b.press("k")
	if b.form.note.Text != "asked the council" || b.form.wording.Text != "$200" {
		t.Fatalf("back again: note %q, wording %q", b.form.note.Text, b.form.wording.Text)
	}
	b.lib.fault = nil
	b.press("t")
	b.key(fyne.KeyReturn)
	b.press("p") // the keys are the window's again
	b.key(fyne.KeyReturn)
	f := b.form.shown
	if len(f.Notes) != 1 || f.Notes[0].Text != "asked the council" || f.Wording != "$200" || b.form.note.Text != "" {
		t.Errorf("notes %+v, wording %q, field %q", f.Notes, f.Wording, b.form.note.Text)
	}
}

// TestKeysAfterANote: Enter saves the note and gives the keys back; Escape
// leaves it as a draft.
func TestKeysAfterANote(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jt")
	b.press("asked")
	b.key(fyne.KeyReturn)
	b.press("1")
	f := b.form.shown
	if len(f.Notes) != 1 || f.Notes[0].Text != "asked" || f.Finding != ledger.Verified {
		t.Errorf("notes %+v, finding %s", f.Notes, f.Finding)
	}
	b.press("t")
	b.press("half")
	b.key(fyne.KeyEscape)
	b.press("3")
	f = b.form.shown
	if len(f.Notes) != 1 || f.Finding != ledger.NeedsCorrection || b.form.note.Text != "half" {
		t.Errorf("notes %+v, finding %s, field %q", f.Notes, f.Finding, b.form.note.Text)
	}
}

// TestDeleteAtADropDown: the key takes the claim off the list also while a
// drop-down list has the focus.
func TestDeleteAtADropDown(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	id := b.form.shown.ID
	b.focus(b.form.work)
	b.key(fyne.KeyDelete)
	if b.form.shown.ID == id {
		t.Error("the claim is still there")
	}
}

func TestSourceStaysUntilItIsSaved(t *testing.T) {
	b := window(t, 120, 10)
	b.lib.fault = errors.New("the disk is full")
	b.press("jo")
	b.press("roads.example/budget")
	b.key(fyne.KeyReturn)
	s := b.form.source
	if !s.box.Visible() || s.where.Text != "roads.example/budget" || !s.lacks.Visible() {
		t.Fatalf("form shown %v with %q", s.box.Visible(), s.where.Text)
	}
	b.desk.Next()
	b.wait()
	if s.box.Visible() {
		t.Fatal("the form went along to another claim")
	}
	b.desk.Prev()
	b.wait()
	if !s.box.Visible() || s.where.Text != "roads.example/budget" {
		t.Fatalf("back again: shown %v with %q", s.box.Visible(), s.where.Text)
	}
	b.lib.fault = nil
	s.save()
	b.wait()
	if s.box.Visible() || len(b.form.shown.Sources) != 1 || b.drafts.of(b.form.shown.ID).Source != nil {
		t.Errorf("shown %v, %d sources", s.box.Visible(), len(b.form.shown.Sources))
	}
}

func TestDraftsOutliveTheProgram(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jt")
	b.press("half a note")
	b.focus(b.form.wording) // saves the note
	b.press("$2")
	b.focus(b.form.note)
	b.press("another")
	b.drafts.flush()
	b.wait()
	lib := b.lib
	again := func() *bench {
		n := &bench{win: test.NewTempWindow(t, nil), lib: lib}
		n.Window = New(n.win, present.Deps{Opener: lib, Library: lib, Exporter: lib, Scratch: lib, User: present.User{Key: "ab12", Name: "M. Ito"},
			Now: clock}, n.do)
		n.win.Resize(fyne.NewSize(1366, 768))
		n.desk.Start("article", "")
		n.wait()
		n.desk.Select(n.desk.Row(0).ID)
		n.wait()
		return n
	}
	n := again()
	if n.form.note.Text != "another" || n.form.shown.Wording != "$2" || len(n.form.shown.Notes) != 1 {
		t.Fatalf("note %q, wording %q, notes %+v", n.form.note.Text, n.form.shown.Wording, n.form.shown.Notes)
	}
	n.press("jjkk") // passing by does not put half a note on the record
	if len(n.form.shown.Notes) != 1 || n.form.note.Text != "another" || !n.form.unsaved.Visible() {
		t.Fatalf("passing by: notes %+v, field %q", n.form.shown.Notes, n.form.note.Text)
	}
	n.focus(n.form.note)
	n.key(fyne.KeyReturn)
	n.drafts.flush()
	n.wait()
	if lib.typed[caseID] != "" || len(n.form.shown.Notes) != 2 {
		t.Errorf("kept %q, notes %+v", lib.typed[caseID], n.form.shown.Notes)
	}
	lib.typed[caseID] = `{"` + n.form.shown.ID + `":{"Note":"another"}}` // killed between save and clearing
	if n = again(); n.form.note.Text != "" {
		t.Errorf("a saved note is offered again: %q", n.form.note.Text)
	}
	lib.typed[caseID] = "of another version"
	if n = again(); n.form.note.Text != "" {
		t.Errorf("note %q", n.form.note.Text)
	}
}

func TestTypingIsNotWrittenAtEveryKey(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jt")
	before := b.lib.typings
	b.press("a note of some length")
	if n := b.lib.typings - before; n > 3 {
		t.Errorf("%d writes while typing", n)
	}
}

func TestNoteOfSeveralLinesIsEdited(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jt")
	b.press("asked")
	n := b.form.note
	n.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.key(fyne.KeyReturn)
	n.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.press("twice")
	if n.rows != 2 {
		t.Errorf("the field is %d rows high; want 2", n.rows)
	}
	b.key(fyne.KeyReturn)
	if got := b.form.shown.Notes; len(got) != 1 || got[0].Text != "asked\ntwice" || n.Text != "" || n.rows != 1 {
		t.Fatalf("notes %+v, field %q of %d rows", got, n.Text, n.rows)
	}
	b.form.editNote(b.form.shown.Notes[0])
	if n.Text != "asked\ntwice" || !b.form.unsaved.Visible() {
		t.Fatalf("editing shows %q", n.Text)
	}
	b.key(fyne.KeyEscape)
	if n.Text != "" || b.form.unsaved.Visible() || len(b.form.shown.Notes) != 1 {
		t.Errorf("Escape leaves %q", n.Text)
	}
	b.form.editNote(b.form.shown.Notes[0])
	b.focus(b.reader.Keys())
	b.press("1") // the form is shown anew
	if n.Text != "asked\ntwice" || b.drafts.of(b.form.shown.ID).NoteID == "" {
		t.Errorf("a finding ends the editing: %q", n.Text)
	}
	b.press("jk") // left without a change
	if n.Text != "" || len(b.form.shown.Notes) != 1 {
		t.Errorf("left alone: %q, notes %+v", n.Text, b.form.shown.Notes)
	}
	b.form.editNote(b.form.shown.Notes[0])
	n.SetText("asked three times")
	b.key(fyne.KeyReturn)
	if got := b.form.shown.Notes; len(got) != 1 || got[0].Text != "asked three times" || b.form.unsaved.Visible() {
		t.Errorf("notes %+v", got)
	}
}

func TestKeysOfTheForm(t *testing.T) {
	b := window(t, 120, 10)
	b.press("t")
	if b.status.note.text != "Choose a claim first: j, k or a click." {
		t.Errorf("says %q", b.status.note.text)
	}
	b.press("jp")
	if b.win.Canvas().Focused() != fyne.Focusable(b.form.wording) {
		t.Error("p does not go to the wording")
	}
	b.key(fyne.KeyEscape)
	for key, at := range map[string]fyne.Focusable{"d": b.form.decide, "s": b.form.work} {
		b.focus(b.reader.Keys())
		b.press(key)
		if b.win.Canvas().Overlays().Top() == nil {
			t.Fatalf("%s opens no list", key)
		}
		b.win.Canvas().Overlays().Remove(b.win.Canvas().Overlays().Top())
		if b.win.Canvas().Focused() != at {
			t.Errorf("%s: the focus is on %T", key, b.win.Canvas().Focused())
		}
	}
	b.press("k") // letters act on a list too
}

func TestTabStaysInTheForm(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	b.focus(b.form.finding)
	b.tab(true)
	if b.win.Canvas().Focused() != fyne.Focusable(b.form.note) {
		t.Errorf("back from the first: %T", b.win.Canvas().Focused())
	}
	b.tab(false)
	want := []fyne.Focusable{b.form.finding, b.form.work, b.form.decide, b.form.wording, b.form.add, b.form.note, b.form.finding}
	for i, f := range want {
		if got := b.win.Canvas().Focused(); got != f {
			t.Fatalf("step %d is on %T; want %T", i, got, f)
		}
		b.tab(false)
	}
}

func TestFocusIsInSight(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	b.win.Resize(fyne.NewSize(1000, 420))
	b.win.Canvas().Capture()
	for _, f := range []interface {
		fyne.Focusable
		fyne.CanvasObject
	}{b.form.note, b.form.finding, b.form.wording} {
		b.focus(f)
		d := fyne.CurrentApp().Driver()
		y := d.AbsolutePositionForObject(f).Y - d.AbsolutePositionForObject(b.form.scroll).Y
		if y < 0 || y+f.Size().Height > b.form.scroll.Size().Height {
			t.Errorf("%T stands at %v of %v", f, y, b.form.scroll.Size().Height)
		}
	}
}

func TestKindFollowsWhatIsTyped(t *testing.T) {
	b := window(t, 120, 10)
	file := filepath.Join(t.TempDir(), "budget.pdf")
	if err := os.WriteFile(file, []byte("%PDF"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.press("jo")
	s := b.form.source
	for _, tt := range []struct {
		where, title string
		kind         ledger.SourceKind
		hint         bool
	}{
		{"https://roads.example/budget", "", "web_page", false}, {file, "", "official_document", false}, {file + ".docx", "", "official_document", true},
		{"", "The harbour master", "interview", false}, {"", "", "web_page", false},
	} {
		s.where.SetText(tt.where)
		s.title.SetText(tt.title)
		b.wait()
		if s.kind.value() != tt.kind || s.hint.Visible() != tt.hint {
			t.Errorf("%q, %q: kind %q, hint %q", tt.where, tt.title, s.kind.value(), s.hint.Text)
		}
	}
	s.kind.SetSelectedIndex(2) // by hand
	by := s.kind.value()
	s.where.SetText(file)
	if s.kind.value() != by {
		t.Errorf("kind %q after it was chosen by hand", s.kind.value())
	}
}

func TestKnownSourceIsOffered(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jo")
	s := b.form.source
	s.where.SetText("https://roads.example/budget")
	s.title.SetText("Annual report")
	s.save()
	b.wait()
	b.press("jo")
	s.where.SetText("http://www.Roads.example/budget/#p4")
	b.wait()
	if !s.same.Visible() || s.same.Text != "Same as source 1: Annual report – use it" {
		t.Fatalf("offers %q", s.same.Text)
	}
	test.Tap(s.same)
	b.wait()
	if s.draft.Known == "" || s.same.Visible() || !s.where.Disabled() {
		t.Errorf("known %q", s.draft.Known)
	}
	s.save()
	b.wait()
	b.press("jo")
	s.where.SetText("https://roads.example/budget") // saved without a look at the offer
	s.save()
	b.wait()
	if n := len(b.form.shown.Known); n != 1 || len(b.form.shown.Sources) != 1 {
		t.Errorf("%d sources in the case; want 1", n)
	}
	b.press("jo")
	s.where.SetText("https://roads.example/budget")
	s.title.SetText("Page 4 of it")
	s.save()
	b.wait()
	if !s.box.Visible() {
		t.Error("stored twice without a word")
	}
}

func TestOnlyPagesAreLinks(t *testing.T) {
	for s, want := range map[string]bool{"https://a.example/x": true, "http://a.example": true, "file:///etc/passwd": false, "javascript:alert(1)": false,
		"/tmp/a.pdf": false, "": false, "mailto:a@b.example": false, "https://": false} {
		if got := webAddress(s) != nil; got != want {
			t.Errorf("webAddress(%q) %v; want %v", s, got, want)
		}
	}
	b := window(t, 120, 10)
	b.press("jo")
	b.form.source.where.SetText("https://roads.example/budget")
	b.form.source.title.SetText("Annual report")
	b.form.source.save()
	b.wait()
	links := 0
	each(b.form.sources, func(o fyne.CanvasObject) {
		if l, ok := o.(*link); ok && l.Text == "https://roads.example/budget" {
			links++
		}
	})
	if links != 1 {
		t.Errorf("%d links to the source; want 1", links)
	}
}

// each calls f for o and all that containers in it hold.
func each(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	f(o)
	if c, ok := o.(*fyne.Container); ok {
		for _, in := range c.Objects {
			each(in, f)
		}
	}
}

func TestListHasAllTheRoomWithoutAClaim(t *testing.T) {
	b := window(t, 600, 70)
	b.win.Canvas().Capture()
	before := b.claims.list.Size().Height
	if b.form.box.Visible() || before < 500 {
		t.Fatalf("form shown %v, list %v high", b.form.box.Visible(), before)
	}
	visible := int(before / (rowHeight + 4))
	b.reader.OnClaim(b.desk.Row(visible - 1).ID) // near the foot of the tall list
	b.wait()
	h := b.claims.list.Size().Height
	if !b.form.box.Visible() || h > before*.7 {
		t.Fatalf("list is %v high", h)
	}
	top := float32(visible-1) * (rowHeight + b.claims.list.Theme().Size("padding"))
	if y := top - b.claims.list.GetScrollOffset(); y < 0 || y+rowHeight > h {
		t.Errorf("the chosen row stands at %v of %v", y, h)
	}
}

// TestSpeakerIsEntered: a types who said a quote; other claims have no such
// field.
func TestSpeakerIsEntered(t *testing.T) {
	b := window(t, 120, 10)
	r := b.lib.result
	at := r.Claims[0].Span
	q := claim.Claim{ID: "q", Kind: claim.KindQuote, Span: at, Text: r.Claims[0].Text, Sentence: at, Confidence: 1,
		Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{at}}}
	r.Claims = append([]claim.Claim{q}, r.Claims...)
	b.lib.result = r
	b.desk.Open("article")
	b.wait()
	b.desk.Select("q")
	b.press("a")
	if b.form.said.Hidden || b.win.Canvas().Focused() != fyne.Focusable(b.form.speaker) {
		t.Fatal("a does not go to the speaker")
	}
	b.press("Ada Moe")
	b.lib.fault = errors.New("the disk is full")
	b.key(fyne.KeyReturn)
	if b.form.speaker.Text != "Ada Moe" || len(b.lib.events) != 0 {
		t.Errorf("a full disk: field %q", b.form.speaker.Text)
	}
	b.lib.fault = nil
	b.focus(b.form.speaker)
	b.key(fyne.KeyReturn)
	if b.form.shown.Speaker != "Ada Moe" || b.form.speaker.Text != "Ada Moe" || len(b.lib.events) != 1 {
		t.Errorf("speaker %q, field %q, %d events", b.form.shown.Speaker, b.form.speaker.Text, len(b.lib.events))
	}
	b.press("a")
	if got := b.form.speaker.SelectedText(); got != "Ada Moe" {
		t.Errorf("a selects %q of the old name", got)
	}
	b.win.Canvas().Unfocus()
	b.menu("Undo")
	if b.form.shown.Speaker != "" || b.form.speaker.Text != "" {
		t.Errorf("undone: %q, field %q", b.form.shown.Speaker, b.form.speaker.Text)
	}
	b.desk.Select(r.Claims[2].ID)
	b.press("a")
	if !b.form.said.Hidden || b.win.Canvas().Focused() == fyne.Focusable(b.form.speaker) {
		t.Error("a figure has a speaker")
	}
}

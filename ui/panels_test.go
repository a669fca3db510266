package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
)

// newText is the article of the bench with its first figure changed and its
// last paragraph gone.
func (b *bench) newText() {
	r := b.lib.result
	text := strings.Replace(r.Article.Text, "$100", "$9,999", 1)
	text = strings.TrimRight(text[:strings.LastIndex(strings.TrimRight(text, "\n"), "\n\n")], "\n")
	a := claim.Plain(text)
	a.Title, a.Byline = r.Article.Title, r.Article.Byline
	next := claims(a, r.Claims)
	b.lib.again = &next
}

func TestOpenAgainShowsWhatChanged(t *testing.T) {
	b := window(t, 240, 80)
	b.press("j1")
	b.desk.Select(b.desk.Row(79).ID)
	b.press("1")
	b.newText()
	b.menu("Open again")
	if !b.news.box.Visible() || !b.news.lost.Visible() || !strings.HasPrefix(b.news.label.Text, "The text has changed since 12 Nov 10:31, 2 places") {
		t.Fatalf("news %q", b.news.label.Text)
	}
	b.press("v")
	if !b.changes.box.Visible() || b.reader.Visible() || b.changes.at.Text != "1 of 2" || b.win.Canvas().Focused() != b.changes.text.Keys() {
		t.Fatalf("changes at %q, focus %T", b.changes.at.Text, b.win.Canvas().Focused())
	}
	events := len(b.lib.events)
	b.press("j13jx")
	if b.changes.at.Text != "2 of 2" || len(b.lib.events) != events {
		t.Errorf("at %q, %d events said about a claim out of sight", b.changes.at.Text, len(b.lib.events)-events)
	}
	b.changes.text.OnClaim(b.changes.shown.Marks[0].ID)
	if b.changes.at.Text != "1 of 2" {
		t.Errorf("a click goes to %q", b.changes.at.Text)
	}
	b.key(fyne.KeyEscape)
	if b.changes.box.Visible() || !b.reader.Visible() || !b.news.box.Visible() {
		t.Error("Escape leaves the changes open, or takes the news with them")
	}
	b.key(fyne.KeyEscape)
	if b.news.box.Visible() {
		t.Error("a second Escape leaves the news")
	}
}

// TestMovedParagraphIsSaidToBeMoved: it is one place, and the bar says so.
func TestMovedParagraphIsSaidToBeMoved(t *testing.T) {
	b := window(t, 240, 80)
	r := b.lib.result
	paras := strings.Split(strings.TrimSpace(r.Article.Text), "\n\n")
	a := claim.Plain(strings.Join(append(paras[1:], paras[0]), "\n\n"))
	a.Title, a.Byline = r.Article.Title, r.Article.Byline
	next := claims(a, r.Claims)
	b.lib.again = &next
	b.menu("Open again")
	b.press("v")
	if b.changes.counts.Text != "1 place: 1 paragraph moved" || b.changes.at.Text != "moved here, word for word · 1 of 1" {
		t.Errorf("says %q, %q", b.changes.counts.Text, b.changes.at.Text)
	}
}

func TestTrayAttachesAndLetsGo(t *testing.T) {
	b := window(t, 240, 80)
	b.press("j1")
	last := b.desk.Row(79).ID
	b.desk.Select(last)
	b.press("1")
	b.newText()
	b.menu("Open again")
	test.Tap(b.news.lost)
	b.wait()
	b.press("j")
	f := b.form
	if f.shown.Lost == nil || !f.tray.box.Visible() || !f.tray.letGo.Visible() || f.tray.again.Visible() {
		t.Fatalf("form %+v", f.shown)
	}
	for name, c := range map[string]fyne.Disableable{"finding": f.finding, "work": f.work, "decision": f.decide, "wording": f.wording, "source": f.add} {
		if !c.Disabled() {
			t.Errorf("%s is not greyed", name)
		}
	}
	if !f.bar.chips[0].off {
		t.Error("the findings are not greyed")
	}
	events := len(b.lib.events)
	b.press("sdp")
	test.Tap(f.bar.chips[0])
	b.wait()
	if b.win.Canvas().Overlays().Top() != nil || len(b.lib.events) != events {
		t.Error("a greyed control acts")
	}
	b.press("l")
	if !f.tray.reason.Visible() || b.win.Canvas().Focused() != fyne.Focusable(f.tray.reason) {
		t.Fatal("l asks for no reason")
	}
	b.key(fyne.KeyReturn)
	if len(b.lib.events) != events {
		t.Error("let go without a reason")
	}
	b.press("cut")
	b.key(fyne.KeyReturn)
	b.wait()
	if len(b.lib.events) != events+1 || b.status.gone.Visible() || f.tray.reason.Text != "" {
		t.Fatalf("%d events, %q", len(b.lib.events)-events, b.status.gone.Text)
	}
	b.desk.SetFilter(present.Filter{Stage: present.LetGone})
	b.press("j")
	if !f.tray.again.Visible() || f.tray.letGo.Visible() {
		t.Error("a claim that was let go cannot wait again")
	}
	test.Tap(f.tray.again)
	b.wait()
	b.desk.ShowGone()
	b.press("j")
	at := strings.Index(b.lib.result.Article.Text, "council")
	b.desk.AttachToWords(b.form.shown.ID, claim.Span{Start: at, End: at + 3})
	b.wait()
	if !strings.Contains(b.form.shown.Text, "council") || b.form.shown.Finding != ledger.Stale || b.form.tray.box.Visible() || b.form.finding.Disabled() || b.form.bar.chips[0].off {
		t.Errorf("attached: %+v", b.form.shown)
	}
	b.press("rl")
	if !strings.HasPrefix(b.status.note.text, "Only a claim that left the text") {
		t.Errorf("says %q", b.status.note.text)
	}
}

func TestLeftOutPieceIsPutIn(t *testing.T) {
	b := window(t, 240, 10)
	b.menu("What was left out")
	if b.leftOut.box.Visible() || !strings.HasPrefix(b.status.note.text, "Nothing was left out") {
		t.Errorf("says %q", b.status.note.text)
	}
	r := b.lib.result
	a := *r.Article
	a.Dropped = []claim.Dropped{{Text: "Sign up to our letter", Reason: "newsletter box", Kind: claim.Paragraph, Before: 1},
		{Text: "The bridge is old.", Reason: "related", Kind: claim.Paragraph, Before: len(a.Blocks)}}
	r.Article = &a
	b.lib.again = &r
	b.menu("Open again")
	b.menu("What was left out")
	if !b.leftOut.box.Visible() || b.right.Visible() || b.leftOut.words.Text != "Sign up to our letter" {
		t.Fatalf("shows %q", b.leftOut.words.Text)
	}
	b.press("j1")
	b.key(fyne.KeyReturn)
	if !strings.HasSuffix(b.desk.SheetName(), ".xlsx") || b.leftOut.shown.Card.Act != "Leave out again (Enter)" || len(b.lib.events) != 1 {
		t.Fatalf("card %+v, %d events", b.leftOut.shown.Card, len(b.lib.events))
	}
	b.key(fyne.KeyEscape)
	if b.leftOut.box.Visible() || !b.right.Visible() {
		t.Error("Escape leaves the pieces open")
	}
	b.reader.SelectAll()
	b.press("x")
	if !strings.HasPrefix(b.status.note.text, "That is the whole text.") {
		t.Errorf("says %q", b.status.note.text)
	}
}

func TestHeadIsEdited(t *testing.T) {
	b := window(t, 120, 10)
	b.press("i")
	if !b.about.box.Visible() || b.right.Visible() || b.about.fields[1].entry.Text != "A. Reporter" {
		t.Fatal("i shows no head")
	}
	date := b.about.fields[2]
	b.focus(date.entry)
	b.press("soon")
	b.key(fyne.KeyReturn)
	if !date.advice.Visible() || len(b.lib.events) != 0 {
		t.Errorf("“soon” is taken: %q", date.advice.Text)
	}
	b.key(fyne.KeyEscape)
	if date.entry.Text != "" || !b.about.box.Visible() {
		t.Errorf("Escape leaves %q", date.entry.Text)
	}
	b.focus(date.entry)
	b.press("3 May 2026")
	b.key(fyne.KeyReturn)
	if date.entry.Text != "3 May 2026" || !date.back.Visible() || !strings.HasPrefix(date.origin.Text, "entered by M. Ito") || len(b.lib.events) != 1 {
		t.Fatalf("date %q, %q", date.entry.Text, date.origin.Text)
	}
	test.Tap(date.back)
	b.wait()
	if date.entry.Text != "" || date.back.Visible() {
		t.Errorf("taken back: %q", date.entry.Text)
	}
	b.key(fyne.KeyEscape)
	if b.about.box.Visible() || !b.right.Visible() {
		t.Error("Escape leaves the head open")
	}
}

// TestHeadIsLeftAtOnce: after Enter in a field one Escape goes back to the
// claims, whose keys act at once; before, they say why they do not.
func TestHeadIsLeftAtOnce(t *testing.T) {
	b := window(t, 120, 10)
	b.press("i")
	b.focus(b.about.fields[0].entry)
	b.press("New ")
	b.key(fyne.KeyReturn)
	if b.win.Canvas().Focused() != fyne.Focusable(b.about.fields[1].entry) || len(b.lib.events) != 1 {
		t.Fatalf("Enter goes to %T with %d events", b.win.Canvas().Focused(), len(b.lib.events))
	}
	b.key(fyne.KeyEscape)
	b.press("j1")
	if b.about.box.Visible() || len(b.lib.events) != 2 {
		t.Errorf("open: %v, %d events", b.about.box.Visible(), len(b.lib.events))
	}
	b.press("i")
	b.focus(b.reader.Keys())
	b.press("2")
	if len(b.lib.events) != 2 || b.status.note.text != "Esc goes back to the claims first." {
		t.Errorf("%d events, says %q", len(b.lib.events), b.status.note.text)
	}
}

// TestEmptyTrayKeepsTheList: g with nothing in it leaves the list and its claim.
func TestEmptyTrayKeepsTheList(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jg")
	if b.claims.view.Shown != 10 || b.form.shown.ID == "" || b.status.note.text != "Every claim on which something was said is still in the text." {
		t.Errorf("%d claims, form of %q, says %q", b.claims.view.Shown, b.form.shown.ID, b.status.note.text)
	}
	b.desk.SetFilter(present.Filter{Text: "nothing like it"})
	if b.form.shown.ID != "" || b.form.box.Visible() {
		t.Error("the form of a claim that the list does not show")
	}
	b.desk.SetFilter(present.Filter{})
	b.press("j")
	if b.form.shown.ID != b.desk.Row(0).ID {
		t.Errorf("goes on at %q", b.form.shown.Place)
	}
}

func TestSettings(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Settings")
	f, ok := b.win.Canvas().Focused().(*field)
	if !ok || f.Text != "M. Ito" {
		t.Fatalf("the focus is on %T", b.win.Canvas().Focused())
	}
	f.SetText("Ada Ito")
	b.win.Canvas().FocusNext()
	agent := b.win.Canvas().Focused().(*field)
	if agent.PlaceHolder != "Stet/test" {
		t.Errorf("the program calls itself %q", agent.PlaceHolder)
	}
	agent.SetText("Reader/1")
	b.key(fyne.KeyReturn)
	if b.win.Canvas().Overlays().Top() != nil || b.desk.UserName() != "Ada Ito" || b.lib.agent != "Reader/1" || b.desk.Agent() != "Reader/1" {
		t.Errorf("signed %q, called %q", b.desk.UserName(), b.lib.agent)
	}
}

func TestDropped(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Take article")
	uri := func(path string) fyne.URI { return storage.NewFileURI(path) }
	b.openDropped(fyne.Position{}, nil)
	b.openDropped(fyne.Position{}, []fyne.URI{uri("/nowhere/a.txt"), uri("/nowhere/a.txt")})
	b.wait()
	if !strings.Contains(b.failure.label.Text, "there is no such page") {
		t.Errorf("says %q", b.failure.label.Text)
	}
	b.openDropped(fyne.Position{}, []fyne.URI{uri("/nowhere/a.txt"), uri("/nowhere/b.txt")})
	b.wait()
	if !strings.HasPrefix(b.failure.label.Text, "None of them was opened.") || !strings.Contains(b.failure.label.Text, "b.txt") {
		t.Errorf("says %q", b.failure.label.Text)
	}
	b.desk.OpenAll([]string{"article", "/nowhere/b.txt"})
	b.wait()
	if b.blank.Visible() || !strings.HasPrefix(b.failure.label.Text, "1 of 2 were opened.") {
		t.Errorf("says %q", b.failure.label.Text)
	}
	b.press("?")
	b.openDropped(fyne.Position{}, []fyne.URI{uri("/nowhere/a.txt")})
	if !strings.HasPrefix(b.status.note.text, "Close what is open") {
		t.Errorf("says %q", b.status.note.text)
	}
}

func TestPasteOpens(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Take article")
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent("article")
	b.menu("Paste")
	if b.blank.Visible() {
		t.Fatal("a copied address opens nothing")
	}
	b.menu("Take article")
	clip.SetContent("The council paid $5 for it.\nThat is all.")
	b.menu("Paste")
	if b.blank.Visible() {
		t.Error("a copied text opens nothing")
	}
	b.focus(b.address)
	clip.SetContent("roads")
	b.menu("Paste") // goes to the field that has the focus
	if b.address.Text != "roads" {
		t.Errorf("the bar has %q", b.address.Text)
	}
}

// TestListOpensAtItsChoice: the entry that is chosen is the active one, so that
// Enter keeps it and an arrow goes to its neighbour.
func TestListOpensAtItsChoice(t *testing.T) {
	b := window(t, 120, 10)
	b.press("jd")
	if _, ok := b.win.Canvas().Focused().(*widget.PopUpMenu); !ok {
		t.Fatalf("the focus is on %T", b.win.Canvas().Focused())
	}
	b.key(fyne.KeyReturn)
	if got := b.form.shown.Decision; got != ledger.Decisions[0] {
		t.Errorf("Enter chooses %q; want the first", got)
	}
	b.press("d")
	b.key(fyne.KeyDown)
	b.key(fyne.KeyReturn)
	if got := b.form.shown.Decision; got != ledger.Decisions[1] {
		t.Errorf("one down chooses %q", got)
	}
	b.press("d")
	b.key(fyne.KeyReturn)
	if got := b.form.shown.Decision; got != ledger.Decisions[1] {
		t.Errorf("Enter alone changes it to %q", got)
	}
}

func TestExportKindFollowsTheName(t *testing.T) {
	b := window(t, 120, 10)
	b.menu("Export")
	path := b.win.Canvas().Focused().(*field)
	kind := func() string {
		for _, o := range test.LaidOutObjects(b.win.Canvas().Overlays().Top()) {
			if c, ok := o.(*choice[string]); ok {
				return c.value()
			}
		}
		return "no list"
	}
	if kind() != ".xlsx" {
		t.Fatalf("kind %q", kind())
	}
	for typed, want := range map[string]string{"/x/roads.csv": ".csv", "/x/roads.HTML": ".html", "/x/roads": ""} {
		if path.SetText(typed); kind() != want {
			t.Errorf("%s is %q; want %q", typed, kind(), want)
		}
	}
}

// TestListStaysWhereItWas: the warnings leave the list of claims at the row
// that was chosen.
func TestListStaysWhereItWas(t *testing.T) {
	b := window(t, 600, 200)
	b.lib.result.Warnings = []claim.Warning{{ID: "w1", Kind: "sum", Verdict: claim.Flag, Message: "no sum.", Spans: []claim.Span{{Start: 0, End: 4}}}}
	b.desk.Open("article")
	b.wait()
	b.desk.Select(b.desk.Row(150).ID)
	b.wait()
	at := b.claims.list.GetScrollOffset()
	if at == 0 {
		t.Fatal("the list does not follow the claim")
	}
	b.press("w")
	if b.right.Visible() {
		t.Fatal("w shows no warnings")
	}
	b.key(fyne.KeyEscape)
	if got := b.claims.list.GetScrollOffset(); got != at {
		t.Errorf("the list is at %v; want %v", got, at)
	}
}

var _ present.Agents = (*shelf)(nil)

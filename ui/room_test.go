package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"stet/store/ledger"
	"stet/ui/present"
)

// TestCurrentRowIsWhole: wherever the keys go, the row of the current claim is in
// sight with half of its neighbours, while the form is open.
func TestCurrentRowIsWhole(t *testing.T) {
	b := window(t, 600, 70)
	row := float32(rowHeight) + b.claims.list.Theme().Size("padding")
	check := func(at int) {
		t.Helper()
		y, h := float32(at)*row-b.claims.list.GetScrollOffset(), b.claims.list.Size().Height
		above, below := y, h-y-rowHeight
		if above < row/2-6 && at > 0 || below < row/2-6 && at < 69 || above < 0 || below < 0 {
			t.Errorf("row %d has %v above and %v below it", at, above, below)
		}
	}
	for at := range 70 {
		b.press("j")
		check(at)
	}
	for at := 68; at >= 30; at-- {
		b.press("k")
		check(at)
	}
	b.win.Resize(fyne.NewSize(1366, 640))
	check(30)
}

// TestReaderKeepsItsLines: with the evidence open the article keeps eight lines,
// and the claim stays in them, at every size of text on a laptop's screen.
func TestReaderKeepsItsLines(t *testing.T) {
	b := windowWith(t, 600, 70, nil, &attic{})
	for range 30 {
		b.press("j")
	}
	b.attachByKeys("/home/ada/letter.txt")
	for range 7 {
		b.zoom(1)
		b.wait()
		if n := b.reader.Size().Height / b.reader.LineHeight(); !b.proof.box.Visible() || n < paperLines-.1 && b.proof.box.Size().Height > b.proof.below.Size().Height*.34 {
			t.Errorf("text size %.1f: %.1f lines of the article, evidence %v", b.size, n, b.proof.box.Size())
		}
		if !b.reader.InSight() {
			t.Errorf("text size %.1f: the claim is out of view", b.size)
		}
	}
}

// TestFindingsStayInSight: whatever is being typed further down in the form, the
// findings and the name of the claim stay above it.
func TestFindingsStayInSight(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	b.win.Resize(fyne.NewSize(1366, 600))
	b.press("t")
	d := fyne.CurrentApp().Driver()
	top, at := d.AbsolutePositionForObject(b.form.box).Y, d.AbsolutePositionForObject(b.form.bar).Y
	if at < top || at > top+60 || b.form.scroll.Offset.Y == 0 {
		t.Errorf("findings %v below the top of the form, scrolled by %v", at-top, b.form.scroll.Offset.Y)
	}
	b.key(fyne.KeyEscape)
	b.press("1")
	if b.form.shown.Finding != ledger.Verified || b.form.scroll.Offset.Y != 0 {
		t.Errorf("%q, the question how it is known is %v out of sight", b.form.shown.Finding, b.form.scroll.Offset.Y)
	}
}

// TestTextGoesBackToTheClaim: who leaves what stood in the place of the claims has
// the current claim before them, wherever the text was scrolled to.
func TestTextGoesBackToTheClaim(t *testing.T) {
	b := window(t, 1200, 20)
	b.press("j")
	b.press("Hjjjjjjjjjj")
	if b.reader.InSight() {
		t.Fatal("the text does not follow the paragraphs that are left")
	}
	b.key(fyne.KeyEscape)
	if !b.reader.InSight() {
		t.Error("the claim stays out of sight")
	}
}

// TestLongHintIsWhole: a hint too long for the line stands in two, and the time of
// the last save makes room for it.
func TestLongHintIsWhole(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j1")
	n := b.status.note
	const said = "The source has changed: 0 as noted, 1 in other words, 0 gone. Their claims are to be checked again, and the filter “To do” lists them, the first is the current one."
	b.ShowHint(said)
	if b.status.saved.Visible() || n.line.Visible() || strings.TrimSpace(n.upper.Text.Text+" "+n.lower.Text.Text) != said {
		t.Errorf("says %q, %q", n.upper.Text.Text, n.lower.Text.Text)
	}
	b.ShowHint("Saved.")
	if !n.line.Visible() || n.upper.Visible() || n.line.Text.Text != "Saved." {
		t.Errorf("says %q", n.line.Text.Text)
	}
	b.ShowHint("")
	if !b.status.saved.Visible() {
		t.Error("the time of the last save does not come back")
	}
}

// TestKeysOfHereComeFirst: ? fits a laptop's screen and begins with the keys of
// the pane where the user is.
func TestKeysOfHereComeFirst(t *testing.T) {
	b := window(t, 120, 10)
	fits := func() {
		t.Helper()
		if size := b.keyList().MinSize(); size.Width > 1300 || size.Height > 620 {
			t.Errorf("the list is %v", size)
		}
	}
	if b.hereKeys().title != "" {
		t.Errorf("keys of %q before the claims", b.hereKeys().title)
	}
	fits()
	b.press("i")
	if b.hereKeys().title != "About this article" {
		t.Errorf("keys of %q", b.hereKeys().title)
	}
	first := ""
	each(b.keyList().(*container.Scroll).Content, func(o fyne.CanvasObject) {
		if k, ok := o.(*keyTable); ok && first == "" {
			first = k.group.title
		}
	})
	if first != "Here: About this article" {
		t.Errorf("begins with %q", first)
	}
	fits()
	b.desk.ClosePanel()
	seen := map[string]bool{}
	for _, g := range everyKey() {
		for _, r := range g.rows {
			if seen[r[0]] || r[1] == "" {
				t.Errorf("%q stands there twice, or says nothing", r[0])
			}
			seen[r[0]] = true
		}
	}
	b.press("?")
	if b.win.Canvas().Overlays().Top() == nil {
		t.Error("? shows no keys")
	}
}

// TestStatusOfRowGoesBeforeDetail: at a large size the detail of a row is cut, not
// what was found.
func TestStatusOfRowGoesBeforeDetail(t *testing.T) {
	window(t, 120, 10)
	r := newClaimRow()
	r.set(present.Row{Text: "We will", KindWord: "quote", Detail: "Ingrid Halvorsen, chief executive of the firm", Look: present.LookOf(ledger.NeedsCorrection), Match: "≠ source 1", Sources: 2})
	r.Resize(fyne.NewSize(380, 40))
	if r.end.Text.Text != "needs correction · ≠ source 1 · 2 sources" {
		t.Errorf("ends with %q", r.end.Text.Text)
	}
}

// TestRowsOfArticlesGrowWithTheText: no line of a row lies over another or past its
// end, at any size of text.
func TestRowsOfArticlesGrowWithTheText(t *testing.T) {
	b := window(t, 120, 10)
	for range 12 {
		rows := 0
		for _, o := range test.LaidOutObjects(b.cases.list) {
			r, ok := o.(*caseRow)
			if !ok || r.row.Heading != "" {
				continue
			}
			rows++
			detail, count := r.detail.Position().Y, r.count.Position().Y
			if count < detail+r.detail.MinSize().Height-2 || count+r.count.MinSize().Height > r.Size().Height+1 {
				t.Errorf("text size %.1f: detail at %v, count at %v, row of %v", b.size, detail, count, r.Size().Height)
			}
		}
		if rows != 1 {
			t.Fatalf("%d rows", rows)
		}
		b.zoom(1)
		b.wait()
	}
}

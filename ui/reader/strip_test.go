package reader

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// TestRows: of ticks in one place the most urgent is seen, and a long claim takes no
// more room than six rows.
func TestRows(t *testing.T) {
	ticks := []tick{
		{0, 10, ToneGood, true}, {0, 10, ToneOpen, false}, // good beneath one to be checked
		{500, 10, ToneBad, true}, {500, 10, ToneOpen, false},
		{800, 150, ToneQuiet, true}, {998, 2, TonePart, true},
	}
	var b strings.Builder
	for _, r := range rows(ticks, 1000, 50) {
		switch {
		case r == nil:
			b.WriteByte('.')
		case !r.done:
			b.WriteByte('o')
		default:
			b.WriteByte("?gbpq"[r.tone])
		}
	}
	if want := "oo.......................bb.............qqqqqq...p"; b.String() != want {
		t.Errorf("\n got %s\nwant %s", b.String(), want)
	}
	if rows(ticks, 0, 5)[0] != nil {
		t.Error("a page without height has ticks")
	}
}

func TestStripShowsAndGoesToClaims(t *testing.T) {
	doc := article(3000, 30)
	doc.Marks[3].Kind = KindWarning
	p, w := newPane(t, doc)
	w.Canvas().Capture()
	if n := len(p.strip.ticks); n != 29 {
		t.Fatalf("%d ticks for 29 claims and a warning", n)
	}
	top := p.strip.view.Position().Y
	p.strip.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, p.strip.Size().Height*.75)})
	if got := p.scroll.Offset.Y + p.scroll.Size().Height/2; got < p.page.height*.7 || got > p.page.height*.8 {
		t.Errorf("three quarters down the strip is %v of %v", got, p.page.height)
	}
	if p.strip.view.Position().Y <= top {
		t.Error("the strip does not follow the view")
	}
	p.Select("c20")
	at := p.strip.at
	line := p.page.lines[p.page.lineOf(doc.Marks[20].Spans[0].Start)]
	if want := line.y * p.strip.Size().Height / p.page.height; at.Hidden || at.Position().Y < want-1 || at.Position().Y > want+1 {
		t.Errorf("the current claim is shown at %v, hidden %v; want %v", at.Position().Y, at.Hidden, want)
	}
	marks := append([]Mark(nil), doc.Marks...)
	for i := range marks {
		marks[i].Tone, marks[i].Sign = ToneBad, "✗"
	}
	p.SetMarks(marks)
	img := p.strip.draw(12, 700)
	bad, _ := Color(ToneBad.Ink(), theme.VariantLight)
	seen := 0
	for y := range 700 {
		if c := img.At(5, y); c.(color.NRGBA) == bad.(color.NRGBA) {
			seen++
		}
	}
	if seen < 2*29/2 {
		t.Errorf("%d rows in the colour of the findings", seen)
	}
}

// TestStripOfAShortText: a text that is in view as a whole needs no mark of the view.
func TestStripOfAShortText(t *testing.T) {
	p, w := newPane(t, article(60, 3))
	w.Canvas().Capture()
	if !p.strip.view.Hidden || len(p.strip.ticks) != 3 {
		t.Errorf("view hidden %v, %d ticks", p.strip.view.Hidden, len(p.strip.ticks))
	}
}

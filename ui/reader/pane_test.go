package reader

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"stet/extract/claim"
)

// testTheme is the default theme with the reader's colours.
type testTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (t testTheme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := Color(n, t.variant); ok {
		return c
	}
	return t.Theme.Color(n, t.variant)
}

// article makes a document of n words with a mark on every twentieth, in
// paragraphs of 60 words.
func article(words, marks int) Document {
	var b strings.Builder
	var doc Document
	vocabulary := strings.Fields("the council said that its budget for roads would rise by about a third next year because repairs cannot wait any longer")
	for i := range words {
		w := vocabulary[i*7%len(vocabulary)]
		start := b.Len()
		if marks > 0 && i%(words/marks) == 0 && len(doc.Marks) < marks {
			w = fmt.Sprintf("$%d,%03d million", i%9+1, i)
			doc.Marks = append(doc.Marks, Mark{ID: fmt.Sprint("c", len(doc.Marks)), Kind: claim.Kinds[i%4],
				Spans: []claim.Span{{Start: start, End: start + len(w)}}, Sign: "?", Tip: []string{"a figure"}})
		}
		b.WriteString(w)
		if i%60 == 59 {
			b.WriteString(".\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	doc.Title, doc.Lines = "Council to spend more on roads", []string{"By A. Reporter"}
	doc.Text = b.String()
	doc.Blocks = claim.Plain(doc.Text).Blocks
	return doc
}

func newPane(t testing.TB, doc Document) (*Pane, fyne.Window) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(testTheme{theme.DefaultTheme(), theme.VariantLight})
	p := New()
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(760, 700))
	p.Open(doc)
	return p, w
}

// place returns the middle of the first run of mark i, on the sheet.
func (p *Pane) place(i int) fyne.Position {
	for _, l := range p.page.lines {
		for _, r := range l.runs {
			if slices.Contains(r.marks, i) {
				return fyne.NewPos(r.x+r.w/2, l.y+l.h/2)
			}
		}
	}
	return fyne.Position{}
}

func press(b *body, at fyne.Position) {
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary}
	b.MouseDown(e)
	b.MouseUp(e)
}

func TestClickPicksTheClaim(t *testing.T) {
	p, _ := newPane(t, article(300, 15))
	var got []string
	p.OnClaim = func(id string) { got = append(got, id) }
	press(p.body, p.place(3))
	press(p.body, fyne.NewPos(2, 2)) // beside the text
	if want := []string{"c3"}; !slices.Equal(got, want) {
		t.Errorf("picked %v; want %v", got, want)
	}
}

func TestSecondClickGoesToTheClaimAround(t *testing.T) {
	const text = "The firm is worth $2 billion today."
	p, _ := newPane(t, Document{Text: text, Blocks: claim.Plain(text).Blocks, Marks: []Mark{
		mark("deal", claim.KindDeal, text, "The firm is worth $2 billion"), mark("amount", claim.KindNumber, text, "$2 billion")}})
	var got []string
	p.OnClaim = func(id string) { got = append(got, id) }
	for range 3 {
		press(p.body, p.place(1))
	}
	if want := []string{"amount", "deal", "amount"}; !slices.Equal(got, want) {
		t.Errorf("picked %v; want %v", got, want)
	}
}

func TestDragSelectsToTheLetter(t *testing.T) {
	const text = "“It’s a long way,” Zoë said."
	p, w := newPane(t, Document{Text: text, Blocks: claim.Plain(text).Blocks})
	clicked := false
	p.OnClaim = func(string) { clicked = true }
	l := p.page.lines[0]
	from := fyne.NewPos(l.x(strings.Index(text, "It"), p.faces, 0), l.y+3)
	to := fyne.NewPos(l.x(strings.Index(text, ",”"), p.faces, 0), l.y+3)
	p.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
	p.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
	p.body.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: to}, Button: desktop.MouseButtonPrimary})
	p.body.DragEnd()
	if got := p.SelectedText(); got != "It’s a long way" || clicked {
		t.Errorf("selected %q, clicked %v; want the words and no click", got, clicked)
	}
	if w.Canvas().Focused() != fyne.Focusable(p.body) {
		t.Error("the pane has no focus after a click")
	}
	p.body.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(l.x(strings.Index(text, "oë"), p.faces, 0), l.y+3)})
	if got := p.SelectedText(); got != "Zoë" {
		t.Errorf("a double click selects %q; want Zoë", got)
	}
	p.SelectAll()
	if got := p.SelectedText(); got != text {
		t.Errorf("all is %q", got)
	}
	p.Unselect()
	if s := p.Selection(); !s.IsZero() {
		t.Errorf("selection %v after Unselect", s)
	}
}

func TestOnlyLinesInSightAreDrawn(t *testing.T) {
	p, _ := newPane(t, article(3000, 150))
	if n := len(p.body.cells); n == 0 || n > 60 {
		t.Fatalf("%d of %d lines are drawn; want those in sight", n, len(p.page.lines))
	}
	for y := float32(0); y < p.page.height; y += 333 {
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
	}
	if n := len(p.body.cells) + len(p.body.spare); n > 120 {
		t.Errorf("%d cells were made; want them used again", n)
	}
}

func TestSelectKeepsTheClaimInSight(t *testing.T) {
	p, _ := newPane(t, article(3000, 150))
	for _, i := range []int{140, 3, 80, 79} {
		p.Select(fmt.Sprint("c", i))
		y := p.place(i).Y - p.scroll.Offset.Y
		if y < 0 || y > p.scroll.Size().Height {
			t.Errorf("claim %d is %v below the top of a view of %v", i, y, p.scroll.Size().Height)
		}
	}
	before := p.scroll.Offset.Y
	p.Select("c80")
	if p.scroll.Offset.Y != before {
		t.Error("the text moved though the claim was in sight")
	}
	p.Mark("c3")
	if p.scroll.Offset.Y != before || p.current != "c3" {
		t.Error("the text moved to a claim that was only marked")
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	p, w := newPane(t, article(3000, 150))
	p.scroll.ScrollToOffset(fyne.NewPos(0, 2000))
	at, _ := p.top()
	w.Resize(fyne.NewSize(420, 700))
	got, _ := p.top()
	if l := p.page.lines[p.page.lineAt(p.scroll.Offset.Y)]; at < l.start || at > l.end+1 {
		t.Errorf("offset %d was at the top before the pane was resized, %d is now", at, got)
	}
}

func TestHoverTellsAndCursorChanges(t *testing.T) {
	p, _ := newPane(t, article(300, 15))
	var got []string
	p.OnHover = func(id string) { got = append(got, id) }
	move := func(at fyne.Position) {
		p.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	}
	move(p.place(2))
	if len(p.tip.text) != 1 || p.tip.text[0].Text != "a figure" || p.tip.box.Hidden || p.body.Cursor() != desktop.PointerCursor {
		t.Errorf("tip of %d lines, hidden=%v", len(p.tip.text), p.tip.box.Hidden)
	}
	move(fyne.NewPos(1, 1))
	p.body.MouseOut()
	if want := []string{"c2", ""}; !slices.Equal(got, want) || !p.tip.box.Hidden {
		t.Errorf("hovered %v; want %v", got, want)
	}
}

func TestKeysScrollAndOthersPassOn(t *testing.T) {
	p, _ := newPane(t, article(3000, 10))
	var runes []rune
	var keys []fyne.KeyName
	p.OnRune = func(r rune) { runes = append(runes, r) }
	p.OnKey = func(k *fyne.KeyEvent) { keys = append(keys, k.Name) }
	for _, k := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyDown, fyne.KeyEscape} {
		p.body.TypedKey(&fyne.KeyEvent{Name: k})
	}
	p.body.TypedRune(' ')
	p.body.TypedRune('j')
	if p.scroll.Offset.Y < 600 {
		t.Errorf("scrolled to %v", p.scroll.Offset.Y)
	}
	p.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if got, want := p.scroll.Offset.Y, p.page.height-p.scroll.Size().Height; math.Abs(float64(got-want)) > 1 {
		t.Errorf("End scrolls to %v; want %v", got, want)
	}
	p.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if p.scroll.Offset.Y != 0 || !slices.Equal(runes, []rune{' ', 'j'}) || !slices.Equal(keys, []fyne.KeyName{fyne.KeyEscape}) {
		t.Errorf("at %v, passed on %q %v", p.scroll.Offset.Y, runes, keys)
	}
}

func TestSetMarks(t *testing.T) {
	p, _ := newPane(t, article(300, 15))
	p.scroll.ScrollToOffset(fyne.NewPos(0, 60))
	marks := slices.Clone(p.doc.Marks)
	marks[1].Tone, marks[1].Sign = ToneGood, "✓"
	before := &p.page.lines[0]
	p.SetMarks(marks)
	if &p.page.lines[0] != before {
		t.Error("the text was laid out anew for another sign")
	}
	marks = slices.Clone(marks)
	marks[2].Sign = ""
	p.SetMarks(marks)
	if &p.page.lines[0] != before {
		t.Error("the text was laid out anew for a sign that went")
	}
	var signs, open int
	for _, c := range p.body.cells {
		for _, x := range c.texts[:c.nt] {
			if x.Text == "✓" && x.Color == theme.Color(ToneGood.Ink()) {
				signs++
			}
			if x.Text == "?" {
				open++
			}
		}
	}
	if signs != 1 || open != 13 {
		t.Errorf("%d signs of the finding and %d open ones; want 1 and 13", signs, open)
	}
}

// TestRunsMeetTheirNeighbours holds the sum of measured words against the
// width at which whole runs are drawn.
func TestRunsMeetTheirNeighbours(t *testing.T) {
	p, _ := newPane(t, article(600, 0))
	for i, l := range p.page.lines {
		for _, r := range l.runs {
			if r.text == "" {
				continue
			}
			drawn := fyne.MeasureText(strings.TrimRight(r.text, " "), l.face.size, l.face.style()).Width
			if d := math.Abs(float64(drawn - r.w)); d > 1.5 && !strings.HasSuffix(r.text, " ") {
				t.Fatalf("line %d: %q is laid out %v wide and drawn %v", i, r.text, r.w, drawn)
			}
		}
	}
}

// TestOpenAgainKeepsThePlace: another version of the text leaves the line at the
// top where it is.
func TestOpenAgainKeepsThePlace(t *testing.T) {
	doc := article(3000, 10)
	p, _ := newPane(t, doc)
	p.scroll.ScrollToOffset(fyne.NewPos(0, p.page.height/2))
	p.body.sync(false)
	at, dy := p.top()
	words := doc.Text[at : at+40]
	later := article(3000, 10)
	cut := later.Blocks[2].Span.End + 2
	later.Text = later.Text[cut:]
	later.Marks, later.Blocks = nil, claim.Plain(later.Text).Blocks
	p.OpenAgain(later)
	now, dy2 := p.top()
	if later.Text[now:now+40] != words || dy2 != dy {
		t.Errorf("the top line is %q; want %q", later.Text[now:now+40], words)
	}
	p.OpenAgain(article(60, 1)) // none of it is left
	if p.scroll.Offset.Y != 0 {
		t.Errorf("another text is scrolled to %v", p.scroll.Offset.Y)
	}
}

// TestChangesAreToldWithoutColour: what is new is underlined, what was taken out
// is struck through, and both are filled.
func TestChangesAreToldWithoutColour(t *testing.T) {
	text := "The mill lost nine ten years."
	doc := Document{Text: text, Blocks: claim.Plain(text).Blocks, Marks: []Mark{
		{ID: "a", Kind: KindRemoved, Tone: ToneBad, Spans: []claim.Span{{Start: 14, End: 18}}},
		{ID: "b", Kind: KindAdded, Tone: ToneGood, Spans: []claim.Span{{Start: 19, End: 22}}}}}
	p, _ := newPane(t, doc)
	if filled(p, ToneBad.Fill()) != 1 || filled(p, ToneGood.Fill()) != 1 {
		t.Error("a change is not filled")
	}
	var lines []float32 // how far the lines of the two lie below the top of the text
	for _, c := range p.body.cells {
		for _, r := range c.rects[:c.nr] {
			if r.Size().Height <= 2 {
				lines = append(lines, r.Position().Y-p.page.lines[0].y)
			}
		}
	}
	if len(lines) != 2 || lines[0] > .8*p.page.lines[0].h || lines[1] < .8*p.page.lines[0].h {
		t.Errorf("lines at %v of %v", lines, p.page.lines[0].h)
	}
}

// TestGapIsPointedOut: an empty passage at the end of a block draws a rule below
// it and fills no words; one inside a line draws nothing.
func TestGapIsPointedOut(t *testing.T) {
	text := "The mill lost money.\n\nIts owner is Ada Vane."
	p, _ := newPane(t, Document{Text: text, Blocks: claim.Plain(text).Blocks})
	for _, tt := range []struct{ at, line, below int }{{20, 0, 1}, {len(text), 1, 1}, {0, 0, -1}, {8, 0, 0}} {
		p.Point([]Passage{{Start: tt.at, End: tt.at}})
		n := 0
		for i, c := range p.body.cells {
			for _, r := range c.rects[:c.nr] {
				n++
				l, y := p.page.lines[tt.line], r.Position().Y
				if i != tt.line || tt.below > 0 && y < l.y+l.h-1 || tt.below < 0 && y > l.y {
					t.Errorf("gap at %d: a rule at %v of line %d", tt.at, y, i)
				}
			}
		}
		if want := 3 * tt.below * tt.below; n != want {
			t.Errorf("gap at %d: %d rules; want %d", tt.at, n, want)
		}
	}
}

func TestEmptyPane(t *testing.T) {
	p, w := newPane(t, Document{})
	press(p.body, fyne.NewPos(50, 50))
	p.body.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(50, 50)})
	p.Select("nothing")
	p.Point([]Passage{{Start: 3, End: 9}})
	p.SelectAll()
	w.Resize(fyne.NewSize(300, 200))
	if p.SelectedText() != "" {
		t.Error("an empty pane has a selection")
	}
}

func BenchmarkCompose(b *testing.B) {
	p, _ := newPane(b, article(3000, 150))
	b.SetBytes(int64(len(p.doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		clear(p.faces) // words are measured anew
		p.compose()
		if len(p.page.lines) < 200 {
			b.Fatalf("%d lines", len(p.page.lines))
		}
	}
}

func BenchmarkScrollSync(b *testing.B) {
	p, _ := newPane(b, article(3000, 150))
	b.ReportAllocs()
	y, last := float32(0), float32(0)
	for b.Loop() {
		if y += 40; y > p.page.height-700 {
			y = 0
		}
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
		last = y
	}
	if p.scroll.Offset.Y != last || len(p.body.cells) == 0 {
		b.Fatalf("at %v with %d lines drawn", p.scroll.Offset.Y, len(p.body.cells))
	}
}

func BenchmarkRepaint(b *testing.B) {
	p, _ := newPane(b, article(3000, 150))
	b.ReportAllocs()
	for b.Loop() {
		p.body.sync(true)
		if len(p.body.cells) == 0 {
			b.Fatal("nothing drawn")
		}
	}
}

// filled returns the objects drawn in a colour of the theme.
func filled(p *Pane, name fyne.ThemeColorName) int {
	n := 0
	for _, c := range p.body.cells {
		for _, r := range c.rects[:c.nr] {
			if r.FillColor == theme.Color(name) {
				n++
			}
		}
	}
	return n
}

// TestWhatGoesWithAMark: the speaker and the cue of a quote are pointed out
// while the pointer rests on it and while it is the current claim.
func TestWhatGoesWithAMark(t *testing.T) {
	doc := article(300, 15)
	doc.Marks[2].Beside = []claim.Span{{Start: 10, End: 17}, {Start: 20, End: 24}}
	doc.Marks[2].Tip = []string{"quote", "“she” is Ada Brook"}
	p, _ := newPane(t, doc)
	if n := filled(p, ColorBeside); n != 0 {
		t.Errorf("%d stretches pointed out before anything is looked at", n)
	}
	p.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p.place(2)}})
	if n := filled(p, ColorBeside); n != 2 || len(p.tip.text) != 2 || p.tip.text[1].Text != "“she” is Ada Brook" {
		t.Errorf("under the pointer: %d stretches, tip of %d lines", n, len(p.tip.text))
	}
	p.body.MouseOut()
	if n := filled(p, ColorBeside); n != 0 {
		t.Errorf("%d stretches stay", n)
	}
	p.Select(doc.Marks[2].ID)
	if n := filled(p, ColorBeside); n != 2 {
		t.Errorf("%d stretches for the current claim", n)
	}
}

// TestWarningsHaveDotsAndNoFill: a figure below a warning keeps its own
// colours.
func TestWarningsHaveDotsAndNoFill(t *testing.T) {
	doc := article(300, 15)
	warning := doc.Marks[0]
	warning.ID, warning.Kind, warning.Tone, warning.Sign = "w", KindWarning, TonePart, "⚠"
	doc.Marks = append([]Mark{warning}, doc.Marks...)
	p, _ := newPane(t, doc)
	if filled(p, KindColor(KindWarning)) < 5 || filled(p, TonePart.Fill()) != 0 {
		t.Errorf("%d dots, %d fills", filled(p, KindColor(KindWarning)), filled(p, TonePart.Fill()))
	}
	if marks := p.page.marksAt(p.place(0).X, p.place(0).Y); len(marks) != 2 || p.doc.Marks[marks[0]].ID == "w" {
		t.Errorf("a click finds %v first", marks)
	}
}

// TestTickedWordsAreVeiled: words that need no check are greyed where they stand,
// and no others.
func TestTickedWordsAreVeiled(t *testing.T) {
	doc := article(240, 0)
	p, w := newPane(t, doc)
	w.Canvas().Capture()
	veiled := func() int {
		n := 0
		for _, c := range p.body.cells {
			n += c.nv
		}
		return n
	}
	if veiled() != 0 {
		t.Fatal("something is greyed before anything was ticked")
	}
	first := doc.Blocks[0].Span
	lines := p.page.lineOf(first.End-1) - p.page.lineOf(first.Start) + 1
	p.SetTicked([]claim.Span{first})
	if veiled() != lines {
		t.Errorf("%d stretches are greyed, the paragraph has %d lines", veiled(), lines)
	}
	p.SetTicked([]claim.Span{{Start: first.Start, End: first.Start + 3}, {Start: first.Start + 8, End: first.Start + 12}})
	if veiled() != 2 {
		t.Errorf("%d stretches are greyed, want 2", veiled())
	}
	p.SetTicked(nil)
	if veiled() != 0 {
		t.Error("a tick that was taken back is still grey")
	}
}

package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
	"stet/ui/reader"
)

// claimPane is the list of claims with its filter.
type claimPane struct {
	w      *Window
	filter *field
	kind   *choice[claim.Kind]
	stage  *choice[present.Stage]
	list   *claimList
	empty  *widget.Label
	count  *words // how many of all are shown, while the list is narrowed
	view   present.ListView
	silent bool // the list is being told what is selected
}

// claimList is a list whose keys go on to the window; up and down move from
// claim to claim.
type claimList struct {
	widget.List
	w     *Window
	step  func(by int)      // to another row
	at    func() int        // the chosen row, -1 for none
	focus *canvas.Rectangle // at the left edge while the list has the focus
}

// newClaimList returns a list whose up and down keys call step, and whose
// chosen row is at.
func newClaimList(w *Window, step func(by int), at func() int) *claimList {
	l := &claimList{w: w, step: step, at: at, focus: newFocusEdge()}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained implements fyne.Focusable.
func (l *claimList) FocusGained() {
	l.List.FocusGained()
	l.focus.Show()
}

// FocusLost implements fyne.Focusable.
func (l *claimList) FocusLost() {
	l.List.FocusLost()
	l.focus.Hide()
}

// Resize keeps the chosen row in sight where the list becomes smaller.
func (l *claimList) Resize(size fyne.Size) {
	l.List.Resize(size)
	l.reveal()
}

// reveal scrolls as little as needed to have the chosen row in sight, and half of
// the rows beside it: at the edge of the list it looks cut.
func (l *claimList) reveal() {
	at := l.at()
	if at < 0 {
		return
	}
	l.ScrollTo(at)
	row := scaled(rowHeight) + theme.Padding()
	view, y := l.Size().Height, l.GetScrollOffset()
	top := float32(at) * row
	if view < 3*row {
		return
	}
	most := max(0, float32(l.Length())*row-theme.Padding()-view)
	switch {
	case top-row/2 < y:
		l.ScrollToOffset(max(0, top-row/2))
	case top+1.5*row > y+view:
		l.ScrollToOffset(min(most, top+1.5*row-view))
	}
}

// TypedRune implements fyne.Focusable.
func (l *claimList) TypedRune(r rune) { l.w.typedRune(r) }

// TypedKey implements fyne.Focusable.
func (l *claimList) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyUp:
		l.step(-1)
	default:
		l.w.typedKey(k)
	}
}

func newClaimPane(w *Window) *claimPane {
	p := &claimPane{w: w, filter: newField(w, "Filter claims ( / )"), empty: widget.NewLabel("")}
	p.count = newWords(theme.ColorNamePlaceHolder, theme.SizeNameCaptionText)
	p.filter.ActionItem = container.NewCenter(p.count)
	p.empty.Wrapping, p.empty.Alignment = fyne.TextWrapWord, fyne.TextAlignCenter
	p.filter.OnChanged = func(string) { p.narrow() }
	p.filter.OnSubmitted = func(string) { w.focus(p.list) }
	p.filter.onEscape = func() {
		w.desk.SetFilter(present.Filter{})
		w.focus(w.reader.Keys())
	}
	p.kind = newChoice(w, present.KindChoices(), func(claim.Kind) { p.narrow() })
	p.stage = newChoice(w, present.StageChoices(), func(present.Stage) { p.narrow() })
	p.list = newClaimList(w, p.step, func() int { return p.view.Selected })
	p.list.Length = func() int { return p.view.Shown }
	p.list.CreateItem = func() fyne.CanvasObject { return newClaimRow() }
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) { o.(*claimRow).set(w.desk.Row(i)) }
	p.list.OnSelected = func(i int) {
		if !p.silent {
			w.desk.Select(w.desk.Row(i).ID)
		}
	}
	return p
}

func (p *claimPane) step(by int) {
	if by > 0 {
		p.w.desk.Next()
	} else {
		p.w.desk.Prev()
	}
}

func (p *claimPane) content() fyne.CanvasObject {
	pickers := container.NewHBox(p.kind, p.stage)
	top := container.NewBorder(nil, nil, nil, pickers, p.filter)
	return container.NewBorder(top, nil, nil, nil, container.NewStack(p.list, container.NewPadded(p.empty), container.New(&leftEdge{}, p.list.focus)))
}

func (p *claimPane) narrow() {
	if p.silent {
		return
	}
	p.w.desk.SetFilter(present.Filter{Text: p.filter.Text, Kind: p.kind.value(), Stage: p.stage.value()})
}

func (p *claimPane) show(v present.ListView) {
	changed := v.Shown != p.view.Shown || v.Total != p.view.Total
	p.view = v
	p.showFilter()
	p.empty.SetText(v.Empty)
	if v.Shown == v.Total {
		p.count.set("")
	} else {
		p.count.set(fmt.Sprintf("%d of %d ", v.Shown, v.Total))
	}
	p.empty.Hidden = v.Empty == ""
	p.silent = true
	defer func() { p.silent = false }()
	if v.Selected >= 0 {
		p.list.Select(v.Selected)
		p.list.reveal()
	} else {
		p.list.UnselectAll()
	}
	p.list.Refresh()
	if changed && v.Selected < 0 {
		p.list.ScrollToTop()
	}
}

// showFilter follows the desk where it dropped the filter with an article.
func (p *claimPane) showFilter() {
	f := p.w.desk.Filter()
	p.silent = true
	defer func() { p.silent = false }()
	if p.filter.Text != f.Text {
		p.filter.SetText(f.Text)
	}
	p.kind.set(f.Kind, "All kinds")
	p.stage.set(f.Stage, "All findings")
}

// claimRow draws one claim: sign and words, below them what the readers made
// of it, at the right what was found and how many sources it has.
type claimRow struct {
	widget.BaseWidget
	row                           present.Row
	sign, text, kind, detail, end *line
}

const rowHeight = 34

func newClaimRow() *claimRow {
	small := theme.CaptionTextSize()
	r := &claimRow{sign: newLine(theme.TextSize()*1.1, true), text: newLine(theme.TextSize(), false),
		kind: newLine(small, true), detail: newLine(small, false), end: newLine(small, false)}
	r.ExtendBaseWidget(r)
	return r
}

func (r *claimRow) set(row present.Row) {
	if r.row == row {
		return
	}
	r.row = row
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *claimRow) CreateRenderer() fyne.WidgetRenderer { return &claimRowRenderer{r} }

type claimRowRenderer struct{ r *claimRow }

func (d *claimRowRenderer) MinSize() fyne.Size { return fyne.NewSize(160, scaled(rowHeight)) }

func (d *claimRowRenderer) Layout(size fyne.Size) { d.draw(size) }

func (d *claimRowRenderer) draw(size fyne.Size) {
	r, t := d.r, tone(d.r.row.Look.Tone)
	rescale(r.sign, r.text, r.kind, r.detail, r.end)
	left, gap := scaled(24), float32(8)
	r.sign.fit(r.row.Look.Sign, scaled(16), t.Ink())
	r.sign.Move(fyne.NewPos(8, 1))
	ink := theme.ColorNameForeground
	if r.row.Off {
		ink = theme.ColorNamePlaceHolder
	}
	r.text.fit(r.row.Text, size.Width-left-6, ink)
	r.text.Move(fyne.NewPos(left, 2))
	end := endWords(r.row)
	kindWidth := fyne.MeasureText(r.row.KindWord, r.kind.TextSize, r.kind.TextStyle).Width
	endWidth := min(fyne.MeasureText(end, r.end.TextSize, r.end.TextStyle).Width+1, max(size.Width/2, size.Width-left-kindWidth-2*gap-6)) // the detail gives way
	y := size.Height - 2 - r.detail.MinSize().Height
	r.end.fit(end, endWidth, t.Ink())
	r.end.Move(fyne.NewPos(size.Width-endWidth-6, y))
	r.kind.fit(r.row.KindWord, kindWidth+1, reader.KindColor(r.row.Kind))
	r.kind.Move(fyne.NewPos(left, y))
	x := left + kindWidth + gap
	r.detail.fit(r.row.Detail, max(0, size.Width-x-endWidth-6-gap), theme.ColorNamePlaceHolder)
	r.detail.Move(fyne.NewPos(x, y))
}

// endWords is what was found on a claim and how many sources it has.
func endWords(r present.Row) string {
	found, sources := r.Look.Word, ""
	if r.Look == present.LookOf(ledger.Unchecked) {
		found = ""
	}
	switch {
	case r.Sources == 1:
		sources = "1 source"
	case r.Sources > 1:
		sources = fmt.Sprintf("%d sources", r.Sources)
	}
	return join(" · ", found, r.Match, sources, prefix("for ", r.For))
}

func (d *claimRowRenderer) Refresh() {
	d.draw(d.r.Size())
	canvas.Refresh(d.r)
}

func (d *claimRowRenderer) Objects() []fyne.CanvasObject {
	r := d.r
	return []fyne.CanvasObject{r.sign.Text, r.text.Text, r.kind.Text, r.detail.Text, r.end.Text}
}

func (d *claimRowRenderer) Destroy() {}

package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

// conflictPane shows what checkers found who disagree, side by side, with the
// grounds of each and a button that settles on it.
type conflictPane struct {
	w     *Window
	box   *fyne.Container
	says  *widget.Label
	sides *fyne.Container
}

func newConflictPane(w *Window) *conflictPane {
	p := &conflictPane{w: w, says: wrapped(""), sides: container.NewGridWithColumns(2)}
	p.says.Importance = widget.DangerImportance
	p.box = container.NewVBox(p.says, p.sides)
	return p
}

func (p *conflictPane) show(f present.Form) {
	p.box.Hidden = len(f.Sides) == 0
	p.says.SetText(f.Conflict)
	p.sides.RemoveAll()
	for _, s := range f.Sides {
		who := newTwoSided(false)
		who.set(s.Look.Sign+" "+s.Look.Word, tone(s.Look.Tone).Ink(), "", tone(s.Look.Tone).Ink())
		name := wrapped(s.Name)
		name.TextStyle.Bold = true
		settle := newButton(p.w, s.Act, func() { p.w.desk.SettleOn(s.Author) })
		if f.Fixed != "" {
			settle.Disable()
		}
		side := container.New(&tight{}, who, name, caption(s.When), wrapped(strings.Join(s.Grounds, "\n")))
		p.sides.Add(container.NewBorder(nil, settle, nil, nil, side))
	}
	p.box.Refresh()
}

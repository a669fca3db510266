package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"stet/ui/present"
	"stet/ui/reader"
)

// showEarlier shows what was found on claims like the current one in other
// articles: a suggestion that one key takes over.
func (p *formPane) showEarlier(f present.Form) {
	p.earlier.RemoveAll()
	for i, e := range f.Earlier {
		head := caption("Checked before: " + e.Look.Sign + " " + e.Head)
		rows := []fyne.CanvasObject{head, caption(e.Text)}
		links := container.NewHBox(action(p.w, "Open that article", func() { p.w.desk.OpenCase(e.Case) }))
		if i == 0 && f.TakeOver != "" {
			links.Objects = append([]fyne.CanvasObject{action(p.w, f.TakeOver, func() { p.w.desk.TakeEarlier() })}, links.Objects...)
		}
		p.earlier.Add(container.NewStack(newPlate(reader.ToneQuiet), container.New(&tight{rowShare}, append(rows, links)...)))
	}
	p.earlier.Hidden = len(f.Earlier) == 0
}

package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"stet/extract/claim"
	"stet/ui/present"
)

// palette finds any action, claim, source or article by a few letters of it. Enter
// does it or goes there.
type palette struct {
	w       *Window
	query   *paletteField
	list    *pickList
	actions []deed
	shown   []hit
	at      int
	silent  bool
}

// deed is an action of the main menu.
type deed struct {
	label string // "Add note (t)"
	menu  string // "Claim", or "View · Theme"
	act   func()
}

// hit is one row of the palette; act is nil for what the presenter goes to.
type hit struct {
	present.Find
	act func()
}

// paletteField is the palette's field: the arrows move in the list below it.
type paletteField struct {
	field
	p *palette
}

// TypedKey implements fyne.Focusable.
func (f *paletteField) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyDown:
		f.p.move(1)
	case fyne.KeyUp:
		f.p.move(-1)
	case fyne.KeyPageDown:
		f.p.move(10)
	case fyne.KeyPageUp:
		f.p.move(-10)
	default:
		f.field.TypedKey(k)
	}
}

// mostFound is how many rows of a kind the palette shows.
const mostFound = 30

// showPalette opens the palette.
func (w *Window) showPalette() {
	p := &palette{w: w, actions: deeds("", w.win.MainMenu().Items)}
	p.query = &paletteField{p: p}
	p.query.keys = w
	p.query.PlaceHolder = "Find an action, a claim, a source or an article"
	p.query.OnChanged = func(string) { p.narrow() }
	p.query.OnSubmitted = func(string) { p.take() }
	p.query.onEscape = w.closeDialog
	p.query.ExtendBaseWidget(p.query)
	p.list = newPickList(w, p.move, p.take)
	p.list.Length = func() int { return len(p.shown) }
	p.list.CreateItem = func() fyne.CanvasObject { return newClaimRow() }
	p.list.UpdateItem = func(i int, o fyne.CanvasObject) {
		f := p.shown[i]
		o.(*claimRow).set(present.Row{Kind: claim.KindName, KindWord: string(f.Kind), Text: f.Text, Detail: f.Detail})
	}
	p.list.OnSelected = func(i int) {
		if p.at = i; !p.silent {
			p.take()
		}
	}
	p.narrow()
	w.open(dialog.NewCustomWithoutButtons("Go to", container.New(&atLeast{fyne.NewSize(720, 420)}, container.NewBorder(p.query, nil, nil, nil, p.list.withEdge())), w.win))
	w.focus(p.query)
}

// deeds are the actions of menus, in order, with those of their submenus.
func deeds(path string, menus []*fyne.Menu) []deed {
	var out []deed
	for _, m := range menus {
		name := m.Label
		if path != "" {
			name = path
		}
		for _, i := range m.Items {
			switch {
			case i.ChildMenu != nil:
				out = append(out, deeds(name+" · "+i.Label, []*fyne.Menu{i.ChildMenu})...)
			case !i.IsSeparator && i.Action != nil && !i.IsQuit:
				label := i.Label
				if s, ok := i.Shortcut.(*desktop.CustomShortcut); ok {
					label += " (" + shortcutWord(s) + ")"
				}
				out = append(out, deed{label, name, i.Action})
			}
		}
	}
	return out
}

// shortcutWord writes a shortcut as the keys say it: "Ctrl+Shift+V".
func shortcutWord(s *desktop.CustomShortcut) string {
	word := "Ctrl+"
	if s.Modifier&fyne.KeyModifierShift != 0 {
		word += "Shift+"
	}
	return word + string(s.KeyName)
}

// narrow lists what fits the query: actions, claims, sources, articles.
func (p *palette) narrow() {
	query := p.query.Text
	words := strings.Fields(strings.ToLower(query))
	p.shown = p.shown[:0]
	for _, d := range p.actions {
		if text := strings.ToLower(d.label + "\n" + d.menu); !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
			p.shown = append(p.shown, hit{present.Find{Kind: present.FindAction, Text: d.label, Detail: d.menu}, d.act})
		}
	}
	slices.SortStableFunc(p.shown, func(a, b hit) int { return present.Begins(b.Text, query) - present.Begins(a.Text, query) })
	for _, f := range p.w.desk.Find(query, mostFound) {
		p.shown = append(p.shown, hit{Find: f})
	}
	p.at = 0
	p.list.Refresh()
	p.move(0)
}

func (p *palette) move(by int) {
	if len(p.shown) == 0 {
		p.list.UnselectAll()
		return
	}
	p.at = max(0, min(p.at+by, len(p.shown)-1))
	p.silent = true
	p.list.Select(p.at)
	p.silent = false
}

// take does the chosen action, or goes to what was found.
func (p *palette) take() {
	if p.at >= len(p.shown) {
		return
	}
	f := p.shown[p.at]
	p.w.closeDialog()
	p.w.focus(p.w.reader.Keys())
	if f.act != nil {
		f.act()
		return
	}
	p.w.desk.GoTo(f.Find)
}

package ui

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"stet/ui/present"
)

func (p *formPane) showSources(f present.Form) {
	support := f.Support
	if len(f.Sources) == 0 {
		support = "none yet"
	}
	p.support.set("Sources", theme.ColorNameForeground, support, theme.ColorNamePlaceHolder)
	p.sources.RemoveAll()
	for _, s := range f.Sources {
		p.sources.Add(p.sourceRow(s))
	}
	if m := f.Match; m.Look != (present.Look{}) {
		p.sources.Add(p.matchRow(m))
	}
	p.sources.Hidden = len(p.sources.Objects) == 0
	p.source.known(f.Known)
}

// sourceRow is one source: its title, its address, and below them what it is
// and where in it the claim stands.
func (p *formPane) sourceRow(s present.SourceRow) fyne.CanvasObject {
	title := widget.NewLabel(s.Sign + "  " + s.Title)
	title.Truncation = fyne.TextTruncateEllipsis
	rows := []fyne.CanvasObject{title}
	if u := webAddress(s.URL); u != nil {
		rows = append(rows, p.link(u))
	}
	if under := join(" · ", s.Detail, s.Copy, s.Note); under != "" {
		rows = append(rows, caption(under))
	}
	if s.Contact != "" {
		rows = append(rows, contactLabel(s.Contact))
	}
	if s.Failure != "" {
		failure := caption(s.Failure)
		failure.Importance = widget.WarningImportance
		rows = append(rows, failure)
	}
	if s.Double != "" {
		rows = append(rows, offer(p.w, s.Double, func() { p.w.desk.UseDouble(s.ID) }))
	}
	if s.Origin != "" {
		rows = append(rows, offer(p.w, s.Origin, func() { p.w.desk.JoinOrigin(s.ID) }))
	}
	if s.Joined != "" {
		rows = append(rows, container.NewHBox(caption1(s.Joined), action(p.w, "counts by itself", func() { p.w.desk.PartOrigin(s.ID) })))
	}
	var again []fyne.CanvasObject
	if s.Text {
		again = append(again, p.icon(theme.SearchIcon(), func() { p.w.desk.CheckSource(s.ID) }))
	}
	if s.Again {
		again = append(again, p.icon(theme.ViewRefreshIcon(), func() { p.w.desk.LookAgain(s.ID) }))
	}
	if s.Try {
		again = append(again, p.icon(theme.DownloadIcon(), func() { p.w.desk.Capture(s.ID) }))
	}
	buttons := container.NewHBox(append(again, p.icon(theme.DocumentCreateIcon(), func() { p.editSource(s.ID) }),
		p.icon(theme.DeleteIcon(), func() { p.w.desk.Detach(s.ID) }))...)
	return container.NewBorder(nil, nil, nil, container.NewVBox(buttons), container.New(&tight{rowShare}, rows...))
}

// offer is an action in a sentence of its own, over as many lines as it takes.
func offer(k keys, text string, act func()) *link {
	l := action(k, text, act)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// caption1 is a line in small type that keeps its width.
func caption1(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// matchRow is what the sources' texts say, in a line; the passage itself stands
// below the article.
func (p *formPane) matchRow(m present.Match) fyne.CanvasObject {
	said := caption(join("  ", m.Look.Sign, m.Look.Word) + ": " + m.Source)
	said.Importance = map[present.Tone]widget.Importance{present.ToneGood: widget.SuccessImportance, present.ToneBad: widget.DangerImportance,
		present.TonePart: widget.WarningImportance}[m.Look.Tone]
	if m.Use == "" {
		return said
	}
	return container.New(&tight{rowShare}, said, action(p.w, m.Use, func() { p.w.desk.Evidence() }))
}

// link opens its address in the browser, after asking: the copy is here.
func (p *formPane) link(u *url.URL) *link {
	l := newLink(p.w, u.String(), func() { p.w.askBrowse(u) })
	l.SizeName = theme.SizeNameCaptionText
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// webAddress returns the address of a page, nil for anything that a browser is
// not to be given.
func webAddress(s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	return u
}

// addSource opens the form for a new source, or with the one that was put
// away half written.
func (p *formPane) addSource() {
	if !p.ready() {
		return
	}
	d := p.w.drafts.of(p.shown.ID).Source
	if d == nil || d.Evidence != "" {
		fresh := present.NewDraft()
		d = &fresh
	}
	p.openSource(*d)
}

func (p *formPane) editSource(evidence string) {
	if d := p.w.drafts.of(p.shown.ID).Source; d != nil && d.Evidence == evidence {
		p.openSource(*d)
	} else if d, ok := p.w.desk.DraftOf(evidence); ok {
		p.openSource(d)
	}
}

func (p *formPane) openSource(d present.Draft) {
	if d.Private() && !p.w.desk.VaultOpen() {
		id := p.shown.ID
		p.w.needVault(func() {
			if p.shown.ID == id {
				p.openSource(d)
			}
		})
		return
	}
	p.source.open(p.shown.ID, d)
	p.page.Resize(p.page.MinSize().Max(p.scroll.Size())) // it has become longer
	p.scroll.Refresh()
	if p.source.where.Disabled() {
		p.w.focus(p.source.locator)
	} else {
		p.w.focus(p.source.where)
	}
	p.scroll.ScrollToOffset(fyne.NewPos(0, max(0, p.source.box.Position().Y-theme.Padding())))
}

// shorten cuts text to n characters.
func shorten(text string, n int) string {
	if r := []rune(text); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return text
}

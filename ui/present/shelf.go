package present

import (
	"context"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// title is what the list of articles and the window call a case: its headline,
// else its address or the name of its file.
func title(c Case) string {
	switch {
	case c.Title != "":
		return short(c.Title, 90)
	case c.Locator == "":
		return "Untitled"
	case strings.Contains(c.Locator, "://"):
		return short(c.Locator, 90)
	}
	return short(filepath.Base(c.Locator), 90)
}

// origin says where an article is from and of when, else what it was read
// from.
func origin(c Case) string {
	var parts []string
	if c.Site != "" {
		parts = append(parts, c.Site)
	}
	if day := shortDay(c.Published); day != "" {
		parts = append(parts, day)
	}
	if len(parts) > 0 {
		return strings.Join(parts, " · ")
	}
	if u, err := url.Parse(c.Locator); err == nil && u.Host != "" {
		return u.Host
	}
	if dir := filepath.Dir(c.Locator); filepath.IsAbs(dir) {
		return "from " + filepath.Base(dir)
	}
	if c.Title != "" {
		return c.Locator
	}
	return "no date stated"
}

// TakeOffList takes the article off the list and shows the first one that is
// left.
func (d *Desk) TakeOffList() {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	if d.archived(d.shown.c.ID) {
		d.view.ShowHint("This article is off the list already.")
		return
	}
	d.view.HandOver()
	id := d.shown.c.ID
	d.off = id
	d.shelve(id, true, "The article is still on the list", func() {
		d.clear()
		const hint = "Taken off the list, with nothing deleted. Ctrl+Z puts it back."
		d.view.ShowHint(hint)
		if i := slices.IndexFunc(d.cases, func(c Case) bool { return !c.Archived }); i >= 0 {
			d.tell = hint
			d.OpenCase(d.cases[i].ID)
		}
	})
}

// PutBack puts the article on show back on the list.
func (d *Desk) PutBack() {
	if d.shown == nil || !d.archived(d.shown.c.ID) {
		d.view.ShowHint("This article is on the list. View shows the articles that were taken off.")
		return
	}
	d.putBack(d.shown.c.ID)
}

// putBack puts an article back on the list and shows it.
func (d *Desk) putBack(id string) {
	if d.off == id {
		d.off = ""
	}
	d.shelve(id, false, "The article is still off the list", func() {
		d.showCases()
		d.view.ShowHint("The article is back on the list.")
		if d.shown == nil || d.shown.c.ID != id {
			d.tell = "The article is back on the list."
			d.OpenCase(id)
		}
	})
}

// shelve takes a case off the list or puts it back, and lists the cases anew.
func (d *Desk) shelve(id string, off bool, failed string, then func()) {
	d.enqueue(func() {
		ctx := context.Background()
		err := d.lib.SetArchived(ctx, id, off)
		var cases []Case
		if err == nil {
			cases, err = d.lib.Cases(ctx)
		}
		d.do(func() {
			if err != nil {
				if d.off == id {
					d.off = ""
				}
				d.fail(failed, err)
				return
			}
			d.cases = cases
			then()
		})
	})
}

func (d *Desk) archived(id string) bool {
	return slices.ContainsFunc(d.cases, func(c Case) bool { return c.ID == id && c.Archived })
}

// ShowTakenOff lists the articles that were taken off the list too, or does
// not.
func (d *Desk) ShowTakenOff(on bool) {
	d.showOff = on
	d.showCases()
}

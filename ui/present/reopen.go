package present

import (
	"context"
	"errors"
	"strings"
)

// OpenAgain fetches or reads the article anew from where it was opened. Its
// new text, if it has one, becomes a version of the same article. Where the
// site says that its page is still the one that was kept, nothing is kept anew.
func (d *Desk) OpenAgain() {
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
	case d.shown.c.Locator == Pasted || d.shown.c.Locator == "":
		d.view.ShowHint("This text was pasted. Copy the newer one and choose “Newer text from clipboard” in the menu File.")
	default:
		d.openAgain(d.shown)
	}
}

func (d *Desk) openAgain(s *sheet) {
	what := short(s.c.Locator, 80)
	ctx := d.begin("Opening " + what)
	d.again = s.c.ID
	d.wg.Go(func() {
		r, err := d.opener.OpenAgain(ctx, s.c, func(share float64) {
			d.do(func() {
				if ctx.Err() == nil {
					d.view.ShowBusy(Busy{"Opening " + what, share})
				}
			})
		})
		if err == nil && r.Same.IsZero() && r.Result.Article.Wall != "" && s.result.Article.Wall == "" {
			err = walled(r.Result.Article.Alarms)
		}
		switch {
		case err != nil:
			d.do(func() { d.opened(ctx, nil, err) })
		case !r.Same.IsZero():
			d.do(func() {
				if ctx.Err() == nil {
					d.cancel()
					d.cancel, d.again = nil, ""
					d.view.ShowBusy(Busy{})
					d.view.ShowHint("Not changed since " + d.when(r.Same) + ", the site says.")
				}
			})
		default:
			d.keepShown(ctx, r)
		}
	})
}

// walled is the error of a page that showed its article before and shows a part
// of it, or something else, now.
func walled(alarms []string) error {
	return unshown{errors.New("another page than before"), strings.Join(alarms, " ") + " The text of before stays as it was."}
}

// unshown is an error with its sentence.
type unshown struct {
	error
	sentence string
}

func (u unshown) Sentence() string { return u.sentence }

// keepShown keeps what was read and shows it.
func (d *Desk) keepShown(ctx context.Context, r Reading) {
	d.enqueue(func() {
		if ctx.Err() != nil { // given up for a newer one
			return
		}
		docket, err := d.lib.Keep(ctx, r)
		d.show(ctx, docket, err)
	})
}

package present

import "context"

// Refresh shows what other windows have written to the library since, and
// keeps where the user is. It is for every few seconds: where nothing has
// changed it costs next to nothing.
func (d *Desk) Refresh() {
	d.lockIfIdle()
	d.mu.Lock()
	busy := d.running
	d.mu.Unlock()
	if busy {
		return // the next one will do
	}
	at := d.here()
	d.enqueue(func() {
		d.remember(at)
		d.follow()
	})
}

// here is where the user is.
func (d *Desk) here() Bookmark {
	if d.shown == nil {
		return Bookmark{}
	}
	return Bookmark{d.shown.c.ID, d.current}
}

// remember keeps where the user is. It runs in the queue.
func (d *Desk) remember(at Bookmark) {
	if at == d.kept || at.Case == "" {
		return
	}
	if err := d.lib.SetBookmark(context.Background(), at); err != nil {
		d.do(func() { d.trace("bookmark: %v", err) }) // not worth an error: the next save has the same one
		return
	}
	d.kept = at
}

// follow reads anew what other programs have changed. It runs in the queue.
// An error is left to the next save or opening, which has it too.
func (d *Desk) follow() {
	ctx := context.Background()
	now, err := d.lib.Changed(ctx)
	if err != nil || now == d.seen {
		return
	}
	cases, err := d.lib.Cases(ctx)
	if err != nil {
		return
	}
	var news *changes // of a text that another window has brought
	if d.work != nil {
		docket, err := d.lib.Load(ctx, d.work.c.ID)
		if err != nil {
			return
		}
		if docket.State != d.work.state {
			before := d.work
			if d.work = newSheet(docket, before); d.work.hash != before.hash && d.work.earlier.Hash == before.hash {
				news = compare(before.result.Article, docket.Result.Article)
			}
		}
	}
	d.seen = now
	s := d.work
	d.do(func() {
		d.cases = cases
		if s != nil && d.shown != nil && d.shown != s && d.shown.c.ID == s.c.ID {
			d.apply(s, false)
			if news != nil {
				d.showNews(s, news)
			}
			d.trace("refreshed")
		} else {
			d.showCases()
		}
	})
}

package present

import (
	"context"

	"stet/store/ledger"
)

// turnCopies works with the copy of each source that the record names. It is
// another one than the newest where looking at the source again was taken back.
func (d *Desk) turnCopies() {
	e := d.evidence()
	for _, src := range d.shown.state.Sources {
		held, to := e.held[src.ID], pairing{source: src.ID, hash: src.ContentHash}
		if src.ContentHash == "" || held.Hash == "" || held.Hash == src.ContentHash || e.busy[src.ID] || e.turning[to] {
			continue
		}
		e.turning[to] = true
		d.wg.Go(func() { d.turnCopy(e, src) })
	}
}

func (d *Desk) turnCopy(e *shelfOf, src ledger.Source) {
	c, found, err := d.archive.Turn(context.Background(), src.ID, src.ContentHash)
	var kept []Kept
	if found {
		kept, err = d.archive.Kept(context.Background(), []string{src.ID})
	}
	d.do(func() {
		switch {
		case err != nil:
			d.fail("The earlier copy of the source could not be read", err)
			return
		case !found || e.busy[src.ID]: // a colleague has it, or a newer one is coming
			return
		}
		delete(e.turning, pairing{source: src.ID, hash: src.ContentHash})
		e.held[src.ID] = c
		delete(e.texts, src.ID)
		e.remember(kept)
		if !d.on(e) {
			return
		}
		if e.open == src.ID {
			d.CloseSource()
		}
		d.noteFound(d.foundIn(src.ID))
		d.refilter()
		d.showCurrent()
		d.look()
		d.compareOrigins()
		d.trace("turned %s to %.8s", src.ID, c.Hash)
	})
}

// foundIn is what a source has of all claims that were held against it.
func (d *Desk) foundIn(source string) []finds {
	var all []finds
	for _, f := range d.shown.facts[:d.shown.listed] {
		if n, ok := findsOf(f, source, d.evidence().results[d.pairingOf(f, source)]); ok {
			all = append(all, n)
		}
	}
	return all
}

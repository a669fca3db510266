package present

import (
	"stet/extract/match"
)

// Kept is a result that was found before, with what it is of.
type Kept struct {
	Claim   string // id
	Entered string // event that corrected the claim, "" for none
	Source  string // id
	Hash    string // of the source's bytes
	Result  match.Result
}

// remember takes in results of before that are of the bytes that the desk holds
// of their sources, and reports whether there were any.
func (e *shelfOf) remember(kept []Kept) bool {
	any := false
	for _, k := range kept {
		at := pairing{k.Claim, k.Entered, k.Source, k.Hash}
		if _, newer := e.results[at]; newer || e.held[k.Source].Hash != k.Hash {
			continue
		}
		e.results[at], any = k.Result, true
	}
	return any
}

// keepResults has what was found of facts in a source kept, in the background.
// It is derived: where the disk does not take it, it is made again.
func (d *Desk) keepResults(facts []*fact, source string, results []match.Result) {
	hash := d.evidence().held[source].Hash
	kept := make([]Kept, 0, len(facts))
	for i, f := range facts {
		if results[i].Outcome != "" {
			kept = append(kept, Kept{f.claim.ID, f.entered, source, hash, results[i]})
		}
	}
	d.wg.Go(func() {
		if err := d.archive.Keep(d.life, kept); err != nil {
			d.do(func() { d.trace("results not kept: %v", err) })
		}
	})
}

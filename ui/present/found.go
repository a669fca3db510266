package present

import (
	"fmt"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// finds is what the program found of one claim in one source.
type finds struct {
	claim, source string
	match         string // as told writes it
}

// findsOf is what goes on the record of a result: where the text says nothing by
// itself, as of words that the writer tells in their own, nothing.
func findsOf(f *fact, source string, r match.Result) (finds, bool) {
	p := place{result: r, span: r.Passage, best: true, loose: f.claim.Quote != nil && f.claim.Quote.Kind == claim.QuoteIndirect}
	switch {
	case r.Outcome == "" || p.loose:
		return finds{}, false
	case r.Outcome == match.NotFound:
		return finds{f.claim.ID, source, string(match.NotFound)}, true
	}
	return finds{f.claim.ID, source, told(p)}, true
}

// open reports whether it was left to the program what a piece of evidence does
// for its claim, and the record has something else of it.
func (n finds) open(x ledger.Exhibit) bool {
	return x.SourceID == n.source && x.Stance == ledger.AsFound && x.Passage.Exact == "" && x.Match != n.match
}

// noteFound writes on the ledger what the texts of attached sources say of their
// claims, where the editor left that open: a source that has something else
// must not pass for one that bears the claim out. It goes with the act that
// attached the source, so that one undo takes back both.
func (d *Desk) noteFound(all []finds) {
	s := d.shown
	var news []finds
	for _, n := range all {
		for _, x := range s.state.Of(n.claim).Evidence {
			if n.open(x) {
				news = append(news, n)
			}
		}
	}
	if len(news) == 0 {
		return
	}
	caseID := s.c.ID
	d.enqueue(func() {
		var about []string // the claims of the events
		hashes, err := d.append(caseID, func(s *sheet) ([]ledger.Statement, error) {
			var out []ledger.Statement
			for _, n := range news {
				target, ok := s.target(n.claim)
				for _, x := range s.state.Of(n.claim).Evidence {
					if ok && n.open(x) {
						e := x.Evidence
						e.Match = n.match
						out, about = append(out, ledger.Statement{Target: target, Act: ledger.EvidenceAdded{Evidence: e}}), append(about, n.claim)
					}
				}
			}
			return out, nil
		})
		for k, hash := range hashes {
			if i := max(lastOf(d.undo, about[k]), lastOf(d.undo, d.work.clauseAround(about[k]))); i >= 0 {
				d.undo[i].hashes = append(d.undo[i].hashes, hash)
			}
		}
		d.done(caseID, hashes, err, d.againstTick(about))
	})
}

// againstTick says that sources contradict what was ticked, of the claims given;
// "" where none does. It runs in the queue.
func (d *Desk) againstTick(claims []string) string {
	if d.work == nil {
		return ""
	}
	n := 0
	for i, id := range claims {
		if (i == 0 || claims[i-1] != id) && d.work.state.Of(id).Questioned {
			n++
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "The source has something else than the words that were ticked. Look at the difference, then find again or say why they stand."
	}
	return fmt.Sprintf("The source has something else than %d claims that were ticked: see the filter “Ticked against a source”.", n)
}

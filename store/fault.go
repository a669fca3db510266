package store

import (
	"fmt"
	"slices"

	"stet/extract/claim"
	"stet/store/ledger"
)

// faultForm is how a fault names the time of an event, in UTC.
const faultForm = "2 January 2006, 15:04:05 UTC"

// faultsOf verifies the chains of a case and says in a sentence each what does
// not match: what makes the ledger untrustworthy, and what it bears. The names
// of authors are by key; only the faults that count are told.
func faultsOf(events []ledger.Event, names map[string]string, counts func(ledger.Fault) bool) (faults, warnings []string, r ledger.Report) {
	r = ledger.Verify(events)
	for _, f := range r.Faults {
		if !counts(f) {
			continue
		}
		line := faultSentence(f, events, names)
		if f.Warning() {
			warnings = append(warnings, line)
		} else {
			faults = append(faults, line)
		}
	}
	return faults, warnings, r
}

// faultSentence says which event does not match, by whom and of when.
func faultSentence(f ledger.Fault, events []ledger.Event, names map[string]string) string {
	who := names[f.Author]
	if who == "" {
		who = fmt.Sprintf("an author without a name (%.8s)", f.Author)
	}
	which := fmt.Sprintf("entry %d by %s", f.Seq, who)
	i := slices.IndexFunc(events, func(e ledger.Event) bool {
		return e.Hash == f.Hash && e.Author == f.Author && e.Seq == f.Seq
	})
	if i >= 0 {
		which += " of " + events[i].Time.UTC().Format(faultForm)
	}
	switch f.Kind {
	case ledger.BadEvent:
		if i >= 0 && events[i].Payload != nil && hashOf(events[i].Payload) != events[i].PayloadHash {
			return "What " + which + " says is not what was written then."
		}
		return "The date, author or number of " + which + " is not what was written then."
	case ledger.Gap:
		return "The history has a hole right before " + which + ": what was said there is missing."
	case ledger.BadLink:
		return "What came before " + which + " has been exchanged."
	case ledger.Fork:
		return "There are two of " + which + ": the history was continued in two places. Both are kept."
	case ledger.ClockBack:
		return "The clock of the computer was set back before " + which + "."
	}
	return "Something is wrong with " + which + "."
}

// counted returns the honest counters of a case, out of its ledger.
func (l *loaded) counted() Counts {
	cov := l.state.Coverage()
	n := Counts{Total: cov.Total, Checked: cov.Checked, Stale: cov.Stale, Conflicts: cov.Conflicts,
		Contradicted: cov.Contradicted, SingleSource: cov.SingleSource, Orphans: cov.Orphans}
	for _, w := range l.result.Warnings {
		if w.Verdict == claim.Flag && l.state.Warnings[w.ID].Judgement != ledger.Dismissed {
			n.Warnings++
		}
	}
	return n
}

package ledger

import (
	"cmp"
	"fmt"
	"slices"
)

// FaultKind says what is wrong with a chain.
type FaultKind string

// The faults. A fork and a clock that was set back are warnings: all events
// are kept.
const (
	BadEvent  FaultKind = "bad_event"  // form, hash or payload's hash
	Gap       FaultKind = "gap"        // an event before this one is missing
	BadLink   FaultKind = "bad_link"   // names another event as the one before it
	Fork      FaultKind = "fork"       // two events with one sequence number
	ClockBack FaultKind = "clock_back" // earlier than the event before it
)

// Fault is one thing that Verify found.
type Fault struct {
	Kind   FaultKind
	Author string
	Case   string
	Seq    int64
	Hash   string // of the event
	Detail string
}

// Warning reports whether the ledger can be used as it is.
func (f Fault) Warning() bool { return f.Kind == Fork || f.Kind == ClockBack }

// Report is the outcome of Verify.
type Report struct {
	Events int // looked at, without duplicates
	Chains int
	Purged int
	Faults []Fault // by author, case, sequence
}

// OK reports whether there is no fault but warnings.
func (r Report) OK() bool {
	return !slices.ContainsFunc(r.Faults, func(f Fault) bool { return !f.Warning() })
}

// Verify checks every event by itself and every author's chain: that it
// starts at 1, has no gaps, and that each event names the one before it. The
// end of a chain cannot be checked by the chain itself: a cut-off tail shows
// only against a signed or stored Head.
func Verify(events []Event) Report {
	r := Report{}
	seen := map[string]bool{}
	var good []Event
	for _, e := range events {
		if err := e.Check(); err != nil {
			r.Faults = append(r.Faults, fault(BadEvent, e, err.Error()))
			continue
		}
		if seen[e.Hash] {
			continue
		}
		seen[e.Hash] = true
		good = append(good, e)
		if e.Purged() {
			r.Purged++
		}
	}
	r.Events = len(good)
	for _, c := range chains(good) {
		r.Chains++
		r.Faults = append(r.Faults, verifyChain(c)...)
	}
	slices.SortFunc(r.Faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Author, b.Author), cmp.Compare(a.Case, b.Case), cmp.Compare(a.Seq, b.Seq),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Hash, b.Hash))
	})
	return r
}

// verifyChain checks one author's events of one case, by sequence number.
func verifyChain(c []Event) []Fault {
	var faults []Fault
	var before []Event // the events of the sequence number before
	seq := int64(0)    // that number
	for i := 0; i < len(c); {
		j := i + 1
		for j < len(c) && c[j].Seq == c[i].Seq {
			faults = append(faults, fault(Fork, c[j], fmt.Sprintf("beside %.8s", c[i].Hash)))
			j++
		}
		here := c[i:j]
		if here[0].Seq != seq+1 {
			faults = append(faults, fault(Gap, here[0], fmt.Sprintf("%d missing before it", here[0].Seq-seq-1)))
		} else if seq > 0 {
			faults = append(faults, verifyLinks(before, here)...)
		}
		before, seq, i = here, here[0].Seq, j
	}
	return faults
}

// verifyLinks checks that each event names one of those before it.
func verifyLinks(before, here []Event) []Fault {
	var faults []Fault
	for _, e := range here {
		i := slices.IndexFunc(before, func(b Event) bool { return b.Hash == e.Prev })
		switch {
		case i < 0:
			faults = append(faults, fault(BadLink, e, fmt.Sprintf("names %.8s", e.Prev)))
		case e.Time.Before(before[i].Time):
			faults = append(faults, fault(ClockBack, e, before[i].Time.Sub(e.Time).String()))
		}
	}
	return faults
}

func fault(k FaultKind, e Event, detail string) Fault {
	return Fault{k, e.Author, e.Case, e.Seq, e.Hash, detail}
}

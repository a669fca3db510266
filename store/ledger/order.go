package ledger

import (
	"cmp"
	"maps"
	"slices"
	"time"
)

// Merge returns the union of the ledgers, in the ledger's total order, see
// Sort. Of an event that one ledger holds purged and another whole, the whole
// one is kept, since its payload proves itself by its hash.
func Merge(ledgers ...[]Event) []Event {
	byHash := map[string]Event{}
	for _, l := range ledgers {
		for _, e := range l {
			if have, ok := byHash[e.Hash]; !ok || have.Purged() {
				byHash[e.Hash] = e
			}
		}
	}
	out := slices.Collect(maps.Values(byHash))
	Sort(out)
	return out
}

type chain struct{ author, caseID string }

// Sort puts events into the ledger's total order, which depends on nothing
// but the set of events: by time, then author, case, sequence and hash. An
// event never stands before an earlier one of its chain: where an author's
// clock was set back, the latest time before counts.
func Sort(events []Event) {
	at := effectiveTimes(events)
	slices.SortFunc(events, func(a, b Event) int {
		return cmp.Or(at[a.Hash].Compare(at[b.Hash]), cmp.Compare(a.Author, b.Author), cmp.Compare(a.Case, b.Case),
			cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Hash, b.Hash))
	})
}

// effectiveTimes returns, by hash, the latest time in an event's chain up to
// and with the event.
func effectiveTimes(events []Event) map[string]time.Time {
	byAuthor := chains(events)
	at := make(map[string]time.Time, len(events))
	for _, c := range byAuthor {
		var latest time.Time // over all events of a lower sequence number
		for i := 0; i < len(c); {
			j, here := i, latest
			for ; j < len(c) && c[j].Seq == c[i].Seq; j++ { // more than one where the chain forks
				at[c[j].Hash] = maxTime(latest, c[j].Time)
				here = maxTime(here, c[j].Time)
			}
			i, latest = j, here
		}
	}
	return at
}

func maxTime(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// chains groups events by author and case, each group by sequence number,
// then hash.
func chains(events []Event) map[chain][]Event {
	out := map[chain][]Event{}
	for _, e := range events {
		k := chain{e.Author, e.Case}
		out[k] = append(out[k], e)
	}
	for _, c := range out {
		slices.SortFunc(c, func(a, b Event) int {
			return cmp.Or(cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.Hash, b.Hash))
		})
	}
	return out
}

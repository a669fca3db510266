package ledger

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
)

// writer is one of the editors of a random history: their chain, and what they
// know of what others wrote.
type writer struct {
	head  Head
	now   time.Time
	known map[register][]string
}

// history makes n events of the given number of editors on an article, with
// every act that there is. The editors learn from each other now and then, and
// their clocks go back at times.
func history(t testing.TB, r *rand.Rand, editors, n int, a *claim.Article, claims []claim.Claim) []Event {
	t.Helper()
	var all []*writer
	for i := range editors {
		all = append(all, &writer{Head{Author: "author" + string(rune('a'+i)), Case: "case"},
			time.Date(2026, 3, 1, 9, 0, r.IntN(5000), 0, time.UTC), map[register][]string{}})
	}
	var out []Event
	for i := range n {
		w := all[r.IntN(editors)]
		if r.IntN(6) == 0 {
			for reg, hashes := range all[r.IntN(editors)].known {
				w.known[reg] = hashes
			}
		}
		w.now = w.now.Add(time.Duration(r.IntN(100)-10) * time.Second)
		on := On(a, claims[r.IntN(len(claims))])
		act := anyAct(t, r, a, on)
		switch act.(type) {
		case PassageTicked, ArticleClosed, ArticleCorrected, WarningJudged:
			on = OnArticle(a)
		}
		reg := act.register(on, w.head.Author)
		e, err := Append(w.head, Statement{By: w.head.Author, Target: on, Act: act, Replaces: slices.Clone(w.known[reg])}, w.now,
			strings.NewReader(fmt.Sprintf("%016d", i)))
		if err != nil {
			t.Fatalf("%s: %v", act.Type(), err)
		}
		w.head, w.known[reg] = e.Head(), []string{e.Hash}
		out = append(out, e)
	}
	return out
}

// anyAct is one of the acts on claims, sources, questions, passages and the
// article.
func anyAct(t testing.TB, r *rand.Rand, a *claim.Article, on Target) Act {
	n := string(rune('1' + r.IntN(3)))
	at := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	switch r.IntN(14) {
	case 0:
		return GroundsSet{Grounds: AllGrounds[r.IntN(len(AllGrounds))], Word: "w" + n}
	case 1:
		return RequestSet{Request{ID: n, Kind: RequestKinds[r.IntN(len(RequestKinds))], To: "Bo", Text: "Is it?", Answer: "It is " + n, AnsweredAt: at}}
	case 2:
		return RequestRemoved{n}
	case 3:
		return PassageChanged{ID: on.Claim + n, Now: "other " + n, Hash: strings.Repeat("ab", 32)}
	case 4:
		act, err := TickPassage(a, a.Blocks[r.IntN(len(a.Blocks))].Span, "r"+n)
		if err != nil {
			t.Fatal(err)
		}
		act.Ticked = r.IntN(4) > 0
		return act
	case 5:
		return ArticleClosed{Closed: r.IntN(2) == 0, Words: r.IntN(9), Reason: "late " + n}
	case 6:
		return ArticleCorrected{Field: FieldTitle, Said: true, Values: []string{"T" + n}}
	case 7:
		who := "Speaker " + n
		return ClaimCorrected{Speaker: &who}
	case 8:
		return ClaimRestored{}
	case 9:
		return NoteRemoved{n}
	}
	return randomAct(r, on.Claim, nil)
}

// shared deals events to three ledgers, each to at least one of them.
func shared(r *rand.Rand, events []Event) (part [3][]Event) {
	for _, e := range events {
		in := 1 + r.IntN(7)
		for i := range part {
			if in>>i&1 == 1 {
				part[i] = append(part[i], e)
			}
		}
	}
	return part
}

// unlost says what of events is not in the merged ledger or the state of it: the
// events themselves, and the last finding of each editor on each claim.
func unlost(events, merged []Event, st *State) string {
	if len(merged) != len(events) || len(st.History) != len(events) {
		return fmt.Sprintf("%d events, %d merged, %d in the state", len(events), len(merged), len(st.History))
	}
	have := map[string]bool{}
	for _, e := range merged {
		have[e.Hash] = true
	}
	last := map[[2]string]Finding{} // in the order of each editor's chain
	for _, e := range events {
		said, err := e.Statement()
		if err != nil || !have[e.Hash] {
			return "event " + e.Hash + " is lost"
		}
		if f, ok := said.Act.(FindingSet); ok {
			last[[2]string{e.Author, said.Target.Claim}] = f.Finding
		}
	}
	for of, want := range last {
		if got, _ := st.Of(of[1]).Own(of[0]); got.Finding != want {
			return fmt.Sprintf("%s found %s, not %s", of[0], want, got.Finding)
		}
	}
	return ""
}

// TestMergeOfEveryAct: over an article and with every act, merging is
// commutative, associative and idempotent, loses nothing, and the state depends
// on the set of events alone.
func TestMergeOfEveryAct(t *testing.T) {
	a, claims := page(t, ferry, "$72 million", "40")
	seen := map[string]bool{}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		events := history(t, r, 2+int(seed%4), 60, a, claims)
		part := shared(r, events)
		x, y, z := part[0], part[1], part[2]
		merged := Merge(x, Merge(y, z))
		want := ReplayOn(merged, a, claims)
		if why := unlost(events, merged, want); why != "" {
			t.Fatalf("seed %d: %s", seed, why)
		}
		for i, m := range [][]Event{Merge(Merge(x, y), z), Merge(z, y, x), Merge(merged, merged), Merge(merged, y), Merge(y, x, z, y)} {
			if !reflect.DeepEqual(m, merged) {
				t.Fatalf("seed %d: merge %d is another ledger", seed, i)
			}
			r.Shuffle(len(m), func(i, j int) { m[i], m[j] = m[j], m[i] })
			if got := ReplayOn(m, a, claims); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: merge %d gives another state", seed, i)
			}
			if got := ReplayOn(x, a, claims).Again(m, a, claims); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d: merge %d gives another state when it grows", seed, i)
			}
		}
		for _, e := range want.History {
			seen[e.Said.Act.Type()] = true
		}
	}
	for _, act := range []string{"grounds_set", "request_set", "request_removed", "passage_changed", "passage_ticked", "article_closed", "finding_set", "claim_corrected", "article_corrected"} {
		if !seen[act] {
			t.Errorf("no history has %s", act)
		}
	}
}

// TestMergeOfTenThousandEvents: the same laws hold for the histories of two to five
// editors with 10,000 events, and what was lost on the way of one copy is in the
// union.
func TestMergeOfTenThousandEvents(t *testing.T) {
	a, claims := page(t, ferry, "$72 million", "40")
	for editors := 2; editors <= 5; editors++ {
		r := rand.New(rand.NewPCG(uint64(editors), 17))
		events := history(t, r, editors, 10_000, a, claims)
		part := shared(r, events)
		x, y, z := part[0], part[1], part[2]
		merged := Merge(x, y, z)
		want := ReplayOn(merged, a, claims)
		if why := unlost(events, merged, want); why != "" {
			t.Fatalf("%d editors: %s", editors, why)
		}
		if !Verify(merged).OK() {
			t.Fatalf("%d editors: a chain is broken by the merge", editors)
		}
		for i, m := range [][]Event{Merge(z, Merge(x, y)), Merge(Merge(z, y), x), Merge(merged, merged), Merge(merged, x, y, z, x)} {
			if !reflect.DeepEqual(m, merged) {
				t.Fatalf("%d editors: merge %d is another ledger", editors, i)
			}
		}
		r.Shuffle(len(merged), func(i, j int) { merged[i], merged[j] = merged[j], merged[i] })
		if !reflect.DeepEqual(ReplayOn(merged, a, claims), want) {
			t.Fatalf("%d editors: the state depends on the order", editors)
		}
	}
}

func BenchmarkMerge(b *testing.B) {
	a, claims := page(b, ferry, "$72 million", "40")
	r := rand.New(rand.NewPCG(1, 11))
	events := history(b, r, 5, 10_000, a, claims)
	part := shared(r, events)
	b.ReportAllocs()
	var merged []Event
	for b.Loop() {
		merged = Merge(part[0], part[1], part[2])
	}
	if why := unlost(events, merged, ReplayOn(merged, a, claims)); why != "" {
		b.Fatal(why)
	}
}

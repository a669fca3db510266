package sheet

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// TestHeadSaysHowMuchWasRead: a sheet says how many words were ticked, and who
// marked the check done, once anybody did.
func TestHeadSaysHowMuchWasRead(t *testing.T) {
	a := claim.Plain("The ferry carries 40 cars. It is green.")
	r := &claim.Result{Article: a}
	said := func(state *ledger.State) string {
		var out []string
		for _, f := range Build(r, state, Meta{}).head() {
			if f.Name == "Words" || f.Name == "Done" {
				out = append(out, f.Name+": "+f.Value)
			}
		}
		return strings.Join(out, " | ")
	}
	state := ledger.ReplayOn(nil, a, nil)
	if got := said(state); got != "" {
		t.Errorf("nobody ticked anything: %q", got)
	}
	state.Ticks = []ledger.Tick{{ID: "t", Span: claim.Span{Start: 27, End: len(a.Text)}}}
	if got := said(state); got != "Words: 37% of 8: 0 in checked claims, 3 need no check, 5 left" {
		t.Errorf("ticked: %q", got)
	}
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	state.Closed = &ledger.Closing{Words: 5, Claims: 1, Reason: "cut for length", Name: "M. Ito", At: at}
	if got := said(state); !strings.HasSuffix(got, "Done: M. Ito, 2026-03-01 09:00; left then: 5 words and 1 claim: cut for length") {
		t.Errorf("done: %q", got)
	}
	var b bytes.Buffer
	if err := Build(r, state, Meta{}).WriteJSON(&b); err != nil || !strings.Contains(b.String(), `"no_check_needed": 3`) {
		t.Errorf("%v: %s", err, b.String())
	}
}

package present

import (
	"slices"
	"strings"
	"testing"
)

// TestNotFoundSoFar: while a source is still being copied or searched, nothing
// says that a claim is in no source.
func TestNotFoundSoFar(t *testing.T) {
	b, v, _ := checking(t)
	b.attach(t, "https://weir.example/letter")
	e := b.evidence()
	e.busy["slow"] = true
	b.CheckAll()
	b.Wait()
	if !strings.HasSuffix(v.hint, "not found so far, 1 source still being copied") || b.rowOf("$2 million").Match != "– not found so far" {
		t.Errorf("says %q, the list %q", v.hint, b.rowOf("$2 million").Match)
	}
	left := 2
	e.left = &left
	b.pick("$2 million")
	b.CheckClaim()
	if b.Wait(); v.hint != "Nothing like it stands in 1 source so far, 2 sources still to be searched, 1 source still being copied." {
		t.Errorf("of one claim: %q", v.hint)
	}
	b.attach(t, "https://weir.example/letter")
	const all = "That is not all: 2 sources still to be searched, 1 source still being copied."
	if m := v.form.Match; m.Look.Sign != "–" || !slices.Contains(m.Says, all) {
		t.Errorf("the passage says %q", m.Says)
	}
	left = 0
	delete(e.busy, "slow")
	b.showCurrent()
	if m := v.form.Match; slices.Contains(m.Says, all) || b.rowOf("$2 million").Match != "– in no source" {
		t.Errorf("in the end: %q, the list %q", m.Says, b.rowOf("$2 million").Match)
	}
	b.pick(theQuote) // which was found: there is nothing to wait for
	e.busy["slow"] = true
	b.showCurrent()
	if m := v.form.Match; m.Text == "" || strings.Contains(strings.Join(m.Says, " "), "still") {
		t.Errorf("of a claim that was found: %q", m.Says)
	}
}

// TestCheckCountsWhatIsLeft: the sources that a check has yet to come to are
// counted down, and none is left when it is stopped.
func TestCheckCountsWhatIsLeft(t *testing.T) {
	b, v, a := checking(t)
	a.on["https://weir.example/other"] = letterOf()
	b.attach(t, "https://weir.example/letter")
	b.attach(t, "https://weir.example/other")
	s := &slow{attic: a, reached: make(chan bool)}
	b.archive = s
	b.CheckAll()
	<-s.reached
	b.Stop()
	if b.Wait(); b.evidence().left == nil || *b.evidence().left != 0 || !strings.Contains(v.hint, "was stopped") {
		t.Errorf("left %v, says %q", b.evidence().left, v.hint)
	}
	s.n = -5
	b.CheckAll()
	if b.Wait(); *b.evidence().left != 0 || strings.Contains(v.hint, "so far") {
		t.Errorf("left %d, says %q", *b.evidence().left, v.hint)
	}
}

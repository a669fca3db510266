package present

import (
	"context"
	"errors"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

func (b *bench) rowOf(words string) Row {
	for i := range b.list {
		if r := b.Row(i); r.Text == words {
			return r
		}
	}
	return Row{}
}

func TestCheckEverything(t *testing.T) {
	b, v, a := checking(t)
	b.CheckAll()
	if b.Wait(); !strings.Contains(v.hint, "press o") || b.Busy() {
		t.Errorf("without sources: %q", v.hint)
	}
	b.attach(t, "https://weir.example/letter")
	a.results["Ada Brook"] = match.Result{Outcome: match.Same, Passage: in(letter, "Ada Brook"), Score: 1}
	v.busy = nil
	b.CheckAll()
	b.Wait()
	if v.hint != "1 found · 1 differ: see the filter “Differs from a source” · 3 not found" || b.Busy() {
		t.Errorf("says %q, busy %v", v.hint, b.Busy())
	}
	if first, last := v.busy[0], v.busy[len(v.busy)-1]; first.What != "Checking 5 claims against 1 source" || last != (Busy{}) || len(v.busy) < 4 {
		t.Errorf("progress %+v", v.busy)
	}
	for words, want := range map[string]string{theQuote: "≠ source 1", "Ada Brook": "✓ source 1", "$2 million": "– in no source"} {
		if got := b.rowOf(words).Match; got != want {
			t.Errorf("%s: the list says %q, want %q", words, got, want)
		}
	}
	b.SetFilter(Filter{Stage: Differing})
	if v.list.Shown != 1 || b.Row(0).Text != theQuote {
		t.Errorf("%d differ, the first is %q", v.list.Shown, b.Row(0).Text)
	}
	b.SetFilter(Filter{})
	b.pick("Ada Brook") // of which the source was not attached
	if v.form.Match.Look.Sign != "✓" || v.form.Match.Use == "" || len(v.form.Sources) != 0 {
		t.Errorf("%+v", v.form.Match)
	}
	if f := b.shown.state.Coverage(); f.Checked != 0 {
		t.Errorf("%d were set by themselves", f.Checked)
	}
}

func TestCheckAgainstOneSource(t *testing.T) {
	b, v, a := checking(t)
	b.CheckSource("")
	if !strings.Contains(v.hint, "No source is shown") {
		t.Errorf("hint %q", v.hint)
	}
	a.on["https://weir.example/other"] = letterOf()
	b.attach(t, "https://weir.example/letter")
	b.attach(t, "https://weir.example/other")
	a.checked = 0
	b.CheckSource(v.form.Sources[1].ID)
	b.Wait()
	if a.checked != 5 || b.rowOf("$2 million").Match != "– not found so far" {
		t.Errorf("%d held, list %q", a.checked, b.rowOf("$2 million").Match)
	}
	b.CheckSource("")
	if b.Wait(); a.checked != 10 {
		t.Errorf("%d held against the source on show", a.checked-5)
	}
}

// slow is an archive that stops in the check of the second source until its
// context ends.
type slow struct {
	*attic
	reached chan bool
	n       int
}

func (s *slow) Check(ctx context.Context, a *claim.Article, claims []claim.Claim, sources []string, progress func(done, total int)) ([][]match.Result, error) {
	if s.n++; len(claims) > 1 && s.n > 1 {
		close(s.reached)
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return s.attic.Check(ctx, a, claims, sources, progress)
}

func TestCheckIsStopped(t *testing.T) {
	b, v, a := checking(t)
	a.on["https://weir.example/other"] = letterOf()
	b.attach(t, "https://weir.example/letter")
	b.attach(t, "https://weir.example/other")
	s := &slow{attic: a, reached: make(chan bool)}
	b.archive = s
	b.CheckAll()
	<-s.reached
	b.Stop()
	b.Wait()
	if !strings.Contains(v.hint, "was stopped") || v.failure != "" || b.Busy() {
		t.Errorf("hint %q, error %q, busy %v", v.hint, v.failure, b.Busy())
	}
	if b.rowOf("$2 million").Match != "– not found so far" {
		t.Error("what was found before it was stopped is lost")
	}
}

type broken struct{ *attic }

func (broken) Check(context.Context, *claim.Article, []claim.Claim, []string, func(int, int)) ([][]match.Result, error) {
	return nil, errors.New("the text of the source is damaged")
}

func TestCheckFails(t *testing.T) {
	b, v, a := checking(t)
	b.attach(t, "https://weir.example/letter")
	b.archive = broken{a}
	b.CheckAll()
	if b.Wait(); !strings.Contains(v.failure, "damaged") || b.Busy() {
		t.Errorf("error %q, busy %v", v.failure, b.Busy())
	}
	b.pick("$2 million")
	b.Evidence()
	if b.Wait(); !strings.Contains(v.failure, "damaged") || v.form.Match.Busy != "" {
		t.Errorf("error %q, %+v", v.failure, v.form.Match)
	}
	if v.form.Finding != ledger.Unchecked {
		t.Error("a finding by itself")
	}
}

package present

import (
	"strings"
	"testing"

	"stet/extract/match"
	"stet/store/ledger"
)

func TestGroundsAreAsked(t *testing.T) {
	b, v, _ := checking(t)
	if v.form.Grounds.Ask != "" {
		t.Error("asked before anything was found")
	}
	b.Ground(b.Current(), ledger.OwnKnowledge, "", nil)
	if b.Wait(); !strings.Contains(v.hint, "1 or 2 first") {
		t.Errorf("hint %q", v.hint)
	}
	b.SetFinding(ledger.Verified)
	b.Wait()
	if v.form.Grounds.Ask == "" || v.form.Finding != ledger.Verified {
		t.Errorf("%+v, finding %s: the tick is not to wait", v.form.Grounds, v.form.Finding)
	}
	if !strings.Contains(v.status.Coverage, "1 without source or reason") {
		t.Errorf("status %q", v.status.Coverage)
	}
	b.SetFilter(Filter{Stage: Ungrounded})
	if v.list.Shown != 1 {
		t.Errorf("%d listed as without grounds", v.list.Shown)
	}
	b.SetFilter(Filter{})
	saved := false
	b.Ground(b.Current(), ledger.OtherGrounds, " counted them ", func(ok bool) { saved = ok })
	b.Wait()
	if !saved || v.form.Grounds.Ask != "" || v.form.Grounds.Said != "known without a source: counted them" {
		t.Errorf("saved %v, %+v", saved, v.form.Grounds)
	}
	if !strings.Contains(v.form.History[0], "known without a source: counted them") {
		t.Errorf("history %q", v.form.History)
	}
	b.Undo()
	if b.Wait(); v.form.Grounds.Ask == "" {
		t.Error("not asked again after undo")
	}
	b.attach(t, "https://weir.example/letter")
	if !strings.Contains(v.form.Grounds.Ask, "contradicts") || strings.Contains(v.status.Coverage, "without") {
		t.Errorf("asked for a source beside one: %q", v.status.Coverage)
	}
}

func TestAllCheckedTellsOfGrounds(t *testing.T) {
	b, v, _, _ := desk(t, "mill")
	for range v.list.Total {
		b.Next()
		b.SetFinding(ledger.Verified)
		b.Wait()
	}
	if b.NextUnchecked(); !strings.Contains(v.hint, "5 have neither") {
		t.Errorf("hint %q", v.hint)
	}
}

func TestOneOriginIsOffered(t *testing.T) {
	b, v, a := checking(t)
	report := strings.Repeat("The mill by the weir lost two million dollars in the year, and the owner told the workers of it in the yard. ", 1) +
		"She said that they had held on for nearly nine long years, that no bank would lend to them any more, and that the looms would be sold to a buyer from abroad before the winter came to the valley."
	first, second := letterOf(), letterOf()
	first.Text, first.Blocks, first.Pages = report, nil, nil
	second.Text, second.Blocks, second.Pages = "By our own reporter. "+report, nil, nil
	a.on["https://wire.example/1"], a.on["https://copy.example/2"] = first, second
	a.results[theQuote] = match.Result{Outcome: match.Exact, Passage: in(report, "the looms would be sold")}
	b.attach(t, "https://wire.example/1")
	if v.form.Sources[0].Origin != "" {
		t.Errorf("offer for one source: %q", v.form.Sources[0].Origin)
	}
	b.attach(t, "https://copy.example/2")
	if v.form.Support != "2 independent sources" || v.form.Sources[0].Origin != "" || !strings.Contains(v.form.Sources[1].Origin, "of its words with source 1") {
		t.Fatalf("support %q, sources %+v", v.form.Support, v.form.Sources)
	}
	b.JoinOrigin("")
	b.Wait()
	joined := v.form.Sources[1].Joined
	if v.form.Support != "single source, attached 2 times" || joined != "of one origin with source 1" || v.form.Sources[0].Joined != "" {
		t.Errorf("support %q, %q", v.form.Support, joined)
	}
	if o := v.form.Sources[0].Origin + v.form.Sources[1].Origin; o != "" {
		t.Errorf("offered again: %q", o)
	}
	b.Undo()
	if b.Wait(); v.form.Support != "2 independent sources" {
		t.Errorf("after undo %q", v.form.Support)
	}
}

func TestSecondarySourceIsMarked(t *testing.T) {
	b, v, _ := checking(t)
	b.Attach(b.Current(), Draft{Kind: "book", Title: "A history", Locator: "p. 212", Stance: ledger.Supports, Level: ledger.Secondary}, nil)
	if b.Wait(); v.form.Support != "single secondary source" {
		t.Errorf("support %q", v.form.Support)
	}
}

package present

import (
	"strings"
	"testing"

	"stet/store/ledger"
)

// TestOneRow: a clause and the words marked in it are one row, checked, sourced and
// taken off together in one act that one undo takes back.
func TestOneRow(t *testing.T) {
	r := yard()
	clause, part, _ := yardClaims(t, r)
	b, s, _, op := desk(t, "")
	op.articles["yard"] = r
	b.Open("yard")
	b.Wait()
	total := b.shown.rows
	rowIDs := func() (ids []string) {
		for i := range s.list.Shown {
			ids = append(ids, b.Row(i).ID)
		}
		return ids
	}
	if ids := strings.Join(rowIDs(), " "); !strings.Contains(ids, clause) || strings.Contains(ids, part) || len(rowIDs()) != total {
		t.Fatalf("rows %s of %d", ids, total)
	}
	b.Select(part)
	if b.Current() != clause || b.Row(s.list.Selected).ID != clause || !strings.Contains(s.form.Text, "“a very bad bargain”") {
		t.Fatalf("the part's words select %q, row %d, %q", b.Current(), s.list.Selected, s.form.Text)
	}
	stands := func(when string, finding ledger.Finding, decision ledger.Decision, sources int) {
		t.Helper()
		b.Wait()
		for _, id := range []string{clause, part} {
			if st := b.shown.state.Of(id); st.Finding != finding || st.Decision.Decision != decision || len(st.Evidence) != sources {
				t.Errorf("%s: %s %q %q %d", when, id, st.Finding, st.Decision.Decision, len(st.Evidence))
			}
		}
		if cov := b.shown.state.Coverage(); cov.Total != total || len(rowIDs()) != total {
			t.Errorf("%s: %d rows, coverage of %d", when, len(rowIDs()), cov.Total)
		}
	}
	b.SetFinding(ledger.Verified)
	stands("found", ledger.Verified, "", 0)
	for _, m := range s.marks {
		if m.ID == part && !m.Checked {
			t.Error("the part's mark is open")
		}
	}
	b.Decide(ledger.Stet)
	stands("decided", ledger.Verified, ledger.Stet, 0)
	if lacks := b.Attach(clause, Draft{Kind: "interview", Title: "Interview with Falk", Stance: ledger.Supports, Note: "at noon"}, nil); lacks != "" {
		t.Fatal(lacks)
	}
	stands("attached", ledger.Verified, ledger.Stet, 1)
	b.Detach(b.shown.state.Of(clause).Evidence[0].ID)
	stands("detached", ledger.Verified, ledger.Stet, 0)
	b.Undo()
	stands("one undo", ledger.Verified, ledger.Stet, 1)
	b.Undo()
	stands("two", ledger.Verified, ledger.Stet, 0)
	b.Undo()
	stands("three", ledger.Verified, "", 0)
	b.Undo()
	stands("four", ledger.Unchecked, "", 0)
}

// TestPartByItself: what is found on the marked words alone gives them a row of
// their own, until the same is found on the clause.
func TestPartByItself(t *testing.T) {
	r := yard()
	clause, part, _ := yardClaims(t, r)
	b, s, _, op := desk(t, "")
	op.articles["yard"] = r
	b.Open("yard")
	b.Wait()
	total := b.shown.rows
	b.SelectPart(part)
	if b.Current() != part || b.Row(s.list.Selected).ID != clause || !strings.HasPrefix(s.form.Place, "in ") {
		t.Fatalf("current %q, row %d, %q", b.Current(), s.list.Selected, s.form.Place)
	}
	b.SetFinding(ledger.Verified)
	b.Wait()
	if b.shown.rows != total+1 || b.shown.state.Of(clause).Finding != ledger.Unchecked {
		t.Errorf("%d rows of %d, the clause %s", b.shown.rows, total, b.shown.state.Of(clause).Finding)
	}
	b.Select(clause)
	b.SetFinding(ledger.Verified)
	b.Wait()
	if b.shown.rows != total {
		t.Errorf("%d rows of %d", b.shown.rows, total)
	}
	b.Dismiss()
	b.Wait()
	if b.shown.rows != total-1 || b.shown.size(TakenOff) != 2 {
		t.Errorf("taken off: %d rows of %d, %d off", b.shown.rows, total, b.shown.size(TakenOff))
	}
	b.SetFilter(Filter{Stage: TakenOff})
	b.Select(clause)
	b.Dismiss()
	b.Wait()
	if b.shown.rows != total || b.shown.size(TakenOff) != 0 {
		t.Errorf("put back: %d rows of %d, %d off", b.shown.rows, total, b.shown.size(TakenOff))
	}
}

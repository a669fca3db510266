package present

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// tray is a SheetReader that returns what it was given.
type tray struct {
	r    Returned
	err  error
	read []string // paths, with the case that was on show
}

func (s *tray) ReadSheet(_ context.Context, path string, shown Docket) (Returned, error) {
	s.read = append(s.read, path+" "+shown.ID)
	return s.r, s.err
}

// found proposes a finding on a claim, with a note on who says so.
func found(row int, id string, f ledger.Finding) Proposal {
	return Proposal{Row: row, Claim: id, Place: "1.1", Words: "words", Changes: []Edited{{"finding", "○ Unchecked", string(f)}},
		Acts: func(st *ledger.ClaimState, own, from string) []ledger.Act {
			if mine, _ := st.Own(own); mine.Finding == f {
				return nil
			}
			return []ledger.Act{ledger.FindingSet{Finding: f, Note: "From " + from}}
		}}
}

// back is a desk on which a sheet with two proposals has come back.
func backDesk(t *testing.T) (*bench, *screen, *tray, []claim.Claim) {
	b, s, _, _ := desk(t, "mill")
	claims := b.shown.state.List
	tr := &tray{r: Returned{Case: mill().ID, By: "Ann", Problems: []string{"Row 9: its claim is not in this article."}, Proposals: []Proposal{
		found(2, claims[0].ID, ledger.Verified), found(3, claims[1].ID, ledger.NeedsCorrection), found(4, "unknown", ledger.Verified)}}}
	b.sheets = tr
	b.Open("/a/mill.xlsx")
	b.Wait()
	if !s.back.Open || len(s.back.Rows) != 3 {
		t.Fatalf("%+v, says %q", s.back, s.failure)
	}
	return b, s, tr, claims
}

// TestReturnedIsTakenRowByRow: nothing is said before the user takes a row; each
// is one act that undo takes back, and the row is open again then.
func TestReturnedIsTakenRowByRow(t *testing.T) {
	b, s, tr, claims := backDesk(t)
	if len(b.shown.state.Of(claims[0].ID).Opinions) != 0 || tr.read[0] != "/a/mill.xlsx "+mill().ID {
		t.Fatalf("read %q", tr.read)
	}
	if s.back.Head != "mill.xlsx: 2 open · 1 with something that cannot be taken" || s.back.Card.Who != "Ann, in mill.xlsx" || len(s.passages) == 0 {
		t.Errorf("head %q, card %+v", s.back.Head, s.back.Card)
	}
	b.SetReturnedFrom("Ann Fell")
	b.TakeReturned()
	b.Wait()
	st := b.shown.state.Of(claims[0].ID)
	if st.Finding != ledger.Verified || st.Opinions[0].Note != "From Ann Fell" || s.back.Selected != 1 || s.back.Rows[0].Look != lookTaken() {
		t.Errorf("%s %+v", st.Finding, s.back)
	}
	b.LeaveReturned()
	if !s.back.Card.Left || s.back.Head != "mill.xlsx: 1 taken · 1 left · 1 with something that cannot be taken" {
		t.Errorf("%+v", s.back)
	}
	b.Undo()
	b.Wait()
	if b.shown.state.Of(claims[0].ID).Finding != ledger.Unchecked {
		t.Error("not undone")
	}
	b.OpenReturned("/a/mill.docx")
	if !strings.Contains(s.hint, ".csv") {
		t.Errorf("says %q", s.hint)
	}
}

// TestReturnedIsTakenAtOnce: all that is open is one act; what was left stays, and
// what is of no claim of the text cannot be taken.
func TestReturnedIsTakenAtOnce(t *testing.T) {
	b, s, _, claims := backDesk(t)
	b.SelectReturned(2)
	if b.TakeReturned(); !strings.Contains(s.hint, "not in this text") || s.back.Card.Fixed == "" {
		t.Errorf("says %q", s.hint)
	}
	b.SelectReturned(0)
	b.TakeAllReturned()
	b.Wait()
	if got := b.shown.state.Of(claims[1].ID).Finding; got != ledger.NeedsCorrection || s.back.Head != "mill.xlsx: 2 taken · 1 with something that cannot be taken" {
		t.Errorf("%s %q", got, s.back.Head)
	}
	if b.LeaveReturned(); !strings.Contains(s.hint, "Ctrl+Z") {
		t.Errorf("says %q", s.hint)
	}
	b.Undo()
	b.Wait()
	if slices.ContainsFunc(claims, func(c claim.Claim) bool { return b.shown.state.Of(c.ID).Finding != ledger.Unchecked }) {
		t.Error("one undo does not take all back")
	}
	if !s.back.Open || s.back.Head != "mill.xlsx: 2 open · 1 with something that cannot be taken" {
		t.Errorf("%+v", s.back)
	}
	b.LeaveAllReturned()
	b.TakeAllReturned()
	b.Wait()
	if b.shown.state.Of(claims[0].ID).Finding != ledger.Unchecked || s.hint != "No row is open." {
		t.Errorf("says %q", s.hint)
	}
	b.Leave()
	if s.back.Open {
		t.Error("Escape leaves the sheet open")
	}
}

// TestReturnedOfAnotherCase is shown with its own article; a sheet that cannot be
// read, and one that says nothing new, are told.
func TestReturnedOfAnotherCase(t *testing.T) {
	b, s, lib, op := desk(t, "big")
	if _, err := lib.Keep(t.Context(), Reading{Locator: "mill", Result: op.articles["mill"]}); err != nil {
		t.Fatal(err)
	}
	r := mill()
	tr := &tray{r: Returned{Case: r.ID, Proposals: []Proposal{found(2, r.Claims[0].ID, ledger.Verified)}}}
	b.sheets = tr
	b.Open("/a/mill.csv")
	b.Wait()
	if s.article.CaseID != r.ID || !s.back.Open || s.back.Card.Who != "Somebody, in mill.csv" || b.Busy() {
		t.Errorf("case %s, %+v", s.article.CaseID, s.back)
	}
	b.ClosePanel()
	tr.r.Proposals = nil
	b.Open("/a/mill.csv")
	b.Wait()
	if s.back.Open || !strings.Contains(s.hint, "nothing that is not said here") {
		t.Errorf("%+v, says %q", s.back, s.hint)
	}
	tr.err = errors.New("it is no sheet")
	b.Open("/a/mill.csv")
	b.Wait()
	if s.failure != "It is no sheet." || b.Busy() {
		t.Errorf("says %q", s.failure)
	}
}

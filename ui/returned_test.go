package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"stet/store/ledger"
	"stet/ui/present"
)

// inbox is a SheetReader of one sheet, which proposes a finding on every claim.
type inbox struct{ lib *shelf }

func (s inbox) ReadSheet(context.Context, string, present.Docket) (present.Returned, error) {
	r := present.Returned{Case: caseID, By: "Ann Fell", Problems: []string{"Row 9: it has no claim id."}}
	for i, c := range s.lib.result.Claims {
		r.Proposals = append(r.Proposals, present.Proposal{Row: i + 2, Claim: c.ID, Place: "1.1", Words: c.Text, Changes: []present.Edited{{Column: "finding", Was: "○ Unchecked", Now: "✓ Verified"}},
			Acts: func(st *ledger.ClaimState, own, from string) []ledger.Act {
				if st.Finding == ledger.Verified {
					return nil
				}
				return []ledger.Act{ledger.FindingSet{Finding: ledger.Verified, Note: "From " + from}}
			}})
	}
	return r, nil
}

// TestReturnedWithTheKeyboard: a sheet that is dropped is gone through by y, x, A
// and X; no other key says anything about a claim meanwhile.
func TestReturnedWithTheKeyboard(t *testing.T) {
	b := windowWith(t, 120, 4, nil)
	b.openDropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/a/roads.csv")})
	b.wait()
	if !b.returned.box.Visible() || b.right.Visible() || b.win.Canvas().Focused() != b.returned.list || b.returned.from.Text != "Ann Fell" {
		t.Fatalf("shown %+v, focus %T", b.returned.shown, b.win.Canvas().Focused())
	}
	b.press("15tm")
	if len(b.lib.events) != 0 || b.win.Canvas().Focused() != b.returned.list {
		t.Fatal("a key for the claims acted")
	}
	b.press("yx")
	if len(b.lib.events) != 1 || b.returned.shown.Selected != 2 || !strings.Contains(b.returned.head.Text, "2 open · 1 taken · 1 left") {
		t.Errorf("%d events, %+v", len(b.lib.events), b.returned.shown)
	}
	b.key(fyne.KeyReturn)
	b.press("A")
	if len(b.lib.events) != 3 {
		t.Errorf("%d events", len(b.lib.events))
	}
	b.menu("Undo")
	if !strings.Contains(b.returned.head.Text, "1 open · 2 taken · 1 left") {
		t.Errorf("undone: %q", b.returned.head.Text)
	}
	b.press("X")
	if !strings.Contains(b.returned.head.Text, "2 taken · 2 left") {
		t.Errorf("none: %q", b.returned.head.Text)
	}
	b.focus(b.returned.from)
	b.returned.from.SetText("Bo Rask")
	b.key(fyne.KeyReturn)
	if b.win.Canvas().Focused() != b.returned.list || !strings.Contains(b.returned.who.Text, "Bo Rask") {
		t.Errorf("who %q", b.returned.who.Text)
	}
	b.key(fyne.KeyEscape)
	if b.returned.box.Visible() || !b.right.Visible() {
		t.Error("Escape leaves the sheet open")
	}
}

package ui

import (
	"testing"

	"stet/extract/claim"
)

// TestSplitAndMergeByKeys: | and & act on the selection in the text.
func TestSplitAndMergeByKeys(t *testing.T) {
	b := window(t, 120, 10)
	r := b.lib.result
	first, second := r.Claims[0].Span, r.Claims[1].Span
	b.reader.SelectAll()
	b.press("&")
	if b.claims.view.Total != 1 || b.form.shown.Kind != claim.KindNumber || b.reader.Selection().Len() != 0 {
		t.Fatalf("%d claims, %v selected", b.claims.view.Total, b.reader.Selection())
	}
	b.desk.Undo()
	b.wait()
	if b.claims.view.Total != 10 {
		t.Fatalf("%d claims after undo", b.claims.view.Total)
	}
	b.desk.MakeClaim(claim.Span{Start: first.Start, End: second.End}, claim.KindQuote)
	b.wait()
	b.reader.SelectAll()
	b.press("|")
	if b.claims.view.Total != 11 { // all of it: nothing to split
		t.Errorf("%d claims", b.claims.view.Total)
	}
	b.desk.Split(second)
	b.wait()
	if b.claims.view.Total != 12 {
		t.Errorf("%d claims, says %q", b.claims.view.Total, b.status.note.text)
	}
}

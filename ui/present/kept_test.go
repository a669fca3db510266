package present

import (
	"strings"
	"testing"
)

// TestResultsAreThereAgain: what E came to is shown when the article is opened
// again, without a run, as long as the source is the same.
func TestResultsAreThereAgain(t *testing.T) {
	b, v, a := checking(t)
	b.attach(t, "https://weir.example/letter")
	b.CheckAll()
	b.Wait()
	row := func() string {
		for i := range v.list.Shown {
			if r := b.Row(i); r.Text == theQuote {
				return r.Match
			}
		}
		return "none"
	}
	if row() != "≠ source 1" {
		t.Fatalf("row %q", row())
	}
	b.Open("big")
	b.Wait()
	checked := a.checked
	b.Open("mill")
	b.Wait()
	if row() != "≠ source 1" || a.checked != checked {
		t.Errorf("row %q after %d more checks", row(), a.checked-checked)
	}
	if b.SetFilter(Filter{Stage: Differing}); v.list.Shown != 1 {
		t.Errorf("%d differ", v.list.Shown)
	}
	b.SetFilter(Filter{})
	b.Open("big")
	b.Wait()
	for id, c := range a.kept {
		c.Hash = strings.Repeat("0", 64)
		a.kept[id] = c
	}
	clear(a.older) // the copy of before is on another machine
	b.Open("mill")
	if b.Wait(); row() != "" {
		t.Errorf("of other bytes: %q", row())
	}
}

// TestNothingFoundIsShownAgain: that a source has nothing of a claim is told too
// after the article was opened again.
func TestNothingFoundIsShownAgain(t *testing.T) {
	b, v, _ := checking(t)
	b.pick("12 percent")
	b.attach(t, "https://weir.example/letter")
	if v.form.Match.Look.Word != "not found in the source" {
		t.Fatalf("at first %+v", v.form.Match)
	}
	b.Open("big")
	b.Wait()
	b.Open("mill")
	b.Wait()
	b.pick("12 percent")
	if m := v.form.Match; m.Look.Word != "not found in the source" || m.Text != "" || len(m.Says) == 0 {
		t.Errorf("opened again %+v", m)
	}
}

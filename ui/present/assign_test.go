package present

import (
	"testing"

	"stet/store/ledger"
)

func TestAssign(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Assign("Lind", false)
	if s.hint != "Choose a claim first: j, k or a click." {
		t.Errorf("says %q", s.hint)
	}
	d.Next()
	d.Assign("  Bo   Lind ", false)
	d.Wait()
	if s.form.For != "Bo Lind" || s.form.Work != ledger.Assigned || d.Assignee() != "Bo Lind" || d.Row(0).For != "Bo Lind" {
		t.Fatalf("%+v", s.form)
	}
	if s.hint != "1 claim assigned to Bo Lind. The filter “for:bo” shows them. Ctrl+Z takes that back." {
		t.Errorf("says %q", s.hint)
	}
	d.Assign("Bo Lind", false)
	d.Wait()
	if s.hint != "Nothing to assign: Bo Lind has it already." {
		t.Errorf("again: %q", s.hint)
	}
	d.SetWork(ledger.InProgress)
	d.Wait()
	if s.form.For != "Bo Lind" {
		t.Error("the state of the work takes the name away")
	}
	d.Assign("me", true)
	d.Wait()
	for i := range s.list.Shown {
		if r := d.Row(i); r.For != "M. Ito" {
			t.Errorf("row %d is for %q", i, r.For)
		}
	}
	if s.form.Work != ledger.InProgress {
		t.Errorf("work %s", s.form.Work)
	}
	d.Undo()
	d.Wait()
	if s.form.For != "Bo Lind" || d.Row(1).For != "" {
		t.Errorf("one undo: %q, %q", s.form.For, d.Row(1).For)
	}
	d.SetFilter(Filter{Text: "for:lind"})
	if s.list.Shown != 1 || d.Listed() != 1 {
		t.Errorf("%d for Lind", s.list.Shown)
	}
	d.SetFilter(Filter{})
	d.Next()
	d.Assign("Lind", false)
	d.Wait()
	d.Assign("", false)
	d.Wait()
	if s.form.For != "" || s.form.Work != ledger.Open {
		t.Errorf("taken off: %q, %s", s.form.For, s.form.Work)
	}
}

package present

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestOtherReading: the second reading of a date is offered, taken as one event,
// and gone again with Undo or "As read".
func TestOtherReading(t *testing.T) {
	b, s, _, op := desk(t, "")
	r, date, name := funded(), "", ""
	for i := range r.Claims {
		switch c := &r.Claims[i]; {
		case c.Number != nil && c.Number.Date != nil:
			c.Number.Date = &claim.Date{Start: "2020-03-04", Grain: "day", Other: &claim.Date{Start: "2020-04-03", Grain: "day"}}
			date = c.ID
		case c.Name != nil:
			name = c.ID
		}
	}
	op.articles["deal"] = r
	b.Open("deal")
	b.Wait()
	b.Select(date)
	if got := b.OtherReading(date); got != "Read it as 3 April 2020" {
		t.Fatalf("offered: %q", got)
	}
	if got := b.OtherReading(name) + b.OtherReading("none"); got != "" {
		t.Errorf("offered of what has no second reading: %q", got)
	}
	saved := false
	b.TakeOther(date, func(ok bool) { saved = ok })
	b.Wait()
	if !saved || !strings.Contains(s.form.Detail, "3 April 2020") || strings.Contains(s.form.Detail, " or ") || s.form.Entered == "" || b.OtherReading(date) != "" {
		t.Errorf("taken: %v, %q, entered %q, still offered %q", saved, s.form.Detail, s.form.Entered, b.OtherReading(date))
	}
	b.Undo()
	b.Wait()
	if !strings.Contains(s.form.Detail, "4 March 2020 or 3 April 2020") || s.form.Entered != "" {
		t.Errorf("undone: %q, %q", s.form.Detail, s.form.Entered)
	}
	b.TakeOther(date, nil)
	b.Wait()
	b.AsRead(date)
	b.Wait()
	if !strings.Contains(s.form.Detail, " or ") || b.OtherReading(date) == "" {
		t.Errorf("as read: %q", s.form.Detail)
	}
	b.TakeOther(name, func(bool) { t.Error("took a reading that there is not") })
	b.Wait()
}

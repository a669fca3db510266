package present

import (
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
)

// TestOpenAgainOfTheSamePage: what the site says has not changed is not kept
// anew, and the desk goes on.
func TestOpenAgainOfTheSamePage(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	d.Next()
	at, kept := d.Current(), lib.cases[lib.order[0]]
	op.same = time.Date(2026, 11, 18, 9, 30, 0, 0, time.UTC)
	d.OpenAgain()
	d.Wait()
	if !strings.HasPrefix(s.hint, "Not changed since ") || !strings.HasSuffix(s.hint, ", the site says.") || s.failure != "" || d.Busy() || d.Current() != at || s.busy[len(s.busy)-1] != (Busy{}) {
		t.Errorf("says %q, fails %q, busy %v, at %q", s.hint, s.failure, d.Busy(), d.Current())
	}
	if len(lib.order) != 1 || lib.cases[lib.order[0]] != kept {
		t.Error("it was kept anew")
	}
	op.same = time.Time{}
	d.OpenAgain()
	d.Wait()
	if s.hint != "No word of it has changed since it was opened last." {
		t.Errorf("then says %q", s.hint)
	}
}

// TestOpenAgainBehindAWall keeps the text of before where the page shows only
// a part of it now.
func TestOpenAgainBehindAWall(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	a := claim.Plain("Mill to close, owner says")
	a.Wall, a.Alarms = "paid", []string{"This may be only the beginning."}
	op.articles["mill"] = claim.Result{ID: "w", Article: a}
	kept := lib.cases[lib.order[0]]
	d.OpenAgain()
	d.Wait()
	if s.failure != "This may be only the beginning. The text of before stays as it was." || s.article.Text != story || lib.cases[lib.order[0]] != kept {
		t.Errorf("says %q, shows %q", s.failure, s.article.Text)
	}
}

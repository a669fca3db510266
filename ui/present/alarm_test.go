package present

import (
	"slices"
	"testing"
)

// TestTextIsWell: who says that the text is all right is not asked again about
// the same, in no other window and after no restart; about something else they
// are.
func TestTextIsWell(t *testing.T) {
	d, s, lib, op := desk(t, "")
	d.TextIsWell() // of nothing
	r := mill()
	r.Article.Notices, r.Article.Alarms = []string{"It breaks off."}, []string{"It breaks off."}
	op.articles["mill"] = r
	d.Open("mill")
	d.Wait()
	if !slices.Equal(s.article.Alarms, r.Article.Alarms) {
		t.Fatalf("alarms %q", s.article.Alarms)
	}
	d.TextIsWell()
	d.Wait()
	const said = "M. Ito said that the text is all right. It was asked: “It breaks off.”"
	if len(s.article.Alarms) != 0 || !slices.Contains(s.article.Notices, said) {
		t.Errorf("alarms %q, notices %q", s.article.Alarms, s.article.Notices)
	}
	events := len(lib.events[lib.order[0]])
	d.TextIsWell()
	d.Wait()
	if n := len(lib.events[lib.order[0]]); n != events {
		t.Error("said twice")
	}
	e, view, _, again := desk(t, "")
	e.lib, again.articles["mill"] = lib, r
	e.Start("mill", "")
	e.Wait()
	if view.article == nil || len(view.article.Alarms) != 0 || !slices.Contains(view.article.Notices, said) {
		t.Errorf("after a restart %+v", view.article)
	}
	d.Undo()
	d.Wait()
	if len(s.article.Alarms) != 1 || slices.Contains(s.article.Notices, said) {
		t.Errorf("undone: %q, %q", s.article.Alarms, s.article.Notices)
	}
}

package present

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestClaimsTakenOffAreListedAndComeBack(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	id := d.Current()
	d.SetFinding(ledger.Verified)
	d.Dismiss()
	d.Wait()
	if s.list.Shown != 4 || len(s.marks) != 4 || s.status.Coverage != "checked 0/4" || s.status.Warnings != "⚠ 1 warning (w)" {
		t.Fatalf("%d claims, %d marks, %q", s.list.Shown, len(s.marks), s.status.Coverage)
	}
	d.Select(id)
	if d.Current() == id {
		t.Error("a claim off the list is chosen while it is not listed")
	}
	d.Open("mill") // another session: there is nothing to undo
	d.Wait()
	d.SetFilter(Filter{Stage: TakenOff})
	if r := d.Row(0); s.list.Shown != 1 || r.ID != id || !r.Off || r.Look.Word != "verified" {
		t.Fatalf("%d rows, the first %+v", s.list.Shown, r)
	}
	d.Next()
	if s.form.Place != "taken off the list" || !s.form.Off || !slices.Contains(s.form.Warnings, "Taken off the list. Del puts it back.") || s.form.Finding != ledger.Verified {
		t.Errorf("form %+v", s.form)
	}
	d.Dismiss()
	d.Wait()
	if s.list.Shown != 0 || s.list.Empty != "No claim was taken off the list." || s.form.Place != "1 of 5" || len(s.marks) != 5 {
		t.Errorf("put back: list %+v, place %q", s.list, s.form.Place)
	}
	d.Undo()
	d.Wait()
	if s.list.Shown != 1 {
		t.Errorf("undone: %d claims off the list", s.list.Shown)
	}
	d.SetFilter(Filter{})
	if d.Current() != "" || s.form.ID != "" || s.list.Total != 4 {
		t.Errorf("the list without the claim still shows %q", s.form.Text)
	}
	if n := len(lib.events[lib.order[0]]); n != 4 {
		t.Errorf("%d events; want 4", n)
	}
}

// rewritten is the article of mill with another figure and without its end.
func rewritten() claim.Result {
	r := mill()
	text := strings.Replace(r.Article.Text, "\n\nShares of Brook Mills fell 12 percent.", "", 1)
	a := claim.Plain(strings.Replace(text, "$2 million", "$3 million", 1))
	a.Title, a.Site = r.Article.Title, r.Article.Site
	out := claim.Result{ID: r.ID, Article: a}
	for _, c := range r.Claims[:3] {
		c.Text = strings.Replace(c.Text, "$2", "$3", 1)
		c.Span = words(a, c.Text)
		c.Sentence = c.Span
		c.ID = claim.ClaimID(a.Hash(), c.Kind, c.Span)
		out.Claims = append(out.Claims, c)
	}
	return out
}

func TestWordsThatLeftTheTextCanBeReached(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	id := lib.order[0]
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Select(d.Row(4).ID)
	d.SetFinding(ledger.Unverifiable)
	d.Attach(d.Current(), Draft{Kind: "interview", Title: "A worker", Stance: ledger.Supports}, nil)
	d.Wait()
	lib.result[id] = rewritten()
	d.OpenText("another")
	d.Wait()
	d.OpenCase(id)
	d.Wait()
	if s.status.Gone != "1 no longer in the text" || len(s.marks) != 3 {
		t.Fatalf("status %+v, %d marks", s.status, len(s.marks))
	}
	d.Next()
	if !slices.Contains(s.form.Warnings, "The words were “$2 million” when they were checked.") || !strings.HasSuffix(s.form.History[0], "M. Ito: verified, of “$2 million”") {
		t.Errorf("the changed claim warns %q, history %q", s.form.Warnings, s.form.History)
	}
	d.ShowGone()
	d.Next()
	f := s.form
	if s.list.Shown != 1 || f.Text != "12 percent" || f.Finding != ledger.Unverifiable || f.Look.Word != "unverifiable" || len(f.Sources) != 1 || f.Fixed == "" || len(f.History) != 3 {
		t.Fatalf("list %+v, form %+v", s.list, f)
	}
	events := len(lib.events[id])
	for _, act := range []func(){
		func() { d.SetFinding(ledger.Verified) }, func() { d.SetWording(f.ID, "x", nil) }, func() { d.SetWork(ledger.Closed) }, func() { d.Decide(ledger.Cut) },
		d.Dismiss, func() { d.SettleOn(key) }, func() { d.Detach(f.Sources[0].ID) }, func() { d.ChangeKind(claim.KindName) },
	} {
		s.hint = ""
		act()
		d.Wait()
		if len(lib.events[id]) != events || !strings.HasPrefix(s.hint, "These words are no longer in the text.") {
			t.Errorf("%d events after %d, says %q", len(lib.events[id]), events, s.hint)
		}
	}
	if got := d.Attach(f.ID, Draft{Title: "x"}, nil); got == "" {
		t.Error("a source was attached to words that are gone")
	}
	d.AddNote(f.ID, "cut in the second edition", nil)
	d.Wait()
	if len(s.form.Notes) != 1 || s.status.Gone != "1 no longer in the text" {
		t.Errorf("notes %+v, %+v", s.form.Notes, s.status)
	}
}

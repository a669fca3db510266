package present

import (
	"crypto/rand"
	"errors"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// elsewhere says something on claim i of an article in another window.
func elsewhere(t *testing.T, lib *shelf, r claim.Result, i int, act ledger.Act) {
	t.Helper()
	id := lib.order[0]
	head := ledger.Head{Author: key, Case: id}
	if n := len(lib.events[id]); n > 0 {
		head = lib.events[id][n-1].Head()
	}
	e, err := ledger.Append(head, ledger.Statement{By: "M. Ito", Target: ledger.On(r.Article, r.Claims[i]), Act: act}, clock(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	lib.events[id] = append(lib.events[id], e)
	lib.changed++
}

func TestWindowFollowsAnother(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	d.SetFilter(Filter{Kind: claim.KindNumber})
	d.Next()
	forms := s.form
	d.Refresh()
	d.Wait()
	elsewhere(t, lib, op.articles["mill"], 0, ledger.FindingSet{Finding: ledger.NeedsCorrection})
	d.Refresh()
	d.Wait()
	if s.form.ID != forms.ID || s.form.Finding != ledger.NeedsCorrection || s.list.Shown != 2 || s.list.Selected != 0 || s.cases[0].Counts != "1/5" {
		t.Fatalf("form %+v, list %+v", s.form, s.list)
	}
	if s.status.Saved != "" {
		t.Errorf("says %q where nothing was saved in this window", s.status.Saved)
	}
	elsewhere(t, lib, op.articles["mill"], 0, ledger.FindingSet{Finding: ledger.Verified})
	d.SetFinding(ledger.Verified) // not seen yet, and not to be said twice
	d.Wait()
	if n := len(lib.events[lib.order[0]]); n != 2 || s.form.Finding != ledger.Verified {
		t.Errorf("%d events, form %q", n, s.form.Finding)
	}
}

func TestWindowFollowsANewText(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	id := d.Current()
	s.typed = func() { d.AddNote(id, "half a note", nil) }
	lib.result[lib.order[0]] = rewritten()
	lib.changed++
	d.Refresh()
	d.Wait()
	if s.article.Text == story || s.list.Total != 3 || len(s.marks) != 3 {
		t.Fatalf("shows %.40q with %d claims", s.article.Text, s.list.Total)
	}
	if !strings.HasPrefix(s.news.Text, "The text has changed since 12 Nov 10:31, 2 places") {
		t.Errorf("news %q", s.news.Text)
	}
	if s.form.Place != "1 of 3" || len(s.form.Notes) != 1 || s.form.Finding != ledger.Stale {
		t.Errorf("what was typed for the old text is lost: %+v", s.form)
	}
}

func TestDeskOpensWhereTheUserWas(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	mill := s.article.CaseID
	d.OpenText("Another text.")
	d.Wait()
	d.OpenCase(mill)
	d.Wait()
	d.Next()
	d.Next()
	d.Refresh()
	d.Wait()
	if want := (Bookmark{mill, d.Current()}); lib.mark != want {
		t.Fatalf("kept %+v; want %+v", lib.mark, want)
	}
	d.Next()
	d.Close()
	again := &screen{}
	b := &bench{}
	b.Desk = NewDesk(Deps{Opener: d.opener, Library: lib, Exporter: &paper{}, User: User{key, "M. Ito"}, Now: clock}, again, b.do)
	b.Start("", "")
	b.Wait()
	if again.article == nil || again.article.CaseID != mill || again.form.Text != "We held on for nine years," || again.status.Saved != "" {
		t.Errorf("opens %+v at %q", again.article, again.form.Text)
	}
}

func TestErrorTakesTheHintAway(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	s.hint = "something old"
	lib.fault = errors.New("disk full")
	d.SetFinding(ledger.Verified)
	d.Wait()
	if s.hint != "" || s.failure == "" {
		t.Errorf("hint %q, error %q", s.hint, s.failure)
	}
	s.hint = "something old"
	d.Open("nowhere")
	d.Wait()
	if s.hint != "" {
		t.Errorf("hint %q", s.hint)
	}
}

func TestKeysSayWhyTheyStandStill(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.SetFilter(Filter{Text: "zebra"})
	for _, act := range []func(){d.Next, d.Prev, d.NextUnchecked} {
		s.hint = ""
		if act(); s.hint != "No claim fits the filter." {
			t.Errorf("says %q", s.hint)
		}
	}
	d.SetFilter(Filter{Kind: ButNames})
	if s.list.Shown != 3 {
		t.Errorf("%d claims are no names; want 3", s.list.Shown)
	}
}

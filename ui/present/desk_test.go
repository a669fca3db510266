package present

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestEmptyDesk(t *testing.T) {
	d, s, _, _ := desk(t, "")
	if s.list.Empty == "" || s.form.ID != "" || s.status.Ready || len(s.cases) != 0 {
		t.Errorf("an empty desk shows %+v %+v", s.list, s.status)
	}
	for _, act := range []func(){d.Next, d.Prev, d.NextUnchecked, d.NextWarning, d.Undo, d.Redo, d.Stop, d.Leave, d.Dismiss, func() { d.SettleOn("x") },
		func() { d.SetFinding(ledger.Verified) }, func() { d.Export("x.csv", "") }, func() { d.OpenText(" ") }, func() { d.Open(" ") },
		func() { d.MakeClaim(claim.Span{Start: 1, End: 9}, "") }, func() { d.Select("x") }} {
		act()
		d.Wait()
	}
	if s.failure != "" || s.article != nil {
		t.Errorf("keys on an empty desk show %q", s.failure)
	}
}

func TestStart(t *testing.T) {
	tests := []struct {
		name, locator, sample string
		library               []string
		want                  string
	}{
		{"an empty library opens the sample", "", "mill", nil, "mill"},
		{"a library opens what was open last", "", "big", []string{"mill"}, "mill"},
		{"a locator opens itself", "mill", "big", []string{"big"}, "mill"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, s, lib, op := desk(t, "")
			for _, l := range tt.library {
				lib.Keep(t.Context(), Reading{Locator: l, Result: op.articles[l]})
			}
			d.Start(tt.locator, tt.sample)
			d.Wait()
			if s.article == nil || s.article.Text != op.articles[tt.want].Article.Text {
				t.Fatalf("shows %v; want %s", s.article, tt.want)
			}
		})
	}
}

func TestOpenShowsTheArticle(t *testing.T) {
	_, s, _, _ := desk(t, "mill")
	if s.article.Title != "" {
		t.Errorf("the title %q is shown above a text that starts with it", s.article.Title)
	}
	if want := []string{"By R. Vane · 18 November 2026 · The Weir", "https://weir.example/mill"}; !slices.Equal(s.article.Lines, want) {
		t.Errorf("lines %q; want %q", s.article.Lines, want)
	}
	if s.list.Shown != 5 || s.list.Selected != -1 || s.list.Empty != "" {
		t.Errorf("list %+v", s.list)
	}
	if s.status.Coverage != "checked 0/5" || s.status.Saved != "" {
		t.Errorf("status %+v", s.status)
	}
	if want := (Busy{}); s.busy[len(s.busy)-1] != want || s.busy[0].What == "" {
		t.Errorf("busy %v; want something, then nothing", s.busy)
	}
	if len(s.cases) != 1 || !s.cases[0].Current || s.cases[0].Counts != "0/5" || s.cases[0].Detail != "The Weir · 18 Nov 2026" {
		t.Errorf("articles %+v", s.cases)
	}
}

func TestGuessesAreShownAsGuesses(t *testing.T) {
	d, s, _, op := desk(t, "")
	r := mill()
	r.Article.Candidates = map[string][]claim.Candidate{"byline": {{Value: "R. Vane", From: "text"}}, "published": {{Value: "2026-11-18", From: "meta"}}}
	op.articles["mill"] = r
	d.Open("mill")
	d.Wait()
	if want := "By R. Vane (a guess from the text) · 18 November 2026 · The Weir"; s.article.Lines[0] != want {
		t.Errorf("line %q; want %q", s.article.Lines[0], want)
	}
}

func TestRowsSayWhatTheReadersMade(t *testing.T) {
	d, _, _, _ := desk(t, "mill")
	var got []string
	for i := range 5 {
		r := d.Row(i)
		got = append(got, fmt.Sprintf("%s %s: %s | %s", r.Look.Sign, r.KindWord, r.Text, r.Detail))
	}
	want := []string{
		"○ money: $2 million | about USD 2,000,000 · of the mill’s loss",
		"○ person: Ada Brook | owner · named 2 times",
		"○ quote: We held on for nine years, | Ada Brook · told",
		"○ org: Brook Mills | named once",
		"○ percent: 12 percent | 12%",
	}
	if !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if r := d.Row(5); r != (Row{}) {
		t.Errorf("row past the end is %+v", r)
	}
}

func TestMarksTakeTheHedgeAndEveryMention(t *testing.T) {
	_, s, _, _ := desk(t, "mill")
	var got []string
	for _, m := range s.marks {
		var parts []string
		for _, sp := range m.Spans {
			parts = append(parts, story[sp.Start:sp.End])
		}
		got = append(got, strings.Join(parts, "|"))
	}
	if want := []string{"about $2 million", "Ada Brook|she", "We held on for nine years,", "Brook Mills", "12 percent"}; !slices.Equal(got, want) {
		t.Errorf("marks %q; want %q", got, want)
	}
}

func TestErrorKeepsWhatWasThere(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Open("nowhere")
	d.Wait()
	if s.failure != "There is no page at that address. Check its spelling." {
		t.Errorf("says %q", s.failure)
	}
	if s.list.Shown != 5 || d.Busy() {
		t.Error("the article that was open is gone")
	}
	d.Leave()
	if s.failure != "" {
		t.Error("Escape leaves the error")
	}
}

func TestOpenIsGivenUpForANewerOne(t *testing.T) {
	d, s, lib, op := desk(t, "")
	op.held["big"] = make(chan bool)
	d.Open("big")
	if !d.Busy() {
		t.Fatal("not busy while an article is being opened")
	}
	d.Open("mill")
	d.Wait()
	if s.list.Total != 5 || s.failure != "" || len(lib.order) != 1 || d.Busy() {
		t.Errorf("%d claims, %q, %d kept; want the newer article only", s.list.Total, s.failure, len(lib.order))
	}
}

func TestStopGivesUp(t *testing.T) {
	d, s, lib, op := desk(t, "")
	op.held["mill"] = make(chan bool)
	d.Open("mill")
	d.Stop()
	d.Wait()
	if s.article != nil || len(lib.order) != 0 || d.Busy() || s.failure != "" || s.hint == "" {
		t.Errorf("stopped, and shows %v %q", s.article, s.failure)
	}
}

func TestProgressIsShown(t *testing.T) {
	d, s, _, op := desk(t, "")
	op.held["mill"] = make(chan bool, 1)
	op.held["mill"] <- true
	d.Open("mill")
	d.Wait()
	if !slices.ContainsFunc(s.busy, func(b Busy) bool { return b.Done == .5 }) {
		t.Errorf("busy %v; want half", s.busy)
	}
}

func TestStepsThroughTheList(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	var got []string
	step := func(f func()) {
		f()
		got = append(got, s.form.Text)
	}
	step(d.Next)
	step(d.Next)
	step(d.Prev)
	step(d.Prev) // at the start
	d.SetFilter(Filter{Kind: claim.KindName})
	step(d.Next)
	step(d.Next)
	step(d.Next) // at the end
	want := []string{"$2 million", "Ada Brook", "$2 million", "$2 million", "Ada Brook", "Brook Mills", "Brook Mills"}
	if !slices.Equal(got, want) {
		t.Errorf("went to %q; want %q", got, want)
	}
	if s.form.Place != "4 of 5" || s.list.Selected != 1 || s.list.Shown != 2 {
		t.Errorf("place %q, row %d of %d", s.form.Place, s.list.Selected, s.list.Shown)
	}
}

func TestNextUncheckedPassesOverTheCheckedAndTheEnd(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	d.Select(d.Row(4).ID)
	d.NextUnchecked()
	if s.form.Text != "Ada Brook" {
		t.Errorf("went to %q; want the first unchecked one", s.form.Text)
	}
	for i := range 5 {
		d.Select(d.Row(i).ID)
		d.SetFinding(ledger.NoCheckNeeded)
		d.Wait()
	}
	d.NextUnchecked()
	if s.hint != "Every claim in the list is checked." {
		t.Errorf("says %q", s.hint)
	}
}

func TestFilter(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.NeedsCorrection)
	d.Wait()
	tests := []struct {
		name string
		f    Filter
		want int
	}{
		{"all", Filter{}, 5}, {"words in any order", Filter{Text: "brook ada"}, 2}, {"a detail", Filter{Text: "OWNER"}, 1},
		{"a kind's word", Filter{Text: "percent"}, 1}, {"a kind", Filter{Kind: claim.KindNumber}, 2}, {"to do", Filter{Stage: ToDo}, 4},
		{"checked", Filter{Stage: Done}, 1}, {"disputed", Filter{Stage: Disputed}, 1}, {"no source", Filter{Stage: NoSource}, 1},
		{"unsettled", Filter{Stage: Unsettled}, 0}, {"nothing", Filter{Text: "zebra"}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d.SetFilter(tt.f)
			if s.list.Shown != tt.want || (tt.want == 0) != (s.list.Empty != "") {
				t.Errorf("%d shown, %q; want %d", s.list.Shown, s.list.Empty, tt.want)
			}
		})
	}
}

func TestRowStaysReachableWhenItLeavesTheFilter(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.SetFilter(Filter{Stage: ToDo})
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	if s.list.Shown != 4 || s.list.Selected != -1 || s.form.Text != "$2 million" {
		t.Fatalf("list %+v, form %q", s.list, s.form.Text)
	}
	d.Next()
	if s.form.Text != "Ada Brook" {
		t.Errorf("went on to %q; want the one after", s.form.Text)
	}
}

func TestTenThousandRows(t *testing.T) {
	d, s, _, _ := desk(t, "big")
	if s.list.Shown != 10_000 || len(s.marks) != 10_000 {
		t.Fatalf("%d rows, %d marks", s.list.Shown, len(s.marks))
	}
	d.SetFilter(Filter{Text: "$10999"})
	if s.list.Shown != 1 || d.Row(0).Detail != "USD 10,999" {
		t.Errorf("%d rows, %q", s.list.Shown, d.Row(0).Detail)
	}
}

func TestOpenCaseAndPastedText(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.OpenText("A pasted text of one line.")
	d.Wait()
	if s.article.Text != "A pasted text of one line." || s.list.Empty == "" || len(s.cases) != 2 {
		t.Fatalf("shows %q, %d articles", s.article.Text, len(s.cases))
	}
	d.OpenCase(s.cases[1].ID)
	d.Wait()
	if s.article.Text != story || !s.cases[1].Current {
		t.Errorf("shows %.20q", s.article.Text)
	}
	d.OpenCase("gone")
	d.Wait()
	if s.failure != "No such article." || s.article.Text != story {
		t.Errorf("says %q", s.failure)
	}
}

func TestTakeOffList(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.OpenText("Another text.")
	d.Wait()
	d.TakeOffList()
	d.Wait()
	if s.article == nil || s.article.Text != story || len(s.cases) != 1 {
		t.Fatalf("shows %+v", s.cases)
	}
	d.TakeOffList()
	d.Wait()
	if s.article != nil || len(s.cases) != 0 || s.list.Empty == "" || s.form.ID != "" || s.status.Ready {
		t.Errorf("the last article is gone, and the desk shows %+v %+v", s.list, s.status)
	}
	d.TakeOffList()
	d.Open("mill")
	d.Wait()
	if s.article == nil || len(s.cases) != 1 {
		t.Error("it does not come back")
	}
}

func TestUserNameSignsLaterActs(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.Verified)
	d.SetUserName("  Ada  Ito ")
	d.SetFinding(ledger.Unverifiable)
	d.Wait()
	if want := []string{"10:31  Ada Ito: unverifiable", "10:31  M. Ito: verified"}; !slices.Equal(s.form.History, want) || d.UserName() != "Ada Ito" {
		t.Errorf("history %q; want %q", s.form.History, want)
	}
}

func TestExport(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	p := d.exporter.(*paper)
	d.Export("out/mill.xlsx", "")
	d.Wait()
	if p.path != "out/mill.xlsx" || !strings.HasPrefix(s.hint, "Written: mill.xlsx in ") || !filepath.IsAbs(strings.TrimPrefix(s.hint, "Written: mill.xlsx in ")) {
		t.Errorf("wrote %q, says %q", p.path, s.hint)
	}
	p.err = errors.New("disk full")
	d.Export("out/mill.csv", "")
	d.Wait()
	if s.failure != "The sheet could not be written: Disk full." {
		t.Errorf("says %q", s.failure)
	}
	if got := d.SheetName(); got != "Mill-to-close-owner-says.xlsx" {
		t.Errorf("proposes %q", got)
	}
}

func BenchmarkFilterKeystroke(b *testing.B) {
	d, s, _, _ := desk(b, "big")
	b.ReportAllocs()
	typed := []string{"c", "co", "mo", "$10", "usd 10,9"}
	for b.Loop() {
		for _, q := range typed {
			d.SetFilter(Filter{Text: q})
		}
	}
	if s.list.Shown != 100 {
		b.Fatalf("%d rows for %q; want 100", s.list.Shown, typed[len(typed)-1])
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(typed)), "ns/keystroke")
}

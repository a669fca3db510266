package present

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestFindingIsSavedAndShown(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	var traced []string
	d.Trace = func(l string) { traced = append(traced, l) }
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	events := lib.events[lib.order[0]]
	if len(events) != 1 || s.form.Finding != ledger.Verified || s.status.Coverage != "checked 1/5 · 1 without source or reason" || s.status.Saved != "saved 10:31" {
		t.Fatalf("%d events, form %q, status %+v", len(events), s.form.Finding, s.status)
	}
	if !s.marks[0].Checked || s.marks[0].Look.Sign != "✓" || s.marks[1].Checked || s.cases[0].Counts != "1/5" {
		t.Errorf("marks %+v", s.marks[:2])
	}
	if want := []string{"claim " + s.form.ID, "saved " + events[0].Hash}; !slices.Equal(traced, want) {
		t.Errorf("traced %q; want %q", traced, want)
	}
	d.SetFinding(ledger.Verified) // the same again says nothing
	d.Wait()
	if len(lib.events[lib.order[0]]) != 1 {
		t.Error("the same finding was said twice")
	}
}

func TestQuickKeysGoToTheClaimTheyWereTypedOn(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	for _, f := range []ledger.Finding{ledger.Verified, ledger.NeedsCorrection, ledger.Unverifiable} {
		d.Next()
		d.SetFinding(f)
	}
	d.Wait()
	var got []string
	for i := range 3 {
		got = append(got, d.Row(i).Look.Sign)
	}
	if want := []string{"✓", "✗", "?"}; !slices.Equal(got, want) || s.form.Text != "We held on for nine years," {
		t.Errorf("signs %q; want %q", got, want)
	}
}

func TestUndoAndRedo(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.Verified)
	d.SetFinding(ledger.Unverifiable)
	d.Attach(d.Current(), Draft{Kind: "web_page", Title: "Annual report", Where: "weir.example/report", Stance: ledger.Supports}, nil)
	d.Wait()
	state := func() string { return fmt.Sprint(s.form.Finding, len(s.form.Sources)) }
	var got []string
	for _, f := range []func(){func() {}, d.Undo, d.Undo, d.Undo, d.Undo, d.Redo, d.Redo, d.Redo, d.Redo, d.Undo} {
		f()
		d.Wait()
		got = append(got, state())
	}
	want := []string{"unverifiable1", "unverifiable0", "verified0", "unchecked0", "unchecked0", "verified0", "unverifiable0", "unverifiable1", "unverifiable1", "unverifiable0"}
	if !slices.Equal(got, want) {
		t.Errorf("states\n%q; want\n%q", got, want)
	}
	if n := len(lib.events[lib.order[0]]); n < 12 {
		t.Errorf("%d events; undo must add to the ledger, not take from it", n)
	}
	d.SetFinding(ledger.Verified)
	d.Redo()
	d.Wait()
	if s.hint != "There is nothing to redo." {
		t.Errorf("redo after a new act says %q", s.hint)
	}
}

// TestUndoOvertaken: what another window wrote since is not taken back.
func TestUndoOvertaken(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.NeedsCorrection)
	d.Wait()
	id := lib.order[0]
	c, err := lib.Load(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	st := ledger.Statement{By: "Kim", Target: ledger.On(c.Result.Article, claimOf(c, d.Current())), Act: ledger.FindingSet{Finding: ledger.Verified}}
	if _, _, err := lib.Say(t.Context(), id, c.State.Replacing(st, d.user.Key)); err != nil {
		t.Fatal(err)
	}
	lib.changed++
	d.Undo()
	d.Wait()
	if s.form.Finding != ledger.Verified || !strings.Contains(s.hint, "nothing was taken back") {
		t.Errorf("finding %s, hint %q", s.form.Finding, s.hint)
	}
}

func TestFailedSaveIsToldAndNotShown(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	lib.fault = errors.New("the disk is full")
	d.SetFinding(ledger.Verified)
	d.Wait()
	if s.form.Finding != ledger.Unchecked || !strings.HasPrefix(s.failure, "Not saved: The disk is full.") || s.status.Saved != "" {
		t.Errorf("form %q, says %q", s.form.Finding, s.failure)
	}
}

func TestTypedTextIsToldWhetherItWasSaved(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	id := d.Current()
	var told []bool
	then := func(saved bool) { told = append(told, saved) }
	for _, act := range []func(){
		func() { d.AddNote(id, "asked", then) },
		func() { d.SetWording(id, "$2 million", then) },
		func() { d.Attach(id, Draft{Kind: "interview", Title: "The miller", Stance: ledger.Supports}, then) },
	} {
		told, lib.fault = nil, errors.New("the disk is full")
		act()
		d.Wait()
		act()
		d.Wait()
		if !slices.Equal(told, []bool{false, true}) {
			t.Errorf("told %v; want one failure, one success", told)
		}
		if s.failure != "" {
			t.Errorf("after the save it still says %q", s.failure)
		}
	}
	if len(s.form.Notes) != 1 || s.form.Wording != "$2 million" || len(s.form.Sources) != 1 {
		t.Errorf("form %+v", s.form)
	}
}

func TestNoteIsEdited(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	id := d.Current()
	d.AddNote(id, "asked the miller:\n- twice\n", nil)
	d.Wait()
	d.EditNote(id, s.form.Notes[0].ID, "asked the miller:\n- twice", nil)
	d.Wait()
	if n := len(lib.events[lib.order[0]]); n != 1 {
		t.Errorf("the same words make %d events; want 1", n)
	}
	d.EditNote(id, s.form.Notes[0].ID, "asked the miller:\n- three times", nil)
	d.Wait()
	if n := s.form.Notes; len(n) != 1 || n[0].Text != "asked the miller:\n- three times" {
		t.Errorf("notes %+v", n)
	}
	d.Undo()
	d.Wait()
	if n := s.form.Notes; len(n) != 1 || n[0].Text != "asked the miller:\n- twice" {
		t.Errorf("notes after undo %+v", n)
	}
}

func TestWordingNotesWorkAndDecision(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	id := d.Current()
	d.SetWording(id, "nearly $2 million", nil)
	d.SetWork(ledger.WaitingAuthor)
	d.Decide(ledger.Fix)
	d.AddNote(id, "  asked the press office ", nil)
	d.AddNote(id, " ", nil)
	d.Wait()
	f := s.form
	if f.Wording != "nearly $2 million" || f.Finding != ledger.NeedsCorrection || f.Work != ledger.WaitingAuthor || f.Decision != ledger.Fix {
		t.Errorf("form %+v", f)
	}
	if len(f.Notes) != 1 || f.Notes[0].Text != "asked the press office" || f.Notes[0].By != "M. Ito, 10:31" {
		t.Errorf("notes %+v", f.Notes)
	}
	if len(f.History) != 4 || f.History[3] != "10:31  M. Ito: needs correction, better: “nearly $2 million”" {
		t.Errorf("history %q", f.History)
	}
	d.SetFinding(ledger.VerifiedWithChange)
	d.RemoveNote(f.Notes[0].ID)
	d.Wait()
	if s.form.Wording != "nearly $2 million" || len(s.form.Notes) != 0 {
		t.Errorf("wording %q, %d notes", s.form.Wording, len(s.form.Notes))
	}
}

func TestSources(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	first := d.Current()
	if got := d.Attach(first, NewDraft(), nil); got == "" {
		t.Error("an empty source was taken")
	}
	draft := NewDraft()
	draft.Where, draft.Locator = "weir.example/report.html", "p. 3"
	if got := d.Attach(first, draft, nil); got != "" {
		t.Fatalf("refused: %s", got)
	}
	d.Wait()
	src := s.form.Sources
	if len(src) != 1 || src[0].URL != "https://weir.example/report.html" || src[0].Detail != "web page · p. 3" || s.form.Support != "single source" {
		t.Fatalf("sources %+v, %q", src, s.form.Support)
	}
	edit, ok := d.DraftOf(src[0].ID)
	if !ok || edit.Where != "https://weir.example/report.html" {
		t.Fatalf("draft %+v", edit)
	}
	edit.Title, edit.Stance = "Annual report", ledger.Contradicts
	d.Attach(first, edit, nil)
	d.Wait()
	if got := s.form.Sources[0]; got.Title != "Annual report" || got.Sign != "✗" || s.form.Support != "contradicted" {
		t.Errorf("edited %+v, %q", got, s.form.Support)
	}
	d.Next()
	again := NewDraft()
	again.Known = s.form.Known[0].ID
	d.Attach(d.Current(), again, nil)
	d.Wait()
	if got := s.form.Sources; len(got) != 1 || got[0].Title != "Annual report" || len(s.form.Known) != 1 {
		t.Errorf("attached again: %+v", got)
	}
	d.Detach(s.form.Sources[0].ID)
	d.Wait()
	if len(s.form.Sources) != 0 || d.Row(0).Sources != 1 {
		t.Errorf("detached: %+v", s.form.Sources)
	}
}

func TestWhere(t *testing.T) {
	for _, tt := range []struct{ typed, address, file string }{
		{"https://a.example/x", "https://a.example/x", ""}, {"a.example/x y", "https://a.example/x%20y", ""}, {"example.org", "https://example.org", ""},
		{"report.pdf", "", "report.pdf"}, {`C:\desk\a.docx`, "", `C:\desk\a.docx`}, {"/desk/notes.txt", "", "/desk/notes.txt"},
		{"interview with A. Brook", "", "interview with A. Brook"}, {"", "", ""}, {"ftp://a.example/x", "", "ftp://a.example/x"},
	} {
		if a, f := where(tt.typed); a != tt.address || f != tt.file {
			t.Errorf("where(%q) = %q, %q; want %q, %q", tt.typed, a, f, tt.address, tt.file)
		}
	}
}

func TestDismissGoesOnAndComesBack(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	d.Next()
	d.Dismiss()
	d.Wait()
	if s.list.Shown != 4 || s.form.Text != "Ada Brook" || len(s.marks) != 4 {
		t.Fatalf("%d claims, now %q", s.list.Shown, s.form.Text)
	}
	d.Undo()
	d.Wait()
	if s.list.Shown != 5 || s.form.Text != "$2 million" {
		t.Errorf("%d claims, now %q", s.list.Shown, s.form.Text)
	}
}

func TestMakeClaim(t *testing.T) {
	tests := []struct {
		words string
		kind  claim.Kind // asked for
		want  claim.Kind
		text  string
	}{
		{" last year, ", "", claim.KindQuote, "last year,"}, {"nine years", "", claim.KindQuote, "nine years"},
		{"Mill to close", "", claim.KindQuote, "Mill to close"}, {"Brook Mills fell", "", claim.KindName, "Brook Mills fell"}, {"12 percent.", "", claim.KindNumber, "12 percent."},
		{"fell", claim.KindDeal, claim.KindDeal, "fell"}, {"Ada", "", claim.KindName, "Ada"},
	}
	for _, tt := range tests {
		t.Run(tt.words, func(t *testing.T) {
			d, s, _, op := desk(t, "mill")
			d.MakeClaim(words(op.articles["mill"].Article, tt.words), tt.kind)
			d.Wait()
			if s.form.Text != tt.text || s.form.Kind != tt.want || !s.form.Manual || s.list.Total != 6 {
				t.Errorf("made %q of kind %q, %d claims", s.form.Text, s.form.Kind, s.list.Total)
			}
			d.Undo()
			d.Wait()
			if s.list.Total != 5 || s.form.ID != "" {
				t.Errorf("undone: %d claims, form %q", s.list.Total, s.form.Text)
			}
			d.MakeClaim(words(op.articles["mill"].Article, tt.words), tt.kind)
			d.Wait()
			if s.list.Total != 6 {
				t.Errorf("made again: %d claims", s.list.Total)
			}
		})
	}
	d, s, _, op := desk(t, "mill")
	d.MakeClaim(words(op.articles["mill"].Article, "12 percent"), claim.KindNumber)
	d.Wait()
	if s.list.Total != 5 || s.form.Text != "12 percent" {
		t.Errorf("a claim that is there was made again: %d", s.list.Total)
	}
	d.MakeClaim(claim.Span{}, "")
	if s.hint != "Select words in the article first, then press m." {
		t.Errorf("says %q", s.hint)
	}
}

func TestCheckersDisagreeAndSettle(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	id := lib.order[0]
	st := ledger.Statement{By: "T. Quill", Target: ledger.On(op.articles["mill"].Article, op.articles["mill"].Claims[0]), Act: ledger.FindingSet{Finding: ledger.NeedsCorrection, Note: "The report has another sum.", Wording: "$3 million"}}
	other, err := ledger.Append(ledger.Head{Author: "feed", Case: id}, st, clock(), strings.NewReader(strings.Repeat("x", 16)))
	if err != nil {
		t.Fatal(err)
	}
	lib.events[id] = append([]ledger.Event{other}, lib.events[id]...)
	d.Open("mill")
	d.Wait()
	if s.form.Conflict == "" || len(s.form.Sides) != 2 || s.form.Sides[0].Name != "You" || s.form.Sides[1].Name != "T. Quill" || s.form.Sides[1].When != "10:31" || s.marks[0].Look.Word != "checkers disagree" {
		t.Fatalf("form %+v", s.form)
	}
	if s.status.Coverage != "checked 1/5 · 1 on which checkers disagree" {
		t.Errorf("status %q", s.status.Coverage)
	}
	if got := s.form.Sides[1].Grounds; len(got) != 2 || got[0] != "The report has another sum." || got[1] != "Proposes: “$3 million”" || s.form.Sides[0].Grounds[0] != "No reason given." {
		t.Errorf("grounds %q", got)
	}
	d.SettleOn("nobody")
	d.SettleOn("feed")
	d.Wait()
	if s.form.Conflict != "" || s.form.Sides != nil || s.form.Look.Word != "needs correction" {
		t.Errorf("settled on the other's: %q %+v", s.form.Conflict, s.form.Look)
	}
	d.Undo()
	d.Wait()
	d.SettleOn(key)
	d.Wait()
	if s.form.Conflict != "" || s.form.Look.Word != "verified" {
		t.Errorf("settled on one's own: %q %+v", s.form.Conflict, s.form.Look)
	}
}

func TestWhatIsTypedIsKeptWhenAnotherArticleComes(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Next()
	id, mill := d.Current(), lib.order[0]
	s.typed = func() { d.AddNote(id, "half a note", nil) }
	d.Open("big")
	d.Wait()
	if len(lib.events[mill]) != 1 || s.list.Total != 10_000 || len(s.form.Notes) != 0 {
		t.Fatalf("%d events on the first article, %d claims shown", len(lib.events[mill]), s.list.Total)
	}
	d.Next()
	d.SetFinding(ledger.Verified)
	d.Wait()
	if s.form.Finding != ledger.Verified || len(lib.events[mill]) != 1 {
		t.Error("the next act did not go to the article on show")
	}
}

// claimOf is the claim of a docket with the given id.
func claimOf(c Docket, id string) claim.Claim {
	i := slices.IndexFunc(c.State.List, func(c claim.Claim) bool { return c.ID == id })
	return c.State.List[i]
}

// TestSpeaker: who said the words can be entered, and taken back.
func TestSpeaker(t *testing.T) {
	d, s, lib, _ := desk(t, "mill")
	d.Select(d.Row(2).ID)
	if !s.form.Quote || s.form.Speaker == "" {
		t.Fatalf("form %+v", s.form)
	}
	was := s.form.Speaker
	saved := false
	d.SetSpeaker(s.form.ID, " Bo Brook ", func(ok bool) { saved = ok })
	d.Wait()
	if !saved || s.form.Speaker != "Bo Brook" || !strings.HasPrefix(s.form.Detail, "Bo Brook") || !strings.HasPrefix(d.Row(2).Detail, "Bo Brook") {
		t.Errorf("entered: %q, detail %q, row %q", s.form.Speaker, s.form.Detail, d.Row(2).Detail)
	}
	if !strings.Contains(s.form.History[0], "speaker: Bo Brook") {
		t.Errorf("history %q", s.form.History)
	}
	d.SetSpeaker(s.form.ID, "Bo Brook", nil)
	d.Wait()
	if n := len(lib.events[lib.order[0]]); n != 1 {
		t.Errorf("said twice: %d events", n)
	}
	d.Undo()
	d.Wait()
	if s.form.Speaker != was {
		t.Errorf("undone: %q; want %q", s.form.Speaker, was)
	}
	d.Select(d.Row(0).ID)
	d.SetSpeaker(s.form.ID, "Bo Brook", nil)
	d.Wait()
	if n := len(lib.events[lib.order[0]]); n != 2 || s.form.Quote {
		t.Errorf("a figure was given a speaker: %d events", n)
	}
}

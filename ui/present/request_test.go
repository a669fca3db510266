package present

import (
	"strings"
	"testing"
	"time"

	"stet/store/ledger"
)

func TestAuthorIsAsked(t *testing.T) {
	b, v, _, _ := desk(t, "mill")
	b.Next()
	r := b.NewRequest(ledger.ToAuthor)
	if r.To != "R. Vane" {
		t.Errorf("asks %q", r.To)
	}
	if lacks := b.Ask(b.Current(), r, nil); !strings.Contains(lacks, "what is asked") {
		t.Errorf("an empty question: %q", lacks)
	}
	r.Text, r.Deadline = "Where does the loss come from?", "soon"
	if lacks := b.Ask(b.Current(), r, nil); !strings.Contains(lacks, "deadline") {
		t.Errorf("a deadline of words: %q", lacks)
	}
	r.Deadline, r.Asked, r.How = "tomorrow 12:00", true, "phone"
	saved := false
	if lacks := b.Ask(b.Current(), r, func(ok bool) { saved = ok }); lacks != "" {
		t.Fatal(lacks)
	}
	b.Wait()
	if !saved || v.form.Work != ledger.WaitingAuthor || len(v.form.Requests) != 1 || !strings.Contains(v.status.Coverage, "1 open question") {
		t.Fatalf("saved %v, %s, %+v, %q", saved, v.form.Work, v.form.Requests, v.status.Coverage)
	}
	if row := v.form.Requests[0]; row.Head != "Question to R. Vane · asked 10:31, phone · by 2026-11-21 12:00" || row.Sign != "?" {
		t.Errorf("%+v", row)
	}
	if b.SetFilter(Filter{Stage: Waiting}); v.list.Shown != 1 {
		t.Errorf("%d wait", v.list.Shown)
	}
	b.SetFilter(Filter{})
	b.Next()
	if next := b.NewRequest(ledger.ToAuthor); next.Deadline != "2026-11-21 12:00" || next.How != "phone" {
		t.Errorf("the next question: %+v", next)
	}
	b.Prev()
	answer, _ := b.RequestOf(v.form.Requests[0].ID)
	answer.Answer, answer.Stance = "From the annual report.", ledger.Context
	b.Ask(b.Current(), answer, nil)
	b.Wait()
	if v.form.Work != ledger.InProgress || v.form.Requests[0].Sign != "✓" || len(v.form.Sources) != 1 || v.form.Sources[0].Title != "Answer of R. Vane" {
		t.Errorf("answered: %s, %+v, %+v", v.form.Work, v.form.Requests, v.form.Sources)
	}
	if !strings.Contains(strings.Join(v.form.History, "\n"), "answer: “From the annual report.”") {
		t.Errorf("history %q", v.form.History)
	}
	b.Undo()
	if b.Wait(); v.form.Work != ledger.WaitingAuthor || len(v.form.Sources) != 0 || !v.form.Requests[0].Open {
		t.Errorf("undone: %s, %+v", v.form.Work, v.form.Requests)
	}
	b.DropRequest(v.form.Requests[0].ID)
	if b.Wait(); v.form.Work != ledger.InProgress || len(v.form.Requests) != 0 {
		t.Errorf("dropped: %s, %+v", v.form.Work, v.form.Requests)
	}
}

func TestRightOfReply(t *testing.T) {
	b, v, _ := checking(t)
	r := b.NewRequest(ledger.RightOfReply)
	if r.To != "Ada Brook" {
		t.Errorf("asks %q", r.To)
	}
	r.Text, r.Deadline = "Did you say so?", "2026-11-19"
	b.Ask(b.Current(), r, nil)
	b.Wait()
	if row := v.form.Requests[0]; !row.Late || row.Sign != "!" || v.form.Work != ledger.Open || !strings.Contains(v.status.Coverage, "1 overdue") {
		t.Errorf("%+v, %s, %q", row, v.form.Work, v.status.Coverage)
	}
	d, _ := b.RequestOf(v.form.Requests[0].ID)
	d.Silent = true
	b.Ask(b.Current(), d, nil)
	if b.Wait(); v.form.Requests[0].Sign != "–" || !strings.Contains(v.form.Requests[0].Head, "no answer as of") || strings.Contains(v.status.Coverage, "question") {
		t.Errorf("%+v, %q", v.form.Requests[0], v.status.Coverage)
	}
	b.ExportLetters("/tmp/q.html", true)
	if b.Wait(); b.exporter.(*paper).path != "/tmp/q.html 1 true" {
		t.Errorf("letters %q", b.exporter.(*paper).path)
	}
}

func TestParseDeadline(t *testing.T) {
	now := time.Date(2026, 11, 30, 10, 0, 0, 0, time.UTC)
	for typed, want := range map[string]string{"": "", " 2026-12-02 ": "2026-12-02", "2026-12-02 17:00": "2026-12-02T17:00", "2026-12-02T17:00": "2026-12-02T17:00",
		"Today 18:30": "2026-11-30T18:30", "tomorrow": "2026-12-01", "soon": "no", "2026-13-02": "no", "2026-12-02 25:00": "no", "2026-12-02 17:00 sharp": "no"} {
		got, ok := parseDeadline(typed, now)
		if !ok {
			got = "no"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

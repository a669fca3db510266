package present

import (
	"strings"
	"testing"

	"stet/store/ledger"
)

// TestAQuestionAboutTheArticle: it is seen from every claim, makes none wait, can
// be answered and taken back.
func TestAQuestionAboutTheArticle(t *testing.T) {
	b, v, _ := checking(t)
	asked := b.NewRequest(ledger.ToAuthor)
	asked.To, asked.Text, asked.Whole, asked.Asked = "R. Vane", "Who else read the letter?", true, true
	if lacks := b.Ask(b.Current(), asked, nil); lacks != "" {
		t.Fatal(lacks)
	}
	b.Wait()
	if len(v.form.Requests) != 1 || !strings.Contains(v.form.Requests[0].Head, "about the article") || v.form.Work == ledger.WaitingAuthor {
		t.Fatalf("%+v, work %s", v.form.Requests, v.form.Work)
	}
	b.pick("$2 million")
	if len(v.form.Requests) != 1 {
		t.Errorf("another claim shows %+v", v.form.Requests)
	}
	again, ok := b.RequestOf(v.form.Requests[0].ID)
	if !ok || !again.Whole || again.Text != asked.Text {
		t.Fatalf("draft %+v", again)
	}
	again.Answer = "Only the editor."
	b.Ask(b.Current(), again, nil)
	if b.Wait(); v.form.Requests[0].Sign != "✓" || v.form.Requests[0].Answer != "Only the editor." || len(v.form.Sources) != 0 {
		t.Errorf("answered %+v, sources %+v", v.form.Requests[0], v.form.Sources)
	}
	b.DropRequest(again.ID)
	if b.Wait(); len(v.form.Requests) != 0 {
		t.Errorf("dropped %+v", v.form.Requests)
	}
	b.Undo()
	if b.Wait(); len(v.form.Requests) != 1 || v.form.Requests[0].Answer == "" {
		t.Errorf("undone %+v", v.form.Requests)
	}
}

// TestAQuestionGoesOverToTheArticle: the claim that it was about waits no longer,
// its answer is no evidence there; and it can be brought back, with its times.
func TestAQuestionGoesOverToTheArticle(t *testing.T) {
	b, v, _ := checking(t)
	asked := b.NewRequest(ledger.ToAuthor)
	asked.To, asked.Text, asked.Asked = "R. Vane", "Who else read the letter?", true
	b.Ask(b.Current(), asked, nil)
	b.Wait()
	moved, ok := b.RequestOf(v.form.Requests[0].ID)
	if !ok || v.form.Work != ledger.WaitingAuthor {
		t.Fatalf("%v, work %s", ok, v.form.Work)
	}
	moved.Answer, moved.Stance = "Only the editor.", ledger.Context
	b.Ask(b.Current(), moved, nil)
	if b.Wait(); len(v.form.Sources) != 1 {
		t.Fatalf("the answer is no source: %+v", v.form.Sources)
	}
	b.Undo()
	b.Wait()
	other := b.NewRequest(ledger.ToAuthor)
	other.To, other.Text, other.Asked = "R. Vane", "Where does the sum come from?", true
	b.Ask(b.Current(), other, nil)
	b.Wait()
	moved.Answer, moved.Stance, moved.Whole = "", "", true
	b.Ask(b.Current(), moved, nil)
	if b.Wait(); v.form.Work != ledger.WaitingAuthor || len(v.form.Requests) != 2 {
		t.Errorf("with another question open: work %s, %+v", v.form.Work, v.form.Requests)
	}
	b.Undo()
	b.Wait()
	for _, r := range v.form.Requests {
		if r.Text == other.Text {
			b.DropRequest(r.ID)
		}
	}
	b.Wait()
	moved.Answer, moved.Stance, moved.Whole = "Only the editor.", ledger.Context, false
	b.Ask(b.Current(), moved, nil)
	b.Wait()
	b.SetWork(ledger.WaitingAuthor)
	b.Wait()
	at := b.shown.state.Requests[0].AskedAt
	moved.Whole = true
	b.Ask(b.Current(), moved, nil)
	if b.Wait(); v.form.Work == ledger.WaitingAuthor || len(v.form.Sources) != 0 || !strings.Contains(v.form.Requests[0].Head, "about the article") {
		t.Errorf("work %s, sources %+v, %+v", v.form.Work, v.form.Sources, v.form.Requests)
	}
	b.Undo() // one step
	if b.Wait(); v.form.Work != ledger.WaitingAuthor || len(v.form.Sources) != 1 || strings.Contains(v.form.Requests[0].Head, "about the article") {
		t.Errorf("undone: work %s, sources %+v, %+v", v.form.Work, v.form.Sources, v.form.Requests)
	}
	b.Redo()
	b.Wait()
	moved.Whole, moved.Answer, moved.Stance = false, "", ""
	b.Ask(b.Current(), moved, nil)
	if b.Wait(); v.form.Work != ledger.WaitingAuthor || len(v.form.Requests) != 1 || strings.Contains(v.form.Requests[0].Head, "about the article") || !b.shown.state.Requests[0].AskedAt.Equal(at) {
		t.Errorf("brought back: work %s, %+v", v.form.Work, v.form.Requests)
	}
}

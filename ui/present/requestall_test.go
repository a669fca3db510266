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

package present

import (
	"context"
	"errors"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestWhatIsPastedIsOpenedAsWhatItIs(t *testing.T) {
	for _, tt := range []struct{ name, pasted, text, fails, hint string }{
		{"nothing", " \n", "", "", "Paste an address or drop a file first."},
		{"a locator", " mill\n", story, "", ""},
		{"an address that is not there", "https://weir.example/none", "", "There is no page at that address.", ""},
		{"a file that is not there", "/copy/of mine/a long name of many words.txt", "", "There is no page at that address.", ""},
		{"a few words", "no such thing", "", "There is no page at that address.", ""},
		{"a sentence", "The council paid five million for it.", "The council paid five million for it.", "", ""},
		{"a sentence with a stroke", "He paid and/or owed five million for it.", "He paid and/or owed five million for it.", "", ""},
		{"a path of another system", `C:\copy of mine\a long name of many words`, "", "There is no page at that address.", ""},
		{"two lines", "One line.\nAnother.", "One line.\nAnother.", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, s, _, _ := desk(t, "")
			d.OpenAny(tt.pasted)
			d.Wait()
			text := ""
			if s.article != nil {
				text = s.article.Text
			}
			if text != tt.text || !strings.HasPrefix(s.failure, tt.fails) || tt.hint != "" && s.hint != tt.hint {
				t.Errorf("shows %q, fails %q, says %q", text, s.failure, s.hint)
			}
		})
	}
}

func TestSeveralAreOpened(t *testing.T) {
	d, s, lib, _ := desk(t, "")
	d.OpenAll(nil)
	d.Wait()
	d.OpenAll([]string{"mill", "nowhere", "big"})
	d.Wait()
	if s.article == nil || s.article.Text != story || len(lib.order) != 2 || !strings.HasPrefix(s.failure, "2 of 3 were opened. nowhere: There is no page") {
		t.Fatalf("%d cases, %q", len(lib.order), s.failure)
	}
	if last := s.busy[len(s.busy)-1]; last != (Busy{}) {
		t.Errorf("still %+v", last)
	}
	d.OpenAll([]string{"nowhere", "elsewhere"})
	d.Wait()
	if !strings.HasPrefix(s.failure, "None of them was opened. nowhere:") || s.article.Text != story {
		t.Errorf("says %q", s.failure)
	}
}

// TestSeveralAreGivenUp: what was not opened when they were given up is not
// opened, and nothing is shown in the place of the newer.
func TestSeveralAreGivenUp(t *testing.T) {
	d, s, lib, op := desk(t, "")
	op.held["mill"] = make(chan bool)
	d.OpenAll([]string{"mill", "big"})
	d.OpenText("A newer text.")
	d.Wait()
	if s.article.Text != "A newer text." || s.failure != "" || len(lib.order) != 1 {
		t.Errorf("shows %q of %d, fails %q", s.article.Text, len(lib.order), s.failure)
	}
}

// names are Agents that may fail.
type names struct {
	kept string
	err  error
}

func (*names) Default() string { return "Stet/test" }

func (n *names) Agent(context.Context) (string, error) { return n.kept, n.err }

func (n *names) SetAgent(_ context.Context, agent string) error {
	if n.err == nil {
		n.kept = agent
	}
	return n.err
}

func TestAgentIsKept(t *testing.T) {
	s, n := &screen{}, &names{kept: "Reader/1"}
	b := &bench{}
	b.Desk = NewDesk(Deps{Opener: &reader{}, Library: newShelf(), Exporter: &paper{}, Agents: n, Now: clock}, s, b.do)
	b.Start("", "")
	b.Wait()
	if b.Agent() != "Reader/1" || b.DefaultAgent() != "Stet/test" {
		t.Errorf("called %q, by default %q", b.Agent(), b.DefaultAgent())
	}
	b.SetAgent(" ")
	b.Wait()
	if n.kept != "" || s.hint != "The next address is opened as “Stet/test”." {
		t.Errorf("kept %q, says %q", n.kept, s.hint)
	}
	n.err = errors.New("disk full")
	b.SetAgent("Reader/2")
	b.Wait()
	if !strings.HasPrefix(s.failure, "The setting was not kept: Disk full") {
		t.Errorf("says %q", s.failure)
	}
	d, _, _, _ := desk(t, "") // without agents
	d.SetAgent("Reader/3")
	if d.Agent() != "" || d.DefaultAgent() != "" {
		t.Errorf("called %q", d.Agent())
	}
}

// TestDateTellsWhatItChanges: whoever enters a date is told how many claims mean
// something else.
func TestDateTellsWhatItChanges(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	r := op.articles["mill"]
	later := claim.Result{ID: r.ID, Article: r.Article, Claims: append([]claim.Claim{}, r.Claims...)}
	n := *later.Claims[4].Number
	n.Of = "last month"
	later.Claims[4].Number = &n
	lib.result[lib.order[0]] = later // what the readers will make of it
	d.CorrectHead(ledger.FieldPublished, "2026-11-02", nil)
	d.Wait()
	if s.hint != "The text was read again with that date: 1 claim means something else now." {
		t.Errorf("says %q", s.hint)
	}
}

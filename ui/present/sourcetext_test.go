package present

import (
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

func TestSourceIsReadWithItsClaims(t *testing.T) {
	b, v, a := checking(t)
	b.OpenSource("")
	if v.source.Open || !strings.Contains(v.hint, "No source is shown") {
		t.Fatalf("without a source: %+v, %q", v.source, v.hint)
	}
	a.results["Ada Brook"] = match.Result{Outcome: match.Same, Passage: in(letter, "Ada Brook"), Score: 1}
	b.attach(t, "https://weir.example/letter")
	b.CheckAll()
	b.Wait()
	b.OpenSource("")
	s := v.source
	if !s.Open || s.Text != letter || len(s.Marks) != 2 || s.Current != b.Current() || s.Beside != "p. 2 · ≠ differs from the source" {
		t.Fatalf("%+v", s)
	}
	if strings.Join(s.Lines, "|") != "https://weir.example/letter|copy of 10:31" {
		t.Errorf("lines %q", s.Lines)
	}
	b.pick("Ada Brook")
	if v.source.Current != b.Current() || !strings.Contains(v.source.Beside, "the same in the source") {
		t.Errorf("the next claim: %q, %q", v.source.Current, v.source.Beside)
	}
	if b.pick("$2 million"); !v.source.Open || v.source.Current != "" {
		t.Errorf("one that is not in it: %+v", v.source)
	}
	if b.Leave(); v.source.Open || b.SourceOpen() {
		t.Error("Escape leaves it open")
	}
	b.pick(theQuote)
	b.OpenSource(v.form.Sources[0].ID)
	b.Undo() // takes the source back
	if b.Wait(); v.source.Open {
		t.Error("the text of a source that was taken back is shown")
	}
	b.Redo()
	b.Wait()
	b.pick(theQuote)
	if b.OpenSource(v.form.Sources[0].ID); !v.source.Open {
		t.Fatal("not opened again")
	}
	if b.OpenSource(""); v.source.Open {
		t.Error("the key does not close it")
	}
	b.OpenSource("")
	b.Open("big")
	if b.Wait(); v.source.Open || b.SourceOpen() {
		t.Error("another article leaves it open")
	}
}

func TestSourceWithoutText(t *testing.T) {
	b, v, a := checking(t)
	a.on["/home/ada/mill.png"] = nil
	b.attach(t, "/home/ada/mill.png")
	b.OpenSource(v.form.Sources[0].ID)
	if b.Wait(); v.source.Open || !strings.Contains(v.hint, "This is a picture.") {
		t.Errorf("%+v, hint %q", v.source, v.hint)
	}
}

func TestCitation(t *testing.T) {
	at := time.Date(2026, 11, 20, 10, 31, 0, 0, time.UTC)
	page := &claim.Article{Title: "Minutes", Byline: []string{"A. Lee", "R. Vane"}, Site: "The Weir", Published: "2026-11-18T09:00:00Z"}
	for _, tt := range []struct {
		name  string
		src   ledger.Source
		text  *claim.Article
		c     Captured
		where string
		want  string
	}{
		{"as the page has it", ledger.Source{URL: "https://weir.example/m"}, page, Captured{Hash: "ab12", At: at}, "p. 3",
			"A. Lee, R. Vane: “Minutes”, The Weir, 18 November 2026, p. 3, https://weir.example/m (seen 20 November 2026 10:31 UTC, copy SHA-256 ab12)"},
		{"as the editor has it", ledger.Source{URL: "https://weir.example/m", Title: "The minutes", Author: "Ann Lee", Publisher: "Tarn", Published: "2026-11"}, page, Captured{}, "",
			"Ann Lee: “The minutes”, Tarn, November 2026, https://weir.example/m"},
		{"a file", ledger.Source{File: "/home/ada/minutes.pdf"}, nil, Captured{Hash: "ab12", At: at}, "", "minutes.pdf (seen 20 November 2026 10:31 UTC, copy SHA-256 ab12)"},
		{"a call", ledger.Source{Title: "Call with the harbour master"}, nil, Captured{}, "", "“Call with the harbour master”"},
		{"an address alone", ledger.Source{URL: "https://weir.example/m"}, nil, Captured{}, "", "https://weir.example/m"},
	} {
		if got := citation(tt.src, tt.text, tt.c, tt.where); got != tt.want {
			t.Errorf("%s: %s\nwant %s", tt.name, got, tt.want)
		}
	}
	b, v, _ := checking(t)
	if b.Citation() != "" || v.hint == "" {
		t.Error("a citation of nothing")
	}
	b.attach(t, "https://weir.example/letter")
	if got := b.Citation(); !strings.HasPrefix(got, "p. 2, https://weir.example/letter (seen 20 November 2026") {
		t.Errorf("cited %s", got)
	}
}

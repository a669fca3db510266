package present

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// texts are the claims of the list, in order.
func texts(d *bench, s *screen) []string {
	var out []string
	for i := range s.list.Shown {
		out = append(out, d.Row(i).Text)
	}
	return out
}

// TestSplitAndMerge: a claim becomes two with what was said about it, undo makes it
// one again, and two become one.
func TestSplitAndMerge(t *testing.T) {
	d, s, lib, op := desk(t, "mill")
	a := op.articles["mill"].Article
	before := texts(d, s)
	d.Split(words(a, "nine years"))
	if s.hint != "Choose a claim first: j, k or a click." {
		t.Errorf("says %q", s.hint)
	}
	whole := op.articles["mill"].Claims[slices.IndexFunc(op.articles["mill"].Claims, func(c claim.Claim) bool { return c.Quote != nil })]
	d.Select(whole.ID)
	d.Split(claim.Span{})
	if !strings.HasPrefix(s.hint, "Select some of the claim’s words") {
		t.Errorf("says %q", s.hint)
	}
	d.Split(words(a, "We held on for nine years"))
	if !strings.HasPrefix(s.hint, "Select some of the claim’s words") {
		t.Errorf("all of it: says %q", s.hint)
	}
	d.SetFinding(ledger.Verified)
	d.AddNote(whole.ID, "on tape", nil)
	d.Wait()
	events := len(lib.events[lib.order[0]])
	d.Split(words(a, "nine years"))
	d.Wait()
	after := texts(d, s)
	if !slices.Contains(after, "We held on for") || !slices.Contains(after, "nine years") || len(after) != len(before)+1 || slices.Contains(after, whole.Text) {
		t.Fatalf("%q", after)
	}
	if f := s.form; f.Text != "We held on for" || f.Finding != ledger.Verified || f.Speaker != "Ada Brook" || len(f.Notes) != 1 {
		t.Errorf("the first part %+v", f)
	}
	d.Next()
	if s.form.Text != "nine years" || s.form.Finding != ledger.Verified {
		t.Errorf("the second part %+v", s.form)
	}
	d.Undo()
	d.Wait()
	if got := texts(d, s); !slices.Equal(got, before) {
		t.Errorf("undone: %q", got)
	}
	d.Redo()
	d.Wait()
	d.Merge(words(a, "for nine"))
	d.Wait()
	if f := s.form; f.Text != "We held on for nine years" || f.Finding != ledger.Verified || len(f.Notes) != 1 || len(texts(d, s)) != len(before) {
		t.Errorf("one again: %+v, %q", f, texts(d, s))
	}
	if len(lib.events[lib.order[0]]) <= events {
		t.Error("nothing on the record")
	}
	d.Merge(words(a, "for nine"))
	if s.hint != "Select words that reach over two claims of one kind, then press &." {
		t.Errorf("says %q", s.hint)
	}
}

// TestSplitAtPieces: a quote that a reporting clause parts is split there.
func TestSplitAtPieces(t *testing.T) {
	d, s, _, op := desk(t, "")
	r := mill()
	for i := range r.Claims {
		if q := r.Claims[i].Quote; q != nil {
			q.Segments = []claim.Span{words(r.Article, "We held on"), words(r.Article, "nine years")}
		}
	}
	op.articles["mill"] = r
	d.Open("mill")
	d.Wait()
	for _, c := range r.Claims {
		if c.Quote != nil {
			d.Select(c.ID)
		}
	}
	d.Split(claim.Span{})
	d.Wait()
	if got := texts(d, s); !slices.Contains(got, "We held on") || !slices.Contains(got, "nine years") {
		t.Errorf("%q", got)
	}
}

func TestMergeKeepsWhatAllHave(t *testing.T) {
	d, s, _, op := desk(t, "mill")
	a := op.articles["mill"].Article
	d.Next() // $2 million
	d.SetFinding(ledger.Verified)
	d.Assign("Lind", false)
	d.Wait()
	d.Merge(claim.Span{Start: 0, End: len(a.Text)})
	d.Wait()
	if f := s.form; f.Kind != claim.KindNumber || f.Finding != ledger.Unchecked || f.For != "" {
		t.Errorf("two figures made one: %+v", f)
	}
}

func TestBareWords(t *testing.T) {
	for in, want := range map[string]string{"  cut jobs, and ": "cut jobs", ", and raise pay.": "raise pay", "and": "and", " – ": "", "": "", "sand and sea": "sand and sea", "and and x": "x"} {
		if s := bareWords(in, claim.Span{End: len(in)}); in[s.Start:s.End] != want {
			t.Errorf("%q: %q; want %q", in, in[s.Start:s.End], want)
		}
	}
}

package present

import (
	"context"
	"errors"
	"slices"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

func TestTerms(t *testing.T) {
	values, rest := TermsOf("Mill by:Ito state:waiting_author  10:31 has: note:x")
	if rest != "mill 10:31 note:x" || len(values) != 2 || values[TermBy] != "ito" || values[TermState] != "waiting-author" {
		t.Errorf("%q, %v", rest, values)
	}
	if got := Term(TermFinding, "Needs correction"); got != "finding:needs-correction" {
		t.Errorf("%q", got)
	}
	if got := Term(TermFor, " "); got != "" {
		t.Errorf("%q for nothing", got)
	}
}

// TestFilterByTerms: the claims of the mill are narrowed by what was said about
// them.
func TestFilterByTerms(t *testing.T) {
	d, s, _, _ := desk(t, "mill")
	all := s.list.Shown
	d.Next()
	first := d.Current()
	d.SetFinding(ledger.NeedsCorrection)
	d.SetWork(ledger.WaitingAuthor)
	d.Decide(ledger.Hold)
	d.AddNote(d.Current(), "odd", nil)
	d.Wait()
	d.Next()
	d.SetFinding(ledger.VerifiedAsAttributed)
	d.Wait()
	for _, tt := range []struct {
		text string
		want int
	}{
		{"finding:needs-correction", 1}, {"finding:needs_correction", 1}, {"finding:verified", 0}, {"finding:verified-as", 1}, {"finding:unchecked", all - 2},
		{"state:waiting", 1}, {"state:open", all - 1}, {"decision:hold", 1}, {"by:ito", 2}, {"by:me", 2}, {"by:lind", 0}, {"for:nobody", all},
		{"has:note", 1}, {"no:note", all - 1}, {"has:source", 0}, {"has:conflict", 0}, {"has:nonsense", 0}, {"by:", all}, {"by:me finding:needs-correction", 1},
		{"by:me nothing-like-it", 0},
	} {
		d.SetFilter(Filter{Text: tt.text})
		if s.list.Shown != tt.want {
			t.Errorf("%s: %d claims; want %d", tt.text, s.list.Shown, tt.want)
		}
	}
	d.SetFilter(Filter{Text: "decision:hold"})
	if d.Row(0).ID != first {
		t.Error("another claim")
	}
	if p := d.People(); !slices.Equal(p, []string{"M. Ito"}) {
		t.Errorf("people %q", p)
	}
}

// drawer keeps filters.
type drawer struct {
	text  string
	fault error
}

func (k *drawer) Filters(context.Context) (string, error) { return k.text, nil }

func (k *drawer) SetFilters(_ context.Context, text string) error {
	if k.fault == nil {
		k.text = text
	}
	return k.fault
}

func TestFiltersAreSaved(t *testing.T) {
	kept := &drawer{}
	d, s, _, _ := desk(t, "mill")
	d.filters = kept
	d.SaveFilter("", Filter{Kind: claim.KindQuote})
	d.SaveFilter("All", Filter{})
	if len(d.SavedFilters()) != 0 {
		t.Fatal("a filter without a name, or one of nothing, is saved")
	}
	d.SaveFilter("Quotes to do", Filter{Kind: claim.KindQuote, Stage: ToDo})
	d.SaveFilter(" for  Ito ", Filter{Text: "for:ito"})
	d.SaveFilter("quotes to do", Filter{Kind: claim.KindNumber, Stage: ToDo})
	d.Wait()
	got := d.SavedFilters()
	if len(got) != 2 || got[0] != (SavedFilter{"for Ito", Filter{Text: "for:ito"}}) || got[1].Kind != claim.KindNumber || got[1].Say() != "Figures · To do" {
		t.Fatalf("%+v", got)
	}
	if f := d.Find("figures", 5); len(f) == 0 || f[0].Kind != FindFilter || f[0].ID != "quotes to do" {
		t.Fatalf("the palette has %+v", f)
	}
	d.GoTo(Find{Kind: FindFilter, ID: "quotes to do"})
	if d.Filter() != got[1].Filter || s.list.Shown == 0 || d.Current() != d.Row(0).ID {
		t.Errorf("narrowed to %+v, %d claims", d.Filter(), s.list.Shown)
	}
	// Another run has them.
	e, _, _, _ := desk(t, "")
	e.filters = kept
	e.enqueue(func() { e.loadFilters(t.Context()) })
	e.Wait()
	if !slices.Equal(e.SavedFilters(), got) {
		t.Errorf("read again %+v", e.SavedFilters())
	}
	d.DropFilter("for ito")
	d.Wait()
	if len(d.SavedFilters()) != 1 || len(decodeFilters(kept.text)) != 1 {
		t.Errorf("dropped: %s", kept.text)
	}
	kept.fault = errors.New("the disk is full")
	d.SaveFilter("x", Filter{Text: "y"})
	d.Wait()
	if s.failure == "" {
		t.Error("a filter that was not saved is not told")
	}
	for _, odd := range []string{"", "null", "[", `[{"name":"a","stage":"of tomorrow"},{"stage":"todo"},{"name":"b"}]`} {
		if n := len(decodeFilters(odd)); n > 1 {
			t.Errorf("%s: %d filters", odd, n)
		}
	}
}

package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
	"stet/ui/present"
)

const letter = "The council met.\n\nIt paid $900 for the road, the letter says.\n\nIt paid $950 for the bridge."

// attic is an archive in which every source is the letter, or none where
// failure says so.
type attic struct {
	failure string
	apart   bool // every source has bytes of its own, and has the claim
	kept    []present.Captured
}

func (a *attic) Capture(_ context.Context, src ledger.Source, _ func(float64)) (present.Captured, error) {
	c := present.Captured{Source: src.ID, At: clock(), Failure: a.failure}
	if a.failure == "" {
		c.Hash, c.Text = strings.Repeat("ab", 32), true
	}
	if a.apart && c.Text {
		c.Hash = claim.Plain(src.ID).Hash()
	}
	a.kept = append(a.kept, c)
	return c, nil
}

func (a *attic) Turn(context.Context, string, string) (present.Captured, bool, error) {
	return present.Captured{}, false, nil
}

func (a *attic) Captured(context.Context, []string) ([]present.Captured, error) { return a.kept, nil }

func (a *attic) Keep(context.Context, []present.Kept) error { return nil }

func (a *attic) Kept(context.Context, []string) ([]present.Kept, error) { return nil, nil }

func (a *attic) LookAgain(_ context.Context, src ledger.Source, passages []claim.Anchor, _ func(float64)) (present.Looked, error) {
	return present.Looked{Captured: present.Captured{Source: src.ID, At: clock(), Hash: strings.Repeat("cd", 32), Text: true}, Fates: make([]present.Fate, len(passages))}, nil
}

func (a *attic) Alike(_ context.Context, sources []string) ([]present.Likeness, error) {
	if len(sources) < 2 {
		return nil, nil
	}
	return []present.Likeness{{A: sources[0], B: sources[1], Share: .9}}, nil
}

func (a *attic) SourceText(context.Context, string) (*claim.Article, error) {
	return claim.Plain(letter), nil
}

func (a *attic) Check(_ context.Context, _ *claim.Article, claims []claim.Claim, sources []string, progress func(done, total int)) ([][]match.Result, error) {
	at := func(words string) claim.Span {
		i := strings.Index(letter, words)
		return claim.Span{Start: i, End: i + len(words)}
	}
	out := make([][]match.Result, len(sources))
	for s := range sources {
		for i, c := range claims {
			if a.apart { // each of them has it
				out[s] = append(out[s], match.Result{ID: c.ID, Outcome: match.Same, Passage: at("$900"), Found: "$900"})
				continue
			}
			out[s] = append(out[s], match.Result{ID: c.ID, Outcome: match.Differs, Passage: at("$900"), Found: "$900", Alarms: []match.Alarm{match.WordsChanged},
				Diff:       []match.Edit{{Op: match.Change, Claim: c.Text, Source: "$900", SourceSpan: at("$900"), Alarm: match.WordsChanged}},
				Candidates: []claim.Span{at("$950")}})
			progress(s*len(claims)+i+1, len(sources)*len(claims))
		}
	}
	return out, nil
}

// attachByKeys attaches a file to the claim on show.
func (b *bench) attachByKeys(path string) {
	b.press("o")
	b.press(path)
	b.key(fyne.KeyReturn)
}

func TestEvidenceByKeys(t *testing.T) {
	b := windowWith(t, 120, 10, nil, &attic{})
	b.press("j")
	if b.proof.box.Visible() {
		t.Error("evidence without a source")
	}
	b.attachByKeys("/home/ada/letter.txt")
	p := b.proof
	if !p.box.Visible() || !strings.HasPrefix(p.head.leftText, "≠") || !strings.Contains(p.from.Text, "letter.txt · par. 2") {
		t.Fatalf("visible %v, head %q, %q", p.box.Visible(), p.head.leftText, p.from.Text)
	}
	if !strings.Contains(p.says.Text, "“$100”, the source has “$900”") || !strings.Contains(p.open, "It paid $900 $100 for the road") {
		t.Errorf("says %q, shows %q", p.says.Text, p.open)
	}
	if size := p.text.Size(); size.Height < 80 || size.Width < 200 || b.reader.Size().Height < 200 {
		t.Errorf("passage %v, article %v", size, b.reader.Size())
	}
	if !p.use.Visible() || p.at.Text != "1 of 2" {
		t.Errorf("use %v, at %q", p.use.Visible(), p.at.Text)
	}
	b.press("]")
	if p.at.Text != "2 of 2" || !strings.HasPrefix(p.head.leftText, "?") {
		t.Errorf("next: %q, %q", p.at.Text, p.head.leftText)
	}
	b.press("[e")
	f := b.form.shown
	if p.use.Visible() || f.Finding != ledger.Unchecked || !strings.Contains(f.Sources[0].Detail, "par. 2") {
		t.Errorf("used: button %v, finding %s, %+v", p.use.Visible(), f.Finding, f.Sources)
	}
	if b.press("1"); b.form.shown.Finding != ledger.Verified {
		t.Errorf("finding %s", b.form.shown.Finding)
	}
	if b.press("j"); p.box.Visible() {
		t.Error("the next claim has the same evidence")
	}
}

func TestFailedCopyHasAWayOut(t *testing.T) {
	a := &attic{failure: "The site does not answer. Try again later."}
	b := windowWith(t, 120, 10, nil, a)
	b.press("j")
	b.attachByKeys("https://weir.example/letter")
	said := func() bool {
		found := false
		walk(b.form.sources, func(o fyne.CanvasObject) {
			if l, ok := o.(*widget.Label); ok && strings.Contains(l.Text, "does not answer") {
				found = l.Visible()
			}
		})
		return found
	}
	if !said() || b.proof.box.Visible() {
		t.Fatal("the reason is not shown")
	}
	a.failure = ""
	b.desk.Capture(b.form.shown.Sources[0].ID)
	b.wait()
	if said() || !b.proof.box.Visible() {
		t.Error("tried again: the reason is still shown, or nothing was found")
	}
}

// walk calls see for every object in a container.
func walk(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	see(o)
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			walk(child, see)
		}
	}
}

func TestCheckEverythingByKeys(t *testing.T) {
	b := windowWith(t, 120, 10, nil, &attic{})
	b.press("j")
	b.attachByKeys("/home/ada/letter.txt")
	b.press("E")
	if !strings.Contains(b.status.said, "10 differ") {
		t.Errorf("says %q", b.status.said)
	}
	if end := endWords(b.desk.Row(4)); end != "≠ source 1" {
		t.Errorf("the list says %q", end)
	}
	b.press("j")
	if !b.proof.box.Visible() || !b.proof.use.Visible() {
		t.Error("the next claim shows nothing of what was found")
	}
}

func TestSourceInThePlaceOfTheArticle(t *testing.T) {
	b := windowWith(t, 120, 10, nil, &attic{})
	b.press("j")
	b.attachByKeys("/home/ada/letter.txt")
	b.press("f")
	p := b.sourceText
	if !p.box.Visible() || b.reader.Visible() || b.win.Canvas().Focused() != p.text.Keys() || !strings.Contains(p.head.rightText, "par. 2") {
		t.Fatalf("source %v, article %v, %q", p.box.Visible(), b.reader.Visible(), p.head.rightText)
	}
	n := len(b.lib.events)
	b.press("m") // the article is out of sight
	if len(b.lib.events) != n {
		t.Error("a claim was made of words that are not on show")
	}
	first := b.form.shown.ID
	if b.press("j"); !p.box.Visible() || b.form.shown.ID == first {
		t.Error("the next claim closes the source, or is not shown")
	}
	b.key(fyne.KeyEscape)
	if p.box.Visible() || !b.reader.Visible() || b.win.Canvas().Focused() != b.reader.Keys() {
		t.Error("Escape does not go back to the article")
	}
	b.press("kb")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "letter.txt, par. 2 (seen 20 November 2026") {
		t.Errorf("the clipboard has %q", got)
	}
}

package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"stet/extract/claim"
)

// TestWordKeys selects words with the arrows and makes a selection larger and
// smaller.
func TestWordKeys(t *testing.T) {
	test.NewTempApp(t)
	text := "“We sold 1,200 boats,” Ms O’Hara-Lund said. Übrigens: two."
	p := New()
	p.Resize(fyne.NewSize(500, 300))
	p.Open(Document{Text: text, Blocks: []claim.Block{{Kind: claim.Paragraph, Span: claim.Span{End: len(text)}}}})
	steps := []struct {
		do   func(int)
		by   int
		want string
	}{
		{p.GrowSelection, 1, "We"},
		{p.StepWord, 1, "sold"},
		{p.StepWord, -1, "We"},
		{p.StepWord, -1, "We"},
		{p.GrowSelection, 1, "We sold"},
		{p.GrowSelection, 1, "We sold 1,200"},
		{p.GrowSelection, 1, "We sold 1,200 boats"},
		{p.GrowSelection, 1, "We sold 1,200 boats,” Ms"},
		{p.GrowSelection, -1, "We sold 1,200 boats"},
		{p.GrowSelection, -1, "We sold 1,200"},
		{p.GrowSelection, -1, "We sold"},
		{p.GrowSelection, -1, "We"},
		{p.GrowSelection, -1, "We"},
		{p.StepWord, 5, "sold"},
		{p.StepWord, 1, "1,200"},
		{p.StepWord, 1, "boats"},
		{p.StepWord, 1, "Ms"},
		{p.StepWord, 1, "O’Hara-Lund"},
		{p.StepWord, 1, "said"},
		{p.StepWord, 1, "Übrigens"},
		{p.StepWord, 1, "two"},
		{p.StepWord, 1, "two"},
		{p.GrowSelection, 1, "two"},
		{p.StepWord, -1, "Übrigens"},
		{p.StepWord, -1, "said"},
	}
	for i, s := range steps {
		if s.do(s.by); p.SelectedText() != s.want {
			t.Fatalf("step %d: selected %q, want %q", i, p.SelectedText(), s.want)
		}
	}
	p.Unselect()
	p.Point([]Passage{{Start: len("“We sold 1,200 boats,” Ms O’Hara-Lund said. "), End: len(text)}})
	p.Keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if got := p.SelectedText(); got != "Übrigens" {
		t.Errorf("from what is pointed out: %q", got)
	}
	p.Open(Document{})
	p.StepWord(1)
	p.StepWord(-1)
	if s := p.Selection(); !s.IsZero() {
		t.Errorf("an empty text has the selection %v", s)
	}
}

package number_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
)

// seedDir holds the article that the project began with and its annotation.
// It is no part of the tree.
const seedDir = "../../../shared/seed"

// seedExpression is a figure of the seed; offsets count code points.
type seedExpression struct {
	ID         string
	Start, End int
	Text, Type string
	Value      json.RawMessage
	Unit       string
	Modifier   *struct {
		Class      string
		Start, End int
	}
	Measures struct {
		Counted *struct{ Start, End int }
	}
	Bounds struct {
		Min string
	}
}

// TestSeed reads the seed article: every annotated expression is found with
// its value, its bound and what it counts, and nothing else is claimed.
func TestSeed(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(seedDir, "article.txt"))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the seed article is not here")
	}
	raw, err2 := os.ReadFile(filepath.Join(seedDir, "seed_numbers.json"))
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	var gold struct{ Expressions []seedExpression }
	if err := json.Unmarshal(raw, &gold); err != nil {
		t.Fatal(err)
	}
	if len(gold.Expressions) != 10 {
		t.Fatalf("the seed has %d expressions, want 10", len(gold.Expressions))
	}
	got := read(string(text), "")
	found := 0
	for _, e := range gold.Expressions {
		i := slices.IndexFunc(got, func(c claim.Claim) bool {
			s := points(string(text), c.Span)
			return s.End == e.End && (s.Start == e.Start || s.Start == e.Start+len("the "))
		})
		if i < 0 {
			t.Errorf("%s %q is not found", e.ID, e.Text)
			continue
		}
		found++
		compareSeed(t, e, got[i], string(text))
	}
	if len(got) != found {
		for _, c := range got {
			t.Log(show(c))
		}
		t.Errorf("%d figures, want %d", len(got), found)
	}
}

func compareSeed(t *testing.T, e seedExpression, c claim.Claim, text string) {
	t.Helper()
	n := c.Number
	var year struct{ Start string }
	var value string
	switch {
	case json.Unmarshal(e.Value, &value) == nil && value != "":
		if n.Value != value || n.Unit != e.Unit {
			t.Errorf("%s %q is %s %s, want %s %s", e.ID, e.Text, n.Value, n.Unit, value, e.Unit)
		}
	case json.Unmarshal(e.Value, &year) == nil && year.Start != "":
		if n.Date == nil || n.Date.Start != year.Start {
			t.Errorf("%s %q is %s, want %s", e.ID, e.Text, show(c), year.Start)
		}
	case e.Bounds.Min != "":
		if n.Value != e.Bounds.Min || n.Bound != claim.AtLeast {
			t.Errorf("%s %q is %s, want at least %s", e.ID, e.Text, show(c), e.Bounds.Min)
		}
	}
	if m := e.Modifier; m != nil {
		if s := points(text, n.ModifierSpan); s.Start != m.Start || s.End != m.End || modifiers[n.Bound] != m.Class {
			t.Errorf("%s %q is %s with the hedge %v, want %+v", e.ID, e.Text, n.Bound, s, *m)
		}
	}
	if o := e.Measures.Counted; o != nil {
		if s := points(text, n.OfSpan); s.Start != o.Start || s.End != o.End {
			t.Errorf("%s %q counts %q", e.ID, e.Text, n.Of)
		}
	}
}

// points is s in code points of text.
func points(text string, s claim.Span) claim.Span {
	return claim.Span{Start: utf8.RuneCountInString(text[:s.Start]), End: utf8.RuneCountInString(text[:s.End])}
}

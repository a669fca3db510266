package main

import (
	"math"
	"slices"
	"testing"

	"stet/extract/page"
)

func TestCompare(t *testing.T) {
	const gold = "One two three four five six.\nSeven eight nine ten eleven twelve."
	tests := []struct {
		name, text        string
		precision, recall float64
		found, glued      int
		empty, junk       bool
	}{
		{"the same", gold, 1, 1, 2, 0, false, false},
		{"other marks", "One – two three, four (five) six! Seven eight nine ten eleven twelve", 1, 1, 2, 0, false, false},
		{"half", "One two three four five six.", 1, 3.0 / 9, 1, 0, false, false},
		{"glued", "One two three four five sixSeven eight nine ten eleven twelve", 4.0 / 8, 4.0 / 9, 0, 1, false, false},
		{"junk at the end", gold + " Follow us on all channels", 9.0 / 14, 1, 2, 0, false, true},
		{"nothing", "", 0, 0, 0, 0, true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := compare(gold, tt.text)
			if math.Abs(r.precision-tt.precision) > 1e-9 || math.Abs(r.recall-tt.recall) > 1e-9 || r.found != tt.found || r.paragraphs != 2 ||
				r.glued != tt.glued || r.empty != tt.empty || r.junk != tt.junk {
				t.Errorf("got %+v", r)
			}
		})
	}
}

func TestLabel(t *testing.T) {
	const gold = "Sports\n\nThe harbour board approved a new quay on Monday.\n\nMoney\n\nThe work on it will begin in May of next year."
	var blocks []page.Sample
	want := ""
	for _, b := range []struct{ text, kept string }{
		{"Money", "0"}, // stands in the text, but not here
		{"Menu of the whole site", "0"},
		{"Sports", "1"}, // right before the text begins
		{"The harbour board approved a new quay on Monday.", "1"},
		{"Money", "1"},
		{"Follow us on all of our channels for more", "0"},
		{"The work on it will begin in May of next year. Photo: board", "1"},
		{"More", "0"},
		{"Money", "0"},
	} {
		blocks = append(blocks, page.Sample{Text: b.text})
		want += b.kept
	}
	got := ""
	for _, s := range label(blocks, gold) {
		got += string("01"[int(s.kept)])
	}
	if got != want {
		t.Errorf("labels %s, want %s", got, want)
	}
}

func TestSolve(t *testing.T) {
	x := solve([][]float64{{4, 2, 0}, {2, 5, 1}, {0, 1, 3}}, []float64{8, 15, 11})
	for i, want := range []float64{1, 2, 3} {
		if math.Abs(x[i]-want) > 1e-9 {
			t.Fatalf("x = %v, want [1 2 3]", x)
		}
	}
}

// TestFit trains on pages on which one feature tells all: its weight grows, and
// what nothing is seen of stays as it was believed to be.
func TestFit(t *testing.T) {
	belief := page.Features()
	tells := slices.IndexFunc(belief, func(w page.Weight) bool { return w.Name == "main" })
	var d doc
	for i := range 40 {
		values := make([]float64, len(belief))
		values[0], values[tells] = 1, float64(i%2)
		d.samples = append(d.samples, sample{values: values, kept: float64(i % 2), weight: 1})
	}
	w := fit([]*doc{&d}, settings{pull: 1, gain: 1})
	if w[tells].Value <= belief[tells].Value || w[0].Value >= 0 {
		t.Errorf("weight %v after belief %v, bias %v", w[tells], belief[tells], w[0])
	}
	for i := range w {
		if i != 0 && i != tells && math.Abs(w[i].Value-belief[i].Value) > 1e-6 {
			t.Errorf("%s moved from %v to %v", w[i].Name, belief[i].Value, w[i].Value)
		}
	}
	if with, without := surprise([]*doc{&d}, func(*doc) page.Weights { return w }), surprise([]*doc{&d}, func(*doc) page.Weights { return belief }); with >= without {
		t.Errorf("surprise %v after training, %v before", with, without)
	}
}

package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTextFits(t *testing.T) {
	test.NewTempApp(t)
	style := fyne.TextStyle{}
	for _, text := range []string{"", "short", "a headline that is a good deal longer than the list is wide", "漢字かな交じり文は空白なしで続くので"} {
		for _, width := range []float32{0, 20, 120, 1000} {
			got := ellipsis(text, 13, style, width)
			if w := fyne.MeasureText(got, 13, style).Width; w > width && got != "…" {
				t.Errorf("ellipsis(%q, %v) = %q, %v wide", text, width, got, w)
			}
			if width == 1000 && got != text {
				t.Errorf("%q was cut to %q though there is room", text, got)
			}
			first, second := twoLines(text, 13, style, width)
			if join(" ", first, second) != text {
				t.Errorf("twoLines(%q, %v) = %q, %q", text, width, first, second)
			}
		}
	}
}

package reader

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// alive is how many objects the pane draws and keeps.
func alive(p *Pane) int { return len(test.LaidOutObjects(p)) }

// TestFewObjectsAreAlive: an article of 10,000 words with 2,000 claims is drawn with no
// more objects than fit the pane, wherever it is scrolled to.
func TestFewObjectsAreAlive(t *testing.T) {
	p, w := newPane(t, article(10_000, 2000))
	w.Resize(fyne.NewSize(1280, 800))
	most := 0
	for y := float32(0); y < p.page.height; y += p.page.height / 40 {
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
		most = max(most, alive(p))
	}
	t.Logf("at most %d objects of %d lines", most, len(p.page.lines))
	if most == 0 || most > 500 || len(p.page.lines) < 500 {
		t.Errorf("%d objects for %d lines", most, len(p.page.lines))
	}
}

// BenchmarkScrollFrame scrolls an article of 10,000 words with 2,000 claims by a line
// and paints the pane in software, at 1280 by 800.
func BenchmarkScrollFrame(b *testing.B) {
	p, w := newPane(b, article(10_000, 2000))
	w.Resize(fyne.NewSize(1280, 800))
	b.ReportAllocs()
	y := float32(0)
	for b.Loop() {
		if y += 40; y > p.page.height-800 {
			y = 0
		}
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
		if got := w.Canvas().Capture(); got.Bounds().Dx() != 1280 || p.scroll.Offset.Y != y {
			b.Fatalf("a picture of %v at %v", got.Bounds(), p.scroll.Offset.Y)
		}
	}
	b.ReportMetric(float64(alive(p)), "objects")
}

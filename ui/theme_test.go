package ui

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"stet/ui/reader"
)

// contrast follows WCAG 2.2, "contrast ratio".
func contrast(a, b color.Color) float64 {
	light := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			s := float64(v) / 0xffff
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestThemeContrast(t *testing.T) {
	grounds := []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameSelection,
		theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground, theme.ColorNameButton}
	inks := []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePlaceHolder, theme.ColorNamePrimary, theme.ColorNameError,
		theme.ColorNameWarning, theme.ColorNameSuccess}
	for tone := reader.ToneOpen; tone <= reader.ToneQuiet; tone++ {
		inks = append(inks, tone.Ink())
	}
	for _, s := range []Scheme{SchemeLight, SchemeDark} {
		th := Theme{Scheme: s}
		for _, ink := range inks {
			for _, g := range grounds {
				if got := contrast(th.Color(ink, 0), th.Color(g, 0)); got < 4.5 {
					t.Errorf("scheme %d: %s on %s has a contrast of %.2f; want 4.5", s, ink, g, got)
				}
			}
		}
		if got := contrast(th.Color(theme.ColorNameForegroundOnPrimary, 0), th.Color(theme.ColorNamePrimary, 0)); got < 4.5 {
			t.Errorf("scheme %d: the main button's words have a contrast of %.2f", s, got)
		}
	}
}

func TestThemeFollowsTheDesktop(t *testing.T) {
	light := Theme{}.Color(theme.ColorNameBackground, theme.VariantLight)
	dark := Theme{}.Color(theme.ColorNameBackground, theme.VariantDark)
	if light == dark || (Theme{Scheme: SchemeDark}).Color(theme.ColorNameBackground, theme.VariantLight) != dark {
		t.Error("the scheme does not choose the variant")
	}
}

func TestLargerTextIsLargerEverywhere(t *testing.T) {
	b := window(t, 120, 10)
	b.press("j")
	b.win.Canvas().Capture()
	item := func() fyne.Size { return newClaimRow().MinSize() }
	page := func() float32 { return b.form.page.MinSize().Height }
	label, row, reader := page(), item().Height, b.reader.Zoom()*theme.TextSize()
	for range 4 {
		b.menu("Larger text")
	}
	b.win.Canvas().Capture()
	if page() < label*1.2 || item().Height < row*1.3 || b.reader.Zoom()*theme.TextSize() < reader*1.35 {
		t.Errorf("form %v of %v, row %v of %v, article %v of %v", page(), label, item().Height, row, b.reader.Zoom()*theme.TextSize(), reader)
	}
	for range 20 {
		b.menu("Larger text")
	}
	if b.size != 2.5 || theme.TextSize() != baseText*1.5 {
		t.Errorf("size %v, form %v", b.size, theme.TextSize())
	}
	b.menu("Usual text size")
	if b.size != 1 || page() != label {
		t.Errorf("back to %v, form %v of %v", b.size, page(), label)
	}
}

package reader

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// luminance and contrast follow WCAG 2.2, "relative luminance" and "contrast
// ratio".
func luminance(c color.Color) float64 {
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

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	grounds := []fyne.ThemeColorName{ColorPaper, ColorPoint, ColorPick, ColorBeside}
	type on struct {
		ink, ground fyne.ThemeColorName
		least       float64
	}
	pairs := []on{{ColorMuted, ColorPaper, 4.5}, {ColorFocus, ColorPaper, 3}}
	for tone := ToneOpen; tone <= ToneQuiet; tone++ {
		grounds = append(grounds, tone.Fill())
		pairs = append(pairs, on{tone.Ink(), tone.Fill(), 4.5}, on{tone.Ink(), ColorPaper, 4.5})
	}
	for _, g := range grounds {
		pairs = append(pairs, on{ColorInk, g, 4.5})
	}
	for _, k := range markKinds {
		pairs = append(pairs, on{KindColor(k), ColorPaper, 3}, on{KindColor(k), ToneOpen.Fill(), 3})
	}
	for v, name := range map[fyne.ThemeVariant]string{theme.VariantLight: "light", theme.VariantDark: "dark"} {
		for _, p := range pairs {
			ink, ok := Color(p.ink, v)
			ground, ok2 := Color(p.ground, v)
			if !ok || !ok2 {
				t.Fatalf("%s or %s is not a colour", p.ink, p.ground)
			}
			if got := contrast(ink, ground); got < p.least {
				t.Errorf("%s: %s on %s has a contrast of %.2f; want %.1f", name, p.ink, p.ground, got, p.least)
			}
		}
	}
}

// TestVeiledWordsCanBeRead: words that need no check are greyed, and still have a
// contrast of 4.5:1.
func TestVeiledWordsCanBeRead(t *testing.T) {
	for _, v := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		get := func(n fyne.ThemeColorName) color.NRGBA {
			c, ok := Color(n, v)
			if !ok {
				t.Fatalf("no colour %s", n)
			}
			return c.(color.NRGBA)
		}
		ink, veil, paper := get(ColorInk), get(ColorVeil), get(ColorPaper)
		mix := func(under, over uint8) uint8 {
			return uint8((int(under)*(255-int(veil.A)) + int(over)*int(veil.A)) / 255)
		}
		seen := color.NRGBA{mix(ink.R, veil.R), mix(ink.G, veil.G), mix(ink.B, veil.B), 0xff}
		if got := contrast(seen, paper); got < 4.5 || got > contrast(ink, paper)-2 {
			t.Errorf("variant %d: greyed words have a contrast of %.2f, others %.2f", v, got, contrast(ink, paper))
		}
	}
}

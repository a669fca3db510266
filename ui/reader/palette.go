package reader

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"stet/extract/claim"
)

// The theme colours of the pane. A theme answers them with Color.
const (
	ColorPaper  fyne.ThemeColorName = "stetPaper"  // behind the text
	ColorInk    fyne.ThemeColorName = "stetInk"    // the text
	ColorMuted  fyne.ThemeColorName = "stetMuted"  // byline, captions
	ColorRule   fyne.ThemeColorName = "stetRule"   // the bar beside a quote, frames
	ColorPoint  fyne.ThemeColorName = "stetPoint"  // a passage pointed out
	ColorBeside fyne.ThemeColorName = "stetBeside" // what goes with a mark
	ColorFocus  fyne.ThemeColorName = "stetFocus"  // the current claim's frame
	ColorPick   fyne.ThemeColorName = "stetPick"   // selected text
	ColorVeil   fyne.ThemeColorName = "stetVeil"   // over words that need no check
)

// pair is a colour in the light and in the dark theme.
type pair struct{ light, dark color.NRGBA }

func hex(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xff}
}

// thin lets two thirds of what lies under c through.
func thin(c color.NRGBA) color.NRGBA {
	c.A = 0x56
	return c
}

// Color returns the colour that name stands for, and false for a name that is
// not the reader's. Ink on every fill has a contrast of 4.5:1 or more
// (WCAG 2.2, 1.4.3); palette_test.go computes it.
func Color(name fyne.ThemeColorName, v fyne.ThemeVariant) (color.Color, bool) {
	p, ok := lookUp(name)
	if v == theme.VariantLight {
		return p.light, ok
	}
	return p.dark, ok
}

func lookUp(name fyne.ThemeColorName) (pair, bool) {
	switch name {
	case ColorPaper:
		return pair{hex(0xffffff), hex(0x1e2024)}, true
	case ColorInk:
		return pair{hex(0x1b1e23), hex(0xe6e4df)}, true
	case ColorMuted:
		return pair{hex(0x5b626c), hex(0xa6abb3)}, true
	case ColorRule:
		return pair{hex(0xc9ced6), hex(0x4a4f58)}, true
	case ColorPoint:
		return pair{hex(0xffe58a), hex(0x5f5014)}, true
	case ColorBeside:
		return pair{hex(0xdbe7fa), hex(0x2b4263)}, true
	case ColorFocus:
		return pair{hex(0x1b5fc1), hex(0x7fb2ff)}, true
	case ColorPick:
		return pair{hex(0xb9d6fb), hex(0x27486f)}, true
	case ColorVeil:
		return pair{thin(hex(0xffffff)), thin(hex(0x1e2024))}, true
	}
	for t := ToneOpen; t <= ToneQuiet; t++ {
		switch name {
		case t.Fill():
			return fills[t], true
		case t.Ink():
			return inks[t], true
		}
	}
	for _, k := range markKinds {
		if name == KindColor(k) {
			return kindColor(k), true
		}
	}
	return pair{}, false
}

// markKinds are the kinds of mark: those of claims and warnings.
var markKinds = append(claim.Kinds[:], KindWarning, KindAdded, KindRemoved, KindMoved)

var (
	fills = [...]pair{
		ToneOpen:  {hex(0xe8eef7), hex(0x2a3340)},
		ToneGood:  {hex(0xd6f0dd), hex(0x1d4029)},
		ToneBad:   {hex(0xfcdad6), hex(0x582723)},
		TonePart:  {hex(0xfcedc8), hex(0x473a17)},
		ToneQuiet: {hex(0xebedf0), hex(0x31353b)},
	}
	inks = [...]pair{
		ToneOpen:  {hex(0x34557f), hex(0xa9c4e8)},
		ToneGood:  {hex(0x17692f), hex(0x7fd694)},
		ToneBad:   {hex(0xa3211a), hex(0xff9d94)},
		TonePart:  {hex(0x7a4c00), hex(0xe8bd5d)},
		ToneQuiet: {hex(0x555c66), hex(0xadb2ba)},
	}
)

func kindColor(k claim.Kind) pair {
	switch k {
	case claim.KindQuote:
		return pair{hex(0x2a62b8), hex(0x7fb2ff)}
	case claim.KindNumber:
		return pair{hex(0x0b7a75), hex(0x57c7c0)}
	case claim.KindDeal:
		return pair{hex(0xa2571b), hex(0xe5a46c)}
	case KindWarning:
		return pair{hex(0xb3560a), hex(0xf0a13c)}
	case KindAdded:
		return inks[ToneGood]
	case KindRemoved:
		return inks[ToneBad]
	default:
		return pair{hex(0x6d7580), hex(0x99a1ac)}
	}
}

// Fill names the background of marks in this tone.
func (t Tone) Fill() fyne.ThemeColorName { return fyne.ThemeColorName("stetFill" + t.name()) }

// Ink names the colour of signs and words in this tone.
func (t Tone) Ink() fyne.ThemeColorName { return fyne.ThemeColorName("stetTone" + t.name()) }

func (t Tone) name() string {
	switch t {
	case ToneGood:
		return "Good"
	case ToneBad:
		return "Bad"
	case TonePart:
		return "Part"
	case ToneQuiet:
		return "Quiet"
	default:
		return "Open"
	}
}

// KindColor names the colour of a kind's underline and sign.
func KindColor(k claim.Kind) fyne.ThemeColorName { return fyne.ThemeColorName("stetKind" + string(k)) }

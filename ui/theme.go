package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"stet/assets"
	"stet/ui/reader"
)

// Scheme says which theme to use.
type Scheme int

// The schemes.
const (
	SchemeSystem Scheme = iota // as the desktop is set
	SchemeLight
	SchemeDark
)

// Theme is the program's theme: calm greys around a page of paper, text with
// a contrast of 4.5:1 or more everywhere, and tighter spacing than Fyne's, so
// that a claim, its sources and its neighbours fit a laptop's screen.
type Theme struct {
	Scheme Scheme
	Scale  float32 // of all type, 0 for 1
}

// baseText is the size of type at scale 1.
const baseText = 13.5

// scaled is a length that grows with the type in it.
func scaled(length float32) float32 { return length * theme.TextSize() / baseText }

var _ fyne.Theme = Theme{}

// Variant returns the variant that t shows where the desktop wants v.
func (t Theme) Variant(v fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.Scheme {
	case SchemeLight:
		return theme.VariantLight
	case SchemeDark:
		return theme.VariantDark
	}
	return v
}

// Color implements fyne.Theme.
func (t Theme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	v = t.Variant(v)
	if c, ok := reader.Color(n, v); ok {
		return c
	}
	if c, ok := own(n, v == theme.VariantLight); ok {
		return c
	}
	return theme.DefaultTheme().Color(n, v)
}

// own are the colours in which t differs from Fyne's theme.
func own(n fyne.ThemeColorName, light bool) (color.Color, bool) {
	pick := func(l, d uint32) (color.Color, bool) {
		if light {
			d = l
		}
		return color.NRGBA{R: uint8(d >> 16), G: uint8(d >> 8), B: uint8(d), A: 0xff}, true
	}
	switch n {
	case theme.ColorNameBackground:
		return pick(0xf1f2f4, 0x16181b)
	case theme.ColorNameForeground:
		return pick(0x1b1e23, 0xe6e4df)
	case theme.ColorNameInputBackground:
		return pick(0xffffff, 0x24272c)
	case theme.ColorNameInputBorder:
		return pick(0xb4bac4, 0x4a4f58)
	case theme.ColorNamePlaceHolder, theme.ColorNameDisabled:
		return pick(0x565d67, 0xa3a9b2)
	case theme.ColorNameButton:
		return pick(0xe2e5e9, 0x2d3137)
	case theme.ColorNameDisabledButton:
		return pick(0xeceef0, 0x202327)
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return pick(0x1b5fc1, 0x7fb2ff)
	case theme.ColorNameForegroundOnPrimary:
		return pick(0xffffff, 0x0f1722)
	case theme.ColorNameSelection:
		return pick(0xcfe1fa, 0x243b58)
	case theme.ColorNameSeparator:
		return pick(0xd5d9df, 0x33373d)
	case theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground:
		return pick(0xffffff, 0x22252a)
	case theme.ColorNameHeaderBackground:
		return pick(0xe6e9ed, 0x1b1e22)
	case theme.ColorNameError:
		return pick(0xa3211a, 0xff9d94)
	case theme.ColorNameWarning:
		return pick(0x855400, 0xe8bd5d)
	case theme.ColorNameSuccess:
		return pick(0x17692f, 0x7fd694)
	}
	return nil, false
}

// signs are the window's own signs, the same on every machine.
var signs = fyne.NewStaticResource("signs.ttf", assets.Signs)

// Font implements fyne.Theme. A font that it names is asked first for each letter,
// the toolkit's own text font next, fonts of the system last: so the signs come from
// one font and all text from the other.
func (Theme) Font(s fyne.TextStyle) fyne.Resource {
	if s.Monospace || s.Symbol {
		return theme.DefaultTheme().Font(s)
	}
	return signs
}

// Icon implements fyne.Theme.
func (Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size implements fyne.Theme.
func (t Theme) Size(n fyne.ThemeSizeName) float32 {
	scale := t.Scale
	if scale <= 0 {
		scale = 1
	}
	switch n {
	case theme.SizeNameText:
		return baseText * scale
	case theme.SizeNameCaptionText:
		return 11.5 * scale
	case theme.SizeNameHeadingText, theme.SizeNameSubHeadingText, theme.SizeNameInlineIcon:
		return theme.DefaultTheme().Size(n) * scale
	case theme.SizeNamePadding:
		return 3
	case theme.SizeNameInnerPadding:
		return 6
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius:
		return 4
	}
	return theme.DefaultTheme().Size(n)
}

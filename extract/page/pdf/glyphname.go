package pdf

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// glyphNames are the characters of glyph names that do not follow from their
// parts (Adobe Glyph List, the names that text fonts use).
var glyphNames = map[string]string{
	"space": " ", "exclam": "!", "quotedbl": "\"", "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&", "quotesingle": "'",
	"parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-", "period": ".", "slash": "/", "zero": "0",
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "colon": ":", "semicolon": ";",
	"less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@", "bracketleft": "[", "backslash": "\\", "bracketright": "]",
	"asciicircum": "^", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~", "exclamdown": "¡",
	"cent": "¢", "sterling": "£", "currency": "¤", "yen": "¥", "brokenbar": "¦", "section": "§", "dieresis": "¨", "copyright": "©", "ordfeminine": "ª",
	"guillemotleft": "«", "logicalnot": "¬", "registered": "®", "macron": "¯", "degree": "°", "plusminus": "±", "twosuperior": "²",
	"threesuperior": "³", "acute": "´", "mu": "µ", "paragraph": "¶", "periodcentered": "·", "cedilla": "¸", "onesuperior": "¹", "ordmasculine": "º",
	"guillemotright": "»", "onequarter": "¼", "onehalf": "½", "threequarters": "¾", "questiondown": "¿", "AE": "Æ", "ae": "æ", "Eth": "Ð", "eth": "ð",
	"Oslash": "Ø", "oslash": "ø", "Thorn": "Þ", "thorn": "þ", "germandbls": "ß", "multiply": "×", "divide": "÷", "OE": "Œ", "oe": "œ", "Lslash": "Ł",
	"lslash": "ł", "dotlessi": "ı", "dotlessj": "ȷ", "Dcroat": "Đ", "dcroat": "đ", "Dslash": "Đ", "Hbar": "Ħ", "hbar": "ħ", "Tbar": "Ŧ", "tbar": "ŧ",
	"Eng": "Ŋ", "eng": "ŋ", "kgreenlandic": "ĸ", "Ldot": "Ŀ", "ldot": "ŀ", "IJ": "Ĳ", "ij": "ĳ", "napostrophe": "ŉ", "longs": "ſ", "florin": "ƒ",
	"Germandbls": "ẞ", "Scommaaccent": "Ș", "scommaaccent": "ș", "endash": "–", "emdash": "—", "quoteleft": "‘", "quoteright": "’",
	"quotesinglbase": "‚", "quotedblleft": "“", "quotedblright": "”", "quotedblbase": "„", "quotereversed": "‛", "dagger": "†", "daggerdbl": "‡",
	"bullet": "•", "ellipsis": "…", "perthousand": "‰", "guilsinglleft": "‹", "guilsinglright": "›", "fraction": "⁄", "Euro": "€", "euro": "€",
	"trademark": "™", "minus": "−", "fi": "fi", "fl": "fl", "ff": "ff", "ffi": "ffi", "ffl": "ffl", "hyphenminus": "-", "figuredash": "‒",
	"horizontalbar": "―", "afii00208": "―", "circumflex": "ˆ", "caron": "ˇ", "breve": "˘", "dotaccent": "˙", "ring": "˚", "ogonek": "˛", "tilde": "˜",
	"hungarumlaut": "˝", "middot": "·", "overscore": "¯", "onethird": "⅓", "twothirds": "⅔", "oneeighth": "⅛", "threeeighths": "⅜", "fiveeighths": "⅝",
	"seveneighths": "⅞", "zerosuperior": "⁰", "foursuperior": "⁴", "fivesuperior": "⁵", "sixsuperior": "⁶", "sevensuperior": "⁷", "eightsuperior": "⁸",
	"ninesuperior": "⁹", "nsuperior": "ⁿ", "zeroinferior": "₀", "oneinferior": "₁", "twoinferior": "₂", "threeinferior": "₃", "fourinferior": "₄",
	"infinity": "∞", "lessequal": "≤", "greaterequal": "≥", "notequal": "≠", "approxequal": "≈", "equivalence": "≡", "partialdiff": "∂",
	"summation": "∑", "product": "∏", "integral": "∫", "radical": "√", "Omega": "Ω", "Delta": "Δ", "increment": "∆", "element": "∈", "emptyset": "∅",
	"arrowleft": "←", "arrowup": "↑", "arrowright": "→", "arrowdown": "↓", "arrowboth": "↔", "arrowdblright": "⇒", "arrowdblleft": "⇐",
	"arrowdblboth": "⇔", "lozenge": "◊", "proportional": "∝", "asteriskmath": "∗", "similar": "∼", "congruent": "≅", "therefore": "∴", "gradient": "∇",
	"logicaland": "∧", "logicalor": "∨", "intersection": "∩", "union": "∪", "universal": "∀", "existential": "∃", "angle": "∠", "perpendicular": "⊥",
	"circlemultiply": "⊗", "circleplus": "⊕", "dotmath": "⋅", "estimated": "℮", "afii61352": "№", "numero": "№", "minute": "′", "second": "″",
	"franc": "₣", "lira": "₤", "peseta": "₧", "won": "₩", "dong": "₫", "rupee": "₹", "colonmonetary": "₡", "filledbox": "■", "H22073": "□",
	"square": "□", "blacksquare": "■", "triagup": "▲", "triagrt": "►", "triagdn": "▼", "triaglf": "◄", "circle": "○", "H18533": "●", "blackcircle": "●",
	"openbullet": "◦", "whitebullet": "◦", "H18543": "▪", "H18551": "▫", "spade": "♠", "club": "♣", "heart": "♥", "diamond": "♦", "checkmark": "✓",
	"a20": "✔", "a73": "■", "a108": "❍", "musicalnote": "♪", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ",
	"eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ", "sigma": "σ",
	"sigma1": "ς", "sigmafinal": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Alpha": "Α", "Beta": "Β",
	"Gamma": "Γ", "Epsilon": "Ε", "Zeta": "Ζ", "Eta": "Η", "Theta": "Θ", "Iota": "Ι", "Kappa": "Κ", "Lambda": "Λ", "Mu": "Μ", "Nu": "Ν", "Xi": "Ξ",
	"Omicron": "Ο", "Pi": "Π", "Rho": "Ρ", "Sigma": "Σ", "Tau": "Τ", "Upsilon": "Υ", "Phi": "Φ", "Chi": "Χ", "Psi": "Ψ", "theta1": "ϑ", "phi1": "ϕ",
	"omega1": "ϖ", "epsilon1": "ϵ", "nbspace": "\u00a0", "nonbreakingspace": "\u00a0", "sfthyphen": "\u00ad", "softhyphen": "\u00ad",
}

// accentNames are the combining characters of the accents that glyph names end
// in: "scaron", "Aogonek".
var accentNames = []struct {
	name   string
	accent rune
}{
	{"grave", 0x300}, {"acute", 0x301}, {"circumflex", 0x302}, {"tilde", 0x303}, {"macron", 0x304}, {"breve", 0x306}, {"dotaccent", 0x307}, {"dieresis", 0x308},
	{"ring", 0x30a}, {"hungarumlaut", 0x30b}, {"caron", 0x30c}, {"cedilla", 0x327}, {"commaaccent", 0x327}, {"ogonek", 0x328},
}

// glyphText returns the characters of a glyph's name (Adobe Glyph List
// Specification, 2), "" where the name does not tell.
func glyphText(glyph string) string {
	glyph, _, _ = strings.Cut(glyph, ".") // a variant: "a.sc"
	if strings.Contains(glyph, "_") && len(glyph) < 64 {
		var b strings.Builder
		for part := range strings.SplitSeq(glyph, "_") {
			b.WriteString(glyphText(part))
		}
		return b.String()
	}
	if s, ok := glyphNames[glyph]; ok {
		return s
	}
	switch {
	case len(glyph) == 1 && (glyph[0]|0x20 >= 'a' && glyph[0]|0x20 <= 'z'):
		return glyph
	case strings.HasPrefix(glyph, "uni") && len(glyph) >= 7:
		return hexText(glyph[3:])
	case len(glyph) >= 5 && len(glyph) <= 7 && glyph[0] == 'u':
		if n, err := strconv.ParseUint(glyph[1:], 16, 32); err == nil && n <= 0x10ffff {
			return string(rune(n))
		}
	case strings.HasPrefix(glyph, "afii"):
		return cyrillic(glyph[4:])
	}
	for _, a := range accentNames {
		base, ok := strings.CutSuffix(glyph, a.name)
		if !ok || base == "" || len(base) > 2 {
			continue
		}
		if s := glyphText(base); s != "" {
			return norm.NFC.String(s + string(a.accent))
		}
	}
	return ""
}

// hexText reads characters of four digits each.
func hexText(digits string) string {
	var b strings.Builder
	for ; len(digits) >= 4 && b.Len() < 32; digits = digits[4:] {
		n, err := strconv.ParseUint(digits[:4], 16, 16)
		if err != nil {
			break
		}
		b.WriteRune(rune(n))
	}
	return b.String()
}

// cyrillic are the names afii10017 to afii10097.
func cyrillic(digits string) string {
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil:
		return ""
	case n == 10023:
		return "Ё"
	case n == 10071:
		return "ё"
	case n >= 10017 && n <= 10022:
		return string(rune(0x410 + n - 10017))
	case n >= 10024 && n <= 10049:
		return string(rune(0x416 + n - 10024))
	case n >= 10065 && n <= 10070:
		return string(rune(0x430 + n - 10065))
	case n >= 10072 && n <= 10097:
		return string(rune(0x436 + n - 10072))
	}
	return ""
}

// plainLetter returns a letter without its accents, other characters as they
// are.
func plainLetter(r rune) rune {
	if r < 0xc0 {
		return r
	}
	for _, p := range norm.NFD.String(string(r)) {
		return p
	}
	return r
}

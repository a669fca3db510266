package audit

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// spellingCheck flags names that the article spells two ways: "Mathew" and
// "Matthew" of one surname, "Cloudbank" and "CloudBank". Names that differ as
// two people's names do, "Joan" and "John", are let be.
func spellingCheck(p *page) []claim.Warning {
	var out []claim.Warning
	names := personsAndBodies(p.claims)
	for i, a := range names {
		if w, ok := p.capitals(a); ok {
			out = append(out, w)
		}
		for _, b := range names[i+1:] {
			if a.Name.Type != b.Name.Type || a.Name.Role != "" && b.Name.Role != "" && a.Name.Role != b.Name.Role {
				continue
			}
			if oneName(strings.Fields(text.Lower(a.Name.Canonical)), strings.Fields(text.Lower(b.Name.Canonical)), a.Name.Type == claim.Person) {
				out = append(out, twoSpellings(a.Name.Canonical, b.Name.Canonical, a.Span, b.Span))
			}
		}
	}
	return out
}

// maxNames bounds the pairs that are compared; more names than this are in no
// article but in lists.
const maxNames = 400

// personsAndBodies returns the claims of persons and bodies.
func personsAndBodies(claims []claim.Claim) []*claim.Claim {
	var out []*claim.Claim
	for i := range claims {
		if n := claims[i].Name; n != nil && (n.Type == claim.Person || n.Type == claim.Org) && len(out) < maxNames {
			out = append(out, &claims[i])
		}
	}
	return out
}

func twoSpellings(a, b string, spans ...claim.Span) claim.Warning {
	slices.SortFunc(spans, func(x, y claim.Span) int { return x.Start - y.Start })
	return warn(TwoValues, claim.Flag, fmt.Sprintf("%s and %s: one name spelled two ways, or two names", a, b), spans...)
}

// capitals flags a name whose mentions differ in the capitals inside a word.
func (p *page) capitals(c *claim.Claim) (claim.Warning, bool) {
	if c.Name.Type != claim.Org {
		return claim.Warning{}, false
	}
	for i, m := range c.Name.Mentions {
		for _, o := range c.Name.Mentions[:min(i, 20)] {
			a, b := p.Text[o.Start:o.End], p.Text[m.Start:m.End]
			if a != b && strings.EqualFold(a, b) && innerCapital(a) != innerCapital(b) && !shouts(a) && !shouts(b) {
				return twoSpellings(a, b, o, m), true
			}
		}
	}
	return claim.Warning{}, false
}

// innerCapital reports whether a capital follows a small letter inside a word.
func innerCapital(s string) bool {
	prev := ' '
	for _, c := range s {
		if unicode.IsUpper(c) && unicode.IsLower(prev) {
			return true
		}
		prev = c
	}
	return false
}

// shouts reports whether a word of s is in capitals throughout.
func shouts(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(w string) bool {
		return utf8.RuneCountInString(w) > 1 && strings.ToUpper(w) == w
	})
}

// oneName reports whether two names, in lower case, are one but for the
// spelling of one word. Of persons one at least needs a full name.
func oneName(a, b []string, person bool) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	if person && (len(a) == 1) != (len(b) == 1) {
		return variants(a[len(a)-1], b[len(b)-1]) // Mr Johnson, Peter Jonson
	}
	if len(a) != len(b) {
		return false
	}
	if len(a) == 1 {
		return min(len(a[0]), len(b[0])) >= 6 && variants(a[0], b[0])
	}
	at := -1
	for i := range a {
		if a[i] != b[i] {
			if at >= 0 {
				return false
			}
			at = i
		}
	}
	if at < 0 {
		return false
	}
	if person && at == len(a)-1 {
		return surnames(a[at], b[at])
	}
	return variants(a[at], b[at])
}

// surnames reports whether two surnames borne with one given name are likely
// one: a letter more, less or other inside a long word.
func surnames(a, b string) bool {
	if variants(a, b) {
		return true
	}
	x, y, ok := differing(a, b)
	return ok && min(len(a), len(b)) >= 5 && len(x) <= 1 && len(y) <= 1 && a[0] == b[0]
}

// differing returns where a and b differ: what stands between the beginning and
// the end that they share. ok is false where they share neither.
func differing(a, b string) (x, y string, ok bool) {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	return a[i : len(a)-j], b[i : len(b)-j], i+j > 0
}

// soundAlike are pairs of letters that spell one sound in names.
var soundAlike = map[string]bool{"c k": true, "i y": true, "f ph": true, "s z": true, "c ck": true, "ck k": true, "ei ie": true, "i ie": true, "ie y": true,
	"ey y": true, "c ch": true, "i ee": true, "k q": true, "w v": true}

// variants reports whether two words are spellings of one name: a letter
// doubled or not, an h more, or letters that sound soundAlike.
func variants(a, b string) bool {
	if min(len(a), len(b)) < 4 || a[0] != b[0] && !soundAlike[pair(a[:1], b[:1])] {
		return false
	}
	x, y, _ := differing(a, b)
	if len(x) > len(y) {
		x, y, a, b = y, x, b, a
	}
	switch {
	case x == "" && y == "h":
		return true
	case x == "" && len(y) == 1 && endsAlike(a, b):
		return true // Whitby, Whitbey
	case x == "" && len(y) == 1:
		return strings.Contains(b, y+y) && !strings.HasSuffix(b, "ee") // Mathew, Matthew
	case len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]:
		return true // letters the wrong way round
	}
	return soundAlike[pair(x, y)]
}

// endsAlike reports whether the shorter word a and b differ in an ending that
// sounds alike: y, ey and ie.
func endsAlike(a, b string) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return i >= 3 && (a[i:] == "y" && b[i:] == "ey" || a[i:] == "i" && b[i:] == "ie")
}

func pair(x, y string) string {
	if x > y {
		x, y = y, x
	}
	return x + " " + y
}

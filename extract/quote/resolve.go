package quote

import (
	"strings"
)

// resolve returns the fullest name the article gives for the mention m, the
// words of the mention itself where it gives none, and "" for a pronoun that
// nobody fits.
func (r *reader) resolve(m mention) string {
	switch m.kind {
	case byPronoun:
		return r.resolvePronoun(m)
	case byName:
		if k := r.figureIn(m); k >= 0 {
			return r.cast.figures[k].name
		}
		return r.words2(m)
	case byPhrase:
		return r.resolvePhrase(m)
	}
	return ""
}

// words2 returns the words of m with single spaces.
func (r *reader) words2(m mention) string {
	return strings.Join(strings.Fields(r.d.Text[m.span.Start:m.span.End]), " ")
}

// figureIn returns the figure named in m: a person before a body; -1 if none.
func (r *reader) figureIn(m mention) int32 {
	found := int32(-1)
	for i := m.first; i < m.last; i++ {
		k := r.cast.at(i)
		if k < 0 || r.cast.figures[k].other {
			continue
		}
		if !r.cast.figures[k].org {
			return k
		}
		if found < 0 {
			found = k
		}
	}
	if found >= 0 {
		return found
	}
	name := foldName(r.words2(m))
	if k, ok := r.cast.byName[name]; ok {
		return k
	}
	if !strings.Contains(name, " ") {
		if ks := r.cast.byKey[name]; len(ks) == 1 {
			return ks[0]
		}
	}
	return -1
}

// resolvePhrase looks up roles and bodies: "the chief executive", "the firm".
func (r *reader) resolvePhrase(m mention) string {
	return describe(r.words2(m))
}

// describe writes a description as the desk does: beginning in lower case,
// without "the".
func describe(s string) string {
	for _, art := range []string{"The ", "A ", "An "} {
		if strings.HasPrefix(s, art) {
			return strings.ToLower(art) + s[len(art):]
		}
	}
	return s
}

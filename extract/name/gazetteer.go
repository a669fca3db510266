package name

import (
	"strings"
	"sync"

	"stet/assets"
)

// flags says which of the name lists hold a name; see assets.NameLists.
type flags uint32

const (
	fGiven flags = 1 << iota
	fSurname
	fGivenNews
	fPersonNews
	fOrg
	fListed
	fOrgNews
	fCountry
	fRegion
	fCity
	fPlace
	fPlaceNews
	fProduct
	fWork
	fEvent
	fPeople // a people, faith, party or language
	fNoName // capitalised, but no name
	fSeenLower
	fCommon
	fLikePerson // stands in a cluster of words with persons' names
	fLikePlace
	fLikeOrg
)

const (
	anyGiven = fGiven | fGivenNews
	anyOrg   = fOrg | fOrgNews
	anyPlace = fCountry | fPlace | fPlaceNews
	anyName  = anyOrg | anyPlace | fListed | fRegion | fCity | fProduct | fWork | fEvent | fPersonNews
)

func flagOf(letter byte) flags {
	const letters = "gsvPolOnrcpGtkedxwWabh"
	if i := strings.IndexByte(letters, letter); i >= 0 {
		return 1 << i
	}
	return 0
}

// has reports whether f has any of the flags in g.
func (f flags) has(g flags) bool { return f&g != 0 }

// gazetteer finds names in the embedded lists: an open-addressing hash table
// of line offsets, since a map of 140,000 strings takes ten times as long to
// make.
type gazetteer struct {
	text  string
	slots []uint32 // offset of a line plus one, 0 for an empty slot
}

// gaz is made at the first article and kept.
var gaz = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{text: assets.NameLists()}
	size := 1024
	for n := strings.Count(g.text, "\n"); size < 2*n; {
		size *= 2
	}
	g.slots = make([]uint32, size)
	for at := 0; at < len(g.text); {
		end := at + strings.IndexByte(g.text[at:], '\n')
		if end < at {
			break
		}
		if tab := strings.IndexByte(g.text[at:end], '\t'); tab > 0 {
			i := hash(g.text[at:at+tab]) & uint32(size-1)
			for g.slots[i] != 0 {
				i = (i + 1) & uint32(size-1)
			}
			g.slots[i] = uint32(at) + 1
		}
		at = end + 1
	}
	return g
})

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// look returns the flags of a name in lower case, 0 when no list holds it.
func (g *gazetteer) look(name string) flags {
	mask := uint32(len(g.slots) - 1)
	for i := hash(name) & mask; g.slots[i] != 0; i = (i + 1) & mask {
		line := g.text[g.slots[i]-1:]
		if len(line) > len(name) && line[len(name)] == '\t' && line[:len(name)] == name {
			var f flags
			for _, c := range []byte(line[len(name)+1 : strings.IndexByte(line, '\n')]) {
				f |= flagOf(c)
			}
			return f
		}
	}
	return 0
}

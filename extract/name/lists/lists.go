// Package lists looks names up in the embedded name lists: which of them are
// given names, surnames, known bodies, places, peoples, common words.
package lists

import (
	"strings"
	"sync"

	"stet/assets"
)

// Flags says which of the name lists hold a name; see assets.NameLists.
type Flags uint32

const (
	Given Flags = 1 << iota
	Surname
	GivenNews
	PersonNews
	Org
	Listed
	OrgNews
	Country
	Region
	City
	Place
	PlaceNews
	Product
	Work
	Event
	People // a people, faith, party or language
	NoName // capitalised, but no name
	SeenLower
	Common
	LikePerson // stands in a cluster of words with persons' names
	LikePlace
	LikeOrg
)

const (
	AnyGiven = Given | GivenNews
	AnyOrg   = Org | OrgNews
	AnyPlace = Country | Place | PlaceNews
	AnyName  = AnyOrg | AnyPlace | Listed | Region | City | Product | Work | Event | PersonNews
)

func flagOf(letter byte) Flags {
	const letters = "gsvPolOnrcpGtkedxwWabh"
	if i := strings.IndexByte(letters, letter); i >= 0 {
		return 1 << i
	}
	return 0
}

// Has reports whether f has any of the flags in g.
func (f Flags) Has(g Flags) bool { return f&g != 0 }

// Table finds names in the embedded lists: an open-addressing hash table
// of line offsets, since a map of 140,000 strings takes ten times as long to
// make.
type Table struct {
	text  string
	slots []uint32 // offset of a line plus one, 0 for an empty slot
}

// Names is the table of the embedded lists. It is made at the first call and
// kept.
var Names = sync.OnceValue(func() *Table {
	g := &Table{text: assets.NameLists()}
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

// Look returns the flags of a name in lower case, 0 when no list holds it.
func (g *Table) Look(name string) Flags {
	mask := uint32(len(g.slots) - 1)
	for i := hash(name) & mask; g.slots[i] != 0; i = (i + 1) & mask {
		line := g.text[g.slots[i]-1:]
		if len(line) > len(name) && line[len(name)] == '\t' && line[:len(name)] == name {
			var f Flags
			for _, c := range []byte(line[len(name)+1 : strings.IndexByte(line, '\n')]) {
				f |= flagOf(c)
			}
			return f
		}
	}
	return 0
}

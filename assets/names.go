package assets

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"sync"
)

//go:generate go run names/mklist.go -dir names

//go:embed names/lists.txt.gz
var nameLists []byte

// NameLists returns the name lists as text: a line is a name in lower case
// with straight apostrophes, a tab and one letter for every list that holds
// the name; lines are sorted by name. Origin and licence of each list stand in
// names/LICENSES.txt. The letters:
//
//	g given name            s surname               v given name in the news
//	P person in the news    o known organisation    l listed company
//	O organisation in the news
//	n country               r region                c city
//	p known place           G place in the news
//	t product               k work                  e event
//	d people, faith, party  x capitalised, no name
//	a b h word of a cluster of persons, places, organisations
//	w word seen in lower case    W word seldom seen otherwise
//
// The lists are unpacked once, at the first call. It returns "" should the
// embedded file be damaged.
var NameLists = sync.OnceValue(func() string {
	z, err := gzip.NewReader(bytes.NewReader(nameLists))
	if err != nil {
		return ""
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return ""
	}
	return string(text)
})

//go:embed names/tagger.bin
var nameModel string

// NameModel returns the file of the trained name tagger; its layout is that of
// extract/name/tag, its origin stands in names/LICENSES.txt.
func NameModel() string { return nameModel }

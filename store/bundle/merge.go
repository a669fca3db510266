package bundle

import (
	"fmt"
	"slices"

	"stet/store/ledger"
)

// Merge returns the union of cases that are about one article: the events of
// all, the text of the one that was captured last, and the captures of all. The
// same comes out in any order. It returns an error with a sentence for bundles
// of different articles.
func Merge(cases ...*Case) (*Case, error) {
	if len(cases) == 0 {
		return nil, fmt.Errorf("merge: %w", sentence("Name the bundles that are to be merged."))
	}
	out := *cases[0]
	files := map[string]bool{}
	out.Files, out.Events = nil, nil
	for _, c := range cases {
		if !sameCase(cases[0], c) {
			return nil, fmt.Errorf("merge: %w", sentence(fmt.Sprintf("These bundles are about different articles: “%s” and “%s”. Merge those of one article.", cases[0].Title(), c.Title())))
		}
		out.ID = min(out.ID, c.ID)
		if newer(c, &out) {
			out.Result, out.Base, out.Capture = c.Result, c.Base, c.Capture
		}
		out.Events = append(out.Events, c.Events...)
	}
	for _, c := range cases {
		for _, f := range c.Files {
			if !files[f.Name] {
				files[f.Name] = true
				out.Files = append(out.Files, f)
			}
		}
	}
	out.Sources = mergeSources(cases)
	out.Events = ledger.Merge(out.Events)
	return &out, nil
}

// sameCase reports whether two cases are about one article: by their id, their
// text, or because something was said in both of one case. Desks that open an
// article as a file have ids of their own for it.
func sameCase(a, b *Case) bool {
	if a.ID == b.ID || a.Result.Article.Hash() == b.Result.Article.Hash() {
		return true
	}
	chains := map[string]bool{}
	for _, e := range a.Events {
		chains[e.Case] = true
	}
	return slices.ContainsFunc(b.Events, func(e ledger.Event) bool { return chains[e.Case] })
}

// newer reports whether the text of a takes the place of that of b.
func newer(a, b *Case) bool {
	if !a.Capture.FetchedAt.Equal(b.Capture.FetchedAt) {
		return a.Capture.FetchedAt.After(b.Capture.FetchedAt)
	}
	return a.Result.Article.Hash() > b.Result.Article.Hash()
}

package extract

import (
	"slices"
	"strings"

	"stet/extract/claim"
	"stet/extract/page"
)

// Headed returns an article with its headline in the text, where the page has it
// above the text and the reader took it for the title alone: a desk checks the
// figures, names and quotes of a headline first of all. It returns a itself where
// the text begins with the headline or the page does not say where it stands.
func Headed(a *claim.Article) *claim.Article {
	if t := strings.TrimSpace(a.Title); t != "" && strings.HasPrefix(strings.TrimSpace(a.Text), t) {
		return a
	}
	i := slices.IndexFunc(a.Dropped, func(d claim.Dropped) bool { return d.Reason == page.HeadlineReason && d.Kind == claim.Heading })
	if i < 0 {
		return a
	}
	return a.With(i)
}

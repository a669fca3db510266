package page

import (
	"errors"
	"fmt"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// ErrNoText is returned when a page holds no readable text: a page that fills
// itself in by script, say.
var ErrNoText = errors.New("no article text in the page")

// Read makes an article of a page. A plain text is kept to the letter; of an
// HTML page the article's own blocks are taken and the rest is listed in
// Dropped. Read changes nothing in p, does not panic on any input, and needs
// time and memory in proportion to the page. It returns ErrNoText, or the
// error of p.Text.
func Read(p fetch.Page) (*claim.Article, error) {
	text, _, err := p.Text()
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	var a *claim.Article
	if p.Type == fetch.Text {
		a = Text(text)
	} else {
		a = readHTML(text, p.FinalURL)
	}
	if len(a.Blocks) == 0 {
		return nil, fmt.Errorf("%s: %w", p.Locator, ErrNoText)
	}
	a.URL = p.FinalURL
	return a, nil
}

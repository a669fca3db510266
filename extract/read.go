package extract

import (
	"context"
	"errors"
	"io"

	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/page"
)

// Read opens a locator (web address or file) and reads the article in it. The
// page is returned as it came, to be kept beside the article. Errors are those
// of fetch; fetch.Sentence says them to the user.
func Read(ctx context.Context, c *fetch.Client, locator string) (*claim.Article, fetch.Page, error) {
	p, err := c.Fetch(ctx, locator)
	if err != nil {
		return nil, fetch.Page{}, err
	}
	a, err := page.Read(p)
	return a, p, err
}

// ReadFrom reads the article in what r gives; name stands for it in messages.
func ReadFrom(name string, r io.Reader) (*claim.Article, fetch.Page, error) {
	p, err := fetch.FromReader(name, r)
	if err != nil {
		return nil, fetch.Page{}, err
	}
	a, err := page.Read(p)
	return a, p, err
}

// Plain makes an article of text, to the letter.
func Plain(text string) *claim.Article { return page.Text(text) }

// Sentence says to the user what an error of Read, ReadFrom or their context
// means and what to do next.
func Sentence(err error) string {
	if errors.Is(err, page.ErrNoText) {
		return "There is no article text in this page: it may be a page of links, or one that only a browser with scripts can show. " +
			"Open it in your browser, save it as a file (\"Web page, complete\" keeps the text) and open that, or paste the text."
	}
	return fetch.Sentence(err)
}

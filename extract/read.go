package extract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/page"
)

// Read opens a locator (web address or file) and reads the article in it. The
// page is returned as it came, to be kept beside the article; beside an error
// it holds what was exchanged, if anything was. Errors are those of fetch and
// page; Sentence says them to the user.
func Read(ctx context.Context, c *fetch.Client, locator string) (*claim.Article, fetch.Page, error) {
	return ReadAgain(ctx, c, locator, fetch.Known{})
}

// ReadAgain is Read for an article that was read before: the error is
// fetch.ErrUnchanged where the server says that the page is still the one that
// is known.
func ReadAgain(ctx context.Context, c *fetch.Client, locator string, known fetch.Known) (*claim.Article, fetch.Page, error) {
	p, err := c.FetchAgain(ctx, locator, known)
	if err != nil {
		return nil, p, err
	}
	a, err := read(p)
	return a, p, err
}

// MaxText is the longest text of an article, in bytes: more than a long book.
// What is read out of as much, all of it figures, names and quotes, takes some
// 150 MB.
const MaxText = 2 << 20

// ErrTooLong is returned for a text that is longer than MaxText.
var ErrTooLong = errors.New("text too long for an article")

func read(p fetch.Page) (*claim.Article, error) {
	a, err := page.Read(p)
	if err != nil {
		return nil, err
	}
	a.Notices = append(slices.Clip(p.Notices), a.Notices...)
	a.Alarms = append(slices.Clip(p.Notices), a.Alarms...)
	date(a)
	return a, Fits(a)
}

// Fits returns ErrTooLong for an article that no window should show.
func Fits(a *claim.Article) error {
	if len(a.Text) > MaxText {
		return fmt.Errorf("%d bytes: %w", len(a.Text), ErrTooLong)
	}
	return nil
}

// ReadFrom reads the article in what r gives; name stands for it in messages.
func ReadFrom(name string, r io.Reader) (*claim.Article, fetch.Page, error) {
	p, err := fetch.FromReader(name, r)
	if err != nil {
		return nil, fetch.Page{}, err
	}
	a, err := read(p)
	return a, p, err
}

// Canonical is the address under which a page says that it wants to be known,
// see page.Canonical.
func Canonical(p fetch.Page) string { return page.Canonical(p) }

// Plain makes an article of text, to the letter.
func Plain(text string) *claim.Article { return page.Text(text) }

// Pasted makes an article of a text that somebody copied: as Plain does, with
// the day that one of its opening lines gives.
func Pasted(text string) *claim.Article {
	a := page.Text(text)
	date(a)
	return a
}

// Sentence says to the user what an error of Read, ReadFrom or their context
// means and what to do next.
func Sentence(err error) string {
	if s := readSentence(err); s != "" {
		return s
	}
	return fetch.Sentence(err)
}

// SourceSentence is Sentence for something that claims are to be held against.
func SourceSentence(err error) string {
	if errors.Is(err, page.ErrNoText) {
		return "There is no text to be found in this page: it may be a page of links, or one that only a browser with scripts can show. " +
			"Open it in your browser, save it as a file (\"Web page, complete\" keeps the text) and add that as the source."
	}
	switch {
	case errors.Is(err, page.ErrScan):
		return "This PDF has no text: its pages are pictures (a scan). It is kept as it is; have it recognised by a text recognition (OCR) program and add the result as a source, and check every figure against the picture."
	case errors.Is(err, page.ErrLocked):
		return "This document is locked with a password. Open it in its own program with the password, save or print it to a file without one, and add that file as the source."
	case errors.Is(err, page.ErrDamaged):
		return "This document is damaged or incomplete and cannot be read. Open it in its own program and save it anew, or ask for it again, and add that file as the source."
	}
	if s := readSentence(err); s != "" {
		return s
	}
	return fetch.SourceSentence(err)
}

// readSentence says what came of reading a document, "" for an error of another
// kind.
func readSentence(err error) string {
	var wall *page.WallError
	if errors.As(err, &wall) {
		return wall.Sentence()
	}
	if errors.Is(err, page.ErrNoText) {
		return "There is no article text in this page: it may be a page of links, or one that only a browser with scripts can show. " +
			"Open it in your browser, save it as a file (\"Web page, complete\" keeps the text) and open that, or paste the text."
	}
	switch {
	case errors.Is(err, page.ErrScan):
		return "This PDF has no text: its pages are pictures (a scan). Have it recognised by a text recognition (OCR) program and open the result, and check every figure against the picture; or ask for the original file."
	case errors.Is(err, page.ErrCut):
		return "The page breaks off before its article: it did not come whole. Fetch or save it again, or paste the text."
	case errors.Is(err, page.ErrLetters):
		return "The letters of this PDF cannot be read: it shows them as pictures of letters and does not say which they are, or the part that says so is missing because the file did not come whole. Fetch it again or ask for the original file; or print its pages, have them recognised by a text recognition (OCR) program, and check every figure against the page."
	case errors.Is(err, page.ErrLocked):
		return "This document is locked with a password. Open it in its own program with the password, save or print it to a file without one, and open that file; or paste the text."
	case errors.Is(err, page.ErrDamaged):
		return "This document is damaged or incomplete and cannot be read. Open it in its own program and save it anew, or ask for it again; or paste the text."
	}
	if errors.Is(err, ErrTooLong) {
		return fmt.Sprintf("There are more than %d MB of text in this, more than in a long book. Save or paste the part that you want to check.", MaxText>>20)
	}
	return ""
}

// ReadSource is Read for what claims are held against: it reads spreadsheets and
// tables of values too, see page.Cells.
func ReadSource(ctx context.Context, c *fetch.Client, locator string) (*claim.Article, fetch.Page, error) {
	a, p, err := Read(ctx, c, locator)
	if p.Body == nil || p.Status != 0 && p.Status/100 != 2 {
		return a, p, err
	}
	cells, ok, cellErr := page.Cells(p)
	switch {
	case !ok:
		return a, p, err
	case cellErr != nil:
		return nil, p, cellErr
	}
	return cells, p, Fits(cells)
}

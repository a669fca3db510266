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

// What keeps a document from being read.
var (
	ErrScan   = errors.New("pages are pictures without text")
	ErrLocked = errors.New("document is locked with a password")
	// ErrCut is returned for a page that breaks off before its article.
	ErrCut     = errors.New("page breaks off before its article")
	ErrLetters = errors.New("document does not say which letters its characters are")
	ErrDamaged = errors.New("document is damaged")
)

// errWeights is returned for weights of other features.
var errWeights = errors.New("the weights are not those of the features")

// HeadlineReason is why the headline of a page is not in the article's text.
const HeadlineReason = "headline, shown as title"

// Read makes an article of a page. A plain text is kept to the letter; of an
// HTML page the article's own blocks are taken and the rest is listed in
// Dropped; documents are read block by block. Read changes nothing in p, does
// not panic on any input, and needs time and memory in proportion to the page.
// It returns ErrNoText or a *WallError (of a page that was fetched and is a wall and
// nothing else; one from a file is read, with an alarm), ErrCut, ErrScan, ErrLetters, ErrLocked or
// ErrDamaged, or the error of p.Text.
func Read(p fetch.Page) (*claim.Article, error) { return ReadWith(p, trained) }

// ReadWith is Read with other weights for HTML, for those who measure or train
// them. They must be those of Features, in that order.
func ReadWith(p fetch.Page, w Weights) (*claim.Article, error) {
	if !w.fit() {
		return nil, fmt.Errorf("page: %w", errWeights)
	}
	defer sparing(len(p.Body))()
	a, err := read(p, w)
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	if len(a.Blocks) == 0 {
		return nil, fmt.Errorf("%s: %w", p.Locator, noText(p))
	}
	if s := misread(a.Text); s != "" {
		alarm(a, s)
	}
	if turned(a.Text) {
		alarm(a, turnedRound)
	}
	if p.FinalURL != "" {
		if w := Wall(a.Wall); w.instead() {
			return nil, fmt.Errorf("%s: %w", p.Locator, &WallError{w})
		}
		a.URL = p.FinalURL
	}
	return a, nil
}

func read(p fetch.Page, w Weights) (*claim.Article, error) {
	switch p.Type {
	case fetch.DOCX:
		return docx(p.Body)
	case fetch.ODT:
		return odt(p.Body)
	case fetch.RTF:
		return rtf(p.Body)
	case fetch.PDF:
		return readPDF(p.Body)
	}
	text, _, err := p.Text()
	if err != nil {
		return nil, err
	}
	var a *claim.Article
	short := false
	switch p.Type {
	case fetch.Text:
		a = Text(unwrapped(lined(text)))
		short = endsUnfinished(p, text, a)
	case fetch.Markdown:
		a = markdown(text)
		short = endsUnfinished(p, text, a)
	default:
		a = readHTML(text, p.FinalURL, w)
		short = endsInside(text)
	}
	if short {
		alarm(a, cutShort)
	}
	return a, nil
}

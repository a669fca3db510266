package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"stet/extract"
	"stet/extract/claim"
	"stet/extract/fetch"
	"stet/extract/page"
	"stet/store"
)

// settingAgent is the setting of the store by which the window keeps what the
// program calls itself.
const settingAgent = "fetch.agent"

// The states of a page that was looked at again.
const (
	pageSame    = "unchanged"
	pageChanged = "changed"
	pageGone    = "gone"
	pageUnseen  = "not seen"
)

// changed fetches the pages of stored articles again and prints which of them
// have changed, a line each. Nobody sits before it, so that it keeps to
// robots.txt, waits between two visits to a site, and asks sites for the page
// only if it is another one. It writes nothing: opening an article again is
// what carries its findings over.
func (p *program) changed(ctx context.Context, s *store.Store, named []string, archived bool) error {
	cases, err := p.fetched(ctx, s, named, archived)
	if err != nil {
		return err
	}
	agent, err := s.Setting(ctx, settingAgent)
	if err != nil {
		return err
	}
	client := &fetch.Client{UserAgent: agent, Automatic: true, Pace: &fetch.Pace{}}
	differs, unseen := false, false
	for _, c := range cases {
		state, lines := p.compare(ctx, s, client, c)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		differs = differs || state == pageChanged || state == pageGone
		unseen = unseen || state == pageUnseen
		fmt.Fprintf(p.out, "%.8s  %-9s  %s\n", c.ID, state, title(c.Summary))
		for _, l := range lines {
			fmt.Fprintf(p.out, "          %s\n", l)
		}
	}
	if !differs && unseen {
		return errReported
	}
	return failed(differs)
}

// fetched returns the cases that were fetched over the network: those named, or
// all.
func (p *program) fetched(ctx context.Context, s *store.Store, named []string, archived bool) ([]*store.Case, error) {
	var ids []string
	for _, what := range named {
		id, err := s.FindCase(ctx, what)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	if len(named) == 0 {
		all, err := s.Cases(ctx)
		if err != nil {
			return nil, err
		}
		for _, sum := range all {
			if archived || !sum.Archived {
				ids = append(ids, sum.ID)
			}
		}
	}
	var out []*store.Case
	for _, id := range ids {
		c, err := s.Case(ctx, id)
		switch {
		case err != nil:
			return nil, err
		case c.Capture.FinalURL != "":
			out = append(out, c)
		case len(named) > 0:
			return nil, said(fmt.Sprintf("“%s” was not opened from a web address, so there is no page to look at again: compare the file yourself.", title(c.Summary)))
		}
	}
	return out, nil
}

// compare fetches the page of a case and says how it differs from the one that
// was kept.
func (p *program) compare(ctx context.Context, s *store.Store, client *fetch.Client, c *store.Case) (state string, lines []string) {
	locator := c.Capture.Locator
	if !strings.Contains(locator, "://") {
		locator = c.Capture.FinalURL
	}
	now, _, err := extract.ReadAgain(ctx, client, locator, fetch.KnownOf(c.Capture.FinalURL, c.Capture.Header, c.Capture.FetchedAt))
	var status *fetch.StatusError
	var wall *page.WallError
	switch {
	case errors.Is(err, fetch.ErrUnchanged):
		return pageSame, nil
	case errors.As(err, &status) && (status.Code == 404 || status.Code == 410), errors.As(err, &wall) && wall.Wall == page.WallMissing:
		return pageGone, []string{sentence(err)}
	case err != nil:
		return pageUnseen, []string{sentence(err)}
	}
	was, err := kept(ctx, s, c)
	if err != nil {
		return pageUnseen, []string{sentence(err)}
	}
	if lines = differences(extract.Headed(was), extract.Headed(now)); len(lines) == 0 {
		return pageSame, nil
	}
	return pageChanged, lines
}

// kept reads the article out of the page that was kept, so that this program
// reads both, or returns it as it was read then.
func kept(ctx context.Context, s *store.Store, c *store.Case) (*claim.Article, error) {
	sha := c.Capture.ArchiveSHA256
	if sha == "" {
		return c.Base, nil
	}
	b, err := s.Blob(ctx, sha)
	if err != nil {
		return nil, err
	}
	a, _, err := extract.ReadFrom("the page that was kept", bytes.NewReader(b))
	return a, err
}

// shownDifferences is how many blocks are printed of those that came and of
// those that went.
const shownDifferences = 5

// differences lists the blocks that are only in one of two texts, those that
// went first, and the headline where it is another one.
func differences(was, now *claim.Article) []string {
	var out []string
	if was.Headline() != now.Headline() {
		out = append(out, "headline: "+oneLine(now.Headline(), 200)+" (was: "+oneLine(was.Headline(), 200)+")")
	}
	out = append(out, only("- ", was, now)...)
	return append(out, only("+ ", now, was)...)
}

func only(mark string, a, b *claim.Article) (out []string) {
	there := map[string]int{}
	for _, k := range b.Blocks {
		there[words(b, k)]++
	}
	more := 0
	for _, k := range a.Blocks {
		w := words(a, k)
		switch {
		case there[w] > 0:
			there[w]--
		case len(out) < shownDifferences:
			out = append(out, mark+oneLine(w, 200))
		default:
			more++
		}
	}
	if more > 0 {
		out = append(out, fmt.Sprintf("%sand %d more", mark, more))
	}
	return out
}

// words is the text of a block, white space made alike.
func words(a *claim.Article, b claim.Block) string {
	return strings.Join(strings.Fields(a.Text[b.Span.Start:b.Span.End]), " ")
}

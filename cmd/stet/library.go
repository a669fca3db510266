package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"

	"stet/extract"
	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
	"stet/ui/present"
)

// library keeps cases in the store.
type library struct{ s *store.Store }

func (l library) Cases(ctx context.Context) ([]present.Case, error) {
	all, err := l.s.Cases(ctx)
	if err != nil {
		return nil, stored(err)
	}
	out := make([]present.Case, 0, len(all))
	for _, c := range all {
		out = append(out, caseOf(c))
	}
	return out, nil
}

func caseOf(c store.Summary) present.Case {
	return present.Case{ID: c.ID, Title: c.Title, Site: c.Site, Published: c.Published, Locator: c.Locator,
		Total: c.Counts.Total, Checked: c.Counts.Checked, Archived: c.Archived, Done: c.Done, Story: c.Story}
}

func (l library) Keep(ctx context.Context, r present.Reading) (present.Docket, error) {
	capture := store.Capture{Case: r.Case, Locator: r.Locator, FinalURL: r.URL, Redirects: r.Via, Status: r.Status, Header: r.Header, FetchedAt: r.FetchedAt, Raw: r.Body, Archive: r.Archive}
	again, was, err := l.amended(ctx, r, capture)
	if err != nil {
		return present.Docket{}, stored(err)
	}
	id, err := l.s.SaveAmended(ctx, again, capture)
	if err != nil {
		return present.Docket{}, stored(err)
	}
	d, err := l.Load(ctx, id)
	d.Was = was
	return d, err
}

// amended is what is read out of an article that was opened, as the desk has
// amended it where it was opened before, and the hash of its text then.
func (l library) amended(ctx context.Context, r present.Reading, capture store.Capture) (as store.Reread, was string, err error) {
	as = store.Reread{Base: r.Result.Article, Result: &r.Result}
	id, err := l.s.CaseOf(ctx, r.Result.Article, capture)
	if errors.Is(err, store.ErrNotFound) {
		return as, "", nil
	}
	if err != nil {
		return as, "", err
	}
	c, err := l.s.Case(ctx, id)
	if err != nil {
		return as, "", err
	}
	return reread(as, c.State.Amended()), c.Result.Article.Hash(), nil
}

// reread reads what must be checked out of an article as it is amended.
func reread(as store.Reread, m claim.Amendments) store.Reread {
	if as.Amended = m; m.IsZero() && as.Result != nil {
		return as
	}
	r := extract.Claims(as.Base.Amended(m))
	as.Result = &r
	return as
}

// current is the docket of a case. Where the desk has amended the article
// since it was last read, here or on another desk, it is read again first.
func (l library) current(ctx context.Context, c *store.Case) (present.Docket, error) {
	m := c.State.Amended()
	if len(c.Faults) > 0 || reflect.DeepEqual(m, c.Made) {
		return docket(c), nil
	}
	if err := l.s.SaveReread(ctx, c.ID, reread(store.Reread{Base: c.Base}, m)); err != nil {
		return present.Docket{}, stored(err)
	}
	c, err := l.s.Case(ctx, c.ID)
	if err != nil {
		return present.Docket{}, stored(err)
	}
	return docket(c), nil
}

func (l library) Earlier(ctx context.Context, id string) (map[string][]present.Earlier, error) {
	all, err := l.s.Earlier(ctx, id)
	if err != nil {
		return nil, stored(err)
	}
	out := make(map[string][]present.Earlier, len(all))
	for claimID, found := range all {
		for _, e := range found {
			p := present.Earlier{Case: e.Case, Title: e.Title, Site: e.Site, Published: e.Published, Claim: e.Claim, Words: e.Words,
				Finding: e.Finding, By: e.By, At: e.At, Note: e.Note}
			for _, x := range e.Evidence {
				p.Evidence = append(p.Evidence, present.EarlierLink(x))
			}
			out[claimID] = append(out[claimID], p)
		}
	}
	return out, nil
}

func (l library) Edition(ctx context.Context, id, hash string) (*claim.Article, error) {
	a, err := l.s.Text(ctx, id, hash)
	return a, stored(err)
}

func (l library) Load(ctx context.Context, id string) (present.Docket, error) {
	c, err := l.s.Case(ctx, id)
	if err != nil {
		return present.Docket{}, stored(err)
	}
	return l.current(ctx, c)
}

func (l library) Say(ctx context.Context, id string, statements ...ledger.Statement) (present.Docket, []ledger.Event, error) {
	c, events, err := l.s.Append(ctx, id, statements...)
	if err != nil {
		return present.Docket{}, nil, stored(err)
	}
	d, err := l.current(ctx, c)
	return d, events, err
}

func docket(c *store.Case) present.Docket {
	d := present.Docket{Case: caseOf(c.Summary), Result: *c.Result, State: c.State}
	d.Result.Article = warned(c.Result.Article, c.Faults)
	d.FetchedAt = c.Capture.FetchedAt
	d.Via, d.Read = c.Capture.Redirects, c.Base
	d.Before = present.Edition{Hash: c.Before.TextHash, At: c.Before.FetchedAt}
	return d
}

// shownFaults is how many faults of a case the window names.
const shownFaults = 3

// warned returns the article with what does not match in its case among its
// notices, first.
func warned(a *claim.Article, faults []string) *claim.Article {
	if len(faults) == 0 {
		return a
	}
	b := *a
	b.Notices = []string{"What this desk has on record was changed from outside, do not rely on it: " + strings.Join(faults[:min(len(faults), shownFaults)], " ")}
	if more := len(faults) - shownFaults; more > 0 {
		b.Notices[0] += fmt.Sprintf(" And %d more: 'stetctl doctor' names them all.", more)
	}
	b.Notices = append(b.Notices, a.Notices...)
	return &b
}

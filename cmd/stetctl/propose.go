package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
	"stet/store"
	"stet/store/ledger"
	"stet/store/sheet"
)

// propose reads a sheet back that a colleague edited, prints what it says
// otherwise than its case, and says that in the user's name where take is set.
// Rows of which nothing can be taken are named; they make the status 1.
func (p *program) propose(ctx context.Context, path string, args []string, from string, take bool) error {
	back, err := sheet.ReadBack(args[0])
	if err != nil {
		return err
	}
	if path == "" {
		if path, err = store.DefaultPath(); err != nil {
			return err
		}
	}
	if _, err := os.Stat(path); err != nil {
		return errNoStore{path}
	}
	s, err := store.Open(path, store.Options{ReadOnly: !take})
	if err != nil {
		return err
	}
	defer s.Close()
	c, now, err := sheetCase(ctx, s, back, args[1:])
	if err != nil {
		return err
	}
	if from == "" {
		from = back.By
	}
	proposals, problems := back.Propose(now, from)
	for _, x := range proposals {
		fmt.Fprintf(p.out, "row %d  %s  %s\n", x.Row, x.Place, oneLine(x.Words, 80))
		for _, ch := range x.Changes {
			fmt.Fprintf(p.out, "        %s\n", oneLine(ch.String(), 200))
		}
	}
	for _, why := range problems {
		fmt.Fprintf(p.out, "✗ %s\n", oneLine(why, 300))
	}
	if take {
		if err := takeProposals(ctx, s, c, proposals); err != nil {
			return err
		}
		fmt.Fprintf(p.err, "taken in case %.8s: %d of %d rows\n", c.ID, len(proposals), len(proposals)+len(problems))
	} else {
		fmt.Fprintf(p.err, "proposed for case %.8s: %d rows; --take takes them\n", c.ID, len(proposals))
	}
	return failed(len(problems) > 0)
}

// sheetCase finds the case of a sheet: the one that is named, else the one of
// the sheet's text, else that of its address.
func sheetCase(ctx context.Context, s *store.Store, back *sheet.Returned, named []string) (*store.Case, *sheet.Sheet, error) {
	var ids []string
	if len(named) > 0 {
		id, err := s.FindCase(ctx, named[0])
		if err != nil {
			return nil, nil, err
		}
		ids = append(ids, id)
	} else {
		if id, err := s.FindCase(ctx, back.Address); back.Address != "" && err == nil {
			ids = append(ids, id)
		}
		all, err := s.Cases(ctx)
		if err != nil {
			return nil, nil, err
		}
		for _, c := range all {
			ids = append(ids, c.ID)
		}
	}
	for _, id := range ids {
		c, err := s.Case(ctx, id)
		if err != nil {
			return nil, nil, err
		}
		now := sheet.Build(c.Result, c.State, sheet.Meta{Made: time.Now(), Position: text.New(c.Result.Article).Place})
		if back.Of(now) {
			return c, now, nil
		}
	}
	if len(named) > 0 {
		return nil, nil, said("This sheet is of another article, or of another text of it. 'stetctl case list' shows the cases.")
	}
	return nil, nil, said("No case in the store is of this sheet's article. Open the article first, or take the colleague's bundle in.")
}

// takeProposals says all proposals, or none.
func takeProposals(ctx context.Context, s *store.Store, c *store.Case, proposals []sheet.Proposal) error {
	author, err := s.Author(ctx)
	if err != nil {
		return err
	}
	var out []ledger.Statement
	listed := make(map[string]claim.Claim, len(c.State.List))
	for _, k := range c.State.List {
		listed[k.ID] = k
	}
	for _, x := range proposals {
		st := c.State.Of(x.Claim)
		target := st.Target
		if k, ok := listed[x.Claim]; ok {
			target = ledger.On(c.Result.Article, k)
		}
		for _, a := range x.Acts(st, author.Key, rand.Text) {
			out = append(out, ledger.Statement{Target: target, Act: a})
			for _, part := range c.State.Together(x.Claim)[1:] {
				if also := ledger.PartAct(a, c.State.Of(part), author.Key); also != nil {
					out = append(out, ledger.Statement{Target: ledger.On(c.Result.Article, listed[part]), Act: also})
				}
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	if _, _, err := s.Append(ctx, c.ID, out...); err != nil {
		return errors.Join(said("Nothing was taken: the sheet says something that cannot be kept, or the store cannot be written. Shorten long notes, and try again."), err)
	}
	return nil
}

package main

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"stet/extract/claim"
	"stet/extract/text"
	"stet/store"
	"stet/store/ledger"
	"stet/store/sheet"
	"stet/ui/present"
)

// sheetReader reads sheets back that colleagues edited.
type sheetReader struct{ s *store.Store }

// errOtherArticle is returned for a sheet of no case of the library.
var errOtherArticle = errors.New("a sheet of no article here")

// ReadSheet implements present.SheetReader.
func (r sheetReader) ReadSheet(ctx context.Context, path string, shown present.Docket) (present.Returned, error) {
	back, err := sheet.ReadBack(path)
	if err != nil {
		return present.Returned{}, err
	}
	if shown.State != nil {
		if now := asSheet(&shown.Result, shown.State); back.Of(now) {
			return proposed(back, shown.ID, now), nil
		}
	}
	ids, err := r.likely(ctx, back.Address)
	if err != nil {
		return present.Returned{}, stored(err)
	}
	for _, id := range ids {
		c, err := r.s.Case(ctx, id)
		if err != nil {
			return present.Returned{}, stored(err)
		}
		if now := asSheet(c.Result, c.State); back.Of(now) {
			return proposed(back, id, now), nil
		}
	}
	return present.Returned{}, told{errOtherArticle, back.File + " is a sheet of no article here, or of another text of one. Open the article first, or take the colleague’s bundle in."}
}

// likely are the ids of all cases, that of an address first.
func (r sheetReader) likely(ctx context.Context, address string) ([]string, error) {
	var ids []string
	if address != "" {
		if id, err := r.s.FindCase(ctx, address); err == nil {
			ids = append(ids, id)
		}
	}
	all, err := r.s.Cases(ctx)
	for _, c := range all {
		ids = append(ids, c.ID)
	}
	return ids, err
}

// asSheet is a case as a sheet of it would be now.
func asSheet(r *claim.Result, st *ledger.State) *sheet.Sheet {
	return sheet.Build(r, st, sheet.Meta{Made: time.Now(), Position: text.New(r.Article).Place})
}

// proposed is what a sheet says that now does not.
func proposed(back *sheet.Returned, id string, now *sheet.Sheet) present.Returned {
	proposals, problems := back.Propose(now, "")
	out := present.Returned{Case: id, By: back.By, Problems: problems}
	for _, p := range proposals {
		x := present.Proposal{Row: p.Row, Claim: p.Claim, Place: p.Place, Words: p.Words}
		for _, c := range p.Changes {
			x.Changes = append(x.Changes, present.Edited(c))
		}
		x.Acts = func(st *ledger.ClaimState, own, from string) []ledger.Act {
			return p.From(from).Acts(st, own, rand.Text)
		}
		out.Proposals = append(out.Proposals, x)
	}
	return out
}

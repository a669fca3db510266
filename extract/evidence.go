package extract

import (
	"context"
	"runtime"
	"strings"
	"sync"

	"stet/extract/claim"
	"stet/extract/deal"
	"stet/extract/match"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/quote"
	"stet/extract/text"
)

// Source reads a source's article once, so that claims can be matched against
// it: its figures, names, quotes and deals as every reader gives them.
func Source(a *claim.Article) *match.Source {
	clean := *a
	clean.Text = match.Readable(a.Text)
	d := text.New(&clean)
	numbers, names := number.Read(d), name.Read(d)
	hash := a.Hash()
	setIDs(hash, numbers)
	setIDs(hash, names)
	f := match.Facts{Numbers: numbers, Names: names, Quotes: quote.Read(d, names), Deals: deal.Read(d, numbers, names), Title: a.Headline()}
	return match.Read(a.Text, d, f)
}

// Matchable returns the claims of an article in the form in which they are held
// against sources. A quote that a reporting clause splits is its parts one after
// the other; words between marks that are nobody's are left out; an indirect
// quote is a paraphrase.
func Matchable(r claim.Result) []match.Claim {
	out := make([]match.Claim, 0, len(r.Claims))
	for i := range r.Claims {
		if c, ok := matchable(r.Article, &r.Claims[i]); ok {
			out = append(out, c)
		}
	}
	return out
}

func matchable(a *claim.Article, c *claim.Claim) (match.Claim, bool) {
	m := match.Claim{ID: c.ID, Kind: c.Kind, Text: c.Text}
	if s, err := a.Slice(c.Sentence); err == nil {
		m.Context = s
	}
	switch {
	case c.Quote != nil:
		var parts []string
		for _, g := range c.Quote.Segments {
			s, err := a.Slice(g)
			if err != nil {
				return m, false
			}
			parts = append(parts, s)
		}
		m.Text, m.Context, m.Speaker = strings.Join(parts, " "), "", c.Quote.Speaker
		switch c.Quote.Kind {
		case claim.QuoteScare:
			return m, false
		case claim.QuoteIndirect:
			m.Kind = match.KindParaphrase
		}
	case c.Number != nil:
		m.Number = c.Number
	case c.Name != nil:
		m.Canonical, m.Role = c.Name.Canonical, c.Name.Role
	case c.Deal != nil:
		m.Deal = c.Deal
	}
	return m, true
}

// Stated fills in what a claim's text says and the claim does not: the figure
// among its words, with what it counts. The text becomes the context of the
// figure.
func Stated(c match.Claim) match.Claim {
	if c.Kind != claim.KindNumber {
		return c
	}
	best := -1
	cs := number.Read(text.New(claim.Plain(c.Text)))
	for i := range cs {
		n := cs[i].Number
		switch {
		case c.Number == nil || c.Number.Value == "" && c.Number.Date == nil:
		case c.Number.Date != nil:
			if n.Date == nil || n.Date.Start != c.Number.Date.Start && best >= 0 {
				continue
			}
		case n.Value != c.Number.Value:
			continue
		}
		if best < 0 || c.Number != nil && n.Unit == c.Number.Unit && cs[best].Number.Unit != n.Unit {
			best = i
		}
	}
	if best < 0 {
		return c
	}
	found := *cs[best].Number
	if given := c.Number; given != nil && (given.Value != "" || given.Date != nil) {
		kind, of := found.Kind, found.Of
		found = *given
		if found.Kind == "" {
			found.Kind = kind
		}
		if found.Of == "" {
			found.Of = of
		}
	}
	c.Number = &found
	if c.Context == "" {
		c.Context = c.Text
	}
	c.Text = cs[best].Text
	return c
}

// Check holds all claims against all sources, on as many processors as there are.
// The results stand by source and then by claim. Progress, where it is not nil,
// is told of every claim and source done, from one goroutine at a time, in any
// order. When ctx ends, Check returns its error and what was done so far; a claim
// that was not reached has the zero Result.
func Check(ctx context.Context, claims []match.Claim, sources []*match.Source, progress func(done, total int)) ([][]match.Result, error) {
	out := make([][]match.Result, len(sources))
	for i := range out {
		out[i] = make([]match.Result, len(claims))
	}
	total := len(claims) * len(sources)
	todo := make(chan int)
	var lock sync.Mutex
	done := 0
	var wait sync.WaitGroup
	for range min(runtime.NumCPU(), max(total, 1)) {
		wait.Go(func() {
			for n := range todo {
				s, c := n/len(claims), n%len(claims)
				out[s][c] = sources[s].Match(claims[c])
				if progress != nil {
					lock.Lock()
					done++
					progress(done, total)
					lock.Unlock()
				}
			}
		})
	}
	for n := 0; n < total && ctx.Err() == nil; n++ {
		select {
		case todo <- n:
		case <-ctx.Done():
		}
	}
	close(todo)
	wait.Wait()
	return out, ctx.Err()
}

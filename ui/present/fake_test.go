package present

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

const key = "0123456789abcdef0123456789abcdef"

// clock is a moment that tests can tell.
func clock() time.Time { return time.Date(2026, 11, 20, 10, 31, 0, 0, time.UTC) }

// screen is a View that remembers what it was shown.
type screen struct {
	cases    []CaseRow
	off      int // articles off the list
	noCases  string
	article  *ArticleView
	marks    []Mark // of claims
	alarms   []Mark // of warnings
	list     ListView
	form     Form
	status   Status
	busy     []Busy
	failure  string
	hint     string
	passages []claim.Span
	warnings WarningList
	parcel   Parcel
	typed    func() // what HandOver hands over, nil for nothing
	news     News
	changes  ChangeView
	source   SourceView
	about    AboutView
	leftOut  LeftOutView
	left     LeftView
	back     ReturnedView
	ticked   []claim.Span
	names    bool // of confidential sources may be on it
}

func (s *screen) ShowVault(open bool)       { s.names = open }
func (s *screen) ShowNews(n News)           { s.news = n }
func (s *screen) ShowChanges(c ChangeView)  { s.changes = c }
func (s *screen) ShowSource(v SourceView)   { s.source = v }
func (s *screen) ShowAbout(a AboutView)     { s.about = a }
func (s *screen) ShowLeftOut(l LeftOutView) { s.leftOut = l }

func (s *screen) ShowLeft(l LeftView)           { s.left = l }
func (s *screen) ShowReturned(v ReturnedView)   { s.back = v }
func (s *screen) ShowTicked(spans []claim.Span) { s.ticked = spans }

func (s *screen) HandOver() {
	if f := s.typed; f != nil {
		s.typed = nil
		f()
	}
}

func (s *screen) ShowCases(l CaseList) { s.cases, s.off, s.noCases = l.Rows, l.Off, l.Empty }
func (s *screen) ShowArticle(a *ArticleView) {
	if s.article = a; a != nil {
		s.ShowMarks(a.Marks)
	}
}
func (s *screen) ShowMarks(m []Mark) {
	n := 0
	for n < len(m) && m[n].Kind == KindWarning {
		n++
	}
	s.alarms, s.marks = m[:n], m[n:]
}
func (s *screen) ShowClaims(v ListView)          { s.list = v }
func (s *screen) ShowForm(f Form)                { s.form = f }
func (s *screen) ShowStatus(st Status)           { s.status = st }
func (s *screen) ShowBusy(b Busy)                { s.busy = append(s.busy, b) }
func (s *screen) ShowError(text string)          { s.failure = text }
func (s *screen) ShowHint(text string)           { s.hint = text }
func (s *screen) ShowWarnings(l WarningList)     { s.warnings = l }
func (s *screen) ShowParcel(p Parcel)            { s.parcel = p }
func (s *screen) ShowPassage(spans []claim.Span) { s.passages = spans }

// shelf is a Library in memory.
type shelf struct {
	order  []string
	cases  map[string]Case
	result map[string]claim.Result
	events map[string][]ledger.Event
	texts  map[string][]*claim.Article // of a case, as they were opened, in order
	fault  error                       // of the next Say

	changed int64
	earlier map[string][]Earlier // by the words of a claim
	mark    Bookmark
}

func newShelf() *shelf {
	return &shelf{cases: map[string]Case{}, result: map[string]claim.Result{}, events: map[string][]ledger.Event{}, texts: map[string][]*claim.Article{}}
}

func (s *shelf) Cases(context.Context) ([]Case, error) {
	out := make([]Case, 0, len(s.order))
	for i := len(s.order) - 1; i >= 0; i-- {
		out = append(out, s.cases[s.order[i]])
	}
	return out, nil
}

func (s *shelf) Keep(ctx context.Context, r Reading) (Docket, error) {
	id, was := r.Result.Article.Hash()[:32], ""
	for _, c := range s.cases {
		if c.Locator == r.Locator && r.Locator != Pasted || r.Case != "" && c.ID == r.Case {
			id = c.ID
		}
	}
	if !slices.Contains(s.order, id) {
		s.order = append(s.order, id)
	} else if d, err := s.Load(ctx, id); err == nil {
		was = d.Result.Article.Hash()
	}
	s.texts[id] = append(s.texts[id], r.Result.Article)
	s.cases[id] = Case{ID: id, Title: r.Result.Article.Title, Site: r.Result.Article.Site, Published: r.Result.Article.Published, Locator: r.Locator}
	s.result[id] = r.Result
	d, err := s.Load(ctx, id)
	d.Was = was
	return d, err
}

func (s *shelf) Edition(_ context.Context, id, hash string) (*claim.Article, error) {
	for _, a := range s.texts[id] {
		if a.Hash() == hash {
			return a, nil
		}
	}
	return nil, errors.New("no such text")
}

// amended is what a reader would make of the article as the desk has it: the
// same claims where their words stand now.
func amended(r claim.Result, m claim.Amendments) claim.Result {
	a := r.Article.Amended(m)
	out := claim.Result{ID: r.ID, Article: a, Warnings: r.Warnings}
	for _, c := range r.Claims {
		if s := words(a, c.Text); s.Start >= 0 {
			c.Span, c.Sentence, c.ID = s, s, claim.ClaimID(a.Hash(), c.Kind, s)
			if c.Quote != nil {
				q := *c.Quote
				q.Segments = []claim.Span{s}
				c.Quote = &q
			}
			out.Claims = append(out.Claims, c)
		}
	}
	return out
}

func (s *shelf) Load(_ context.Context, id string) (Docket, error) {
	r, ok := s.result[id]
	if !ok {
		return Docket{}, errors.New("no such article")
	}
	state := ledger.ReplayOn(s.events[id], r.Article, r.Claims)
	if m := state.Amended(); !m.IsZero() {
		r = amended(r, m)
		state = ledger.ReplayOn(s.events[id], r.Article, r.Claims)
	}
	c := s.cases[id]
	cov := state.Coverage()
	c.Total, c.Checked = cov.Total, cov.Checked
	c.Title, c.Site, c.Published = r.Article.Title, r.Article.Site, r.Article.Published
	s.cases[id] = c
	d := Docket{Case: c, Result: r, State: state, Read: s.result[id].Article}
	for _, a := range s.texts[id] {
		if a.Hash() != r.Article.Hash() {
			d.Before = Edition{a.Hash(), clock().AddDate(0, 0, -8)}
		}
	}
	return d, nil
}

func (s *shelf) Say(ctx context.Context, id string, statements ...ledger.Statement) (Docket, []ledger.Event, error) {
	if err := s.fault; err != nil {
		s.fault = nil
		return Docket{}, nil, err
	}
	var added []ledger.Event
	head := ledger.Head{Author: key, Case: id}
	for _, e := range s.events[id] {
		if e.Author == key { // not a colleague's
			head = e.Head()
		}
	}
	for _, st := range statements {
		e, err := ledger.Append(head, st, clock().Add(time.Duration(head.Seq)*time.Second), rand.Reader)
		if err != nil {
			return Docket{}, nil, err
		}
		head = e.Head()
		added = append(added, e)
	}
	s.events[id] = append(s.events[id], added...)
	d, err := s.Load(ctx, id)
	return d, added, err
}

func (s *shelf) SetArchived(_ context.Context, id string, archived bool) error {
	c := s.cases[id]
	c.Archived = archived
	s.cases[id] = c
	return nil
}

func (s *shelf) SetStory(_ context.Context, id, story string) error {
	c := s.cases[id]
	c.Story = story
	s.cases[id] = c
	return nil
}

func (s *shelf) Search(_ context.Context, query string) ([]Place, error) {
	var out []Place
	for _, id := range s.order {
		if strings.Contains(s.result[id].Article.Text, query) {
			out = append(out, Place{id, "… " + query + " …"})
		}
	}
	return out, nil
}

func (s *shelf) Earlier(_ context.Context, id string) (map[string][]Earlier, error) {
	out := map[string][]Earlier{}
	for _, c := range s.result[id].Claims {
		if e := s.earlier[c.Text]; e != nil {
			out[c.ID] = e
		}
	}
	return out, nil
}

func (s *shelf) Changed(context.Context) (int64, error) { return s.changed, nil }

func (s *shelf) Bookmark(context.Context) (Bookmark, error) { return s.mark, nil }

func (s *shelf) SetBookmark(_ context.Context, b Bookmark) error {
	s.mark = b
	return nil
}

func (s *shelf) SetUserName(context.Context, string) error { return nil }

// reader is an Opener over articles by locator. A locator that is held waits
// for a value before it answers.
type reader struct {
	articles map[string]claim.Result
	held     map[string]chan bool
	same     time.Time // when the page was kept that has not changed, zero for one that has
}

type spoken struct{ error }

func (spoken) Sentence() string { return "There is no page at that address. Check its spelling." }

func (r *reader) Open(ctx context.Context, locator string, progress func(float64)) (Reading, error) {
	if c := r.held[locator]; c != nil {
		progress(.5)
		select {
		case <-c:
		case <-ctx.Done():
			return Reading{}, ctx.Err()
		}
	}
	res, ok := r.articles[locator]
	if !ok {
		return Reading{}, fmt.Errorf("%s: %w", locator, spoken{errors.New("not found")})
	}
	return Reading{Locator: locator, Result: res}, nil
}

func (r *reader) OpenAgain(ctx context.Context, c Case, progress func(float64)) (Reading, error) {
	if !r.same.IsZero() {
		return Reading{Same: r.same}, nil
	}
	return r.Open(ctx, c.Locator, progress)
}

func (r *reader) OpenText(_ context.Context, text string, of *claim.Article) (Reading, error) {
	a := claim.Plain(text)
	if of != nil {
		a.Title, a.URL = of.Title, of.URL
	}
	return Reading{Locator: "pasted text", Result: claim.Result{ID: a.Hash()[:32], Article: a}}, nil
}

// paper writes nothing and remembers the path.
type paper struct {
	path string
	err  error
}

func (p *paper) Templates() []Choice[string] { return []Choice[string]{{"", "Usual", ""}} }

func (p *paper) Export(_ context.Context, path, _ string, _ Docket) error {
	p.path = path
	return p.err
}

const story = "Mill to close, owner says\n\nThe mill lost about $2 million last year, Ada Brook said. “We held on for nine years,” she told workers.\n\nShares of Brook Mills fell 12 percent."

func (p *paper) Letters(_ context.Context, path string, d Docket, openOnly bool) error {
	p.path = fmt.Sprintf("%s %d %v", path, len(d.State.Requests), openOnly)
	return p.err
}

func words(a *claim.Article, w string) claim.Span {
	i := strings.Index(a.Text, w)
	return claim.Span{Start: i, End: i + len(w)}
}

// mill is an article of five claims and one warning.
func mill() claim.Result {
	a := claim.Plain(story)
	a.Title, a.Byline, a.Site, a.Published, a.URL = "Mill to close, owner says", []string{"R. Vane"}, "The Weir", "2026-11-18T09:00:00Z", "https://weir.example/mill"
	hash := a.Hash()
	var cs []claim.Claim
	add := func(k claim.Kind, w string, set func(*claim.Claim)) {
		c := claim.Claim{Kind: k, Span: words(a, w), Text: w, Rule: "test", Confidence: .95}
		c.ID = claim.ClaimID(hash, k, c.Span)
		c.Sentence = c.Span
		set(&c)
		cs = append(cs, c)
	}
	add(claim.KindNumber, "$2 million", func(c *claim.Claim) {
		c.Number = &claim.Number{Kind: claim.Money, Value: "2000000", Unit: "USD", Bound: claim.Approx, ModifierSpan: words(a, "about"), Of: "the mill’s loss"}
	})
	add(claim.KindName, "Ada Brook", func(c *claim.Claim) {
		c.Name = &claim.Name{Type: claim.Person, Canonical: "Ada Brook", Role: "owner", Mentions: []claim.Span{c.Span, words(a, "she")}}
	})
	add(claim.KindQuote, "We held on for nine years,", func(c *claim.Claim) {
		c.Quote = &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{c.Span}, Speaker: "Ada Brook", Cue: "told"}
	})
	add(claim.KindName, "Brook Mills", func(c *claim.Claim) {
		c.Name = &claim.Name{Type: claim.Org, Canonical: "Brook Mills", Mentions: []claim.Span{c.Span}}
	})
	add(claim.KindNumber, "12 percent", func(c *claim.Claim) {
		c.Number = &claim.Number{Kind: claim.Percent, Value: "12", Unit: "%", Bound: claim.Exact}
	})
	claim.Sort(cs)
	return claim.Result{ID: hash[:32], Article: a, Claims: cs, Warnings: []claim.Warning{
		{ID: "w1", Kind: "growth", Verdict: claim.Flag, Message: "12 percent does not follow from the prices given.", Spans: []claim.Span{words(a, "12 percent")}},
		{ID: "w2", Kind: "sum", Verdict: claim.OK, Message: "the sum is right.", Spans: []claim.Span{words(a, "$2 million"), words(a, "12 percent")}}}}
}

// big is an article of n figures.
func huge(n int) claim.Result {
	var b strings.Builder
	var spans []claim.Span
	for i := range n {
		if i%20 == 19 {
			b.WriteString("\n\n")
		}
		b.WriteString("the council paid ")
		start := b.Len()
		fmt.Fprintf(&b, "$%d", 1000+i)
		spans = append(spans, claim.Span{Start: start, End: b.Len()})
		b.WriteString(" for it, ")
	}
	a := claim.Plain(b.String())
	hash := a.Hash()
	r := claim.Result{ID: hash[:32], Article: a}
	for i, s := range spans {
		r.Claims = append(r.Claims, claim.Claim{ID: claim.ClaimID(hash, claim.KindNumber, s), Kind: claim.KindNumber, Span: s, Text: a.Text[s.Start:s.End],
			Sentence: s, Number: &claim.Number{Kind: claim.Money, Value: fmt.Sprint(1000 + i), Unit: "USD", Bound: claim.Exact}})
	}
	return r
}

// bench is a desk whose drawing thread is the test: what the desk wants done
// there waits until Wait runs it.
type bench struct {
	*Desk
	mu   sync.Mutex
	todo []func()
}

func (b *bench) do(f func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.todo = append(b.todo, f)
}

// Wait returns when nothing is under way and all of it was shown.
func (b *bench) Wait() {
	for {
		b.Desk.Wait()
		b.mu.Lock()
		todo := b.todo
		b.todo = nil
		b.mu.Unlock()
		if len(todo) == 0 {
			return
		}
		for _, f := range todo {
			f()
		}
	}
}

// desk returns a desk on fakes, with locator open where it is not "".
func desk(t testing.TB, locator string) (*bench, *screen, *shelf, *reader) {
	s, lib := &screen{}, newShelf()
	op := &reader{articles: map[string]claim.Result{"mill": mill(), "big": huge(10_000)}, held: map[string]chan bool{}}
	b := &bench{}
	b.Desk = NewDesk(Deps{Opener: op, Library: lib, Exporter: &paper{}, User: User{key, "M. Ito"}, Now: clock}, s, b.do)
	b.Start("", "")
	b.Wait()
	if locator != "" {
		b.Open(locator)
		b.Wait()
		if s.article == nil {
			t.Fatalf("%s did not open: %s", locator, s.failure)
		}
	}
	return b, s, lib, op
}

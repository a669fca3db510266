package ui

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"stet/extract/claim"
	"stet/store/ledger"
	"stet/ui/present"
)

// shelf is a library of one article, and an opener and exporter of it.
type shelf struct {
	result   claim.Result
	kept     bool
	archived bool
	changed  int64
	mark     present.Bookmark
	events   []ledger.Event
	exported string
	template string
	letters  string
	earlier  []present.Earlier // of every claim
	fault    error             // of every Say
	before   *claim.Article    // the text before this one, nil for none
	again    *claim.Result     // what the article is the next time it is opened, nil for the same
	agent    string
	story    string
	typed    map[string]string // as a present.Scratch
	typings  int
}

const caseID = "c1"

func (s *shelf) Cases(context.Context) ([]present.Case, error) {
	if !s.kept {
		return nil, nil
	}
	return []present.Case{{ID: caseID, Title: s.result.Article.Title, Total: len(s.result.Claims), Archived: s.archived}}, nil
}

func (s *shelf) Keep(ctx context.Context, r present.Reading) (present.Docket, error) {
	was := ""
	if s.kept {
		was = s.result.Article.Hash()
	}
	if r.Result.Article.Hash() != s.result.Article.Hash() {
		s.before = s.result.Article
	}
	s.result = r.Result
	s.kept, s.archived = true, false
	d, err := s.Load(ctx, caseID)
	d.Was = was
	return d, err
}

func (s *shelf) Load(context.Context, string) (present.Docket, error) {
	d := present.Docket{Case: present.Case{ID: caseID, Title: s.result.Article.Title, Locator: "article"}, Result: s.result,
		State: ledger.ReplayOn(s.events, s.result.Article, s.result.Claims)}
	if m := d.State.Amended(); !m.IsZero() {
		a := s.result.Article.Amended(m)
		d.Result = claims(a, s.result.Claims)
		d.State = ledger.ReplayOn(s.events, a, d.Result.Claims)
	}
	if s.before != nil {
		d.Before = present.Edition{Hash: s.before.Hash(), At: clock().AddDate(0, 0, -8)}
	}
	return d, nil
}

// claims is what a reader would make of a: the claims of an earlier text where
// their words stand now.
func claims(a *claim.Article, earlier []claim.Claim) claim.Result {
	r := claim.Result{Article: a}
	for _, c := range earlier {
		if i := strings.Index(a.Text, c.Text); i >= 0 {
			c.Span = claim.Span{Start: i, End: i + len(c.Text)}
			c.Sentence, c.ID = c.Span, claim.ClaimID(a.Hash(), c.Kind, c.Span)
			r.Claims = append(r.Claims, c)
		}
	}
	return r
}

func (s *shelf) Edition(_ context.Context, _, hash string) (*claim.Article, error) {
	if s.before == nil || s.before.Hash() != hash {
		return nil, errors.New("there is no such text")
	}
	return s.before, nil
}

func (s *shelf) Default() string { return "Stet/test" }

func (s *shelf) Agent(context.Context) (string, error) { return s.agent, nil }

func (s *shelf) SetAgent(_ context.Context, agent string) error {
	s.agent = agent
	return nil
}

func (s *shelf) Say(ctx context.Context, _ string, statements ...ledger.Statement) (present.Docket, []ledger.Event, error) {
	if s.fault != nil {
		return present.Docket{}, nil, s.fault
	}
	var added []ledger.Event
	for _, st := range statements {
		head := ledger.Head{Author: "ab12", Case: caseID}
		if n := len(s.events); n > 0 {
			head = s.events[n-1].Head()
		}
		e, err := ledger.Append(head, st, time.Date(2026, 11, 20, 10, 0, len(s.events), 0, time.UTC), rand.Reader)
		if err != nil {
			return present.Docket{}, nil, err
		}
		s.events, added = append(s.events, e), append(added, e)
	}
	d, err := s.Load(ctx, caseID)
	return d, added, err
}

func (s *shelf) SetArchived(_ context.Context, _ string, archived bool) error {
	s.archived = archived
	return nil
}

func (s *shelf) SetStory(_ context.Context, _, story string) error {
	s.story = story
	return nil
}

func (s *shelf) Search(_ context.Context, query string) ([]present.Place, error) {
	if strings.Contains(s.result.Article.Text, query) {
		return []present.Place{{Case: caseID, Text: "… " + query + " …"}}, nil
	}
	return nil, nil
}

func (s *shelf) Changed(context.Context) (int64, error) { return s.changed, nil }

func (s *shelf) Bookmark(context.Context) (present.Bookmark, error) { return s.mark, nil }

func (s *shelf) SetBookmark(_ context.Context, b present.Bookmark) error {
	s.mark = b
	return nil
}

func (s *shelf) Typed(_ context.Context, id string) (string, error) { return s.typed[id], nil }

func (s *shelf) Scrub(context.Context) error { return nil }

func (s *shelf) SetTyped(_ context.Context, id, typed string) error {
	s.typed[id] = typed
	s.typings++
	return nil
}

func (s *shelf) SetUserName(context.Context, string) error { return nil }

func (s *shelf) Open(_ context.Context, locator string, _ func(float64)) (present.Reading, error) {
	if locator != "article" {
		return present.Reading{}, errors.New("there is no such page")
	}
	r := s.result
	if s.again != nil {
		r = *s.again
	}
	return present.Reading{Locator: locator, Result: r}, nil
}

func (s *shelf) OpenAgain(ctx context.Context, c present.Case, progress func(float64)) (present.Reading, error) {
	return s.Open(ctx, c.Locator, progress)
}

func (s *shelf) OpenText(context.Context, string, *claim.Article) (present.Reading, error) {
	return present.Reading{Result: s.result}, nil
}

func (s *shelf) Earlier(context.Context, string) (map[string][]present.Earlier, error) {
	out := map[string][]present.Earlier{}
	for _, c := range s.result.Claims {
		if s.earlier != nil {
			out[c.ID] = s.earlier
		}
	}
	return out, nil
}

func (s *shelf) Letters(_ context.Context, path string, _ present.Docket, _ bool) error {
	s.letters = path
	return nil
}

func (s *shelf) Templates() []present.Choice[string] {
	return []present.Choice[string]{{Value: "", Word: "Usual columns"}, {Value: "full", Word: "All columns"}}
}

func (s *shelf) Export(_ context.Context, path, template string, _ present.Docket) error {
	s.exported, s.template = path, template
	return nil
}

// article is a text of n words in paragraphs of 60 with so many figures, each
// a claim; where there are more figures than room, they lie over one another.
func article(words, figures int) claim.Result {
	var b strings.Builder
	var spans []claim.Span
	for i := range words {
		start := b.Len()
		if i%3 == 0 {
			fmt.Fprintf(&b, "$%d", 100+i)
		} else {
			b.WriteString("council")
		}
		for n := range (figures + words - 1) / words * 3 {
			if i%3 == 0 && len(spans) < figures && start-8*n >= 0 {
				spans = append(spans, claim.Span{Start: start - 8*n, End: b.Len()})
			}
		}
		if i%60 == 59 {
			b.WriteString(".\n\n")
		} else {
			b.WriteString(" ")
		}
	}
	a := claim.Plain(b.String())
	a.Title, a.Byline = "Roads", []string{"A. Reporter"}
	r, hash := claim.Result{Article: a}, a.Hash()
	for _, s := range spans {
		r.Claims = append(r.Claims, claim.Claim{ID: claim.ClaimID(hash, claim.KindNumber, s), Kind: claim.KindNumber, Span: s, Text: a.Text[s.Start:s.End],
			Sentence: s, Confidence: 1, Number: &claim.Number{Kind: claim.Money, Value: "100", Unit: "USD", Bound: claim.Exact}})
	}
	claim.Sort(r.Claims)
	return r
}

// bench is a window whose drawing thread is the test.
type bench struct {
	*Window
	win  fyne.Window
	lib  *shelf
	mu   sync.Mutex
	todo []func()
}

func (b *bench) do(f func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.todo = append(b.todo, f)
}

func (b *bench) wait() {
	for {
		b.desk.Wait()
		b.work.Wait()
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

// window returns the main window with an article of the given size open.
func window(t testing.TB, words, figures int) *bench { return windowWith(t, words, figures, nil) }

// windowWith is window with a maker of bundles, and with an archive of sources.
func windowWith(t testing.TB, words, figures int, bundles present.Bundler, archive ...present.Archive) *bench {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(Theme{Scheme: SchemeLight})
	b := &bench{win: test.NewTempWindow(t, nil), lib: &shelf{result: article(words, figures), typed: map[string]string{}}}
	b.win.SetPadded(false)
	archive = append(archive, nil)
	b.Window = New(b.win, present.Deps{Archive: archive[0], Opener: b.lib, Library: b.lib, Exporter: b.lib, Bundler: bundles, Agents: b.lib, Scratch: b.lib, User: present.User{Key: "ab12", Name: "M. Ito"},
		Now: clock, Sheets: inbox{b.lib}, Sentences: func(a *claim.Article) []claim.Span {
			var out []claim.Span
			for _, b := range a.Blocks {
				out = append(out, b.Span)
			}
			return out
		}}, b.do)
	b.win.Resize(fyne.NewSize(1366, 768))
	b.desk.Start("article", "")
	b.wait()
	return b
}

// press types keys on the canvas as a keyboard would: to what has the focus,
// else to the window.
func (b *bench) press(keys string) {
	for _, r := range keys {
		if f := b.win.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		} else {
			b.win.Canvas().OnTypedRune()(r)
		}
		b.wait()
	}
}

func (b *bench) key(name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := b.win.Canvas().Focused(); f != nil {
		f.TypedKey(e)
	} else {
		b.win.Canvas().OnTypedKey()(e)
	}
	b.wait()
}

// menu chooses an item of the main menu.
func (b *bench) menu(label string) {
	for _, m := range b.win.MainMenu().Items {
		for _, i := range m.Items {
			if strings.HasPrefix(i.Label, label) {
				i.Action()
				b.wait()
				return
			}
		}
	}
	panic("no item " + label)
}

// clock is a moment that tests can tell.
func clock() time.Time { return time.Date(2026, 11, 20, 10, 31, 0, 0, time.UTC) }

package present

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
	"stet/store/ledger"
)

// attic is an Archive in memory over what addresses and files hold.
type attic struct {
	mu      sync.Mutex
	on      map[string]*claim.Article // by address or file; nil for bytes without a text
	hashes  map[string]string         // of bytes, where they are not those of the address alone
	now     string                    // what a passage that is not as it was has become, "" for gone
	known   map[string]string         // under which address a page wants to be known
	results map[string]match.Result   // by the claim's text
	kept    map[string]Captured
	texts   map[string]*claim.Article  // by source
	older   map[pairing]*claim.Article // texts of copies, by source and bytes
	checked int
	found   []Kept
	fault   error
}

func (a *attic) Capture(_ context.Context, src ledger.Source, progress func(float64)) (Captured, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	progress(1)
	if a.fault != nil {
		return Captured{}, a.fault
	}
	where := or(src.URL, src.File)
	c := Captured{Source: src.ID, At: clock(), URL: src.URL, Canonical: a.known[where]}
	switch text, ok := a.on[where]; {
	case !ok:
		c.Failure = "There is no page at that address. Check its spelling."
	default:
		c.Hash = or(a.hashes[where], claim.Plain(where).Hash())
		if c.Text = text != nil; !c.Text {
			c.Failure = "This is a picture."
		}
		a.texts[src.ID] = text
		if a.older == nil {
			a.older = map[pairing]*claim.Article{}
		}
		a.older[pairing{source: src.ID, hash: c.Hash}] = text
	}
	a.kept[src.ID] = c
	return c, nil
}

func (a *attic) Turn(_ context.Context, source, hash string) (Captured, bool, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	text, ok := a.older[pairing{source: source, hash: hash}]
	if !ok {
		return Captured{}, false, nil
	}
	c := a.kept[source]
	c.Hash, c.Text = hash, text != nil
	a.kept[source], a.texts[source] = c, text
	return c, true, nil
}

func (a *attic) Captured(_ context.Context, sources []string) ([]Captured, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	var out []Captured
	for _, id := range sources {
		if c, ok := a.kept[id]; ok {
			out = append(out, c)
		}
	}
	return out, nil
}

func (a *attic) Keep(_ context.Context, results []Kept) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.found = append(a.found, results...)
	return nil
}

func (a *attic) Kept(_ context.Context, sources []string) ([]Kept, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(a.found), func(k Kept) bool { return !slices.Contains(sources, k.Source) }), nil
}

func (a *attic) LookAgain(ctx context.Context, src ledger.Source, passages []claim.Anchor, progress func(float64)) (Looked, error) {
	before := a.texts[src.ID]
	c, err := a.Capture(ctx, src, progress)
	if err != nil {
		return Looked{}, err
	}
	l := Looked{Captured: c}
	switch now := a.texts[src.ID]; {
	case c.Failure != "":
		l.Captured, l.Text, l.Trouble, l.Failure, l.Tried = c, true, c.Failure, "", c.At
		l.Hash = src.ContentHash
	case now.Text == before.Text:
		l.Same = true
	default:
		for _, p := range passages {
			f := Fate{Kept: strings.Contains(now.Text, p.Exact)}
			if !f.Kept {
				f.Now = a.now
			}
			l.Fates = append(l.Fates, f)
		}
	}
	return l, nil
}

func (a *attic) Alike(_ context.Context, sources []string) ([]Likeness, error) {
	var out []Likeness
	for i, id := range sources {
		for _, other := range sources[:i] {
			if share := match.ShinglesOf(a.texts[id].Text).Shared(match.ShinglesOf(a.texts[other].Text)); share >= match.OneOrigin {
				out = append(out, Likeness{other, id, share})
			}
		}
	}
	return out, nil
}

func (a *attic) SourceText(_ context.Context, source string) (*claim.Article, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if t := a.texts[source]; t != nil {
		return t, nil
	}
	return nil, errors.New("no text")
}

func (a *attic) Check(ctx context.Context, _ *claim.Article, claims []claim.Claim, sources []string, progress func(done, total int)) ([][]match.Result, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	out := make([][]match.Result, len(sources))
	for s := range sources {
		for i, c := range claims {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			r, ok := a.results[c.Text]
			if !ok {
				r.Outcome = match.NotFound
			}
			r.ID = c.ID
			out[s] = append(out[s], r)
			a.checked++
			progress(s*len(claims)+i+1, len(claims)*len(sources))
		}
	}
	return out, nil
}

const letter = "To the council.\n\nWe held on for nearly nine long years, and I told them so. It was Ada Brook who asked.\n\nThe loss was $3 million."

// letterOf is a source of two pages.
func letterOf() *claim.Article {
	a := claim.Plain(letter)
	a.Pages = []claim.PageMark{{Start: 0, Number: 1}, {Start: strings.Index(letter, "We held"), Number: 2}}
	a.Blocks = paragraphs(letter)
	return a
}

func in(text, words string) claim.Span {
	i := strings.Index(text, words)
	return claim.Span{Start: i, End: i + len(words)}
}

const theQuote = "We held on for nine years,"

// differing is what the letter says of the quote.
func differing() match.Result {
	passage := in(letter, "We held on for nearly nine long years,")
	return match.Result{Outcome: match.Differs, Passage: passage, Score: .9, Alarms: []match.Alarm{match.WordsDropped}, Diff: []match.Edit{
		{Op: match.Keep, Claim: "We held on for", Source: "We held on for", SourceSpan: in(letter, "We held on for")},
		{Op: match.Drop, Source: "nearly", SourceSpan: in(letter, "nearly"), Alarm: match.WordsDropped},
		{Op: match.Keep, Claim: "nine", Source: "nine", SourceSpan: in(letter, "nine")},
		{Op: match.Drop, Source: "long", SourceSpan: in(letter, "long"), Alarm: match.WordsDropped},
		{Op: match.Keep, Claim: "years,", Source: "years,", SourceSpan: in(letter, "years,")}},
		Candidates: []claim.Span{in(letter, "It was Ada Brook who asked.")}}
}

// checking is a desk with an archive, the mill article open and its quote the
// current claim.
func checking(t *testing.T) (*bench, *screen, *attic) {
	t.Helper()
	v := &screen{}
	a := &attic{on: map[string]*claim.Article{"https://weir.example/letter": letterOf()}, hashes: map[string]string{},
		results: map[string]match.Result{theQuote: differing()}, kept: map[string]Captured{}, texts: map[string]*claim.Article{}}
	b := &bench{}
	op := &reader{articles: map[string]claim.Result{"mill": mill(), "big": huge(50)}, held: map[string]chan bool{}}
	b.Desk = NewDesk(Deps{Opener: op, Library: newShelf(), Exporter: &paper{}, Archive: a, User: User{key, "M. Ito"}, Now: clock}, v, b.do)
	b.Start("", "")
	b.Wait()
	b.Open("mill")
	b.Wait()
	b.pick(theQuote)
	return b, v, a
}

// pick selects the claim of the given words.
func (b *bench) pick(words string) {
	for _, f := range b.shown.facts {
		if f.claim.Text == words {
			b.Select(f.claim.ID)
		}
	}
	b.Wait()
}

func (b *bench) attach(t *testing.T, where string) {
	t.Helper()
	d := NewDraft()
	d.Where = where
	if lacks := b.Attach(b.Current(), d, nil); lacks != "" {
		t.Fatal(lacks)
	}
	b.Wait()
}

func TestSourceIsCopied(t *testing.T) {
	b, v, _ := checking(t)
	b.attach(t, "https://weir.example/letter")
	row := v.form.Sources[0]
	if row.Copy != "copy of 10:31" || row.Failure != "" || row.Try || v.failure != "" {
		t.Errorf("row %+v, says %q", row, v.failure)
	}
	src := b.shown.state.Sources[0]
	if src.ContentHash == "" || !src.SeenAt.Equal(clock()) || src.SeenBy != "M. Ito" {
		t.Errorf("the ledger has %+v", src)
	}
	b.Undo() // takes the source back with what was seen of it
	b.Wait()
	if len(v.form.Sources) != 0 || len(b.shown.state.Sources) != 0 {
		t.Errorf("after undo: %+v, %+v", v.form.Sources, b.shown.state.Sources)
	}
	b.Redo()
	b.Wait()
	if len(v.form.Sources) != 1 || b.shown.state.Sources[0].ContentHash != src.ContentHash {
		t.Errorf("after redo: %+v", b.shown.state.Sources)
	}
}

// TestSourceTakenBackWhileCopied: what was taken back does not come again with
// its copy.
func TestSourceTakenBackWhileCopied(t *testing.T) {
	b, _, _ := checking(t)
	b.attach(t, "https://weir.example/letter")
	src, caseID, at := b.shown.state.Sources[0], b.shown.c.ID, b.Current()
	b.Undo()
	b.Wait()
	b.enqueue(func() {
		b.seenSource(caseID, at, src.ID, Captured{Source: src.ID, Hash: strings.Repeat("cd", 32), At: clock()})
	})
	b.Wait()
	if len(b.shown.state.Sources) != 0 {
		t.Errorf("sources %+v", b.shown.state.Sources)
	}
}

func TestFailedCopyIsToldAndTriedAgain(t *testing.T) {
	b, v, a := checking(t)
	b.attach(t, "https://weir.example/gone")
	row := v.form.Sources[0]
	if !row.Try || !strings.Contains(row.Failure, "no page at that address") || row.Copy != "" {
		t.Fatalf("row %+v", row)
	}
	if b.shown.state.Sources[0].ContentHash != "" {
		t.Error("a hash of nothing")
	}
	a.on["https://weir.example/gone"] = letterOf()
	b.Capture(row.ID)
	b.Wait()
	if row = v.form.Sources[0]; row.Try || row.Failure != "" || row.Copy == "" {
		t.Errorf("tried again: %+v", row)
	}
	a.fault = errors.New("the disk is full")
	b.attach(t, "https://weir.example/letter")
	if row = v.form.Sources[1]; !row.Try || !strings.Contains(row.Failure, "The disk is full") {
		t.Errorf("on a full disk: %+v", row)
	}
	a.fault, a.on["https://weir.example/letter"] = nil, nil
	b.Capture(row.ID)
	b.Wait()
	if row = v.form.Sources[1]; row.Failure != "This is a picture." || !strings.Contains(row.Copy, "without text") {
		t.Errorf("a picture: %+v", row)
	}
}

func TestWhatIsNotCopied(t *testing.T) {
	b, v, a := checking(t)
	b.attach(t, "Call with the harbour master")
	if row := v.form.Sources[0]; row.Copy != "" || row.Try || row.Failure != "" || len(a.kept) != 0 {
		t.Errorf("a call: %+v", row)
	}
	for _, sensitivity := range []string{"confidential", "sealed"} {
		if capturable(ledger.Source{URL: "https://weir.example/letter", Sensitivity: sensitivity}) {
			t.Errorf("a %s source is asked for", sensitivity)
		}
	}
}

func TestSameBytesAreOffered(t *testing.T) {
	b, v, a := checking(t)
	a.on["/home/ada/letter.pdf"] = letterOf()
	a.hashes["/home/ada/letter.pdf"], a.hashes["https://weir.example/letter"] = "same", "same"
	b.attach(t, "https://weir.example/letter")
	b.attach(t, "/home/ada/letter.pdf")
	if v.form.Sources[0].Double != "" || !strings.Contains(v.form.Sources[1].Double, "source 1") {
		t.Fatalf("offers %q, %q", v.form.Sources[0].Double, v.form.Sources[1].Double)
	}
	if !strings.Contains(v.hint, "the same as source 1") {
		t.Errorf("hint %q", v.hint)
	}
	b.UseDouble(v.form.Sources[1].ID)
	b.Wait()
	if len(b.shown.state.Sources) != 1 || len(v.form.Sources) != 2 || v.form.Sources[1].URL != "https://weir.example/letter" {
		t.Errorf("used: %+v", v.form.Sources)
	}
	b.Undo()
	b.Wait()
	if len(b.shown.state.Sources) != 2 {
		t.Errorf("undone: %+v", b.shown.state.Sources)
	}
}

func TestAttachedSourceIsMatched(t *testing.T) {
	b, v, a := checking(t)
	b.attach(t, "https://weir.example/letter")
	m := v.form.Match
	if m.Look.Sign != "≠" || m.Source != "source 1, https://weir.example/letter · p. 2 · copy of 10:31" || m.At != 0 || m.Of != 2 || m.Use == "" {
		t.Fatalf("%+v", m)
	}
	want := []string{"6 words kept · 2 dropped", "Left out without an ellipsis: “nearly”", "Left out without an ellipsis: “long”"}
	if strings.Join(m.Says, "\n") != strings.Join(want, "\n") {
		t.Errorf("says %q", m.Says)
	}
	if v.form.Finding != ledger.Unchecked || b.shown.state.Of(b.current).Evidence[0].Passage.Exact != "" {
		t.Error("something was set by itself")
	}
	n := a.checked
	b.pick("$2 million")
	b.pick(theQuote)
	if a.checked != n {
		t.Error("held against the same text again")
	}
	b.StepPassage(1)
	if m = v.form.Match; m.At != 1 || m.Look.Word != "look here" || len(m.Says) != 0 {
		t.Errorf("the other passage: %+v", m)
	}
	if b.StepPassage(1); v.form.Match.At != 0 {
		t.Errorf("past the last one: %d", v.form.Match.At)
	}
}

func TestOneKeyMakesItEvidence(t *testing.T) {
	b, v, _ := checking(t)
	b.attach(t, "https://weir.example/letter")
	b.Evidence()
	b.Wait()
	x := b.shown.state.Of(b.current).Evidence
	if len(x) != 1 || x[0].Locator != "p. 2" || x[0].Passage.Exact != "We held on for nearly nine long years," || x[0].Does() != ledger.Contradicts {
		t.Fatalf("evidence %+v", x)
	}
	if points := claim.PointsOf(letter); points.Bytes(x[0].Passage.Span) != differing().Passage || x[0].Match != "differs: words_dropped" {
		t.Errorf("at %v, the program had said %q", x[0].Passage.Span, x[0].Match)
	}
	if v.form.Finding != ledger.Unchecked || v.form.Match.Use != "" || !strings.Contains(strings.Join(v.form.History, "\n"), "the program had said: differs: words dropped") {
		t.Errorf("finding %s, use %q, history %q", v.form.Finding, v.form.Match.Use, v.form.History)
	}
	b.Evidence() // again: nothing more to note
	b.Wait()
	if len(b.shown.state.Of(b.current).Evidence) != 1 || !strings.Contains(v.hint, "evidence already") {
		t.Errorf("hint %q", v.hint)
	}
	b.SetFinding(ledger.Verified)
	b.Wait()
	if v.form.Finding != ledger.Verified {
		t.Errorf("finding %s", v.form.Finding)
	}
}

// TestSearchInAllSources: without a source of its own a claim is looked for in
// those of the other claims.
func TestSearchInAllSources(t *testing.T) {
	b, v, a := checking(t)
	b.Evidence()
	if b.Wait(); !strings.Contains(v.hint, "press o") {
		t.Errorf("without sources: %q", v.hint)
	}
	b.attach(t, "https://weir.example/letter")
	b.pick("$2 million")
	if v.form.Match.Of != 0 {
		t.Fatalf("shown unasked: %+v", v.form.Match)
	}
	b.Evidence()
	b.Wait()
	b.Evidence()
	if v.form.Match.Of != 0 || !strings.Contains(v.hint, "Nothing like it stands in 1 source") {
		t.Errorf("%+v, hint %q", v.form.Match, v.hint)
	}
	a.results["Ada Brook"] = match.Result{Outcome: match.Same, Passage: in(letter, "Ada Brook"), Score: 1, Found: "Ada Brook"}
	b.pick("Ada Brook")
	b.Evidence()
	b.Wait()
	if v.form.Match.Look.Sign != "✓" || len(v.form.Sources) != 0 {
		t.Fatalf("%+v", v.form.Match)
	}
	a.on["https://weir.example/other"] = letterOf()
	b.pick(theQuote)
	b.attach(t, "https://weir.example/other")
	b.pick("Ada Brook")
	b.CheckClaim() // the new one too
	b.Wait()
	if v.form.Match.Of != 2 {
		t.Errorf("%d passages in two sources", v.form.Match.Of)
	}
	if b.CheckClaim(); !strings.Contains(v.hint, "Looked for in 2 sources") {
		t.Errorf("hint %q", v.hint)
	}
	b.Evidence()
	b.Wait()
	if x := b.shown.state.Of(b.current).Evidence; len(x) != 1 || x[0].SourceID != b.shown.state.Sources[0].ID || x[0].Does() != ledger.Supports || x[0].Match != "same" {
		t.Errorf("evidence %+v", x)
	}
}

// TestEvidenceIsOfItsArticle: what was found stays with its article, and is
// there again with it.
func TestEvidenceIsOfItsArticle(t *testing.T) {
	b, v, _ := checking(t)
	b.attach(t, "https://weir.example/letter")
	b.Open("big")
	b.Wait()
	b.Next()
	if b.Wait(); v.form.Match.Of != 0 {
		t.Errorf("in another article: %+v", v.form.Match)
	}
	b.Open("mill")
	b.Wait()
	if b.pick(theQuote); v.form.Match.Of != 2 || v.form.Sources[0].Copy == "" {
		t.Errorf("back again: %+v", v.form.Match)
	}
}

// TestArticleClosedMeanwhile: what comes after the article was closed is kept
// and shown nowhere.
func TestArticleClosedMeanwhile(t *testing.T) {
	b, v, a := checking(t)
	src := ledger.Source{ID: "s9", URL: "https://weir.example/letter"}
	b.capture(src, b.Current())
	b.clear()
	b.Wait()
	if v.failure != "" || v.form.ID != "" || !a.kept["s9"].Text {
		t.Errorf("error %q, form %+v, kept %+v", v.failure, v.form, a.kept)
	}
}

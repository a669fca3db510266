package ledger

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
)

// tick ticks the first place of words in a.
func (d *desk) tick(a *claim.Article, words, reason string) Event {
	d.t.Helper()
	i := strings.Index(a.Text, words)
	act, err := TickPassage(a, claim.Span{Start: i, End: i + len(words)}, reason)
	if i < 0 || err != nil {
		d.t.Fatalf("%q: %v", words, err)
	}
	return d.say(OnArticle(a), act)
}

func leftOf(w Words, a *claim.Article) []string {
	var out []string
	for _, s := range w.Gaps {
		out = append(out, a.Text[s.Start:s.End])
	}
	return out
}

func TestWords(t *testing.T) {
	a, claims := page(t, ferry, "$72 million", "40 cars")
	d := newDesk(t, "kim")
	check := func(what string, want WordCount, left ...string) {
		t.Helper()
		w := ReplayOn(d.events, a, claims).Words(a)
		if w.WordCount != want || !slices.Equal(leftOf(w, a), left) {
			t.Errorf("%s: %+v, left %q; want %+v, left %q", what, w.WordCount, leftOf(w, a), want, left)
		}
		if len(w.Blocks) != 2 || w.Blocks[0].Left+w.Blocks[1].Left != w.Left {
			t.Errorf("%s: by paragraph %+v", what, w.Blocks)
		}
	}
	first, second := "Lindholm Ferries raised $72 million in May, more than ever", "The line carries 40 cars. “We shall double that,” said Ada Moe"
	check("nothing said", WordCount{22, 0, 0, 22, 4}, first, second)
	d.say(On(a, claims[0]), found(Verified))
	check("a claim ticked", WordCount{22, 2, 0, 20, 2}, "Lindholm Ferries raised", "in May, more than ever", second)
	all := d.tick(a, first+".", "")
	check("its sentence too", WordCount{22, 2, 8, 12, 2}, second)
	d.tick(a, second+".", "nothing to check")
	check("a claim in it is open", WordCount{22, 2, 18, 2, 2}, "40 cars")
	d.say(On(a, claims[1]), found(NoCheckNeeded))
	check("all", WordCount{22, 2, 20, 0, 0})
	d.say(On(a, claims[1]), found(Unchecked))
	d.undo(all.Hash)
	check("taken back", WordCount{22, 2, 10, 10, 2}, "Lindholm Ferries raised", "in May, more than ever", "40 cars")
	if got := ReplayOn(d.events, a, claims).Words(a).Percent(); got != 54 {
		t.Errorf("%d %%", got)
	}
	in := ReplayOn(d.events, a, claims).WordsIn(a, []claim.Span{{End: 16}, {Start: 16, End: 60}})
	if want := []WordCount{{2, 0, 0, 2, 0}, {8, 2, 0, 6, 0}}; !slices.Equal(in, want) {
		t.Errorf("in two stretches %+v, want %+v", in, want)
	}
	if got := (WordCount{}).Percent(); got != 100 {
		t.Errorf("%d %% of no word", got)
	}
}

// TestTicksFollowTheText: a tick goes with its words, and not without them.
func TestTicksFollowTheText(t *testing.T) {
	a, _ := page(t, ferry)
	d := newDesk(t, "kim")
	d.tick(a, "The line carries 40 cars.", "seen")
	d.tick(a, "more", "")
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"the same", ferry, []string{"more", "The line carries 40 cars."}},
		{"moved", "A new first line.\n\n" + ferry, []string{"more", "The line carries 40 cars."}},
		{"reworded", strings.Replace(ferry, "40 cars", "41 cars", 1), []string{"more"}},
		{"other words around a small one", "Once more it rains.\n\nThe line carries 40 cars. It does.", []string{"The line carries 40 cars."}},
	} {
		b := claim.Plain(tt.text)
		var got []string
		for _, k := range ReplayOn(d.events, b, nil).Ticks {
			got = append(got, b.Text[k.Span.Start:k.Span.End])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if n := len(Replay(d.events).Ticks); n != 0 {
		t.Errorf("%d ticks without a text", n)
	}
	b := claim.Plain(ferry)
	again := ReplayOn(d.events, b, nil)
	if more := again.Again(d.events, b, nil); !reflect.DeepEqual(again.Ticks, more.Ticks) {
		t.Errorf("again %+v, not %+v", more.Ticks, again.Ticks)
	}
}

func TestArticleClosed(t *testing.T) {
	a, _ := page(t, ferry)
	d := newDesk(t, "kim")
	if err := (Statement{Target: OnArticle(a), Act: ArticleClosed{Closed: true, Words: 3}}).Check(); err == nil {
		t.Error("closed with words left and no reason")
	}
	e := d.say(OnArticle(a), ArticleClosed{Closed: true, Words: 3, Claims: 1, Reason: "the rest is the author’s opinion"})
	got := Replay(d.events).Closed
	if got == nil || got.Words != 3 || got.Claims != 1 || got.Name != "KIM" || got.Reason != "the rest is the author’s opinion" {
		t.Fatalf("%+v", got)
	}
	d.undo(e.Hash)
	if got := Replay(d.events).Closed; got != nil {
		t.Errorf("taken back, and still %+v", got)
	}
}

func TestTickPassage(t *testing.T) {
	a := claim.Plain(strings.Repeat("ü", keptWords))
	act, err := TickPassage(a, claim.Span{End: len(a.Text)}, "")
	if err != nil || len(act.Anchor.Exact) != keptWords || act.Anchor.Span.End != keptWords/2 {
		t.Errorf("%d bytes, %v, %v", len(act.Anchor.Exact), act.Anchor.Span, err)
	}
	if _, err := TickPassage(a, claim.Span{Start: 1, End: 4}, ""); err == nil {
		t.Error("half a character was ticked")
	}
}

func TestWordsOf(t *testing.T) {
	for in, want := range map[string]string{
		"It's 1,000 state-owned firms.":       "It's|1,000|state-owned|firms",
		"the end... Then—again: 3.5 % (U.S.)": "the|end|Then|again|3.5|U.S",
		"“Quoted” 'words' — и ещё 中文":         "Quoted|words|и|ещё|中文",
		" . ":       "",
		"a@b.org/x": "a@b.org/x",
	} {
		var got []string
		for w := range words(in, claim.Span{End: len(in)}) {
			got = append(got, in[w.Start:w.End])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: %s, want %s", in, s, want)
		}
	}
}

// FuzzWords holds that words lie in the text, in order and apart, on character
// boundaries, and that every letter and digit is in one.
func FuzzWords(f *testing.F) {
	f.Add("It's 1,000 state-owned firms... и 中文", 0, 12)
	f.Fuzz(func(t *testing.T, in string, from, to int) {
		if from < 0 || to < from || to > len(in) || !utf8.ValidString(in) || !utf8.ValidString(in[from:to]) {
			return
		}
		last, covered := from, 0
		for w := range words(in, claim.Span{Start: from, End: to}) {
			if w.Start < last || w.End <= w.Start || w.End > to || !utf8.ValidString(in[w.Start:w.End]) {
				t.Fatalf("%v after %d of %d..%d", w, last, from, to)
			}
			covered += letters(in[w.Start:w.End])
			last = w.End
		}
		if want := letters(in[from:to]); covered != want {
			t.Fatalf("%d letters in words, %d in the text", covered, want)
		}
	})
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if isLetter(r) {
			n++
		}
	}
	return n
}

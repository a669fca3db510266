package ledger

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
)

func TestAmended(t *testing.T) {
	a, _ := page(t, ferry)
	d := newDesk(t, "kim")
	on := OnArticle(a)
	state := func() *State { return Replay(d.events) }
	if m := state().Amended(); !m.IsZero() {
		t.Errorf("nothing said gives %+v", m)
	}
	d.say(on, SetBlock("b-0", InText, "Founded in 1911."))
	d.say(on, SetBlock("a-0", LeftOut, "Sign up."))
	title := d.say(on, ArticleCorrected{FieldTitle, true, []string{"Ferries grow"}})
	d.say(on, ArticleCorrected{FieldByline, true, nil})
	m := state().Amended()
	if want := []claim.BlockChoice{{ID: "a-0", Words: "Sign up."}, {ID: "b-0", Keep: true, Words: "Founded in 1911."}}; !slices.Equal(m.Blocks, want) {
		t.Errorf("blocks %+v", m.Blocks)
	}
	if m.Title == nil || *m.Title != "Ferries grow" || m.Byline == nil || len(*m.Byline) != 0 || m.Published != nil || m.Site != nil {
		t.Errorf("head %+v", m)
	}
	d.undo(title.Hash)
	d.say(on, SetBlock("a-0", AsRead, ""))
	if m := state().Amended(); m.Title != nil || len(m.Blocks) != 1 {
		t.Errorf("taken back: %+v", m)
	}
	if len(state().Claims) != 0 {
		t.Error("what is said of the article makes a claim")
	}
}

// TestCorrectionsInIgnorance: of two the newer holds, and it shows.
func TestCorrectionsInIgnorance(t *testing.T) {
	a, _ := page(t, ferry)
	kim, bo := newDesk(t, "kim"), newDesk(t, "bo")
	kim.say(OnArticle(a), ArticleCorrected{FieldPublished, true, []string{"2026-02-01"}})
	bo.now = kim.now
	bo.say(OnArticle(a), ArticleCorrected{FieldPublished, true, []string{"2026-02-02"}})
	all := Merge(kim.events, bo.events)
	got := Replay(all).Corrections[FieldPublished]
	if !got.Contested || len(got.Values) != 1 {
		t.Errorf("%+v", got)
	}
	slices.Reverse(all)
	if again := Replay(all).Corrections[FieldPublished]; !reflect.DeepEqual(got, again) {
		t.Error("another order gives another date")
	}
}

// later is a text in which nothing can be carried from ferry by itself.
const later = "The operator took in $75 million this spring, and sold 40 berths."

func TestAttach(t *testing.T) {
	a, claims := page(t, ferry, "$72 million", "40")
	b, now := page(t, later, "$75 million", "40")
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	d.say(On(a, claims[1]), found(Unverifiable))
	st := ReplayOn(d.events, b, now)
	if len(st.Orphans) != 2 {
		t.Fatalf("orphans %v; want both claims", st.Orphans)
	}
	to := On(b, now[0])
	e := d.say(st.Of(claims[0].ID).Target, ClaimAttached{claims[0].ID, &to})
	st = ReplayOn(d.events, b, now)
	got := st.Of(now[0].ID)
	if len(st.Orphans) != 1 || got.Finding != Stale || len(got.Opinions) != 1 || got.Opinions[0].Finding != Verified || len(got.History) != 2 {
		t.Fatalf("attached: %+v, orphans %v", got, st.Orphans)
	}
	d.say(On(b, now[0]), found(NeedsCorrection))
	if got := ReplayOn(d.events, b, now).Of(now[0].ID); got.Finding != NeedsCorrection || len(got.Opinions) != 1 {
		t.Errorf("checked again: %+v", got)
	}
	// A still later text: what was attached goes on with the claim it was attached to.
	c, then := page(t, "New.\n\n"+later, "$75 million", "40")
	if got := ReplayOn(d.events, c, then).Of(then[0].ID); got.Finding != NeedsCorrection || len(got.History) != 3 {
		t.Errorf("in the next text: %+v", got)
	}
	// The first text again: the words are back as they were checked.
	if got := ReplayOn(d.events, a, claims).Of(claims[0].ID); got.Finding != Verified || len(got.Opinions) != 1 {
		t.Errorf("in the first text: %+v", got)
	}
	// A text without either: what was attached waits with what it was attached to.
	none := claim.Plain("Nothing of it.")
	if got := ReplayOn(d.events, none, nil); len(got.Orphans) != 2 || len(got.Of(now[0].ID).History) != 3 {
		t.Errorf("gone again: orphans %v", got.Orphans)
	}
	d.undo(e.Hash)
	if st := ReplayOn(d.events, b, now); len(st.Orphans) != 2 {
		t.Errorf("taken back: orphans %v", st.Orphans)
	}
}

// TestAttachSameWords: words that nobody could tell apart keep their finding
// where the sentence is the same.
func TestAttachSameWords(t *testing.T) {
	a, claims := page(t, ferry, "40")
	b, now := page(t, "Far off. The line carries 40 cars. On we go, and much else stands around it here.", "carries 40 cars")
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	now[0].Kind = claim.KindQuote // no reader calls it a number now
	to := On(b, now[0])
	d.say(On(a, claims[0]), ClaimAttached{claims[0].ID, &to})
	if got := ReplayOn(d.events, b, now).Of(now[0].ID); got.Finding != Stale {
		t.Errorf("other words: %s; want stale", got.Finding)
	}
	now[0].Span = claim.Span{Start: strings.Index(b.Text, "40"), End: strings.Index(b.Text, "40") + 2}
	now[0].Text = "40"
	if got := ReplayOn(d.events, b, now).Of(now[0].ID); got.Finding != Verified {
		t.Errorf("same words in the same sentence: %s; want verified", got.Finding)
	}
}

func TestRelease(t *testing.T) {
	a, claims := page(t, ferry, "$72 million")
	b, now := page(t, later, "$75 million")
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	d.say(On(a, claims[0]), ClaimReleased{claims[0].ID, "cut in the second edition"})
	st := ReplayOn(d.events, b, now)
	if len(st.Orphans) != 0 || !slices.Equal(st.Released, []string{claims[0].ID}) || st.Of(claims[0].ID).Released.Reason != "cut in the second edition" {
		t.Errorf("let go: orphans %v, released %v", st.Orphans, st.Released)
	}
	if cov := st.Coverage(); cov.Orphans != 0 {
		t.Errorf("coverage %+v", cov)
	}
	if st := ReplayOn(d.events, a, claims); len(st.Released) != 0 || st.Of(claims[0].ID).Released != nil || st.Of(claims[0].ID).Finding != Verified {
		t.Errorf("its words are back: %+v", st.Of(claims[0].ID))
	}
	// A colleague attaches it in ignorance of that: it is kept.
	bo := newDesk(t, "bo")
	bo.learn(&desk{events: d.events[:1]})
	to := On(b, now[0])
	bo.say(On(a, claims[0]), ClaimAttached{claims[0].ID, &to})
	if st := ReplayOn(Merge(d.events, bo.events), b, now); len(st.Released) != 0 || len(st.Of(now[0].ID).Opinions) != 1 {
		t.Errorf("attached by one, let go by another: released %v", st.Released)
	}
}

// TestLostTwice: what was said in two texts about the same words is one claim
// that waits, and two claims of one text stay two.
func TestLostTwice(t *testing.T) {
	a, claims := page(t, ferry, "40")
	b, moved := page(t, "New start.\n\n"+ferry, "40")
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	d.say(On(b, moved[0]), NoteAdded{"n", "asked the port"})
	none := claim.Plain("Nothing of it.")
	st := ReplayOn(d.events, none, nil)
	if len(st.Orphans) != 1 || st.Orphans[0] != moved[0].ID {
		t.Fatalf("orphans %v; want the newer id alone", st.Orphans)
	}
	if got := st.Of(moved[0].ID); len(got.Opinions) != 1 || len(got.Notes) != 1 {
		t.Errorf("%+v", got)
	}
	c, now := page(t, later, "40")
	now[0].Kind = claim.KindQuote
	to := On(c, now[0])
	d.say(On(a, claims[0]), ClaimAttached{claims[0].ID, &to}) // by the older id: both go
	if got := ReplayOn(d.events, c, now).Of(now[0].ID); len(got.Opinions) != 1 || len(got.Notes) != 1 {
		t.Errorf("attached: %+v", got)
	}
}

// TestAttachInACircle: claims that lead to one another end nothing.
func TestAttachInACircle(t *testing.T) {
	a, claims := page(t, ferry, "$72 million", "40")
	d := newDesk(t, "kim")
	x, y := On(a, claims[0]), On(a, claims[1])
	d.say(x, ClaimAttached{x.Claim, &y})
	d.say(y, ClaimAttached{y.Claim, &x})
	d.say(x, ClaimAttached{x.Claim, &x})
	d.say(x, NoteAdded{"n", "kept"})
	st := ReplayOn(d.events, claim.Plain("Nothing of it."), nil)
	notes := 0
	for _, c := range st.Claims {
		notes += len(c.Notes)
	}
	if notes != 1 || len(st.Orphans) == 0 {
		t.Errorf("%d notes, orphans %v", notes, st.Orphans)
	}
}

package ledger

import (
	"reflect"
	"strings"
	"testing"

	"stet/extract/claim"
)

func TestCarry(t *testing.T) {
	tests := []struct {
		name   string
		text   string   // the later text
		words  []string // the claims that the readers find in it
		at     int      // which of them the finding on "$72 million" goes to; -1: none
		finder Finding
	}{
		{"same text", ferry, []string{"$72 million"}, 0, Verified},
		{"another paragraph changed", strings.Replace(ferry, "40 cars", "41 cars", 1), []string{"$72 million", "41"}, 0, Verified},
		{"moved down", "A new first paragraph.\n\n" + ferry, []string{"$72 million"}, 0, Verified},
		{"sentence changed far away", strings.Replace(ferry, "more than ever", "less than ever", 1), []string{"$72 million"}, 0, Stale},
		{"denied now", strings.Replace(ferry, "Ferries raised", "Ferries denied having raised", 1), []string{"$72 million"}, 0, Stale},
		{"figure changed", strings.Replace(ferry, "$72", "$75", 1), []string{"$75 million"}, 0, Stale},
		{"figure changed, and its sentence", strings.Replace(strings.Replace(ferry, "$72", "$75", 1), "in May", "this spring", 1), []string{"$75 million"}, 0, Stale},
		{"figure changed in another sentence", "In a year of losses nobody else at all says that Lindholm Ferries raised $75 million here.", []string{"$75 million"}, -1, Stale},
		{"claim gone", "Nothing of it is left but $72 million elsewhere.", []string{"$72 million"}, -1, Stale},
		{"reader finds it no more", strings.Replace(ferry, "40", "41", 1), nil, -1, Stale},
		{"empty", "", nil, -1, Stale},
		{"bounds drawn wider", ferry, []string{"raised $72 million"}, 0, Stale},
		{"bounds drawn closer", ferry, []string{"72"}, 0, Verified},
		{"bounds drawn closer in a later text", "New.\n\n" + ferry, []string{"72"}, 0, Verified},
		{"bounds drawn closer in a changed sentence", strings.Replace(ferry, "in May", "in June", 1), []string{"72"}, 0, Stale},
		{"beside it", ferry, []string{"in May"}, -1, Stale},
		{"two in its place", ferry, []string{"72", "million in May"}, 1, Stale},
		{"twice", "It had $72 million once.\n\n" + ferry, []string{"$72 million"}, -1, Stale},
	}
	a, claims := page(t, ferry, "$72 million", "40")
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	d.say(On(a, claims[0]), NoteAdded{"n", "a note"})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b, found := page(t, tt.text, tt.words...)
			st := ReplayOn(d.events, b, found)
			if tt.at < 0 {
				if len(st.Orphans) != 1 || st.Of(st.Orphans[0]).Finding != Stale || len(st.Of(st.Orphans[0]).Notes) != 1 {
					t.Errorf("orphans %v, want one, stale, with its note", st.Orphans)
				}
				return
			}
			got := st.Of(found[tt.at].ID)
			if got.Finding != tt.finder || len(got.Notes) != 1 || len(st.Orphans) != 0 || len(got.Opinions) != 1 || got.Opinions[0].Finding != Verified {
				t.Errorf("got %+v, orphans %v; want %s", got, st.Orphans, tt.finder)
			}
		})
	}
}

// TestCarryTwice: a claim that stands twice goes to its own place each time,
// and a fresh finding ends the stale one of the same checker.
func TestCarryTwice(t *testing.T) {
	text := "First it sold 40 boats in Oslo.\n\nThen it sold 40 boats in Bergen."
	a := claim.Plain(text)
	both := func(a *claim.Article) []claim.Claim {
		var out []claim.Claim
		for from := 0; ; {
			i := strings.Index(a.Text[from:], "40")
			if i < 0 {
				return out
			}
			s := claim.Span{Start: from + i, End: from + i + 2}
			out = append(out, claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindNumber, s), Kind: claim.KindNumber, Span: s, Text: "40", Sentence: sentence(a.Text, s)})
			from = s.End
		}
	}
	claims := both(a)
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	d.say(On(a, claims[1]), found(NeedsCorrection))
	b := claim.Plain("New start.\n\n" + strings.Replace(text, "Bergen", "Bergen and Voss", 1))
	later := both(b)
	st := ReplayOn(d.events, b, later)
	if got := st.Of(later[0].ID).Finding; got != Verified {
		t.Errorf("first: %s, want verified", got)
	}
	second := st.Of(later[1].ID)
	if second.Finding != Stale || second.Opinions[0].Finding != NeedsCorrection {
		t.Errorf("second: %+v, want stale, was needs_correction", second)
	}
	if cov := st.Coverage(); cov.Checked != 1 || cov.Stale != 1 || cov.Percent() != 50 {
		t.Errorf("coverage %+v", cov)
	}
	d.state(st.Replacing(Statement{Target: On(b, later[1]), Act: found(Verified)}, "kim"))
	if got := ReplayOn(d.events, b, later).Of(later[1].ID); got.Finding != Verified || len(got.Opinions) != 1 {
		t.Errorf("checked again: %+v", got)
	}
	if got := ReplayOn(d.events, a, claims).Of(claims[1].ID); len(got.Opinions) != 1 {
		t.Errorf("back to the first text: %+v", got)
	}
	want := ReplayOn(d.events, b, later)
	for range 20 { // maps are walked in another order each time
		if got := ReplayOn([]Event{d.events[2], d.events[0], d.events[1], d.events[0]}, b, later); !reflect.DeepEqual(got, want) {
			t.Fatal("another order gives another state")
		}
	}
}

// TestCarryHandMade: a claim made by hand is found again where no reader
// marks it, and kept as an orphan where its words are gone.
func TestCarryHandMade(t *testing.T) {
	a, _ := page(t, ferry)
	i := strings.Index(ferry, "more than ever")
	s := claim.Span{Start: i, End: i + len("more than ever")}
	made := claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindQuote, s), Kind: claim.KindQuote, Span: s, Text: "more than ever", Rule: "manual",
		Sentence: sentence(ferry, s), Quote: &claim.Quote{Kind: claim.QuoteIndirect, Segments: []claim.Span{s}, CueSpan: claim.Span{Start: 0, End: 4}}}
	d := newDesk(t, "kim")
	d.say(On(a, made), Made(a, made))
	d.say(On(a, made), found(Verified))
	b := claim.Plain("Hello.\n\n" + ferry)
	st := ReplayOn(d.events, b, nil)
	if len(st.List) != 1 || st.List[0].Span.Start != i+8 || st.List[0].Quote.Segments[0].Start != i+8 || !st.List[0].Quote.CueSpan.IsZero() {
		t.Fatalf("list %+v", st.List)
	}
	if got := st.Of(st.List[0].ID); got.Finding != Verified || got.Made == nil || got.Made.Span != st.List[0].Span {
		t.Errorf("%+v", got)
	}
	st = ReplayOn(d.events, claim.Plain("All gone."), nil)
	if len(st.List) != 0 || len(st.Orphans) != 1 || st.Of(made.ID).Made == nil || st.Of(made.ID).Finding != Stale {
		t.Errorf("list %v, orphans %v", st.List, st.Orphans)
	}
}

// TestCarryHandMadeCountsCharacters: payloads count code points, the state
// bytes, in the text that a claim was made in and in a later one.
func TestCarryHandMadeCountsCharacters(t *testing.T) {
	text := "„Größer“, sagte Özil, „als je zuvor“ – für 5 € im Jahr."
	a := claim.Plain(text)
	span := func(in, words string) claim.Span {
		i := strings.Index(in, words)
		return claim.Span{Start: i, End: i + len(words)}
	}
	s := span(text, "sagte Özil, „als je zuvor“")
	made := claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindQuote, s), Kind: claim.KindQuote, Span: s, Text: text[s.Start:s.End], Rule: "manual",
		Sentence: claim.Span{End: len(text)}, Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{span(text, "als je zuvor")}, SpeakerSpan: span(text, "Özil")}}
	d := newDesk(t, "kim")
	e := d.say(On(a, made), Made(a, made))
	if p := string(e.Payload); !strings.Contains(p, `"span":[10,36]`) || !strings.Contains(p, `"start":10,"text"`) || !strings.Contains(p, `"segments":[[23,35]]`) {
		t.Errorf("payload %s", p)
	}
	later := "Neu: ä.\n\n" + text
	for _, in := range []string{text, later} {
		st := ReplayOn(d.events, claim.Plain(in), nil)
		if len(st.List) != 1 {
			t.Fatalf("list %+v", st.List)
		}
		got := st.List[0]
		if got.Span != span(in, made.Text) || got.Quote.Segments[0] != span(in, "als je zuvor") || got.Quote.SpeakerSpan != span(in, "Özil") {
			t.Errorf("in %q: %+v %+v", in, got.Span, got.Quote)
		}
	}
}

// TestCarryLies: a target that does not say where its words are, or says so
// wrongly, costs no more than its claim.
func TestCarryLies(t *testing.T) {
	a, claims := page(t, ferry, "$72 million", "40")
	hash := a.Hash()
	for i, span := range []claim.Span{{Start: -5, End: 3}, {Start: 5, End: 2}, {Start: 0, End: 1 << 40}, {Start: 1 << 62, End: 1<<62 + 11}, {}, {Start: len(ferry), End: len(ferry)}, {Start: 24, End: 35}} {
		for _, article := range []string{hash, strings.Repeat("b", 64)} {
			for _, exact := range []string{"", "$72 million", "x", strings.Repeat("x", 1000)} {
				d := newDesk(t, "kim")
				on := Target{Article: article, Claim: "c", Kind: claim.KindNumber, Anchor: claim.Anchor{Span: span, Exact: exact, Prefix: "raised "}, Sentence: exact + exact}
				d.say(on, found(Verified))
				if span.Len() > 0 && span.Start >= 0 && exact != "" {
					made := claim.Claim{ID: "m", Kind: claim.KindNumber, Span: span, Text: exact, Number: &claim.Number{ModifierSpan: span}}
					on.Claim = "m"
					d.say(on, ClaimMade{made})
				}
				st := ReplayOn(d.events, a, claims)
				if len(st.History) != len(d.events) || len(st.Claims) == 0 {
					t.Errorf("span %d, %q: %d entries", i, exact, len(st.History))
				}
				for _, c := range st.List {
					if _, err := a.Slice(c.Span); err != nil {
						t.Errorf("span %d, %q: %v", i, exact, err)
					}
				}
			}
		}
	}
}

// TestCarryWithoutWords: a target that names a claim but gives none of its
// words finds no place, and costs nothing else.
func TestCarryWithoutWords(t *testing.T) {
	a, claims := page(t, ferry, "$72 million")
	d := newDesk(t, "kim")
	d.say(Target{Article: a.Hash(), Claim: "c", Kind: claim.KindNumber, Sentence: "Other words than stand there."}, NoteAdded{"n", "x"})
	st := ReplayOn(d.events, a, claims)
	if len(st.List) != 1 || len(st.Orphans) != 1 || len(st.Of("c").Notes) != 1 {
		t.Errorf("list %v, orphans %v", st.List, st.Orphans)
	}
}

// FuzzCarry: carrying never fails, loses nothing that was said and lists only
// claims that lie in the text.
func FuzzCarry(f *testing.F) {
	f.Add(ferry, "40 cars")
	f.Add("", "")
	f.Add("72 million 72 million", "million\xff")
	f.Fuzz(func(t *testing.T, text, more string) {
		a, claims := page(t, ferry, "$72 million", "40", "Ada Moe")
		d := newDesk(t, "kim")
		for _, c := range claims {
			d.say(On(a, c), NoteAdded{c.Text, "x"})
		}
		made := claims[2]
		made.Span, made.Rule = claims[2].Span, "manual"
		d.say(On(a, made), Made(a, made))
		b := claim.Plain(text + more + ferry[:len(more)%len(ferry)])
		var now []claim.Claim
		for _, w := range []string{"72", "40", more} {
			if i := strings.Index(b.Text, w); i >= 0 && w != "" {
				s := claim.Span{Start: i, End: i + len(w)}
				now = append(now, claim.Claim{ID: claim.ClaimID(b.Hash(), claim.KindNumber, s), Kind: claim.KindNumber, Span: s, Text: w})
			}
		}
		for i, c := range now { // whatever is attached to what, or let go
			to := On(b, c)
			d.say(On(a, claims[i]), ClaimAttached{claims[i].ID, &to})
			d.say(to, ClaimAttached{c.ID, &to})
			if len(more)%2 == 1 {
				d.say(On(a, claims[i]), ClaimReleased{claims[i].ID, "cut"})
			}
		}
		said := len(d.events)
		st := ReplayOn(d.events, b, now)
		notes := 0
		for _, c := range st.Claims {
			notes += len(c.Notes)
		}
		if notes != 3 || len(st.History) != said {
			t.Fatalf("%d notes of 3, %d events of %d", notes, len(st.History), said)
		}
		for _, c := range st.List {
			if c.Span.Start < 0 || c.Span.End > len(b.Text) || c.Span.Len() <= 0 {
				t.Fatalf("claim at %v of %d bytes", c.Span, len(b.Text))
			}
		}
	})
}

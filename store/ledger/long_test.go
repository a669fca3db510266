package ledger

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
)

// TestLongSentence: a page with a table of 100,000 cells is one sentence; what
// is found about a cell is kept and carried.
func TestLongSentence(t *testing.T) {
	table := func(last string) string {
		return strings.Repeat("Halden 17 ", 20000) + "then $72 million for Moss " + strings.Repeat("Varde 23 ", 20000) + last
	}
	cell := func(text string) (*claim.Article, []claim.Claim) {
		a, claims := page(t, text, "$72 million")
		claims[0].Sentence = claim.Span{End: len(text)}
		return a, claims
	}
	a, claims := cell(table("end"))
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	if n := len(On(a, claims[0]).Sentence); n > 2*keptAround+20 || n < keptAround {
		t.Errorf("the sentence is kept with %d bytes", n)
	}
	for _, tt := range []struct {
		name, text string
		want       Finding
	}{
		{"moved", "New.\n\n" + table("end"), Verified},
		{"changed far away", table("END"), Verified},
		{"changed near by", strings.Replace(table("end"), "for Moss", "for Voss", 1), Stale},
	} {
		b, now := cell(tt.text)
		if got := ReplayOn(d.events, b, now).Of(now[0].ID).Finding; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestLongClaim: a claim longer than what is kept of it holds in its own text
// and is stale, not lost, in a later one.
func TestLongClaim(t *testing.T) {
	text := "Start. " + strings.Repeat("å table of words ", 20000) + "end."
	words := text[7 : len(text)-1]
	a, claims := page(t, text, words)
	made := claims[0]
	made.ID, made.Rule = claim.ClaimID(a.Hash(), claim.KindQuote, made.Span), "manual"
	made.Kind = claim.KindQuote
	d := newDesk(t, "kim")
	d.say(On(a, claims[0]), found(Verified))
	d.say(On(a, made), Made(a, made))
	st := ReplayOn(d.events, a, claims)
	if len(st.List) != 2 || st.List[0].Text != words || st.List[1].Text != words || st.Of(claims[0].ID).Finding != Verified {
		t.Errorf("%d claims, %s, in its own text", len(st.List), st.Of(claims[0].ID).Finding)
	}
	b, later := page(t, "New. "+text, words)
	if got := ReplayOn(d.events, b, later).Of(later[0].ID); got.Finding != Stale || len(got.Opinions) != 1 {
		t.Errorf("in a later text %+v", got)
	}
}

// FuzzOn: what On makes for a claim that lies in the article can always be
// appended and is read back as it was said.
func FuzzOn(f *testing.F) {
	f.Add("A text of words.", 2, 6, 0, 16, 1)
	f.Add("\x00\x01 ÅÄ“x” \xff\xfe", 1, 9, 3, 8, 40000)
	f.Add("\x01", 0, 300000, 0, 400000, 400000)
	f.Add("<&>\u2028", 5, 70000, 70000, 70001, 90000)
	f.Fuzz(func(t *testing.T, text string, start, end, from, to, times int) {
		if text == "" {
			return
		}
		a := claim.Plain(strings.Repeat(text, 1+min(max(times, 0), (1<<19)/len(text))))
		at := func(i int) int { return boundary(a.Text, min(max(i, 0), len(a.Text))) }
		c := claim.Claim{ID: "c", Kind: claim.KindQuote, Span: claim.Span{Start: at(start), End: at(end)}, Sentence: claim.Span{Start: at(from), End: at(to)}}
		var err error
		if c.Text, err = a.Slice(c.Span); err != nil || c.Text == "" {
			return
		}
		head := Head{Author: "k", Case: "c"}
		target := On(a, c)
		for _, act := range []Act{FindingSet{Finding: Verified}, Made(a, c)} {
			e, err := Append(head, Statement{By: "Kim", Target: target, Act: act}, newDesk(t, "k").now, salts("k"))
			if err != nil {
				t.Fatalf("%s: %v", act.Type(), err)
			}
			said, err := e.Statement()
			if err != nil {
				t.Fatalf("%s: %v", act.Type(), err)
			}
			if utf8.ValidString(a.Text) && said.Target != target {
				t.Fatalf("%s: read back as %+v", act.Type(), said.Target)
			}
			head = e.Head()
		}
	})
}

package present

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Lost is a claim whose words left the text: it waits to be attached to other
// words, or to be let go.
type Lost struct {
	// Near are the claims of the text that are most like it, the best first.
	Near     []Suggestion
	Released string // "let go by M. Ito, 10:31: cut by the author", "" while it waits
}

// Suggestion is a claim of the text that may be what a lost one has become.
type Suggestion struct {
	ID   string
	Text string // "“$75 million” · money, paragraph 3"
}

// The suggestions: how many at most, and how alike they must be.
const (
	mostNear  = 3
	leastNear = .25
)

// lost is what can be done with fact i, nil where its words are in the text.
func (d *Desk) lost(i int) *Lost {
	s := d.shown
	if i < s.gone {
		return nil
	}
	f := s.facts[i]
	st := s.state.Of(f.claim.ID)
	if r := st.Released; r != nil {
		return &Lost{Released: "Let go by " + r.Name + ", " + d.when(r.At) + ": " + r.Reason}
	}
	return &Lost{Near: s.near(st)}
}

// near ranks the claims of the text by how alike they are to a lost one: in
// their words, in those of their sentence, and in those beside them.
func (s *sheet) near(st *ledger.ClaimState) []Suggestion {
	t := st.Target
	words, sentence, beside := bag(t.Anchor.Exact), bag(t.Sentence), bag(t.Anchor.Prefix+" "+t.Anchor.Suffix)
	type ranked struct {
		i     int
		score float64
	}
	var all []ranked
	for i, f := range s.facts[:s.listed] {
		if f.claim.Kind != t.Kind {
			continue
		}
		in, err := s.result.Article.Slice(f.claim.Sentence)
		if err != nil {
			in = f.claim.Text
		}
		here, err := s.result.Article.Anchor(f.claim.Span)
		if err != nil {
			continue
		}
		own := alike(words, bag(f.claim.Text))
		if own == 0 && t.Kind == claim.KindName { // another name beside the same words
			continue
		}
		score := .4*own + .3*alike(sentence, bag(in)) + .3*alike(beside, bag(here.Prefix+" "+here.Suffix))
		if score >= leastNear {
			all = append(all, ranked{i, score})
		}
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(b.score, a.score) })
	var out []Suggestion
	for _, r := range all[:min(len(all), mostNear)] {
		f := s.facts[r.i]
		out = append(out, Suggestion{f.claim.ID, "“" + short(f.text, 44) + "” · " + f.kind + ", " + s.where(f.claim.Span)})
	}
	return out
}

// bag counts the words of a text, in lower case.
func bag(text string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !inWord(r) && !unicode.Is(unicode.Sc, r) && r != '%' && r != '.' && r != ',' }) {
		if w = strings.Trim(w, ".,"); w == "" {
			continue
		}
		out[w]++
	}
	return out
}

// alike is the share of words that two bags have in common (Dice), 0 to 1.
func alike(a, b map[string]int) float64 {
	all, both := 0, 0
	for w, n := range a {
		all += n
		both += min(n, b[w])
	}
	for _, n := range b {
		all += n
	}
	if all == 0 {
		return 0
	}
	return 2 * float64(both) / float64(all)
}

// AttachTo has what was said about a claim whose words left the text count for
// another claim of the text.
func (d *Desk) AttachTo(id, to string) {
	if !d.waits(id) {
		return
	}
	i, ok := d.shown.at[to]
	if !ok || i >= d.shown.listed {
		d.view.ShowHint("That claim is no longer on the list.")
		return
	}
	c := d.shown.facts[i].claim
	d.attach(id, c, nil)
}

// AttachToWords does the same with a stretch of the text, widened to whole
// words: with the claim of its kind that stands there, else with a new one.
func (d *Desk) AttachToWords(id string, at claim.Span) {
	if !d.waits(id) {
		return
	}
	a := d.shown.result.Article
	text, err := a.Slice(at)
	if err != nil || trim(text) == "" {
		d.view.ShowHint("Select the words in the article that this claim is about now, then press r.")
		return
	}
	if at = wholeWords(a.Text, at); at.Len() > maxClaim {
		d.view.ShowHint("Select a few sentences at most, then press r.")
		return
	}
	kind := d.shown.state.Of(id).Target.Kind
	if there := d.shown.claimAt(at, kind); there != nil {
		d.attach(id, there.claim, nil)
		return
	}
	c := d.manual(at, kind)
	d.attach(id, c, d.shown.making)
}

// claimAt returns the claim of a kind that lies around a stretch of the text, or
// in it, and differs least from it; nil for none.
func (s *sheet) claimAt(at claim.Span, kind claim.Kind) *fact {
	var best *fact
	least := 0
	for _, f := range s.facts[:s.listed] {
		if here := f.claim.Span; f.claim.Kind == kind && (here.Contains(at) || at.Contains(here)) {
			if differs := max(here.Len()-at.Len(), at.Len()-here.Len()); best == nil || differs < least {
				best, least = f, differs
			}
		}
	}
	return best
}

// attach says that lost claim id is claim c of the text, which make makes
// first where it is not nil.
func (d *Desk) attach(id string, c claim.Claim, make func(claim.Claim) ledger.Statement) {
	shown := d.shown
	d.say("attached to “"+short(c.Text, 40)+"”", c.ID, func(s *sheet) ([]ledger.Statement, error) {
		lost, ok := s.target(id)
		if !ok {
			return nil, nil
		}
		to := ledger.On(shown.result.Article, c)
		st := ledger.Statement{Target: lost, Act: ledger.ClaimAttached{ID: id, To: &to}}
		if make == nil {
			return []ledger.Statement{st}, nil
		}
		return []ledger.Statement{make(c), st}, nil
	})
	d.enqueue(func() {
		d.do(func() {
			if d.filter.Stage == Gone && d.shown != nil && d.shown.size(Gone) == 0 {
				d.SetFilter(Filter{})
			}
			if d.Select(c.ID); d.current == c.ID {
				d.view.ShowHint("Attached. What was found before is to be checked again. Ctrl+Z takes that back.")
			}
		})
	})
}

// LetGo ends the waiting of a claim whose words left the text. The reason stays
// on the record.
func (d *Desk) LetGo(id, reason string, then Then) {
	reason = trim(reason)
	if !d.waits(id) || reason == "" {
		if reason == "" {
			d.view.ShowHint("Say why it is let go, then press Enter.")
		}
		if then != nil {
			then(false)
		}
		return
	}
	d.onLost("let go", id, ledger.ClaimReleased{ID: id, Reason: reason}, then)
	d.enqueue(func() {
		d.do(func() {
			if d.filter.Stage == Gone && d.current == "" && len(d.list) > 0 {
				d.Next()
			}
			d.view.ShowHint("Let go. The filter “Let go” shows it, Ctrl+Z brings it back.")
		})
	})
}

// WaitAgain puts a claim that was let go back among those that wait.
func (d *Desk) WaitAgain(id string) {
	if d.shown == nil || d.shown.state.Of(id).Released == nil {
		return
	}
	d.onLost("waits again", id, ledger.ClaimAttached{ID: id}, nil)
}

func (d *Desk) onLost(what, id string, act ledger.Act, then Then) {
	d.sayTyped(what, id, func(s *sheet) ([]ledger.Statement, error) {
		t, ok := s.target(id)
		if !ok {
			return nil, nil
		}
		return []ledger.Statement{{Target: t, Act: act}}, nil
	}, then)
}

// waits reports whether claim id is one whose words left the text, and says so
// where it is not.
func (d *Desk) waits(id string) bool {
	if d.shown != nil {
		if i, ok := d.shown.at[id]; ok && i >= d.shown.gone && d.shown.state.Of(id).Released == nil {
			return true
		}
	}
	d.view.ShowHint("Choose a claim that left the text first: the filter “Left the text” lists them.")
	return false
}

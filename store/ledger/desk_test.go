package ledger

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
)

const ferry = "Lindholm Ferries raised $72 million in May, more than ever.\n\n" +
	"The line carries 40 cars. “We shall double that,” said Ada Moe."

// page is an article with a claim for each of the given words.
func page(t testing.TB, text string, words ...string) (*claim.Article, []claim.Claim) {
	t.Helper()
	a := claim.Plain(text)
	var claims []claim.Claim
	for _, w := range words {
		i := strings.Index(text, w)
		if i < 0 {
			t.Fatalf("%q is not in %q", w, text)
		}
		s := claim.Span{Start: i, End: i + len(w)}
		c := claim.Claim{ID: claim.ClaimID(a.Hash(), claim.KindNumber, s), Kind: claim.KindNumber, Span: s, Text: w, Sentence: sentence(text, s)}
		claims = append(claims, c)
	}
	return a, claims
}

// sentence is the stretch between full stops around s, which is enough for
// these texts.
func sentence(text string, s claim.Span) claim.Span {
	from := strings.LastIndexAny(text[:s.Start], ".\n") + 1
	from += len(text[from:]) - len(strings.TrimLeft(text[from:], " \n"))
	to := len(text)
	if i := strings.Index(text[s.End:], "."); i >= 0 {
		to = s.End + i + 1
	}
	return claim.Span{Start: from, End: to}
}

// desk is one author with what they know.
type desk struct {
	t      testing.TB
	key    string
	events []Event
	now    time.Time
}

func newDesk(t testing.TB, key string) *desk {
	return &desk{t: t, key: key, now: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}
}

// salts is a reader of bytes that look random and never repeat for one key.
type salts string

func (s salts) Read(p []byte) (int, error) {
	h := sha256.Sum256([]byte(s))
	return copy(p, h[:]), nil
}

func (d *desk) head() Head {
	h := Head{Author: d.key, Case: "case"}
	for _, e := range d.events {
		if e.Author == d.key && e.Seq > h.Seq {
			h = e.Head()
		}
	}
	return h
}

// say appends a statement in knowledge of all that the desk knows.
func (d *desk) say(target Target, act Act) Event {
	d.t.Helper()
	st := Replay(d.events).Replacing(Statement{By: strings.ToUpper(d.key), Target: target, Act: act}, d.key)
	return d.state(st)
}

func (d *desk) state(st Statement) Event {
	d.t.Helper()
	d.now = d.now.Add(time.Minute)
	h := d.head()
	e, err := Append(h, st, d.now, io.LimitReader(salts(fmt.Sprint(d.key, h.Seq, d.now)), 16))
	if err != nil {
		d.t.Fatal(err)
	}
	d.events = append(d.events, e)
	return e
}

func (d *desk) undo(hash string) Event {
	d.t.Helper()
	st, err := Replay(d.events).Inverse(hash, d.key, d.key)
	if err != nil {
		d.t.Fatal(err)
	}
	return d.state(st)
}

// learn takes over what another desk knows.
func (d *desk) learn(from *desk) { d.events = Merge(d.events, from.events) }

func target(id string) Target {
	return Target{Article: strings.Repeat("a", 64), Claim: id, Kind: claim.KindNumber}
}

func found(f Finding) Act { return FindingSet{Finding: f} }

func source(id string) Source { return Source{ID: id, Kind: "book", Title: "Title of " + id} }

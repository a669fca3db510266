package ledger

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// everyAct says one statement of each type.
func everyAct(t testing.TB) *desk {
	a, claims := page(t, ferry, "$72 million", "40")
	d := newDesk(t, "kim")
	on := On(a, claims[0])
	made := claim.Claim{ID: "made", Kind: claim.KindQuote, Span: claim.Span{Start: 88, End: 117}, Text: "“We shall double that,”", Rule: "manual", Confidence: 1,
		Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{{Start: 91, End: 110}}, Speaker: "Ada Moe"}}
	first := d.say(on, FindingSet{Verified, "in the filing <p. 3> \u2028 \"quoted\" \\ \x01", "$72.4 million", false})
	acts := []Act{ClaimDismissed{"opinion"}, ClaimRestored{}, WorkStateSet{WaitingAuthor, "Bo"}, DecisionSet{Fix, "rounding", "$72.4 million"},
		SourceAdded{Source{ID: "s", Kind: "filing", Title: "Filing 7", URL: "https://registry.example/7", SeenAt: d.now, Sensitivity: "open"}},
		SourceEdited{Source{ID: "s", Kind: "filing", Title: "Filing 7a", Grade: "A1"}},
		EvidenceAdded{Evidence{ID: "e", ClaimID: on.Claim, SourceID: "s", Locator: "p. 3", Level: Primary, Stance: Supports, Passage: claim.Anchor{Exact: "72.4"}}},
		EvidenceRemoved{"e"}, NoteAdded{"n", "ask again"}, NoteRemoved{"n"}, SourceRemoved{"s"}}
	for _, act := range acts {
		d.say(on, act)
	}
	d.say(Target{Article: a.Hash(), Claim: "made", Kind: claim.KindQuote}, ClaimMade{made})
	d.say(on, ConflictSettled{NeedsCorrection, []string{first.Hash, strings.Repeat("0", 64)}, "asked"})
	d.undo(first.Hash)
	d.say(OnArticle(a), WarningJudged{"w", Dismissed, "two different years", "40 and 72 do not make 100."})
	speaker := "Ada Moe"
	d.say(on, ClaimCorrected{Speaker: &speaker})
	d.say(OnArticle(a), SetBlock("0a-1", InText, "The line was founded in 1911."))
	d.say(OnArticle(a), ArticleCorrected{FieldByline, true, []string{"Ada Moe", "Bo Lind"}})
	d.say(OnArticle(a), ArticleCorrected{Field: FieldByline})
	other := On(a, claims[1])
	d.say(on, ClaimAttached{on.Claim, &other})
	d.say(on, ClaimReleased{on.Claim, "cut from the article"})
	return d
}

// TestForm holds the form of events for good: ledgers of the first release
// must verify in every later one. Never update the golden file after a release.
func TestForm(t *testing.T) {
	var lines bytes.Buffer
	for _, e := range everyAct(t).events {
		b, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		lines.Write(append(b, '\n'))
	}
	path := filepath.Join("testdata", "events.jsonl")
	if *update {
		if err := os.WriteFile(path, lines.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if lines.String() != string(want) {
		t.Errorf("events have another form than those of the first release")
	}
	var old []Event
	for line := range bytes.Lines(want) {
		var e Event
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Statement(); err != nil {
			t.Errorf("%s: %v", line, err)
		}
		old = append(old, e)
	}
	if r := Verify(old); !r.OK() || r.Events != 22 {
		t.Errorf("%+v", r)
	}
}

// TestTamper: whatever byte of a ledger is changed, reading or verifying shows
// it.
func TestTamper(t *testing.T) {
	events := everyAct(t).events[:4]
	for i, e := range events {
		line, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		for at := range line {
			for _, flip := range []byte{1, 0x20, 0x80} {
				bad := slices.Clone(line)
				bad[at] ^= flip
				var got Event
				if err := json.Unmarshal(bad, &got); err != nil {
					continue
				}
				changed := slices.Clone(events)
				changed[i] = got
				same := got.Hash == e.Hash && bytes.Equal(got.Payload, e.Payload) && got.Author == e.Author && got.Time.Equal(e.Time)
				if !same && Verify(changed).OK() {
					t.Fatalf("event %d: byte %d of %s changed unseen: %s", i, at, line, bad)
				}
			}
		}
	}
}

func TestVerify(t *testing.T) {
	e := everyAct(t).events
	forked := e[2]
	forked.Time = forked.Time.Add(time.Millisecond)
	forked.Hash = forked.headerHash()
	relinked := e[3]
	relinked.Prev = e[1].Hash
	relinked.Hash = relinked.headerHash()
	early := e[1]
	early.Time = early.Time.Add(-time.Hour)
	early.Hash = early.headerHash()
	broken := e[0]
	broken.Payload = []byte("{}")
	tests := []struct {
		name   string
		events []Event
		want   []FaultKind
		ok     bool
	}{
		{"whole", e, nil, true},
		{"backwards and twice", append(slices.Clone(e), e[3], e[0]), nil, true},
		{"none", nil, nil, true},
		{"first missing", e[1:3], []FaultKind{Gap}, false},
		{"one missing", []Event{e[0], e[2]}, []FaultKind{Gap}, false},
		{"a cut tail does not show", e[:2], nil, true},
		{"fork", []Event{e[0], e[1], e[2], forked}, []FaultKind{Fork}, true},
		{"fork goes on", append(slices.Clone(e), forked), []FaultKind{Fork}, true},
		{"wrong link", []Event{e[0], e[1], e[2], relinked}, []FaultKind{BadLink}, false},
		{"clock back", []Event{e[0], early}, []FaultKind{ClockBack}, true},
		{"payload of another", []Event{broken, e[1]}, []FaultKind{BadEvent, Gap}, false},
		{"all purged", []Event{e[0].Stub(), e[1].Stub()}, nil, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := Verify(tt.events)
			var got []FaultKind
			for _, f := range r.Faults {
				got = append(got, f.Kind)
			}
			slices.Sort(got)
			if !slices.Equal(got, tt.want) || r.OK() != tt.ok {
				t.Errorf("faults %+v, ok %v; want %v, %v", r.Faults, r.OK(), tt.want, tt.ok)
			}
		})
	}
}

func TestAppendRefuses(t *testing.T) {
	h := Head{Author: "kim", Case: "case"}
	good := target("c")
	tests := []struct {
		name string
		h    Head
		s    Statement
	}{
		{"no act", h, Statement{Target: good}},
		{"no article", h, Statement{Target: Target{Claim: "c"}, Act: found(Verified)}},
		{"no claim", h, Statement{Target: target(""), Act: found(Verified)}},
		{"stale by hand", h, Statement{Target: good, Act: found(Stale)}},
		{"unknown finding", h, Statement{Target: good, Act: found("sure")}},
		{"unknown decision", h, Statement{Target: good, Act: DecisionSet{Decision: "burn"}}},
		{"judgement without a warning", h, Statement{Target: target(""), Act: WarningJudged{Judgement: Confirmed}}},
		{"unknown judgement", h, Statement{Target: target(""), Act: WarningJudged{ID: "w", Judgement: "maybe"}}},
		{"dismissed without a reason", h, Statement{Target: target(""), Act: WarningJudged{ID: "w", Judgement: Dismissed}}},
		{"unknown work state", h, Statement{Target: good, Act: WorkStateSet{}}},
		{"script as address", h, Statement{Target: good, Act: SourceAdded{Source{ID: "s", Kind: "book", URL: "javascript:alert(1)"}}}},
		{"source without a name", h, Statement{Target: good, Act: SourceAdded{Source{ID: "s", Kind: "book"}}}},
		{"evidence of another claim", h, Statement{Target: good, Act: EvidenceAdded{Evidence{ID: "e", ClaimID: "d", SourceID: "s", Stance: Supports}}}},
		{"evidence without a stance", h, Statement{Target: good, Act: EvidenceAdded{Evidence{ID: "e", ClaimID: "c", SourceID: "s"}}}},
		{"settles one", h, Statement{Target: good, Act: ConflictSettled{Finding: Verified, Settles: []string{strings.Repeat("0", 64)}}}},
		{"empty note", h, Statement{Target: good, Act: NoteAdded{ID: "n"}}},
		{"note too long", h, Statement{Target: good, Act: NoteAdded{ID: "n", Text: strings.Repeat("x", maxText+1)}}},
		{"replaces no hash", h, Statement{Target: good, Act: found(Verified), Replaces: []string{"x"}}},
		{"unknown choice", h, Statement{Target: target(""), Act: BlockSet{ID: "b", Choice: "maybe"}}},
		{"unknown field", h, Statement{Target: target(""), Act: ArticleCorrected{Field: "colour", Said: true}}},
		{"two titles", h, Statement{Target: target(""), Act: ArticleCorrected{FieldTitle, true, []string{"a", "b"}}}},
		{"a value taken back", h, Statement{Target: target(""), Act: ArticleCorrected{FieldTitle, false, []string{"a"}}}},
		{"no date", h, Statement{Target: target(""), Act: ArticleCorrected{FieldPublished, true, []string{"Tuesday"}}}},
		{"attached to nothing", h, Statement{Target: good, Act: ClaimAttached{"c", &Target{}}}},
		{"let go without a reason", h, Statement{Target: good, Act: ClaimReleased{ID: "c"}}},
		{"claim without words", h, Statement{Target: good, Act: ClaimMade{claim.Claim{ID: "c", Kind: claim.KindName}}}},
	}
	for _, tt := range tests {
		if _, err := Append(tt.h, tt.s, time.Now(), salts("x")); !errors.Is(err, ErrStatement) {
			t.Errorf("%s: %v, want ErrStatement", tt.name, err)
		}
	}
	for _, bad := range []Head{{Author: "", Case: "c"}, {Author: `a"b`, Case: "c"}, {Author: "a", Case: "c d"}, {Author: "a", Case: "c", Seq: 1}, {Author: "a", Case: "c", Seq: 0, Hash: "x"}} {
		if _, err := Append(bad, Statement{Target: good, Act: found(Verified)}, time.Now(), salts("x")); !errors.Is(err, ErrEvent) {
			t.Errorf("head %+v: %v, want ErrEvent", bad, err)
		}
	}
	if _, err := Append(h, Statement{Target: good, Act: found(Verified)}, time.Now(), strings.NewReader("short")); err == nil {
		t.Error("a short salt was taken")
	}
}

func TestCanonical(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{`{"b":1,"a":[true,false,null,"x"]}`, `{"a":[true,false,null,"x"],"b":1}`},
		{` { "a" : "\u00e9\u2028\/\"\\\n\u0001<" } `, "{\"a\":\"é\u2028/\\\"\\\\\\n\\u0001<\"}"},
		{`{"a":{},"b":[]}`, `{"a":{},"b":[]}`},
		{`[1.50,-0,1e3,0.000001,12345678901234567]`, `[1.5,0,1000,0.000001,12345678901234567]`},
		{`{"a":1,"a":2}`, ""}, {`{"a":1,"A":2}`, ""}, {`{} {}`, ""}, {`{`, ""}, {``, ""}, {"\"\xff\"", ""}, {`1e999`, ""},
		{strings.Repeat("[", 40) + strings.Repeat("]", 40), ""},
	} {
		got, err := canonicalise([]byte(tt.in))
		if string(got) != tt.want || (err == nil) != (tt.want != "") {
			t.Errorf("canonicalise(%s) = %s, %v; want %s", tt.in, got, err, tt.want)
		}
		if isCanonical([]byte(tt.in)) && tt.in != tt.want {
			t.Errorf("isCanonical(%s)", tt.in)
		}
	}
}

// TestCanonicalFast: the events of this program take the fast way.
func TestCanonicalFast(t *testing.T) {
	for _, e := range everyAct(t).events {
		if !isCanonical(e.Payload) {
			t.Errorf("%s", e.Payload)
		}
	}
}

// FuzzEvent: whatever is read as an event is well formed, is written again as
// the same event and never makes a replay fail.
func FuzzEvent(f *testing.F) {
	for _, e := range everyAct(f).events {
		b, err := json.Marshal(e)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
		f.Add(e.Payload)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var e Event
		if err := json.Unmarshal(data, &e); err == nil {
			again, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			var twice Event
			if err := json.Unmarshal(again, &twice); err != nil || twice.Hash != e.Hash || !bytes.Equal(twice.Payload, e.Payload) {
				t.Fatalf("%s read back as %+v, %v", again, twice, err)
			}
			if err := e.Check(); err != nil {
				t.Fatal(err)
			}
		}
		// The same bytes as a payload that somebody signed for.
		e = Event{Author: "a", Case: "c", Seq: 1, Payload: data, PayloadHash: sum(data)}
		e.Hash = e.headerHash()
		a, claims := page(t, ferry, "$72 million")
		st := ReplayOn([]Event{e, e}, a, claims)
		if len(st.History) != 1 {
			t.Fatalf("%d entries", len(st.History))
		}
		canon, err := canonicalise(data)
		if isCanonical(data) && (err != nil || !bytes.Equal(canon, data)) {
			t.Fatalf("%s passes for canonical, which is %s, %v", data, canon, err)
		}
		if err == nil {
			if twice, err := canonicalise(canon); err != nil || !bytes.Equal(canon, twice) {
				t.Fatalf("canonical form %s of %s is not its own: %s, %v", canon, data, twice, err)
			}
		}
		if s, err := e.Statement(); err == nil {
			if _, err := st.Inverse(e.Hash, "a", "A"); err != nil {
				t.Fatalf("%s cannot be undone: %v", s.Act.Type(), err)
			}
		}
	})
}

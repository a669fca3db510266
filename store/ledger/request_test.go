package ledger

import (
	"testing"
	"time"
)

func ask(id, to string, kind RequestKind) RequestSet {
	return RequestSet{Request{ID: id, Kind: kind, To: to, Text: "Where does " + id + " come from?"}}
}

func TestRequests(t *testing.T) {
	d := newDesk(t, "ann")
	d.say(target("c1"), ask("r1", "R. Vane", ToAuthor))
	d.say(target(""), ask("r2", "Brook Mills", RightOfReply))
	e := d.say(target("c2"), ask("r3", "R. Vane", ToAuthor))
	s := Replay(d.events)
	if len(s.Requests) != 3 || len(s.Of("c1").Requests) != 1 || s.Requests[1].Claim != "" || s.Of("c2").Requests[0].Name == "" {
		t.Fatalf("%+v", s.Requests)
	}
	groups := s.Asked()
	if len(groups) != 2 || len(groups[0]) != 2 || groups[0][0].To != "R. Vane" || groups[1][0].ID != "r2" {
		t.Errorf("groups %+v", groups)
	}
	answered := ask("r1", "R. Vane", ToAuthor)
	answered.Request.Answer, answered.Request.AnsweredAt = "From the ledger.", time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	a := d.say(target("c1"), answered)
	d.undo(e.Hash)
	s = Replay(d.events)
	if len(s.Requests) != 2 || s.Of("c1").Requests[0].Open() || len(s.Of("c2").Requests) != 0 {
		t.Errorf("answered: %+v", s.Requests)
	}
	d.undo(a.Hash)
	if !Replay(d.events).Of("c1").Requests[0].Open() {
		t.Error("the answer was not taken back")
	}
	d.say(target("c1"), RequestRemoved{"r1"})
	if n := len(Replay(d.events).Requests); n != 1 {
		t.Errorf("%d requests", n)
	}
}

func TestRequestCheck(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name string
		set  func(*Request)
		ok   bool
	}{
		{"as it is", func(*Request) {}, true},
		{"nobody", func(r *Request) { r.To = "" }, false},
		{"nothing", func(r *Request) { r.Text = "" }, false},
		{"a day", func(r *Request) { r.Deadline = "2026-11-26" }, true},
		{"an hour", func(r *Request) { r.Deadline = "2026-11-26T17:00" }, true},
		{"a word", func(r *Request) { r.Deadline = "tomorrow" }, false},
		{"an answer without its time", func(r *Request) { r.Answer = "No." }, false},
		{"an answer", func(r *Request) { r.Answer, r.AnsweredAt = "No.", now }, true},
		{"no answer came", func(r *Request) { r.AnsweredAt = now }, true},
		{"another kind", func(r *Request) { r.Kind = "gossip" }, false},
	} {
		a := ask("r1", "R. Vane", ToAuthor)
		tt.set(&a.Request)
		if got := a.check(Target{}, true); (got == "") != tt.ok {
			t.Errorf("%s: lacks %q", tt.name, got)
		}
	}
}

func TestOverdue(t *testing.T) {
	zone := time.FixedZone("", 3600)
	now := time.Date(2026, 11, 24, 17, 30, 0, 0, zone)
	for deadline, want := range map[string]bool{"": false, "2026-11-24": false, "2026-11-23": true, "2026-11-24T17:00": true, "2026-11-24T18:00": false, "soon": false} {
		q := Inquiry{Request: Request{Deadline: deadline}}
		if got := q.Overdue(now); got != want {
			t.Errorf("%q: %v", deadline, got)
		}
		if q.AnsweredAt = now; q.Overdue(now) {
			t.Errorf("%q: overdue when answered", deadline)
		}
	}
}

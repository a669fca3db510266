package ledger

import (
	"cmp"
	"slices"
	"time"
)

// RequestKind says why somebody is asked.
type RequestKind string

// The kinds of request.
const (
	ToAuthor     RequestKind = "author" // a question to the author of the article
	RightOfReply RequestKind = "reply"  // somebody named in it may answer before it appears
)

// RequestKinds lists every kind of request.
var RequestKinds = [...]RequestKind{ToAuthor, RightOfReply}

// Request is something that somebody was, or is to be, asked about a claim or
// about the article as a whole, and what came of it.
type Request struct {
	ID       string      `json:"id"`
	Kind     RequestKind `json:"kind"`
	To       string      `json:"to"`                 // who is asked, a name
	How      string      `json:"how,omitempty"`      // "e-mail", "phone"
	Text     string      `json:"text"`               // what
	AskedAt  time.Time   `json:"asked_at,omitzero"`  // zero while it is still to be asked
	Deadline string      `json:"deadline,omitempty"` // ISO 8601, local: a day, with a time if one was given
	Answer   string      `json:"answer,omitempty"`
	// AnsweredAt is when the answer came; with no Answer, when it was plain
	// that none would come.
	AnsweredAt time.Time `json:"answered_at,omitzero"`
}

// Open reports whether an answer is still awaited, or the question still to be
// asked.
func (r Request) Open() bool { return r.AnsweredAt.IsZero() }

// RequestSet enters a request, or puts what is known of it now in the place of
// what was.
type RequestSet struct {
	Request Request `json:"request"`
}

// RequestRemoved takes a request off the log.
type RequestRemoved struct {
	ID string `json:"id"`
}

// Type names the act.
func (RequestSet) Type() string { return "request_set" }

// Type names the act.
func (RequestRemoved) Type() string { return "request_removed" }

func (a RequestSet) register(Target, string) register     { return register{"request", a.Request.ID, ""} }
func (a RequestRemoved) register(Target, string) register { return register{"request", a.ID, ""} }

func (a RequestSet) empty() Act     { return RequestRemoved{a.Request.ID} }
func (a RequestRemoved) empty() Act { return a }

func (a RequestSet) check(_ Target, now bool) string {
	r := a.Request
	switch {
	case lacksID(r.ID) != "":
		return lacksID(r.ID)
	case !word(RequestKinds[:], r.Kind, now):
		return "a kind of request"
	case r.To == "" || len(r.To) > maxName || len(r.How) > maxName:
		return "somebody who is asked"
	case r.Text == "" || len(r.Text) > maxText || len(r.Answer) > maxText:
		return "a question and an answer of up to 256 KiB"
	case now && r.Deadline != "" && !isDay(r.Deadline), len(r.Deadline) > maxName:
		return "a deadline like 2026-11-18 or 2026-11-18T17:00"
	case r.Answer != "" && r.AnsweredAt.IsZero():
		return "the time of the answer"
	}
	return ""
}

func (a RequestRemoved) check(Target, bool) string { return lacksID(a.ID) }

// Inquiry is a request as it stands in the log.
type Inquiry struct {
	Request
	Claim string // id of the claim that it is about, "" for the article
	Name  string // who entered it last
	At    time.Time
	Event string // hash
}

// Overdue reports whether its deadline has passed without an answer; a day
// passes with its end. Now is local.
func (q Inquiry) Overdue(now time.Time) bool {
	if !q.Open() || q.Deadline == "" {
		return false
	}
	for _, form := range [...]string{"2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339} {
		if t, err := time.ParseInLocation(form, q.Deadline, now.Location()); err == nil {
			return now.After(t)
		}
	}
	day, err := time.ParseInLocation(time.DateOnly, q.Deadline, now.Location())
	return err == nil && !now.Before(day.AddDate(0, 0, 1))
}

// ask enters a request, e, with its claim or with the article.
func (s *State) ask(act RequestSet, e *Entry) {
	q := Inquiry{act.Request, e.Claim, e.Name(), e.Event.Time, e.Event.Hash}
	s.Requests = append(s.Requests, q)
	if c := s.Claims[e.Claim]; c != nil {
		c.Requests = append(c.Requests, q)
	}
}

// Asked groups the requests by the person who is asked, authors first, then by
// name. Within a group the order is that of the article, by place, with what is
// about the whole article first.
func (s *State) Asked() [][]Inquiry {
	place := map[string]int{}
	for i, c := range s.List {
		place[c.ID] = i + 1
	}
	far := len(s.List) + 1
	at := func(q Inquiry) int {
		if q.Claim != "" && place[q.Claim] == 0 {
			return far
		}
		return place[q.Claim]
	}
	all := slices.Clone(s.Requests)
	slices.SortStableFunc(all, func(a, b Inquiry) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.To, b.To), cmp.Compare(at(a), at(b)))
	})
	var out [][]Inquiry
	for _, q := range all {
		if n := len(out); n > 0 && out[n-1][0].To == q.To && out[n-1][0].Kind == q.Kind {
			out[n-1] = append(out[n-1], q)
		} else {
			out = append(out, []Inquiry{q})
		}
	}
	return out
}

package present

import (
	"slices"
	"time"

	"stet/store/ledger"
)

// requestsOn are the requests about a claim, then those about the article as a
// whole, which every claim shows.
func (s *sheet) requestsOn(st *ledger.ClaimState) []ledger.Inquiry {
	out := slices.Clone(st.Requests)
	for _, q := range s.state.Requests {
		if q.Claim == "" {
			out = append(out, q)
		}
	}
	return out
}

// wholeRequest reports whether a request is about the article as a whole.
func (s *sheet) wholeRequest(id string) bool {
	return slices.ContainsFunc(s.state.Requests, func(q ledger.Inquiry) bool { return q.ID == id && q.Claim == "" })
}

// askOnArticle enters a request about the article as a whole. No claim waits for
// its answer, and the answer is no evidence.
func (d *Desk) askOnArticle(draft RequestDraft, deadline string, then Then) {
	now := d.now().UTC().Truncate(time.Second)
	id := or(draft.ID, newID())
	d.sayTyped(requestDeed(draft)+" about the article", "", func(s *sheet) ([]ledger.Statement, error) {
		r := ledger.Request{ID: id, Kind: draft.Kind, To: draft.To, How: draft.How, Text: draft.Text, Deadline: deadline, Answer: draft.Answer}
		var old ledger.Request
		if i := slices.IndexFunc(s.state.Requests, func(q ledger.Inquiry) bool { return q.ID == id }); i >= 0 {
			old = s.state.Requests[i].Request
		}
		if r = draft.timed(r, old, now); r == old && s.wholeRequest(id) {
			return nil, nil
		}
		moved := ledger.Statement{Target: ledger.OnArticle(s.result.Article), Act: ledger.RequestSet{Request: r}}
		return append(d.letGo(s, id), moved), nil
	}, then)
}

// letGo is what becomes of a claim whose request goes over to the article as a
// whole: it waits for no answer to it, and an answer is no evidence for it.
func (d *Desk) letGo(s *sheet, request string) []ledger.Statement {
	i := slices.IndexFunc(s.state.Requests, func(q ledger.Inquiry) bool { return q.ID == request && q.Claim != "" })
	if i < 0 {
		return nil
	}
	q := s.state.Requests[i]
	t, ok := s.target(q.Claim)
	if !ok {
		return nil
	}
	st := s.state.Of(q.Claim)
	var out []ledger.Statement
	for _, a := range append(d.answerActs(s, st, q.Claim, q.Request, ""), noLonger(st, request)...) {
		out = append(out, ledger.Statement{Target: t, Act: a})
	}
	return out
}

// noLonger ends the waiting of a claim for its author where the request given is
// the last that it waits for.
func noLonger(st *ledger.ClaimState, request string) []ledger.Act {
	others := slices.ContainsFunc(st.Requests, func(q ledger.Inquiry) bool { return q.ID != request && q.Kind == ledger.ToAuthor && q.Open() })
	if others || st.Work != ledger.WaitingAuthor {
		return nil
	}
	return []ledger.Act{ledger.WorkStateSet{State: ledger.InProgress, Assignee: st.Assignee}}
}

// dropOnArticle takes such a request off the log.
func (d *Desk) dropOnArticle(id string) {
	d.say("question taken back", "", func(s *sheet) ([]ledger.Statement, error) {
		return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: ledger.RequestRemoved{ID: id}}}, nil
	})
}

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
		return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: ledger.RequestSet{Request: r}}}, nil
	}, then)
}

// dropOnArticle takes such a request off the log.
func (d *Desk) dropOnArticle(id string) {
	d.say("question taken back", "", func(s *sheet) ([]ledger.Statement, error) {
		return []ledger.Statement{{Target: ledger.OnArticle(s.result.Article), Act: ledger.RequestRemoved{ID: id}}}, nil
	})
}

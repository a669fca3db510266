package main

import (
	"testing"

	"stet/extract/claim"
)

func TestTally(t *testing.T) {
	s := func(s string) *string { return &s }
	stated := map[string][]claim.Candidate{"published": {{Value: "2026-03-02", From: "meta"}}}
	guess := map[string][]claim.Candidate{"published": {{Value: "2026-03-02", From: "text"}}}
	tests := []struct {
		name string
		k    known
		a    claim.Article
		want tally
	}{
		{"nothing known", known{}, claim.Article{Title: "T", Byline: []string{"A"}, Published: "2026-03-02", Candidates: stated}, tally{}},
		{"all right", known{Title: s("Quay: for Wick"), Author: s("Ann Hale; Tom Okoro"), Date: s("2026-03-02")},
			claim.Article{Title: "Quay for Wick – Update", Byline: []string{"Tom Okoro", "Ann Hale"}, Published: "2026-03-02T10:00:00Z"},
			tally{titles: 1, title: 1, authors: 1, author: 1, dates: 1, date: 1}},
		{"one writer of two", known{Author: s("Ann Hale, Tom Okoro")}, claim.Article{Byline: []string{"Ann Hale"}}, tally{authors: 1}},
		{"no title", known{Title: s("Quay")}, claim.Article{}, tally{titles: 1}},
		{"invented", known{Author: s(""), Date: s("")}, claim.Article{Byline: []string{"Ann Hale"}, Published: "2026-03-02", Candidates: stated},
			tally{authorless: 1, inventedNames: 1, dateless: 1, inventedDates: 1}},
		{"a guess is shown as one", known{Author: s(""), Date: s("")}, claim.Article{Published: "2026-03-02", Candidates: guess}, tally{authorless: 1, dateless: 1}},
		{"strings", known{With: []string{"the  quay", "x"}, Without: []string{"menu", "quay"}}, claim.Article{Text: "So the\nquay stays."},
			tally{with: 2, kept: 1, without: 2, absent: 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got tally
			if got.add(tt.k, &tt.a); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}

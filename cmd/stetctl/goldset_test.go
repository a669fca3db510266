package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// Where the gold set of the matcher stands, seen from this folder: the set that
// the matcher was made with, and what was written when it was there.
const (
	goldFiles     = "../../extract/match/testdata/gold_*.jsonl"
	freshFiles    = "../../extract/match/testdata/fresh.jsonl"
	moreFiles     = "../../extract/match/testdata/more.jsonl"
	laterFiles    = "../../extract/match/testdata/later.jsonl"
	heldBackFiles = "../../extract/match/testdata/heldback.jsonl"
)

// goldResults are the results that the contract has for each kind of claim.
func goldResults() map[string][]string {
	return map[string][]string{
		"quote":      {"exact", "folded", "differs", "not_found"},
		"number":     {"same", "fits", "differs", "not_found"},
		"name":       {"same", "variant", "differs", "not_found"},
		"deal":       {"same", "fits", "differs", "not_found"},
		"paraphrase": {"fits", "not_found"},
	}
}

// goldAlarms are the alarms of the contract.
func goldAlarms() []string {
	return strings.Split("words_changed|words_dropped|words_added|joined|number_changed|negation_changed|speaker_differs|"+
		"value_differs|unit_differs|currency_differs|spelling|role_differs|party_missing", "|")
}

// TestMatchGoldIsSound checks the set against itself: a slip of its makers must
// not be learned by the program.
func TestMatchGoldIsSound(t *testing.T) {
	cases := slices.Concat(readGold(t, goldFiles), readGold(t, freshFiles), readGold(t, moreFiles), readGold(t, laterFiles), readGold(t, heldBackFiles))
	ids, forms := map[string]bool{}, map[string]bool{}
	for _, c := range cases {
		if c.ID == "" || ids[c.ID] || c.Form == "" || c.Why == "" {
			t.Errorf("%s: its id, form or reason is missing or there twice", c.ID)
		}
		ids[c.ID], forms[c.Form] = true, true
		if !slices.Contains(goldResults()[c.kind], c.Want.Result) {
			t.Errorf("%s: no %s is %q", c.ID, c.kind, c.Want.Result)
		}
		for _, a := range c.Want.Alarms {
			if !slices.Contains(goldAlarms(), a) {
				t.Errorf("%s: there is no alarm %q", c.ID, a)
			}
		}
		if (c.Want.Result == "differs") != (len(c.Want.Alarms) > 0) {
			t.Errorf("%s: %s with alarms %v", c.ID, c.Want.Result, c.Want.Alarms)
		}
		if (c.Want.Result == "not_found") != (c.Want.Passage == "") {
			t.Errorf("%s: %s with the passage %q", c.ID, c.Want.Result, c.Want.Passage)
		}
		if got := string([]rune(c.Source)[c.Want.At[0]:c.Want.At[1]]); got != c.Want.Passage {
			t.Errorf("%s: the passage stands elsewhere: at %v there is %q", c.ID, c.Want.At, got)
		}
		if c.kind == "quote" {
			checkQuoteCase(t, c)
		}
	}
	if len(forms) < 12 {
		t.Errorf("%d forms of sources, want 12 or more", len(forms))
	}
}

// checkQuoteCase holds what a quote's result says against the two texts.
func checkQuoteCase(t *testing.T, c goldCase) {
	t.Helper()
	var q struct{ Text string }
	if err := json.Unmarshal(c.Claim, &q); err != nil {
		t.Fatal(err)
	}
	there := strings.Contains(c.Source, q.Text)
	other := slices.Contains(c.Want.Alarms, "speaker_differs")
	switch {
	case c.Want.Result == "exact" && !there:
		t.Errorf("%s: exact, but not to the letter in the source: %q", c.ID, q.Text)
	case c.Want.Result != "exact" && there && !other:
		t.Errorf("%s: %s, but to the letter in the source: %q", c.ID, c.Want.Result, q.Text)
	}
}

// TestScoreGold checks the scorer: the set's own answers are all right, and
// each sort of wrong answer lowers its own figure.
func TestScoreGold(t *testing.T) {
	cases := readGold(t, goldFiles)
	perfect := func() []goldAnswer {
		var out []goldAnswer
		for _, c := range cases {
			a := goldAnswer{ID: c.ID, Result: c.Want.Result, Alarms: c.Want.Alarms}
			if c.Want.Passage != "" {
				at := c.Want.At
				a.Passage = &at
			}
			out = append(out, a)
		}
		return out
	}
	if s := scoreGold(cases, perfect()); len(s.misses) > 0 || s.relation.value() != 1 || s.precise.value() != 1 || s.found.value() != 1 || s.passage.value() != 1 {
		t.Fatalf("the set's own answers:\n%v", s)
	}
	tests := []struct {
		name  string
		spoil func(*goldAnswer)
		low   func(goldScore) share
	}{
		{"no result", func(a *goldAnswer) { a.Result = "" }, func(s goldScore) share { return *s.result["quote"] }},
		{"an alarm too many", func(a *goldAnswer) { a.Alarms = append(slices.Clone(a.Alarms), "nonsense") }, func(s goldScore) share { return s.precise }},
		{"a number with a wrong alarm", func(a *goldAnswer) { a.Alarms = append(slices.Clone(a.Alarms), "nonsense") }, func(s goldScore) share { return s.relation }},
		{"no alarms", func(a *goldAnswer) { a.Alarms = nil }, func(s goldScore) share { return s.found }},
		{"no passage", func(a *goldAnswer) { a.Passage = nil }, func(s goldScore) share { return s.passage }},
		{"the whole source", func(a *goldAnswer) { a.Passage = &[2]int{0, 1 << 20} }, func(s goldScore) share { return s.passage }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			answers := perfect()
			for i := range answers {
				tt.spoil(&answers[i])
			}
			if s := scoreGold(cases, answers); tt.low(s).value() == 1 || len(s.misses) == 0 {
				t.Errorf("not noticed:\n%v", s)
			}
		})
	}
}

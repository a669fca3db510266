package store

import (
	"reflect"
	"testing"
)

func TestSourceResults(t *testing.T) {
	s := newStore(t)
	pair := func(source, claim, data string) SourceResult {
		return SourceResult{Source: source, Claim: claim, Hash: "ab", Data: []byte(data)}
	}
	if err := s.SaveResults(t.Context(), "1", []SourceResult{pair("s1", "c1", "old"), pair("s1", "c2", "x"), pair("s2", "c1", "y")}); err != nil {
		t.Fatal(err)
	}
	again := pair("s1", "c1", "new")
	again.Hash, again.Entered = "cd", "e"
	if err := s.SaveResults(t.Context(), "1", []SourceResult{again}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Results(t.Context(), "1", []string{"s1", "s9"})
	if want := []SourceResult{again, pair("s1", "c2", "x")}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
	if got, err := s.Results(t.Context(), "2", []string{"s1"}); err != nil || len(got) != 0 {
		t.Errorf("by other rules: %+v, %v", got, err)
	}
}

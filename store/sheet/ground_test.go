package sheet

import (
	"slices"
	"testing"

	"stet/store/ledger"
)

func TestGrounds(t *testing.T) {
	for _, tt := range []struct {
		name string
		st   ledger.ClaimState
		want []string
	}{
		{"nothing said", ledger.ClaimState{}, nil},
		{"ticked and no more", ledger.ClaimState{Ungrounded: true}, []string{"No source and no reason given"}},
		{"own knowledge", ledger.ClaimState{Opinions: []ledger.Opinion{{Name: "M. Ito", Finding: ledger.Verified, Grounds: ledger.OwnKnowledge}}},
			[]string{"Without a source, M. Ito: own knowledge"}},
		{"a word", ledger.ClaimState{Opinions: []ledger.Opinion{{Name: "M. Ito", Finding: ledger.Verified, Grounds: ledger.OtherGrounds, Word: "counted them"}}},
			[]string{"Without a source, M. Ito: counted them"}},
		{"of a finding that affirms no more", ledger.ClaimState{Opinions: []ledger.Opinion{{Name: "M. Ito", Finding: ledger.Unverifiable, Grounds: ledger.OwnKnowledge}}}, nil},
		{"source changed", ledger.ClaimState{Outdated: []ledger.Outdated{{Gone: true}, {Now: "ten years"}}},
			[]string{"Source looked at again : it no longer has the passage", "Source looked at again : it has other words now: “ten years”"}},
		{"confidential source changed", ledger.ClaimState{Outdated: []ledger.Outdated{{Now: "ten years", Source: ledger.Source{Sensitivity: "confidential"}}}},
			[]string{"Source looked at again : it has other words now"}},
		{"single", ledger.ClaimState{Independent: 1, SingleSource: true}, []string{"Single source"}},
		{"single and secondary", ledger.ClaimState{Independent: 1, SingleSource: true, Secondary: true}, []string{"Single secondary source"}},
		{"two, secondary", ledger.ClaimState{Independent: 2, Secondary: true}, []string{"2 independent sources, all secondary"}},
		{"three, secondary", ledger.ClaimState{Independent: 3, Secondary: true}, nil},
	} {
		if got := grounds(&tt.st, true); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

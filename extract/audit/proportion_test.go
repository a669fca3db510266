package audit

import "testing"

// TestProportion holds shares in words against the percentage behind them.
func TestProportion(t *testing.T) {
	run(t, []probe{
		{"Nearly half (53%) of the crew agreed.", "percent_of flag half|53%"},
		{"Nearly half (48%) of the crew agreed.", "percent_of ok half|48%"},
		{"More than half (48%) of the crew agreed.", "percent_of flag half|48%"},
		{"Just over a third (31%) of the crew agreed.", "percent_of flag a third|31%"},
		{"Just over a third (35%) of the crew agreed.", "percent_of ok a third|35%"},
		{"A third (33%) of the crew agreed.", "percent_of ok A third|33%"},
		{"A fifth (35%) of the crew agreed.", "percent_of flag A fifth|35%"},
		{"Around two-thirds (64%) of the crew agreed.", "percent_of ok two-thirds|64%"},
		{"A majority (47%) of the crew agreed.", "percent_of flag 47%|majority"},
		{"A majority (57%) of the crew agreed.", "percent_of ok 57%|majority"},
		{"It shed 40% of staff, or 400 of 1,100.", "percent_of flag 40%|1,100|400; part_whole ok 400|1,100"},
		{"It shed 40% of staff, or 440 of 1,100.", "percent_of ok 40%|1,100|440; part_whole ok 440|1,100"},
		// Something stands between.
		{"Half the crew left, and a few (53%) came back.", ""},
		{"Half, she said (53% in May), agreed.", ""},
		{"A majority of the crew (47%) agreed.", ""},
		{"It shed 40% of staff, and 400 of 1,100 came back.", "part_whole ok 400|1,100"},
	})
}

package audit

import "testing"

// TestParted adds up shares of what a verb parts, and the answers of a poll.
func TestParted(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Of 500 mills, 45% were rated good, 30% fair, 20% poor and 10% bad.", "flag 45%|30%|20%|10%"},
		{"Of 500 mills, 45% were rated good, 30% fair, 20% poor and 5% bad.", "ok 45%|30%|20%|5%"},
		{"The farm was split 50% to Anna, 30% to Ben and 25% to Carla.", "flag 50%|30%|25%"},
		{"The farm was split 50% to Anna, 30% to Ben and 20% to Carla.", "ok 50%|30%|20%"},
		{"The mill is divided between Holm (45%), Berg (35%) and the town (30%).", "flag 45%|35%|30%"},
		{"The mill is divided between Holm (45%), Berg (35%) and the town (20%).", "ok 45%|35%|20%"},
		{"Its revenue comes from beer (60%), wine (30%) and food (20%).", "flag 60%|30%|20%"},
		{"Its revenue comes from beer (60%), wine (30%) and food (10%).", "ok 60%|30%|10%"},
		{"The poll found that 52% of voters back the plan and 36% oppose it, while 14% do not know.", "flag 52%|36%|14%"},
		{"The poll found that 52% of voters back the plan and 36% oppose it, while 12% do not know.", "ok 52%|36%|12%"},
		{"In the poll 52% support it, 36% are against and 14% are undecided.", "flag 52%|36%|14%"},
		// Lists that may leave out or share something.
		{"Of 500 mills, 45% were rated good, 30% were fast and 30% were said to be old.", ""},
		{"Prices fell 50% to £3, 30% to £4 and 25% to £5.", ""},
		{"Guests come from Leeds (60%), clubs (30%) and schools (20%).", ""},
		{"The poll found that 52% of women back the plan, 36% of men oppose it and 14% of pupils do not know.", ""},
		{"In May 52% backed it, 36% in June opposed it and 14% of men do not know.", ""},
	} {
		if got := outcome(tt.in, Shares); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

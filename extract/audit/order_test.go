package audit

import "testing"

func TestRangeOrder(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Sums of $1.4-1.2bn were named.", "flag $1.4-1.2bn"},
		{"Sums of $1.2-1.4bn were named.", ""},
		{"It takes between 12 and 10 percent.", "flag between 12 and 10 percent"},
		{"It takes between 10 and 12 percent.", ""},
		{"Growth of 12-10 percent is likely.", "flag 12-10 percent"},
		{"Fees range from 15 to 12 percent.", "flag 15 to 12 percent"},
		{"Fees fell from 15 to 12 percent.", ""},
		{"Fees slid 15 to 12 percent.", ""},
		{"The job takes 10-5 years.", "flag 10-5 years"},
		{"The walk takes 12 to 10 hours.", "flag 12 to 10 hours"},
		{"The walk was shortened, 12 to 10 hours.", ""},
		{"Between 300 and 200 people came.", "flag Between 300 and 200"},
		{"Doors are open between 12 and 8 p.m.", ""},
		{"Doors are open between 10 and 6.", ""},
		{"The 2018-2016 plan failed.", "flag 2018|2016"},
		{"The 2016-2018 plan failed.", ""},
		{"Sales rose between 2018 and 2016.", "flag 2018|2016"},
		{"The gap between 2018 and 2016 was wide.", ""},
		{"She was mayor from 2018 to 2016.", "flag 2018|2016"},
		{"She was mayor from 2016 to 2018.", ""},
		{"The target was brought forward from 2030 to 2025.", ""},
		{"Sales fell from 2018 to 2016 levels.", ""},
		{"The city stood (1900–1600 B.C.) by a river.", ""},
		{"To book, call 555-2018-2016.", ""},
		{"The 2015-16 season was better than 1998-97 suggests.", ""},
		{"People aged 29 to 18 may apply.", "flag 29 to 18"},
		{"People aged 18 to 29 may apply.", ""},
		{"Readers between the ages of 29 and 18 may apply.", "flag 29|18"},
		{"The Lords voted 10-4 in favour.", ""},
		{"Leeds beat York 52-48 percent.", ""},
		{"It is a 60-40 percent mix.", ""},
		{"The gap between $50 and $20 is wide.", ""},
		{"It is worth between $900 and $1.2 billion.", ""},
		{"It is between 5 and -3 degrees.", ""},
		{"A lead of 52-43 percent held.", ""},
	} {
		if got := outcome(tt.in, RangeOrder); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

package number

import (
	"reflect"
	"testing"
)

// TestAhead reads "in two weeks" on an article of Thursday, 5 March 2020: a day
// where the verb looks ahead, a length where it does not or may not.
func TestAhead(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"The council will meet in two weeks.", []string{"two weeks|2020-03-19|day|approx"}},
		{"The court is due to rule in three days.", []string{"three days|2020-03-08|day"}},
		{"The museum opens in a week.", []string{"a week|2020-03-12|day|approx"}},
		{"He is expected to retire in two years, she will leave in six months.", []string{"two years|2022-01-01/2023-01-01|year|approx", "six months|2020-09-01/2020-10-01|month|approx"}},
		{"In two weeks, the council votes.", []string{"two weeks|2020-03-19|day|approx"}},
		{"She faces a hearing in three weeks.", []string{"three weeks|2020-03-26|day|approx"}},
		{"They will have a meeting in 2 weeks.", []string{"2 weeks|2020-03-19|day|approx"}},
		// Lengths.
		{"She wrote it in two weeks; he will have read it in two weeks.", []string{"two weeks|1209600", "two weeks|1209600"}},
		{"In two weeks she wrote it. In two weeks, it had sold out.", []string{"two weeks|1209600", "two weeks|1209600"}},
		{"Sales could double in five years; the work can be done in ten days.", []string{"five years|157680000", "ten days|864000"}},
		{"It will be the third strike in two weeks and the worst in ten years.", []string{"two weeks|1209600", "ten years|315360000"}},
		{"Rents will rise 4 percent in two years.", []string{"two years|63072000"}},
		{"She'll wear the hat she hasn't worn in six months.", []string{"six months|15552000"}},
		{"She will be home for the first time in ten years.", []string{"ten years|315360000"}},
		{"It will open in two hours; he had a meeting in two weeks.", []string{"two hours|7200", "two weeks|1209600"}},
		{"It will last in two weeks of rain.", []string{"two weeks|1209600"}},
		// Days that people keep.
		{"They celebrated International Workers' Day and went home on All Saints' Day.", []string{"International Workers' Day|2019-05-01|day", "All Saints' Day|2019-11-01|day"}},
		{"They celebrate Christmas; all saints came.", nil},
		// Weekends that last.
		{"The course lasts three weekends.", []string{"three weekends|518400"}},
		{"He came three weekends in a row.", nil},
	}
	for _, tt := range tests {
		if got := datesOf(tt.in, "2020-03-05", ""); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q\n got  %q\n want %q", tt.in, got, tt.want)
		}
	}
	if got := datesOf("The council will meet in two weeks.", "", ""); !reflect.DeepEqual(got, []string{"two weeks|1209600"}) {
		t.Errorf("without the article's day: %q, want the length", got)
	}
}

package number

import (
	"reflect"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// datesOf reads the dates and durations of in, each as "words|start/end|grain"
// or "words|seconds", with a bound where there is one.
func datesOf(in, published, url string) []string {
	a := claim.Plain(in)
	a.Published, a.URL = published, url
	var got []string
	for _, c := range Read(text.New(a)) {
		n, s := c.Number, c.Text+"|"
		switch {
		case n.Date != nil:
			s += n.Date.Start
			if n.Date.End != "" {
				s += "/" + n.Date.End
			}
			s += "|" + n.Date.Grain
		case n.Kind == claim.Duration:
			s += n.Value
		default:
			continue
		}
		if n.Bound != claim.Exact {
			s += "|" + string(n.Bound)
		}
		got = append(got, s)
	}
	return got
}

// TestDates reads dates on an article of Thursday, 5 March 2020.
func TestDates(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		// Ranges, whose last day is in.
		{"The road is closed from Monday to Friday.", []string{"Monday to Friday|2020-03-02/2020-03-07|days"}},
		{"The road was closed from Monday to Friday.", []string{"Monday to Friday|2020-02-24/2020-02-29|days"}},
		{"It rained Friday through Sunday.", []string{"Friday through Sunday|2020-02-28/2020-03-02|days"}},
		{"She ruled from 2007 to the end of 2008.", []string{"2007 to the end of 2008|2007-01-01/2009-01-01|year"}},
		{"It will be shut from April until the end of June.", []string{"April until the end of June|2020-04-01/2020-07-01|month"}},
		{"The fair will run from November 15th through the 19th.", []string{"November 15th through the 19th|2020-11-15/2020-11-20|days"}},
		{"He sailed between 15 January 2015 and Feb 2018.", []string{"between 15 January 2015 and Feb 2018|2015-01-15/2018-03-01|days"}},
		{"Costs from March to date, 2015 to the present and 2011-present.",
			[]string{"March to date|2020-03-01/2020-03-05|month", "2015 to the present|2015-01-01/2020-03-05|year", "2011-present|2011-01-01/2020-03-05|year"}},
		{"Much can change between now and 5 May.", []string{"between now and 5 May|2020-03-05/2020-05-06|days"}},
		{"The concert was moved from 3 April to 7 May.", []string{"3 April|2020-04-03|day", "7 May|2020-05-07|day"}},
		{"It grew from 2 clubs in 2018 to 2019 members.", []string{"2018|2018-01-01/2019-01-01|year"}},
		{"It ran in 2014 through May 2018; it is shut next Monday to Friday.", []string{"2014 through May 2018|2014-01-01/2018-06-01|month", "next Monday to Friday|2020-03-09/2020-03-14|days"}},
		{"The twenty-sixth day of the month; 12-2015.", []string{"The twenty-sixth day of the month|2020-03-26|day", "12-2015|2015-12-01/2016-01-01|month"}},
		{"It rained on 3, 4 and 5 March 2019, on 7 and 9 May 2018, and on the 1st and 2nd of June 2017.",
			[]string{"3|2019-03-03|day", "4|2019-03-04|day", "5 March 2019|2019-03-05|day", "7|2018-05-07|day", "9 May 2018|2018-05-09|day", "1st|2017-06-01|day", "2nd of June 2017|2017-06-02|day"}},
		{"It ran on Feb. 20 and 27, and on January 3, 4 and 5.",
			[]string{"Feb. 20|2020-02-20|day", "27|2020-02-27|day", "January 3|2020-01-03|day", "4|2020-01-04|day", "5|2020-01-05|day"}},
		{"On March 3 and 5 people came; on March 3, 15 left; in May 2 and 4 percent rose, 3 and 4 in all.", []string{"March 3|2020-03-03|day", "March 3|2020-03-03|day", "May 2|2020-05-02|day"}},
		{"The 2018/2019 season.", []string{"2018/2019|2018-01-01/2020-01-01|year"}},
		// Open ends.
		{"She has led it since 2011, and will until May.", []string{"2011|2011-01-01/2012-01-01|year|at_least", "May|2020-05-01/2020-06-01|month|at_most"}},
		{"It must close by Friday, or before June 1, or after 2024.",
			[]string{"Friday|2020-03-06|day|at_most", "June 1|2020-06-01|day|less_than", "2024|2024-01-01/2025-01-01|year|more_than"}},
		{"Cars made in 2018 or later; from 2015 onward; prior to 1990; it opens not before Monday.",
			[]string{"2018|2018-01-01/2019-01-01|year|at_least", "2015|2015-01-01/2016-01-01|year|at_least",
				"1990|1990-01-01/1991-01-01|year|less_than", "Monday|2020-03-09|day|at_least"}},
		{"It opens no earlier than May, no later than 2022, as early as next week; later than 2018.",
			[]string{"May|2020-05-01/2020-06-01|month|at_least", "2022|2022-01-01/2023-01-01|year|at_most", "next week|2020-03-09/2020-03-16|week|at_least", "2018|2018-01-01/2019-01-01|year|more_than"}},
		{"After Monday's storm and before the 2016 election; all through the 1990s.",
			[]string{"Monday|2020-03-02|day", "2016|2016-01-01/2017-01-01|year", "1990s|1990-01-01/2000-01-01|decade"}},
		// Parts of a period.
		{"They meet on the third Tuesday of March, the first Friday of next month and the last Monday in August.",
			[]string{"the third Tuesday of March|2020-03-17|day", "the first Friday of next month|2020-04-03|day", "the last Monday in August|2020-08-31|day"}},
		{"Sales fell in the last three months of 2019.", []string{"the last three months of 2019|2019-10-01/2020-01-01|month"}},
		{"The first two weeks of 2021; the last two days of February; the final day of the year.",
			[]string{"The first two weeks of 2021|2021-01-04/2021-01-18|week", "the last two days of February|2020-02-28/2020-03-01|days", "the final day of the year|2020-12-31|day"}},
		{"On the last day of his term he left, in the first year of war.", nil},
		{"The first Monday of the tour.", []string{"Monday|2020-03-02|day"}},
		{"It is due on the 20th of next month.", []string{"20th of next month|2020-04-20|day"}},
		// Weeks.
		{"The week ending February 28, the week of 4 May 2020 and the week beginning on Monday.",
			[]string{"The week ending February 28|2020-02-22/2020-02-29|week", "the week of 4 May 2020|2020-05-04/2020-05-11|week", "the week beginning on Monday|2020-03-02/2020-03-09|week"}},
		{"It starts the week after next.", []string{"the week after next|2020-03-16/2020-03-23|week"}},
		{"He left the year before last.", []string{"the year before last|2018-01-01/2019-01-01|year"}},
		{"They met on Monday last week and meet on Wednesday of next week.", []string{"Monday last week|2020-02-24|day", "Wednesday of next week|2020-03-11|day"}},
		{"Let us meet next week Wednesday.", []string{"next week Wednesday|2020-03-11|day"}},
		{"The day after tomorrow; the day after Christmas.", []string{"The day after tomorrow|2020-03-07|day", "the day after Christmas|2019-12-26|day"}},
		{"He fell ill on 12 February; the following Monday he died, a week after the previous Tuesday's feast.",
			[]string{"12 February|2020-02-12|day", "the following Monday|2020-02-17|day", "the previous Tuesday|2020-02-11|day"}},
		// Named days.
		{"It shut for Memorial Day weekend 2019.", []string{"Memorial Day weekend 2019|2019-05-25/2019-05-28|weekend"}},
		{"They met on St. Patrick's Day and on Mother’s Day 2018.", []string{"St. Patrick's Day|2019-03-17|day", "Mother’s Day 2018|2018-05-13|day"}},
		{"We meet next easter.", []string{"next easter|2020-04-12|day"}},
		{"A Christmas party, the Easter bunny and a Labor Day sale.", nil},
		// Quarters.
		{"3Q19, Q4'18, 1H19 and 4Q 2019.", []string{"3Q19|2019-07-01/2019-10-01|quarter", "Q4'18|2018-10-01/2019-01-01|quarter", "1H19|2019-01-01/2019-07-01|half", "4Q 2019|2019-10-01/2020-01-01|quarter"}},
		{"In its fiscal third quarter, then Q2 FY20 and next year's first quarter.",
			[]string{"fiscal third quarter||quarter", "Q2 FY20|2020-04-01/2020-07-01|quarter", "next year's first quarter|2021-01-01/2021-04-01|quarter"}},
		{"First-half profit fell.", []string{"First-half|2019-01-01/2019-07-01|half"}},
		{"They led in the first half and in the third set.", nil},
		// Years in words.
		{"She was born on 6 April nineteen eighty-four and moved in two thousand and eight.",
			[]string{"6 April nineteen eighty-four|1984-04-06|day", "two thousand and eight|2008-01-01/2009-01-01|year"}},
		{"It was lost in seventeen hundred and thirty-three.", []string{"seventeen hundred and thirty-three|1733-01-01/1734-01-01|year"}},
		{"They came in two thousand cars, in twenty ten-man teams, by twelve thirty.", nil},
		// Dates in figures.
		{"It opens on 22/04 and on Friday 13/3.", []string{"22/04|2020-04-22|day", "Friday 13/3|2020-03-13|day"}},
		{"It ran from 10/25 to 01/25.", []string{"10/25 to 01/25|2019-10-25/2020-01-26|days"}},
		{"He ate 3/4 of it, bet on 3/4 of them and gave 22/7 as pi.", nil},
		{"On Dec31, 1994 and in 2016-11.", []string{"Dec31, 1994|1994-12-31|day", "2016-11|2016-11-01/2016-12-01|month"}},
		{"The 2018-19 season; born 03/18/40.", []string{"2018-19|2018-01-01/2020-01-01|year", "03/18/40|1940-03-18|day"}},
		{"Sep-23-2020, 2020/Sep/23, 23-Sep-2020.", []string{"Sep-23-2020|2020-09-23|day", "2020/Sep/23|2020-09-23|day", "23-Sep-2020|2020-09-23|day"}},
		{"On fifteen August nineteen hundred ninety-three it opened, on Sunday 1.", []string{"fifteen August nineteen hundred ninety-three|1993-08-15|day", "Sunday 1|2020-03-01|day"}},
		{"On three May evenings he sang; on Sunday 3 people came; user 20150412.", []string{"Sunday|2020-03-01|day"}},
		// Counted from now.
		{"It opens in two years' time, a week from Tuesday.", []string{"two years' time|2022-01-01/2023-01-01|year|approx", "a week from Tuesday|2020-03-10|day"}},
		{"Earlier this year it rained.", []string{"Earlier this year|2020-01-01/2020-03-05|year|approx"}},
		{"It worked for the last 3 months and 2 weeks.", []string{"last 3 months and 2 weeks|8985600"}},
		{"They held it the Saturday before Christmas, on the weekend of 29 February.", []string{"the Saturday before Christmas|2019-12-21|day", "the weekend of 29 February|2020-02-29/2020-03-02|weekend"}},
		{"It is 40 days until Election Day.", []string{"40 days|3456000", "Election Day||day|at_most"}},
		{"By Election Day 2018 it was settled; there was no Election Day 2019.", []string{"Election Day 2018|2018-11-06|day|at_most", "Election Day 2019||day"}},
		{"Sales for the year rose, and for the quarter too.", []string{"the year|2020-01-01/2021-01-01|year", "the quarter||quarter"}},
		{"She is the player of the year; it was the worst of the month.", nil},
		{"The sale is midway through next year and runs through May 2021.", []string{"next year|2021-01-01/2022-01-01|year", "May 2021|2021-05-01/2021-06-01|month|at_most"}},
		{"In 1990 s records; from the 13th to the 15th of July; 2019-H2.", []string{"1990 s|1990-01-01/2000-01-01|decade", "13th to the 15th of July|2020-07-13/2020-07-16|days", "2019-H2|2019-07-01/2020-01-01|half"}},
		{"We will be only 3 next week.", []string{"next week|2020-03-09/2020-03-16|week"}},
		{"They stayed for some days, in the 10 previous weeks.", []string{"some days||approx", "10 previous weeks|6048000"}},
		{"He campaigned in the states that vote in April and led a plan for the November election.",
			[]string{"April|2020-04-01/2020-05-01|month", "November|2020-11-01/2020-12-01|month"}},
		{"She won the November election and spoke of that April speech.", []string{"November|2019-11-01/2019-12-01|month", "April|2019-04-01/2019-05-01|month"}},
		{"It shut more than two years ago and less than a week ago.", []string{"two years ago|2018-01-01/2019-01-01|year|less_than", "a week ago|2020-02-24/2020-03-02|week|more_than"}},
		{"It stands today, 200 years later, as it was.", []string{"today|2020-03-05|day", "200 years later||year|approx"}},
		// Edges.
		{"By end-June, at mid-year 2019, year-end 2018 and by end of year.",
			[]string{"end-June|2020-06-01/2020-07-01|month|approx", "mid-year 2019|2019-05-01/2019-09-01|year|approx", "year-end 2018|2018-01-01/2019-01-01|year|approx", "end of year|2020-01-01/2021-01-01|year|approx"}},
		{"In mid-to-late March, the early-to-mid 1990s and at the start of 2018.",
			[]string{"mid-to-late March|2020-03-11/2020-04-01|month|approx", "early-to-mid 1990s|1990-01-01/1997-01-01|decade|approx", "the start of 2018|2018-01-01/2018-05-01|year|approx"}},
		{"It lost 5 in the third quarter of 2019, after a profit in the same quarter last year.",
			[]string{"the third quarter of 2019|2019-07-01/2019-10-01|quarter", "the same quarter last year|2018-07-01/2018-10-01|quarter"}},
		{"Over the past quarter century an end-user met a dead-end.", []string{"past quarter century|788400000"}},
		{"It shut a year and a half ago, opened two and a half years ago and was sold two years and three months ago.",
			[]string{"a year and a half ago|2018-09-01/2018-10-01|month|approx", "two and a half years ago|2017-09-01/2017-10-01|month|approx",
				"two years and three months ago|2017-12-01/2018-01-01|month|approx"}},
		{"He left a year and three months ago, half a century ago, one and a half months ago.",
			[]string{"a year and three months ago|2018-12-01/2019-01-01|month|approx", "half a century ago|1970-01-01/1971-01-01|year|approx", "one and a half months ago|2020-01-20|day|approx"}},
		{"It lasted a year and two months; 20 and 50 years ago.", []string{"a year and two months|36720000", "50 years ago|1970-01-01/1971-01-01|year|approx"}},
		{"They meet every Monday, each May and every other Friday.", nil},
		{"He was of the class of '68; she sang in '71.", []string{"'68|1968-01-01/1969-01-01|year", "'71|1971-01-01/1972-01-01|year"}},
		{"It sailed at 1800 hours after 1800 hours of work.", []string{"1800 hours|2020-03-05T18:00|time", "1800 hours|6480000"}},
		{"It stood from the early 1900s to the late 1800s.", []string{"early 1900s|1900-01-01/1934-01-01|century|approx", "late 1800s|1866-01-01/1900-01-01|century|approx"}},
		// Times of day.
		{"Open 9 to 11 a.m., 9:30-5 p.m. and 11 to 2 p.m.", []string{"9 to 11 a.m.|2020-03-05T09:00/2020-03-05T11:00|time",
			"9:30-5 p.m.|2020-03-05T09:30/2020-03-05T17:00|time", "11 to 2 p.m.|2020-03-05T11:00/2020-03-05T14:00|time"}},
		{"It ran from 10 p.m. to 2 a.m., between 2 and 3 p.m.", []string{"10 p.m. to 2 a.m.|2020-03-05T22:00/2020-03-06T02:00|time", "between 2 and 3 p.m.|2020-03-05T14:00/2020-03-05T15:00|time"}},
		{"At 8 p.m. Eastern time, 5 p.m. local time, 14:30 UTC+1 and nine o'clock.",
			[]string{"8 p.m. Eastern time|2020-03-05T20:00|time", "5 p.m. local time|2020-03-05T17:00|time", "14:30 UTC+1|2020-03-05T14:30|time", "nine o'clock|2020-03-05T09:00|time"}},
		{"They won 5 to 7 and took 9 of 11.", nil},
		// A year said by its place.
		{"It opened in May last year and on March 23 of this year.", []string{"May last year|2019-05-01/2019-06-01|month", "March 23 of this year|2020-03-23|day"}},
		{"In January 2009 it stood at 6; it peaked in October of that year, and early June of the same year was worse.",
			[]string{"January 2009|2009-01-01/2009-02-01|month", "October of that year|2009-10-01/2009-11-01|month", "early June of the same year|2009-06-01/2009-06-11|month|approx"}},
		{"He won in September last year's title.", []string{"September|2019-09-01/2019-10-01|month", "last year|2019-01-01/2020-01-01|year"}},
		{"It grew over the summer and will close in the fall; a fall this year of a tenth.", []string{"summer|2019-06-01/2019-09-01|season", "fall|2020-09-01/2020-12-01|season", "this year|2020-01-01/2021-01-01|year"}},
		{"Polls say that he has no hope of a win in the fall.", []string{"fall|2020-09-01/2020-12-01|season"}},
		{"In the fall of the empire, in the summer heat.", nil},
		{"We meet monday, jan twenty two, 2018.", []string{"monday, jan twenty two, 2018|2018-01-22|day"}},
		// The tense, and nearness where the verb is not the date's own.
		{"The state's April 19 primary drew 4 candidates.", []string{"April 19|2020-04-19|day"}},
		{"He died on 20 March.", []string{"20 March|2019-03-20|day"}},
		{"Tarn, once called Rill, was valued at 400 pounds and a boat in April.", []string{"April|2020-04-01/2020-05-01|month"}},
		{"Tarn, once called Rill, was valued at $400 million in April.", []string{"April|2019-04-01/2019-05-01|month"}},
		{"Tarn, once called Rill, will be valued at $400 million in April.", []string{"April|2020-04-01/2020-05-01|month"}},
		{"She has won four races since April 1.", []string{"April 1|2019-04-01|day|at_least"}},
		{"It was quiet ahead of the vote on Tuesday.", []string{"Tuesday|2020-03-10|day"}},
		{"The firm is to report third-quarter figures on Monday.", []string{"third-quarter|2019-07-01/2019-10-01|quarter", "Monday|2020-03-09|day"}},
		{"It was once expected to close in November.", []string{"November|2019-11-01/2019-12-01|month"}},
		{"They must file their February reports soon.", []string{"February|2020-02-01/2020-03-01|month"}},
		{"Between 10 January and 28 February it snowed.", []string{"Between 10 January and 28 February|2020-01-10/2020-02-29|days"}},
		{"The next year, they won again.", []string{"The next year||year"}},
		{"It will grow over the next year and the next two weeks.", []string{"next year|31536000", "next two weeks|1209600"}},
		{"He told USA Today and CBS This Morning so; The Tonight Show and “Last Week Tonight” joked.", nil},
		{"Same-day delivery is offered.", nil},
		{"The score rose from 1061 to 1128.", nil},
		// What others take for a date or a time.
		{"Bids close on 9 April.", []string{"9 April|2020-04-09|day"}},
		{"They came in two and three and two.", nil},
		{"The dam holds; he took 5/23 and may march on.", nil},
		{"They worked for the last 3 months and 2 days ago they were done.", []string{"last 3 months|7776000", "2 days ago|2020-03-03|day"}},
		{"It was put off until Friday, delayed to June.", []string{"Friday|2020-03-06|day|at_most", "June|2020-06-01/2020-07-01|month"}},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := datesOf(tt.in, "2020-03-05", ""); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got\n %s\nwant\n %s", strings.Join(got, "\n "), strings.Join(tt.want, "\n "))
			}
		})
	}
}

// TestNumericOrder reads 3/4/2020 as the publisher writes it, or as another
// date of the article shows.
func TestNumericOrder(t *testing.T) {
	tests := []struct {
		in, url, want string
		how           claim.Certainty
	}{
		{"It opened on 3/4/2019.", "", "2019-03-04", claim.Assumed},
		{"It opened on 3/4/2019.", "https://www.example.co.uk/a", "2019-04-03", claim.Inferred},
		{"It opened on 3/4/2019.", "https://www.example.gov/uk/a", "2019-03-04", claim.Inferred},
		{"It opened on 3/4/2019 and closed on 15/4/2019.", "", "2019-04-03", claim.Inferred},
		{"It opened on 3/4/2019 and closed on 4/15/2019.", "https://example.ie", "2019-03-04", claim.Inferred},
		{"It opened on 13/4/2019.", "", "2019-04-13", claim.Stated},
	}
	for _, tt := range tests {
		a := claim.Plain(tt.in)
		a.URL = tt.url
		cs := Read(text.New(a))
		if len(cs) == 0 || cs[0].Number.Date == nil || cs[0].Number.Date.Start != tt.want || cs[0].Number.Certainty != tt.how {
			t.Errorf("%q at %q: %+v, want %s %s", tt.in, tt.url, cs, tt.want, tt.how)
		}
	}
}

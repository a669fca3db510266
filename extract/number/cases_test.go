package number_test

// tests are read on an article of Thursday, 5 March 2020.
var tests = []struct {
	in   string
	want []string
}{
	// Money, and the sums that other readers get wrong.
	{"He sold the barn for £3m.", []string{"£3m|money|3000000|GBP"}},
	{"It paid €7m upfront.", []string{"€7m|money|7000000|EUR"}},
	{"The bank set aside US$4bn.", []string{"US$4bn|money|4000000000|USD"}},
	{"Perth found A$2.1bn for trams.", []string{"A$2.1bn|money|2100000000|AUD"}},
	{"The bridge cost 2.5bn euros.", []string{"2.5bn euros|money|2500000000|EUR"}},
	{"The sale fetched HK$3.9 billion (US$500 million).", []string{"HK$3.9 billion|money|3900000000|HKD", "US$500 million|money|500000000|USD"}},
	{"The dam needs Rs 700 crore.", []string{"Rs 700 crore|money|7000000000|INR"}},
	{"Fines reached 4 billion won in June.", []string{"4 billion won|money|4000000000|KRW", "June|month|2019-06-01/2019-07-01"}},
	{"The club won 4 medals.", []string{"4|count|4||of medals"}},
	{"Half a million trees were planted.", []string{"Half a million|count|500000||of trees"}},
	{"A quarter of a billion pounds went missing.", []string{"A quarter of a billion pounds|money|250000000|GBP"}},
	{"Stamps cost 85 cents.", []string{"85 cents|money|0.85|USD"}},
	{"Sales passed 40,000 in June.", []string{"40,000|count|40000||more_than|of Sales", "June|month|2019-06-01/2019-07-01"}},
	{"It raised $3M in 2010.", []string{"$3M|money|3000000|USD", "2010|year|2010-01-01/2011-01-01"}},
	{"Brest beat Lens 4-1 on Sunday.", []string{"4-1|score|4:1|", "Sunday|day|2020-03-01"}},
	{"Turnout reached 58.4 pct.", []string{"58.4 pct|percent|58.4|%"}},
	{"The gap is five percentage points.", []string{"five percentage points|percentage_points|5|percentage point"}},
	{"It opened in early 2017.", []string{"early 2017|year|2017-01-01/2017-05-01"}},
	{"The mill shut three years ago.", []string{"three years ago|year|2017-01-01/2018-01-01"}},
	{"He rose to second the plan.", nil},
	{"They may march on, she said.", nil},
	{"It took in $81 and 4 crates.", []string{"$81|money|81|USD", "4|count|4||of crates"}},
	{"It earned thirteen dollars and forty-five cents.", []string{"thirteen dollars and forty-five cents|money|13.45|USD"}},
	{"Shares fell 12p to 340p.", []string{"12p|money|0.12|GBP", "340p|money|3.4|GBP"}},
	{"A bag weighs 40 pounds.", []string{"40 pounds|measure|40|pound"}},
	{"They spent 40 pounds on lunch.", []string{"40 pounds|money|40|GBP"}},
	{"A fee of 30 Swiss francs applies.", []string{"30 Swiss francs|money|30|CHF"}},
	{"It cost RM42 or EUR5.5m.", []string{"RM42|money|42|MYR", "EUR5.5m|money|5500000|EUR"}},
	// Hedges.
	{"More than 40 towns flooded.", []string{"40|count|40||more_than|of towns"}},
	{"It lasted 40 minutes or so.", []string{"40 minutes|duration|2400|second|approx"}},
	{"No fewer than six ships sank.", []string{"six|count|6||at_least|of ships"}},
	{"As many as 90 people were aboard.", []string{"90|count|90||at_most|of people"}},
	{"She served for 20-plus years.", []string{"20-plus years|duration|630720000|second|at_least"}},
	// Ranges.
	{"Rents rose from 40% to 52%.", []string{"40%|percent|40|%", "52%|percent|52|%"}},
	{"The work needs five to seven days.", []string{"five to seven days|duration|432000..604800|second"}},
	{"A pass costs $40-50 million.", []string{"$40-50 million|money|40000000..50000000|USD"}},
	// Traps.
	{"Ring 0161 496 0018 today.", []string{"today|day|2020-03-05"}},
	{"The Airbus 320 left Gate 9.", nil},
	{"Update to version 3.1.4 now.", nil},
	{"Fly on QF7 to Room 101.", nil},
	{"No one said which one.", nil},
	{"One expert disagreed.", []string{"One|count|1||of expert"}},
	{"See https://example.org/2018/03/item-44 for it.", nil},
	{"It closed its Series C round.", nil},
	// Dates.
	{"She will speak on Friday.", []string{"Friday|day|2020-03-06"}},
	{"He spoke on Friday.", []string{"Friday|day|2020-02-28"}},
	{"Voters chose on 3 November 2019.", []string{"3 November 2019|day|2019-11-03"}},
	{"It ran from 1998 to 2003.", []string{"1998 to 2003|year|1998-01-01/2004-01-01"}},
	{"Over the past two years, rents rose.", []string{"past two years|duration|63072000|second"}},
	{"It grew in the second quarter of 2018.", []string{"the second quarter of 2018|quarter|2018-04-01/2018-07-01"}},
	{"The shop opened at 4:30 p.m. on Monday.", []string{"4:30 p.m.|time|2020-03-02T16:30", "Monday|day|2020-03-02"}},
}

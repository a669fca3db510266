package number_test

import (
	"slices"
	"testing"
)

// plainTests are bare numbers, fractions, ordinals and ranges, read on an
// article of Thursday, 5 March 2020.
var plainTests = []struct {
	in   string
	want []string
}{
	// Fractions in words.
	{"The dose is a millionth of a gram.", []string{"a millionth of a gram|measure|0.000001|gram"}},
	{"It takes one trillionth of it.", []string{"one trillionth|ratio|0.000000000001|"}},
	{"He won by twelve hundredths of a point; she by 15 hundredths.", []string{"twelve hundredths|ratio|0.12|", "15 hundredths|ratio|0.15|"}},
	{"Only one twenty-fifth of the crop was lost.", []string{"one twenty-fifth|ratio|0.04||of crop"}},
	{"They own nine twentieths of it and two ten-thousandths of that.", []string{"nine twentieths|ratio|0.45|", "two ten-thousandths|ratio|0.0002|"}},
	{"The bottom fifth of earners pays little.", []string{"fifth|ratio|0.2||of earners"}},
	{"A twenty-first century idea; a third-party bid; a millionth visitor.", []string{"twenty-first|ordinal|21|", "millionth|ordinal|1000000|"}},
	{"They spent one billion and a quarter million on it.", []string{"one billion and a quarter million|count|1000250000|"}},
	{"A quarter of growth; 2 quarters of growth; five-second rule.", []string{"A quarter|ratio|0.25||of growth", "2 quarters|duration|15552000|second", "five-second|duration|5|second"}},
	// Scientific notation.
	{"The index is 1.5e6 and the other 2.5 x 10^4.", []string{"1.5e6|count|1500000||of index", "2.5 x 10^4|count|25000|"}},
	{"It is 6×10⁻⁵, or 4.2×10−3, or 10^3 in all.", []string{"6×10⁻⁵|count|0.00006|", "4.2×10−3|count|0.0042|", "10^3|count|1000|"}},
	{"It is 2^-2 of it and 10⁹ cells.", []string{"2^-2|count|0.25|", "10⁹|count|1000000000||of cells"}},
	{"A 2 x 4 board, 12 x 10 tiles, 7e8x and 9^999.", []string{"2|count|2|", "4|count|4|", "12|count|12|", "10|count|10||of tiles", "9|count|9|", "999|count|999|"}},
	// Groups parted by spaces, and numbers said twice.
	{"The town has 1 234 567 trees.", []string{"1 234 567|count|1234567||of trees"}},
	{"Ring us on 612 345 678, or call her at 0 345 678 90.", nil},
	{"It phoned 1 250 000 homes.", []string{"1 250 000|count|1250000||of homes"}},
	{"It must pay within thirty (30) days, in 45 (forty-five) parts.", []string{"thirty (30) days|duration|2592000|second", "45 (forty-five)|count|45||of parts"}},
	{"It won three (12) games.", []string{"three|count|3|", "12|count|12|"}},
	// What is counted.
	{"About 900 coal- and gas-fired plants; one of the 10 most populous cities; its eight least-used stops shut.", []string{"900|count|900||approx|of coal- and gas-fired plants", "10|count|10||of most populous cities", "eight|count|8||of least-used stops"}},
	{"It helps 8 million low- and middle-income homes and 50 private and public schools.", []string{"8 million|count|8000000||of low- and middle-income homes", "50|count|50||of private and public schools"}},
	{"Two dozen of Sen. Ray Holm's rural friends came; she met one Ames, Iowa, pastor.", []string{"Two dozen|count|24||of Sen. Ray Holm's rural friends", "one|count|1||of Ames, Iowa, pastor"}},
	{"She won three of the previous four local contests, one aide familiar with it said.", []string{"three|count|3||of local contests", "four|count|4||of local contests", "one|count|1||of aide"}},
	{"The death toll rose to 45. Attendance was nearly 30,000.", []string{"45|count|45||of death toll", "30,000|count|30000||nearly|of Attendance"}},
	{"Holm reached 700 in it. The toll from the fire was 12. The number of wells has fallen; wells were 90.", []string{"700|count|700|", "12|count|12|", "90|count|90||of wells"}},
	{"Ten men and women and six or seven dogs came, 12 in cars.", []string{"Ten|count|10||of men", "six or seven|count|6..7||of dogs", "12|count|12|"}},
	// Hedges in signs and in words.
	{"Rates of >5%, ≥ 30, < 200 and <=40 held, ~60 did not.", []string{"5%|percent|5|%|more_than", "30|count|30||at_least", "200|count|200||less_than", "40|count|40||at_most", "60|count|60||approx"}},
	{"It was <-30 and >= -5; about 500 or fewer came, some 90 or so went.", []string{"-30|count|-30||less_than", "-5|count|-5||at_least", "500|count|500||at_most", "90|count|90||approx"}},
	{"> 40 people wrote; it went 12 -> 15.", []string{"40|count|40||of people", "12|count|12|", "15|count|15|"}},
	{"It is less than or equal to 80, greater than or equal to 20, on average 50 and perhaps 60.", []string{"80|count|80||at_most", "20|count|20||at_least", "50|count|50|", "60|count|60||approx"}},
	{"Rates are near zero, near 10 percent; it lies near 12 farms.", []string{"zero|count|0||nearly", "10 percent|percent|10|%|nearly", "12|count|12||of farms"}},
	{"It has 400 and counting, $50 and change, 30 maximum.", []string{"400|count|400||at_least", "$50|money|50|USD|more_than", "30|count|30||at_most"}},
	// Words that date a figure, and those that date none.
	{"It recently raised $80 million. He spoke recently of $5. As recently as June it had 4.", []string{"recently|day|", "$80 million|money|80000000|USD", "recently|day|", "$5|money|5|USD", "June|month|2019-06-01/2019-07-01", "4|count|4|"}},
	{"It won 40 seats so far. So far the four have said nothing. It fell 60% and has recently risen.",
		[]string{"40|count|40||of seats", "so far|day|", "So far|day|", "four|count|4|", "60%|percent|60|%"}},
	{"It cut 300 jobs or more, 40 posts or so and six lines or fewer; two cats or more dogs.", []string{"300|count|300||at_least|of jobs", "40|count|40||approx|of posts", "six|count|6||at_most|of lines", "two|count|2||of cats"}},
	{"The toll climbed past 200; they drove past 12 farms.", []string{"200|count|200||more_than|of toll", "12|count|12||of farms"}},
	// Ratios and ranges.
	{"Three in every four pupils and nine out of every ten teachers.", []string{"Three in every four|ratio|0.75||of pupils", "nine out of every ten|ratio|0.9||of teachers"}},
	{"Two to three dozen came, then 5-6,000 fans; 1-2,500 of them; 7-6,000.", []string{"Two to three dozen|count|24..36|", "5-6,000|count|5000..6000||of fans", "1-2,500|count|1..2500|", "7-6,000|count|7..6000|"}},
	{"They rose 8 and 11 percent, then 7, 8, 10%; of 12, 40 percent left; 3 and 5 members.",
		[]string{"8|percent|8|%", "11 percent|percent|11|%", "7|percent|7|%", "8|percent|8|%", "10%|percent|10|%", "12|count|12|", "40 percent|percent|40|%", "3|count|3|", "5|count|5||of members"}},
	{"He left by 6 o’clock.", []string{"6 o’clock|time|2020-03-05T06:00"}},
	{"Call 1-800-FLOWERS; the Russell 2000 fell; a zero-sum game, zero tolerance.", nil},
	{"Nine times out of ten it fell by a third; it has half as many maps and a fifth fewer.", []string{"Nine times out of ten|ratio|0.9|", "a third|ratio|0.3333333333|", "half|ratio|0.5|", "a fifth|ratio|0.2|"}},
	{"Of the 650 seats, 326 are needed. A few dozen of the several thousand fans left. He was 2-under.",
		[]string{"650|count|650||of seats", "326|count|326||of seats", "A few dozen|count|||approx|of fans", "several thousand|count|||approx|of fans", "2|count|2|"}},
	{"With 14,000 staff in 22 lands it said 1,100 would go.", []string{"14,000|count|14000||of staff", "22|count|22||of lands", "1,100|count|1100|"}},
	// Labels, calibres, clocks.
	{"See paragraph 14(3), clause 9, page 212, footnote 17, rooms 4 and 5 and exit 12B.", nil},
	{"The No 2 official said no; No 41% of it; No 3 people agree.", []string{"No 2|ordinal|2|", "41%|percent|41|%", "3|count|3||of people"}},
	{"The A-10 flew. A 7-Eleven, 3M and 20th Century Fox on U.S. 1 sold .38 revolvers and a 12-gauge gun, or a .45-caliber one.", nil},
	{"It has 3M users; 12 rifles; a .45 average.", []string{"3M|count|3000000||of users", "12|count|12||of rifles", ".45|count|0.45|"}},
	{"At half past two, or a quarter to five, they met. A quarter to a third of it.", []string{"A quarter to a third|ratio|0.25..0.3333333333|"}},
	{"He asked for a second to think, one-to-one, on the Third Reich.", nil},
	{"The first, second and third prizes; a 0.5pc rise; 4 pc games.", []string{"first|ordinal|1|", "second|ordinal|2|", "third|ordinal|3|", "0.5pc|percent|0.5|%", "4 pc|percent|4|%"}},
	{"He ran the 100m in 12 seconds.", []string{"100m|measure|100|metre", "12 seconds|duration|12|second"}},
	// "One" that counts, and "one" that does not.
	{"Seven family members, a two-front war; one early backer, Ann Lee, came in two-man boats.", []string{"Seven|count|7||of family members", "two|count|2||of front", "one|count|1||of early backer", "two|count|2||of man"}},
	{"One aide left; one small boat sank; they met one GOP source.", []string{"One|count|1||of aide", "one|count|1||of small boat", "one|count|1||of GOP source"}},
	{"One important reason is cost. It is one step closer, in one sense. He quoted one previously printed, and one soliciting his views.", nil},
	{"It is ground zero; the stick broke in two; he knows a rule or two. Verse 71 says so.", nil},
	{"The blast shook 131 West 23rd Street. Those 45 and over left.", []string{"45|age|45|year|at_least"}},
	// Idioms, and numbers that are names.
	{"Get a second pair of eyes on it. In the first place, give her a second chance. An eleventh-hour deal failed.", nil},
	{"She took second place in the race and came second to Holm, second-to-last at first; the food is second to none.", []string{"second|ordinal|2|", "second|ordinal|2|", "second|ordinal|2|"}},
	{"Savers with a 401(k) or a 501(c)(3); he flew the 757 home; the Group of 8 met; a one-two punch.", nil},
	{"The 757 passengers left. How one writes a brief matters; one sports fan knows.", []string{"757|count|757||of passengers", "one|count|1||of sports fan"}},
	{"He doubled as a cook; twice as many came.", []string{"twice|change|2|factor"}},
	{"Voters under 30 and women older than 50 like it; under 30 came. She will turn 18 prior to it.", []string{"30|age|30|year|less_than", "50|age|50|year|more_than", "30|count|30||less_than", "18|age|18|year"}},
	{"Ana and Eva Holm, 22 and 19, left.", []string{"22|age|22|year", "19|age|19|year"}},
	// Numbers in words.
	{"About 3 hundred and one goats, three million, two hundred and forty sheep.", []string{"3 hundred and one|count|301||approx|of goats", "three million, two hundred and forty|count|3000240||of sheep"}},
	{"It weighs two hundred and fifty-four hundredths of it, or 3 hundred and 12 grains.", []string{"two hundred and fifty-four hundredths|count|200.54|", "3 hundred and 12|count|312||of grains"}},
	{"He counted one thousand, two and three.", []string{"one thousand|count|1000|", "two|count|2|", "three|count|3|"}},
	{"It was the three trillionth coin and the two thousandth visitor.", []string{"three trillionth|ordinal|3000000000000|", "two thousandth|ordinal|2000|"}},
	{"The answer is minus one; the net is negative 5.", []string{"minus one|count|-1||of answer", "negative 5|count|-5||of net"}},
}

func TestPlainNumbers(t *testing.T) {
	for _, tt := range plainTests {
		t.Run(tt.in, func(t *testing.T) {
			var got []string
			for _, c := range read(tt.in, "2020-03-05") {
				got = append(got, show(c))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("Read(%q)\n got  %q\n want %q", tt.in, got, tt.want)
			}
		})
	}
}

package number_test

import (
	"slices"
	"testing"

	"stet/extract/claim"
)

// figures returns what show says of the figures in s that are no dates.
func figures(s string) []string {
	var got []string
	for _, c := range read(s, "2020-03-05") {
		if c.Number.Kind != claim.DateKind {
			got = append(got, show(c))
		}
	}
	return got
}

var measureTests = []struct {
	in   string
	want []string
}{
	// Areas and volumes.
	{"The park covers 6km², 6 km^2 or 6 km squared.", []string{"6km²|measure|6|square kilometre", "6 km^2|measure|6|square kilometre", "6 km squared|measure|6|square kilometre"}},
	{"A 1,400-square-foot flat of 130 sq m on 3.5 ha; a room of 40 m³.", []string{"1,400-square-foot|measure|1400|square foot", "130 sq m|measure|130|square metre", "3.5 ha|measure|3.5|hectare", "40 m³|measure|40|cubic metre"}},
	{"The pond holds 900 acre-feet, a fifth of a cubic mile.", []string{"900 acre-feet|measure|900|acre-foot", "a fifth of a cubic mile|measure|0.2|cubic mile"}},
	// Rates are one unit, amounts for each year are not.
	{"It blew at 70 miles per hour, in 50-mile-per-hour gusts, at 8 m/s.", []string{"70 miles per hour|measure|70|mile per hour", "50-mile-per-hour|measure|50|mile per hour|of gusts", "8 m/s|measure|8|metre per second"}},
	{"They pump 350 gallons a minute, 2,000 cubic feet per second in flood.", []string{"350 gallons a minute|measure|350|gallon per minute", "2,000 cubic feet per second|measure|2000|cubic foot per second"}},
	{"It burns 60,000 tonnes a year and 7 litres per household.", []string{"60,000 tonnes|measure|60000|tonne", "7 litres|measure|7|litre"}},
	{"Output is 1.4 million barrels a day, or 1.4m b/d; it was 800,000 bpd.", []string{"1.4 million barrels a day|measure|1400000|barrel per day", "1.4m b/d|measure|1400000|barrel per day", "800,000 bpd|measure|800000|barrel per day"}},
	{"Dust was at 41 µg/m3, 41 micrograms per cubic metre; lead at 9 mg/L.", []string{"41 µg/m3|measure|41|microgram per cubic metre", "41 micrograms per cubic metre|measure|41|microgram per cubic metre", "9 mg/L|measure|9|milligram per litre"}},
	{"CO2 stood at 417 parts per million, the van does 38 mpg.", []string{"417 parts per million|measure|417|part per million", "38 mpg|measure|38|mile per gallon"}},
	{"The line gives 80 Mbps, 80 megabits per second; a 30 GB file.", []string{"80 Mbps|measure|80|megabit per second", "80 megabits per second|measure|80|megabit per second", "30 GB|measure|30|gigabyte"}},
	{"They burned 14 Mt of coal, 9 gigatonnes in all; 310,000 t was lost.", []string{"14 Mt|measure|14|megatonne|of coal", "9 gigatonnes|measure|9|gigatonne", "310,000 t|measure|310000|tonne"}},
	{"It used 60 kilowatt-hours, then 60 kilowatt hours; a star 9 light-years off.", []string{"60 kilowatt-hours|measure|60|kilowatt-hour", "60 kilowatt hours|measure|60|kilowatt-hour", "9 light-years|measure|9|light year"}},
	{"Tyres at 30 psi; air at 990 hPa, 990 millibars.", []string{"30 psi|measure|30|pound per square inch", "990 hPa|measure|990|hectopascal", "990 millibars|measure|990|millibar"}},
	// Two units, one measure.
	{"He is 6'3\" and weighs 12st 7lb; the girl weighed 6 pounds, 8 ounces.", []string{"6'3\"|measure|6.25|foot", "12st 7lb|measure|12.5|stone", "6 pounds, 8 ounces|measure|6.5|pound"}},
	{"It stands 5 feet, 6 inches and 7ft 6in tall.", []string{"5 feet, 6 inches|measure|5.5|foot", "7ft 6in|measure|7.5|foot"}},
	{"It is 9 ft 4 in more than planned; he stood 6 ft 2 in his socks.", []string{"9 ft 4 in|measure|9.3333333333|foot", "6 ft|measure|6|foot", "2|count|2|"}},
	{"It is 40 feet, and 12 people fit; 6 pounds, 8 people.", []string{"40 feet|measure|40|foot", "12|count|12||of people", "6 pounds|measure|6|pound", "8|count|8||of people"}},
	// One of a unit, and prices for each.
	{"A foot of snow fell nearly a mile away, an inch thick, a mile and a half up.", []string{"A foot|measure|1|foot|of snow", "a mile|measure|1|mile|nearly", "an inch|measure|1|inch", "a mile and a half|measure|1.5|mile"}},
	{"It costs $4 a gallon of gas, 60 cents a pound of ham; a yard sale, a foot in the door, an inch of his life.", []string{"$4|money|4|USD", "60 cents|money|0.6|USD"}},
	{"A 4.5t lorry, $4.5t of debt, 4.5t euros; waves of 4-6m hit; 12m users.", []string{"4.5t|measure|4.5|tonne", "$4.5t|money|4500000000000|USD", "4.5t euros|money|4500000000000|EUR", "4-6m|measure|4..6|metre", "12m|count|12000000||of users"}},
	{"A 4,500mAh cell of 50Wh, 300Nm from a 1,800cc engine.", []string{"4,500mAh|measure|4500|milliampere-hour", "50Wh|measure|50|watt-hour", "300Nm|measure|300|newton metre", "1,800cc|measure|1800|cubic centimetre"}},
	// Metres and millions.
	{"A 12m-deep pit, a 3m-strong party, a 1.4m x 70cm door, the 4,478m peak and the 2m rule.", []string{"12m|measure|12|metre", "3m|count|3000000|", "1.4m|measure|1.4|metre", "70cm|measure|70|centimetre", "4,478m|measure|4478|metre", "2m|measure|2|metre"}},
	{"It has 1,200m users, 3m views and £1,300m of debt.", []string{"1,200m|count|1200000000||of users", "3m|count|3000000||of views", "£1,300m|money|1300000000|GBP"}},
	// Marks and letters that mean something else in the next sentence.
	{"A 14\" screen, 3 in. thick. The width is 9 in.", []string{"14\"|measure|14|inch", "3 in|measure|3|inch", "9 in|measure|9|inch"}},
	{"It is 20\" long and 20\" wide, adding half cup of milk; a type F 7 DL lorry.", []string{"20\"|measure|20|inch", "20\"|measure|20|inch", "half cup|measure|0.5|cup|of milk", "7|count|7|"}},
	{"She said “we sold 14” and meant it. \"We sold 14\" was the line. Of 30, 4 in all sold 9 in.", []string{"14|count|14|", "14|count|14|", "30|count|30|", "4|count|4|", "9|count|9|"}},
	{"The box weighs 15 (kg); he has 4 (all boys).", []string{"15 (kg)|measure|15|kilogram", "4|count|4|"}},
	{"They won two cups and used two cups of flour; two bits of news on a 32-bit chip.", []string{"two|count|2||of cups", "two cups|measure|2|cup|of flour", "two|count|2||of bits", "32-bit|measure|32|bit"}},
	// Temperatures.
	{"It was 12 degrees below zero, minus 4 C by noon; on Sunday it was 9 below zero.", []string{"12 degrees below zero|measure|-12|degree", "minus 4 C|measure|-4|celsius", "9 below zero|measure|-9|degree"}},
	{"Heat of 37ºC, 37 ℃, 99F, 310 kelvin, 37 degrees centigrade or 37 deg C.", []string{"37ºC|measure|37|celsius", "37 ℃|measure|37|celsius", "99F|measure|99|fahrenheit", "310 kelvin|measure|310|kelvin", "37 degrees centigrade|measure|37|celsius", "37 deg C|measure|37|celsius"}},
	{"A minus-30-degree night of 20 degrees c. A 40ms lag; one and a half cups.", []string{"minus-30-degree|measure|-30|degree", "20 degrees c|measure|20|celsius", "40ms|measure|40|millisecond", "one and a half cups|measure|1.5|cup"}},
	{"The pact would hold warming to 1.6C.", []string{"1.6C|measure|1.6|celsius"}},
	{"Seat 14C was free; he got 3 Cs and a F.", []string{"3|count|3|"}},
	{"He holds two degrees from Uppsala and turned 90 degrees.", []string{"two|count|2||of degrees", "90 degrees|measure|90|degree"}},
	// Ages.
	{"A 61 yo man, a 9-yr-old, 4 yrs. old, a 44 y.o. woman, a 33 y/o.", []string{"61 yo|age|61|year", "9-yr-old|age|9|year", "4 yrs. old|age|4|year", "44 y.o.|age|44|year", "33 y/o|age|33|year"}},
	{"A three-month-old calf and a six-week-old pup, 11 years of age.", []string{"three-month-old|age|3|month", "six-week-old|age|6|week", "11 years of age|age|11|year"}},
	{"She is two years and six months old, he is 3 years, 3 months old; it was barely a year old, a year-old truce.", []string{"two years and six months old|age|2.5|year", "3 years, 3 months old|age|3.25|year", "a year old|age|1|year"}},
	{"The 9- to 11-year-olds sat on 8- or 9-inch and 20- to 30-foot planks.", []string{"9- to 11-year-olds|age|9..11|year", "8- or 9-inch|measure|8..9|inch", "20- to 30-foot|measure|20..30|foot|of planks"}},
	{"It froze at 90 °C (363.15K); a 10K race at 20 °C.", []string{"90 °C|measure|90|celsius", "363.15K|measure|363.15|kelvin", "20 °C|measure|20|celsius"}},
	{"She has 90.5K followers and $1.25K.", []string{"90.5K|count|90500||of followers", "$1.25K|money|1250|USD"}},
	{"The 61 yolks, 12 y values and a year older.", []string{"61|count|61||of yolks", "12|count|12||of y values"}},
}

func TestMeasures(t *testing.T) {
	for _, tt := range measureTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}

// TestConvertible holds that the reader and claim.Converted call the units of
// news by the same names.
func TestConvertible(t *testing.T) {
	for _, s := range []string{"12 miles", "12 km", "12 yards", "12 feet", "12 inches", "12 metres", "12 cm", "12 mm", "12 acres", "12 hectares",
		"12 sq miles", "12 square kilometres", "12 sq ft", "12 square metres", "12 cubic feet", "12 m³", "12 acre-feet", "12 gallons", "12 litres",
		"12 pints", "12 barrels", "12 lbs", "12 ounces", "12 stone", "12 tons", "12 tonnes", "12 metric tons", "12 kg", "12 grams", "12 mph", "12 km/h",
		"12 knots", "12 m/s", "12 feet per second", "12 mpg", "12 psi", "12 hPa", "12 millibars", "12 horsepower", "12°C", "12°F", "12 kelvin",
		"12 nautical miles", "12 light-years", "12 troy ounces", "12 BTUs", "12 kcal"} {
		cs := read("It was "+s+".", "2020-03-05")
		if len(cs) != 1 || cs[0].Number.Converted() == "" {
			t.Errorf("%s: %+v has no other unit", s, cs)
		}
	}
}

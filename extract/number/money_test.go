package number_test

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/number"
	"stet/extract/text"
)

var moneyTests = []struct {
	in   string
	want []string
}{
	// Letters and signs.
	{"It cost C $ 40 million, then U.S $7m; they paid us $3 million and a $ 9 tip.", []string{"C $ 40 million|money|40000000|CAD", "U.S $7m|money|7000000|USD", "$3 million|money|3000000|USD", "$ 9|money|9|USD"}},
	{"It pays the US $4bn and the EU €3bn.", []string{"$4bn|money|4000000000|USD", "€3bn|money|3000000000|EUR"}},
	{"the ads cost hk $ 2.5 million and us $ 90.", []string{"hk $ 2.5 million|money|2500000|HKD", "us $ 90|money|90|USD"}},
	{"GH₵800, E£45m, CN¥700m, NT$60 and J$950; it earned $.75 a share.", []string{"GH₵800|money|800|GHS", "E£45m|money|45000000|EGP", "CN¥700m|money|700000000|CNY", "NT$60|money|60|TWD", "J$950|money|950|JMD", "$.75|money|0.75|USD"}},
	{"The mine near Johannesburg raised R700m, R4.5bn and R2,300 on the R24 road.", []string{"R700m|money|700000000|ZAR", "R4.5bn|money|4500000000|ZAR", "R2,300|money|2300|ZAR"}},
	{"The shop sold R700m of plan P40m in Leeds.", nil},
	{"The port of Lagos owes N3.4 billion for N95 masks.", []string{"N3.4 billion|money|3400000000|NGN"}},
	{"It needs Rupees 900 crore, or 900 crore rupees.", []string{"Rupees 900 crore|money|9000000000|INR", "900 crore rupees|money|9000000000|INR"}},
	{"A $6 mil deal, £900 plus VAT, $2m plus in prizes, a couple of bucks, a couple of miles, a couple of firms.", []string{"$6 mil|money|6000000|USD", "£900|money|900|GBP", "$2m|money|2000000|USD|at_least", "a couple of bucks|money|2|USD|approx", "a couple of miles|measure|2|mile|approx", "a couple|count|2||approx|of firms"}},
	{"The council paid £310,000 to five people and $5m to 12 schools; rooms cost $80 to 120 a night.", []string{"£310,000|money|310000|GBP", "five|count|5||of people", "$5m|money|5000000|USD", "12|count|12||of schools", "$80 to 120|money|80..120|USD"}},
	// Codes that are other words.
	{"COP26 met in Bogota after COP 25; the WORLD CUP 2018; a MAD 20 minutes; PHP 7 and RON 95 petrol.", []string{"20 minutes|duration|1200|second"}},
	{"It owes COP 900 million, MAD 3,500, PEN5.5m and 60 million TRY; NIS 2 is a rule, AMD 3,000 a chip.", []string{"COP 900 million|money|900000000|COP", "MAD 3,500|money|3500|MAD", "PEN5.5m|money|5500000|PEN", "60 million TRY|money|60000000|TRY", "3,000|count|3000|"}},
	{"The car was 6000 DM; 12 DM from fans came.", []string{"6000 DM|money|6000|DEM", "12|count|12|"}},
	{"In Manila a seat is PHP 90, in Romania RON 4.20.", []string{"PHP 90|money|90|PHP", "RON 4.20|money|4.2|RON"}},
	{"They sold 6,000 won prizes, for 6,000 won in Seoul.", []string{"6,000|count|6000|", "6,000 won|money|6000|KRW"}},
	// Words.
	{"It took 70 million Dutch guilders, 8 million Malaysian ringgit and 90 million CFA francs.", []string{"70 million Dutch guilders|money|70000000|NLG", "8 million Malaysian ringgit|money|8000000|MYR", "90 million CFA francs|money|90000000|XOF"}},
	{"He owes 30 grand, ten grand of it to her; three grand slams, 2 grand pianos, 4 grand jury dates.", []string{"30 grand|money|30000|USD", "ten grand|money|10000|USD", "three|count|3||of grand slams", "2|count|2||of grand pianos", "4|count|4||of grand jury dates"}},
	{"It sold for a dollar, rose by a euro and 20 cents; a dollar shop, a penny stock, two lei to a dollar.", []string{"a dollar|money|1|USD", "a euro and 20 cents|money|1.2|EUR", "two lei|money|2|RON"}},
	{"A seat is fourteen dollars fifty, or 14 dollars 50; ten dollars twenty times.", []string{"fourteen dollars fifty|money|14.5|USD", "14 dollars 50|money|14.5|USD", "ten dollars|money|10|USD", "twenty|count|20||of times"}},
	{"It costs 30 ringgit and 20 sen, 7 GBP 5 pence, or 9 CHF 40 cents.", []string{"30 ringgit and 20 sen|money|30.2|MYR", "7 GBP 5 pence|money|7.05|GBP", "9 CHF 40 cents|money|9.4|CHF"}},
	{"Three crowns, 4 marks out of ten, 9 real fears, 5 Sen. Hale aides and 60 Peruvian soles; 40 rand.", []string{"Three|count|3||of crowns", "4|count|4||of marks", "ten|count|10|", "9|count|9||of real fears", "5|count|5|", "60 Peruvian soles|money|60|PEN", "40 rand|money|40|ZAR"}},
	{"A payout of 12.5c a share, up from 9c; so says rule 501c.", []string{"12.5c|money|0.125|USD", "9c|money|0.09|USD"}},
	{"The plan 501c and form 12c; GH¢30 and 30¢.", []string{"GH¢30|money|30|GHS", "30¢|money|0.3|USD"}},
	// One scale word for two sums.
	{"It raised $2.5 to $4 million; prizes of $20 to $1 million; the loss grew from $3 to $7 million.", []string{"$2.5 to $4 million|money|2500000..4000000|USD", "$20 to $1 million|money|20..1000000|USD", "$3|money|3000000|USD", "$7 million|money|7000000|USD"}},
	{"Debt fell from €60 to €25 million; a grant of £300 to £2m; pay rose from £30 to £45.", []string{"€60|money|60000000|EUR", "€25 million|money|25000000|EUR", "£300 to £2m|money|300..2000000|GBP", "£30|money|30|GBP", "£45|money|45|GBP"}},
	// Pounds.
	{"The plant recalled 3 million pounds of beef; the club has 3 million pounds of debt.", []string{"3 million pounds|measure|3000000|pound|of beef", "3 million pounds|money|3000000|GBP"}},
	{"He lost 30 pounds and gained 12 pounds.", []string{"30 pounds|measure|30|pound", "12 pounds|measure|12|pound"}},
	{"He lost 30 pounds at cards, on a £5 stake; the boy weighed 9 pounds, 2 ounces.", []string{"30 pounds|money|30|GBP", "£5|money|5|GBP", "9 pounds, 2 ounces|measure|9.125|pound"}},
	{"A 720p screen and a 1080p film. Shares fell to 720p.", []string{"720p|money|7.2|GBP"}},
	{"Open Mo - Fr 9.00 and Fr 40.", []string{"9.00|count|9|", "40|count|40|"}},
	{"The Swiss firm paid Fr 40.", []string{"Fr 40|money|40|CHF"}},
	// A row of stock quotes is money only where its change adds up.
	{"ALDER MINING INC. 40.50 -1.50 -3.57% LARCH 20.00 +0.50 +2.56%", []string{"40.50|money|40.5|USD", "-1.50|money|-1.5|USD", "-3.57%|percent|-3.57|%", "20.00|money|20|USD", "0.50|money|0.5|USD", "2.56%|percent|2.56|%"}},
	{"FTSE 100 INDEX 7150.25 -14.30 -0.20%", []string{"7150.25|measure|7150.25|point", "-14.30|measure|-14.3|point", "-0.20%|percent|-0.2|%"}},
	{"ALDER POLL 40.50 -1.50 -9.10%", []string{"40.50|count|40.5|", "-1.50|count|-1.5|", "-9.10%|percent|-9.1|%"}},
}

func TestMoney(t *testing.T) {
	for _, tt := range moneyTests {
		t.Run(tt.in, func(t *testing.T) {
			got := figures(tt.in)
			if strings.HasPrefix(tt.in, "FTSE") { // the 100 of its name
				got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, "100|") })
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}

// TestCertainty holds how the currency of a shared sign or word is got.
func TestCertainty(t *testing.T) {
	tests := []struct {
		name, url, in string
		want          []string
	}{
		{"a sign of one country is stated", "", "It cost £4m, US$4m, 4 Swiss francs.", []string{"GBP stated", "USD stated", "CHF stated"}},
		{"a bare dollar is a default", "", "It cost $4m.", []string{"USD default"}},
		{"the article names its dollars", "", "All sums are in Canadian dollars. It cost $4m.", []string{"CAD inferred"}},
		{"a currency as a subject names none", "", "The Australian dollar fell. It cost $4m.", []string{"USD default"}},
		{"a rate names none", "", "It cost $4m ($1 = 1.31 Canadian dollars).", []string{"USD default", "USD default", "CAD stated"}},
		{"the publisher's country", "https://www.alder.com.au/a", "It cost $4m, US$3m.", []string{"AUD inferred", "USD stated"}},
		{"the publisher's own sign", "https://diario.com.mx/a", "It cost $4m and 50 pesos.", []string{"MXN inferred", "MXN inferred"}},
		{"an address sold to anybody", "https://alder.co/a", "It cost $4m.", []string{"USD default"}},
		{"no address", "alder", "It cost $4m.", []string{"USD default"}},
		{"other countries do not change dollars", "", "Canada and Toronto paid $4m.", []string{"USD default"}},
		{"pesos of the country told of", "", "Argentina owes Buenos Aires 4 million pesos.", []string{"ARS inferred"}},
		{"pesos of nobody", "", "It cost 40 pesos.", []string{"MXN default"}},
		{"pesos of two countries", "", "Chile and Cuba paid 40 pesos.", []string{"MXN default"}},
		{"a full name beats the publisher", "https://alder.mx/a", "They paid Chilean pesos: 40 pesos.", []string{"CLP inferred"}},
		{"rupees", "https://alder.lk/a", "It cost Rs 40 and 40 rupees.", []string{"LKR inferred", "LKR inferred"}},
		{"yuan beside China", "", "Beijing set aside ¥40m.", []string{"CNY inferred"}},
		{"yen beside Japan", "", "Tokyo set aside ¥40m, more than China.", []string{"JPY default"}},
		{"yen by default", "", "It cost ¥40m.", []string{"JPY default"}},
		{"money no longer in use", "", "The French paid 40 francs.", []string{"CHF default"}},
		{"cents of euros", "", "It costs €4; it rose 50 cents.", []string{"EUR stated", "EUR inferred"}},
		{"cents of dollars", "", "It costs 50 cents.", []string{"USD default"}},
		{"pennies", "", "It costs $4; it rose 5 pennies.", []string{"USD default", "USD default"}},
		{"pounds of Egypt", "", "Cairo owes 40 million pounds.", []string{"EGP inferred"}},
		{"pounds beside a sign", "", "Cairo owes 40 million pounds of a £2bn loan.", []string{"GBP inferred", "GBP stated"}},
		{"grand in a British story", "", "He paid £40 of 5 grand.", []string{"GBP stated", "GBP inferred"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := claim.Plain(tt.in)
			a.URL = tt.url
			var got []string
			for _, c := range number.Read(text.New(a)) {
				got = append(got, c.Number.Unit+" "+string(c.Number.Certainty))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("%q\n got  %q\n want %q", tt.in, got, tt.want)
			}
		})
	}
}

// TestSameSum holds that a sum in brackets after a sum in another currency is
// marked as the same sum, and a measure after one in another unit.
func TestSameSum(t *testing.T) {
	for in, want := range map[string][]bool{
		"It raised HK$40m (about US$5m).":                   {false, true},
		"It raised A$40m (US$27m, £21m; €24m).":             {false, true, true, true},
		"It raised €40m [$44m].":                            {false, true},
		"It raised €40m (or about $44m).":                   {false, true},
		"It fell 30 miles (48km), 9 inches.":                {false, true, false},
		"It fell 30 miles (8 miles of it by road).":         {false, false},
		"It raised $40m ($4m of it in cash) and €9m, £8m.":  {false, false, false, false},
		"It raised €40m (in all $44m were asked for) then.": {false, false},
	} {
		var got []bool
		for _, c := range read(in, "2020-03-05") {
			got = append(got, strings.HasPrefix(c.Rule, "same "))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", in, got, want)
		}
	}
}

// TestSeparators holds that point and comma mean what they mean in the
// article's language.
func TestSeparators(t *testing.T) {
	const german = "Das Haus kostet 39.500 Euro, und der Liter ist für 1,459 Euro zu haben. Die Anlage hat 1.200 kWh in dem Jahr geliefert, das sind 12,5 Prozent mehr als noch im Jahr davor, und der Preis stieg auf 2.500,75 Euro."
	const english = "The house costs 39.500 euros and the litre is to be had for 1,459 euros. The plant gave 1.200 kWh in the year, and that is 12.5 percent more than it was in the year before, when the price rose to 2,500.75 euros."
	for in, want := range map[string][]string{
		german:  {"39500", "1.459", "1200", "12.5", "2500.75"},
		english: {"39.5", "1459", "1.2", "12.5", "2500.75"},
	} {
		var got []string
		for _, c := range read(in, "") {
			if c.Number.Value != "" {
				got = append(got, c.Number.Value)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%.30s: %q, want %q", in, got, want)
		}
	}
}

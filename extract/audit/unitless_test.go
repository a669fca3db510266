package audit

import "testing"

// TestGrowthUnits reads changes whose values share a unit that stands once, and
// those told in two forms.
func TestGrowthUnits(t *testing.T) {
	run(t, []probe{
		{"Pay rose 50%, from $20 to $25 an hour.", "growth flag 50%|$20|$25"},
		{"Pay rose 25%, from $20 to $25 an hour.", "growth ok 25%|$20|$25"},
		{"Tin rose 50%, from $20 to $25 a tonne.", "growth flag 50%|$20|$25"},
		{"The harvest grew from 40,000 tonnes to 52,000, a 40% increase.", "growth flag 40%|40,000 tonnes|52,000"},
		{"The harvest grew from 40,000 tonnes to 52,000, a 30% increase.", "growth ok 30%|40,000 tonnes|52,000"},
		{"Takings at $90m were 20% up on last year's $80m.", "growth flag 20%|$80m|$90m"},
		{"Takings at $96m were 20% up on last year's $80m.", "growth ok 20%|$80m|$96m"},
		{"The toll rises by 50p, or 10%, from £4 to £4.50.", "growth flag 10%|£4|£4.50"},
		{"The toll rises by 50p, or 12.5%, from £4 to £4.50.", "growth ok 12.5%|£4|£4.50"},
		{"A 40% discount cut the price of the boat from £50 to £35.", "growth flag 40%|£50|£35"},
		{"A 30% discount cut the price of the boat from £50 to £35.", "growth ok 30%|£50|£35"},
		{"Tin rose 50%, from $20 a tonne to $2 a kilo.", ""},
		{"The harvest of 40,000 tonnes went to 52,000 mills, a 40% increase.", ""},
		{"Pay rose 50% for some, and 20 to 25 boats sank.", ""},
		{"A 40% discount was cut, and the price went from £50 to £35.", ""},
	})
}

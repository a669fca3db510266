package audit

import "testing"

// probe is a passage and what the checks of one kind say of it.
type probe struct{ in, want string }

// run holds the checks of kinds to ps; the outcome is of all kinds.
func run(t *testing.T, ps []probe) {
	t.Helper()
	for _, p := range ps {
		if got := outcome(p.in, ""); got != p.want {
			t.Errorf("%s\n got %s\nwant %s", p.in, got, p.want)
		}
	}
}

func TestGrowth(t *testing.T) {
	run(t, []probe{
		// Per cent between two sums.
		{"Rents at the quay rose 20% from €50,000 to €60,000.", "growth ok 20%|€50,000|€60,000"},
		{"Rents at the quay rose 30% from €50,000 to €60,000.", "growth flag 30%|€50,000|€60,000"},
		{"Turnover climbed 12 per cent to £2.8m from £2.5m a year earlier.", "growth ok 12 per cent|£2.5m|£2.8m"},
		{"Turnover climbed 21 per cent to £2.8m, from £2.5m in 2018.", "growth flag 21 per cent|£2.5m|£2.8m"},
		{"Turnover was £2.8m last year, up 12% from £2.5m the year before.", "growth ok 12%|£2.5m|£2.8m"},
		{"Turnover was £2.8m last year, down 12% from £2.5m the year before.", "growth flag 12%|£2.5m|£2.8m"},
		{"Its wage bill fell from $8.4 million to $6.3 million, a drop of 25 percent.", "growth ok 25 percent|$8.4 million|$6.3 million"},
		{"Its wage bill fell from $8.4 million to $6.3 million, a drop of 15 percent.", "growth flag 15 percent|$8.4 million|$6.3 million"},
		{"The co-op reported a 50% rise in sales of wool from €2m to €3m.", "growth ok 50%|€2m|€3m"},
		{"Net debt shrank by 40% to $30m, compared with $50m a year ago.", "growth ok 40%|$50m|$30m"},
		{"Net debt fell by 60% to $30m, compared with $50m a year ago.", "growth flag 60%|$50m|$30m"},
		{"Membership grew 10% to 2,200 from 2,000.", "growth ok 10%|2,000|2,200"},
		{"Membership grew by a third, from 1,200 to 1,600.", "growth ok a third|1,200|1,600"},
		{"Membership grew by a half, from 1,200 to 1,600.", "growth flag a half|1,200|1,600"},
		{"The toll rose 5 percent, to $4.20 from $4.", "growth ok 5 percent|$4|$4.20"},
		{"Exports, which stood at $20bn in 2018, rose 25% to $25bn in 2019.", "growth ok 25%|$20bn|$25bn"},
		{"The fund, worth $4bn in 2010, has doubled to $6bn.", "growth flag doubled|$4bn|$6bn"},
		{"Revenue of $12 million was twice the $8 million of a year earlier.", "growth flag twice|$8 million|$12 million"},
		{"It made $4.5m, a 50% increase on the $3m it made in 2018.", "growth ok 50%|$3m|$4.5m"},
		{"Spending will rise from $100m to $130m, or 40%.", "growth flag 40%|$100m|$130m"},
		{"Traffic is down by half, from 400 cars an hour to 200 cars an hour.", "growth ok half|400|200"},
		// Both forms of a change and the value after it.
		{"The stock rose $1, or 5%, to $21.", "growth ok 5%|$1|$21"},
		{"The stock rose $2, or 5%, to $22.", "growth flag 5%|$2|$22"},
		{"Oil fell 2 percent, or $1.20, to settle at $58.80 a barrel.", "growth ok 2 percent|$1.20|$58.80"},
		{"The index fell 150 points, or 5 percent, to 9,850.", "growth flag 5 percent|150 points|9,850"},
		{"Net income rose $3m, or 20 percent, to $18m.", "growth ok 20 percent|$3m|$18m"},
		{"The stock rose $1, or 5% a year, to $40.", ""},
		{"The stock closed at $21, up $1, or 5%.", "growth ok 5%|$1|$21"},
		{"A pint now costs £4, a rise of 60p, or 15 per cent, on last year.", "growth flag 15 per cent|60p|£4"},
		{"Prices have risen 400 percent, from $2 to $8.", "growth flag 400 percent|$2|$8"},
		{"The toll rose by 300 to 1,500 from 1,200.", "growth ok 300|1,200|1,500"},
		{"It doubled its money, from $4 million to $8 million.", "growth ok doubled|$4 million|$8 million"},
		// Over two sentences.
		{"Sales were $13m last year. That was up 40% from $10m in 2018.", "growth flag 40%|$10m|$13m"},
		{"The price went from €8 to €10. That is a 25% rise.", "growth ok 25%|€8|€10"},
		{"Sales rose 10% to $110m. That compares with $90m in the previous quarter.", ""},
		{"Sales rose 10% from a year earlier to $110m, compared with $90m in the previous quarter.", ""},
		{"The mill made $13m. Its rival was up 40% from $10m in 2018.", ""},
		{"The membership, 5,000 in 2010, has halved to 3,500.", "growth flag halved|5,000|3,500"},
		{"Rainfall of 90mm was twice the average of 30mm.", "growth flag twice|30mm|90mm"},
		{"The price was cut from €25 to €20, a discount of 25%.", "growth flag 25%|€25|€20"},
		// Hedges and rounding.
		{"Turnover rose about 30% from $10.2m to $13.1m.", "growth ok 30%|$10.2m|$13.1m"},
		{"Turnover rose more than 30% from $10m to $12m.", "growth flag 30%|$10m|$12m"},
		{"Turnover rose more than 15% from $10m to $12m.", "growth ok 15%|$10m|$12m"},
		{"Turnover rose 28% from $10m to $13m.", "growth cannot_tell 28%|$10m|$13m"},
		// Factors.
		{"The herd quadrupled from 30 to 120.", "growth ok quadrupled|30|120"},
		{"The herd tripled from 30 to 120.", "growth flag tripled|30|120"},
		{"The fee halved to €40 from €80.", "growth ok halved|€80|€40"},
		{"The fee halved to €60 from €80.", "growth flag halved|€80|€60"},
		{"Fares nearly doubled, from $11 to $20.", "growth ok doubled|$11|$20"},
		{"Fares more than doubled, from $11 to $20.", "growth flag doubled|$11|$20"},
		{"Fares more than doubled, from $11 to $35.", "growth ok doubled|$11|$35"},
		{"The studio doubled its staff from 40 to 80.", "growth ok doubled|40|80"},
		{"Output rose threefold, from 400 tonnes to 1,200 tonnes.", "growth ok threefold|400 tonnes|1,200 tonnes"},
		// Differences.
		{"The fund grew by $3m, from $10m to $13m.", "growth ok $3m|$10m|$13m"},
		{"The fund grew by $4m, from $10m to $13m.", "growth flag $4m|$10m|$13m"},
		{"The roll rose by 200, from 1,000 to 1,200 pupils.", "growth ok 200|1,000|1,200"},
		// The wrong way.
		{"The price of a berth fell from €800 to €950.", "growth flag €800|€950"},
		{"The price of a berth fell to €950 from €800.", "growth flag €800|€950"},
		{"The price of a berth rose from €800 to €950.", ""},
		{"The mill earned $420m, or $6.40 a share, up 5% from $400m, or $5.60 a share.", "growth ok 5%|$400m|$420m"},
		{"The mill earned $420m, or $6.40 a share, up 15% from $400m, or $5.60 a share.", "growth flag 15%|$400m|$420m"},
		// What must be left alone.
		{"Sales, up 12% in 2018, rose from $2m in January to $3m in June.", ""},
		{"The yen rose to 105 from 110 to the dollar.", ""},
		{"The club's ranking fell from 120 to 150.", ""},
		{"The deficit grew from 3.8% of output in 2008 to 9.2% in 2010, more than three times the limit.", ""},
		{"Turnover rose 9% a year from $10m to $13m.", ""},
		{"In constant currency, turnover rose 25% from $10m to $13m.", ""},
		{"Turnover rose 25% to $13m and profit fell from $4m to $3m.", ""},
		{"Turnover rose 25%, against forecasts of $10m to $13m.", ""},
		{"Turnover rose 25% to $13m, above the $11m that analysts expected.", ""},
		{"Turnover rose to $13m from a forecast $10m, and 40% of it came from hats.", ""},
		{"Shares rose 4% to $31 after the firm cut its loss from $10m to $2m.", ""},
		{"She sold 40% from $10m to $13m.", ""},
		{"The school doubled in size in 1990, from a loan of $4m to $7m in gifts.", ""},
		{"He drove 30 miles from 40 farms to 90 mills.", ""},
		{"It was ranked from 3 to 8 and fell from 10 to 13.", ""},
		{"Emissions halved in a decade.", ""},
	})
}

func TestPoints(t *testing.T) {
	run(t, []probe{
		{"Turnout fell eight percentage points, from 61% to 53%.", "points ok eight percentage points|61%|53%"},
		{"Turnout fell nine percentage points, from 61% to 53%.", "points flag nine percentage points|61%|53%"},
		{"Turnout rose by 2.5 percentage points to 63.5% from 61%.", "points ok 2.5 percentage points|61%|63.5%"},
		{"Turnout dropped to 53% from 61%, a fall of eight percent.", "points flag eight percent|61%|53%"},
		{"Turnout dropped to 53% from 61%, a fall of 13 percent.", "growth ok 13 percent|61%|53%"},
		{"Turnout dropped to 53% from 61%, a fall of 20 percent.", "growth flag 20 percent|61%|53%"},
		{"The bank raised its rate by 25 basis points to 1.75% from 1.5%.", "points ok 25 basis points|1.5%|1.75%"},
		{"The bank raised its rate by 50 basis points to 1.75% from 1.5%.", "points flag 50 basis points|1.5%|1.75%"},
		{"Lund leads by 11 points, 46 percent to 35 percent.", "points ok 11|46 percent to 35 percent"},
		{"Lund leads by 14 points, 46 percent to 35 percent.", "points flag 14|46 percent to 35 percent"},
		{"Lund leads by roughly 9 percentage points, 42%-32.7%.", "points ok 9 percentage points|42%-32.7%"},
		{"The jobless rate doubled from 4% to 8%.", "growth ok doubled|4%|8%"},
		{"The bank cut its rate by half a point, to 1.75 percent from 2 percent.", "points flag half a point|2 percent|1.75 percent"},
		{"The share fell by 10% to 45% from 50%.", "growth ok 10%|50%|45%"},
		// What must be left alone.
		{"Lund trails by 11 points among women and has 46 percent to 35 percent among men.", ""},
		{"The margin of error is 3 percentage points; 46 percent back Lund and 35 percent Moe.", ""},
		{"The forecast rose by 0.1 percentage points to 1.8 percent.", ""},
		{"Lund rose three points in the survey to 29 points, while Moe was at 18 percent, down from 20 percent.", ""},
	})
}

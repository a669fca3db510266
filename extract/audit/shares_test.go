package audit

import "testing"

func TestShares(t *testing.T) {
	run(t, []probe{
		{"Yes won 52%, No 40% and blank ballots 13%.", "shares flag 52%|40%|13%"},
		{"Yes won 52%, No 40% and blank ballots 8%.", "shares ok 52%|40%|8%"},
		{"Voters gave Ruiz 46 percent, Hale 33 percent and Moe 24 percent.", "shares flag 46 percent|33 percent|24 percent"},
		{"In the runoff Ruiz took 46.3%, Hale 33.2% and Moe 20.6%.", "shares ok 46.3%|33.2%|20.6%"},
		{"The founders own 45%, a pension fund holds 30% and staff have the remaining 35%.", "shares flag 45%|30%|35%"},
		{"The founders own 45%, a pension fund holds 30% and staff have the remaining 25%.", "shares ok 45%|30%|25%"},
		{"In the final count, Alder got 51.2%, Birch 30.5% and Cedar 20.1%.", "shares flag 51.2%|30.5%|20.1%"},
		{"Alder won with 55% of the vote to Birch's 48%.", "shares flag 55%|48%"},
		{"Solar supplies 30% of the power, wind 25%, gas 40% and coal 10%.", "shares flag 30%|25%|40%|10%"},
		{"The poll found 52% for, 44% against and 6% unsure.", "shares flag 52%|44%|6%"},
		{"Greens 22%, Reds 31%, Blues 35%, others 12%.", "shares ok 22%|31%|35%|12%"},
		{"The alloy is 70% copper, 25% zinc and 10% tin.", "shares flag 70%|25%|10%"},
		{"Apples make up 40%, pears 35% and plums 30% of the harvest.", "shares flag 40%|35%|30%"},
		{"Some 58% voted for the plan and 47% voted against it.", "shares flag 58%|47%"},
		{"In the poll 52% said yes and 48% said no.", "shares ok 52%|48%"},
		// What must be left alone.
		{"Moe won the first round with 58 percent of the vote, well over the 50 percent needed.", ""},
		{"With 51 percent of the votes counted, Moe had 58 percent of the vote.", ""},
		{"In the poll 52% said price, 48% said quality and 15% said service.", ""},
		{"Ruiz won 73 percent in Lund, 60 percent in Ystad and 55 percent in Malmo.", ""},
		{"Joblessness is 48% in Lund, 41% in Ystad and 14% in Malmo.", ""},
		{"Voters cited price 48%, quality 41% and service 30%.", ""},
		{"The poll gives Ruiz 46 percent and Hale 33 percent.", ""},
		{"Ruiz won 48% of women, 41% of men and 20% of students in the vote.", ""},
		{"Turnout was 48%, 41% and 34%.", ""},
		{"The vote rose 48%, the price 41% and the toll 34%.", ""},
	})
}

func TestConversion(t *testing.T) {
	run(t, []probe{
		{"The bid is worth £300m ($420m). Last week it stood at £250m ($350m).", "conversion ok £300m|$420m|£250m|$350m"},
		{"The bid is worth £300m ($420m). Last week it stood at £250m ($200m).", "conversion flag £300m|$420m|£250m|$200m"},
		{"The bid is worth £300m ($420m). In 1985 it stood at £250m ($270m).", "conversion cannot_tell £300m|$420m|£250m|$270m"},
		{"It cost €2m ($2.2m). It paid €3m ($3.3m) in fees. It kept €4m ($8m).", "conversion ok €2m|$2.2m|€3m|$3.3m; conversion flag €2m|$2.2m|€4m|$8m"},
		{"The bid is worth £300m ($420m).", ""},
		{"The bid is worth £300m ($420m in debt). Last week it stood at £250m ($90m a share).", ""},
		{"The bid is worth £300m ($420m). It has €250m (100m kroner).", ""},
	})
}

func TestRoundValuation(t *testing.T) {
	run(t, []probe{
		{"The $45 million round values the group at $25 million.", "round_valuation flag $45 million|$25 million"},
		{"The $45 million round values the group at $250 million.", ""},
		{"Tarn Robotics raised $45 million at a valuation of $25 million.", "round_valuation flag $45 million|$25 million"},
		{"Tarn Robotics raised $45 million at a $250 million valuation.", ""},
		{"Investors put $60m into Tarn, valuing it at $45m.", "round_valuation flag $60m|$45m"},
		{"The funding round, worth $60m, values Tarn at $45m post-money.", "round_valuation flag $60m|$45m"},
		{"Tarn Robotics is seeking $60m at a $45m valuation.", "round_valuation flag $60m|$45m"},
		{"Tarn Robotics is worth $20 million after it raised $30 million from Alder Ventures.", "round_valuation flag $30 million|$20 million"},
		{"Tarn Robotics, valued at $45m, has raised $60m in all.", ""},
		{"It raised £4m at a post-money valuation of £3m.", "round_valuation flag £4m|£3m"},
		// What must be left alone.
		{"Tarn Robotics raised $45 million at a pre-money valuation of $25 million.", ""},
		{"Tarn Robotics, valued at $25 million in 2015, raised $45 million.", ""},
		{"Tarn Robotics raised $45 million. It was worth $25 million a year ago.", ""},
		{"Tarn Robotics raised $45 million in debt at a valuation of $25 million.", ""},
	})
}

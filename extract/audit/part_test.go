package audit

import "testing"

func TestPartWhole(t *testing.T) {
	run(t, []probe{
		{"Of the 9 climbers, 11 were from Peru.", "part_whole flag 11|9"},
		{"Of the 9 climbers, 4 were from Peru.", "part_whole ok 4|9"},
		{"Nine climbers died, 11 of whom were from Peru.", "part_whole flag 11|Nine"},
		{"Nine climbers died, 11 of them from Peru.", "part_whole flag 11|Nine"},
		{"Police held nine people, including 11 teenagers.", "part_whole flag 11|nine"},
		{"Police held nine people, including four teenagers.", "part_whole ok four|nine"},
		{"She won 14 of the 12 wards.", "part_whole flag 14|12"},
		{"The bank lent €8m, of which €11m went abroad.", "part_whole flag €11m|€8m"},
		{"The grant was $4m, including $6m for wages.", "part_whole flag $6m|$4m"},
		{"The council has 50 seats, and the Greens hold 60 of them.", "part_whole flag 60|50"},
		{"It has raised $8 million to date, including a $10 million seed round.", "part_whole flag $10 million|$8 million"},
		{"Some 55 of the chain's 40 shops are abroad.", "part_whole flag 55|40"},
		// What must be left alone.
		{"Of the 9 climbers in two teams, 11 guides said nothing.", ""},
		{"The tour took in nine cities, including 11 schools.", ""},
		{"Police hurt 40 people and killed nine, including 11 teenagers.", ""},
		{"Spending rose by $4m, including $6m for wages.", ""},
		{"Nine climbers, 11 mules and a cook set out.", ""},
		{"The 14 of 12 March were unlucky.", ""},
		{"It sold 250 million crowns of 7 3/4 % bonds.", ""},
		{"It will cost him $2 million, including $3 million a year in rent.", ""},
		{"She wrote four books, most of which sold 20 copies.", ""},
		{"Hundreds of the 12 million homes lost power.", ""},
		{"In 2019 of the 12 wards it won three.", ""},
	})
}

func TestPercentOf(t *testing.T) {
	run(t, []probe{
		{"Of 300 shops asked, 20%, or 75, had closed.", "percent_of flag 20%|300|75"},
		{"Of 300 shops asked, 20%, or 60, had closed.", "percent_of ok 20%|300|60"},
		{"Of 300 shops asked, 60, or 20 percent, had closed.", "part_whole ok 60|300; percent_of ok 20 percent|300|60"},
		{"Of 300 shops asked, 75 (20 percent) had closed.", "part_whole ok 75|300; percent_of flag 20 percent|300|75"},
		{"Some 20% of the 300 shops, or 60, had closed.", "percent_of ok 20%|300|60"},
		{"It will cut 450 jobs, or 9 per cent of its 5,000 workers.", "percent_of ok 9 per cent|5,000|450"},
		{"It will cut 450 jobs, or 19 per cent of its 5,000 workers.", "percent_of flag 19 per cent|5,000|450"},
		{"She got 61 of the 140 votes (44%).", "part_whole ok 61|140; percent_of ok 44%|140|61"},
		{"She got 61 of the 140 votes (34%).", "part_whole ok 61|140; percent_of flag 34%|140|61"},
		{"Two-thirds of the 90 members, or 60, voted.", "percent_of ok Two-thirds|90|60"},
		{"Half of the 90 members, or 60, voted.", "percent_of flag Half|90|60"},
		{"One in five of the 200 pupils, or 40, failed.", "percent_of ok One in five|200|40"},
		{"Tax takes 15% of $2m, or $300,000.", "percent_of ok 15%|$2m|$300,000"},
		{"Tax takes 15% of $2m, or $500,000.", "percent_of flag 15%|$2m|$500,000"},
		{"About 40% of the 200 firms, or 90, agreed.", ""},
		{"Some 62% of its 52,000 staff, or 32,500, went on strike.", "percent_of ok 62%|52,000|32,500"},
		{"Half of the country's 40 million people, or 30 million, live by the sea.", "percent_of flag Half|40 million|30 million"},
		{"The mill, which employs 2,000 people, will cut 300 jobs, or 25% of its workforce.", "percent_of flag 25%|2,000|300"},
		{"The mill employs 2,000 people. It will cut 300 jobs, or 15% of its staff.", "percent_of ok 15%|2,000|300"},
		{"It bought 20% of the firm for $30m, valuing it at $150m.", "percent_of ok 20%|$150m|$30m"},
		{"It took a 20% stake in the mill for $30m, valuing it at $120m.", "percent_of flag 20%|$120m|$30m"},
		{"It bought 20% of the firm for $30m, valuing it at $140m.", "percent_of flag 20%|$140m|$30m"},
		{"Of 200 firms asked, 80 agreed. That is 45%.", "part_whole ok 80|200; percent_of flag 45%|200|80"},
		{"In a survey of 500 people, 60 percent, or 350, said yes.", "percent_of flag 60 percent|500|350"},
		// What must be left alone.
		{"She won 73 percent of 220 votes cast to earn four seats.", ""},
		{"The mill employs 2,000 people and its rival employs 5,000. It will cut 300 jobs, or 25% of its staff.", ""},
		{"It bought 20% of the firm for $30m and sold a mill worth $120m.", ""},
		{"It passed with 57 percent of 900 votes (53 percent turnout).", ""},
		{"Some 40% of 200 firms in 12 towns, or 90 streets, agreed.", ""},
		{"He owns 40% of 200 shares and 90 bonds.", ""},
		{"Sales rose 40% to 200, or 90 more than planned.", ""},
	})
}

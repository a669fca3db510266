package audit

import "testing"

// TestDeskChecks holds the sums of the desk's checklist, each with the one
// outcome that an editor expects and no other.
func TestDeskChecks(t *testing.T) {
	run(t, []probe{
		{"Support fell to 38% from 44%, a drop of six percentage points.", "points ok six percentage points|44%|38%"},
		{"Sales tripled to $9 million from $3 million.", "growth ok tripled|$3 million|$9 million"},
		{"Profit doubled from $4m to $7m.", "growth flag doubled|$4m|$7m"},
		{"Revenue was $5m, up 25% from $4m.", "growth ok 25%|$4m|$5m"},
		{"Output is up 40% from $10m to $13m.", "growth flag 40%|$10m|$13m"},
		{"The company has raised $72M in total: $2M in 2009, $20M in 2011 and $50M in 2012.", "sum ok $72M|$2M|$20M|$50M"},
		{"Of 200 firms asked, 40%, or 90, agreed.", "percent_of flag 40%|200|90"},
		{"Of the 12 victims, 15 were locals.", "part_whole flag 15|12"},
		{"Yes took 48%, No 41% and blank votes 14%.", "shares flag 48%|41%|14%"},
		{"The $30 million round values the firm at $20 million after the money.", "round_valuation flag $30 million|$20 million"},
		{"The rate rose 25 basis points to 1.75 per cent.", ""},
		{"The motion passed by 52 votes to 48.", ""},
		{"It lost $1.25 a share, or 40¢ more than forecast.", ""},
		{"The herd is four times as large as in 1990.", ""},
	})
}

// TestMessages holds that a sum is written out as an editor would say it.
func TestMessages(t *testing.T) {
	for in, want := range map[string]string{
		"It raised $72m in total: $2m, $20m and $50m.":                    "$2m + $20m + $50m = $72m, as stated",
		"Of 200 firms asked, 40%, or 90, agreed.":                         "40% of 200 is 80, the text says 90",
		"Output is up 40% from $10m to $13m.":                             "from $10m to $13m is up 30%, the text says up 40%",
		"Support fell by 6%, from 44% to 38%.":                            "from 44% to 38% is 6 percentage points, or 13.6%; the text says 6% where points are meant",
		"More than 55 of its 40 shops are abroad.":                        "more than 55 of 40: the part is more than the whole",
		"Yes won 52%, No 40% and blank ballots 8.2%.":                     "52% + 40% + 8.2% = 100.2%: with rounding, 100%",
		"A pint costs £4, a rise of 60p, or 15%, on last year.":           "up 60p to £4 is up 17.6% from £3.40, the text says 15%",
		"The herd nearly tripled, from 1,000 to 2,900.":                   "from 1,000 to 2,900 is 2.9 times, which fits nearly tripled",
		"The bid is worth £300m ($420m). Last week it was £250m ($200m).": "£300m for $420m is 1.4 USD to the GBP, £250m for $200m is 0.8 USD to the GBP: more than a fifth apart",
		"Turnover rose 28% from $10m to $13m.":                            "from $10m to $13m is up 30%, the text says up 28%: rounding may explain it",
		"Nine people were hurt: four men, three women and three girls.":   "4 + 3 + 3 = 10, the text says 9",
	} {
		d, cs := read(in)
		ws := Check(d, cs)
		if len(ws) != 1 || ws[0].Message != want {
			t.Errorf("%s\n got %+v\nwant %s", in, ws, want)
		}
	}
}

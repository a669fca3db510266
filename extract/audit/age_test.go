package audit

import "testing"

// TestAge holds ages against births; the article is of 5 March 2020.
func TestAge(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Born in 1950, the 64-year-old took office in 2020.", "flag 64-year-old|1950|2020"},
		{"Born in 1950, the 69-year-old took office in 2020.", "ok 69-year-old|1950|2020"},
		{"Born in 1950, the 64-year-old took office in 2014.", "ok 64-year-old|1950|2014"},
		{"Born in 1950, the 71-year-old took office in 2020.", "cannot_tell 71-year-old|1950|2020"},
		{"Born in Leeds in 1962, Anna Berg, 45, leads the firm.", "flag 45|1962"},
		{"Born in Leeds in 1962, Anna Berg, 57, leads the firm.", "ok 57|1962"},
		{"Anna Berg, 45, was born in 1962.", "flag 45|1962"},
		{"Anna Berg, 45, who was born in Leeds in 1962, leads the firm.", "flag 45|1962"},
		{"Anna Berg, 45, leads the firm. Berg was born on 4 May 1962 in Leeds.", "flag 45|4 May 1962"},
		{"Anna Berg, 45, leads the firm. She was born in Leeds in 1962.", "flag 45|1962"},
		{"Anna Berg (45) leads the firm. Berg was born in 1962.", "flag 45|1962"},
		{"The 45-year-old Anna Berg leads. Anna Berg was born in 1962.", "flag 45-year-old|1962"},
		{"The 72-year-old, born in 1958, leads the firm.", "flag 72-year-old|1958"},
		{"Aged 31, she was born in 1979.", "flag 31|1979"},
		{"She was born in 1985 and is 45.", "flag 45|1985"},
		{"She was born in 1985 and is 34.", "ok 34|1985"},
		{"She was born in 1985 and is 12th in line.", ""},
		{"She was born in 1985 and is 45 minutes late.", ""},
		// At another date than the article's.
		{"Anna Berg, 45, was elected in 2007. Berg was born in 1962.", "ok 45|1962|2007"},
		{"Anna Berg, then 45, led the firm. Berg was born in 1962.", ""},
		{"Anna Berg was born in 1962. At 23, Berg left Leeds.", ""},
		{"Anna Berg was born in 1962. Berg turned 50 in 2019.", "flag 50|1962|2019"},
		{"Anna Berg was born in 1962. Berg turned 50 in 2012.", "ok 50|1962|2012"},
		// At death.
		{"Anna Berg (1950–2014) was a painter. She died aged 54.", "flag 54|1950–2014"},
		{"Anna Berg (1950–2014) was a painter. She died aged 64.", "ok 64|1950–2014"},
		{"Anna Berg was born in 1962. Berg died in 2012 at the age of 60.", "flag 60|1962|2012"},
		{"Anna Berg was born in 1962. Berg died in 2012 at the age of 50.", "ok 50|1962|2012"},
		{"Anna Berg was born in 1932. Berg died aged 50.", ""}, // when?
		{"Anna Berg was born in 1932. Berg, who has died aged 80, was a painter.", "flag 80|1932"},
		{"She was born in 1950 and died in 2010 aged 70.", "flag 70|1950|2010"},
		{"She was born in 1950 and died in 2010 at the age of 59.", "ok 59|1950|2010"},
		{"She was born in 1950, and turned 50 in 2015.", "flag 50|1950|2015"},
		{"Anna Berg died on Monday at 80. Berg was born in 1950.", "flag 80|1950|Monday"},
		{"Anna Berg died on Monday at 9. Berg was born in 1950.", ""},
		// One sentence, one subject.
		{"Anna Berg, 45, a lawyer from Leeds, was born in 1960 in York.", "flag 45|1960"},
		{"The singer, 45, was born in 1962.", "flag 45|1962"},
		{"Born in York in 1960, Anna Berg is 45 years old.", "flag 45 years old|1960"},
		{"Anna Berg (born 1960) is 45.", "flag 45|1960"},
		{"Anna Berg (born 1960) is 45th in line.", ""},
		{"Anna Berg, 45, was at school with a man born in 1960.", ""},
		{"Anna Berg, 45, a friend of the poet, was born for the stage in 1990.", ""},
		{"Anna Berg, 45, lives in a house that was built in 1890.", ""},
		// Somebody else's age or birth.
		{"Ann Lee, 45, and Bo Lee, 40, met. Lee was born in 1962.", ""},
		{"Anna Berg, 57, said her son was born in 1990.", ""},
		{"Anna Berg, 57, said Carl Holm was born in 1990.", ""},
		{"Anna Berg, 57, whose daughter was born in 1990, left.", ""},
		{"Her child, born in 1990, met Anna Berg, 57.", ""},
		{"Anna Berg, 57, praised her mother. She was born in 1932.", ""},
		{"Anna Berg, 57, met Carl Holm. She was born in 1932.", ""},
		{"At 1 years old Anna Berg lived in Leeds. Berg was born in 1962.", ""},
		{"Bo Ray (2002–2006), 64, was mayor.", ""},
		{"Anna Berg, in her 40s, was born in 1932.", ""},
		{"Anna Berg, about 45, was born in 1932.", ""},
		{"Anna Berg, 45, was born in 1932. Berg was born in 1975.", ""}, // two values
		// Firms.
		{"Founded in 1990, the 25-year-old company sells boats.", "flag 25-year-old|1990"},
		{"The firm, established in 1990, is 20 years old.", "flag 20 years old|1990"},
		{"The 25-year-old firm was founded in 1980.", "flag 25-year-old|1980"},
		{"The 100-year-old bridge was built in 1922.", "cannot_tell 100-year-old|1922"},
		{"Established in 1820, the 40-year-old's local shut.", ""},
		{"The 25-year-old owner of a firm founded in 1980 left.", ""},
		{"The 25-year-old runs a firm founded in 1980.", ""},
		{"Founded in 1990, the 30-year-old company sells boats.", "ok 30-year-old|1990"},
	} {
		if got := outcome(tt.in, Age); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestAnniversary(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"The firm was founded in 1990, 25 years ago.", "flag 25 years ago|1990"},
		{"The firm was founded 30 years ago, in 1990.", "ok 30 years ago|1990"},
		{"The firm was founded 31 years ago, in 1990.", "ok 31 years ago|1990"},
		{"The firm was founded some 25 years ago, in 1990.", ""},
		{"The firm, founded in 1990, moved 25 years ago.", ""},
		{"The firm was founded in 1992, 30 years ago.", ""}, // a round number
		{"The club, founded in 1990, marks its 25th anniversary this year.", "flag 25th|1990|this year"},
		{"The club, founded in 1990, marks its 30th anniversary this year.", "ok 30th|1990|this year"},
		{"The club, founded in 1990, marks its 31st anniversary this year.", "cannot_tell 31st|1990|this year"},
		{"The club, founded in 1990, marked its 25th anniversary in 2012.", "flag 25th|1990|2012"},
		{"Founded in 1990, the club is celebrating its 25th anniversary.", "flag 25th|1990"},
		{"The club was founded in 1990 and marks its 25th anniversary this year.", "flag 25th|1990|this year"},
		{"The fair marks its 50th anniversary this year; the town was founded in 1880.", ""},
		{"The club, founded in 1990, once celebrated its 25th anniversary.", ""},
		{"The club, founded in 1976, marks its 10th anniversary on the exchange this year.", ""},
		{"The club, founded in 1976, marks its 10th anniversary in the top flight.", ""},
		{"Alder, founded in 1976, marks the 10th anniversary of its first boat.", ""},
	} {
		if got := outcome(tt.in, Age); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

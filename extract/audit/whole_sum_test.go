package audit

import "testing"

// TestWholes adds up parts that the words around them make a whole.
func TestWholes(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Nine people (five men and three women) were hurt.", "flag Nine|five|three"},
		{"Nine people (six men and three women) were hurt.", "ok Nine|six|three"},
		{"Twelve jurors (seven men and four women) were sworn in.", "flag Twelve|seven|four"},
		{"The firm has 12 directors, seven men and six women.", "flag 12|seven|six"},
		{"The firm has 12 directors (seven men and five women).", "ok 12|seven|five"},
		{"Nine people died, five men and three women.", "flag Nine|five|three"},
		{"Nine people died in Leeds, six men and three women.", "ok Nine|six|three"},
		{"Of the nine dead, five were men and three were women.", "flag nine|five|three"},
		{"Of the nine dead, six were men and three women.", "ok nine|six|three"},
		{"There were 29 in all; Leeds had 7, 9 and 6 for a total of 23.", "flag 23|7|9|6"},
		{"There were 29 in all; Leeds had 7, 9 and 6 for a total of 22.", "ok 22|7|9|6"},
		{"The mill was sold for £48m. The price is made up of £30m, £12m and £8m.", "flag £48m|£30m|£12m|£8m"},
		{"The mill was sold for £50m. The price is made up of £30m, £12m and £8m.", "ok £50m|£30m|£12m|£8m"},
		{"It cost a total of £9m, including £6m, £3m and £2m.", "flag £9m|£6m|£3m|£2m"},
		{"It cost £9m, including £6m for the hall, £4m for the roof and £2m for the yard.", "flag £9m|£6m|£4m|£2m"},
		{"Of the $26m, $15m went to roads and $14m to schools.", "flag $26m|$15m|$14m"},
		{"Of the $29m, $15m went to roads and $14m to schools.", "ok $29m|$15m|$14m"},
		{"It spent £5m in 2018 and £7m in 2019, or £13m over two years.", "flag £13m|£5m|£7m"},
		{"It spent £5m in 2018 and £7m in 2019, or £12m over two years.", "ok £12m|£5m|£7m"},
		// Parts that need not be all, or things of another sort.
		{"Of the nine dead, five were men and three were women, and one has not been named.", ""},
		{"Nine people died, five men and three women, and one has not been named.", ""},
		{"Nine people died, five men were hurt and three women escaped.", ""},
		{"Nine people (five from Leeds and three from Hull) were hurt.", ""},
		{"Of the nine dead, five were men and three were children.", ""},
		{"Of the $26m, $12m went to roads and $10m to schools.", ""},
		{"It cost £9m, including £5m for the hall and £2m for the roof.", ""},
		{"It cost £9m, including £6m for the hall and £5m of it in fees.", ""},
		{"The mill was sold for £48m. The firm paid £30m, £12m and £8m.", ""},
		{"It spent £5m on a hall and £7m on a mill, or £13m with the roof.", ""},
		{"Nine women died, five men and three girls were hurt.", ""},
	} {
		if got := outcome(tt.in, Sum); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

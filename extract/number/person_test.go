package number_test

import (
	"slices"
	"testing"
)

// personTests are the ages of people that no "aged" names, and counts beside
// them.
var personTests = []struct {
	in   string
	want []string
}{
	{"A man, 34, was held. The victim, 19, died.", []string{"34|age|34|year", "19|age|19|year"}},
	{"Police met a woman, 29, and her son, 4.", []string{"29|age|29|year", "4|age|4|year"}},
	{"His son, 12, and daughters, nine and seven, left.", []string{"12|age|12|year", "nine|age|9|year", "seven|age|7|year"}},
	{"The twins, 8, saw her sister, 45.", []string{"8|age|8|year", "45|age|45|year"}},
	{"The actor (52) met a boy of 15.", []string{"52|age|52|year", "15|age|15|year"}},
	{"Two men, both 19, were charged.", []string{"Two|count|2||of men", "19|age|19|year"}},
	{"She was 17 when it began; I was 19.", []string{"17|age|17|year", "19|age|19|year"}},
	{"Children aged between five and 11 can come.", []string{"five and 11|age|5..11|year"}},
	{"The mother-of-three is 33.", []string{"three|count|3|", "33|age|33|year"}},
	{"The women are 22 and 25.", []string{"22|age|22|year", "25|age|25|year"}},
	// Counts.
	{"He was 45 not out. She was 12 of 20. He was 17 under par.", []string{"45|count|45|", "12|count|12|", "20|count|20|", "17|count|17|"}},
	{"A team of 15 left. A man of 12 trades left.", []string{"15|count|15|", "12|count|12||of trades"}},
	{"The officers, 12 in all, left. The score, 12, was low.", []string{"12|count|12|", "12|count|12|"}},
	{"Of the votes, 34, were spoiled. The price was 17 when it began.", []string{"34|count|34|", "17|count|17||of price"}},
	{"The minister, 45 minutes late, sold both 19, and 20.", []string{"45 minutes|duration|2700|second", "19|count|19|", "20|count|20|"}},
}

func TestPersons(t *testing.T) {
	for _, tt := range personTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}

package number_test

import (
	"slices"
	"testing"
)

// metreTests tell metres from millions behind a glued "m".
var metreTests = []struct {
	in   string
	want []string
}{
	{"There was snow above 300m.", []string{"300m|measure|300|metre|more_than"}},
	{"The river rose by 1.2m to 3.4m.", []string{"1.2m|measure|1.2|metre", "3.4m|measure|3.4|metre"}},
	{"The boat sank in 40m of water and lies 40m down.", []string{"40m|measure|40|metre|of water", "40m|measure|40|metre"}},
	{"The drop is 30m; the wall is 5m.", []string{"30m|measure|30|metre", "5m|measure|5|metre"}},
	{"She won the 400m in 43 seconds.", []string{"400m|measure|400|metre", "43 seconds|duration|43|second"}},
	{"The bridge spans 300m. A pool of 25m opened.", []string{"300m|measure|300|metre", "25m|measure|25|metre"}},
	{"She stood 1.8m. The hole was 2.5m by 3m.", []string{"1.8m|measure|1.8|metre", "2.5m|measure|2.5|metre", "3m|measure|3|metre"}},
	{"They walked 500m to the bus.", []string{"500m|measure|500|metre"}},
	{"The new bridge is 300m longer and 2m wider.", []string{"300m|measure|300|metre", "2m|measure|2|metre"}},
	{"She entered the 100m, 200m and 1500m races.", []string{"100m|measure|100|metre", "200m|measure|200|metre", "1500m|measure|1500|metre|of races"}},
	{"Sales of £3m, £4m and 5m races were run.", []string{"£3m|money|3000000|GBP", "£4m|money|4000000|GBP", "5m|measure|5|metre|of races"}},
	// Millions.
	{"The app reached 300m in May; the song has 40m streams.", []string{"300m|count|300000000||of app", "40m|count|40000000||of streams"}},
	{"Some 2m homes lost power as the river rose.", []string{"2m|count|2000000||approx|of homes"}},
	{"The tunnel has 3m passengers. The wall cost 3m.", []string{"3m|count|3000000||of passengers", "3m|count|3000000|"}},
	{"Ministers cut 2m from the river budget of £30m.", []string{"2m|count|2000000|", "£30m|money|30000000|GBP"}},
	{"Support stood at 3m. The population fell to 5m.", []string{"3m|count|3000000|", "5m|count|5000000||of population"}},
	{"The film took 40m. Some 6.5m watched the final.", []string{"40m|count|40000000|", "6.5m|count|6500000||approx"}},
}

func TestMetres(t *testing.T) {
	for _, tt := range metreTests {
		t.Run(tt.in, func(t *testing.T) {
			if got := figures(tt.in); !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}

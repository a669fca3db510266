package audit

import "testing"

// TestOverlap leaves lists alone whose items may share members.
func TestOverlap(t *testing.T) {
	run(t, []probe{
		{"The port has 1,000 dockers: 600 in Brest, 300 in Lorient and 200 trainees.", ""},
		{"The raid led to 50 arrests: 30 men, 20 women and 12 pensioners.", ""},
		{"The mill employs 400 people: 250 full-time, 150 part-time and 90 in Corby.", ""},
		{"Takings were $10m: $6m from beer, $4m from wine and $3m of it abroad.", ""},
		{"The side hit 12 sixes: seven by Hale, five by Moe and three free hits.", ""},
		{"The yard sold 100 boats: 60 white, 30 blue and 12 of them sailing boats.", ""},
		{"The school has 900 pupils: 500 take Greek, 400 take Latin and 300 take both.", ""},
		// Items of one form that share nothing.
		{"The port has 1,000 dockers: 600 in Brest, 300 in Lorient and 200 in Nantes.", "sum flag 1,000|600|300|200"},
		{"The port has 40 boats: 12 boats in Brest, 18 in Lorient and 16 in Nantes.", "sum flag 40|12|18|16"},
		{"The port has 40 boats: 12 in Brest, 18 in Lorient and 16 abroad.", "sum flag 40|12|18|16"},
		{"The raid led to 50 arrests: 30 men, 15 women and 12 children.", "sum flag 50|30|15|12"},
		{"Takings were $10m: $6m from beer, $3m from wine and $3m from food.", "sum flag $10m|$6m|$3m|$3m"},
		{"Takings were $12m: $6m, $4m and $4m.", "sum flag $12m|$6m|$4m|$4m"},
		// Things of another sort beside each other.
		{"The farm has 500 people, 200 cows and 300 sheep.", ""},
		{"The farm has 500 animals, 200 cows and 300 sheep.", ""},
		{"The ward has 500 people, 200 men and 300 women.", "sum ok 500|200|300"},
	})
}

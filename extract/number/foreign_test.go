package number_test

import (
	"slices"
	"testing"

	"stet/extract/claim"
	"stet/extract/number"
	"stet/extract/text"
)

// foreignTests are figures of articles in German and French, and the same
// signs in English.
var foreignTests = []struct {
	lang, in string
	want     []string
}{
	{"de", "Der Umsatz lag bei 3,4 Milliarden Euro und stieg um 12,5 Prozent, sagte die Firma am 18. November 2025.",
		[]string{"3,4 Milliarden Euro|money|3400000000|EUR", "12,5 Prozent|percent|12.5|%", "18. November 2025|day|2025-11-18"}},
	{"de", "Es kamen 1.250.000 Euro dazu, und 39.500 Menschen waren da.", []string{"1.250.000 Euro|money|1250000|EUR", "39.500|count|39500|"}},
	{"de", "Es kostet 3 Mio. Euro, 4 Mrd. € und 2 Billionen Dollar.", []string{"3 Mio. Euro|money|3000000|EUR", "4 Mrd. €|money|4000000000|EUR", "2 Billionen Dollar|money|2000000000000|USD"}},
	{"fr", "Le projet a coûté 3,4 milliards d'euros et 3 millions de dollars, a dit la ville le 18 novembre 2025.",
		[]string{"3,4 milliards d'euros|money|3400000000|EUR", "3 millions de dollars|money|3000000|USD", "18 novembre 2025|day|2025-11-18"}},
	{"fr", "Les 1 500 personnes ont reçu 12 500 euros et 4,5 pour cent, soit 2,5 % de plus.",
		[]string{"1 500|count|1500||of personnes", "12 500 euros|money|12500|EUR", "4,5 pour cent|percent|4.5|%", "2,5 %|percent|2.5|%"}},
	{"en", "The 1 500 metres, 2 billion people and version 1.250.000 of it.", []string{"1|count|1|", "500 metres|measure|500|metre", "2 billion|count|2000000000||of people"}},
	{"en", "He said the mille and the mars cost 12 of them, pour cent.", []string{"12|count|12|"}},
}

func TestForeign(t *testing.T) {
	for _, tt := range foreignTests {
		t.Run(tt.in, func(t *testing.T) {
			a := claim.Plain(tt.in)
			a.Published, a.Lang = "2025-12-05", tt.lang
			var got []string
			for _, c := range number.Read(text.New(a)) {
				got = append(got, show(c))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("\n got  %q\n want %q", got, tt.want)
			}
		})
	}
}

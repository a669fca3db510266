package number_test

import (
	"slices"
	"testing"

	"stet/extract/claim"
	"stet/extract/number"
	"stet/extract/text"
)

// foreignDateTests are dates of articles published on Friday, 5 December 2025.
var foreignDateTests = []struct {
	lang, in string
	want     []string
}{
	{"de", "Die Firma sagte am Dienstag, das Haus wird am Montag gebaut.", []string{"Dienstag|day|2025-12-02", "Montag|day|2025-12-08"}},
	{"de", "Am Mittwochabend war es voll, gestern leer, und übermorgen wird es wieder voll.",
		[]string{"Mittwochabend|day|2025-12-03", "gestern|day|2025-12-04", "übermorgen|day|2025-12-07"}},
	{"de", "Vor zwei Jahren, im vergangenen Monat und in der kommenden Woche war das Haus zu, sagte die Firma.",
		[]string{"Vor zwei Jahren|year|2023-01-01/2024-01-01", "vergangenen Monat|month|2025-11-01/2025-12-01", "kommenden Woche|week|2025-12-08/2025-12-15"}},
	{"de", "Die Firma verdiente im dritten Quartal mehr als im ersten Quartal des Jahres 2017.",
		[]string{"dritten Quartal|quarter|2025-07-01/2025-10-01", "ersten Quartal des Jahres 2017|quarter|2017-01-01/2017-04-01"}},
	{"de", "Die Firma hat im 3. Quartal 2016 bei der Arbeit 200 Tische gebaut.", []string{"3. Quartal 2016|quarter|2016-07-01/2016-10-01", "200|count|200|"}},
	{"de", "Ende 2017 war das Haus noch zu, am Sonntag, dem 4. März 2018, nicht.",
		[]string{"Ende 2017|year|2017-09-01/2018-01-01", "Sonntag, dem 4. März 2018|day|2018-03-04"}},
	{"de", "Die Firma will in drei Wochen 400 Stellen streichen, denn am letzten Freitag und im letzten Mai war sie leer.",
		[]string{"in drei Wochen|week|2025-12-22/2025-12-29", "400|count|400|", "letzten Freitag|day|2025-11-28", "letzten Mai|month|2025-05-01/2025-06-01"}},
	{"de", "Rund 300 Leute und mindestens 12 Tonnen auf 1.200 Quadratmetern; es stieg um 3,5 Prozentpunkte, und sie ist 30 Jahre alt.",
		[]string{"300|count|300||approx", "12 Tonnen|measure|12|tonne|at_least", "1.200 Quadratmetern|measure|1200|square metre", "3,5 Prozentpunkte|percentage_points|3.5|percentage point", "30 Jahre alt|age|30|year"}},
	// What dates nothing.
	{"de", "Sie steht vor zwei Richtern und vor allem ist sie jeden Montag und von Montag bis Freitag da, sagte Frau Sonntag.", nil},
	{"de", "Es ist in drei Wochen gebaut, und die letzten Jahre waren die ersten der Firma; am Ende ist es gut.", nil},
	{"fr", "La ville a dit mardi que le musée ouvrira vendredi prochain et qu'il était fermé l'an dernier.",
		[]string{"mardi|day|2025-12-02", "vendredi prochain|day|2025-12-12", "l'an dernier|year|2024-01-01/2025-01-01"}},
	{"fr", "Il y a deux ans, la ville avait perdu le musée ; elle le rouvrira dans trois mois, et la semaine prochaine elle le vend.",
		[]string{"Il y a deux ans|year|2023-01-01/2024-01-01", "dans trois mois|month|2026-03-01/2026-04-01", "semaine prochaine|week|2025-12-08/2025-12-15"}},
	{"fr", "Au troisième trimestre 2017 et au 3e trimestre, la ville a perdu 1 234,5 euros et au moins 40 kilomètres carrés.",
		[]string{"troisième trimestre 2017|quarter|2017-07-01/2017-10-01", "3e trimestre|quarter|2025-07-01/2025-10-01", "1 234,5 euros|money|1234.5|EUR", "40 kilomètres carrés|measure|40|square kilometre|at_least"}},
	{"fr", "Avant-hier, fin 2017 et mardi 3 mars 2026 sont les dates que la ville a données ce mois-ci.",
		[]string{"Avant-hier|day|2025-12-03", "fin 2017|year|2017-09-01/2018-01-01", "mardi 3 mars 2026|day|2026-03-03", "ce mois-ci|month|2025-12-01/2026-01-01"}},
	{"fr", "Le mardi, le marché est fermé, chaque vendredi aussi et du lundi au jeudi ; il y a deux portes, a dit Sophie Lundi dans la semaine.", nil},
	// The same words in English mean other things or nothing.
	{"en", "He was in two years of trouble, vor Montag, and the dernier hier was a fin of the mi; it is mardi gras.", []string{"two years|duration|63072000|second"}},
}

func TestForeignDates(t *testing.T) {
	for _, tt := range foreignDateTests {
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

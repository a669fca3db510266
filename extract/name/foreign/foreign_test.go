package foreign

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/text"
)

// show lists the names of a text as "type canonical [other mentions] (role) @employer".
func show(s, language string) string {
	var out []string
	for _, c := range Read(text.New(claim.Plain(s)), language) {
		line := string(c.Name.Type) + " " + c.Name.Canonical
		for _, m := range c.Name.Mentions {
			if w := s[m.Start:m.End]; w != c.Name.Canonical {
				line += " [" + w + "]"
			}
		}
		if c.Name.Role != "" {
			line += " (" + c.Name.Role + ")"
		}
		if c.Name.Employer != "" {
			line += " @" + c.Name.Employer
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func TestGerman(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Das teilte Ministerin Wollweber am Montag mit.", "person Wollweber (Ministerin)"},
		{"Frau Dr. Ostermann widersprach.", "person Ostermann"},
		{"Tarnow-Chefin Ulla Voss tritt ab. Voss geht im Mai.", "org Tarnow; person Ulla Voss [Voss] (Tarnow-Chefin) @Tarnow"},
		{"Ursula von der Heyde sprach mit Kai-Uwe Lorenz. Lorenz' Antwort blieb aus.", "person Ursula von der Heyde; person Kai-Uwe Lorenz [Lorenz]"},
		{"Analyst Frank Torwesten von der Commerzbank rät ab.", "person Frank Torwesten (Analyst); org Commerzbank"},
		{"Jens Albrecht, Sprecher der Stadtwerke Ulm, dementierte. Albrechts Chef schwieg.", "person Jens Albrecht [Albrecht] (Sprecher der Stadtwerke Ulm) @Stadtwerke Ulm; org Stadtwerke Ulm"},
		{"Die Firma Drosselbau GmbH & Co. KG baut für den Verein Saubere Elbe e.V. in Pirna.", "org Drosselbau GmbH & Co. KG; org Saubere Elbe e.V.; place Pirna"},
		{"Der Deutsche Wetterdienst (DWD) warnt. Der DWD rechnet mit Sturm.", "org Deutsche Wetterdienst [DWD] [DWD]"},
		{"Sie sagte es der Deutschen Presse-Agentur (dpa). Das Kasseler Energie-Unternehmen wächst.", "org Deutschen Presse-Agentur"},
		{"Das Landgericht Kassel wies die Klage ab, die Staatsanwaltschaft Hagen nicht.", "org Landgericht Kassel; org Staatsanwaltschaft Hagen"},
		{"Der 1. FC Union schlug Hertha BSC.", "org FC Union; org Hertha BSC"},
		{"Im Süden Polens und in Breslau regnet es.", "place Polen; place Breslau"},
		{"Im Landkreis Stendal liegt die Gemeinde Langwarden.", "place Stendal; place Langwarden"},
		{"Die Mitteldeutsche Regiobahn und die Gewerkschaft EVG verhandeln in Delitzsch und auf der A72.", "org Mitteldeutsche Regiobahn; org EVG; place Delitzsch"},
		{"Den Leipziger Installateur Tarnow Nord GmbH gibt es nicht mehr.", "org Tarnow Nord GmbH"},
		{"Siemens Energy streicht Stellen in Mülheim an der Ruhr und bei Siemens in Halle.", "org Siemens Energy; place Mülheim an der Ruhr; org Siemens; place Halle"},
		// ordinary nouns, their pairs and phrases with a preposition are no names
		{"Nach Angaben der Polizei stieg die Zahl der Unfälle im Mai um zehn Prozent.", ""},
		{"Die Kosten in Höhe von einer Million Euro trägt die Stadt. Ende März ist Schluss.", ""},
		{"In Zukunft müssen Mieter mit mehr Lärm rechnen, Kinder und Eltern ebenso.", ""},
		{"Aus Angst vor Gewalt blieben viele Menschen zu Hause. Herr im Haus ist das Volk.", ""},
		{"Der Trainer lobte die Mannschaft, der Präsident die Fans. PDF und USB sind Standard.", ""},
	} {
		if got := show(c.in, text.German); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestFrench(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"M. Benhaddou a écrit à Mme Carpentier.", "person Benhaddou; person Carpentier"},
		{"Le maire de Lens, Karim Benhaddou, s'est félicité. Benhaddou avait écrit.", "place Lens; person Karim Benhaddou [Benhaddou] (maire de Lens)"},
		{"Émilie Carpentier, déléguée CGT de l'usine, proteste.", "person Émilie Carpentier (déléguée CGT de l'usine) @CGT; org CGT"},
		{"Le groupe portugais Ferreira Têxtil reprend l'usine.", "org Ferreira Têxtil"},
		{"Selon l'Insee et l'AFP, le chômage baisse à Roubaix.", "org Insee; org AFP; place Roubaix"},
		{"Le tribunal de commerce de Lille a tranché.", "org tribunal de commerce de Lille"},
		{"La région Hauts-de-France paiera, dit le ministère de l'Intérieur.", "place Hauts-de-France; org ministère de l'Intérieur"},
		{"Le gymnase Jean-Moulin, à Bormes-les-Mimosas, est ouvert, selon Météo-France.", "place gymnase Jean-Moulin; place Bormes-les-Mimosas; org Météo-France"},
		{"Il travaille chez Valmorel.", "org Valmorel"},
		{"Thales a racheté la société nantaise Valmorel Spatial, et la participation de Tarnac Ventures est acquise.", "org Thales; org Valmorel Spatial; org Tarnac Ventures"},
		{"La start-up nantaise Valmorel Spatial recrute.", "org Valmorel Spatial"},
		{"Elle a travaillé au Centre national d'études spatiales (Cnes). Le Cnes recrute.", "org Centre national d'études spatiales [Cnes] [Cnes]"},
		{"L'Institut national de la recherche marine a publié une étude.", "org Institut national de la recherche"},
		{"Le centre national accueille des enfants. Ce conseil supérieur est utile.", ""},
		{"La société sera vendue. La société certaine de son avenir embauche.", ""},
		{"Selon lui, la ville devra payer. Mardi, le conseil votera le budget.", ""},
		{"Cette année, les Français ont acheté moins de viande en janvier.", ""},
	} {
		if got := show(c.in, text.French); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestReads(t *testing.T) {
	if !Reads("de") || !Reads("fr") || Reads("en") || Reads("und") {
		t.Error("German and French alone")
	}
	if got := Read(text.New(claim.Plain("Angela Bauer")), "pl"); got != nil {
		t.Errorf("Polish: %v", got)
	}
}

// FuzzRead holds the order of the claims and that their mentions are apart,
// inside the text and whole characters.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "Herr", "A. B", "Tarn-Chef Dr. h.c. Ulla Voss", "1. FC", "Frau (", "e.V.", "X & Co. KG e. V.", "L'", "d'Ille-et-V", "Anna Voß' Vosss VOSS", "„Nord“ (NORD)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, language := range []string{text.German, text.French} {
			a := claim.Plain(s)
			last := -1
			for _, c := range Read(text.New(a), language) {
				if c.Span.Start < last {
					t.Fatalf("claim at %v after one at %d", c.Span, last)
				}
				last = c.Span.Start
				end := -1
				for _, m := range c.Name.Mentions {
					if m.Start < end || m.Len() <= 0 {
						t.Fatalf("mentions overlap or are empty: %v", c.Name.Mentions)
					}
					end = m.End
					if _, err := a.Slice(m); err != nil && utf8.ValidString(s) {
						t.Fatal(err)
					}
				}
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	s := strings.Repeat("Das Landgericht Kassel hat den früheren Bürgermeister Holger Wendt am Dienstag verurteilt. Wendt habe Aufträge der Stadt Altenbrück an die Firma Drosselbau GmbH vergeben, sagte Richterin Anke Tillmanns.\n\n", 40)
	d := text.New(claim.Plain(s))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Read(d, text.German)); n != 5 {
			b.Fatal(fmt.Errorf("%d names, want 5", n))
		}
	}
}

package quote

import "testing"

// TestReportedMood reads German sentences that report by the mood of their verb,
// behind one that names the speaker; and feminine participles in French.
func TestReportedMood(t *testing.T) {
	const de = "Der Vorstand tagt am Montag im Hafen und die Stadt ist müde.\n\n"
	const fr = "Le conseil se réunit lundi dans le port et la ville est lasse.\n\n"
	tests := []struct{ name, in, want string }{
		{"behind a label", de + "Der Anwalt, Tobias Röhm, sprach von „Vorwürfen“. Seine Mandanten seien „auf dem falschen Dach“ gewesen. Es gebe keine Zeugen.",
			"direct|Vorwürfen|Tobias Röhm|sprach\nindirect|Seine Mandanten seien „auf dem falschen Dach“ gewesen|Tobias Röhm|\n" +
				"direct|auf dem falschen Dach|Tobias Röhm|\nindirect|Es gebe keine Zeugen|Tobias Röhm|"},
		{"behind a quote", de + "„Es ist gut“, sagte Nora Vance. Sie hoffe, dass der Hafen bleibt.",
			"direct|Es ist gut|Nora Vance|sagte\nindirect|Sie hoffe, dass der Hafen bleibt|Nora Vance|"},
		{"behind nobody", de + "Der Hafen ist alt. Das Dach sei undicht gewesen.", ""},
		{"in a paragraph of its own", de + "„Es ist gut“, sagte Nora Vance.\n\nDas Dach sei undicht gewesen.", "direct|Es ist gut|Nora Vance|sagte"},
		{"the writer's own mood", de + "„Es ist gut“, sagte Nora Vance. Das Dach ist undicht gewesen.", "direct|Es ist gut|Nora Vance|sagte"},
		{"with a verb of saying", de + "„Es ist gut“, sagte Nora Vance. Der Hafen bleibe, sagte Hugo Varga.",
			"direct|Es ist gut|Nora Vance|sagte\nindirect|Der Hafen bleibe|Hugo Varga|sagte"},
		{"s'est-elle félicitée", fr + "Le port ouvre, a annoncé la préfète, Gisèle Thiel. « Tout est complet », s'est-elle félicitée.",
			"indirect|Le port ouvre|Gisèle Thiel|annoncé\ndirect|Tout est complet|Gisèle Thiel|félicitée"},
		{"s'est-elle levée", fr + "Le port ouvre, a annoncé la préfète, Gisèle Thiel. Puis elle s'est levée.", "indirect|Le port ouvre|Gisèle Thiel|annoncé"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

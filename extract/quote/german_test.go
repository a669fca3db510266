package quote

import "testing"

// germanIntro names the people of the cases, so that surnames have somebody to
// stand for.
const germanIntro = "Nora Vance traf Karl Hahn am Kai und ging dann nach Hause.\n\n"

// TestGerman gives each case as TestConstructions does; a negative case has no
// claim, or one without a speaker.
func TestGerman(t *testing.T) {
	tests := []struct{ in, want string }{
		{`„Wir fahren am Mittag“, sagte Nora Vance.`, `direct|Wir fahren am Mittag|Nora Vance|sagte`},
		{`„Wir fahren am Mittag“, sagte Hahn am Montag in Ulm.`, `direct|Wir fahren am Mittag|Karl Hahn|sagte`},
		{`„Wir fahren am Mittag“, sagte am Montag der Hafenchef Karl Hahn.`, `direct|Wir fahren am Mittag|Karl Hahn|sagte`},
		{`„Wir fahren am Mittag“, erklärte die Sprecherin der Werft, Nora Vance, auf Anfrage.`, `direct|Wir fahren am Mittag|Nora Vance|erklärte`},
		{`„Wir fahren am Mittag“, betonte Vorstandschef Hahn.`, `direct|Wir fahren am Mittag|Karl Hahn|betonte`},
		{`„Wir fahren am Mittag“, so Hahn.`, `direct|Wir fahren am Mittag|Karl Hahn|so`},
		{`„Wir fahren am Mittag“, so eine Sprecherin der Werft.`, `direct|Wir fahren am Mittag|eine Sprecherin der Werft|so`},
		{`„Wir fahren am Mittag“, hat Hahn im Mai gesagt.`, `direct|Wir fahren am Mittag|Karl Hahn|gesagt`},
		{`„Wir fahren am Mittag“, heißt es in dem Bericht.`, `direct|Wir fahren am Mittag|Bericht|heißt es`},
		{`„Wir fahren am Mittag“, hieß es.`, `direct|Wir fahren am Mittag||hieß es`},
		{`»Wir fahren am Mittag«, sagte Hahn.`, `direct|Wir fahren am Mittag|Karl Hahn|sagte`},
		{`"Wir fahren am Mittag", sagte Hahn.`, `direct|Wir fahren am Mittag|Karl Hahn|sagte`},
		{`,,Wir fahren am Mittag'', sagte Hahn.`, `direct|Wir fahren am Mittag|Karl Hahn|sagte`},
		{`Hahn sagte: „Wir fahren am Mittag.“`, `direct|Wir fahren am Mittag.|Karl Hahn|sagte`},
		{`Am Montag sagte Hahn: „Wir fahren am Mittag.“`, `direct|Wir fahren am Mittag.|Karl Hahn|sagte`},
		{`Als die Werft schloss, sagte Hahn: „Wir fahren.“`, `direct|Wir fahren.|Karl Hahn|sagte`},
		{`Karl Hahn, der die Werft leitet, sagte: „Wir fahren am Mittag.“`, `direct|Wir fahren am Mittag.|Karl Hahn|sagte`},
		{`Hahn stand auf und sagte: „Wir fahren am Mittag.“`, `direct|Wir fahren am Mittag.|Karl Hahn|sagte`},
		{`Hahn hat am Montag erklärt: „Wir fahren am Mittag.“`, `direct|Wir fahren am Mittag.|Karl Hahn|erklärt`},
		{`„Wenn es taut“, sagte Hahn, „fahren wir.“`, `direct|Wenn es taut / fahren wir.|Karl Hahn|sagte`},
		{`„Wir fahren“, sagte Hahn. „Dann warten wir.“`, `direct|Wir fahren / Dann warten wir.|Karl Hahn|sagte`},
		{`„Fahren Sie?“, fragte Vance.`, `direct|Fahren Sie?|Nora Vance|fragte`},
		{`„Wir gehen nicht“, sagte sie.`, `direct|Wir gehen nicht|Nora Vance|sagte`},
		{`„Wir gehen nicht“, sagte er.`, `direct|Wir gehen nicht|Karl Hahn|sagte`},
		{`„Du hast mir ‚nie wieder‘ gesagt“, sagte Hahn.`, `direct|Du hast mir ‚nie wieder‘ gesagt|Karl Hahn|sagte`},
		{`Hahn nannte das Angebot „absurd“.`, `direct|absurd|Karl Hahn|nannte`},
		{`Hahn sprach von einem „Skandal“.`, `direct|Skandal|Karl Hahn|sprach`},
		{`Vance bezeichnete die Gespräche als „reines Theater“.`, `direct|reines Theater|Nora Vance|bezeichnete`},
		{`Hahn sagte, dass die Werft schließe.`, `indirect|die Werft schließe|Karl Hahn|sagte`},
		{`Vance sagte am Montag, die Werft werde im Mai schließen.`, `indirect|die Werft werde im Mai schließen|Nora Vance|sagte`},
		{`Hahn kündigte an, die Werft im Mai zu schließen.`, `indirect|die Werft im Mai zu schließen|Karl Hahn|kündigte`},
		{`Die Werft werde im Mai schließen, sagte Hahn.`, `indirect|Die Werft werde im Mai schließen|Karl Hahn|sagte`},
		{`Die Werft werde im Mai schließen, so Hahn.`, `indirect|Die Werft werde im Mai schließen|Karl Hahn|so`},
		{`Laut Hahn schließt die Werft im Mai.`, `indirect|schließt die Werft im Mai|Karl Hahn|Laut`},
		{`Nach Angaben der Polizei brannte die Halle ab.`, `indirect|brannte die Halle ab|Polizei|Nach Angaben`},
		{`Nach Angaben von Hahn schließt die Werft im Mai.`, `indirect|schließt die Werft im Mai|Karl Hahn|Nach Angaben von`},
		{`Hahn zufolge schließt die Werft im Mai.`, `indirect|schließt die Werft im Mai|Karl Hahn|zufolge`},
		{`Die Werft schließt laut Hahn im Mai für immer.`, `indirect|Die Werft schließt / im Mai für immer|Karl Hahn|laut`},
		{`Die Polizei teilte mit, dass zwei Männer verletzt wurden.`, `indirect|zwei Männer verletzt wurden|Polizei|teilte`},
		{`Ein Sprecher des Ministeriums bestritt, dass die Halle verkauft wurde.`, `indirect|die Halle verkauft wurde|ein Sprecher des Ministeriums|bestritt|not`},
		{`Hahn sagte, die Werft sei „am Ende“ und werde schließen.`,
			"indirect|die Werft sei „am Ende“ und werde schließen|Karl Hahn|sagte\ndirect|am Ende|Karl Hahn|sagte"},
		{`Am 3. Mai sagte Hahn: „Wir fahren.“`, `direct|Wir fahren.|Karl Hahn|sagte`},
		{`„Wir fahren“, sagte Frau Vance dem Blatt.`, `direct|Wir fahren|Nora Vance|sagte`},
		{`„Wir fahren“, sagte Hahn der „Harnley Post“.`, "direct|Wir fahren|Karl Hahn|sagte\nscare|Harnley Post||"},
		{`«Das geht nicht,» sagte der SPD-Politiker Karl Hahn gegenüber Reuters.`, `direct|Das geht nicht,|Karl Hahn|sagte`},
		{`„Wir fahren“, sagte die 34-jährige Nora Vance.`, `direct|Wir fahren|Nora Vance|sagte`},
		{`„Wir fahren“, polterte Hahn.`, `direct|Wir fahren|Karl Hahn|polterte`},
		{`„Wir fahren“, sagte Jan van der Berg.`, `direct|Wir fahren|Jan van der Berg|sagte`},
		{`Mit den Worten „Es reicht“ verließ Hahn den Saal.`, `direct|Es reicht|Karl Hahn|Worten`},
		{`Auf die Frage „Warum jetzt?“ sagte Vance: „Weil es taut.“`, "direct|Warum jetzt?||\ndirect|Weil es taut.|Nora Vance|sagte"},
		{`Man müsse „jetzt handeln“, so Hahn, „bevor es zu spät ist“.`, `direct|jetzt handeln / bevor es zu spät ist|Karl Hahn|so`},
		{`„Wir bleiben“, steht auf einem Plakat.`, `direct|Wir bleiben|Plakat|steht`},
		{`Hahn warf dem Rat vor, die Werft zu verkaufen.`, `indirect|die Werft zu verkaufen|Karl Hahn|warf`},
		{`Hahn warf ihr vor, Zahlen zu verschweigen.`, `indirect|Zahlen zu verschweigen|Karl Hahn|warf`},
		{`Ob die Werft schließt, wollte Karl Hahn am Montag nicht sagen.`, `indirect|Ob die Werft schließt|Karl Hahn|nicht sagen|not`},
		{`Wann gebaut wird, ließ Karl Hahn offen.`, `indirect|Wann gebaut wird|Karl Hahn|offen|not`},
		{`Ob die Werft schließt, wollte niemand wissen.`, ``},
		// What must not be read so.
		{`Die sogenannte „Geisterflotte“ liegt im Hafen.`, `scare|Geisterflotte||`},
		{`Der Film „Ebbe“ läuft am Freitag an.`, `scare|Ebbe||`},
		{`Die Werft sagte die Feier ab und schloss das Tor.`, ``},
		{`Hahn, der die Werft leitet, kam mit dem Rad.`, ``},
		{`Vance’ Werft und Hahns '90er-Lieder sind bekannt.`, ``},
		{`Das Brett ist 19" breit und 5'9" lang.`, ``},
		{`Der Rat erklärte die Sitzung für beendet, die drei Stunden gedauert hatte.`, ``},
		{`Der Wind drehte, und die Fähre blieb im Hafen.`, ``},
		{`„Nie wieder.“`, `direct|Nie wieder.||`},
	}
	for _, tt := range tests {
		if got := read(germanIntro + tt.in); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}

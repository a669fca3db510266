package quote

import (
	"testing"

	"stet/extract/text"
)

// TestGermanStory reads a made-up agency report, in which most speakers are
// pronouns, surnames or offices.
func TestGermanStory(t *testing.T) {
	if got := read(germanStory); got != germanStoryWant {
		t.Errorf("got:\n%s\nwant:\n%s", got, germanStoryWant)
	}
}

// TestFrenchStory reads the like in French.
func TestFrenchStory(t *testing.T) {
	if got := read(frenchStory); got != frenchStoryWant {
		t.Errorf("got:\n%s\nwant:\n%s", got, frenchStoryWant)
	}
}

// TestTongueBlocks reads words set off without marks.
func TestTongueBlocks(t *testing.T) {
	const words = "Der Hafen bleibt offen und wird an niemanden verkauft."
	tests := []struct {
		name string
		in   []string
		want string
	}{
		{"signed", []string{"paragraph Ines Falk traf Karl Hahn in der Halle.", "quote " + words, "quote — Ines Falk"}, "block|" + words + "|Ines Falk|"},
		{"led in", []string{"paragraph In ihrem Brief schrieb Ines Falk:", "quote " + words}, "block|" + words + "|Ines Falk|schrieb"},
		{"led in without markup", []string{"paragraph In ihrem Brief schrieb Ines Falk:", "paragraph " + words}, "block|" + words + "|Ines Falk|schrieb"},
		{"nobody named", []string{"paragraph Die Halle ist alt und steht am Hafen.", "quote " + words}, "block|" + words + "||"},
		{"a list is no speech", []string{"paragraph Drei Punkte standen auf der Liste:", "paragraph " + words}, ""},
		{"French", []string{"paragraph Dans sa lettre, Paul Roux a écrit :", "quote Le port reste ouvert et ne sera pas vendu."},
			"block|Le port reste ouvert et ne sera pas vendu.|Paul Roux|écrit"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := blocks(tt.in...)
			if got := lines(a.Text, Read(text.New(a), nil)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

const germanStory = `Reederei streicht Stellen: „Das ist ein Schlag“

Harnley (dpa) - Die Reederei Tarn & Söhne will in Harnley 120 Stellen streichen. Das teilte das Unternehmen am Dienstag mit. „Wir müssen die Kosten senken“, sagte Vorstandschefin Ines Falk auf einer Pressekonferenz. Die Nachfrage sei im Frühjahr eingebrochen, sagte sie weiter. „Wer jetzt nicht handelt, der verliert.“

Betriebsratschef Jörn Petersen reagierte empört. „Das ist ein Schlag ins Gesicht“, sagte er dem „Harnleyer Boten“. Er sprach von einer „Katastrophe für die Stadt“ und kündigte Proteste an. Die Leitung habe „monatelang geschwiegen“, kritisierte Petersen.

Bürgermeister Olaf Brandt (SPD) zeigte sich überrascht. Man habe erst am Montag davon erfahren, sagte Brandt der Deutschen Presse-Agentur. „So geht man mit einer Stadt nicht um“, fügte er hinzu. Auf die Frage, ob er mit Falk gesprochen habe, antwortete er: „Nein.“

Nach Einschätzung der Gewerkschaft könnten noch mehr Stellen wegfallen. „Wir rechnen mit 200“, so Gewerkschaftssekretärin Petra Lohse. Sie forderte die Reederei auf, ihre Zahlen offenzulegen.

In einer Mitteilung der Reederei heißt es, man werde „sozialverträgliche Lösungen“ suchen. Kündigungen seien nicht ausgeschlossen. Ein Sprecher wollte sich dazu nicht äußern.

„Ich arbeite seit dreißig Jahren hier“, sagt Dieter Kunz, der am Tor steht. „Was soll ich denn jetzt machen?“ Seine Kollegin Anke Roth nickt. „Wir wussten es alle“, sagt sie.

Der Ökonom Ralf Tiede von der Universität Ulm hält den Schritt für falsch. „Das Unternehmen spart am falschen Ende“, sagte Tiede. Wie er erklärte, habe die Reederei 2023 noch Gewinn gemacht.

Der Verteidiger kündigte an, Revision einzulegen. Er warf dem Gericht vor, wichtige Zeugen nicht gehört zu haben. Wie die „Harnleyer Zeitung“ berichtet, will der Minister zurücktreten. Ein Sprecher dementierte das. Außenminister Tom Berg sagte in Berlin, er sehe „keinen Grund zur Sorge“. Dass es Streit gebe, bestritt er.

„Das ist unerklärlich“, polterte der 47-Jährige. Kapitän Marco Lenz pflichtete ihm bei: „Wir waren zu passiv.“

Die Ministerin sagte ihren Besuch ab. Sie sagte nichts zu den Gründen. Das sagt sich so leicht. Er gab den Vorsitz ab, der ihm wichtig war.
`

const germanStoryWant = `indirect|Die Reederei Tarn & Söhne will in Harnley 120 Stellen streichen|Unternehmen|teilte
direct|Wir müssen die Kosten senken|Ines Falk|sagte
indirect|Die Nachfrage sei im Frühjahr eingebrochen|Ines Falk|sagte
direct|Wer jetzt nicht handelt, der verliert.|Ines Falk|sagte
direct|Das ist ein Schlag ins Gesicht|Jörn Petersen|sagte
scare|Harnleyer Boten||
direct|Katastrophe für die Stadt|Jörn Petersen|sprach
indirect|Die Leitung habe „monatelang geschwiegen“|Jörn Petersen|kritisierte
direct|monatelang geschwiegen|Jörn Petersen|kritisierte
indirect|Man habe erst am Montag davon erfahren|Olaf Brandt|sagte
direct|So geht man mit einer Stadt nicht um|Olaf Brandt|fügte
direct|Nein.|Olaf Brandt|antwortete
indirect|könnten noch mehr Stellen wegfallen|Gewerkschaft|Nach Einschätzung
direct|Wir rechnen mit 200|Petra Lohse|so
indirect|man werde „sozialverträgliche Lösungen“ suchen|Mitteilung der Reederei|heißt es
direct|sozialverträgliche Lösungen|Mitteilung der Reederei|heißt es
indirect|Kündigungen seien nicht ausgeschlossen|Mitteilung der Reederei|
direct|Ich arbeite seit dreißig Jahren hier / Was soll ich denn jetzt machen?|Dieter Kunz|sagt
direct|Wir wussten es alle|Anke Roth|sagt
direct|Das Unternehmen spart am falschen Ende|Ralf Tiede|sagte
indirect|habe die Reederei 2023 noch Gewinn gemacht|Ralf Tiede|erklärte
indirect|wichtige Zeugen nicht gehört zu haben|Verteidiger|warf
scare|Harnleyer Zeitung||
indirect|will der Minister zurücktreten|Harnleyer Zeitung|berichtet
indirect|er sehe „keinen Grund zur Sorge“|Tom Berg|sagte
direct|keinen Grund zur Sorge|Tom Berg|sagte
indirect|es Streit gebe|Tom Berg|bestritt|not
direct|Das ist unerklärlich|Tom Berg|polterte
direct|Wir waren zu passiv.|Marco Lenz|`

const frenchStory = `Le port de Harnley va fermer, la ville « sous le choc »

La compagnie Tarn a annoncé mardi qu'elle supprimerait 120 emplois à Harnley. « Nous devons réduire nos coûts », a expliqué sa directrice générale, Inès Falque, lors d'une conférence de presse. La demande s'est effondrée au printemps, a-t-elle précisé. « Celui qui n'agit pas maintenant perdra », a-t-elle ajouté.

Le délégué syndical Jean Lorme ne décolère pas. « C'est une gifle, lance-t-il. On nous a menti pendant des mois. » Il parle d'une « catastrophe pour la ville » et appelle à la grève. La direction s'est tue « pendant des mois », accuse-t-il.

Le maire (PS) de Harnley, Olivier Brun, s'est dit surpris. « On ne traite pas une ville de cette façon », a-t-il déclaré à l'AFP. Interrogé sur ses échanges avec Mme Falque, il a répondu : « Aucun. »

D'après les syndicats, d'autres emplois pourraient disparaître. « Nous nous attendons à 200 suppressions », a affirmé Claire Besson, secrétaire de la section locale. Elle a demandé à la compagnie de publier ses chiffres.

Dans un communiqué, la compagnie assure que « des solutions seront trouvées ». Un porte-parole n'a pas souhaité répondre.

« Je travaille ici depuis trente ans », raconte Didier Caron, devant la grille. « Qu'est-ce que je vais faire maintenant ? » Sa collègue Anne Riou hoche la tête. « On le savait tous », souffle-t-elle.

Pour l'économiste Raoul Tissier, de l'université de Nantes, la décision est mauvaise. « L'entreprise économise au mauvais endroit », estime M. Tissier. Selon lui, la compagnie faisait encore des bénéfices en 2023.

« C'est inexplicable », a lâché le technicien de 47 ans. Le capitaine Marc Lenoir a abondé dans son sens : « Nous étions trop passifs. » La présidente, Hélène Masse, a évoqué un acte « d'une rare audace ». Selon une étude publiée lundi, les Français boivent moins de vin.

La ministre a dit non. Il a demandé la parole et a quitté la salle. Que dit la loi ? Elle a écrit un livre.
`

const frenchStoryWant = `scare|sous le choc||
indirect|elle supprimerait 120 emplois à Harnley|compagnie Tarn|annoncé
direct|Nous devons réduire nos coûts|Inès Falque|expliqué
indirect|La demande s'est effondrée au printemps|Inès Falque|précisé
direct|Celui qui n'agit pas maintenant perdra|Inès Falque|ajouté
direct|C'est une gifle / On nous a menti pendant des mois.|Jean Lorme|lance
direct|catastrophe pour la ville|Jean Lorme|parle
indirect|La direction s'est tue « pendant des mois »|Jean Lorme|accuse
direct|pendant des mois|Jean Lorme|accuse
direct|On ne traite pas une ville de cette façon|Olivier Brun|déclaré
direct|Aucun.|Olivier Brun|répondu
indirect|d'autres emplois pourraient disparaître|syndicats|D'après
direct|Nous nous attendons à 200 suppressions|Claire Besson|affirmé
direct|des solutions seront trouvées|compagnie|assure
direct|Je travaille ici depuis trente ans / Qu'est-ce que je vais faire maintenant ?|Didier Caron|raconte
direct|On le savait tous|Anne Riou|souffle
indirect|la décision est mauvaise|Raoul Tissier|Pour
direct|L'entreprise économise au mauvais endroit|Raoul Tissier|estime
indirect|la compagnie faisait encore des bénéfices en 2023|Raoul Tissier|Selon
direct|C'est inexplicable|technicien de 47 ans|lâché
direct|Nous étions trop passifs.|Marc Lenoir|
direct|d'une rare audace|Hélène Masse|évoqué
indirect|les Français boivent moins de vin|une étude|Selon`

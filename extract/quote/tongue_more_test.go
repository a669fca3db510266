package quote

import (
	"strings"
	"testing"
)

const (
	frenchPier = "Le port de Harnley est fermé depuis lundi et les habitants attendent toujours une réponse de la mairie.\n\n"
)

// TestFrenchReports reads incises inside quotes, fragments and indirect speech.
func TestFrenchReports(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"an incise with age and clause", `« C’est cher, soupire Nadège, 34 ans, qui attend son car devant la gare. On paie et on se tait. »`,
			"direct|C’est cher / On paie et on se tait.|Nadège|soupire"},
		{"an incise with an office", `« La digue est sûre, explique Paul Roux, maire de Harnley depuis 2014. Elle tient. »`,
			"direct|La digue est sûre / Elle tient.|Paul Roux|explique"},
		{"an incise with what he does", `« On verra bien, lâche Paul Roux en souriant. Moi, je reste. »`, "direct|On verra bien / Moi, je reste.|Paul Roux|lâche"},
		{"the sentence goes on", `« La digue, dit Paul Roux, est vieille. »`, "direct|La digue / est vieille.|Paul Roux|dit"},
		{"the sentence goes on behind an office", `« La digue, dit Paul Roux, le maire de Harnley, est vieille. »`, "direct|La digue / est vieille.|Paul Roux|dit"},
		{"another noun goes on", `« Pour moi, dit Paul Roux, la digue est vieille. »`, "direct|Pour moi / la digue est vieille.|Paul Roux|dit"},
		{"a participle calls", `Le ministre de l’Intérieur a quitté la salle, évoquant « une honte ».`, "direct|une honte|ministre de l’Intérieur|évoquant"},
		{"called to", `Le maire a appelé les pêcheurs à « la patience ».`, "direct|la patience|maire|appelé"},
		{"a plan's name", `La mairie présente un plan appelé « Marée haute ».`, "scare|Marée haute||"},
		{"a refusal to tell", `Le maire a refusé de dire si la digue tiendrait.`, "indirect|si la digue tiendrait|maire|dire|not"},
		{"a refusal to go", `Le maire a refusé de partir si la digue cède.`, ""},
		{"said in the infinitive", `La compagnie Tarn a dit ne pas vouloir commenter.`, "indirect|ne pas vouloir commenter|compagnie Tarn|dit"},
		{"said to another", `La compagnie Tarn a dit adieu à ses marins.`, ""},
		{"an institute behind an apostrophe", `Selon un sondage de l'Idop, les marins boivent moins de rhum.`, "indirect|les marins boivent moins de rhum|un sondage de l'Idop|Selon"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.TrimSpace(read(frenchPier + tt.in)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

// TestGermanReports reads addressees, reports of what was said and refusals.
func TestGermanReports(t *testing.T) {
	const pier = "Der Hafen von Harnley ist seit Montag geschlossen, und die Leute warten noch auf eine Antwort.\n\n"
	tests := []struct{ name, in, want string }{
		{"told to a paper", `Dem „Boten“ sagte Karl Hahn: „Der Hafen bleibt.“`, "scare|Boten||\ndirect|Der Hafen bleibt.|Karl Hahn|sagte"},
		{"told to a paper in other marks", `Dem »Harnleyer Boten« sagte Karl Hahn, er wolle bleiben.`, "scare|Harnleyer Boten||\nindirect|er wolle bleiben|Karl Hahn|sagte"},
		{"told to a paper that looks like a subject", `Der „Woche“ sagte Karl Hahn, er wolle bleiben.`, "scare|Woche||\nindirect|er wolle bleiben|Karl Hahn|sagte"},
		{"told to papers", `Den „Harnley Nachrichten“ sagte Karl Hahn, er wolle bleiben.`, "scare|Harnley Nachrichten||\nindirect|er wolle bleiben|Karl Hahn|sagte"},
		{"a paper tells", `Der „Bote“ schrieb, der Hafen sei alt.`, "scare|Bote||\nindirect|der Hafen sei alt|Bote|schrieb"},
		{"a paper tells a minister", `Der „Bote“ schrieb dem Minister, der Hafen sei alt.`, "scare|Bote||\nindirect|der Hafen sei alt|Bote|schrieb"},
		{"an object first", `Den Plan nannte Karl Hahn „verrückt“.`, "direct|verrückt|Karl Hahn|nannte"},
		{"a quoted object", `Karl Hahn will den „Wahnsinn“ beenden.`, "scare|Wahnsinn||"},
		{"told by a spokeswoman", `Eine Sprecherin des Gerichts teilte am Montag mit, das Urteil komme erst im Mai heraus.`,
			"indirect|das Urteil komme erst im Mai heraus|eine Sprecherin des Gerichts|teilte"},
		{"the sentence before", `Die Werft schließt im Mai. Das teilte die Reederei am Montag mit.`, "indirect|Die Werft schließt im Mai|Reederei|teilte"},
		{"the sentence before reports itself", `Die Werft schließe im Mai, sagte Karl Hahn. Das bestätigte die Reederei.`, "indirect|Die Werft schließe im Mai|Karl Hahn|sagte"},
		{"says itself", `Die Werft schließt im Mai. Das sagt sich so leicht.`, ""},
		{"is shared", `Die Werft schließt im Mai. Das teilte die Stadt in zwei Lager.`, ""},
		{"a refusal", `Der Minister wollte sich nicht dazu äußern, ob er geht.`, "indirect|ob er geht|Minister|äußern|not"},
		{"is said to have said", `Der Minister soll gesagt haben, die Brücke sei sicher.`, "indirect|die Brücke sei sicher|Minister|gesagt"},
		{"is said to have called", `Der Fahrer soll „Ich fahre durch die Wand“ gerufen haben.`, "direct|Ich fahre durch die Wand|Fahrer|gerufen"},
		{"has called", `Der Fahrer hat „Ich fahre durch die Wand“ gerufen.`, "direct|Ich fahre durch die Wand|Fahrer|gerufen"},
		{"as the police told", `Die Brücke bleibt gesperrt, wie die Polizei mitteilte.`, "indirect|Die Brücke bleibt gesperrt|Polizei|mitteilte"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.TrimSpace(read(pier + tt.in)); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

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

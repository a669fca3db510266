package deal

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestConstructions holds constructions of news to what they tell and to what they do not.
func TestConstructions(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a purchase that is denied", "Wexley Labs makes pumps. It is not being bought by Perrin Group.", "acquisition Wexley Labs - denied by Perrin Group"},
		{"a purchase that did not happen", "Wexley Labs has not been acquired by Perrin Group, its founder said.", "acquisition Wexley Labs - denied by Perrin Group says its founder"},
		{"a round that was not raised", "Wexley Labs has not raised $20 million in a Series B.", "round Wexley Labs 20000000 USD denied [Series B]"},
		{"a negation of another thing", "Wexley Labs has not raised money since it raised $20 million in 2019.", "round Wexley Labs 20000000 USD completed in 2019"},
		{"not only", "Wexley Labs not only raised $20 million in a Series B but hired a chief.", "round Wexley Labs 20000000 USD completed [Series B]"},
		{"bought in a year by", "Wexley Labs was bought in 2019 by Perrin Group for $85 million.", "acquisition Wexley Labs 85000000 USD completed by Perrin Group in 2019"},
		{"a unit sold, named between commas", "Tarn Foods sold its pet-food unit, Barley's, to the private equity firm Perrin Group for $41 million.", "acquisition Barley 41000000 USD completed by Perrin Group"},
		{"leading and following", "Wexley Labs has raised $30 million, with Quay Capital leading and Cairn Ventures, Moss Partners and others following.",
			"round Wexley Labs 30000000 USD completed lead Quay Capital from Quay Capital, Cairn Ventures, Moss Partners"},
		{"leading something else", "Wexley Labs has raised $30 million, with Ann Lee leading the sales team.", "round Wexley Labs 30000000 USD completed"},
		{"along with a new investor", "Wexley Labs said that it raised $10 million from Quay Capital, along with new investor Cairn Family Office.",
			"round Wexley Labs 10000000 USD completed from Quay Capital, Cairn Family Office says Wexley Labs"},
		{"who joins a board puts nothing in", "Wexley Labs raised a $14 million Series A from Moss Partners.\n\nTobias Hamm, a partner at Quay Capital, will join the board.",
			"round Wexley Labs 14000000 USD completed [Series A] from Moss Partners"},
		{"who gave a note is no backer of the round", "Wexley Labs closed an £18m Series A led by Quay Capital.\n\nThe funding follows a £1.1m convertible note from angel investors including Sir Colin Hart and Dame Anita Rowe.",
			"round Wexley Labs 18000000 GBP completed [Series A] lead Quay Capital from Quay Capital"},
		{"backers of the next firm", "Wexley Labs raised $60 million in a Series C.\n\nOr take Brackley Air, whose backers include Moss Partners and Cairn Ventures.",
			"round Wexley Labs 60000000 USD completed [Series C]"},
		{"angels with a title", "Wexley Labs raised $10 million from Quay Capital. Angels including Sir Colin Hart and Dame Anita Rowe took part.",
			"round Wexley Labs 10000000 USD completed from Quay Capital, Colin Hart, Anita Rowe"},
		{"an adverb before the verb, German", "Unterdessen übernimmt der Autozulieferer Marbach die Firma Kelver aus Bochum für 220 Millionen Euro.",
			"acquisition Kelver 220000000 EUR completed by Marbach"},
		{"a sale, German", "Danach verkauft der Konzern Marbach die Tochter Innovia aus Bochum an Perrin für 3 Millionen Euro, wie das Unternehmen am Dienstag mitteilte.", "acquisition Innovia 3000000 EUR completed by Perrin"},
		{"a paper before a preposition, German", "Die Bewertung von Lumenta liegt laut Tagblatt bei 180 Millionen Euro.", "valuation Lumenta 180000000 EUR completed says Tagblatt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range read(claim.Plain(tt.in)) {
				got = append(got, line(c.Deal))
			}
			if got := strings.Join(got, " | "); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}

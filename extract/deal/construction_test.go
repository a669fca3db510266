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
		{"who put in is no firm to come", "Wexley Labs has raised 12 million dollars. Quay Capital and Moss Partners put in $4 million and $3 million. In the year since its $3 million seed round, which was led by Cairn Ventures, the startup has signed 40 customers.",
			"round Wexley Labs 12000000 USD completed from Quay Capital, Moss Partners | round Wexley Labs 3000000 USD completed [seed] lead Cairn Ventures from Cairn Ventures"},
		{"an offering of the subject", "Wexley Labs raised $735 million in its IPO on Monday.\n\nLast week the chipmaker Tarn Micro postponed its $400 million IPO.",
			"ipo Wexley Labs 735000000 USD completed | ipo Tarn Micro 400000000 USD denied"},
		{"a parent between commas", "Tarn's parent, Perrin Group, had a revenue of $2.3 billion.", "revenue Perrin Group 2300000000 USD completed"},
		{"revenue of the owner of the name", "Tarn's pump business had a revenue of $2.3 billion.", "revenue Tarn's pump business 2300000000 USD completed"},
		{"a result of nine months", "Tarn Foods lost $88 million on revenue of $402 million in the first nine months of 2026.",
			"profit Tarn Foods -88000000 USD completed | revenue Tarn Foods 402000000 USD completed"},
		{"a speaker of another thing", "Perrin Group will eliminate 2,000 positions in Oregon, and Tarn Foods said that it had no plans to cut jobs.", "layoffs Perrin Group 2000  planned"},
		{"people let go", "Perrin Group will cut 2,000 jobs. Tarn Foods let go of 150 people in January.", "layoffs Perrin Group 2000  planned | layoffs Tarn Foods 150  completed"},
		{"a change of subject", "Wexley Labs raised $60 million in a Series C.\n\nOr take Brackley Air, whose backers include Moss Partners. It raised a $30 million bridge round.",
			"round Wexley Labs 60000000 USD completed [Series C] | round Brackley Air 30000000 USD completed [bridge]"},
		{"what a firm makes, in a headline", "Robot-maker Wexley Labs in talks for $200 mln raise", "round Wexley Labs 200000000 USD planned"},
		{"a firm with its country, French", "Dans le même temps, Danval a racheté la société belge Alpin Nord pour 150 millions d'euros, a annoncé le groupe.", "acquisition Alpin Nord 150000000 EUR completed by Danval"},
		{"money from firms, French", "Verdane a levé 20 millions d'euros auprès de Cimel et d'Oriane, a annoncé la société mardi.", "round Verdane 20000000 EUR completed from Cimel, Oriane"},
		{"firms that take part, French", "Verdane a levé 20 millions d'euros, avec la participation de Cimel et d'Oriane, a annoncé mardi son patron.", "round Verdane 20000000 EUR completed from Cimel, Oriane"},
		{"a worth of the firm told before, German", "Das Start-up Lumenta hat 35 Millionen Euro eingesammelt, teilte das Unternehmen mit. Die Bewertung liegt laut Tagblatt bei 180 Millionen Euro.",
			"round Lumenta 35000000 EUR completed | valuation Lumenta 180000000 EUR completed says Tagblatt"},
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

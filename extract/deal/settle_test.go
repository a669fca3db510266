package deal

import (
	"strings"
	"testing"

	"stet/extract/claim"
)

// TestToldTwice reads stories that tell a deal in the headline and below it, or in
// two paragraphs: it is one deal with the parts of both. Deals that only look alike
// stay apart.
func TestToldTwice(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"the headline rounds the sum, the backers stand far below",
			"Gullane raises $65m to build ferries\n\nGullane, a shipbuilder in Cardiff, has raised $65.4 million in a Series C round led by Fathom Capital.\n\nIt sells ferries. It has 90 staff. It was founded in 2015. It makes hulls of wood.\n\nThe Series C was joined by Lowther Ventures and Rill Partners.",
			"round Gullane 65400000 USD completed [Series C] lead Fathom Capital from Fathom Capital, Lowther Ventures, Rill Partners"},
		{"the headline has no sum and a verb of what is done",
			"Orrin Group buys Tarn Labs\n\nOrrin Group has agreed to buy Tarn Labs, a maker of pumps, for $30 million in cash.\n\nThe $30 million purchase is its largest.",
			"acquisition Tarn Labs 30000000 USD planned by Orrin Group"},
		{"what the investor puts in is the round",
			"Fathom Capital puts $65m into Gullane\n\nGullane has raised $65 million from Fathom Capital in a Series C round.",
			"round Gullane 65000000 USD completed [Series C] from Fathom Capital"},
		{"two rounds of one company stay two",
			"Tarn Labs raises $12m\n\nTarn Labs has closed a $12 million Series A. Quay Capital led the round.\n\nIn 2023 the company raised a $3 million seed round.",
			"round Tarn Labs 12000000 USD completed [Series A] lead Quay Capital from Quay Capital | round Tarn Labs 3000000 USD completed [seed] in 2023"},
		{"one investor's share is not the round",
			"Gullane has raised $65 million in a round led by Fathom Capital. Rill Partners put $20 million into Gullane.",
			"round Gullane 65000000 USD completed lead Fathom Capital from Fathom Capital | investment Gullane 20000000 USD completed from Rill Partners"},
		{"who led it also led an earlier one, and has a fund of its own",
			"Marigold has landed $48 million in Series B funding. The round was led by Pinegate Capital, which also led the start-up's $12 million Series A in 2024. Existing investors Low Tide Ventures and Hollis Fund participated, alongside new backers Cove Partners and 9Yards Capital.\n\nPinegate, known for its early stakes in Brisk and Orbital, closed a $400 million fund in 2025.",
			"round Marigold 48000000 USD completed [Series B] lead Pinegate Capital from Pinegate Capital, Low Tide Ventures, Hollis Fund, Cove Partners, 9Yards Capital | round Marigold 12000000 USD completed [Series A] lead Pinegate Capital from Pinegate Capital in 2024 | fund_close Pinegate Capital 400000000 USD completed in 2025"},
		{"a sale that failed, one that was done, and an offer that is denied",
			"Drayton will cut 400 jobs, the retailer said. The move comes weeks after talks to sell the chain to Hartwell for £210 million collapsed.\n\nDrayton was bought by private equity firm Stonebridge for £340 million in 2019. Two people close to Stonebridge said it had since received an offer of £150 million from Kestrel Group. Kestrel denied it had made an offer.",
			"layoffs Drayton 400  planned says the retailer | acquisition Drayton 210000000 GBP denied by Hartwell | acquisition Drayton 340000000 GBP completed by Stonebridge in 2019 | acquisition Drayton 150000000 GBP denied by Kestrel Group says Two people close to Stonebridge"},
		{"a later sum is no rounding of an earlier one",
			"Kiln raises $20m\n\nKiln has raised $20.4 million. It had raised $25 million before.",
			"round Kiln 20400000 USD completed | total_raised Kiln 25000000 USD completed"},
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

// TestPlaces holds the places of a deal's parts to the words that stand there; the
// sum has one in the headline too.
func TestPlaces(t *testing.T) {
	a := claim.Plain("Gullane raises $65m\n\nGullane, a shipbuilder, may raise $65.4 million (€60 million) in a Series C at a pre-money valuation of $400 million, two people familiar with the talks said. It would be led by Fathom Capital.")
	want := []string{"company Gullane", "company Gullane", "amount $65m", "amount $65.4 million", "lead Fathom Capital", "investors Fathom Capital", "second_amount €60 million",
		"round Series C", "status people", "source two people familiar with the talks"}
	for _, c := range read(a) {
		if c.Deal.Kind != claim.Round {
			continue
		}
		var got []string
		for _, p := range c.Deal.Places {
			got = append(got, p.Field+" "+a.Text[p.Span.Start:p.Span.End])
		}
		for _, w := range want {
			if !strings.Contains("\n"+strings.Join(got, "\n")+"\n", "\n"+w+"\n") {
				t.Errorf("no place %q in\n%s", w, strings.Join(got, "\n"))
			}
		}
		return
	}
	t.Fatal("no round")
}

package quote

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// TestChains holds which quotes are one claim.
func TestChains(t *testing.T) {
	const said = "“The pier is rotten,” Vance said."
	tests := []struct{ name, in, want string }{
		{"the next paragraph", said + "\n\n“It has to go this year.”", `direct|The pier is rotten, / It has to go this year.|Nora Vance|said`},
		{"three paragraphs", said + "\n\n“It has to go this year.”\n\n“Nobody will miss it.”",
			`direct|The pier is rotten, / It has to go this year. / Nobody will miss it.|Nora Vance|said`},
		{"the next paragraph has a clause", said + "\n\n“It has to go this year,” she added.",
			"direct|The pier is rotten,|Nora Vance|said\ndirect|It has to go this year,|Nora Vance|added"},
		{"somebody else's clause", said + "\n\n“It has to go this year,” Varga said.",
			"direct|The pier is rotten,|Nora Vance|said\ndirect|It has to go this year,|Hugo Varga|said"},
		{"the writer goes on first", said + " The hall fell silent.\n\n“It has to go this year.”",
			"direct|The pier is rotten,|Nora Vance|said\ndirect|It has to go this year.|Nora Vance|"},
		{"a paragraph between", said + "\n\nThe hall fell silent for a while.\n\n“It has to go this year.”",
			"direct|The pier is rotten,|Nora Vance|said\ndirect|It has to go this year.|Nora Vance|"},
		{"a beat", said + " She paused. “It has to go this year.”", `direct|The pier is rotten, / It has to go this year.|Nora Vance|said`},
		{"a report between", said + " She said the dues were spent. “It has to go this year.”",
			"direct|The pier is rotten,|Nora Vance|said\nindirect|the dues were spent / It has to go this year.|Nora Vance|said\ndirect|It has to go this year.|Nora Vance|said"},
		{"mark to mark", "Vance rose: “The pier is rotten.” “It has to go this year.”", `direct|The pier is rotten. / It has to go this year.|Nora Vance|`},
		{"what he denies ends", "Vance denied being a “coward.” “I rowed out alone.”",
			"indirect|being a “coward.”|Nora Vance|denied|not\ndirect|coward.|Nora Vance|denied|not\ndirect|I rowed out alone.|Nora Vance|denied"},
		{"a mixed content goes on", "The pier is “rotten,” Vance said. “It has to go this year.”",
			"indirect|The pier is “rotten,” / It has to go this year.|Nora Vance|said\ndirect|rotten, / It has to go this year.|Nora Vance|said"},
		{"a reported clause goes on", "Vance said that the pier was rotten. “It has to go this year.”",
			"indirect|the pier was rotten / It has to go this year.|Nora Vance|said\ndirect|It has to go this year.|Nora Vance|"},
		{"a reported clause goes on in the next paragraph", "Vance said that the pier was rotten.\n\n“It has to go this year.”",
			"indirect|the pier was rotten|Nora Vance|said\ndirect|It has to go this year.||"},
		{"a reported clause and a quote with a clause", "Vance said that the pier was rotten. “It has to go this year,” she added.",
			"indirect|the pier was rotten|Nora Vance|said\ndirect|It has to go this year,|Nora Vance|added"},
		{"a reported clause and somebody else's quote", "Vance said that the pier was rotten. “It has to go this year,” Varga said.",
			"indirect|the pier was rotten|Nora Vance|said\ndirect|It has to go this year,|Hugo Varga|said"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

// TestChainConfidence: a claim is no surer than the least sure of its parts.
func TestChainConfidence(t *testing.T) {
	tests := []struct {
		in   string
		want float64
	}{
		{"“The pier is rotten,” Vance said.", .98},
		{"“The pier is rotten,” Vance said. “It has to go this year.”", .98}, // the clause governs both
		{"“The pier is rotten,” Vance said.\n\n“It has to go this year.”", spokenOn},
		{"“The pier is rotten,” Vance said. She paused. “It has to go this year.”", spokenOn},
		{"Vance said that the pier was rotten.", .9},
		{"Vance said that the pier was rotten. “It has to go this year.”", ranOver},
	}
	for _, tt := range tests {
		in := intro + "It rained.\n\n" + tt.in
		c := Read(text.New(claim.Plain(in)), nil)[0]
		if c.Confidence != tt.want || !strings.HasSuffix(strings.TrimRight(in, ".” \n"), strings.TrimRight(c.Text, ".” ")) && tt.want == spokenOn {
			t.Errorf("%s: %q with %v, want %v", tt.in, c.Text, c.Confidence, tt.want)
		}
	}
}

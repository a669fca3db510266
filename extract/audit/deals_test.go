package audit

import "testing"

// TestDealsOfOneCompany holds rounds against totals, worth before and after a round,
// and the announced number of investors against their names.
func TestDealsOfOneCompany(t *testing.T) {
	for _, tt := range []struct{ kind, in, want string }{
		{PartWhole, "Kiln raised $30 million from Quay Capital, bringing the total it has raised to $25 million.", "flag $30 million|$25 million"},
		{PartWhole, "Kiln raised $30 million, bringing its total funding to $55 million.", ""},
		{PartWhole, "Kiln has raised $25 million to date. On Monday it closed a $30 million Series B.", ""}, // the newer one
		{PartWhole, "Kiln, which had raised $20 million before, has now raised a $30 million Series B.", ""},
		{PartWhole, "Kiln raised €30 million, bringing its total funding to $25 million.", ""},
		{RoundValuation, "Kiln has raised $90 million in a Series C. The round values Kiln at $80 million.", "flag $90 million|$80 million"},
		{RoundValuation, "Kiln has raised $90 million in a Series C. The company was valued at $80 million in 2019.", ""},
		{RoundValuation, "Kiln has raised $90 million in a Series C. The round values its supplier Tarn Labs at $80 million.", ""},
		{RoundValuation, "Kiln has raised $90 million in a Series C. The round values Kiln at a pre-money $80 million.", ""},
		{Sum, "Kiln raised $60 million at a pre-money valuation of $340 million and a post-money valuation of $450 million.", "flag $450 million|$340 million|$60 million"},
		{Sum, "Kiln raised $60 million at a pre-money valuation of $340 million. The post-money valuation is $400 million.", "ok $400 million|$340 million|$60 million"},
		{Sum, "Kiln raised $60 million. It makes pots. The deal was struck at a pre-money valuation of $340 million and a post-money valuation of $450 million.", "flag $450 million|$340 million|$60 million"},
		{Sum, "Kiln raised $60 million. In 2024 it raised $20 million. Its pre-money valuation was $340 million, its post-money valuation $450 million.", ""},
		{Sum, "Kiln raised $60 million at a pre-money valuation of $340 million. It is now worth $450 million.", ""},
		{ListLength, "Four investors took part in the $19 million round of Kiln: Ebor Capital, Lune Ventures and Nidd Partners.", "flag Four|Ebor Capital|Lune Ventures|Nidd Partners"},
		{ListLength, "Three investors took part in the $19 million round of Kiln: Ebor Capital, Lune Ventures and Nidd Partners.", "ok Three|Ebor Capital|Lune Ventures|Nidd Partners"},
		{ListLength, "Four investors took part in the $19 million round of Kiln, including Ebor Capital and Lune Ventures.", ""},
	} {
		if got := outcome(tt.in, tt.kind); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

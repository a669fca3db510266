package extract

import (
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/match"
)

// matched holds one claim against a text and returns the result with its alarms
// and passage in words.
func matched(t *testing.T, c match.Claim, source string) (outcome match.Outcome, alarms, passage string) {
	t.Helper()
	a := Plain(source)
	r := Source(a).Match(Stated(c))
	if _, err := a.Slice(r.Passage); err != nil {
		t.Fatalf("passage %v: %v", r.Passage, err)
	}
	var as []string
	for _, x := range r.Alarms {
		as = append(as, string(x))
	}
	return r.Outcome, strings.Join(as, " "), source[r.Passage.Start:r.Passage.End]
}

const brewery = `Halden Brewery, results for 2031

Revenue rose 8 per cent to £41.7 million in 2031, from £38.6 million in 2030. Operating profit fell to £2.94 million; the board had expected £3.5 million. The brewery made 212,400 hectolitres of beer, which is 1,312 lorry loads.

The brewery employs 287 people in Halden and 41 in its London depot. It plans to hire 30 more. Turnover of the pubs was about a third of the total. The loan of 6 million euros from Osker Bank runs until 30 June 2034.

The new bottling line is 140 metres long and fills 24,000 bottles an hour. Nobody was hurt when the old one was taken down on 3 March 2031.`

func TestMatchNumbers(t *testing.T) {
	tests := []struct {
		name, text, value, unit string
		bound                   claim.Bound
		want                    match.Outcome
		alarms, passage         string
	}{
		{"the same in another form", "Revenue was £41.7m in 2031.", "41700000", "GBP", "", match.Same, "", "£41.7 million"},
		{"more than", "Revenue was more than £40 million in 2031.", "40000000", "GBP", claim.MoreThan, match.Fits, "", "£41.7 million"},
		{"less than, and wrong", "Revenue was less than £40 million in 2031.", "40000000", "GBP", claim.LessThan, match.Differs, "value_differs", "£41.7 million"},
		{"nearly", "Operating profit was nearly £3 million.", "3000000", "GBP", claim.Nearly, match.Fits, "", "£2.94 million"},
		{"rounded", "Operating profit was £2.9 million.", "2900000", "GBP", "", match.Fits, "", "£2.94 million"},
		{"rounded wrongly", "Operating profit was £2.8 million.", "2800000", "GBP", "", match.Differs, "value_differs", "£2.94 million"},
		{"a rounded count", "The brewery made 212,000 hectolitres of beer.", "212000", "", "", match.Fits, "", "212,400"},
		{"last year's", "Revenue was £38.6 million in 2031.", "38600000", "GBP", "", match.Differs, "value_differs", "£41.7 million"},
		{"the expected one", "Operating profit was £3.5 million.", "3500000", "GBP", "", match.Differs, "value_differs", "£2.94 million"},
		{"another currency", "The loan from Osker Bank is for $6 million.", "6000000", "USD", "", match.Differs, "currency_differs", "6 million euros"},
		{"digits swapped", "The brewery employs 278 people in Halden.", "278", "", "", match.Differs, "value_differs", "287"},
		{"the depot's", "The London depot employs 41 people.", "41", "", "", match.Same, "", "41"},
		{"per cent", "Revenue rose 8% in 2031.", "8", "%", "", match.Same, "", "8 per cent"},
		{"points for per cent", "Revenue rose 8 percentage points in 2031.", "8", "percentage point", "", match.Differs, "unit_differs", "8 per cent"},
		{"feet for metres", "The bottling line is 140 feet long.", "140", "foot", "", match.Differs, "unit_differs", "140 metres"},
		{"converted", "The bottling line is 459 feet long.", "459", "foot", "", match.Fits, "", "140 metres"},
		{"of something else", "The brewery owns 24,000 casks of cider.", "24000", "", "", match.NotFound, "", ""},
		{"nowhere", "The brewery paid £9 million for its rival Karsk.", "9000000", "GBP", "", match.NotFound, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := match.Claim{Kind: claim.KindNumber, Text: tt.text, Number: &claim.Number{Value: tt.value, Unit: tt.unit, Bound: tt.bound}}
			if o, alarms, p := matched(t, c, brewery); o != tt.want || alarms != tt.alarms || p != tt.passage {
				t.Errorf("%q: %s [%s] %q, want %s [%s] %q", tt.text, o, alarms, p, tt.want, tt.alarms, tt.passage)
			}
		})
	}
}

func TestMatchDates(t *testing.T) {
	tests := []struct {
		name, text, start, end, grain string
		want                          match.Outcome
		alarms                        string
	}{
		{"the same day", "The loan runs until 30 June 2034.", "2034-06-30", "", "day", match.Same, ""},
		{"the month of the day", "The loan runs until June 2034.", "2034-06-01", "2034-07-01", "month", match.Fits, ""},
		{"another day", "The old bottling line was taken down on 8 March 2031.", "2031-03-08", "", "day", match.Differs, "value_differs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := match.Claim{Kind: claim.KindNumber, Text: tt.text, Number: &claim.Number{Date: &claim.Date{Start: tt.start, End: tt.end, Grain: tt.grain}}}
			if o, alarms, _ := matched(t, c, brewery); o != tt.want || alarms != tt.alarms {
				t.Errorf("%q: %s [%s], want %s [%s]", tt.text, o, alarms, tt.want, tt.alarms)
			}
		})
	}
}

// TestMatchTables: a figure of a table is that of its row and column, at the scale
// that the table notes.
func TestMatchTables(t *testing.T) {
	const table = `Statement of income
(in thousands of dollars)

                      2031        2030
Sales              $ 48,210    $ 45,007
Cost of sales        30,114      28,950
Net income         $  4,381    $  5,202
`
	tests := []struct {
		text, value string
		want        match.Outcome
		passage     string
	}{
		{"Sales were $48.2 million in 2031.", "48200000", match.Fits, "$ 48,210"},
		{"Net income in 2030 was $5,202,000.", "5202000", match.Same, "$  5,202"},
		{"Net income in 2031 was $5.2 million.", "5200000", match.Differs, "$  4,381"},
	}
	for _, tt := range tests {
		c := match.Claim{Kind: claim.KindNumber, Text: tt.text, Number: &claim.Number{Value: tt.value, Unit: "USD"}}
		if o, _, p := matched(t, c, table); o != tt.want || p != tt.passage {
			t.Errorf("%q: %s %q, want %s %q", tt.text, o, p, tt.want, tt.passage)
		}
	}
}

const council = `The mayor of Halden, Ingrid Solheim-Vale, opened the session. Ferdinand Okoye (Harbour Party) asked about the mill.

“The mill is not for sale,” said Solheim-Vale. Dr Tobias Wren, deputy head of the Halden Water Board, agreed. The board's lawyer, Mr Jonathan Pryce-Adler, did not speak.

A letter from the International Union of Bargemen (IUB) was read out by Zoë Marchetti, its general secretary.`

func TestMatchNames(t *testing.T) {
	tests := []struct {
		name, canonical, role string
		want                  match.Outcome
		alarms                string
	}{
		{"same", "Ferdinand Okoye", "", match.Same, ""},
		{"initial", "F. Okoye", "", match.Variant, ""},
		{"surname alone", "Wren", "", match.Same, ""},
		{"middle name", "Tobias James Wren", "", match.Variant, ""},
		{"short form", "Jon Pryce-Adler", "", match.Variant, ""},
		{"without the accent", "Zoe Marchetti", "", match.Variant, ""},
		{"first letters", "International Union of Bargemen", "", match.Same, ""},
		{"a letter more", "Ferdinand Okoyee", "", match.Differs, "spelling"},
		{"letters swapped", "Tobais Wren", "", match.Differs, "spelling"},
		{"another person of the name", "Helga Okoye", "", match.NotFound, ""},
		{"nobody", "Martin Hale", "", match.NotFound, ""},
		{"a word, not a name", "Mill", "", match.NotFound, ""},
		{"office", "Ingrid Solheim-Vale", "mayor of Halden", match.Same, ""},
		{"deputy head", "Tobias Wren", "head of the Halden Water Board", match.Differs, "role_differs"},
		{"another board", "Tobias Wren", "deputy head of the Karsk Water Board", match.Differs, "role_differs"},
		{"lawyer", "Jonathan Pryce-Adler", "chairman of the board", match.Differs, "role_differs"},
		{"no office in the source", "Ferdinand Okoye", "councillor", match.Same, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := match.Claim{Kind: claim.KindName, Text: tt.canonical, Canonical: tt.canonical, Role: tt.role}
			if o, alarms, _ := matched(t, c, council); o != tt.want || alarms != tt.alarms {
				t.Errorf("%q, %q: %s [%s], want %s [%s]", tt.canonical, tt.role, o, alarms, tt.want, tt.alarms)
			}
		})
	}
}

const round = `Quillon Robotics has raised $64 million in a Series B round led by Harrow Street Ventures, with Mistral Point and Anselm Partners taking part. The round values the company at $410 million.

In June Quillon bought the German gripper maker Zangenwerk for €12.5 million in cash.`

func TestMatchDeals(t *testing.T) {
	series := func(d claim.Deal) *claim.Deal {
		d.Kind, d.Company, d.Currency = claim.Round, "Quillon Robotics", "USD"
		return &d
	}
	bought := func(d claim.Deal) *claim.Deal {
		d.Kind, d.Currency = claim.Acquisition, "EUR"
		return &d
	}
	tests := []struct {
		name, text string
		deal       *claim.Deal
		want       match.Outcome
		alarms     string
	}{
		{"all parts", "Quillon Robotics raised $64m in a Series B led by Harrow Street Ventures.",
			series(claim.Deal{Amount: "64000000", Round: "Series B", Lead: []string{"Harrow Street Ventures"}}), match.Same, ""},
		{"more than", "Quillon Robotics raised more than $60 million.", series(claim.Deal{Amount: "60000000", Bound: claim.MoreThan}), match.Fits, ""},
		{"another sum", "Quillon Robotics raised $46 million in a Series B.", series(claim.Deal{Amount: "46000000", Round: "Series B"}), match.Differs, "value_differs"},
		{"another round", "Quillon Robotics raised $64 million in a Series C.", series(claim.Deal{Amount: "64000000", Round: "Series C"}), match.Differs, "value_differs"},
		{"another lead", "Mistral Point led the $64 million round of Quillon Robotics.", series(claim.Deal{Amount: "64000000", Lead: []string{"Mistral Point"}}), match.Differs, "role_differs"},
		{"an investor not named", "Bolder Bay put money into the $64 million round of Quillon Robotics.", series(claim.Deal{Amount: "64000000", Investors: []string{"Bolder Bay"}}), match.Differs, "party_missing"},
		{"bought", "Quillon bought Zangenwerk for €12.5m.", bought(claim.Deal{Company: "Zangenwerk", Acquirer: "Quillon", Amount: "12500000"}), match.Same, ""},
		{"bought the other way", "Zangenwerk bought Quillon for €12.5m.", bought(claim.Deal{Company: "Quillon", Acquirer: "Zangenwerk", Amount: "12500000"}), match.Differs, "role_differs"},
		{"nothing of it", "Karsk Mining raised $20 million.", &claim.Deal{Kind: claim.Round, Company: "Karsk Mining", Amount: "20000000", Currency: "USD"}, match.NotFound, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if o, alarms, _ := matched(t, match.Claim{Kind: claim.KindDeal, Text: tt.text, Deal: tt.deal}, round); o != tt.want || alarms != tt.alarms {
				t.Errorf("%q: %s [%s], want %s [%s]", tt.text, o, alarms, tt.want, tt.alarms)
			}
		})
	}
}

func TestMatchParaphrases(t *testing.T) {
	tests := []struct {
		text string
		want match.Outcome
		in   string
	}{
		{"The brewery intends to hire another thirty people.", match.Fits, "It plans to hire 30 more."},
		{"Solheim-Vale said the mill would not be sold.", match.NotFound, ""}, // not in this text
	}
	for _, tt := range tests {
		o, alarms, p := matched(t, match.Claim{Kind: match.KindParaphrase, Text: tt.text}, brewery)
		if o != tt.want || alarms != "" || !strings.Contains(p, tt.in) {
			t.Errorf("%q: %s [%s] %q, want %s %q", tt.text, o, alarms, p, tt.want, tt.in)
		}
	}
	if o, _, p := matched(t, match.Claim{Kind: match.KindParaphrase, Text: "Solheim-Vale said that the mill would not be sold."}, council); o != match.Fits || !strings.Contains(p, "not for sale") {
		t.Errorf("%s %q", o, p)
	}
}

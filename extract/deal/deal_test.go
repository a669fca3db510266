package deal

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/number"
	"stet/extract/text"
)

// read runs the readers that this one builds on, as the facade does.
func read(a *claim.Article) []claim.Claim {
	d := text.New(a)
	numbers, names := number.Read(d), name.Read(d)
	for i := range numbers {
		numbers[i].ID = fmt.Sprint("number", i)
	}
	for i := range names {
		names[i].ID = fmt.Sprint("name", i)
	}
	return Read(d, numbers, names)
}

// line shows a fact the way the tests write it.
func line(d *claim.Deal) string {
	s := fmt.Sprintf("%s %s %s %s %s", d.Kind, d.Company, d.Amount, d.Currency, d.Status)
	if d.Amount == "" {
		s = fmt.Sprintf("%s %s - %s", d.Kind, d.Company, d.Status)
	}
	if d.AmountHigh != "" {
		s += " high=" + d.AmountHigh
	}
	if d.Bound != "" && d.Bound != claim.Exact {
		s += " " + string(d.Bound)
	}
	if d.Round != "" {
		s += " [" + d.Round + "]"
	}
	if d.Acquirer != "" {
		s += " by " + d.Acquirer
	}
	if len(d.Lead) > 0 {
		s += " lead " + strings.Join(d.Lead, ", ")
	}
	if len(d.Investors) > 0 {
		s += " from " + strings.Join(d.Investors, ", ")
	}
	if d.Date != "" {
		s += " in " + d.Date
	}
	if d.SecondAmount != "" {
		s += " also " + d.SecondAmount + " " + d.SecondCurrency
	}
	if d.PerShare != "" {
		s += " per share " + d.PerShare
		if d.PerShareHigh != "" {
			s += " to " + d.PerShareHigh
		}
	}
	if d.Basis != "" {
		s += " " + string(d.Basis)
	}
	if d.Source != "" {
		s += " says " + d.Source
	}
	return s
}

func TestRead(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"valuation and round in one sentence",
			"LanternGrid is preparing for a public offering in 2027. The company is valued at more than $3 billion and recently raised $48 million from Harbor Associates, Tillman Venture Partners, and Old Mill Square Ventures.",
			"ipo LanternGrid - planned in 2027 | valuation LanternGrid 3000000000 USD completed more_than | round LanternGrid 48000000 USD completed from Harbor Associates, Tillman Venture Partners, Old Mill Square Ventures"},
		{"led by, with participation",
			"Oslo-based Fjordlight has raised €12m in a Series A round led by Havnekapital, with participation from Nordby Ventures and Skerry Capital.",
			"round Fjordlight 12000000 EUR completed [Series A] lead Havnekapital from Havnekapital, Nordby Ventures, Skerry Capital"},
		{"an acquisition with its price", "Tarn Systems has acquired Pebbleworks, a maker of sensors, for £40m.",
			"acquisition Pebbleworks 40000000 GBP completed by Tarn Systems"},
		{"a company's results", "Tarn Systems said revenue rose to £92m. The company had a net loss of £3m.",
			"revenue Tarn Systems 92000000 GBP completed says Tarn Systems | profit Tarn Systems -3000000 GBP completed"},
		{"no deal: a budget", "The council approved a $4 billion budget that sets aside $20 million for parks.", ""},
		{"no deal: a campaign", "The governor's campaign raised $9 million from 40,000 donors.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range read(claim.Plain(tt.in)) {
				got = append(got, line(c.Deal))
				if len(c.Deal.Parts) == 0 {
					t.Errorf("%s has no parts", line(c.Deal))
				}
			}
			if got := strings.Join(got, " | "); got != tt.want {
				t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"", "Acme raised $5m", "It is valued at $1bn ($2bn) (", "Series A+ of $5m led by", "$5 million for $6 million, and Acme's", "up to $3m from A, B and", "A und B sammeln 3 Mio. Euro ein, und der 3. Konzern streicht 40 Stellen.",
		"La société X lève 3 millions d’euros auprès d’A (3 millions de dollars)", "X and Y raised $3m and $4m (€5m), respectively, in May and June from 3A Capital", "X raises $5m\n\nX raised $5.1m, but denied it."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a := claim.Plain(s)
		last := -1
		for _, c := range read(a) {
			if c.Span.Start < last {
				t.Fatalf("claim at %v after one at %d", c.Span, last)
			}
			last = c.Span.Start
			if _, err := a.Slice(c.Span); err != nil && utf8.ValidString(s) {
				t.Fatal(err)
			}
			for _, p := range c.Deal.Places {
				if _, err := a.Slice(p.Span); p.Span.Len() <= 0 || err != nil && utf8.ValidString(s) {
					t.Fatalf("%s of %s at %v: %v", p.Field, line(c.Deal), p.Span, err)
				}
			}
			if c.Deal.Company == "" {
				t.Fatalf("a fact of nobody: %s", line(c.Deal))
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	para := "LanternGrid has raised $48 million in a Series B round led by Harbor Associates, with participation from Tillman Venture Partners. The company is valued at more than $3 billion. It sells software to banks in Ohio and has 250 employees.\n\n"
	a := claim.Plain(strings.Repeat(para, 100))
	d := text.New(a)
	numbers, names := number.Read(d), name.Read(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Read(d, numbers, names)); n != 2 {
			b.Fatalf("found %d facts, want 2", n)
		}
	}
}

package page

import (
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// Paragraphs that a page is sure to keep, around what is tried.
const (
	openingWords = "The harbour board of Wick Sands met on Monday evening to hear what the new quay has cost the town so far, and who is to pay for it."
	closingWords = "The board will meet again in the spring, when the piles have been tested, and will then say whether the ferry can use the quay next year."
)

// readIn reads a page with the body between the two paragraphs.
func readIn(t *testing.T, body string) *claim.Article {
	t.Helper()
	html := `<html><head><meta charset="utf-8"><title>Quay to cost the town more</title></head><body><article><h1>Quay to cost the town more</h1><p>` + openingWords + "</p>" + body + "<p>" + closingWords + "</p></article></body></html>"
	a, err := Read(fetch.Page{Locator: "page.html", Body: []byte(html), Type: fetch.HTML})
	if err != nil {
		t.Fatal(err)
	}
	invariants(t, a)
	return a
}

// kept returns the blocks between the two paragraphs.
func kept(a *claim.Article) []string {
	var out []string
	for _, b := range a.Blocks {
		out = append(out, a.Text[b.Span.Start:b.Span.End])
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == openingWords || s == closingWords })
}

// reasons returns the reason of each piece left out, by its text.
func reasons(a *claim.Article) map[string]string {
	out := map[string]string{}
	for _, d := range a.Dropped {
		out[d.Text] = d.Reason
	}
	return out
}

func TestRaised(t *testing.T) {
	// Each is the end of a sentence long enough to be kept.
	const lead = "The engineers told the board at its meeting that the figure is now "
	tests := []struct{ name, html, want string }{
		{"power", "10<sup>6</sup> tonnes.", "10⁶ tonnes."},
		{"space inside", "10<sup>6 </sup>tonnes.", "10⁶ tonnes."},
		{"negative power", "3 × 10<sup>-4</sup> grams.", "3 × 10⁻⁴ grams."},
		{"area", "40 m<sup>2</sup> of quay.", "40 m² of quay."},
		{"ordinal", "the 3<sup>rd</sup> in a row.", "the 3rd in a row."},
		{"lowered", "240 tonnes of CO<sub>2</sub> a year.", "240 tonnes of CO2 a year."},
		{"mixed fraction", "5<sup>1</sup>/<sub>2</sub> miles.", "5 1/2 miles."},
		{"fraction sign", "<sup>3</sup>⁄<sub>4</sub> of it.", "3⁄4 of it."},
		{"price in two sizes", "$<sup>19</sup> a foot.", "$19 a foot."},
		{"cents of a price", "$9<sup>99</sup> a foot.", "$9.99 a foot."},
		{"cents before the sign", "1.299<sup>00</sup>\u00a0€ a foot.", "1.299,00\u00a0€ a foot."},
		{"cents before the name", "9<sup>95</sup> euros a foot.", "9.95 euros a foot."},
		{"cents before a sign in an element", "<b>9<sup>95</sup></b><i>€</i> a foot.", "9.95€ a foot."},
		{"cents of a larger price", "$1,310<sup>12</sup> a foot.", "$1,310.12 a foot."},
		{"cents of ten", "$10<sup>99</sup> a foot.", "$10.99 a foot."},
		{"power of ten dollars", "$10<sup>12</sup> a year.", "$10¹² a year."},
		{"no price", "19<sup>99</sup> boats.", "19⁹⁹ boats."},
		{"cents are there", "$9.50<sup>12</sup> a foot.", "$9.50¹² a foot."},
		{"one digit after a price", "$9<sup>2</sup> a foot.", "$9² a foot."},
		{"set apart", "$9 <sup>12</sup> a foot.", "$9 ¹² a foot."},
		{"linked mark", `12 million.<sup><a href="#n1">1</a></sup> It was nine.`, "12 million. It was nine."},
		{"mark in a link", `12 million.<a href="#n1"><sup>1</sup></a> It was nine.`, "12 million. It was nine."},
		{"mark in brackets", `12 million<sup class="reference"><a href="#n1">[14]</a></sup> pounds.`, "12 million pounds."},
		{"brackets without sup", `12 million<a href="#n1">[14]</a> pounds.`, "12 million pounds."},
		{"several marks", `12 million.<sup><a href="#n1">1</a>, <a href="#n2">2</a></sup> It was nine.`, "12 million. It was nine."},
		{"mark that leads nowhere", "12 million.<sup>1</sup> It was nine.", "12 million.¹ It was nine."},
		{"mark that asks for a source", `12 million.<sup>[<a href="/c">citation needed</a>]</sup> It was nine.`, "12 million. It was nine."},
		{"brackets in the text", "12 [of 14] million.", "12 [of 14] million."},
		{"a linked year in brackets stays", `12 million <a href="/2024">[2024]</a> pounds.`, "12 million [2024] pounds."},
		{"linked power of a unit", `40 <a href="/m">m<sup>2</sup></a> of quay.`, "40 m² of quay."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := kept(readIn(t, "<p>"+lead+tt.html+"</p>"))
			if len(got) != 1 || got[0] != lead+tt.want {
				t.Errorf("%s: got %q, want %q", tt.html, got, lead+tt.want)
			}
		})
	}
}

func TestStruckOut(t *testing.T) {
	tests := []struct {
		name, html string
		want       []string
		listed     []string
	}{
		{"a word", "<p>The board says that the price is <del>$50</del> <ins>$60</ins> a foot, and that it will not rise again.</p>",
			[]string{"The board says that the price is $60 a foot, and that it will not rise again."}, nil},
		{"a clause", "<p>The quay <s>which nobody wanted</s> opens in June, the board said on Monday, and the ferry will use it.</p>",
			[]string{"The quay opens in June, the board said on Monday, and the ferry will use it."}, []string{"which nobody wanted"}},
		{"a paragraph", "<del><p>The quay opens in May, the board said on Monday, and the ferry will use it from the first day.</p></del><p>The quay opens in June, the board said later, and the ferry will use it from the second day on.</p>",
			[]string{"The quay opens in June, the board said later, and the ferry will use it from the second day on."},
			[]string{"The quay opens in May, the board said on Monday, and the ferry will use it from the first day."}},
		{"by style", `<p>The price of the quay is <span style="text-decoration: line-through">nine million</span> twelve million pounds, the board said.</p>`,
			[]string{"The price of the quay is twelve million pounds, the board said."}, []string{"nine million"}},
		{"in a table", "<table><tr><th>Part</th><th>Cost</th></tr><tr><td>Piles</td><td><s>£90</s> £120</td></tr><tr><td>Deck</td><td>£40</td></tr></table>",
			[]string{"Part\tCost\nPiles\t£120\nDeck\t£40"}, nil},
		{"in what is hidden", "<div hidden><p>The <s>old price</s> of the quay was nine million pounds, the board said.</p></div><p>The quay opens in June, the board said on Monday, and the ferry will use it.</p>",
			[]string{"The quay opens in June, the board said on Monday, and the ferry will use it."}, nil},
		{"underlined is text", "<p>The quay <u>which nobody wanted</u> opens in June, the board said on Monday, and the ferry will use it.</p>",
			[]string{"The quay which nobody wanted opens in June, the board said on Monday, and the ferry will use it."}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := readIn(t, tt.html)
			if got := kept(a); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			var listed []string
			for _, d := range a.Dropped {
				if d.Reason == struckReason {
					listed = append(listed, d.Text)
				}
			}
			if !slices.Equal(listed, tt.listed) {
				t.Errorf("listed %q, want %q", listed, tt.listed)
			}
		})
	}
}

// An element that was not closed strikes out the page in a browser, and the
// editor sees that there; here the text must not be lost.
func TestAllStruckOut(t *testing.T) {
	page := "<html><title>Quay</title><body><article><h1>Quay</h1><s><p>" + openingWords + "</p><p>" + closingWords + "</p></article></body></html>"
	a, err := Read(fetch.Page{Body: []byte(page), Type: fetch.HTML})
	if err != nil || !strings.Contains(a.Text, openingWords) || !strings.Contains(a.Text, closingWords) {
		t.Errorf("got %+v, %v", a, err)
	}
}

func TestTableColumns(t *testing.T) {
	tests := []struct{ name, html, want string }{
		{"heading over two columns", "<tr><th rowspan=2>Port<th colspan=2>£ million<th rowspan=2>Note</tr><tr><th>2025<th>2026</tr><tr><td>Wick<td>9.8<td>10.1<td>a",
			"Port\t£ million\t\tNote\n\t2025\t2026\nWick\t9.8\t10.1\ta"},
		{"empty corner", "<tr><th></th><th>2025</th><th>2026</th></tr><tr><td>Wick</td><td>9</td><td>10</td></tr>", "\t2025\t2026\nWick\t9\t10"},
		{"empty cell within", "<tr><th>Port</th><th>2025</th><th>2026</th></tr><tr><td>Wick</td><td></td><td>10</td></tr>", "Port\t2025\t2026\nWick\t\t10"},
		{"row that goes on", "<tr><td rowspan=0>Wick</td><td>2025</td><td>9</td></tr><tr><td>2026</td><td>10</td></tr><tr><td>2027</td><td>11</td></tr>", "Wick\t2025\t9\n\t2026\t10\n\t2027\t11"},
		{"senseless spans", "<tr><td colspan=x>Wick</td><td rowspan=-4>9</td></tr><tr><td>Harrow</td><td>10</td></tr>", "Wick\t9\nHarrow\t10"},
		{"raised", "<tr><td>Area</td><td>40 m<sup>2</sup></td></tr><tr><td>Cost<sup><a href='#a'>1</a></sup></td><td>£10</td></tr>", "Area\t40 m²\nCost\t£10"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := kept(readIn(t, "<table>"+tt.html+"</table>")); len(got) != 1 || got[0] != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

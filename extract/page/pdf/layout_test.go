package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// pagesOf is a PDF of pages with the given contents and more entries of each
// page's dictionary.
func pagesOf(more string, contents ...string) []byte {
	objects := []string{"<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 2 << /S /D /P (A-) /St 7 >>] >> >>", "", helvetica}
	kids := ""
	for _, c := range contents {
		kids += fmt.Sprintf("%d 0 R ", len(objects)+1)
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> %s >>", len(objects)+2, more), streamed("", c))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 600 800] >>", kids, len(contents))
	return assemble(objects...)
}

func TestTurnedPages(t *testing.T) {
	for name, b := range map[string][]byte{
		"upright":                  pagesOf("", "BT /F 12 Tf 14 TL 50 700 Td (Two boats were) Tj (ordered.) ' ET"),
		"turned page":              pagesOf("/Rotate 90", "BT /F 12 Tf 14 TL 0 1 -1 0 100 100 Tm (Two boats were) Tj (ordered.) ' ET"),
		"turned page, other":       pagesOf("/Rotate 270", "BT /F 12 Tf 14 TL 0 -1 1 0 400 500 Tm (Two boats were) Tj (ordered.) ' ET"),
		"turned text":              pagesOf("", "BT /F 12 Tf 14 TL 0 1 -1 0 100 100 Tm (Two boats were) Tj (ordered.) ' ET"),
		"upside down":              pagesOf("/Rotate 180", "BT /F 12 Tf 14 TL 50 700 Td (Two boats were) Tj (ordered.) ' ET"),
		"negative size":            pagesOf("", "BT /F -12 Tf -14 TL -1 0 0 -1 50 700 Tm (Two boats were) Tj (ordered.) ' ET"),
		"with a stamp up the side": pagesOf("", "BT /F 12 Tf 14 TL 50 700 Td (Two boats were) Tj (ordered.) ' ET BT /F 9 Tf 0 1 -1 0 20 100 Tm (Draft) Tj ET"),
	} {
		if got := strings.Join(texts(t, b), "|"); got != "Two boats were ordered." {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestRunningHeads(t *testing.T) {
	page := func(n int, head, body string) string {
		return fmt.Sprintf("BT /F 9 Tf 50 770 Td (%s) Tj ET BT /F 12 Tf 50 700 Td (%s) Tj ET BT /F 9 Tf 300 30 Td (%d) Tj ET", head, body, n)
	}
	d, err := read(pagesOf("", page(3, "Harbour report", "The first page ends."), page(4, "Harbour report", "The second page ends."), page(5, "Harbour report", "The third page ends.")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, fmt.Sprintf("%s@%d", p.Text, p.Pages[0].Page))
	}
	for _, x := range d.Dropped {
		got = append(got, x.Text+": "+x.Reason)
	}
	want := "The first page ends.@1|The second page ends.@2|The third page ends.@3|Harbour report: running head, on 3 pages|3: page number, on 3 pages"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if s := strings.Join(d.Labels, ","); s != "i,ii,A-7" {
		t.Errorf("labels %s", s)
	}
	// A figure alone at the top that does not count with the pages is text.
	if got := strings.Join(texts(t, pagesOf("", page(1850, "1850", "It was a year."), page(12, "1912", "It was another."))), "|"); !strings.Contains(got, "1850") || !strings.Contains(got, "1912") {
		t.Errorf("years are gone: %s", got)
	}
}

func TestUnhyphen(t *testing.T) {
	m := &measures{words: map[string]int{"shortterm": 1, "long-term": 2, "five": 1, "year": 3, "well": 1}}
	tests := []struct {
		before, after, between string
		goes                   bool
	}{
		{"the insol-", "vency of", "", true},
		{"a short-", "term loan", "", true}, // stands so elsewhere
		{"a long-", "term loan", "", false},
		{"a self-", "made man", "", false},
		{"a five-", "year plan", "", false},
		{"the Baden-", "Württemberg line", "", false},
		{"die Haupt-", "und Nebenkosten", " ", false},
		{"in 2025-", "26 and", "", false},
		{"the NATO-", "led force", "", false},
		{"eighteen-year-", "old boy", "", false},
		{"Schiff\u00ad", "fahrt", "", true},
		{"INSOL-", "VENCY", "", true},
		{"Rück-", "sicht", "", true},
	}
	for _, tt := range tests {
		if between, goes := m.unhyphen(tt.before, tt.after); between != tt.between || goes != tt.goes {
			t.Errorf("%q + %q: %q, %v; want %q, %v", tt.before, tt.after, between, goes, tt.between, tt.goes)
		}
	}
	for s, want := range map[string]bool{"a-": true, "-": false, " -": false, "a –": false, "2-": true, "a\u2010": true} {
		if endsInHyphen(s) != want {
			t.Errorf("endsInHyphen(%q) = %v", s, !want)
		}
	}
}

func TestGlyphText(t *testing.T) {
	for in, want := range map[string]string{"A": "A", "eacute": "é", "Scaron": "Š", "fi": "fi", "f_f_i": "ffi", "a.sc": "a", "uni20AC": "€", "u1F600": "😀", "afii10017": "А", "afii10071": "ё",
		"quotedblbase": "„", "germandbls": "ß", "Gcommaaccent": "Ģ", "g123": "", ".notdef": "", "uniZZZZ": "", "afii99999": ""} {
		if got := glyphText(in); got != want {
			t.Errorf("glyphText(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	for n, want := range map[int]string{1: "i", 4: "iv", 9: "ix", 1994: "mcmxciv", 0: "", 4000: ""} {
		if got := roman(n); got != want {
			t.Errorf("roman(%d) = %q, want %q", n, got, want)
		}
	}
	if got := numeral("A", 27) + numeral("a", 3) + numeral("D", 12) + numeral("", 5); got != "AAc12" {
		t.Errorf("got %q", got)
	}
}

// placed is content with each piece of text at a place of its own.
func placed(rows ...[]string) string {
	var b strings.Builder
	for i, row := range rows {
		for k := 0; k < len(row); k += 2 {
			fmt.Fprintf(&b, "BT /F 12 Tf %s %d Td (%s) Tj ET\n", row[k], 700-15*i, row[k+1])
		}
	}
	return b.String()
}

func TestTables(t *testing.T) {
	tests := []struct {
		name string
		rows [][]string
		want string
	}{
		{"cells wide apart, one empty", [][]string{{"50", "Boat", "150", "Yard", "250", "Price"}, {"50", "Tern", "150", "Harrow", "250", "5m"}, {"50", "Total", "250", "12m"}}, "Boat\tYard\tPrice\nTern\tHarrow\t5m\nTotal\t\t12m"},
		{"cells close together", [][]string{{"50", "Boats", "90", "Yards", "130", "Cost"}, {"50", "Tern", "90", "Hale", "130", "5m in all"}, {"50", "Gull", "90", "Lind", "130", "7m"}}, "Boats\tYards\tCost\nTern\tHale\t5m in all\nGull\tLind\t7m"},
		{"two columns of words", [][]string{{"50", "Chairman", "150", "Ann Hale"}, {"50", "Treasurer", "150", "Bo Linden"}, {"50", "Clerk", "150", "Cy Marsh"}}, "Chairman\tAnn Hale\nTreasurer\tBo Linden\nClerk\tCy Marsh"},
		{"a justified paragraph", [][]string{{"50", "Boats", "94", "were", "136", "had"}, {"50", "again", "94", "from", "136", "the"}, {"50", "yards", "94", "that", "136", "bid"}}, "Boats were had again from the yards that bid"},
		{"numbers of a list", [][]string{{"50", "1.", "80", "delivery by May"}, {"50", "2.", "80", "spare batteries"}, {"50", "3.", "80", "paint of her own"}}, "1. delivery by May|2. spare batteries|3. paint of her own"},
	}
	for _, tt := range tests {
		if got := strings.Join(texts(t, pagesOf("", placed(tt.rows...))), "|"); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestRecognised: a text that is drawn invisibly is that of a scan.
func TestRecognised(t *testing.T) {
	for content, want := range map[string]bool{
		"BT 3 Tr /F 12 Tf 50 700 Td (A text that a machine has read.) Tj ET": true,
		"BT /F 12 Tf 50 700 Td (A text that a machine has set.) Tj ET":       false,
	} {
		d, err := read(pagesOf("", content))
		if err != nil || d.Recognised != want || len(d.Paragraphs) != 1 {
			t.Errorf("%s: recognised %v, %v", content, d.Recognised, err)
		}
	}
}

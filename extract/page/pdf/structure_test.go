package pdf

import (
	"fmt"
	"strings"
	"testing"
)

// tagged is a PDF of one page whose content is marked and whose structure is the
// given tree; %d in it is the number of the page's object.
func tagged(tree, content string) []byte {
	return assemble("<< /Type /Catalog /Pages 2 0 R /StructTreeRoot << /Type /StructTreeRoot /RoleMap << /Absatz /P /Ring /Ring >> /K "+strings.ReplaceAll(tree, "PAGE", "/Pg 3 0 R")+" >> >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", streamed("", content), helvetica)
}

// said is content: a text at a place, marked with a number.
func said(mark, x, y int, text string) string {
	return fmt.Sprintf("/Span << /MCID %d >> BDC BT /F 12 Tf %d %d Td (%s) Tj ET EMC ", mark, x, y, text)
}

func TestStructure(t *testing.T) {
	kinds := map[Kind]string{Plain: "p", Heading: "h", Item: "li", Table: "table", Caption: "caption", Quote: "quote", Note: "note"}
	for name, tt := range map[string]struct{ tree, content, want string }{
		"blocks that touch": {
			`[<< /S /H2 PAGE /K 0 >> << /S /P PAGE /K [1 << /S /Em /K 2 >>] >> << /S /Absatz PAGE /K 3 >>]`,
			said(0, 50, 700, "The quay") + said(1, 50, 686, "Two boats were") + said(2, 50, 672, "ordered by") + said(3, 50, 658, "Ann Reed"),
			"h2 The quay|p Two boats were ordered by|p Ann Reed",
		},
		"a table whose cells touch": {
			`<< /S /Table PAGE /K [<< /S /TR /K [<< /S /TH /K 0 >> << /S /TH /K 1 >>] >> << /S /TR /K [<< /S /TD /K [2 3] >> << /S /TD /K 4 >>] >>] >>`,
			said(0, 50, 700, "Year") + said(1, 77, 700, "Boats") + said(2, 50, 686, "In") + said(3, 50, 672, "2024") + said(4, 77, 686, "12"),
			"table Year\tBoats\nIn 2024\t12",
		},
		"a table that sets out text": {
			`<< /S /Table PAGE /K << /S /TR /K [<< /S /TD /K << /S /H1 /K 0 >> >> << /S /TD /K << /S /P /K 1 >> >>] >> >>`,
			said(0, 50, 700, "Boats") + said(1, 50, 670, "Two were ordered."),
			"h1 Boats|p Two were ordered.",
		},
		"items, their signs apart": {
			`<< /S /L PAGE /K [<< /S /LI /K [<< /S /Lbl /K 0 >> << /S /LBody /K << /S /P /K 1 >> >>] >> << /S /LI /K [<< /S /Lbl /K 2 >> << /S /LBody /K 3 >>] >>] >>`,
			said(0, 50, 700, "\\225") + said(1, 55, 700, "Two boats") + said(2, 50, 686, "2.") + said(3, 60, 686, "One ferry"),
			"li Two boats|li 2. One ferry",
		},
		"a quotation and a caption": {
			`[<< /S /BlockQuote PAGE /K << /S /P /K 0 >> >> << /S /Figure PAGE /K << /S /Caption /K 1 >> >>]`,
			said(0, 50, 700, "We ordered two.") + said(1, 50, 686, "The quay in May"),
			"quote We ordered two.|caption The quay in May",
		},
		"a paragraph with a bold start": {
			`<< /S /P PAGE /K [0 1] >>`,
			said(0, 50, 700, "2. May was") + said(1, 50, 686, "a good month."),
			"p 2. May was a good month.",
		},
		"without a tree":             {`null`, said(0, 50, 700, "Two boats were") + said(1, 50, 686, "ordered."), "p Two boats were ordered."},
		"a role that maps to itself": {`<< /S /Ring PAGE /K 0 >>`, said(0, 50, 700, "Two boats."), "p Two boats."},
		"marks of no page":           {`<< /S /P /K [0 -1 1e9 << /MCID 3 >>] >>`, said(0, 50, 700, "Two boats."), "p Two boats."},
	} {
		d, err := read(tagged(tt.tree, tt.content))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Paragraphs {
			k := kinds[p.Kind]
			if p.Kind == Heading {
				k += fmt.Sprint(p.Level)
			}
			got = append(got, k+" "+p.Text)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s:\ngot  %q\nwant %q", name, s, tt.want)
		}
	}
}

// TestArticles tells which article and which form a paragraph is of.
func TestArticles(t *testing.T) {
	d, err := read(tagged(`[<< /S /Form PAGE /K 0 >> << /S /Art PAGE /K [<< /S /P /K 1 >> << /S /Art /K << /S /P /K 2 >> >>] >> << /S /P PAGE /K 3 >>]`,
		said(0, 50, 700, "Accept")+said(1, 50, 670, "Two boats.")+said(2, 50, 640, "A remark.")+said(3, 50, 610, "The foot.")))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, fmt.Sprintf("%s %d %v", p.Text, p.Article, p.Button))
	}
	if s := strings.Join(got, "|"); s != "Accept 0 true|Two boats. 2 false|A remark. 2 false|The foot. 0 false" {
		t.Error(s)
	}
}

func TestDeepStructure(t *testing.T) {
	deep := strings.Repeat("<< /S /Div PAGE /K ", 5000) + "0" + strings.Repeat(" >>", 5000)
	if got := texts(t, tagged(deep, said(0, 50, 700, "Two boats."))); len(got) != 1 || got[0] != "Two boats." {
		t.Errorf("%q", got)
	}
	// An element that holds itself.
	b := assemble("<< /Type /Catalog /Pages 2 0 R /StructTreeRoot << /K 6 0 R >> >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
		"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>", streamed("", said(0, 50, 700, "Two boats.")), helvetica, "<< /S /P /Pg 3 0 R /K [6 0 R 0] >>")
	if got := texts(t, b); len(got) != 1 || got[0] != "Two boats." {
		t.Errorf("%q", got)
	}
}

// TestTouchingSigns sets signs of items apart from their first words, and nothing
// else.
func TestTouchingSigns(t *testing.T) {
	for _, tt := range []struct{ content, want string }{
		{"(\\225Seed: two boats) Tj (\\225Later: one) '", "li Seed: two boats|li Later: one"},
		{"(1.First of two) Tj (2.Second of two) '", "li 1. First of two|li 2. Second of two"},
		{"(1.5 million were) Tj (2.5 years old.) '", "p 1.5 million were 2.5 years old."},
		{"(3.April was the day.) Tj (The boats) '", "p 3. April was the day. The boats"},
		{"(U.S. boats. The) Tj (A.B. Ferry) '", "p U.S. boats. The A.B. Ferry"},
	} {
		d, err := read(onePage("BT /F 12 Tf 14 TL 50 700 Td "+tt.content+" ET", helvetica))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Paragraphs {
			got = append(got, map[Kind]string{Plain: "p ", Item: "li "}[p.Kind]+p.Text)
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.content, s, tt.want)
		}
	}
}

// TestTableOverColumns keeps a table whole that stands on two columns of text, and
// leaves columns with short first lines alone.
func TestTableOverColumns(t *testing.T) {
	at := func(x, y int, s string) string { return fmt.Sprintf("BT /F 12 Tf %d %d Td (%s) Tj ET ", x, y, s) }
	column := func(x, y int) (s string) {
		for i, l := range [...]string{"Two boats were ordered for the harbour", "by the town council on Monday, which had", "waited for them for more than two years", "and for a quay that is long enough too."} {
			s += at(x, y-14*i, l)
		}
		return s
	}
	cells := at(50, 700, "Boat") + at(200, 700, "Year") + at(380, 700, "Price") + at(50, 680, "Ann") + at(200, 680, "2024") + at(380, 680, "12,000")
	text := "Two boats were ordered for the harbour by the town council on Monday, which had waited for them for more than two years and for a quay that is long enough too."
	got := strings.Join(texts(t, onePage(cells+column(50, 660)+column(320, 660), helvetica)), "|")
	if want := "Boat\tYear\tPrice\nAnn\t2024\t12,000|" + text + "|" + text; got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	heads := at(50, 700, "In May") + at(320, 700, "In June")
	got = strings.Join(texts(t, onePage(heads+column(50, 660)+column(320, 660), helvetica)), "|")
	if want := "In May|" + text + "|In June|" + text; got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// TestShortParagraphs parts paragraphs of one line by the white between them,
// though there are fewer lines within paragraphs.
func TestShortParagraphs(t *testing.T) {
	var b strings.Builder
	y := 740
	for _, lines := range [...][]string{{"Two boats were ordered today", "and a quay of two hundred yards"}, {"By Ann Reed in the harbour town"}, {"Monday at noon in the first week"}, {"The town council waited for years", "for a boat and a quay to go with it", "and then for the captain of the boat"}, {"Nobody was there to see the boats"}, {"Photograph by a man on the quay"}} {
		for _, l := range lines {
			fmt.Fprintf(&b, "BT /F 12 Tf 50 %d Td (%s) Tj ET ", y, l)
			y -= 14
		}
		y -= 12
	}
	want := "Two boats were ordered today and a quay of two hundred yards|By Ann Reed in the harbour town|Monday at noon in the first week|The town council waited for years for a boat and a quay to go with it and then for the captain of the boat|Nobody was there to see the boats|Photograph by a man on the quay"
	if got := strings.Join(texts(t, onePage(b.String(), helvetica)), "|"); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestTextObjects parts words that are drawn apart by a little, where the page
// draws its spaces, and leaves words whole that are drawn in parts.
func TestTextObjects(t *testing.T) {
	// The width of "Year" in Helvetica is 2.112 ems: 25.3 points.
	spaces := "BT /F 12 Tf 50 650 Td (We do so as we can on a day in May.) Tj ET "
	for x, want := range map[string]string{"78": "Year Boats", "75.3": "YearBoats", "76.5": "YearBoats"} {
		got := strings.Join(texts(t, onePage("BT /F 12 Tf 50 700 Td (Year) Tj ET BT /F 12 Tf "+x+" 700 Td (Boats) Tj ET "+spaces, helvetica)), "|")
		if want += "|We do so as we can on a day in May."; got != want {
			t.Errorf("at %s: got %q, want %q", x, got, want)
		}
	}
}

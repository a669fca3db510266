package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"stet/extract/claim"
	"stet/store/ledger"
)

// hostile are words that some program would run if it were let.
var hostile = []string{"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1", "\x00=1", "a;=1+1",
	"a\n=1", `=HYPERLINK("http://evil.example","x")`, "=cmd|' /C calc'!A0", `<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`,
	"</style><script>x</script>", "javascript:alert(1)", "{{.}}", "]]>", "\ufffe\x01", "\xff\xfe", strings.Repeat("long ", 10000), "ﷺ", "&amp;"}

// hostileSheet has the given words in every field that words can stand in.
func hostileSheet(t testing.TB, words string) *Sheet {
	d := &desk{t: t, a: claim.Plain("x " + words + " y"), heads: map[string]ledger.Head{}, clock: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
	d.a.Title, d.a.Byline, d.a.Site, d.a.URL, d.a.Published = words, []string{words}, words, words, words
	d.claims = []claim.Claim{{ID: "c", Kind: claim.KindQuote, Span: claim.Span{Start: 2, End: 2 + len(words)}, Text: words,
		Quote: &claim.Quote{Kind: claim.QuoteDirect, Speaker: words, Cue: words}}}
	link := "https://ok.example/?q=%22%3E"
	act := []ledger.Act{ledger.FindingSet{Finding: ledger.Verified, Note: words, Wording: words},
		ledger.SourceAdded{Source: ledger.Source{ID: "s", Kind: "book", Title: cutTo(words, 4000), Author: cutTo(words, 4000), Publisher: cutTo(words, 4000),
			File: cutTo(words, 4000), URL: link, Note: words}},
		ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e", ClaimID: "c", SourceID: "s", Locator: cutTo(words, 4000), Stance: ledger.Supports,
			Passage: claim.Anchor{Exact: words}, Note: words}},
		ledger.NoteAdded{ID: "n", Text: words}, ledger.DecisionSet{Decision: ledger.Fix, Note: words, Wording: words}}
	for i, a := range act {
		e, err := ledger.Append(ledger.Head{Author: "k" + string(rune('a'+i)), Case: "c"}, ledger.Statement{By: cutTo(words, 4000),
			Target: ledger.On(d.a, d.claims[0]), Act: a}, d.clock, strings.NewReader(strings.Repeat("s", 16)))
		if err != nil {
			t.Fatal(err)
		}
		d.events = append(d.events, e)
	}
	r := &claim.Result{Article: d.a, Claims: d.claims, Warnings: []claim.Warning{{Verdict: claim.Flag, Message: words, Spans: []claim.Span{{Start: 0, End: 5}}}}}
	return Build(r, ledger.ReplayOn(d.events, d.a, d.claims), Meta{Program: words, Made: d.clock, Position: func(claim.Span) string { return words }})
}

func cutTo(s string, n int) string { return s[:min(len(s), n)] }

func TestHostileCSV(t *testing.T) {
	for _, words := range hostile {
		var b bytes.Buffer
		if err := hostileSheet(t, words).WriteCSV(&b); err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), bom)))
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatalf("%q: %v", cutTo(words, 20), err)
		}
		for _, row := range rows {
			for _, c := range row {
				if regexp.MustCompile(`^[=+\-@＝＋－＠\t\r\n\x00]`).MatchString(c) {
					t.Errorf("%q: a field begins a formula: %q", words, c)
				}
			}
		}
		if regexp.MustCompile(`(?m)(^|[;|\t])[ "]*[=+@＝＋－＠]`).MatchString(b.String()) {
			t.Errorf("%q: a formula begins after another separator", words)
		}
	}
}

func TestHarmless(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""}, {"plain = text", "plain = text"}, {"=1", "'=1"}, {"  =1", "  '=1"}, {"-5 crowns", "'-5 crowns"},
		{"a; =b", "a; '=b"}, {"a\n- b", "a\n'- b"}, {"a|@b", "a|'@b"}, {"\tx", "'\tx"}, {"＝1", "'＝1"}, {"\x00", "'\ufffd"},
		{"it's 5-1", "it's 5-1"}, {"“=1”", "“=1”"},
	} {
		if got := harmless(tt.in); got != tt.want {
			t.Errorf("harmless(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestHostileXLSX(t *testing.T) {
	for _, words := range hostile {
		var b bytes.Buffer
		if err := hostileSheet(t, words).WriteXLSX(&b); err != nil {
			t.Fatalf("%q: %v", cutTo(words, 20), err)
		}
		z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range z.File {
			part := readPart(t, f)
			if strings.HasPrefix(f.Name, "xl/worksheets/sheet") && strings.Contains(part, "<f>") {
				t.Errorf("%q: %s holds a formula", words, f.Name)
			}
			if strings.HasSuffix(f.Name, ".rels") {
				for _, m := range regexp.MustCompile(`Target="([^"]*)"[^>]*TargetMode="External"`).FindAllStringSubmatch(part, -1) {
					if m[1] != "https://ok.example/?q=%22%3E" {
						t.Errorf("%q: link to %q", words, m[1])
					}
				}
			}
		}
		f, err := excelize.OpenReader(&b)
		if err != nil {
			t.Fatalf("%q: %v", cutTo(words, 20), err)
		}
		got, err := f.GetCellValue(claimsSheet, "C2")
		if want := legal(words); err != nil || got != want {
			t.Errorf("exact words read back as %.40q, want %.40q, %v", got, want, err)
		}
		f.Close()
	}
}

func readPart(t *testing.T, f *zip.File) string {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestHostileHTML(t *testing.T) {
	for _, words := range hostile {
		var b bytes.Buffer
		if err := hostileSheet(t, words).WriteHTML(&b); err != nil {
			t.Fatalf("%q: %v", cutTo(words, 20), err)
		}
		checkPage(t, &b)
	}
}

// checkPage parses a page as a browser does and fails on anything that runs,
// loads or leads elsewhere than to http, https or the page itself.
func checkPage(t *testing.T, r io.Reader) {
	t.Helper()
	root, err := html.Parse(r)
	if err != nil {
		t.Fatal(err)
	}
	styles := 0
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "img", "iframe", "object", "embed", "link", "base", "form", "svg", "video", "audio":
			t.Errorf("element %s", n.Data)
		case "style":
			styles++
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "src", a.Key == "style", a.Key == "srcset":
				t.Errorf("attribute %s of %s", a.Key, n.Data)
			case a.Key == "href" && !strings.HasPrefix(a.Val, "#"):
				if webOnly(a.Val) == "" {
					t.Errorf("link to %q", a.Val)
				}
				rel := ""
				for _, b := range n.Attr {
					if b.Key == "rel" {
						rel = b.Val
					}
				}
				if !strings.Contains(rel, "noreferrer") {
					t.Errorf("link to %q without noreferrer", a.Val)
				}
			}
		}
	}
	if styles != 1 {
		t.Errorf("%d style elements, want 1", styles)
	}
}

// TestHTMLKeepsTheText: the article's words stand in the page to the letter.
func TestHTMLKeepsTheText(t *testing.T) {
	s := harbourSheet(t)
	var b bytes.Buffer
	if err := s.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	var walk func(n *html.Node, in bool)
	walk = func(n *html.Node, in bool) {
		in = in || n.Data == "article"
		if n.Data == "sup" {
			return
		}
		if n.Type == html.TextNode && in {
			text.WriteString(n.Data)
		}
		for c := range n.ChildNodes() {
			walk(c, in)
		}
	}
	walk(root, false)
	if got, want := strings.Fields(text.String()), strings.Fields(harbour); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("article reads\n%q\nwant\n%q", got, want)
	}
}

func FuzzSheet(f *testing.F) {
	for _, words := range hostile {
		f.Add(cutTo(words, 200))
	}
	f.Fuzz(func(t *testing.T, words string) {
		if words == "" || len(words) > 1000 {
			return
		}
		s := hostileSheet(t, words)
		var page, table bytes.Buffer
		if err := s.WriteHTML(&page); err != nil {
			t.Fatal(err)
		}
		checkPage(t, &page)
		if err := s.WriteCSV(&table); err != nil {
			t.Fatal(err)
		}
		for _, r := range s.Rows {
			for i, c := range r.cells(columns()) {
				if h := harmless(c); columns()[i].kind != amountColumn && h != "" {
					if first, _ := utf8.DecodeRuneInString(h); strings.ContainsRune("=+-@＝＋－＠\t\r\n\x00", first) {
						t.Fatalf("field %q", h)
					}
				}
			}
		}
	})
}

// BenchmarkLargeTable: an article that is one block of 100,000 claims is cut in
// one pass.
func BenchmarkLargeTable(b *testing.B) {
	const n = 100_000
	text, rows := largeTable(n)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		cutWhole(b, text, rows)
	}
}

// TestLargeTable: of a block of many claims no word and no number is lost.
func TestLargeTable(t *testing.T) {
	text, rows := largeTable(10_000)
	cutWhole(t, text, rows)
}

func largeTable(n int) (string, []Row) {
	rows := make([]Row, n)
	for i := range rows {
		rows[i] = Row{No: i + 1, Finding: "○ Unchecked", Tone: "open", Span: claim.Span{Start: 10*i + 4, End: 10*i + 9}}
	}
	return strings.Repeat("Row 17 km ", n), rows
}

// cutWhole cuts text at its rows and fails where something is missing.
func cutWhole(t testing.TB, text string, rows []Row) {
	t.Helper()
	var words strings.Builder
	ends := 0
	for _, p := range cut(text, claim.Span{End: len(text)}, rows) {
		words.WriteString(p.Text)
		ends += len(p.Ends)
	}
	if words.String() != text || ends != len(rows) {
		t.Fatalf("%d numbers, text kept: %v", ends, words.String() == text)
	}
}

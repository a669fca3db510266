package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"stet/extract/claim"
	"stet/store/ledger"
)

// sentTo writes a sheet into a file of a folder of the test.
func sentTo(t *testing.T, s *Sheet, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := s.Write(path); err != nil {
		t.Fatal(err)
	}
	return path
}

func back(t *testing.T, path string, now *Sheet) ([]string, []string) {
	t.Helper()
	r, err := ReadBack(path)
	if err != nil {
		t.Fatal(err)
	}
	if !r.Of(now) || r.TextHash != now.TextHash || r.Title != now.Title {
		t.Errorf("not known to be of the article: %+v", r)
	}
	proposals, problems := r.Propose(now, "Liv")
	var out []string
	for _, p := range proposals {
		for _, c := range p.Changes {
			out = append(out, c.String())
		}
	}
	return out, problems
}

// TestUntouchedSheet: a sheet that nobody edited proposes nothing, whatever its
// words are; nor where the case has gone on since.
func TestUntouchedSheet(t *testing.T) {
	s := harbourSheet(t)
	d := newDesk(t)
	later := Build(harbourResult(d), ledger.ReplayOn(nil, d.a, d.claims), Meta{})
	for _, name := range []string{"a.xlsx", "a.csv"} {
		path := sentTo(t, s, name)
		if got, problems := back(t, path, s); len(got)+len(problems) != 0 {
			t.Errorf("%s: %q %q", name, got, problems)
		}
		got, problems := back(t, path, later)
		if len(got) != 0 || len(problems) != 1 || !strings.Contains(problems[0], "not in this article") {
			t.Errorf("%s, the case has gone on: %q %q", name, got, problems)
		}
		for _, words := range hostile {
			hs := hostileSheet(t, words)
			r, err := ReadBack(sentTo(t, hs, name))
			if err != nil {
				t.Fatalf("%s %.20q: %v", name, words, err)
			}
			if p, problems := r.Propose(hs, ""); len(p)+len(problems) != 0 {
				t.Errorf("%s %.20q: %+v %q", name, words, p, problems)
			}
		}
	}
}

// edit sets cells of the claims' tab of a workbook.
func edit(t *testing.T, path string, set map[string]any, formulas ...string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for at, v := range set {
		if err := f.SetCellValue(claimsSheet, at, v); err != nil {
			t.Fatal(err)
		}
	}
	for _, at := range formulas {
		if err := f.SetCellFormula(claimsSheet, at, "1+1"); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.Save(), f.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestEditedWorkbook(t *testing.T) {
	s := harbourSheet(t)
	path := sentTo(t, s, "a.xlsx")
	notes := strings.Join(s.Rows[0].Notes, "\n") + "\nSeen in the ledger."
	id, err := excelize.ColumnNumberToName(len(s.layout()) + 1)
	if err != nil {
		t.Fatal(err)
	}
	edit(t, path, map[string]any{"I2": "verified with change", "K2": "2032", "J3": "to legal", "P2": notes, "I4": "Fine", "J5": 7,
		"C6": "other words", "I6": "Verified", id + "7": "nobody", id + "8": "", id + "9": s.Rows[8].ID, "I13": "Stale", "I10": "✓ Verified"}, "K11", "I12")
	got, problems := back(t, path, s)
	for _, want := range []string{"finding: ✓ Verified → ≈ Verified with change", "proposed wording: nothing → 2032", "note: Seen in the ledger.", "decision: nothing → To legal"} {
		if !slices.Contains(got, want) {
			t.Errorf("no %q in %q", want, got)
		}
	}
	all := strings.Join(problems, "\n")
	for _, want := range []string{"Row 4: “Fine” is no finding", "Row 5: “7” is no decision", "Row 6: its words are not those", "Row 7: its claim is not in",
		"Row 8: it has no claim id", "Row 9: its words are not those", "Row 11: a formula stands under “proposed wording”", "Row 12: a formula stands under “finding”", "Row 13: “Stale” is no finding"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in:\n%s", want, all)
		}
	}
}

// TestTaken: what is taken is said by the user with its origin, and the same
// sheet proposes nothing a second time.
func TestTaken(t *testing.T) {
	d := newDesk(t)
	d.say("Kim", "2031", ledger.FindingSet{Finding: ledger.Verified, Note: "By phone."})
	now := func() *Sheet { return Build(harbourResult(d), ledger.ReplayOn(d.events, d.a, d.claims), Meta{}) }
	path := sentTo(t, now(), "a.xlsx")
	edit(t, path, map[string]any{"I2": "Needs correction", "K2": "2032", "J2": "Fix", "P2": "By phone.\nThe note says 2032.", "P3": "A remark."})
	r, err := ReadBack(path)
	if err != nil {
		t.Fatal(err)
	}
	proposals, problems := r.Propose(now(), "Liv")
	if len(proposals) != 2 || len(problems) != 0 {
		t.Fatalf("%+v %q", proposals, problems)
	}
	st := ledger.ReplayOn(d.events, d.a, d.claims)
	for i, p := range proposals {
		words := st.List[i].Text
		d.say("Kim", words, p.Acts(st.Of(p.Claim), "kim", func() string { return "n" + strconv.Itoa(i) })...)
	}
	st = ledger.ReplayOn(d.events, d.a, d.claims)
	c := st.Of(proposals[0].Claim)
	if o, _ := c.Own("kim"); o.Finding != ledger.NeedsCorrection || o.Wording != "2032" || o.Note != "By phone.\nFrom a sheet of Liv: The note says 2032." {
		t.Errorf("%+v", o)
	}
	if c.Decision.Decision != ledger.Fix || c.Decision.Note != "From a sheet of Liv" {
		t.Errorf("%+v", c.Decision)
	}
	if n := st.Of(proposals[1].Claim).Notes; len(n) != 1 || n[0].Text != "From a sheet of Liv: A remark." {
		t.Errorf("%+v", n)
	}
	if again, problems := r.Propose(now(), "Liv"); len(again)+len(problems) != 0 {
		t.Errorf("a second time: %+v %q", again, problems)
	}
}

// TestEditedCSV as the spreadsheets of other countries save it.
func TestEditedCSV(t *testing.T) {
	s := harbourSheet(t)
	var b bytes.Buffer
	if err := s.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(b.String(), "2031,,,✓ Verified,", "2031,,,On author,", 1)
	path := filepath.Join(t.TempDir(), "a.csv")
	if err := os.WriteFile(path, []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, problems := back(t, path, s); !slices.Equal(got, []string{"finding: ✓ Verified → § On author"}) || len(problems) != 0 {
		t.Errorf("%q %q", got, problems)
	}
	small := "claim id;finding;notes\r\n" + s.Rows[0].ID + ";Verified;\"a; b\"\r\n"
	if err := os.WriteFile(path, []byte(small), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := ReadBack(path)
	if err != nil || !r.Of(s) {
		t.Fatal(err)
	}
	if p, problems := r.Propose(s, ""); len(p) != 1 || p[0].note != "a; b" || p[0].from != "From the sheet a.csv" || len(problems) != 0 {
		t.Errorf("%+v %q", p, problems)
	}
}

func TestUnharmed(t *testing.T) {
	for _, s := range append([]string{"'=1", "''=1", "it's", "a; '=b", "'", "x\n'- y"}, hostile...) {
		s = strings.ToValidUTF8(strings.ReplaceAll(s, "\x00", "\ufffd"), "\ufffd")
		if got := unharmed(harmless(s)); got != s {
			t.Errorf("%.40q comes back as %.40q", s, got)
		}
	}
}

// packed is a workbook with the given tab of claims.
func packed(t testing.TB, tab string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range [][2]string{{"xl/workbook.xml", `<workbook xmlns:r="x"><sheets><sheet name="Claims" r:id="a"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`}, {"xl/worksheets/sheet1.xml", tab}} {
		w, err := z.Create(f[0])
		if err == nil {
			_, err = w.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const headRow = `<row><c t="inlineStr"><is><t>claim id</t></is></c><c t="inlineStr"><is><t>finding</t></is></c></row>`

func TestHostileReturns(t *testing.T) {
	row := `<row><c t="inlineStr"><is><t>x</t></is></c></row>`
	for _, tt := range []struct {
		name, body, want string
	}{
		{"no.xlsx", "no archive", "is no Excel workbook"},
		{"old.xlsx", "\xd0\xcf\x11\xe0", "without a password"},
		{"rows.xlsx", string(packed(t, "<sheetData>"+headRow+strings.Repeat(row, maxRows+1)+"</sheetData>")), "more than 20,000 rows"},
		{"bomb.xlsx", string(packed(t, "<sheetData>"+headRow+strings.Repeat(" ", maxFile)+"</sheetData>")), "unpacks to more than 32 MB"},
		{"deep.xlsx", string(packed(t, strings.Repeat("<a>", 1000))), "is damaged"},
		{"deepcell.xlsx", string(packed(t, "<row><c><is>"+strings.Repeat("<a>", 1000))), "is damaged"},
		{"cut.xlsx", string(packed(t, "<sheetData>"+headRow+"<row><c>")), "is damaged"},
		{"other.xlsx", string(packed(t, "<sheetData>"+row+"</sheetData>")), "has no column “claim id”"},
		{"cell.csv", "claim id,finding\nx," + strings.Repeat("y", maxText+1), "more text than any sheet has"},
		{"rows.csv", "claim id,finding\n" + strings.Repeat("x,y\n", maxRows+1), "more than 20,000 rows"},
		{"wide.csv", "claim id,finding\n" + strings.Repeat(",", maxColumns+1) + "\n", "more than 256 columns"},
		{"quote.csv", "claim id,finding\n\"x,y\n", "a quotation mark is missing"},
		{"latin.csv", "claim id,finding\nx,\xe9\n", "not in UTF-8"},
		{"empty.csv", "", "has no column “claim id”"},
		{"million.csv", strings.Repeat("\n", 1_000_000), "has no column “claim id”"},
	} {
		path := filepath.Join(t.TempDir(), tt.name)
		if err := os.WriteFile(path, []byte(tt.body), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := ReadBack(path)
		var why *UnreadableError
		if !errors.As(err, &why) || !strings.HasPrefix(why.Sentence(), tt.name+" ") || !strings.Contains(why.Sentence(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.want)
		}
	}
	for _, path := range []string{t.TempDir(), filepath.Join(t.TempDir(), "none.csv")} {
		if _, err := ReadBack(path); err == nil {
			t.Errorf("%s was read", path)
		}
	}
}

// FuzzReadBack: no file makes the reader panic, and what it proposes are words
// of the ledger on claims of the case, at most one a claim.
func FuzzReadBack(f *testing.F) {
	s := harbourSheet(f)
	var table, book bytes.Buffer
	if err := errors.Join(s.WriteCSV(&table), s.WriteXLSX(&book)); err != nil {
		f.Fatal(err)
	}
	f.Add(table.Bytes(), true)
	f.Add(book.Bytes(), false)
	f.Add(packed(f, "<sheetData>"+headRow+`<row r="7"><c r="B2" t="s"><f>1</f><v>9</v></c></row></sheetData>`), false)
	f.Add([]byte("claim id\tfinding\n"+s.Rows[0].ID+"\tverified\n"), true)
	f.Fuzz(func(t *testing.T, b []byte, isCSV bool) {
		name := "a.xlsx"
		if isCSV {
			name = "a.csv"
		}
		r, err := readBack(name, bytes.NewReader(b), int64(len(b)))
		if err != nil {
			if why := (*UnreadableError)(nil); !errors.As(err, &why) {
				t.Fatalf("no sentence: %v", err)
			}
			return
		}
		proposals, _ := r.Propose(s, "Liv")
		seen := map[string]bool{}
		for _, p := range proposals {
			if seen[p.Claim] || !slices.ContainsFunc(s.Rows, func(r Row) bool { return r.ID == p.Claim }) || len(p.Changes) == 0 {
				t.Fatalf("%+v", p)
			}
			seen[p.Claim] = true
			for _, a := range p.Acts(&ledger.ClaimState{ID: p.Claim, Finding: ledger.Unchecked}, "k", func() string { return "n" }) {
				if set, ok := a.(ledger.FindingSet); ok && !slices.Contains(ledger.Findings[:], set.Finding) {
					t.Fatalf("%+v", a)
				}
			}
		}
	})
}

func harbourResult(d *desk) *claim.Result { return &claim.Result{Article: d.a, Claims: d.claims} }

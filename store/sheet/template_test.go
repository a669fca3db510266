package sheet

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"stet/extract/claim"
	"stet/store/ledger"
)

// liken is a sheet of the harbour as a template has it.
func liken(t *testing.T, s *Sheet, tpl *Template) *Sheet {
	t.Helper()
	if why := tpl.fault(); why != "" {
		t.Fatal(why)
	}
	n := *s
	n.template = tpl
	return &n
}

// german is a desk's own template: other columns, in another order, under names
// and with words of its own.
func german() *Template {
	return &Template{Schema: TemplateSchema, Name: "Desk", Language: "de", Tabs: []string{"claims", "about"},
		Columns: []TemplateColumn{{Column: "finding", Name: "Ergebnis"}, {Column: "words"}, {Column: "decision"}, {Column: "wording", Name: "Neu: so"}, {Column: "notes"}, {Column: "work"}, {Column: "second"}},
		Words:   map[string]string{"verified": "Stimmt", "cut": "Raus"}}
}

// TestTemplateChoosesColumns: names, order, words and tabs are those of the
// template, in both kinds of table.
func TestTemplateChoosesColumns(t *testing.T) {
	s := liken(t, harbourSheet(t), german())
	want := []string{"Ergebnis", "Wortlaut", "Entscheidung", "Neu: so", "Anmerkungen", "Arbeitsstand", "Zweitleser", "claim id",
		"as sent; finding=Ergebnis; words=Wortlaut; decision=Entscheidung; wording=Neu: so; notes=Anmerkungen; cut=Raus; verified=Stimmt"}
	var table bytes.Buffer
	if err := s.WriteCSV(&table); err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(strings.NewReader(strings.TrimPrefix(table.String(), bom)))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(rows, func(r []string) bool { return slices.Contains(r, "claim id") })
	if !slices.Equal(rows[at], want) || len(rows)-at-1 != len(s.Rows) || rows[0][0] != "Titel" {
		t.Errorf("heads %q, first line %q", rows[at], rows[0])
	}
	if !strings.Contains(table.String(), "✓ Stimmt,2031,") || strings.Contains(table.String(), "Unchecked") {
		t.Errorf("words of another language:\n%s", table.String())
	}
	var book bytes.Buffer
	if err := s.WriteXLSX(&book); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&book)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := f.GetSheetList(); !slices.Equal(got, []string{"Aussagen", "Über den Text"}) {
		t.Errorf("tabs %q", got)
	}
	if got, err := f.GetRows("Aussagen"); err != nil || !slices.Equal(got[0], want) {
		t.Errorf("heads %q %v", got[0], err)
	}
	if dv, err := f.GetDataValidations("Aussagen"); err != nil || len(dv) != 1 || !strings.HasPrefix(dv[0].Sqref, "A2:A") || !strings.Contains(dv[0].Formula1, "Stimmt") {
		t.Errorf("list %+v %v", dv, err)
	}
}

// TestTemplateFindsItsWayBack: an untouched sheet of any template proposes
// nothing, and an edited one what was edited, in the words of the template, of its
// language, or of the program.
func TestTemplateFindsItsWayBack(t *testing.T) {
	now := harbourSheet(t)
	all := append(BuiltIn(), *german())
	french := BuiltIn()[1]
	french.Language = "fr"
	for _, tpl := range append(all, french) {
		for _, name := range []string{"a.csv", "a.xlsx"} {
			r, err := ReadBack(sentTo(t, liken(t, now, &tpl), name))
			if err != nil || !r.Of(now) {
				t.Fatalf("%s %s: %v", tpl.Name, name, err)
			}
			if got, problems := r.Propose(now, ""); len(got)+len(problems) != 0 {
				t.Errorf("%s %s: %+v %q", tpl.Name, name, got, problems)
			}
		}
	}
	path := sentTo(t, liken(t, now, german()), "a.csv")
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.NewReplacer("✓ Stimmt,2031,", "Nicht überprüfbar,2031,Raus", "○ Ungeprüft,", "Stimmt,").Replace(string(body))
	if err := os.WriteFile(path, []byte(edited), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := ReadBack(path)
	if err != nil {
		t.Fatal(err)
	}
	got, problems := r.Propose(now, "")
	found := map[ledger.Finding]int{}
	cuts := 0
	for _, p := range got {
		found[p.finding]++
		if p.decision != nil && *p.decision == ledger.Cut {
			cuts++
		}
	}
	if len(problems) != 0 || found[ledger.Unverifiable] != 1 || found[ledger.Verified] != strings.Count(string(body), "○ Ungeprüft,") || cuts != 1 {
		t.Errorf("%v, %d cuts, %q", found, cuts, problems)
	}
}

// TestFullTemplate: the columns that only templates ask for hold what the desk
// said.
func TestFullTemplate(t *testing.T) {
	d := newDesk(t)
	d.say("Kim", "2031", ledger.WorkStateSet{State: ledger.ReadyForSecond, Assignee: "Liv"}, ledger.FindingSet{Finding: ledger.Verified},
		ledger.SourceAdded{Source: ledger.Source{ID: "a", Kind: "paper", Title: "Paper"}},
		ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e", SourceID: "a", Stance: ledger.Supports, Match: "differs: words_dropped"}})
	d.say("Liv", "2031", ledger.FindingSet{Finding: ledger.NeedsContext})
	r := harbourResult(d)
	s := Build(r, ledger.ReplayOn(d.events, d.a, d.claims), Meta{})
	i := slices.IndexFunc(s.Rows, func(r Row) bool { return r.Words == "2031" })
	row := s.Rows[i]
	if row.Work != "ready for second: Liv" || !strings.HasPrefix(row.Second, "Liv, 2026") || row.matches() != "[1] differs: words dropped" {
		t.Errorf("%q %q %q", row.Work, row.Second, row.matches())
	}
	warned := 0
	for _, r := range s.Rows {
		warned += len(r.Warnings)
	}
	if flags := slices.ContainsFunc(r.Warnings, func(w claim.Warning) bool { return w.Verdict == claim.Flag }); flags != (warned > 0) {
		t.Errorf("%d warnings in rows", warned)
	}
}

// TestTemplateFaults are told in a sentence.
func TestTemplateFaults(t *testing.T) {
	head := `{"schema":"stet.template/1","name":"x",`
	for body, want := range map[string]string{
		``:                                       "not written as one",
		`{"schema":"stet.template/2"}`:           "knows stet.template/1",
		`{"schema":"stet.template/1"}`:           "no name",
		head + `"columns":[]}`:                   "no columns",
		head + `"columns":[{"column":"no"}]}x`:   "behind its end",
		head + `"columns":[{"column":"price"}]}`: `a column "price"`,
		head + `"colums":[]}`:                    "unknown field",
		head + `"language":"xx","columns":[{"column":"no"}]}`:                                    "there are en, de, fr",
		head + `"tabs":["money"],"columns":[{"column":"no"}]}`:                                   "claims, sources, about",
		head + `"columns":[{"column":"no"},{"column":"no"}]}`:                                    "two columns",
		head + `"columns":[{"column":"no","name":"Claim ID"}]}`:                                  "two columns",
		head + `"columns":[{"column":"no","name":"a;b"}]}`:                                       "no line break, = or ;",
		head + `"columns":[{"column":"no","name":"` + strings.Repeat("x", 61) + `"}]}`:           "too long",
		head + `"columns":[{"column":"no","width":999}]}`:                                        "between 0 and 255",
		head + `"columns":[{"column":"no"}],"words":{"good":"x"}}`:                               "no finding and no decision",
		head + `"columns":[{"column":"no"}],"words":{"verified":""}}`:                            "is empty",
		head + `"columns":[{"column":"words","name":"finding"},{"column":"finding"}]}`:           "two columns",
		head + `"columns":[{"column":"no"}],"notes":"` + strings.Repeat("x", maxTemplate) + `"}`: "larger than 64 KB",
	} {
		path := filepath.Join(t.TempDir(), "t.json")
		if err := os.WriteFile(path, []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := FindTemplate(path)
		told, ok := err.(*TemplateError)
		if !ok || !strings.Contains(told.Sentence(), want) || !strings.HasPrefix(told.Sentence(), "The template t.json ") {
			t.Errorf("%.80s: %v, want %q", body, err, want)
		}
	}
	if _, err := FindTemplate(filepath.Join(t.TempDir(), "none")); err == nil || !strings.Contains(err.Error(), "cannot be opened") {
		t.Error(err)
	}
}

// TestTemplateIsItsFile: what is printed is read again as it was.
func TestTemplateIsItsFile(t *testing.T) {
	for _, tpl := range append(BuiltIn(), *german()) {
		path := filepath.Join(t.TempDir(), "t.json")
		var b bytes.Buffer
		if err := tpl.WriteTemplate(&b); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		again, err := ReadTemplate(path)
		if err != nil {
			t.Fatal(err)
		}
		var c bytes.Buffer
		if err := again.WriteTemplate(&c); err != nil || c.String() != b.String() {
			t.Errorf("%s\n%s %v", b.String(), c.String(), err)
		}
	}
}

// TestTranslationsAreApart: no two words of a kind are one in a language, or the
// way back could not tell them apart.
func TestTranslationsAreApart(t *testing.T) {
	for _, language := range languages() {
		var heads, findings, decisions []string
		for _, c := range allColumns {
			heads = append(heads, translated(language, c.head))
		}
		for _, f := range allFindings() {
			findings = append(findings, translated(language, findingLabel(f).words))
		}
		for _, d := range ledger.Decisions {
			decisions = append(decisions, translated(language, decisionWords(d)))
		}
		for _, words := range [][]string{heads, findings, decisions} {
			n := len(words)
			if slices.Sort(words); len(slices.Compact(words)) != n {
				t.Errorf("%s: %q", language, words)
			}
		}
	}
}

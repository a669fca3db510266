package sheet

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"stet/extract/claim"
	"stet/store/ledger"
)

func workbookOf(t *testing.T, s *Sheet) *excelize.File {
	t.Helper()
	var b bytes.Buffer
	if err := s.WriteXLSX(&b); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestXLSXPrint: every tab prints on A4 in landscape, as wide as the page, the
// head on each; the columns of an unchecked article leave the type readable.
func TestXLSXPrint(t *testing.T) {
	d := newDesk(t)
	bare := Build(&claim.Result{Article: d.a, Claims: d.claims}, ledger.ReplayOn(nil, d.a, d.claims), Meta{})
	for _, tt := range []struct {
		name string
		s    *Sheet
		wide float64 // characters; 150 print at full size
	}{{"unchecked", bare, 195}, {"checked", harbourSheet(t), 290}} {
		f := workbookOf(t, tt.s)
		if tabs := f.GetSheetList(); !slices.Equal(tabs, []string{"Claims", "Sources", "About"}) {
			t.Errorf("tabs %v", tabs)
		}
		for _, tab := range f.GetSheetList() {
			page, err := f.GetPageLayout(tab)
			if err != nil || *page.Size != 9 || *page.Orientation != "landscape" || *page.FitToWidth != 1 || *page.FitToHeight != 0 {
				t.Errorf("%s: page %+v, %v", tab, page, err)
			}
			if props, err := f.GetSheetProps(tab); err != nil || !*props.FitToPage {
				t.Errorf("%s does not fit the page: %v", tab, err)
			}
		}
		titles := 0
		for _, n := range f.GetDefinedName() {
			if n.Name == "_xlnm.Print_Titles" {
				titles++
			}
		}
		if titles != 2 {
			t.Errorf("%d tables repeat their head, want 2", titles)
		}
		sum := 0.0
		for i := range tt.s.layout() {
			name, _ := excelize.ColumnNumberToName(i + 1)
			w, err := f.GetColWidth(claimsSheet, name)
			if err != nil || w < 5 {
				t.Errorf("column %s is %v wide, %v", name, w, err)
			}
			sum += w
		}
		if sum > tt.wide {
			t.Errorf("%s: %v characters wide, want at most %v", tt.name, sum, tt.wide)
		}
	}
}

// TestXLSXLinks: the addresses of sources are links, files and other schemes
// are not.
func TestXLSXLinks(t *testing.T) {
	d := newDesk(t)
	for i, url := range []string{"https://port.example/a", "http://port.example/b", ""} {
		d.say("Kim", "", ledger.SourceAdded{Source: ledger.Source{ID: string(rune('a' + i)), Kind: "web_page", Title: "t", URL: url, File: "file.pdf"}})
	}
	f := workbookOf(t, Build(&claim.Result{Article: d.a}, ledger.ReplayOn(d.events, d.a, nil), Meta{}))
	for at, want := range map[string]string{"G2": "https://port.example/a", "G3": "http://port.example/b", "G4": ""} {
		if _, target, err := f.GetCellHyperLink(sourcesSheet, at); err != nil || target != want {
			t.Errorf("%s leads to %q, want %q, %v", at, target, want, err)
		}
	}
}

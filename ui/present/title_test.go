package present

import (
	"testing"

	"stet/store/ledger"
)

func TestSourceTitle(t *testing.T) {
	for _, tt := range []struct {
		src  ledger.Source
		want string
	}{
		{ledger.Source{Title: "Annual report", File: "/desk/r.pdf"}, "Annual report"},
		{ledger.Source{File: "/desk/cases/report.pdf"}, "report.pdf"},
		{ledger.Source{File: `C:\desk\report.pdf`}, "report.pdf"},
		{ledger.Source{URL: "https://weir.example/letter"}, "https://weir.example/letter"},
		{ledger.Source{}, "unknown source"},
	} {
		if got := sourceTitle(tt.src); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.src, got, tt.want)
		}
	}
	row := sourceRow(ledger.Exhibit{Source: ledger.Source{Kind: "filing", Title: "Annual report", File: "/desk/r.pdf"}, Evidence: ledger.Evidence{Stance: ledger.Supports}})
	if row.Detail != "company filing · r.pdf" {
		t.Errorf("row %q", row.Detail)
	}
}

package present

import (
	"strings"
	"testing"

	"stet/store/ledger"
)

func TestGuessKind(t *testing.T) {
	for _, tt := range []struct {
		typed, title string
		want         ledger.SourceKind
	}{
		{"", "", "web_page"}, {"https://weir.example/report.pdf", "", "web_page"}, {"weir.example/report", "", "web_page"},
		{"/home/ada/report.pdf", "", "official_document"}, {"report.DOCX", "", "official_document"}, {`C:\papers\deed`, "", "official_document"},
		{"sales.xlsx", "", "dataset"}, {"call.m4a", "", "media"}, {"reply.eml", "", "message"}, {"saved.html", "", "web_page"},
		{"notes.txt", "", "reporters_notes"}, {"", "The harbour master", "interview"}, {"Interview with the harbour master", "", "interview"},
	} {
		if got := GuessKind(tt.typed, tt.title); got != tt.want {
			t.Errorf("GuessKind(%q, %q) = %q; want %q", tt.typed, tt.title, got, tt.want)
		}
	}
}

func TestSameSource(t *testing.T) {
	known := []KnownSource{{Where: "https://www.Weir.example/report/"}, {Where: "/home/ada/report.pdf"}, {Where: ""}, {Where: "https://weir.example/list?page=2"}}
	for typed, want := range map[string]int{
		"http://weir.example/report#p4": 0, "weir.example/report": 0, "https://weir.example/Report": -1, "/home/ada/./report.pdf": 1,
		"https://weir.example/report?utm_source=letter&fbclid=1": 0, "https://weir.example:443/list?page=2&utm_medium=x": 3, "report.pdf": -1, "": -1, " ": -1, "https://weir.example/list?page=2": 3, "https://weir.example/list?page=3": -1, "https://weir.example/list": -1,
	} {
		if got := SameSource(known, typed); got != want {
			t.Errorf("SameSource(%q) = %d; want %d", typed, got, want)
		}
	}
}

func TestAdvice(t *testing.T) {
	for _, tt := range []struct {
		f    Form
		says bool
	}{
		{Form{}, false}, {Form{Finding: ledger.Verified}, false}, // its grounds are asked for
		{Form{Finding: ledger.NoCheckNeeded}, false},
		{Form{Finding: ledger.NeedsCorrection}, false}, {Form{Finding: ledger.NeedsCorrection, Decision: ledger.Fix}, false},
		{Form{Finding: ledger.NeedsCorrection, Decision: ledger.Stet}, true},
	} {
		if got := advice(&tt.f); (got != "") != tt.says {
			t.Errorf("%s, %s, %d sources: says %q", tt.f.Finding, tt.f.Decision, len(tt.f.Sources), got)
		}
	}
}

// TestCanonicalAddressIsADouble: two addresses of one page are one source; two
// pages that want to be known under no address are not.
func TestCanonicalAddressIsADouble(t *testing.T) {
	b, v, a := checking(t)
	for _, where := range []string{"https://weir.example/amp/7", "https://m.weir.example/7", "https://weir.example/8", "https://weir.example/9"} {
		a.on[where] = letterOf()
	}
	a.known = map[string]string{"https://weir.example/amp/7": "https://weir.example/7", "https://m.weir.example/7": "https://www.weir.example/7/"}
	for _, where := range []string{"https://weir.example/amp/7", "https://m.weir.example/7", "https://weir.example/8", "https://weir.example/9"} {
		b.attach(t, where)
	}
	var offers []string
	for _, s := range v.form.Sources {
		offers = append(offers, s.Double)
	}
	if offers[0] != "" || !strings.Contains(offers[1], "source 1") || offers[2] != "" || offers[3] != "" {
		t.Errorf("offers %q", offers)
	}
}

package ledger

import "testing"

func TestIndependent(t *testing.T) {
	url := func(s string) Source { return Source{URL: s} }
	tests := []struct {
		name string
		want int
		srcs []Source
	}{
		{"none", 0, nil},
		{"two pages", 2, []Source{url("https://a.example/1"), url("https://a.example/2")}},
		{"one page in many spellings", 1, []Source{url("https://a.example/1"), url("http://www.a.example/1/"), url("https://A.example:443/1#top"),
			url("https://a.example/1?utm_source=x&fbclid=1"), url("HTTPS://a.example/1")}},
		{"parameters and ports tell pages apart", 3, []Source{url("https://a.example/1?id=1"), url("https://a.example/1?id=2&utm_medium=x"), url("https://a.example:8080/1?id=1")}},
		{"one front page", 1, []Source{url("https://a.example"), url("https://a.example/")}},
		{"one file", 1, []Source{{File: "/desk/report.pdf"}, {File: "/desk/./report.pdf"}, {File: `\\desk\report.pdf`}, {Title: "Report", File: "/desk/report.pdf"}}},
		{"copies of one file", 1, []Source{{File: "/a/report.pdf", ContentHash: "AB"}, {File: "/b/report.pdf", ContentHash: "ab"}}},
		{"files of one name", 2, []Source{{File: "/a/report.pdf", ContentHash: "1"}, {File: "/b/report.pdf", ContentHash: "2"}}},
		{"titles alone", 2, []Source{{Title: "Call"}, {Title: "Call"}}},
		{"nothing known", 0, []Source{{}, {Title: " "}}},
		{"one origin by way of a third", 1, []Source{{ID: "a", Title: "Wire"}, {Title: "Copy", SameOrigin: "a"}, {Title: "Copy of the copy", SameOrigin: "a"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var ev []Exhibit
			for i, s := range tt.srcs {
				if s.ID == "" {
					s.ID = string(rune('m' + i))
				}
				ev = append(ev, Exhibit{Evidence: Evidence{SourceID: s.ID, Stance: Supports, Locator: "p. 1"}, Source: s})
			}
			if got := independent(ev); got != tt.want {
				t.Errorf("%d independent sources, want %d", got, tt.want)
			}
			for i := range ev {
				ev[i].Stance = Contradicts
			}
			if got := independent(ev); got != 0 {
				t.Errorf("%d where none supports", got)
			}
		})
	}
}

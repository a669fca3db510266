package main

import (
	"strings"
	"testing"

	"stet/store/ledger"
)

// TestShowNamesAFile: of a source's file the name is told and not the folders
// above it, whether it has a title or not.
func TestShowNamesAFile(t *testing.T) {
	for want, src := range map[string]ledger.Source{
		"[1] Annual report; filing; report.pdf\n": {ID: "a", Kind: "filing", Title: "Annual report", File: "/home/kim/secret desk/report.pdf"},
		"[1] report.pdf; filing\n":                {ID: "b", Kind: "filing", File: "/home/kim/secret desk/report.pdf"},
		"[1] Annual report; filing\n":             {ID: "c", Kind: "filing", Title: "Annual report"},
	} {
		var out strings.Builder
		sh := shower{w: &out, state: &ledger.State{Sources: []ledger.Source{src}}}
		sh.sources()
		if got := out.String(); !strings.HasSuffix(got, want) || strings.Contains(got, "kim") {
			t.Errorf("%q, want %q at its end", got, want)
		}
	}
}

package bundle

import (
	"strings"
	"testing"
)

// TestReport: the page of a bundle tells article, findings, sources, history and
// signer, and how to check all of it; what the profile withholds is told as such.
func TestReport(t *testing.T) {
	k := key(t)
	for _, tt := range []struct {
		profile Profile
		keys    []Key
		has     []string
		lacks   []string
	}{
		{Desk, []Key{k}, []string{"Holm Ferries will raise", "in the tariff", "Tariff 2026", "Gerda Lunt", "Signed by</b> Ann Fell with the key " + k.Fingerprint(), "in words “",
			`<section id="history"`, "proves nothing about itself", "unzip -t ferry.stet.zip", "sha256sum -c", "ssh-keygen -Y verify", "Good signature"}, []string{"<script", "withheld or removed"}},
		{Partner, []Key{k}, []string{"withheld or removed for good; its seal is kept", "in the tariff"}, []string{"Gerda Lunt", "lunt-call"}},
		{Desk, nil, []string{"Nobody signed this bundle"}, []string{"Good signature", "Signed by"}},
	} {
		page := string(files(t, written(t, checked(t), Options{Profile: tt.profile, Keys: tt.keys, Name: "ferry", By: "Ann Fell"}))["ferry/"+reportFile])
		page = strings.ReplaceAll(page, "&#43;", "+")
		for _, w := range tt.has {
			if !strings.Contains(page, w) {
				t.Errorf("%s: the report lacks %q", tt.profile, w)
			}
		}
		for _, w := range tt.lacks {
			if strings.Contains(page, w) {
				t.Errorf("%s: the report has %q", tt.profile, w)
			}
		}
	}
}

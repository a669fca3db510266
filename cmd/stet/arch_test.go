package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport is the map of the program: each package, and the packages of the
// program and of others that it may import directly. An entry that ends in /
// takes in all packages below it. A package that is not here fails the test, so
// the map and the tree cannot drift apart.
func mayImport() map[string][]string {
	const fyne = "fyne.io/fyne/v2"
	drawing := []string{fyne, fyne + "/canvas", fyne + "/container", fyne + "/driver/desktop", fyne + "/theme", fyne + "/widget"}
	claim, text, assets := "stet/extract/claim", "stet/extract/text", "stet/assets"
	pdf := "stet/extract/page/pdf"
	readers := []string{"stet/extract/name", "stet/extract/number", "stet/extract/quote", "stet/extract/deal", "stet/extract/audit", "stet/extract/match"}
	return map[string][]string{
		assets:                      {},
		claim:                       {},
		"stet/extract/fetch":        {"golang.org/x/net/html", "golang.org/x/net/html/charset", "golang.org/x/net/idna", "golang.org/x/text/", "golang.org/x/time/rate", "github.com/wlynxg/chardet", "github.com/gogs/chardet", "github.com/temoto/robotstxt"},
		pdf:                         {"golang.org/x/text/"},
		"stet/extract/page":         {claim, pdf, "stet/extract/fetch", "golang.org/x/net/html", "golang.org/x/net/html/atom", "golang.org/x/net/html/charset", "github.com/PuerkitoBio/goquery", "github.com/yuin/goldmark", "github.com/yuin/goldmark/"},
		"stet/extract/page/fit":     {"stet/extract/fetch", "stet/extract/page"},
		"stet/extract/page/score":   {claim, "stet/extract/fetch", "stet/extract/page"},
		text:                        {claim},
		"stet/extract/name":         {claim, text, "stet/extract/name/foreign", "stet/extract/name/lists", "stet/extract/name/tag"},
		"stet/extract/name/foreign": {claim, text, "stet/extract/name/lists"},
		"stet/extract/name/lists":   {assets},
		"stet/extract/name/tag":     {claim, text, assets, "stet/extract/name/lists"},
		"stet/extract/name/train":   {claim, text, "stet/extract/name", "stet/extract/name/tag"}, // makes the model; no part of the program
		"stet/extract/number":       {claim, text, assets},
		"stet/extract/quote":        {claim, text, assets},
		"stet/extract/deal":         {claim, text, assets},
		"stet/extract/audit":        {claim, text},
		"stet/extract/match":        {claim, text},
		"stet/extract":              append([]string{claim, text, "stet/extract/fetch", "stet/extract/page"}, readers...),
		"stet/store/ledger":         {claim},
		"stet/store":                {claim, "stet/store/ledger", "modernc.org/sqlite", "modernc.org/sqlite/lib"},
		"stet/store/leak":           {"golang.org/x/text/unicode/norm"},
		"stet/store/vault":          {"stet/store/leak", "filippo.io/age", "github.com/zalando/go-keyring"},
		"stet/store/sheet":          {claim, "stet/store/ledger", assets, "github.com/xuri/excelize/v2", "codeberg.org/go-pdf/fpdf", "golang.org/x/image/font/"},
		"stet/store/bundle":         {claim, "stet/store", "stet/store/leak", "stet/store/ledger", "stet/store/sheet", assets, "filippo.io/age", "filippo.io/age/agessh", "github.com/hiddeco/sshsig", "github.com/gowebpki/jcs", "golang.org/x/crypto/", "github.com/santhosh-tekuri/jsonschema/v6", "golang.org/x/text/unicode/norm"},
		"stet/ui/present":           {claim, "stet/extract/match", "stet/store/ledger"}, // match for what its results are called
		"stet/ui/reader":            append([]string{claim}, drawing...),
		"stet/ui":                   append([]string{claim, "stet/store/ledger", "stet/ui/present", "stet/ui/reader", assets, fyne + "/dialog", fyne + "/storage"}, drawing...),
		"stet/cmd/stet":             {"stet/", fyne, fyne + "/app"},
		"stet/cmd/stetctl":          {"filippo.io/age", "stet/assets", "stet/extract", "stet/extract/", "stet/store", "stet/store/"},
	}
}

// owned are the packages of the standard library that only some may import.
func owned() map[string][]string {
	return map[string][]string{
		"net/http":     {"stet/extract/fetch"},
		"database/sql": {"stet/store"},
		"os/exec":      {"stet/cmd/stet"},
		"unsafe":       {},
		"C":            {},
	}
}

func TestImportsGoOneWay(t *testing.T) {
	allowed, only := mayImport(), owned()
	for pkg, imports := range list(t, `{{.ImportPath}} {{join .Imports " "}}`, "stet/...") {
		may, ok := allowed[pkg]
		if !ok {
			t.Errorf("%s is not on the map: add it with what it may import", pkg)
			continue
		}
		for _, imp := range imports {
			if owners, ok := only[imp]; ok && !slices.Contains(owners, pkg) {
				t.Errorf("%s imports %s, which is for %v", pkg, imp, owners)
			}
			first, _, _ := strings.Cut(imp, "/")
			if (first == "stet" || strings.Contains(first, ".")) && !slices.ContainsFunc(may, func(m string) bool {
				return m == imp || strings.HasSuffix(m, "/") && strings.HasPrefix(imp, m)
			}) {
				t.Errorf("%s imports %s", pkg, imp)
			}
		}
	}
}

// TestOnlyTheDesktopProgramNeedsC lists what every other command and package
// is made of and looks for C in it.
func TestOnlyTheDesktopProgramNeedsC(t *testing.T) {
	var rest []string
	for pkg := range list(t, "{{.ImportPath}}", "stet/...") {
		if pkg != "stet/cmd/stet" {
			rest = append(rest, pkg)
		}
	}
	for pkg, files := range list(t, `{{if not .Standard}}{{.ImportPath}} {{join .CgoFiles " "}}{{end}}`, append([]string{"-deps"}, rest...)...) {
		if len(files) > 0 {
			t.Errorf("%s is C in part: %v", pkg, files)
		}
	}
}

// list runs go list with C on and returns, by the first word, the other words
// of each line.
func list(t *testing.T, format string, args ...string) map[string][]string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", append([]string{"list", "-tags", "migrated_fynedo", "-f", format}, args...)...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	out, err := cmd.Output()
	if err != nil {
		var stderr []byte
		if e, ok := err.(*exec.ExitError); ok {
			stderr = e.Stderr
		}
		t.Fatalf("go list: %v\n%s", err, stderr)
	}
	lines := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		if words := strings.Fields(line); len(words) > 0 {
			lines[words[0]] = words[1:]
		}
	}
	return lines
}

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/store/vault"
)

// TestLeak: what the vault knows keeps a sheet, a bundle and the letters from being
// written; a vault that stays locked keeps nothing back.
func TestLeak(t *testing.T) {
	const secret = "seven grey herons"
	dir := t.TempDir()
	t.Setenv("STET_KEYRING", "off")
	t.Setenv("XDG_DATA_HOME", dir)
	t.Setenv("STET_PASSPHRASE", secret)
	v := cheapVault(t, filepath.Join(dir, "stet"), secret)
	if err := v.Put(vault.Contact{ID: vault.NewID(), Pseudonym: "Source A", Name: "Holm Ferries Insider", Phones: []string{"040 337 118 22"}}); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "04033711822.txt") // its name is on the sheet
	if err := os.WriteFile(file, []byte("Ferry firm raises fares\n\nHolm Ferries will raise fares by 12 percent, Ada Moe said.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{"s.xlsx", "s.docx", "s.html", "s.pdf", "s.stet.zip"} {
		args := []string{"sheet", file, "-o", filepath.Join(dir, out)}
		if strings.HasSuffix(out, ".stet.zip") {
			args = []string{"bundle", "create", "--unsigned", "--profile", "desk", file, "-o", filepath.Join(dir, out)}
		}
		code, said := ran(args)
		if code != exitUsage || !strings.Contains(said, "Source A") || strings.Contains(said, "Insider") {
			t.Errorf("%s: exit %d, %s", out, code, said)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "*"+out)); len(left) > 0 {
			t.Errorf("%s was written", out)
		}
	}
	t.Setenv("STET_PASSPHRASE", "")
	if code, said := ran([]string{"sheet", file, "-o", filepath.Join(dir, "s.html")}); code != exitGood {
		t.Errorf("with a locked vault: %s", said)
	}
	t.Setenv("STET_PASSPHRASE", "eight grey herons")
	if code, said := ran([]string{"sheet", file, "-o", filepath.Join(dir, "t.html")}); code != exitUsage || !strings.Contains(said, "not the passphrase") {
		t.Errorf("with a wrong passphrase: %s", said)
	}
}

// ran runs the program and returns what it said.
func ran(args []string) (int, string) {
	var out bytes.Buffer
	p := &program{in: strings.NewReader(""), out: &out, err: &out}
	code := p.main(context.Background(), args)
	return code, out.String()
}

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"stet/extract"
	"stet/store"
	"stet/store/ledger"
	"stet/store/vault"
)

// TestSealedDesk: a case with a source of the vault goes to a colleague, who learns
// the name only with the key that it is sealed for.
func TestSealedDesk(t *testing.T) {
	const secret, contact = "seven grey herons", "00112233445566778899aabbccddeeff"
	mine, theirs, dir := t.TempDir(), t.TempDir(), t.TempDir()
	t.Setenv("STET_KEYRING", "off")
	t.Setenv("STET_PASSPHRASE", secret)
	t.Setenv("XDG_DATA_HOME", mine)
	id := deskWith(t, filepath.Join(mine, "stet"), ledger.Source{ID: "s", Kind: "interview", Title: "Source A", Sensitivity: "confidential", Vault: contact})
	v := cheapVault(t, filepath.Join(mine, "stet"), secret)
	cheapVault(t, filepath.Join(theirs, "stet"), secret)
	if err := v.Put(vault.Contact{ID: contact, Pseudonym: "Source A", Name: "Ottoline Brackwater"}); err != nil {
		t.Fatal(err)
	}
	key, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	keyFile, out := filepath.Join(dir, "key"), filepath.Join(dir, "mill.stet.zip")
	if err := os.WriteFile(keyFile, []byte(key.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, said := ran([]string{"bundle", "create", "--seal-to", key.Recipient().String(), "--seal-contacts", id, "-o", out}); code != exitGood {
		t.Fatal(said)
	}
	body, err := os.ReadFile(out)
	if err != nil || bytes.Contains(body, []byte("Brackwater")) || bytes.Contains(body, []byte("Source A")) {
		t.Errorf("the bundle tells of the source, or %v", err)
	}

	t.Setenv("XDG_DATA_HOME", theirs)
	if code, said := ran([]string{"case", "import", out}); code != exitGood || !strings.Contains(said, "1 part stays sealed") {
		t.Errorf("without the key: %s", said)
	}
	if code, said := ran([]string{"vault", "status"}); code != exitGood || !strings.Contains(said, "sound, 0 contacts") {
		t.Errorf("without the key: %s", said)
	}
	if code, said := ran([]string{"case", "import", "--identity", keyFile, out}); code != exitGood || !strings.Contains(said, "1 contact went into the vault") {
		t.Errorf("with the key: %s", said)
	}
	if code, said := ran([]string{"vault", "list"}); code != exitGood || !strings.Contains(said, "Source A: Ottoline Brackwater") {
		t.Errorf("their vault: %s", said)
	}
	if code, said := ran([]string{"case", "show", id}); code != exitGood || !strings.Contains(said, "Source A") || strings.Contains(said, "Brackwater") {
		t.Errorf("their case: %s", said)
	}
	if code, said := ran([]string{"vault", "remove", contact[:8]}); code != exitGood {
		t.Error(said)
	}
	if code, said := ran([]string{"vault", "status"}); code != exitGood || !strings.Contains(said, "sound, 0 contacts") {
		t.Errorf("their vault: %s", said)
	}
	if code, said := ran([]string{"case", "import", "--identity", out, out}); code != exitUsage || !strings.Contains(said, "no key") {
		t.Errorf("with what is no key: %s", said)
	}
}

// cheapVault makes a vault whose passphrase costs next to nothing to try, and opens it.
func cheapVault(t *testing.T, dir, secret string) *vault.Vault {
	t.Helper()
	key, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	lock, err := age.NewScryptRecipient(secret)
	if err != nil {
		t.Fatal(err)
	}
	lock.SetWorkFactor(8)
	var b bytes.Buffer
	w, err := age.Encrypt(&b, lock)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write([]byte(key.String())); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, vault.KeyName), b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	v := vault.In(dir, nil)
	if err := v.Unlock(secret); err != nil {
		t.Fatal(err)
	}
	return v
}

// deskWith makes a store with an article and a source of its first claim, and
// returns the case.
func deskWith(t *testing.T, dir string, src ledger.Source) string {
	t.Helper()
	s, err := store.Open(filepath.Join(dir, "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r := extract.Claims(extract.Plain("Mill closes\n\nThe mill will close on 12 May 2026 after a loss of $72 million, the owner said."))
	id, err := s.SaveArticle(t.Context(), &r, store.Capture{Locator: "https://mill.example/closes", FinalURL: "https://mill.example/closes"})
	if err != nil {
		t.Fatal(err)
	}
	on := ledger.On(r.Article, r.Claims[0])
	if _, _, err := s.Append(t.Context(), id, ledger.Statement{Target: on, Act: ledger.SourceAdded{Source: src}},
		ledger.Statement{Target: on, Act: ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e", ClaimID: on.Claim, SourceID: src.ID, Stance: ledger.Supports}}}); err != nil {
		t.Fatal(err)
	}
	return id
}

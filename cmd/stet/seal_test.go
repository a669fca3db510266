package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/store/bundle"
	"stet/store/ledger"
	"stet/store/vault"
	"stet/ui/present"
)

// confide has a desk note a confidential source, whose name is in its open vault.
func confide(t *testing.T, b bundler, id string) string {
	t.Helper()
	if err := b.kept.Unlock(""); err != nil {
		t.Fatal(err)
	}
	contact := vault.Contact{ID: vault.NewID(), Pseudonym: "Source A", Name: canaryName, Phones: []string{canaryPhone}}
	if err := b.kept.Vault.Put(contact); err != nil {
		t.Fatal(err)
	}
	c, err := b.s.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	on := ledger.On(c.Result.Article, c.Result.Claims[1])
	for _, act := range []ledger.Act{ledger.SourceAdded{Source: ledger.Source{ID: "s1", Kind: "interview", Title: "Source A", Sensitivity: "confidential", Vault: contact.ID}},
		ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e1", ClaimID: c.Result.Claims[1].ID, SourceID: "s1", Stance: ledger.Supports}}} {
		if _, _, err := b.s.Append(t.Context(), id, ledger.Statement{Target: on, Act: act}); err != nil {
			t.Fatal(err)
		}
	}
	return contact.ID
}

// TestSealedGoesIntoTheVault: what is sealed for a colleague's own key is opened when
// they take the bundle in; names go into their vault, which has to be open, and into
// nothing else.
func TestSealedGoesIntoTheVault(t *testing.T) {
	ann, bo, id := pair(t)
	ann.kept, bo.kept = vaultBeside(ann.s, pocket{}), vaultBeside(bo.s, pocket{})
	contact := confide(t, ann, id)
	key, _, err := bundle.Identity(bo.path, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	keys := filepath.Join(dir, "keys, of Bo.txt")
	if err := os.WriteFile(keys, []byte("# Bo\n"+key.Public()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "line.stet.zip")
	note, err := ann.Make(t.Context(), present.BundleOrder{Path: path, Profile: "partner", SealTo: keys, Contacts: true}, id)
	if err != nil || !strings.Contains(note, "Sealed for 1 key: 2 acts and who 1 confidential source is.") {
		t.Fatalf("%q %v", note, err)
	}
	p, err := bo.Look(t.Context(), path)
	if err != nil || p.Contacts != 1 || !strings.Contains(strings.Join(p.Lines, "\n"), "Sealed for your key: 2 acts") {
		t.Fatalf("%+v %v", p, err)
	}
	if _, _, err := bo.Take(t.Context(), path); err == nil || !strings.Contains(present.Sentence(err), "vault is locked") {
		t.Fatalf("into a locked vault: %v", err)
	}
	if cases, _ := bo.s.Cases(t.Context()); len(cases) != 0 {
		t.Fatal("taken in all the same")
	}
	if err := bo.kept.Unlock(""); err != nil {
		t.Fatal(err)
	}
	there, _, err := bo.Take(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if c, ok := bo.kept.Contact(contact); !ok || c.Name != canaryName {
		t.Errorf("in the vault: %+v %v", c, ok)
	}
	c, err := bo.s.Case(t.Context(), there)
	if err != nil || len(c.State.Sources) != 1 || c.State.Sources[0].Title != "Source A" {
		t.Errorf("%+v %v", c.State.Sources, err)
	}
	other := bundler{ann.s, ann.kept, filepath.Join(dir, "third")}
	if p, err := other.Look(t.Context(), path); err != nil || p.Contacts != 0 || !strings.Contains(strings.Join(p.Lines, "\n"), "for other keys than yours") {
		t.Errorf("another desk: %+v %v", p, err)
	}
}

// TestSealWithoutContacts: they are sealed only where that is wanted, and not of a
// locked vault.
func TestSealWithoutContacts(t *testing.T) {
	ann, bo, id := pair(t)
	ann.kept = vaultBeside(ann.s, pocket{})
	confide(t, ann, id)
	key, _, err := bundle.Identity(bo.path, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "line.stet.zip")
	if _, err := ann.Make(t.Context(), present.BundleOrder{Path: path, Profile: "partner", SealTo: key.Public()}, id); err != nil {
		t.Fatal(err)
	}
	if p, err := bo.Look(t.Context(), path); err != nil || p.Contacts != 0 || !strings.Contains(strings.Join(p.Lines, "\n"), "2 acts.") {
		t.Errorf("%+v %v", p, err)
	}
	ann.kept.Lock()
	if _, err := ann.Make(t.Context(), present.BundleOrder{Path: path, Profile: "partner", SealTo: key.Public(), Contacts: true}, id); err == nil || !strings.Contains(present.Sentence(err), "locked") {
		t.Errorf("names of a locked vault: %v", err)
	}
}

// TestRecipients: what is typed names keys or files, or is told to be neither.
func TestRecipients(t *testing.T) {
	k, _, err := bundle.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]int{"": 0, "  ": 0, k.Public(): 1, k.Public() + " bo@desk, " + k.Public(): 2, ", ;": 0} {
		if n, err := (bundler{}).Recipients(typed); n != want || err != nil {
			t.Errorf("%q: %d, %v", typed, n, err)
		}
	}
	for _, typed := range []string{"Bo", k.Public() + ", Bo", t.TempDir()} {
		if _, err := (bundler{}).Recipients(typed); err == nil || !strings.Contains(present.Sentence(err), "no recipient") {
			t.Errorf("%q: %v", typed, err)
		}
	}
}

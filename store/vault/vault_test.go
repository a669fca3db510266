package vault

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/zalando/go-keyring"
)

const right = "a tide table from 1911"

// ring is a keyring in memory; err is what it answers instead, nil for nothing.
type ring struct {
	mu      sync.Mutex
	secrets map[string]string
	err     error
}

func newRing() *ring { return &ring{secrets: map[string]string{}} }

func (r *ring) Get(user string) (string, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s, ok := r.secrets[user]
	if r.err == nil && !ok {
		return "", ErrNoSecret
	}
	return s, r.err
}

func (r *ring) Set(user, secret string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.err == nil {
		r.secrets[user] = secret
	}
	return r.err
}

func (r *ring) Delete(user string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.secrets[user]; r.err == nil && !ok {
		return ErrNoSecret
	}
	delete(r.secrets, user)
	return r.err
}

// quick is a vault whose passphrase costs little.
func quick(dir string, r Keyring) *Vault {
	v := In(dir, r)
	v.work = 10
	return v
}

func someone() Contact {
	return Contact{ID: NewID(), Pseudonym: "Source A", Name: "Ottoline Brackwater", Aliases: []string{"Otti"}, Phones: []string{"+44 20 7946 0958"},
		Mails: []string{"otti@example.org"}, Where: "/home/desk/brackwater-scan.pdf", Address: "4 Mill Lane", Note: "calls on Tuesdays",
		Links: map[string]Link{"e1": {"p. 12, second shelf", "she marked it herself"}}}
}

// TestKeeps: what is put in is there after a lock, in another program too, and
// only with the key; the file is the user's alone and says nothing.
func TestKeeps(t *testing.T) {
	for name, tt := range map[string]struct {
		ring   Keyring
		secret string
		file   bool // the key is in a file
	}{
		"keyring":              {newRing(), "", false},
		"no keyring":           {nil, right, true},
		"keyring that is shut": {&ring{err: errors.New("shut")}, right, true},
		"passphrase by choice": {newRing(), right, true},
	} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "stet")
			v, c := quick(dir, tt.ring), someone()
			must(t, v.Unlock(tt.secret))
			must(t, v.Put(c))
			v.Lock()
			if _, err := v.Contacts(); !errors.Is(err, ErrLocked) || v.Open() {
				t.Fatalf("a locked vault gives %v", err)
			}
			if _, ok := v.Contact(c.ID); ok {
				t.Fatal("a locked vault gives a contact")
			}
			if err := v.Put(c); !errors.Is(err, ErrLocked) {
				t.Fatalf("a locked vault is written: %v", err)
			}
			other := quick(dir, tt.ring)
			must(t, other.Unlock(tt.secret))
			got, ok := other.Contact(c.ID)
			if !ok || got.Name != c.Name || got.Links["e1"] != c.Links["e1"] || got.Phones[0] != c.Phones[0] {
				t.Fatalf("got %+v", got)
			}
			if exists(filepath.Join(dir, KeyName)) != tt.file {
				t.Errorf("key in a file: %v, want %v", !tt.file, tt.file)
			}
			sayNothing(t, dir, c)
		})
	}
}

// sayNothing reads every byte of every file in dir.
func sayNothing(t *testing.T, dir string, c Contact) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		must(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has the rights %v", d.Name(), info.Mode().Perm())
		}
		body, err := os.ReadFile(path)
		must(t, err)
		for _, word := range []string{c.Name, c.Phones[0], c.Note, c.Where, c.Pseudonym, "AGE-SECRET", "contacts"} {
			if bytes.Contains(bytes.ToLower(body), []byte(strings.ToLower(word))) {
				t.Errorf("%s says %q", d.Name(), word)
			}
		}
		return nil
	}))
}

// TestSentences: each thing that can be wrong has its kind and a sentence, and
// changes nothing.
func TestSentences(t *testing.T) {
	tests := []struct {
		name   string
		spoil  func(t *testing.T, dir string, r *ring)
		secret string
		want   error
		says   string
	}{
		{"no passphrase", nil, "", ErrPassphrase, "Type it"},
		{"wrong passphrase", nil, "a tide table from 1912", ErrPassphrase, "not the passphrase"},
		{"key gone", func(t *testing.T, dir string, _ *ring) { must(t, os.Remove(filepath.Join(dir, KeyName))) }, right, ErrKey, "its key is not"},
		{"key damaged", func(t *testing.T, dir string, _ *ring) { flip(t, filepath.Join(dir, KeyName), -3) }, right, ErrKey, "damaged"},
		{"vault damaged", func(t *testing.T, dir string, _ *ring) { flip(t, filepath.Join(dir, FileName), -3) }, right, ErrDamaged, "restore"},
		{"vault cut short", func(t *testing.T, dir string, _ *ring) { must(t, os.Truncate(filepath.Join(dir, FileName), 150)) }, right, ErrDamaged, "restore"},
		{"vault empty", func(t *testing.T, dir string, _ *ring) { must(t, os.Truncate(filepath.Join(dir, FileName), 0)) }, right, ErrDamaged, "restore"},
		{"another's vault", func(t *testing.T, dir string, _ *ring) {
			k, err := age.GenerateX25519Identity()
			must(t, err)
			sealed, err := seal(nil, k.Recipient())
			must(t, err)
			must(t, os.WriteFile(filepath.Join(dir, FileName), sealed, 0o600))
		}, right, ErrKey, "another key"},
		{"of a later version", func(t *testing.T, dir string, _ *ring) { rewrite(t, dir, `{"schema":"stet.vault/9"}`) }, right, ErrDamaged, "later version"},
		{"not JSON", func(t *testing.T, dir string, _ *ring) { rewrite(t, dir, `{"schema"`) }, right, ErrDamaged, "restore"},
		{"something follows", func(t *testing.T, dir string, _ *ring) { rewrite(t, dir, `{"schema":"stet.vault/1"} {}`) }, right, ErrDamaged, "restore"},
		{"twins", func(t *testing.T, dir string, _ *ring) {
			rewrite(t, dir, `{"schema":"stet.vault/1","contacts":[{"id":"0123456789","pseudonym":"A"},{"id":"0123456789","pseudonym":"B"}]}`)
		}, right, ErrDamaged, "restore"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			v := quick(dir, nil)
			must(t, v.Unlock(right))
			must(t, v.Put(someone()))
			if tt.spoil != nil {
				tt.spoil(t, dir, nil)
			}
			before := readAll(t, dir)
			err := quick(dir, nil).Unlock(tt.secret)
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			if s, ok := err.(interface{ Sentence() string }); !ok || !strings.Contains(s.Sentence(), tt.says) {
				t.Errorf("says %q, want %q in it", err, tt.says)
			}
			if after := readAll(t, dir); after != before {
				t.Error("files were changed")
			}
		})
	}
}

// TestShort: a new vault is not locked with a passphrase that is guessed at once.
func TestShort(t *testing.T) {
	dir := t.TempDir()
	v := quick(dir, nil)
	if v.Needs() != NeedsNew {
		t.Errorf("a new vault without a keyring needs %v", v.Needs())
	}
	for _, secret := range []string{"", "short"} {
		if err := v.Unlock(secret); !errors.Is(err, ErrPassphrase) || v.Open() || readAll(t, dir) != "" {
			t.Errorf("passphrase %q: %v, open %v", secret, err, v.Open())
		}
	}
	must(t, v.Unlock(right))
	if v.Needs() != NeedsPassphrase {
		t.Errorf("a vault with a passphrase needs %v", v.Needs())
	}
	if v := quick(t.TempDir(), newRing()); v.Needs() != NeedsNothing {
		t.Errorf("a new vault with a keyring needs %v", v.Needs())
	}
}

// TestSetPassphrase: afterwards the keyring opens nothing any more.
func TestSetPassphrase(t *testing.T) {
	r, dir := newRing(), t.TempDir()
	v := quick(dir, r)
	must(t, v.Unlock(""))
	must(t, v.Put(someone()))
	must(t, v.SetPassphrase(right))
	if len(r.secrets) != 0 {
		t.Error("the keyring still has the key")
	}
	again := quick(dir, r)
	if err := again.Unlock(""); !errors.Is(err, ErrPassphrase) {
		t.Errorf("without the passphrase: %v", err)
	}
	must(t, again.Unlock(right))
	if all, err := again.Contacts(); err != nil || len(all) != 1 {
		t.Errorf("%d contacts, %v", len(all), err)
	}
}

// TestTwoWindows: each sees, and none loses, what the other has written.
func TestTwoWindows(t *testing.T) {
	r, dir := newRing(), t.TempDir()
	a, b := quick(dir, r), quick(dir, r)
	must(t, a.Unlock(""))
	must(t, b.Unlock(""))
	var wg sync.WaitGroup
	for _, v := range []*Vault{a, b} {
		wg.Go(func() {
			for range 5 {
				if err := v.Put(someone()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	must(t, a.Unlock(""))
	if all, err := a.Contacts(); err != nil || len(all) != 10 {
		t.Fatalf("%d contacts, %v", len(all), err)
	}
	if exists(filepath.Join(dir, newName)) {
		t.Error("a temporary file is left")
	}
}

// TestLeftBehind: the file of a writer that was killed keeps nobody out for long,
// and is not taken for the vault.
func TestLeftBehind(t *testing.T) {
	dir := t.TempDir()
	v := quick(dir, newRing())
	must(t, v.Unlock(""))
	left := filepath.Join(dir, newName)
	must(t, os.WriteFile(left, []byte("half a vau"), 0o600))
	old := time.Now().Add(-time.Hour)
	must(t, os.Chtimes(left, old, old))
	must(t, v.Put(someone()))
	must(t, v.Unlock(""))
	if all, err := v.Contacts(); err != nil || len(all) != 1 {
		t.Fatalf("%d contacts, %v", len(all), err)
	}
}

// TestRestore: a damaged vault comes back as it was before the last change.
func TestRestore(t *testing.T) {
	dir := t.TempDir()
	v, first := quick(dir, nil), someone()
	must(t, v.Unlock(right))
	must(t, v.Put(first))
	must(t, v.Put(someone()))
	flip(t, filepath.Join(dir, FileName), -3)
	again := quick(dir, nil)
	if err := again.Unlock(right); !errors.Is(err, ErrDamaged) {
		t.Fatal(err)
	}
	if n, err := again.Restore(right); err != nil || n != 1 {
		t.Fatalf("%d contacts, %v", n, err)
	}
	if c, ok := again.Contact(first.ID); !ok || c.Name != first.Name {
		t.Fatalf("got %+v", c)
	}
	if n, err := again.Restore(right); !errors.Is(err, ErrDamaged) || n != 0 {
		t.Fatalf("the damaged one came back: %v", err)
	}
}

func TestRemove(t *testing.T) {
	v, c := quick(t.TempDir(), newRing()), someone()
	must(t, v.Unlock(""))
	must(t, v.Put(c))
	must(t, v.Remove(c.ID))
	for _, id := range []string{c.ID, "", c.ID[:4]} {
		if err := v.Remove(id); !errors.Is(err, ErrContact) {
			t.Errorf("removed %q, which is not there: %v", id, err)
		}
	}
	if n, err := v.Restore(""); err != nil || n != 0 {
		t.Errorf("the backup still has %d contacts, %v", n, err)
	}
	must(t, v.Put(c))
	must(t, v.Remove(c.ID[:8]))
	if err := v.Put(Contact{ID: "x", Pseudonym: "A"}); !errors.Is(err, ErrContact) {
		t.Errorf("a contact without an id: %v", err)
	}
	if err := v.Put(Contact{ID: NewID()}); !errors.Is(err, ErrContact) {
		t.Errorf("a contact without a pseudonym: %v", err)
	}
	if err := v.Put(Contact{ID: NewID(), Pseudonym: "A", Note: strings.Repeat("x", maxField+1)}); !errors.Is(err, ErrContact) {
		t.Errorf("a note without end: %v", err)
	}
}

// TestSystem asks the library's own stand-in for a keyring.
func TestSystem(t *testing.T) {
	keyring.MockInit()
	var r Keyring = system{}
	if _, err := r.Get("nobody"); !errors.Is(err, ErrNoSecret) {
		t.Errorf("a secret that is not there: %v", err)
	}
	must(t, r.Set("somebody", "s3cret"))
	if s, err := r.Get("somebody"); err != nil || s != "s3cret" {
		t.Errorf("got %q, %v", s, err)
	}
	must(t, r.Delete("somebody"))
	if err := r.Delete("somebody"); !errors.Is(err, ErrNoSecret) {
		t.Errorf("deleted twice: %v", err)
	}
	t.Setenv("STET_KEYRING", "off")
	if System() != nil {
		t.Error("a keyring that is switched off is used")
	}
}

// FuzzVault: whatever the bytes, reading ends in contacts that can be kept or in an
// error that says what to do.
func FuzzVault(f *testing.F) {
	key, err := age.ParseX25519Identity("AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX")
	if err != nil {
		if key, err = age.GenerateX25519Identity(); err != nil {
			f.Fatal(err)
		}
	}
	sealed, err := seal([]Contact{someone()}, key.Recipient())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sealed, false)
	f.Add([]byte(`{"schema":"stet.vault/1","contacts":[{"id":"0123456789","pseudonym":"A"}]}`), true)
	f.Add([]byte(`{"schema":"stet.vault/1","contacts":null}`), true)
	f.Add([]byte("age-encryption.org/v1\n-> X25519 "), false)
	f.Fuzz(func(t *testing.T, body []byte, plain bool) {
		if plain { // past the encryption, which no fuzzing gets through
			var err error
			if body, err = encrypt(body, key.Recipient()); err != nil {
				t.Fatal(err)
			}
		}
		all, err := unseal(body, key)
		if err != nil {
			if _, ok := err.(interface{ Sentence() string }); !ok || all != nil {
				t.Fatalf("%v without a sentence, or with contacts", err)
			}
			return
		}
		for _, c := range all {
			if c.fault() != "" {
				t.Fatalf("%+v: %s", c, c.fault())
			}
		}
		again, err := seal(all, key.Recipient())
		if err != nil {
			t.Fatal(err)
		}
		if back, err := unseal(again, key); err != nil || len(back) != len(all) {
			t.Fatalf("%d contacts of %d come back: %v", len(back), len(all), err)
		}
	})
}

// FuzzKey: no file takes the place of the key, or takes all memory.
func FuzzKey(f *testing.F) {
	lock, err := age.NewScryptRecipient(right)
	if err != nil {
		f.Fatal(err)
	}
	lock.SetWorkFactor(2)
	file, err := encrypt([]byte("no key"), lock)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(file)
	f.Add([]byte("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"))
	f.Fuzz(func(t *testing.T, body []byte) {
		if bytes.Contains(body, []byte("scrypt")) && !bytes.Contains(body, []byte(" 2\n")) && !bytes.Contains(body, []byte(" 30\n")) {
			return // a factor that is allowed costs a second
		}
		if key, err := In("", nil).fromFile(body, right); err == nil || key != nil {
			t.Fatalf("%q is a key", body)
		}
	})
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// flip changes a byte of a file, counted from its end.
func flip(t *testing.T, path string, at int) {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	b[len(b)+at] ^= 1
	must(t, os.WriteFile(path, b, 0o600))
}

// rewrite puts other contents into the vault of dir.
func rewrite(t *testing.T, dir, plain string) {
	t.Helper()
	v := quick(dir, nil)
	must(t, v.Unlock(right))
	sealed, err := encrypt([]byte(plain), v.key.Recipient())
	must(t, err)
	must(t, os.WriteFile(filepath.Join(dir, FileName), sealed, 0o600))
}

// readAll is what stands in the files of dir.
func readAll(t *testing.T, dir string) string {
	t.Helper()
	all, err := os.ReadDir(dir)
	must(t, err)
	var b strings.Builder
	for _, e := range all {
		body, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		b.WriteString(e.Name() + "\x00" + string(body))
	}
	return b.String()
}

package bundle

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"
	"golang.org/x/crypto/ssh"

	"stet/store/ledger"
)

// guarded is checked with the confidential source in the vault.
func guarded(t *testing.T) *Case {
	t.Helper()
	c := checked(t)
	cy := at(t, c, "cy", "Cy Orr")
	cy.say(2, ledger.SourceAdded{Source: ledger.Source{ID: "s3", Kind: "interview", Title: "Source A", Sensitivity: "confidential", Vault: "0011223344556677"}})
	cy.say(2, ledger.EvidenceAdded{Evidence: ledger.Evidence{ID: "e3", ClaimID: c.Result.Claims[2].ID, SourceID: "s3", Stance: ledger.Supports}})
	return c
}

func newAge(t *testing.T) *age.X25519Identity {
	t.Helper()
	id, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// TestSeal: what is withheld opens for those it is sealed for, age's keys and the
// keys that sign, and proves itself against its stubs; for nobody else.
func TestSeal(t *testing.T) {
	c, ageKey, signer, other := guarded(t), newAge(t), key(t), newAge(t)
	var to []age.Recipient
	for _, spec := range []string{ageKey.Recipient().String(), signer.Public()} {
		r, err := Recipients(spec)
		if err != nil {
			t.Fatal(err)
		}
		to = append(to, r...)
	}
	contact := json.RawMessage(`{"name":"Ottoline Brackwater"}`)
	o := Options{SealTo: to, Contacts: map[string]json.RawMessage{"0011223344556677": contact}}
	if n := c.Sealing(o); n != (Sealing{Parts: 2, Events: 4, Contacts: 1}) {
		t.Errorf("to be sealed: %+v", n)
	}
	b := written(t, c, o)
	v := verified(t, b)
	if !v.Good() || v.Withheld != 4 {
		t.Fatalf("%+v", v)
	}
	parts := 0
	for name, body := range files(t, b) {
		if bytes.Contains(body, []byte("Lunt")) || bytes.Contains(body, []byte("Brackwater")) {
			t.Errorf("%s tells of a source", name)
		}
		if strings.Contains(name, sealedFolder) {
			parts++
			if strings.Contains(name, "clerk") || strings.Contains(name, "s3") {
				t.Errorf("%s tells which source it is of", name)
			}
		}
	}
	if parts != 2 {
		t.Errorf("%d sealed parts", parts)
	}
	for name, keys := range map[string][]age.Identity{"age": {ageKey}, "signer": signer.Identities(), "both": {other, ageKey}} {
		r := opened(t, b)
		got, err := r.Case(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		u, err := r.Unseal(t.Context(), got, keys)
		if err != nil || u.Opened != 2 || u.Shut != 0 || u.Events != 4 || len(u.Contacts) != 1 || !bytes.Equal(u.Contacts[0], contact) {
			t.Errorf("%s: %+v, %v", name, u, err)
		}
		if l := ledger.Verify(got.Events); !l.OK() || l.Purged != 0 || len(got.State().Sources) != 3 {
			t.Errorf("%s: %+v", name, l)
		}
	}
	for name, keys := range map[string][]age.Identity{"another": {other}, "none": nil} {
		r := opened(t, b)
		got, err := r.Case(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if u, err := r.Unseal(t.Context(), got, keys); err != nil || u.Opened != 0 || u.Shut != 2 || len(got.State().Sources) != 1 {
			t.Errorf("%s: %+v, %v", name, u, err)
		}
	}
}

// TestSealNothing: nobody named leaves no part, and neither does a profile that
// withholds nothing.
func TestSealNothing(t *testing.T) {
	id := newAge(t)
	for _, o := range []Options{{}, {Profile: Desk, SealTo: []age.Recipient{id.Recipient()}}} {
		if opened(t, written(t, checked(t), o)).Sealed() || checked(t).Sealing(o) != (Sealing{}) {
			t.Errorf("%+v: sealed parts", o)
		}
	}
}

// TestSealedSize: the size of a part says little of what is in it.
func TestSealedSize(t *testing.T) {
	to := []age.Recipient{newAge(t).Recipient()}
	sizes := map[int]bool{}
	for _, n := range []int{0, 1, 700, 3900} {
		b, err := seal(&sealedPart{Schema: sealedSchema, Contact: json.RawMessage(`"` + strings.Repeat("x", n) + `"`)}, to)
		if err != nil {
			t.Fatal(err)
		}
		sizes[len(b)] = true
	}
	if len(sizes) != 1 {
		t.Errorf("sizes %v", sizes)
	}
}

// TestUnsealRefuses: a part that holds what the bundle has no stub for, or that is
// no sealed part, is refused and changes nothing.
func TestUnsealRefuses(t *testing.T) {
	c, id := checked(t), newAge(t)
	foreign := guarded(t)
	for name, p := range map[string]*sealedPart{
		"another's event": {Schema: sealedSchema, Events: foreign.Events[len(foreign.Events)-1:]},
		"another form":    {Schema: "stet.sealed/9"},
	} {
		body, err := seal(p, []age.Recipient{id.Recipient()})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := withPart(t, c, body).Unseal(t.Context(), &Case{Result: c.Result, Events: c.Events}, []age.Identity{id}); !errors.Is(err, ErrBundle) {
			t.Errorf("%s: %v", name, err)
		}
	}
	body, err := seal(&sealedPart{Schema: sealedSchema}, []age.Recipient{id.Recipient()})
	if err != nil {
		t.Fatal(err)
	}
	body[len(body)-1] ^= 1
	if _, err := withPart(t, c, body).Unseal(t.Context(), c, []age.Identity{id}); !errors.Is(err, ErrBundle) {
		t.Errorf("damaged: %v", err)
	}
}

// withPart is a bundle of c with one sealed part.
func withPart(t *testing.T, c *Case, body []byte) *Reader {
	t.Helper()
	var b bytes.Buffer
	bag := newBag(&b, "x", made)
	parts, err := c.parts(Options{Profile: Desk, Made: made})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range append(parts, part{sealedFolder + "0001" + sealedEnding, body}) {
		if err := bag.payload(p.name, bytes.NewReader(p.body)); err != nil {
			t.Fatal(err)
		}
	}
	if err := bag.close(nil, nil); err != nil {
		t.Fatal(err)
	}
	return opened(t, b.Bytes())
}

func TestRecipients(t *testing.T) {
	id, k, dir := newAge(t), key(t), t.TempDir()
	list := filepath.Join(dir, "desk.txt")
	if err := os.WriteFile(list, []byte("# the desk\n\n"+id.Recipient().String()+"\n"+k.Public()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(dir, "bad.txt")
	if err := os.WriteFile(bad, []byte("ssh-rsa AAAA\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	empty := filepath.Join(dir, "empty.txt")
	if err := os.WriteFile(empty, []byte("# nobody\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for spec, want := range map[string]int{id.Recipient().String(): 1, k.Public(): 1, list: 2, bad: 0, empty: 0, "nobody": 0, "": 0, "age1zzz": 0, id.String(): 0} {
		got, err := Recipients(spec)
		if len(got) != want || (err == nil) != (want > 0) {
			t.Errorf("%q: %d, %v", spec, len(got), err)
		}
		if err != nil {
			var own interface{ Sentence() string }
			if !errors.As(err, &own) {
				t.Errorf("%q: %v has no sentence", spec, err)
			}
		}
	}
}

// TestStockAge: age itself opens a sealed part, with its own key and with a key of
// OpenSSH.
func TestStockAge(t *testing.T) {
	id, dir := newAge(t), t.TempDir()
	k, private, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	block, err := ssh.MarshalPrivateKey(ed25519.PrivateKey(private), "x")
	if err != nil {
		t.Fatal(err)
	}
	r, err := Recipients(k.Public())
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range files(t, written(t, checked(t), Options{SealTo: append(r, id.Recipient())})) {
		if strings.Contains(name, sealedFolder) {
			write(t, filepath.Join(dir, "part.age"), body)
		}
	}
	write(t, filepath.Join(dir, "age.key"), []byte(id.String()+"\n"))
	write(t, filepath.Join(dir, "ssh.key"), pem.EncodeToMemory(block))
	for _, keyFile := range []string{"age.key", "ssh.key"} {
		if out, err := run(t, dir, "", "age", "-d", "-i", keyFile, "part.age"); err != nil || !strings.Contains(out, "Gerda Lunt") {
			t.Errorf("%s: %v\n%.300s", keyFile, err, out)
		}
		body, err := os.ReadFile(filepath.Join(dir, keyFile))
		if err != nil {
			t.Fatal(err)
		}
		if ids, err := Identities(body, nil); err != nil || len(ids) != 1 {
			t.Errorf("%s: %d keys, %v", keyFile, len(ids), err)
		}
	}
	if _, err := Identities([]byte("no key"), nil); err == nil {
		t.Error("no key is taken for one")
	}
}

func write(t *testing.T, path string, body []byte) {
	t.Helper()
	if err := os.WriteFile(path, body, 0o600); err != nil {
		t.Fatal(err)
	}
}

// drawer is a keyring in memory; shut gives nothing out.
type drawer struct {
	secrets map[string]string
	shut    bool
}

func (d *drawer) Get(user string) (string, error) {
	if s, ok := d.secrets[user]; ok && !d.shut {
		return s, nil
	}
	return "", errors.New("not there")
}

func (d *drawer) Set(user, secret string) error {
	if d.shut {
		return errors.New("shut")
	}
	d.secrets[user] = secret
	return nil
}

// TestIdentityInKeyring: the private key is in no file, and a keyring that is shut
// does not bring about another key.
func TestIdentityInKeyring(t *testing.T) {
	d, path := &drawer{secrets: map[string]string{}}, filepath.Join(t.TempDir(), "identity")
	k, made, err := Identity(path, nil, d)
	if err != nil || !made || len(d.secrets) != 1 {
		t.Fatalf("made %v, %v", made, err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the private key is in a file")
	}
	again, made, err := Identity(path, nil, d)
	if err != nil || made || again.Public() != k.Public() {
		t.Errorf("again: made %v, %v", made, err)
	}
	d.shut = true
	if _, made, err := Identity(path, nil, d); err == nil || made || !strings.Contains(err.Error(), "keyring") {
		t.Errorf("shut: made %v, %v", made, err)
	}
	if _, made, err := Identity(path, nil, nil); err == nil || made {
		t.Errorf("without a keyring: made %v, %v", made, err)
	}
	other := filepath.Join(t.TempDir(), "identity")
	if _, made, err := Identity(other, nil, d); err != nil || !made {
		t.Errorf("a keyring that takes nothing: made %v, %v", made, err)
	}
	if _, err := os.Stat(other); err != nil {
		t.Error("the key is nowhere")
	}
}

// TestIdentityMoves: a key in a file that nothing locks goes into the keyring and stays
// the same key; one that is locked, that a link leads to, or that the keyring does not
// take stays where it is.
func TestIdentityMoves(t *testing.T) {
	for _, tt := range []struct {
		name, pass string
		link, shut bool
		other      bool // the keyring has another key of this name
		moved      bool
	}{
		{name: "plain", moved: true}, {name: "locked", pass: "open sesame"}, {name: "a link", link: true}, {name: "no keyring that answers", shut: true},
		{name: "another key there", other: true},
	} {
		path := filepath.Join(t.TempDir(), "identity")
		at := path
		if tt.link {
			at = filepath.Join(t.TempDir(), "id_ed25519")
			if err := os.Symlink(at, path); err != nil {
				t.Skip("no links here")
			}
		}
		had, _, err := Identity(at, []byte(tt.pass), nil)
		if err != nil {
			t.Fatal(err)
		}
		d := &drawer{secrets: map[string]string{}}
		if tt.other {
			_, private, _ := NewKey()
			intoRing(path, private, d)
		}
		d.shut = tt.shut
		for range 2 {
			if k, made, err := Identity(path, []byte(tt.pass), d); err != nil || made || k.Public() != had.Public() {
				t.Errorf("%s: made %v, %v", tt.name, made, err)
			}
		}
		if _, err := os.Lstat(path); (err != nil) != tt.moved {
			t.Errorf("%s: the file: %v", tt.name, err)
		}
	}
}

// FuzzUnseal: no bytes in the place of a sealed part make it panic.
func FuzzUnseal(f *testing.F) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(`{"schema":"stet.sealed/1","events":[],"contact":{}}`), true)
	f.Add([]byte(`{"schema":"stet.sealed/1","events":[{}]}`), true)
	f.Add([]byte("age-encryption.org/v1\n"), false)
	f.Fuzz(func(t *testing.T, body []byte, plain bool) {
		if plain {
			var b bytes.Buffer
			w, err := age.Encrypt(&b, id.Recipient())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write(body); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			body = b.Bytes()
		}
		p, err := unseal(body, []age.Identity{id})
		if (p == nil) == (err == nil) {
			t.Fatalf("%v and %v", p, err)
		}
		if p != nil {
			for _, e := range p.Events {
				if e.Check() != nil {
					t.Fatalf("%+v", e)
				}
			}
		}
	})
}

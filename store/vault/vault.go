// Package vault keeps who the confidential sources of a desk are: real names,
// aliases, telephone numbers, addresses, and where their papers lie. All of it
// stands in one file that is encrypted with age (age-encryption.org/v1), beside
// the store and not in it; the ledger has a contact's id and a pseudonym alone.
//
//	vault.age      the contacts, for one X25519 key
//	vault.age.bak  the same before the last change
//	vault.key      that key, locked with a passphrase (age, scrypt); it is there
//	               where the system's keyring does not keep the key
//
// While a vault is open its contacts lie in the program's memory; Lock lets go
// of them. A program that was made to dump its memory could still give them
// away, since Go does not overwrite what it lets go.
package vault

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"filippo.io/age"
)

// The names of the files in the folder of a vault.
const (
	FileName   = "vault.age"
	BackupName = "vault.age.bak"
	KeyName    = "vault.key"
	newName    = "vault.age.new" // while it is being written
)

// The most that a vault holds, in bytes: what is longer is refused when it is
// read and when it is written.
const (
	maxPlain  = 16 << 20
	maxSealed = maxPlain + 1<<20
	maxKey    = 64 << 10
	maxField  = 256 << 10
)

// schema names the form of what is encrypted.
const schema = "stet.vault/1"

// Contact is one confidential source, as it is nowhere else.
type Contact struct {
	ID        string   `json:"id"`
	Pseudonym string   `json:"pseudonym"` // what the ledger calls it: "Source A"
	Name      string   `json:"name,omitempty"`
	Aliases   []string `json:"aliases,omitempty"`
	Phones    []string `json:"phones,omitempty"`
	Mails     []string `json:"mails,omitempty"`   // also handles of messengers
	Where     string   `json:"where,omitempty"`   // web address or file
	Address   string   `json:"address,omitempty"` // where they live or can be met
	Note      string   `json:"note,omitempty"`
	// Links is what is noted of the source for one claim, by the id of the
	// evidence: a page of their papers can give them away too.
	Links map[string]Link `json:"links,omitempty"`
}

// Link is what is noted of a contact for one claim.
type Link struct {
	Locator string `json:"locator,omitempty"`
	Note    string `json:"note,omitempty"`
}

// contents is what is encrypted.
type contents struct {
	Schema   string    `json:"schema"`
	Contacts []Contact `json:"contacts"`
}

// Keyring keeps secrets in the user's session. Get returns ErrNoSecret where it
// has none, any other error where it cannot be asked.
type Keyring interface {
	Get(user string) (string, error)
	Set(user, secret string) error
	Delete(user string) error
}

// Vault is the vault in one folder. Its methods may be called from several
// goroutines.
type Vault struct {
	dir  string
	ring Keyring // nil for none
	work int     // scrypt's work factor as a power of two, 0 for age's own

	mu       sync.Mutex
	key      *age.X25519Identity // nil while it is locked
	contacts []Contact           // as read last, in the order of their entry
}

// In returns the vault in a folder, locked. Nothing is read or made until it is
// opened. ring may be nil.
func In(dir string, ring Keyring) *Vault { return &Vault{dir: dir, ring: ring} }

// Again returns another vault in the same folder, with the same keyring, locked.
func (v *Vault) Again() *Vault { return &Vault{dir: v.dir, ring: v.ring, work: v.work} }

func (v *Vault) path(name string) string { return filepath.Join(v.dir, name) }

// Open reports whether the contacts can be read now.
func (v *Vault) Open() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.key != nil
}

// Lock forgets the key and all contacts.
func (v *Vault) Lock() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.key, v.contacts = nil, nil
}

// Contacts returns all contacts, in the order of their entry, or ErrLocked.
func (v *Vault) Contacts() ([]Contact, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.key == nil {
		return nil, locked()
	}
	return slices.Clone(v.contacts), nil
}

// Contact returns the contact with an id.
func (v *Vault) Contact(id string) (Contact, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	i := slices.IndexFunc(v.contacts, func(c Contact) bool { return c.ID == id })
	if i < 0 {
		return Contact{}, false
	}
	return v.contacts[i], true
}

// Put keeps a contact in the place of the one with its id, or as a new one, and
// returns when it is on the disk.
func (v *Vault) Put(c Contact) error {
	if fault := c.fault(); fault != "" {
		return say(ErrContact, "This contact was not kept: %s.", fault)
	}
	return v.change(func(all []Contact) ([]Contact, error) {
		if i := slices.IndexFunc(all, func(o Contact) bool { return o.ID == c.ID }); i >= 0 {
			all[i] = c
			return all, nil
		}
		return append(all, c), nil
	})
}

// Remove takes a contact out, of the backup too. id may be its beginning, as long as
// it is that of one contact alone and has eight digits.
func (v *Vault) Remove(id string) error {
	err := v.change(func(all []Contact) ([]Contact, error) {
		before := len(all)
		out := slices.DeleteFunc(all, func(c Contact) bool { return len(id) >= 8 && strings.HasPrefix(c.ID, id) })
		switch before - len(out) {
		case 1:
			return out, nil
		case 0:
			return nil, say(ErrContact, "There is no such contact in the vault. “stetctl vault list” shows how each begins.")
		}
		return nil, say(ErrContact, "More than one contact begins like that: give more of it.")
	})
	if err != nil {
		return err
	}
	now, err := readFile(v.path(FileName), maxSealed)
	if err == nil {
		err = replace(v.path(BackupName), now)
	}
	if err != nil {
		return say(err, "The contact is out of the vault, but %s still has it (%v). See to the rights of that file and delete it.", BackupName, cause(err))
	}
	return nil
}

// change reads the vault anew, since another window may have written it, and
// writes what alter makes of its contacts.
func (v *Vault) change(alter func([]Contact) ([]Contact, error)) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.key == nil {
		return locked()
	}
	return v.write(func() ([]byte, error) {
		all, err := v.read(v.key)
		if err != nil {
			return nil, err
		}
		if all, err = alter(all); err != nil {
			return nil, err
		}
		sealed, err := seal(all, v.key.Recipient())
		if err == nil {
			v.contacts = all
		}
		return sealed, err
	})
}

// seal encrypts contacts.
func seal(all []Contact, to age.Recipient) ([]byte, error) {
	plain, err := json.Marshal(contents{schema, all})
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	if len(plain) > maxPlain {
		return nil, say(ErrContact, "The vault is full: it holds 16 MB. Shorten notes, or take out contacts that you no longer need.")
	}
	return encrypt(plain, to)
}

func encrypt(plain []byte, to age.Recipient) ([]byte, error) {
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to)
	if err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	_, err = w.Write(plain)
	if err = errors.Join(err, w.Close()); err != nil {
		return nil, fmt.Errorf("vault: %w", err)
	}
	return b.Bytes(), nil
}

// unseal reads contacts. Whatever the bytes, it returns an ErrDamaged or an
// ErrKey, or contacts that are whole.
func unseal(sealed []byte, key age.Identity) ([]Contact, error) {
	plain, err := decrypt(sealed, maxPlain, key)
	var other *age.NoIdentityMatchError
	switch {
	case errors.As(err, &other):
		return nil, say(ErrKey, "The vault was made with another key than the one at hand. Put back the %s that belongs to it, or the vault that belongs to the key.", KeyName)
	case err != nil:
		return nil, damaged()
	}
	var c contents
	d := json.NewDecoder(bytes.NewReader(plain))
	if err := d.Decode(&c); err != nil {
		return nil, damaged()
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, damaged()
	}
	if c.Schema != schema {
		return nil, say(ErrDamaged, "The vault was written by a later version of Stet. Open it with that version; nothing was changed.")
	}
	seen := map[string]bool{}
	for _, one := range c.Contacts {
		if one.fault() != "" || seen[one.ID] {
			return nil, damaged()
		}
		seen[one.ID] = true
	}
	return c.Contacts, nil
}

// decrypt returns what is encrypted in sealed, at most so many bytes. age hands
// out the start of a file before it knows the end: only what ends cleanly counts.
func decrypt(sealed []byte, most int64, key age.Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(sealed), key)
	if err != nil {
		return nil, err
	}
	plain, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, err
	}
	if int64(len(plain)) > most {
		return nil, errors.New("too large")
	}
	return plain, nil
}

// fault says what c lacks to be kept, "" for nothing.
func (c Contact) fault() string {
	switch {
	case len(c.ID) < 8 || len(c.ID) > 64 || strings.Trim(c.ID, "0123456789abcdef") != "":
		return "its id is not 8 to 64 hexadecimal digits"
	case strings.TrimSpace(c.Pseudonym) == "":
		return "it has no pseudonym"
	}
	fields := slices.Concat([]string{c.Pseudonym, c.Name, c.Where, c.Address, c.Note}, c.Aliases, c.Phones, c.Mails)
	for _, l := range c.Links {
		fields = append(fields, l.Locator, l.Note)
	}
	if slices.ContainsFunc(fields, func(s string) bool { return len(s) > maxField }) {
		return "one of its fields is longer than 256 KB"
	}
	return ""
}

// NewID returns an id for a contact.
func NewID() string {
	b := make([]byte, 16)
	rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

// user names the key of a folder's vault in the keyring; two libraries of one
// user have a vault each. The folder's name is not given to the keyring.
func (v *Vault) user() string {
	dir, err := filepath.Abs(v.dir)
	if err != nil {
		dir = v.dir
	}
	h := sha256.Sum256([]byte("stet.vault/1\x00" + dir))
	return "vault-" + hex.EncodeToString(h[:8])
}

// Made reports whether there is a vault in the folder, or a key for one.
func (v *Vault) Made() bool { return exists(v.path(FileName)) || exists(v.path(KeyName)) }

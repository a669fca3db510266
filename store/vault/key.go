package vault

import (
	"errors"
	"io/fs"
	"os"

	"filippo.io/age"
)

// Need says what it takes to open a vault.
type Need int

// The needs.
const (
	NeedsNothing    Need = iota // the keyring has the key, or will take a new one
	NeedsPassphrase             // that of the vault
	NeedsNew                    // there is no vault yet and no keyring: a passphrase is to be chosen
)

// shortest is how many characters a passphrase has at least.
const shortest = 8

// keptFactor is the largest work factor that is accepted of a vault.key, as a power
// of two: a file from elsewhere must not take all memory (2^20 take 1 GB).
const keptFactor = 20

// Needs says what Unlock needs, and asks the keyring for that.
func (v *Vault) Needs() Need {
	if _, err := v.fromRing(); err == nil {
		return NeedsNothing
	}
	if exists(v.path(KeyName)) || exists(v.path(FileName)) {
		return NeedsPassphrase
	}
	if v.ring == nil {
		return NeedsNew
	}
	if _, err := v.ring.Get(v.user()); !errors.Is(err, ErrNoSecret) {
		return NeedsNew
	}
	return NeedsNothing
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// Unlock opens the vault with the key that the keyring has, else with the
// passphrase. Where there is no vault yet its key is made: it goes into the
// keyring, or, where that takes none or a passphrase was given, into a file that
// the passphrase locks.
func (v *Vault) Unlock(passphrase string) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	key, err := v.findKey(passphrase)
	if errors.Is(err, errNone) {
		key, err = v.makeKey(passphrase)
	}
	if err != nil {
		return err
	}
	all, err := v.read(key)
	if err != nil {
		return err
	}
	v.key, v.contacts = key, all
	return nil
}

// errNone is returned where there neither is a vault nor a key.
var errNone = errors.New("no vault yet")

// findKey returns the key of the vault.
func (v *Vault) findKey(secret string) (*age.X25519Identity, error) {
	key, err := v.fromRing()
	if err == nil {
		return key, nil
	}
	file, err := readFile(v.path(KeyName), maxKey)
	switch {
	case err == nil:
		return v.fromFile(file, secret)
	case !errors.Is(err, fs.ErrNotExist):
		return nil, unreadable(v.path(KeyName), err)
	case exists(v.path(FileName)):
		return nil, say(ErrKey, "The vault is there and its key is not: the keyring of this computer does not give it out, and there is no file %s. Unlock the keyring, or put the file back.", KeyName)
	}
	return nil, errNone
}

// fromRing returns the key that the keyring has.
func (v *Vault) fromRing() (*age.X25519Identity, error) {
	if v.ring == nil {
		return nil, ErrNoSecret
	}
	s, err := v.ring.Get(v.user())
	if err != nil {
		return nil, err
	}
	return age.ParseX25519Identity(s)
}

// fromFile returns the key in a file that a passphrase locks.
func (v *Vault) fromFile(file []byte, secret string) (*age.X25519Identity, error) {
	if secret == "" {
		return nil, passphrase(false)
	}
	lock, err := age.NewScryptIdentity(secret)
	if err != nil {
		return nil, passphrase(true)
	}
	lock.SetMaxWorkFactor(keptFactor)
	plain, err := decrypt(file, maxKey, lock)
	var other *age.NoIdentityMatchError
	if errors.As(err, &other) || errors.Is(err, age.ErrIncorrectIdentity) {
		return nil, passphrase(true)
	}
	if err == nil {
		var key *age.X25519Identity
		if key, err = age.ParseX25519Identity(string(plain)); err == nil {
			return key, nil
		}
	}
	return nil, say(ErrKey, "%s is damaged and opens no vault. Put back a copy of it; without it nobody can read the vault.", KeyName)
}

// makeKey makes the key of a new vault and keeps it.
func (v *Vault) makeKey(secret string) (*age.X25519Identity, error) {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, err
	}
	if secret == "" && v.ring != nil {
		if err := v.ring.Set(v.user(), key.String()); err == nil {
			if again, err := v.fromRing(); err == nil && again.String() == key.String() {
				return key, nil
			}
		}
	}
	return key, v.lockWith(key, secret)
}

// lockWith writes the file that keeps the key.
func (v *Vault) lockWith(key *age.X25519Identity, secret string) error {
	if len([]rune(secret)) < shortest {
		return say(ErrPassphrase, "This computer has no keyring that keeps the key of the vault, so a passphrase locks it. Choose one of %d characters or more, and keep it: nobody can open the vault without it.", shortest)
	}
	lock, err := age.NewScryptRecipient(secret)
	if err != nil {
		return err
	}
	if v.work > 0 {
		lock.SetWorkFactor(v.work)
	}
	file, err := encrypt([]byte(key.String()), lock)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(v.dir, 0o700); err != nil {
		return unwritten(err)
	}
	if err := replace(v.path(KeyName), file); err != nil {
		return unwritten(err)
	}
	return nil
}

// SetPassphrase locks the key of an open vault with another passphrase. The
// keyring no longer keeps it then, so that the passphrase is asked for.
func (v *Vault) SetPassphrase(secret string) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.key == nil {
		return locked()
	}
	if err := v.lockWith(v.key, secret); err != nil {
		return err
	}
	if v.ring == nil {
		return nil
	}
	if err := v.ring.Delete(v.user()); err != nil && !errors.Is(err, ErrNoSecret) {
		return say(err, "The passphrase is set, but the keyring still has the key and gives it out without one. Delete “stet” in the keyring of this computer.")
	}
	return nil
}

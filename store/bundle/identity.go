package bundle

import (
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"stet/store"
)

// Keyring keeps secrets in the user's session; see package vault.
type Keyring interface {
	Get(user string) (string, error)
	Set(user, secret string) error
}

// publicEnding is the end of the name of the file that says which key the keyring
// keeps, beside where a file with the key itself would lie.
const publicEnding = ".pub"

// Identity returns the user's own key and makes it when it is first needed; made is
// then true. It lies in the file at path, where there is one, or in the keyring, of
// which the file PATH.pub tells. A key in a file that no passphrase locks is moved into
// the keyring. A new one goes there too, or into the file where there is no keyring
// (nil), where that takes none, or where a passphrase is given that locks it.
func Identity(path string, passphrase []byte, ring Keyring) (k Key, made bool, err error) {
	file, err := os.ReadFile(path)
	switch {
	case err == nil:
		k, err = unlock(file, passphrase)
		if err == nil {
			moveIntoRing(path, file, k, ring)
		}
		return k, false, err
	case !errors.Is(err, fs.ErrNotExist):
		return Key{}, false, fmt.Errorf("key: %w", sentence(fmt.Sprintf("Your key %s cannot be read. See to its rights, or move it away: a new one is made then, which colleagues do not know yet.", path)))
	}
	if known, err := os.ReadFile(path + publicEnding); err == nil {
		k, err := ringKey(path, ring)
		if err != nil || k.Public() != strings.TrimSpace(string(known)) {
			return Key{}, false, fmt.Errorf("key: %w", sentence(fmt.Sprintf("Your key lies in the keyring of this computer, which does not give it out. Unlock the keyring and try again. Only if it is lost, move %s away: a new key is made then, which colleagues do not know yet.", path+publicEnding)))
		}
		return k, false, nil
	}
	k, private, err := NewKey()
	if err != nil {
		return Key{}, false, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return Key{}, false, fmt.Errorf("key: %w", err)
	}
	if ring != nil && len(passphrase) == 0 && intoRing(path, private, ring) {
		err := writeNew(path+publicEnding, []byte(k.Public()+"\n"))
		return k, err == nil, err
	}
	if file, err = FormatKey(private, "stet", passphrase); err != nil {
		return Key{}, false, err
	}
	err = writeNew(path, file)
	return k, err == nil, err
}

// ringUser names the key in the keyring without giving away its folder.
func ringUser(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return "identity-" + shortSum([]byte(path))[:16]
}

func ringKey(path string, ring Keyring) (Key, error) {
	if ring == nil {
		return Key{}, errors.New("no keyring")
	}
	file, err := ring.Get(ringUser(path))
	if err != nil {
		return Key{}, err
	}
	return ParseKey([]byte(file), nil)
}

// intoRing reports whether the keyring keeps the key: it was read back.
func intoRing(path string, private ed25519.PrivateKey, ring Keyring) bool {
	file, err := FormatKey(private, "stet", nil)
	if err != nil || ring.Set(ringUser(path), string(file)) != nil {
		return false
	}
	_, err = ringKey(path, ring)
	return err == nil
}

// moveIntoRing puts a key that lies in a file which nothing locks into the keyring, and
// takes the file away once the keyring gives the same key back. Where anything fails
// the file stays: it is the key then.
func moveIntoRing(path string, file []byte, k Key, ring Keyring) {
	if info, err := os.Lstat(path); ring == nil || err != nil || !info.Mode().IsRegular() {
		return // a link leads to a key that has other uses
	}
	if _, err := ParseKey(file, nil); err != nil {
		return // a passphrase locks it
	}
	if had, err := ringKey(path, ring); err == nil && had.Public() != k.Public() {
		return // another key of this name lies there
	}
	if ring.Set(ringUser(path), string(file)) != nil {
		return
	}
	if kept, err := ringKey(path, ring); err != nil || kept.Public() != k.Public() {
		return
	}
	public := []byte(k.Public() + "\n")
	if old, err := os.ReadFile(path + publicEnding); err == nil {
		if strings.TrimSpace(string(old)) != k.Public() {
			return
		}
	} else if writeNew(path+publicEnding, public) != nil {
		return
	}
	_ = os.Remove(path) // one that stays is the key, and is moved at the next start
}

// writeNew writes a file of the user's alone that is not there yet.
func writeNew(path string, body []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}
	_, err = f.Write(body)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return fmt.Errorf("key: %w", err)
	}
	return nil
}

// unlock reads a key, with the passphrase where it needs one.
func unlock(file, passphrase []byte) (Key, error) {
	k, err := ParseKey(file, nil)
	if errors.Is(err, ErrPassphrase) && len(passphrase) > 0 {
		return ParseKey(file, passphrase)
	}
	return k, err
}

// Trust says what is known of whoever signed a bundle.
type Trust int

// The states of trust.
const (
	Unsigned  Trust = iota // nobody signed it
	NoAuthor               // it does not say whose key signs it
	FirstTime              // the key of this author was never seen before
	Known                  // it is the key that this author had before
	Changed                // this author had another key: nothing may be taken
)

// trusted is the setting that keeps the key of an author.
const trusted = "trust."

// TrustIn says whether the key that signed a bundle is the one that its maker
// had before. A maker is known by the author's key of the ledger.
func TrustIn(ctx context.Context, s *store.Store, v *Report) (Trust, error) {
	author := v.Info[authorLabel]
	switch {
	case len(v.Signers) == 0:
		return Unsigned, nil
	case author == "":
		return NoAuthor, nil
	}
	had, err := s.Setting(ctx, trusted+author)
	switch {
	case err != nil:
		return NoAuthor, err
	case had == "":
		return FirstTime, nil
	}
	for _, signer := range v.Signers {
		if signer.Public == had {
			return Known, nil
		}
	}
	return Changed, nil
}

// Remember keeps the key of a bundle's maker, so that another one is noticed.
func Remember(ctx context.Context, s *store.Store, v *Report) error {
	author := v.Info[authorLabel]
	if author == "" || len(v.Signers) != 1 {
		return nil
	}
	return s.SetSettings(ctx, map[string]string{trusted + author: v.Signers[0].Public})
}

package bundle

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"stet/store"
)

// Identity returns the user's own key in the file at path, and makes it when it
// is first needed; made is then true. The passphrase may be empty for a key that
// is not locked.
func Identity(path string, passphrase []byte) (k Key, made bool, err error) {
	file, err := os.ReadFile(path)
	switch {
	case err == nil:
		k, err = unlock(file, passphrase)
		return k, false, err
	case !errors.Is(err, fs.ErrNotExist):
		return Key{}, false, fmt.Errorf("key: %w", sentence(fmt.Sprintf("Your key %s cannot be read. See to its rights, or move it away: a new one is made then, which colleagues do not know yet.", path)))
	}
	k, private, err := NewKey()
	if err != nil {
		return Key{}, false, err
	}
	if file, err = FormatKey(private, "stet", passphrase); err != nil {
		return Key{}, false, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return Key{}, false, fmt.Errorf("key: %w", err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return Key{}, false, fmt.Errorf("key: %w", err)
	}
	_, err = f.Write(file)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return Key{}, false, fmt.Errorf("key: %w", err)
	}
	return k, true, nil
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

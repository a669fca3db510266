package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"filippo.io/age"

	"stet/store"
	"stet/store/bundle"
	"stet/store/vault"
)

// contactsOf are the contacts of the vault as JSON, by id, to be sealed.
func contactsOf(path string) (map[string]json.RawMessage, error) {
	v, err := vaultBeside(path)
	if err != nil {
		return nil, err
	}
	if !v.Made() {
		return nil, fmt.Errorf("vault: %w", said("There is no vault here, so there are no contacts to seal."))
	}
	if err := v.Unlock(os.Getenv(secretVariable)); err != nil {
		return nil, err
	}
	all, err := v.Contacts()
	out := map[string]json.RawMessage{}
	for _, c := range all {
		if out[c.ID], err = json.Marshal(c); err != nil {
			return nil, err
		}
	}
	return out, err
}

// unseal opens those of a bundle's sealed parts that the key opens, into c, and puts
// contacts in them into the vault.
func (p *program) unseal(ctx context.Context, path, keyFile string, r *bundle.Reader, c *bundle.Case) error {
	if !r.Sealed() {
		return nil
	}
	keys, err := openers(keyFile)
	if err != nil {
		return err
	}
	u, err := r.Unseal(ctx, c, keys)
	if err != nil {
		return err
	}
	if u.Opened > 0 {
		fmt.Fprintf(p.err, "stetctl: opened %s with %s\n", counted(u.Opened, "sealed part"), counted(u.Events, "entry"))
	}
	if u.Shut > 0 {
		fmt.Fprintf(p.err, "stetctl: %s sealed for others; --identity names a key that opens them\n", stay(u.Shut))
	}
	if len(u.Contacts) == 0 {
		return nil
	}
	v, err := vaultBeside(path)
	if err != nil {
		return err
	}
	if err := v.Unlock(os.Getenv(secretVariable)); err != nil {
		return err
	}
	fresh := 0
	for _, one := range u.Contacts {
		var contact vault.Contact
		if err := json.Unmarshal(one, &contact); err != nil {
			return fmt.Errorf("contact: %w", said("A contact in the sealed parts cannot be read. Nothing was taken in; ask for the bundle again."))
		}
		if _, ok := v.Contact(contact.ID); ok {
			continue // what this desk knows of them stays
		}
		fresh++
		if err := v.Put(contact); err != nil {
			return err
		}
	}
	fmt.Fprintf(p.err, "stetctl: %s went into the vault\n", counted(fresh, "contact"))
	return nil
}

func stay(n int) string {
	if n == 1 {
		return "1 part stays"
	}
	return fmt.Sprintf("%d parts stay", n)
}

// openers are the keys in a file, or the user's own, where there is one.
func openers(keyFile string) ([]age.Identity, error) {
	pass := []byte(os.Getenv(secretVariable))
	if keyFile != "" {
		file, err := os.ReadFile(keyFile)
		if err != nil {
			return nil, fmt.Errorf("key: %w", said(fmt.Sprintf("The key %s cannot be read. Name another with --identity.", keyFile)))
		}
		return bundle.Identities(file, pass)
	}
	db, err := store.DefaultPath()
	if err != nil {
		return nil, nil // no key of one's own: the parts stay shut
	}
	path := filepath.Join(filepath.Dir(db), "identity")
	_, private := os.Stat(path)
	_, public := os.Stat(path + ".pub")
	if private != nil && public != nil {
		return nil, nil
	}
	k, _, err := bundle.Identity(path, pass, vault.System())
	if errors.Is(err, bundle.ErrPassphrase) {
		return nil, nil
	}
	return k.Identities(), err
}

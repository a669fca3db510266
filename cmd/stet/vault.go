package main

import (
	"errors"
	"os"
	"path/filepath"

	"stet/extract/claim"
	"stet/store"
	"stet/store/leak"
	"stet/store/vault"
	"stet/ui/present"
)

// keeper is the vault beside a store, as the presenter asks for it.
type keeper struct{ *vault.Vault }

// vaultBeside returns the vault of a store, locked.
func vaultBeside(s *store.Store, ring vault.Keyring) keeper {
	return keeper{vault.In(filepath.Dir(s.Path()), ring)}
}

// Need implements present.Vault.
func (k keeper) Need() present.VaultNeed {
	switch k.Vault.Needs() {
	case vault.NeedsPassphrase:
		return present.VaultNeedsPassphrase
	case vault.NeedsNew:
		return present.VaultNeedsNew
	}
	return present.VaultNeedsNothing
}

// Contact implements present.Vault.
func (k keeper) Contact(id string) (present.Contact, bool) {
	c, ok := k.Vault.Contact(id)
	if !ok {
		return present.Contact{}, false
	}
	out := present.Contact{ID: c.ID, Pseudonym: c.Pseudonym, Name: c.Name, Aliases: c.Aliases, Phones: c.Phones, Mails: c.Mails,
		Where: c.Where, Address: c.Address, Note: c.Note, Links: map[string]present.ContactLink{}}
	for evidence, l := range c.Links {
		out.Links[evidence] = present.ContactLink(l)
	}
	return out, true
}

// Put implements present.Vault.
func (k keeper) Put(c present.Contact) error {
	kept := vault.Contact{ID: c.ID, Pseudonym: c.Pseudonym, Name: c.Name, Aliases: c.Aliases, Phones: c.Phones, Mails: c.Mails,
		Where: c.Where, Address: c.Address, Note: c.Note, Links: map[string]vault.Link{}}
	for evidence, l := range c.Links {
		kept.Links[evidence] = vault.Link(l)
	}
	return k.Vault.Put(kept)
}

// Betrays implements present.Vault.
func (k keeper) Betrays(body []byte, public string) string {
	all, err := k.Contacts()
	if err != nil || len(all) == 0 {
		return ""
	}
	found := vault.Words(all).Find("", body)
	if len(found) == 0 {
		return ""
	}
	// The article is long, and seldom has to be gone through.
	if found = vault.Words(all).Without(public).Find("", body); len(found) == 0 {
		return ""
	}
	return found[0].Of
}

// secrets are the words that no file may have that leaves the desk. A vault that
// only a passphrase opens, and that nobody opened, gives none; locked is true then.
func (k keeper) secrets() (words leak.Words, locked bool, err error) {
	if k.Vault == nil || !k.Made() {
		return leak.Words{}, false, nil
	}
	if !k.Open() {
		other := k.Again() // what the window shows stays hidden
		if err := other.Unlock(os.Getenv("STET_PASSPHRASE")); err != nil {
			return leak.Words{}, errors.Is(err, vault.ErrPassphrase), notPassphrase(err)
		}
		all, err := other.Contacts()
		return vault.Words(all), false, err
	}
	all, err := k.Contacts()
	return vault.Words(all), false, err
}

func notPassphrase(err error) error {
	if errors.Is(err, vault.ErrPassphrase) {
		return nil
	}
	return err
}

// Unsearched implements present.Vault.
func (k keeper) Unsearched() bool {
	_, locked, _ := k.secrets() // what cannot be read stops the file itself
	return locked
}

// check returns the check of a file about an article, and what is to be told where
// the vault was locked.
func (k keeper) check(a *claim.Article) (func(string, []byte) error, error) {
	words, _, err := k.secrets()
	if err != nil {
		return nil, err
	}
	if words = words.Without(a.Text); words.Len() == 0 {
		return nil, nil
	}
	return func(name string, body []byte) error {
		if found := words.Find(name, body); len(found) > 0 {
			return found
		}
		return nil
	}, nil
}

package main

import (
	"errors"
	"fmt"
	"os"
	"slices"

	"stet/store/leak"
	"stet/store/ledger"
	"stet/store/vault"
)

// secrets are the words that the vault knows of confidential sources: no file that
// leaves the desk has them. A vault that stays locked is told about where the case
// has a source of it.
func (p *program) secrets(store string, state *ledger.State) (leak.Words, error) {
	v, err := vaultBeside(store)
	if err != nil || !v.Made() {
		return leak.Words{}, err
	}
	err = v.Unlock(os.Getenv(secretVariable))
	if errors.Is(err, vault.ErrPassphrase) && os.Getenv(secretVariable) == "" {
		if slices.ContainsFunc(state.Sources, func(s ledger.Source) bool { return s.Vault != "" }) {
			fmt.Fprintf(p.err, "stetctl: the vault is locked: real names and numbers of confidential sources were not looked for. Put its passphrase into %s to have them looked for.\n", secretVariable)
		}
		return leak.Words{}, nil
	}
	if err != nil {
		return leak.Words{}, err
	}
	all, err := v.Contacts()
	return vault.Words(all), err
}

// clean returns the check of a sheet for words, nil for none.
func clean(w leak.Words) func(string, []byte) error {
	if w.Len() == 0 {
		return nil
	}
	return func(name string, body []byte) error {
		if found := w.Find(name, body); len(found) > 0 {
			return found
		}
		return nil
	}
}

// leaked is err as it is told: where something would be given away, that comes
// before all else.
func leaked(err error) error {
	var places leak.Places
	if errors.As(err, &places) {
		return places
	}
	return err
}

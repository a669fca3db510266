package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"stet/store"
	"stet/store/vault"
)

// secretVariable holds the passphrase of the vault and of the user's key, and
// newVariable the one that is to take its place: an argument would stand in the
// list of processes.
const (
	secretVariable = "STET_PASSPHRASE"
	newVariable    = "STET_NEW_PASSPHRASE"
)

// vaultBeside returns the vault that belongs to a store.
func vaultBeside(path string) (*vault.Vault, error) {
	if path == "" {
		var err error
		if path, err = store.DefaultPath(); err != nil {
			return nil, err
		}
	}
	return vault.In(filepath.Dir(path), vault.System()), nil
}

// vault shows and mends the vault of confidential sources.
func (p *program) vault(_ context.Context, args []string) error {
	fs := flags("vault")
	path := fs.String("store", "", "")
	rest, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) == 0 || (rest[0] == "remove") != (len(rest) == 2) || len(rest) > 2 {
		return usageError("vault takes one of status, list, passphrase and restore, or remove and a contact")
	}
	v, err := vaultBeside(*path)
	if err != nil {
		return err
	}
	secret := os.Getenv(secretVariable)
	switch rest[0] {
	case "status":
		return p.vaultStatus(v, secret)
	case "list":
		return p.vaultList(v, secret)
	case "remove":
		err := v.Unlock(secret)
		if err == nil {
			err = v.Remove(rest[1])
		}
		return err
	case "passphrase":
		if err := v.Unlock(secret); err != nil {
			return err
		}
		if err := v.SetPassphrase(os.Getenv(newVariable)); err != nil {
			return err
		}
		fmt.Fprintln(p.err, "the vault is locked with the new passphrase; nobody can open it without it")
		return nil
	case "restore":
		n, err := v.Restore(secret)
		if err == nil {
			fmt.Fprintf(p.err, "the vault is as it was before the last change, with %s\n", counted(n, "contact"))
		}
		return err
	}
	return usageError(fmt.Sprintf("vault does not know %q: it takes status, list, remove, passphrase or restore", rest[0]))
}

// vaultStatus says what it takes to open the vault, and opens it where it can.
func (p *program) vaultStatus(v *vault.Vault, secret string) error {
	if !v.Made() {
		fmt.Fprintln(p.out, "none yet: it is made with the first confidential source")
		return nil
	}
	if v.Needs() == vault.NeedsPassphrase && secret == "" {
		fmt.Fprintf(p.out, "locked with a passphrase, which is taken from the variable %s\n", secretVariable)
		return nil
	}
	if err := v.Unlock(secret); err != nil {
		return err
	}
	all, err := v.Contacts()
	if err == nil {
		fmt.Fprintf(p.out, "sound, %s\n", counted(len(all), "contact"))
	}
	return err
}

// vaultList prints who the confidential sources are.
func (p *program) vaultList(v *vault.Vault, secret string) error {
	if !v.Made() {
		return fmt.Errorf("vault: %w", said("There is no vault yet: it is made with the first confidential source."))
	}
	if err := v.Unlock(secret); err != nil {
		return err
	}
	all, err := v.Contacts()
	if err != nil {
		return err
	}
	for _, c := range all {
		fmt.Fprintf(p.out, "%.8s  %s: %s\n", c.ID, oneLine(c.Pseudonym, 80), oneLine(c.Name, 200))
		for _, line := range [][]string{c.Aliases, c.Phones, c.Mails, {c.Where}, {c.Address}, {c.Note}} {
			if s := strings.Join(line, ", "); s != "" {
				fmt.Fprintf(p.out, "          %s\n", oneLine(s, 400))
			}
		}
	}
	return nil
}

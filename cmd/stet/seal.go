package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"stet/store/bundle"
	"stet/store/vault"
)

// unsearched is said of a file that was written while the vault was locked.
const unsearched = "The vault is locked: real names of confidential sources were not looked for in it."

// Recipients implements present.Bundler.
func (bundler) Recipients(typed string) (int, error) {
	to, err := bundle.AllRecipients(typed)
	return len(to), err
}

// sealingNote says what was sealed in a bundle for how many keys.
func sealingNote(n bundle.Sealing, keys int) string {
	switch {
	case keys == 0:
		return ""
	case n.Parts == 0:
		return " Nothing is withheld for this profile, so nothing was sealed."
	}
	note := fmt.Sprintf(" Sealed for %s: %s", counted(keys, "key"), counted(n.Events, "act"))
	if n.Contacts > 0 {
		note += " and who " + counted(n.Contacts, "confidential source") + map[bool]string{true: " is", false: " are"}[n.Contacts == 1]
	}
	return note + "."
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// unseal opens those of a bundle's sealed parts that are for the user's own key.
func (b bundler) unseal(ctx context.Context, r *bundle.Reader, c *bundle.Case) (bundle.Unsealed, error) {
	_, private := os.Stat(b.path)
	_, public := os.Stat(b.path + ".pub")
	shut := bundle.Unsealed{Shut: r.SealedParts()}
	if !r.Sealed() || private != nil && public != nil {
		return shut, nil
	}
	k, _, err := bundle.Identity(b.path, []byte(os.Getenv("STET_PASSPHRASE")), vault.System())
	if errors.Is(err, bundle.ErrPassphrase) {
		return shut, nil
	}
	if err != nil {
		return shut, err
	}
	return r.Unseal(ctx, c, k.Identities())
}

// sealedLine says what of a sound bundle is sealed for the user's own key, and of how
// many confidential sources that tells.
func (b bundler) sealedLine(ctx context.Context, r *bundle.Reader) (string, int, error) {
	c, err := r.Case(ctx)
	if err != nil {
		return "", 0, err
	}
	u, err := b.unseal(ctx, r, c)
	if err != nil {
		return "", 0, err
	}
	if u.Opened == 0 {
		return "What is withheld is sealed for other keys than yours, and stays shut.", 0, nil
	}
	line := "Sealed for your key: " + counted(u.Events, "act")
	if n := len(u.Contacts); n > 0 {
		line += " and who " + counted(n, "confidential source") + map[bool]string{true: " is; it goes", false: " are; they go"}[n == 1] + " into your vault"
	}
	if u.Shut > 0 {
		line += ". " + counted(u.Shut, "part") + " more for other keys"
	}
	return line + ".", len(u.Contacts), nil
}

// sealable are the contacts of the open vault as JSON, by id.
func (k keeper) sealable() (map[string]json.RawMessage, error) {
	all, err := k.Contacts()
	if err != nil {
		return nil, err
	}
	out := make(map[string]json.RawMessage, len(all))
	for _, c := range all {
		if out[c.ID], err = json.Marshal(c); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// takeIn puts contacts that a bundle had sealed into the open vault. What this desk
// knows of one already stays. Each is read before the first is put.
func (k keeper) takeIn(sealed []json.RawMessage) error {
	if len(sealed) == 0 {
		return nil
	}
	if !k.Open() {
		return told{vault.ErrLocked, "It tells who confidential sources are, which goes into the vault, and the vault is locked. Unlock it with Ctrl+Shift+L and take the bundle in then; nothing was taken in."}
	}
	contacts := make([]vault.Contact, len(sealed))
	for i, one := range sealed {
		if err := json.Unmarshal(one, &contacts[i]); err != nil {
			return told{err, "A contact in the sealed parts cannot be read. Nothing was taken in; ask for the bundle again."}
		}
	}
	for _, c := range contacts {
		if _, ok := k.Vault.Contact(c.ID); ok {
			continue
		}
		if err := k.Vault.Put(c); err != nil {
			return err
		}
	}
	return nil
}

package vault

import (
	"errors"
	"fmt"
)

// The kinds of errors; each comes with a method Sentence that says what to do.
var (
	ErrLocked     = errors.New("the vault is locked")
	ErrPassphrase = errors.New("the passphrase is missing or wrong") // see Need
	ErrDamaged    = errors.New("the vault is damaged")
	ErrKey        = errors.New("the key of the vault is not there")
	ErrContact    = errors.New("not a contact that the vault can keep")
	ErrNoSecret   = errors.New("the keyring has no such secret")
)

// told is an error with its sentence.
type told struct {
	error
	sentence string
}

func (t told) Sentence() string { return t.sentence }
func (t told) Error() string    { return t.error.Error() + ": " + t.sentence }
func (t told) Unwrap() error    { return t.error }

func say(kind error, format string, args ...any) error {
	return told{kind, fmt.Sprintf(format, args...)}
}

func locked() error {
	return say(ErrLocked, "The vault is locked. Unlock it to see or to change who confidential sources are.")
}

func damaged() error {
	return say(ErrDamaged, "The vault %s is damaged and cannot be read. Nothing was changed. “stetctl vault restore” puts back how it was before the last change.", FileName)
}

func passphrase(given bool) error {
	if given {
		return say(ErrPassphrase, "That is not the passphrase of the vault. Type it again; capital and small letters differ.")
	}
	return say(ErrPassphrase, "The vault is locked with a passphrase. Type it to unlock the vault.")
}

package vault

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/zalando/go-keyring"
)

// service is what the program is called in a keyring.
const service = "stet"

// ringTime is how long a keyring may take: it can ask the user for its own
// passphrase meanwhile.
const ringTime = time.Minute

// System returns the keyring of the user's session (Secret Service, Keychain,
// Credential Manager), nil where there is none or where STET_KEYRING is "off".
func System() Keyring {
	if os.Getenv("STET_KEYRING") == "off" || runtime.GOOS == "linux" && !hasBus() {
		return nil
	}
	return system{}
}

// hasBus reports whether there is a session bus: without one the library would
// start one, which keeps nothing.
func hasBus() bool {
	if os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return true
	}
	dir := os.Getenv("XDG_RUNTIME_DIR")
	return dir != "" && exists(filepath.Join(dir, "bus"))
}

type system struct{}

var errSlow = errors.New("the keyring does not answer")

// within returns what ask returns, or errSlow.
func within(ask func() (string, error)) (string, error) {
	type answer struct {
		secret string
		err    error
	}
	got := make(chan answer, 1)
	go func() {
		s, err := ask()
		got <- answer{s, err}
	}()
	select {
	case a := <-got:
		if errors.Is(a.err, keyring.ErrNotFound) {
			a.err = ErrNoSecret
		}
		return a.secret, a.err
	case <-time.After(ringTime):
		return "", errSlow
	}
}

func (system) Get(user string) (string, error) {
	return within(func() (string, error) { return keyring.Get(service, user) })
}

func (system) Set(user, secret string) error {
	_, err := within(func() (string, error) { return "", keyring.Set(service, user, secret) })
	return err
}

func (system) Delete(user string) error {
	_, err := within(func() (string, error) { return "", keyring.Delete(service, user) })
	return err
}

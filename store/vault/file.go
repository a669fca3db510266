package vault

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"filippo.io/age"
)

// read returns the contacts on the disk; there are none where there is no file.
func (v *Vault) read(key age.Identity) ([]Contact, error) {
	sealed, err := readFile(v.path(FileName), maxSealed)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case errors.Is(err, errLarge):
		return nil, damaged()
	case err != nil:
		return nil, unreadable(v.path(FileName), err)
	}
	return unseal(sealed, key)
}

var errLarge = errors.New("too large")

// readFile reads a file of at most so many bytes.
func readFile(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(b)) > most {
		err = errLarge
	}
	return b, err
}

func unreadable(path string, err error) error {
	return say(err, "%s cannot be read (%v). See to its rights and try again; nothing was changed.", filepath.Base(path), cause(err))
}

func cause(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}

// How long a writer waits for another one, and when the file of one counts as
// left behind by a program that was killed.
const (
	writerTries = 100
	writerPause = 20 * time.Millisecond
	writerGone  = 30 * time.Second
)

// write puts what make returns in the place of the vault: into a file beside it
// first, which keeps other writers away meanwhile. The vault as it was stays as
// the backup. A crash leaves the old vault or the new one, never a part.
func (v *Vault) write(make func() ([]byte, error)) error {
	if err := os.MkdirAll(v.dir, 0o700); err != nil {
		return unwritten(err)
	}
	f, err := v.claim()
	if err != nil {
		return err
	}
	temporary, renamed := f.Name(), false
	defer func() {
		if !renamed { // else a file of that name is the next writer's already
			os.Remove(temporary)
		}
	}()
	sealed, err := make()
	if err != nil {
		f.Close()
		return err
	}
	_, err = f.Write(sealed)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return unwritten(err)
	}
	if err := v.backup(); err != nil {
		return unwritten(err)
	}
	if err := os.Rename(temporary, v.path(FileName)); err != nil {
		return unwritten(err)
	}
	renamed = true
	return syncFolder(v.dir)
}

// claim makes the file that is written first, when no other program has it.
func (v *Vault) claim() (*os.File, error) {
	for try := 0; ; try++ {
		f, err := os.OpenFile(v.path(newName), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
		if !errors.Is(err, fs.ErrExist) {
			if err != nil {
				return nil, unwritten(err)
			}
			return f, nil
		}
		info, err := os.Stat(v.path(newName))
		switch {
		case err == nil && time.Since(info.ModTime()) > writerGone:
			os.Remove(v.path(newName)) // or the next try says why not
		case try >= writerTries:
			return nil, say(fs.ErrExist, "Another window of Stet is writing the vault. Wait a moment and try again; nothing was changed.")
		default:
			time.Sleep(writerPause)
		}
	}
}

// backup keeps the vault as it is under the backup's name.
func (v *Vault) backup() error {
	old, err := readFile(v.path(FileName), maxSealed)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return replace(v.path(BackupName), old)
}

// replace writes a file of which a crash leaves the old or the new.
func replace(path string, body []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".stet-*") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(body)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder has the names in a folder on the disk. Systems that cannot do that
// with a folder need not.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	_ = d.Sync()
	return d.Close()
}

func unwritten(err error) error {
	return say(err, "The vault could not be written (%v). See to the space left on the disk and to the rights of its folder; the vault is as it was.", cause(err))
}

// Restore puts the backup in the place of the vault, and the vault in the place
// of the backup: doing it twice changes nothing. The backup must open with the
// key, so that the vault has to be unlocked with Unlock's key first; it returns
// how many contacts it has.
func (v *Vault) Restore(secret string) (int, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	key, err := v.findKey(secret)
	if errors.Is(err, errNone) {
		return 0, say(ErrKey, "There is no vault yet, and no backup of one.")
	}
	if err != nil {
		return 0, err
	}
	old, err := readFile(v.path(BackupName), maxSealed)
	if err != nil {
		return 0, say(ErrDamaged, "There is no backup of the vault that can be read.")
	}
	all, err := unseal(old, key)
	if err != nil {
		return 0, say(ErrDamaged, "The backup of the vault cannot be read either; nothing was changed.")
	}
	now, err := readFile(v.path(FileName), maxSealed)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, errLarge) {
		return 0, unreadable(v.path(FileName), err)
	}
	if err := replace(v.path(FileName), old); err != nil {
		return 0, unwritten(err)
	}
	if now != nil {
		if err := replace(v.path(BackupName), now); err != nil {
			return 0, unwritten(err)
		}
	}
	v.key, v.contacts = key, all
	return len(all), nil
}

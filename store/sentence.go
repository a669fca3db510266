package store

import (
	"errors"
	"fmt"
)

// Sentence says to the user what happened and what to do next. It returns ""
// for an error that is not of this package.
func Sentence(err error) string {
	var open *OpenError
	where := "the store"
	backup := ""
	if errors.As(err, &open) {
		where, backup = "the store "+open.Path, open.Backup
	}
	switch {
	case errors.Is(err, ErrNewer):
		return fmt.Sprintf("%s was written by a newer Stet, and this one would not understand it. Install the newer Stet; nothing was changed.", capital(where))
	case errors.Is(err, ErrOlder):
		return fmt.Sprintf("%s was written by an older Stet. Open it once with stet, which brings it up to date.", capital(where))
	case errors.Is(err, ErrDamaged) && backup != "":
		return fmt.Sprintf("%s is damaged, and nothing in it was changed. Move that file aside and put the newest backup in its place: %s.", capital(where), backup)
	case errors.Is(err, ErrDamaged):
		return fmt.Sprintf("%s is damaged, and there is no backup beside it. Move that file aside to begin with an empty store, and keep it: much of it can often be saved.", capital(where))
	case errors.Is(err, ErrForeign):
		return fmt.Sprintf("%s is not a store of Stet. Name another file with -store; nothing was changed.", capital(where))
	case errors.Is(err, ErrUnwritten):
		return fmt.Sprintf("%s may only be read, and its last steps lie in a -wal file beside it. Copy both into a folder that you may write to, and open the copy.", capital(where))
	case errors.Is(err, ErrFull) && open != nil:
		return fmt.Sprintf("There is no room on the disk for %s. Make room and start again, or name another file with -store.", where)
	case errors.Is(err, ErrFull):
		return "The disk is full: the last step was not saved, all before it was. Make room and do the step again."
	case errors.Is(err, ErrBusy):
		return fmt.Sprintf("%s is being written by another Stet. Close the other one, or wait a moment and try again.", capital(where))
	case errors.Is(err, ErrReadOnly):
		return fmt.Sprintf("%s may not be written to. Give yourself the right to write it and its folder, or name another file with -store.", capital(where))
	case errors.Is(err, ErrAmbiguous):
		return "More than one article fits. Give more of its number, as 'stetctl case list' shows it."
	case errors.Is(err, ErrNotFound):
		return "There is no such article in the store. 'stetctl case list' shows what there is."
	case open != nil:
		return fmt.Sprintf("%s could not be opened (%v). Check the folder, or name another file with -store.", capital(where), open.Err)
	}
	return ""
}

func capital(s string) string { return string(s[0]-'a'+'A') + s[1:] }

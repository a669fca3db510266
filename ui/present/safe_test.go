package present

import (
	"context"
	"errors"
	"strings"
	"testing"
)

// strongroom is a Safe for tests.
type strongroom struct {
	err   error
	asked []string
}

func (s *strongroom) Copy(context.Context) (string, error) { return "/desk/backups/copy.db", s.err }
func (s *strongroom) Folder() string                       { return "/desk/backups" }
func (s *strongroom) PutBack(_ context.Context, path string) error {
	s.asked = append(s.asked, path)
	return s.err
}

func TestSafe(t *testing.T) {
	for _, tt := range []struct {
		name         string
		safe         *strongroom
		hint, failed string
		closes       bool
	}{
		{"a copy is made and put back", &strongroom{}, "A copy of everything is kept as copy.db in /desk/backups", "", true},
		{"neither works", &strongroom{err: errors.New("the disk is full")}, "", "cannot be put back, and nothing was changed: The disk is full", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := &screen{}
			d := NewDesk(Deps{Library: newShelf(), Safe: tt.safe}, s, func(f func()) { f() })
			d.BackUp()
			d.Wait()
			if s.hint != tt.hint {
				t.Errorf("hint %q, want %q", s.hint, tt.hint)
			}
			closed := false
			d.RestoreFrom("/desk/backups/old.db", func() { closed = true })
			d.Wait()
			if closed != tt.closes || len(tt.safe.asked) != 1 || !strings.Contains(s.failure, tt.failed) || (tt.failed == "") != (s.failure == "") {
				t.Errorf("closed %v, asked of %v, failure %q; want %v, once, %q", closed, tt.safe.asked, s.failure, tt.closes, tt.failed)
			}
		})
	}
	s := &screen{}
	d := NewDesk(Deps{Library: newShelf()}, s, func(f func()) { f() })
	if d.BackUp(); d.BackupFolder() != "" || s.hint != "This window keeps no backups." {
		t.Errorf("without a safe: folder %q, hint %q", d.BackupFolder(), s.hint)
	}
}

// TestBroke tells once that the program broke down, whether an article opens or not.
func TestBroke(t *testing.T) {
	s := &screen{}
	d := NewDesk(Deps{Library: newShelf(), Broke: "It broke down."}, s, func(f func()) { f() })
	d.Start("", "")
	d.Wait()
	if s.failure != "It broke down." {
		t.Errorf("told %q", s.failure)
	}
}

package present

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"stet/store/ledger"
)

// safe is a vault in memory.
type safe struct {
	open   bool
	secret string
	fault  error
	all    map[string]Contact
}

func (s *safe) Need() VaultNeed { return VaultNeedsPassphrase }
func (s *safe) Unlock(passphrase string) error {
	if passphrase != s.secret {
		return errors.New("that is not the passphrase")
	}
	s.open = true
	return nil
}
func (s *safe) Lock()      { s.open = false }
func (s *safe) Open() bool { return s.open }
func (s *safe) Contact(id string) (Contact, bool) {
	c, ok := s.all[id]
	return c, ok && s.open
}
func (s *safe) Put(c Contact) error {
	if s.fault == nil {
		s.all[c.ID] = c
	}
	return s.fault
}
func (s *safe) Unsearched() bool { return !s.open }
func (s *safe) Betrays(body []byte, public string) string {
	for _, c := range s.all {
		if c.Name != "" && bytes.Contains(body, []byte(c.Name)) && !strings.Contains(public, c.Name) {
			return c.Pseudonym
		}
	}
	return ""
}

// vaulted is a desk with a vault that is open and the first claim chosen.
func vaulted(t *testing.T) (*bench, *screen, *shelf, *safe) {
	t.Helper()
	b, v, lib, _ := desk(t, "mill")
	s := &safe{secret: "heron", all: map[string]Contact{}}
	b.vault = s
	b.UnlockVault("heron", func(string) {})
	b.Next()
	b.Wait()
	return b, v, lib, s
}

// private is a draft of a confidential source.
func private() Draft {
	d := NewDraft()
	d.Kind, d.Sensitivity, d.Terms, d.Name, d.Aliases, d.Phone, d.Locator, d.Note = "interview", "confidential", "background", "Ottoline Brackwater", "Otti; O. B.", "020 7946 0958", "p. 3", "rang twice"
	return d
}

// attachDraft attaches a draft to the current claim and returns what it lacks.
func (b *bench) attachDraft(d Draft) string {
	lacks := b.Attach(b.current, d, nil)
	b.Wait()
	return lacks
}

// TestPrivateSource: the ledger has a pseudonym, the vault all else; the row shows
// who it is while the vault is open.
func TestPrivateSource(t *testing.T) {
	b, v, lib, s := vaulted(t)
	if lacks := b.attachDraft(private()); lacks != "" || len(v.form.Sources) != 1 {
		t.Fatalf("lacks %q, %+v", lacks, v.form.Sources)
	}
	for _, events := range lib.events {
		for _, e := range events {
			for _, word := range []string{"Brackwater", "7946", "Otti", "p. 3", "rang twice"} {
				if bytes.Contains(e.Payload, []byte(word)) {
					t.Errorf("the ledger says %q: %s", word, e.Payload)
				}
			}
		}
	}
	row := v.form.Sources[0]
	if row.Title != "Source A" || !strings.Contains(row.Detail, "confidential · on background") {
		t.Errorf("row %+v", row)
	}
	for _, word := range []string{"Ottoline Brackwater", "Otti · O. B.", "020 7946 0958", "p. 3 · rang twice"} {
		if !strings.Contains(row.Contact, word) {
			t.Errorf("the row lacks %q: %q", word, row.Contact)
		}
	}
	d, ok := b.DraftOf(row.ID)
	if !ok || d.Name != "Ottoline Brackwater" || d.Locator != "p. 3" || d.Title != "" || d.Pseudonym != "Source A" || !d.Private() {
		t.Fatalf("edited: %+v", d)
	}
	d.Phone = "020 7946 0000"
	if lacks := b.attachDraft(d); lacks != "" || len(v.form.Sources) != 1 || !strings.Contains(v.form.Sources[0].Contact, "020 7946 0000") || len(s.all) != 1 {
		t.Errorf("edited: lacks %q, %+v", lacks, v.form.Sources)
	}
	b.LockVault()
	if row := v.form.Sources[0]; strings.Contains(row.Contact, "Brackwater") || row.Title != "Source A" || v.names {
		t.Errorf("locked: %+v", row)
	}
	if _, ok := b.DraftOf(v.form.Sources[0].ID); ok {
		t.Error("locked: it can be edited")
	}
	if lacks := b.attachDraft(private()); lacks != VaultLocked {
		t.Errorf("locked: %q", lacks)
	}
	why := ""
	b.UnlockVault("crow", func(s string) { why = s })
	b.Wait()
	if why == "" || b.VaultOpen() {
		t.Errorf("a wrong passphrase: %q", why)
	}
}

// TestPrivateAgain: a source of the vault that is attached to another claim brings a
// page and a note of its own, which go into the vault too.
func TestPrivateAgain(t *testing.T) {
	b, v, lib, s := vaulted(t)
	b.attachDraft(private())
	known := v.form.Known[0]
	if known.Sensitivity != "confidential" || known.Where != "" {
		t.Fatalf("known %+v", known)
	}
	b.Next()
	d := NewDraft()
	d.Known, d.Sensitivity, d.Locator = known.ID, known.Sensitivity, "shelf nine"
	if lacks := b.attachDraft(d); lacks != "" || len(s.all) != 1 || !strings.Contains(v.form.Sources[0].Contact, "shelf nine") {
		t.Fatalf("lacks %q, %+v", lacks, v.form.Sources)
	}
	for _, events := range lib.events {
		for _, e := range events {
			if bytes.Contains(e.Payload, []byte("shelf nine")) {
				t.Errorf("the ledger says %s", e.Payload)
			}
		}
	}
}

// TestPrivateLacks: what cannot be kept is said before anything is written.
func TestPrivateLacks(t *testing.T) {
	b, v, _, s := vaulted(t)
	for name, tt := range map[string]struct {
		alter func(*Draft)
		says  string
	}{
		"nobody":            {func(d *Draft) { d.Name, d.Phone = " ", "" }, "real name or a contact"},
		"pseudonym by name": {func(d *Draft) { d.Pseudonym = "Ms Brackwater" }, "gives the source away"},
		"pseudonym by call": {func(d *Draft) { d.Pseudonym = "020 7946 0958" }, "gives the source away"},
	} {
		d := private()
		tt.alter(&d)
		if lacks := b.attachDraft(d); !strings.Contains(lacks, tt.says) || len(s.all) != 0 || len(v.form.Sources) != 0 {
			t.Errorf("%s: %q", name, lacks)
		}
	}
	open := NewDraft()
	open.Kind, open.Title = "interview", "Ottoline Brackwater"
	b.attachDraft(open)
	d, _ := b.DraftOf(v.form.Sources[0].ID)
	d.Sensitivity = "confidential"
	if lacks := b.attachDraft(d); !strings.Contains(lacks, "on the record already") {
		t.Errorf("a source that was open: %q", lacks)
	}
	s.fault = errors.New("the disk is full")
	before := len(v.form.Sources)
	if b.attachDraft(private()); len(v.form.Sources) != before || !strings.Contains(v.failure, "disk is full") {
		t.Errorf("a vault that cannot be written: %q, %d sources", v.failure, len(v.form.Sources))
	}
	b.vault = nil
	if lacks := b.attachDraft(private()); !strings.Contains(lacks, "no vault") {
		t.Errorf("without a vault: %q", lacks)
	}
}

// TestGuard: an act that tells who a source is is not said; one that tells what the
// article has itself is.
func TestGuard(t *testing.T) {
	b, v, _, s := vaulted(t)
	b.attachDraft(private())
	b.AddNote(b.current, "Ottoline Brackwater rang", nil)
	b.Wait()
	if len(v.form.Notes) != 0 || !strings.Contains(v.failure, "Source A") || strings.Contains(v.failure, "Brackwater") {
		t.Errorf("notes %+v, says %q", v.form.Notes, v.failure)
	}
	public := strings.Fields(b.shown.result.Article.Text)[0]
	s.all["p"] = Contact{ID: "p", Pseudonym: "Source B", Name: public}
	b.AddNote(b.current, public+" again", nil)
	b.Wait()
	if len(v.form.Notes) != 1 {
		t.Errorf("a word of the article is refused: %q", v.failure)
	}
}

// TestAutolock: the vault is locked after its time without use, and not before.
func TestAutolock(t *testing.T) {
	b, v, _, _ := vaulted(t)
	now := clock()
	b.now = func() time.Time { return now }
	b.attachDraft(private())
	for _, tt := range []struct {
		by   time.Duration
		open bool
	}{{9 * time.Minute, true}, {59 * time.Second, true}, {time.Second, false}} {
		now = now.Add(tt.by)
		b.Refresh()
		b.Wait()
		if b.VaultOpen() != tt.open || v.names != tt.open {
			t.Errorf("after %v more: open %v", tt.by, b.VaultOpen())
		}
	}
}

func TestNewPseudonym(t *testing.T) {
	b, _, _, _ := vaulted(t)
	for _, want := range []string{"Source A", "Source B", "Source C"} {
		if got := b.NewPseudonym(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		b.attachDraft(private())
	}
	if got := manyOf(" a, b;;c ,"); len(got) != 3 || got[2] != "c" {
		t.Errorf("got %q", got)
	}
	var s ledger.Source
	if k := known(s); k.Sensitivity != "" {
		t.Errorf("an open source is kept: %+v", k)
	}
}

// TestUnsearched: a file that is written while the vault is locked is said not to be
// searched for names, and none that is written while it is open.
func TestUnsearched(t *testing.T) {
	b, v, _, _ := vaulted(t)
	asked := 0
	write := func(want bool) {
		t.Helper()
		b.Unsearched(func() { asked++ })
		for _, export := range []func(){func() { b.Export("/tmp/mill.xlsx", "") }, func() { b.ExportLetters("/tmp/mill.html", false) }} {
			export()
			b.Wait()
			if got := strings.Contains(v.hint, "not looked for"); got != want || !strings.HasPrefix(v.hint, "Written") {
				t.Errorf("says %q, want the note %v", v.hint, want)
			}
		}
	}
	write(false)
	b.LockVault()
	write(true)
	if asked != 1 {
		t.Errorf("told %d times before a file is written, want once", asked)
	}
}

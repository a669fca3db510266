package bundle

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
)

func desktop(t *testing.T) *store.Store {
	s, err := store.Open(filepath.Join(t.TempDir(), "stet.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// TestIdentity: the key is made once, is nobody else's to read, and opens with
// its passphrase only.
func TestIdentity(t *testing.T) {
	for _, pass := range []string{"", "open sesame"} {
		path := filepath.Join(t.TempDir(), "stet", "identity")
		k, made, err := Identity(path, []byte(pass), nil)
		if err != nil || !made {
			t.Fatalf("%q: %v", pass, err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%v, rights %v", err, info.Mode())
		}
		again, made, err := Identity(path, []byte(pass), nil)
		if err != nil || made || again.Fingerprint() != k.Fingerprint() {
			t.Errorf("again: made %v, %v", made, err)
		}
		if _, _, err := Identity(path, []byte("wrong"), nil); pass != "" && !errors.Is(err, ErrPassphrase) {
			t.Errorf("a wrong passphrase: %v", err)
		}
	}
	if _, _, err := Identity(t.TempDir(), nil, nil); err == nil {
		t.Error("a folder is a key")
	}
}

// TestTrust: the key of a maker is kept when it is first seen, and another one
// is noticed.
func TestTrust(t *testing.T) {
	s, ann, other := desktop(t), key(t), key(t)
	report := func(o Options) *Report { return verified(t, written(t, ferry(), o)) }
	is := func(v *Report, want Trust) {
		t.Helper()
		if got, err := TrustIn(t.Context(), s, v); err != nil || got != want {
			t.Errorf("trust %v, want %v (%v)", got, want, err)
		}
	}
	mine := report(Options{Keys: []Key{ann}, Author: "a1"})
	is(mine, FirstTime)
	if err := Remember(t.Context(), s, mine); err != nil {
		t.Fatal(err)
	}
	is(mine, Known)
	is(report(Options{Keys: []Key{other}, Author: "a1"}), Changed)
	is(report(Options{Keys: []Key{other}, Author: "b2"}), FirstTime)
	is(report(Options{Keys: []Key{other}}), NoAuthor)
	is(report(Options{Author: "a1"}), Unsigned)
}

// TestThroughStores: a case goes from one store into another and back, and
// nothing is lost or told twice.
func TestThroughStores(t *testing.T) {
	from, to := desktop(t), desktop(t)
	c := checked(t)
	id, fresh, err := c.IntoStore(t.Context(), from)
	if err != nil || fresh != 7 {
		t.Fatalf("%d new, %v", fresh, err)
	}
	have, err := FromStore(t.Context(), from, id)
	if err != nil || len(have.Files) != 1 || !strings.HasSuffix(have.Files[0].Name, ".html") || len(have.Events) != 7 {
		t.Fatalf("%+v %v", have, err)
	}
	path := filepath.Join(t.TempDir(), "ferry"+Ending)
	if err := Save(t.Context(), path, have, Options{Profile: Desk, Made: made, Keys: []Key{key(t)}}); err != nil {
		t.Fatal(err)
	}
	r, file, err := OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if v, err := r.Verify(t.Context()); err != nil || !v.Good() || v.Name != "ferry" {
		t.Fatalf("%+v %v", v, err)
	}
	got, err := r.Case(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for round, want := range []int{7, 0} {
		if _, fresh, err := got.IntoStore(t.Context(), to); err != nil || fresh != want {
			t.Errorf("round %d: %d new, %v", round, fresh, err)
		}
	}
}

// TestAmendedThroughStores: a text that the desk amended comes to the other desk
// with the one that was read, under the same id, and can be amended back there.
func TestAmendedThroughStores(t *testing.T) {
	from, to := desktop(t), desktop(t)
	a := claim.Plain("The yard is old.\n\nSign up for our letter.")
	id, err := from.SaveArticle(t.Context(), &claim.Result{ID: a.Hash()[:32], Article: a}, store.Capture{Locator: "pasted text"})
	if err != nil {
		t.Fatal(err)
	}
	said := func(s *store.Store, choice ledger.BlockChoice) {
		t.Helper()
		act := ledger.SetBlock(a.Pieces()[1].ID, choice, "Sign up")
		c, _, err := s.Append(t.Context(), id, ledger.Statement{Target: ledger.OnArticle(a), Act: act})
		if err != nil {
			t.Fatal(err)
		}
		b := c.Base.Amended(c.State.Amended())
		err = s.SaveReread(t.Context(), id, store.Reread{Base: c.Base, Amended: c.State.Amended(), Result: &claim.Result{ID: b.Hash()[:32], Article: b}})
		if err != nil {
			t.Fatal(err)
		}
	}
	said(from, ledger.LeftOut)
	have, err := FromStore(t.Context(), from, id)
	if err != nil || have.Base == nil || have.Base.Text != a.Text || have.Result.Article.Text != "The yard is old." {
		t.Fatalf("%+v %v", have, err)
	}
	path := filepath.Join(t.TempDir(), "yard"+Ending)
	if err := Save(t.Context(), path, have, Options{Profile: Partner, Made: made}); err != nil {
		t.Fatal(err)
	}
	r, file, err := OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if v, err := r.Verify(t.Context()); err != nil || !v.Good() {
		t.Fatalf("%+v %v", v, err)
	}
	got, err := r.Case(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	there, _, err := got.IntoStore(t.Context(), to)
	if err != nil || there != id {
		t.Fatalf("case %s there, %s here: %v", there, id, err)
	}
	said(to, ledger.AsRead)
	if c, err := to.Case(t.Context(), id); err != nil || c.Result.Article.Text != a.Text {
		t.Errorf("amended back: %v", err)
	}
}

// TestSaveLeavesNothing where it fails: no name, no folder, a leak.
func TestSaveLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	leaky := checked(t)
	at(t, leaky, "cy", "Cy").say(1, ledger.NoteAdded{ID: "n3", Text: "Gerda Lunt of the harbour office said so."})
	for name, c := range map[string]*Case{"x.zip": ferry(), Ending: ferry(), "a:b" + Ending: ferry(), "no/x" + Ending: ferry(), "leak" + Ending: leaky} {
		if err := Save(t.Context(), filepath.Join(dir, name), c, Options{Made: made}); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
	for _, path := range []string{filepath.Join(dir, "nowhere"+Ending), dir} {
		if _, _, err := OpenFile(path); !errors.Is(err, ErrBundle) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestSaveThatEnds: a bundle whose making is stopped leaves no file, and the one
// that was there stays.
func TestSaveThatEnds(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "ferry.stet.zip")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, end := context.WithCancel(t.Context())
	c := ferry()
	c.Files = append(c.Files, File{Name: "x.mp4", Open: func() (io.ReadCloser, error) {
		end() // while it is being written
		return io.NopCloser(strings.NewReader(strings.Repeat("x", 1<<20))), nil
	}})
	if err := Save(ctx, path, c, Options{Made: made}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	left, err := os.ReadDir(dir)
	if b, _ := os.ReadFile(path); err != nil || len(left) != 1 || string(b) != "old" {
		t.Errorf("%d files are left, %v", len(left), err)
	}
}

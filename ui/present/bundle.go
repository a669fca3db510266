package present

import (
	"context"
	"path/filepath"
	"strings"
)

// BundleEnding is how the name of a verification bundle ends.
const BundleEnding = ".stet.zip"

// Bundler makes verification bundles and takes those of colleagues in. Its
// errors may have a method Sentence, as those of an Opener.
type Bundler interface {
	// Make writes the bundle of a case. note tells what the user should know, "" for
	// nothing.
	Make(ctx context.Context, order BundleOrder, caseID string) (note string, err error)
	// Recipients checks for whom an order is to be sealed, and returns how many keys
	// these are: 0 where nothing was typed.
	Recipients(typed string) (int, error)
	// Look checks a bundle and changes nothing.
	Look(ctx context.Context, path string) (Parcel, error)
	// Take brings a bundle that Look found good into the library, all of it or
	// nothing, and returns its case and how many events are new.
	Take(ctx context.Context, path string) (caseID string, fresh int, err error)
}

// BundleOrder says what bundle is to be made.
type BundleOrder struct {
	Path    string
	Profile string // a value of Profiles
	// SealTo is as it was typed: keys of age (age1…) or OpenSSH (ssh-ed25519 …), or
	// files of such keys, with commas between them. What the profile withholds is
	// sealed for these; "" leaves it out.
	SealTo   string
	Contacts bool // who the confidential sources are is sealed too; the vault must be open
}

// Parcel is a colleague's bundle before it is taken in.
type Parcel struct {
	Path  string
	Title string
	Lines []string // who made and signed it, what is in it
	Stop  string   // why it cannot be taken in, "" where it can
	// Contacts are how many confidential sources it tells the user's own key of; they
	// go into the vault, which must be open then.
	Contacts int
}

// Profiles are for whom a bundle can be made.
func Profiles() []Choice[string] {
	return []Choice[string]{{"partner", "For a partner: without confidential sources", ""}, {"desk", "For our own desk: everything", ""},
		{"legal", "For the lawyers: all but sealed sources", ""}, {"public", "For the public: without internal sources, notes and work states", ""}}
}

// BundleName proposes a file name for the bundle, "" while no article is open.
func (d *Desk) BundleName() string {
	name := d.SheetName()
	if name == "" {
		return ""
	}
	return strings.TrimSuffix(name, filepath.Ext(name)) + BundleEnding
}

// Recipients says for how many keys a bundle would be sealed, or what is wrong with
// what was typed.
func (d *Desk) Recipients(typed string) (n int, lacks string) {
	if d.bundler == nil {
		return 0, ""
	}
	n, err := d.bundler.Recipients(typed)
	if err != nil {
		return 0, Sentence(err)
	}
	return n, ""
}

// MakeBundle writes a bundle of the article.
func (d *Desk) MakeBundle(order BundleOrder) {
	if d.shown == nil || d.bundler == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	id, path := d.shown.c.ID, order.Path
	ctx := d.begin("Making the bundle " + filepath.Base(path))
	d.halted = "The bundle was not made: it was stopped, and no file is left of it."
	d.enqueue(func() {
		if ctx.Err() != nil {
			return
		}
		note, err := d.bundler.Make(ctx, order, id)
		d.do(func() {
			if ctx.Err() != nil {
				return // stopped, or given up for something newer
			}
			d.cancel()
			d.cancel = nil
			d.view.ShowBusy(Busy{})
			if err != nil {
				d.view.ShowHint("")
				d.fail("The bundle was not made", err)
				return
			}
			if order.Contacts {
				d.UseVault()
			}
			d.view.ShowHint(trim("Written: " + filepath.Base(path) + " in " + filepath.Dir(path) + ". " + note))
			d.trace("bundle %s", path)
		})
	})
}

// lookAt checks a bundle and shows what is in it.
func (d *Desk) lookAt(path string) {
	if d.bundler == nil {
		d.view.ShowHint("Bundles cannot be opened here.")
		return
	}
	ctx := d.begin("Checking " + filepath.Base(path))
	d.wg.Go(func() {
		p, err := d.bundler.Look(ctx, path)
		d.do(func() {
			if ctx.Err() != nil {
				return
			}
			d.cancel()
			d.cancel = nil
			d.view.ShowBusy(Busy{})
			if err != nil {
				d.showError(Sentence(err), err)
				return
			}
			d.view.ShowParcel(p)
			d.trace("parcel %s", p.Title)
		})
	})
}

// TakeParcel takes a bundle in and shows its case.
func (d *Desk) TakeParcel(path string) {
	ctx := d.begin("Taking in " + filepath.Base(path))
	d.enqueue(func() {
		if ctx.Err() != nil {
			return
		}
		id, fresh, err := d.bundler.Take(ctx, path)
		if err != nil {
			d.show(ctx, Docket{}, err)
			return
		}
		docket, err := d.lib.Load(ctx, id)
		hint := "Taken in: nothing in it is new."
		if fresh > 0 {
			hint = "Taken in, with what was new: " + plural(fresh, "act") + "."
		}
		if docket.State != nil {
			if n := docket.State.Coverage().Conflicts; n > 0 {
				hint += " Checkers disagree on " + plural(n, "claim") + ": the filter “Disputed” shows them."
			}
		}
		d.do(func() { d.tell = hint })
		d.show(ctx, docket, err)
	})
}

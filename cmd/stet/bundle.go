package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"stet/extract/text"
	"stet/store"
	"stet/store/bundle"
	"stet/store/vault"
	"stet/ui/present"
)

// bundler makes bundles of the store's cases and takes colleagues' in.
type bundler struct {
	s    *store.Store
	kept keeper
	path string // of the user's key
}

func (b bundler) Make(ctx context.Context, order present.BundleOrder, caseID string) (string, error) {
	path := order.Path
	c, err := bundle.FromStore(ctx, b.s, caseID)
	if err != nil {
		return "", b.told(path, err)
	}
	k, made, err := bundle.Identity(b.path, []byte(os.Getenv("STET_PASSPHRASE")), vault.System())
	if errors.Is(err, bundle.ErrPassphrase) {
		return "", told{err, "Your key is locked. Start Stet with its passphrase in the variable STET_PASSPHRASE."}
	}
	if err != nil {
		return "", b.told(path, err)
	}
	author, err := b.s.Author(ctx)
	if err != nil {
		return "", stored(err)
	}
	o := bundle.Options{Profile: bundle.Profile(order.Profile), Keys: []bundle.Key{k}, By: author.Name, Author: author.Key, Program: version(), Made: time.Now(),
		Position: text.New(c.Result.Article).Place}
	locked := false
	if o.Secrets, locked, err = b.kept.secrets(); err != nil {
		return "", b.told(path, err)
	}
	if o.SealTo, err = bundle.AllRecipients(order.SealTo); err != nil {
		return "", b.told(path, err)
	}
	if order.Contacts {
		if o.Contacts, err = b.kept.sealable(); err != nil {
			return "", b.told(path, err)
		}
	}
	if err := bundle.Save(ctx, path, c, o); err != nil {
		return "", b.told(path, err)
	}
	note := ""
	if made {
		note = "A key was made for you; colleagues know you by “" + k.Words() + "” (" + k.Fingerprint() + ")."
	}
	if locked {
		note += " " + unsearched
	}
	note += sealingNote(c.Sealing(o), len(o.SealTo))
	return strings.TrimSpace(note), nil
}

// told gives an error its sentence.
func (b bundler) told(path string, err error) error {
	var own interface{ Sentence() string }
	if errors.As(err, &own) {
		return told{err, own.Sentence()}
	}
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return told{err, fmt.Sprintf("%s could not be written (%v). Choose another folder, or see to the space left on the disk; nothing else was changed.", path, p.Err)}
	}
	return stored(err)
}

// checked opens a bundle and verifies it; the file is to be closed.
func (b bundler) checked(ctx context.Context, path string) (*bundle.Reader, *bundle.Report, func() error, error) {
	r, file, err := bundle.OpenFile(path)
	if err != nil {
		return nil, nil, nil, b.told(path, err)
	}
	v, err := r.Verify(ctx)
	if err != nil {
		file.Close()
		return nil, nil, nil, err
	}
	return r, v, file.Close, nil
}

func (b bundler) Look(ctx context.Context, path string) (present.Parcel, error) {
	r, v, closeFile, err := b.checked(ctx, path)
	if err != nil {
		return present.Parcel{}, err
	}
	defer closeFile()
	trust, err := bundle.TrustIn(ctx, b.s, v)
	if err != nil {
		return present.Parcel{}, stored(err)
	}
	p := present.Parcel{Path: path, Title: titleOf(v, path)}
	add := func(format string, args ...any) { p.Lines = append(p.Lines, fmt.Sprintf(format, args...)) }
	if by := v.Info["Contact-Name"]; by != "" {
		add("Made by %s, for profile “%s”, %s.", by, v.Info["Stet-Profile"], v.Info["Bagging-Date"])
	}
	add("%s", trustLine(trust, v))
	for _, a := range v.Authors {
		add("%s: %d acts", orKey(a), a.Events)
	}
	if len(v.Authors) == 0 {
		add("Nothing was said about the article yet.")
	}
	if v.Withheld > 0 {
		add("%d of them are withheld; their seals fit.", v.Withheld)
	}
	if n := v.Sources - v.SourcesWithheld; n > 0 {
		add("%d copies of sources come with it.", n)
	}
	if v.Good() && r.Sealed() {
		line, contacts, err := b.sealedLine(ctx, r)
		if err != nil {
			return present.Parcel{}, b.told(path, err)
		}
		add("%s", line)
		p.Contacts = contacts
	}
	for _, w := range v.Warnings {
		add("⚠ %s", w)
	}
	switch {
	case !v.Good():
		p.Stop = fmt.Sprintf("This bundle is not what its maker wrote: %s. Ask for it again; nothing can be taken from it.", v.Problems[0])
	case trust == bundle.Changed:
		p.Stop = fmt.Sprintf("Until now bundles of this maker were signed with another key. Ask them on the phone whether “%s” is their new key; until then nothing is taken in.", v.Signers[0].Words)
	}
	return p, nil
}

// titleOf says what a bundle is about.
func titleOf(v *bundle.Report, path string) string {
	if t := v.Info["External-Description"]; t != "" {
		return t
	}
	return filepath.Base(path)
}

func orKey(a bundle.Author) string {
	if a.Name != "" {
		return a.Name
	}
	return "key " + a.Key[:min(8, len(a.Key))]
}

// trustLine says whose key signed a bundle.
func trustLine(t bundle.Trust, v *bundle.Report) string {
	if t == bundle.Unsigned {
		return "Nobody signed it: it is whole, but anybody may have made it."
	}
	s := v.Signers[0]
	switch t {
	case bundle.Known:
		return "Signed with the key that this maker always had (" + s.Words + ")."
	case bundle.FirstTime:
		return "Signed with a key that was never seen here: “" + s.Words + "”. Ask the maker on the phone whether it is theirs; from now on another one is refused."
	}
	return "Signed with " + s.Fingerprint + " (" + s.Words + ")."
}

func (b bundler) Take(ctx context.Context, path string) (string, int, error) {
	r, v, closeFile, err := b.checked(ctx, path)
	if err != nil {
		return "", 0, err
	}
	defer closeFile()
	trust, err := bundle.TrustIn(ctx, b.s, v)
	switch {
	case err != nil:
		return "", 0, stored(err)
	case !v.Good() || trust == bundle.Changed: // it was changed since it was looked at
		return "", 0, told{bundle.ErrBundle, "This bundle was changed since it was checked. Open it again; nothing was taken in."}
	}
	c, err := r.Case(ctx)
	if err != nil {
		return "", 0, b.told(path, err)
	}
	u, err := b.unseal(ctx, r, c)
	if err == nil {
		err = b.kept.takeIn(u.Contacts)
	}
	if err != nil {
		return "", 0, b.told(path, err)
	}
	id, fresh, err := c.IntoStore(ctx, b.s)
	if err != nil {
		return "", 0, stored(err)
	}
	return id, fresh, stored(bundle.Remember(ctx, b.s, v))
}

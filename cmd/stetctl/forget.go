package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"stet/store"
	"stet/store/ledger"
)

// forget takes a source of a case off the record for good: the one with the number
// that 'case show' gives it, or with the id. renew takes the backups from before away
// too, once there is a new one.
func (p *program) forget(ctx context.Context, path, what, source string, renew bool) error {
	have, err := p.storedCase(ctx, path, what)
	if err != nil {
		return err
	}
	src, ok := pick(have.State, source)
	if !ok {
		return fmt.Errorf("forget: %w", said(fmt.Sprintf("There is no source %.40q in this case. 'stetctl case show' numbers them.", source)))
	}
	if path == "" {
		if path, err = store.DefaultPath(); err != nil {
			return err
		}
	}
	s, err := store.Open(path, store.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	n, err := s.ForgetSource(ctx, have.ID, src.ID)
	if err != nil && !errors.Is(err, store.ErrBusy) {
		return err
	}
	backups := "backups of the store made before still have them: --renew-backups makes a new one and takes those away"
	if renew {
		gone, err := s.RenewBackups(ctx)
		if err != nil {
			return err
		}
		backups = fmt.Sprintf("a new backup was made in the place of %s from before", counted(gone, "backup"))
	}
	fmt.Fprintf(p.err, "%s and all copies of source %s are gone; %s\n", counted(n, "entry"), source, backups)
	if err != nil {
		fmt.Fprintln(p.err, "stetctl: another program has the store open: what was there is overwritten when that ends")
	}
	return nil
}

// pick is the source of a number, from 1, or of an id.
func pick(st *ledger.State, source string) (ledger.Source, bool) {
	if n, err := strconv.Atoi(source); err == nil && n >= 1 && n <= len(st.Sources) {
		return st.Sources[n-1], true
	}
	return st.Source(source)
}

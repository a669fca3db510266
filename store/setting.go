package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Author is who works with a store.
type Author struct {
	Key  string // 32 hex digits, made with the store
	Name string // display name, "" until it is set
}

// Author returns whoever works with this store.
func (s *Store) Author(ctx context.Context) (Author, error) {
	a := Author{Key: s.author}
	err := s.read.QueryRowContext(ctx, "SELECT name FROM author WHERE key = ?", s.author).Scan(&a.Name)
	if err != nil {
		return Author{}, fmt.Errorf("author: %w", known(err))
	}
	return a, nil
}

// SetAuthorName sets the display name that later events carry.
func (s *Store) SetAuthorName(ctx context.Context, name string) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "UPDATE author SET name = ? WHERE key = ?", name, s.author)
		return err
	})
	if err != nil {
		return fmt.Errorf("author's name: %w", err)
	}
	return nil
}

// ownKey returns the key of whoever works with this store, and makes one the
// first time.
func (s *Store) ownKey(ctx context.Context) (string, error) {
	var key string
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRowContext(ctx, "SELECT key FROM author WHERE own = 1").Scan(&key)
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if key, err = s.NewID(); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO author (key, own) VALUES (?, 1)", key)
		return err
	})
	return key, err
}

// Setting returns the value of a setting, "" where it was never set.
func (s *Store) Setting(ctx context.Context, name string) (string, error) {
	var v string
	err := known(s.read.QueryRowContext(ctx, "SELECT value FROM setting WHERE name = ?", name).Scan(&v))
	if err != nil && !errors.Is(err, ErrNotFound) {
		return "", fmt.Errorf("setting %s: %w", name, err)
	}
	return v, nil
}

// Settings returns all settings.
func (s *Store) Settings(ctx context.Context) (map[string]string, error) {
	out := map[string]string{}
	err := each(ctx, s.read, func(rows *sql.Rows) error {
		var name, value string
		err := rows.Scan(&name, &value)
		out[name] = value
		return err
	}, "SELECT name, value FROM setting")
	if err != nil {
		return nil, fmt.Errorf("settings: %w", known(err))
	}
	return out, nil
}

// SetSettings sets the given settings and leaves the others; all or none.
func (s *Store) SetSettings(ctx context.Context, values map[string]string) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		for _, name := range slices.Sorted(maps.Keys(values)) {
			_, err := tx.ExecContext(ctx, `INSERT INTO setting (name, value) VALUES (?, ?)
				ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, values[name])
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("settings: %w", err)
	}
	return nil
}

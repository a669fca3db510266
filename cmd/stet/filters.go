package main

import (
	"context"

	"stet/store"
)

// filters keep the user's filters among the settings.
type filters struct{ s *store.Store }

const settingFilters = "filters"

// Filters implements present.Filters.
func (f filters) Filters(ctx context.Context) (string, error) {
	v, err := f.s.Setting(ctx, settingFilters)
	return v, stored(err)
}

// SetFilters implements present.Filters.
func (f filters) SetFilters(ctx context.Context, kept string) error {
	return stored(f.s.SetSettings(ctx, map[string]string{settingFilters: kept}))
}

//go:build !linux && !darwin

package store

func limitFiles(string) error { return nil }

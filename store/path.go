package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultPath returns where the user's store lies when no other is named:
// stet.db in $XDG_DATA_HOME/stet or ~/.local/share/stet on Linux, in
// ~/Library/Application Support/Stet on macOS, in %LOCALAPPDATA%\Stet on
// Windows. The error says which variable is missing.
func DefaultPath() (string, error) {
	dir, err := dataFolder(runtime.GOOS, os.Getenv)
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "stet.db"), nil
}

// dataFolder is the folder for one system and one set of variables. A relative
// XDG_DATA_HOME is passed over, as the XDG Base Directory Specification says.
func dataFolder(system string, env func(string) string) (string, error) {
	switch system {
	case "windows":
		if dir := env("LOCALAPPDATA"); dir != "" {
			return filepath.Join(dir, "Stet"), nil
		}
		return "", errors.New("%LOCALAPPDATA% is not set; name the store with -store")
	case "darwin":
		if home := env("HOME"); home != "" {
			return filepath.Join(home, "Library", "Application Support", "Stet"), nil
		}
	default:
		if dir := env("XDG_DATA_HOME"); filepath.IsAbs(dir) {
			return filepath.Join(dir, "stet"), nil
		}
		if home := env("HOME"); home != "" {
			return filepath.Join(home, ".local", "share", "stet"), nil
		}
	}
	return "", errors.New("$HOME is not set; name the store with -store")
}

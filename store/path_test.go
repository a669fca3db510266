package store

import (
	"path/filepath"
	"testing"
)

func TestDataFolder(t *testing.T) {
	home := map[string]string{"HOME": "/home/ann"}
	tests := []struct {
		system string
		env    map[string]string
		want   string
	}{
		{"linux", home, "/home/ann/.local/share/stet"},
		{"linux", map[string]string{"HOME": "/home/ann", "XDG_DATA_HOME": "/data"}, "/data/stet"},
		{"linux", map[string]string{"HOME": "/home/ann", "XDG_DATA_HOME": "data"}, "/home/ann/.local/share/stet"},
		{"darwin", home, "/home/ann/Library/Application Support/Stet"},
		{"windows", map[string]string{"LOCALAPPDATA": "/c/ann"}, "/c/ann/Stet"},
		{"linux", nil, ""},
		{"windows", home, ""},
	}
	for _, tt := range tests {
		got, err := dataFolder(tt.system, func(k string) string { return tt.env[k] })
		if filepath.ToSlash(got) != tt.want || (err != nil) != (tt.want == "") {
			t.Errorf("%s %v: %q, %v; want %q", tt.system, tt.env, got, err, tt.want)
		}
	}
}

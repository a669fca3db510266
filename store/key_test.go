package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"modernc.org/sqlite"
)

func TestURLKey(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"https://Example.org", "url:example.org/"},
		{"http://example.org:80/a%20b?b=2&a=1#c", "url:example.org/a%20b?b=2&a=1"},
		{"https://example.org:8443/", "url:example.org:8443/"},
		{"https://example.org/?utm_source=x&id=7&UTM=1", "url:example.org/?id=7&UTM=1"},
		{"https://example.org/?utm_medium=x", "url:example.org/"},
		{" https://example.org/a ", "url:example.org/a"},
		{"https://[::1]:443/x", "url:[::1]/x"},
		{"ftp://example.org/", ""}, {"javascript:alert(1)", ""}, {"https://", ""}, {"/etc/passwd", ""}, {"", ""}, {"https://%zz", ""},
	} {
		if got := urlKey(tt.in); got != tt.want {
			t.Errorf("urlKey(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// FuzzCaseKeys: there is always a key, none stands twice, and the address in a
// key leads to the same key again.
func FuzzCaseKeys(f *testing.F) {
	f.Add("https://example.org/a?utm_x=1&b", "http://example.org:80/a#x", "", "00")
	f.Add("/home/kim/x", "", "", emptyText)
	f.Add("-", "", "x", emptyText)
	f.Add("http://example.org?a &utm_x", "", "", "")
	f.Fuzz(func(t *testing.T, locator, final, url, hash string) {
		keys := caseKeys(locator, final, url, hash)
		seen := map[string]bool{}
		for _, k := range keys {
			if seen[k] {
				t.Fatalf("%q twice in %q", k, keys)
			}
			seen[k] = true
			if rest, ok := strings.CutPrefix(k, "url:"); ok && urlKey("https://"+rest) != k {
				t.Fatalf("%q becomes %q", k, urlKey("https://"+rest))
			}
		}
		if len(keys) == 0 || len(caseID(keys[0])) != 32 {
			t.Fatalf("keys %q", keys)
		}
	})
}

func TestKnown(t *testing.T) {
	if known(nil) != nil {
		t.Error("nil is an error")
	}
	other := errors.New("other")
	if err := known(fmt.Errorf("x: %w", other)); !errors.Is(err, other) {
		t.Errorf("%v", err)
	}
	s := newStore(t)
	_, err := s.write.Exec("SELECT * FROM nowhere")
	var se *sqlite.Error
	if err = known(err); !errors.As(err, &se) || errors.Is(err, ErrDamaged) || errors.Is(err, ErrFull) {
		t.Errorf("%v", err)
	}
	_, err = s.read.Exec("DELETE FROM setting")
	if err = known(err); !errors.Is(err, ErrReadOnly) || !errors.As(err, &se) {
		t.Errorf("%v, want ErrReadOnly", err)
	}
}

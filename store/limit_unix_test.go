//go:build linux || darwin

package store

import (
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// limitFiles keeps files of this process from growing past so many bytes: the
// system then refuses writes in the middle, as a full disk does.
func limitFiles(bytes string) error {
	if bytes == "" {
		return nil
	}
	n, err := strconv.ParseUint(bytes, 10, 63)
	if err != nil {
		return err
	}
	signal.Ignore(syscall.SIGXFSZ)
	var lim syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &lim); err != nil {
		return err
	}
	lim.Cur = min(lim.Max, n)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &lim)
}

// TestDiskRefuses: where the system refuses to write, wherever that is, what
// was acknowledged is kept and the error says why.
func TestDiskRefuses(t *testing.T) {
	for _, limit := range []int{300_000, 310_001, 500_000, 1_000_003} {
		path := filepath.Join(t.TempDir(), "stet.db")
		cmd := childCmd(t, path, 1_000_000)
		cmd.Env = append(cmd.Env, "STET_LIMIT="+strconv.Itoa(limit))
		out, err := cmd.CombinedOutput()
		if err == nil || !strings.Contains(string(out), "error true") {
			t.Fatalf("limit %d: %.300s: %v, want ErrFull", limit, last(string(out)), err)
		}
		s := openStore(t, path, Options{})
		if strings.Contains(string(out), "said") {
			got := notes(t, s)
			for line := range strings.Lines(string(out)) {
				if text, ok := strings.CutPrefix(strings.TrimSpace(line), "said "); ok && !got[text] {
					t.Errorf("limit %d: %s was acknowledged and is lost", limit, text)
				}
			}
		}
		if rep, err := s.Check(t.Context()); err != nil || !rep.OK() {
			t.Errorf("limit %d: %+v, %v", limit, rep, err)
		}
	}
}

func last(s string) string { return s[max(0, len(s)-300):] }

package main

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// at returns the socket for a store in a folder of the test's own.
func at(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "stet") // a socket's path may have 107 bytes
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	t.Setenv("XDG_RUNTIME_DIR", dir)
	socket, err := meeting("desk.db")
	if err != nil {
		t.Fatal(err)
	}
	return socket
}

func TestSecondStartHandsOver(t *testing.T) {
	socket := at(t)
	if handOver(socket, "https://weir.example/mill") {
		t.Fatal("handed over to nobody")
	}
	asked := make(chan string, 4)
	h, err := answerAt(socket, func(l string) { asked <- l })
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "a.html")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Dir(file))
	for _, tt := range []struct{ locator, want string }{
		{"https://weir.example/mill", "https://weir.example/mill"}, {"", ""}, {"a.html", file}, {"no such file", "no such file"}, {sampleLocator, sampleLocator},
	} {
		if !handOver(socket, tt.locator) {
			t.Fatalf("%q was not taken over", tt.locator)
		}
		if got := <-asked; got != tt.want {
			t.Errorf("%q arrives as %q, want %q", tt.locator, got, tt.want)
		}
	}
	if _, err := answerAt(socket, func(string) {}); err == nil {
		t.Error("two windows answer at one socket")
	}
	h.close()
	if handOver(socket, "") {
		t.Error("handed over to a window that is closed")
	}
}

// TestNonsenseAtTheSocket: it is passed over, and the next one is heard.
func TestNonsenseAtTheSocket(t *testing.T) {
	socket := at(t)
	asked := make(chan string, 1)
	h, err := answerAt(socket, func(l string) { asked <- l })
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	for _, said := range []string{"", "\n", "{\n", strings.Repeat("x", mostAsked+10)} {
		c, err := net.Dial("unix", socket)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = c.Write([]byte(said))
		c.Close()
	}
	if !handOver(socket, "b") || <-asked != "b" {
		t.Error("not heard after nonsense")
	}
}

// TestSocketOfAKilledProgram: it is replaced.
func TestSocketOfAKilledProgram(t *testing.T) {
	socket := at(t)
	ln, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	ln.(*net.UnixListener).SetUnlinkOnClose(false)
	ln.Close()
	h, err := answerAt(socket, func(string) {})
	if err != nil {
		t.Fatal(err)
	}
	h.close()
}

func TestSocketIsTheUsersOwn(t *testing.T) {
	socket := at(t)
	info, err := os.Stat(filepath.Dir(socket))
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Fatalf("%v, %v", info.Mode(), err)
	}
	if other, err := meeting("other.db"); err != nil || other == socket {
		t.Errorf("two stores meet at %s, %v", other, err)
	}
	if err := os.Chmod(filepath.Dir(socket), 0o777); err != nil {
		t.Fatal(err)
	}
	if _, err := meeting("desk.db"); err == nil {
		t.Error("a folder that is open to all was taken")
	}
}

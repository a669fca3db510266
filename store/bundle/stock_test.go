package bundle

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// run runs a stock program in dir and returns what it says.
func run(t *testing.T, dir, stdin string, args ...string) (string, error) {
	t.Helper()
	path, err := exec.LookPath(args[0])
	if err != nil {
		t.Skipf("%s is not here", args[0])
	}
	c := exec.CommandContext(t.Context(), path, args[1:]...)
	c.Dir, c.Stdin = dir, strings.NewReader(stdin)
	out, err := c.CombinedOutput()
	return string(out), err
}

// TestStockTools: programs that know nothing of Stet find the bundle good, and
// find the change of one byte in any file.
func TestStockTools(t *testing.T) {
	k := key(t)
	b := written(t, checked(t), Options{Profile: Desk, Keys: []Key{k}, Name: "ferry"})
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "ferry.stet.zip"), b, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := run(t, dir, "", "unzip", "-t", "ferry.stet.zip"); err != nil {
		t.Fatalf("unzip -t: %v\n%s", err, out)
	}
	if out, err := run(t, dir, "", "unzip", "-q", "ferry.stet.zip"); err != nil {
		t.Fatalf("unzip: %v\n%s", err, out)
	}
	top := filepath.Join(dir, "ferry")
	sums := func() (string, error) { return run(t, top, "", "sha256sum", "--quiet", "-c", manifest, tagManifest) }
	if out, err := sums(); err != nil {
		t.Fatalf("sha256sum: %v\n%s", err, out)
	}
	if err := os.WriteFile(filepath.Join(dir, "signer"), []byte("* "+k.Public()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	signed := func() (string, error) {
		message, err := os.ReadFile(filepath.Join(top, tagManifest))
		if err != nil {
			t.Fatal(err)
		}
		return run(t, top, string(message), "ssh-keygen", "-Y", "verify", "-f", "../signer", "-I", "*", "-n", Namespace, "-s", k.signatureName())
	}
	if out, err := signed(); err != nil || !strings.Contains(out, "Good") {
		t.Fatalf("ssh-keygen: %v\n%s", err, out)
	}
	for name := range files(t, b) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		body, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		body[len(body)/2] ^= 1
		os.WriteFile(path, body, 0o600)
		_, bad := sums()
		if _, err := signed(); err != nil {
			bad = err
		}
		if bad == nil {
			t.Errorf("a changed byte in %s is found by neither", name)
		}
		body[len(body)/2] ^= 1
		os.WriteFile(path, body, 0o600)
	}
}

// TestUnzipFindsAChangedByte in the archive itself, whichever file it falls in; so
// does Verify, which names the file.
func TestUnzipFindsAChangedByte(t *testing.T) {
	b := written(t, checked(t), Options{Profile: Desk, Keys: []Key{key(t)}, Name: "ferry"})
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range z.File {
		at, err := f.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		bad := bytes.Clone(b)
		bad[at+int64(f.CompressedSize64)/2] ^= 1
		if err := os.WriteFile(filepath.Join(dir, "bad.zip"), bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := run(t, dir, "", "unzip", "-t", "bad.zip"); err == nil {
			t.Errorf("a changed byte in %s: unzip -t says\n%s", f.Name, out)
		}
		r, err := Open(bytes.NewReader(bad), int64(len(bad)))
		if err != nil {
			continue // refused already
		}
		v, err := r.Verify(t.Context())
		if err != nil || v.Good() && len(v.Warnings) == 0 {
			t.Errorf("a changed byte in %s is not found: %v", f.Name, err)
		}
	}
}

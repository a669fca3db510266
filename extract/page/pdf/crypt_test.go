package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestEncrypted reads two files that LibreOffice wrote: one that only forbids
// copying, which opens without a password, and one that does not open.
func TestEncrypted(t *testing.T) {
	b, err := os.ReadFile("testdata/restricted.pdf")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(texts(t, b), "\n"); got != "Two boats were ordered for £12 million." {
		t.Errorf("got %q", got)
	}
	if b, err = os.ReadFile("testdata/locked.pdf"); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(b); !errors.Is(err, ErrLocked) {
		t.Errorf("got %v, want ErrLocked", err)
	}
}

// TestAES makes files with AES of 128 and 256 bits (revisions 4, 5 and 6).
func TestAES(t *testing.T) {
	const content = "BT /F 12 Tf 50 700 Td (Two boats.) Tj ET"
	encrypted := func(key []byte) string {
		block, err := aes.NewCipher(key)
		if err != nil {
			t.Fatal(err)
		}
		n := 16 - len(content)%16
		out := append(bytes.Repeat([]byte{7}, 16), content+strings.Repeat(string(rune(n)), n)...)
		cipher.NewCBCEncrypter(block, out[:16]).CryptBlocks(out[16:], out[16:])
		return string(out)
	}
	file := func(dict, stream string) []byte {
		b := assemble("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
			"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>", helvetica, streamed("", stream), dict)
		return bytes.Replace(b, []byte("/Root 1 0 R"), []byte("/Root 1 0 R /Encrypt 6 0 R /ID [<31> <31>]"), 1)
	}
	filters := func(method string) string {
		return "/Filter /Standard /CF << /S << /CFM /" + method + " >> >> /StmF /S /StrF /S"
	}
	owner := bytes.Repeat([]byte{3}, 32)
	c := &crypt{version: 4, revision: 4}
	c.oldKey(owner, make([]byte, 32), []byte("1"), 0xfffffffc, 16)
	user := c.userEntry([]byte("1"))
	own := c.objectKey(ref{5, 0}, aes128)
	files := map[string][]byte{"128 bits": file(fmt.Sprintf("<< %s /V 4 /R 4 /P -4 /O <%x> /U <%x> >>", filters("AESV2"), owner, user), encrypted(own))}
	for _, revision := range []int{5, 6} {
		key := sha256.Sum256([]byte("a key"))
		c := &crypt{version: 5, revision: revision}
		u := append(c.hash([]byte("12345678")), "12345678abcdefgh"...)
		block, err := aes.NewCipher(c.hash([]byte("abcdefgh")))
		if err != nil {
			t.Fatal(err)
		}
		ue := make([]byte, 32)
		cipher.NewCBCEncrypter(block, make([]byte, 16)).CryptBlocks(ue, key[:])
		files[fmt.Sprintf("256 bits, revision %d", revision)] = file(fmt.Sprintf("<< %s /V 5 /R %d /U <%x> /UE <%x> >>", filters("AESV3"), revision, u, ue), encrypted(key[:]))
	}
	for name, b := range files {
		if got := strings.Join(texts(t, b), "\n"); got != "Two boats." {
			t.Errorf("%s: %q", name, got)
		}
	}
}

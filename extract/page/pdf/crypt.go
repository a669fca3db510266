package pdf

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
)

// crypt decrypts a file that opens without a password: one that only forbids
// printing or copying, say. Its text may be read by anybody, and is.
type crypt struct {
	key               []byte
	strf, stmf        method
	clearMeta         bool
	version, revision int
}

type method int

const (
	plainText method = iota
	arcfour
	aes128
	aes256
)

// padding fills up a password (7.6.4.3, algorithm 2).
const padding = "\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A"

// unlock makes the key of a file from the empty password, or returns ErrLocked.
func (f *file) unlock(enc dict) error {
	get := func(k name) []byte { t, _ := f.resolve(enc[k]).(text); return []byte(t) }
	num := func(k name) int { n, _ := f.resolve(enc[k]).(int); return n }
	c := &crypt{version: num("V"), revision: num("R"), clearMeta: f.resolve(enc["EncryptMetadata"]) == false}
	if f.name(enc["Filter"]) != "Standard" {
		return fmt.Errorf("security handler %s: %w", f.name(enc["Filter"]), ErrLocked)
	}
	switch c.version {
	case 1, 2:
		c.strf, c.stmf = arcfour, arcfour
	case 4, 5:
		filters := f.dict(enc["CF"])
		c.strf, c.stmf = f.method(filters, f.name(enc["StrF"])), f.method(filters, f.name(enc["StmF"]))
	default:
		return fmt.Errorf("encryption version %d: %w", c.version, ErrLocked)
	}
	var ok bool
	if c.revision >= 5 {
		ok = c.newKey(get("U"), get("UE"))
	} else {
		bits := num("Length")
		if bits == 0 || c.version == 1 {
			bits = 40
		}
		if c.version == 4 {
			bits = 128
		}
		if bits < 40 || bits > 256 || bits%8 != 0 {
			return ErrLocked
		}
		id, _ := f.resolve(firstIn(f.array(f.trailer["ID"]))).(text)
		ok = c.oldKey(get("O"), get("U"), []byte(id), uint32(num("P")), bits/8)
	}
	if !ok {
		return ErrLocked
	}
	f.crypt = c
	return nil
}

func firstIn(a array) object {
	if len(a) == 0 {
		return nil
	}
	return a[0]
}

func (f *file) method(filters dict, which name) method {
	if which == "Identity" || which == "" {
		return plainText
	}
	switch f.name(f.dict(filters[which])["CFM"]) {
	case "V2":
		return arcfour
	case "AESV2":
		return aes128
	case "AESV3":
		return aes256
	}
	return plainText
}

// oldKey makes and tests the key of revisions 2 to 4 (algorithms 2, 4 and 5).
func (c *crypt) oldKey(o, u, id []byte, perm uint32, n int) bool {
	if len(o) < 32 || len(u) < 16 {
		return false
	}
	h := md5.New()
	h.Write([]byte(padding))
	h.Write(o[:32])
	h.Write([]byte{byte(perm), byte(perm >> 8), byte(perm >> 16), byte(perm >> 24)})
	h.Write(id)
	if c.revision >= 4 && c.clearMeta {
		h.Write([]byte{0xff, 0xff, 0xff, 0xff})
	}
	key := h.Sum(nil)
	n = min(n, len(key))
	if c.revision >= 3 {
		for range 50 {
			sum := md5.Sum(key[:n])
			copy(key, sum[:])
		}
	} else {
		n = 5
	}
	c.key = key[:n]
	return bytes.Equal(c.userEntry(id), u[:16])
}

// userEntry is the beginning of what a file's U is when its key is the right one.
func (c *crypt) userEntry(id []byte) []byte {
	if c.revision == 2 {
		return xorRC4(c.key, []byte(padding))[:16]
	}
	sum := md5.Sum(append([]byte(padding), id...))
	want := xorRC4(c.key, sum[:])
	for i := 1; i <= 19; i++ {
		k := bytes.Clone(c.key)
		for j := range k {
			k[j] ^= byte(i)
		}
		want = xorRC4(k, want)
	}
	return want
}

// newKey makes and tests the key of revisions 5 and 6 (algorithms 2.A, 11).
func (c *crypt) newKey(u, ue []byte) bool {
	if len(u) < 48 || len(ue) < 32 {
		return false
	}
	if !bytes.Equal(c.hash(u[32:40]), u[:32]) {
		return false
	}
	block, err := aes.NewCipher(c.hash(u[40:48]))
	if err != nil {
		return false
	}
	c.key = make([]byte, 32)
	cipher.NewCBCDecrypter(block, make([]byte, 16)).CryptBlocks(c.key, ue[:32])
	return true
}

// hash is algorithm 2.B for the empty password.
func (c *crypt) hash(salt []byte) []byte {
	first := sha256.Sum256(salt)
	k := first[:]
	if c.revision < 6 {
		return k
	}
	for round := 0; ; round++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		sum := 0
		for _, b := range e[:16] {
			sum += int(b)
		}
		switch sum % 3 {
		case 0:
			h := sha256.Sum256(e)
			k = h[:]
		case 1:
			h := sha512.Sum384(e)
			k = h[:]
		default:
			h := sha512.Sum512(e)
			k = h[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round-32 {
			return k[:32]
		}
	}
}

func xorRC4(key, b []byte) []byte {
	out := make([]byte, len(b))
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(out, b)
	}
	return out
}

// objectKey is the key of one object (algorithm 1).
func (c *crypt) objectKey(own ref, m method) []byte {
	if m == aes256 {
		return c.key
	}
	h := md5.New()
	h.Write(c.key)
	h.Write([]byte{byte(own.num), byte(own.num >> 8), byte(own.num >> 16), byte(own.gen), byte(own.gen >> 8)})
	if m == aes128 {
		h.Write([]byte("sAlT"))
	}
	return h.Sum(nil)[:min(16, len(c.key)+5)]
}

// decrypt decrypts what belongs to an object.
func (c *crypt) decrypt(m method, b []byte, own ref) []byte {
	if m == plainText {
		return b
	}
	key := c.objectKey(own, m)
	if m == arcfour {
		return xorRC4(key, b)
	}
	block, err := aes.NewCipher(key)
	if err != nil || len(b) < 32 {
		return nil
	}
	out := make([]byte, (len(b)-16)/16*16)
	cipher.NewCBCDecrypter(block, b[:16]).CryptBlocks(out, b[16:16+len(out)])
	if n := int(out[len(out)-1]); n >= 1 && n <= 16 && n <= len(out) {
		out = out[:len(out)-n]
	}
	return out
}

func (c *crypt) stream(b []byte, own ref) []byte { return c.decrypt(c.stmf, b, own) }

// strings decrypts the strings of an object that stands in the file itself.
func (c *crypt) strings(o object, own ref) object {
	switch v := o.(type) {
	case text:
		return text(c.decrypt(c.strf, []byte(v), own))
	case array:
		for i := range v {
			v[i] = c.strings(v[i], own)
		}
	case dict:
		for k := range v {
			v[k] = c.strings(v[k], own)
		}
	case *stream:
		c.strings(v.dict, own)
	}
	return o
}

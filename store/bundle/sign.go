package bundle

import (
	"bytes"
	"crypto"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"errors"
	"fmt"
	"strings"

	"filippo.io/age"
	"filippo.io/age/agessh"
	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"
)

// Namespace is the purpose that signatures of bundles name, so that one made for
// something else never counts.
const Namespace = "stet-bundle@v1"

// Key signs bundles: an Ed25519 key in the form that OpenSSH has.
type Key struct {
	signer ssh.Signer
	opens  age.Identity // what is sealed for this key
}

// ErrPassphrase is returned for a key that is locked, or not by this passphrase.
var ErrPassphrase = errors.New("the key is locked with another passphrase")

// NewKey makes a key.
func NewKey() (Key, ed25519.PrivateKey, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return Key{}, nil, fmt.Errorf("new key: %w", err)
	}
	k, err := keyOf(private)
	return k, private, err
}

func keyOf(private any) (Key, error) {
	signer, err := ssh.NewSignerFromKey(private)
	if err != nil {
		return Key{}, fmt.Errorf("key: %w", err)
	}
	if signer.PublicKey().Type() != ssh.KeyAlgoED25519 {
		return Key{}, fmt.Errorf("key: %w", sentence("Only Ed25519 keys sign bundles. Make one with: ssh-keygen -t ed25519"))
	}
	if p, ok := private.(*ed25519.PrivateKey); ok {
		private = *p
	}
	k := Key{signer: signer}
	if p, ok := private.(ed25519.PrivateKey); ok {
		if k.opens, err = agessh.NewEd25519Identity(p); err != nil {
			return Key{}, fmt.Errorf("key: %w", err)
		}
	}
	return k, nil
}

// ParseKey reads a private key in OpenSSH's form; passphrase is nil for one that
// is not locked.
func ParseKey(file, passphrase []byte) (Key, error) {
	var private any
	var err error
	if passphrase == nil {
		private, err = ssh.ParseRawPrivateKey(file)
	} else {
		private, err = ssh.ParseRawPrivateKeyWithPassphrase(file, passphrase)
	}
	var locked *ssh.PassphraseMissingError
	switch {
	case errors.As(err, &locked), errors.Is(err, x509.IncorrectPasswordError):
		return Key{}, fmt.Errorf("key: %w", ErrPassphrase)
	case err != nil:
		return Key{}, fmt.Errorf("key: %w", sentence("This file holds no private key that OpenSSH would read. Make one with: ssh-keygen -t ed25519"))
	}
	return keyOf(private)
}

// FormatKey writes a private key in OpenSSH's form, locked where passphrase is
// not empty.
func FormatKey(private crypto.PrivateKey, comment string, passphrase []byte) ([]byte, error) {
	var block *pem.Block
	var err error
	if len(passphrase) == 0 {
		block, err = ssh.MarshalPrivateKey(private, comment)
	} else {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(private, comment, passphrase)
	}
	if err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	return pem.EncodeToMemory(block), nil
}

// Public returns the key as a line of authorized_keys.
func (k Key) Public() string { return publicLine(k.signer.PublicKey()) }

// Fingerprint returns what ssh-keygen -l shows of the key.
func (k Key) Fingerprint() string { return ssh.FingerprintSHA256(k.signer.PublicKey()) }

// Words returns the fingerprint in words, as Signer has them.
func (k Key) Words() string { return words(k.signer.PublicKey().Marshal()) }

func publicLine(k ssh.PublicKey) string {
	return strings.TrimSpace(string(ssh.MarshalAuthorizedKey(k)))
}

// sign returns an armoured signature over message.
func (k Key) sign(message []byte) ([]byte, error) {
	s, err := sshsig.Sign(bytes.NewReader(message), k.signer, sshsig.HashSHA512, Namespace)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	return sshsig.Armor(s), nil
}

// Signer is whoever signed a bundle.
type Signer struct {
	Public      string // line of authorized_keys
	Fingerprint string // "SHA256:…"
	Words       string // the fingerprint in words, to be read out on the phone
	File        string // of the signature
}

// check returns who made the armoured signature over message.
func check(file string, armoured, message []byte) (Signer, error) {
	s, err := sshsig.Unarmor(armoured)
	if err != nil {
		return Signer{}, fmt.Errorf("not a signature of OpenSSH's form")
	}
	if s.PublicKey.Type() != ssh.KeyAlgoED25519 {
		return Signer{}, fmt.Errorf("made with a key that is not Ed25519")
	}
	if s.Namespace != Namespace {
		return Signer{}, fmt.Errorf("made for another purpose (%.40q)", s.Namespace)
	}
	if err := sshsig.Verify(bytes.NewReader(message), s, s.PublicKey, s.HashAlgorithm, Namespace); err != nil {
		return Signer{}, fmt.Errorf("does not fit the bundle")
	}
	print := ssh.FingerprintSHA256(s.PublicKey)
	return Signer{Public: publicLine(s.PublicKey), Fingerprint: print, Words: words(s.PublicKey.Marshal()), File: file}, nil
}

// words writes the first 96 bits of a key's SHA-256 as six words that can be
// spoken and spelled (proquints: consonants carry four bits, vowels two).
func words(key []byte) string {
	const consonants, vowels = "bdfghjklmnprstvz", "aiou"
	h := sha256.Sum256(key)
	var out []string
	for i := 0; i < 12; i += 2 {
		n := uint(h[i])<<8 | uint(h[i+1])
		out = append(out, string([]byte{consonants[n>>12&15], vowels[n>>10&3], consonants[n>>6&15], vowels[n>>4&3], consonants[n&15]}))
	}
	return strings.Join(out, " ")
}

func shortSum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:16])
}

// signatureName is where the signature of a key stands: hex of its fingerprint's
// first 16 bytes.
func (k Key) signatureName() string {
	return signatures + shortSum(k.signer.PublicKey().Marshal()) + ".sshsig"
}

package bundle

import (
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"filippo.io/age"
	"filippo.io/age/agessh"

	"stet/store/ledger"
)

// sealedFolder holds what the profile withholds, a file for each source, encrypted
// for named recipients: `age -d -i KEY FILE` opens one.
const sealedFolder = payload + "sealed/"

// sealedEnding is how the names of its files end.
const sealedEnding = ".age"

// sealedSchema names the form of what is encrypted: a JSON object, padded with
// blanks so that its size says little.
const (
	sealedSchema = "stet.sealed/1"
	sealedStep   = 4 << 10
)

type sealedPart struct {
	Schema  string          `json:"schema"`
	Events  []ledger.Event  `json:"events,omitempty"`
	Contact json.RawMessage `json:"contact,omitempty"` // as the vault keeps it
}

// Recipients reads for whom a part is sealed: an age recipient (age1…), a line of
// an OpenSSH public key (ssh-ed25519 …), which the key that signs a colleague's
// bundles is too, or the name of a file with a line for each.
func Recipients(spec string) ([]age.Recipient, error) {
	if one, err := recipient(spec); err == nil {
		return []age.Recipient{one}, nil
	}
	file, err := os.ReadFile(spec)
	if err != nil || len(file) > 1<<20 {
		return nil, fmt.Errorf("recipient: %w", sentence(fmt.Sprintf("%.60q is no recipient and no file of recipients. Give one that begins with age1, an ssh-ed25519 public key, or a file with a line for each.", spec)))
	}
	var out []age.Recipient
	for line := range strings.Lines(string(file)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		one, err := recipient(line)
		if err != nil {
			return nil, fmt.Errorf("recipient: %w", sentence(fmt.Sprintf("The line %.40q in %s is no recipient: it must begin with age1 or with ssh-ed25519.", line, spec)))
		}
		out = append(out, one)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("recipient: %w", sentence(fmt.Sprintf("There is no recipient in %s.", spec)))
	}
	return out, nil
}

// AllRecipients reads what Recipients takes, with commas, semicolons or lines between;
// there are none in what is empty.
func AllRecipients(typed string) ([]age.Recipient, error) {
	if typed = strings.TrimSpace(typed); typed == "" {
		return nil, nil
	}
	if _, err := os.Stat(typed); err == nil { // a path may have a comma
		return Recipients(typed)
	}
	var out []age.Recipient
	for spec := range strings.FieldsFuncSeq(typed, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if spec = strings.TrimSpace(spec); spec == "" {
			continue
		}
		to, err := Recipients(spec)
		if err != nil {
			return nil, err
		}
		out = append(out, to...)
	}
	return out, nil
}

func recipient(s string) (age.Recipient, error) {
	switch s = strings.TrimSpace(s); {
	case strings.HasPrefix(s, "ssh-ed25519 "):
		return agessh.ParseRecipient(s)
	case strings.HasPrefix(s, "age1pq1"):
		return age.ParseHybridRecipient(s)
	}
	return age.ParseX25519Recipient(s)
}

// Identities reads the private keys that open sealed parts: a file of age's
// (AGE-SECRET-KEY-…) or a private key of OpenSSH's, with its passphrase.
func Identities(file, passphrase []byte) ([]age.Identity, error) {
	if bytes.Contains(file, []byte("PRIVATE KEY-----")) {
		k, err := unlock(file, passphrase)
		if err != nil {
			return nil, err
		}
		return k.Identities(), nil
	}
	ids, err := age.ParseIdentities(bytes.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("key: %w", sentence("This file holds no key that opens sealed parts: neither one of age nor one of OpenSSH."))
	}
	return ids, nil
}

// Identities returns what opens the parts that are sealed for this key.
func (k Key) Identities() []age.Identity {
	if k.opens == nil {
		return nil
	}
	return []age.Identity{k.opens}
}

// sealed makes the sealed parts, a file for each group.
func sealed(all, given []ledger.Event, o Options) ([]part, error) {
	if len(o.SealTo) == 0 {
		return nil, nil
	}
	groups := groupsOf(all, given, o)
	var out []part
	for _, source := range slices.Sorted(maps.Keys(groups)) {
		body, err := seal(groups[source], o.SealTo)
		if err != nil {
			return nil, err
		}
		var id [8]byte
		rand.Read(id[:]) // never fails
		out = append(out, part{sealedFolder + hex.EncodeToString(id[:]) + sealedEnding, body})
	}
	return out, nil
}

// groupsOf is what is to be sealed together: of each source what all says and given
// does not, with its contact, and in one group what belongs to no source.
func groupsOf(all, given []ledger.Event, o Options) map[string]*sealedPart {
	groups := map[string]*sealedPart{}
	group := func(source string) *sealedPart {
		if groups[source] == nil {
			groups[source] = &sealedPart{Schema: sealedSchema}
		}
		return groups[source]
	}
	of := map[string]string{} // evidence → source
	for i, e := range all {
		st, err := e.Statement()
		if err != nil {
			continue
		}
		source := sourceOf(st.Act, of)
		if given[i].Purged() {
			g := group(source)
			g.Events = append(g.Events, e)
		}
		if s, ok := sourceIn(st.Act); ok && s.Vault != "" && o.Contacts[s.Vault] != nil {
			group(source).Contact = o.Contacts[s.Vault]
		}
	}
	return groups
}

// Sealing is what the sealed parts of a bundle hold.
type Sealing struct{ Parts, Events, Contacts int }

// Sealing counts what Write seals of the case for o.SealTo.
func (c *Case) Sealing(o Options) Sealing {
	var out Sealing
	if len(o.SealTo) == 0 {
		return out
	}
	all := ledger.Merge(c.Events)
	for _, g := range groupsOf(all, cmp.Or(o.Profile, Partner).withhold(all), o) {
		out.Parts++
		out.Events += len(g.Events)
		if g.Contact != nil {
			out.Contacts++
		}
	}
	return out
}

func sourceIn(a ledger.Act) (ledger.Source, bool) {
	switch act := a.(type) {
	case ledger.SourceAdded:
		return act.Source, true
	case ledger.SourceEdited:
		return act.Source, true
	}
	return ledger.Source{}, false
}

// sourceOf is the id of the source that an act is about, "" for none; of keeps
// which evidence leads to which.
func sourceOf(a ledger.Act, of map[string]string) string {
	if s, ok := sourceIn(a); ok {
		return s.ID
	}
	switch act := a.(type) {
	case ledger.EvidenceAdded:
		of[act.Evidence.ID] = act.Evidence.SourceID
		return act.Evidence.SourceID
	case ledger.PassageChanged:
		return of[act.ID]
	}
	return ""
}

func seal(p *sealedPart, to []age.Recipient) ([]byte, error) {
	plain, err := json.Marshal(p)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	plain = append(plain, bytes.Repeat([]byte(" "), sealedStep-1-len(plain)%sealedStep)...)
	plain = append(plain, '\n')
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to...)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", sentence("The parts cannot be sealed for these recipients together: those that begin with age1pq1 go only with their like."))
	}
	_, err = w.Write(plain)
	if err = errors.Join(err, w.Close()); err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return b.Bytes(), nil
}

// Unsealed is what came of the sealed parts of a bundle.
type Unsealed struct {
	Opened, Shut int               // parts; those that are for other keys stay shut
	Events       int               // that were stubs before
	Contacts     []json.RawMessage // as the maker's vault keeps them
}

// Unseal opens the sealed parts that are for one of the keys, and puts what they
// hold in the place of the stubs in c, which is of the same bundle. A part that
// holds anything but what its bundle has stubs for is refused.
func (r *Reader) Unseal(ctx context.Context, c *Case, keys []age.Identity) (Unsealed, error) {
	var out Unsealed
	stubs := map[string]bool{}
	for _, e := range c.Events {
		stubs[e.Hash] = e.Purged()
	}
	var fresh []ledger.Event
	for _, name := range r.names {
		if !strings.HasPrefix(name, sealedFolder) {
			continue
		}
		body, err := r.read(ctx, name, maxPart)
		if err != nil {
			return out, refuse("%s: %v. Nothing was taken from it.", name, err)
		}
		p, err := unseal(body, keys)
		switch {
		case errors.Is(err, errShut):
			out.Shut++
			continue
		case err != nil:
			return out, refuse("%s is damaged or no sealed part: %.120v. Nothing was taken from it.", name, err)
		}
		out.Opened++
		for _, e := range p.Events {
			if !stubs[e.Hash] {
				return out, refuse("%s holds an act for which the bundle has no stub. Nothing was taken from it.", name)
			}
		}
		fresh = append(fresh, p.Events...)
		if p.Contact != nil {
			out.Contacts = append(out.Contacts, p.Contact)
		}
	}
	out.Events = len(fresh)
	c.Events = ledger.Merge(c.Events, fresh)
	return out, nil
}

// errShut is returned for a part that is sealed for others.
var errShut = errors.New("sealed for others")

// unseal reads a sealed part. What age hands out counts only after a clean end.
func unseal(body []byte, keys []age.Identity) (*sealedPart, error) {
	if len(keys) == 0 {
		return nil, errShut
	}
	from, err := age.Decrypt(bytes.NewReader(body), keys...)
	var other *age.NoIdentityMatchError
	if errors.As(err, &other) {
		return nil, errShut
	}
	if err != nil {
		return nil, err
	}
	plain, err := io.ReadAll(io.LimitReader(from, maxPart+1))
	if err != nil {
		return nil, err
	}
	if len(plain) > maxPart {
		return nil, errors.New("too large")
	}
	var p sealedPart
	if err := strict(plain, &p); err != nil {
		return nil, err
	}
	if p.Schema != sealedSchema {
		return nil, fmt.Errorf("of the form %.40q, which this program does not know", p.Schema)
	}
	return &p, nil
}

// Sealed reports whether the bundle has sealed parts.
func (r *Reader) Sealed() bool { return r.SealedParts() > 0 }

// SealedParts returns how many sealed parts the bundle has.
func (r *Reader) SealedParts() int {
	n := 0
	for _, name := range r.names {
		if strings.HasPrefix(name, sealedFolder) {
			n++
		}
	}
	return n
}

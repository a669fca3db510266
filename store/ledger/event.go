package ledger

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"
)

// EventSchema names the form of an event's header. It is part of what is
// hashed, so that another form can never be taken for this one.
const EventSchema = "stet.event/1"

// timeForm is how a header writes its time: UTC, whole milliseconds.
const timeForm = "2006-01-02T15:04:05.000Z"

// maxPayload is the largest payload, in bytes, that the ledger takes.
const maxPayload = 1 << 20

var (
	// ErrEvent is returned for an event that is not well formed or does not
	// match its hashes.
	ErrEvent = errors.New("not a valid event")
	// ErrStatement is returned for a statement that lacks what its type
	// needs or holds a word that the ledger does not know.
	ErrStatement = errors.New("not a valid statement")
	// ErrNotFound is returned for a claim, source or event that the ledger
	// does not hold.
	ErrNotFound = errors.New("not in the ledger")
)

// Event is one act of one author. The events of an author in a case form a
// chain: each names the hash of the one before it. Hash covers the header
// only, and the header names the hash of the payload: a purged payload leaves
// a chain that still verifies.
type Event struct {
	Author  string    // the author's key; chosen by the store, later an Ed25519 key
	Case    string    // the case it was said in; chains are per author and case
	Seq     int64     // from 1, without gaps
	Prev    string    // Hash of the author's event before it, "" for the first
	Time    time.Time // UTC, whole milliseconds, by the author's clock
	Payload []byte    // canonical JSON, nil once purged
	// PayloadHash is SHA-256 of Payload in hex. The payload's 16-byte salt
	// keeps a purged one from being guessed.
	PayloadHash string
	Hash        string // SHA-256 of the header in hex
}

// Head is the end of a chain, to which the next event is appended.
type Head struct {
	Author string
	Case   string
	Seq    int64  // of the last event, 0 before the first
	Hash   string // of the last event, "" before the first
}

// Head returns the end of the chain that e is the last event of.
func (e Event) Head() Head { return Head{e.Author, e.Case, e.Seq, e.Hash} }

// Purged reports whether the payload was taken out of e.
func (e Event) Purged() bool { return e.Payload == nil }

// Stub returns e without its payload, as it stays behind after a purge or in
// a bundle that withholds it.
func (e Event) Stub() Event {
	e.Payload = nil
	return e
}

// Append makes the event that follows h in its chain and says s. The salt is
// read from random; now is cut to whole milliseconds. It stores nothing: the
// caller keeps the event and its Head.
func Append(h Head, s Statement, now time.Time, random io.Reader) (Event, error) {
	if err := s.Check(); err != nil {
		return Event{}, err
	}
	var salt [16]byte
	if _, err := io.ReadFull(random, salt[:]); err != nil {
		return Event{}, fmt.Errorf("salt: %w", err)
	}
	payload, err := s.payload(hex.EncodeToString(salt[:]))
	if err != nil {
		return Event{}, err
	}
	e := Event{Author: h.Author, Case: h.Case, Seq: h.Seq + 1, Prev: h.Hash,
		Time: now.UTC().Truncate(time.Millisecond), Payload: payload, PayloadHash: sum(payload)}
	e.Hash = e.headerHash()
	if err := e.Check(); err != nil {
		return Event{}, err
	}
	return e, nil
}

// header returns the bytes that Hash is the SHA-256 of: canonical JSON. The
// strings in it need no escapes, see Check.
func (e Event) header() []byte {
	return []byte(`{"author":"` + e.Author + `","case":"` + e.Case + `","payload_sha256":"` + e.PayloadHash +
		`","prev":"` + e.Prev + `","schema":"` + EventSchema + `","seq":` + strconv.FormatInt(e.Seq, 10) +
		`,"time":"` + e.Time.UTC().Format(timeForm) + `"}`)
}

func (e Event) headerHash() string { return sum(e.header()) }

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// Check reports, as ErrEvent, what is wrong with e by itself: its form, its
// hash, the hash of its payload. The chain it belongs to is checked by Verify.
func (e Event) Check() error {
	switch {
	case !isKey(e.Author):
		return e.fault("author's key")
	case !isKey(e.Case):
		return e.fault("case")
	case e.Seq < 1:
		return e.fault("sequence number")
	case !isHash(e.Prev) && e.Prev != "", (e.Prev == "") != (e.Seq == 1):
		return e.fault("previous hash")
	case !e.Time.Equal(e.Time.Truncate(time.Millisecond)), e.Time.UTC().Year() < 1, e.Time.UTC().Year() > 9999:
		return e.fault("time")
	case !isHash(e.PayloadHash), !isHash(e.Hash):
		return e.fault("form of a hash")
	case e.Hash != e.headerHash():
		return e.fault("hash")
	case e.Payload != nil && (len(e.Payload) == 0 || len(e.Payload) > maxPayload):
		return e.fault("payload's size")
	case e.Payload != nil && e.PayloadHash != sum(e.Payload):
		return e.fault("payload's hash")
	}
	return nil
}

func (e Event) fault(what string) error {
	return fmt.Errorf("event %d of %.16q: %s: %w", e.Seq, e.Author, what, ErrEvent)
}

// isKey reports whether s can stand in a header: 1 to 200 letters, digits and
// signs of base64 and of URNs.
func isKey(s string) bool {
	if s == "" || len(s) > 200 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ||
			c == '+' || c == '/' || c == '=' || c == ':' || c == '_' || c == '.' || c == '-') {
			return false
		}
	}
	return true
}

// isHash reports whether s is SHA-256 in lower-case hex.
func isHash(s string) bool {
	if len(s) != 2*sha256.Size {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

// eventJSON is an event as one line of JSON. The payload is a string, so that
// its bytes survive any JSON tool: jq -j .payload | sha256sum checks it.
type eventJSON struct {
	Author      string  `json:"author"`
	Case        string  `json:"case"`
	Hash        string  `json:"hash"`
	Payload     *string `json:"payload"`
	PayloadHash string  `json:"payload_sha256"`
	Prev        string  `json:"prev"`
	Schema      string  `json:"schema"`
	Seq         int64   `json:"seq"`
	Time        string  `json:"time"`
}

// MarshalJSON writes e as UnmarshalJSON reads it; "payload" is null once
// purged.
func (e Event) MarshalJSON() ([]byte, error) {
	w := eventJSON{Author: e.Author, Case: e.Case, Hash: e.Hash, PayloadHash: e.PayloadHash, Prev: e.Prev,
		Schema: EventSchema, Seq: e.Seq, Time: e.Time.UTC().Format(timeForm)}
	if e.Payload != nil {
		p := string(e.Payload)
		w.Payload = &p
	}
	return json.Marshal(w)
}

// UnmarshalJSON reads an event from anybody. It refuses, with ErrEvent,
// whatever Check refuses and every field or form it does not know, since the
// hash would not cover it.
func (e *Event) UnmarshalJSON(data []byte) error {
	var w eventJSON
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&w); err != nil {
		return fmt.Errorf("event: %w: %w", err, ErrEvent)
	}
	if w.Schema != EventSchema {
		return fmt.Errorf("event of schema %.40q: %w", w.Schema, ErrEvent)
	}
	at, err := time.Parse(timeForm, w.Time)
	if err != nil || at.Format(timeForm) != w.Time {
		return fmt.Errorf("event's time %.40q: %w", w.Time, ErrEvent)
	}
	got := Event{Author: w.Author, Case: w.Case, Seq: w.Seq, Prev: w.Prev, Time: at,
		PayloadHash: w.PayloadHash, Hash: w.Hash}
	if w.Payload != nil {
		got.Payload = []byte(*w.Payload)
	}
	if err := got.Check(); err != nil {
		return err
	}
	*e = got
	return nil
}

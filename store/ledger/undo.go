package ledger

import (
	"fmt"
	"slices"
)

// Replacing returns st with Replaces set to the events whose effect it ends:
// what its register holds in s. Findings replace only their author's own. The
// author is the key of whoever is going to say st.
func (s *State) Replacing(st Statement, author string) Statement {
	st.Replaces = []string{}
	for _, e := range heads(s.registers[st.Act.register(st.Target, author)]) {
		st.Replaces = append(st.Replaces, e.Event.Hash)
	}
	return st
}

// Inverse returns the statement that takes back the event with the given hash:
// its register then holds what it held before. Taking back an undo does the
// act again. The author and the name are the key and display name of whoever
// undoes. It returns ErrNotFound where s lacks the event or cannot read it, and
// ErrStatement for another checker's finding, which only they can take back.
func (s *State) Inverse(hash, author, name string) (Statement, error) {
	e, ok := s.byHash[hash]
	if !ok || !e.Known {
		return Statement{}, fmt.Errorf("event %.8s: %w", hash, ErrNotFound)
	}
	if ownRegister(e.Said.Act) && e.Event.Author != author {
		return Statement{}, fmt.Errorf("finding of %s: %w", e.Name(), ErrStatement)
	}
	act := e.Said.Act.empty()
	// What held before is what e replaced, whatever the clocks of those who
	// said it.
	var before []*Entry
	for _, x := range s.registers[e.Said.Act.register(e.target(), e.Event.Author)] {
		if slices.Contains(e.Said.Replaces, x.Event.Hash) {
			before = append(before, x)
		}
	}
	on := e.target()
	if len(before) > 0 {
		w := winner(heads(before))
		act, on = w.Said.Act, w.target() // a request may have been about something else
	}
	st := Statement{By: name, Target: on, Act: act, Undoes: hash}
	return s.Replacing(st, author), nil
}

// ownRegister reports whether an act is on its author alone.
func ownRegister(a Act) bool {
	switch a.(type) {
	case FindingSet, GroundsSet:
		return true
	}
	return false
}

// SameRegister returns the hashes of all events that wrote to the register of
// the event with the given hash, in order: a purge takes them all, or an
// earlier one would come to light again. It is empty for an unknown event.
func (s *State) SameRegister(hash string) []string {
	e, ok := s.byHash[hash]
	if !ok {
		return nil
	}
	if !e.Known {
		return []string{hash}
	}
	var out []string
	for _, x := range s.registers[e.Said.Act.register(e.target(), e.Event.Author)] {
		out = append(out, x.Event.Hash)
	}
	return out
}

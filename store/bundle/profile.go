package bundle

import (
	"slices"
	"strings"

	"stet/store/leak"
	"stet/store/ledger"
)

// Profile says for whom a bundle is.
type Profile string

// The profiles. What a profile withholds leaves a stub in the ledger whose hash
// still fits the chain: it can be disclosed later and proves itself then.
const (
	Desk    Profile = "desk"    // everything
	Legal   Profile = "legal"   // all but sealed sources
	Partner Profile = "partner" // no confidential sources, nothing said off the record
	Public  Profile = "public"  // no internal sources either, no notes, no state of the work
)

// Profiles lists the profiles, from the one that gives most.
var Profiles = [...]Profile{Desk, Legal, Partner, Public}

// keeps reports whether a source stays with the desk.
func (p Profile) keeps(s ledger.Source) bool {
	off := s.Attribution == "off_record" || s.Attribution == "deep_background"
	switch p {
	case Desk:
		return false
	case Legal:
		return s.Sensitivity == "sealed"
	case Public:
		return off || s.Sensitivity != "" && s.Sensitivity != "open"
	}
	return off || s.Sensitivity == "confidential" || s.Sensitivity == "sealed"
}

// kept returns the sources that stay with the desk, as they were in any event:
// one that was confidential once stays so.
func (p Profile) kept(events []ledger.Event) map[string][]ledger.Source {
	versions := map[string][]ledger.Source{}
	hidden := map[string]bool{}
	for _, e := range events {
		st, err := e.Statement()
		if err != nil {
			continue
		}
		var s ledger.Source
		switch act := st.Act.(type) {
		case ledger.SourceAdded:
			s = act.Source
		case ledger.SourceEdited:
			s = act.Source
		default:
			continue
		}
		versions[s.ID] = append(versions[s.ID], s)
		hidden[s.ID] = hidden[s.ID] || p.keeps(s)
	}
	for id := range versions {
		if !hidden[id] {
			delete(versions, id)
		}
	}
	return versions
}

// withhold returns the events as this profile gives them out: those that lead to
// a source that is kept, as stubs.
func (p Profile) withhold(events []ledger.Event) []ledger.Event {
	kept := p.kept(events)
	led := leading(events, kept)
	out := slices.Clone(events)
	for i, e := range out {
		st, err := e.Statement()
		if err != nil {
			continue
		}
		changed, ok := st.Act.(ledger.PassageChanged)
		if p.withholds(st.Act, kept) || ok && led[changed.ID] {
			out[i] = e.Stub()
		}
	}
	return out
}

// leading are the ids of the evidence that ever led to a source that is kept.
func leading(events []ledger.Event, kept map[string][]ledger.Source) map[string]bool {
	out := map[string]bool{}
	for _, e := range events {
		if st, err := e.Statement(); err == nil {
			if act, ok := st.Act.(ledger.EvidenceAdded); ok && kept[act.Evidence.SourceID] != nil {
				out[act.Evidence.ID] = true
			}
		}
	}
	return out
}

func (p Profile) withholds(a ledger.Act, kept map[string][]ledger.Source) bool {
	switch act := a.(type) {
	case ledger.SourceAdded:
		return kept[act.Source.ID] != nil
	case ledger.SourceEdited:
		return kept[act.Source.ID] != nil
	case ledger.EvidenceAdded:
		return kept[act.Evidence.SourceID] != nil
	case ledger.NoteAdded, ledger.WorkStateSet, ledger.RequestSet:
		return p == Public
	}
	return false
}

// secrets are the words that would give a kept source away: its title, author,
// address, file name and note.
func secrets(kept map[string][]ledger.Source) leak.Words {
	var out leak.Words
	for _, versions := range kept {
		for _, s := range versions {
			file := s.File[strings.LastIndexAny(s.File, `/\`)+1:]
			for _, w := range []string{s.Author, s.URL, s.File, file, s.Note} {
				out = out.Add(leak.Text("", w))
			}
			if s.Vault == "" { // else it is a pseudonym
				out = out.Add(leak.Text("", s.Title))
			}
			for name := range strings.SplitSeq(s.Author, ";") {
				out = out.Add(leak.Name("", name))
			}
		}
	}
	return out
}

package present

import (
	"slices"
	"strings"

	"stet/store/ledger"
)

// TermKey is what stands before the colon of a term in the filter's text:
// "by:ito", "state:waiting", "has:warning". Whatever else stands there is a word
// that the claim must have.
type TermKey string

// The keys of terms, in the order of the window's form.
const (
	TermFinding  TermKey = "finding"  // the claim's, by its word or its name on the record
	TermState    TermKey = "state"    // of the work
	TermDecision TermKey = "decision" // of the desk
	TermBy       TermKey = "by"       // a checker who found something on it; "me" is the user
	TermFor      TermKey = "for"      // who it is assigned to; "me" is the user, "nobody" nobody
	TermHas      TermKey = "has"      // see HasChoices
	TermNo       TermKey = "no"       // the same, turned
)

var termKeys = [...]TermKey{TermFinding, TermState, TermDecision, TermBy, TermFor, TermHas, TermNo}

// What a claim can have.
const (
	hasWarning    = "warning"
	hasSource     = "source"
	hasNote       = "note"
	hasQuestion   = "question"
	hasCorrection = "correction"
	hasConflict   = "conflict"
)

// HasChoices returns what the terms has: and no: know.
func HasChoices() []Choice[string] {
	return []Choice[string]{{"", "Does not matter", ""}, {hasWarning, "A warning on it", ""}, {hasSource, "A source", ""}, {hasNote, "A note", ""},
		{hasQuestion, "A question asked", ""}, {hasCorrection, "A correction of what was read", ""}, {hasConflict, "Checkers who disagree", ""}}
}

// term is one of the filter's text.
type term struct {
	key   TermKey
	value string // as slug writes it
}

// splitTerms takes the text of a filter apart, words in lower case. A key
// without a value, while it is typed, says nothing.
func splitTerms(text string) (words []string, terms []term) {
	for _, w := range strings.Fields(strings.ToLower(text)) {
		key, value, found := strings.Cut(w, ":")
		if !found || !slices.Contains(termKeys[:], TermKey(key)) {
			words = append(words, w)
		} else if value = slug(value); value != "" {
			terms = append(terms, term{TermKey(key), value})
		}
	}
	return words, terms
}

// slug writes a value as one word: "waiting-for-the-author".
func slug(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r == ' ' || r == '_' || r == '-' || r == '\u00a0' }), "-")
}

// Term writes a term for the text of a filter, "" for no value.
func Term(key TermKey, value string) string {
	if value = slug(value); value == "" {
		return ""
	}
	return string(key) + ":" + value
}

// TermsOf takes the text of a filter apart for a form: the last value of each key,
// and what is left of the text.
func TermsOf(text string) (values map[TermKey]string, rest string) {
	words, terms := splitTerms(text)
	values = map[TermKey]string{}
	for _, t := range terms {
		values[t.key] = t.value
	}
	return values, strings.Join(words, " ")
}

// holds reports whether fact f of a sheet fits the term; me is the user's name.
func (t term) holds(s *sheet, f *fact, me string) bool {
	st := s.state.Of(f.claim.ID)
	finding, decision := st.Finding, st.Decision.Decision
	if s.blinded(f.claim.ID) { // a filter does not tell what the pass hides
		finding, decision = ledger.Unchecked, ledger.Undecided
	}
	switch t.key {
	case TermFinding:
		return chosen(t.value, finding, append(ledger.Findings[:], ledger.Stale), func(f ledger.Finding) string { return LookOf(f).Word })
	case TermState:
		return chosen(t.value, st.Work, ledger.WorkStates[:], workWord)
	case TermDecision:
		return chosen(t.value, decision, ledger.Decisions[:], decisionWord)
	case TermBy:
		return slices.ContainsFunc(st.Opinions, func(o ledger.Opinion) bool { return t.names(o.Name, me) })
	case TermFor:
		return t.value == "nobody" && st.Assignee == "" || st.Assignee != "" && t.names(st.Assignee, me)
	case TermNo:
		return !s.has(f, st, t.value)
	}
	return s.has(f, st, t.value)
}

// chosen reports whether value is the name or the word of have, or, where it is
// neither's of all, how one of them begins.
func chosen[T ~string](value string, have T, all []T, word func(T) string) bool {
	whole := slices.ContainsFunc(all, func(v T) bool { return value == slug(string(v)) || value == slug(word(v)) })
	return slices.ContainsFunc([]string{slug(string(have)), slug(word(have))}, func(name string) bool {
		return name == value || !whole && strings.HasPrefix(name, value)
	})
}

// names reports whether a name is the one that the term asks for.
func (t term) names(name, me string) bool {
	return strings.Contains(slug(name), t.value) || t.value == "me" && strings.EqualFold(name, me)
}

// has reports whether a claim has what HasChoices lists under a name, or under
// the start of one.
func (s *sheet) has(f *fact, st *ledger.ClaimState, what string) bool {
	is := func(name string) bool { return strings.HasPrefix(name, what) }
	switch {
	case is(hasWarning):
		return slices.ContainsFunc(s.alarms, func(a alarm) bool { return a.marked() && a.touches(f) })
	case is(hasSource):
		return len(st.Evidence) > 0
	case is(hasNote):
		return len(st.Notes) > 0
	case is(hasQuestion):
		return len(st.Requests) > 0
	case is(hasCorrection), is(hasConflict):
		return is(hasCorrection) && st.Correction != nil || is(hasConflict) && st.Conflict
	}
	return false
}

// People returns who checked claims of the article on show, or whom they are
// assigned to, and the user first.
func (d *Desk) People() []string {
	out := []string{d.name}
	if d.shown == nil {
		return out
	}
	var others []string
	for _, st := range d.shown.state.Claims {
		others = append(others, prefixed(st.Assignee)...)
		for _, o := range st.Opinions {
			others = append(others, o.Name)
		}
	}
	slices.Sort(others)
	for _, name := range slices.Compact(others) {
		if name != "" && !strings.EqualFold(name, d.name) {
			out = append(out, name)
		}
	}
	return out
}

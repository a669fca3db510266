package ledger

import "strings"

// Does says what a source does for a claim: what an editor chose, else what the
// program found in its text. Where it found nothing because there is no text, a
// place or a word that an editor noted stands for support. AsFound remains where
// nobody says anything.
func (e Evidence) Does() Stance {
	if e.Stance != AsFound {
		return e.Stance
	}
	outcome, alarms, _ := strings.Cut(e.Match, ":")
	switch outcome {
	case "":
		if e.Locator != "" || e.Note != "" {
			return Supports
		}
		return AsFound
	case "differs":
		if strings.TrimSpace(alarms) == "party_missing" {
			return Context // it is silent on a part, and has nothing else
		}
		return Contradicts
	}
	if e.found() {
		return Supports
	}
	return Context // not found, or a passage that is only worth a look
}

// found reports whether the program found the claim itself in the source.
func (e Evidence) found() bool {
	switch outcome, _, _ := strings.Cut(e.Match, ":"); outcome {
	case "exact", "folded", "same", "fits", "variant":
		return true
	}
	return false
}

// located reports whether it is said, or was found, what of the source matters: a
// passage, a place, a word of the editor.
func (x Exhibit) located() bool {
	return x.Passage.Exact != "" || x.Locator != "" || x.Note != "" || x.Source.Note != "" || x.found()
}

// bears reports whether a source counts as one that bears the claim out.
func (x Exhibit) bears() bool {
	return x.Does() == Supports && !x.SourceRemoved && named(x.Source) && x.located()
}

// grounds reports whether an affirming finding can rest on x: not on a source
// that contradicts the words, unless it is for the change that was found to be
// needed, nor on one in which nothing was found and of which nothing is said.
func (x Exhibit) grounds(f Finding) bool {
	switch {
	case x.SourceRemoved:
		return false
	case x.Does() == Contradicts:
		return f == VerifiedWithChange
	case x.Stance == AsFound && x.Does() == Context:
		return x.located()
	}
	return true
}

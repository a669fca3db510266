package sheet

import (
	"stet/extract/claim"
	"stet/store/ledger"
)

// label is how a sheet names a finding: a sign and words, so that colour
// carries nothing alone.
type label struct {
	sign, words string
	// tone groups findings for colour: good, part, bad, open, none.
	tone string
}

// String returns sign and words.
func (l label) String() string { return l.sign + " " + l.words }

// findingLabel returns the label of a finding; one that this program does not
// know keeps its own word.
func findingLabel(f ledger.Finding) label {
	switch f {
	case ledger.Unchecked:
		return label{"○", "Unchecked", "open"}
	case ledger.Verified:
		return label{"✓", "Verified", "good"}
	case ledger.VerifiedAsAttributed:
		return label{"“", "Said so (content not proved)", "part"}
	case ledger.VerifiedWithChange:
		return label{"≈", "Verified with change", "part"}
	case ledger.NeedsCorrection:
		return label{"✗", "Needs correction", "bad"}
	case ledger.NeedsContext:
		return label{"…", "Needs context", "part"}
	case ledger.ConflictingSources:
		return label{"≠", "Conflicting sources", "bad"}
	case ledger.Unverifiable:
		return label{"?", "Cannot be verified", "bad"}
	case ledger.OnAuthor:
		return label{"§", "On author", "part"}
	case ledger.NoCheckNeeded:
		return label{"–", "No check needed", "none"}
	case ledger.Stale:
		return label{"!", "Stale", "open"}
	}
	return label{"·", string(f), "none"}
}

// disagree is the label of a claim whose checkers do not agree.
var disagree = label{"⇄", "Checkers disagree", "bad"}

// allFindings is the order in which sheets count findings.
func allFindings() []ledger.Finding {
	return append(ledger.Findings[1:len(ledger.Findings):len(ledger.Findings)], ledger.Stale, ledger.Unchecked)
}

func decisionWords(d ledger.Decision) string {
	switch d {
	case ledger.Undecided:
		return ""
	case ledger.Stet:
		return "Stet"
	case ledger.Fix:
		return "Fix"
	case ledger.Attribute:
		return "Attribute"
	case ledger.Cut:
		return "Cut"
	case ledger.Hold:
		return "Hold"
	case ledger.ToLegal:
		return "To legal"
	}
	return string(d)
}

func kindWords(c claim.Claim) string {
	switch c.Kind {
	case claim.KindQuote:
		return "Quote"
	case claim.KindNumber:
		return "Number"
	case claim.KindName:
		return "Name"
	case claim.KindDeal:
		return "Deal"
	}
	return string(c.Kind)
}

func stanceWords(s ledger.Stance) string {
	switch s {
	case ledger.Supports:
		return "supports"
	case ledger.Contradicts:
		return "contradicts"
	case ledger.Context:
		return "context"
	case ledger.AsFound:
		return "not said"
	}
	return string(s)
}

// sourceKindWords turns a stable key into words: "official_document".
func sourceKindWords(k ledger.SourceKind) string {
	if k == "media" {
		return "picture, video or sound"
	}
	return spaced(string(k))
}

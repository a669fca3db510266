package present

import (
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Tone is the colour in which a finding is shown. It never stands alone: a
// sign and a word say the same.
type Tone int

// The tones, those of the fact-check sheet.
const (
	ToneOpen  Tone = iota // not checked yet
	ToneGood              // stands
	TonePart              // stands in part, or on somebody's word
	ToneBad               // must be changed, is contradicted or could not be settled
	ToneQuiet             // needs no check
)

// Look is how a finding is shown.
type Look struct {
	Sign string
	Word string // for lists: "as attributed"
	Tone Tone
}

// LookOf returns how a finding is shown. The signs are those of the fact-check
// sheet.
func LookOf(f ledger.Finding) Look {
	switch f {
	case ledger.Verified:
		return Look{"✓", "verified", ToneGood}
	case ledger.VerifiedAsAttributed:
		return Look{"“", "said so", TonePart}
	case ledger.VerifiedWithChange:
		return Look{"≈", "right with a change", TonePart}
	case ledger.NeedsCorrection:
		return Look{"✗", "needs correction", ToneBad}
	case ledger.NeedsContext:
		return Look{"…", "needs context", TonePart}
	case ledger.ConflictingSources:
		return Look{"≠", "sources conflict", ToneBad}
	case ledger.Unverifiable:
		return Look{"?", "unverifiable", ToneBad}
	case ledger.OnAuthor:
		return Look{"§", "on the author’s word", TonePart}
	case ledger.NoCheckNeeded:
		return Look{"–", "no check needed", ToneQuiet}
	case ledger.Stale:
		return Look{"!", "text has changed", ToneOpen}
	default:
		return Look{"○", "unchecked", ToneOpen}
	}
}

// conflictLook is shown where checkers disagree.
func conflictLook() Look { return Look{"⇄", "checkers disagree", ToneBad} }

// Choice is one value of a list that the editor chooses from.
type Choice[T any] struct {
	Value T
	Word  string
	Key   string // that chooses it, "" for none
}

// FindingChoices returns the findings in the order of the form.
func FindingChoices() []Choice[ledger.Finding] {
	keys := map[ledger.Finding]string{ledger.Unchecked: "0", ledger.Verified: "1", ledger.VerifiedAsAttributed: "2",
		ledger.NeedsCorrection: "3", ledger.Unverifiable: "4", ledger.NoCheckNeeded: "5"}
	out := make([]Choice[ledger.Finding], 0, len(ledger.Findings))
	for _, f := range ledger.Findings {
		out = append(out, Choice[ledger.Finding]{f, LookOf(f).Word, keys[f]})
	}
	return out
}

// WorkChoices returns the work states in the order in which work goes.
func WorkChoices() []Choice[ledger.WorkState] {
	out := make([]Choice[ledger.WorkState], 0, len(ledger.WorkStates))
	for _, w := range ledger.WorkStates {
		out = append(out, Choice[ledger.WorkState]{Value: w, Word: workWord(w)})
	}
	return out
}

func workWord(w ledger.WorkState) string {
	switch w {
	case ledger.Assigned:
		return "assigned"
	case ledger.InProgress:
		return "in progress"
	case ledger.WaitingAuthor:
		return "waiting for the author"
	case ledger.WaitingSource:
		return "waiting for a source"
	case ledger.ReadyForSecond:
		return "ready for a second reader"
	case ledger.Closed:
		return "closed"
	default:
		return "open"
	}
}

// DecisionChoices returns the desk's decisions.
func DecisionChoices() []Choice[ledger.Decision] {
	out := make([]Choice[ledger.Decision], 0, len(ledger.Decisions))
	for _, d := range ledger.Decisions {
		out = append(out, Choice[ledger.Decision]{Value: d, Word: decisionWord(d)})
	}
	return out
}

func decisionWord(d ledger.Decision) string {
	switch d {
	case ledger.Stet:
		return "let it stand"
	case ledger.Fix:
		return "fix the wording"
	case ledger.Attribute:
		return "attribute it"
	case ledger.Cut:
		return "cut it"
	case ledger.Hold:
		return "hold"
	case ledger.ToLegal:
		return "to the lawyers"
	default:
		return "undecided"
	}
}

// SourceChoices returns the kinds of source in the order of the form.
func SourceChoices() []Choice[ledger.SourceKind] {
	out := make([]Choice[ledger.SourceKind], 0, len(ledger.SourceKinds))
	for _, k := range ledger.SourceKinds {
		out = append(out, Choice[ledger.SourceKind]{Value: k, Word: sourceWord(k)})
	}
	return out
}

func sourceWord(k ledger.SourceKind) string {
	switch k {
	case "web_page":
		return "web page"
	case "official_document":
		return "official document"
	case "court_record":
		return "court record"
	case "filing":
		return "company filing"
	case "media":
		return "picture, video or audio"
	case "message":
		return "e-mail or message"
	case "social_post":
		return "social post"
	case "press_release":
		return "press release"
	case "prior_publication":
		return "prior publication"
	case "own_observation":
		return "own observation"
	case "reporters_notes":
		return "reporter’s notes"
	default:
		return string(k) // dataset, paper, book, interview, expert
	}
}

// StanceChoices returns what a source can do for a claim.
func StanceChoices() []Choice[ledger.Stance] {
	return []Choice[ledger.Stance]{{ledger.AsFound, "as its text says", ""}, {ledger.Supports, "supports", ""}, {ledger.Contradicts, "contradicts", ""}, {ledger.Context, "context only", ""}}
}

// LevelChoices returns how near a source can be to the fact.
func LevelChoices() []Choice[ledger.Level] {
	return []Choice[ledger.Level]{{"", "not graded", ""}, {ledger.Primary, "primary", ""}, {ledger.Secondary, "secondary", ""}, {ledger.Tertiary, "tertiary", ""}}
}

// KindWord is what a claim is, in one word: "quote", "money", "person".
func KindWord(c *claim.Claim) string {
	switch {
	case c.Quote != nil && c.Quote.Kind == claim.QuoteIndirect:
		return "reported"
	case c.Quote != nil && c.Quote.Kind == claim.QuoteScare:
		return "in marks"
	case c.Number != nil:
		return numberWord(c.Number.Kind)
	case c.Name != nil && c.Name.Type != "":
		return string(c.Name.Type)
	case c.Deal != nil:
		return dealWord(c.Deal.Kind)
	case c.Kind == claim.KindNumber:
		return "figure"
	}
	return string(c.Kind)
}

func numberWord(k claim.NumberKind) string {
	switch k {
	case claim.PercentagePoints:
		return "points"
	case claim.BasisPoints:
		return "basis points"
	case "":
		return "figure"
	}
	return string(k)
}

func dealWord(k claim.DealKind) string {
	switch k {
	case claim.TotalRaised:
		return "total raised"
	case claim.FundClose:
		return "fund"
	case claim.IPO, claim.SPAC:
		return map[claim.DealKind]string{claim.IPO: "IPO", claim.SPAC: "SPAC"}[k]
	case claim.Round:
		return "funding round"
	case "":
		return "deal"
	}
	return string(k)
}

// choices makes menu entries of words.
func choices[T ~string](word func(T) string, values ...T) []Choice[string] {
	out := make([]Choice[string], 0, len(values))
	for _, v := range values {
		out = append(out, Choice[string]{Value: string(v), Word: word(v)})
	}
	return out
}

func numberKinds() []Choice[string] {
	return choices(numberWord, claim.Money, claim.Percent, claim.PercentagePoints, claim.BasisPoints, claim.Count, claim.Measure, claim.Duration,
		claim.DateKind, claim.Ratio, claim.Ordinal, claim.Score, claim.Age, claim.Change)
}

func bounds() []Choice[string] {
	word := func(b claim.Bound) string { return strings.ReplaceAll(string(b), "_", " ") }
	out := choices(word, claim.Exact, claim.Approx, claim.Nearly, claim.MoreThan, claim.AtLeast, claim.LessThan, claim.AtMost)
	out[1].Word = "about"
	return out
}

func nameTypes() []Choice[string] {
	word := func(t claim.NameType) string {
		if t == claim.Org {
			return "organisation"
		}
		return string(t)
	}
	return choices(word, claim.Person, claim.Org, claim.Place, claim.Product, claim.Event, claim.Work)
}

func dealKinds() []Choice[string] {
	return choices(dealWord, claim.Valuation, claim.Round, claim.TotalRaised, claim.Investment, claim.Acquisition, claim.Merger, claim.IPO, claim.SPAC,
		claim.FundClose, claim.Debt, claim.Revenue, claim.Profit, claim.Layoffs)
}

// basisWord says what a valuation or price is of.
func basisWord(b claim.Basis) string {
	if b == claim.WithDebt {
		return "including debt"
	}
	return strings.ReplaceAll(string(b), "_", "-")
}

func bases() []Choice[string] {
	return append([]Choice[string]{{Value: "", Word: "not said"}}, choices(basisWord, claim.PreMoney, claim.PostMoney, claim.WithDebt)...)
}

func dealStatuses() []Choice[string] {
	return choices(func(s claim.DealStatus) string { return string(s) }, claim.Completed, claim.Planned, claim.Rumoured, claim.Denied)
}

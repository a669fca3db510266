// Package claim holds the words of the program: what an article is and what
// can be checked in it. It knows nothing of where an article came from, how
// it is read, kept or shown, and imports nothing.
//
// Offsets are UTF-8 bytes into Article.Text everywhere in the program. Only
// JSON that leaves the program counts Unicode code points; Result.Points
// converts, in this package and nowhere else.
package claim

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// Span is the half-open range [Start, End) of byte offsets into
// Article.Text. Both ends fall on UTF-8 character boundaries. The zero Span
// means "not said".
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether the span is absent.
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Kind says what sort of thing a claim asks the checker to check.
type Kind string

// The kinds of claim.
const (
	KindQuote  Kind = "quote"
	KindNumber Kind = "number"
	KindName   Kind = "name"
	KindDeal   Kind = "deal"
)

// Kinds lists every kind in the order in which windows and sheets show them.
var Kinds = [...]Kind{KindQuote, KindNumber, KindName, KindDeal}

// Claim is one thing in an article that must be checked. Exactly one of
// Quote, Number, Name and Deal is set, the one that Kind names.
type Claim struct {
	// ID is ClaimID of the article's text hash, Kind and Span: two editors
	// who open the same text get the same ids.
	ID       string
	Kind     Kind
	Span     Span
	Text     string // Article.Text at Span, to the letter
	Sentence Span   // the sentence that Span starts in
	// Rule names the reader's rule that made the claim, "manual" for a
	// claim made by hand.
	Rule       string
	Confidence float64 // 0 to 1: how often this rule is right

	Quote  *Quote
	Number *Number
	Name   *Name
	Deal   *Deal
}

// Wording returns what a row for people shows of c: Text, and for a quote that
// a reporting clause splits its parts with " … " between them, so that the
// writer's "she said" is not read as hers. c must count bytes of the article's
// text, as every claim inside the program does.
func (c *Claim) Wording() string {
	if c.Quote == nil || len(c.Quote.Segments) < 2 {
		return c.Text
	}
	parts := make([]string, 0, len(c.Quote.Segments))
	for _, s := range c.Quote.Segments {
		from, to := s.Start-c.Span.Start, s.End-c.Span.Start
		if from < 0 || to < from || to > len(c.Text) {
			return c.Text
		}
		parts = append(parts, c.Text[from:to])
	}
	return strings.Join(parts, " … ")
}

// QuoteKind tells how words are reported.
type QuoteKind string

// The kinds of quote.
const (
	QuoteDirect   QuoteKind = "direct"   // somebody's words between marks
	QuoteBlock    QuoteKind = "block"    // somebody's words set off without marks
	QuoteIndirect QuoteKind = "indirect" // what somebody said, in the writer's words
	QuoteScare    QuoteKind = "scare"    // marks that report nobody's words: titles, irony, nicknames
)

// RuleMarksOnly is the rule of a quote in a language of which only the
// quotation marks are read: no speaker was looked for.
const RuleMarksOnly = "marks_only"

// Quote is what somebody said and who said it.
type Quote struct {
	Kind QuoteKind `json:"kind"`
	// Segments are the quoted words without their marks, in order and apart;
	// more than one where a reporting clause splits the quote.
	Segments []Span `json:"segments"`
	// Speaker is the fullest name the article gives for who said it, "" when
	// the article does not say or the reader is not sure enough.
	Speaker     string `json:"speaker,omitempty"`
	SpeakerSpan Span   `json:"speaker_span,omitzero"` // the mention beside the cue: "he", "Prince", "a man who"
	// Cue is the writer's word that reports the quote: "said", "according to";
	// the whole verb group where the saying is denied or open: "did not say",
	// "may announce".
	Cue     string `json:"cue,omitempty"`
	CueSpan Span   `json:"cue_span,omitzero"`
	Negated bool   `json:"negated"` // "denied that", "never said"
	// Modal is the word that makes the saying less than a fact ("would",
	// "may", "reportedly"), "" for words that were said.
	Modal string `json:"modal,omitempty"`
	// Nested are the quotes inside the words: somebody's words in somebody's
	// mouth, without their marks. They are no claims of their own.
	Nested []Span `json:"nested,omitempty"`
	// Parts are the ids of the direct claims that stand inside the words of an
	// indirect one.
	Parts []string `json:"parts,omitempty"`
	// Also are the places where a headline or a pull quote that is no claim of its
	// own gives words of it again: ticked with it, in order.
	Also []Span `json:"also,omitempty"`
	// Repeats are the ids of the claims that give the same words elsewhere in
	// the article, its headline's among them.
	Repeats []string `json:"repeats,omitempty"`
}

// NumberKind tells what a figure measures.
type NumberKind string

// The kinds of number.
const (
	Money            NumberKind = "money"
	Percent          NumberKind = "percent"
	PercentagePoints NumberKind = "percentage_points"
	BasisPoints      NumberKind = "basis_points"
	Count            NumberKind = "count"
	Measure          NumberKind = "measure"
	Duration         NumberKind = "duration"
	DateKind         NumberKind = "date"
	Ratio            NumberKind = "ratio"
	Ordinal          NumberKind = "ordinal"
	Score            NumberKind = "score"
	Age              NumberKind = "age"
	Change           NumberKind = "change"
)

// Bound says how the writer hedged a figure.
type Bound string

// The bounds. "More than" and "less than" leave the figure itself out,
// "at least" and "at most" take it in.
const (
	Exact    Bound = "exact"
	Approx   Bound = "approx"
	Nearly   Bound = "nearly"
	MoreThan Bound = "more_than"
	AtLeast  Bound = "at_least"
	LessThan Bound = "less_than"
	AtMost   Bound = "at_most"
)

// Certainty says how a unit or date was got: the editor signs for it.
type Certainty string

// The certainties.
const (
	Stated   Certainty = "stated"   // stands in the text
	Inferred Certainty = "inferred" // from elsewhere in the article or its date
	Assumed  Certainty = "default"  // the usual reading, nothing in the text says so
)

// Number is a figure with its unit, its hedge and what it counts. The claim's
// Span is the figure with its unit and scale word; the hedge has a span of its
// own.
type Number struct {
	Kind NumberKind `json:"kind"`
	// Value is an exact decimal ("1100000000", "-2.5"), "" for a vague
	// quantity or a date. ValueHigh is the upper end of a range.
	Value     string `json:"value,omitempty"`
	ValueHigh string `json:"value_high,omitempty"`
	// Unit is an ISO 4217 code for money, "%", "second" for durations (Value
	// in seconds; a month is 30 days, a year 365), a plain English singular
	// for measures, "" for counts.
	Unit         string    `json:"unit,omitempty"`
	Bound        Bound     `json:"bound"`
	ModifierSpan Span      `json:"modifier_span,omitzero"`
	Of           string    `json:"of,omitempty"` // what is counted: "ISIS-affiliated Twitter accounts"
	OfSpan       Span      `json:"of_span,omitzero"`
	Date         *Date     `json:"date,omitempty"`
	Certainty    Certainty `json:"certainty,omitempty"`
}

// Date is the stretch of days that a date expression means.
type Date struct {
	Start string `json:"start,omitempty"` // ISO 8601, first day or moment; "" when the text does not fix it
	End   string `json:"end,omitempty"`   // ISO 8601, exclusive; "" for a single day
	Grain string `json:"grain"`           // day, week, weekend, month, quarter, season, year, decade, time
	Other *Date  `json:"other,omitempty"` // the second reading of words that allow two: 3/4/2020, "on 7 April"
}

// NameType tells what a name names.
type NameType string

// The types of name.
const (
	Person  NameType = "person"
	Org     NameType = "org"
	Place   NameType = "place"
	Product NameType = "product"
	Event   NameType = "event"
	Work    NameType = "work"
)

// Name is somebody or something the article names. It is one claim with all
// its mentions; the claim's Span is the first mention of the canonical form.
type Name struct {
	Type      NameType `json:"type"`
	Canonical string   `json:"canonical"` // the fullest form in the article
	Mentions  []Span   `json:"mentions"`  // in order and apart
	Role      string   `json:"role,omitempty"`
	// Employer is the canonical name of the body that a person serves now, where
	// the article names it: a claim of its own beside this one. "" for the rest.
	Employer string `json:"employer,omitempty"`
}

// DealKind tells which money fact a deal states.
type DealKind string

// The kinds of deal.
const (
	Valuation   DealKind = "valuation"
	Round       DealKind = "round"
	TotalRaised DealKind = "total_raised"
	Investment  DealKind = "investment"
	Acquisition DealKind = "acquisition"
	Merger      DealKind = "merger"
	IPO         DealKind = "ipo"
	SPAC        DealKind = "spac"
	FundClose   DealKind = "fund_close"
	Debt        DealKind = "debt"
	Revenue     DealKind = "revenue"
	Profit      DealKind = "profit" // a loss is a negative amount
	Layoffs     DealKind = "layoffs"
)

// DealStatus tells how far a deal has come, on the article's word.
type DealStatus string

// The statuses of a deal.
const (
	Completed DealStatus = "completed"
	Planned   DealStatus = "planned"
	Rumoured  DealStatus = "rumoured"
	Denied    DealStatus = "denied"
)

// Deal is a money fact about a company.
type Deal struct {
	Kind       DealKind   `json:"kind"`
	Company    string     `json:"company"`
	Acquirer   string     `json:"acquirer,omitempty"`
	Amount     string     `json:"amount,omitempty"` // exact decimal
	AmountHigh string     `json:"amount_high,omitempty"`
	Currency   string     `json:"currency,omitempty"` // ISO 4217
	Bound      Bound      `json:"bound,omitempty"`
	Round      string     `json:"round,omitempty"` // "Series B", "seed"
	Lead       []string   `json:"lead,omitempty"`
	Investors  []string   `json:"investors,omitempty"` // everybody who put money in, the leads too
	Status     DealStatus `json:"status,omitempty"`
	Date       string     `json:"date,omitempty"` // ISO 8601 at the grain stated: "2017", "2017-05-03"
	// SecondAmount is the same sum in another currency, as the text gives it:
	// "£8m ($10.4m)". It is never converted here.
	SecondAmount   string `json:"second_amount,omitempty"`
	SecondCurrency string `json:"second_currency,omitempty"`
	// PerShare is what is paid for one share, in Currency: "$38 to $40 a share".
	PerShare     string `json:"per_share,omitempty"`
	PerShareHigh string `json:"per_share_high,omitempty"`
	// Basis says what an amount has in it, where the text does: the new money, debt.
	Basis Basis `json:"basis,omitempty"`
	// Source is who says so, in the text's words: "two people familiar with the
	// matter", "a filing", a paper, the company. "" for the article itself.
	Source string     `json:"source,omitempty"`
	Parts  []string   `json:"parts,omitempty"` // ids of the number and name claims it is made of
	Places []DealPart `json:"places,omitempty"`
}

// Basis says what a valuation or price is of.
type Basis string

// The bases of a valuation, and of a price that counts what the firm owes.
const (
	PreMoney  Basis = "pre_money"
	PostMoney Basis = "post_money"
	WithDebt  Basis = "with_debt"
)

// EquityPart is the Round of the part of new money that buys shares, where the text
// tells it beside the part that is lent.
const EquityPart = "equity part"

// DealPart is where the text tells a part of a deal. A part that is told twice,
// such as a sum in the headline, has two; one that follows from the kind of
// sentence alone, such as the status completed, has none.
type DealPart struct {
	Field string `json:"field"`           // the JSON name of the deal's field
	Value string `json:"value,omitempty"` // of the field, or one of its names
	Span  Span   `json:"at"`
}

// Verdict is the outcome of one piece of arithmetic.
type Verdict string

// The verdicts.
const (
	OK         Verdict = "ok"
	Flag       Verdict = "flag"
	CannotTell Verdict = "cannot_tell"
)

// Warning is what a check inside one article found.
type Warning struct {
	// ID is WarningID of its kind and words: it is the same wherever the words
	// stand, so that what an editor said of it holds in a later version of the
	// text.
	ID      string  `json:"id"`
	Kind    string  `json:"kind"`
	Verdict Verdict `json:"verdict"`
	Message string  `json:"message"`
	Spans   []Span  `json:"spans"`
}

// WarningID returns the id of a warning of the given kind about the given
// words, the nth of its like in the article, from 0: the first 128 bits, in
// hex, of SHA-256 over them.
func WarningID(kind string, words []string, nth int) string {
	h := sha256.New()
	for _, w := range append([]string{kind, strconv.Itoa(nth)}, words...) {
		h.Write([]byte(w))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Marked returns the stretches of the text that c is about, in bytes, the first
// being where it stands: the halves of a split quote, a figure with its hedge,
// every mention of a name.
func (c *Claim) Marked() []Span {
	switch {
	case c.Quote != nil && len(c.Quote.Segments) > 1:
		return append(c.Quote.Segments[:len(c.Quote.Segments):len(c.Quote.Segments)], c.Quote.Also...)
	case c.Quote != nil:
		return append([]Span{c.Span}, c.Quote.Also...)
	case c.Number != nil && !c.Number.ModifierSpan.IsZero():
		m := c.Number.ModifierSpan
		if m.Overlaps(c.Span) || m.End <= c.Span.Start && c.Span.Start-m.End <= 1 || c.Span.End <= m.Start && m.Start-c.Span.End <= 1 {
			return []Span{{Start: min(m.Start, c.Span.Start), End: max(m.End, c.Span.End)}}
		}
		return []Span{c.Span, m}
	case c.Name != nil:
		spans := []Span{c.Span}
		for _, m := range c.Name.Mentions {
			if m != c.Span {
				spans = append(spans, m)
			}
		}
		return spans
	}
	return []Span{c.Span}
}

// ClaimID returns the id of a claim that a reader made: the first 128 bits,
// in hex, of SHA-256 over the article's text hash, the kind and the span.
func ClaimID(textHash string, k Kind, s Span) string {
	h := sha256.Sum256([]byte(textHash + "\x00" + string(k) + "\x00" +
		strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End)))
	return hex.EncodeToString(h[:16])
}

// Package audit does again the arithmetic that a checker does by hand: what an
// article says of its figures in one place is held against what it says in
// another. A verdict is for the editor to confirm or to dismiss; a flag that is
// wrong costs more trust than a flag that is missing, so a check that is not
// sure what belongs together says nothing.
package audit

import (
	"cmp"
	"slices"

	"stet/extract/claim"
	"stet/extract/text"
)

// The kinds of check.
const (
	Sum            = "sum"             // parts and the stated total
	PercentOf      = "percent_of"      // x per cent of n and m
	PartWhole      = "part_whole"      // a part and its whole
	Shares         = "shares"          // shares of one whole add up to 100
	Growth         = "growth"          // from a to b against the stated change
	Points         = "points"          // a difference of percentages is in points
	Age            = "age"             // age and birth year
	Weekday        = "weekday"         // weekday and date
	RangeOrder     = "range_order"     // the low end first
	ListLength     = "list_length"     // an announced count and the names given
	TwoValues      = "two_values"      // one quantity with two values
	RoundValuation = "round_valuation" // a round and the valuation after it
	Conversion     = "conversion"      // the rate that two sums of one amount imply
	Tense          = "tense"           // a date after the article's own and a verb in the past
)

// Check returns what the arithmetic of d says, in order of the first span. The
// claims are those of all readers, in the order of claim.Sort; spans count
// bytes. It has no errors: what it cannot tell it leaves out or says so.
func Check(d *text.Doc, claims []claim.Claim) []claim.Warning {
	p := &page{Doc: d, claims: claims, mentions: mentions(claims), shared: sharedNames(claims), figures: figures(d, claims)}
	p.rows, p.links = rows(p.figures), p.linked()
	var out []claim.Warning
	for _, check := range checks() {
		out = append(out, check(p)...)
	}
	out = slices.DeleteFunc(out, p.corrected)
	Sort(out)
	return slices.CompactFunc(out, func(a, b claim.Warning) bool { return a.Kind == b.Kind && slices.Equal(a.Spans, b.Spans) })
}

// Sort puts warnings into the order of their first spans.
func Sort(ws []claim.Warning) {
	slices.SortStableFunc(ws, func(a, b claim.Warning) int {
		return cmp.Or(cmp.Compare(a.Spans[0].Start, b.Spans[0].Start), cmp.Compare(a.Kind, b.Kind))
	})
}

// checks lists every check of an article.
func checks() []func(*page) []claim.Warning {
	return append(consistency(),
		growthCheck,
		pointsCheck,
		sumCheck,
		partCheck,
		percentOfCheck,
		proportionCheck,
		sharesCheck,
		conversionCheck,
		valuationCheck,
		raisedCheck,
		dealsCheck,
	)
}

package audit

import (
	"math/big"

	"stet/extract/claim"
	"stet/extract/text"
)

// figure is a number claim with its value as an exact fraction and the place of
// its sentence.
type figure struct {
	claim.Claim
	low, high *big.Rat // both ends of a range, the same value otherwise; nil for vague quantities and dates
	sentence  int      // index into the document's sentences
}

// figures returns the number claims of the article in order.
func figures(d *text.Doc, claims []claim.Claim) []figure {
	var out []figure
	for _, c := range claims {
		if c.Number == nil {
			continue
		}
		f := figure{Claim: c, sentence: d.SentenceAt(c.Span.Start)}
		if v, ok := new(big.Rat).SetString(c.Number.Value); ok {
			f.low, f.high = v, v
		}
		if v, ok := new(big.Rat).SetString(c.Number.ValueHigh); ok {
			f.high = v
		}
		out = append(out, f)
	}
	return out
}

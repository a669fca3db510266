package quote

import (
	"strings"

	"stet/extract/text"
)

// clockEnd returns the token behind the time of day that opens a paragraph of a live
// report at token first, with its zone and the mark after it ("09.40", "10:05 BST",
// "9am –"); 0 where none does, or where it belongs to the sentence: "3.30 people".
func (r *reader) clockEnd(first, last int) int {
	if !r.d.Is(first, text.Number) {
		return 0
	}
	w, i := r.low(first), first+1
	hour, minute, cut := strings.Cut(w, ".")
	clock := cut && len(hour) < 3 && len(minute) == 2
	if !cut && len(hour) < 3 && r.low(i) == ":" && r.d.Is(i+1, text.Number) && len(r.low(i+1)) == 2 && r.d.Tokens[i].Glued {
		clock, i = true, i+2
	}
	if half := r.low(i); (half == "am" || half == "pm" || half == "a.m" || half == "p.m") && len(hour) < 3 {
		clock, i = true, i+1
	}
	if !clock {
		return 0
	}
	if zones[r.d.Word(i)] {
		i++
	}
	if w := r.low(i); w == ":" || r.breakAt(i) && w != "," {
		i++
	}
	if i >= last || !r.quotedAt(i) && (!r.d.Capital(i) || r.is(i, dayMonth)) {
		return 0
	}
	return i
}

// zones are the abbreviations of time zones in live reports.
var zones = wordSet("GMT BST UTC CET CEST MEZ MESZ ET EST EDT PT PST PDT IST AEST")

package quote

import (
	"strings"

	"stet/extract/claim"
)

// headlineCue reads a reporting clause in a headline that has capitals on its verbs
// too: Quay Is ‘a Wreck,’ Nora Vance Tells Board; Vance Says Quay Is ‘a Wreck’.
func (r *reader) headlineCue(q *quoted, in stretch) source {
	if k := q.shut + 1; k < in.last && (r.low(q.last-1) == "," || r.low(k) == ",") {
		if r.low(k) == "," {
			k++
		}
		if s := r.capitalCue(k, in.last); s.who.ok() {
			return s
		}
	}
	if s := r.capitalCue(in.first, q.open); s.who.ok() && q.open > in.first {
		return s
	}
	return source{}
}

// capitalCue returns the person named at token i and the verb of saying in upper case
// behind the name, as headlines write it.
func (r *reader) capitalCue(i, hi int) source {
	for v := i + 1; v < hi && v < i+5 && r.nameWord(v-1) && !r.quotedAt(v); v++ {
		switch r.low(v) {
		case "says", "said", "tells", "told", "warns", "insists", "claims", "admits", "vows", "argues", "asks", "declares":
			if r.is(v, capital) && r.cast.person(v-1) {
				return source{r.mention(i, v, byName), stretch{v, v + 1}}
			}
		}
	}
	return source{}
}

// headingWords gives the marked words of a heading, two or more that no cue reaches, the
// speaker of the reported clause of the body in which they stand without marks: the
// heading quotes what the body only reports, which is worth a look.
func (r *reader) headingWords(cs []claim.Claim) {
	var said []int // reported clauses with a speaker, by claim
	var folds []string
	for i := range cs {
		c := &cs[i]
		if c.Quote.Kind != claim.QuoteScare || c.Rule != "term" && c.Rule != "scare" || !r.inHeading(c) {
			continue
		}
		words := folded(c.Text)
		if len(words) < 2 {
			continue
		}
		if said == nil {
			said, folds = reportedClauses(cs)
		}
		key := " " + strings.Join(words, " ") + " "
		for k, j := range said {
			if cs[j].Span.Start > c.Span.End && strings.Contains(folds[k], key) {
				c.Rule, c.Confidence = "headline", min(cs[j].Confidence, .7)
				c.Quote.Kind, c.Quote.Speaker, c.Quote.SpeakerSpan = claim.QuoteDirect, cs[j].Quote.Speaker, cs[j].Quote.SpeakerSpan
				break
			}
		}
	}
}

// inHeading reports whether c stands in a heading.
func (r *reader) inHeading(c *claim.Claim) bool {
	return r.headline(int(r.tok[r.d.TokenAt(c.Span.Start)].para))
}

// longestList is how many reported clauses are searched for the words of headings.
const longestList = 400

// reportedClauses returns the reported clauses of cs with a speaker that are not denied,
// as indexes, and their folded words between spaces.
func reportedClauses(cs []claim.Claim) ([]int, []string) {
	said, folds := []int{}, []string{}
	for i := range cs {
		if q := cs[i].Quote; q.Kind == claim.QuoteIndirect && q.Speaker != "" && !q.Negated && len(said) < longestList {
			said = append(said, i)
			folds = append(folds, " "+strings.Join(folded(cs[i].Wording()), " ")+" ")
		}
	}
	return said, folds
}

package number

import (
	"strings"

	"stet/extract/claim"
	"stet/extract/text"
)

// hedges are the words before a figure that bound it, last word first in the
// index below.
var hedges = indexHedges([]struct {
	bound claim.Bound
	words string
}{
	{claim.Approx, "about|around|roughly|approximately|approx|approx .|some|circa|ca .|c .|an estimated|estimated|estimated at|" +
		"in the region of|in the order of|on the order of|somewhere around|more or less|in the neighborhood of|in the neighbourhood of|" +
		"maybe|perhaps|something like|something around|in the vicinity of|hovering around|to the tune of|~|≈"},
	// The hedges of German and French that are no word of English, or not in two
	// words.
	{claim.Nearly, "près de"},
	{claim.MoreThan, "mehr als|plus de"},
	{claim.AtLeast, "mindestens|wenigstens|au moins"},
	{claim.LessThan, "weniger als|moins de"},
	{claim.AtMost, "höchstens|bis zu|jusqu'à|au plus"},
	{claim.Nearly, "nearly|almost|close to|nearing|approaching|approached|just shy of|shy of|not quite|virtually|just about|practically|near|at or near|close on|the better part of"},
	{claim.MoreThan, "more than|greater than|over|above|well above|upwards of|upward of|in excess of|well over|far more than|well more than|" +
		"exceeding|exceeded|exceeds|exceed|topped|topping|tops|top|surpassed|surpassing|surpasses|beyond|north of|just over|just above|slightly more than|" +
		"slightly over|a little over|a little more than|better than|higher than|larger than|bigger than|longer than|older than|just more than|" +
		"passed|not less than and more than|little more than|significantly more than|substantially more than|a bit more than|a bit over|slightly above|well beyond|past|>"},
	{claim.AtLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|as little as|starting at|" +
		"at a minimum|at minimum|as low as|no lower than|at or above|not below|greater than or equal to|more than or equal to|higher than or equal to|" +
		"equal to or more than|equal to or greater than|equal to or higher than|greater or equal than|higher or equal than|more or equal than|> =|≥"},
	{claim.LessThan, "less than|fewer than|under|below|well below|well under|short of|just short of|lower than|just under|just below|slightly less than|" +
		"slightly under|a little under|far less than|far fewer than|smaller than|younger than|shorter than|south of|little under|a little less than|a bit less than|a bit under|slightly below|<"},
	{claim.AtMost, "up to|as many as|as much as|no more than|not more than|at most|a maximum of|maximum of|as high as|as long as|at the most|" +
		"no higher than|no later than|capped at|at or below|not above|less than or equal to|lower than or equal to|fewer than or equal to|" +
		"smaller than or equal to|equal to or less than|equal to or lower than|equal to or fewer than|less or equal than|smaller or equal than|" +
		"lower or equal than|< =|≤"},
	{claim.Exact, "exactly|precisely"},
})

// hedgePhrase is one hedge, its words in order.
type hedgePhrase struct {
	words []string
	bound claim.Bound
}

// indexHedges sorts the phrases under their last word, longest first.
func indexHedges(list []struct {
	bound claim.Bound
	words string
}) map[string][]hedgePhrase {
	m := make(map[string][]hedgePhrase)
	for _, l := range list {
		for p := range strings.SplitSeq(l.words, "|") {
			w := strings.Fields(p)
			last := w[len(w)-1]
			at := 0
			for at < len(m[last]) && len(m[last][at].words) >= len(w) {
				at++
			}
			m[last] = append(m[last][:at], append([]hedgePhrase{{w, l.bound}}, m[last][at:]...)...)
		}
	}
	return m
}

// hedgeVerbs are hedges whose subject is what is counted: "Attendance topped
// 30,000".
var hedgeVerbs = map[string]bool{"topped": true, "topping": true, "tops": true, "exceeded": true, "exceeds": true, "exceeding": true,
	"surpassed": true, "surpassing": true, "passed": true, "approached": true, "approaching": true, "nearing": true}

// hedge fills the bound of f and the span of its words.
func (r *reader) hedge(f *figure) {
	left := f.from
	if r.is(left-1, "(") {
		left--
	}
	if p, from, ok := r.hedgeBefore(left); ok && r.bounds(f, p) {
		if p.bound == claim.Approx { // "about 500 or less" is less
			if r.hedgeAfter(f); f.bound == claim.AtLeast || f.bound == claim.AtMost {
				return
			}
		}
		f.bound = p.bound
		f.mod = r.d.Span(from, left-1)
		return
	}
	if r.circa(left) {
		f.bound, f.mod = claim.Approx, claim.Span{Start: r.d.Tokens[left-2].Start, End: r.d.Tokens[left-1].End}
		return
	}
	r.hedgeAfter(f)
}

// circa reports whether the sentence was cut after the "c." that belongs to the
// figure at its head, token i: "it holds c. 200".
func (r *reader) circa(i int) bool {
	return i == r.first && i >= 2 && r.d.Word(i-1) == "." && r.d.Tokens[i-1].Glued && !r.d.Tokens[i-2].Glued && (r.d.Word(i-2) == "c" || r.d.Word(i-2) == "ca")
}

// bounds reports whether phrase p before f is a hedge and not a preposition
// or the verb of another sense.
func (r *reader) bounds(f *figure, p hedgePhrase) bool {
	if left := f.from - len(p.words); r.hyphen(left-1) && r.kind(left, text.Word) && len(p.words) == 1 {
		return false // "a 13-under 275"
	}
	switch p.words[len(p.words)-1] {
	case ">", "<", "=", "≥", "≤":
		// not the mark of a quoted line, an arrow or a tag
		k := f.from - 1 - len(p.words)
		return (k >= r.first || r.glued(f.from)) && !r.is(k, "-", "=", "<", ">", "/")
	case ".":
		k := f.from - 1 - len(p.words) // "40C. Two people" ends a sentence
		return p.words[0] != "c" || !r.glued(k+1) && !r.has(k, cTime) && r.raw(k+1) == "c"
	case "past":
		return r.has(f.from-2, cChange|cContest) || r.is(f.from-2, "pushed", "pushing", "moved", "climbing", "soaring", "surging", "swelled", "well", "far")
	case "near":
		return f.kind == claim.Percent || f.kind == claim.Money || f.kind == claim.Count && (f.lo.known() && f.lo.sign() == 0 || r.has(f.to-1, cScale))
	case "maybe", "perhaps":
		return f.kind != claim.Ordinal && f.kind != claim.Change
	case "top", "passed", "tops":
		return f.kind != claim.Ordinal && (f.lo.known() && f.lo.compare(integer(100)) > 0 || f.kind == claim.Money)
	case "over", "above", "under", "below", "beyond", "around", "to":
		if f.kind == claim.Ordinal || f.kind == claim.Score {
			return false
		}
		if f.kind == claim.Duration && len(p.words) == 1 && p.words[0] == "over" {
			// "spread over five years" is no bound, "for over five years" is
			return r.is(f.from-2, "for", "lasted", "lasts", "take", "takes", "took", "after", "in", "is", "was", "of", "spent", "just", "with")
		}
	}
	return true
}

// hedgeBefore finds the hedge that ends just before token i.
func (r *reader) hedgeBefore(i int) (hedgePhrase, int, bool) {
	for _, p := range hedges[r.word(i-1)] {
		from := i - len(p.words)
		k := 0
		for k < len(p.words) && r.word(from+k) == p.words[k] {
			k++
		}
		if k == len(p.words) {
			return p, from, true
		}
	}
	return hedgePhrase{}, 0, false
}

// The words that follow "or" in a hedge: "65 or older", "ten or fewer".
var (
	upward   = set("more above higher over older greater longer better larger")
	downward = set("less fewer below under younger lower shorter smaller")
)

// hedgeAfter finds a hedge after f: "-plus", "or so", "or more".
func (r *reader) hedgeAfter(f *figure) {
	if !f.mod.IsZero() {
		return
	}
	j, n := f.to, 0
	var bound claim.Bound
	switch {
	case r.hyphen(j) && r.is(j+1, "plus"):
		bound, n = claim.AtLeast, 2
	case r.hyphen(j) && r.is(j+1, "odd", "ish"):
		bound, n = claim.Approx, 2
	case r.glued(j) && r.is(j, "+") && !r.hasDigit(j+1), r.is(j, "plus") && !r.has(j+1, startWord) && !r.hasDigit(j+1) && f.kind != claim.Percent && !r.added(f, j+1):
		bound, n = claim.AtLeast, 1
	case r.is(j, "or") && r.is(j+1, "so"), r.is(j, "more") && r.is(j+1, "or") && r.is(j+2, "less"), r.is(j, "or") && r.is(j+1, "thereabouts"):
		bound, n = claim.Approx, 2
		if r.is(j, "more") {
			n = 3
		}
	case r.is(j, "or") && r.in(j+1, upward), r.is(j, "and") && r.is(j+1, "above", "over", "older", "up") && !r.hasDigit(j+2) && !r.has(j+2, cUnit|cTeen|cTens):
		bound, n = claim.AtLeast, 2
	case r.is(j, "or") && r.in(j+1, downward), r.is(j, "and") && r.is(j+1, "under", "below", "younger"):
		bound, n = claim.AtMost, 2
	case r.is(j, "at") && r.is(j+1, "least") && r.closing(j+2):
		bound, n = claim.AtLeast, 2
	case r.is(j, "at") && r.is(j+1, "most") && r.closing(j+2):
		bound, n = claim.AtMost, 2
	case r.is(j, "give") && r.is(j+1, "or") && r.is(j+2, "take"):
		bound, n = claim.Approx, 3
	case r.is(j, "and") && r.is(j+1, "counting"):
		bound, n = claim.AtLeast, 2
	case r.is(j, "and") && r.is(j+1, "change"):
		bound, n = claim.MoreThan, 2
	case r.is(j, "at") && r.is(j+1, "a") && r.is(j+2, "minimum"):
		bound, n = claim.AtLeast, 3
	case r.is(j, "minimum", "min") && !r.kind(j+1, text.Word):
		bound, n = claim.AtLeast, 1
	case r.is(j, "maximum", "max", "tops") && !r.kind(j+1, text.Word):
		bound, n = claim.AtMost, 1
	default:
		return
	}
	f.bound, f.mod = bound, r.d.Span(j, j+n-1)
	f.noun = j + n
	if f.kind == claim.Count && (r.is(j+1, "older", "younger") || r.in(f.from-1, peopleWords)) { // "18 and older"
		f.kind, f.unit, f.noNoun = claim.Age, "year", true
	}
}

// closing reports whether "at most" or "at least" before token j belongs to the
// figure before it and not to what follows: "by 10% at most shops", "at least
// twice".
func (r *reader) closing(j int) bool {
	if r.is(j, "the", "a", "an", "of", "other", "such", "some", "any", "once", "twice", "every", "each", "its", "his", "her", "their", "our") || r.kind(j, text.Symbol) {
		return false
	}
	return !r.hasDigit(j) && (!r.kind(j, text.Word) || r.has(j, cStop|cDay|cRelative))
}

// hedgePastNoun finds a hedge after what f counts, "300 jobs or more", and
// reports whether there is one.
func (r *reader) hedgePastNoun(f *figure, noun claim.Span) bool {
	if f.kind != claim.Count || f.bound != "" || noun.End <= f.span.End {
		return false
	}
	j := r.d.TokenAt(noun.End-1) + 1
	if !r.is(j, "or") || r.is(j+2, "than") || r.plural(j+2) { // "two cats or more dogs"
		return false
	}
	switch {
	case r.in(j+1, upward) && !r.is(j+1, "over", "above"):
		f.bound = claim.AtLeast
	case r.in(j+1, downward) && !r.is(j+1, "under", "below"):
		f.bound = claim.AtMost
	case r.is(j+1, "so"):
		f.bound = claim.Approx
	default:
		return false
	}
	f.mod = r.d.Span(j, j+1)
	return true
}

func (r *reader) hasDigit(i int) bool {
	w := r.raw(i)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

// dateHedge fills the bound of a date or time: "at least 2021", "about 4:30
// a.m.".
func (r *reader) dateHedge(f *figure) {
	p, from, ok := r.hedgeBefore(f.from)
	if !ok || f.bound != "" {
		return
	}
	switch p.words[len(p.words)-1] {
	case "least", "later", "approximately", "circa", "roughly":
	case "about", "around", "nearly", "almost", "some", ".":
		if f.date.Grain != grainTime && f.date.Grain != grainYear {
			return
		}
		if p.words[0] == "about" && f.date.Grain == grainYear {
			return // "a book about 1968"
		}
	default:
		return
	}
	f.bound, f.mod = p.bound, r.d.Span(from, f.from-1)
}

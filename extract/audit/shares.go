package audit

import (
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
)

// sharesCheck adds up the shares of one whole that a sentence lists: the votes
// for each answer, the stakes of each owner. Most lists of percentages are of
// something else, so the words must tell of votes or parts, each share must
// have a name of its own, and a sum below 100 says nothing unless the text
// speaks of the rest.
func sharesCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for _, row := range p.rows {
		out = append(out, p.pollShares(row)...)
		for i := 0; i < len(row); {
			n := p.shareList(row[i:])
			if n >= 2 {
				if w, ok := p.judgeShares(row[i : i+n]); ok {
					out = append(out, w)
				}
			}
			i += max(n, 1)
		}
	}
	return out
}

// shareList returns how many amounts at the head of row are one list of shares.
func (p *page) shareList(row []*figure) int {
	n := 0
	for n < len(row) && n < maxParts && sharing(row[n]) && !p.ofOther(row[n]) && (n == 0 || p.listed(row[n-1], row[n])) {
		n++
	}
	if n > 1 && n < len(row) && sharing(row[n]) && p.after(row[n], 0) == "of" && p.listed(row[n-1], row[n]) {
		n++ // "apples 40%, pears 35% and plums 25% of the harvest"
	}
	return n
}

// sharing reports whether f may be a share of a whole.
func sharing(f *figure) bool {
	return f.kind() == claim.Percent && f.known() && f.low.Sign() >= 0 && f.low.Cmp(big.NewRat(100, 1)) < 0
}

// ofOther reports whether f is a share of a whole of its own: "48% in Ohio",
// "48% of women".
func (p *page) ofOther(f *figure) bool {
	switch p.after(f, 0) {
	case "in":
		w := p.after(f, 1)
		return w != "favour" && w != "favor" && w != "support"
	case "among", "at", "from", "more", "less", "higher", "lower", "on", "per", "who", "that", "-", "during", "since":
		return true
	case "of":
		if !p.ofWholeThing(f) {
			return true
		}
	}
	for n := range 6 {
		switch w := p.after(f, n); {
		case w == "counted" || w == "reporting" || w == "tallied" || w == "processed" || w == "needed" || w == "required" || w == "threshold" || w == "hurdle":
			return true // how far the count has come, what a win takes
		case w == "," || w == "and":
			return p.direction(f) != 0
		}
	}
	return p.direction(f) != 0
}

// ofWholeThing reports whether f is told as a share of something that is parted
// among several: "48% of the vote".
func (p *page) ofWholeThing(f *figure) bool {
	for n := 1; n < 4 && p.after(f, 0) == "of"; n++ {
		if w := p.after(f, n); parted[w] {
			return true
		} else if !wholeWords[w] {
			return false
		}
	}
	return false
}

// listed reports whether b is the next share of a list after a, with a name of
// its own: ", No", "and blank votes", "for,", "copper and".
func (p *page) listed(a, b *figure) bool {
	gap := p.between(a, b)
	if len(gap) > 2 && gap[0] == "of" {
		if i := slices.IndexFunc(gap, func(w string) bool { return listMark(w) || w == "to" }); i > 0 && i < 5 {
			gap = gap[i:]
		}
	}
	if len(gap) > 0 && gap[0] == ")" {
		gap = gap[1:]
	}
	switch {
	case len(gap) < 2 || len(gap) > 10:
		return false
	case gap[0] == "to" && len(gap) > 2 && listMark(gap[len(gap)-1]): // "50% to Anna, 30% to Ben"
		return slices.IndexFunc(gap, listMark) == len(gap)-1 && p.after(b, 0) == "to"
	case !listMark(gap[0]) && gap[0] != "to":
		// The name stands behind its share: nothing may follow the mark.
		i := slices.IndexFunc(gap, listMark)
		return i > 0 && i < 7 && !slices.Contains(gap, ":") && only(gap[i:], words(", ; and while but"))
	}
	names := gap[1:]
	if names[0] == "and" || names[0] == "while" || names[0] == "but" {
		names = names[1:]
	}
	for i, w := range names {
		rest := slices.Contains(names[:i], "rest") || slices.Contains(names[:i], "remainder")
		if notNames[w] && (w != "," || !rest || i < len(names)-1) {
			return false
		}
	}
	return len(names) > 0
}

func listMark(w string) bool { return w == "," || w == ";" || w == "and" || w == "while" || w == "but" }

// judgeShares adds up a list. It reports nothing where the words do not tell of
// shares of one whole, or the sum is below 100 and nothing is said of the rest.
func (p *page) judgeShares(list []*figure) (claim.Warning, bool) {
	sum, low, high := new(big.Rat), new(big.Rat), new(big.Rat)
	var said []string
	for _, f := range list {
		half := share(f.shown.step, 1, 2)
		switch f.Number.Bound {
		case claim.Exact:
		case claim.Approx, claim.Nearly:
			half.Add(half, one)
		default:
			return claim.Warning{}, false // a bound is open
		}
		low.Add(low, new(big.Rat).Sub(f.low, half))
		high.Add(high, new(big.Rat).Add(f.low, half))
		sum.Add(sum, f.low)
		said = append(said, f.say())
	}
	hundred := big.NewRat(100, 1)
	message := strings.Join(said, " + ") + " = " + decimal(sum, 2) + "%"
	limit, rest := p.limit(list), p.rest(list)
	switch {
	case limit == 0 && !rest || sum.Cmp(big.NewRat(max(limit, 120), 1)) > 0:
	case (reach{low, high}).holds(hundred):
		if sum.Cmp(hundred) != 0 {
			message += ": with rounding, 100%"
		}
		return warn(Shares, claim.OK, message, spans(list...)...), true
	case sum.Cmp(hundred) > 0 && (rest || sum.Cmp(big.NewRat(limit, 1)) <= 0):
		return warn(Shares, claim.Flag, message+", more than the whole", spans(list...)...), true
	case rest && sum.Cmp(big.NewRat(80, 1)) > 0 && sum.Cmp(hundred) < 0:
		return warn(Shares, claim.Flag, message+", less than the whole with the rest", spans(list...)...), true
	}
	return claim.Warning{}, false
}

// limit returns up to which sum a list is taken for shares of one whole, by the
// words around it: 0 for not at all. A pair needs answers or sides that shut
// each other out.
func (p *page) limit(list []*figure) int64 {
	s, first := p.Sentences[list[0].sentence], list[0]
	if n := p.isParted(list); n > 0 {
		return n
	}
	votes, got, yes, no, others := false, false, false, false, false
	for i := max(s.First, first.first-far); i < min(s.Last, list[len(list)-1].last+far); i++ {
		w := p.Lower(i)
		if otherLists[w] && (w != "up" || !p.is(i-1, "make", "makes", "made")) {
			return 0
		}
		votes = votes || (w == "up" || w == "for") && p.is(i-1, "make", "makes", "made", "account", "accounts", "accounted")
		votes, got, others = votes || voteWords[w], got || getting[w], others || w == "others"
		yes = yes || w == "yes" || w == "for" && (p.is(i-1, "voted", "%", "percent") || p.is(i+1, ",")) || w == "favour" || w == "favor" || w == "approve" || w == "approved" || w == "leave"
		no = no || w == "no" || w == "against" || w == "opposed" || w == "disapprove" || w == "disapproved" || w == "remain"
	}
	whole := p.ofWholeThing(first)
	// Names behind the shares may be answers of which more than one was
	// open to everybody asked.
	behind := !listMark(p.after(first, 0)) && !whole && p.after(first, 0) != ")"
	switch {
	case yes && no:
		return 120
	case len(list) == 2:
		if whole && (p.after(first, 2) == "vote" || p.after(first, 2) == "votes" || p.after(first, 1) == "votes") || p.sides(list) && whole {
			return 115
		}
	case behind:
		if p.is(p.TokenAt(first.from())-1, "is", "are", "was", "were") && !answers[p.after(first, 0)] {
			return 110
		}
	case votes || others:
		return 120
	case whole || got && p.named(list[1:]):
		return 115
	}
	return 0
}

// sides reports whether a pair is of women and men.
func (p *page) sides(list []*figure) bool {
	s := p.Sentences[list[0].sentence]
	a, b := max(s.First, list[0].first-6), list[1].first
	return p.has(a, b, "women", "girls", "females") && p.has(a, b, "men", "boys", "males")
}

// named reports whether the shares have capital names before them.
func (p *page) named(list []*figure) bool {
	return !slices.ContainsFunc(list, func(f *figure) bool { return !p.Capital(p.TokenAt(f.from()) - 1) })
}

// rest reports whether the last share is told to be what the others leave.
func (p *page) rest(list []*figure) bool {
	last := list[len(list)-1]
	i := p.TokenAt(last.from())
	return p.is(i-1, "remaining", "other") && p.is(i-2, "the") || p.is(i-1, "(", "at", "with", "was", "took", "got", ",") && p.has(i-4, i, "rest", "remainder")
}

var (
	// parted are things that are parted among several, with nothing left.
	parted = words("vote votes ballots ballot shares stock equity total market power electricity energy budget revenue revenues sales costs income seats " +
		"population spending workforce company firm business profits capital class land trade exports imports membership class pie")
	voteWords = words("vote votes voted voters ballot ballots election runoff referendum plebiscite poll polls yes shareholding stake stakes owns own holds " +
		"hold owned held electorate undecided abstained blank count tally")
	// getting are verbs of those who have a share.
	getting = words("won took got gets takes wins received receives polled garnered captured secured")
	// answers are verbs of people asked: what they say need not shut out what
	// others say.
	answers = words("voted said say were are backed approve approved disapprove disapproved chose support supported oppose opposed favour favor favoured " +
		"favored want wanted likely more less sure certain confident satisfied able")
	// otherLists tell of answers that do not shut each other out, or of rates
	// of several groups.
	otherLists = words("respectively multiple cited rose fell grew increased decreased unemployment inflation rate rates growth gained lost up down " +
		"among whites blacks hispanics hispanic latino counties districts states approval favourable favorable unfavourable unfavorable turnout " +
		"confidence average chance odds discount discounts shots")
	// notNames do not stand in the name of a share.
	notNames = words("short below above over under needed beyond , ; : and from compared up down than or in which who that among said cited named use used")
)

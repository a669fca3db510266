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
	for n < len(row) && sharing(row[n]) && !p.ofOther(row[n]) && (n == 0 || p.listed(row[n-1], row[n])) {
		n++
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
	case "in", "among", "at", "from", "more", "less", "higher", "lower", "to", "on", "per", "who", "that", "-", "during", "since":
		return true
	case "of":
		for n := 1; n < 4; n++ {
			if w := p.after(f, n); w == "vote" || w == "votes" || w == "ballots" || w == "shares" || w == "stock" || w == "equity" || w == "total" || w == "market" {
				return false
			}
		}
		return true
	}
	return p.direction(f) != 0
}

// listed reports whether b is the next share of a list after a, with a name of
// its own: ", No", "and blank votes".
func (p *page) listed(a, b *figure) bool {
	gap := p.between(a, b)
	if len(gap) > 2 && gap[0] == "of" {
		i := 1
		for i < len(gap) && gap[i] != "," && gap[i] != "and" && gap[i] != ";" {
			i++
		}
		gap = gap[i:]
	}
	if len(gap) > 0 && gap[0] == ")" {
		gap = gap[1:]
	}
	if len(gap) > 2 && answers[gap[0]] && !slices.Contains(gap, ":") {
		i := slices.IndexFunc(gap, func(w string) bool { return w == "," || w == "and" || w == "while" || w == "but" })
		return i > 0 && len(gap) <= 10 && only(gap[i:], words(", and while but"))
	}
	if len(gap) < 2 || len(gap) > 9 || gap[0] != "," && gap[0] != ";" && gap[0] != "and" && gap[0] != "for" && gap[0] != "to" {
		return false
	}
	if gap[1] == "and" || gap[1] == "while" || gap[1] == "but" {
		gap = gap[1:]
	}
	for i, w := range gap[1:] {
		switch w {
		case ",", ";", ":", "and", "from", "compared", "up", "down", "than", "or", "in", "which", "who", "that", "among", "said", "cited", "named", "use", "used":
			if w != "in" || i+2 >= len(gap) || gap[i+2] != "favour" && gap[i+2] != "favor" {
				return false
			}
		}
	}
	return len(gap) > 1
}

// judgeShares adds up a list. It reports nothing where the words do not tell of
// shares of one whole, or the sum is below 100 and nothing is said of the rest.
func (p *page) judgeShares(list []*figure) (claim.Warning, bool) {
	sum, low, high := new(big.Rat), new(big.Rat), new(big.Rat)
	var said []string
	open := false
	for _, f := range list {
		half := share(f.shown.step, 1, 2)
		switch f.Number.Bound {
		case claim.Exact:
		case claim.Approx, claim.Nearly:
			half.Add(half, one)
		default:
			open = true
		}
		low.Add(low, new(big.Rat).Sub(f.low, half))
		high.Add(high, new(big.Rat).Add(f.low, half))
		sum.Add(sum, f.low)
		said = append(said, f.say())
	}
	hundred, limit := big.NewRat(100, 1), big.NewRat(120, 1)
	message := strings.Join(said, " + ") + " = " + decimal(sum, 2) + "%"
	sure := p.apportions(list, len(list) > 2)
	rest := p.rest(list)
	switch {
	case open || !sure && !rest || sum.Cmp(limit) > 0:
		return claim.Warning{}, false
	case (reach{low, high}).holds(hundred):
		if sum.Cmp(hundred) != 0 {
			message += ": with rounding, 100%"
		}
		return warn(Shares, claim.OK, message, spans(list...)...), true
	case sum.Cmp(hundred) > 0:
		return warn(Shares, claim.Flag, message+", more than the whole", spans(list...)...), true
	case rest && sum.Cmp(big.NewRat(80, 1)) > 0:
		return warn(Shares, claim.Flag, message+", less than the whole with the rest", spans(list...)...), true
	}
	return claim.Warning{}, false
}

// apportions reports whether the words around a list tell of votes or of parts
// of one thing. A pair of shares needs answers that shut each other out.
func (p *page) apportions(list []*figure, many bool) bool {
	s := p.Sentences[list[0].sentence]
	votes, yes, no := false, false, false
	for _, f := range list {
		many = many && !answers[p.after(f, 0)]
	}
	for i := max(s.First, list[0].first-far); i < min(s.Last, list[len(list)-1].last+far); i++ {
		w := p.Lower(i)
		votes = votes || voteWords[w]
		yes = yes || w == "yes" || w == "for" && p.is(i-1, "voted") || w == "favour" || w == "favor" || w == "approve" || w == "approved" || w == "leave"
		no = no || w == "no" || w == "against" || w == "opposed" || w == "disapprove" || w == "disapproved" || w == "remain"
		if otherLists[w] {
			return false
		}
	}
	return votes && many || yes && no
}

var (
	voteWords = words("vote votes voted voters ballot ballots election runoff referendum plebiscite poll turnout yes shareholding stake stakes owns own holds " +
		"hold owned held accounted account accounts electorate undecided abstained blank")
	// answers are verbs of people asked: what they say need not shut out what
	// others say.
	answers = words("voted said say were are backed approve approved disapprove disapproved chose support supported oppose opposed favour favor favoured favored want wanted")
	// otherLists tell of answers that do not shut each other out, or of rates
	// of several groups.
	otherLists = words("respectively multiple cited rose fell grew increased decreased unemployment inflation rate rates growth gained lost up down " +
		"among women men whites blacks hispanics counties districts states approval favourable favorable unfavourable unfavorable turnout confidence")
)

// rest reports whether the last share is told to be what the others leave.
func (p *page) rest(list []*figure) bool {
	last := list[len(list)-1]
	i := p.TokenAt(last.from())
	return p.is(i-1, "remaining", "other") && p.is(i-2, "the") || p.is(i-1, "(", "at", "with", "was", "took", "got", ",") && p.has(i-4, i, "rest", "remainder")
}

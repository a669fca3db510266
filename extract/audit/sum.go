package audit

import (
	"math/big"
	"slices"
	"strings"

	"stet/extract/claim"
)

// sumCheck adds up what a sentence lists and holds it against the total that it
// states: "$72m in total: $2m, $20m and $50m", "12 boys and 8 girls, a total of
// 20", "of the 30, 12 were hurt and the other 18 were not".
func sumCheck(p *page) []claim.Warning {
	out := p.tallies()
	for _, row := range slices.Concat(p.rows, p.links) {
		for _, find := range [...]func([]*figure) (addition, bool){p.announced, p.added, p.others, p.aside, p.included, p.resumed} {
			if a, ok := find(row); ok {
				if w, ok := p.judgeSum(a); ok {
					out = append(out, w)
					break
				}
			}
		}
	}
	return out
}

// addition is a total with its parts.
type addition struct {
	total *figure
	parts []*figure
	sure  sureness
}

// sureness says what may be told of parts that do not come to their total.
type sureness int

const (
	unsure    sureness = iota // the list may leave something out, or take it in twice: nothing
	sureOver                  // it may leave something out: that they come to more
	sureNear                  // a total not far off was meant
	sureWhole                 // nothing is left out
)

// judgeSum adds up a. It reports nothing where the parts are not surely the
// whole and do not come to it.
func (p *page) judgeSum(a addition) (claim.Warning, bool) {
	sum, may := new(big.Rat), reach{new(big.Rat), new(big.Rat)}
	hedged := a.total.hedged()
	slack := new(big.Rat) // of the parts' rounding, squared: it adds up as chance errors do
	fine := len(a.parts) > 2
	var said []string
	for _, f := range a.parts {
		sum.Add(sum, f.low)
		may = may.plus(f.reach())
		hedged = hedged || f.hedged()
		slack.Add(slack, new(big.Rat).Mul(share(f.shown.step, 1, 2), share(f.shown.step, 1, 2)))
		fine = fine || f.shown.decimals > 0
		said = append(said, p.hedge(f)+f.digits())
	}
	text := strings.Join(said, " + ") + " = " + p.likeIn(a.total, sum)
	places := append([]claim.Span{a.total.Span}, spans(a.parts...)...)
	off := new(big.Rat).Sub(sum, a.total.low)
	off.Abs(off)
	over := new(big.Rat).Sub(off, share(a.total.shown.step, 1, 2))
	stated := ", the text says " + p.hedge(a.total) + a.total.digits()
	rounded := fine && a.total.shown.step.Cmp(one) != 0 || len(a.parts) > 4 // a long table is rounded line by line
	switch {
	case over.Sign() <= 0 || hedged && sureNear.tells(sum, a.total.low) && a.total.reach().holds(sum):
		return warn(Sum, claim.OK, text+", as stated", places...), true
	case !a.sure.tells(sum, a.total.low):
		return claim.Warning{}, false
	case hedged && may.meets(a.total.reach()):
		return claim.Warning{}, false
	case rounded && over.Mul(over, over).Cmp(slack) <= 0:
		return warn(Sum, claim.CannotTell, text+stated+": rounding may explain it", places...), true
	}
	return warn(Sum, claim.Flag, text+stated, places...), true
}

// tells reports whether a sum that misses its total is worth telling. A list
// that comes to a half or to the double is one of something else.
func (s sureness) tells(sum, total *big.Rat) bool {
	switch s {
	case sureOver:
		return sum.Cmp(total) > 0 && sum.Cmp(share(total, 3, 2)) <= 0
	case sureNear:
		return sum.Cmp(share(total, 4, 5)) >= 0 && sum.Cmp(share(total, 5, 4)) <= 0
	case sureWhole:
		return sum.Cmp(share(total, 3, 5)) > 0 && sum.Cmp(share(total, 5, 3)) < 0
	}
	return false
}

// likeIn writes a sum the way the total is written, in digits.
func (p *page) likeIn(total *figure, sum *big.Rat) string {
	if total.shown.end == 0 {
		return decimal(sum, 2)
	}
	return total.like(sum)
}

// announced finds a total with its parts behind it: behind a colon, or with
// "made up of" and the like between.
func (p *page) announced(row []*figure) (addition, bool) {
	for i, first := range row {
		if i == 0 || !addable(first) {
			continue
		}
		mark := p.opensList(row[i-1], first)
		if mark < 0 {
			continue
		}
		parts := list(row[i:], first)
		if len(parts) < 2 || !p.complete(parts) {
			return addition{}, false
		}
		var total *figure
		for _, f := range row[:i] {
			if f.sameUnit(first) && (total == nil || p.totalled(f)) {
				total = f
			} else if f.sameUnit(first) && !p.totalled(total) {
				return addition{}, false
			}
		}
		if total == nil || !total.known() || total.low.Sign() <= 0 {
			return addition{}, false
		}
		return addition{total, parts, p.sureOf(total, parts, mark)}, true
	}
	return addition{}, false
}

// sureOf says how sure it is that the parts behind a mark are all of a total. A
// comma also goes on with a list of which the total is the first item.
func (p *page) sureOf(total *figure, parts []*figure, mark int) sureness {
	switch {
	case p.overlaps(total, parts):
		return unsure
	case p.is(mark, ",", "with", "("):
		if slices.ContainsFunc(parts, func(f *figure) bool { return own(f) && !sexOrAge[head(f.Number.Of)] }) {
			return unsure
		}
		return sureOver
	case kin(total, parts):
		return sureWhole
	}
	return sureNear
}

// opensList returns the token of the mark or word between a and b after which a
// list of parts begins, or -1.
func (p *page) opensList(a, b *figure) int {
	for i := a.last; i < b.first; i++ {
		switch p.Lower(i) {
		case "including", "includes", "among", "such", "e.g.", "like", "mainly", "mostly", "notably":
			return -1
		case ":":
			if i+6 >= b.first {
				return i
			}
		case "—", "–":
			if i+4 >= b.first && (!p.Tokens[i].Glued || p.totalled(a)) {
				return i
			}
		case "comprising", "comprised", "comprises", "consisting":
			if i+4 >= b.first {
				return i
			}
		case "made", "broken", "split", "divided":
			if i+5 >= b.first && p.is(i+1, "up", "down", "between", "into", "among") {
				return i
			}
		case ",", "with", "(":
			if i+3 >= b.first && p.totalled(a) {
				return i
			}
		}
	}
	return -1
}

// totalled reports whether words beside f call it a total.
func (p *page) totalled(f *figure) bool {
	i := p.TokenAt(f.from())
	if p.is(i-1, "of", "combined") && p.has(i-4, i, "total", "combined") || p.is(i-1, "totalling", "totaling", "totalled", "totaled", "altogether", "together", "combined") {
		return true
	}
	end := f.last
	if f.Number.OfSpan.Start >= f.Span.End {
		end = p.TokenAt(f.Number.OfSpan.End)
	}
	if p.is(i-1, "to") && p.is(i-2, "total") || p.is(i-1, "to") && p.is(i-2, "up") && p.is(i-3, "add", "adds", "adding", "added") {
		return true
	}
	return p.is(end, "in") && p.is(end+1, "total", "all") && !p.is(end+2, "the", "of", "its", "50") || p.is(end, "altogether", "combined")
}

// addable reports whether f may be a part of a sum.
func addable(f *figure) bool {
	return (f.kind() == claim.Money || f.kind() == claim.Count || f.kind() == claim.Measure) && f.known() && f.low.Sign() >= 0 && !f.fraction() && !f.points() && !f.vague()
}

// list returns the amounts in the unit of first, nothing where another sort of
// amount stands among them that may be one of the list.
func list(row []*figure, first *figure) []*figure {
	var out []*figure
	for _, f := range row {
		switch {
		case f.sameUnit(first) && addable(f):
			out = append(out, f)
		case f.kind() == claim.Percent || f.fraction() || f.kind() == claim.Count && first.kind() == claim.Money:
		default:
			return nil
		}
	}
	return out
}

// complete reports whether parts stand in one list without an item that has no
// figure: one comma or "and" between two, an "and" before the last, nothing
// behind it.
func (p *page) complete(parts []*figure) bool {
	for i, f := range parts[1:] {
		gap := p.between(parts[i], f)
		marks := 0
		joined := false
		for j, w := range gap {
			switch w {
			case "and", "plus", "&":
				joined = true
				if j == 0 || gap[j-1] != "," && gap[j-1] != ";" {
					marks++
				}
			case ",", ";":
				marks++
			case "(":
				if gap[0] != ")" {
					return false
				}
			case "of", "including", "while", "but", "or", ":":
				if w != "of" || j+1 < len(gap) && (gap[j+1] == "which" || gap[j+1] == "whom") {
					return false
				}
			}
		}
		if marks != 1 || len(gap) > 14 || i == len(parts)-2 && !joined {
			return false
		}
	}
	return !p.open(parts[len(parts)-1])
}

// open reports whether words behind the last part of a list say that more
// belongs to it, or that it is a rate.
func (p *page) open(last *figure) bool {
	for i := last.last; i < p.Sentences[last.sentence].Last && !p.is(i, ",", ".", ";"); i++ {
		if goesFurther[p.Lower(i)] || p.is(i, "a", "an") && p.is(i+1, "day", "week", "month", "year", "undisclosed", "unknown", "further") {
			return true
		}
	}
	return false
}

var goesFurther = words("and plus others several undisclosed rest remaining remainder or per each")

// kin reports whether parts count what total counts: sums of money, the same
// noun, nothing said, or people of any sort.
func kin(total *figure, parts []*figure) bool {
	if total.kind() != claim.Count {
		return true
	}
	return !slices.ContainsFunc(parts, func(f *figure) bool { return !sameThing(total, f) })
}

// sameThing reports whether two counts may count the same sort of thing.
func sameThing(a, b *figure) bool {
	x, y := head(a.Number.Of), head(b.Number.Of)
	return x == "" || y == "" || x == y || people[x] && people[y]
}

// head returns the last word of a noun phrase in the singular.
func head(of string) string {
	f := strings.Fields(strings.ToLower(of))
	if len(f) == 0 {
		return ""
	}
	w := f[len(f)-1]
	switch {
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ss"):
		return w
	}
	return strings.TrimSuffix(w, "s")
}

// people are nouns for persons, in the singular of head.
var people = words("people person man men woman women boy girl child children adult teenager victim passenger student pupil teacher worker employee " +
	"staff soldier officer civilian migrant resident voter member patient player other local foreigner national citizen tourist refugee prisoner inmate " +
	"detainee crew survivor fighter militant rebel police policeman doctor nurse driver farmer miner fan guest participant respondent delegate juror " +
	"candidate fatality casualty death dead wounded injured immigrant infant toddler visitor household job")

// added finds parts with their total behind them: "for a total of 20".
func (p *page) added(row []*figure) (addition, bool) {
	for i := 2; i < len(row); i++ {
		t := row[i]
		gap := p.between(row[i-1], t)
		if !addable(t) || t.low.Sign() == 0 || !p.totalled(t) && !p.inOtherWords(t, gap) {
			continue
		}
		from := i
		for from > max(0, i-maxParts) && addable(row[from-1]) && row[from-1].sameUnit(t) && !p.totalled(row[from-1]) && (from == i || p.joined(row[from-1], row[from])) {
			from--
		}
		parts := row[from:i]
		if len(parts) < 2 || !onlyTail(gap) {
			continue
		}
		sure := unsure
		carried := p.before(t) == "to" || slices.ContainsFunc(gap, func(w string) bool { return carriedOver[w] })
		if p.enumerated(parts) && (!carried || p.has(p.Sentences[t.sentence].First, parts[0].first, "first")) {
			sure = sureWhole
		}
		return addition{t, parts, sure}, true
	}
	return addition{}, false
}

// joined reports whether a and b are neighbours in a list.
func (p *page) joined(a, b *figure) bool {
	return slices.ContainsFunc(p.between(a, b), func(w string) bool { return w == "," || w == ";" || w == "and" || w == "plus" })
}

// maxParts is the most parts that a sentence lists before their total.
const maxParts = 20

// carriedOver are words for a total that holds more than the list before it.
var carriedOver = words("bringing brings brought taking takes took raising raised lifting pushing already now out")

// onlyTail reports whether gap, before a total, holds nothing that begins a
// clause of its own.
func onlyTail(gap []string) bool {
	for _, w := range gap {
		switch w {
		case "and", "but", "while", ":", ";", "which", "after", "from":
			return false
		}
	}
	return len(gap) <= 10
}

// enumerated reports whether parts are joined as a list that ends in "and".
func (p *page) enumerated(parts []*figure) bool {
	for i, f := range parts[1:] {
		gap := p.between(parts[i], f)
		ands := 0
		for _, w := range gap {
			switch w {
			case "and", "plus", "&":
				ands++
			case ":", ";", "(", "of", "or", "but", "while", "including":
				return false
			}
		}
		if len(gap) > 8 || i == len(parts)-2 && ands != 1 {
			return false
		}
	}
	return true
}

// others finds a whole of which a part and the remaining part are given: "of
// the 30, 12 were hurt and the other 18 were not".
func (p *page) others(row []*figure) (addition, bool) {
	total := row[0]
	if !addable(total) || !p.ofWhole(total) && !p.ofWhom(total, row[1]) {
		return addition{}, false
	}
	var parts []*figure
	for _, f := range row[1:] {
		switch {
		case !f.sameUnit(total) || !addable(f):
			if f.kind() != claim.Percent && !f.fraction() {
				return addition{}, false
			}
			continue
		case p.after(f, 0) == "of":
			return addition{}, false
		}
		parts = append(parts, f)
		if b := p.before(f); (b == "other" || b == "remaining") && len(parts) > 1 {
			if f == row[len(row)-1] && len(parts) == 2 || p.enumerated(parts) {
				return addition{total, parts, sureWhole}, true
			}
			return addition{total, parts, unsure}, true
		}
	}
	sure := p.votes(total, row[len(row)-1])
	switch {
	case sure != unsure || len(parts) < 2:
	case p.bothSexes(total, parts):
		sure = sureNear
	case p.handedOut(parts):
		sure = sureOver
	}
	return addition{total, parts, sure}, len(parts) > 1 && (sure != unsure || kin(total, parts))
}

// votes returns sureOver where the words between a whole and its last part are
// answers that shut each other out, unsure where they are not.
func (p *page) votes(whole, last *figure) sureness {
	if a, b := whole.last, last.last+3; p.has(a, b, "yes", "favour", "favor", "for") && p.has(a, b, "no", "against") {
		return sureOver
	}
	return unsure
}

// ofWhom reports whether "of whom" or "of which" stands between a whole and its
// first part.
func (p *page) ofWhom(whole, part *figure) bool {
	for i := whole.last; i+1 < part.first; i++ {
		if p.is(i, "of") && p.is(i-1, ",", "—", "–") && p.is(i+1, "whom", "which", "them") {
			return true
		}
	}
	return false
}

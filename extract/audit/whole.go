package audit

import (
	"slices"

	"stet/extract/claim"
)

// behindVerb reports whether gap is a short clause that a comma closes: "[nine
// people] died in Leeds, [five men]".
func behindVerb(gap []string) bool {
	n := len(gap)
	return n > 1 && n <= 6 && gap[n-1] == "," && !slices.ContainsFunc(gap[:n-1], func(w string) bool { return clauseWords[w] })
}

// peopleList reports whether parts are a bare list of sorts of people, "five men
// and three women", that parts the people of total. Where it stands in brackets
// they close behind it, elsewhere a mark or the sentence's end follows.
func (p *page) peopleList(total *figure, parts []*figure, bracket bool) bool {
	if !p.ofPeople(total) {
		return false
	}
	for i, f := range parts {
		if !own(f) || !sexOrAge[head(f.Number.Of)] || i > 0 && !only(p.between(parts[i-1], f), words(", and")) {
			return false
		}
	}
	last := parts[len(parts)-1]
	end := p.TokenAt(last.Number.OfSpan.End)
	if bracket {
		return p.is(end, ")")
	}
	return end >= p.Sentences[last.sentence].Last || p.is(end, ".", ";", ")", "—", "–") || p.is(end, ",") && !p.is(end+1, "and", "while", "plus", "but", "with")
}

// ofPeople reports whether f counts people of any sex and age.
func (p *page) ofPeople(f *figure) bool {
	h := head(f.Number.Of)
	return h != "" && !sexOrAge[h] && (people[h] || person(p.nounOf(f)))
}

// bothSexes reports whether the parts of a total are its men and its women and
// nothing else: "of the nine dead, five were men and three were women".
func (p *page) bothSexes(total *figure, parts []*figure) bool {
	men, women := false, false
	for _, f := range parts {
		switch h := head(f.Number.Of); {
		case !own(f) || sexOrAge[head(total.Number.Of)]:
			return false
		case h == "man" || h == "men" || h == "boy" || h == "male":
			men = true
		case h == "woman" || h == "women" || h == "girl" || h == "female":
			women = true
		case h != "child" && h != "children":
			return false
		}
	}
	last := parts[len(parts)-1]
	end := p.TokenAt(last.Number.OfSpan.End)
	return men && women && p.complete(parts) && (end >= p.Sentences[last.sentence].Last || p.is(end, ".", ";")) // ", and one is not named"
}

// handedOut reports whether parts are sums of money that each went to somebody
// or something else: "$15m went to roads and $14m to schools".
func (p *page) handedOut(parts []*figure) bool {
	for _, f := range parts {
		n := 0
		for w := p.after(f, n); n < 3 && (w == "went" || w == "goes" || w == "will" || w == "go" || w == "was" || w == "is" || w == "paid" || w == "spent"); w = p.after(f, n) {
			n++
		}
		if w := p.after(f, n); f.kind() != claim.Money || w != "to" && w != "for" && w != "on" && w != "into" && w != "towards" {
			return false
		}
	}
	return p.complete(parts)
}

// included finds a sum of money with parts of it behind "including", which may
// leave something out but do not come to more: "£9m, including £6m, £3m and £2m".
func (p *page) included(row []*figure) (addition, bool) {
	for i, total := range row {
		if i+2 >= len(row) || !addable(total) || total.kind() != claim.Money || total.low.Sign() == 0 {
			continue
		}
		gap := p.between(total, row[i+1])
		if len(gap) == 0 || len(gap) > 5 || gap[len(gap)-1] != "including" || slices.Contains(gap, "and") {
			continue
		}
		parts := list(row[i+1:], total)
		if len(parts) < 2 || !p.complete(parts) || p.overlaps(total, parts) || slices.ContainsFunc(parts, func(f *figure) bool { return p.form(f) == verbItem }) {
			return addition{}, false
		}
		return addition{total, parts, sureOver}, true
	}
	return addition{}, false
}

// inOtherWords reports whether t, behind gap, says what a list comes to over the
// times that it names: "£5m in 2023 and £7m in 2024, or £12m over two years".
func (p *page) inOtherWords(t *figure, gap []string) bool {
	if n := len(gap); n == 0 || gap[n-1] != "or" {
		return false
	}
	if w := p.after(t, 0); w != "over" && w != "in" && w != "across" && w != "for" {
		return false
	}
	return p.is(t.last+1, "the", "both", "all", "two", "three", "four", "five", "2", "3", "4", "5") && p.has(t.last+1, t.last+5, "years", "months", "quarters", "seasons", "days", "weeks", "both", "two", "three") ||
		p.is(t.last, "in") && p.is(t.last+1, "total", "all")
}

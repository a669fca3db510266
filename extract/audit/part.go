package audit

import (
	"stet/extract/claim"
	"stet/extract/text"
)

// partCheck holds a part against its whole: "of the 12 victims, 15", "15 of
// the 12 victims", "12 victims, 15 of whom", "12 victims, including 15".
func partCheck(p *page) []claim.Warning {
	var out []claim.Warning
	for _, row := range p.rows {
		for i := range row[1:] {
			part, whole := row[i+1], row[i]
			switch {
			case !addable(part) || !addable(whole) || !part.sameUnit(whole):
				continue
			case p.partOf(row[i], row[i+1]):
				part, whole = whole, part
			case p.ofWhole(whole) && p.verbal(part) && p.calm(whole, part):
			case p.within(row, i):
			default:
				continue
			}
			out = append(out, p.judgePart(part, whole))
		}
	}
	return out
}

// judgePart says whether the part is larger than the whole.
func (p *page) judgePart(part, whole *figure) claim.Warning {
	a, b := part.reach(), whole.reach()
	if part.Number.Bound == claim.AtMost || part.Number.Bound == claim.LessThan {
		a.low = part.low // "up to 60 of the 50": the whole is the most there can be
	}
	if part.hedged() || whole.hedged() {
		b = whole.roundReach()
	}
	if a.low != nil && b.high != nil && a.low.Cmp(b.high) >= 0 && part.low.Cmp(whole.high) > 0 {
		return warn(PartWhole, claim.Flag, p.hedge(part)+part.digits()+" of "+p.hedge(whole)+whole.digits()+": the part is more than the whole", part.Span, whole.Span)
	}
	return warn(PartWhole, claim.OK, p.hedge(part)+part.digits()+" of "+p.hedge(whole)+whole.digits()+": the part is not more than the whole", part.Span, whole.Span)
}

// partOf reports whether the words say that m is some of n: "15 of the 12",
// "15 out of 12".
func (p *page) partOf(m, n *figure) bool {
	gap := p.between(m, n)
	if len(gap) > 0 && gap[0] == "out" {
		gap = gap[1:]
	} else if p.after(m, 0) != "of" {
		return false
	}
	if p.Is(n.last, text.Number) || p.is(n.last, ",") && p.Is(n.last+1, text.Number) {
		return false // "of 7 3/4 % bonds", "of 3, 069 cases"
	}
	return len(gap) > 0 && gap[0] == "of" && ownerGap(gap[1:]) && (n.kind() != claim.Money || m.kind() == claim.Money) &&
		!p.is(n.last, "-", "–")
}

// wholeWords may stand between "of" and a whole.
var wholeWords = words("the its his her their our those these all some about nearly")

// ofWhole reports whether f stands behind an "of" that begins a clause: "Of the
// 12 victims".
func (p *page) ofWhole(f *figure) bool {
	i, first := p.TokenAt(f.from())-1, p.Sentences[f.sentence].First
	for n := 0; n < 2 && i > first && (wholeWords[p.Lower(i)] || p.is(i, "an", "estimated", "total")); n++ {
		i--
	}
	return i >= first && (p.is(i, "among") && i == first || p.is(i, "of") && (i == first || p.is(i-1, samples...) || p.Capital(i) || p.is(i-1, ",", ";", "—", "–", ":", "out", "and", "but", "that", "“", "\"")))
}

// samples are groups of people asked.
var samples = []string{"survey", "poll", "sample", "study", "panel", "group"}

// verbal reports whether a verb or nothing of its own follows f, so that it
// counts the whole's things and no others: "15 were locals", "15 said".
func (p *page) verbal(f *figure) bool {
	w := p.after(f, 0)
	if w == "of" {
		return p.after(f, 1) == "them" || p.after(f, 1) == "whom"
	}
	return verbs[w] || w == "" || w == "," || w == "." || w == ")" || w == "("
}

// verbs may follow a part that has no noun.
var verbs = words("were was are is had have has will would could did do said say voted came chose agreed refused died survived left stayed lived " +
	"live remain remained received got went failed passed won lost took made gave wanted want supported backed opposed belong belonged work worked " +
	"replied answered reported showed closed opened escaped drowned perished")

// calm reports whether nothing between a whole and a part opens another thought.
func (p *page) calm(a, b *figure) bool {
	gap := p.between(a, b)
	for _, w := range gap {
		switch w {
		case "and", "but", ";", ":", "while", "(", "percent", "from", "to", "than":
			return false
		}
	}
	return len(gap) <= 10
}

// within reports whether row[i+1] is told as a part of row[i]: "12 victims, 15
// of whom", "12 victims, including 15". What says it must not reach back to an
// earlier figure.
func (p *page) within(row []*figure, i int) bool {
	whole, part := row[i], row[i+1]
	gap := p.between(whole, part)
	if len(gap) == 0 || len(gap) > 9 || p.changeOf(whole) || p.perUnit(part) != p.perUnit(whole) {
		return false
	}
	told := ofWhich(gap) ||
		p.after(part, 0) == "of" && (p.after(part, 1) == "whom" || p.after(part, 1) == "which" || p.after(part, 1) == "them") && (gap[len(gap)-1] == "," || gap[0] == "," && gap[len(gap)-1] != "from") ||
		(gap[len(gap)-1] == "including" || len(gap) > 1 && gap[len(gap)-2] == "including" && only(gap[len(gap)-1:], wholeWords, words("a an another"))) && sameThing(whole, part) && !p.is(part.last, "-", "–", "fours", "sixes")
	if !told {
		return false
	}
	ofThem := p.after(part, 0) == "of" && p.after(part, 1) == "them" && len(gap) <= 6
	for _, w := range gap {
		switch w {
		case "and", "but", ";":
			if !ofThem {
				return false
			}
		case ":", "while", "(", "or", "in":
			return false
		}
	}
	for _, f := range row[:i] {
		if f.sameUnit(part) && f.high.Cmp(part.low) >= 0 {
			return false
		}
	}
	return true
}

// ofWhich reports whether gap holds ", of which", with a word or two behind it;
// "most of which" and a clause that goes on are of something else.
func ofWhich(gap []string) bool {
	for i, w := range gap {
		if w == "of" && i > 0 && (gap[i-1] == "," || gap[i-1] == "—" || gap[i-1] == "–") {
			return i+1 < len(gap) && (gap[i+1] == "which" || gap[i+1] == "whom") && len(gap)-i <= 6
		}
	}
	return false
}

// changeOf reports whether f is a balance or a change, of which a part may be
// larger than the whole.
func (p *page) changeOf(f *figure) bool {
	i := p.TokenAt(f.from())
	if p.direction(f) != 0 && !p.is(i-1, "raised", "raises", "raising") || p.has(i-4, i, "net", "balance", "profit", "loss", "surplus", "deficit", "margin", "lead", "by") {
		return true
	}
	return p.is(f.last, "net", "more", "fewer", "less")
}

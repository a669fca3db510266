package audit

import (
	"strings"

	"stet/extract/claim"
)

// tallies adds up lists and tables that have a line for their total: bullets
// "Roads: £3m", "Schools: £4m", "Total: £7m".
func (p *page) tallies() []claim.Warning {
	var out []claim.Warning
	var lines []claim.Span
	flush := func() {
		out = append(out, p.tally(lines)...)
		lines = nil
	}
	for _, b := range p.Article.Blocks {
		if b.Span.Start < 0 || b.Span.End > len(p.Text) || b.Span.Len() <= 0 {
			continue
		}
		switch b.Kind {
		case claim.ListItem:
			lines = append(lines, b.Span)
		case claim.Table:
			flush()
			at := b.Span.Start
			for line := range strings.Lines(p.Text[b.Span.Start:b.Span.End]) {
				lines = append(lines, claim.Span{Start: at, End: at + len(line)})
				at += len(line)
			}
			flush()
		default:
			flush()
		}
	}
	flush()
	return out
}

// tally adds up the columns of lines of which the last is the total. Every line
// with figures must have as many as the total has.
func (p *page) tally(lines []claim.Span) []claim.Warning {
	if len(lines) < 3 || !p.is(p.TokenAt(lines[len(lines)-1].Start), "total", "altogether") {
		return nil
	}
	totals := p.cells(lines[len(lines)-1])
	columns := make([][]*figure, len(totals))
	for i, line := range lines[:len(lines)-1] {
		cells := p.cells(line)
		switch {
		case len(cells) == 0 && i == 0: // the head of the table
			continue
		case len(cells) != len(totals) || p.is(p.TokenAt(line.Start), "of", "including", "total", "subtotal"):
			return nil
		}
		for k, f := range cells {
			columns[k] = append(columns[k], f)
		}
	}
	var out []claim.Warning
	for k, parts := range columns {
		if len(parts) < 2 || totals[k].low.Sign() == 0 || parts[0].kind() != totals[k].kind() {
			continue
		}
		if w, ok := p.judgeSum(addition{totals[k], parts, sureNear}); ok {
			out = append(out, w)
		}
	}
	return out
}

// cells returns the figures of a line that can be added.
func (p *page) cells(line claim.Span) []*figure {
	var out []*figure
	for i := p.at(line.Start); i < len(p.figures) && p.figures[i].Span.End <= line.End; i++ {
		if addable(&p.figures[i]) {
			out = append(out, &p.figures[i])
		}
	}
	return out
}

package page

import (
	"strings"

	"stet/extract/claim"
)

// property offers a value from a document's properties, where it is not one
// that programs put there by themselves.
func (d *draft) property(key, value string) {
	value = strings.Join(strings.Fields(value), " ")
	switch strings.ToLower(value) {
	case "", "untitled", "unknown", "word document", "microsoft word", "python-docx", "openpyxl", "user", "admin", "administrator", "author", "title", "owner", "anonymous", "-", "unnamed":
		return
	}
	if key == "title" {
		value = strings.TrimPrefix(value, "Microsoft Word - ")
		if i := strings.LastIndexByte(value, '.'); i > 0 && len(value)-i <= 5 && !strings.Contains(value[i:], " ") && i < len(value)-1 { // a file's name
			return
		}
	}
	d.candidate(key, value, fromProperties)
}

// assembleDocument writes paragraphs and tables as blocks. A title is the
// paragraph that is styled as one; where the properties name the same words,
// they are stated.
func assembleDocument(d *draft, paras []para) {
	for i := range paras {
		if d.full() {
			return
		}
		p := &paras[i]
		if p.rows != nil {
			assembleTable(d, p.rows)
			continue
		}
		for _, c := range p.cut {
			d.drop(c.Kind, c.Text, c.Reason)
		}
		if p.title && d.a.Title == "" {
			if t := strings.Join(strings.Fields(string(p.p.b)), " "); t != "" && len(t) <= maxTitle {
				d.a.Title = t
				d.a.Candidates = titleFirst(d.a.Candidates, t)
			}
		}
		d.block(p.kind, p.level, &p.p)
	}
	if bs := d.a.Blocks; d.a.Title == "" && len(bs) > 1 && bs[0].Kind == claim.Heading {
		d.candidate("title", d.text.String()[bs[0].Span.Start:bs[0].Span.End], fromText)
	}
}

// titleFirst puts a title that the document shows before what its properties
// say.
func titleFirst(all map[string][]claim.Candidate, title string) map[string][]claim.Candidate {
	if all == nil {
		all = map[string][]claim.Candidate{}
	}
	cs := []claim.Candidate{{Value: title, From: fromMeta}}
	for _, c := range all["title"] {
		if c.Value != title {
			cs = append(cs, c)
		}
	}
	all["title"] = cs
	return all
}

// assembleTable writes a table of data as one block, a line a row, cells set
// apart by a tab. A table that only frames or sets out text, with long or many
// paragraphs in a cell or one cell a row, is written paragraph by paragraph.
func assembleTable(d *draft, rows [][]cell) {
	if isLayout(rows) {
		for _, row := range rows {
			for _, c := range row {
				assembleDocument(d, c)
			}
		}
		return
	}
	var p passage
	for i, row := range rows {
		if i > 0 {
			p.write("\n")
		}
		for k, c := range row {
			if k > 0 {
				p.write("\t")
			}
			written := false
			for j := range c {
				for _, cut := range c[j].cut {
					d.drop(cut.Kind, cut.Text, cut.Reason)
				}
				text, links := c[j].p.take()
				if text == "" {
					continue
				}
				if written {
					p.write(" ")
				}
				written = true
				at := len(p.b)
				p.write(strings.NewReplacer("\n", " ", "\t", " ").Replace(text))
				for _, l := range links {
					p.links = append(p.links, claim.Link{Span: claim.Span{Start: l.Span.Start + at, End: l.Span.End + at}, URL: l.URL})
				}
			}
		}
	}
	d.block(claim.Table, 0, &p)
}

func isLayout(rows [][]cell) bool {
	wide := 0
	for _, row := range rows {
		wide = max(wide, len(row))
		for _, c := range row {
			if len(c) > 4 {
				return true
			}
			for i := range c {
				if c[i].rows != nil || len(c[i].p.b) > longestCell || c[i].kind == claim.Heading {
					return true
				}
			}
		}
	}
	return wide < 2
}

package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// fills are the colours of a finding's tone, beside its sign and words: dark
// text on a light ground, contrast 7:1 or more.
func fills(tone string) (ground, ink string) {
	switch tone {
	case "good":
		return "E3F1E6", "14532D"
	case "part":
		return "FCF0D6", "6B4206"
	case "bad":
		return "FBE3E0", "7F1D1D"
	case "open":
		return "E8EEF7", "1E3A5F"
	}
	return "F1F1EF", "3F3F3A"
}

// style gives a cell one of the named styles, each made once.
func (b *workbook) style(sheet, at, name string) {
	if b.err != nil {
		return
	}
	id, ok := b.styles[name]
	if !ok {
		var err error
		if id, err = b.f.NewStyle(styleOf(name)); err != nil {
			b.err = err
			return
		}
		b.styles[name] = id
	}
	b.try(b.f.SetCellStyle(sheet, at, at, id))
}

func styleOf(name string) *excelize.Style {
	line := []excelize.Border{{Type: "bottom", Color: "D9D9D4", Style: 1}}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: "Calibri", Size: 10, Color: "1C1C1A"},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		Border:    line,
	}
	if zeros, ok := strings.CutPrefix(name, "amount"); ok { // with as many places as the article has
		format := strings.TrimSuffix("#,##0."+zeros, ".")
		s.CustomNumFmt = &format
	}
	switch name {
	case "head":
		s.Font.Bold, s.Font.Color = true, "FFFFFF"
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"2B3A4A"}}
		s.Alignment.Vertical = "center"
	case "name":
		s.Font.Bold = true
	case "unit":
		s.Alignment.Indent = 1
	case "count":
		s.NumFmt = 1 // 0
		s.Alignment.Horizontal = "center"
	case "time":
		format := "yyyy-mm-dd hh:mm"
		s.CustomNumFmt = &format
		s.Alignment.Horizontal = "left"
	case "link":
		s.Font.Color, s.Font.Underline = "0B57A4", "single"
	case "finding good", "finding part", "finding bad", "finding open", "finding none":
		ground, ink := fills(name[len("finding "):])
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{ground}}
		s.Font.Color, s.Font.Bold = ink, true
	}
	return s
}

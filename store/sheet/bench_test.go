package sheet

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// counting is a writer that counts.
type counting struct{ n int64 }

func (c *counting) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}

// long is the sheet of an article of so many words, in paragraphs of 60, with a
// claim every step words, each found and in a source.
func long(b *testing.B, words, step int) *Sheet {
	var text strings.Builder
	var spans []claim.Span
	for i := range words {
		if i%step == 0 {
			start := text.Len()
			fmt.Fprintf(&text, "$%d", 1000+i)
			spans = append(spans, claim.Span{Start: start, End: text.Len()})
		} else {
			text.WriteString("council")
		}
		if i%60 == 59 {
			text.WriteString(".\n\n")
		} else {
			text.WriteByte(' ')
		}
	}
	a := claim.Plain(text.String())
	a.Title = "What the council paid"
	s := &Sheet{Title: a.Title, TextHash: a.Hash(), Program: "Stet", article: a, Coverage: ledger.Coverage{Total: len(spans), Checked: len(spans)},
		Sources: []Source{{No: 1, Kind: "official document", Title: "Minutes of the council", URL: "https://strait.example/minutes"}}}
	l := findingLabel(ledger.Verified)
	for i, at := range spans {
		s.Rows = append(s.Rows, Row{ID: claim.ClaimID(a.Hash(), claim.KindNumber, at), No: i + 1, Place: "1.1", Words: a.Text[at.Start:at.End], Kind: "Number", Value: "USD 1,000", Amount: "1000", Unit: "USD",
			Finding: l.String(), Tone: l.tone, Independent: 1, Checker: "Kim", Notes: []string{"Read in the minutes."}, Span: at,
			Sources: []Evidence{{Source: 1, Title: "Minutes of the council", Locator: "p. 3", Stance: "supports", Level: "primary"}}})
	}
	return s
}

func writes(b *testing.B, write func(io.Writer) error, least int64) {
	b.ReportAllocs()
	for b.Loop() {
		var out counting
		if err := write(&out); err != nil || out.n < least {
			b.Fatal(out.n, err)
		}
	}
}

// The budgets of these are half a second for a workbook of 2,000 claims, and a
// second for a Word file and a PDF of an article of 5,000 words.
func BenchmarkXLSX(b *testing.B) { writes(b, long(b, 20_000, 10).WriteXLSX, 50_000) }
func BenchmarkDOCX(b *testing.B) { writes(b, long(b, 5_000, 10).WriteDOCX, 10_000) }
func BenchmarkPDF(b *testing.B)  { writes(b, long(b, 5_000, 10).WritePDF, 10_000) }
func BenchmarkHTML(b *testing.B) { writes(b, long(b, 5_000, 10).WriteHTML, 100_000) }

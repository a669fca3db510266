package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// bom makes Excel read a CSV file as UTF-8.
const bom = "\ufeff"

func lines(sources []Evidence) string {
	out := make([]string, len(sources))
	for i, e := range sources {
		out[i] = e.String()
	}
	return strings.Join(out, "\n")
}

// stamp writes a time to the minute; "" for the zero time.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format("2006-01-02 15:04")
}

// field is one line of a sheet's head.
type field struct{ Name, Value string }

// head says what the sheet is of; fields without a value are left out.
func (s *Sheet) head() []field {
	cov := s.Coverage
	all := []field{{"Title", s.Title}, {"Author", strings.Join(s.Byline, ", ")}, {"Published", s.Published},
		{"Site", s.Site}, {"Address", s.URL}, {"Fetched (UTC)", stamp(s.FetchedAt)}, {"Text SHA-256", s.TextHash},
		{"Checked", fmt.Sprintf("%d of %d claims (%d%%)", cov.Checked, cov.Total, cov.Percent())},
		{"Words", s.wordsCovered()}, {"Done", s.done()}, {"Findings", s.counted()}, {"Open points", s.openPoints()}, {"Confidential", s.confidential()}, {"Made", joined(" with ", stamp(s.Made), s.Program)}}
	if s.URL == "" {
		all[4] = field{"Opened from", s.Locator}
	}
	var out []field
	for _, f := range all {
		if f.Value != "" {
			out = append(out, f)
		}
	}
	return out
}

// wordsCovered says how much of the text was read, word by word; "" where nobody
// ticked words.
func (s *Sheet) wordsCovered() string {
	w := s.Words
	if w.Total == 0 {
		return ""
	}
	return fmt.Sprintf("%d%% of %s: %s in checked claims, %s need no check, %s left", w.Percent(), grouped(strconv.Itoa(w.Total)),
		grouped(strconv.Itoa(w.Ticked)), grouped(strconv.Itoa(w.Plain)), grouped(strconv.Itoa(w.Left)))
}

// done says who marked the check done, and what was left then; "" while it goes on.
func (s *Sheet) done() string {
	c := s.Closed
	if c == nil {
		return ""
	}
	left := ""
	if c.Words+c.Claims > 0 {
		left = "left then: " + joined(" and ", many(c.Words, "word"), many(c.Claims, "claim")) + ": " + c.Reason
	}
	return joined("; ", c.Name+", "+stamp(c.At), left)
}

// many says how many there are of something; "" for none.
func many(n int, what string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// counted says how often each finding occurs: "✓ Verified 12 · ○ Unchecked 3".
func (s *Sheet) counted() string {
	var parts []string
	for _, c := range s.Counts {
		parts = append(parts, c.Label+" "+strconv.Itoa(c.N))
	}
	return strings.Join(parts, " · ")
}

func (s *Sheet) openPoints() string {
	var parts []string
	open, confirmed := s.warnings()
	for _, p := range []struct {
		n    int
		one  string
		many string
	}{
		{s.Coverage.Conflicts, "claim on which checkers disagree", "claims on which checkers disagree"},
		{s.Coverage.Contradicted, "claim that a source contradicts", "claims that a source contradicts"},
		{s.Coverage.Questioned, "claim verified against its source without a reason", "claims verified against their sources without a reason"},
		{s.Coverage.SingleSource, "claim with a single source", "claims with a single source"},
		{s.Coverage.Ungrounded, "claim verified without a source or a reason", "claims verified without a source or a reason"},
		{s.Coverage.Orphans, "finding whose words are gone from the text", "findings whose words are gone from the text"},
		{open, "arithmetic warning to judge", "arithmetic warnings to judge"},
		{confirmed, "confirmed fault in the arithmetic", "confirmed faults in the arithmetic"},
	} {
		switch p.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+p.one)
		default:
			parts = append(parts, strconv.Itoa(p.n)+" "+p.many)
		}
	}
	return strings.Join(parts, " · ")
}

// confidential warns that the sheet names sources that the desk must keep to
// itself, or says that it does not.
func (s *Sheet) confidential() string {
	switch {
	case s.Confidential == 0:
		return ""
	case s.Withheld:
		return "Sources that must stay with the desk are left out: " + strconv.Itoa(s.Confidential)
	}
	return "This sheet names sources that must stay with the desk (" + strconv.Itoa(s.Confidential) + "). Do not pass it on."
}

// WriteCSV writes the head, an empty line and the table as RFC 4180 with a
// byte order mark. Text that a spreadsheet would run as a formula gets an
// apostrophe before it, so the words are exact in XLSX and HTML only; the head
// says so.
func (s *Sheet) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, bom); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	head := s.tableHead()
	for _, w := range s.Warnings {
		head = append(head, field{s.template.say("Arithmetic"), w.String()})
	}
	for _, f := range append(head, field{s.template.say("Note"), s.template.say("An apostrophe stands before text that a spreadsheet could take for a formula.")}) {
		if err := out.Write([]string{harmless(f.Name), harmless(f.Value)}); err != nil {
			return fmt.Errorf("csv: %w", err)
		}
	}
	if err := out.Write([]string{""}); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	cols := s.layout()
	heads := append(headsOf(cols), carried[0], s.carriedHead())
	for i, h := range heads {
		heads[i] = harmless(h)
	}
	if err := out.Write(heads); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	for _, r := range s.Rows {
		cells := r.cells(cols)
		for i, c := range cells {
			if cols[i].kind != countColumn && cols[i].kind != amountColumn {
				cells[i] = harmless(c)
			}
		}
		if err := out.Write(append(cells, harmless(r.ID), s.asSent(r))); err != nil {
			return fmt.Errorf("csv: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	return nil
}

// formulaSigns begin a formula in some spreadsheet.
const formulaSigns = "=+-@＝＋－＠"

// harmless puts an apostrophe before every sign with which a spreadsheet
// begins a formula, at the start of a field (OWASP ASVS 1.2.10, and the
// full-width forms) and wherever a program that takes another sign for the
// separator would see a start: after a semicolon, a tab, a bar or a line
// break, with spaces and quotes between.
func harmless(s string) string {
	s = strings.ReplaceAll(s, "\x00", "\ufffd")
	var b strings.Builder
	start := true
	for i, r := range s {
		if start && (strings.ContainsRune(formulaSigns, r) || i == 0 && strings.ContainsRune("\t\r\n\ufffd", r)) {
			b.WriteByte('\'')
		}
		start = starts(r, start)
		b.WriteRune(r)
	}
	return b.String()
}

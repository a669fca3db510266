package sheet

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"
)

// carried are the heads of two more columns of CSV and XLSX, hidden in the
// latter, by which an edited sheet finds its way back, see ReadBack: the claim
// of the row, and marks of what its cells said when they were sent.
var carried = [...]string{"claim id", "as sent"}

// The columns of a sheet that a colleague may have edited, as they stand in
// columns.
const (
	headWords    = "exact words"
	headFinding  = "finding"
	headDecision = "decision"
	headWording  = "proposed wording"
	headNotes    = "notes"
)

// asSent returns the marks of a row: of its words, finding, decision and
// wording, then of each line of its notes, with spaces between.
func (s *Sheet) asSent(r Row) string {
	marks := []string{markOf(r.Words), markOf(s.template.findingWord(r.Finding)), markOf(s.template.decisionWord(r.Decision)), markOf(r.Wording)}
	for _, line := range noteLines(strings.Join(r.Notes, "\n")) {
		marks = append(marks, markOf(line))
	}
	return strings.Join(marks, " ")
}

// markOf is short: it tells an edited cell from one that was not, and proves
// nothing.
func markOf(cell string) string {
	sum := sha256.Sum256([]byte(plain(cell)))
	return hex.EncodeToString(sum[:4])
}

// plain is a cell without what programs change in it when they save a sheet:
// white space, signs that XML cannot hold, and the apostrophes of harmless.
func plain(cell string) string {
	cell = legal(cell)
	if strings.Contains(cell, "'") {
		var b strings.Builder
		for i, r := range cell {
			if next, _ := utf8.DecodeRuneInString(cell[i+1:]); r != '\'' || !strings.ContainsRune(formulaSigns, next) {
				b.WriteRune(r)
			}
		}
		cell = b.String()
	}
	return strings.Join(strings.Fields(cell), " ")
}

// noteLines are the lines of a cell of notes that say something.
func noteLines(cell string) []string {
	var out []string
	for line := range strings.Lines(cell) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// unharmed takes the apostrophes away that harmless puts before signs.
func unharmed(s string) string {
	if !strings.Contains(s, "'") {
		return s
	}
	var b strings.Builder
	start := true
	for i, r := range s {
		if r == '\'' && start {
			next, _ := utf8.DecodeRuneInString(s[i+1:])
			if strings.ContainsRune(formulaSigns, next) || i == 0 && i+1 < len(s) && strings.ContainsRune("\t\r\n\ufffd", next) {
				continue
			}
		}
		start = starts(r, start)
		b.WriteRune(r)
	}
	return b.String()
}

// starts reports whether a spreadsheet may take what follows r for the start of
// a field; before says the same of r.
func starts(r rune, before bool) bool {
	switch r {
	case ';', '\t', '|', '\n', '\r':
		return true
	case ' ', '"', '\'', '\u00a0', '\ufeff':
		return before
	}
	return false
}

package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"stet/store/ledger"
)

// Proposal is what a row of a returned sheet says about a claim that the case
// does not say.
type Proposal struct {
	Row     int // of the file, from 1
	Claim   string
	Place   string // as in Row
	Words   string
	Changes []Change

	from     string
	finding  ledger.Finding // "" for no change
	decision *ledger.Decision
	wording  *string
	note     string
}

// Change is one edited column.
type Change struct {
	Column   string // "finding"
	Was, Now string // of a note, Now is what was added
}

// String returns the change as one line: "finding: ○ Unchecked → ✓ Verified".
func (c Change) String() string {
	if c.Column == headNotes {
		return "note: " + c.Now
	}
	return c.Column + ": " + cmp.Or(c.Was, "nothing") + " → " + cmp.Or(c.Now, "nothing")
}

// Propose compares a returned sheet with now, the sheet of the case as it stands
// (see Build, without Withhold), and returns what the colleague changed, and a
// sentence for each row that cannot be taken. A cell counts as changed where it
// says something else than when it was sent, and than the case does now. from
// names the colleague; "" for the name of the file.
func (b *Returned) Propose(now *Sheet, from string) ([]Proposal, []string) {
	rows := map[string]*Row{}
	for i := range now.Rows {
		rows[now.Rows[i].ID] = &now.Rows[i]
	}
	for i := range now.inside {
		rows[now.inside[i].ID] = &now.inside[i]
	}
	origin := "From the sheet " + b.File
	var out []Proposal
	var problems []string
	seen := map[string]int{}
	for _, r := range b.rows {
		c := comparison{r: r, words: b.words, Proposal: Proposal{Row: r.no, from: origin}.From(from)}
		if why := c.find(rows, seen); why != "" {
			problems = append(problems, fmt.Sprintf("Row %d: %s", r.no, why))
			continue
		}
		c.compare()
		for _, why := range c.problems {
			problems = append(problems, fmt.Sprintf("Row %d: %s", r.no, why))
		}
		if len(c.Changes) > 0 {
			out = append(out, c.Proposal)
		}
	}
	return out, problems
}

// Of reports whether the sheet is of the article that now is of: of the same
// text, or with one of its claims.
func (b *Returned) Of(now *Sheet) bool {
	if b.TextHash != "" && b.TextHash == now.TextHash {
		return true
	}
	ids := map[string]bool{}
	for _, r := range now.Rows {
		ids[r.ID] = true
	}
	return slices.ContainsFunc(b.rows, func(r returnedRow) bool { return ids[strings.TrimSpace(r.cells[carried[0]].text)] })
}

// comparison is one row on its way to a proposal.
type comparison struct {
	Proposal
	r        returnedRow
	words    map[string]string // see Returned
	now      *Row
	sent     []string // marks, empty where they are lost
	problems []string
}

// find finds the claim of a row, or says why nothing of it can be taken.
func (c *comparison) find(rows map[string]*Row, seen map[string]int) string {
	id := c.r.cells[carried[0]]
	c.Claim = strings.TrimSpace(id.text)
	switch c.now = rows[c.Claim]; {
	case id.formula:
		return "a formula stands for its claim. Nothing was read of it."
	case c.Claim == "":
		return "it has no claim id, so that nobody can tell what it is about. Enter it by hand."
	case c.now == nil:
		return "its claim is not in this article, or not in this text of it. Enter it by hand."
	case seen[c.Claim] > 0:
		return fmt.Sprintf("it is of the same claim as row %d. Only that one was read.", seen[c.Claim])
	}
	seen[c.Claim] = c.r.no
	c.Place, c.Words = c.now.Place, c.now.Words
	if sent := strings.Fields(c.r.cells[carried[1]].text); len(sent) >= 4 {
		c.sent = sent
	}
	words, ok := c.r.cells[headWords]
	if ok && (words.formula || plain(words.text) != plain(c.now.Words)) {
		return fmt.Sprintf("its words are not those of the claim any more (“%s”). Nothing of it can be taken; words that would be right belong under “proposed wording”.", brief(words.text))
	}
	return ""
}

// compare notes what was changed in the row.
func (c *comparison) compare() {
	if now, ok := c.edited(headFinding, 1, c.now.Finding); ok {
		f, known := c.findingOf(now)
		switch {
		case !known:
			c.problems = append(c.problems, fmt.Sprintf("“%s” is no finding. Choose one of the list in the column.", brief(now)))
		case findingLabel(f).String() != c.now.Finding:
			c.finding = f
			c.Changes = append(c.Changes, Change{headFinding, c.now.Finding, findingLabel(f).String()})
		}
	}
	if now, ok := c.edited(headDecision, 2, c.now.Decision); ok {
		switch d, known := c.decisionOf(now); {
		case known && decisionWords(d) != c.now.Decision:
			c.decision = &d
			c.Changes = append(c.Changes, Change{headDecision, c.now.Decision, decisionWords(d)})
		case !known:
			c.problems = append(c.problems, fmt.Sprintf("“%s” is no decision. Write Stet, Fix, Attribute, Cut, Hold or To legal.", brief(now)))
		}
	}
	if now, ok := c.edited(headWording, 3, c.now.Wording); ok {
		now = strings.TrimSpace(now)
		c.wording = &now
		c.Changes = append(c.Changes, Change{headWording, c.now.Wording, now})
	}
	if c.note = c.added(); c.note != "" {
		c.Changes = append(c.Changes, Change{headNotes, "", c.note})
	}
}

// edited returns what a cell says where somebody changed it. mark is its place
// among the marks, now what the case says.
func (c *comparison) edited(head string, mark int, now string) (string, bool) {
	cell, ok := c.r.cells[head]
	switch {
	case cell.formula:
		c.problems = append(c.problems, fmt.Sprintf("a formula stands under “%s”. It was not read: write what it comes to.", head))
		return "", false
	case !ok, plain(cell.text) == plain(now), c.sent != nil && c.sent[mark] == markOf(cell.text):
		return "", false
	}
	return cell.text, true
}

// added returns the lines of the notes that were not sent and are not there.
func (c *comparison) added() string {
	cell := c.r.cells[headNotes]
	if cell.formula {
		c.problems = append(c.problems, "a formula stands under “notes”. It was not read: write what it comes to.")
		return ""
	}
	have := plain(strings.Join(c.now.Notes, "\n"))
	var out []string
	for _, line := range noteLines(cell.text) {
		if c.sent != nil && slices.Contains(c.sent[4:], markOf(line)) || strings.Contains(have, plain(line)) {
			continue
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// From returns the proposal as one of a sheet that the colleague name edited; ""
// leaves it as it is.
func (p Proposal) From(name string) Proposal {
	if name = plain(name); name != "" {
		p.from = "From a sheet of " + name
	}
	return p
}

// Acts returns what takes a proposal: the user with the key own says it, with
// a note on where it comes from. Remarks get the id that newID returns. It is
// empty where the case says it already.
func (p Proposal) Acts(st *ledger.ClaimState, own string, newID func() string) []ledger.Act {
	note := p.from
	if p.note != "" {
		note += ": " + p.note
	}
	mine, _ := st.Own(own)
	var out []ledger.Act
	if p.finding != "" || p.wording != nil {
		f := ledger.FindingSet{Finding: cmp.Or(p.finding, mine.Finding), Note: joined("\n", mine.Note, note), Wording: mine.Wording}
		if p.wording != nil {
			f.Wording = *p.wording
		}
		if p.finding == "" && mine.Finding == ledger.Unchecked && f.Wording != "" {
			f.Finding = ledger.NeedsCorrection // as where the user proposes words
		}
		if f.Finding != mine.Finding || f.Wording != mine.Wording || mine.Stale {
			out = append(out, f)
		}
	}
	ruled := st.Decision
	if p.decision != nil || p.wording != nil && ruled.Wording != "" {
		d := ledger.DecisionSet{Decision: ruled.Decision, Note: joined("\n", ruled.Note, p.from), Wording: ruled.Wording}
		if p.decision != nil {
			d.Decision = *p.decision
		}
		if p.wording != nil && ruled.Wording != "" {
			d.Wording = *p.wording
		}
		if d.Decision != ruled.Decision || d.Wording != ruled.Wording {
			out = append(out, d)
		}
	}
	if p.note != "" && !p.noted(st, mine) && !slices.ContainsFunc(out, func(a ledger.Act) bool { return a.Type() == "finding_set" }) {
		out = append(out, ledger.NoteAdded{ID: newID(), Text: note})
	}
	return out
}

// noted reports whether the note stands on the claim already.
func (p Proposal) noted(st *ledger.ClaimState, mine ledger.Opinion) bool {
	return strings.Contains(mine.Note, p.note) || slices.ContainsFunc(st.Notes, func(n ledger.Note) bool { return strings.Contains(n.Text, p.note) })
}

// findingOf returns the finding that a cell names: by sign and words in any
// language, by the words, by those of the sheet's template, or by its key. Stale
// nobody sets.
func (c *comparison) findingOf(cell string) (ledger.Finding, bool) {
	said := folded(cell)
	for _, f := range ledger.Findings {
		l := findingLabel(f)
		if said == folded(string(f)) || c.words[said] == string(f) || c.words[strings.TrimPrefix(said, l.sign+" ")] == string(f) {
			return f, true
		}
		for _, language := range languages() {
			words := translated(language, l.words)
			short, _, _ := strings.Cut(words, " (")
			for _, name := range []string{words, short} {
				if folded(name) == said || folded(l.sign+" "+name) == said {
					return f, true
				}
			}
		}
	}
	return "", false
}

func (c *comparison) decisionOf(cell string) (ledger.Decision, bool) {
	said := folded(cell)
	for _, d := range ledger.Decisions {
		if folded(string(d)) == said || d != ledger.Undecided && c.words[said] == string(d) {
			return d, true
		}
		for _, language := range languages() {
			if folded(translated(language, decisionWords(d))) == said {
				return d, true
			}
		}
	}
	return "", false
}

// folded makes names alike that people mean alike.
func folded(name string) string { return strings.ToLower(spaced(plain(name))) }

// brief is a cell as a sentence quotes it.
func brief(cell string) string {
	if r := []rune(plain(cell)); len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return plain(cell)
}

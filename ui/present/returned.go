package present

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"stet/extract/claim"
	"stet/store/ledger"
)

// SheetReader reads sheets back that colleagues edited. Its errors may have a
// method Sentence, as those of an Opener.
type SheetReader interface {
	// ReadSheet reads the sheet at path and compares it with the case on show,
	// whose zero Docket is none, where it is of its article, else with the case of
	// the library that it is of. It changes nothing.
	ReadSheet(ctx context.Context, path string, shown Docket) (Returned, error)
}

// Returned is what a sheet says that its case does not.
type Returned struct {
	Case      string // id of the case that the sheet is of
	By        string // who saved it last, "" where nobody knows
	Proposals []Proposal
	Problems  []string // a sentence for each row of which nothing, or not all, can be taken
}

// Proposal is what one row of a sheet says about a claim.
type Proposal struct {
	Row     int // of the file, from 1
	Claim   string
	Place   string // paragraph.sentence
	Words   string
	Changes []Edited
	// Acts are what takes it in the name of the user with the key own; from names
	// the colleague, "" for the name of the file. It is empty where the case says
	// all of it already.
	Acts func(st *ledger.ClaimState, own, from string) []ledger.Act
}

// Edited is one cell that a colleague changed. Of notes Now is what was added.
type Edited struct{ Column, Was, Now string }

// isSheet reports whether a locator is the path of a sheet.
func isSheet(locator string) bool {
	address, path := where(locator)
	ending := strings.ToLower(filepath.Ext(path))
	return address == "" && (ending == ".xlsx" || ending == ".csv")
}

// returned is a sheet that came back, while the user goes through it.
type returned struct {
	Returned
	file string
	from string       // who edited it, as the user knows them
	left map[int]bool // proposals that the user does not take
	at   int
}

// ReturnedView lists what a colleague's sheet proposes, in the place of the
// claims.
type ReturnedView struct {
	Open     bool
	Head     string // "roads.xlsx: 4 rows differ, 1 taken"
	From     string // who edited it
	Rows     []ReturnedRow
	Selected int
	Card     ReturnedCard
	Problems []string
}

// ReturnedRow is one proposal in the list.
type ReturnedRow struct {
	Place string // "row 5 · 2.1"
	Text  string // words of the claim, on one line
	What  string // the columns that differ: "finding, notes"
	Look  Look
}

// ReturnedCard is the proposal that the user is at.
type ReturnedCard struct {
	ReturnedRow
	Words   string // whole
	Changes []Edited
	Who     string   // "M. Ito, in roads.xlsx"
	Others  []string // what checkers have found so far, one line each
	Fixed   string   // why it cannot be taken, "" where it can
	Open    bool     // neither taken nor left
	Left    bool     // not taken, and can be
}

// OpenReturned reads a sheet that was chosen as one.
func (d *Desk) OpenReturned(path string) {
	if !isSheet(path) {
		d.view.ShowHint("Choose the sheet itself: its name ends in .xlsx or .csv.")
		return
	}
	d.readSheet(path)
}

// readSheet reads a sheet that a colleague edited, and lists what it proposes.
func (d *Desk) readSheet(path string) {
	if d.sheets == nil {
		d.view.ShowHint("Sheets cannot be read back here.")
		return
	}
	shown := Docket{}
	if s := d.shown; s != nil {
		shown = Docket{Case: s.c, Result: s.result, State: s.state}
	}
	ctx := d.begin("Reading " + filepath.Base(path))
	d.enqueue(func() {
		if ctx.Err() != nil {
			return
		}
		r, err := d.sheets.ReadSheet(ctx, path, shown)
		if err != nil {
			d.show(ctx, Docket{}, err)
			return
		}
		if r.Case != shown.ID {
			docket, err := d.lib.Load(ctx, r.Case)
			d.show(ctx, docket, err)
			if err != nil {
				return
			}
		}
		d.do(func() { d.showReturned(ctx, filepath.Base(path), r) })
	})
}

// showReturned lists what a sheet proposes for the article on show.
func (d *Desk) showReturned(ctx context.Context, file string, r Returned) {
	if d.cancel != nil && ctx.Err() == nil {
		d.cancel()
		d.cancel = nil
		d.view.ShowBusy(Busy{})
	}
	if d.shown == nil || d.shown.c.ID != r.Case { // given up for another
		return
	}
	d.trace("sheet %s: %d proposals, %d problems", file, len(r.Proposals), len(r.Problems))
	if len(r.Proposals)+len(r.Problems) == 0 {
		d.view.ShowHint(file + " says nothing that is not said here already.")
		return
	}
	d.closePanel()
	d.back = returned{Returned: r, file: file, from: r.By, left: map[int]bool{}}
	d.panel = returnedPanel
	d.showPanel()
	if len(r.Proposals) > 0 {
		d.view.ShowHint("y takes a row over, x leaves it, A takes all that are open, X none of them. Ctrl+Z takes back, Esc goes back to the claims.")
	}
}

// ReturnedOpen reports whether a colleague's sheet is shown.
func (d *Desk) ReturnedOpen() bool { return d.panel == returnedPanel }

// StepReturned goes down the list of proposals by n rows.
func (d *Desk) StepReturned(n int) { d.SelectReturned(d.back.at + n) }

// SelectReturned goes to proposal i.
func (d *Desk) SelectReturned(i int) {
	if d.panel != returnedPanel {
		return
	}
	if i = max(0, min(i, len(d.back.Proposals)-1)); i != d.back.at {
		d.back.at = i
		d.showPanel()
	}
}

// SetReturnedFrom says who edited the sheet; what is taken from it says so.
func (d *Desk) SetReturnedFrom(name string) {
	if d.panel == returnedPanel {
		d.back.from = trim(name)
		d.showPanel()
	}
}

// TakeReturned takes the proposal over that the user is at, and goes on to the
// next open one.
func (d *Desk) TakeReturned() {
	i := d.back.at
	if d.panel != returnedPanel || i >= len(d.back.Proposals) {
		return
	}
	switch fixed := d.fixedFor(i); {
	case fixed != "":
		d.view.ShowHint(fixed)
	case d.takenBack(i):
		d.view.ShowHint("That is said here already.")
	default:
		delete(d.back.left, i)
		d.take("taken from "+d.back.file, d.back.Proposals[i].Claim, []Proposal{d.back.Proposals[i]})
		d.nextReturned(i)
	}
}

// TakeAllReturned takes every open proposal over, as one act.
func (d *Desk) TakeAllReturned() {
	if d.panel != returnedPanel {
		return
	}
	var all []Proposal
	for i, p := range d.back.Proposals {
		if d.openBack(i) {
			all = append(all, p)
		}
	}
	if len(all) == 0 {
		d.view.ShowHint("No row is open.")
		return
	}
	d.take(plural(len(all), "row")+" of "+d.back.file, "", all)
}

// LeaveReturned leaves the proposal that the user is at as it is, or has it open
// again.
func (d *Desk) LeaveReturned() {
	i := d.back.at
	if d.panel != returnedPanel || i >= len(d.back.Proposals) {
		return
	}
	if d.takenBack(i) {
		d.view.ShowHint("That was taken over: Ctrl+Z takes it back.")
		return
	}
	if d.back.left[i] = !d.back.left[i]; d.back.left[i] {
		d.nextReturned(i)
	}
	d.showPanel()
}

// LeaveAllReturned leaves every open proposal as it is.
func (d *Desk) LeaveAllReturned() {
	if d.panel != returnedPanel {
		return
	}
	for i := range d.back.Proposals {
		if d.openBack(i) {
			d.back.left[i] = true
		}
	}
	d.showPanel()
}

// take says what proposals say, all or nothing.
func (d *Desk) take(what, claimID string, all []Proposal) {
	from, shown := d.back.from, d.shown
	d.say(what, claimID, func(s *sheet) ([]ledger.Statement, error) {
		var out []ledger.Statement
		for _, p := range all {
			t, ok := s.target(p.Claim)
			if !ok && s.hash != shown.hash { // another window has brought a new text
				t, ok = shown.target(p.Claim)
			}
			if !ok {
				continue
			}
			for _, a := range p.Acts(s.state.Of(p.Claim), d.user.Key, from) {
				out = append(out, ledger.Statement{Target: t, Act: a})
				for _, id := range s.state.Together(p.Claim)[1:] {
					if also := ledger.PartAct(a, s.state.Of(id), d.user.Key); also != nil {
						part, _ := s.target(id)
						out = append(out, ledger.Statement{Target: part, Act: also})
					}
				}
			}
		}
		return out, nil
	})
}

// nextReturned goes to the next open proposal after i, past the end to the first.
func (d *Desk) nextReturned(i int) {
	n := len(d.back.Proposals)
	for k := 1; k < n; k++ {
		if at := (i + k) % n; d.openBack(at) {
			d.SelectReturned(at)
			return
		}
	}
}

// takenBack reports whether the case says all of proposal i.
func (d *Desk) takenBack(i int) bool {
	p := d.back.Proposals[i]
	return len(p.Acts(d.shown.state.Of(p.Claim), d.user.Key, d.back.from)) == 0
}

func (d *Desk) openBack(i int) bool {
	return !d.back.left[i] && d.fixedFor(i) == "" && !d.takenBack(i)
}

// fixedFor says why proposal i cannot be taken, "" where it can.
func (d *Desk) fixedFor(i int) string {
	at, ok := d.shown.at[d.back.Proposals[i].Claim]
	if !ok {
		return "Its claim is not in this text of the article any more."
	}
	return d.shown.fixed(at)
}

// returnedView shows the list.
func (d *Desk) returnedView() ReturnedView {
	if d.shown == nil || d.panel != returnedPanel {
		return ReturnedView{Selected: -1}
	}
	b := &d.back
	v := ReturnedView{Open: true, From: b.from, Selected: -1, Problems: b.Problems}
	open, taken, left := 0, 0, 0
	for i := range b.Proposals {
		row := d.returnedRow(i)
		switch {
		case row.Look == lookTaken():
			taken++
		case row.Look == lookLeft():
			left++
		case d.fixedFor(i) == "":
			open++
		}
		v.Rows = append(v.Rows, row)
	}
	v.Head = fmt.Sprintf("%s: %s", b.file, countsOf([]share{{open, "open"}, {taken, "taken"}, {left, "left"}, {len(b.Problems), "with something that cannot be taken"}}))
	if len(b.Proposals) == 0 {
		d.view.ShowPassage(nil)
		return v
	}
	v.Selected, v.Card = b.at, d.returnedCard(v.Rows[b.at])
	var spans []claim.Span
	if f := d.shown.fact(b.Proposals[b.at].Claim); f != nil && d.shown.at[f.claim.ID] < d.shown.gone {
		spans = f.spans
	}
	d.view.ShowPassage(spans)
	return v
}

func lookTaken() Look { return Look{"✓", "taken", ToneGood} }
func lookLeft() Look  { return Look{"–", "left", ToneQuiet} }

func (d *Desk) returnedRow(i int) ReturnedRow {
	p := d.back.Proposals[i]
	row := ReturnedRow{Place: strings.TrimSuffix(fmt.Sprintf("row %d · %s", p.Row, p.Place), " · "), Text: short(p.Words, 160)}
	var columns []string
	for _, c := range p.Changes {
		columns = append(columns, c.Column)
	}
	row.What = strings.Join(columns, ", ")
	switch {
	case d.takenBack(i):
		row.Look = lookTaken()
	case d.back.left[i]:
		row.Look = lookLeft()
	case d.fixedFor(i) != "":
		row.Look = Look{"✗", "cannot be taken", ToneBad}
	default:
		row.Look = Look{"?", "", ToneOpen}
	}
	return row
}

// returnedCard is the proposal that the user is at, whole.
func (d *Desk) returnedCard(row ReturnedRow) ReturnedCard {
	i := d.back.at
	p := d.back.Proposals[i]
	c := ReturnedCard{ReturnedRow: row, Words: p.Words, Changes: p.Changes, Who: or(d.back.from, "Somebody") + ", in " + d.back.file, Fixed: d.fixedFor(i),
		Open: d.openBack(i), Left: d.back.left[i]}
	for _, o := range d.shown.state.Of(p.Claim).Opinions {
		c.Others = append(c.Others, LookOf(o.Finding).Sign+" "+o.Name+": "+LookOf(o.Finding).Word+after(" — ", short(o.Note, 200)))
	}
	return c
}

// share is so many of something, as a line of counts has it.
type share struct {
	n    int
	what string
}

// countsOf writes the counts that are not zero: "3 open · 1 taken".
func countsOf(all []share) string {
	var parts []string
	for _, c := range all {
		if c.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	return strings.Join(parts, " · ")
}

package present

import (
	"fmt"
	"slices"

	"stet/extract/claim"
	"stet/store/ledger"
)

// panel is what stands in the place of the claims.
type panel int

const (
	noPanel panel = iota
	leftOutPanel
	aboutPanel
	leftPanel
	returnedPanel
)

// LeftOutView lists the pieces of the page that are not in the text, and those
// that an editor put into it or took out.
type LeftOutView struct {
	Open     bool
	Rows     []PieceRow
	Selected int // -1 for none
	Card     PieceCard
}

// PieceRow is one piece of the page in the list.
type PieceRow struct {
	ID     string // claim.Piece.ID, "" where its place is not known
	Text   string // on one line
	Reason string // why it is not in the text, or who put it there
	Look   Look
}

// PieceCard is the piece that the user is at.
type PieceCard struct {
	PieceRow
	Place string // "2 of 9"
	Words string // all of it
	// Act is what the button does to it: "Put into the text", "" where
	// nothing can be done.
	Act  string
	Note string // who chose, or why nothing can be done
}

// piece is a piece of the page with what is known of it.
type piece struct {
	id, text, reason string
	in               bool // it stands in the text
	at               int  // byte of the text where it stands or would
	chosen           *ledger.BlockState
	holds            string // "a figure", see holding; "" for nothing to check
}

// pieces returns what was left out of the text, and what an editor chose to
// have in it: first what holds a figure or a name, then the rest, each in the
// order of the page.
func (s *sheet) pieces() []piece {
	a := s.result.Article
	chosen := map[string]*ledger.BlockState{}
	for i := range s.state.Blocks {
		chosen[s.state.Blocks[i].ID] = &s.state.Blocks[i]
	}
	var out []piece
	at := 0
	for _, p := range a.Pieces() {
		if p.Block >= 0 {
			b := a.Blocks[p.Block]
			at = b.Span.End
			if c := chosen[p.ID]; c != nil && c.Choice == ledger.InText {
				out = append(out, piece{id: p.ID, text: a.Text[b.Span.Start:b.Span.End], in: true, at: b.Span.Start, chosen: c})
			} else if b.Kind == claim.Boilerplate {
				out = append(out, piece{id: p.ID, text: a.Text[b.Span.Start:b.Span.End], reason: "not read: a box or a follow line, as it seems", at: at, chosen: c})
			}
			continue
		}
		d := a.Dropped[p.Dropped]
		out = append(out, piece{id: p.ID, text: d.Text, reason: d.Reason, at: at, chosen: chosen[p.ID]})
	}
	for _, d := range a.Dropped {
		if d.Kind == "" {
			out = append(out, piece{text: d.Text, reason: d.Reason, at: -1})
		}
	}
	for i := range out {
		if out[i].reason == claim.TakenOut { // somebody has seen it
			continue
		}
		out[i].holds = holding(out[i].text, out[i].reason, a.Lang)
	}
	slices.SortStableFunc(out, func(p, q piece) int { return p.rank() - q.rank() })
	return out
}

// rank puts pieces in which there is something to check first.
func (p piece) rank() int {
	if p.holds != "" {
		return 0
	}
	return 1
}

func pieceLook(p piece) Look {
	switch {
	case p.in:
		return Look{"+", "put into the text", ToneGood}
	case p.reason == claim.TakenOut:
		return Look{"−", "taken out", TonePart}
	}
	if p.holds != "" {
		return Look{"!", "holds " + p.holds, TonePart}
	}
	return Look{"·", "left out", ToneQuiet}
}

func (p piece) row() PieceRow {
	r := PieceRow{ID: p.id, Text: short(p.text, 160), Reason: p.reason, Look: pieceLook(p)}
	if p.in {
		r.Reason = "put into the text by " + p.chosen.Name
	}
	return r
}

// ShowLeftOut shows what stands on the page and not in the text.
func (d *Desk) ShowLeftOut() {
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
	case len(d.shown.pieces()) == 0:
		d.view.ShowHint("Nothing was left out of this text. A paragraph that does not belong to it can be taken out: select in it and press x.")
	default:
		d.closePanel()
		d.panel, d.piece = leftOutPanel, 0
		d.showPanel()
		d.view.ShowHint("Enter puts the piece into the text, c all picture captions; j and k go on, Esc goes back to the claims.")
	}
}

// LeftOutOpen reports whether the list of pieces is shown.
func (d *Desk) LeftOutOpen() bool { return d.panel == leftOutPanel }

// StepPiece goes down the list of pieces by n rows, up where n is below 0.
func (d *Desk) StepPiece(n int) { d.SelectPiece(d.piece + n) }

// SelectPiece goes to row i of the list of pieces.
func (d *Desk) SelectPiece(i int) {
	if d.panel != leftOutPanel {
		return
	}
	if i = max(0, min(i, len(d.shown.pieces())-1)); i != d.piece {
		d.piece = i
		d.showPanel()
	}
}

// TurnPiece puts the piece that the user is at into the text, or has it again
// as the program read it.
func (d *Desk) TurnPiece() {
	if d.panel != leftOutPanel {
		return
	}
	all := d.shown.pieces()
	if d.piece >= len(all) || all[d.piece].id == "" {
		d.view.ShowHint(noPlace)
		return
	}
	p := all[d.piece]
	choice, what, hint := ledger.InText, "put into the text", "It is in the text now. Ctrl+Z takes that back."
	if p.chosen != nil { // as the program read it
		choice, what, hint = ledger.AsRead, "left as it was read", "It is as the program read it again."
	}
	d.setBlocks(what, hint, []ledger.BlockSet{ledger.SetBlock(p.id, choice, p.text)})
}

// noPlace is said of a piece that was read before its place was kept.
const noPlace = "An older version of Stet read this page and did not keep where the piece stood. Open the article again (Ctrl+R) first."

// TakeOut takes the paragraphs that a stretch of the text touches out of it.
// What was said about claims in them waits in the tray.
func (d *Desk) TakeOut(at claim.Span) {
	if d.shown == nil {
		d.view.ShowHint("Open an article first.")
		return
	}
	a := d.shown.result.Article
	if at.Len() == 0 {
		d.view.ShowHint("Select words in the paragraph that does not belong to the article, then press x.")
		return
	}
	chosen := map[string]ledger.BlockChoice{}
	for _, b := range d.shown.state.Blocks {
		chosen[b.ID] = b.Choice
	}
	var acts []ledger.BlockSet
	for _, p := range a.Pieces() {
		if p.Block < 0 || !a.Blocks[p.Block].Span.Overlaps(at) {
			continue
		}
		to := ledger.LeftOut
		if chosen[p.ID] == ledger.InText {
			to = ledger.AsRead
		}
		b := a.Blocks[p.Block].Span
		acts = append(acts, ledger.SetBlock(p.ID, to, a.Text[b.Start:b.End]))
	}
	if len(acts) == len(a.Blocks) {
		d.view.ShowHint("That is the whole text. Select in the paragraph that does not belong to it.")
		return
	}
	said := 0
	for _, f := range d.shown.facts[:d.shown.listed] {
		for _, p := range a.Blocks {
			if p.Span.Overlaps(at) && p.Span.Contains(f.claim.Span) && len(d.shown.state.Of(f.claim.ID).History) > 0 {
				said++
			}
		}
	}
	hint := "Taken out of the text. Ctrl+Z brings it back, and View shows what was left out."
	if said > 0 {
		hint = fmt.Sprintf("Taken out of the text. What was said about %s in it waits under “Left the text”. Ctrl+Z brings all of it back.", plural(said, "claim"))
	}
	d.setBlocks("taken out of the text", hint, acts)
}

// setBlocks says choices about pieces of the page.
func (d *Desk) setBlocks(what, hint string, acts []ledger.BlockSet) {
	d.say(what, "", func(s *sheet) ([]ledger.Statement, error) {
		var out []ledger.Statement
		for _, a := range acts {
			out = append(out, ledger.Statement{Target: ledger.OnArticle(s.result.Article), Act: a})
		}
		return out, nil
	})
	d.enqueue(func() { d.do(func() { d.view.ShowHint(hint) }) })
}

// closePanel shows the claims and the article again.
func (d *Desk) closePanel() {
	d.HideWarnings()
	d.HideChanges()
	if d.panel == noPanel {
		return
	}
	d.panel = noPanel
	d.view.ShowPassage(nil)
	d.showPanel()
}

// ClosePanel is what Escape does in a list that stands in the place of the
// claims, and in the comparison of two versions.
func (d *Desk) ClosePanel() {
	d.closePanel()
	d.view.ShowHint("")
}

// showPanel shows what stands in the place of the claims.
func (d *Desk) showPanel() {
	l := LeftOutView{Selected: -1}
	if d.shown != nil && d.panel == leftOutPanel {
		all := d.shown.pieces()
		if len(all) == 0 {
			d.panel = noPanel
			d.view.ShowPassage(nil)
		} else {
			l = d.leftOut(all)
		}
	}
	d.view.ShowLeftOut(l)
	d.view.ShowAbout(d.aboutView())
	d.view.ShowLeft(d.leftView())
	d.view.ShowReturned(d.returnedView())
}

func (d *Desk) leftOut(all []piece) LeftOutView {
	d.piece = max(0, min(d.piece, len(all)-1))
	l := LeftOutView{Open: true, Selected: d.piece}
	for _, p := range all {
		l.Rows = append(l.Rows, p.row())
	}
	p := all[d.piece]
	l.Card = PieceCard{PieceRow: l.Rows[d.piece], Place: fmt.Sprintf("%d of %d", d.piece+1, len(all)), Words: p.text}
	switch {
	case p.id == "":
		l.Card.Note = noPlace
	case p.in:
		l.Card.Act = "Leave out again (Enter)"
	case p.reason == claim.TakenOut:
		l.Card.Act = "Put back into the text (Enter)"
	default:
		l.Card.Act = "Put into the text (Enter)"
	}
	if c := p.chosen; c != nil {
		l.Card.Note = c.Name + ", " + d.when(c.At)
	}
	d.view.ShowPassage(d.shown.besides(p))
	return l
}

// besides is where a piece stands in the text, or, empty, the gap in which it
// would.
func (s *sheet) besides(p piece) []claim.Span {
	if p.at < 0 {
		return nil
	}
	if !p.in {
		return []claim.Span{{Start: p.at, End: p.at}}
	}
	i := slices.IndexFunc(s.result.Article.Blocks, func(b claim.Block) bool { return b.Span.Start == p.at })
	if i < 0 {
		return nil
	}
	return []claim.Span{s.result.Article.Blocks[i].Span}
}

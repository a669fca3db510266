package present

import (
	"context"
	"fmt"
	"strings"

	"stet/extract/claim"
)

// The kinds of the marks of a ChangeView. They are no claims.
const (
	KindAdded   claim.Kind = "added"
	KindRemoved claim.Kind = "removed"
	KindMoved   claim.Kind = "moved" // where a paragraph stands now, or stood
)

// News says that the text is not the one of last time.
type News struct {
	Text string // "" for no news
	Lost bool   // claims left the text: they can be shown
}

// ChangeView is two versions of a text in one: the marks of KindRemoved lie
// over words of the older one, those of KindAdded over words of the newer. A
// paragraph that moved stands at both of its places, with marks of KindMoved over
// it where it stands now and of KindRemoved, in a quiet tone, where it stood.
type ChangeView struct {
	Open   bool
	Head   string // what is compared
	Counts string // "3 places: 14 words added, 2 removed"
	Text   string
	Blocks []claim.Block
	Marks  []Mark
	At     int   // the place that the user is at, -1 for none
	Places []int // index in Marks of the first mark of each place
}

// changes is what became of one text in another.
type changes struct {
	from, to string // hashes
	view     ChangeView
	added    int // words
	removed  int
	moved    int // paragraphs
}

// compare makes the changes from one version of an article to the next.
func compare(before, after *claim.Article) *changes {
	c := &changes{from: before.Hash(), to: after.Hash()}
	var text strings.Builder
	block, near := 0, false // near: the edit before was a change too
	last := edit{}
	for _, e := range wordDiff(before, after) {
		if e.word == paragraphEnd {
			if e.moved && e.fate == added {
				c.moved++
			}
			if text.Len() > block {
				c.view.Blocks = append(c.view.Blocks, claim.Block{Kind: e.kind, Level: e.level, Span: claim.Span{Start: block, End: text.Len()}})
				text.WriteString("\n\n")
				block = text.Len()
			}
			continue
		}
		if text.Len() > block {
			text.WriteString(spaceBefore(e, last))
		}
		last = e
		start := text.Len()
		text.WriteString(e.word)
		if e.fate == kept {
			near = false
			continue
		}
		c.mark(e, claim.Span{Start: start, End: text.Len()}, near && start > block)
		near = true
	}
	if text.Len() > block {
		c.view.Blocks = append(c.view.Blocks, claim.Block{Kind: claim.Paragraph, Span: claim.Span{Start: block, End: text.Len()}})
	}
	c.view.Text = text.String()
	c.view.Counts = c.counts()
	return c
}

// spaceBefore is the space before a token. Words of the two versions must not
// run together.
func spaceBefore(e, last edit) string {
	if e.space == "" && e.fate != last.fate && isWord(e.word) && isWord(last.word) {
		return " "
	}
	return e.space
}

// mark notes a changed word, as part of the mark before it where it goes on
// with it.
func (c *changes) mark(e edit, at claim.Span, on bool) {
	kind, look := changeLook(e)
	if isWord(e.word) && !e.moved {
		if e.fate == added {
			c.added++
		} else {
			c.removed++
		}
	}
	last := len(c.view.Marks) - 1
	if on && last >= 0 && c.view.Marks[last].Look == look {
		c.view.Marks[last].Spans[0].End = at.End
		return
	}
	if look != stoodHere && (!on || last >= 0 && c.view.Marks[last].Look == stoodHere) {
		c.view.Places = append(c.view.Places, last+1) // where a paragraph stood is no place to go to
	}
	c.view.Marks = append(c.view.Marks, Mark{ID: fmt.Sprintf("change-%d", last+1), Kind: kind, Spans: []claim.Span{at}, Look: look})
}

// The looks of a paragraph that moved, at its two places.
var (
	stoodHere = Look{"↕", "moved: it stood here", ToneQuiet}
	movedHere = Look{"↕", "moved here, word for word", ToneQuiet}
)

// changeLook is how a word that changed is marked.
func changeLook(e edit) (claim.Kind, Look) {
	switch {
	case e.moved && e.fate == removed:
		return KindRemoved, stoodHere
	case e.moved:
		return KindMoved, movedHere
	case e.fate == removed:
		return KindRemoved, Look{"−", "removed", ToneBad}
	}
	return KindAdded, Look{"+", "added", ToneGood}
}

func isWord(s string) bool { return strings.ContainsFunc(s, inWord) }

// counts says how much has changed.
func (c *changes) counts() string {
	n := len(c.view.Places)
	if n == 0 {
		return "No word has changed."
	}
	said := plural(n, "place") + ": "
	if c.added+c.removed > 0 || c.moved == 0 {
		said += fmt.Sprintf("%s added, %d removed", plural(c.added, "word"), c.removed)
		if c.moved > 0 {
			said += ", "
		}
	}
	if c.moved > 0 {
		said += plural(c.moved, "paragraph") + " moved"
	}
	return said
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// changesOf returns what changed in the text of docket since its text had the
// given hash. It runs in the queue.
func (d *Desk) changesOf(docket Docket, hash string) (*changes, error) {
	before, err := d.lib.Edition(context.Background(), docket.ID, hash)
	if err != nil {
		return nil, err
	}
	return compare(before, docket.Result.Article), nil
}

// ShowChanges shows what has changed in the text since the version before.
func (d *Desk) ShowChanges() {
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
		return
	case d.shown.earlier.Hash == "":
		d.view.ShowHint("There is one version of this text only. Ctrl+R opens the article again and compares.")
		return
	}
	s := d.shown
	if d.changed != nil && d.changed.to == s.hash && d.changed.from == s.earlier.Hash {
		d.openChanges()
		return
	}
	d.enqueue(func() {
		c, err := d.changesOf(Docket{Case: s.c, Result: s.result}, s.earlier.Hash)
		d.do(func() {
			switch {
			case err != nil:
				d.fail("The version before could not be read", err)
			case d.shown != nil && d.shown.hash == s.hash && d.shown.c.ID == s.c.ID:
				d.changed = c
				d.openChanges()
			}
		})
	})
}

func (d *Desk) openChanges() {
	d.closePanel()
	d.CloseSource()
	d.changed.view.Open = true
	d.changed.view.Head = "What has changed since " + d.when(d.shown.earlier.At)
	if d.changed.view.At = -1; len(d.changed.view.Places) > 0 {
		d.changed.view.At = 0
	}
	d.view.ShowChanges(d.changed.view)
	d.view.ShowHint("j and k go from change to change, Esc goes back to the text.")
	d.trace("changes %d", len(d.changed.view.Places))
}

// ChangesOpen reports whether the changes are shown.
func (d *Desk) ChangesOpen() bool { return d.changed != nil && d.changed.view.Open }

// HideChanges shows the article again.
func (d *Desk) HideChanges() {
	if d.ChangesOpen() {
		d.changed.view.Open = false
		d.view.ShowChanges(ChangeView{})
		d.view.ShowHint("")
	}
}

// StepChange goes to another place that has changed, n places on.
func (d *Desk) StepChange(n int) {
	if !d.ChangesOpen() || len(d.changed.view.Places) == 0 {
		return
	}
	v := &d.changed.view
	v.At = max(0, min(v.At+n, len(v.Places)-1))
	d.view.ShowChanges(*v)
}

// Pasted is the locator of a text that was pasted.
const Pasted = "pasted text"

// news compares the text of a case that was opened with that of last time. It
// runs in the queue and returns nil where the text is the same or new.
func (d *Desk) news(docket Docket) *changes {
	if docket.Was == "" || docket.Was == docket.Result.Article.Hash() {
		return nil
	}
	c, err := d.changesOf(docket, docket.Was)
	if err != nil {
		d.do(func() { d.trace("changes: %v", err) }) // the article is shown; c tells the error
		return nil
	}
	return c
}

// showNews tells what an opened text has become since last time.
func (d *Desk) showNews(s *sheet, c *changes) {
	if c == nil {
		d.view.ShowNews(News{})
		return
	}
	d.changed = c
	n := News{Text: "The text has changed since " + d.when(s.earlier.At) + ", " + c.counts() + "."}
	if len(c.view.Places) == 0 {
		n.Text = "The text is laid out in another way than on " + d.when(s.earlier.At) + ", with the same words."
	}
	cov := s.state.Coverage()
	var claims []string
	if cov.Stale > 0 {
		claims = append(claims, plural(cov.Stale, "claim")+" to check again")
	}
	if cov.Orphans > 0 {
		n.Lost = true
		claims = append(claims, fmt.Sprintf("%d no longer in the text", cov.Orphans))
	}
	if len(claims) > 0 {
		n.Text += " " + capital(strings.Join(claims, ", ")) + "."
	} else if cov.Checked > 0 {
		n.Text += " Every finding still stands."
	}
	d.view.ShowNews(n)
}

// HideNews takes the news away.
func (d *Desk) HideNews() { d.view.ShowNews(News{}) }

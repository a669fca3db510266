package present

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"stet/extract/claim"
)

// Desk is the state behind the main window.
type Desk struct {
	// Trace, where it is set before Start, is told one line per step, on the
	// drawing thread, after the view was: "article shown", "saved".
	Trace func(line string)

	opener   Opener
	lib      Library
	exporter Exporter
	bundler  Bundler
	sheets   SheetReader
	back     returned        // the sheet that came back, while it is shown
	archive  Archive         // nil where no copies of sources are kept
	life     context.Context // of captures: it ends with the desk
	end      context.CancelFunc
	user     User // its name is of the queue
	view     View
	do       func(func()) // runs its argument on the drawing thread
	read     func(words string) []claim.Claim
	split    func(*claim.Article) []claim.Span
	now      func() time.Time

	// Of the drawing thread.
	cases      []Case
	shown      *sheet // nil while no article is open
	filter     Filter
	filters    Filters       // nil where none are kept
	ownFilters []SavedFilter // by name
	list       []int         // indices into shown.facts
	current    string
	place      int    // index in shown.facts where the current claim is or was
	warning    int    // the warning that the user is at, -1 while the claims are shown
	name       string // the user's, as the queue will have it
	agent      string // what the program calls itself, "" for its own name
	agents     Agents
	saved      time.Time          // zero before the first of this session
	unsaved    bool               // the error on show is of a save
	cancel     context.CancelFunc // of the article being opened, nil when idle
	showOff    bool               // articles taken off are listed too
	listing    casesView          // how the articles are listed
	off        string             // article taken off as the last act, "" for none
	onAgain    string             // article put back by Undo as the last act, "" for none
	panel      panel              // what stands in the place of the claims
	piece      int                // that the user is at, while those left out, or what is left, are shown
	cursor     claim.Span         // the sentence that the user is at, zero for none
	because    string             // why words are ticked that need no check, "" for the usual reason
	cut        cutting            // see sentences
	changed    *changes           // as compared last, nil for never
	again      string             // case that is being opened again, "" for none
	tell       string             // hint for when the next article is shown
	halted     string             // hint for when what is under way is stopped, "" for an opening
	resume     Bookmark           // to go to when its article is shown
	doubted    string             // what was typed as an author and asked about, see askAuthor
	marked     string             // claim that was marked in the text as the last act
	before     recalled           // what was checked in other articles
	shelf      *shelfOf           // what is held of the sources, see evidence

	vault     Vault     // nil where confidential sources cannot be kept
	safe      Safe      // nil where no backups are made
	broke     string    // what is still to be said of a breakdown before
	vaultUsed time.Time // when it was opened, shown or written last

	// Of the queue: one job at a time, in the order in which they came.
	mu      sync.Mutex
	jobs    []func()
	running bool
	wg      sync.WaitGroup
	work    *sheet // as of the last job
	undo    []deed
	redo    []deed
	mine    map[string]bool // hashes of the events that this window wrote
	seen    int64           // Library.Changed as of the last look
	kept    Bookmark        // as kept last
}

// Deps is what a Desk works with.
type Deps struct {
	Opener   Opener
	Library  Library
	Exporter Exporter
	Bundler  Bundler     // nil where no bundles are made
	Sheets   SheetReader // nil where no sheets are read back
	Archive  Archive     // nil where no copies of sources are kept
	Vault    Vault       // nil where confidential sources cannot be kept
	Safe     Safe        // nil where no backups are made
	Broke    string      // what to say of a breakdown of the program before, "" for none
	Scratch  Scratch     // nil to keep in memory what is being typed
	User     User
	Agents   Agents           // nil where no page is fetched
	Filters  Filters          // nil where filters are kept for this run only
	Now      func() time.Time // local time
	// Read is what the readers find in a few words by themselves, for claims
	// made by hand; nil where there are no readers.
	Read func(words string) []claim.Claim
	// Sentences cuts an article's text into sentences, in order and apart, and
	// leaves out what is not read; nil where nothing is ticked by sentence.
	Sentences func(*claim.Article) []claim.Span
}

// NewDesk returns a Desk that draws on view. do runs a function on the drawing
// thread and need not wait for it; tests call it plainly.
func NewDesk(d Deps, view View, do func(func())) *Desk {
	life, end := context.WithCancel(context.Background())
	return &Desk{life: life, end: end, opener: d.Opener, lib: d.Library, exporter: d.Exporter, user: d.User, agents: d.Agents, filters: d.Filters, bundler: d.Bundler, sheets: d.Sheets, archive: d.Archive, vault: d.Vault, safe: d.Safe, broke: d.Broke, now: d.Now, read: d.Read, split: d.Sentences, view: view, do: do, warning: -1, place: -1, name: d.User.Name}
}

// enqueue runs job off the drawing thread after all jobs before it.
func (d *Desk) enqueue(job func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.jobs = append(d.jobs, job)
	if !d.running {
		d.running = true
		d.wg.Go(d.drain)
	}
}

func (d *Desk) drain() {
	for {
		d.mu.Lock()
		if len(d.jobs) == 0 {
			d.running = false
			d.mu.Unlock()
			return
		}
		job := d.jobs[0]
		d.jobs = d.jobs[1:]
		d.mu.Unlock()
		job()
	}
}

// Wait returns when nothing is under way. It is not for the drawing thread
// unless do calls plainly.
func (d *Desk) Wait() { d.wg.Wait() }

// Close gives up what is being opened and returns when everything said is
// saved.
func (d *Desk) Close() {
	if d.cancel != nil {
		d.cancel()
	}
	d.end() // what is being fetched of a source can be fetched again
	at := d.here()
	d.enqueue(func() { d.remember(at) })
	d.Wait()
}

func (d *Desk) trace(format string, args ...any) {
	if d.Trace != nil {
		d.Trace(fmt.Sprintf(format, args...))
	}
}

// apply shows sheet s, whose article is on show already unless fresh is set.
// Its text may be another one.
func (d *Desk) apply(s *sheet, fresh bool) {
	anew := fresh || d.shown.hash != s.hash
	if anew && d.shown != nil {
		d.view.HandOver()
	}
	if anew {
		d.HideChanges()
		d.CloseSource()
	}
	if anew && !fresh {
		d.current = d.stillAt(s, d.here()).Claim
	}
	anew = anew || !d.shown.sameHead(s)
	d.shown = s
	if fresh {
		d.current, d.place, d.warning, d.filter = "", -1, -1, Filter{}
		d.panel = noPanel
	}
	d.followFilter()
	if anew {
		d.cursor = claim.Span{}
		d.view.ShowArticle(s.article())
	} else {
		d.view.ShowMarks(s.marks())
	}
	d.view.ShowTicked(s.tickSpans())
	if i := slices.IndexFunc(d.cases, func(c Case) bool { return c.ID == s.c.ID }); i >= 0 {
		c := &d.cases[i]
		c.Total, c.Checked, c.Title, c.Site, c.Published, c.Done = s.c.Total, s.c.Checked, s.c.Title, s.c.Site, s.c.Published, s.state.Closed != nil
	}
	if i, ok := s.at[d.current]; ok && d.reachable(i) {
		d.place = i
	} else {
		d.current = ""
	}
	d.showCases()
	d.refilter()
	d.view.ShowForm(d.form())
	d.showStatus()
	if d.warning >= len(s.alarms) {
		d.warning = len(s.alarms) - 1
	}
	d.showWarnings()
	d.showPanel()
	d.gather()
	d.recall()
}

func (d *Desk) showStatus() {
	if d.shown == nil {
		d.view.ShowStatus(Status{})
		return
	}
	s := Status{Ready: true, Gone: d.shown.goneLine(), Warnings: d.shown.warningLine()}
	s.Coverage, s.Percent = d.shown.coverage()
	s.Words = d.wordsLine()
	s.Coverage += after(" · ", d.shown.askedLine(d.now()))
	if d.VaultOpen() {
		s.Coverage += " · confidential names shown"
	}
	if !d.saved.IsZero() {
		s.Saved = "saved " + d.when(d.saved)
	}
	d.view.ShowStatus(s)
}

// SetFilter narrows the list of claims.
func (d *Desk) SetFilter(f Filter) {
	d.filter = f
	if d.followFilter() {
		d.view.ShowMarks(d.shown.marks())
		d.view.ShowForm(d.form())
	}
	d.refilter()
	if d.shown != nil && d.current != "" && (!d.reachable(d.place) || len(d.list) == 0) {
		if d.current = ""; !d.reachable(d.place) { // nothing is to be said about a claim out of sight
			d.place = -1
		}
		d.refilter()
		d.view.ShowForm(d.form())
	}
}

// ShowGone lists what was said about words that are no longer in the text.
func (d *Desk) ShowGone() {
	d.closePanel()
	switch {
	case d.shown == nil:
		d.view.ShowHint("Open an article first.")
		return
	case d.shown.size(Gone) == 0 && d.shown.size(LetGone) > 0:
		d.view.ShowHint("No claim waits for its words. The filter “Let go” shows those that were let go.")
		return
	case d.shown.size(Gone) == 0:
		d.view.ShowHint("Every claim on which something was said is still in the text.")
		return
	}
	d.SetFilter(Filter{Stage: Gone})
	if len(d.list) > 0 {
		d.Select(d.shown.facts[d.list[0]].claim.ID)
	}
}

// reachable reports whether fact i of the sheet on show can be the current
// one: those off the list only while they are listed.
func (d *Desk) reachable(i int) bool {
	from, to := d.shown.part(d.filter.Stage)
	return i < d.shown.listed || i >= from && i < to
}

// Filter returns how the list is narrowed.
func (d *Desk) Filter() Filter { return d.filter }

func (d *Desk) refilter() {
	v := ListView{Selected: -1}
	if d.shown == nil {
		d.list = d.list[:0]
		v.Empty = "Open an article to see what must be checked in it."
		d.view.ShowClaims(v)
		return
	}
	d.list = d.filter.apply(d.shown, d.name, d.list)
	if d.filter.Stage == Differing {
		d.list = slices.DeleteFunc(d.list, func(i int) bool { return !d.differs(i) })
	}
	if d.filter.Stage == Second {
		d.list = slices.DeleteFunc(d.list, func(i int) bool { return !d.inPass(i) })
	}
	if d.filter.Stage == Before {
		d.list = slices.DeleteFunc(d.list, func(i int) bool { return len(d.earlierOf(d.shown.facts[i].claim.ID)) == 0 })
	}
	v.Shown, v.Total = len(d.list), d.shown.size(d.filter.Stage)
	switch {
	case v.Total == 0 && d.filter.Stage == TakenOff:
		v.Empty = "No claim was taken off the list."
	case v.Total == 0 && d.filter.Stage == Gone:
		v.Empty = "Every claim on which something was said is still in the text, or was let go."
	case v.Total == 0 && d.filter.Stage == LetGone:
		v.Empty = "No claim was let go."
	case v.Total == 0:
		v.Empty = "Nothing to check was found in this text. Select words in it and press m to make a claim of them."
	case v.Shown == 0 && d.filter == Filter{Stage: Differing}:
		v.Empty = "No claim differs from a source. E holds all claims against all sources."
	case v.Shown == 0 && d.filter == Filter{Stage: Second}:
		v.Empty = "Nobody else has ticked a claim of this article that you have not. A colleague’s findings come with their bundle, or are made in another name."
	case v.Shown == 0 && d.filter == Filter{Stage: Before}:
		v.Empty = "No claim like one of these was checked in another article."
	case v.Shown == 0:
		v.Empty = "No claim matches the filter. Press Esc in the filter to clear it."
	}
	if d.current != "" {
		v.Selected = slices.Index(d.list, d.shown.rowOf(d.place))
	}
	d.view.ShowClaims(v)
}

// Row returns row i of the list, 0 ≤ i < ListView.Shown; the zero Row beyond.
func (d *Desk) Row(i int) Row {
	if d.shown == nil || i < 0 || i >= len(d.list) {
		return Row{}
	}
	row := d.shown.row(d.list[i])
	row.Match = d.matchWord(d.shown.facts[d.list[i]])
	return row
}

// Select makes a claim the current one, that of the row where it is listed in
// another one's; "" or an unknown id, none.
func (d *Desk) Select(id string) {
	if d.shown != nil {
		id = d.shown.state.Row(id)
	}
	d.choose(id)
}

// choose makes a claim the current one.
func (d *Desk) choose(id string) {
	if d.shown == nil {
		return
	}
	i, ok := d.shown.at[id]
	if !ok || !d.reachable(i) {
		id = ""
	} else {
		d.place = i
	}
	d.closePanel()
	if d.current == id {
		return
	}
	if !d.cursor.IsZero() {
		d.cursor = claim.Span{}
		d.view.ShowPassage(nil)
	}
	if d.current = id; d.marked != id {
		d.marked = ""
	}
	v := ListView{Shown: len(d.list), Total: d.shown.size(d.filter.Stage), Selected: -1}
	if id != "" {
		v.Selected = slices.Index(d.list, d.shown.rowOf(d.place))
	}
	d.view.ShowClaims(v)
	d.view.ShowForm(d.form())
	d.followSource()
	d.look()
	d.trace("claim %s", id)
}

// Current returns the id of the current claim, "" for none.
func (d *Desk) Current() string { return d.current }

// Next goes to the next claim in the list, Prev to the one before.
func (d *Desk) Next() { d.step(1) }

// Prev goes to the claim before in the list.
func (d *Desk) Prev() { d.step(-1) }

func (d *Desk) step(by int) {
	if d.nothingListed() {
		return
	}
	at, found := slices.BinarySearch(d.list, d.place)
	switch {
	case d.current == "" && d.place < 0:
		at = 0
	case by > 0 && found && d.current != "":
		at++
	case by < 0:
		at--
	}
	if at = max(0, min(at, len(d.list)-1)); at < len(d.list) {
		d.Select(d.shown.facts[d.list[at]].claim.ID)
	}
}

// nothingListed says so where there is no claim to go to.
func (d *Desk) nothingListed() bool {
	switch {
	case len(d.list) > 0:
		return false
	case d.shown == nil:
	case d.shown.size(d.filter.Stage) == 0:
		d.view.ShowHint("There is no claim to go to.")
	default:
		d.view.ShowHint("No claim fits the filter.")
	}
	return true
}

// NextUnchecked goes to the next claim of the list that is not checked,
// past the end to the first.
func (d *Desk) NextUnchecked() {
	if d.nothingListed() {
		return
	}
	at, found := slices.BinarySearch(d.list, d.place)
	if found {
		at++
	}
	for k := range d.list {
		i := d.list[(at+k)%len(d.list)]
		if f := d.shown.facts[i]; d.toCheck(i) && f.claim.ID != d.current {
			d.Select(f.claim.ID)
			return
		}
	}
	if d.InSecond() {
		d.view.ShowHint(d.secondResult())
		return
	}
	d.view.ShowHint("Every claim in the list is checked." + d.shown.ungroundedLeft())
}

// Leave is what Escape does when nothing else is open: it takes away the
// error, the hint and the passages pointed out, and gives up what is being
// opened. Where something stands in the place of the article or its claims, it
// closes that alone.
func (d *Desk) Leave() {
	if d.SourceOpen() {
		d.CloseSource()
		d.view.ShowHint("")
		return
	}
	if d.ChangesOpen() || d.panel != noPanel {
		d.ClosePanel()
		return
	}
	d.view.ShowError("")
	d.closePanel()
	d.HideNews()
	d.cursor = claim.Span{}
	d.view.ShowPassage(nil)
	d.view.ShowHint("")
	d.Stop()
}

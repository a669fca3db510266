package ui

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"stet/ui/present"
)

// draft is what is being typed about one claim and not yet saved.
type draft struct {
	Note       string                `json:",omitempty"`
	NoteID     string                `json:",omitempty"` // the saved note that Note is to replace, "" for a new one
	Wording    *string               `json:",omitempty"` // nil for the one that is saved
	Speaker    *string               `json:",omitempty"` // nil for the one that is saved
	Correction string                `json:",omitempty"` // its fields by key, as JSON
	Source     *present.Draft        `json:",omitempty"`
	Request    *present.RequestDraft `json:",omitempty"`
	Grounds    string                `json:",omitempty"`
	SourceOpen bool                  `json:",omitempty"` // its form stood open when the claim was left
}

// draftTime is how often what is being typed is written down.
const draftTime = 800 * time.Millisecond

// drafts keeps the drafts of all claims in memory, and on disk where there is
// a scratch: a field may be emptied only when its text is saved.
type drafts struct {
	w      *Window
	keep   present.Scratch             // nil for memory alone
	all    map[string]map[string]draft // case → claim → draft
	caseID string                      // of the article shown
	timer  *time.Timer
	dirty  bool

	mu      sync.Mutex
	waiting map[string]string // case → what is to be written
	writing bool
	wipe    bool // what earlier drafts left behind is to be overwritten
}

func newDrafts(w *Window, keep present.Scratch) *drafts {
	return &drafts{w: w, keep: keep, all: map[string]map[string]draft{}, waiting: map[string]string{}}
}

// open goes on to the drafts of another case. then is called when those of an
// earlier run have been read.
func (d *drafts) open(caseID string, then func()) {
	d.flush()
	d.caseID = caseID
	if d.keep == nil || caseID == "" || d.all[caseID] != nil {
		return
	}
	d.all[caseID] = map[string]draft{}
	d.w.work.Go(func() {
		text, err := d.keep.Typed(context.Background(), caseID)
		var old map[string]draft
		if err != nil || json.Unmarshal([]byte(text), &old) != nil {
			return // nothing kept, or by a later version
		}
		d.w.do(func() {
			for claim, dr := range old {
				if _, ok := d.all[caseID][claim]; !ok {
					d.all[caseID][claim] = dr
				}
			}
			if d.caseID == caseID {
				then()
			}
		})
	})
}

// of returns what is typed about a claim of the case shown.
func (d *drafts) of(claim string) draft { return d.all[d.caseID][claim] }

// change alters the draft of a claim, of whatever case it is.
func (d *drafts) change(caseID, claim string, alter func(*draft)) {
	dr := d.all[caseID][claim]
	before := dr
	if alter(&dr); dr == before {
		return
	}
	if d.all[caseID] == nil {
		d.all[caseID] = map[string]draft{}
	}
	if dr == (draft{}) {
		delete(d.all[caseID], claim)
	} else {
		d.all[caseID][claim] = dr
	}
	if caseID != d.caseID {
		d.write(caseID)
		return
	}
	if d.dirty = true; d.timer == nil {
		d.timer = time.AfterFunc(draftTime, func() { d.w.do(d.flush) })
	}
}

// flush writes down what has changed.
func (d *drafts) flush() {
	if d.timer != nil {
		d.timer.Stop()
		d.timer = nil
	}
	if d.dirty {
		d.dirty = false
		d.write(d.caseID)
	}
}

// write has the drafts of a case written off the drawing thread, one after the
// other. A disk that takes nothing leaves them in memory.
func (d *drafts) write(caseID string) {
	if d.keep == nil {
		return
	}
	text := ""
	if all := d.plain(caseID); len(all) > 0 {
		b, err := json.Marshal(all)
		if err != nil {
			return // strings always encode
		}
		text = string(b)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.waiting[caseID] = text
	if !d.writing {
		d.writing = true
		d.w.work.Go(d.drain)
	}
}

// plain are the drafts of a case that may be written down: those that tell who a
// confidential source is stay in memory.
func (d *drafts) plain(caseID string) map[string]draft {
	out := map[string]draft{}
	for claim, dr := range d.all[caseID] {
		if dr.Source != nil && dr.Source.Private() {
			dr.Source, dr.SourceOpen = nil, false
		}
		if b, err := json.Marshal(dr); dr != (draft{}) && err == nil && !d.w.desk.Betrays(b) {
			out[claim] = dr
		}
	}
	return out
}

// scrub writes the drafts down as they are now, and has what stood there before
// overwritten: a name was typed in it.
func (d *drafts) scrub() {
	if d.keep == nil || d.caseID == "" {
		return
	}
	d.mu.Lock()
	d.wipe = true
	d.mu.Unlock()
	d.dirty = true
	d.flush()
}

func (d *drafts) drain() {
	for {
		d.mu.Lock()
		waiting := d.waiting
		d.waiting = map[string]string{}
		d.writing = len(waiting) > 0
		wipe := d.wipe && d.writing
		d.mu.Unlock()
		if len(waiting) == 0 {
			return
		}
		for caseID, text := range waiting {
			_ = d.keep.SetTyped(context.Background(), caseID, text) // tried again with the next key
		}
		if wipe && d.keep.Scrub(context.Background()) == nil {
			d.mu.Lock()
			d.wipe = false
			d.mu.Unlock()
		}
	}
}

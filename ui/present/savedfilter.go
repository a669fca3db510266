package present

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"stet/extract/claim"
)

// Filters keep the user's filters.
type Filters interface {
	// Filters returns what SetFilters kept last, "" for nothing.
	Filters(ctx context.Context) (string, error)
	SetFilters(ctx context.Context, filters string) error
}

// SavedFilter is a filter that the user gave a name.
type SavedFilter struct {
	Name string
	Filter
}

// stageNames are the stages as saved filters call them: what is kept does not
// follow the words of the window.
var stageNames = map[Stage]string{AnyStage: "", ToDo: "todo", Disputed: "disputed", NoSource: "no_source", Unsettled: "unsettled", Done: "done",
	TakenOff: "taken_off", Gone: "gone", LetGone: "let_gone", Differing: "differing", Before: "before", Waiting: "waiting", Ungrounded: "ungrounded", Second: "second"}

// keptFilter is a saved filter as it is kept.
type keptFilter struct {
	Name  string     `json:"name"`
	Text  string     `json:"text,omitempty"`
	Kind  claim.Kind `json:"kind,omitempty"`
	Stage string     `json:"stage,omitempty"`
}

// decodeFilters reads what was kept; what this program does not know is left out.
func decodeFilters(text string) []SavedFilter {
	var all []keptFilter
	if json.Unmarshal([]byte(text), &all) != nil {
		return nil
	}
	var out []SavedFilter
	for _, k := range all {
		for stage, name := range stageNames {
			if name == k.Stage && k.Name != "" {
				out = append(out, SavedFilter{k.Name, Filter{Text: k.Text, Kind: k.Kind, Stage: stage}})
			}
		}
	}
	return out
}

func encodeFilters(all []SavedFilter) (string, error) {
	kept := make([]keptFilter, 0, len(all))
	for _, f := range all {
		kept = append(kept, keptFilter{f.Name, f.Text, f.Kind, stageNames[f.Stage]})
	}
	out, err := json.Marshal(kept)
	return string(out), err
}

// The most saved filters, and the longest name of one in bytes.
const (
	mostFilters    = 100
	longestFilterN = 80
)

// loadFilters reads the saved filters. It runs in the queue.
func (d *Desk) loadFilters(ctx context.Context) {
	if d.filters == nil {
		return
	}
	text, err := d.filters.Filters(ctx)
	d.do(func() {
		if err != nil {
			d.trace("filters: %v", err) // the list works without them
			return
		}
		d.ownFilters = decodeFilters(text)
	})
}

// SavedFilters returns the user's filters by name.
func (d *Desk) SavedFilters() []SavedFilter { return slices.Clone(d.ownFilters) }

// SaveFilter keeps a filter under a name, in the place of one of that name.
func (d *Desk) SaveFilter(name string, f Filter) {
	name = short(strings.Join(strings.Fields(name), " "), longestFilterN)
	switch {
	case name == "":
		d.view.ShowHint("Give the filter a name, then press Enter.")
		return
	case f == Filter{}:
		d.view.ShowHint("This filter shows every claim. Choose something first.")
		return
	case len(d.ownFilters) >= mostFilters:
		d.view.ShowHint("There are too many filters. Let one go first.")
		return
	}
	d.ownFilters = append(d.without(name), SavedFilter{name, f})
	slices.SortFunc(d.ownFilters, func(a, b SavedFilter) int { return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)) })
	d.keepFilters("Filter “" + name + "” is saved. Ctrl+K finds it by its name.")
}

// DropFilter lets a saved filter go.
func (d *Desk) DropFilter(name string) {
	if rest := d.without(name); len(rest) < len(d.ownFilters) {
		d.ownFilters = rest
		d.keepFilters("Filter “" + name + "” is gone.")
	}
}

// without returns the saved filters but the one of a name.
func (d *Desk) without(name string) []SavedFilter {
	return slices.DeleteFunc(slices.Clone(d.ownFilters), func(s SavedFilter) bool { return strings.EqualFold(s.Name, name) })
}

func (d *Desk) keepFilters(hint string) {
	text, err := encodeFilters(d.ownFilters)
	d.enqueue(func() {
		if err == nil && d.filters != nil {
			err = d.filters.SetFilters(context.Background(), text)
		}
		d.do(func() {
			if err != nil {
				d.fail("The filter was not saved", err)
				return
			}
			d.view.ShowHint(hint)
			d.trace("filters %d", len(d.ownFilters))
		})
	})
}

// UseFilter narrows the list as a saved filter does.
func (d *Desk) UseFilter(name string) {
	for _, s := range d.ownFilters {
		if s.Name != name {
			continue
		}
		if d.closePanel(); d.shown == nil {
			d.view.ShowHint("Open an article first.")
			return
		}
		d.SetFilter(s.Filter)
		if len(d.list) > 0 && !slices.Contains(d.list, d.place) {
			d.Select(d.shown.facts[d.list[0]].claim.ID)
		}
		d.view.ShowHint(s.Name + ": " + plural(len(d.list), "claim") + ". Esc in the filter shows all again.")
		return
	}
}

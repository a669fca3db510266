package claim

import (
	"encoding/json"
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// PageMark says where text of another page of the source begins. It holds up to
// the next mark.
type PageMark struct {
	Start  int    // offset in bytes into Article.Text
	Number int    // of the page in the file, the first being 1
	Label  string // what the file calls the page ("iv", "A-3") where that is not its number; else ""
}

// Name is how a reader finds the page: its label, else its number.
func (m PageMark) Name() string {
	if m.Label != "" {
		return m.Label
	}
	return strconv.Itoa(m.Number)
}

// IsCell reports whether the mark is of a cell of a table, whose label names it
// as spreadsheets do: "Sheet1!C7", "C7".
func (m PageMark) IsCell() bool {
	name := m.Label[strings.LastIndexByte(m.Label, '!')+1:]
	rest := strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return rest != "" && len(rest) < len(name) && strings.Trim(rest, "0123456789") == ""
}

// PageAt returns the mark of the page on which byte offset at of Text stands,
// and false for an article without pages. Evidence cites it: "p. 3".
func (a *Article) PageAt(at int) (PageMark, bool) {
	i := sort.Search(len(a.Pages), func(i int) bool { return a.Pages[i].Start > at })
	if i == 0 {
		return PageMark{}, false
	}
	return a.Pages[i-1], true
}

type pageJSON struct {
	Start int    `json:"start"`
	Page  int    `json:"page"`
	Label string `json:"label,omitempty"`
}

// MarshalJSON writes the mark with the start that it has.
func (m PageMark) MarshalJSON() ([]byte, error) {
	return json.Marshal(pageJSON{m.Start, m.Number, m.Label})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (m *PageMark) UnmarshalJSON(data []byte) error {
	var w pageJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("page: %w", err)
	}
	*m = PageMark{w.Start, w.Page, w.Label}
	return nil
}

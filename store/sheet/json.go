package sheet

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"stet/extract/claim"
)

// Schema names the form of a sheet in JSON.
const Schema = "stet.sheet/1"

type sheetJSON struct {
	Schema    string        `json:"schema"`
	Title     string        `json:"title"`
	Byline    []string      `json:"byline,omitempty"`
	Published string        `json:"published,omitempty"`
	Site      string        `json:"site,omitempty"`
	URL       string        `json:"url,omitempty"`
	FetchedAt time.Time     `json:"fetched_at,omitzero"`
	Made      time.Time     `json:"made,omitzero"`
	Program   string        `json:"program,omitempty"`
	TextHash  string        `json:"text_sha256"`
	Text      string        `json:"text"`
	Total     int           `json:"claims_total"`
	Checked   int           `json:"claims_checked"`
	Words     *wordsJSON    `json:"words,omitempty"`
	Done      string        `json:"done,omitempty"`
	Claims    []rowJSON     `json:"claims"`
	Sources   []sourceJSON  `json:"sources"`
	Warnings  []warningJSON `json:"warnings"`
	Notes     []string      `json:"notes,omitempty"`
}

// wordsJSON counts words; the last three add up to the first.
type wordsJSON struct {
	Total   int `json:"total"`
	Checked int `json:"checked"`
	NoCheck int `json:"no_check_needed"`
	Left    int `json:"left"`
}

type rowJSON struct {
	ID          string         `json:"id"`
	No          int            `json:"no"`
	Place       string         `json:"place,omitempty"`
	Start       *int           `json:"start,omitempty"` // code points; absent where the text does not hold the words any more
	End         *int           `json:"end,omitempty"`
	Words       string         `json:"words"`
	Kind        string         `json:"kind"`
	About       string         `json:"about,omitempty"`
	Value       string         `json:"value,omitempty"`
	Amount      string         `json:"amount,omitempty"` // exact decimal
	Unit        string         `json:"unit,omitempty"`
	Finding     string         `json:"finding"`
	Decision    string         `json:"decision,omitempty"`
	Wording     string         `json:"proposed_wording,omitempty"`
	Evidence    []evidenceJSON `json:"evidence,omitempty"`
	Independent int            `json:"independent_sources"`
	Checker     string         `json:"checker,omitempty"`
	At          time.Time      `json:"at,omitzero"`
	Notes       []string       `json:"notes,omitempty"`
}

type evidenceJSON struct {
	Source  int    `json:"source"` // its "no"
	Locator string `json:"locator,omitempty"`
	Stance  string `json:"stance"`
	Level   string `json:"level,omitempty"`
	Passage string `json:"passage,omitempty"`
}

type sourceJSON struct {
	No        int       `json:"no"`
	Kind      string    `json:"kind,omitempty"`
	Title     string    `json:"title"`
	Author    string    `json:"author,omitempty"`
	Publisher string    `json:"publisher,omitempty"`
	Published string    `json:"published,omitempty"`
	URL       string    `json:"url,omitempty"`
	File      string    `json:"file,omitempty"`
	SeenAt    time.Time `json:"seen_at,omitzero"`
	Terms     string    `json:"terms,omitempty"`
	Note      string    `json:"note,omitempty"`
}

type warningJSON struct {
	Place     string `json:"place,omitempty"`
	Message   string `json:"message"`
	Judgement string `json:"judgement,omitempty"`
}

// WriteJSON writes the sheet for other programs. Offsets count Unicode code
// points of "text", the end excluded.
func (s *Sheet) WriteJSON(w io.Writer) error {
	out := sheetJSON{Schema: Schema, Title: s.Title, Byline: s.Byline, Published: s.Published, Site: s.Site, URL: s.URL, FetchedAt: s.FetchedAt,
		Made: s.Made, Program: s.Program, TextHash: s.TextHash, Text: s.article.Text, Total: s.Coverage.Total, Checked: s.Coverage.Checked,
		Done: s.done(), Claims: []rowJSON{}, Sources: []sourceJSON{}, Warnings: []warningJSON{}, Notes: s.Notes}
	if w := s.Words; w.Total > 0 {
		out.Words = &wordsJSON{w.Total, w.Ticked, w.Plain, w.Left}
	}
	points := claim.PointsOf(s.article.Text)
	for _, r := range s.Rows {
		j := rowJSON{ID: r.ID, No: r.No, Place: r.Place, Words: r.Words, Kind: r.Kind, About: r.About, Value: r.Value, Amount: r.Amount, Unit: r.Unit,
			Finding: findingWords(r.Finding), Decision: r.Decision, Wording: r.Wording, Independent: r.Independent, Checker: r.Checker, At: r.At, Notes: r.Notes}
		if !r.Orphan {
			at := points.Span(r.Span)
			j.Start, j.End = &at.Start, &at.End
		}
		for _, e := range r.Sources {
			j.Evidence = append(j.Evidence, evidenceJSON{e.Source, e.Locator, e.Stance, e.Level, e.Passage})
		}
		out.Claims = append(out.Claims, j)
	}
	for _, x := range s.Sources {
		out.Sources = append(out.Sources, sourceJSON{x.No, x.Kind, x.Title, x.Author, x.Publisher, x.Published, x.URL, x.File, x.SeenAt, x.Terms, x.Note})
	}
	for _, x := range s.Warnings {
		out.Warnings = append(out.Warnings, warningJSON{x.Place, x.Message, x.Judgement})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(out); err != nil {
		return fmt.Errorf("json: %w", err)
	}
	return nil
}

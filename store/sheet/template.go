package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stet/store/ledger"
)

// TemplateSchema names the form of a template's file.
const TemplateSchema = "stet.template/1"

// Template is how a desk wants its sheets: which columns, in which order, under
// which names, in which language, and which tabs a workbook has. It is a JSON file
// that can be passed on.
type Template struct {
	Schema   string           `json:"schema"` // TemplateSchema
	Name     string           `json:"name"`
	Language string           `json:"language,omitempty"` // en, de or fr; "" is en
	Tabs     []string         `json:"tabs,omitempty"`     // of claims, sources, about; empty for all. Claims are always there
	Columns  []TemplateColumn `json:"columns"`
	// Words are what findings and decisions are called, by their keys, where the
	// desk has words of its own: {"verified": "OK"}.
	Words map[string]string `json:"words,omitempty"`
}

// TemplateColumn is one column of a template.
type TemplateColumn struct {
	Column string  `json:"column"`          // its key
	Name   string  `json:"name,omitempty"`  // its head, "" for the usual one
	Width  float64 `json:"width,omitempty"` // at most, in characters; 0 for the usual one
}

// Limits of a template.
const (
	maxTemplate = 64 << 10 // bytes of its file
	maxName     = 60       // characters of a name
)

// templateTabs are the tabs of a workbook by the words of templates.
func templateTabs() []string { return []string{"claims", "sources", "about"} }

// BuiltIn lists the templates that the program brings along: the columns of every
// sheet, all columns, and the few that an author needs.
func BuiltIn() []Template {
	all := Template{Schema: TemplateSchema, Name: "full"}
	for _, c := range allColumns {
		all.Columns = append(all.Columns, TemplateColumn{Column: c.key})
	}
	standard := Template{Schema: TemplateSchema, Name: "standard", Columns: all.Columns[:standardColumns:standardColumns]}
	short := Template{Schema: TemplateSchema, Name: "short", Tabs: []string{"claims", "sources"}}
	for _, key := range []string{"no", "place", "words", "finding", "wording", "sources", "questions", "notes"} {
		short.Columns = append(short.Columns, TemplateColumn{Column: key})
	}
	return []Template{standard, all, short}
}

// TakesTemplate reports whether a file's name is one of a sheet that is a table.
func TakesTemplate(path string) bool { return Returns(path) }

// TemplateError says why a file is no template.
type TemplateError struct{ File, Why string }

func (e *TemplateError) Error() string { return "template " + e.File + ": " + e.Why }

// Sentence says what the editor can do.
func (e *TemplateError) Sentence() string { return "The template " + e.File + " " + e.Why }

// FindTemplate returns the template that the program brings along under a name,
// else that of the file; an error is a *TemplateError.
func FindTemplate(nameOrFile string) (*Template, error) {
	for _, t := range BuiltIn() {
		if t.Name == nameOrFile {
			return &t, nil
		}
	}
	return ReadTemplate(nameOrFile)
}

// ReadTemplate reads a template's file; an error is a *TemplateError.
func ReadTemplate(path string) (*Template, error) {
	name := filepath.Base(path)
	f, err := os.Open(path)
	if err != nil {
		return nil, &TemplateError{name, "cannot be opened. Name its file, or standard, full or short."}
	}
	defer f.Close()
	body, err := io.ReadAll(io.LimitReader(f, maxTemplate+1))
	switch {
	case err != nil:
		return nil, &TemplateError{name, "cannot be read. Name the file itself."}
	case len(body) > maxTemplate:
		return nil, &TemplateError{name, "is larger than 64 KB, which no template is."}
	}
	t, why := parseTemplate(body)
	if why != "" {
		return nil, &TemplateError{name, why}
	}
	return t, nil
}

// parseTemplate returns a template, or what is wrong with it.
func parseTemplate(body []byte) (*Template, string) {
	body = bytes.TrimPrefix(body, []byte(bom))
	var t Template
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	if err := d.Decode(&t); err != nil {
		return nil, "is not written as one: " + strings.TrimPrefix(err.Error(), "json: ") + ". Start from 'stetctl sheet --print-template standard'."
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, "has something behind its end. Take it away."
	}
	return &t, t.fault()
}

// fault says what is wrong with a template, "" for nothing.
func (t *Template) fault() string {
	switch {
	case t.Schema != TemplateSchema:
		return fmt.Sprintf("is of the form %.40q; this program knows %s.", t.Schema, TemplateSchema)
	case badLabel(t.Name):
		return "has no name, or one that is too long or has signs in it that no head can have."
	case !slices.Contains(languages(), t.language()):
		return fmt.Sprintf("asks for the language %.20q; there are %s.", t.Language, strings.Join(languages(), ", "))
	case len(t.Columns) == 0:
		return "has no columns. Name at least one: " + columnKeys() + "."
	}
	for _, tab := range t.Tabs {
		if !slices.Contains(templateTabs(), tab) {
			return fmt.Sprintf("asks for the tab %.40q; there are %s.", tab, strings.Join(templateTabs(), ", "))
		}
	}
	for key, word := range t.Words {
		if _, ok := wordKeys()[key]; !ok {
			return fmt.Sprintf("has a word for %.40q, which is no finding and no decision.", key)
		}
		if badLabel(word) {
			return fmt.Sprintf("has a word for %q that is empty, too long, or has signs in it that no cell can have.", key)
		}
	}
	return t.columnFault()
}

func (t *Template) columnFault() string {
	heads := map[string]string{}
	for _, h := range carried {
		heads[h] = h
	}
	for _, c := range t.Columns {
		at := slices.IndexFunc(allColumns[:], func(x column) bool { return x.key == c.Column })
		if at < 0 {
			return fmt.Sprintf("asks for a column %.40q; there are %s.", c.Column, columnKeys())
		}
		if c.Name != "" && badLabel(c.Name) {
			return fmt.Sprintf("has a name for the column %q that is too long, or has signs in it that no head can have: no line break, = or ;.", c.Column)
		}
		if c.Width < 0 || c.Width > 255 {
			return fmt.Sprintf("has a width for the column %q that is not between 0 and 255 characters.", c.Column)
		}
		head := strings.ToLower(plain(t.head(c)))
		if other, twice := heads[head]; twice {
			return fmt.Sprintf("has two columns under the name %q, %q and %q: the way back could not tell them apart.", head, other, c.Column)
		}
		heads[head] = c.Column
	}
	return ""
}

// badLabel reports whether a name is none that a cell or a head can have: the way
// back takes = and ; for signs of its own.
func badLabel(s string) bool {
	return strings.TrimSpace(s) != s || s == "" || utf8.RuneCountInString(s) > maxName || !utf8.ValidString(s) || strings.ContainsAny(s, "=;") || strings.ContainsFunc(s, unicode.IsControl)
}

func columnKeys() string {
	var out []string
	for _, c := range allColumns {
		out = append(out, c.key)
	}
	return strings.Join(out, ", ")
}

// wordKeys are the findings and decisions that a template may have words for.
func wordKeys() map[string]bool {
	out := map[string]bool{}
	for _, f := range allFindings() {
		out[string(f)] = true
	}
	for _, d := range ledger.Decisions {
		if d != ledger.Undecided {
			out[string(d)] = true
		}
	}
	return out
}

func (t *Template) language() string {
	if t == nil || t.Language == "" {
		return "en"
	}
	return t.Language
}

// head is the head of a column.
func (t *Template) head(c TemplateColumn) string {
	if c.Name != "" {
		return c.Name
	}
	at := slices.IndexFunc(allColumns[:], func(x column) bool { return x.key == c.Column })
	return translated(t.language(), allColumns[at].head)
}

// layout are the columns of the template, with its names and words.
func (t *Template) layout() []column {
	var out []column
	for _, c := range t.Columns {
		x := allColumns[slices.IndexFunc(allColumns[:], func(x column) bool { return x.key == c.Column })]
		x.head = t.head(c)
		if c.Width > 0 {
			x.width = c.Width
		}
		switch c.Column {
		case "finding":
			x.cell = func(r Row) string { return t.findingWord(r.Finding) }
		case "decision":
			x.cell = func(r Row) string { return t.decisionWord(r.Decision) }
		case "kind":
			x.cell = func(r Row) string { return t.say(r.Kind) }
		}
		out = append(out, x)
	}
	return out
}

// say puts the words of a sheet into the template's language.
func (t *Template) say(english string) string { return translated(t.language(), english) }

// findingWord is what the template calls a finding, by its label.
func (t *Template) findingWord(label string) string {
	sign, words, ok := strings.Cut(label, " ")
	if t == nil || !ok {
		return label
	}
	for _, f := range allFindings() {
		if own := t.Words[string(f)]; own != "" && findingLabel(f).String() == label {
			return sign + " " + own
		}
	}
	return sign + " " + t.say(words)
}

func (t *Template) decisionWord(words string) string {
	if t == nil || words == "" {
		return words
	}
	for _, d := range ledger.Decisions {
		if own := t.Words[string(d)]; own != "" && decisionWords(d) == words {
			return own
		}
	}
	return t.say(words)
}

// tableHead is the head of a table, in the words of the sheet's template.
func (s *Sheet) tableHead() []field {
	out := s.head()
	if s.template == nil {
		return out
	}
	var counts []string
	for _, c := range s.Counts {
		counts = append(counts, s.template.findingWord(c.Label)+" "+strconv.Itoa(c.N))
	}
	for i, f := range out {
		switch f.Name {
		case "Findings":
			out[i].Value = strings.Join(counts, " · ")
		case "Checked":
			out[i].Value = fmt.Sprintf(s.template.say("%d of %d claims (%d%%)"), s.Coverage.Checked, s.Coverage.Total, s.Coverage.Percent())
		}
		out[i].Name = s.template.say(f.Name)
	}
	return out
}

// shows reports whether a workbook has a tab.
func (t *Template) shows(tab string) bool {
	return t == nil || len(t.Tabs) == 0 || slices.Contains(t.Tabs, tab)
}

// carriedHead is the head of the marks, with the names by which the columns that
// may be edited, and the words in them, are known again. The usual ones are not
// written down.
func (s *Sheet) carriedHead() string {
	head := carried[1]
	t := s.template
	if t == nil {
		return head
	}
	for _, c := range t.Columns {
		if english, ok := editable()[c.Column]; ok && t.head(c) != english {
			head += "; " + c.Column + "=" + t.head(c)
		}
	}
	keys := make([]string, 0, len(t.Words))
	for key := range t.Words {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		head += "; " + key + "=" + t.Words[key]
	}
	return head
}

// editable are the columns that a colleague may edit, by their keys.
func editable() map[string]string {
	return map[string]string{"words": headWords, "finding": headFinding, "decision": headDecision, "wording": headWording, "notes": headNotes}
}

// WriteTemplate writes a template's file.
func (t *Template) WriteTemplate(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(t); err != nil {
		return fmt.Errorf("template: %w", err)
	}
	return nil
}

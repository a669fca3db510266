// Package sheet writes fact-check sheets: a row for every claim with what was
// found, who found it and in which source, and the article with numbered
// marks. A sheet is made by Build and then written as CSV, XLSX or HTML.
//
// The words of an article and the notes of a desk are hostile input here: no
// format runs anything that stands in them.
package sheet

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Meta is what a sheet says of itself.
type Meta struct {
	Program   string    // name and version: "Stet 0.1.0"
	Made      time.Time // when the sheet was made
	FetchedAt time.Time // when the article was fetched; zero if not known
	Locator   string    // what was opened; of a path only the file's name is shown
	// Position names the place of a span to people: "3.2" is the second
	// sentence of the third block, headings count. Where it is nil or
	// returns "", the number of the block stands alone.
	Position func(claim.Span) string
	// Withhold leaves out what leads to a source that is confidential or
	// sealed, or that spoke off the record or on deep background: its title,
	// address, locators, passages and the notes on it. Notes on claims stay;
	// what a checker wrote there nobody but the desk can judge.
	Withhold bool
	// Proof are commands that check the file the sheet is a part of; with them
	// the page says that it proves nothing by itself.
	Proof []string
	// Signers say who signs the file the sheet is a part of, and with which key.
	Signers []string
	// Record has the page tell the history of the case too.
	Record bool
	// Template is how the desk wants tables (.xlsx, .csv); nil for the usual way.
	Template *Template
	// Check is asked of every file by its name before any of it is written; an
	// error keeps it from being written. nil asks nobody.
	Check func(name string, body []byte) error
}

// Sheet is a fact-check sheet, ready to be written.
type Sheet struct {
	Title     string
	Byline    []string
	Published string
	Site      string
	URL       string // http or https, or ""
	Locator   string
	TextHash  string
	FetchedAt time.Time
	Made      time.Time
	Program   string
	Coverage  ledger.Coverage
	Words     ledger.WordCount // zero where nobody ticked words
	Closed    *ledger.Closing  // nil while the check goes on
	Counts    []Count          // by finding, those that occur
	Rows      []Row
	Sources   []Source
	Warnings  []Warning // what the arithmetic check flagged
	Notes     []string  // on the article as a whole
	// Confidential counts the sources that the desk must keep to itself;
	// Withheld says that they are left out.
	Confidential int
	Withheld     bool
	Proof        []string // see Meta
	Signers      []string // see Meta
	History      []Did    // the oldest first; nil where it was not asked for
	Before       int      // entries of the history before those

	inside   []Row     // the marked words that are told in the row of the clause around them: older sheets had rows for them
	template *Template // of its tables, nil for the usual ones
	article  *claim.Article
	check    func(name string, body []byte) error
}

// Count is how often a finding occurs.
type Count struct {
	Label string // sign and words
	Tone  string
	N     int
}

// Row is one claim.
type Row struct {
	ID       string // of the claim
	No       int
	Place    string // paragraph.sentence; "not in the text" for an orphan
	Words    string // exact
	Kind     string
	About    string // speaker, thing counted, name, company
	Value    string // "more than USD 1,000,000,000"
	Amount   string // exact decimal where the value is one number, else ""
	Unit     string
	Finding  string // sign and words
	Tone     string
	Decision string
	Wording  string // proposed
	Sources  []Evidence
	// Independent is the number of independent supporting sources.
	Independent int
	Checker     string
	At          time.Time // of the newest finding, zero if there is none
	Notes       []string
	// Of templates that ask for it.
	Work      string   // state of the work, and whose it is
	Second    string   // who found something on it after the first checker, and when
	Warnings  []string // what the arithmetic check says of its words
	Questions []string // what people were asked about it, and what they said

	Span   claim.Span
	Orphan bool
}

// Warning is what the arithmetic check flagged and what the desk thinks of it.
type Warning struct {
	Place     string // of its first figure, as in Row.Place
	Message   string
	Judgement string // "confirmed by M. Ito: …", "" while nobody has judged it
	Confirmed bool   // a fault indeed
	Dismissed bool   // a false alarm
}

// String returns the warning as one line.
func (w Warning) String() string {
	return joined(" — ", joined(": ", w.Place, w.Message), w.Judgement)
}

// Evidence is a source of a row.
type Evidence struct {
	Source  int // number in Sheet.Sources
	Title   string
	Locator string
	Stance  string
	Level   string
	URL     string // http or https, or ""
	Passage string
	Match   string // what the program found where claim and source were held against each other
}

// String returns the evidence as one line: "[2] Annual report, p. 12
// (supports, primary) https://example.org/r".
func (e Evidence) String() string {
	line := "[" + strconv.Itoa(e.Source) + "] " + joined(", ", e.Title, e.Locator) + " (" + joined(", ", e.Stance, e.Level) + ")"
	return joined(" ", line, e.URL)
}

// Source is an entry of the list of sources.
type Source struct {
	No        int
	Kind      string
	Title     string
	Author    string
	Publisher string
	Published string
	URL       string // http or https, or ""
	File      string
	SeenAt    time.Time
	SeenBy    string
	Terms     string // of attribution and sensitivity: "on background, confidential"
	Keep      bool   // the desk must keep it to itself
	Note      string
	Claims    []int // numbers of the rows it is evidence for
}

// Build makes the sheet of an article: a row for every claim of the state's
// list, then the orphans, whose words the text does not hold any more.
func Build(r *claim.Result, state *ledger.State, m Meta) *Sheet {
	a := r.Article
	s := &Sheet{Title: a.Headline(), Byline: a.Byline, Published: a.Published, Site: a.Site, URL: webOnly(a.URL),
		Locator: fileName(m.Locator), TextHash: a.Hash(), FetchedAt: m.FetchedAt.UTC(), Made: m.Made.UTC(), Program: m.Program,
		Coverage: state.Coverage(), Withheld: m.Withhold, Proof: m.Proof, Signers: m.Signers, article: a, check: m.Check, template: m.Template}
	if s.Closed = state.Closed; s.Closed != nil || len(state.Ticks) > 0 {
		s.Words = state.Words(a).WordCount
	}
	if m.Record {
		s.History, s.Before = history(state)
	}
	for _, f := range allFindings() {
		if n := s.Coverage.ByFinding[f]; n > 0 {
			l := findingLabel(f)
			s.Counts = append(s.Counts, Count{l.String(), l.tone, n})
		}
	}
	numbers := s.addSources(state)
	var open []flagged
	for _, w := range r.Warnings {
		if w.Verdict != claim.Flag || len(w.Spans) == 0 {
			continue
		}
		j := judged(w, state)
		j.Place = position(a, m, w.Spans[0])
		if s.Warnings = append(s.Warnings, j); !j.Dismissed {
			open = append(open, flagged{j, w.Spans})
		}
	}
	for _, c := range state.Rows() {
		s.addRow(state.Of(c.ID), c, position(a, m, c.Span), numbers, open)
	}
	s.addInside(a, m, state, numbers)
	for _, id := range slices.Concat(state.Orphans, state.Released) {
		st := state.Of(id)
		if !st.Dismissed {
			gone := orphan(st)
			s.addRow(st, gone, "not in the text", numbers, nil)
			row := &s.Rows[len(s.Rows)-1]
			if st.Released != nil {
				row.Notes = append(row.Notes, "let go by "+st.Released.Name+": "+st.Released.Reason)
			}
			row.Orphan, row.Words = true, gone.Text // its spans are of another text
		}
	}
	s.Notes = asked(aboutAll(state.Requests))
	for _, n := range state.Notes {
		s.Notes = append(s.Notes, n.Name+": "+n.Text)
	}
	return s
}

// fileName returns the last part of a path of any system: folders name people
// and projects.
func fileName(locator string) string {
	if webOnly(locator) != "" {
		return locator
	}
	return locator[strings.LastIndexAny(locator, `/\`)+1:]
}

// orphan is what is left of a claim whose text has changed.
func orphan(st *ledger.ClaimState) claim.Claim {
	if st.Made != nil {
		return *st.Made
	}
	return claim.Claim{ID: st.ID, Kind: st.Target.Kind, Text: st.Target.Anchor.Exact}
}

// position names the place of a span.
func position(a *claim.Article, m Meta, at claim.Span) string {
	if m.Position != nil {
		if p := m.Position(at); p != "" {
			return p
		}
	}
	i := slices.IndexFunc(a.Blocks, func(b claim.Block) bool { return at.Start < b.Span.End })
	if i < 0 || a.Blocks[i].Span.Start > at.Start {
		return ""
	}
	return strconv.Itoa(i + 1)
}

// addSources lists the sources, also removed ones that evidence names, and
// returns their numbers by id.
func (s *Sheet) addSources(state *ledger.State) map[string]int {
	numbers := map[string]int{}
	add := func(src ledger.Source) {
		if numbers[src.ID] == 0 {
			numbers[src.ID] = len(s.Sources) + 1
			s.addSource(src)
		}
	}
	for _, src := range state.Sources {
		add(src)
	}
	for _, c := range state.List {
		for _, x := range state.Of(c.ID).Evidence {
			add(x.Source)
		}
	}
	for _, id := range slices.Concat(state.Orphans, state.Released) {
		for _, x := range state.Of(id).Evidence {
			add(x.Source)
		}
	}
	return numbers
}

// withheld stands for a source of which nothing may be said or nothing is
// known.
const withheld = "source withheld"

func (s *Sheet) addSource(src ledger.Source) {
	keep := keepInside(src)
	s.Confidential += one(keep)
	if keep && s.Withheld {
		s.Sources = append(s.Sources, Source{No: len(s.Sources) + 1, Title: withheld, Keep: true})
		return
	}
	title := cmp.Or(src.Title, joined(" ", src.URL, fileName(src.File)), withheld)
	s.Sources = append(s.Sources, Source{No: len(s.Sources) + 1, Kind: sourceKindWords(src.Kind), Title: title,
		Author: src.Author, Publisher: src.Publisher, Published: src.Published, URL: webOnly(src.URL), File: fileName(src.File),
		SeenAt: src.SeenAt.UTC(), SeenBy: src.SeenBy, Terms: terms(src), Note: src.Note, Keep: keep})
}

// keepInside reports whether a source must not be named outside the desk.
func keepInside(src ledger.Source) bool {
	switch {
	case src.Sensitivity == "confidential", src.Sensitivity == "sealed":
		return true
	}
	return src.Attribution == "off_record" || src.Attribution == "deep_background"
}

func terms(src ledger.Source) string {
	sensitivity := src.Sensitivity
	if sensitivity == "open" {
		sensitivity = ""
	}
	return joined(", ", spaced(src.Attribution), sensitivity)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (s *Sheet) addRow(st *ledger.ClaimState, c claim.Claim, place string, numbers map[string]int, warnings []flagged) {
	value, unit := amount(c)
	l := findingLabel(st.Finding)
	if st.Conflict {
		l = disagree
	}
	row := Row{ID: c.ID, No: len(s.Rows) + 1, Place: place, Words: c.Wording(), Kind: kindWords(c), About: about(c), Value: Value(c),
		Amount: value, Unit: unit, Finding: l.String(), Tone: l.tone, Decision: decisionWords(st.Decision.Decision),
		Wording: wording(st), Independent: st.Independent, Span: c.Span, Notes: notes(st, c, warnings, s.Withheld)}
	for _, x := range st.Evidence {
		at := &s.Sources[numbers[x.SourceID]-1]
		e := Evidence{Source: at.No, Title: at.Title, Stance: stanceWords(x.Does()), Level: string(x.Level), Match: x.Match}
		if !at.Keep || !s.Withheld {
			e.Locator, e.URL, e.Passage = x.Locator, at.URL, x.Passage.Exact
			if x.Note != "" {
				row.Notes = append(row.Notes, at.Title+": "+x.Note)
			}
		}
		row.Sources = append(row.Sources, e)
		if !slices.Contains(at.Claims, row.No) {
			at.Claims = append(at.Claims, row.No)
		}
	}
	var names []string
	for _, o := range st.Opinions {
		if !slices.Contains(names, o.Name) {
			names = append(names, o.Name)
		}
		if o.At.After(row.At) {
			row.At = o.At.UTC()
		}
	}
	row.Checker = strings.Join(names, ", ")
	if n := len(st.Opinions); n > 1 {
		row.Second = joined(", ", st.Opinions[n-1].Name, stamp(st.Opinions[n-1].At))
	}
	row.Work = joined(": ", spaced(string(st.Work)), st.Assignee)
	row.Questions = asked(st.Requests)
	for _, w := range warnings {
		if slices.ContainsFunc(w.spans, c.Span.Overlaps) {
			row.Warnings = append(row.Warnings, joined(" — ", w.Message, w.Judgement))
		}
	}
	s.Rows = append(s.Rows, row)
}

// wording returns the words that the desk proposes, else the newest ones of a
// checker.
func wording(st *ledger.ClaimState) string {
	w := ""
	for _, o := range st.Opinions {
		w = cmp.Or(o.Wording, w)
	}
	return cmp.Or(st.Decision.Wording, w)
}

// notes collects what was remarked on a claim, one line each.
func notes(st *ledger.ClaimState, c claim.Claim, warnings []flagged, withheld bool) []string {
	var out []string
	many := len(st.Opinions) > 1 || st.Conflict || st.Finding == ledger.Stale
	for _, o := range st.Opinions {
		switch {
		case many && o.Stale:
			out = append(out, joined(": ", o.Name+": "+findingLabel(o.Finding).words+", before the "+whatChanged(o)+" changed", o.Note))
		case many:
			out = append(out, joined(": ", o.Name+": "+findingLabel(o.Finding).words, o.Note))
		case o.Note != "":
			out = append(out, o.Note)
		}
	}
	if st.Settled != nil && !st.Conflict {
		out = append(out, joined(": ", "Settled by "+st.Settled.Name, st.Settled.Reason))
	}
	if st.Decision.Note != "" {
		out = append(out, "Decision: "+st.Decision.Note)
	}
	for _, n := range st.Notes {
		out = append(out, n.Name+": "+n.Text)
	}
	if x := st.Correction; x != nil {
		out = append(out, entered(x)+" by "+x.By)
	}
	out = append(append(out, asked(st.Requests)...), grounds(st, withheld)...)
	for _, w := range warnings {
		if slices.ContainsFunc(w.spans, c.Span.Overlaps) {
			out = append(out, "Arithmetic: "+joined(" — ", w.Message, w.Judgement))
		}
	}
	return out
}

// entered says what of a claim is an editor's word and not the readers'.
func entered(x *ledger.Correction) string {
	switch {
	case x.Speaker != nil:
		return "Speaker entered"
	case x.Number != nil:
		return "Value entered"
	case x.Name != nil:
		return "Name entered"
	}
	return "Deal entered"
}

// flagged is a warning with the stretches of the text that it is about.
type flagged struct {
	Warning
	spans []claim.Span
}

// judged returns a warning with what the desk thinks of it.
func judged(w claim.Warning, state *ledger.State) Warning {
	out := Warning{Message: capital(w.Message)}
	j, ok := state.Warnings[w.ID]
	if !ok {
		return out
	}
	what := string(j.Judgement)
	out.Confirmed = j.Judgement == ledger.Confirmed
	if out.Dismissed = j.Judgement == ledger.Dismissed; out.Dismissed {
		what = "dismissed as a false alarm"
	}
	out.Judgement = joined(": ", what+" by "+j.Name, j.Reason)
	return out
}

// capital writes the first letter as a sentence does.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// warnings counts those that nobody has judged and those that were confirmed.
func (s *Sheet) warnings() (open, confirmed int) {
	for _, w := range s.Warnings {
		switch {
		case w.Confirmed:
			confirmed++
		case !w.Dismissed:
			open++
		}
	}
	return open, confirmed
}

// webOnly returns an address that may become a link, "" for any other.
func webOnly(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || strings.ContainsFunc(u.Host, notInHost) {
		return ""
	}
	return s
}

// notInHost reports whether r stands in no host name, number or port; quotes
// and brackets that url.Parse lets pass make links that lead nowhere.
func notInHost(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("-._:[]", r)
}

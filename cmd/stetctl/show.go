package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/store"
	"stet/store/ledger"
)

// timeForm is how times are printed, in UTC.
const timeForm = "2006-01-02 15:04"

// long is how many characters of a remark stand on its line.
const long = 1000

// show prints one case: its head, each claim with what the desk says, the
// sources, and the history where it is asked for. It fails where what is on
// record does not match.
func (p *program) show(ctx context.Context, s *store.Store, what string, history bool) error {
	id, err := s.FindCase(ctx, what)
	if err != nil {
		return err
	}
	c, err := s.Case(ctx, id)
	if err != nil {
		return err
	}
	sh := shower{w: p.out, state: c.State, numbers: map[string]int{}}
	sh.head(c)
	sh.claims()
	sh.sources()
	if history {
		sh.history(c)
	}
	return failed(len(c.Faults) > 0)
}

// shower prints the parts of one case.
type shower struct {
	w       io.Writer
	state   *ledger.State
	numbers map[string]int // of sources by id
}

// judgement says what the desk thinks of a warning.
func judgement(w ledger.WarningState) string {
	if w.Judgement == ledger.Unjudged {
		return ""
	}
	said := " (" + string(w.Judgement) + " by " + by(w.Name, w.At)
	if w.Reason != "" {
		said += ": " + w.Reason
	}
	return said + ")"
}

func (s *shower) head(c *store.Case) {
	fmt.Fprintf(s.w, "%s\n", title(c.Summary))
	opened := c.Locator
	if opened == c.URL {
		opened = ""
	}
	archived := ""
	if c.Archived {
		archived = "yes"
	}
	lines := [][2]string{{"case", c.ID}, {"by", strings.Join(c.Byline, ", ")}, {"published", c.Published}, {"from", c.URL},
		{"opened as", opened}, {"through", strings.Join(c.Capture.Redirects, ", ")}, {"opened", c.OpenedAt.Format(time.RFC3339)},
		{"fetched", c.Capture.FetchedAt.Format(time.RFC3339)}, {"archive", c.Capture.ArchiveSHA256}, {"text", c.Result.Article.Hash()},
		{"checked", fmt.Sprintf("%d of %d", c.Counts.Checked, c.Counts.Total)}, {"archived", archived}}
	for _, w := range c.Result.Warnings {
		if w.Verdict == claim.Flag {
			lines = append(lines, [2]string{"arithmetic", w.Message + judgement(c.State.Warnings[w.ID])})
		}
	}
	for _, q := range c.State.Requests {
		if q.Claim == "" {
			lines = append(lines, [2]string{"asked", sentenceOf(request(q)...)})
		}
	}
	for _, n := range c.State.Notes {
		lines = append(lines, [2]string{"note", by(n.Name, n.At) + ": " + n.Text})
	}
	for _, f := range c.Faults {
		lines = append(lines, [2]string{"FAULT", f})
	}
	for _, l := range lines {
		if l[1] != "" {
			fmt.Fprintf(s.w, "%-10s %s\n", l[0], oneLine(l[1], long))
		}
	}
}

// claims prints the claims to check, then those whose words are gone.
func (s *shower) claims() {
	for i, src := range s.state.Sources {
		s.numbers[src.ID] = i + 1
	}
	const row = "%-8.8s  %-6s  %-22s  %s\n"
	fmt.Fprintf(s.w, "\n"+row, "CLAIM", "KIND", "FINDING", "WORDS")
	for _, cl := range s.state.Rows() {
		st := s.state.Of(cl.ID)
		fmt.Fprintf(s.w, row, cl.ID, cl.Kind, finding(st), oneLine(cl.Wording(), 100))
		s.said(st)
	}
	for _, id := range s.state.Orphans {
		st := s.state.Of(id)
		fmt.Fprintf(s.w, row, id, st.Target.Kind, finding(st), oneLine(st.Target.Anchor.Exact, 80)+" (gone from the text)")
		s.said(st)
	}
	for _, id := range s.state.Released {
		st := s.state.Of(id)
		fmt.Fprintf(s.w, row, id, st.Target.Kind, finding(st), oneLine(st.Target.Anchor.Exact, 80)+" (gone from the text, let go: "+oneLine(st.Released.Reason, 200)+")")
		s.said(st)
	}
}

// finding names what was found, and marks a disagreement.
func finding(st *ledger.ClaimState) string {
	if st.Conflict {
		return "disputed"
	}
	return string(st.Finding)
}

// said prints all that the desk says about one claim, a line each.
func (s *shower) said(st *ledger.ClaimState) {
	line := func(name string, parts ...string) {
		fmt.Fprintf(s.w, "          %-9s %s\n", name, oneLine(sentenceOf(parts...), long))
	}
	for _, o := range st.Opinions {
		stale := ""
		switch {
		case o.SourceChanged:
			stale = "before the source changed"
		case o.Stale:
			stale = "before the text changed"
		}
		line("found", by(o.Name, o.At)+": "+string(o.Finding), stale, o.Note, quoted("proposed", o.Wording), grounds(o))
	}
	if st.Settled != nil {
		line("settled", by(st.Settled.Name, st.Settled.At)+": "+string(st.Settled.Finding), st.Settled.Reason)
	}
	if d := st.Decision; !d.At.IsZero() {
		contested := ""
		if d.Contested {
			contested = "somebody else decided otherwise"
		}
		line("decision", by(d.Name, d.At)+": "+orNone(string(d.Decision)), d.Note, quoted("proposed", d.Wording), contested)
	}
	if st.Work != ledger.Open || st.Assignee != "" {
		line("work", string(st.Work), st.Assignee)
	}
	for _, x := range st.Evidence {
		line("source", s.evidence(x)...)
	}
	if n := len(st.Evidence); n > 0 {
		secondary := ""
		if st.Secondary {
			secondary = "all secondary"
		}
		line("", fmt.Sprintf("%d independent in support", st.Independent), secondary)
	}
	for _, o := range st.Outdated {
		what := "the passage is gone"
		if !o.Gone {
			what = quoted("the passage is now", o.Now)
		}
		line("changed", by(o.Name, o.At)+": "+sourceName(o.Source), what)
	}
	if st.Questioned {
		line("", "a source contradicts it, and no reason is given")
	}
	if st.Ungrounded {
		line("", "no source and no reason given")
	}
	for _, q := range st.Requests {
		line("asked", request(q)...)
	}
	for _, n := range st.Notes {
		line("note", by(n.Name, n.At)+": "+n.Text)
	}
}

// grounds says how a checker knows what no source says.
func grounds(o ledger.Opinion) string {
	if o.Grounds == "" {
		return ""
	}
	return sentenceOf("without a source: "+spaced(string(o.Grounds)), o.Word)
}

// evidence says what a source does for a claim, where in it and where it is.
func (s *shower) evidence(x ledger.Exhibit) []string {
	name := sourceName(x.Source)
	if n := s.numbers[x.SourceID]; n > 0 {
		name = fmt.Sprintf("[%d] %s", n, name)
	} else {
		name += " (off the list)"
	}
	how := spaced(string(x.Does()))
	if x.Level != "" {
		how += ", " + string(x.Level)
	}
	return []string{how + ": " + name, x.Locator, x.Source.URL, quoted("passage", x.Passage.Exact), x.Note}
}

// sources prints the sources of the case with their numbers.
func (s *shower) sources() {
	if len(s.state.Sources) == 0 {
		return
	}
	fmt.Fprint(s.w, "\nSOURCES\n")
	for i, src := range s.state.Sources {
		seen := ""
		if !src.SeenAt.IsZero() {
			seen = "seen " + src.SeenAt.UTC().Format(time.DateOnly)
			if src.SeenBy != "" {
				seen += " by " + src.SeenBy
			}
		}
		fmt.Fprintf(s.w, "[%d] %s\n", i+1, oneLine(sentenceOf(sourceName(src), string(src.Kind), src.Author, src.Publisher, src.Published,
			other(src.URL, src), other(fileName(src), src), seen, spaced(src.Attribution), src.Sensitivity, src.Note), long))
	}
}

func sourceName(src ledger.Source) string {
	for _, n := range [...]string{src.Title, src.URL, fileName(src)} {
		if n != "" {
			return n
		}
	}
	return "a source of which nothing is known"
}

// fileName is the name of a source's file: the folders above it are those of
// whoever entered it, and no one else's business.
func fileName(src ledger.Source) string {
	if src.File == "" {
		return ""
	}
	return filepath.Base(src.File)
}

// other returns v unless it already stands for the source's name.
func other(v string, src ledger.Source) string {
	if v == sourceName(src) {
		return ""
	}
	return v
}

func by(name string, at time.Time) string { return name + ", " + at.UTC().Format(timeForm) }

func quoted(what, words string) string {
	if words == "" {
		return ""
	}
	return what + " “" + words + "”"
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return spaced(s)
}

func spaced(s string) string { return strings.ReplaceAll(s, "_", " ") }

// sentenceOf joins the parts that are there.
func sentenceOf(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "; ")
}

package sheet

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"stet/extract/claim"
)

// WriteMarkdown writes the sheet as CommonMark: its head, the article with the
// numbers of the claims, a list of the findings, the sources. Signs that
// Markdown would take for its own are escaped, so that the words stay the words.
func (s *Sheet) WriteMarkdown(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# Fact-check: %s\n\n", marked(s.Title))
	for _, f := range s.head() {
		if f.Name != "Title" {
			fmt.Fprintf(b, "- %s: %s\n", f.Name, marked(f.Value))
		}
	}
	b.WriteString("\n## Article\n\n")
	for _, g := range s.groups() {
		s.markdownGroup(b, g)
	}
	b.WriteString("## Findings\n\n")
	for _, r := range s.Rows {
		markdownRow(b, r)
	}
	if len(s.Warnings) > 0 {
		b.WriteString("\n## Arithmetic\n\n")
		for _, x := range s.Warnings {
			fmt.Fprintf(b, "- %s\n", marked(x.String()))
		}
	}
	if len(s.Sources) > 0 {
		b.WriteString("\n## Sources\n\n")
		for _, x := range s.Sources {
			fmt.Fprintf(b, "%d. %s\n", x.No, joined("; ", marked(x.Title), marked(x.Kind), marked(x.Author), marked(x.Publisher), marked(x.Published), address(x.URL), marked(x.File), marked(x.Terms), marked(x.Note)))
		}
	}
	if len(s.Notes) > 0 {
		b.WriteString("\n## Notes\n\n")
		for _, n := range s.Notes {
			fmt.Fprintf(b, "- %s\n", marked(n))
		}
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("markdown: %w", err)
	}
	return nil
}

// markdownGroup writes a block of the article with the numbers of its claims.
func (s *Sheet) markdownGroup(b *bufio.Writer, g group) {
	lead := ""
	switch g.Kind {
	case claim.Heading:
		lead = "### "
	case claim.BlockQuote:
		lead = "> "
	case claim.ListItem:
		lead = "- "
	}
	for _, item := range g.Parts {
		b.WriteString(lead)
		for i, p := range item {
			if i == 0 {
				b.WriteString(marked(p.Text))
				if t := strings.TrimRight(p.Text, " "); t != p.Text {
					b.WriteByte(' ')
				}
			} else {
				b.WriteString(escaped(p.Text))
			}
			for _, e := range p.Ends {
				fmt.Fprintf(b, "<sup>%s%d</sup>", marked(e.Sign), e.No)
			}
		}
		b.WriteString("\n")
	}
	b.WriteString("\n")
}

func markdownRow(b *bufio.Writer, r Row) {
	fmt.Fprintf(b, "%d. **%s** — “%s”", r.No, marked(r.Finding), marked(r.Words))
	for _, f := range []field{{"place", r.Place}, {"kind", r.Kind}, {"about", r.About}, {"value", r.Value}, {"decision", r.Decision}, {"proposed", r.Wording}, {"checker", joined(", ", r.Checker, stamp(r.At))}} {
		if f.Value != "" {
			fmt.Fprintf(b, "; %s: %s", f.Name, marked(f.Value))
		}
	}
	b.WriteString("\n")
	for _, e := range r.Sources {
		fmt.Fprintf(b, "   - %s\n", marked(e.String()))
	}
	for _, n := range r.Notes {
		fmt.Fprintf(b, "   - %s\n", marked(n))
	}
}

// address writes a link for what may be one.
func address(url string) string {
	if url == "" {
		return ""
	}
	return "<" + strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "").Replace(url) + ">"
}

// marked escapes what CommonMark takes for signs of its own, and puts a text on
// one line.
func marked(s string) string {
	out := escaped(strings.Join(strings.Fields(s), " "))
	if i := strings.IndexAny(out, ".)"); i > 0 && i < 10 && strings.Trim(out[:i], "0123456789") == "" && (i+1 == len(out) || out[i+1] == ' ') { // no number of a list
		out = out[:i] + "\\" + out[i:]
	}
	if strings.HasPrefix(out, "-") || strings.HasPrefix(out, "+") || strings.HasPrefix(out, "=") {
		out = "\\" + out
	}
	return out
}

// escaped is marked for a stretch inside a line.
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&':
			b.WriteByte('\\')
		case '\n', '\r':
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}

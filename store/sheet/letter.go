package sheet

import (
	"cmp"
	"fmt"
	"html/template"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// Letters are the questions of a case, a letter for each person who is asked:
// what can be mailed. They speak of the article as who wrote it sees it: numbers
// of claims and places of sheets are the desk's own.
type Letters struct {
	Title   string
	URL     string // http or https, or ""
	Made    time.Time
	Program string
	Letters []Letter

	check func(name string, body []byte) error // see Meta
}

// Letter is what one person is asked.
type Letter struct {
	To       string
	Reply    bool   // right of reply, else questions to the author
	Head     string // what it is, in words
	Deadline string // the earliest of its open questions, "" for none
	Open     int    // questions that wait for an answer
	Items    []Item
}

// Item is one question.
type Item struct {
	No       int    // of the claim in the sheet, 0 for the article as a whole
	Place    string // "paragraph 3"
	Words    string // of the claim, as the article has them
	In       string // the sentence that they stand in, where they are few
	Text     string
	Asked    string // "asked 2026-11-24 10:31 (UTC), phone", "" while it was not
	Deadline string // "2026-11-26 17:00"
	Answer   string
	Answered string // "answered 2026-11-25 09:00 (UTC)", "no answer as of …", "" while it waits
}

// LettersOf returns the letters of a case. With openOnly the questions that
// were answered are left out, and so is who has none left.
func LettersOf(r *claim.Result, state *ledger.State, m Meta, openOnly bool) *Letters {
	a := r.Article
	out := &Letters{Title: a.Headline(), URL: webOnly(a.URL), Made: m.Made.UTC(), Program: m.Program, check: m.Check}
	number := map[string]int{}
	words := map[string]claim.Claim{}
	for i, c := range state.Rows() {
		number[c.ID], words[c.ID] = i+1, c
	}
	for _, group := range state.Asked() {
		l := Letter{To: group[0].To, Reply: group[0].Kind == ledger.RightOfReply, Head: "Questions to the author"}
		if l.Reply {
			l.Head = "Request for comment before publication"
		}
		for _, q := range group {
			if openOnly && !q.Open() {
				continue
			}
			item := itemOf(q)
			if c, ok := words[q.Claim]; ok {
				item.No, item.Place = number[c.ID], placeInWords(a, c.Span)
				item.Words, item.In = repeated(a, &c)
			} else if q.Claim != "" {
				item.Words = orphan(state.Of(q.Claim)).Text
			}
			if q.Open() {
				l.Open++
				if item.Deadline != "" && (l.Deadline == "" || item.Deadline < l.Deadline) {
					l.Deadline = item.Deadline
				}
			}
			l.Items = append(l.Items, item)
		}
		if len(l.Items) > 0 {
			out.Letters = append(out.Letters, l)
		}
	}
	return out
}

func itemOf(q ledger.Inquiry) Item {
	i := Item{Text: q.Text, Answer: q.Answer, Deadline: strings.Replace(q.Deadline, "T", " ", 1)}
	if !q.AskedAt.IsZero() {
		i.Asked = joined(", ", "asked "+stamp(q.AskedAt)+" (UTC)", q.How)
	}
	switch {
	case q.Open():
	case q.Answer == "":
		i.Answered = "no answer as of " + stamp(q.AnsweredAt) + " (UTC)"
	default:
		i.Answered = "answered " + stamp(q.AnsweredAt) + " (UTC)"
	}
	return i
}

// asked tells of the requests about a claim or the article, a line each.
func asked(all []ledger.Inquiry) []string {
	var out []string
	for _, q := range all {
		i := itemOf(q)
		state := cmp.Or(i.Answered, joined(", ", cmp.Or(i.Asked, "not asked yet"), prefix("by ", i.Deadline)))
		what := "Question to "
		if q.Kind == ledger.RightOfReply {
			what = "Right of reply, "
		}
		out = append(out, what+q.To+": "+joined(" — ", q.Text+" ("+state+")", i.Answer))
	}
	return out
}

// aboutAll are the requests about the article as a whole.
func aboutAll(all []ledger.Inquiry) []ledger.Inquiry {
	return slices.DeleteFunc(slices.Clone(all), func(q ledger.Inquiry) bool { return q.Claim != "" })
}

func prefix(lead, s string) string {
	if s == "" {
		return ""
	}
	return lead + s
}

// lines is an item as plain lines, without its number in the letter.
func (i Item) lines() []string {
	var out []string
	switch {
	case i.Words != "" && i.No > 0:
		out = append(out, i.About())
	case i.Words != "":
		out = append(out, "No longer in the text: “"+i.Words+"”")
	}
	out = append(out, i.Text)
	if state := i.State(); state != "" {
		out = append(out, "("+state+")")
	}
	if i.Answer != "" {
		out = append(out, "Answer: "+i.Answer)
	}
	return out
}

// About says which words an item is about and where they stand: "Paragraph 3:
// “$2 million” in “The mill lost $2 million.”"
func (i Item) About() string {
	words := "“" + i.Words + "”"
	if i.In != "" {
		words += " in “" + i.In + "”"
	}
	if i.Place == "" {
		return words
	}
	return strings.ToUpper(i.Place[:1]) + i.Place[1:] + ": " + words
}

// head is what stands above a letter's questions.
func (l Letter) head(all *Letters) []string {
	out := []string{l.Head, "To: " + l.To, "About: " + joined(", ", all.Title, all.URL)}
	if l.Deadline != "" {
		out = append(out, "Please answer by: "+l.Deadline)
	}
	return out
}

// WriteText writes the letters one after the other as plain text.
func (ls *Letters) WriteText(w io.Writer) error {
	var b strings.Builder
	for i, l := range ls.Letters {
		if i > 0 {
			b.WriteString("\n" + strings.Repeat("-", 72) + "\n\n")
		}
		b.WriteString(strings.Join(l.head(ls), "\n") + "\n")
		for k, item := range l.Items {
			b.WriteString("\n" + strconv.Itoa(k+1) + ". ")
			b.WriteString(strings.ReplaceAll(strings.Join(item.lines(), "\n"), "\n", "\n   ") + "\n")
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("letters: %w", err)
	}
	return nil
}

// letterPage is a page that loads nothing and runs nothing.
const letterPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>Questions: {{.Title}}</title>
<style>body{font:16px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em;color:#1b1b18;background:#fff}section{margin:0 0 3em;break-after:page}
h1{font-size:1.3em}p.to{margin:.1em 0}li{margin:1em 0}q,.words{color:#57574f}.state{color:#57574f;font-size:.9em}.answer{border-left:3px solid #9a9a8f;padding-left:.8em}p{margin:.3em 0;white-space:pre-line}
@media(prefers-color-scheme:dark){body{background:#1b1b18;color:#eceae2}q,.words,.state{color:#b5b3a8}}</style></head><body>
{{range .Letters}}<section><h1>{{.Head}}</h1>
<p class="to">To: <strong>{{.To}}</strong></p><p class="to">About: {{$.Title}}{{with $.URL}}, <a href="{{.}}">{{.}}</a>{{end}}</p>{{with .Deadline}}<p class="to">Please answer by: <strong>{{.}}</strong></p>{{end}}
<ol>{{range .Items}}<li>{{if .Words}}<p class="words">{{.About}}</p>{{end}}<p>{{.Text}}</p>
{{with .State}}<p class="state">{{.}}</p>{{end}}{{with .Answer}}<p class="answer">{{.}}</p>{{end}}</li>
{{end}}</ol></section>
{{end}}</body></html>
`

// State says when an item was asked, until when and when it was answered.
func (i Item) State() string {
	return joined("; ", i.Asked, prefix("please answer by ", i.Deadline), i.Answered)
}

// WriteHTML writes the letters as one page.
func (ls *Letters) WriteHTML(w io.Writer) error {
	t, err := template.New("letters").Parse(letterPage)
	if err == nil {
		err = t.Execute(w, ls)
	}
	if err != nil {
		return fmt.Errorf("letters: %w", err)
	}
	return nil
}

// WriteDOCX writes the letters as a Word document, each on a page of its own.
func (ls *Letters) WriteDOCX(w io.Writer) error {
	d := &document{s: &Sheet{Title: ls.Title, Program: ls.Program, Made: ls.Made}}
	for i, l := range ls.Letters {
		if i > 0 {
			d.body.WriteString(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
		}
		for k, line := range l.head(ls) {
			style := "Normal"
			if k == 0 {
				style = "Heading1"
			}
			d.paragraph(style, line)
		}
		for k, item := range l.Items {
			d.paragraph("List", strconv.Itoa(k+1)+". "+strings.Join(item.lines(), "\n"))
		}
	}
	if err := d.write(w); err != nil {
		return fmt.Errorf("letters: %w", err)
	}
	return nil
}

// LetterFormats lists the formats that letters can be written in.
var LetterFormats = [...]Format{{".txt", "Plain text"}, {".html", "Web page"}, {".docx", "Word"}}

// IsLetters reports whether a file's name ends in one of LetterFormats.
func IsLetters(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return slices.ContainsFunc(LetterFormats[:], func(f Format) bool { return f.Ending == ext })
}

// Write writes the letters into a file, in the format that its name ends in,
// see LetterFormats, whole or not at all.
func (ls *Letters) Write(path string) error {
	write := map[string]func(io.Writer) error{".txt": ls.WriteText, ".html": ls.WriteHTML, ".docx": ls.WriteDOCX}[strings.ToLower(filepath.Ext(path))]
	if write == nil {
		return fmt.Errorf("write %s: %w", path, ErrFormat)
	}
	if ls.check != nil {
		write = checked(filepath.Base(path), write, ls.check)
	}
	if err := replace(path, write); err != nil {
		return fmt.Errorf("write letters: %w", err)
	}
	return nil
}

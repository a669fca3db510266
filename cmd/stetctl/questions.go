package main

import (
	"context"
	"fmt"
	"time"

	"stet/extract/text"
	"stet/store/ledger"
	"stet/store/sheet"
)

// questions writes what the author and others are asked about a stored case, a
// letter a person, as plain text to the output or into a file.
func (p *program) questions(ctx context.Context, path, what, out string, openOnly bool) error {
	if out != "" && !sheet.IsLetters(out) {
		return usageError(fmt.Sprintf("%s is no kind of letter: end its name in .txt, .html or .docx", out))
	}
	c, err := p.storedCase(ctx, path, what)
	if err != nil {
		return err
	}
	m := sheet.Meta{Program: "Stet " + version(), Made: time.Now(), Position: text.New(c.Result.Article).Place}
	letters := sheet.LettersOf(c.Result, c.State, m, openOnly)
	questions, open := 0, 0
	for _, l := range letters.Letters {
		questions, open = questions+len(l.Items), open+l.Open
	}
	fmt.Fprintf(p.err, "letters %d, questions %d, open %d\n", len(letters.Letters), questions, open)
	if out == "" {
		return letters.WriteText(p.out)
	}
	if err := letters.Write(out); err != nil {
		return unwritten{out, err}
	}
	return nil
}

// request says what somebody was asked and what came of it.
func request(q ledger.Inquiry) []string {
	asked, answered := "not asked yet", ""
	if !q.AskedAt.IsZero() {
		asked = "asked " + q.AskedAt.UTC().Format(timeForm)
	}
	if !q.Open() {
		answered = "answered " + q.AnsweredAt.UTC().Format(timeForm)
		if q.Answer == "" {
			answered = "no answer as of " + q.AnsweredAt.UTC().Format(timeForm)
		}
	}
	deadline := ""
	if q.Deadline != "" {
		deadline = "by " + q.Deadline
	}
	return []string{string(q.Kind) + ", " + q.To + ": " + q.Text, asked, q.How, deadline, answered, quoted("answer", q.Answer)}
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"stet/extract"
	"stet/extract/audit"
	"stet/extract/claim"
	"stet/extract/text"
)

// auditSchema is the name and version of what audit --json prints.
const auditSchema = "stet.audit/1"

// audit prints what the arithmetic and the dates of one article come to. It
// fails where something does not fit.
func (p *program) audit(ctx context.Context, args []string) error {
	fs := flags("audit")
	asked := articleFlags(fs)
	asJSON := fs.Bool("json", false, "")
	rest, err := parse(fs, args)
	if err != nil {
		return err
	}
	if len(rest) != 1 {
		return usageError("audit takes one address, one file, or - for standard input")
	}
	a, err := p.article(ctx, asked, rest[0])
	if err != nil {
		return err
	}
	r := extract.Claims(extract.Headed(a))
	if *asJSON {
		err = p.auditJSON(r)
	} else {
		err = p.auditText(r)
	}
	if err != nil {
		return err
	}
	return failed(count(r.Warnings, claim.Flag) > 0)
}

func count(ws []claim.Warning, v claim.Verdict) int {
	n := 0
	for _, w := range ws {
		if w.Verdict == v {
			n++
		}
	}
	return n
}

// auditJSON prints the warnings as extract does, spans in code points.
func (p *program) auditJSON(r claim.Result) error {
	warnings := r.Points().Warnings
	if warnings == nil {
		warnings = []claim.Warning{}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		Schema   string          `json:"schema"`
		Warnings []claim.Warning `json:"warnings"`
	}{auditSchema, warnings})
	if err != nil {
		return err
	}
	_, err = p.out.Write(b.Bytes())
	return err
}

// signs are what stands before a warning, by its verdict; the first ones are
// printed first.
var signs = [...]struct {
	verdict claim.Verdict
	sign    string
}{{claim.Flag, "⚠"}, {claim.CannotTell, "?"}, {claim.OK, "✓"}}

// auditText prints the warnings in words: what was checked and what came out,
// then the sentences with their places ("3.2" is the second sentence of the
// third paragraph).
func (p *program) auditText(r claim.Result) error {
	d := text.New(r.Article)
	var b bytes.Buffer
	for _, s := range signs {
		for _, w := range r.Warnings {
			if w.Verdict != s.verdict {
				continue
			}
			fmt.Fprintf(&b, "%s %s: %s\n", s.sign, checked(w.Kind), oneLine(w.Message, long))
			last := claim.Span{Start: -1}
			for _, span := range w.Spans {
				if in := d.Sentence(span); in != last {
					fmt.Fprintf(&b, "    %s  %s\n", d.Place(span), around(r.Article.Text, in, span))
					last = in
				}
			}
		}
	}
	if len(r.Warnings) == 0 {
		b.WriteString("No figures, dates or lists were found that can be held against each other.\n")
	} else {
		flags, fit := count(r.Warnings, claim.Flag), count(r.Warnings, claim.OK)
		fmt.Fprintf(&b, "\n%d %s, %d cannot be told, %d %s.\n", flags, plural(flags, "does not fit", "do not fit"),
			count(r.Warnings, claim.CannotTell), fit, plural(fit, "fits", "fit"))
	}
	_, err := p.out.Write(b.Bytes())
	return err
}

// around returns the sentence in on one line, of a very long one the part in
// which span stands.
func around(s string, in, span claim.Span) string {
	before, after := "", ""
	if in.Len() > 2*long {
		if from := span.Start - long/2; from > in.Start {
			in.Start, before = from, "…"
		}
		if to := span.Start + long/2; to < in.End {
			in.End, after = to, "…"
		}
	}
	return before + oneLine(strings.ToValidUTF8(s[in.Start:in.End], ""), long) + after
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// checked says what a check looked at.
func checked(kind string) string {
	switch kind {
	case audit.Sum:
		return "parts and their total"
	case audit.PercentOf:
		return "percentage of a number"
	case audit.PartWhole:
		return "part and whole"
	case audit.Shares:
		return "shares of one whole"
	case audit.Growth:
		return "change from one value to another"
	case audit.Points:
		return "points or per cent"
	case audit.Age:
		return "age and year"
	case audit.Weekday:
		return "weekday and date"
	case audit.RangeOrder:
		return "order of a range"
	case audit.ListLength:
		return "announced number and list"
	case audit.TwoValues:
		return "one thing, two values"
	case audit.RoundValuation:
		return "round and valuation"
	case audit.Conversion:
		return "exchange rate"
	case audit.Tense:
		return "date and tense"
	}
	return spaced(kind)
}

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"stet/extract"
	"stet/extract/claim"
	"stet/extract/match"
)

// matchSchema is the name and version of what match prints.
const matchSchema = "stet.match/1"

// match holds claims against a source and prints a result a line. It fails where
// a claim differs from its source.
func (p *program) match(ctx context.Context, args []string) error {
	fs := flags("match")
	one := fs.String("claim", "", "")
	file := fs.String("claims", "", "")
	speaker := fs.String("speaker", "", "")
	lines := fs.Bool("jsonl", false, "")
	rest, err := parse(fs, args)
	if err != nil {
		return err
	}
	if *lines {
		if len(rest) > 0 || *one != "" || *file != "" {
			return usageError("--jsonl reads claims with their sources from standard input and takes nothing else")
		}
		return p.matchLines(ctx)
	}
	if len(rest) != 1 || (*one == "") == (*file == "") {
		return usageError("match takes --claim TEXT or --claims FILE, and one source: an address, a file, or - for standard input")
	}
	var asked []matchRequest
	if *one != "" {
		asked = []matchRequest{{id: "1", claim: match.Claim{ID: "1", Kind: claim.KindQuote, Text: *one, Speaker: *speaker}}}
	} else if asked, err = p.claimsFile(*file); err != nil {
		return err
	}
	a, _, err := p.readSource(ctx, rest[0])
	if err != nil {
		return err
	}
	return p.matchAll(ctx, a, asked)
}

// matchAll holds claims against one source.
func (p *program) matchAll(ctx context.Context, a *claim.Article, asked []matchRequest) error {
	source := extract.Source(a)
	claims := make([]match.Claim, len(asked))
	for i := range asked {
		claims[i] = extract.Stated(asked[i].claim)
	}
	results, err := extract.Check(ctx, claims, []*match.Source{source}, nil)
	if err != nil {
		return err
	}
	points := claim.PointsOf(source.Text())
	out := bufio.NewWriterSize(p.out, 1<<16)
	differs := false
	for i, r := range results[0] {
		r.ID = asked[i].id
		differs = differs || r.Outcome == match.Differs
		b, err := encodeMatch(r, points)
		if err != nil {
			return err
		}
		if _, err := out.Write(b); err != nil {
			return err
		}
	}
	return errors.Join(out.Flush(), failed(differs))
}

// matchRequest is one line of input.
type matchRequest struct {
	id     string
	claim  match.Claim
	source string
	title  string
}

// claimsFile reads claims, a JSON object a line. The object is the claim itself
// or has it under "claim".
func (p *program) claimsFile(name string) ([]matchRequest, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, usageError(fmt.Sprintf("%s cannot be read; check the name of the file with the claims", name))
	}
	defer f.Close()
	var out []matchRequest
	in := bufio.NewReaderSize(f, 1<<16)
	for n := 1; ; n++ {
		line, err := readLine(in)
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, usageError(fmt.Sprintf("%s, line %d: %v", name, n, err))
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		r, err := readMatch(line, false)
		if err != nil {
			return nil, usageError(fmt.Sprintf("%s, line %d: %v", name, n, err))
		}
		if r.id == "" {
			r.id = fmt.Sprint(n)
		}
		out = append(out, r)
	}
	if len(out) == 0 {
		return nil, usageError(name + " has no claims; write a JSON object with \"kind\" and \"text\" on each line")
	}
	return out, nil
}

// matchLines holds each line's claim against the line's own source. A line that
// cannot be read is reported with its number, and the rest goes on.
func (p *program) matchLines(ctx context.Context) error {
	in := bufio.NewReaderSize(p.in, 1<<20)
	out := bufio.NewWriterSize(p.out, 1<<20)
	bad := false
	var last string
	var source *match.Source
	var points claim.Points
	for n := 1; ctx.Err() == nil; n++ {
		line, err := readLine(in)
		if err == io.EOF {
			break
		}
		var r matchRequest
		switch {
		case errors.Is(err, errLongLine):
		case err != nil:
			return fmt.Errorf("standard input: %w", err)
		case len(bytes.TrimSpace(line)) == 0:
			continue
		default:
			r, err = readMatch(line, true)
		}
		if err != nil {
			bad = true
			fmt.Fprintf(p.err, "stetctl: line %d: %v\n", n, err)
			continue
		}
		if source == nil || r.source != last {
			a := extract.Plain(r.source)
			a.Title = r.title
			source, points, last = extract.Source(a), claim.PointsOf(r.source), r.source
		}
		m := source.Match(extract.Stated(r.claim))
		m.ID = r.id
		b, err := encodeMatch(m, points)
		if err != nil {
			return err
		}
		if _, err := out.Write(b); err != nil {
			return err
		}
	}
	return errors.Join(out.Flush(), ctx.Err(), reported(bad))
}

// claimJSON is a claim as the contract has it. "of" and "context" are what a
// figure counts and the sentence it stands in, where they are known.
type claimJSON struct {
	Kind      claim.Kind       `json:"kind"`
	Text      string           `json:"text"`
	Context   string           `json:"context"`
	Speaker   string           `json:"speaker"`
	Number    claim.NumberKind `json:"number_kind"`
	Value     string           `json:"value"`
	ValueHigh string           `json:"value_high"`
	Unit      string           `json:"unit"`
	Bound     claim.Bound      `json:"bound"`
	Of        string           `json:"of"`
	Date      *claim.Date      `json:"date"`
	Canonical string           `json:"canonical"`
	Role      string           `json:"role"`
	Deal      *claim.Deal      `json:"deal"`
}

// readMatch reads one line: {"id","claim":{…},"source","source_title"}. Without
// a source of its own a line may be the claim alone.
func readMatch(line []byte, sourced bool) (matchRequest, error) {
	if !utf8.Valid(line) {
		return matchRequest{}, errors.New("not UTF-8; save the file as UTF-8")
	}
	var w struct {
		ID     json.RawMessage `json:"id"`
		Claim  *claimJSON      `json:"claim"`
		Source *string         `json:"source"`
		Title  string          `json:"source_title"`
	}
	if err := json.Unmarshal(line, &w); err != nil {
		return matchRequest{}, fmt.Errorf(`not a JSON object with "id", "claim" and "source": %w`, err)
	}
	if w.Claim == nil && !sourced {
		w.Claim = &claimJSON{}
		if err := json.Unmarshal(line, w.Claim); err != nil {
			return matchRequest{}, fmt.Errorf("not a claim: %w", err)
		}
	}
	r := matchRequest{id: idOf(w.ID), title: w.Title}
	if w.Claim == nil || sourced && w.Source == nil {
		return r, errors.New(`"claim" and "source" must both be there`)
	}
	if w.Source != nil {
		r.source = *w.Source
	}
	var err error
	r.claim, err = w.Claim.claim(r.id)
	return r, err
}

// idOf returns an id, a number by its digits.
func idOf(v json.RawMessage) string {
	var s string
	if json.Unmarshal(v, &s) == nil {
		return s
	}
	return string(bytes.TrimSpace(v))
}

// claim returns the claim, or why it cannot be matched.
func (j *claimJSON) claim(id string) (match.Claim, error) {
	c := match.Claim{ID: id, Kind: j.Kind, Text: j.Text, Context: j.Context, Speaker: j.Speaker, Canonical: j.Canonical, Role: j.Role, Deal: j.Deal}
	switch j.Kind {
	case "":
		c.Kind = claim.KindQuote
	case claim.KindNumber:
		c.Number = &claim.Number{Kind: j.Number, Value: j.Value, ValueHigh: j.ValueHigh, Unit: j.Unit, Bound: j.Bound, Of: j.Of, Date: j.Date}
	case claim.KindQuote, claim.KindName, match.KindParaphrase:
	case claim.KindDeal:
		if j.Deal == nil {
			return c, errors.New(`a claim of kind "deal" needs "deal"`)
		}
	default:
		return c, fmt.Errorf("there is no kind of claim %q; quote, number, name, deal and paraphrase are matched", j.Kind)
	}
	if c.Text == "" && c.Canonical == "" && c.Deal == nil && j.Value == "" && j.Date == nil {
		return c, errors.New(`the claim has no "text"`)
	}
	return c, nil
}

// encodeMatch writes a result as one line of JSON, offsets in code points of the
// source's text.
func encodeMatch(r match.Result, p claim.Points) ([]byte, error) {
	w := struct {
		Schema     string        `json:"schema"`
		ID         string        `json:"id"`
		Result     match.Outcome `json:"result"`
		Passage    *claim.Span   `json:"passage,omitempty"`
		Score      json.Number   `json:"score"`
		Diff       [][3]string   `json:"diff,omitempty"`
		Alarms     []match.Alarm `json:"alarms"`
		Candidates []claim.Span  `json:"candidates"`
		Speaker    string        `json:"speaker,omitempty"`
		Found      string        `json:"found,omitempty"`
	}{Schema: matchSchema, ID: r.ID, Result: r.Outcome, Score: json.Number(fmt.Sprintf("%.2f", r.Score)), Alarms: r.Alarms, Speaker: r.Speaker, Found: r.Found, Candidates: []claim.Span{}}
	if w.Alarms == nil {
		w.Alarms = []match.Alarm{}
	}
	if !r.Passage.IsZero() {
		s := p.Span(r.Passage)
		w.Passage = &s
	}
	for _, e := range r.Diff {
		w.Diff = append(w.Diff, [3]string{string(e.Op), e.Claim, e.Source})
	}
	for _, s := range r.Candidates {
		w.Candidates = append(w.Candidates, p.Span(s))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(w)
	return b.Bytes(), err
}

package claim

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
)

// MarshalJSON writes r as the contract says, offsets in code points.
func (r Result) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	err := r.WriteJSON(&b)
	return b.Bytes(), err
}

// WriteJSON writes r as the contract says, in one line and with a line break at
// its end. It does so claim by claim: the claims of a long text take tens of
// times the text's memory as JSON.
func (r Result) WriteJSON(w io.Writer) error {
	p := PointsOf(r.Article.Text)
	j := newPieces(w)
	j.value(`{"schema":`, Schema)
	j.value(`,"id":`, r.ID)
	j.value(`,"article":`, p.placed(r.Article, p.Span))
	j.raw(`,"claims":[`)
	for i, c := range r.Claims {
		j.value(comma(i), c.Map(p.Span))
	}
	j.raw(`],"warnings":[`)
	for i, x := range r.Warnings {
		x.Spans = mapSpans(x.Spans, p.Span)
		j.value(comma(i), x)
	}
	j.raw("]}\n")
	return j.done()
}

// comma sets off the i-th value of a list.
func comma(i int) string {
	if i == 0 {
		return ""
	}
	return ","
}

// pieces writes JSON value by value. After an error it writes nothing more.
type pieces struct {
	out  *bufio.Writer
	b    bytes.Buffer // the value that is being written
	json *json.Encoder
	err  error
}

func newPieces(w io.Writer) *pieces {
	j := &pieces{out: bufio.NewWriter(w)}
	j.json = json.NewEncoder(&j.b)
	j.json.SetEscapeHTML(false)
	return j
}

func (j *pieces) raw(s string) {
	if j.err == nil {
		_, j.err = j.out.WriteString(s)
	}
}

// value writes what stands before a value and the value.
func (j *pieces) value(before string, v any) {
	if j.raw(before); j.err != nil {
		return
	}
	j.b.Reset()
	if j.err = j.json.Encode(v); j.err == nil {
		_, j.err = j.out.Write(bytes.TrimSuffix(j.b.Bytes(), []byte("\n")))
	}
}

func (j *pieces) done() error {
	if j.err == nil {
		j.err = j.out.Flush()
	}
	return j.err
}

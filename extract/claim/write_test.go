package claim

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"testing"
)

// TestWriteJSON writes one line that is the same JSON as MarshalJSON's, for
// none, one and several claims and warnings.
func TestWriteJSON(t *testing.T) {
	for n := range 3 {
		r := Result{ID: "x", Article: Plain("“Ja”, said Ms Hale & Co <of Köln>.")}
		for range n {
			r.Claims = append(r.Claims, Claim{ID: "a", Kind: Kinds[0], Span: Span{3, 5}, Text: "Ja"})
			r.Warnings = append(r.Warnings, Warning{Kind: "sum", Spans: []Span{{3, 5}}})
		}
		var b, whole bytes.Buffer
		if err := r.WriteJSON(&b); err != nil {
			t.Fatal(err)
		}
		e := json.NewEncoder(&whole)
		e.SetEscapeHTML(false)
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
		if b.String() != whole.String() {
			t.Errorf("%d claims: wrote\n%s\nwant\n%s", n, &b, &whole)
		}
		var back Result
		if err := json.Unmarshal(b.Bytes(), &back); err != nil || len(back.Claims) != n || len(back.Warnings) != n {
			t.Errorf("%d claims: read back %d and %d warnings, %v", n, len(back.Claims), len(back.Warnings), err)
		}
	}
}

type full struct{ error }

func (f full) Write([]byte) (int, error) { return 0, f.error }

// TestWriteJSONFails hands the writer's error on.
func TestWriteJSONFails(t *testing.T) {
	r := Result{Article: Plain("The quay was built.")}
	if err := r.WriteJSON(full{io.ErrShortWrite}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("error %v", err)
	}
}

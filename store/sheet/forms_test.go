package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/store/ledger"
)

// TestJSON: every claim is at its place, in code points.
func TestJSON(t *testing.T) {
	s := harbourSheet(t)
	var b bytes.Buffer
	if err := s.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var back sheetJSON
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	text := []rune(back.Text)
	for _, c := range back.Claims {
		if c.Start == nil { // no longer in the text
			continue
		}
		if c.ID == "" || !strings.Contains(string(text[*c.Start:*c.End]), strings.Split(c.Words, " … ")[0]) {
			t.Errorf("claim %d is not at its place: %q", c.No, c.Words)
		}
	}
}

// docxParts are the parts of a Word document, each of which must be XML.
func docxParts(t *testing.T, b []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, _ := io.ReadAll(r)
		d := xml.NewDecoder(bytes.NewReader(body))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
		out[f.Name] = string(body)
	}
	return out
}

// TestDOCX: the article stands in the document to the letter, and every claim
// has a comment with a beginning and an end.
func TestDOCX(t *testing.T) {
	s := harbourSheet(t)
	var b bytes.Buffer
	if err := s.WriteDOCX(&b); err != nil {
		t.Fatal(err)
	}
	parts := docxParts(t, b.Bytes())
	body, comments := parts["word/document.xml"], parts["word/comments.xml"]
	for _, r := range s.Rows {
		id := ` w:id="` + itoa(r.No) + `"`
		want := 1
		if r.Orphan {
			want = 0
		}
		for _, tag := range []string{"<w:commentRangeStart", "<w:commentRangeEnd", "<w:commentReference"} {
			if n := strings.Count(body, tag+id+"/>"); n != want {
				t.Errorf("claim %d has %d %s", r.No, n, tag)
			}
		}
		if strings.Count(comments, "<w:comment"+id) != want {
			t.Errorf("claim %d has no comment", r.No)
		}
	}
	var text strings.Builder
	d := xml.NewDecoder(strings.NewReader(body))
	in := false
	for {
		tok, err := d.Token()
		if err != nil {
			break
		}
		switch x := tok.(type) {
		case xml.StartElement:
			in = x.Name.Local == "t"
		case xml.EndElement:
			if in = false; x.Name.Local == "p" {
				text.WriteString("\n")
			}
		case xml.CharData:
			if in {
				text.Write(x)
			}
		}
	}
	for _, block := range s.article.Blocks {
		words, _ := s.article.Slice(block.Span)
		if !strings.Contains(text.String(), words) {
			t.Errorf("the document lacks %q", words)
		}
	}
	if !strings.Contains(comments, "Needs correction") || !strings.Contains(comments, `w:author="Kim`) || !strings.Contains(comments, "p. 5, table 2") {
		t.Error("a comment lacks its finding, checker or locator")
	}
}

func itoa(n int) string {
	b, _ := json.Marshal(n)
	return string(b)
}

// TestPDF: the document is whole, has its bookmarks, and is the same each time.
func TestPDF(t *testing.T) {
	s := harbourSheet(t)
	var a, b bytes.Buffer
	if err := errors.Join(s.WritePDF(&a), s.WritePDF(&b)); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(a.Bytes(), []byte("%PDF-")) || !bytes.Contains(a.Bytes(), []byte("%%EOF")) || !bytes.Contains(a.Bytes(), []byte("/Outlines")) {
		t.Error("no whole PDF with bookmarks")
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same sheet makes another PDF")
	}
}

// TestPDFLetters: what the fonts lack is a box, and it is said.
func TestPDFLetters(t *testing.T) {
	a := claim.Plain("Ferry 渡船 ✓ Łódź Ωμέγα Київ a\u0301 end")
	s := Build(&claim.Result{Article: a}, ledger.ReplayOn(nil, a, nil), Meta{})
	var b bytes.Buffer
	if err := s.WritePDF(&b); err != nil {
		t.Fatal(err)
	}
	p := &pages{s: s, has: map[rune]bool{'渡': false, 'a': true, 'Ł': true, '\u200d': false}}
	if got := p.letters("a渡✓\u200d\nŁ"); got != "a□√\nŁ" || !p.boxes {
		t.Errorf("%q", got)
	}
}

// TestHostileForms: words that mean something to a format stay words.
func TestHostileForms(t *testing.T) {
	evil := "</w:t></w:r><script>alert(1)</script> ]]> \x00\x0b\ufffe =1+1 # *b* [x](javascript:y) `c` | <img>"
	a := claim.Plain(evil + "\n\n" + strings.Repeat("W", 4000))
	a.Title, a.Byline, a.URL = evil, []string{evil}, "https://x.example/"
	span := claim.Span{Start: 0, End: len(evil)}
	r := &claim.Result{Article: a, Claims: []claim.Claim{{ID: "x", Kind: claim.KindQuote, Span: span, Text: a.Text[:len(evil)], Quote: &claim.Quote{Kind: claim.QuoteDirect, Segments: []claim.Span{span}, Speaker: evil}}}}
	s := Build(r, ledger.ReplayOn(nil, a, r.Claims), Meta{Program: evil})
	var doc, pdf, md, js bytes.Buffer
	if err := errors.Join(s.WriteDOCX(&doc), s.WritePDF(&pdf), s.WriteMarkdown(&md), s.WriteJSON(&js)); err != nil {
		t.Fatal(err)
	}
	for name, part := range docxParts(t, doc.Bytes()) {
		if strings.Contains(part, "<script") {
			t.Errorf("%s holds a script", name)
		}
	}
	if text := strings.NewReplacer(`\<`, "", `\]`, "", `\*`, "").Replace(md.String()); strings.Contains(text, "<script") || strings.Contains(text, "](javascript") || strings.Contains(text, " *b*") {
		t.Errorf("markdown: %s", text[:400])
	}
	if !json.Valid(js.Bytes()) {
		t.Error("not JSON")
	}
}

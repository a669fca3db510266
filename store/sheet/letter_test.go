package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"stet/extract/claim"
	"stet/store/ledger"
)

// lettered is an article on which two people were asked.
func lettered() (*claim.Result, *ledger.State) {
	a := claim.Plain("The mill lost $2 million.\n\n“We held on,” said Ada Brook.")
	a.Title, a.URL = "Mill to close", "https://weir.example/mill"
	c := func(id string, k claim.Kind, words string) claim.Claim {
		i := strings.Index(a.Text, words)
		c := claim.Claim{ID: id, Kind: k, Text: words, Span: claim.Span{Start: i, End: i + len(words)}}
		if k == claim.KindNumber {
			c.Sentence = a.Blocks[0].Span
		}
		return c
	}
	s := &ledger.State{List: []claim.Claim{c("n", claim.KindNumber, "$2 million"), c("q", claim.KindQuote, "We held on,")},
		Claims: map[string]*ledger.ClaimState{"gone": {ID: "gone", Orphan: true, Target: ledger.Target{Claim: "gone", Anchor: claim.Anchor{Exact: "nine years"}}}}}
	at := time.Date(2026, 11, 24, 10, 31, 0, 0, time.UTC)
	ask := func(claimID, to string, k ledger.RequestKind, text string, set func(*ledger.Request)) {
		r := ledger.Request{ID: text, Kind: k, To: to, Text: text}
		set(&r)
		s.Requests = append(s.Requests, ledger.Inquiry{Request: r, Claim: claimID})
	}
	ask("q", "Ada Brook", ledger.RightOfReply, "Did you say <so>?", func(r *ledger.Request) {
		r.AskedAt, r.How, r.Deadline = at, "phone", "2026-11-26T17:00"
	})
	ask("n", "R. Vane", ledger.ToAuthor, "Where is it from?", func(r *ledger.Request) {
		r.AskedAt, r.Answer, r.AnsweredAt = at, "The annual report.", at.Add(time.Hour)
	})
	ask("", "R. Vane", ledger.ToAuthor, "When will it appear?", func(*ledger.Request) {})
	ask("gone", "R. Vane", ledger.ToAuthor, "Why was it taken out?", func(*ledger.Request) {})
	return &claim.Result{Article: a}, s
}

const wantLetters = `Questions to the author
To: R. Vane
About: Mill to close, https://weir.example/mill

1. When will it appear?

2. Paragraph 1: “$2 million” in “The mill lost $2 million.”
   Where is it from?
   (asked 2026-11-24 10:31 (UTC); answered 2026-11-24 11:31 (UTC))
   Answer: The annual report.

3. No longer in the text: “nine years”
   Why was it taken out?

------------------------------------------------------------------------

Request for comment before publication
To: Ada Brook
About: Mill to close, https://weir.example/mill
Please answer by: 2026-11-26 17:00

1. Paragraph 2: “We held on,”
   Did you say <so>?
   (asked 2026-11-24 10:31 (UTC), phone; please answer by 2026-11-26 17:00)
`

func TestLetters(t *testing.T) {
	r, s := lettered()
	var b bytes.Buffer
	all := LettersOf(r, s, Meta{Program: "Stet"}, false)
	if err := all.WriteText(&b); err != nil || b.String() != wantLetters {
		t.Errorf("%v\n%s", err, b.String())
	}
	if l := all.Letters[0]; l.Open != 2 || len(l.Items) != 3 {
		t.Errorf("%+v", l)
	}
	if open := LettersOf(r, s, Meta{}, true); len(open.Letters) != 2 || len(open.Letters[0].Items) != 2 {
		t.Errorf("open: %+v", open.Letters)
	}
	b.Reset()
	if err := all.WriteHTML(&b); err != nil || !strings.Contains(b.String(), "Did you say &lt;so&gt;?") || strings.Contains(b.String(), "<so>") || !strings.Contains(b.String(), "Please answer by: <strong>2026-11-26 17:00") {
		t.Errorf("%v\n%s", err, b.String())
	}
	b.Reset()
	if err := all.WriteDOCX(&b); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := io.ReadAll(f)
	if err != nil || !strings.Contains(string(doc), "Did you say &lt;so&gt;?") || strings.Count(string(doc), `w:type="page"`) != 1 {
		t.Errorf("%v\n%s", err, doc)
	}
}

func TestRequestsAreNotes(t *testing.T) {
	r, s := lettered()
	s.Claims["n"] = &ledger.ClaimState{ID: "n", Finding: ledger.Unchecked, Requests: s.Requests[1:2]}
	got := Build(r, s, Meta{})
	if n := strings.Join(got.Rows[0].Notes, "\n"); n != "Question to R. Vane: Where is it from? (answered 2026-11-24 11:31 (UTC)) — The annual report." {
		t.Errorf("notes %q", n)
	}
	if n := strings.Join(got.Notes, "\n"); n != "Question to R. Vane: When will it appear? (not asked yet)" {
		t.Errorf("of the article %q", n)
	}
}

// TestPlaceInWords: places are counted as an author counts them, and words are
// those of the article.
func TestPlaceInWords(t *testing.T) {
	a := &claim.Article{Title: "Mill to close", Text: "Mill to close\n\nThe mill shuts.\n\nA picture of it\n\nWhat next\n\n“We held on until 2030,” said Ada Brook. “It was a date.”"}
	at := 0
	for i, kind := range []claim.BlockKind{claim.Heading, claim.Paragraph, claim.Caption, claim.Heading, claim.Paragraph} {
		end := at + len(strings.Split(a.Text, "\n\n")[i])
		a.Blocks = append(a.Blocks, claim.Block{Kind: kind, Span: claim.Span{Start: at, End: end}})
		at = end + 2
	}
	span := func(words string) claim.Span {
		i := strings.Index(a.Text, words)
		return claim.Span{Start: i, End: i + len(words)}
	}
	for words, want := range map[string]string{"Mill to close": "headline", "shuts": "paragraph 1", "picture": "caption", "What next": "heading above paragraph 2", "It was a date": "paragraph 2"} {
		if got := placeInWords(a, span(words)); got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
	q := span("We held on until 2030,” said Ada Brook. “It was a date.")
	words, in := repeated(a, &claim.Claim{Span: q, Quote: &claim.Quote{Segments: []claim.Span{span("We held on until 2030,"), span("It was a date.")}}})
	if words != a.Text[q.Start:q.End] || in != "" {
		t.Errorf("a split quote: %q in %q", words, in)
	}
	if got := (Item{Words: words, Place: "paragraph 2", No: 1}).About(); got != "Paragraph 2: “We held on until 2030,” said Ada Brook. “It was a date.”" {
		t.Errorf("about %q", got)
	}
	long := strings.Repeat("word ", 200)
	if got := cutAt(long); len(got) > mostRepeated+8 || !strings.HasSuffix(got, "word […]") {
		t.Errorf("cut to %q", got)
	}
}

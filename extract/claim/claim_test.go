package claim

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestPlainBlocks(t *testing.T) {
	long := strings.Repeat("word ", 30)
	tests := []struct {
		name, in string
		want     []string
	}{
		{"empty", "", nil},
		{"white space", " \n\t\n ", nil},
		{"one", "  One line. ", []string{"One line."}},
		{"gap", "One.\n\n\n Two.\n", []string{"One.", "Two."}},
		{"gap with blanks", "One.\n \t\nTwo.", []string{"One.", "Two."}},
		{"dos", "One.\r\n\r\nTwo.\r\n", []string{"One.", "Two."}},
		{"wrapped lines stay together", "One\ntwo\nthree.\n\nFour.", []string{"One\ntwo\nthree.", "Four."}},
		{"a paragraph a line", "One.\n" + long + "\nThree.", []string{"One.", strings.TrimSpace(long), "Three."}},
		{"no-break space at the edge", "\u00a0One.\u00a0\n\nTwo.", []string{"One.", "Two."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Plain(tt.in)
			var got []string
			for _, b := range a.Blocks {
				s, err := a.Slice(b.Span)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, s)
			}
			if !reflect.DeepEqual(got, tt.want) || a.Text != tt.in {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSliceRefuses(t *testing.T) {
	a := &Article{Text: "aé"}
	for _, s := range []Span{{-1, 1}, {0, 4}, {2, 3}, {0, 2}, {1, 0}} {
		if got, err := a.Slice(s); !errors.Is(err, ErrSpan) {
			t.Errorf("Slice(%v) = %q, %v", s, got, err)
		}
	}
	if got, err := a.Slice(Span{1, 3}); err != nil || got != "é" {
		t.Errorf("Slice = %q, %v", got, err)
	}
}

func TestClaimIDIsStable(t *testing.T) {
	id := ClaimID("abc", KindQuote, Span{1, 2})
	if len(id) != 32 || id != ClaimID("abc", KindQuote, Span{1, 2}) {
		t.Errorf("id %q", id)
	}
	for _, other := range []string{ClaimID("abd", KindQuote, Span{1, 2}), ClaimID("abc", KindName, Span{1, 2}), ClaimID("abc", KindQuote, Span{1, 3})} {
		if other == id {
			t.Error("two claims share an id")
		}
	}
}

func TestWording(t *testing.T) {
	text := "We stay, she said, until May"
	split := &Quote{Kind: QuoteDirect, Segments: []Span{{10, 17}, {29, 38}}}
	for _, tt := range []struct {
		c    Claim
		want string
	}{
		{Claim{Span: Span{10, 38}, Text: text, Number: &Number{}}, text},
		{Claim{Span: Span{10, 38}, Text: text, Quote: &Quote{Segments: []Span{{10, 38}}}}, text},
		{Claim{Span: Span{10, 38}, Text: text, Quote: split}, "We stay … until May"},
		{Claim{Span: Span{20, 48}, Text: text, Quote: split}, text}, // segments of another text
		{Claim{Span: Span{10, 20}, Text: text[:10], Quote: split}, text[:10]},
	} {
		if got := tt.c.Wording(); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.c, got, tt.want)
		}
	}
}

func TestHeadline(t *testing.T) {
	guess := map[string][]Candidate{"title": {{Value: "Guess", From: "text"}, {Value: "Other", From: "url"}}}
	for _, tt := range []struct {
		a    Article
		want string
	}{{Article{}, ""}, {Article{Title: "Said"}, "Said"}, {Article{Candidates: guess}, "Guess"}, {Article{Title: "Said", Candidates: guess}, "Said"}} {
		if got := tt.a.Headline(); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.a, got, tt.want)
		}
	}
}

func TestAnchor(t *testing.T) {
	a := &Article{Text: strings.Repeat("é", 40) + "X" + strings.Repeat("ü", 10)}
	got, err := a.Anchor(Span{80, 81})
	want := Anchor{Span{80, 81}, "X", strings.Repeat("é", 32), strings.Repeat("ü", 10)}
	if err != nil || got != want {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestJSONCountsCodePoints(t *testing.T) {
	a := &Article{Text: "“Ja”, sagt Özil: 5 €", Links: []Link{{Span{13, 18}, "https://example.org/"}}}
	a.Blocks = []Block{{Kind: Paragraph, Span: Span{0, len(a.Text)}}}
	at := strings.Index(a.Text, "5 €")
	r := Result{ID: "x", Article: a, Claims: []Claim{
		{Kind: KindQuote, Span: Span{3, 5}, Text: "Ja", Quote: &Quote{Kind: QuoteDirect, Segments: []Span{{3, 5}}, SpeakerSpan: Span{15, 20}}},
		{Kind: KindNumber, Span: Span{at, len(a.Text)}, Text: "5 €", Number: &Number{Kind: Money, Value: "5", Unit: "EUR", Bound: Exact}},
	}}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Schema  string
		Article struct{ Blocks []struct{ Start, End int } }
		Claims  []struct {
			Start, End int
			Quote      struct {
				Segments    [][2]int
				SpeakerSpan [2]int `json:"speaker_span"`
				CueSpan     *[2]int
			}
		}
	}
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	runes := []rune(a.Text)
	c := got.Claims[0]
	if string(runes[c.Start:c.End]) != "Ja" || string(runes[c.Quote.SpeakerSpan[0]:c.Quote.SpeakerSpan[1]]) != "Özil" {
		t.Errorf("quote at %+v", c)
	}
	if n := got.Claims[1]; string(runes[n.Start:n.End]) != "5 €" {
		t.Errorf("number at %+v", n)
	}
	if got.Schema != Schema || got.Article.Blocks[0].End != len(runes) || c.Quote.CueSpan != nil {
		t.Errorf("%s", b)
	}
	if r.Claims[0].Quote.Segments[0] != (Span{3, 5}) {
		t.Error("Points changed its receiver")
	}
}

func TestArticleRoundTrip(t *testing.T) {
	a := Article{Title: "T", Byline: []string{"A"}, Published: "2019-11-18", Modified: "2019-11-19", Text: "Ä b", URL: "u", Lang: "de", Site: "s",
		Blocks:     []Block{{Heading, 2, Span{0, 4}}},
		Links:      []Link{{Span{0, 2}, "v"}},
		Candidates: map[string][]Candidate{"title": {{Value: "T", From: "meta", Unseen: true}}},
		Dropped:    []Dropped{{Text: "x", Reason: "y", Kind: Heading, Level: 2, Before: 1, Links: []Link{{Span{0, 1}, "z"}}}}, Notices: []string{"n", "o"}, Alarms: []string{"o"}, Wall: "paid"}
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back Article
	if err := json.Unmarshal(b, &back); err != nil || !reflect.DeepEqual(a, back) {
		t.Errorf("%+v, %v\n%s", back, err, b)
	}
}

// FuzzPoints holds that code points are counted as a range loop counts them,
// for valid and broken text, and that the way back leads to the same byte.
func FuzzPoints(f *testing.F) {
	f.Add("aé\xff€\u0301")
	f.Add(strings.Repeat("é€x", 70))
	f.Fuzz(func(t *testing.T, in string) {
		p, n := PointsOf(in), 0
		for i := range in {
			if got := p.point(i); got != n {
				t.Fatalf("point(%d) = %d, want %d", i, got, n)
			}
			if got := p.byte(n); got != i {
				t.Fatalf("byte(%d) = %d, want %d", n, got, i)
			}
			n++
		}
		if got := p.point(len(in)); got != utf8.RuneCountInString(in) {
			t.Fatalf("point(end) = %d, want %d", got, utf8.RuneCountInString(in))
		}
		if got := p.Bytes(Span{n, n + 5}); got != (Span{len(in), len(in)}) {
			t.Fatalf("past the end: %v", got)
		}
	})
}

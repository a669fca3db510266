package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"stet/assets"
	"stet/extract/claim"
	"stet/extract/fetch"
)

var update = flag.Bool("update", false, "rewrite the expected part of golden files")

// TestStories compares what is read out of each story of testdata with its
// "want" part. Review the diff of -update like code, against the story.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			ar, err := txtar.ParseFile(file)
			if err != nil || len(ar.Files) == 0 {
				t.Fatal("no story", err)
			}
			story := ar.Files[0]
			a, _, err := ReadFrom(story.Name, bytes.NewReader(story.Data))
			if err != nil {
				t.Fatal(err)
			}
			checkGolden(t, file, ar, describe(Claims(a)))
		})
	}
}

// TestSample holds what the sample article that comes with the program shows
// to a new user.
func TestSample(t *testing.T) {
	a, _, err := ReadFrom(assets.SampleName, bytes.NewReader(assets.Sample))
	if err != nil {
		t.Fatal(err)
	}
	file := "testdata/sample.want"
	ar := &txtar.Archive{}
	if b, err := os.ReadFile(file); err == nil {
		ar = txtar.Parse(b)
	}
	checkGolden(t, file, ar, describe(Claims(a)))
}

// checkGolden compares got with the part "want" of ar, or rewrites it.
func checkGolden(t *testing.T, file string, ar *txtar.Archive, got string) {
	t.Helper()
	i := slices.IndexFunc(ar.Files, func(f txtar.File) bool { return f.Name == "want" })
	if *update {
		if i < 0 {
			ar.Files = append(ar.Files, txtar.File{Name: "want"})
			i = len(ar.Files) - 1
		}
		ar.Files[i].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if i < 0 || string(ar.Files[i].Data) != got {
		want := ""
		if i >= 0 {
			want = string(ar.Files[i].Data)
		}
		t.Errorf("%s: claims differ (-update rewrites)\n%s", file, lineDiff(want, got))
	}
}

// lineDiff lists the lines that stand in one text only.
func lineDiff(want, got string) string {
	var b strings.Builder
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for _, l := range w {
		if !slices.Contains(g, l) {
			fmt.Fprintf(&b, "- %s\n", l)
		}
	}
	for _, l := range g {
		if !slices.Contains(w, l) {
			fmt.Fprintf(&b, "+ %s\n", l)
		}
	}
	return b.String()
}

// describe writes a result as lines that a person can check against the story.
func describe(r claim.Result) string {
	var b strings.Builder
	a := r.Article
	if a.Title != "" {
		fmt.Fprintf(&b, "title %s\n", a.Title)
	}
	if len(a.Byline) > 0 || a.Published != "" {
		fmt.Fprintf(&b, "by %s, published %s\n", strings.Join(a.Byline, " and "), a.Published)
	}
	for _, c := range r.Claims {
		fmt.Fprintf(&b, "%s\n", describeClaim(a, c))
	}
	for _, w := range r.Warnings {
		fmt.Fprintf(&b, "%s %s: %s\n", w.Verdict, w.Kind, w.Message)
	}
	for _, d := range a.Dropped {
		fmt.Fprintf(&b, "dropped %q: %s\n", d.Text, d.Reason)
	}
	return b.String()
}

func describeClaim(a *claim.Article, c claim.Claim) string {
	switch c.Kind {
	case claim.KindQuote:
		return describeQuote(a, c.Quote)
	case claim.KindNumber:
		return describeNumber(a, c)
	case claim.KindName:
		s := fmt.Sprintf("name %s %q ×%d", c.Name.Type, c.Name.Canonical, len(c.Name.Mentions))
		if c.Name.Role != "" {
			s += ", " + c.Name.Role
		}
		return s
	}
	d := *c.Deal
	parts := len(d.Parts)
	d.Parts = nil
	b, _ := json.Marshal(d)
	return fmt.Sprintf("deal %s, %d parts", b, parts)
}

func describeQuote(a *claim.Article, q *claim.Quote) string {
	var segs []string
	for _, s := range q.Segments {
		segs = append(segs, fmt.Sprintf("%q", a.Text[s.Start:s.End]))
	}
	s := fmt.Sprintf("quote %s %s", q.Kind, strings.Join(segs, " + "))
	if q.Speaker != "" {
		s += " by " + q.Speaker
	}
	if q.Cue != "" {
		s += ", " + q.Cue
	}
	if q.Negated {
		s += ", negated"
	}
	return s
}

func describeNumber(a *claim.Article, c claim.Claim) string {
	n := c.Number
	s := fmt.Sprintf("number %s %q", n.Kind, c.Text)
	for _, part := range []string{n.Value, n.ValueHigh, n.Unit} {
		if part != "" {
			s += " " + part
		}
	}
	if n.Bound != claim.Exact {
		s += fmt.Sprintf(" %s (%s)", n.Bound, a.Text[n.ModifierSpan.Start:n.ModifierSpan.End])
	}
	if n.Of != "" {
		s += " of " + n.Of
	}
	if n.Date != nil {
		s += fmt.Sprintf(" %s %s–%s", n.Date.Grain, n.Date.Start, n.Date.End)
	}
	if n.Certainty != claim.Stated {
		s += " " + string(n.Certainty)
	}
	return s
}

func TestIDsAreStableAndApart(t *testing.T) {
	text := "“We sold it,” said Ann Lee. Tarn Ltd raised $5 million at a valuation of $20 million.\n\n“We sold it,” said Ann Lee."
	a, b := Claims(Plain(text)), Claims(Plain(text))
	seen := map[string]bool{}
	for i, c := range a.Claims {
		if seen[c.ID] || len(c.ID) != 32 {
			t.Errorf("id %q of %s %q", c.ID, c.Kind, c.Text)
		}
		seen[c.ID] = true
		if b.Claims[i].ID != c.ID {
			t.Errorf("%s %q has another id the second time", c.Kind, c.Text)
		}
	}
	if len(a.Claims) < 5 {
		t.Errorf("%d claims", len(a.Claims))
	}
	for _, c := range a.Claims {
		if c.Deal == nil {
			continue
		}
		for _, part := range c.Deal.Parts {
			if !seen[part] {
				t.Errorf("deal %q has an unknown part %s", c.Text, part)
			}
		}
	}
}

func TestSentences(t *testing.T) {
	_, _, err := ReadFrom("page", strings.NewReader("<html><head><title>App</title></head><body><div id=root></div><script>start()</script></body></html>"))
	if s := Sentence(err); !strings.Contains(s, "fills itself in by script") || !strings.Contains(s, "paste the text") {
		t.Errorf("%v: %s", err, s)
	}
	_, _, err = ReadFrom("page", strings.NewReader("<html><head><title>List</title></head><body><nav><a href=/a>Boats</a></nav></body></html>"))
	if s := Sentence(err); !strings.Contains(s, "no article text") || !strings.Contains(s, "paste the text") {
		t.Errorf("%v: %s", err, s)
	}
	_, _, err = ReadFrom("long", strings.NewReader(strings.Repeat("A line of text. ", MaxText/16+1)))
	if s := Sentence(err); !errors.Is(err, ErrTooLong) || !strings.Contains(s, "more than 2 MB of text") {
		t.Errorf("%v: %s", err, s)
	}
	_, _, err = Read(context.Background(), &fetch.Client{}, filepath.Join(t.TempDir(), "none.html"))
	if !errors.Is(err, fetch.ErrNotFound) || !strings.Contains(Sentence(err), "There is no file") {
		t.Errorf("%v: %s", err, Sentence(err))
	}
}

// FuzzClaims holds for any text: it stays as it is, and every span of every
// claim lies inside it on character boundaries.
func FuzzClaims(f *testing.F) {
	f.Add("“We may,” said Ann Lee, CEO of Tarn Inc., which raised $5m–$6m in 2019, “or may not.”\n\nShe said:\n\nNo.")
	f.Add("One line\rand another")
	f.Add("Follow us\n\n\xff'''””“‘’’ 1,,2.. $ % 3-1 Mr. U.S.\u00a0x")
	f.Fuzz(func(t *testing.T, in string) {
		a := Plain(in)
		if a.Text != in {
			t.Fatalf("text changed: %q", a.Text)
		}
		for _, c := range Claims(a).Claims {
			c.Map(func(s claim.Span) claim.Span {
				if _, err := a.Slice(s); err != nil && utf8.ValidString(in) {
					t.Fatalf("%s %q: %v", c.Kind, c.Text, err)
				}
				return s
			})
			if c.Text != in[c.Span.Start:c.Span.End] {
				t.Fatalf("%s: text %q is not what stands there", c.Kind, c.Text)
			}
		}
	})
}

// BenchmarkClaims reads the claims of a news story of about 5,000 words: the
// sample article eight times over.
func BenchmarkClaims(b *testing.B) {
	a, _, err := ReadFrom(assets.SampleName, bytes.NewReader(assets.Sample))
	if err != nil {
		b.Fatal(err)
	}
	want := 5 * len(Claims(a).Claims) // names are not repeated
	long := Plain(strings.Repeat(a.Text+"\n\n", 8))
	b.SetBytes(int64(len(long.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Claims(long).Claims); n < want {
			b.Fatalf("%d claims, want %d or more", n, want)
		}
	}
	b.ReportMetric(float64(len(strings.Fields(long.Text))), "words")
}

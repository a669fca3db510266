package page

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"stet/extract/fetch"
)

// hostile are pages made to hurt: small in bytes, huge or deep as a tree.
func hostile() map[string]string {
	const lead = "<html><body><p>The harbour board of Wick Sands approved a new quay on Monday, at a cost of £3 million.</p>"
	var open, attrs, writers, headings strings.Builder
	bomb := "<p>"
	for i := range 480 {
		bomb += fmt.Sprintf("<b x=%d>", i)
	}
	for i := range 3000 {
		fmt.Fprintf(&open, "<a%d><b%d>", i, i)
		fmt.Fprintf(&attrs, "<b x=%d>", i)
	}
	for i := range 100_000 {
		fmt.Fprintf(&writers, "<meta name=author content='Ann Hale %d'>", i)
		fmt.Fprintf(&headings, "<h1>Quays of the coast %d</h1>", i)
	}
	names := strings.Repeat("story ", 200)
	return map[string]string{
		"divs 100,000 deep":          lead + strings.Repeat("<div>", 100_000),
		"quotes 100,000 deep":        lead + strings.Repeat("<blockquote>", 100_000) + "end",
		"misnested formatting":       lead + attrs.String() + strings.Repeat("<p>x", 7000),
		"reconstructed 10,000 times": lead + bomb + strings.Repeat("<p>x", 10_000), // 44 KB, 4.8 million nodes
		"just under the limit":       lead + bomb + strings.Repeat("<p>x", 1_000),
		"formatting and tables":      lead + strings.Repeat("<a href=x><b><table><tr><td>", 2000),
		"adoption agency":            lead + strings.Repeat("<a><b><i><p>", 3000) + strings.Repeat("</a></b></i>", 3000),
		"unknown elements":           lead + open.String(),
		"fonts in cells":             lead + strings.Repeat("<table><tr><td><font color=red><i>", 150) + strings.Repeat("<p>y</i>", 4000),
		"list of open anchors":       lead + strings.Repeat("<li><a href=/x>z", 20_000),
		"attributes":                 lead + "<p " + strings.Repeat("a b c=d ", 20_000) + ">text</p>",
		"unclosed comment":           lead + "<!--" + strings.Repeat("-", 100_000),
		"unclosed script":            lead + "<script>" + strings.Repeat("<p>x", 20_000),
		"nested select and svg":      lead + strings.Repeat("<svg><foreignObject><select><option>", 3000),
		"many breaks":                lead + strings.Repeat("<br>", 100_000),
		"entities":                   lead + strings.Repeat("&CounterClockwiseContourIntegral;", 10_000),
		"half a million paragraphs":  lead + strings.Repeat("<p>a", 500_000),
		"a hundred thousand links":   lead + strings.Repeat("<div><a href=/x>b</a></div>", 100_000),
		"templates":                  lead + strings.Repeat("<template>", 3000) + "x",
		"dates in dates":             lead + strings.Repeat("<div class=date>", 480) + strings.Repeat("x y ", 500_000),
		"headings in headings":       lead + strings.Repeat("<h1><div>", 240) + strings.Repeat("x y ", 500_000),
		"headings just under it":     lead + strings.Repeat("<h1><div>", 240) + strings.Repeat("x y ", 2000),
		"long names at every depth":  lead + strings.Repeat("<div class='"+names+"'>", 480) + strings.Repeat("<p>a", 15_000),
		"one long name":              lead + "<div class='" + strings.Repeat(names, 400) + "'>" + strings.Repeat("a<br><br>", 15_000),
		"a hundred thousand writers": writers.String() + lead,
		"as many headlines":          lead + headings.String(),
		"comments in JSON-LD":        "<script type=application/ld+json>{" + strings.Repeat("/*", 900_000) + "</script>" + lead,
		"times said to be the first": lead + strings.Repeat("<time pubdate datetime=2026-03-02></time>", 60_000),
		"menus 600 deep":             lead + strings.Repeat("<nav>", 600),
		"frames without content":     "<frameset>" + strings.Repeat("<frame>", 10_000),
	}
}

func TestHostile(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			a, err := Read(fetch.Page{Locator: name, Body: []byte(text), Type: fetch.HTML})
			if d := time.Since(start); d > time.Minute {
				t.Errorf("took %v; it takes less than a second where nothing else runs; a minute means that it does not end", d)
			} else {
				t.Logf("took %v", d)
			}
			if name == "frames without content" {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(a.Text, "approved a new quay on Monday") && len(a.Notices) > 0 {
				t.Errorf("the plain paragraph is lost; notices %q, text %.200q", a.Notices, a.Text)
			}
			invariants(t, a)
		})
	}
}

func TestNotices(t *testing.T) {
	for name, says := range map[string]string{"divs 100,000 deep": "nested too deeply", "reconstructed 10,000 times": "too much memory"} {
		_, notice := parse(hostile()[name])
		if !strings.Contains(notice, says) {
			t.Errorf("%s: notice %q", name, notice)
		}
	}
	_, notice := parse("<p>An ordinary page.</p>")
	if notice != "" {
		t.Errorf("notice %q", notice)
	}
}

// TestUnclosed reads pages that never close an element: all of their text is
// there, in order, however deep it stands.
func TestUnclosed(t *testing.T) {
	const long = "The quarry number %d at Halden was sold to its workers, who paid more than the town had offered for it in the spring of the year before."
	for _, tt := range []struct {
		name, open, text string
		n, want          int
	}{
		{"a paragraph alone", "", "The quarry at Halden was sold.", 1, 1},
		{"short, below the parser's limit", "<div>", "The quarry number %d at Halden was sold.", 480, 480},
		{"short, past it", "<div>", "The quarry number %d at Halden was sold.", 600, 600},
		{"capped", "<div>", "The quarry number %d at Halden was sold.", 100_000, maxBlocks},
		{"paragraphs in divs", "<div><p>", long, 30, 30},
		{"many paragraphs in divs", "<div><p>", long, 300, 300},
		{"quotes", "<blockquote>", long, 300, 300},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b strings.Builder
			for i := range tt.n {
				b.WriteString(tt.open + strings.Replace(tt.text, "%d", fmt.Sprint(i), 1) + " ")
			}
			a, err := Read(fetch.Page{Body: []byte("<html><body>" + b.String()), Type: fetch.HTML})
			if err != nil {
				t.Fatal(err)
			}
			invariants(t, a)
			if len(a.Blocks) != tt.want {
				t.Fatalf("%d blocks, want %d", len(a.Blocks), tt.want)
			}
			for i, k := range a.Blocks {
				if got, want := a.Text[k.Span.Start:k.Span.End], strings.Replace(tt.text, "%d", fmt.Sprint(i), 1); got != want {
					t.Fatalf("block %d is %q, want %q", i, got, want)
				}
			}
		})
	}
}

// TestShortAndDeep reads one short sentence under any number of elements.
func TestShortAndDeep(t *testing.T) {
	for _, open := range []string{"<div>", "<span>", "<nav>", "<form>", "<ul><li>", "<table><tr><td>", "<nav><a href=/>Home</a></nav><div>"} {
		for _, n := range []int{0, 1, 600, 20_000} {
			page := "<html><body>" + strings.Repeat(open, n) + "<p>The quarry at Halden was sold.</p>"
			a, err := Read(fetch.Page{Body: []byte(page), Type: fetch.HTML})
			if err != nil || a.Text != "The quarry at Halden was sold." {
				t.Errorf("under %d of %s: %v, %v", n, open, a, err)
			}
		}
	}
}

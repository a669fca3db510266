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
	var open, attrs strings.Builder
	bomb := "<p>"
	for i := range 480 {
		bomb += fmt.Sprintf("<b x=%d>", i)
	}
	for i := range 3000 {
		fmt.Fprintf(&open, "<a%d><b%d>", i, i)
		fmt.Fprintf(&attrs, "<b x=%d>", i)
	}
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
		"frames without content":     "<frameset>" + strings.Repeat("<frame>", 10_000),
	}
}

func TestHostile(t *testing.T) {
	for name, text := range hostile() {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			a, err := Read(fetch.Page{Locator: name, Body: []byte(text), Type: fetch.HTML})
			if d := time.Since(start); d > 15*time.Second {
				t.Errorf("took %v; it takes less than one second on an idle machine without the race detector", d)
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

package quote

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"stet/extract/claim"
	"stet/extract/text"
)

// headed makes an article of paragraphs of which those that begin with "# " are
// headings.
func headed(s string) *claim.Article {
	a := &claim.Article{}
	for part := range strings.SplitSeq(s, "\n\n") {
		if a.Text != "" {
			a.Text += "\n\n"
		}
		line, heading := strings.CutPrefix(part, "# ")
		b := claim.Block{Kind: claim.Paragraph, Span: claim.Span{Start: len(a.Text)}}
		if heading {
			b.Kind = claim.Heading
		}
		a.Text += line
		b.Span.End = len(a.Text)
		a.Blocks = append(a.Blocks, b)
	}
	return a
}

// TestHeadings holds that the quotes of a page's headings are claims that repeat
// the body's, with its speaker where the heading names none, and that the
// guessed headline of a plain text and pull quotes are none.
func TestHeadings(t *testing.T) {
	const body = "\n\nMayor Ines Falk met the captains in the old hall on Monday, and it rained all day.\n\n" +
		"“The harbour is finished and we all know it,” Falk said.\n\nNobody else came to the old hall that night."
	tests := []struct {
		name, in, want string
		guessed        bool
	}{
		{"a heading takes the body's speaker", "# ‘The harbour is finished’" + body,
			"direct|The harbour is finished|Ines Falk| repeats [1]\ndirect|The harbour is finished and we all know it,|Ines Falk|said repeats [0]", false},
		{"a heading between paragraphs", "# The hall" + strings.Replace(body, "\n\nNobody", "\n\n# “We all know it”\n\nNobody", 1),
			"direct|The harbour is finished and we all know it,|Ines Falk|said repeats [1]\ndirect|We all know it|Ines Falk| repeats [0]", false},
		{"a heading that names another", "# Bo Lind: ‘The harbour is finished’" + body + "\n\nBo Lind, a captain, was there.",
			"direct|The harbour is finished|Bo Lind| repeats []\ndirect|The harbour is finished and we all know it,|Ines Falk|said repeats []", false},
		{"words of nobody in the body", "# Too much ‘Low Ebb’\n\nMayor Ines Falk saw the film “Low Ebb” on Monday.\n\nIt rained.",
			"scare|Low Ebb|| repeats []\nscare|Low Ebb|| repeats []", false},
		{"the headline of a plain text", "Hall meets: ‘The harbour is finished’" + body, "direct|The harbour is finished and we all know it,|Ines Falk|said repeats [] also The harbour is finished", false},
		{"the first line of a plain text, taken for a heading", "# ‘The harbour is finished’" + body, "direct|The harbour is finished and we all know it,|Ines Falk|said repeats [] also The harbour is finished", true},
		{"a first line that gives the words to somebody else", "# Bo Lind: ‘The harbour is finished’" + body + "\n\nBo Lind, captain of the Tern, was there.",
			"direct|The harbour is finished|Bo Lind| repeats []\ndirect|The harbour is finished and we all know it,|Ines Falk|said repeats []", true},
		{"an office in the heading, the name in the body", "# ‘The harbour is finished’, says mayor" + body,
			"direct|The harbour is finished|Ines Falk|says repeats [1]\ndirect|The harbour is finished and we all know it,|Ines Falk|said repeats [0]", false},
		{"an office in the heading, other words", "# ‘The harbour is ours’, says mayor" + body,
			"direct|The harbour is ours|mayor|says repeats []\ndirect|The harbour is finished and we all know it,|Ines Falk|said repeats []", false},
		{"a pull quote that closes behind the name", "# The hall" + body + "\n\n“The harbour is finished and we all know it.\n\nInes Falk, mayor of Harnley.”\n\nIt rained.",
			"direct|The harbour is finished and we all know it,|Ines Falk|said repeats [] also The harbour is finished and we all know it.", false},
		{"one with words of its own", "# The hall" + body + "\n\n“The harbour was never ours to finish.\n\nBo Lind, captain of the Tern.”\n\nIt rained.",
			"direct|The harbour is finished and we all know it,|Ines Falk|said repeats []\ndirect|The harbour was never ours to finish.|Bo Lind| repeats []", false},
		{"an open quote over a paragraph that names somebody", "# The hall" + body + "\n\n“The harbour was never ours to finish.\n\n“Bo Lind, captain of the Tern, was right.”\n\nIt rained.",
			"direct|The harbour is finished and we all know it,|Ines Falk|said repeats []\ndirect|The harbour was never ours to finish. / Bo Lind, captain of the Tern, was right.|Ines Falk| repeats []", false},
		{"a pull quote", "# The hall" + body + "\n\n“The harbour is finished and we all know it”", "direct|The harbour is finished and we all know it,|Ines Falk|said repeats [] also The harbour is finished and we all know it", false},
	}
	for _, tt := range tests {
		a := headed(tt.in)
		if tt.guessed {
			a.Candidates = map[string][]claim.Candidate{"title": {{Value: "x", From: "text"}}}
		}
		cs := Read(text.New(a), nil)
		at := make(map[string]int)
		for i := range cs {
			cs[i].ID = fmt.Sprint("c", i)
			at[cs[i].ID] = i
		}
		Link(cs)
		got := strings.Split(lines(a.Text, cs), "\n")
		for i := range got {
			var same []int
			for _, id := range cs[i].Quote.Repeats {
				same = append(same, at[id])
			}
			got[i] += fmt.Sprint(" repeats ", same)
			for _, s := range cs[i].Quote.Also {
				got[i] += " also " + a.Text[s.Start:s.End]
			}
		}
		got = slices.DeleteFunc(got, func(l string) bool { return strings.HasPrefix(l, "indirect") })
		if got := strings.Join(got, "\n"); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.name, got, tt.want)
		}
	}
}

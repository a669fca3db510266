package quote

import "testing"

// A quote between single marks that runs over paragraphs: every paragraph opens it
// again and only the last closes it.
func TestSingleMarksOverParagraphs(t *testing.T) {
	const who = "Helen Carr, who runs the mill, spoke on Monday.\n\n"
	tests := []struct{ name, text, want string }{
		{"second half left open", who + "'The roof leaks,' she said. 'Nobody has ever come.\n\n'We wrote four times.'",
			"direct|The roof leaks, / Nobody has ever come. / We wrote four times.|Helen Carr|said"},
		{"possessive in the part left open", who + "'The pupils' books are wet.\n\n'He was right to close the hall,' she said.",
			"direct|The pupils' books are wet. / He was right to close the hall,|Helen Carr|said"},
		{"turned marks, led in", "Helen Carr said: ‘The pupils’ books are wet.\n\n‘The hall must close.’",
			"direct|The pupils’ books are wet. / The hall must close.|Helen Carr|said"},
		{"double marks inside", who + "'The roof leaks,' she said. 'He said \"never\" and left.\n\n'We wrote four times.'",
			"direct|The roof leaks, / He said \"never\" and left. / We wrote four times.|Helen Carr|said"},
		{"three paragraphs", who + "'The roof leaks,' she said. 'It is old.\n\n'The tenants' rooms are cold.\n\n'We wrote.'",
			"direct|The roof leaks, / It is old. / The tenants' rooms are cold. / We wrote.|Helen Carr|said"},
		{"closed behind an s", who + "'We want no more promises' is what she said.\n\n'We wrote four times,' she said.",
			"direct|We want no more promises|Helen Carr|said\ndirect|We wrote four times,|Helen Carr|said"},
		{"a plural's possessive alone", "The boys' shoes were wet.\n\n'Tis late.", ""},
		{"a lost closer before the writer's paragraph", who + "The sign read 'Closed for repairs.\n\nNobody came.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(tt.text); got != tt.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, tt.want)
			}
		})
	}
}

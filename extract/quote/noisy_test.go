package quote

import "testing"

// TestNoisy reads pages that lost spaces and marks on the way, beside clean texts
// that look like them.
func TestNoisy(t *testing.T) {
	const head = "Nora Vance met Hugo Varga on the quay.\n\n"
	const close = "direct|We close,|Nora Vance|said"
	tests := []struct{ name, in, want string }{
		{"no space behind the mark", "“We close,”Vance said.", close},
		{"no space behind the mark, inverted", "“We close,”said Vance.", close},
		{"no space before the mark", "Vance said“We close,”", "direct|We close,|Nora Vance|said"},
		{"name glued to the verb", "“We close,” Vancesaid.", close},
		{"verb glued to the name", "“We close,” saidVance.", close},
		{"a zero-width space for a space", "“We close,” Vance\u200bsaid.", close},
		{"given name glued to the surname", "The Ledger asked. NoraVance said the sale was off.", "indirect|the sale was off|Nora Vance|said"},
		{"a paper glued to the surname", "Talking to The LedgerVance said the sale was off.", "indirect|the sale was off|Nora Vance|said"},
		{"a sentence glued to the next", "“We close,” said Vance.The town slept. Varga said the sale was off.", close + "\nindirect|the sale was off|Hugo Varga|said"},
		{"a quote glued to the sentence", "“We close,” Vance said.“We do.”", close + "\ndirect|We do.|Nora Vance|said"},
		{"no-break and narrow spaces", "“\u00a0We close,\u00a0”\u00a0Vance\u202fsaid.", close},
		{"soft hyphens", "“We close,” Van\u00adce said.", close},
		{"doubled apostrophes", "''We close,'' Vance said.", close},
		{"TeX marks", "``We close,'' Vance said.", close},
		{"commas for low marks", ",,We close,'' Vance said.", close},
		{"two spaces and a line inside a name", "“We close,” said Ida  Falk\nHale of the yard.", "direct|We close,|Ida Falk Hale|said"},
		{"spaces inside the marks", "“ We close, ” Vance said.", close},
		{"a space before the comma", "“We close,” Vance said ,“we do.”", "direct|We close, / we do.|Nora Vance|said"},
		{"primes of a scanner", "″We close,″ Vance said.", close},
		{"ornaments", "❝We close,❞ Vance said.", close},
		{"marks escaped twice", "&quot;We close,&quot; Vance said.", close},
		{"turned marks escaped twice", "&ldquo;We close,&rdquo; Vance said.", close},
		{"wide marks", "＂We close,＂ Vance said.", close},
		{"a single mark for the closer", "Vance said: “We close.’ The hall cheered.", "direct|We close.|Nora Vance|said"},
		{"signs for the direction of writing", "\u202a”We close,” Vance said.\u202c", close},
		{"a tag left in the text", "<post by=\"vance\" on=\"May 3\">We close.", "scare|vance||\nscare|May 3||"},

		{"a name that ends as a verb does", "Omar Bensaid left for the quay.", ""},
		{"a name that begins as a verb does", "Saidov and Toldo left for the quay.", ""},
		{"feet and inches", "A 6′2″ guard watched a 27″ screen.", ""},
		{"an ampersand", "Quay & quot; R&D; and AT&T; left.", ""},
		{"a doubled apostrophe in a word", "They don''t know and won''t say.", ""},
		{"doubled commas", "Yes,, Vance may,, in time, know.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(head + tt.in); got != tt.want {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

package page

import (
	"strings"
	"testing"
)

// TestSetOff reads plain texts in which ">" sets off what is quoted.
func TestSetOff(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"one", "She wrote:\n\n> The pier stays.\n\nIt does.", "paragraph She wrote:|quote The pier stays.|paragraph It does."},
		{"two paragraphs", "She wrote:\n\n> The pier stays.\n>\n> We will not sell.\n\nIt does.",
			"paragraph She wrote:|quote The pier stays.|quote We will not sell.|paragraph It does."},
		{"wrapped", "She wrote:\n\n> The pier\n> stays.\n\nIt does.", "paragraph She wrote:|quote The pier\n> stays.|paragraph It does."},
		{"no empty line before", "She wrote:\n> The pier stays.\nIt does.", "paragraph She wrote:|quote The pier stays.|paragraph It does."},
		{"twice quoted", "She wrote:\n\n>> The pier stays.\n\nIt does.", "paragraph She wrote:|quote The pier stays.|paragraph It does."},
		{"marks of a quotation", "She wrote:\n\n> “The pier stays.”\n\nIt does.", "paragraph She wrote:|quote “The pier stays.”|paragraph It does."},
		{"links are none", "She wrote it down.\n\n> More on the pier\n\nIt is so.", "paragraph She wrote it down.|paragraph > More on the pier|paragraph It is so."},
		{"a sign inside a line", "She wrote that 3 > 2.\n\nIt is so.", "paragraph She wrote that 3 > 2.|paragraph It is so."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Text(tt.in)
			var got []string
			for _, b := range a.Blocks {
				got = append(got, string(b.Kind)+" "+a.Text[b.Span.Start:b.Span.End])
			}
			if g := strings.Join(got, "|"); g != tt.want || a.Text != tt.in {
				t.Errorf("got %q, want %q", g, tt.want)
			}
		})
	}
}

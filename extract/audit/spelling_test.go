package audit

import (
	"testing"

	"stet/extract/claim"
	"stet/extract/name"
	"stet/extract/text"
)

func TestSpelling(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Mathew Ordway, the chief executive, said so. Later Matthew Ordway left.", "flag Mathew Ordway|Matthew Ordway"},
		{"Peter Jonson said so. Peter Johnson, 40, left on Monday.", "flag Peter Jonson|Peter Johnson"},
		{"Erik Marwood spoke. Eric Marwood, a teacher, left.", "flag Erik Marwood|Eric Marwood"},
		{"CloudBank raised $5m. Shares of Cloudbank fell.", "flag CloudBank|Cloudbank"},
		{"Ranger Dan Tolby, 40, ran. Later Mr Tolbey rested.", "flag Dan Tolby|Tolbey"},
		{"Mr Jonson spoke. Peter Johnson, 40, left on Monday.", "flag Jonson|Peter Johnson"},
		{"Shares of Quilllon Energy fell. Quillon Energy grew.", "flag Quilllon Energy|Quillon Energy"},
		// Two people, or one form of a name.
		{"Joan Marwood said so. John Marwood, 40, left.", ""},
		{"Paul Marwood said so. Paula Marwood, 40, left.", ""},
		{"Eric Marwood, a teacher, spoke. Erica Marwood, a judge, left.", ""},
		{"Erik Marwood, a judge, spoke. Eric Marwood, a teacher, left.", ""},
		{"CLOUDBANK HAS RAISED $5M IN LEEDS\n\nCloudBank raised $5m. CloudBank grew.", ""},
		{"Peter Lang spoke. Peter Long, 40, left.", ""},
	} {
		d := text.New(claim.Plain(tt.in))
		if got := said(d, Check(d, name.Read(d)), TwoValues); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

package audit

import "testing"

// TestRaised holds the rounds of a company against what it has raised in all.
func TestRaised(t *testing.T) {
	const rounds = "Lochart has raised $40 million in a Series B round led by Fenwick Ventures. In 2018 it raised $12 million in a Series A round from Holm Capital. "
	for _, tt := range []struct{ in, want string }{
		{rounds + "Lochart has raised $45 million in total.", "flag $45 million|$40 million|$12 million"},
		{rounds + "The new money brings the total raised by Lochart to $52 million.", "ok $52 million|$40 million|$12 million"},
		{rounds + "Lochart has raised $62 million to date.", ""},                   // a round that is not told
		{rounds + "Lochart had raised $15 million in total before the round.", ""}, // the total of an earlier day
		{rounds + "Lochart raised $15 million in total by 2018.", ""},
		{rounds + "Holm Capital has raised $45 million in total.", ""}, // somebody else's
		{rounds + "Lochart has raised €45 million in total.", ""},      // other money
		{"Lochart is in talks to raise $40 million in a Series B round. In 2018 it raised $12 million in a Series A round. Lochart has raised $15 million in total.", ""},
		{"Lochart raised $40 million in a Series B round. The $40 million Series B round was led by Holm Capital. Lochart has raised $45 million in total.", ""},
	} {
		if got := outcome(tt.in, Sum); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

package quote

import "testing"

// TestActs holds what is said with an object instead of a clause, and what
// looks like it.
func TestActs(t *testing.T) {
	tests := []struct{ in, want string }{
		{`Vance called for an inquiry into the sale.`, `indirect|an inquiry into the sale|Nora Vance|called for`},
		{`Vance warned of a long strike at the yard.`, `indirect|a long strike at the yard|Nora Vance|warned of`},
		{`Vance vowed to sue the bank by Friday.`, `indirect|to sue the bank by Friday|Nora Vance|vowed`},
		{`Vance pledged to “rebuild” the yard, and left.`, "indirect|to “rebuild” the yard|Nora Vance|pledged\ndirect|rebuild|Nora Vance|pledged"},
		{`Vance criticised the board for its silence.`, `indirect|the board for its silence|Nora Vance|criticised`},
		{`Vance cited a study showing a loss at the yard.`, `indirect|a study showing a loss at the yard|Nora Vance|cited`},
		{`A Ledger poll shows Vance with 42 percent of the vote.`, `indirect|Vance with 42 percent of the vote|a Ledger poll|shows`},
		{`Vance decried the board for “turning its back” on the yard.`,
			"indirect|the board for “turning its back” on the yard|Nora Vance|decried\ndirect|turning its back|Nora Vance|decried"},
		{`Vance has hailed the talks as a “breakthrough” for the yard.`,
			"indirect|the talks as a “breakthrough” for the yard|Nora Vance|hailed\ndirect|breakthrough|Nora Vance|hailed"},
		{`Vance questioned the count, urging voters to “look again” at the ballots.`,
			"indirect|voters to “look again” at the ballots|Nora Vance|urging\ndirect|look again|Nora Vance|urging"},
		{`Vance’s claim that the yard is “a gem” in the crown drew laughs.`,
			"indirect|the yard is “a gem” in the crown|Nora Vance|claim\ndirect|a gem|Nora Vance|claim"},
		{`Vance made it clear that the yard was full.`, `indirect|the yard was full|Nora Vance|made it clear`},
		{`Vance is confident that the yard will open.`, `indirect|the yard will open|Nora Vance|confident`},
		{`Critics voiced concern that the yard would close.`, `indirect|the yard would close|critics|voiced concern`},
		{`Vance's claim that the yard was full was wrong.`, `indirect|the yard was full|Nora Vance|claim`},
		{`Her promise to sell the yard by May was kept.`, `indirect|to sell the yard by May|Nora Vance|promise`},
		// Nothing is said, or not by this subject.
		{`Vance supported the plan for a new bridge.`, ``},
		{`Vance found the key to the old yard.`, ``},
		{`Vance called the harbour office on Monday.`, ``},
		{`The pledges to rebuild the yard were kept.`, ``},
		{`The plan was criticised for its cost and its length.`, ``},
		{`Vance denied the report.`, `indirect|the report|Nora Vance|denied|not`},
		{`Vance promised the crew.`, ``},
		{`Vance's claim that is on file was read.`, ``},
		{`The claim that the yard was full was wrong.`, ``},
		{`Vance's statement to the press was short.`, ``},
		{`It is certain that the yard will open.`, ``},
		{`Vance made the gate that the yard needed.`, ``},
		{`In addition to stating that the yard was full, Vance left.`, `indirect|the yard was full|Nora Vance|stating`},
	}
	for _, tt := range tests {
		if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}

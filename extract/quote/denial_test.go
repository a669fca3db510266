package quote

import "testing"

// TestDenial holds what was not said or is said not to be so, by words
// outside the verb group of the cue too, and what only looks like it.
func TestDenial(t *testing.T) {
	tests := []struct{ in, want string }{
		{`It is not true that Vance said the boat was sold.`, `indirect|the boat was sold|Nora Vance|said|not`},
		{`It is false that Vance told the board the boat was sold.`, `indirect|the boat was sold|Nora Vance|told|not`},
		{`It is true that Vance said the boat was sold.`, `indirect|the boat was sold|Nora Vance|said`},
		{`Hardly anyone said that the boat was sold.`, `indirect|the boat was sold|Hardly anyone|said|not`},
		{`Many people said that the boat was sold.`, `indirect|the boat was sold|many people|said`},
		{`Nobody in town said that the boat was sold.`, `indirect|the boat was sold|nobody in town|said|not`},
		{`None of the crew said that the boat was sold.`, `indirect|the boat was sold|none of the crew|said|not`},
		{`Nor did Vance say that the boat was sold.`, `indirect|the boat was sold|Nora Vance|say|not`},
		{`Vance told no one that the boat was sold.`, `indirect|the boat was sold|Nora Vance|told no one|not`},
		{`Vance has always denied saying: “I quit.”`, `direct|I quit.|Nora Vance|has always denied saying|not`},
		{`Vance never denied saying: “I quit.”`, `direct|I quit.|Nora Vance|never denied saying`},
		{`Vance rejected the claim that the boat was sold.`, `indirect|the boat was sold|Nora Vance|rejected the claim|not`},
		{`Vance has dismissed repeated suggestions that the boat was sold.`, `indirect|the boat was sold|Nora Vance|has dismissed repeated suggestions|not`},
		{`Vance did not reject the claim that the boat was sold.`, `indirect|the boat was sold|Nora Vance|did not reject the claim`},
		{`Vance rejected the bid for the old boat.`, ``},
		{`Vance declined to say who had paid for the boat.`, `indirect|who had paid for the boat|Nora Vance|declined to say|not`},
		{`Vance refused to confirm whether the boat was sold.`, `indirect|whether the boat was sold|Nora Vance|refused to confirm|not`},
		{`Vance declined to say anything about the boat.`, ``},
		{`Vance stopped short of saying he would quit.`, `indirect|he would quit|Nora Vance|stopped short of saying|not`},
		{`Neither Vance nor Varga would say when the boat would sail.`, `indirect|when the boat would sail|neither Vance nor Varga|would say|not`},
		{`Vance would say when the boat was late.`, ``},
		{`Vance denied taking bribes from the owner.`, `indirect|taking bribes from the owner|Nora Vance|denied|not`},
		{`Disclaimer: The Ledger advises readers to ask a captain before they sail.`, ``},
		{`The Ledger advises readers to ask a captain before they sail.`, `indirect|readers to ask a captain before they sail|Ledger|advises`},
		{`Vance denied the charges.`, `indirect|the charges|Nora Vance|denied|not`},
		{`Vance denies murder and two counts of theft.`, `indirect|murder and two counts of theft|Nora Vance|denies|not`},
		{`Vance denied wrongdoing and left.`, `indirect|wrongdoing|Nora Vance|denied|not`},
		{`Vance neither confirmed nor denied the report.`, `indirect|the report|Nora Vance|neither confirmed nor denied|not`},
		{`Vance did not deny the charges.`, `indirect|the charges|Nora Vance|did not deny`},
		{`Vance denied it.`, ``},
		{`Vance denied the crew a raise.`, ``},
		{`Vance was denied entry to the port.`, ``},
		{`The judge denied the motion on Monday.`, ``},
		{`Vance has never claimed to be perfect.`, `indirect|to be perfect|Nora Vance|has never claimed|not`},
		{`Vance did not claim to own the boat.`, `indirect|to own the boat|Nora Vance|did not claim|not`},
		{`The storm claimed two lives.`, ``},
		{`Vance could not say how much the boat cost.`, `indirect|how much the boat cost|Nora Vance|could not say|not`},
		{`Vance could not say how.`, ``},
		{`Vance rejected the idea that she had lied as “absurd.”`, "indirect|the idea that she had lied as “absurd.”|Nora Vance|rejected\ndirect|absurd.|Nora Vance|rejected"},
		{`Vance rejected the idea that she had lied “for years.”`, "indirect|she had lied “for years.”|Nora Vance|rejected the idea|not\ndirect|for years.|Nora Vance|rejected the idea|not"},
		{`At no point did Vance say that the boat was sold.`, `indirect|the boat was sold|Nora Vance|say|not`},
		{`At that point Vance did say that the boat was sold.`, `indirect|the boat was sold|Nora Vance|say`},
		{`Vance did not just say that the boat was sold.`, `indirect|the boat was sold|Nora Vance|say`},
		{`Vance no longer says the boat was sold.`, `indirect|the boat was sold|Nora Vance|no longer says|not`},
		{`Vance forgot to mention that the boat was sold.`, `indirect|the boat was sold|Nora Vance|forgot to mention|not`},
	}
	for _, tt := range tests {
		if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

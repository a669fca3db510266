package quote

import (
	"testing"

	"stet/extract/claim"
)

// A name behind or before what its bearer is.
func TestApposedNames(t *testing.T) {
	runTable(t, []struct{ name, in, want string }{
		{"two offices, then the name", `Tarn’s co-founder and CEO, Dr. Nora Vance, commented: “We are ready.”`, `direct|We are ready.|Nora Vance|commented`},
		{"an office in capitals", `Tarn’s co-founder and CTO, Hugo Varga, said: “We are ready.”`, `direct|We are ready.|Hugo Varga|said`},
		{"offices at the head of the sentence", `Chief financial officer and board member, Nora Vance, said: “Costs fell.”`, `direct|Costs fell.|Nora Vance|said`},
		{"behind the verb", `“We are ready,” said Tarn’s co-founder and CEO, Dr. Nora Vance.`, `direct|We are ready,|Nora Vance|said`},
		{"behind the verb without a comma", `“We are ready,” said founder and chief executive Nora Vance.`, `direct|We are ready,|Nora Vance|said`},
		{"an apposition with a clause of its own", `Nora Vance, portfolio manager at Tern Capital, which owns 2% of the yard, said the bid was “thin”.`,
			"indirect|the bid was “thin”|Nora Vance|said\ndirect|thin|Nora Vance|said"},
		{"behind a phrase in front", `In an email, Nora Vance, portfolio manager at Tern Capital, which owns 2% of the yard, said the bid was “thin”.`,
			"indirect|the bid was “thin”|Nora Vance|said\ndirect|thin|Nora Vance|said"},
		{"our reporter", `Our reporter Nora Vance is at the quay: “The waves are over the wall.”`, `direct|The waves are over the wall.|Nora Vance|`},
		{"our reporter without a name", `Our reporter is at the quay: “The waves are over the wall.”`, `direct|The waves are over the wall.|our reporter|`},
		{"a study and when it came out", `A study published in 2019 suggested that the pier was old.`, `indirect|the pier was old|a study|suggested`},
		{"a body with such a clause", `Tern Capital, which owns 2% of the yard, said the bid was “thin”.`,
			"indirect|the bid was “thin”|Tern Capital|said\ndirect|thin|Tern Capital|said"},
		{"two people", `“It is old,” said the mayor and the engineer, Hugo Varga.`, `direct|It is old,|mayor|said`},
		{"children are counted", `Mother of two Nora Vance said it was a “trap”.`, "indirect|it was a “trap”|Nora Vance|said\ndirect|trap|Nora Vance|said"},
		{"behind the verb, counted", `“It is a trap,” said father of four Hugo Varga.`, `direct|It is a trap,|Hugo Varga|said`},
		{"whose children are no name", `The father of two girls said the road was shut.`, `indirect|the road was shut|father of two girls|said`},
		{"a spokesman of somebody", `A spokesman for Nora Vance said the road was shut.`, `indirect|the road was shut|a spokesman for Nora Vance|said`},
		{"named in the sentence behind", `The auditor general said the books were closed. The auditor general, Nora Vance, left in May.`,
			`indirect|the books were closed|Nora Vance|said`},
		{"another office behind", `The auditor general said the books were closed. The attorney general, Nora Vance, left in May.`,
			`indirect|the books were closed|auditor general|said`},
	})
}

// A body behind a role is no holder of it.
func TestRoleForBody(t *testing.T) {
	in := `The lawyer for the yard, Tern Capital, said nothing was lost.`
	if got, want := read(in, nameClaim(in, claim.Org, "", "Tern Capital")), `indirect|nothing was lost|lawyer for the yard|said`; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// A given name that lost the space before it.
func TestGluedGivenNames(t *testing.T) {
	one := `TheLedgerMoira Kell said the pier was rotten. “It leaks,” Kell said.`
	if got, want := read(one, nameClaim(one, claim.Person, "", "TheLedgerMoira Kell", "Kell")), "indirect|the pier was rotten|Moira Kell|said\ndirect|It leaks,|Moira Kell|said"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	for _, name := range []string{"Anna MacDonald", "MaryBeth Lee", "Joan FitzGerald"} {
		in := name + " said the pier was rotten."
		if got, want := read(in, nameClaim(in, claim.Person, "", name)), "indirect|the pier was rotten|"+name+"|said"; got != want {
			t.Errorf("got:\n%s\nwant:\n%s", got, want)
		}
	}
	two := `Moira Kell met Ina McKell. “It leaks,” McKell said.`
	if got, want := read(two, nameClaim(two, claim.Person, "", "Moira Kell"), nameClaim(two, claim.Person, "", "Ina McKell", "McKell")), "direct|It leaks,|Ina McKell|said"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

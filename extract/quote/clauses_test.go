package quote

import "testing"

// TestClauses holds where a reported clause begins and ends, and what is none.
func TestClauses(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"an exclamation ends it", `Vance said: “Ahoy!” Dock master Hugo Varga, of the board, said that was “late”.`,
			"direct|Ahoy!|Nora Vance|said\nindirect|that was “late”|Hugo Varga|said\ndirect|late|Hugo Varga|said"},
		{"a question and its cue", `“Ahoy?” Varga said that night.`, `direct|Ahoy?|Hugo Varga|said`},
		{"ill is no state", `Vance told Varga that he was ill. Varga sailed on.`, `indirect|he was ill|Nora Vance|told`},
		{"the site X", `“It is over,” Vance wrote on X. “Hugo Varga sold us a wreck.”`,
			`direct|It is over, / Hugo Varga sold us a wreck.|Nora Vance|wrote`},
		{"hours after another said", `Vance said she had not chosen, hours after yard boss Lena Hart told a meeting the sale was “as good as sealed.”`,
			"indirect|she had not chosen|Nora Vance|said\nindirect|the sale was “as good as sealed.”|Lena Hart|told\ndirect|as good as sealed.|Lena Hart|told"},
		{"a day after a warning", `Vance said the pier was safe, a day after Varga warned it “could drop”.`,
			"indirect|the pier was safe|Nora Vance|said\nindirect|it “could drop”|Hugo Varga|warned\ndirect|could drop|Hugo Varga|warned"},
		{"a day after telling", `Vance said the strike was over, a week after telling her board it would last.`,
			"indirect|the strike was over|Nora Vance|said\nindirect|it would last|Nora Vance|telling"},
		{"hours after what is part of it", `Vance said the boat sank, hours after it left port.`, `indirect|the boat sank, hours after it left port|Nora Vance|said`},
		{"while another said", `Vance said she would go while Varga said he would stay.`,
			"indirect|she would go|Nora Vance|said\nindirect|he would stay|Hugo Varga|said"},
		{"a term", `The term “ebb line” describes a mark on the quay.`, `scare|ebb line||`},
		{"a term that is judged", `Vance said the term “ebb line” was a lie.`,
			"indirect|the term “ebb line” was a lie|Nora Vance|said\ndirect|ebb line|Nora Vance|said"},
		{"what a thing shows", `Mud cores reveal “swift” silting.`, `scare|swift||`},
		{"what a report reveals", `The report reveals “swift” silting.`,
			"indirect|“swift” silting|report|reveals\ndirect|swift|report|reveals"},
		{"what a film is called", `The film, which Vance made, is called “Ebb”. It opens on Friday.`, `scare|Ebb||`},
		{"what the reader may think", `If you think “lazy” is the word for Vance, think again.`, `scare|lazy||`},
		{"a broker's grades", `Tarn Bank cut the share to “neutral” from “buy” and kept its other ratings.`, "scare|neutral||\nscare|buy||"},
		{"no grade", `Vance said the panel should be “neutral”.`,
			"indirect|the panel should be “neutral”|Nora Vance|said\ndirect|neutral|Nora Vance|said"},
		{"said both", `“No comment,” said both Vance and Varga.`, `direct|No comment,|Nora Vance and Hugo Varga|said`},
		{"often said", `“I am not sorry,” Vance has said more than once.`, `direct|I am not sorry,|Nora Vance|said`},
		{"more that is said", `Vance said more than half of the yard was rotten.`, `indirect|more than half of the yard was rotten|Nora Vance|said`},
		{"where it is written", `Vance sent ten letters. In one of them, dated May 3, she wrote: “Close the quay.”`, `direct|Close the quay.|Nora Vance|wrote`},
		{"people cited", `Acme is to close its dock, the Ledger reported on Tuesday, citing two people familiar with the sale.`,
			`indirect|Acme is to close its dock|Ledger|reported`},
		{"a study cited", `Vance cited a study showing that the quay sinks.`, `indirect|a study showing that the quay sinks|Nora Vance|cited`},
		{"on a call", `Vance said on a call with analysts the firm would hire 500 people.`, `indirect|the firm would hire 500 people|Nora Vance|said`},
		{"an occasion alone", `Vance said in a letter to the board of the firm: “We go.”`, `direct|We go.|Nora Vance|said`},
		{"two halves", `Vance’s spokesman, Hugh Orr, said nobody was hurt; the mayor, he added, was away.`,
			"indirect|nobody was hurt|Hugh Orr|said\nindirect|the mayor / was away|Hugh Orr|added"},
		{"one clause with a semicolon", `The yard is shut; the dock will be, Vance said.`, `indirect|The yard is shut; the dock will be|Nora Vance|said`},
		{"shares that answer", `Asked whether the pier should close, 34% said yes and 20% said no.`, "indirect|yes|34%|said\nindirect|no|20%|said"},
		{"one in ten", `Fewer than one in ten said they trusted the board.`, `indirect|they trusted the board|fewer than one in ten|said`},
		{"asked if", `Vance asked Varga if he would sell.`, `indirect|if he would sell|Nora Vance|asked`},
		{"put in behind the verb", `It was, said Vance, a disaster.`, `indirect|It was / a disaster|Nora Vance|said`},
		{"put in behind a question", `Whether it works, says Vance, is unclear.`, `indirect|Whether it works / is unclear|Nora Vance|says`},
		{"put in before a quote", `It was, Vance said, “a hole.”`, `direct|a hole.|Nora Vance|said`},
		{"a question, then a sentence", `“Is it shut?” He insists the quay is full, Vance says.`, `direct|Is it shut?||
indirect|He insists the quay is full|Nora Vance|says`},
		{"born", `Born in a village near Harnley, Vance liked to say that she had learned to sail asleep.`,
			`indirect|she had learned to sail asleep|Nora Vance|say`},
		{"used to", `My grandmother used to say that a quay without boats is a wall.`, `indirect|a quay without boats is a wall|my grandmother|say`},
		{"second verb behind a thing", `Shares fell after analysts cut the grade and said the bid looked thin.`, `indirect|the bid looked thin|analysts|said`},
		{"second verb of a person", `Vance left after Varga had come and said the bid was thin.`, `indirect|the bid was thin|Nora Vance|said`},
		{"a role without an article", `“It shone,” said lead author Dr. Lena Hart of the Harnley Institute.`, `direct|It shone,|Lena Hart|said`},
		{"the word they use", `“Drift” is the word his aides use.`, `direct|Drift|Hugo Varga’s aides|use`},
		{"what the company says", `Acme showed a winch that the company says will last ten years.`, `indirect|will last ten years|company|says`},
		{"what was not said of it", `Acme showed a winch that the board said nothing about.`, ``},
		{"as they say", `Some of my friends, as they say, row.`, ``},
		{"a figure and what else was cut", `Acme reported a fall in profit and cut its outlook.`, ``},
		{"behind a semicolon", `The board calls the pier “a long joke”; I would call it a gift.`,
			"indirect|the pier “a long joke”|board|calls\ndirect|a long joke|board|calls"},
		{"asked by", `Varga, asked by the board if he would sue, answered: “Watch me.”`, `direct|Watch me.|Hugo Varga|answered`},
		{"a verb in the present", `“Like a bomb,” corrects Mrs Hale.`, `direct|Like a bomb,|Hale|corrects`},
		{"what is shown to be written", `Emails seen by the Ledger show that an engineer wrote that the quay could drop.`,
			`indirect|the quay could drop|an engineer|wrote`},
		{"which had said", `Shares of Acme, which had said in May it saw no risk, dropped.`, `indirect|it saw no risk|Acme|said`},
		{"a bracket before that", `Your columnist claims (May 4) that trams are slow.`, `indirect|trams are slow|your columnist|claims`},
		{"with a share saying", `A poll found 48% would vote for Vance, with 41% saying they favoured Varga.`,
			"indirect|48% would vote for Vance|a poll|found\nindirect|they favoured Varga|41%|saying"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

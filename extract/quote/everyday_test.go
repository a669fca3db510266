package quote

import "testing"

// TestEveryday holds sentences as news desks write them, each once wrong.
func TestEveryday(t *testing.T) {
	tests := []struct{ in, want string }{
		{`Mike Hale, who ran a super fund, said the Okafor “train may have left the station.”`,
			"indirect|the Okafor “train may have left the station.”|Mike Hale|said\ndirect|train may have left the station.|Mike Hale|said"},
		{`“The market is fine,” Hale, the bank’s chief economist, said in an interview. “It will hold.”`,
			`direct|The market is fine, / It will hold.|Hale|said`},
		{`The union’s Lena Hart told the Ledger: “We will strike,” adding that talks had “collapsed.”`,
			"direct|We will strike,|Lena Hart|told\nindirect|talks had “collapsed.”|Lena Hart|adding\ndirect|collapsed.|Lena Hart|told"},
		{`Asked if she would resign, Ruiz replied, “Never.”`, `direct|Never.|Dana Ruiz|replied`},
		{`“We’re done,” said Ruiz and Okafor in a joint statement.`, `direct|We’re done,|Dana Ruiz and Karl Okafor|said`},
		{`Ruiz — who has run the yard for years — said the offer was “thin”.`,
			"indirect|the offer was “thin”|Dana Ruiz|said\ndirect|thin|Dana Ruiz|said"},
		{`Speaking at a dinner in Omaha, Nebraska, on Friday, Ruiz called the deal “dead on arrival.”`,
			"indirect|the deal “dead on arrival.”|Dana Ruiz|called\ndirect|dead on arrival.|Dana Ruiz|called"},
		{`The Acme Corp. CEO said revenue will rise next year.`, `indirect|revenue will rise next year|Acme Corp. CEO|said`},
		{`Police said a man was arrested. They said he had been drinking.`,
			"indirect|a man was arrested|police|said\nindirect|he had been drinking|police|said"},
		{`Critics say the plan is a giveaway, but supporters argue it will create jobs.`,
			"indirect|the plan is a giveaway|critics|say\nindirect|it will create jobs|supporters|argue"},
		{`Officials confirmed that three people had died, the agency reported.`,
			`indirect|Officials confirmed that three people had died|agency|reported`},
		{`Ruiz, for her part, insisted the numbers were right.`, `indirect|the numbers were right|Dana Ruiz|insisted`},
		{`The minister said Britain would “not blink”, adding: “We are ready.”`,
			"indirect|Britain would “not blink”|minister|said\ndirect|not blink|minister|said\ndirect|We are ready.|minister|adding"},
		{`Sales fell 3%, the company said on Tuesday, citing weak demand.`, `indirect|Sales fell 3%|company|said`},
		{`Analysts polled by FactBank expected earnings of $2.52 a share.`, ``},
		{`“We,” she said, “are here to stay,” she added.`, "direct|We,|Dana Ruiz|said\ndirect|are here to stay,|Dana Ruiz|added"},
		{`A spokesperson for Acme did not immediately respond to a request for comment.`, ``},
		{`“The numbers don’t lie,” says the 42-year-old founder. “They never do.”`,
			`direct|The numbers don’t lie, / They never do.|42-year-old founder|says`},
		{`Ruiz warned investors not to expect profits soon.`, `indirect|investors not to expect profits soon|Dana Ruiz|warned`},
		{`The lawsuit alleges that Acme stole designs.`, `indirect|Acme stole designs|lawsuit|alleges`},
		{`Okafor Industries’ chief executive, Lena Hart, said the company expects to hire 500 people.`,
			`indirect|the company expects to hire 500 people|Lena Hart|said`},
		{`“This is a mistake,” said a senior official, who spoke on condition of anonymity.`,
			`direct|This is a mistake,|a senior official|said`},
		{`It was, Ruiz said, “the worst day of my life.”`, `direct|the worst day of my life.|Dana Ruiz|said`},
		{`Neither side would say what was agreed.`, `indirect|what was agreed|neither side|say|not`},
		{`“Yes,” Ruiz said when asked whether she would stay.`, `direct|Yes,|Dana Ruiz|said`},
		{`A police report obtained by the Ledger says Okafor was speeding.`, `indirect|Okafor was speeding|a police report|says`},
		{`Okafor’s lawyer, Pablo Hale, did not deny that his client was there.`, `indirect|his client was there|Pablo Hale|deny|not`},
		{`Many economists believe rates will fall; others are skeptical.`, `indirect|rates will fall|many economists|believe`},
		{`“I have never,” Ruiz said, her voice rising, “seen anything like it.”`,
			`direct|I have never, / seen anything like it.|Dana Ruiz|said`},
		{`Ruiz insists she’s “not a quitter,” telling the crowd: “I’ll be back.”`,
			"indirect|she’s “not a quitter,”|Dana Ruiz|insists\ndirect|not a quitter,|Dana Ruiz|insists\ndirect|I’ll be back.|Dana Ruiz|telling"},
		{`The judge ruled that the sale was void.`, `indirect|the sale was void|judge|ruled`},
		{`Hart announced plans to build a bridge.`, ``},
		{`Acme Corp. said in a filing with the regulator on Monday it had received a subpoena.`,
			`indirect|it had received a subpoena|Acme Corp|said`},
		{`Ruiz denied the allegations, calling them “baseless.”`,
			"indirect|them “baseless.”|Dana Ruiz|calling\ndirect|baseless.|Dana Ruiz|calling"},
		{`Acme’s board, Ruiz said, had approved the deal.`, `indirect|Acme’s board / had approved the deal|Dana Ruiz|said`},
		{`Ruiz’s office confirmed she had met the minister but declined to say what they discussed.`,
			`indirect|she had met the minister|Ruiz’s office|confirmed`},
		{`Some people think it is a joke, Ruiz told the crowd, but it is not.`,
			"indirect|Some people think it is a joke|Dana Ruiz|told\nindirect|but it is not|Dana Ruiz|told"},
		{`The crowd broke into chants of “Lock the gates!”`, `direct|Lock the gates!|crowd|chants`},
		{`Workers waved “Hands Off” signs.`, `direct|Hands Off|workers|`},
		{`“It is over,” Ruiz said, adding, “We tried.”`, "direct|It is over,|Dana Ruiz|said\ndirect|We tried.|Dana Ruiz|adding"},
		{`“Acme has no plans to sell,” the company’s chief financial officer, Tom Brandt, told analysts on a call.`,
			`direct|Acme has no plans to sell,|Tom Brandt|told`},
	}
	for _, tt := range tests {
		if got := read(intro + "It rained.\n\n" + tt.in); got != tt.want {
			t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
		}
	}
}

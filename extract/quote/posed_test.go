package quote

import "testing"

// TestPosed holds whose words they are where the clause that says so stands
// apart from them or in another form than subject and verb, with a case beside
// each that must not be taken for it.
func TestPosed(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"a fronted participle", "Calling the bid a “sham,” Vance walked out.", `direct|sham,|Nora Vance|Calling`},
		{"a fronted participle behind while", "But while denouncing the “theft” of the pier in speeches, Varga has no plan.", `direct|theft|Hugo Varga|denouncing`},
		{"a participle with a subject before it", "Varga spoke, calling the bid a “sham,” and Vance walked out.", `direct|sham,|Hugo Varga|calling`},
		{"came the cry", "“Open the gate!” came the cry from the dockers.", `direct|Open the gate!|dockers|cry`},
		{"came shouts", "“Open the gate,” came shouts from a crowd outside.", `direct|Open the gate,|a crowd|shouts`},
		{"what else comes", "“Open the gate,” Varga said, and out came the dog from the shed.", `direct|Open the gate,|Hugo Varga|said`},
		{"was somebody's answer", "“Never” was Vance’s answer.", `direct|Never|Nora Vance|answer`},
		{"was the reply from", "“We stay,” was the reply from Vance.", `direct|We stay,|Nora Vance|reply`},
		{"was something else", "Varga read the file. “Top secret” was the grade.", "scare|Top secret||"},
		{"to somebody", "To Vance, the bid is a “sham.”", `direct|sham.|Nora Vance|`},
		{"for many", "For officials, the pier is “home.”", `direct|home.|officials|`},
		{"to a place", "To Harnley, the road is a “sham.”", `scare|sham.||`},
		{"to somebody, said by another", "To Vance, Varga said, the bid is a “sham.”", `direct|sham.|Hugo Varga|said`},
		{"somebody's reply", "Vance’s reply? “We stay for the winter.”", `direct|We stay for the winter.|Nora Vance|`},
		{"such as", "Critics such as Varga say the bid is a “sham.”", `direct|sham.|critics such as Varga|say`},
		{"a reduced relative clause", "The four “leaks” she cited are small.", `direct|leaks|Nora Vance|cited`},
		{"a fragment that a clause of its own follows", "The pump had “leaks” he could not mend.", `scare|leaks||`},
		{"as somebody put it, before", "Varga owed it to, as Vance put it, an “old friend” on the board.", `direct|old friend|Nora Vance|put it`},
		{"as no speech before", "The yard closed, as planned, for an “old feast” in May.", `scare|old feast||`},
		{"a report in a paper that", "On Friday it was a report in the Ledger that he “made up” the tale.", `direct|made up|Ledger|report`},
		{"a claim by somebody that", "The board looked at a claim by Varga that the pier was “beyond repair.”", `direct|beyond repair.|Hugo Varga|claim`},
		{"a claim by a day", "Vance said the claim in March that the pier is “lost” was false.", `direct|lost|Nora Vance|said`},
		{"that was how, in the next paragraph", "“You could have crossed a goat with a gull.”\n\nThat was how Hugo Varga, the head of the yard, once described the merger.",
			`direct|You could have crossed a goat with a gull.|Hugo Varga|described`},
		{"so says, in the next paragraph", "“The tide ends.”\n\nSo says a voice at the end of the tour.", `direct|The tide ends.|a voice at the end of the tour|says`},
		{"a paragraph that says nothing of it", "“The tide ends.”\n\nThat was the year in which Vance said the pier was old.", `direct|The tide ends.||`},
		{"with somebody doing", "The camp has denied it, with Hale taking to the radio to call Vance “wholly deluded” for it.", `direct|wholly deluded|Hale|call`},
		{"with a thing", "Varga came, with a rope and a plan to call Vance “deluded.”", `direct|deluded.|Hugo Varga|call`},
		{"led one of many to say", "It was widely shared, leading friends of Vance like Hugo Varga to counter that “every coin went to the pier.”",
			`direct|every coin went to the pier.|Hugo Varga|counter`},
		{"per the rules", "It is barred “to fill a gap on the board,” per the union’s rules.", `direct|to fill a gap on the board,|union’s rules|per`},
		{"so much per piece", "They pay “two crowns,” per crate a little less, Varga said.", `direct|two crowns,|Hugo Varga|said`},
		{"a state between commas", "At a talk in Aspen, Colo., Vance ended by quoting a poet: “Every rope gives way.”", `direct|Every rope gives way.|Nora Vance|quoting`},
		{"a party in brackets", "Monday in Berea, OH, after the vote, Gov. Hugo Varga (R-OH), said, “I am ready to row.”", `direct|I am ready to row.|Hugo Varga|said`},
		{"what somebody favours", "Vance said Varga favors a “strongman” style.", `direct|strongman|Nora Vance|said`},
		{"what somebody called", "Vance said Varga called it a “strongman” style.", `direct|strongman|Hugo Varga|called`},
		{"a new clause behind the quote", "Varga was asked about his statement that “the sea hates us,” but he kept calm and responded mildly.", `direct|the sea hates us,|Hugo Varga|statement`},
		{"a new sentence behind the quote", "Varga sent a card, telling Vance, “We need you!” She replied to him in May.", `direct|We need you!|Hugo Varga|telling`},
		{"a clause behind a question", "“Who needs you?” She replied in May.", `direct|Who needs you?|Nora Vance|replied`},
		{"two names and a colon", "The signs were there - More from Vance and Varga: “The figures show both.”", `direct|The figures show both.|Nora Vance and Hugo Varga|`},
		{"a piece of a clause is nobody", "“Varga has to keep up” - increasing his lead and then convincing rowers.", `direct|Varga has to keep up||`},
		{"a saying", "“We shall all wake up at sea,” is one common saying here.", `direct|We shall all wake up at sea,||`},
		{"further details", "Vance did not release further details, saying only that the board “gained access to the ledgers of the yard.”",
			`direct|gained access to the ledgers of the yard.|Nora Vance|saying`},
		{"during a rally", "Vance during a Sunday rally thanked the crew “for the help in the flood.”", "direct|for the help in the flood.|Nora Vance|thanked"},
		{"what a thing meant, somebody said", "Varga said Vance’s letter asking for names while pushing a cart meant that “all is well with the pier.”",
			"direct|all is well with the pier.|Hugo Varga|said"},
		{"what a thing meant", "The vote meant that “all is well with the pier,” Varga said.", "direct|all is well with the pier,|Hugo Varga|said"},
		{"wearing shirts", "The men were wearing shirts that read “Settle for Vance.”", "direct|Settle for Vance.|shirts|read"},
		{"a clause of time before", "Later, after the Varga interview concluded, Vance stated that the report “wasn’t good.”", "direct|wasn’t good.|Nora Vance|stated"},
		{"a clause of speech before", "Vance concluded that, if Varga stayed, the report “wasn’t good.”", "direct|wasn’t good.|Nora Vance|concluded"},
		{"it was, as somebody", "It was a strong blow, as Vance echoed the charge, saying Varga “reminds us every day of the flood.”",
			"direct|reminds us every day of the flood.|Nora Vance|saying"},
		{"it did", "The board met. It praised Vance, saying she “reminds us every day of the flood.”", "direct|reminds us every day of the flood.|board|saying"},
		{"asked by somebody", "Asked by Varga if the board “gets” it, Vance walked out.", "direct|gets|Hugo Varga|Asked"},
		{"when asked by a reporter", "When asked on Monday by Hugo Varga about whether she “wiped” the slate, Vance laughed.", "direct|wiped|Hugo Varga|asked"},
		{"asked by somebody, the answer", "Asked by Varga about the slate, Vance called it “wiped.”", "direct|wiped.|Nora Vance|called"},
		{"mocking a claim", "Varga mocked Vance’s claim that the pier was “safe.”", "direct|safe.|Nora Vance|claim"},
		{"blaming others for a claim", "Varga blamed the papers for making much of Vance’s claim that the board “drained the harbour,” saying they erred.",
			"direct|drained the harbour,|Nora Vance|claim"},
		{"denying a claim", "Vance denied Varga’s claim that she “ran.”", "direct|ran.|Hugo Varga|claim"},
		{"one's own claim", "Vance defended her claim that the pier was “safe.”", "direct|safe.|Nora Vance|defended"},
		{"what somebody says after a claim", "Vance said Varga’s claim that the pier was safe is “a joke.”", "direct|a joke.|Nora Vance|said"},
		{"a letter obtained by", "A letter from the Harnley Legion obtained by The Ledger warns that “any further word goes through our lawyer.”",
			"direct|any further word goes through our lawyer.|a letter from the Harnley Legion|warns"},
		{"as described by", "From her failure to being “careless” with the ledgers – as described by Hugo Varga – many fear her.", "direct|careless|Hugo Varga|described"},
		{"a title in a clause of time", "When Varga pointed out that Vance refers to it as “Pier for All,” the board clapped, repeating the line.",
			"direct|Pier for All,|Nora Vance|refers"},
		{"an aside with a role", "The page, which — as columnist Hugo Varga noted in the Ledger — Vance says will “stop the tide,” is old.", "direct|stop the tide,|Nora Vance|"},
		{"a role before the name", "Former Harnley mayor Hugo Varga was glum. “The pumps are out for the whole winter.”", `direct|The pumps are out for the whole winter.|Hugo Varga|`},
	}
	for _, tt := range tests {
		if got := marked(intro + tt.in); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

// TestRites holds that what is spoken at an altar or a grave is no report, and
// that a clause about it is.
func TestRites(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Vance said a prayer for the crew.", ""},
		{"Vance said the words and left.", ""},
		{"Vance said a few kind words at the grave.", ""},
		{"Vance said her goodbyes on Friday.", ""},
		{"Vance said the words were hers.", "indirect|the words were hers|Nora Vance|said"},
		{"Vance said a prayer for the crew was held.", "indirect|a prayer for the crew was held|Nora Vance|said"},
		{"Vance said the crew is safe.", "indirect|the crew is safe|Nora Vance|said"},
		{"Vance said a prayer: “Keep them.”", "direct|Keep them.|Nora Vance|said"},
	}
	for _, tt := range tests {
		if got := read(intro + tt.in); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

// TestNicknames holds that the marks inside a name part it no more than a space
// does, and that other marks between capitals do.
func TestNicknames(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"before the verb", "“This is a big year,” Robert “Bob” Hale said.", "direct|This is a big year,|Robert “Bob” Hale|said\nscare|Bob||"},
		{"behind the verb", "“This is a big year,” said Robert “Bob” Hale.", "direct|This is a big year,|Robert “Bob” Hale|said\nscare|Bob||"},
		{"before the cue", "Robert \"Bob\" Hale said: \"This is a big year.\"", "scare|Bob||\ndirect|This is a big year.|Robert \"Bob\" Hale|said"},
		{"without it elsewhere", "Nora “Sparks” Vance was there. “This is a big year,” Vance said.", "scare|Sparks||\ndirect|This is a big year,|Nora “Sparks” Vance|said"},
		{"a title that is none", "Vance told Varga “Never” on Monday.", "direct|Never|Nora Vance|told"},
		{"the name of a show", "Harnley’s Show “Low Ebb” Live ran.", "scare|Low Ebb||"},
	}
	for _, tt := range tests {
		if got := marked(intro + tt.in); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

// TestTerms holds which words between marks report nobody.
func TestTerms(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"glued to a word", "Varga read out “moan”-worthy lines.", "scare|moan||"},
		{"what a word means", "Varga ended the letter with his motto, Latin for “peace, and keep your oars dry.”", "scare|peace, and keep your oars dry.||"},
		{"what somebody is for", "Vance called for “peace and dry oars.”", "direct|peace and dry oars.|Nora Vance|called"},
		{"a pseudonym", "Varga wrote under the pseudonym “Old Tar,” and sold little.", "scare|Old Tar,||"},
		{"a thing, called the", "A paper, called the “Tide,” ran ten years.", "scare|Tide,||"},
		{"somebody called it the", "Vance called the “Tide” a rag.", "direct|Tide|Nora Vance|called"},
		{"a grade at the head of a sentence", "Varga read the file. “Top secret” is the highest grade.", "scare|Top secret||"},
		{"an answer at the head of a sentence", "Varga looked up. “Not now.” It was late.", "direct|Not now.|Hugo Varga|"},
		{"another name than a work's", "It was the film “Low Tides of the Rich,” not “High Tides of the Rich.”", "scare|Low Tides of the Rich,||\nscare|High Tides of the Rich.||"},
		{"a name and words", "In the film “Low Tides,” Vance called the rich “a tide of fools.”", "scare|Low Tides,||\ndirect|a tide of fools.|Nora Vance|called"},
		{"a film behind a dash", "So said a voice at the end of “Hail, Harnley!” — a film that opens in May.", "scare|Hail, Harnley!||"},
		{"a speaker behind a dash", "“Hail, Harnley!” — a man in the film hall said.", "direct|Hail, Harnley!|a man in the film hall|said"},
		{"what things are disguised as", "Trips disguised as “fact-finding” are dear.", "scare|fact-finding||"},
		{"what somebody speaks as", "Vance spoke as a “friend of the pier.”", "direct|friend of the pier.|Nora Vance|"},
		{"a word of the article that somebody said", "The men contained the fire. Vance was troubled by Varga’s remark that it had been “contained.”",
			"direct|contained.|Hugo Varga|remark"},
	}
	for _, tt := range tests {
		if got := marked(intro + tt.in); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

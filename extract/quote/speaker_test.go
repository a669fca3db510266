package quote

import (
	"slices"
	"strings"
	"testing"
)

// marked returns the lines of read that are no indirect speech.
func marked(s string) string {
	lines := strings.Split(read(s), "\n")
	return strings.Join(slices.DeleteFunc(lines, func(l string) bool { return strings.HasPrefix(l, "indirect") }), "\n")
}

// TestSpeakers holds who a quote between marks belongs to, kind by kind, each
// once wrong; a case that must not change stands beside the one that must.
func TestSpeakers(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"clause after a question, in a sentence of its own", "“We stay,” Vance said.\n\n“At what price?” Varga told reporters on the quay. “And till when?”",
			"direct|We stay,|Nora Vance|said\ndirect|At what price? / And till when?|Hugo Varga|told"},
		{"unlisted verb after a question", "“We stay,” Vance said.\n\n“At what price?” Varga pressed.",
			"direct|We stay,|Nora Vance|said\ndirect|At what price?|Hugo Varga|pressed"},
		{"a question with a quote at its end", "Vance slept.\n\n“Who said ‘never’?” Varga asked.", `direct|Who said ‘never’?|Hugo Varga|asked`},
		{"a sentence of its own after a question", "Vance asked, “At what price?” Varga walked away.", `direct|At what price?|Nora Vance|asked`},
		{"told somebody, after a lead-in", "Asked about the dust, Varga’s foreman Pablo Hale would not budge, but said Vance was only tired: “She needs rest,” Hale told Harbour Radio on Sunday.",
			"direct|She needs rest,|Pablo Hale|told"},
		{"he called them", "Varga owned up to the losses - his “little leaks,” he called them - and went on.", `direct|little leaks,|Hugo Varga|called`},
		{"as somebody says, in the middle", "This was no “ordinary” flood, as Varga put it, and the town knew.", `direct|ordinary|Hugo Varga|put it`},
		{"what somebody yelled meanwhile", "“Let us go on,” Vance said as Varga yelled: “Shame on you!”", "direct|Let us go on,|Nora Vance|said\ndirect|Shame on you!|Hugo Varga|yelled"},
		{"a clause that is over", "Vance said the sailors, whom Varga praised in his speech, were “dead tired.”",
			"direct|dead tired.|Nora Vance|said"},
		{"in brackets", "Varga’s advice to the crew (repeated by Vance for years) was, “Never row alone.”", `direct|Never row alone.|Hugo Varga|advice`},
		{"a participle after a reporting clause", "The dues are too low, Vance added, saying it was “up to the town” to raise them.",
			"direct|up to the town|Nora Vance|saying"},
		{"a noun that a clause hangs on", "Then came Varga’s aside that the men who built the pier, whom Vance had praised that morning, were “well paid.”",
			`direct|well paid.|Hugo Varga|aside`},
		{"years earlier", "Thirteen years earlier, Varga had bought the yard for “the sake of the town.”", `direct|the sake of the town.|Hugo Varga|`},
		{"a participle in front", "Flanked by two riggers, Varga spoke of “a shame.”", `direct|a shame.|Hugo Varga|spoke`},
		{"whom a crowd chants to", "Varga roused the crowd to chants of “Open the gates!”", `direct|Open the gates!|crowd|chants`},
		{"what a thing says", "Varga wore a cap reading, “Row on, Harnley.”", `direct|Row on, Harnley.|a cap|reading`},
		{"bearing the words", "Varga came in a coat bearing the words, “Row on, Harnley.”", `direct|Row on, Harnley.|a coat|bearing`},
		{"whose noise it was", "About 200 dockers stood in the yard, holding red flags and chanting “Row on.”", `direct|Row on.|About 200 dockers|chanting`},
		{"a heckler", "Some booed, and when Varga said it was late, a man yelled “Go home!”", `direct|Go home!|a man|yelled`},
		{"led in before, led on behind", "Vance answers Varga with, “Why now?” Varga then says, “Why not?”",
			"direct|Why now?|Nora Vance|answers\ndirect|Why not?|Hugo Varga|says"},
		{"which he called and vowed", "The toll, which Varga had called a “sham” and vowed to “sink”, stays.", "direct|sham|Hugo Varga|called\ndirect|sink|Hugo Varga|vowed"},
		{"and he, after a quote's comma", "Vance decried the “fools of the coast,” and Varga closed the night by urging “a little patience.”",
			"direct|fools of the coast,|Nora Vance|decried\ndirect|a little patience.|Hugo Varga|urging"},
		{"called by", "The plan, often labelled a “land grab” by Varga, passed.", `direct|land grab|Hugo Varga|labelled`},
		{"led to say", "The noise led Varga to say, “I can hardly hear the bell.”", `direct|I can hardly hear the bell.|Hugo Varga|say`},
		{"moved to say", "Much of the talk was so dull that Varga was prompted to say, “Let us all wake up.”", `direct|Let us all wake up.|Hugo Varga|say`},
		{"promised to say", "Vance met Varga and promised to call the bid “fair.”", "direct|fair.|Nora Vance|promised"},
		{"a sentence of speech between", "“We have bigger cares,” says Vance. Varga says the pier should go. “It is their pier; they can burn it.”",
			"direct|We have bigger cares,|Nora Vance|says\ndirect|It is their pier; they can burn it.|Hugo Varga|says"},
		{"a fragment of somebody else between", "“We stay,” Vance said, though Varga denies the town is “ours.” “We stay for good.”",
			"direct|We stay,|Nora Vance|said\ndirect|ours.|Hugo Varga|denies|not\ndirect|We stay for good.|Nora Vance|said"},
		{"a paragraph about somebody else between", "“We stay,” Vance said.\n\nHugo Varga praised the crew for the night at the pumps.\n\n“I have never seen men work like that.”",
			"direct|We stay,|Nora Vance|said\ndirect|I have never seen men work like that.|Hugo Varga|"},
		{"who were told said", "Officials who were briefed on the matter said the pier was “close to collapse.”", `direct|close to collapse.|officials|said`},
		{"who had praised warned", "Dockers who had praised his bid warned it would “sink the town.”", `direct|sink the town.|Dockers|warned`},
		{"has seen and described it", "A person who has seen the plan described it as “half baked.”", `direct|half baked.|a person|described`},
		{"close to her", "The board felt “betrayed,” a person close to her said.", `direct|betrayed,|a person close to her|said`},
		{"her spokesman by name", "Vance is “very worried” about the dues, her spokesman Pablo Hale said on Monday.", `direct|very worried|Pablo Hale|said`},
		{"but in a letter", "The clerk first said he saw nothing, but in a later talk said he had an “uneasy moment” there.", `direct|uneasy moment|clerk|said`},
		{"somebody's answer", "Varga’s answer was short: “I will not sell.”", `direct|I will not sell.|Hugo Varga|`},
		{"a message from a body", "The message from the board was clear: “Pay up.”", `direct|Pay up.|board|`},
		{"that was his answer", "“I stay.” That was Varga’s answer.", `direct|I stay.|Hugo Varga|answer`},
		{"so said", "“I stay.” So said Varga on Monday.", `direct|I stay.|Hugo Varga|said`},
		{"is how he sums it up", "“The tide is out” is how Varga sums it up.", `direct|The tide is out|Hugo Varga|sums`},
		{"a beat between", "“We had no choice.” Varga paused. “They left us alone.”", "direct|We had no choice. / They left us alone.|Hugo Varga|"},
		{"a sign", "A sign on the door read “Closed for good.”", `scare|Closed for good.||`},
		{"a letter read by somebody", "Varga read “Low Water” to the children.", `scare|Low Water||`},
		{"named by nobody", "The plan has been called “a gift to the rich.”", `direct|a gift to the rich.||called`},
		{"panned by nobody", "The plan was blasted as “a fairy tale.”", `direct|a fairy tale.||blasted`},
		{"described by rivals", "Varga has been described as “the king of the quay” by rivals.", `direct|the king of the quay|rivals|described`},
		{"quoted as saying", "The Ledger quoted Varga as saying the yard was “finished.”", `direct|finished.|Hugo Varga|saying`},
		{"was quoted as saying", "Varga was quoted by the Ledger as saying the yard was “finished.”", `direct|finished.|Hugo Varga|saying`},
		{"a report by a body", "The pier is “rotten,” according to a report by the Harbour Institute.", `direct|rotten,|a report by the Harbour Institute|according to`},
		{"the law defines", "The law defines a boat as “any craft that floats on water.”", `direct|any craft that floats on water.|law|defines`},
		{"must", "Under the deal, the firm must “act at once” on complaints.", `direct|act at once|firm|`},
		{"in her own words", "Vance, in her own words, wanted “a clean break.”", `direct|a clean break.|Nora Vance|in her own words`},
		{"in Varga's words", "The board, a “circus” in Varga’s words, met on Friday.", `direct|circus|Hugo Varga|in Varga’s words`},
		{"used the word", "Varga used the word “betrayal” six times.", `direct|betrayal|Hugo Varga|used`},
		{"the word alone", "The word “betrayal” has a long past.", `scare|betrayal||`},
		{"shouts from the crowd", "There were shouts of “Pay up!” from the crowd.", `direct|Pay up!|crowd|shouts`},
		{"another called it", "One neighbour said the quay was “dead quiet”; another called it “eerie.”",
			"direct|dead quiet|one neighbour|said\ndirect|eerie.|another|called"},
		{"told somebody of the paper", "Varga told the Ledger’s Ida Kerr: “I sleep.”", `direct|I sleep.|Hugo Varga|told`},
		{"an accusation", "The accusation that he is a “fraud” is old.", `direct|fraud||`},
		{"their fair share", "Captains must pay their “fair share” of the dues, Vance said.", `direct|fair share|Nora Vance|said`},
		{"his stance", "The deal hurts his “tough on captains” stance.", `scare|tough on captains||`},
		{"a list that goes on", "Varga spoke of “theft,” “lies” and “a plot against the town.”",
			"direct|theft,|Hugo Varga|spoke\ndirect|lies|Hugo Varga|spoke\ndirect|a plot against the town.|Hugo Varga|spoke"},
		{"a list of words", "The clerk searched for words such as “pier,” “dues” and “tide.”", "scare|pier,||\nscare|dues||\nscare|tide.||"},
		{"what a band played", "The band played “We Will Sail Again” from the steps.", `scare|We Will Sail Again||`},
		{"but he, after a quote's comma", "Vance has said she is “ready,” but Varga told the Ledger he was “in no hurry.”",
			"direct|ready,|Nora Vance|said\ndirect|in no hurry.|Hugo Varga|told"},
		{"both, after a clause", "Vance and Varga, who have not met in years, both called the ruling “absurd.”", `direct|absurd.|Nora Vance and Hugo Varga|called`},
		{"both, after a phrase in front", "On the dues, both call the plan “absurd.”", `direct|absurd.|both|call`},
		{"neither nor", "Neither Vance nor Varga called the ruling “absurd.”", `direct|absurd.|neither Vance nor Varga|called|not`},
		{"a study published somewhere", "A study published in May in the Harnley Ledger found that the gauge was “useless.”", `direct|useless.|a study|found`},
		{"an author of somewhere", "The study’s author, Ida Kerr of the Tide Institute, said the gauge was “useless.”", `direct|useless.|Ida Kerr|said`},
		{"a spokesman by name", "A spokesman for Acme Foods, Tom Brandt, said safety was “a must.”", `direct|a must.|Tom Brandt|said`},
		{"after he warned", "Shares fell after Hugo Varga, who runs the yard, warned of “a hard winter.”", `direct|a hard winter.|Hugo Varga|warned`},
		{"who calls and said", "Varga, who calls the stock “a gift,” said the results were “soft.”",
			"direct|a gift,|Hugo Varga|calls\ndirect|soft.|Hugo Varga|said"},
		{"a name between article and noun", "Captains who face the new “too wet to sail” rule outshouted those who do not.", `scare|too wet to sail||`},
		{"a sign between article and noun", "Some of the crew waved red “Too wet to sail” signs.", `scare|Too wet to sail||`},
		{"a pull quote", "“The harbour is ours and stays ours,” Vance said.\n\n“The harbour is ours and stays ours”\n\nIt rained again.",
			`direct|The harbour is ours and stays ours,|Nora Vance|said`},
		{"the writer's words set apart", "Behind the row about the dues is a row about the town.\n\n“Behind the row about the dues is a row about the town.”",
			`scare|Behind the row about the dues is a row about the town.||`},
		{"single marks in a deck", "Mayor vows to be ‘more open’ with the captains\n\n“I will be more open,” Vance said. “I mean it.”\n\n“So be it,” Varga said.\n\n“Good,” Vance said. “Fine.”",
			"direct|I will be more open, / I mean it.|Nora Vance|said\ndirect|So be it,|Hugo Varga|said\ndirect|Good, / Fine.|Nora Vance|said"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

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
		{"bearing the words", "Varga came in a coat bearing the words, “Row on, Harnley.”", `direct|Row on, Harnley.|Hugo Varga|bearing`},
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
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := marked(intro + "It rained.\n\n" + tt.in); got != tt.want {
				t.Errorf("%s\n got:\n%s\nwant:\n%s", tt.in, got, tt.want)
			}
		})
	}
}

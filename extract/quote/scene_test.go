package quote

import "testing"

// TestScenes holds what features, live reports and talks do to their quotes.
func TestScenes(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"before the writer can answer", "Nora Vance pours tea.\n\n“Sugar?” she says, and then, before I can answer: “You look like two.”",
			"direct|Sugar? / You look like two.|Nora Vance|says"},
		{"the writer answers", "Nora Vance pours tea.\n\n“Sugar?” she says. I answered: “No.”", "direct|Sugar?|Nora Vance|says\ndirect|No.||answered"},
		{"a paragraph about another between two quotes", "Hugo Varga came, and Nora Vance too.\n\n“I know,” Vance said.\n\nVarga looks at the lamp.\n\n“Buy a candle.”",
			"direct|I know,|Nora Vance|said\ndirect|Buy a candle.|Hugo Varga|"},
		{"one about two others", "Hugo Varga came, and Nora Vance too.\n\n“I know,” Vance said.\n\nVarga looks at the lamp. Vance sits down. It rains.\n\n“Buy a candle.”",
			"direct|I know,|Nora Vance|said\ndirect|Buy a candle.||"},
		{"a saying of the place", "“We stay,” Nora Vance vowed.\n\n“The sea gives and the sea takes,” goes the saying here.", "direct|We stay,|Nora Vance|vowed\ndirect|The sea gives and the sea takes,||"},
		{"a time of day", "09.40 Fire chief Nora Vance: “Nobody is missing.”", "direct|Nobody is missing.|Nora Vance|"},
		{"a time with a zone", "10:05 BST The quay is shut, the council says.", "indirect|The quay is shut|council|says"},
		{"hours", "9am – “Stay indoors,” police say.", "direct|Stay indoors,|police|say"},
		{"a figure is no time", "3.30 people came, the council says.", "indirect|3.30 people came|council|says"},
		{"a talk of two goes on without names", "Nora Vance met Hugo Varga.\n\n“I know,” Vance said.\n\n“I do not,” Varga said.\n\n“Then look.”",
			"direct|I know,|Nora Vance|said\ndirect|I do not,|Hugo Varga|said\ndirect|Then look.||"},
		{"one goes on alone", "Nora Vance met Hugo Varga.\n\n“I know,” Vance said.\n\n“I see it,” she added.\n\n“Then look.”",
			"direct|I know,|Nora Vance|said\ndirect|I see it, / Then look.|Nora Vance|added"},
		{"as others call it", "The boat, the “Mary Ann,” sank in the “storm of the century”, as locals call it.",
			"scare|Mary Ann,||\ndirect|storm of the century|locals|call"},
		{"a turn that begins with marks", "The panel met.\n\nMR HALE: Did you read it?\n\nMS DUNN: I read the summary.\n\nMR HALE: “Summary” is not what I asked.\n\nMS DUNN: Then no, I did not.",
			"block|Did you read it?|HALE|\nblock|I read the summary.|DUNN|\nblock|“Summary” is not what I asked.|HALE|\nblock|Then no, I did not.|DUNN|"},
		{"described by somebody", "The bones, described by the guidebook as “our jewel of the sea”, were lost.", "direct|our jewel of the sea|guidebook|described"},
		{"described by nobody named", "The bones, described as “our jewel of the sea”, were lost.", "direct|our jewel of the sea||described"},
		{"what somebody describes", "The bones, which Nora Vance described as “our jewel of the sea”, were lost.",
			"direct|our jewel of the sea|Nora Vance|described"},
		{"an answer to what was asked", "Hugo Varga came. Asked if the police had been called, he said: “Yes.”", "direct|Yes.|Hugo Varga|said"},
		{"a quote bears out what is thought", "Ida Falk thinks rain will come: “I can smell it,” she joked.",
			"indirect|rain will come|Ida Falk|thinks\ndirect|I can smell it,|Ida Falk|joked"},
		{"a quote that is part of what is thought", "Ida Falk thinks rain will come: “a lot of it.”",
			"indirect|rain will come: “a lot of it.”|Ida Falk|thinks\ndirect|a lot of it.|Ida Falk|thinks"},
		{"called by her country", "Nora Vance left. Its coach, Ana Silva, was in no mood. “It is three points,” the Portuguese said.",
			"direct|It is three points,|Ana Silva|said"},
	}
	for _, tt := range tests {
		if got := read(tt.in); got != tt.want {
			t.Errorf("%s: %s\n got:\n%s\nwant:\n%s", tt.name, tt.in, got, tt.want)
		}
	}
}
